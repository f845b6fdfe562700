"""Progress in a cell parted into dated notes: "12/03/24 – Officers wrote. 15/04/24 – A reply came."

Before it stands `asked`, which reads days; `rows` calls it. A day parts the words only where it opens a line or a
sentence; words before the first day have none of their own.
"""

import re
from dataclasses import dataclass
from datetime import date

from annotator.actions.trackers.asked import day_in, month_in
from annotator.meetings.dates import days_in

_OPENS = re.compile(
    r"(?:(?<=\n)|(?<=^)|(?<=[.;!?)\]] )|(?<=[.;] {2}))"
    r"(?:[•*–-]\s*)?(?:update[sd]?\s*(?:on|at|as at|as of)?\s*:?\s*|as (?:at|of)\s+|on\s+)?[(\[]?"
    r"(?=(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+)?\d{1,2}(?:st|nd|rd|th)?[\s./-]|(?:19|20)\d\d-\d\d-\d\d"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+(?:20)?\d\d)",
    re.I,
)
_AFTER = re.compile(r"^[)\]]?\s*(?:update)?\s*[:–—,.)\]-]*\s*", re.I)
_HEAD = 34  # letters in which the day must stand
_SHORT = re.compile(r"(\d{1,2})[ -]([A-Z][a-z]{2,8})[ -](\d\d)(?!\d)")
_MONTH_HEAD = re.compile(r"[A-Za-z]{3,9}\.?\s+(?:20\d\d|[’']\d\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A note with its day, where the words give one."""

    day: date | None
    words: str


def dated_notes(words: str) -> list[Dated]:
    """The notes in a cell, in its order; one without a day where no day opens it."""
    text = "\n".join(line.strip() for line in words.split("\n") if line.strip())
    starts = [match.start() for match in _OPENS.finditer(text) if _opening(text[match.end() :])]
    if not starts:
        return [Dated(None, text)] if text else []
    before = Dated(None, text[: starts[0]].strip())
    parts = zip(starts, [*starts[1:], len(text)], strict=True)
    return [note for note in (before, *(_note(text[start:end]) for start, end in parts)) if note.words]


def _note(piece: str) -> Dated:
    opens = _OPENS.match("\n" + piece, 1)
    rest = piece[opens.end() - 1 :] if opens else piece
    day, length = _opening(rest) or (None, 0)
    words = _AFTER.sub("", rest[length:], count=1).strip()
    return Dated(day, words or piece.strip())


def _opening(rest: str) -> tuple[date, int] | None:
    """The day with which the words begin, and how long it is; of a month alone, its first day."""
    head = rest[:_HEAD].split("\n")[0]
    found = days_in(head)
    if found and found[0].start <= len("Wednesday, "):
        return found[0].day, found[0].end
    short = _SHORT.match(head)
    if short and (day := day_in(short[0])):
        return day, short.end()
    month = _MONTH_HEAD.match(head)
    if month and (said := month_in(month[0])):
        return date(*said, 1), month.end()
    return None
