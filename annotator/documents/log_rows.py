"""A row of the action log in Word: what each of its seven cells says of one action.

Before it stand `actions.log`, whose wording it shares with the window, and `disclosure`; after it `action_log`, which
sets the rows into the document. A cell is never empty: it says that nothing is stated, found or shown.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from annotator.actions.log import (
    ANSWERED,
    ENDED,
    EXTENT_TEXT,
    NONE_STATED,
    Answer,
    LogEntry,
    Standing,
    day,
    due_text,
    exempt_text,
    owner_text,
    short_day,
    standing,
)
from annotator.documents.carried import carried_through, holders, how_it_ended, moved, related
from annotator.documents.disclosure import answer_withheld, is_exempt, paragraph_of, withheld
from annotator.documents.wordxml import Cell, Column, Paragraph, clean, shortened
from annotator.records import Item, Meeting

COLUMNS = (
    Column("Ref", 1500),
    Column("Meeting and item", 2420),
    Column("Action", 3080),
    Column("Owner", 2000),  # "Communications" in 12 points
    Column("Due", 1600),
    Column("Status", 1500),  # "Superseded"
    Column("Reported back", 3038),
)
WITHHELD = "Withheld"
NOT_FOUND = "Nothing found yet"
NOT_RECORDED = "None recorded"
QUOTE_LENGTH = 200

_ZERO = re.compile(r"\b0(?=\d)")
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWriter:
    """Words the rows of one log. `bodies` names the bodies of the log by their ids."""

    today: date
    public: bool
    bodies: Mapping[str, str]

    def row(self, entry: LogEntry) -> tuple[Cell, ...]:
        """The seven cells of the action. Without words of an exempt item, if the log is public."""
        if withheld(entry, public=self.public):
            return self._withheld_row(entry)
        return (
            _cell(entry.action.reference),
            _cell(self._origin(entry, titled=True)),
            _action(entry),
            _owners(entry),
            _due(entry),
            self._status(entry),
            (*self._answers(entry), *carried_through(entry, self.today)),
        )

    def _withheld_row(self, entry: LogEntry) -> tuple[Cell, ...]:
        return (
            _cell(entry.action.reference),
            _cell(self._origin(entry, titled=False)),
            _cell(exempt_text(paragraph_of(entry))),
            _cell(WITHHELD),
            _cell(WITHHELD),
            self._status(entry),
            _cell(WITHHELD),
        )

    def _origin(self, entry: LogEntry, *, titled: bool) -> str:
        """Where the action was asked for; with the body's name if the log has more than one."""
        if entry.action.item_id is None:
            where = _of_tracker(entry, titled=titled)
        else:
            where = _place(entry.item, entry.meeting, titled=titled)
        return f"{entry.body.name}, {where}" if len(self.bodies) > 1 else where[:1].upper() + where[1:]

    def _status(self, entry: LogEntry) -> Cell:
        shown = standing(entry, self.today)
        first = (Paragraph("", shown),) if shown is Standing.OVERDUE else _cell(shown)
        return (*first, *how_it_ended(entry, public=self.public))

    def _answers(self, entry: LogEntry) -> Cell:
        if not entry.answers:
            ended = entry.action.status in ANSWERED | ENDED
            return _cell(NOT_RECORDED if ended else NOT_FOUND)
        return tuple(self._answer(entry, answer) for answer in entry.answers)

    def _answer(self, entry: LogEntry, answer: Answer) -> Paragraph:
        """How far, where and in what words. What an exempt item said is marked, and left out if the log is public."""
        hidden = answer_withheld(answer, public=self.public)
        where = _place(answer.item, answer.meeting, titled=answer.meeting is None and not hidden)
        mark = f". {exempt_text(answer.item.exempt_paragraph)}" if answer.item.exempt else ""
        quoted = "" if hidden else f": {_quoted(answer.quote)}"
        text = f", {where}{self._elsewhere(entry, answer)}{mark}{quoted}"
        return Paragraph(text, EXTENT_TEXT[answer.report_back.extent])

    def _elsewhere(self, entry: LogEntry, answer: Answer) -> str:
        """Which other body the answer was given to, lest it be looked for in the wrong minutes."""
        if answer.meeting is None or answer.meeting.body_id == entry.body.id:
            return ""
        return f" ({self.bodies.get(answer.meeting.body_id, 'another committee')})"


def _cell(text: str) -> Cell:
    return (Paragraph(clean(text) or NONE_STATED),)


def _place(item: Item, meeting: Meeting | None, *, titled: bool) -> str:
    """The meeting and the item's number, or that it is evidence; with the title, if that may and should be said."""
    where = "evidence" if meeting is None else short_day(meeting.date)
    number = clean(item.number).rstrip(".")
    if number:
        where = f"{where}, item {number}"
    title = clean(item.title) if titled else ""
    return f"{where}: {title}" if title else where


def day_asked(entry: LogEntry) -> date | None:
    """The day of the meeting that asked for it, or the one that an older log gives."""
    return entry.meeting.date if entry.meeting else entry.action.asked_on


def _of_tracker(entry: LogEntry, *, titled: bool) -> str:
    """The day that an older log gives to its action, and where it stands in that log."""
    asked = day_asked(entry)
    where = f"{short_day(asked)}, " if asked else ""
    title = clean(entry.item.title) if titled else ""
    return f"{where}from {title or 'an older log'}"


def _action(entry: LogEntry) -> Cell:
    """The clerk's short form and under it the words of the minutes, so that what was asked for is not lost."""
    words, summary = clean(entry.action.words), clean(entry.action.summary)
    mark = (Paragraph("", exempt_text(paragraph_of(entry))),) if is_exempt(entry) else ()
    shown = (Paragraph(summary), Paragraph(f"“{words}”")) if summary and words != summary else _cell(summary or words)
    return (*mark, *shown, *related(entry))


def _owners(entry: LogEntry) -> Cell:
    """Each owner as the minutes have it, with who holds the office now, and who held it then if that was another."""
    if not entry.owners:
        return _cell(owner_text(entry.action))
    return tuple(Paragraph(f"{clean(owner.words)}{holders(owner)}") for owner in entry.owners)


def _due(entry: LogEntry) -> Cell:
    shown, words = due_text(entry), clean(entry.action.due_words)
    if entry.due is None:
        first = _cell(shown)
    elif not words or _names_day(words, entry.due):
        first = _cell(short_day(entry.due))
    else:
        first = (Paragraph(short_day(entry.due)), Paragraph(f"“{words}”"))
    return (*first, *moved(entry))


def _names_day(words: str, due: date) -> bool:
    """Whether the words are that very day, as in "by 30th September 2025" or "30/09/2025", and need no repeating."""
    named = _ORDINAL.sub("", words.casefold()).removeprefix("by ").removeprefix("on ").removeprefix("the ")
    forms = {day(due), short_day(due), f"{due.day}/{due.month}/{due.year}", due.isoformat()}
    return _ZERO.sub("", named.replace(".", "/")) in {_ZERO.sub("", form.casefold()) for form in forms}


def _quoted(quote: str) -> str:
    """The words in quotation marks, cut between two words at QUOTE_LENGTH."""
    words = shortened(quote, QUOTE_LENGTH)
    return f"“{words}”" if words else NONE_STATED
