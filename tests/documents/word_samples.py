"""Log entries and headings for the tests of the Word documents, and what to look for in a written one."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from lxml import etree

from annotator.actions.log import Answer, LogEntry
from annotator.documents.action_log import write_action_log
from annotator.documents.frame import LogHeading
from annotator.records import Action, Body, Extent, Item, Meeting, ReportBack

TODAY = date(2026, 3, 10)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY = Body(id="b1", name="Children and Young People Scrutiny Committee", code="CYP")
CABINET = Body(id="b2", name="Cabinet", code="CAB")
HEADING = LogHeading(
    council="Northmere Council", committee=BODY.name, period="16 June 2025 to 9 March 2026", printed=TODAY
)
ITEM = Item(position=12, number="12", title="Support for young carers")
MEETING = Meeting(body_id="b1", date=date(2025, 9, 15))


def entry(
    number: int = 1, *, item: Item = ITEM, body: Body = BODY, answers: tuple[Answer, ...] = (), **action
) -> LogEntry:
    """An action asked for on 15 September 2025, with what the test says of it."""
    given = {"words": "Figures by ward on young carers.", "owner": "Head of Early Help"} | action
    reference = f"CYP (25/26) {number:03}"
    made = Action(body_id=body.id, item_id="i", tag_id="t", year="25/26", number=number, reference=reference, **given)
    return LogEntry(action=made, body=body, meeting=replace(MEETING, body_id=body.id), item=item, answers=answers)


def answer(quote: str, *, extent: Extent = Extent.FULL, body_id: str = "b1", **item) -> Answer:
    """An answer given at item 5 on 8 December 2025."""
    place = Item(**({"position": 5, "number": "5", "title": "Matters arising"} | item))
    back = ReportBack(action_id="a", item_id="i", tag_id="t", extent=extent)
    return Answer(report_back=back, quote=quote, item=place, meeting=Meeting(body_id=body_id, date=date(2025, 12, 8)))


def written(folder: Path, *entries: LogEntry, public: bool = True, heading: LogHeading = HEADING) -> Path:
    """The log of the entries, as a file in the folder."""
    path = folder / "log.docx"
    write_action_log(entries, heading, path, today=TODAY, public=public)
    return path


def cells(path: Path, row: int = 1) -> list[str]:
    """The texts of one row of the log; row 0 is its header."""
    return [cell.text for cell in Document(str(path)).tables[0].rows[row].cells]


def parts(path: Path) -> dict[str, bytes]:
    """The parts of the file by their names."""
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(path: Path, part: str = "word/document.xml") -> etree._Element:
    """A part of the file, parsed."""
    return etree.fromstring(parts(path)[part])
