"""Each file is read by what it is, whatever its name says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import UnreadableFileError
from annotator.reading import read_bytes
from annotator.reading.forms import form_of, suffixes


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        (b"%PDF-1.7", "minutes.doc", ".pdf"),
        (b"\n<!DOCTYPE html><p>x", "minutes.doc", ".html"),
        (b"<html lang='en'>", "mgAi.aspx", ".html"),
        (b"{\\rtf1", "minutes.doc", ".rtf"),
        (b"PK\x03\x04", "minutes.DOCX", ".docx"),
        (b"Minutes", "minutes.TXT", ".txt"),
        (b"", "minutes", ""),
    ],
)
def test_the_first_bytes_tell_the_form_more_surely_than_the_name(data: bytes, name: str, form: str) -> None:
    assert form_of(data, name) == form


WRITTEN = [
    "---\n",
    "+++\n",
    "> ",
    "<b>",
    "</p>",
    "&amp;",
    "\f",
    "\r\n",
    "From: a\n",
    "Subject: b\n",
    "\x00",
    "â€™",
    "rd\n",
    "a: |\n",
]
WRITTEN += ["Page 2 of 6\n", "- [ ] ", "# ", "\n\n", "5. Roads", "\ud83d\ude42", "1 May", "Content-Type: text/html\n\n"]


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.lists(st.sampled_from(WRITTEN) | st.text(max_size=20), max_size=20).map(
            lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")
        ),
    ),
    st.sampled_from([".txt", ".md", ".eml"]),
)
def test_whatever_a_text_holds_its_passages_lie_within_what_was_read(data: bytes, suffix: str) -> None:
    try:
        read = read_bytes(data, f"a{suffix}")
    except UnreadableFileError:
        return
    ends = [0, *(place for passage in read.passages for place in (passage.start, passage.end))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(read.text)
    assert all(read.words(passage).strip() for passage in read.passages)
    read.text.encode()


def test_the_forms_that_clerks_have_are_known() -> None:
    assert {".txt", ".md", ".docx", ".doc", ".rtf", ".odt", ".pdf", ".html", ".mhtml", ".xml", ".eml"} <= {*suffixes()}
