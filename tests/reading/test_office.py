"""Old Word files, Rich Text and OpenDocument, put into .docx by LibreOffice where it is installed."""

import os
import stat
import sys
import tempfile
import time
from pathlib import Path

import pytest
from word_documents import p, word_file

from annotator.errors import UnreadableFileError
from annotator.reading import Style, read_bytes
from annotator.reading.word.libreoffice import WHERE, LibreOffice, find_libreoffice
from annotator.reading.word.office import OfficeReader

RTF = rb"""{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}{\b 1. Drains}\par \u8220?It was\u8221? noted.\par
\trowd\cellx2000\cellx4000\intbl Action\cell Owner\cell\row\trowd\cellx2000\cellx4000\intbl Write\cell CP\cell\row}"""
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
LIBREOFFICE = find_libreoffice()
needs_libreoffice = pytest.mark.skipif(LIBREOFFICE is None, reason="needs LibreOffice, which is not installed here")


class Fake:
    """A converter that keeps what it was given."""

    def __init__(self, made: bytes = b"") -> None:
        self.made = made or word_file(p("Drains"))
        self.given: list[tuple[bytes, str]] = []

    def to_docx(self, data: bytes, suffix: str) -> bytes:
        self.given.append((data, suffix))
        return self.made


def compound(*streams: str, header: bytes = b"") -> bytes:
    """Something with the first bytes and the names of a compound file."""
    return COMPOUND + (header or bytes(16)).ljust(512, b"\0") + b"".join(name.encode("utf-16-le") for name in streams)


def refusal(data: bytes, name: str, converter: Fake | LibreOffice | None = None) -> str:
    with pytest.raises(UnreadableFileError) as refused:
        OfficeReader(converter or Fake()).read(data, name)
    return str(refused.value)


def script(folder: Path, words: str) -> Path:
    """A program in the place of LibreOffice."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{words}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


@pytest.mark.parametrize(
    ("data", "suffix"),
    [(compound("WordDocument"), ".doc"), (RTF, ".rtf"), (b'<?mso-application progid="Word.Document"?><w/>', ".xml")],
)
def test_what_needs_it_is_converted_by_its_first_bytes(data: bytes, suffix: str) -> None:
    fake = Fake()
    assert OfficeReader(fake).read(data, "minutes.doc").text == "Drains"
    assert fake.given == [(data, suffix)]


def test_what_is_a_doc_only_by_its_name_is_read_as_what_it_is() -> None:
    fake = Fake()
    assert OfficeReader(fake).read(word_file(p("Roads")), "minutes.doc").text == "Roads"
    assert (
        OfficeReader(fake)
        .read("1. Bins\r\nNoted – again.".encode("cp1252"), "minutes.doc")
        .text.startswith("1. Bins\n")
    )
    assert "Bins" in OfficeReader(fake).read(b"<head></head><body><p>Bins were discussed.</p></body>", "a.doc").text
    assert not fake.given


def test_a_locked_document_and_a_workbook_say_so() -> None:
    assert "password" in refusal(compound("EncryptedPackage"), "minutes.doc")
    locked = b"\xec\xa5\xc1\x00" + bytes(7) + b"\x01"
    assert "password" in refusal(compound("WordDocument", header=locked), "minutes.doc")
    assert "Excel" in refusal(compound("Workbook"), "minutes.doc")


def test_without_libreoffice_it_says_what_to_do() -> None:
    nowhere = LibreOffice(Path("/nowhere/soffice"))
    assert refusal(RTF, "minutes.rtf", nowhere).startswith("minutes.rtf needs LibreOffice")
    assert find_libreoffice({WHERE: "/nowhere/soffice", "PATH": os.environ["PATH"]}) is None


def test_it_is_found_where_the_clerk_says(tmp_path: Path) -> None:
    program = script(tmp_path, "exit 0")
    assert find_libreoffice({WHERE: str(program)}) == program
    if sys.platform != "win32":
        assert find_libreoffice({"PATH": str(tmp_path)}) == program


@pytest.mark.skipif(sys.platform == "win32", reason="the program in its place is a shell script")
def test_a_program_that_makes_nothing_or_takes_too_long_is_said(tmp_path: Path) -> None:
    assert "could not be opened" in refusal(RTF, "a.rtf", LibreOffice(script(tmp_path, "exit 0")))
    child = tmp_path / "child"
    slow = LibreOffice(script(tmp_path, f"(sleep 1; touch {child}) & wait"), seconds=0.1)
    assert "longer than" in refusal(RTF, "a.rtf", slow)
    time.sleep(1.1)
    assert not child.exists()  # what it had started was stopped with it


@needs_libreoffice
def test_rich_text_is_read_through_libreoffice_and_nothing_is_left() -> None:
    before = set(Path(tempfile.gettempdir()).glob("matters-arising-*"))
    found = read_bytes(RTF, "minutes.rtf")
    assert found.text == "1. Drains\n\n“It was” noted.\n\nAction\tOwner\nWrite\tCP"
    assert [passage.style for passage in found.passages][-2:] == [Style.ROW, Style.ROW]
    assert set(Path(tempfile.gettempdir()).glob("matters-arising-*")) <= before


@needs_libreoffice
def test_a_damaged_document_is_refused_by_libreoffice() -> None:
    assert "could not be opened" in refusal(compound("WordDocument"), "minutes.doc", LibreOffice(LIBREOFFICE))
