"""The words of a passage as terms that can be compared, and how much each says.

Before it stands `phrases` (the words that say nothing are data); after it the matching of `reportback`. A rare term
says more than a common one (inverse document frequency, Spärck Jones 1972); endings are cut so that "letters" meets
"letter".
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from annotator.suggestions.phrases import words

WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’']+|\d[\d,./]*\d|\d")
ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "e", "y")


@cache
def _stop() -> frozenset[str]:
    return frozenset(words("report_backs", "stop"))


def stem(word: str) -> str:
    """The word without its ending: rough, and the same for all forms that matter here."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            return low[: -len(ending)].rstrip("i")
    return low


def terms(text: str) -> Counter[str]:
    """The terms of a text with their counts, without the words that say nothing of a subject."""
    return Counter(
        stem(word) for word in WORD.findall(text) if len(word) > 2 and word.lower().replace("’", "'") not in _stop()
    )


class Weights:
    """How much a term says, learnt from all passages that are compared."""

    def __init__(self, passages: Iterable[Iterable[str]]) -> None:
        counts: Counter[str] = Counter()
        self._total = 0
        for passage in passages:
            counts.update(set(passage))
            self._total += 1
        self._counts = counts

    def of(self, term: str) -> float:
        """The weight of a term; a term never seen weighs most."""
        return math.log((self._total + 1) / (self._counts[term] + 0.5))

    def sum(self, found: Iterable[str]) -> float:
        """The weight of several terms together."""
        return sum(self.of(term) for term in found)
