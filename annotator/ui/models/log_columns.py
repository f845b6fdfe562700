"""The columns of the action log on the screen: what each cell says, what it sorts by, how wide it is.

Before it stand the entries of `actions`; `action_log_model` shows them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from annotator.actions.log import (
    ANSWERED,
    ENDED,
    EXTENT_TEXT,
    LogEntry,
    Standing,
    due_text,
    is_postponed,
    one_line,
    owner_text,
    short_day,
    standing,
)

_MAY = 5
NO_ANSWER, NONE_RECORDED = "No answer yet", "None recorded"
SILENT = 3
"""So many meetings without a word are said in the place of "Open"."""

_PILLS = {
    Standing.OVERDUE: "overdue",
    Standing.DUE_SOON: "soon",
    Standing.DUE_NEXT_MEETING: "soon",
    Standing.OPEN: "open",
    Standing.IN_PART: "partly",
    Standing.REPORTED: "reported",
    Standing.AWAITING_CLOSE: "reported",
    Standing.CLOSED: "closed",
    Standing.NOT_PROCEEDING: "closed",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what a cell says, what it sorts by, its width and the least of it in pixels.

    One that gives `way` is left out while the sheet stands beside the table, which says the same; and in a table too
    narrow for all, the first of them first.
    """

    heading: str
    says: Callable[[LogEntry, date], str]
    sorts: Callable[[LogEntry, date], Any]
    width: int
    least: int
    way: bool = False


def pill_of(row: LogEntry, today: date) -> tuple[str, str]:
    """How an action stands, in the words of a pill, and its look."""
    stands = standing(row, today)
    if stands is Standing.AWAITING_CLOSE:
        return "Awaiting agreement", _PILLS[stands]  # to close, as the chip says in full
    if stands is Standing.OPEN:
        if is_postponed(row, today) and row.action.deferred_until:
            return f"Until {short_day(row.action.deferred_until)}", "muted"
        if row.silent_for >= SILENT:
            return f"Silent {row.silent_for} meetings", "overdue"
    return str(stands), _PILLS[stands]


def _status(row: LogEntry, today: date) -> str:
    return pill_of(row, today)[0]


def _action(row: LogEntry, _today: date) -> str:
    return one_line(row.action.summary or row.action.words)


def _meeting(row: LogEntry, _today: date) -> str:
    if not row.item.id:
        return short_day(row.asked_on) if row.asked_on else row.item.title
    held = short_day(row.meeting.date) if row.meeting else "evidence"
    return f"{held}, item {row.item.number}" if row.item.number else held


def _due(row: LogEntry, _today: date) -> str:
    return short_day(row.due) if row.due else due_text(row)


def no_answer(row: LogEntry) -> str:
    """What stands where no answer was recorded: it may still come, or it ended without one."""
    return NONE_RECORDED if row.action.status in ANSWERED | ENDED else NO_ANSWER


def _reported(row: LogEntry, _today: date) -> str:
    if not row.answers:
        return no_answer(row)
    answer = row.answers[-1]
    where = short_day(answer.meeting.date) if answer.meeting else "evidence"
    item = f", item {answer.item.number}" if answer.item.number else ""
    return f"{EXTENT_TEXT[answer.report_back.extent]}, {where}{item}: “{one_line(answer.quote)}”"


def reference_order(row: LogEntry, _today: date) -> Any:
    """References in the order of bodies, years and numbers, the parts of an action after it."""
    action = row.action
    return row.body.code, _year(row), action.number, action.part, action.reference


def _year(row: LogEntry) -> int:
    """The year in which the municipal year began: "99/00" stands before "00/01"."""
    if row.asked_on is None:
        return 0
    return row.asked_on.year - (row.asked_on.month < _MAY)


def _owner(row: LogEntry, _today: date) -> Any:
    return not row.action.owner, row.action.owner.casefold()


def _owner_words(row: LogEntry, _today: date) -> str:
    """The words of the minutes, each office with who holds it now."""
    names = (f"{one.words} ({one.now})" if one.now else one.words for one in row.owners)
    return "; ".join(names) or owner_text(row.action)


def _day_met(row: LogEntry, _today: date) -> Any:
    return row.asked_on or date.max, row.item.position


COLUMNS = (
    Column("Ref", lambda row, _: row.action.reference, reference_order, 168, 146),
    Column("Action", _action, lambda row, today: _action(row, today).casefold(), 400, 136),
    Column("Meeting and item", _meeting, _day_met, 172, 158, way=True),
    Column("Owner", _owner_words, _owner, 160, 104),
    Column("Due", _due, lambda row, _: row.due or date.max, 120, 112),
    Column("Status", _status, lambda row, today: list(Standing).index(standing(row, today)), 170, 152),
    Column("Reported back", _reported, lambda row, today: (not row.answers, _reported(row, today)), 235, 150, way=True),
)
STATUS_COLUMN = next(index for index, column in enumerate(COLUMNS) if column.heading == "Status")
