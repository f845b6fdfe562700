"""The rows of a page: fragments at one height, those that touch as one cell; and whether the rows are two columns.

Before it stands `places`; `running` takes away what runs through all pages, `layout` makes lines of
the rest.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.reading.pdf.places import Fragment, Page

_LETTER = re.compile(r"[^\W\d_]")
_GAP = 0.8  # times the letters' size: fragments that stand closer are one cell
_WIDE = 0.22  # of the page's width: a line of a column
_FEWEST_LINES = 6  # of two columns that stand side by side


@dataclass(slots=True)
class Row:
    """Fragments at one height, from left to right; `first` and `last` are their places in the page's order."""

    cells: list[Fragment]
    bottom: float
    top: float
    first: int
    last: int


def rows_of(page: Page) -> list[Row]:
    """The rows of a page from its top; fragments that touch are one cell."""
    rows: list[list[Fragment]] = []
    bottom = top = 0.0
    for one in sorted(page.fragments, key=lambda one: -(one.bottom + one.top)):
        height = one.top - one.bottom
        common = min(top, one.top) - max(bottom, one.bottom)
        if rows and common > 0.6 * min(height, top - bottom):
            rows[-1].append(one)
            if height > top - bottom:
                bottom, top = one.bottom, one.top
        else:
            rows.append([one])
            bottom, top = one.bottom, one.top
    return [_row(row) for row in rows]


def _row(fragments: list[Fragment]) -> Row:
    if len(fragments) == 1:
        one = fragments[0]
        return Row(fragments, one.bottom, one.top, one.order, one.order)
    first, last = min(one.order for one in fragments), max(one.order for one in fragments)
    cells: list[Fragment] = []
    for one in sorted(fragments, key=lambda one: one.left):
        before = cells[-1] if cells else None
        if before is None or one.left - before.right > _GAP * max(one.size, before.size):
            cells.append(one)
        elif not (one.words == before.words and one.left < before.right - 0.5 * (before.right - before.left)):
            _append(before, one)  # what is printed twice, to look bold, is read once
    big = max(cells, key=lambda one: one.top - one.bottom)
    return Row(cells, big.bottom, big.top, first, last)


def _append(before: Fragment, after: Fragment) -> None:
    """Put two fragments together; "3" and a raised "rd" have no space between them."""
    if before.bold and not after.bold:
        before.bold_words = f"{before.words} {after.bold_words}".strip()
    raised = after.size < 0.8 * before.size and after.words[:2].lower() in ("st", "nd", "rd", "th")
    close = after.left - before.right < 0.12 * before.size
    before.words += ("" if raised or close else " ") + after.words
    before.right = max(before.right, after.right)
    before.bold = (before.bold and after.bold) or (before.bold and not _LETTER.search(after.words))
    if after.size > before.size:
        before.size, before.bottom, before.top = after.size, after.bottom, after.top
    before.hyphen = after.hyphen


@dataclass(slots=True)
class Columns:
    """The rows from `start` to `end` are two columns with a gutter between them."""

    start: int
    end: int
    gutter: float


def columns_of(page: Page, rows: Sequence[Row]) -> Columns | None:
    """Two columns, where the page writes the one after the other: then the places in its order lie as far apart."""
    apart: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        if len(row.cells) == 2 and min(cell.right - cell.left for cell in row.cells) > _WIDE * page.width:
            first, second = row.cells
            if second.order - first.order >= _FEWEST_LINES:
                apart.setdefault((second.order - first.order) // 3, []).append(index)
    most = max(apart.values(), key=len, default=list[int]())
    if len(most) < _FEWEST_LINES:
        return None
    gutter = min(rows[index].cells[1].left for index in most) - 1
    start, end = most[0], most[-1] + 1
    while start > 0 and _keeps_to_columns(rows[start - 1], gutter) and len(rows[start - 1].cells) == 2:
        start -= 1
    while end < len(rows) and _keeps_to_columns(rows[end], gutter):
        end += 1
    return Columns(start, end, gutter)


def _keeps_to_columns(row: Row, gutter: float) -> bool:
    return all(cell.right < gutter or cell.left >= gutter for cell in row.cells)
