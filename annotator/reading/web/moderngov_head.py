"""What the head of a page of ModernGov's tells of its meeting: body, day, venue, the name of a special meeting.

Before it stands `moderngov_parts`; `moderngov` calls it.
"""

import re
from collections.abc import Iterable

from annotator.reading.web.moderngov_parts import PageParts

_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Dydd|Nos)\s+\w{3,8})"
_TH = r"(?:st|nd|rd|th|af|ail|il|ydd|edd|fed|ed|eg|ain)?"
_WRITTEN = rf"(?:{_WEEKDAY},?\s+)?\d{{1,2}}{_TH}\s+(?:(?:of|o)\s+)?[A-Z][a-z]{{2,9}},?\s+\d{{4}}"
_DAY = rf"(?:{_WRITTEN}|\d{{1,2}}/\d{{1,2}}/\d{{4}})"
_BODY_AND_DAY = re.compile(rf"^(?P<body>.+?)(?:\s*(?:[-–—,]|\bon)\s*|\s+(?={_WEEKDAY}))(?P<day>{_DAY})")
_FOR_BODY = re.compile(
    rf"^(?:(?:Agenda|Minutes|Decisions?|Meeting|Attendance)(?:,\s*|\s+and\s+|(?=\s)))+\s+(?:for|of)\s+(?P<body>.+?)\s+on\s+(?P<day>{_DAY})"
)
_MEETING_OF = re.compile(rf"^Meeting\s+of\s+(?:the\s+)?(?P<body>.+?)\s*,?\s*(?P<day>{_DAY}).*\(Item\s", re.I)
_HISTORY = re.compile(
    r"^(?:Meetings?:\s*)?(?P<day>\d{1,2}/\d{1,2}/\d{4})\b.{0,20}?\s[-–]\s*(?P<body>.+?)\s*(?:\(Item\b.*)?$"
)
_NAMED = re.compile(
    r"^(?P<name>(?:(?:Special|Extraordinary|Annual|Adjourned|Reconvened|Emergency|Budget|Virtual|Remote|Hybrid|Additional"
    r"|Urgent|Informal|Ordinary|Rearranged|Rescheduled|Moved|New\s+date)\b[^,]{0,40}?))(?:,\s+|\s+[-–]\s+)(?=[A-Z])"
)
_SPECIAL = re.compile(
    r"^(?:Special|Extraordinary|Annual|Adjourned|Reconvened|Emergency)(?:\s+(?:General\s+)?Meeting)?\b", re.I
)
_VENUE = re.compile(
    r"^(?:Venue|Location|Place|Lleoliad|Man\s+cyfarfod)\s*:\s*(?P<venue>.+?)[.,\s]*(?:View\s+directions|Cyfarwyddiadau)?[.,\s]*$",
    re.I | re.S,
)


def meeting_hints(parts: PageParts, title: str) -> dict[str, str]:
    """What the page's own title, or the browser's, tells of the meeting."""
    for words in (parts.subtitle, *title.split(" | "), *(block.words for block in parts.above[:4] if block.level)):
        match = _FOR_BODY.match(words) or _BODY_AND_DAY.match(words)
        if match:
            return {**_named(match["body"]), "date": match["day"]}
    return {"body": parts.subtitle} if parts.subtitle and parts.sections else {}


def line_hints(lines: Iterable[str]) -> tuple[str, dict[str, str]]:
    """The line of an item's page that links to its meeting, and what it tells of it."""
    for line in lines:
        match = _MEETING_OF.match(line)
        if match:
            return line, {**_named(match["body"]), "date": match["day"]}
    return "", {}


def history_hints(line: str) -> dict[str, str]:
    """What "14/10/2025 - Cabinet (Item 6)" tells."""
    match = _HISTORY.match(line)
    return {**_named(match["body"]), "date": match["day"]} if match else {}


def venue_of(parts: PageParts) -> str:
    """Where the meeting was held, of what stands above the items."""
    for block in parts.above:
        match = _VENUE.match(block.words)
        if match:
            return match["venue"]
    return ""


def _named(body: str) -> dict[str, str]:
    """The body, and what ModernGov puts before it of a meeting that is no ordinary one."""
    named = _NAMED.match(body)
    if named is None:
        return {"body": body}
    rest = {"body": body[named.end() :]}
    return {**rest, "special_meeting": _whole_name(named["name"])} if _SPECIAL.match(named["name"]) else rest


def _whole_name(name: str) -> str:
    return name if name.lower().endswith("meeting") else f"{name} Meeting"
