"""Word documents as clerks keep them: headings, automatic numbers, bold lines, tables, capitals.

Before it stand `source` and `heads`; `forms` calls it.
"""

import io
import re
from collections.abc import Callable

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import _Cell as Cell  # pyright: ignore[reportPrivateUsage] - python-docx has no public name
from docx.text.paragraph import Paragraph

from rendering.heads import head
from rendering.source import Block, Item, Meeting, blocks_of, runs_of

_COUNTED = re.compile(r"^(?P<before>.*?0*)(?P<number>\d+)(?P<after>[.)]?)$")
_BULLETS = "•➢-–"


def headings(meeting: Meeting) -> bytes:
    """Items as headings, their numbers typed."""

    def opening(document: WordDocument, item: Item) -> None:
        gap = ". " if item.number[-1:].isalnum() else " "
        document.add_heading(f"{item.number}{gap}{item.title}" if item.number else item.title, level=2)

    return _document(meeting, opening, bullets="List Bullet")


def numbered(meeting: Meeting) -> bytes:
    """Items as headings that Word numbers: the number stands in no paragraph's text."""
    numbers = _Numbers()

    def opening(document: WordDocument, item: Item) -> None:
        paragraph = document.add_paragraph(item.title, style="Heading 1" if meeting.choose("level", 2) else "Heading 3")
        numbers.give(document, paragraph, item.number)

    return _document(meeting, opening)


def bold(meeting: Meeting) -> bytes:
    """Items as bold paragraphs, the number and a tab typed."""

    def opening(document: WordDocument, item: Item) -> None:
        point = "." if meeting.choose("point", 2) and item.number[-1:].isalnum() else ""
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{item.number}{point}\t" if item.number else "").bold = True
        paragraph.add_run(item.title).bold = True

    return _document(meeting, opening)


def capitals(meeting: Meeting) -> bytes:
    """Items as lines of capitals, underlined in some houses, never bold."""

    def opening(document: WordDocument, item: Item) -> None:
        run = document.add_paragraph().add_run(f"{item.number}. \t{item.title}" if item.number else item.title)
        run.text = run.text.upper()
        run.underline = bool(meeting.choose("underline", 2))

    return _document(meeting, opening)


def run_in(meeting: Meeting) -> bytes:
    """Number and title bold at the beginning of the item's first paragraph, as parishes write."""
    document = _begun(meeting)
    stop = (". ", " – ", ": ")[meeting.choose("stop", 3)]
    for item in meeting.items:
        paragraph = document.add_paragraph()
        point = "." if item.number[-1:].isdigit() else ""
        paragraph.add_run(
            f"{item.number}{point} {item.title}{stop}" if item.number else f"{item.title}{stop}"
        ).bold = True
        first, *rest = blocks_of(item.text) or [Block("p")]
        if first.kind == "p":
            _add_runs(paragraph, first.text)
        for block in rest if first.kind == "p" else [first, *rest]:
            _write(document, block)
    return _ended(document, meeting)


def separate(meeting: Meeting) -> bytes:
    """The number on a line of its own, the title below it, in some houses followed by "(Item n)"."""
    counted = bool(meeting.choose("agenda", 2))

    def opening(document: WordDocument, item: Item) -> None:
        if item.number:
            document.add_paragraph().add_run(item.number).bold = True
        told = f" (Item {item.number})" if counted and item.number.isdigit() else ""
        document.add_paragraph().add_run(f"{item.title}{told}").bold = True

    return _document(meeting, opening)


def worded(meeting: Meeting) -> bytes:
    """Items that are called so: "Item 5: Title", "Agenda item 5 – Title", "Minute 5 Title"."""
    word = ("Item", "Agenda Item", "ITEM NO.", "Minute")[meeting.choose("word", 4)]
    gap = (": ", " – ", "\t")[meeting.choose("gap", 3)]

    def opening(document: WordDocument, item: Item) -> None:
        paragraph = document.add_paragraph(style="Heading 2" if meeting.choose("styled", 2) else None)
        paragraph.add_run(f"{word} {item.number}{gap}{item.title}" if item.number else item.title).bold = True

    return _document(meeting, opening)


def table(meeting: Meeting) -> bytes:
    """Minutes in a table: number, title and text, and in some houses who is to act."""
    document = _begun(meeting)
    columns = 2 + meeting.choose("columns", 2)
    grid = document.add_table(rows=0, cols=columns)
    grid.style = "Table Grid"
    if meeting.choose("headed", 2):
        for cell, words in zip(grid.add_row().cells, ("Item", "Minute", "Action"), strict=False):
            cell.text = words
    for item in meeting.items:
        cells = grid.add_row().cells
        cells[0].text = item.number
        cells[1].paragraphs[0].add_run(item.title).bold = True
        for block in blocks_of(item.text):
            _write(cells[1], block)
        if columns == 3 and meeting.choose(f"action {item.title}", 4) == 0:
            cells[2].text = "Clerk"
    return _ended(document, meeting)


def _document(meeting: Meeting, opening: Callable[[WordDocument, Item], None], bullets: str = "") -> bytes:
    document = _begun(meeting)
    for item in meeting.items:
        opening(document, item)
        for block in blocks_of(item.text):
            _write(document, block, bullets)
    return _ended(document, meeting)


def _begun(meeting: Meeting) -> WordDocument:
    """A document with header, footer and the head of the minutes."""
    document = Document()
    document.core_properties.title = ""
    document.core_properties.author = "Democratic Services"
    top = head(meeting)
    section = document.sections[0]
    section.header.paragraphs[0].text = f"{meeting.body}\t\t{top.when}"
    footer = section.footer.paragraphs[0]
    footer.add_run("Page ")
    _field(footer, "PAGE")
    for number, line in enumerate(line for line in top.title if line):
        paragraph = document.add_paragraph(style="Title" if number == 0 and meeting.choose("titled", 2) else None)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True
    people = (
        ("Present:", "\n".join(top.present) if meeting.choose("lines", 2) else ", ".join(top.present)),
        ("In attendance:" if meeting.choose("also", 2) else "Also present:", ", ".join(top.officers)),
        ("Apologies:", top.absent),
    )
    if meeting.choose("attendance table", 2):
        grid = document.add_table(rows=0, cols=2)
        for label, names in people:
            cells = grid.add_row().cells
            cells[0].text, cells[1].text = label, names
    else:
        for label, names in people:
            paragraph = document.add_paragraph()
            paragraph.add_run(label).bold = True
            paragraph.add_run(f" {names}")
    return document


def _ended(document: WordDocument, meeting: Meeting) -> bytes:
    for line in head(meeting).closing:
        document.add_paragraph(line)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _write(place: WordDocument | Cell, block: Block, bullets: str = "") -> None:
    if block.kind == "table":
        grid = place.add_table(rows=0, cols=max(len(row) for row in block.rows))
        for row in block.rows:
            for cell, words in zip(grid.add_row().cells, row, strict=False):
                _add_runs(cell.paragraphs[0], words)
    elif block.kind == "li" and bullets and block.mark in _BULLETS:
        _add_runs(place.add_paragraph(style=bullets), block.text)
    else:
        _add_runs(place.add_paragraph(f"{block.mark}\t" if block.mark else ""), block.text)


def _add_runs(paragraph: Paragraph, text: str) -> None:
    for run in runs_of(text):
        written = paragraph.add_run(run.words)
        written.bold, written.italic = run.bold or None, run.italic or None


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # pyright: ignore[reportPrivateUsage] - python-docx writes no fields


class _Numbers:
    """Lets Word count: a list for each run of numbers that follow each other."""

    def __init__(self) -> None:
        self._last: tuple[str, int, str] | None = None
        self._id = 900

    def give(self, document: WordDocument, paragraph: Paragraph, number: str) -> None:
        counted = _COUNTED.match(number)
        if not counted:
            if number:
                paragraph.runs[0].text = f"{number}\t{paragraph.text}"
            return
        before, value, after = counted["before"], int(counted["number"]), counted["after"] or "."
        if self._last != (before, value - 1, after):
            self._start(document, before, value, after)
        self._last = (before, value, after)
        properties = paragraph._p.get_or_add_pPr()  # pyright: ignore[reportPrivateUsage]
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{self._id}"/></w:numPr>')
        )

    def _start(self, document: WordDocument, before: str, value: int, after: str) -> None:
        self._id += 1
        root = document.part.numbering_part.element
        shared = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self._id}"><w:multiLevelType w:val="multilevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="{value}"/><w:numFmt w:val="decimal"/>'
            f'<w:lvlText w:val="{before}%1{after}"/>'
            '<w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
        )
        root.insert(0, shared)
        root.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{self._id}"><w:abstractNumId w:val="{self._id}"/></w:num>')
        )
