"""Which pieces of words must stand in a text for a pattern to be found there, read out of the pattern itself.

Nothing of this package comes before it; `phrases` asks it. So that hundreds of patterns need not be tried on every
stretch of text: its words are looked at once (`cues`), and only patterns whose pieces stand there are tried. Where a
pattern does not tell, it is always tried: this makes it quicker and never changes what is found.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any

from annotator.suggestions.cues import Inside, Remembered

SHORTEST_PIECE = 2
LATEST = 256  # so many texts' answers are kept: several ask about the same words one after the other


def needed(pattern: re.Pattern[str]) -> list[frozenset[str]]:
    """Sets of pieces of words in small letters: of each set one piece stands in every text where the pattern does."""
    try:
        parser = import_module("re._parser")
        return _of_row(list(parser.parse(pattern.pattern, pattern.flags)))
    except (ImportError, AttributeError, TypeError, ValueError):  # another Python that reads patterns in its own way
        return []


def _of_row(row: list[Any]) -> list[frozenset[str]]:
    """Of the parts that follow one another each must stand there."""
    found: list[frozenset[str]] = []
    run = ""
    for part in [*row, (None, 0)]:
        kind, value = part
        letter = chr(value).lower() if str(kind) == "LITERAL" else ""
        if len(letter) == 1 and not letter.isspace():
            run += letter
            continue
        if len(run) >= SHORTEST_PIECE:
            found.append(frozenset((run,)))
        run = ""
        found += _of_part(kind, value)
    return found


def _worth(pieces: frozenset[str]) -> tuple[int, int]:
    """The longer and the fewer its pieces, the seldomer a set's pieces stand in a text where the pattern does not."""
    return min(map(len, pieces)), -len(pieces)


def _of_part(kind: object, value: Any) -> list[frozenset[str]]:
    name = str(kind)
    if name == "SUBPATTERN":
        return _of_row(list(value[3]))
    if name in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0:
        return _of_row(list(value[2]))
    if name == "BRANCH":
        each = [max(_of_row(list(one)), key=_worth, default=frozenset[str]()) for one in value[1]]
        return [frozenset[str]().union(*each)] if all(each) else []
    return []


class Worth:
    """Rows of patterns that must all stand in a text; which rows are worth trying is a number, with bit i for row i.

    Rows that are asked for by different names are looked for at once: the same words are often looked at by several.
    Of each row the two best sets of pieces are looked for: the bits of the second stand above those of the first.
    """

    def __init__(self, named: Mapping[str, Sequence[Sequence[re.Pattern[str]]]]) -> None:
        self._places: dict[str, tuple[int, int]] = {}
        numbers: dict[str, int] = {}
        rows = [row for some in named.values() for row in some]
        at = 0
        for name, some in named.items():
            self._places[name] = at, (1 << len(some)) - 1
            at += len(some)
        self._rows, self._always = len(rows), 0
        for index, row in enumerate(rows):
            self._take(numbers, row, (1 << index, 1 << (index + len(rows))))
        self._known = Remembered(Inside(numbers).of)
        self._look = lru_cache(maxsize=LATEST)(self._looked)

    def _take(self, numbers: dict[str, int], row: Sequence[re.Pattern[str]], bits_of: tuple[int, int]) -> None:
        sets = sorted((one for each in map(needed, row) for one in each), key=_worth, reverse=True)
        for place, bit in enumerate(bits_of):
            self._always |= 0 if place < len(sets) else bit
            for piece in sets[place] if place < len(sets) else ():
                numbers[piece] = numbers.get(piece, 0) | bit

    def _looked(self, low: str) -> int:
        found = self._always | self._known.joined(low)
        return found & (found >> self._rows)

    def of(self, name: str, low: str) -> int:
        """The rows of that name that are worth trying on a text in small letters."""
        at, mask = self._places[name]
        return self._look(low) >> at & mask


def bits(number: int) -> Iterator[int]:
    """The places of the bits that are set, the lowest first."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
