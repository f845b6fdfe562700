"""Plain text is read to the letter, in whatever encoding it was saved."""

import pytest

from annotator.errors import UnreadableFileError
from annotator.reading import read_bytes, read_pasted

WORDS = "Minutes:\n\nThe Panel’s café  visit – £5 🙂 was agreed."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_each_unicode_encoding_gives_the_same_words(encoding: str) -> None:
    assert read_bytes(WORDS.encode(encoding), "a.txt").text == WORDS


def test_windows_quotation_marks_and_pounds_are_read() -> None:
    words = "The Panel’s budget was £5 – “agreed”. " * 5
    assert read_bytes(words.encode("cp1252"), "a.txt").text == words


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0c"])
def test_every_line_end_becomes_one(end: str) -> None:
    assert read_bytes(f"One{end}Two".encode(), "a.txt").text == "One\nTwo"


def test_passages_are_the_lines_that_hold_words() -> None:
    read = read_pasted("One\n\n \xa0\nTwo  words \n")
    assert [read.words(passage) for passage in read.passages] == ["One", "Two  words "]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "no text"),
        ("a.txt", b"\x00\x01\x02", "not a text file"),
        ("a.pdf", b"%PDF", "does not read"),
        ("a.doc", b"\xd0\xcf", "save it as .docx"),
        ("a", b"Minutes", "It reads text"),
        ("a.docx", b"PK nothing", "not a whole Word document"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(name: str, data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFileError, match=says):
        read_bytes(data, name)
