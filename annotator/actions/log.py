"""The action log as it is read: each action with its meeting, item and report backs, and what to say of it.

Before it stands `records`; `entries` joins the rows, and the window and Word word them by the functions below.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from annotator.records import (
    Action,
    ActionStatus,
    Body,
    Closing,
    Extension,
    Extent,
    Item,
    Meeting,
    ProgressNote,
    ReportBack,
    Response,
)

NONE_STATED = "None stated"
NEXT_MEETING = "Next meeting"
SOON = timedelta(days=14)

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_PARAGRAPHS = re.compile(
    r"(?:paragraphs? )?(?P<numbers>\d+[A-Z]?(?: ?(?:,|and|or|to|&|-|–) ?\d+[A-Z]?)*)"
    r"(?: of (?P<law>(?:Part [\dIVX]+ of )?Schedule \d+[A-Z]?))?",
    re.IGNORECASE,
)

WAITING = (ActionStatus.OPEN, ActionStatus.IN_PART)
ANSWERED = frozenset({ActionStatus.REPORTED, ActionStatus.AWAITING_CLOSE})
ENDED = frozenset({ActionStatus.CLOSED, ActionStatus.NOT_PROCEEDING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A report back with its words, and the item and meeting (none for evidence) that they stand in."""

    report_back: ReportBack
    quote: str
    item: Item
    meeting: Meeting | None


@dataclass(frozen=True, slots=True)
class Owner:
    """One of an action's owners: the words that name it, and who held that office then and holds it now.

    `words` stay as the minutes have them. `then` is who held the office on the day that the action was asked, `now` who
    holds it on the day of the list; both are empty where the register knows no such office or holder.
    """

    words: str
    then: str = ""
    now: str = ""
    directorate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """A row of the action log. Answers are in the order of their meetings, notes of their days.

    `item` has no id where the action came in with an older tracker: its title is then its origin. `body_name` is the
    name that the body bore on the day on which the action was asked (`asked_on`); `heir` is the body that its business
    came to in the end: itself, unless it was dissolved. `counted_from` is the day that its
    deadline counts from: the same, or that of the agreement to extend it. `parts` are the actions that this one was
    split into, `parent` the one that it is a part of, `merged` those that go on in this one, `repeats` an earlier one
    that asked for the same. `closing_item` is the item whose minute closed it, where the register has it. `silent_for`
    counts the meetings of the body, after the one that asked or heard of it last, that heard nothing.
    `due_meeting` is the day of the meeting that a deadline without a date names ("its next meeting", "the March
    meeting"), where the register has that meeting. `heard_by` is the day of the first meeting that could hear of the
    answer: on the due day or after it.
    """

    action: Action
    body: Body
    meeting: Meeting | None
    item: Item
    answers: tuple[Answer, ...] = ()
    due_meeting: date | None = None
    heard_by: date | None = None
    body_name: str = ""
    heir: Body | None = None
    owners: tuple[Owner, ...] = ()
    notes: tuple[ProgressNote, ...] = ()
    extensions: tuple[Extension, ...] = ()
    response: Response | None = None
    closing: Closing | None = None
    closing_item: Item | None = None
    parts: tuple[Action, ...] = ()
    parent: Action | None = None
    merged: tuple[Action, ...] = ()
    repeats: Action | None = None
    silent_for: int = 0
    asked_on: date | None = None
    counted_from: date | None = None

    @property
    def due(self) -> date | None:
        """The day the action is due: its own date, or that of the meeting that its deadline names."""
        return self.action.due or self.due_meeting

    @property
    def first_due(self) -> date | None:
        """The day on which the action was due before it was ever extended."""
        return next((one.was_due for one in self.extensions if one.was_due), self.due)

    @property
    def slipped(self) -> int:
        """By how many days its extensions moved the due date."""
        return (self.due - self.first_due).days if self.extensions and self.due and self.first_due else 0


class Standing(StrEnum):
    """How an action stands on a day: its status, or what the day makes of an open one."""

    OVERDUE = "Overdue"
    DUE_SOON = "Due soon"
    DUE_NEXT_MEETING = "Due at the next meeting"
    OPEN = "Open"
    IN_PART = "Reported in part"
    REPORTED = "Reported back"
    AWAITING_CLOSE = "Awaiting agreement to close"
    CLOSED = "Closed"
    NOT_PROCEEDING = "Not proceeding"


_STANDING = {
    ActionStatus.IN_PART: Standing.IN_PART,
    ActionStatus.REPORTED: Standing.REPORTED,
    ActionStatus.AWAITING_CLOSE: Standing.AWAITING_CLOSE,
    ActionStatus.CLOSED: Standing.CLOSED,
    ActionStatus.NOT_PROCEEDING: Standing.NOT_PROCEEDING,
}


def is_overdue(entry: LogEntry, today: date) -> bool:
    """Whether the action still waits for an answer, whole or in part, after its due day.

    One that was split is not asked after itself: its parts are.
    """
    return entry.action.status in WAITING and not entry.parts and entry.due is not None and entry.due < today


def is_postponed(entry: LogEntry, today: date) -> bool:
    """Whether the action is put off, and not asked after before a day that is still to come."""
    until = entry.action.deferred_until
    return entry.action.status in WAITING and until is not None and today < until


def is_late(entry: LogEntry) -> bool:
    """Whether a meeting after the due day heard nothing, and the whole answer came at a later one."""
    full = [answer.meeting for answer in entry.answers if answer.report_back.extent is Extent.FULL]
    days = [meeting.date for meeting in full if meeting is not None]
    return entry.heard_by is not None and bool(days) and min(days) > entry.heard_by


def standing(entry: LogEntry, today: date) -> Standing:
    """How the action stands on that day. Part of an answer does not stop an action being overdue."""
    if is_overdue(entry, today):
        return Standing.OVERDUE
    if entry.action.status is not ActionStatus.OPEN:
        return _STANDING[entry.action.status]
    if entry.parts or is_postponed(entry, today):
        return Standing.OPEN
    if entry.due is not None:
        return Standing.DUE_SOON if entry.due - today <= SOON else Standing.OPEN
    return Standing.DUE_NEXT_MEETING if entry.action.due_value == "next-meeting" else Standing.OPEN


def one_line(words: str) -> str:
    """Words of the minutes as a line: line ends and runs of blanks become one space."""
    return " ".join(words.split())


def day(value: date) -> str:
    """A date as clerks write it: 7 March 2022. In English, whatever the language of the computer."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def short_day(value: date) -> str:
    """A date for a narrow cell: 7 Mar 2022."""
    return f"{value.day} {_MONTHS[value.month - 1][:3]} {value.year}"


def owner_text(action: Action) -> str:
    """The owner, or that none is stated."""
    return action.owner or NONE_STATED


def due_text(entry: LogEntry) -> str:
    """The due day, else the words of the deadline, else that none is stated."""
    if entry.due is not None:
        return day(entry.due)
    words = entry.action.due_words
    if not words and entry.action.due_value == "next-meeting":
        return NEXT_MEETING
    return words[:1].upper() + words[1:] if words else NONE_STATED


def exempt_text(paragraph: str) -> str:
    """What stands in place of exempt words. Only numbers are taken from `paragraph`, never other words in it."""
    named = _PARAGRAPHS.fullmatch(one_line(paragraph))
    if not named:
        return "Exempt: not for publication under Schedule 12A"
    noun = "paragraph" if named["numbers"].isalnum() else "paragraphs"
    return f"Exempt: not for publication under {noun} {named['numbers']} of {named['law'] or 'Schedule 12A'}"


EXTENT_TEXT = {Extent.FULL: "In full", Extent.PARTLY: "In part", Extent.DECLINED: "Declined"}
