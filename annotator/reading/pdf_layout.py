"""The lines of a page in reading order: number beside title, columns one after the other, rows of tables.

Before it stands `pdf_page`; `pdf_running` and `pdf_paragraphs` work on the lines. Words at one height make a row. What
tells the rows apart that look alike is the page's own order: a program that writes a table writes cell by cell, so that
the second line of a first cell comes before the first line of the second.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.reading.pdf_page import Fragment, Page

_NUMBER = re.compile(
    r"^(?:(?i:agenda item|item|minute|min|no)\.?\s*)?"
    r"(?:(?:[A-Z]{1,6}[ /.-]?)?\(?\d{1,4}(?:[/.-]\d{1,4}){0,3}[a-z]?|\(?(?:[a-z]|[ivx]{1,5}|[A-Z]|[IVX]{1,5}))[.):]{0,2}$"
    r"|^[•▪◦‣·o–-]$"
)
_BULLET = re.compile(r"^[•▪◦‣·o–-]$")
INITIALS = re.compile(r"^\(?[A-Z]{2,4}[a-z]?(?:\s?(?:[/,&+]|and)\s?[A-Z]{2,4}[a-z]?)*\)?$")
_LETTER = re.compile(r"[^\W\d_]")
_LONG = 0.4  # of the page's width: a line of running text
_WIDE = 0.22  # a line of a column
_RIGHT = 0.6  # where what stands at the right of a line may begin
_TALLEST_ROW = 14  # lines: what is taller is no row of a table
_FEWEST_LINES = 6  # of two columns that stand side by side
_INDENT = 80  # points: limbs and bullets within a narrow column begin so far right of it
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
        if before is None or one.left - before.right > 0.8 * max(one.size, before.size):
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


def lines_of(page: Page, rows: Sequence[Row]) -> list[Line]:
    """The lines of a page in reading order, out of its rows."""
    lines: list[Line] = []
    tails = _tails_from(page, rows)
    columns = _columns(page, rows)
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
                line = _made(page, row, (), row.cells[-1])  # the title at the left of the page, and "MINUTES" at its right
            else:
                line = _table_row(page, rows[index:end])
        line.tied = end < len(rows) and row.last > rows[end].first
        lines.append(line)
        index = end
    return lines


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
    if len(cells) > 1 and (_is_tail(page, cells, tails) or _is_beside(row, cells, tied=tied and bool(before or cells[0].bold))):
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


def _made(
    page: Page, row: Row, before: Sequence[Fragment], words: Fragment, tail: Fragment | None = None
) -> Line:
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


@dataclass(slots=True)
class _Columns:
    """The rows from `start` to `end` are two columns with a gutter between them."""

    start: int
    end: int
    gutter: float


def _columns(page: Page, rows: Sequence[Row]) -> _Columns | None:
    """Two columns, where the page writes the one after the other: then the places in its order lie as far apart."""
    apart: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        if len(row.cells) == 2 and min(cell.right - cell.left for cell in row.cells) > _WIDE * page.width:
            first, second = row.cells
            if second.order - first.order >= _FEWEST_LINES:
                apart.setdefault((second.order - first.order) // 3, []).append(index)
    most = max(apart.values(), key=len, default=[])
    if len(most) < _FEWEST_LINES:
        return None
    gutter = min(rows[index].cells[1].left for index in most) - 1
    start, end = most[0], most[-1] + 1
    while start > 0 and _keeps_to_columns(rows[start - 1], gutter) and len(rows[start - 1].cells) == 2:
        start -= 1
    while end < len(rows) and _keeps_to_columns(rows[end], gutter):
        end += 1
    return _Columns(start, end, gutter)


def _keeps_to_columns(row: Row, gutter: float) -> bool:
    return all(cell.right < gutter or cell.left >= gutter for cell in row.cells)


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


def set_limits(lines: Sequence[Line]) -> None:
    """Where the column of each line ends: as far right as a line of it reaches on its page, or anywhere.

    Lines beside which initials stand end before those, unless a line of the same block reaches farther; and the cells
    of a layout that is one table have their own ends.
    """
    reach: dict[tuple[int, int], float] = {}
    for line in lines:
        if not line.cells:
            at = (line.page, line.column)
            reach[at] = max(reach.get(at, 0.0), line.right)
    usual = sorted(right for (_, column), right in reach.items() if not column)
    middle = usual[len(usual) // 2] if usual else 0.0
    tails = _tail_column(lines)
    narrow = _narrow_columns(lines, max(reach.values(), default=0.0))
    for block in _blocks(lines):
        right = max(line.right for line in block)
        for line in block:
            limit = reach.get((line.page, line.column), line.right)
            line.limit = limit if line.column else max(limit, middle)
            if tails and right < tails and not line.column:
                line.limit = min(line.limit, max(right, tails - 1.5 * line.size))
            for left, end in narrow:
                if left - 2 < line.text_left < left + _INDENT and right < end + 2:
                    line.limit = min(line.limit, end)


def _narrow_columns(lines: Sequence[Line], widest: float) -> list[tuple[float, float]]:
    """Where columns of wrapped text begin and end that are narrower than the page.

    Most of their lines reach near the end, and many begin within a sentence; those of a list of names do not.
    """
    lefts: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if not line.cells and not line.column:
            lefts[round(line.text_left)].append(line)
    found: list[tuple[float, float]] = []
    for left, below in lefts.items():
        end = max(line.right for line in below)
        near = sum(line.right > end - 0.3 * (end - left) for line in below)
        within = sum(line.words[:1].islower() for line in below)
        if len(below) >= _FEWEST_LINES and end < widest - 10 and near > 0.5 * len(below) and within > 0.3 * len(below):
            found.append((left, end))
    return found


def _tail_column(lines: Sequence[Line]) -> float:
    """Where the column of initials begins, or 0 where they stand wherever there was room."""
    lefts = sorted(line.tail_left for line in lines if line.tail)
    if len(lefts) < 2:
        return 0.0
    first = lefts[len(lefts) // 20]
    return first if sum(first <= left < first + 30 for left in lefts) > 0.6 * len(lefts) else 0.0


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that stand close below each other."""
    block: list[Line] = []
    for line in lines:
        above = block[-1] if block else line
        if block and (
            above.page != line.page
            or above.bold != line.bold
            or bool(above.cells) != bool(line.cells)
            or not 0 < above.bottom - line.bottom < 1.9 * line.size
        ):
            yield block
            block = []
        block.append(line)
    if block:
        yield block
