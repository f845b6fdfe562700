"""Word (.docx): the clerk's draft, or the printed minutes as Word.

Before it stand `package` (the zip), `blocks` (paragraphs with their numbers) and `tables`; `forms` calls
it. The parts are read straight from the zip: python-docx takes ten times as long, and refuses macro documents and those
of the strict standard.
"""

from collections.abc import Iterator

from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml has no public name

from annotator.errors import UnreadableFileError
from annotator.places import APP_NAME
from annotator.reading import forms
from annotator.reading.passages import ReadText, TextBuilder
from annotator.reading.word.blocks import Blocks
from annotator.reading.word.content import Block, Line
from annotator.reading.word.numbers import Numbers
from annotator.reading.word.package import DAMAGE, Limits, W, WordPackage
from annotator.reading.word.styles import Styles, styles_in
from annotator.reading.word.tables import TableLines

# What an encrypted .docx begins with (MS-OFFCRYPTO: it is kept in a compound file), and a .doc too.
HANDED_OUT = ("Action log", "Follow-up report")  # so begin the titles of what `documents` writes
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_DOCUMENT = "WordDocument".encode("utf-16-le")
_TRACKED = tuple(f"{W}{word}" for word in ("ins", "del", "moveTo", "moveFrom"))
_CHUNK_FORMS = {".html", ".htm", ".xhtml", ".mht", ".mhtml", ".txt"}
_MOST_CHUNKS = 100
_LEAST_TITLES = 4


class WordReader:
    """Reads `.docx`; the title in the document's properties becomes a hint."""

    form = "word"
    suffixes = frozenset({".docx", ".docm"})

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits  # of the document in which this one stands

    def read(self, data: bytes, name: str) -> ReadText:
        """The paragraphs and table rows in the document's order."""
        if data.startswith(_COMPOUND_FILE):
            return _old_or_locked(data, name)
        try:
            package = WordPackage(data, name, self._limits or Limits())
            _refuse_our_own(package, name)
            chunks = _Chunks(package)
            blocks = _blocks(package, chunks)
            builder = _put_together(blocks)
            if not builder.passages:
                raise _empty(package)
            return ReadText(
                form=self.form,
                text=builder.text,
                passages=tuple(builder.passages),
                hints={"title": package.title} if package.title else {},
                warnings=(*_damage(package), *_warnings(package.document), *chunks.warnings),
            )
        except DAMAGE as error:
            raise UnreadableFileError(
                f"{name} is not a whole Word document.", "Open it in Word, save it again as .docx, and import that."
            ) from error


def _refuse_our_own(package: WordPackage, name: str) -> None:
    """A log that was handed out quotes every answer: read back as evidence, it would seem to answer all."""
    if package.author == APP_NAME and package.title.startswith(HANDED_OUT):
        raise UnreadableFileError(
            f"{name} is an action log or report that this program wrote.", "Import the minutes that it was made from."
        )


def _blocks(package: WordPackage, chunks: "_Chunks") -> list[Block]:
    """What stands in it; read again where a table of contents never ends, or titles open their paragraphs."""
    styles = _styles(package)
    numbering = package.numbering
    found = Blocks(styles, Numbers(numbering, styles), chunks.of)
    blocks = list(found.of(package.document))
    parted = found.parted >= _LEAST_TITLES and found.parted > 2 * found.titles
    if not found.is_open and not parted:
        return blocks
    chunks.warnings.clear()
    again = Blocks(styles, Numbers(numbering, styles), chunks.of, keep_lists=found.is_open, parted=parted)
    return list(again.of(package.document))


def _styles(package: WordPackage) -> Styles:
    """Its styles; none where they are damaged: the words are whole without them."""
    try:
        return styles_in(package.styles)
    except DAMAGE:
        package.is_damaged("styles")
        return styles_in(b"")


def _put_together(blocks: list[Block]) -> TextBuilder:
    tables = TableLines(blocks)
    builder = TextBuilder()
    for block in blocks:
        for line in [block] if isinstance(block, Line) else tables.of(block):
            if line.words.strip():
                builder.add(line.text, line.style, level=line.level, bold=line.bold)
    return builder


class _Chunks:
    """Documents that stand whole within a document: programs that put packs together leave them so."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._count = 0
        self.warnings: list[str] = []

    def of(self, relation: str) -> Iterator[Line]:
        """The lines of one. All of them together keep within the limits of one document."""
        self._count += 1
        try:
            read = self._read(*self._package.chunk(relation))
        except (UnreadableFileError, *DAMAGE):
            self.warnings.append("A document that stands whole within this one could not be read: it was left out.")
            return
        for passage in read.passages:
            yield Line(read.words(passage), passage.style, passage.level, passage.bold)

    def _read(self, name: str, data: bytes) -> ReadText:
        form = forms.form_of(data, name)
        if form in WordReader.suffixes and self._count <= _MOST_CHUNKS:
            return WordReader(self._package.limits).read(data, name)
        if form not in _CHUNK_FORMS or self._count > _MOST_CHUNKS:
            raise UnreadableFileError(f"{name} cannot stand in a document.")
        return forms.read_bytes(data, name)


def _old_or_locked(data: bytes, name: str) -> ReadText:
    if _OLD_DOCUMENT in data:
        return forms.read_bytes(data, f"{name}.doc")
    raise UnreadableFileError(
        f"{name} is protected by a password, or is a Word document of the old form.",
        "Open it in Word, take the password away, save it as .docx, and import that.",
    )


def _empty(package: WordPackage) -> UnreadableFileError:
    if package.has_pictures:
        return UnreadableFileError(
            f"{package.name} holds only pictures, and no text.",
            "Have its pages recognised as text (OCR), or ask for the document that they were made of.",
        )
    if next(package.document.iter(f"{W}delText"), None) is not None:
        return UnreadableFileError(
            f"All text of {package.name} is deleted in its tracked changes.", "Reject them in Word and import it again."
        )
    return UnreadableFileError(f"{package.name} has no text in it.", "Check that it is the right file.")


def _damage(package: WordPackage) -> Iterator[str]:
    for part in package.damaged:
        yield f"The {part} could not be read, for the file is damaged: compare with it."


def _warnings(document: Element) -> Iterator[str]:
    if next(document.iter(*_TRACKED), None) is not None:
        yield "The document has tracked changes: they were read as if accepted."
    for tag, one in (
        ("commentReference", "comment"),
        ("footnoteReference", "footnote"),
        ("endnoteReference", "endnote"),
    ):
        count = sum(1 for _ in document.iter(f"{W}{tag}"))
        if count:
            yield f"{count} {one}{'s were' if count > 1 else ' was'} left out."
