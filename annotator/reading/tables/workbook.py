"""The sheets of an Excel workbook as tables.

Before it stands openpyxl, which reads row by row; `forms` calls it. What is in the zip is looked at before openpyxl is
given it: how much it unpacks to, how many cells there are, and that no part declares entities. Hidden sheets hold the
lists of drop-down cells, and are left out.
"""

import datetime
import io
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from lxml.etree import LxmlError

from annotator.errors import UnreadableFileError
from annotator.reading.tables.cells import (
    BLANK,
    MOST_ROWS,
    FoundTable,
    FoundTables,
    TableCell,
    merged,
    shade_of,
    table,
    too_large,
)

_MOST_BYTES = 48 * 1024 * 1024
_MOST_MARKUP = 1_500_000
_MOST_PARTS = 2_000
_LAST_ROW = 50_000  # stray cells lie below it
_LONGEST_GAP = 20  # blank rows
_DECLARES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"')
_FAULT = re.compile(r"#(?:[A-Z0-9_/]+[!?]|N/A)")  # what a formula comes to that went wrong: #REF!, #NAME?
_UNNAMED = re.compile(r"(?:sheet|tabelle|feuil)\s?\d*|worksheet", re.I)
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# What zipfile and openpyxl raise on a damaged file.
_DAMAGE = (
    BadZipFile,
    zlib.error,
    struct.error,
    LxmlError,
    ParseError,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    OverflowError,
)


def read_workbook(data: bytes, name: str) -> FoundTables:
    """The visible sheets that have words. Raises UnreadableFileError."""
    try:
        _require_harmless(data, name)
        found = list(_sheets(data, name))
    except _DAMAGE as error:
        raise UnreadableFileError(
            f"{name} is not a whole Excel workbook.", "Open it in Excel, save it again as .xlsx, and import that."
        ) from error
    return FoundTables(name, tuple(found))


def _require_harmless(data: bytes, name: str) -> None:
    """Look through the parts that are read, within limits. Pictures and the like are not unpacked."""
    with ZipFile(io.BytesIO(data)) as package:
        parts = package.infolist()
        read = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in read) > _MOST_BYTES:
            raise too_large(name)
        markup = 0
        for part in read:
            words = package.read(part)
            markup += words.count(b"<")
            if markup > _MOST_MARKUP:
                raise too_large(name)
            if any(declared in words for declared in _DECLARES):
                raise ValueError("a document type declaration")


def _sheets(data: bytes, name: str) -> Iterator[FoundTable]:
    import warnings

    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl leaves out: drop-down lists, colours by rule
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        try:
            for sheet in workbook.worksheets:
                if sheet.sheet_state == "visible":
                    yield from _sheet(sheet, data, name)
        finally:
            workbook.close()


def _sheet(sheet: Any, data: bytes, name: str) -> Iterator[FoundTable]:
    rows: dict[int, list[TableCell]] = {}
    for number, row in enumerate(sheet.iter_rows(max_row=_LAST_ROW), 1):
        if any(cell.value is not None for cell in row):
            rows[number] = [_cell(cell) for cell in row]
            if len(rows) > MOST_ROWS:
                raise too_large(name)
    kept = _with_merged(rows, _merged_areas(sheet, data))
    if kept:
        heading = "" if _UNNAMED.fullmatch(sheet.title.strip()) else sheet.title.strip()
        place = f"Sheet {sheet.title.strip()}"
        yield table(place, heading, kept, name)


def _with_merged(rows: dict[int, list[TableCell]], areas: Iterator[tuple[int, int, int, int]]) -> list[list[TableCell]]:
    """The rows in their order, merged cells filled; blank rows between them stay, but for a long gap."""
    numbers = sorted(rows)
    width = max((_width(rows[number]) for number in numbers), default=0)
    places: dict[int, int] = {}
    kept: list[list[TableCell]] = []
    last = 0
    for number in numbers:
        kept += [[BLANK] * width] * min(number - last - 1, _LONGEST_GAP)
        last = number
        places[number] = len(kept)
        kept.append([*rows[number], *[BLANK] * width][:width])
    for top, left, bottom, right in areas:
        inside = [places[number] for number in range(top, min(bottom, _LAST_ROW) + 1) if number in places]
        if top in places and left < width and inside[-1] - inside[0] == bottom - top:
            kept = merged(kept, inside[0], left, inside[-1], min(right, width - 1))
    return kept


def _width(row: list[TableCell]) -> int:
    return max((at for at, cell in enumerate(row, 1) if cell.words), default=0)


def _merged_areas(sheet: Any, data: bytes) -> Iterator[tuple[int, int, int, int]]:
    """The merged areas of a sheet: top, left (from 0), bottom, right. openpyxl does not tell them row by row."""
    part = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    with ZipFile(io.BytesIO(data)) as package:
        words = package.read(part) if part in package.namelist() else b""
    for number, (left, top, right, bottom) in enumerate(_MERGED.findall(words)):
        if number < MOST_ROWS:
            yield int(top), _column(left), int(bottom), _column(right)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _cell(cell: Any) -> TableCell:
    words = _words(cell)
    fill = cell.fill
    colour = ""
    if fill is not None and fill.fill_type == "solid" and fill.fgColor.type == "rgb":
        colour = str(fill.fgColor.rgb)
    return TableCell(words, shade_of(colour))


def _words(cell: Any) -> str:
    """What a cell says as a clerk reads it: days in words, parts of a hundred with their sign."""
    value = cell.value
    if value is None or isinstance(value, datetime.time | datetime.timedelta):
        return ""
    if isinstance(value, datetime.date):  # a datetime too: the hour of a due day says nothing
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, int | float):
        if "%" in str(cell.number_format):
            return f"{value:.0%}"
        return str(int(value)) if float(value).is_integer() else str(value)
    words = str(value).strip()
    return "" if _FAULT.fullmatch(words) else _tidy(words)


def _tidy(words: str) -> str:
    return "\n".join(" ".join(line.split()) for line in words.replace("\r", "\n").split("\n") if line.strip())
