"""Minutes as text, as Markdown, and in an e-mail.

Before it stand `source`, `heads` and `web`; `forms` calls it.
"""

import re
import textwrap
from email.message import EmailMessage
from email.policy import SMTP

from rendering import web
from rendering.heads import head, named
from rendering.source import Meeting, bare, blocks_of


def text(meeting: Meeting) -> bytes:
    """Text as a clerk types it: in some houses wrapped at 72 letters, in some with Windows' line ends and letters."""
    lines = _text_lines(meeting)
    words = "\n".join(lines) + "\n"
    match meeting.choose("text", 3):
        case 0:
            return words.encode()
        case 1:
            return b"\xef\xbb\xbf" + words.replace("\n", "\r\n").encode()
        case _:
            return words.replace("\n", "\r\n").encode("cp1252", errors="replace")


def separate(meeting: Meeting) -> bytes:
    """Text copied out of a table or a PDF: the number on a line of its own, the title on the next."""
    return ("\n".join(_text_lines(meeting, separate=True)) + "\n").encode()


def _text_lines(meeting: Meeting, *, separate: bool = False) -> list[str]:
    top = head(meeting)
    wrapped = bool(meeting.choose("wrapped", 2))
    capitals = bool(meeting.choose("capitals", 2))
    lines = [*(line for line in top.title if line), "", f"Present: {', '.join(top.present)}"]
    lines += [f"In attendance: {', '.join(top.officers)}", f"Apologies: {top.absent}", ""]
    for item in meeting.items:
        title = item.title.upper() if capitals else item.title
        point = "." if item.number[-1:].isalnum() else ""
        gap = "\n" if separate else " "
        lines += [f"{item.number}{point}{gap}{title}" if item.number else title, ""]
        lines += _body_lines(item.text, wrapped=wrapped)
    return [*lines, *top.closing]


def _body_lines(words: str, *, wrapped: bool) -> list[str]:
    lines: list[str] = []
    for block in blocks_of(words):
        if block.kind == "table":
            lines += ["\t".join(bare(cell) for cell in row) for row in block.rows]
        else:
            line = bare(f"{block.mark} {block.text}" if block.mark else block.text)
            lines += textwrap.wrap(line, 72, break_long_words=False) if wrapped and "\n" not in line else [line]
        lines.append("")
    return lines


def markdown(meeting: Meeting) -> bytes:
    """Markdown as councils keep it beside their website: front matter in some houses, a heading for each item."""
    top = head(meeting)
    lines: list[str] = []
    if meeting.choose("front", 2):
        day = [f"date: {meeting.day.isoformat()}"] if meeting.day else []
        lines += ["---", "title: Minutes", f"council: {meeting.council}", f"body: {named(meeting)}", *day, "---", ""]
    lines += [f"# {line}\n" if number == 0 else f"**{line}**\n" for number, line in enumerate(filter(None, top.title))]
    lines += [f"**Present:** {', '.join(top.present)}", "", f"**In attendance:** {', '.join(top.officers)}", ""]
    lines += [f"**Apologies:** {top.absent}", ""]
    for item in meeting.items:
        point = "\\." if item.number.isdigit() else ""
        lines += [f"## {item.number}{point} {item.title}" if item.number else f"## {item.title}", ""]
        for block in blocks_of(item.text):
            if block.kind == "table":
                first, *rest = ("| " + " | ".join(row) + " |" for row in block.rows)
                lines += [first, "|" + " --- |" * len(block.rows[0]), *rest, ""]
            else:
                mark = "-" if block.mark and block.mark in "•➢–-" else block.mark
                words = block.text.replace("\n", "  \n")
                lines += [f"{mark} {words}" if mark else re.sub(r"^(\d+)\.(?=\s)", r"\1\\.", words), ""]
    return "\n".join([*lines, *(f"{line}\n" for line in top.closing)]).encode()


def mail(meeting: Meeting) -> bytes:
    """An e-mail with the minutes in it: as text, in some houses as a page too."""
    top = head(meeting)
    message = EmailMessage(policy=SMTP)
    message["From"] = "Clerk <clerk@example.gov.uk>"
    message["To"] = "Members <members@example.gov.uk>"
    message["Date"] = "Mon, 05 Jan 2026 09:14:00 +0000"
    message["Message-ID"] = "<1@example.gov.uk>"
    message["Subject"] = f"Draft minutes - {meeting.body}" + (f" - {top.when}" if top.when else "")
    opening = "Dear all,\n\nPlease find the draft minutes below.\n\n"
    message.set_content(opening + "\n".join(_text_lines(meeting)) + "\n\nKind regards\n\nThe Clerk\n")
    if meeting.choose("page", 2):
        message.add_alternative(web.from_word(meeting).decode("cp1252"), subtype="html")
    return message.as_bytes()


def archive(meeting: Meeting) -> bytes:
    """A meeting's page of ModernGov's, saved by a browser as a single file (.mhtml)."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "<Saved by Blink>"
    message["Subject"] = "Agenda and minutes"
    message["MIME-Version"] = "1.0"
    address = "https://democracy.example.gov.uk/ieListDocuments.aspx?CId=1&MId=88"
    message.add_related(
        web.moderngov_meeting(meeting).decode(), subtype="html", headers=[f"Content-Location: {address}"]
    )
    page = next(message.iter_parts())
    page.add_header("Snapshot-Content-Location", address)
    message.add_related(
        b"p{margin:0}", "text", "css", headers=["Content-Location: https://democracy.example.gov.uk/a.css"]
    )
    return message.as_bytes()
