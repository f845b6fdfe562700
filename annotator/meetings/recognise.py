"""What a document is: minutes of a meeting with its agenda items, one agenda item, or evidence.

Before it stand `reading`, `marked`, `item_page`, `splitting`, `headings`, `heads` and `evidence`; `importing` and the
two front doors call it. What the file itself says goes first; then the forms of `facts` are tried: ModernGov's
agenda-item page (title, purpose, "Minutes:", no date), its meeting page, printed minutes, and the minutes of small
councils.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from annotator.meetings.dates import days_in
from annotator.meetings.evidence import evidence
from annotator.meetings.found import Found, FoundItem
from annotator.meetings.heads.head import head_of
from annotator.meetings.item_page import item_pages
from annotator.meetings.items.closing import end_of_business
from annotator.meetings.items.heading import Heading
from annotator.meetings.items.headings import item_headings, jumps
from annotator.meetings.items.parts import parts_of
from annotator.meetings.marked import marked_meetings
from annotator.meetings.minutes import MINUTES_LABEL, make_found, make_item
from annotator.meetings.splitting import meetings_in
from annotator.reading import ReadText

_PAGED = re.compile(r"^[ \t]*Minutes:[ \t]*$", re.I | re.M)
_MINUTES_WORDS = re.compile(
    r"^[^\w\n]*(?:draft\s+|printed\s+)?minutes\b|\bminutes?\s+(?:of|for|taken)\b|^[^\w\n]*agenda\s+and\s+minutes\b"
    r"|\b(?:meeting|action)\s+notes\b|\bnotes\s+of\b|[-–—]\s*(?:meeting\s+)?(?:minutes|notes)[^\w\n]*$|\bdate\s+of\s+meeting\s*:",
    re.I | re.M,
)
_DECISIONS = re.compile(
    r"^[^\w\n]*(?:it\s+was\s+)?(?:RESOLVED|AGREED|Resolved|Agreed)\b|\bIT WAS (?:RESOLVED|AGREED)\b|\bRESOLVED\b", re.M
)
_ACTION = re.compile(r"^[^\w\n]*ACTIONS?\b|\bACTION(?:S|ED)?\s*[:(–-]", re.M)
_ENTITLED = re.compile(r"^[^\w\n]*(?:draft\s+|unconfirmed\s+)?(?:minutes?|notes)\s+(?:of|for)\b[^\n]*", re.I | re.M)
_PRESENT = re.compile(
    r"^[^\w\n]*(?:members?\s+|councillors?\s+|also\s+)?(?:present|in\s+attendance|attendees|attending|sederunt|apologies)\b",
    re.I | re.M,
)
_ENOUGH = 2  # signs of minutes
_HEAD = 4000  # a document says within its first page what it is


def recognise(read: ReadText, file_name: str) -> tuple[Found, ...]:
    """What the text is and what stands in it, one for each meeting in it. A text without minutes is evidence."""
    marked = marked_meetings(read, file_name) or item_pages(read, file_name)
    if marked:
        return marked
    parts = meetings_in(read)
    if len(parts) == 1:
        return (_guessed(parts[0], file_name),)
    return tuple(_of_one_file(parts, file_name))


def _of_one_file(parts: Sequence[ReadText], file_name: str) -> Iterator[Found]:
    """The meetings of one file; a council or a body that the first one names is that of others that name none."""
    first: Found | None = None
    for part in parts:
        if first and first.council and "council" not in part.hints:
            part = replace(part, hints={**part.hints, "council": first.council})
        headings = item_headings(part)
        found = _minutes(part, headings, file_name)
        if first and first.body and not found.body:
            found = _minutes(replace(part, hints={**part.hints, "body": first.body}), headings, file_name)
        first = first or found
        yield found


def _guessed(read: ReadText, file_name: str) -> Found:
    headings = item_headings(read)
    return _minutes(read, headings, file_name) if _is_minutes(read, headings) else evidence(read, file_name)


def _is_minutes(read: ReadText, headings: list[Heading]) -> bool:
    """Minutes say so, list who was present, number their items, and record decisions: two of these are enough."""
    signs = 0
    for sign in _signs(read, headings):
        signs += sign
        if signs >= _ENOUGH:
            return True
    return False


def _signs(read: ReadText, headings: list[Heading]) -> Iterator[bool]:
    """The signs of minutes, those first that are quickly looked for."""
    head = read.text[:_HEAD]
    yield read.hints.get("type", "").lower() == "minutes" or bool(read.hints.get("body"))
    yield bool(_MINUTES_WORDS.search(head) or "minutes" in read.hints.get("title", "").lower())
    if any(heading.number for heading in headings):
        entitled = _ENTITLED.search(head)
        yield len(headings) >= (2 if entitled and days_in(entitled.group()) else 3)
    yield bool(_PRESENT.search(head))
    yield bool(_DECISIONS.search(read.text))
    yield bool(MINUTES_LABEL.search(read.text))


def _minutes(read: ReadText, headings: list[Heading], file_name: str) -> Found:
    above = headings[0].start if headings else len(read.text)
    head = head_of(read, above, file_name)
    if headings:
        ends = [after.start for _, after in pairwise(headings)] + [end_of_business(read.text, headings[-1].end)]
        paged = bool(_PAGED.search(read.text))
        items = [make_item(read.text, heading, end, paged=paged) for heading, end in zip(headings, ends, strict=True)]
        notes = _notes_on(read.text[:above], headings)
        return make_found(read, head, file_name, items, "The document", *notes, above=above)
    whole = FoundItem(number="", title="Minutes", text=read.text, parts=parts_of(read.text))
    note = "No agenda items could be told apart: the whole text stands as one."
    return make_found(read, head, file_name, [whole], "The document", note, above=min(above, 600))


def _notes_on(above: str, headings: list[Heading]) -> Iterator[str]:
    """What the clerk should look at, since it may be an item that was not told apart."""
    missing = jumps(headings)
    if missing:
        places = ", ".join(f"from {before} to {after}" for before, after in missing[:5])
        yield f"The numbers of the items jump {places}: look whether an item is missing there."
    if _DECISIONS.search(above) or _ACTION.search(above):
        yield "A decision or an action stands above the first agenda item: it belongs to no item."
