"""Word (.docx): the clerk's draft, or the printed minutes as Word.

Before it stand `passages` and `word_numbers`; `forms` calls it. Text that tracked changes inserted is read, text that
they deleted is not. Automatic numbers are worked out, since minutes are cited by them.
"""

import io
import struct
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree
from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml has no public name

from annotator.errors import UnreadableFileError
from annotator.reading.passages import ReadText, Style, TextBuilder
from annotator.reading.word_numbers import Numbers

_TEXT, _TAB, _BREAK, _HYPHEN = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:noBreakHyphen")
_PARAGRAPH_TABS = qn("w:tabs")
_LEFT_OUT = {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    qn("w:del"),
    qn("w:moveFrom"),
    _PARAGRAPH_TABS,
}


# What python-docx, zipfile and lxml raise on a damaged file, found by damaging files at random. It is not `Exception`,
# so that a mistake of ours of another kind still shows as one.
_DAMAGE = (
    OpcError,  # no package, or one without its main part
    PythonDocxError,  # an element that must be there is missing
    etree.LxmlError,
    BadZipFile,
    zlib.error,
    LZMAError,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,  # a locked file; with NotImplementedError, a way of packing that is not known
    ValueError,  # a number that is none; with UnicodeDecodeError
    TypeError,
    AttributeError,  # a part that is of another kind than its place says
    LookupError,
    AssertionError,
)


# What an encrypted .docx begins with (MS-OFFCRYPTO: it is kept in a compound file), and a .doc too.
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class WordReader:
    """Reads `.docx`; the title in the document's properties becomes a hint."""

    form = "word"
    suffixes = frozenset({".docx"})

    def read(self, data: bytes, name: str) -> ReadText:
        """The paragraphs and table rows in the document's order."""
        if data.startswith(_COMPOUND_FILE):
            raise UnreadableFileError(
                f"{name} is protected by a password, or is a Word document of the old form.",
                "Open it in Word, take the password away, save it as .docx, and import that.",
            )
        try:
            return self._read(Document(io.BytesIO(data)))
        except _DAMAGE as error:
            raise UnreadableFileError(
                f"{name} is not a whole Word document.", "Open it in Word, save it again as .docx, and import that."
            ) from error

    def _read(self, document: WordDocument) -> ReadText:
        builder = TextBuilder()
        numbers = Numbers(document)
        for block in document.iter_inner_content():
            if isinstance(block, Paragraph):
                _add_paragraph(builder, block, numbers)
            else:
                _add_table(builder, block)
        title = document.core_properties.title
        return ReadText(
            form=self.form,
            text=builder.text,
            passages=tuple(builder.passages),
            hints={"title": title} if title else {},
            warnings=_warnings(document),
        )


def _add_paragraph(builder: TextBuilder, paragraph: Paragraph, numbers: Numbers) -> None:
    words = _words(paragraph)
    level = _heading_level(paragraph)
    number = numbers.of(paragraph)
    if number:
        words = f"{number} {words}"
    style = Style.HEADING if level else Style.LIST if number else Style.PARAGRAPH
    builder.add(words, style, level=level, bold=_is_bold(paragraph))


def _add_table(builder: TextBuilder, table: Table) -> None:
    for row in table.rows:
        cells: list[str] = []
        last = None
        for cell in row.cells:
            if cell._tc is last:  # pyright: ignore[reportPrivateUsage] - a merged cell comes once for each column
                continue
            last = cell._tc  # pyright: ignore[reportPrivateUsage]
            cells.append(" ".join(words for words in (_words(part).strip() for part in cell.paragraphs) if words))
        builder.add("\t".join(cells), Style.ROW)


def _words(paragraph: Paragraph) -> str:
    return "".join(_pieces(paragraph._p))  # pyright: ignore[reportPrivateUsage] - python-docx skips inserted runs


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag == _TAB:
            yield "\t"
        elif child.tag == _BREAK:
            yield "\n"
        elif child.tag == _HYPHEN:
            yield "\u2011"
        else:
            yield from _pieces(child)


def _heading_level(paragraph: Paragraph) -> int:
    style = paragraph.style
    name = (style.name or "") if style is not None else ""
    if name == "Title":
        return 1
    return int(name[8:]) if name.startswith("Heading ") and name[8:].isdigit() else 0


def _is_bold(paragraph: Paragraph) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)


def _warnings(document: WordDocument) -> tuple[str, ...]:
    if next(document.element.iter(qn("w:del"), qn("w:ins")), None) is None:
        return ()
    return ("The document has tracked changes: they were read as if accepted.",)
