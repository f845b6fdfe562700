"""A mail is read as the minutes that it brought, in its text or in a file attached to it."""

from email.message import EmailMessage
from io import BytesIO

import pytest
from docx import Document

from annotator.errors import UnreadableFileError
from annotator.reading import ReadText, read_bytes

MINUTES = "Minutes of the Panel held on 3 March 2025\n\nPresent: A. Smith\n\n1. Roads\nRESOLVED that it be noted."
NOTE = "Dear all,\n\nPlease find the minutes attached.\n\nJane Smith\nThis e-mail is confidential."


def mail(text: str = "", subject: str = "RE: FW: Minutes of the Panel’s meeting", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message["Date"] = "Wed, 12 Mar 2025 10:00:00 +0000"
    for name, value in headers.items():
        message[name] = value
    if text:
        message.set_content(text)
    return message


def read(message: EmailMessage) -> ReadText:
    return read_bytes(message.as_bytes(), "mail.eml")


def word_file(*lines: str) -> bytes:
    document, file = Document(), BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(file)
    return file.getvalue()


def attach(message: EmailMessage, data: bytes, name: str) -> EmailMessage:
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


@pytest.mark.parametrize("encoding", ["7bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_the_words_of_a_mail_in_whatever_way_they_were_sent(encoding: str, charset: str) -> None:
    message = EmailMessage()
    words = "Minutes: the café – £5" if encoding != "7bit" else "Minutes: the cafe"
    message.set_content(words, charset=charset, cte=encoding)
    assert read(message).text == words


def test_the_subject_is_the_title_and_the_day_of_sending_is_no_meeting_s() -> None:
    found = read(mail(MINUTES))
    assert found.text == MINUTES
    assert found.hints == {"title": "Minutes of the Panel’s meeting"}


def test_a_charset_that_is_wrong_or_unknown_is_found_out() -> None:
    for said in (b"utf-8", b"x-none"):
        head = b"Subject: x\nContent-Type: text/plain; charset=" + said + b"\nContent-Transfer-Encoding: 8bit\n\n"
        assert read_bytes(head + "The Panel’s café – £5".encode("cp1252"), "a.eml").text == "The Panel’s café – £5"


def test_the_text_is_preferred_and_a_page_read_where_there_is_no_text() -> None:
    both = mail(MINUTES)
    both.add_alternative("<p>Another page</p>", subtype="html")
    assert read(both).text == MINUTES
    page = mail()
    page.set_content("<html><body><p>1. Roads</p><p>The café’s rent was agreed.</p></body></html>", subtype="html")
    found = read(page)
    assert "The café’s rent was agreed." in found.text
    assert found.form == "e-mail"


def test_quoted_lines_are_read_without_their_marks() -> None:
    quoted = "\n".join(f"> {line}" for line in MINUTES.split("\n"))
    assert read(mail(f"Thank you.\n\nOn Wed, 12 Mar 2025, Jane wrote:\n{quoted}")).text.endswith(MINUTES)


def test_attached_minutes_are_read_in_place_of_a_covering_note() -> None:
    message = attach(mail(NOTE), b"Agenda\n\n1. Roads", "agenda.txt")
    found = read(attach(message, word_file(*MINUTES.split("\n")), "Minutes 3 March.docx"))
    assert "RESOLVED that it be noted." in found.text
    assert "Dear all" not in found.text
    assert "Minutes 3 March.docx" in found.warnings[0]
    assert "agenda.txt: save it" in found.warnings[-1]


def test_minutes_in_the_mail_itself_come_before_a_file() -> None:
    found = read(attach(mail(MINUTES), word_file("A plan"), "plan.docx"))
    assert found.text == MINUTES
    assert "plan.docx: save it and import it" in found.warnings[0]


def test_a_file_that_cannot_be_read_is_named() -> None:
    found = read(attach(mail(NOTE), b"PK broken", "minutes.docx"))
    assert found.text.startswith("Dear all")
    assert "minutes.docx" in found.warnings[0]


def test_a_mail_forwarded_as_a_file_is_read() -> None:
    outer = mail(subject="FW: minutes")
    outer.add_attachment(mail(MINUTES))
    assert read(outer).text == MINUTES


def test_lines_that_flow_are_put_together() -> None:
    message = mail("The report was noted, and the Clerk \nwas asked to write.\n")
    message.set_param("format", "flowed")
    assert read(message).text == "The report was noted, and the Clerk was asked to write."


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Subject: x\n\n",
        b"\x00" * 500,
        b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 3000,
        b'Content-Type: text/plain; charset="\xff"\nSubject: =?x?q?=\n\n',
        b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!",
    ],
)
def test_a_mail_without_words_is_said_to_have_none(data: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        read_bytes(data, "a.eml")
