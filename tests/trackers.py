"""Trackers that we wrote for tests, as councils keep them: Word, Excel and comma-separated files."""

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime

from clerk import load, minutes
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from annotator.actions.trackers.columns import recognise
from annotator.actions.trackers.keeping import TrackerReport
from annotator.actions.trackers.planning import Wish
from annotator.actions.trackers.rows import rows_of
from annotator.actions.trackers.telling import TrackerRow
from annotator.reading.tables import FoundTables, read_tables
from annotator.store import Register
from annotator.verbs.trackers import import_tracker, tracker_in

Cell = str | date | int | float | bool | None
Rows = Sequence[Sequence[Cell]]


def comma_separated(*rows: Sequence[str], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """Rows as a .csv file."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


def workbook(sheets: dict[str, Rows], *, merged: Sequence[str] = (), fills: dict[str, str] | None = None) -> bytes:
    """Sheets as an .xlsx file. `merged` are areas of the first sheet, `fills` the colours of its cells."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([_moment(cell) for cell in row])
    first = book.worksheets[0]
    for area in merged:
        first.merge_cells(area)
    for cell, colour in (fills or {}).items():
        first[cell].fill = PatternFill("solid", fgColor=colour)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _moment(cell: Cell) -> object:
    return datetime(cell.year, cell.month, cell.day) if isinstance(cell, date) else cell  # noqa: DTZ001


def document(*parts: str | Rows, fills: dict[tuple[int, int, int], str] | None = None) -> bytes:
    """Paragraphs and tables as a .docx file. `fills` are colours by table, row and column."""
    made = Document()
    tables = 0
    for part in parts:
        if isinstance(part, str):
            made.add_paragraph(part)
            continue
        table = made.add_table(rows=0, cols=max(map(len, part)))
        for number, row in enumerate(part):
            cells = table.add_row().cells
            for column, words in enumerate(row):
                cells[column].text = str(words or "")
                colour = (fills or {}).get((tables, number, column))
                if colour:
                    _fill(cells[column]._tc, colour)
        tables += 1
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def _fill(cell: object, colour: str) -> None:
    shading = OxmlElement("w:shd")
    shading.set(qn("w:fill"), colour)
    cell.get_or_add_tcPr().append(shading)  # type: ignore[attr-defined]


FIGURES = "The Panel asked the Head of Early Help to circulate the figures for young carers by ward by 31 October 2025."
FENCE = "The Clerk undertook to obtain three quotations for the repair of the churchyard fence before the next meeting."
LEAFLET = "RESOLVED: That the Communications Officer publish the leaflet on respite care on the website."
NOTED = "RESOLVED: That the report be noted."

JUNE = date(2025, 6, 16)
TODAY = date(2026, 3, 31)
HEAD = ["Ref", "Meeting date", "Action", "Owner", "Due", "Status", "Progress"]


def csv_of(*rows: Sequence[str]) -> FoundTables:
    return read_tables(comma_separated(*rows), "log.csv")


def only_row(heads: Sequence[str], *cells: str) -> TrackerRow:
    (row,) = rows_of(recognise(csv_of(heads, cells)))
    return row


def take_in(register: Register, found: FoundTables, **wish: object) -> TrackerReport:
    return import_tracker.run(register, tracker_in(found), Wish(**{"today": TODAY, **wish})).report  # type: ignore[arg-type]


def hold_meeting(register: Register) -> Register:
    """The panel's meeting of 16 June 2025, with its suggestions."""
    load(
        register,
        minutes(("Young carers", f"{FIGURES}\n{LEAFLET}"), ("Churchyard", FENCE), ("Budget", NOTED), day=JUNE),
        suggesting=True,
    )
    return register
