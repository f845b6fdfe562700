"""The tables of a Word document, put into lines: rows of cells, or the paragraphs of minutes written in a table.

Before it stands `layout`; `word` calls it. A true table's row is one line with a tab between its cells. Where the
minutes stand in the cells, an item's number goes before its title, the paragraphs of the wide cell follow, and what
stands in the columns behind it ("CP" under "Action") comes after them, with the word that heads its column.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.reading.passages import Style
from annotator.reading.word.content import Block, Cell, Line, Row, Table, lines_in
from annotator.reading.word.layout import Shape, is_label, is_number, is_numbered, is_part, is_title, spans

_WHO = re.compile(r"(?:action(?:ed)?|who|by|by whom|owner|lead|initials|officer|responsible|responsibility)\W*", re.I)
_HEAD = 2000  # letters: council, committee, day, who was there
_SAYS_ACTION = re.compile(r"\W*action", re.I)


class TableLines:
    """Puts tables into lines. It knows the whole document, since minutes may be a table for each of their items."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._shapes = {id(block): Shape(block) for block in blocks if isinstance(block, Table)}
        self._minutes_in_tables = self._most_is_keyed(blocks)
        self._header: Row | None = None  # the last one: a table for each item repeats none

    def of(self, table: Table) -> Iterator[Line]:
        """The lines of a table."""
        shape = self._shapes.get(id(table)) or Shape(table)
        if not shape.rows:
            return
        if len(shape.columns) == 1:
            yield from self._all(cell for row in shape.rows for cell in row.cells)
        elif shape.stands_side_by_side:
            yield from self._down(shape)
        elif self._holds_minutes(shape):
            yield from self._minutes(shape)
        else:
            yield from self._rows(shape)

    def _most_is_keyed(self, blocks: Sequence[Block]) -> bool:
        """Whether the tables with numbers or titles before their text are most of what follows the document's head."""
        before = outside = inside = rows = items = 0
        for block in blocks:
            shape = self._shapes.get(id(block))
            size = sum(len(line.text) for line in lines_in(block))
            if shape and shape.has_keys and not shape.is_list_of_figures:
                inside += size
                rows += len(shape.body)
                continue
            items += isinstance(block, Line) and is_numbered(block)
            if inside:
                outside += size
            else:
                before += size
        if items > 1:  # the minutes are outside
            return False
        return rows >= 3 and inside >= outside + max(0, before - _HEAD)

    def _holds_minutes(self, shape: Shape) -> bool:
        if shape.is_list_of_figures:
            return False
        return shape.has_prose or (self._minutes_in_tables and shape.has_keys)

    def _rows(self, shape: Shape) -> Iterator[Line]:
        for row in shape.rows:
            cells = row.filled
            listed = len(cells[-1].lines) > 1
            if listed and (len(cells) == 1 or (len(cells) == len(shape.columns) == 2 and is_label(cells[0]))):
                yield from self._all(cells)
            else:
                yield Line("\t".join(cell.words for cell in row.cells).rstrip("\t"), Style.ROW)

    def _down(self, shape: Shape) -> Iterator[Line]:
        for cell in shape.body[0].filled:
            if shape.header:
                yield from self._all(head for head in shape.header.cells if head.column == cell.column)
            yield from self._all([cell])

    def _minutes(self, shape: Shape) -> Iterator[Line]:
        for row in shape.rows:
            if row is shape.header:
                if self._header is None or _differ(self._header, row):
                    yield Line("\t".join(cell.words for cell in row.filled), Style.ROW)
                self._header = row
                continue
            yield from self._item([cell for cell in row.filled if cell.column <= shape.widest])
            for cell in row.filled:
                if cell.column > shape.widest:
                    yield from self._behind(cell)

    def _item(self, cells: list[Cell]) -> Iterator[Line]:
        """The cells with an item's number, title and text: the number stands before the title."""
        if len(cells) > 1 and is_number(cells[0]):
            yield from self._numbered_lines(cells[0], cells[1:])
        elif len(cells) == 2 and cells[0].words.endswith(":") and len(cells[1].lines) == 1:
            yield Line(f"{cells[0].words} {cells[1].words}")
        elif len(cells) == 2 and is_part(cells[0]):
            for at, line in enumerate(self._all(cells[1:])):
                yield line if at else _headed(cells[0].words.strip(" :"), line)
        elif len(cells) > 1 and is_title(cells[0]):
            yield replace(cells[0].lines[0], bold=True)  # to have a column of its own makes it stand out
            yield from self._all(cells[1:])
        else:
            yield from self._all(cells)

    def _numbered_lines(self, number: Cell, cells: list[Cell]) -> Iterator[Line]:
        numbers = [line.text.strip() for line in number.lines]
        places = _places(number, cells[0], len(numbers))
        for place, line in enumerate(self._all(cells)):
            if place in places and numbers:
                yield from _numbered(numbers.pop(0), line)
            else:
                yield line
        for left in numbers:
            yield Line(left)

    def _behind(self, cell: Cell) -> Iterator[Line]:
        heads = [head.words for head in self._header.cells if spans(head, cell.column)] if self._header else []
        head = heads[0].strip(" :") if heads else ""
        for line in self._all([cell]):
            yield _headed("Action" if _WHO.fullmatch(head) else head, line)

    def _all(self, cells: Iterable[Cell]) -> Iterator[Line]:
        for cell in cells:
            for block in cell.blocks:
                if isinstance(block, Table):
                    yield from self.of(block)
                elif not block.is_bare:
                    yield block


def _places(numbers: Cell, text: Cell, count: int) -> set[int]:
    """Before which lines of the text the numbers stand: clerks bring them level with empty paragraphs."""
    first = [block for block in numbers.blocks if isinstance(block, Line)]
    second = [block for block in text.blocks if isinstance(block, Line)]
    level = [at for at, line in enumerate(first) if not line.is_bare]
    if count > 1 and all(at < len(second) and not second[at].is_bare for at in level):
        return {sum(not line.is_bare for line in second[:at]) for at in level}
    return set(range(count))


def _numbered(number: str, line: Line) -> Iterator[Line]:
    """A line with its number; where it goes on below a title, the title stands alone."""
    style = Style.HEADING if line.level else Style.PARAGRAPH
    title, _, rest = line.text.partition("\n")
    yield replace(line, words=f"{number} {title}", number="", style=style)
    if rest.strip():
        yield replace(line, words=rest.strip("\n "), number="", style=Style.PARAGRAPH, level=0)


def _headed(head: str, line: Line) -> Line:
    if not head or line.style is Style.ROW or _SAYS_ACTION.match(line.text):
        return line
    return replace(line, words=f"{head}: {line.text}", number="", style=Style.PARAGRAPH, level=0)


def _differ(one: Row, other: Row) -> bool:
    return [cell.words for cell in one.cells] != [cell.words for cell in other.cells]
