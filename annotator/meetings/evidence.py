"""A document that is no minutes: an inspection letter, a press article, a report. It is one text with a title.

Before it stand `reading`, `dates` and `exempt`; `recognise` calls it.
"""

import re

from annotator.meetings.dates import days_in
from annotator.meetings.exempt.marking import mark_exempt
from annotator.meetings.found import Found, FoundItem
from annotator.reading import Passage, ReadText
from annotator.records import DocumentKind

_NAVIGATION = re.compile(r"^(?:home|search|menu|you are here|skip to|share|print|log ?in)\b|\blogo$", re.I)
_HEAD = 600  # in which it gives its day, and says that it is exempt


def evidence(read: ReadText, file_name: str) -> Found:
    """The document as evidence, with its day where it gives one."""
    title = read.hints.get("title") or _title(read)
    days = days_in(read.hints.get("date", "")) or days_in(read.text[:_HEAD])
    item = FoundItem(number="", title=title, text=read.text.strip("\n "), parts=())
    marked = mark_exempt([item], read.text[:_HEAD])
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


def _title(read: ReadText) -> str:
    """The first line that could be a headline, past the navigation of a web page."""
    for passage in read.passages[:20]:
        words = read.words(passage).strip()
        if _is_headline(words, passage):
            return words
    return " ".join(read.words(read.passages[0]).split()[:12]) if read.passages else "Untitled"


def _is_headline(words: str, passage: Passage) -> bool:
    if passage.level:
        return True
    count = len(words.split())
    return 4 <= count <= 25 and words[-1] not in ".:;," and not _NAVIGATION.search(words)
