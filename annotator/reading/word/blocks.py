"""The paragraphs and tables of a Word document in their order, with their numbers, styles and text boxes.

Before it stand `words`, `styles` and `numbers`; `word` calls it, and `tables` puts the tables into
words. Tables of contents are left out. A paragraph whose mark was deleted goes on in the next one.
"""

from collections.abc import Callable, Iterator

from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml has no public name

from annotator.reading.passages import Style
from annotator.reading.word.content import Block, Cell, Line, Row, Table
from annotator.reading.word.lines import is_parted, lines_of
from annotator.reading.word.numbers import Numbers
from annotator.reading.word.package import MC, R, W
from annotator.reading.word.styles import PLAIN, ParagraphStyle, Styles, is_on, look_of, style_of, value
from annotator.reading.word.words import Words, WordsReader

_PARAGRAPH, _TABLE, _CHUNK = f"{W}p", f"{W}tbl", f"{W}altChunk"
_PROPERTIES, _STYLE, _NUMBERED, _OUTLINE = f"{W}pPr", f"{W}pStyle", f"{W}numPr", f"{W}outlineLvl"
_CONTROL, _CONTROL_WORDS = f"{W}sdt", f"{W}sdtContent"
_GALLERY = f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"
_ROW, _CELL, _CELL_LOOKS = f"{W}tr", f"{W}tc", f"{W}tcPr"
_ALTERNATE = f"{MC}AlternateContent"
_LEFT_OUT = {f"{W}del", f"{W}moveFrom", f"{W}sectPr", f"{W}sdtPr", _CELL_LOOKS}
_LONGEST_HEADING = 400  # some houses give whole paragraphs a heading's style, for its number
_MOST_COLUMNS = 64


Chunks = Callable[[str], Iterator[Block]]  # reads a document that stands whole within this one, by its relation


class Blocks:
    """Reads what stands in a part of the document, each thing once, in the document's order."""

    def __init__(
        self, styles: Styles, numbers: Numbers, chunks: Chunks, *, keep_lists: bool = False, parted: bool = False
    ) -> None:
        self._styles = styles
        self._numbers = numbers
        self._chunks = chunks
        self._words = WordsReader(styles, keep_lists=keep_lists)
        self._parted = parted
        self.titles = 0  # lines that are titles by themselves, and paragraphs that begin with what may be one
        self.parted = 0
        self._before: Words | None = None  # of a paragraph whose mark was deleted

    @property
    def is_open(self) -> bool:
        """Whether a field never ended, so that what stands behind its beginning may have been left out."""
        return self._words.is_open

    def of(self, parent: Element) -> Iterator[Block]:
        """The paragraphs and tables in the body, in a cell or in a text box, empty paragraphs too."""
        for child in parent:
            tag = child.tag
            if tag == _PARAGRAPH:
                yield from self._paragraph(child)
            elif tag == _TABLE:
                yield self._table(child)
            elif tag == _CONTROL:
                yield from self._control(child)
            elif tag == _CHUNK:
                yield from self._chunks(child.get(f"{R}id", ""))
            elif tag == _ALTERNATE:
                yield from self.of(child[0]) if len(child) else ()
            elif tag not in _LEFT_OUT:
                yield from self.of(child)

    def _control(self, control: Element) -> Iterator[Block]:
        inside = control.find(_CONTROL_WORDS)
        if inside is not None and value(control.find(_GALLERY)).lower() != "table of contents":
            yield from self.of(inside)

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        properties = paragraph.find(_PROPERTIES)
        style = self._styles.paragraph(style_of(properties, _STYLE))
        words = self._words.of(paragraph, style.look, self._before)
        self._before = None
        if properties is not None and _is_joined(properties):
            self._before = words
            return
        if not style.contents:
            yield from self._lines(words, properties, style)
        for box in words.boxes:
            yield from self.of(box)

    def _lines(self, words: Words, properties: Element | None, style: ParagraphStyle) -> Iterator[Line]:
        text = words.text
        number = "" if not text and _is_hidden(properties) else self._number(properties, style)
        level = _level(properties, style) if len(text) <= _LONGEST_HEADING else 0
        kind = Style.HEADING if level else Style.LIST if number else Style.PARAGRAPH
        if level or not text or ("\n" not in text and len({out for _, out in words.pieces}) < 2):
            self.titles += bool(level or words.stand_out)
            yield Line(" ".join(text.split("\n")), kind, level, words.stand_out, number)
            return
        self.parted += is_parted(words.pieces)
        for line, out in lines_of(words.pieces, number, parted=self._parted):
            if line.strip():
                yield Line(line.strip("\n "), kind, 0, out, number)
                number, kind = "", Style.PARAGRAPH

    def _number(self, properties: Element | None, style: ParagraphStyle) -> str:
        own = properties.find(_NUMBERED) if properties is not None else None
        return self._numbers.of(own, style) if own is not None or style.list_id else ""

    def _table(self, table: Element) -> Table:
        return Table(tuple(self._row(row) for row in _inside(table, _ROW) if not _is_out(row, f"{W}trPr")))

    def _row(self, row: Element) -> Row:
        properties = row.find(f"{W}trPr")
        heads = properties.find(f"{W}tblHeader") if properties is not None else None
        column = _whole(properties, f"{W}gridBefore", 0)
        cells: list[Cell] = []
        for cell in _inside(row, _CELL):
            looks = cell.find(_CELL_LOOKS)
            span = max(1, _whole(looks, f"{W}gridSpan", 1))
            blocks = () if _goes_on(looks) or _is_out(cell, _CELL_LOOKS) else tuple(self.of(cell))
            cells.append(Cell(column, span, blocks, _fill(looks)))
            column += span
        return Row(tuple(cells), heads is not None and is_on(value(heads)))


def _inside(parent: Element, wanted: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, also where a content control or the like stands around them."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag not in _LEFT_OUT and child.tag not in (_ROW, _CELL, _PARAGRAPH):
            yield from _inside(child, wanted)


def _is_out(node: Element, looks: str) -> bool:
    """Whether a row or cell is hidden, or was deleted by a tracked change."""
    properties = node.find(looks)
    return properties is not None and any(
        properties.find(f"{W}{word}") is not None for word in ("del", "hidden", "cellDel")
    )


def _goes_on(looks: Element | None) -> bool:
    """Whether a cell is merged into the one above it or before it."""
    for direction in ("vMerge", "hMerge"):
        merged = looks.find(f"{W}{direction}") if looks is not None else None
        if merged is not None and value(merged) in ("", "continue"):
            return True
    return False


def _fill(looks: Element | None) -> str:
    """The colour that a cell is filled with."""
    shading = looks.find(f"{W}shd") if looks is not None else None
    return shading.get(f"{W}fill", "") if shading is not None else ""


def _whole(properties: Element | None, tag: str, usual: int) -> int:
    said = value(properties.find(tag)) if properties is not None else ""
    return min(int(said), _MOST_COLUMNS) if said.isascii() and said.isdigit() and len(said) < 6 else usual


def _is_joined(properties: Element) -> bool:
    mark = properties.find(f"{W}rPr")
    return mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None)


def _is_hidden(properties: Element | None) -> bool:
    return properties is not None and bool((look_of(properties.find(f"{W}rPr")) or PLAIN).hidden)


def _level(properties: Element | None, style: ParagraphStyle) -> int:
    """A heading's level: the paragraph's own outline level, or its style's."""
    own = value(properties.find(_OUTLINE)) if properties is not None else ""
    if own.isdigit():
        return int(own) + 1 if int(own) < 9 else 0
    return style.level
