"""Whatever bytes come: a reader reads them or says why not, and what it gives holds together."""

import io
import string
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rendering.hostile_making import whole, zipped
from rendering.sound import check, holds_together

from annotator.errors import UnreadableFileError
from annotator.meetings.recognise import recognise
from annotator.reading import read_pasted

# The same examples every time, so that a change of ours is what makes a test fail; the fuzzer looks for new ones.
steady = settings(
    derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck), max_examples=80
)
# Not .doc, .rtf and .odt: LibreOffice reads them, and would be started for every example.
SUFFIXES = ("txt", "md", "docx", "pdf", "html", "mhtml", "xml", "eml")
_TAGS = ("div", "p", "table", "tr", "td", "ul", "ol", "li", "h1", "h3", "b", "span", "br", "script", "nav", "a", "pre")
_CLASSES = (
    "",
    "mgAiTitleTxt",
    "mgWordPara",
    "mgSubItemTitleTxt",
    "mgItemTable",
    "mgItemNumberCell",
    "mgSubTitleTxt",
    "x",
)
_WORDS = (
    "Minutes",
    "Minutes:",
    "1.",
    "RESOLVED",
    "Present:",
    "24 May 2022",
    "Agenda item",
    "(a)",
    "\ufb01",
    "\u00a0",
    "x",
)
_CLERKS = st.lists(st.sampled_from(_WORDS) | st.text(max_size=6), max_size=6).map(" ".join)


@pytest.mark.parametrize("suffix", SUFFIXES)
@steady
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(suffix: str, data: bytes) -> None:
    check(data, f"minutes.{suffix}")


@pytest.mark.parametrize("suffix", SUFFIXES)
@steady
@given(text=st.text(max_size=300))
def test_any_text_is_read_or_refused(suffix: str, text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"), f"minutes.{suffix}")


@st.composite
def spoiled(draw: Callable[[st.SearchStrategy[int]], int], data: bytes) -> bytes:
    """The bytes with a few of them changed, taken out, or put in twice."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        size = draw(st.sampled_from((1, 2, 30, 400)))
        match draw(st.integers(0, 3)):
            case 0:
                data = data[:at] + bytes([draw(st.integers(0, 255))]) + data[at + 1 :]
            case 1:
                data = data[:at] + data[at + size :]
            case 2:
                data = data[:at] + data[at : at + size] * 2 + data[at + size :]
            case _:
                other = draw(st.integers(0, max(len(data) - 1, 0)))
                data = data[:at] + data[other : other + size] + data[at:]
    return data


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(steady, max_examples=25)
@given(choose=st.data())
def test_spoiled_minutes_are_read_or_refused(suffix: str, choose: st.DataObject) -> None:
    check(choose.draw(spoiled(whole(suffix))), f"minutes.{suffix}")


_ELEMENT: st.SearchStrategy[str] = st.recursive(
    _CLERKS,
    lambda inside: st.builds(
        lambda tag, kind, parts, closed: f'<{tag} class="{kind}">{"".join(parts)}' + (f"</{tag}>" if closed else ""),
        st.sampled_from(_TAGS),
        st.sampled_from(_CLASSES),
        st.lists(inside, max_size=4),
        st.booleans(),
    ),
    max_leaves=12,
)


@steady
@given(body=st.lists(_ELEMENT, max_size=4))
def test_any_page_is_read_or_refused(body: list[str]) -> None:
    check(f"<html><body>{''.join(body)}</body></html>".encode("utf-8", "surrogatepass"), "page.html")


@steady
@given(fields=st.lists(st.tuples(st.sampled_from(("agendaitem", "title", "meetingdate", "minutes", "x")), _CLERKS)))
def test_any_answer_of_the_web_service_is_read_or_refused(fields: list[tuple[str, str]]) -> None:
    inside = "".join(f"<{name}>{words.replace('<', '&lt;')}</{name}>" for name, words in fields)
    check(f"<meeting>{inside}</meeting>".encode("utf-8", "surrogatepass"), "meeting.xml")


@steady
@given(
    edits=st.lists(
        st.tuples(
            st.sampled_from(("w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:numId", "w:ilvl", "w:pStyle", "w:val")),
            st.sampled_from(("w:p", "w:r", "w:ins", "w:del", "w:tab", "w:x", "w:val", "w:gridSpan")),
            st.integers(0, 40),
        ),
        max_size=5,
    ),
    values=st.lists(st.text(string.printable, max_size=4), max_size=3),
)
def test_any_change_of_a_word_document_is_read_or_refused(edits: list[tuple[str, str, int]], values: list[str]) -> None:
    parts = dict(PARTS)
    words = parts["word/document.xml"].decode()
    for old, new, at in edits:
        pieces = words.split(old)
        at %= len(pieces)
        words = old.join(pieces[: at + 1]) + (new if at + 1 < len(pieces) else "") + old.join(pieces[at + 1 :])
    for value in values:
        words = words.replace('w:val="0"', f'w:val="{value}"', 1)
    parts["word/document.xml"] = words.encode()
    check(zipped(parts), "minutes.docx")


@steady
@given(
    subject=st.text(st.characters(exclude_categories=("Cs", "Cc"))),
    text=_CLERKS,
    page=st.none() | _ELEMENT,
    charset=st.sampled_from(("utf-8", "us-ascii", "iso-8859-1", "windows-1252", "utf-7", "none", "utf-16", "idna")),
    way=st.sampled_from(("7bit", "8bit", "base64", "quoted-printable", "x-uuencode", "none")),
)
def test_any_letter_is_read_or_refused(subject: str, text: str, page: str | None, charset: str, way: str) -> None:
    letter = EmailMessage()
    letter["Subject"] = subject
    letter.set_content(text.encode("utf-8", "replace"), "text", "plain", cte="base64")
    letter.replace_header("Content-Type", f"text/plain; charset={charset}")
    if page is not None:
        letter.add_alternative(page.encode("utf-8", "replace").decode(), subtype="html")
    data = letter.as_bytes().replace(b"Content-Transfer-Encoding: base64", f"Content-Transfer-Encoding: {way}".encode())
    check(data, "letter.eml")


@steady
@given(text=st.text(max_size=300) | _CLERKS)
def test_anything_pasted_is_read_or_refused(text: str) -> None:
    try:
        read = read_pasted(text)
    except UnreadableFileError:
        return
    holds_together(read)
    recognise(read, "pasted")


def _parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(whole("docx"))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PARTS = _parts()
