"""The lines of a page in reading order: number beside title, columns one after the other, rows of tables.

Before it stands `rows`; `limits` and `paragraphs` work on the lines. What tells rows apart that look alike
is the page's own order: a program that writes a table writes cell by cell, so that the second line of a first cell
comes before the first line of the second.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.reading.pdf.places import Fragment, Page
from annotator.reading.pdf.rows import Row, columns_of

_NUMBER = re.compile(
    r"^(?:(?i:agenda item|item|minute|min|no)\.?\s*)?"
    r"(?:(?:[A-Z]{1,6}[ /.-]?)?\(?\d{1,4}(?:[/.-]\d{1,4}){0,3}[a-z]?|\(?(?:[a-z]|[ivx]{1,5}|[A-Z]|[IVX]{1,5}))"
    r"[.):]{0,2}$"
    r"|^[•▪◦‣·o–-]$"
)
_BULLET = re.compile(r"^[•▪◦‣·o–-]$")
INITIALS = re.compile(r"^\(?[A-Z]{2,4}[a-z]?(?:\s?(?:[/,&+]|and)\s?[A-Z]{2,4}[a-z]?)*\)?$")
_LONG = 0.4  # of the page's width: a line of running text
_RIGHT = 0.6  # where what stands at the right of a line may begin
_TALLEST_ROW = 14  # lines: what is taller is no row of a table
_FEWEST_LINES = 6  # of two columns that stand side by side
_FULL = 0.75  # as far right as a cell reaches that goes on below
_LONGEST_TAIL = 30
_LONGEST_LABEL = 45


@dataclass(slots=True)
class Line:
    """A line of words. `text_left` is where its words begin, past a number; `tail` stands at its right ("GD").

    `limit` is where its column ends, `page` the number of its page; `cells` are those of a row of a table. `tied` tells
    that the page's order puts the line below into the same cell. `bold_words` are those with which it begins in bold;
    `begins` tells that a paragraph begins with it.
    """

    words: str
    left: float
    text_left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool
    page: int
    limit: float = 0.0
    hyphen: bool = False
    tail: str = ""
    tail_left: float = 0.0
    tied: bool = False
    cells: list[str] = field(default_factory=list[str])
    column: int = 0
    bold_words: str = ""
    begins: bool = False


def lines_of(page: Page, rows: Sequence[Row]) -> list[Line]:
    """The lines of a page in reading order, out of its rows."""
    lines: list[Line] = []
    _drop_line_numbers(rows)
    rows = [row for row in rows if row.cells]
    tails = _tails_from(page, rows)
    columns = columns_of(page, rows)
    index = 0
    while index < len(rows):
        if columns and index == columns.start:
            lines.extend(_column_lines(page, rows[columns.start : columns.end], columns.gutter))
            index = columns.end
            continue
        row = rows[index]
        _give_number(row, lines)
        tied = index + 1 < len(rows) and row.last > rows[index + 1].first
        line = _line(page, row, tails, tied=tied)
        end = index + 1
        if line is None:
            end = _table_end(rows, index, _FULL * page.width)
            if end - index > _TALLEST_ROW:
                line, end = _loose(page, row), index + 1
            elif end == index + 1 and not lines and row.cells[0].bold:
                lines.extend(_made(page, row, (), cell) for cell in row.cells[:-1])
                line = _made(page, row, (), row.cells[-1])  # the council at the left, "MINUTES" at the right
            else:
                line = _table_row(page, rows[index:end])
        line.tied = end < len(rows) and row.last > rows[end].first
        lines.append(line)
        index = end
    return lines


def is_number(words: str) -> bool:
    """Whether words are but an item's number, or a bullet."""
    return bool(_NUMBER.match(words))


def is_short(cells: Sequence[Fragment]) -> bool:
    """Whether a cell has but the initials of who is to act, or as little."""
    return len(cells) == 1 and len(cells[0].words) <= _LONGEST_TAIL // 2


def line_of(page: Page, one: Fragment, column: int) -> Line:
    """A line of a cell in that column, counted from 1."""
    row = Row([one], one.bottom, one.top, one.order, one.order)
    line = _made(page, row, (), one)
    line.column = column
    return line


def row_of(page: Page, columns: Sequence[Sequence[Fragment]]) -> Line:
    """A row of a table out of its cells."""
    return _table_row(page, [Row([one], one.bottom, one.top, one.order, one.order) for cell in columns for one in cell])


def _drop_line_numbers(rows: Sequence[Row]) -> None:
    """Take away numbers in the margin that count the lines: small ones, or such as stand within sentences."""
    numbered = [row for row in rows if len(row.cells) > 1 and row.cells[0].words.isdecimal()]
    if len(numbered) < _FEWEST_LINES - 1 or len(numbered) < 0.15 * len(rows):
        return
    steps = Counter(int(after.cells[0].words) - int(row.cells[0].words) for row, after in pairwise(numbered))
    small = sum(row.cells[0].size < 0.85 * row.cells[1].size for row in numbered)
    within = sum(row.cells[1].words[:1].islower() for row in numbered)
    if steps.most_common(1)[0][0] in (1, 5) and max(small, 2 * within) > 0.8 * len(numbered):
        text = min(row.cells[1].left for row in numbered)
        for row in rows:
            if row.cells[0].words.isdecimal() and row.cells[0].left < text:
                del row.cells[0]


def _tails_from(page: Page, rows: Sequence[Row]) -> float:
    """Where on the page the initials of those who are to act begin, right of the long lines."""
    lefts = [
        row.cells[-1].left
        for row in rows
        if len(row.cells) in (2, 3)
        and row.cells[-1].left > _RIGHT * page.width
        and len(row.cells[-1].words) <= _LONGEST_TAIL
        and row.cells[-2].right - row.cells[-2].left > _LONG * page.width
    ]
    return min(lefts, default=page.width)


def _line(page: Page, row: Row, tails: float, *, tied: bool) -> Line | None:
    """The row as one line: words, with the number before them and what stands at their right; None for a table's."""
    cells, before, tail = row.cells, list[Fragment](), None
    while len(cells) > 1 and _NUMBER.match(cells[0].words) and cells[1].left - cells[0].left < _LONG * page.width:
        before, cells = [*before, cells[0]], cells[1:]
    if len(cells) > 1 and (
        _is_tail(page, cells, tails) or _is_beside(row, cells, tied=tied and bool(before or cells[0].bold))
    ):
        cells, tail = cells[:-1], cells[-1]
    words, last = cells[0], cells[-1]
    if len(cells) == 1:
        return _made(page, row, before, words, tail)
    if len(cells) > 2 or len(words.words) > _LONGEST_LABEL:
        return None
    if last.right - words.left < _LONG * page.width and not words.words.endswith(":"):
        return None
    if before and _BULLET.match(before[-1].words):
        words.words, words.right, words.bold = f"{words.words} {last.words}", last.right, words.bold and last.bold
        return _made(page, row, before, words, tail)
    if before or (last.right - last.left < _LONG * page.width and not words.words.endswith(":")):
        return None
    line = _made(page, row, before, last, tail)  # a label beside its text: "Present:", "Decision"
    line.words, line.left = f"{words.words}\t{last.words}", words.left
    line.bold = False
    return line


def _give_number(row: Row, lines: list[Line]) -> None:
    """A number set beside the first bullet under a title, halfway down its cell, is the title's."""
    if len(row.cells) > 2 and lines and _BULLET.match(row.cells[1].words) and row.cells[0].words[:1].isdigit():
        title = lines[-1]
        if title.bold and not title.words[:1].isdigit() and title.bottom - row.top < row.top - row.bottom:
            title.words, title.left = f"{row.cells[0].words} {title.words}", row.cells[0].left
            del row.cells[0]


def _is_beside(row: Row, cells: Sequence[Fragment], *, tied: bool) -> bool:
    """Whether the last cell stands beside a title and the text under it: the page writes it after those."""
    return tied and len(cells) == 2 and cells[1].order == row.last and not cells[1].bold


def _is_tail(page: Page, cells: Sequence[Fragment], tails: float) -> bool:
    """Whether the last cell names who is to act, right of a line of text."""
    before, last = cells[-2], cells[-1]
    if len(cells) <= 3 and INITIALS.match(last.words) and len(before.words) > _LONGEST_TAIL:
        return True
    if last.left < _RIGHT * page.width or len(last.words) > _LONGEST_TAIL or len(cells) > 2:
        return False
    is_long = before.right - before.left > _LONG * page.width
    return is_long or (last.left > tails - 8 and before.left < 0.3 * page.width)


def _made(page: Page, row: Row, before: Sequence[Fragment], words: Fragment, tail: Fragment | None = None) -> Line:
    """A line of one cell's words, with the numbers and bullets before it."""
    return Line(
        " ".join(one.words for one in (*before, words)),
        before[0].left if before else words.left,
        words.left,
        words.right,
        row.bottom,
        row.top,
        words.size,
        words.bold,
        page.number,
        hyphen=words.hyphen,
        bold_words=" ".join([*(one.words for one in before), words.bold_words]) if words.bold_words else "",
        tail=tail.words if tail else "",
        tail_left=tail.left if tail else 0.0,
    )


def _loose(page: Page, row: Row) -> Line:
    """A row of a layout that is no table: its words from left to right."""
    line = _made(page, row, (), row.cells[0])
    line.words = "\t".join(cell.words for cell in row.cells)
    line.right = row.cells[-1].right
    line.bold = all(cell.bold for cell in row.cells)
    return line


def _table_end(rows: Sequence[Row], start: int, full: float) -> int:
    """The end of the row of a table that begins with that one, wherever its cells run over several lines."""
    last, lefts = rows[start].last, [cell.left for cell in rows[start].cells]
    end = start + 1
    while end < len(rows):
        above, below = rows[end - 1], rows[end]
        tight = above.bottom - below.top < 0.6 * (above.top - above.bottom)
        goes_on = (
            len(below.cells) == 1
            and abs(below.cells[0].left - lefts[-1]) < 3
            and (above.cells[-1].right > full or below.cells[0].words[:1].islower())
        )
        if not (tight and (below.first < last or goes_on)):
            break
        last = max(last, below.last)
        end += 1
    return end


def _table_row(page: Page, rows: Sequence[Row]) -> Line:
    """One row of a table: the lines of each cell together."""
    columns: list[list[Fragment]] = []
    for cell in sorted((cell for row in rows for cell in row.cells), key=lambda cell: cell.left):
        for column in columns:
            if cell.left < max(one.right for one in column) and cell.right > min(one.left for one in column):
                column.append(cell)
                break
        else:
            columns.append([cell])
    cells = [_cell_words(column) for column in columns]
    line = _made(page, rows[0], (), rows[0].cells[0])
    line.right = rows[0].cells[-1].right
    line.bottom = rows[-1].bottom
    line.words, line.cells = "\t".join(cells), cells
    line.bold = all(cell.bold for row in rows for cell in row.cells)
    return line


def _cell_words(cells: list[Fragment]) -> str:
    cells.sort(key=lambda cell: (-cell.bottom, cell.left))
    return " ".join(cell.words for cell in cells)


def _column_lines(page: Page, rows: Sequence[Row], gutter: float) -> list[Line]:
    """The lines of the left column, then those of the right one."""
    lines: list[Line] = []
    for column, is_right in enumerate((False, True), 1):
        for row in rows:
            cells = [cell for cell in row.cells if (cell.left >= gutter) is is_right]
            if cells:
                before = cells[:1] if len(cells) > 1 and _NUMBER.match(cells[0].words) else []
                line = _made(page, row, before, cells[-1] if before else cells[0])
                line.words = " ".join(cell.words for cell in cells)
                line.right, line.column = cells[-1].right, column
                lines.append(line)
    return lines
