"""Minutes written in the cells of a table: found by the page's own order, read cell by cell.

Before it stand `rows` and `layout`; `document` calls it. A program that writes a table writes each cell whole, so that
the places of a row's columns in the page's order lie one after the other. What tells minutes from a list of figures is
the same as in Word. Numbers before text, with initials at its right, are no matter of this: `layout` reads them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from annotator.reading.pdf.layout import INITIALS, Line, is_number, is_short, line_of, row_of
from annotator.reading.pdf.places import Fragment, Page
from annotator.reading.pdf.rows import Row, columns_of
from annotator.reading.word.content import Cell, Table
from annotator.reading.word.content import Line as Words
from annotator.reading.word.content import Row as Cells
from annotator.reading.word.layout import Shape, is_title, spans

_APART = 2.0  # times the letters' size: what stands farther below is no part of the table
_TEXT = 25  # words of a paragraph
_FEWEST = 3  # rows that show that numbers stand in the first column
_SAME = 3  # points: columns that begin so near each other are the same
_SHORT = 0.15  # of a column's width: a line that ends a paragraph ends so far before it
_ENDS = tuple(".!?:;")


@dataclass(slots=True)
class _Column:
    left: float
    right: float

    def holds(self, one: Fragment) -> bool:
        return one.left < self.right - 1 and one.right > self.left + 1


@dataclass(slots=True)
class Written:
    """The rows of the page from `start` to `end` are a table; each of its own rows has the fragments of its columns."""

    start: int
    end: int
    columns: list[_Column] = field(default_factory=list[_Column])
    rows: list[dict[int, list[Fragment]]] = field(default_factory=list[dict[int, list[Fragment]]])
    last: int = -1

    def takes(self, row: Row) -> bool:
        """Whether a row of the page goes on with the table; it is taken in."""
        placed = self._placed(row.cells)
        if placed is None:
            return False
        if self.rows and self._goes_on(placed, row):
            for column, cells in placed.items():
                self.rows[-1].setdefault(column, []).extend(cells)
        else:
            if row.first < self.last:
                return False
            self.rows.append(placed)
        self.last = max(self.last, row.last)
        self.end += 1
        return True

    def _placed(self, cells: Sequence[Fragment]) -> dict[int, list[Fragment]] | None:
        placed: dict[int, list[Fragment]] = {}
        for cell in cells:
            held = [at for at, column in enumerate(self.columns) if column.holds(cell)]
            if not held and len(cells) > 1 and not self.rows:
                self.columns.append(_Column(cell.left, cell.right))
                held = [len(self.columns) - 1]
            if len(held) != 1:
                return None
            column = self.columns[held[0]]
            column.left, column.right = min(column.left, cell.left), max(column.right, cell.right)
            placed.setdefault(held[0], []).append(cell)
        return placed

    def _goes_on(self, placed: dict[int, list[Fragment]], row: Row) -> bool:
        """Whether a line stands in the same cells as that above it: the page wrote it before the last of those."""
        return row.first < self.last or (0 not in placed and min(placed) == max(self.rows[-1]))

    @property
    def is_written_by_cells(self) -> bool:
        """Whether the page wrote each cell whole before the next one, and some over several lines."""
        for row in self.rows:
            orders = [[cell.order for cell in row[column]] for column in sorted(row)]
            if any(max(before) > min(after) for before, after in pairwise(orders)):
                return False
        return any(len(cells) > 1 for row in self.rows for cells in row.values())


def parts_of(page: Page, rows: Sequence[Row], before: list[Written]) -> Iterator[Written | Sequence[Row]]:
    """The page's rows from its top: minutes in a table, and what stands between.

    `before` are the tables on earlier pages: what has their columns goes on with them. Those that are found are added.
    """
    at = begin = 0
    apart = columns_of(page, rows)
    while at < len(rows):
        if len(rows[at].cells) < 2 or (apart and apart.start <= at < apart.end):
            at += 1
            continue
        found = _written(rows, at)
        if not _is_for_cells(found, before):
            at = max(at + 1, found.end)
            continue
        if begin < at:
            yield rows[begin:at]
        yield found
        before.append(found)
        at = begin = found.end
    if begin < len(rows):
        yield rows[begin:]


def _written(rows: Sequence[Row], start: int) -> Written:
    """The table that may begin there."""
    found = Written(start, start)
    while found.end < len(rows):
        row, above = rows[found.end], rows[max(found.end - 1, start)]
        if above.bottom - row.top > _APART * above.cells[0].size or not found.takes(row):
            break
    while found.rows and len(found.rows[-1]) == 1 and 0 in found.rows[-1]:  # text below the table
        found.end -= len(found.rows.pop()[0])
    return found


def _is_for_cells(found: Written, before: Sequence[Written]) -> bool:
    """Whether minutes stand in its cells, and not only beside numbers or before initials."""
    if not found.rows or not found.is_written_by_cells:
        return False
    found.columns, order = sorted(found.columns, key=lambda one: one.left), _order(found.columns)
    found.rows = [{order[column]: cells for column, cells in row.items()} for row in found.rows]
    if any(_is_within(found, one) for one in before[-1:]):
        return True
    shape = Shape(_table(found))
    texts = 0
    for column in range(len(found.columns)):
        cells = [row[column] for row in found.rows if column in row]
        texts += not all(is_number(cell[0].words) or is_short(cell) or (column and _names_who(cell)) for cell in cells)
    return texts > 1 and not shape.is_list_of_figures and (shape.has_prose or _has_text(shape))


def _names_who(cell: Sequence[Fragment]) -> bool:
    """Whether only initials, or words such as "All", stand in a cell, each level with what is to be done."""
    return all(INITIALS.match(one.words) or (one.words.isalpha() and one.words.istitle()) for one in cell)


def _is_within(found: Written, before: Written) -> bool:
    """Whether all columns begin where those of a table do that stands before."""
    return all(any(abs(one.left - other.left) < _SAME for other in before.columns) for one in found.columns)


def _has_text(shape: Shape) -> bool:
    """Whether a quarter of the numbers or titles have a paragraph beside them."""
    long = sum(any(len(cell.words.split()) >= _TEXT for cell in row.filled) for row in shape.body)
    return shape.has_keys_in_any and len(shape.body) >= _FEWEST and 4 * long >= len(shape.body)


def _order(columns: Sequence[_Column]) -> dict[int, int]:
    places = sorted(range(len(columns)), key=lambda at: columns[at].left)
    return {at: place for place, at in enumerate(places)}


def _table(found: Written) -> Table:
    """The table as Word would have it."""
    return Table(
        tuple(
            Cells(tuple(_cell(column, row[column], found.columns[column]) for column in sorted(row)))
            for row in found.rows
        )
    )


def _cell(column: int, cells: Sequence[Fragment], place: _Column) -> Cell:
    full = place.right - _SHORT * (place.right - place.left)
    paragraphs: list[list[Fragment]] = []
    for cell in cells:
        above = paragraphs[-1][-1] if paragraphs else None
        if above is None or above.bold != cell.bold or (above.words.endswith(_ENDS) and above.right < full):
            paragraphs.append([])
        paragraphs[-1].append(cell)
    lines = (Words(" ".join(one.words for one in each), bold=all(one.bold for one in each)) for each in paragraphs)
    return Cell(column, 1, tuple(lines))


def lines_in(page: Page, found: Written) -> Iterator[Line]:
    """The lines of minutes in a table: number and title, then the text, then what stands in the columns behind it."""
    table = _table(found)
    shape = Shape(table)
    for row, known in zip(found.rows, (row for row in table.rows), strict=True):
        cells = {cell.column: cell for cell in known.cells}
        if shape.header is not None and [cell.words for cell in known.cells] == [
            cell.words for cell in shape.header.cells
        ]:
            yield row_of(page, [row[column] for column in sorted(row)])
            continue
        number: Fragment | None = None
        above: list[Line] = []
        for column in sorted(row):
            if column == min(row) and len(row) > 1 and is_number(cells[column].words):
                number = row[column][0]
                continue
            lines = [line_of(page, one, column + 1) for one in row[column]]
            if column < shape.widest and max(row) > column and is_title(cells[column]):
                lines = [replace(lines[0], words=cells[column].words, bold=True)]
            if number is not None:
                lines[0] = replace(lines[0], words=f"{number.words} {lines[0].words}", left=number.left)
                number = None
            lines[0].begins = not lines[0].words[:1].islower()
            if column > shape.widest and len(lines) > 1 and above and _names_who(row[column]):
                _set_level(row[column], above)
                continue
            if column > shape.widest and (head := _head(shape, column)):
                lines[0].words, lines[0].begins = f"{head}: {lines[0].words}", True
            above += lines
        yield from above


def _set_level(initials: Sequence[Fragment], lines: Sequence[Line]) -> None:
    """Put initials to the lines with which they stand level."""
    for one in initials:
        line = min(lines, key=lambda line: abs(line.bottom - one.bottom))
        line.tail, line.tail_left, line.tied = f"{line.tail} {one.words}".strip(), one.left, True


def _head(shape: Shape, column: int) -> str:
    heads = [cell.words for cell in shape.header.cells if spans(cell, column)] if shape.header else []
    return heads[0].strip(" :") if heads else ""
