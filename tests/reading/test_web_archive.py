"""Pages saved as one file with their pictures."""

from email.message import EmailMessage

import pytest
from reading.moderngov_pages import PageItem, meeting_page

from annotator.errors import UnreadableFileError
from annotator.reading import Mark, read_bytes

PAGE = meeting_page(
    "Cabinet", "Tuesday, 24th May, 2022 2.00 pm", [PageItem(number="1.", title="Apologies", minutes=["Nil – “none”."])]
)


def archive(page: str, charset: str = "utf-8", cte: str = "quoted-printable") -> bytes:
    """What Chrome and Word write: a picture first, then the page."""
    message = EmailMessage()
    message["Subject"] = "Agenda"
    message["Snapshot-Content-Location"] = "https://democracy.northmere.gov.uk/ieListDocuments.aspx?MId=963"
    message.set_type("multipart/related")
    message.add_related(b"GIF89a", "image", "gif")
    message.add_related(page, "html", charset=charset, cte=cte)
    return b"From: <Saved by Blink>\n" + message.as_bytes()


@pytest.mark.parametrize(("charset", "cte"), [("utf-8", "quoted-printable"), ("windows-1252", "base64")])
def test_the_page_within_is_read(charset: str, cte: str):
    read = read_bytes(archive(PAGE, charset, cte), "saved.mhtml")
    assert "Nil – “none”." in read.text
    assert [read.words(p) for p in read.passages if p.mark is Mark.ITEM] == ["1. Apologies"]
    assert read.hints["address"].startswith("https://democracy.northmere.gov.uk/")


def test_a_page_alone_is_read_too():
    head = (
        b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    assert read_bytes(head + b"<p>The Panel\x92s minutes</p>", "saved.mht").text == "The Panel’s minutes"


@pytest.mark.parametrize(
    "data", [b"", b"MIME-Version: 1.0\r\n\r\nwords", archive("").replace(b"text/html", b"text/plain")]
)
def test_an_archive_without_a_page_is_told(data: bytes):
    with pytest.raises(UnreadableFileError, match="no web page"):
        read_bytes(data, "saved.mht")
