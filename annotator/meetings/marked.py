"""Meetings as the file itself tells them: ModernGov's pages and web service mark their meetings, items and labels.

Before it stand `reading`, `heads`, `minutes` and `splitting`; `recognise` calls it before it guesses anything.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from annotator.meetings.found import Found, FoundItem
from annotator.meetings.heads.head import head_of
from annotator.meetings.item_page import said_in_line
from annotator.meetings.items.closing import end_of_business
from annotator.meetings.items.heading import Heading
from annotator.meetings.items.headings import with_sure_numbers
from annotator.meetings.items.numbers import split_number
from annotator.meetings.items.parts import parts_of, without_label
from annotator.meetings.items.titles import is_no_item, tidy
from annotator.meetings.minutes import make_found
from annotator.meetings.splitting import part_of
from annotator.reading import Mark, Passage, ReadText

_WORD_BEFORE = re.compile(r"^(?:agenda\s+)?(?:item|minute)s?\.?(?:\s*no\.?)?\s*(?=\d)", re.I)
_IS_NUMBER = re.compile(r"(?=[\w./ -]*\d)[\w./-]{1,20}(?: [\w./-]{1,8})?|[A-Za-z]|[IVXivx]{1,6}")
_ITEM_NUMBER = re.compile(r"\(\s*Item\s+(?:no\.?\s*)?(?P<item>[\w./]+?)\.?\s*\)\s*$", re.I)


def marked_meetings(read: ReadText, file_name: str) -> tuple[Found, ...]:
    """The meetings whose items the file marks, one for each; nothing where it marks no item."""
    items = [passage for passage in read.passages if passage.mark is Mark.ITEM]
    if not items:
        return ()
    meetings = [passage for passage in read.passages if passage.mark is Mark.MEETING]
    if len(meetings) > 1 and items[-1].start < meetings[0].start:
        return tuple(_issue(read, items[-1], meetings, file_name))
    if len(meetings) > 1:
        bounds = [0, *(passage.start for passage in meetings[1:]), len(read.text)]
        parts = (part_of(read, start, end) for start, end in pairwise(bounds))
        return tuple(_meeting(part, file_name) for part in parts if any(p.mark is Mark.ITEM for p in part.passages))
    return (_meeting(read, file_name),)


def _issue(read: ReadText, item: Passage, meetings: Sequence[Passage], file_name: str) -> Iterator[Found]:
    """The meetings of an issue's history: each has the issue as its item, under the number that its line gives."""
    own_number, title = split_number(read.words(item))
    purpose = _purpose([p for p in read.passages if item.end <= p.start < meetings[0].start], read)
    for meeting, after in pairwise([*meetings, None]):
        assert meeting is not None
        says = said_in_line(read.words(meeting))
        part = part_of(read, meeting.start, after.start if after else len(read.text), says)
        number = _ITEM_NUMBER.search(read.words(meeting))
        heading = Heading(0, part.passages[0].end, number.group("item") if number else own_number, title)
        found = _item(part, heading, part.passages[1:], len(part.text))
        found = found if found.purpose else replace(found, purpose=purpose)
        head = head_of(part, heading.end, file_name)
        yield make_found(part, head, file_name, [found], "The page of an issue", title=title)


def _meeting(read: ReadText, file_name: str) -> Found:
    marked = [index for index, passage in enumerate(read.passages) if passage.mark is Mark.ITEM]
    headings = [_heading(read, read.passages[index]) for index in marked]
    headings = [
        _as_numbered(read, read.passages[index]) or heading
        for index, heading in zip(marked, with_sure_numbers(headings, read), strict=True)
    ]
    if len(headings) == 1 and not headings[0].number:
        headings = [_numbered_by_line(headings[0], _number_of_line(read))]
    items: list[FoundItem] = []
    for at, heading in enumerate(headings):
        stop = marked[at + 1] if at + 1 < len(marked) else len(read.passages)
        below, end = _under(read, marked[at] + 1, stop)
        items.append(_item(read, heading, below, end))
    above = headings[0].start
    line = next((p.end for p in read.passages if p.mark is Mark.MEETING), 0)
    title = headings[0].title if len(headings) == 1 else ""
    what = "The page of an agenda item" if title else "The document"
    head = head_of(_without_items_title(read, title), max(above, line), file_name)
    return make_found(read, head, file_name, items, what, title=title, above=above)


def _without_items_title(read: ReadText, title: str) -> ReadText:
    """The text without the page's title where that is its one item's: the day in "Minutes of 28 January" is another."""
    of_item = bool(title) and title in read.hints.get("title", "")
    return replace(read, hints={key: value for key, value in read.hints.items() if key != "title" or not of_item})


def _heading(read: ReadText, passage: Passage) -> Heading:
    number, title = split_number(read.words(passage))
    return Heading(passage.start, passage.end, number, title or "Untitled")


def _as_numbered(read: ReadText, passage: Passage) -> Heading | None:
    """The heading whose number the file keeps apart ("18-19/FRA/1", "1A"); None where that is no number."""
    words = read.words(passage)
    number = _WORD_BEFORE.sub("", passage.number).strip(" .,:()[]")
    if not _IS_NUMBER.fullmatch(number) or not words.startswith(passage.number):
        return None
    return Heading(passage.start, passage.end, number, tidy(words[len(passage.number) :]) or "Untitled")


def _number_of_line(read: ReadText) -> str:
    """The item's number in the line that tells the meeting of a single item: "... - Cabinet (Item 6)"."""
    lines = (read.words(passage) for passage in read.passages if passage.mark is Mark.MEETING)
    number = next((match for line in lines if (match := _ITEM_NUMBER.search(line))), None)
    return number.group("item") if number else ""


def _numbered_by_line(heading: Heading, number: str) -> Heading:
    """The heading with the number of the meeting's line, which its own words may repeat: "52 To receive ..."."""
    before, _, title = heading.title.partition(" ")
    repeated = bool(number) and before.strip(".):") == number
    return replace(heading, number=number, title=title.strip() if repeated and title else heading.title)


def _under(read: ReadText, first: int, stop: int) -> tuple[list[Passage], int]:
    """The passages of an item, and where its text ends: before the next item, or "Attendance" and the like."""
    for index in range(first, stop):
        passage = read.passages[index]
        if passage.mark is Mark.OTHER and is_no_item(read.words(passage).strip()):
            return list(read.passages[first:index]), passage.start
    if stop < len(read.passages):
        return list(read.passages[first:stop]), read.passages[stop].start
    return list(read.passages[first:stop]), end_of_business(read.text, read.passages[first - 1].end)


def _purpose(passages: Sequence[Passage], read: ReadText) -> str:
    return " ".join(" ".join(read.words(p).split()) for p in passages if p.mark is Mark.PURPOSE)


def _item(read: ReadText, heading: Heading, below: Sequence[Passage], end: int) -> FoundItem:
    """The item with its purpose; the lines of the purpose and of the meeting are left out of its text."""
    pieces: list[str] = []
    documents: list[tuple[int, int]] = []
    at, length = heading.end, 0
    for passage in below:
        if passage.mark in (Mark.PURPOSE, Mark.MEETING):
            pieces.append(read.text[at : passage.start])
            length += passage.start - at
            at = passage.end
        elif passage.mark is Mark.DOCUMENT:
            documents.append((length + passage.start - at, length + passage.end - at))
    text = "".join([*pieces, read.text[at:end]])
    skip = len(text) - len(text.lstrip("\n "))
    skip += without_label(text[skip:])
    words = text[skip:].strip("\n ")
    skip += len(text[skip:]) - len(text[skip:].lstrip("\n "))
    spans = [(start - skip, stop - skip) for start, stop in documents]
    purpose = _purpose(below, read)
    return FoundItem(
        number=heading.number, title=heading.title, purpose=purpose, text=words, parts=parts_of(words, spans)
    )
