"""The load of the log and its slippage over time: the numbers of a simple chart.

Before it stands `log`; the window and the report draw them. Each row of the log counts once, in the month of its day.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from annotator.actions.log import ANSWERED, WAITING, LogEntry
from annotator.records import ActionStatus, Extent

_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class MonthLoad:
    """A month's load: what was opened and what ended in it; what stood open, overdue, and answered, at its end.

    `month` is its first day. Open at its end is open at the end before, with what was opened, without what ended;
    `answered_at_end` of them were reported back and wait to be closed, `overdue_at_end` wait for an answer too long.
    """

    month: date
    opened: int
    ended: int
    open_at_end: int
    overdue_at_end: int
    answered_at_end: int = 0


@dataclass(frozen=True, slots=True)
class MonthSlippage:
    """By how many days, on average, the due dates of the actions open at a month's end had been moved by then."""

    month: date
    mean_days: float
    actions: int


def load_by_month(entries: Iterable[LogEntry], until: date) -> list[MonthLoad]:
    """The load of each month from the first action's to that of `until`, which is counted up to that day.

    An action without a day of asking is not counted, and one that came after `until` not yet.
    """
    spans = [(asked, _ended_on(row), row) for row in entries if (asked := row.asked_on) is not None and asked <= until]
    opened = Counter(_first_of(asked) for asked, _, _ in spans)
    ended = Counter(_first_of(end) for _, end, _ in spans if end is not None and end <= until)
    lates = [_late(row, end) for _, end, row in spans]
    began = sorted(start for start, _ in filter(None, lates))
    ceased = sorted(end for _, end in filter(None, lates) if end is not None)
    answers = [(day, end) for _, end, row in spans if (day := _known_answer(row)) and (end is None or end > day)]
    told = sorted(day for day, _ in answers)
    closed = sorted(end for _, end in answers if end is not None)
    load: list[MonthLoad] = []
    open_now = 0
    for month in _months(min(opened, default=None), until):
        last = min(_last_of(month), until)
        open_now += opened[month] - ended[month]
        overdue = bisect_right(began, last) - bisect_right(ceased, last)
        answered = bisect_right(told, last) - bisect_right(closed, last)
        load.append(MonthLoad(month, opened[month], ended[month], open_now, overdue, answered))
    return load


def _late(row: LogEntry, ended: date | None) -> tuple[date, date | None] | None:
    """From which day on the action was overdue, and from which on no more: answered in full, or ended."""
    if row.due is None or row.parts:
        return None
    start = max(row.due + timedelta(days=1), row.asked_on or date.min)
    answered = _answered_on(row)
    end = min((day for day in (answered, ended) if day is not None), default=None)
    if end is None and row.action.status in ANSWERED:
        return None  # answered, nobody knows when
    return (start, end) if end is None or end > start else None


def _answered_on(row: LogEntry) -> date | None:
    """The day of the whole answer; none of an action that waits all the same, such as a reopened one."""
    if row.action.status in WAITING:
        return None
    full = [one.meeting.date for one in row.answers if one.meeting and one.report_back.extent is Extent.FULL]
    return max(min(full), row.asked_on or date.min) if full else None


def _known_answer(row: LogEntry) -> date | None:
    """The day of the whole answer; of an action that was said to be answered without one, the day of that."""
    return _answered_on(row) or (_changed(row) if row.action.status in ANSWERED else None)


def _ended_on(row: LogEntry) -> date | None:
    """The day on which an action ended, which is none before it was asked."""
    ended = _said_to_end_on(row)
    return max(ended, row.asked_on or date.min) if ended is not None else None


def _said_to_end_on(row: LogEntry) -> date | None:
    """The day of its closing; of the last thing said of one that did not proceed."""
    if row.action.status is ActionStatus.CLOSED:
        return row.closing.agreed_on if row.closing else _changed(row)
    if row.action.status is not ActionStatus.NOT_PROCEEDING:
        return None
    said = [*(note.day for note in row.notes), *(one.meeting.date for one in row.answers if one.meeting)]
    return max(said) if said else _changed(row)


def _changed(row: LogEntry) -> date:
    return row.action.changed_at.date()


def slippage_over_time(entries: Iterable[LogEntry], until: date) -> list[MonthSlippage]:
    """The mean slippage of the actions with a due date that stood open at each month's end."""
    actions, days = Counter[date](), Counter[date]()
    for row in entries:
        for day, came, slipped in _steps(row):
            if day <= until:
                actions[_first_of(day)] += came
                days[_first_of(day)] += slipped
    found: list[MonthSlippage] = []
    open_now = slipped_now = 0
    for month in _months(min(actions, default=None), until):
        open_now += actions[month]
        slipped_now += days[month]
        found.append(MonthSlippage(month, slipped_now / open_now if open_now else 0.0, open_now))
    return found


def _steps(row: LogEntry) -> Iterator[tuple[date, int, int]]:
    """What an action adds to the open ones, and to their slippage, on which days: asked, extended, ended.

    An extension without a day counts from the asking on.
    """
    if row.asked_on is None or row.due is None or row.first_due is None:
        return
    ended = _ended_on(row) or date.max
    slipped = 0
    yield row.asked_on, 1, 0
    for one in row.extensions:
        agreed = max(one.agreed_on or row.asked_on, row.asked_on)
        due = one.due or (row.due if one is row.extensions[-1] else None)
        if due is not None and agreed <= ended:
            by = (due - row.first_due).days
            yield agreed, 0, by - slipped
            slipped = by
    if ended < date.max:
        yield ended, -1, -slipped


def _months(first: date | None, until: date) -> Iterator[date]:
    month = first
    while month is not None and month <= until:
        yield month
        month = _next(month)


def _first_of(day: date) -> date:
    return day.replace(day=1)


def _next(month: date) -> date:
    return date(month.year + month.month // _DECEMBER, month.month % _DECEMBER + 1, 1)


def _last_of(month: date) -> date:
    return _next(month) - timedelta(days=1)
