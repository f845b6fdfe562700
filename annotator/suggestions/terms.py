"""The words of a passage as terms that can be compared, and how much each says.

Before it stands `wording` (the words that say nothing are data); after it the matching of `reportback`. A rare term
says more than a common one (inverse document frequency, Spärck Jones 1972); endings are cut so that "letters" meets
"letter".
"""

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from annotator.suggestions.wording import words

WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’']+|\d[\d,./]*\d|\d")
PLURAL = re.compile(r"[a-z]{2}[^suiw]s")  # of a short word: "hubs", and not "news"
ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "e", "y")
KNOWN_WORDS = 1 << 17  # more different words than any register has; beyond it the oldest are forgotten
UNSEEN = 50  # passages counted beyond those that are compared, so that a handful weighs like a year's minutes


@cache
def _stop() -> frozenset[str]:
    return frozenset(words("report_backs", "stop"))


def stem(word: str) -> str:
    """The word without its ending: rough, and the same for all forms that matter here."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            return low[: -len(ending)].rstrip("i")
    return low[:-1] if PLURAL.fullmatch(low) else low


@lru_cache(maxsize=KNOWN_WORDS)
def term_of(word: str) -> str:
    """The term of a word; empty where the word says nothing of a subject."""
    if len(word) <= 2 or word.lower().replace("’", "'") in _stop():
        return ""
    return stem(word)


def term_set(text: str) -> frozenset[str]:
    """The terms of a text, without the words that say nothing of a subject."""
    return frozenset(map(term_of, set(WORD.findall(text)))) - {""}


def term_list(text: str) -> list[str]:
    """The terms of a text as often as they stand in it."""
    return [term for term in map(term_of, WORD.findall(text)) if term]


def shown(terms: Iterable[str], text: str) -> list[str]:
    """The words by which the text has these terms, as they stand there first, in the order of the terms."""
    standing: dict[str, str] = {}
    for word in WORD.findall(text):
        standing.setdefault(term_of(word), word.removesuffix("’s").removesuffix("'s"))
    return [standing[term] for term in terms if term in standing]


class Weights:
    """How much a term says, from how many of the passages that are compared have it."""

    def __init__(self, counts: Mapping[str, int], passages: int) -> None:
        total = math.log(passages + UNSEEN)
        self._weights = {term: total - math.log(count + 0.5) for term, count in counts.items()}
        self._unseen = total - math.log(0.5)

    def of(self, term: str) -> float:
        """The weight of a term; a term never seen weighs most."""
        return self._weights.get(term, self._unseen)

    def sum(self, found: Iterable[str]) -> float:
        """The weight of several terms together."""
        return sum(map(self.of, found))
