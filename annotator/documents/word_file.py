"""A .docx as a file: a template filled by python-docx, and written whole or not at all.

Before it stands `wordxml`, which makes the content. `resources/word/template.docx` was made with python-docx from
hand-written styles (built-in names, Arial of 12 points and more, British English), a landscape page and a foot; to
change the look, open it in Word, change styles, page or foot, and save. Its text is a sample, and so are the words
before the tab in its foot: both are replaced. Whoever saved it is not named in what is written.
"""

import os
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from annotator.documents.chart import CONTENT_TYPE, Chart, chart_paragraph, chart_xml, workbook
from annotator.documents.wordxml import body_xml, clean, shortened
from annotator.errors import UserError
from annotator.places import APP_NAME, resources

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.document import CT_Document
    from docx.text.paragraph import Paragraph

_LONGEST_PROPERTY = 255


class WordDocument(NamedTuple):
    """A document to be written: the XML of its content, its title, and the lines at the foot of each page.

    A chart stands where `content` has its `chart_place`, by its number among `charts` from 1.
    """

    title: str
    content: str
    footer: tuple[str, ...]
    made: date
    charts: tuple[Chart, ...] = ()


def chart_place(number: int) -> str:
    """What holds the place of a chart in a document's content."""
    return f"<w:chart{number}/>"


def write_word_file(document: WordDocument, path: Path, *, replace: Callable[[Path, Path], None] = os.replace) -> None:
    """Write the document to `path`: it stands there whole, or what stood there before is untouched.

    Raises UserError when the file cannot be written: its folder is missing, or Word has it open.
    """
    packed = _packed(document)
    beside = path.with_name(f".{uuid.uuid4().hex}.tmp")
    try:
        try:
            _write_through(beside, packed)
            replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise _not_written(path, error) from error


def _packed(document: WordDocument) -> bytes:
    # Imported with the first document: python-docx takes 33 ms, and starting the program does not wait for it.
    import docx

    word = docx.Document(str(resources() / "word" / "template.docx"))
    _set_properties(word, document)
    _set_content(word, _with_charts(word, document))
    _set_foot(word.sections[0].footer.paragraphs[0], "\n".join(map(clean, document.footer)))
    buffer = BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def _set_properties(word: "Document", document: WordDocument) -> None:
    properties = word.core_properties
    properties.title = shortened(document.title, _LONGEST_PROPERTY)
    properties.author = properties.last_modified_by = APP_NAME
    properties.created = properties.modified = datetime.combine(document.made, time(), UTC)
    properties.language = "en-GB"


def _with_charts(word: "Document", document: WordDocument) -> str:
    """The content with each chart in its place; their parts are added to the package."""
    from docx.opc.constants import CONTENT_TYPE as KINDS
    from docx.opc.constants import RELATIONSHIP_TYPE as LINKS
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    content, package = document.content, word.part.package
    for number, chart in enumerate(document.charts, 1):
        numbers = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), KINDS.SML_SHEET, workbook(chart), package)
        part = Part(PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE, chart_xml(chart, "rId1"), package)
        part.load_rel(LINKS.PACKAGE, numbers, "rId1")
        link = word.part.relate_to(part, LINKS.CHART)
        content = content.replace(chart_place(number), chart_paragraph(chart, link, number))
    return content


def _set_content(word: "Document", content: str) -> None:
    from docx.oxml import parse_xml

    body = cast("CT_Document", word.element).body
    body.clear_content()
    section = body.get_or_add_sectPr()
    for block in parse_xml(body_xml(content)):
        rows = list(block)
        del block[:]  # lxml moves a table of 1,000 rows to another document in 500 ms, its rows one by one in 5
        section.addprevious(block)
        block.extend(rows)


def _set_foot(foot: "Paragraph", words: str) -> None:
    """Put the words before the tab of the foot, into however many runs Word has split what stands there."""
    if "\t" not in foot.text:
        foot.insert_paragraph_before(words, foot.style)
        return
    for run in foot.runs:
        _, tab, kept = run.text.partition("\t")
        run.text = words + tab + kept
        words = ""
        if tab:
            return


def _write_through(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _not_written(path: Path, error: OSError) -> UserError:
    happened = f"“{path.name}” could not be saved in {path.parent}"
    if not path.parent.is_dir():
        return UserError(f"{happened}: there is no such folder.", "Choose another folder and save again.")
    if path.is_dir():
        return UserError(f"{happened}: a folder has that name.", "Choose another name and save again.")
    if isinstance(error, PermissionError):
        return UserError(
            f"{happened}: it may be open in Word, or the folder may be read-only.",
            "Close it in Word and save again, or choose another name or folder.",
        )
    reason = error.strerror or str(error)
    return UserError(f"{happened}: {reason}.", "Check the disk and the name, or choose another folder.")
