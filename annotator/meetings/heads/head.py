"""What the head of a document says of its meeting: council, body, day, name, venue, chair and who was there.

Before it stand `council_names`, `bodies`, `meeting_days`, `meeting_names`, `venues`, `attendance` and `chairs`, one for
each question; `recognise`, `marked` and `item_page` call it. What the document does not say stays empty.
"""

import re
from dataclasses import dataclass
from datetime import date

from annotator.meetings.heads.attendance import attendance_of
from annotator.meetings.heads.bodies import body_of, parted, tidy_body
from annotator.meetings.heads.chairs import chair_of
from annotator.meetings.heads.council_names import council_of
from annotator.meetings.heads.day_roles import mended
from annotator.meetings.heads.meeting_days import day_of_meeting
from annotator.meetings.heads.meeting_names import meeting_name_of
from annotator.meetings.heads.venues import venue_of
from annotator.reading import ReadText
from annotator.records import Attendee

HEAD_LINES = 40
_LONGEST_HEAD = 6000
_LONGEST_LINE = 1000
_GAP = re.compile(r"[^\S\t]{3,}")
_NO_HEAD = 700  # so much is looked at where nothing stands above the first item

_ISSUE_LINE = re.compile(
    r"^[^\S\n]*(?:Meeting:\s*)?(?P<day>\d{1,2}/\d{1,2}/\d{4})\s*[-–]\s*(?P<body>[^\n(]+?)\s*\(Item\s+(?P<item>[\w.]+)\)",
    re.M,
)
_PAGE_LINE = re.compile(
    r"^[ \t]*Meeting\s+of\s+(?:the\s+)?(?P<body>[^\n]+?)\s*(?:[,–-]\s*)?"
    r"(?P<day>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2})\b[^\n]*?)"
    r"\s*\(Item\s+(?P<item>[\w./]+?)\.?\)[ \t]*$",
    re.I | re.M,
)


_HALL = re.compile(
    r"(?P<place>[A-Z][\w’'-]+(?:\s[\w’'-]+){0,3}?)\s(?:Community|Village|Parish|Town|Memorial|Public)\s(?:Hall|Centre)\b"
)
_CALLS_ITSELF = re.compile(r"(?:\b[Tt]he\s+|\b[a-z]+\s+|^\W*)(Parish|Town|Community)\s+Council(?:lors?)?\b", re.M)
_ITS_HALL = (
    "The document does not name the council: {named} was taken from the place of the meeting, {venue}. Check it."
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a document says."""

    council: str
    body: str
    day: date | None
    warnings: tuple[str, ...] = ()
    meeting_name: str = ""
    venue: str = ""
    chair: str = ""
    attendance: tuple[Attendee, ...] = ()


@dataclass(frozen=True, slots=True)
class PageLine:
    """The line of an agenda item's page that tells its meeting: "Meeting of Cabinet, 14th October 2025 (Item 6.)"."""

    start: int
    end: int
    number: str


def page_line(text: str, end: int) -> PageLine | None:
    """The line that tells an item page's meeting, where there is just one of them before `end`."""
    lines = [*_PAGE_LINE.finditer(text, 0, end), *_ISSUE_LINE.finditer(text, 0, end)]
    return PageLine(*lines[0].span(), lines[0].group("item")) if len(lines) == 1 else None


def head_of(read: ReadText, head_end: int, file_name: str) -> Head:
    """What the text before `head_end`, what the file says of itself, and the file's name tell of the meeting."""
    above = read.text[: min(head_end, _LONGEST_HEAD)]
    head = mended(above if above.strip() else read.text[:_NO_HEAD])
    lines = [_GAP.sub("  ", line.strip()[:_LONGEST_LINE]) for line in head.splitlines() if line.strip()][:HEAD_LINES]
    page = _ISSUE_LINE.search(head) or _PAGE_LINE.search(head)
    council, body = _council_and_body(read, lines, page["body"] if page else "")
    day = day_of_meeting(
        lines, read.text, read.hints, file_name, page["day"] if page else "", front_matter=read.form == "markdown"
    )
    people = attendance_of(read, 0, len(read.text))
    venue = venue_of(lines, read.hints.get("venue", ""))
    warnings = day.warnings
    if not body and not council and (named := _named_after_its_hall(venue, read.text)):
        council = body = named
        warnings = (*warnings, _ITS_HALL.format(named=named, venue=venue))
    return Head(
        council,
        body,
        day.day,
        warnings,
        meeting_name_of(lines, read.hints.get("title", ""), read.hints.get("special_meeting", "")),
        venue,
        chair_of(read.text, people),
        people,
    )


def _council_and_body(read: ReadText, lines: list[str], page_body: str) -> tuple[str, str]:
    title = read.hints.get("title", "")
    council = read.hints.get("council", "") or council_of(lines, (title, read.hints.get("author", "")), read.text)
    body = read.hints.get("body", "") or page_body or body_of(lines, title, council)
    return parted(council, tidy_body(body))


def _named_after_its_hall(venue: str, text: str) -> str:
    """ "Amble Village Hall", where a parish council meets whose minutes only say "the Parish Council"."""
    hall = _HALL.match(venue)
    kinds = _CALLS_ITSELF.findall(text[:20000]) if hall else []
    return f"{hall['place']} {kinds[0]} Council" if hall and len(kinds) >= 2 and len(set(kinds)) == 1 else ""
