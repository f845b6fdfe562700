"""What a document is: minutes of a meeting with its agenda items, one agenda item, or evidence.

Before it stand `reading`, `heads`, `headings`, `parts` and `exempt`; `importing` and the two front doors call it.
The forms are those of `facts`: ModernGov's agenda-item page (title, purpose, "Minutes:", no date), its meeting page,
printed minutes, and the minutes of small councils.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from annotator.meetings.dates import days_in
from annotator.meetings.exempt import mark_exempt
from annotator.meetings.found import Found, FoundItem
from annotator.meetings.headings import Heading, item_headings, jumps, split_number
from annotator.meetings.heads import Head, PageLine, head_of, page_line
from annotator.meetings.parts import parts_of, without_label
from annotator.reading import Passage, ReadText
from annotator.records import DocumentKind, PartKind

_ITEM_PAGE = re.compile(r"^[ \t]*(?:Agenda item|Issue details|Issue - items at meetings[^\n]*)[ \t]*$", re.I | re.M)
_MINUTES_LABEL = re.compile(r"^[ \t]*(?:Minutes|Decision):[ \t]*$", re.I | re.M)
_PAGED = re.compile(r"^[ \t]*Minutes:[ \t]*$", re.I | re.M)
_LONGEST_PURPOSE = 1500
_MINUTES_WORDS = re.compile(
    r"^\W*(?:draft\s+|printed\s+)?minutes\b|\bminutes\s+(?:of|for|taken)\b|^\W*agenda\s+and\s+minutes\b", re.I | re.M
)
_DECISIONS = re.compile(
    r"^\W*(?:it\s+was\s+)?(?:RESOLVED|AGREED|Resolved|Agreed)\b|\bIT WAS (?:RESOLVED|AGREED)\b|\bRESOLVED\b", re.M
)
_ACTION = re.compile(r"^\W*ACTIONS?\b|\bACTION(?:S|ED)?\s*[:(–-]", re.M)
_ENTITLED = re.compile(r"^\W*(?:draft\s+|unconfirmed\s+)?(?:minutes|notes)\s+(?:of|for)\b[^\n]*", re.I | re.M)
_PRESENT = re.compile(
    r"^\W*(?:members?\s+|councillors?\s+|also\s+)?(?:present|in\s+attendance|apologies)\b", re.I | re.M
)
_BRACKETED = re.compile(r"^\[.*\]$")
_HEAD = 4000  # a document says within its first page what it is
_NAVIGATION = re.compile(r"^(?:home|search|menu|you are here|skip to|share|print|log ?in)\b|\blogo$", re.I)


def recognise(read: ReadText, file_name: str) -> tuple[Found, ...]:
    """What the text is and what stands in it, one for each meeting in it. A text without minutes is evidence."""
    if _is_item_page(read):
        return (_item_page(read, file_name),)
    headings = item_headings(read)
    if not _is_minutes(read, headings):
        return (_evidence(read, file_name),)
    return (_minutes(read, headings, file_name),)


def _is_item_page(read: ReadText) -> bool:
    page = _ITEM_PAGE.search(read.text, 0, _HEAD)
    return page is not None and _MINUTES_LABEL.search(read.text, page.end()) is not None


def _item_page(read: ReadText, file_name: str) -> Found:
    """ModernGov's page of one agenda item. It names no meeting, unless it is an issue's page with its history."""
    page = _ITEM_PAGE.search(read.text)
    assert page is not None
    label = _MINUTES_LABEL.search(read.text, page.end())
    line = page_line(read.text, label.start() if label else len(read.text))
    below = [p for p in read.passages if p.start >= page.end() and not (line and line.start <= p.start < line.end)]
    number, title = split_number(read.words(below[0]))
    heading = Heading(page.start(), below[0].end, number or (line.number if line else ""), title)
    item = _item(read.text, heading, len(read.text), paged=True, line=line)
    head = head_of(read, max(page.end(), line.end if line else 0), file_name)
    return _found(read, head, file_name, title, [item], "The page of an agenda item", above=page.start())


def _is_minutes(read: ReadText, headings: list[Heading]) -> bool:
    """Minutes say so, list who was present, number their items, and record decisions: two of these are enough."""
    head = read.text[:_HEAD]
    entitled = _ENTITLED.search(head)
    enough = 2 if entitled and days_in(entitled.group()) else 3
    signs = [
        bool(_MINUTES_WORDS.search(head) or "minutes" in read.hints.get("title", "").lower()),
        read.hints.get("type", "").lower() == "minutes" or bool(read.hints.get("body")),
        bool(_PRESENT.search(head)),
        len(headings) >= enough and any(heading.number for heading in headings),
        bool(_DECISIONS.search(read.text)),
        bool(_MINUTES_LABEL.search(read.text)),
    ]
    return sum(signs) >= 2


def _minutes(read: ReadText, headings: list[Heading], file_name: str) -> Found:
    above = headings[0].start if headings else len(read.text)
    head = head_of(read, above, file_name)
    if headings:
        ends = [after.start for _, after in pairwise(headings)] + [len(read.text)]
        paged = bool(_PAGED.search(read.text))
        items = [_item(read.text, heading, end, paged=paged) for heading, end in zip(headings, ends, strict=True)]
        notes = _notes_on(read.text[:above], headings)
        return _found(read, head, file_name, _minutes_title(head), items, "The document", *notes, above=above)
    whole = FoundItem(number="", title="Minutes", text=read.text, parts=parts_of(read.text))
    note = "No agenda items could be told apart: the whole text stands as one."
    return _found(read, head, file_name, _minutes_title(head), [whole], "The document", note, above=min(above, 600))


def _notes_on(above: str, headings: list[Heading]) -> Iterator[str]:
    """What the clerk should look at, since it may be an item that was not told apart."""
    missing = jumps(headings)
    if missing:
        places = ", ".join(f"from {before} to {after}" for before, after in missing[:5])
        yield f"The numbers of the items jump {places}: look whether an item is missing there."
    if _DECISIONS.search(above) or _ACTION.search(above):
        yield "A decision or an action stands above the first agenda item: it belongs to no item."


def _found(
    read: ReadText,
    head: Head,
    file_name: str,
    title: str,
    items: list[FoundItem],
    what: str,
    *notes: str,
    above: int = 0,
) -> Found:
    """Minutes with what their head says; `what` opens the sentence on what it does not say."""
    marked = mark_exempt(items, read.text[:above])
    return Found(
        file_name=file_name,
        form=read.form,
        kind=DocumentKind.MINUTES,
        council=head.council,
        body=head.body,
        date=head.day,
        meeting_name=head.meeting_name,
        title=title,
        text=read.text,
        items=marked.items,
        warnings=(*read.warnings, *head.warnings, *_what_is_missing(head, what), *notes, *marked.notes),
    )


def _item(text: str, heading: Heading, end: int, *, paged: bool, line: PageLine | None = None) -> FoundItem:
    """The item under a heading.

    On a page of ModernGov's (`paged`) its purpose is what stands before "Decision:" or "Minutes:", whichever is first,
    or before a list of documents; the `line` that tells the meeting belongs to neither.
    """
    begin = (
        line.end if line and line.start >= heading.end and not text[heading.end : line.start].strip() else heading.end
    )
    under = text[begin:end]
    label = _MINUTES_LABEL.search(under)
    purpose = ""
    if paged and label and label.start() <= _LONGEST_PURPOSE:
        before = under[: label.start()]
        lists = [part.start for part in parts_of(before) if part.kind is PartKind.SUPPORTING]
        purpose = " ".join(before[: lists[0] if lists else None].split())
        under = under[lists[0] if lists else label.start() :]
    words = under.strip("\n ")
    words = words[without_label(words) :].strip("\n ")
    return FoundItem(
        number=heading.number, title=heading.title or "Untitled", purpose=purpose, text=words, parts=parts_of(words)
    )


def _minutes_title(head: Head) -> str:
    day = f"{head.day.day} {head.day:%B %Y}" if head.day else ""
    return ", ".join(word for word in ("Minutes", head.body, head.meeting_name, day) if word)


def _what_is_missing(head: Head, what: str) -> list[str]:
    missing = [name for name, value in (("body", head.body), ("date", head.day)) if not value]
    return [f"{what} names no {' and no '.join(missing)} of the meeting: say which meeting it was."] if missing else []


def _evidence(read: ReadText, file_name: str) -> Found:
    title = read.hints.get("title") or _evidence_title(read)
    days = days_in(read.hints.get("date", "")) or days_in(read.text[:600])
    item = FoundItem(number="", title=title, text=read.text.strip("\n "), parts=())
    marked = mark_exempt([item], read.text[:600])
    return Found(
        file_name=file_name,
        form=read.form,
        kind=DocumentKind.EVIDENCE,
        council="",
        body="",
        date=days[0].day if days else None,
        title=title,
        text=read.text,
        items=marked.items,
        warnings=(*read.warnings, *marked.notes),
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
