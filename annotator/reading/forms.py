"""Which reader reads which file. A new form plugs in here.

Before it stand the readers; `meetings` and the two front doors call it.
"""

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol

from annotator.errors import UnreadableFileError
from annotator.reading.passages import ReadText


class Reader(Protocol):
    """Reads one form of file. `suffixes` are lower-case file endings with their dot."""

    form: str
    suffixes: frozenset[str]

    def read(self, data: bytes, name: str) -> ReadText:
        """The text in the bytes; `name` is for messages. Raises UnreadableFileError."""
        ...


# A reader is imported when the first file of its form comes, so that starting the program does not wait for it.
_READERS = {
    ".txt": ("annotator.reading.text.plain", "PlainReader"),
    ".text": ("annotator.reading.text.plain", "PlainReader"),
    ".md": ("annotator.reading.text.markdown", "MarkdownReader"),
    ".markdown": ("annotator.reading.text.markdown", "MarkdownReader"),
    ".docx": ("annotator.reading.word.document", "WordReader"),
    ".docm": ("annotator.reading.word.document", "WordReader"),
    ".doc": ("annotator.reading.word.office", "OfficeReader"),
    ".rtf": ("annotator.reading.word.office", "OfficeReader"),
    ".odt": ("annotator.reading.word.office", "OfficeReader"),
    ".pdf": ("annotator.reading.pdf.document", "PdfReader"),
    ".html": ("annotator.reading.web.page", "HtmlReader"),
    ".htm": ("annotator.reading.web.page", "HtmlReader"),
    ".xhtml": ("annotator.reading.web.page", "HtmlReader"),
    ".aspx": ("annotator.reading.web.page", "HtmlReader"),  # a page of ModernGov's, saved under its own name
    ".mht": ("annotator.reading.web.archive", "WebArchiveReader"),
    ".mhtml": ("annotator.reading.web.archive", "WebArchiveReader"),
    ".xml": ("annotator.reading.web.service", "ServiceReader"),
    ".eml": ("annotator.reading.text.mail", "MailReader"),
}

# What files begin with, where that tells their form more surely than their name does.
_BEGINNINGS = (
    (re.compile(rb"\A[\s\xef\xbb\xbf]{0,64}%PDF-"), ".pdf"),
    (re.compile(rb"\A\{\\rtf"), ".rtf"),
    (re.compile(rb"\APK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.text", re.S), ".odt"),
    (re.compile(rb"\A[\s\xef\xbb\xbf]{0,64}<(?:!doctype\s+html|html[\s>])", re.I), ".html"),
    (
        re.compile(rb"\A(?:MIME-Version:[^\n]{0,80}\n[^\n]{0,80}multipart/related|From:\W{0,20}Saved by\b)", re.I),
        ".mhtml",
    ),
    (re.compile(rb"\A[A-Za-z][A-Za-z-]{1,40}:[ \t].{0,4000}?^MIME-Version:", re.I | re.M | re.S), ".eml"),
)

_INSTEAD = {
    ".msg": "Open it in Outlook and save it as text (.txt), or drag it into another mail program and save it as .eml.",
    ".xlsx": "If it is an action log, bring it in by File, Import tracker; else copy the table and paste it.",
    ".csv": "If it is an action log, bring it in by File, Import tracker; else copy the table and paste it.",
    ".zip": "Unpack it, and import the folder.",
}
_NAMES = "text, Markdown, Word (.docx, .doc, .rtf, .odt), PDF, saved web pages, ModernGov's XML and e-mail (.eml)"


def suffixes() -> tuple[str, ...]:
    """The file endings that can be read, without loading a reader."""
    return tuple(_READERS)


def read_file(path: Path) -> ReadText:
    """Read a file. Raises UnreadableFileError with what to do where it is no readable file."""
    return read_bytes(bytes_of(path), path.name)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableFileError where they cannot be had."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(
            f"{path} could not be read ({error.strerror}).", "Check the name and that it is not open elsewhere."
        ) from error


def read_bytes(data: bytes, name: str) -> ReadText:
    """Read bytes by their form. Raises UnreadableFileError where that is no readable form."""
    suffix = form_of(data, name)
    if suffix not in _READERS:
        raise UnreadableFileError(
            f"{name} is of a form that this program does not read.", _INSTEAD.get(suffix, f"It reads {_NAMES}.")
        )
    read = _reader(suffix).read(data, name)
    if not read.text.strip():
        raise UnreadableFileError(f"{name} has no text in it.", "Check that it is the right file.")
    return read


def form_of(data: bytes, name: str) -> str:
    """The ending by which a file is read: its own, unless its first bytes say otherwise (a web page named .doc)."""
    return next((suffix for beginning, suffix in _BEGINNINGS if beginning.match(data)), Path(name).suffix.lower())


def read_pasted(text: str) -> ReadText:
    """The text from the clipboard, as if it had been read from a file."""
    from annotator.reading.text.plain import read_text  # a reader too: imported when it is wanted

    read = read_text(text, "pasted")
    if not read.text.strip():
        raise UnreadableFileError("There is no text to paste.", "Copy the minutes first.")
    return read


@cache
def _reader(suffix: str) -> Reader:
    module, name = _READERS[suffix]
    return getattr(import_module(module), name)()
