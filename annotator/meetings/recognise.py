"""What a document is: minutes of a meeting with its agenda items, one agenda item, or evidence.

Before it stand `reading`, `heads`, `headings`, `parts` and `exempt`; `importing` and the two front doors call it.
The forms are those of `facts`: ModernGov's agenda-item page (title, purpose, "Minutes:", no date), its meeting page,
printed minutes, and the minutes of small councils.
"""

import re
from itertools import pairwise

from annotator.meetings.dates import days_in
from annotator.meetings.exempt import mark_exempt
from annotator.meetings.found import Found, FoundItem
from annotator.meetings.headings import Heading, item_headings, split_number
from annotator.meetings.heads import Head, head_of
from annotator.meetings.parts import parts_of, without_label
from annotator.reading import Passage, ReadText
from annotator.records import DocumentKind, PartKind

_ITEM_PAGE = re.compile(r"^[ \t]*(?:Agenda item|Issue details|Issue - items at meetings[^\n]*)[ \t]*$", re.I | re.M)
_MINUTES_LABEL = re.compile(r"^[ \t]*(?:Minutes|Decision):[ \t]*$", re.I | re.M)
_MINUTES_WORDS = re.compile(
    r"^\W*(?:draft\s+|printed\s+)?minutes\b|\bminutes\s+(?:of|for|taken)\b|^\W*agenda\s+and\s+minutes\b", re.I | re.M
)
_DECISIONS = re.compile(
    r"^\W*(?:it\s+was\s+)?(?:RESOLVED|AGREED|Resolved|Agreed)\b|\bIT WAS (?:RESOLVED|AGREED)\b|\bRESOLVED\b", re.M
)
_PRESENT = re.compile(
    r"^\W*(?:members?\s+|councillors?\s+|also\s+)?(?:present|in\s+attendance|apologies)\b", re.I | re.M
)
_BRACKETED = re.compile(r"^\[.*\]$")
_HEAD = 4000  # a document says within its first page what it is
_NAVIGATION = re.compile(r"^(?:home|search|menu|you are here|skip to|share|print|log ?in)\b|\blogo$", re.I)


def recognise(read: ReadText, file_name: str) -> Found:
    """What the text is and what stands in it. It never fails: a text without minutes is evidence."""
    if _is_item_page(read):
        return _item_page(read, file_name)
    headings = item_headings(read)
    if not _is_minutes(read, headings):
        return _evidence(read, file_name)
    return _minutes(read, headings, file_name)


def _is_item_page(read: ReadText) -> bool:
    page = _ITEM_PAGE.search(read.text, 0, _HEAD)
    return page is not None and _MINUTES_LABEL.search(read.text, page.end()) is not None


def _item_page(read: ReadText, file_name: str) -> Found:
    """ModernGov's page of one agenda item. It names no meeting, unless it is an issue's page with its history."""
    page = _ITEM_PAGE.search(read.text)
    assert page is not None
    below = [passage for passage in read.passages if passage.start >= page.end()]
    number, title = split_number(read.words(below[0]))
    item = _item(read.text, Heading(page.start(), below[0].end, number, title), len(read.text))
    head = head_of(read, page.end(), file_name)
    return _found(read, head, file_name, title, [item], "The page of an agenda item")


def _is_minutes(read: ReadText, headings: list[Heading]) -> bool:
    """Minutes say so, list who was present, number their items, and record decisions: two of these are enough."""
    head = read.text[:_HEAD]
    signs = [
        bool(_MINUTES_WORDS.search(head) or "minutes" in read.hints.get("title", "").lower()),
        read.hints.get("type", "").lower() == "minutes" or bool(read.hints.get("body")),
        bool(_PRESENT.search(head)),
        len(headings) >= 3 and any(heading.number for heading in headings),
        bool(_DECISIONS.search(read.text)),
        bool(_MINUTES_LABEL.search(read.text)),
    ]
    return sum(signs) >= 2


def _minutes(read: ReadText, headings: list[Heading], file_name: str) -> Found:
    head = head_of(read, headings[0].start if headings else len(read.text), file_name)
    if headings:
        ends = [after.start for _, after in pairwise(headings)] + [len(read.text)]
        items = [_item(read.text, heading, end) for heading, end in zip(headings, ends, strict=True)]
        return _found(read, head, file_name, _minutes_title(head), items, "The document")
    whole = FoundItem(number="", title="Minutes", text=read.text, parts=parts_of(read.text))
    note = "No agenda items could be told apart: the whole text stands as one."
    return _found(read, head, file_name, _minutes_title(head), [whole], "The document", note)


def _found(
    read: ReadText, head: Head, file_name: str, title: str, items: list[FoundItem], what: str, *notes: str
) -> Found:
    """Minutes with what their head says; `what` opens the sentence on what it does not say."""
    return Found(
        file_name=file_name,
        form=read.form,
        kind=DocumentKind.MINUTES,
        council=head.council,
        body=head.body,
        date=head.day,
        title=title,
        text=read.text,
        items=mark_exempt(items),
        warnings=(*read.warnings, *head.warnings, *_what_is_missing(head, what), *notes),
    )


def _item(text: str, heading: Heading, end: int) -> FoundItem:
    """The item under a heading: what stands before "Minutes:", or before a list of documents, is its purpose."""
    under = text[heading.end : end]
    label = _MINUTES_LABEL.search(under)
    purpose = ""
    if label and label.group().strip().lower().startswith("minutes") and label.start() <= 1500:
        before = under[: label.start()]
        lists = [part.start for part in parts_of(before) if part.kind is PartKind.SUPPORTING]
        purpose = " ".join(before[: lists[0] if lists else None].split())
        under = under[lists[0] if lists else label.end() :]
    words = under.strip("\n ")
    words = words[without_label(words) :].strip("\n ")
    return FoundItem(
        number=heading.number, title=heading.title or "Untitled", purpose=purpose, text=words, parts=parts_of(words)
    )


def _minutes_title(head: Head) -> str:
    day = f"{head.day.day} {head.day:%B %Y}" if head.day else ""
    return ", ".join(word for word in ("Minutes", head.body, day) if word)


def _what_is_missing(head: Head, what: str) -> list[str]:
    missing = [name for name, value in (("body", head.body), ("date", head.day)) if not value]
    return [f"{what} names no {' and no '.join(missing)} of the meeting: say which meeting it was."] if missing else []


def _evidence(read: ReadText, file_name: str) -> Found:
    title = read.hints.get("title") or _evidence_title(read)
    days = days_in(read.hints.get("date", "")) or days_in(read.text[:600])
    item = FoundItem(number="", title=title, text=read.text.strip("\n "), parts=())
    return Found(
        file_name=file_name,
        form=read.form,
        kind=DocumentKind.EVIDENCE,
        council="",
        body="",
        date=days[0].day if days else None,
        title=title,
        text=read.text,
        items=(item,),
        warnings=read.warnings,
    )


def _evidence_title(read: ReadText) -> str:
    """The first line that could be a headline, past the navigation of a web page."""
    for passage in read.passages[:20]:
        words = read.words(passage).strip()
        if _is_headline(words, passage):
            return words
    return " ".join(read.words(read.passages[0]).split()[:12])


def _is_headline(words: str, passage: Passage) -> bool:
    if passage.level:
        return True
    count = len(words.split())
    return 4 <= count <= 25 and words[-1] not in ".:;," and not _NAVIGATION.search(words)
