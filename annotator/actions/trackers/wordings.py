"""Words compared as words: without capitals, line ends, and the dashes and quotation marks of one program or another.

Before it stands nothing of ours; `matching` finds a row's words in the minutes by it, `planning` the same action again.
"""

import re
from functools import lru_cache

from annotator.records import Span

_LEAD = re.compile(
    r"^\W*(?:(?:it was )?(?:resolved|agreed|recommended|actions?|decision|requested)\b\W*)?"
    r"(?:\(?[a-z0-9ivx]{1,4}[.)]\s*)?(?:that\b[:\s–-]*)?",
    re.I,
)
_TAIL = re.compile(r"[\s.;:,'\"”’]*(?:\band\b)?[\s.;:,]*$", re.I)
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
_WORD = re.compile(r"\w")


@lru_cache(maxsize=4096)
def plain(words: str) -> str:
    """The words as they are compared."""
    return " ".join(words.translate(_SAME).casefold().split()).strip(" .;:,\"'")


@lru_cache(maxsize=512)
def _flat(text: str) -> tuple[str, tuple[int, ...]]:
    """A text in the same form, with the place of each of its letters in the text itself."""
    letters: list[str] = []
    places: list[int] = []
    blank = True
    for at, letter in enumerate(text):
        if letter.isspace():
            if not blank:
                letters.append(" ")
                places.append(at)
            blank = True
            continue
        blank = False
        low = letter.translate(_SAME).casefold()
        letters.append(low)
        places.extend([at] * len(low))
    return "".join(letters), tuple(places)


def without_lead(words: str) -> str:
    """The words without what introduces them: "RESOLVED that", "(a)", "Action:"; and without the stop at their end."""
    return _TAIL.sub("", _LEAD.sub("", words, count=1)) or words


def places_of(words: str, text: str) -> list[Span]:
    """Where the words stand in the text, whole, however its lines are broken."""
    wanted = plain(without_lead(words))
    if not wanted or wanted not in plain(text):  # what is quick to see, before each letter is given its place
        return []
    flat, places = _flat(text)
    found: list[Span] = []
    at = flat.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not _inside_word(flat, at, end):
            found.append(Span(places[at], places[end - 1] + 1))
        at = flat.find(wanted, at + 1)
    return found


def _inside_word(flat: str, start: int, end: int) -> bool:
    before = start > 0 and _WORD.match(flat[start - 1]) and _WORD.match(flat[start])
    after = end < len(flat) and _WORD.match(flat[end]) and _WORD.match(flat[end - 1])
    return bool(before or after)
