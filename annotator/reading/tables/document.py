"""The tables of a Word document, with the words above each.

Before it stand `word.package`, which opens the zip within limits, and `word.blocks`; `forms` calls it.
"""

from collections.abc import Iterator, Sequence

from annotator.errors import UnreadableFileError
from annotator.reading.tables.cells import BLANK, FoundTable, FoundTables, TableCell, shade_of, table, too_large
from annotator.reading.word.blocks import Blocks
from annotator.reading.word.content import Block, Line, Row, Table
from annotator.reading.word.numbers import Numbers
from annotator.reading.word.package import DAMAGE, Limits, WordPackage
from annotator.reading.word.styles import styles_in

_MOST_GRID = 256
_LINES_ABOVE = 3  # of words, that may be a table's heading
_LONGEST_HEADING = 240


def read_document(data: bytes, name: str) -> FoundTables:
    """The tables of a document. Raises UnreadableFileError."""
    try:
        blocks = _blocks(WordPackage(data, name, Limits()))
        return FoundTables(name, tuple(_tables(blocks, name)), _lines(blocks))
    except RecursionError as error:
        raise too_large(name) from error
    except DAMAGE as error:
        raise UnreadableFileError(
            f"{name} is not a whole Word document.", "Open it in Word, save it again as .docx, and import that."
        ) from error


def _blocks(package: WordPackage) -> list[Block]:
    styles = styles_in(package.styles)
    found = Blocks(styles, Numbers(package.numbering, styles), _no_chunk)
    blocks = list(found.of(package.document))
    if not found.is_open:
        return blocks
    again = Blocks(styles, Numbers(package.numbering, styles), _no_chunk, keep_lists=True)
    return list(again.of(package.document))


def _no_chunk(_relation: str) -> Iterator[Block]:
    """A document that stands whole within this one is not looked into."""
    return iter(())


def _lines(blocks: Sequence[Block]) -> tuple[str, ...]:
    return tuple(block.text.strip() for block in blocks if isinstance(block, Line) and not block.is_bare)


def _tables(blocks: Sequence[Block], name: str) -> Iterator[FoundTable]:
    above: list[str] = []
    number = 0
    for block in blocks:
        if isinstance(block, Line):
            above += [] if block.is_bare else [block.text.strip()]
            continue
        rows = _rows(block)
        if any(cell.words for row in rows for cell in row):
            number += 1
            yield table(f"Table {number}", _heading(above), rows, name)
        above = []


def _heading(above: Sequence[str]) -> str:
    """The last words above a table, where they are short enough to head it."""
    near = [line for line in above[-_LINES_ABOVE:] if len(line) <= _LONGEST_HEADING]
    return " · ".join(near)


def _rows(found: Table) -> list[list[TableCell]]:
    rows: list[list[TableCell]] = []
    for row in found.rows:
        rows.append(_row(row, rows[-1] if rows else []))
    return rows


def _row(row: Row, above: Sequence[TableCell]) -> list[TableCell]:
    """The cells of a row in the columns of the grid; a cell without blocks goes on from the one above it."""
    cells: list[TableCell] = []
    for cell in row.cells:
        column = min(cell.column, _MOST_GRID)
        cells += [BLANK] * (column - len(cells))
        span = min(cell.span, _MOST_GRID - column)
        over = above[column] if column < len(above) else BLANK
        goes_on = not cell.blocks
        words = over.words if goes_on else "\n".join(line.text.strip() for line in cell.lines)
        shade = over.shade if goes_on else shade_of(cell.fill)
        cells += [TableCell(words, shade, across=at > 0, down=goes_on and bool(words)) for at in range(span)]
    return cells
