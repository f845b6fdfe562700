"""ModernGov's page of one agenda item, or of an issue with its history, as text that was copied or saved.

Before it stand `heads`, `minutes` and `splitting`; `recognise` calls it. An item's page names no meeting, unless a
line tells it: "Meeting of Cabinet, 14th October 2025 (Item 6.)". An issue's page has a line for each meeting that
took the item: "Meeting: 14/10/2025 - Cabinet (Item 6)", and the minutes of that meeting below it.
"""

import re
from itertools import pairwise

from annotator.meetings.found import Found
from annotator.meetings.heads.head import head_of, page_line
from annotator.meetings.items.heading import Heading
from annotator.meetings.items.numbers import split_number
from annotator.meetings.items.titles import tidy
from annotator.meetings.minutes import MINUTES_LABEL, make_found, make_item
from annotator.meetings.splitting import part_of
from annotator.reading import ReadText

_PAGE = re.compile(r"^[ \t]*(?:Agenda item|Issue details|Issue - [\w ]{3,40}[^\n]*)[ \t]*$", re.I | re.M)
_ISSUE_LINE = re.compile(
    r"^[ \t]*Meeting:\s*(?P<day>\d{1,2}/\d{1,2}/\d{4})\s*[-–]\s*(?P<body>[^\n]{1,150}?)"
    r"\s*\(Item\s+(?P<item>[\w./]+?)\.?\)[ \t]*$",
    re.I | re.M,
)
_DOCUMENTS = re.compile(r"^[ \t]*Supporting documents:[ \t]*$", re.M)
_HEAD = 4000  # a document says within its first page what it is
_LONGEST_TITLE = 250
_WHAT = "The page of an agenda item"


def item_pages(read: ReadText, file_name: str) -> tuple[Found, ...]:
    """What the page says, one for each meeting of an issue's history; nothing where it is no such page."""
    history = list(_ISSUE_LINE.finditer(read.text)) if "(Item" in read.text and "Meeting:" in read.text else []
    page = _PAGE.search(read.text, 0, _HEAD)
    if len(history) >= 2 or (page and len(history) == 1 and page.group().strip().lower().startswith("issue")):
        return _issue(read, history, page, file_name)
    if page is None or not (MINUTES_LABEL.search(read.text, page.end()) or _DOCUMENTS.search(read.text, page.end())):
        return ()
    return (_item_page(read, page, file_name),)


def said_in_line(line: str) -> dict[str, str]:
    """The body and the day in an issue's line on a meeting, as hints; empty where it is no such line."""
    match = _ISSUE_LINE.match(line)
    return {"body": match["body"], "date": match["day"]} if match else {}


def _item_page(read: ReadText, page: re.Match[str], file_name: str) -> Found:
    label = MINUTES_LABEL.search(read.text, page.end())
    line = page_line(read.text, label.start() if label else len(read.text))
    below = [p for p in read.passages if p.start >= page.end() and not (line and line.start <= p.start < line.end)]
    number, title = split_number(read.words(below[0]))
    heading = Heading(page.start(), below[0].end, number or (line.number if line else ""), title)
    under = line and line.start >= heading.end and not read.text[heading.end : line.start].strip()
    item = make_item(read.text, heading, len(read.text), paged=True, begin=line.end if line and under else 0)
    head = head_of(read, max(page.end(), line.end if line else 0), file_name)
    return make_found(read, head, file_name, [item], _WHAT, title=title, above=page.start())


def _issue(
    read: ReadText, history: list[re.Match[str]], page: re.Match[str] | None, file_name: str
) -> tuple[Found, ...]:
    """Each meeting of an issue's history with its own text. The issue's title is that of all its items."""
    first = history[0].start()
    above = [p for p in read.passages if (page.end() if page else 0) <= p.start < first]
    named = above[0] if page and above else above[-1] if above else None
    _, title = split_number(read.words(named)) if named else ("", "")
    found: list[Found] = []
    for line, end in pairwise([*history, None]):
        assert line is not None
        found.append(_of_meeting(read, line, end.start() if end else len(read.text), title, file_name))
    return tuple(found)


def _repeated(words: str, number: str) -> tuple[str, str]:
    """The number and the title of a line that repeats the number of the meeting's line; nothing where it does not."""
    before, _, title = words.strip().partition(" ")
    return (
        (number, tidy(title)) if before.strip(".):") == number and title and len(words) < _LONGEST_TITLE else ("", "")
    )


def _of_meeting(read: ReadText, line: re.Match[str], end: int, title: str, file_name: str) -> Found:
    own = part_of(read, line.start(), end, {"body": line["body"], "date": line["day"]})
    length = line.end() - line.start()
    below = next((p for p in own.passages if p.start >= length), None)
    number, own_title = _repeated(own.words(below), line.group("item")) if below else ("", "")
    if below and own_title:
        length, title = below.end, own_title  # "61 To note the minutes of ..."
    heading = Heading(0, length, number or line.group("item"), title)
    item = make_item(own.text, heading, len(own.text), paged=True)
    return make_found(own, head_of(own, length, file_name), file_name, [item], _WHAT, title=title)
