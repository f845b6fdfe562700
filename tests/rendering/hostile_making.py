"""What hostile files are made of: sound minutes in each form, and packages of parts that are changed.

Before it stand `forms` and `samples`; the other hostile files are made with it.
"""

import io
import zipfile
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rendering.forms import render
from rendering.samples import COMMITTEE

HUGE = 200 * 1024 * 1024
DEEP = 100_000
RENDERED = {
    "docx": "word-numbered",
    "pdf": "pdf-hanging",
    "html": "html-moderngov",
    "eml": "mail",
    "md": "markdown",
    "txt": "text",
    "mhtml": "archive",
    "xml": "service",
}
SUFFIXES = ("txt", "md", "docx", "doc", "rtf", "odt", "pdf", "html", "aspx", "mhtml", "xml", "eml")
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@dataclass(frozen=True, slots=True)
class Trap:
    """What lies outside a file and must not be touched: a file, and an address that counts who calls."""

    file: str
    address: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A hostile file. `expected` is "error", "text" (with `words` in it) or "either"; `zeros` are added at its end."""

    name: str
    expected: str
    data: bytes = b""
    words: str = ""
    zeros: int = 0

    def write(self, folder: Path) -> Path:
        """The file on the disk; zeros take no room there."""
        path = folder / self.name
        with path.open("wb") as file:
            file.write(self.data)
            file.truncate(len(self.data) + self.zeros)
        return path


@cache
def whole(suffix: str) -> bytes:
    """Minutes in the form that has this ending."""
    (one,) = render(COMMITTEE, RENDERED[suffix])
    return one.data


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return kept.getvalue()


def word_with(changes: dict[str, bytes | None]) -> bytes:
    """Minutes in Word with parts of the package changed, or taken away where they are None."""
    with zipfile.ZipFile(io.BytesIO(whole("docx"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    changed = parts | {name: data for name, data in changes.items() if data is not None}
    return zipped({name: data for name, data in changed.items() if name not in changes or changes[name] is not None})


def document(body: str, before: str = "") -> bytes:
    """A Word document's main part."""
    return f'<?xml version="1.0"?>{before}<w:document {WORD}><w:body>{body}</w:body></w:document>'.encode()


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def deflated(size: int) -> bytes:
    """So many blanks packed: one piece packed once and repeated, which unpacks as one stream."""
    piece = 1 << 24
    packer = zlib.compressobj(9, zlib.DEFLATED, 15)
    head = packer.compress(b" " * piece) + packer.flush(zlib.Z_FULL_FLUSH)
    more = packer.compress(b" " * piece) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + more * (size // piece - 1) + packer.flush()
