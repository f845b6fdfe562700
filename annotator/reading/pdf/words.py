"""The letters of a PDF made readable: ligatures, private glyphs, invisible marks, spaced-out words, hyphens.

Before it stands nothing; `page` and `paragraphs` call it.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

# Ligatures have letters of their own in Unicode; Symbol and Wingdings put their bullets at private places.
_LETTERS = str.maketrans(
    {
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
        "\ufb06": "st",
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\t": " ",
        "\u0000": None, "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
        "\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf076": "•", "\uf0a8": "•", "\uf0fc": "•", "\uf06e": "•",
        "\uf02d": "-", "\uf02e": ".", "\uf020": " ", "\uf0e0": "→", "\uf0fe": "☒", "\uf06f": "•", "\u2219": "•",
        "\u25cf": "•", "\u25aa": "•", "\u25e6": "•",
    }
)  # fmt: skip
_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\ufffe\uffff]")
_FIRST_PRIVATE = re.compile(r"^[\ue000-\uf8ff](?=\s|$)")
_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)(?:  +(?:[^\W\d_] )+[^\W\d_](?!\S))*")
_SPACES = re.compile(r" {2,}")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑’'][^\W\d_]+)*")
_END = re.compile(r"([^\W\d_]+)[-‐‑]?$")
_BEGINNING = re.compile(r"[^\W\d_]+")
# Prefixes after which British minutes keep the hyphen; joined they read otherwise ("re-sign", "co-op").
_KEPT = {
    "co", "non", "self", "ex", "cross", "multi", "pre", "post", "mid", "well", "semi", "vice", "all", "half", "long",
    "short", "high", "low", "full", "part", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten",
    "year", "follow", "sub", "anti", "inter", "medium", "large", "small", "sign", "by", "on", "off", "in",
    "up", "down", "no", "so", "to", "of", "the", "and", "end", "day", "time", "face", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety",
}  # fmt: skip
_KEPT_BEFORE = {
    "up", "down", "out", "off", "in", "on", "over", "by", "to", "term", "based", "wide", "led", "free", "only", "time",
    "of", "the", "day", "year", "opted", "option", "ordinate", "operate", "operation", "operative", "ordination",
    "going", "related", "funded", "made", "specific", "making", "setting", "age", "level", "round", "way", "held",
    "side",
}  # fmt: skip


def mended(words: str) -> str:
    """The words of a fragment with readable letters and single spaces."""
    if not words.isascii() or not words.isprintable():
        words = _UNREADABLE.sub("", _FIRST_PRIVATE.sub("•", words.translate(_LETTERS)))
    if "  " in words or (len(words) > 6 and words[1] == " " and words[3:4] == " "):
        words = _SPACED.sub(_closed_up, words)
        words = _SPACES.sub(" ", words)
    words = words.strip()
    return f"•{words[1:]}" if words[:1] == "·" and words[1:2] in ("", " ") else words


def _closed_up(match: re.Match[str]) -> str:
    """ "M I N U T E S  O F" -> "MINUTES OF"."""
    return " ".join(part.replace(" ", "") for part in _SPACES.split(match.group()))


class Hyphens:
    """Decides whether a hyphen at the end of a line belongs to the word, by what else stands in the document."""

    def __init__(self, lines: Iterable[tuple[str, bool]]) -> None:
        """The lines, each with whether it ends within a word: the halves of that word are no words."""
        self._lines = lines

    @cached_property
    def _words(self) -> Counter[str]:
        words: Counter[str] = Counter()
        broken = False
        for line, breaks in self._lines:
            found = _WORD.findall(line.lower())
            words.update(found[broken : len(found) - breaks])
            broken = breaks
        return words

    def joined(self, above: str, below: str) -> str:
        """The two lines as one, where the upper ends with a hyphen."""
        above = above.rstrip("-‐‑")
        end, beginning = _END.search(above), _BEGINNING.match(below)
        if end is None or beginning is None:
            return f"{above}-{below}"
        return f"{above}{'-' if self._keeps(end.group(1), beginning.group()) else ''}{below}"

    def _keeps(self, first: str, second: str) -> bool:
        low, next_low = first.lower(), second.lower()
        hyphened, whole = self._words[f"{low}-{next_low}"], self._words[low + next_low]
        if hyphened != whole:
            return hyphened > whole
        if second[0].isupper() or len(first) == 1 or first.isupper():
            return True
        if low in _KEPT or next_low in _KEPT_BEFORE:
            return True
        return self._words[low] > 0 and self._words[next_low] > 0 and len(low) > 3 and len(next_low) > 3
