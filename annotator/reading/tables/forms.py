"""Which reader reads which tracker.

Before it stand the readers, each imported when the first file of its form comes; the two front doors call it.
"""

from pathlib import PurePath

from annotator.errors import UnreadableFileError
from annotator.reading.tables.cells import FoundTables

SUFFIXES = (".docx", ".docm", ".xlsx", ".xlsm", ".csv", ".tsv", ".txt")
_ZIP = b"PK\x03\x04"
_WORKBOOK = b"xl/workbook.xml"
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LARGEST = 64 * 1024 * 1024
_INSTEAD = {
    ".xls": "Open it in Excel, save it as .xlsx, and import that.",
    ".ods": "Save it as .xlsx, and import that.",
    ".doc": "Open it in Word, save it as .docx, and import that.",
    ".odt": "Save it as .docx, and import that.",
    ".rtf": "Open it in Word, save it as .docx, and import that.",
    ".pdf": "Ask for the Word or Excel file that it was made of, and import that.",
}


def read_tables(data: bytes, name: str) -> FoundTables:
    """The tables in the bytes of a file; `name` is for messages. Raises UnreadableFileError, with what to do."""
    suffix = _form_of(data, name)
    if len(data) > _LARGEST:
        raise UnreadableFileError(
            f"{name} is far larger than an action log.",
            "Save the part with the actions as a file of its own, and import that.",
        )
    if suffix not in SUFFIXES:
        raise UnreadableFileError(
            f"{name} is of a form that no tracker is read from.",
            _INSTEAD.get(suffix, "The program reads Word (.docx), Excel (.xlsx) and comma-separated files (.csv)."),
        )
    found = _read(data, name, suffix)
    if not found.tables:
        raise UnreadableFileError(
            f"{name} has no table in it.", "Check that it is the right file; a tracker is a table with a heading row."
        )
    return found


def _read(data: bytes, name: str, suffix: str) -> FoundTables:
    if suffix in (".docx", ".docm"):
        from annotator.reading.tables.document import read_document

        return read_document(data, name)
    if suffix in (".xlsx", ".xlsm"):
        from annotator.reading.tables.workbook import read_workbook

        return read_workbook(data, name)
    from annotator.reading.tables.separated import read_separated

    return read_separated(data, name)


def _form_of(data: bytes, name: str) -> str:
    """The ending by which a file is read: what it begins with counts for more than its name."""
    suffix = PurePath(name).suffix.lower()
    if data.startswith(_COMPOUND_FILE) and suffix in SUFFIXES:
        raise UnreadableFileError(
            f"{name} is protected by a password, or is of an older form than its name says.",
            "Open it in its own program, take the password away, save it again, and import that.",
        )
    if data.startswith(_ZIP):
        is_document = suffix in (".docx", ".docm")
        is_workbook = suffix in (".xlsx", ".xlsm")
        if _WORKBOOK in data and not is_workbook:
            return ".xlsx"
        if b"word/document.xml" in data and not is_document:
            return ".docx"
    return suffix
