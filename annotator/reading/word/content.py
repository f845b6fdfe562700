"""What stands in a Word document: lines and tables, with the cells' words at hand.

Before it stands `passages`; `blocks` makes them, `layout` and `tables` put tables into lines.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from annotator.reading.passages import Style

BULLET = "•"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a part of one. One of a number alone says where an empty paragraph stands in a list."""

    words: str
    style: Style = Style.PARAGRAPH
    level: int = 0
    bold: bool = False
    number: str = ""

    @property
    def text(self) -> str:
        """Number and words, as printed."""
        return f"{self.number} {self.words}" if self.number and self.words else self.number or self.words

    @property
    def is_bare(self) -> bool:
        """Whether it has no words and no number that is worth keeping."""
        return not self.words.strip() and self.number in ("", BULLET)


@dataclass(frozen=True)
class Cell:
    """A cell, in the column where it begins. `fill` is its colour as "RRGGBB", where it has one.

    Without any block, not even a bare line, it goes on from the cell above it or before it.
    """

    column: int
    span: int
    blocks: "tuple[Line | Table, ...]"
    fill: str = ""

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Its lines, those of the tables in it too, without the bare ones."""
        return tuple(line for block in self.blocks for line in lines_in(block))

    @cached_property
    def words(self) -> str:
        """All its words on one line."""
        return " ".join(" ".join(line.text.split()) for line in self.lines)


@dataclass(frozen=True)
class Row:
    """A row of a table. `heads` when it is printed again on each page."""

    cells: tuple[Cell, ...]
    heads: bool = False

    @cached_property
    def filled(self) -> tuple[Cell, ...]:
        """The cells that have words."""
        return tuple(cell for cell in self.cells if cell.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows."""

    rows: tuple[Row, ...]


Block = Line | Table


def lines_in(block: Block) -> Iterator[Line]:
    """The lines of a paragraph or a table that are not bare."""
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                yield from cell.lines
    elif not block.is_bare:
        yield block
