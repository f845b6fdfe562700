"""Tables as they were found: rows of cells, with the words above them, within limits.

Before it stands `errors`; `document`, `workbook` and `separated` make them. A cell that is merged over several rows or
columns stands in each of them, and says so.
"""

import colorsys
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.errors import UnreadableFileError

MOST_ROWS = 5_000
MOST_COLUMNS = 64
_MOST_LETTERS = 8_000_000
_COLOUR = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
_PALE = 0.12  # of saturation: below it a colour is a grey
_GREYS = (0.45, 0.96)  # of brightness: darker is a heading's, lighter is paper
_HUES = ((0.055, "red"), (0.19, "amber"), (0.45, "green"), (0.92, ""), (1.01, "red"))


@dataclass(frozen=True, slots=True)
class TableCell:
    """The words of a cell, its paragraphs on lines of their own, and its shade: green, amber, red, grey or none.

    `across` and `down` mark one whose words are those of the cell before it or above it, with which it is merged.
    """

    words: str
    shade: str = ""
    across: bool = False
    down: bool = False


BLANK = TableCell("")


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table: where it is ("Table 2", "Sheet Live"), the words above it, and its rows, all of one length."""

    place: str
    heading: str
    rows: tuple[tuple[TableCell, ...], ...]


@dataclass(frozen=True, slots=True)
class FoundTables:
    """The tables of a file, and the lines that stand around them: a key to its colours may be among them."""

    file_name: str
    tables: tuple[FoundTable, ...]
    lines: tuple[str, ...] = ()


def table(place: str, heading: str, rows: Iterable[Sequence[TableCell]], name: str) -> FoundTable:
    """The table, its rows filled up to one length. Raises UnreadableFileError where it is no tracker's size."""
    kept = [tuple(row) for row in rows]
    width = max((len(row) for row in kept), default=0)
    letters = sum(len(cell.words) for row in kept for cell in row)
    if len(kept) > MOST_ROWS or width > MOST_COLUMNS or letters > _MOST_LETTERS:
        raise too_large(name)
    return FoundTable(place, heading, tuple(row + (BLANK,) * (width - len(row)) for row in kept))


def merged(rows: Sequence[Sequence[TableCell]], top: int, left: int, bottom: int, right: int) -> list[list[TableCell]]:
    """The rows with the cell at the top left standing in the whole of a merged area, both ends included."""
    filled = [list(row) for row in rows]
    first = rows[top][left]
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            filled[row][column] = replace(first, across=column > left, down=row > top)
    return filled


def too_large(name: str) -> UnreadableFileError:
    """The error for a file far beyond any action log."""
    return UnreadableFileError(
        f"{name} is far larger than an action log: the program takes {MOST_ROWS:,} rows of {MOST_COLUMNS} columns.",
        "Save the part with the actions as a file of its own, and import that.",
    )


def shade_of(colour: str) -> str:
    """What a colour ("RRGGBB", or with its opacity before it) is to the eye: green, amber, red, grey; else nothing."""
    found = _COLOUR.fullmatch(colour)
    if not found:
        return ""
    red, green, blue = (int(found[1][at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, brightness = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _PALE:
        return "grey" if _GREYS[0] <= brightness <= _GREYS[1] else ""
    return next(name for end, name in _HUES if hue < end)
