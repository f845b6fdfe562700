"""Old Word files (.doc), Rich Text and OpenDocument: put into .docx by LibreOffice, where it is installed.

Before it stand `libreoffice` and `word`, which reads what LibreOffice made; `forms` calls it. What is a .doc only by
its name (a web page, plain text, a .docx) is read as what it is, without LibreOffice.
"""

import re
from pathlib import PurePath
from typing import Protocol

from annotator.errors import UnreadableFileError
from annotator.reading import forms
from annotator.reading.passages import ReadText
from annotator.reading.text.plain import PlainReader
from annotator.reading.word.document import WordReader
from annotator.reading.word.libreoffice import LibreOffice

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NEEDS_OFFICE = re.compile(rb"\A(?:\xd0\xcf\x11\xe0|\{\\rtf|PK\x03\x04.{26}mimetypeapplication/vnd\.oasis)", re.S)
_ZIP = b"PK\x03\x04"
_WEB_PAGE = re.compile(rb"<(?:html|body|meta|head)\b", re.I)
_WEB_ARCHIVE = re.compile(rb"\A\s*(?:from:[^\n]*\n)?mime-version:", re.I)
_OLD_XML = re.compile(rb"<w:wordDocument\b|<\?mso-application\s+progid=\"Word")
_WORDS = "WordDocument".encode("utf-16-le")
_SHEETS = ("Workbook".encode("utf-16-le"), "PowerPoint Document".encode("utf-16-le"))
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SECTOR = 512
_HEADER_MARK, _LOCKED_FLAG = b"\xec\xa5", 0x01  # of a .doc's first words (MS-DOC, 2.5.2): fEncrypted
_BEGINNING = 4096
_LARGEST = 200 * 1024 * 1024


class Converter(Protocol):
    """Puts a document of another form into .docx."""

    def to_docx(self, data: bytes, suffix: str) -> bytes:
        """The document as .docx. Raises UnreadableFileError, without naming the file, where that fails."""
        ...


class OfficeReader:
    """Reads `.doc`, `.rtf` and `.odt`. Another converter than LibreOffice may be given."""

    form = "word"
    suffixes = frozenset({".doc", ".rtf", ".odt"})

    def __init__(self, converter: Converter | None = None) -> None:
        self._converter = converter or LibreOffice()

    def read(self, data: bytes, name: str) -> ReadText:
        """The text as the Word reader reads it."""
        instead = _form_instead(data)
        if instead == ".txt":
            return PlainReader().read(data, name)
        if instead == ".docx":
            return WordReader().read(data, name)
        if instead:
            return forms.read_bytes(data, f"{PurePath(name).stem}{instead}")
        _refuse(data, name)
        return WordReader().read(self._converted(data, name), name)

    def _converted(self, data: bytes, name: str) -> bytes:
        try:
            return self._converter.to_docx(data, _suffix(data))
        except UnreadableFileError as error:
            raise UnreadableFileError(f"{name} {error.happened}", error.do_next) from error


def _form_instead(data: bytes) -> str:
    """The form that a file is in truth, where its name says something else."""
    if _NEEDS_OFFICE.match(data):
        return ""
    head = data[:_BEGINNING]
    if head.startswith(_ZIP):
        return ".docx"
    if _OLD_XML.search(head):
        return ""
    if _WEB_ARCHIVE.match(head):
        return ".mht"
    return ".html" if _WEB_PAGE.search(head) else ".txt"


def _refuse(data: bytes, name: str) -> None:
    if len(data) > _LARGEST:
        raise UnreadableFileError(f"{name} is far larger than minutes can be.", "Check that it is the right file.")
    if not data.startswith(_COMPOUND_FILE):
        return
    if _LOCKED in data or _is_locked(data):
        raise UnreadableFileError(
            f"{name} is protected by a password.", "Open it in Word, take the password away, and import it again."
        )
    if _WORDS not in data:
        sheets = any(kind in data for kind in _SHEETS)
        raise UnreadableFileError(
            f"{name} is {'an Excel or PowerPoint file, ' if sheets else ''}not a Word document.",
            "Copy what you need and paste it into the program.",
        )


def _is_locked(data: bytes) -> bool:
    """Whether an old Word document is encrypted: a flag near the beginning of its text's stream says so."""
    for start in range(_SECTOR, min(len(data), 64 * 1024 * 1024), _SECTOR):
        if data.startswith(_HEADER_MARK, start) and len(data) > start + 12:
            return bool(data[start + 11] & _LOCKED_FLAG)
    return False


def _suffix(data: bytes) -> str:
    """The ending by which LibreOffice knows the form; the first bytes say it more surely than the name."""
    if data.startswith(_COMPOUND_FILE):
        return ".doc"
    if data.startswith(b"{\\rtf"):
        return ".rtf"
    return ".odt" if data.startswith(_ZIP) else ".xml"  # Word's own form of XML, before .docx
