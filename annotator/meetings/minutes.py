"""Puts together what was found: an item with its purpose and parts, a meeting with its head and its exempt items.

Before it stand `found`, `heads`, `parts` and `exempt`; `recognise`, `item_page` and `marked` call it.
"""

import re
from collections.abc import Sequence

from annotator.meetings.exempt.marking import mark_exempt
from annotator.meetings.found import Found, FoundItem
from annotator.meetings.heads.head import Head
from annotator.meetings.items.heading import Heading
from annotator.meetings.items.parts import parts_of, without_label
from annotator.reading import ReadText
from annotator.records import DocumentKind, PartKind

MINUTES_LABEL = re.compile(r"^[ \t]*(?:Minutes|Decisions?):[ \t]*$", re.I | re.M)
_LONGEST_PURPOSE = 1500


def make_item(text: str, heading: Heading, end: int, *, paged: bool, begin: int = 0) -> FoundItem:
    """The item under a heading, its text from `begin` (or the heading's end) to `end`.

    On a page of ModernGov's (`paged`) its purpose is what stands before "Decision:" or "Minutes:", whichever is first,
    or before a list of documents.
    """
    under = text[max(begin, heading.end) : end]
    purpose = ""
    label = MINUTES_LABEL.search(under, 0, _LONGEST_PURPOSE) if paged else None
    if label:
        before = under[: label.start()]
        lists = [part.start for part in parts_of(before) if part.kind is PartKind.SUPPORTING]
        purpose = " ".join(before[: lists[0] if lists else None].split())
        under = under[lists[0] if lists else label.start() :]
    words = under.strip("\n ")
    words = words[without_label(words) :].strip("\n ")
    return FoundItem(
        number=heading.number, title=heading.title or "Untitled", purpose=purpose, text=words, parts=parts_of(words)
    )


def make_found(
    read: ReadText,
    head: Head,
    file_name: str,
    items: Sequence[FoundItem],
    what: str,
    *notes: str,
    title: str = "",
    above: int = 0,
) -> Found:
    """Minutes with what their head says; `what` opens the sentence on what it does not say.

    `above` is where the first item begins: what stands before it may say that all is exempt.
    """
    marked = mark_exempt(items, read.text[:above])
    return Found(
        file_name=file_name,
        form=read.form,
        kind=DocumentKind.MINUTES,
        council=head.council,
        body=head.body,
        date=head.day,
        meeting_name=head.meeting_name,
        venue=head.venue,
        chair=head.chair,
        attendance=head.attendance,
        title=title or _title(head),
        text=read.text,
        items=marked.items,
        warnings=(*read.warnings, *head.warnings, *_what_is_missing(head, what), *notes, *marked.notes),
    )


def _title(head: Head) -> str:
    day = f"{head.day.day} {head.day:%B %Y}" if head.day else ""
    return ", ".join(word for word in ("Minutes", head.body, head.meeting_name, day) if word)


def _what_is_missing(head: Head, what: str) -> list[str]:
    missing = [name for name, value in (("body", head.body), ("date", head.day)) if not value]
    return [f"{what} names no {' and no '.join(missing)} of the meeting: say which meeting it was."] if missing else []
