"""The working of a deadline, and a period of law, set out for the clerk line by line: a label and a text.

Before it stand `deadline` and `period_list`; after it the card of a tag, the details of an action, the list of periods.
"""

from datetime import date
from typing import NamedTuple

from annotator.calendar.counting import length_in_words, period_in_words
from annotator.calendar.deadline import Deadline, in_full, in_words
from annotator.calendar.period_list import NO_LENGTH, Period
from annotator.records import Precision

MANY = 12  # so many left-out days are named one by one
_NO_DAY = {"next-meeting": "the next meeting", "open": "no day stated", "unresolved": "not worked out", "": ""}
EXACTNESS = {
    Precision.DAY: "a day",
    Precision.MONTH: "a month: its last day, or the day of it that the words say",
    Precision.SEASON: "a season: its last day",
    Precision.QUARTER: "a quarter or a half: its last day",
    Precision.YEAR: "a year or a part of it: the last day",
    Precision.DURATION: "a length of time, counted from its start",
    Precision.MEETING: "a meeting: the words give no day of their own",
    Precision.OPEN: "open: the words give no day",
}


class WorkingLine(NamedTuple):
    """One line of the working: what it tells, and what it says."""

    label: str
    text: str

    def __str__(self) -> str:
        """ "Rule: Ten working days after the meeting"."""
        return f"{self.label}: {self.text}"


def working(deadline: Deadline) -> tuple[WorkingLine, ...]:
    """The words, the start, the rule, its source, the days left out, the last day in time, how exact it is.

    Then what is still needed, notes of what is doubtful, and what the law would give instead. Only what there is.
    """
    lines = [
        WorkingLine("Words", deadline.words),
        WorkingLine("Counted from", in_full(deadline.start) if deadline.start else ""),
        WorkingLine("Rule", _rule(deadline)),
        WorkingLine("Source", deadline.source),
        WorkingLine("Left out", _left_out(deadline)),
        *_result(deadline),
        WorkingLine("How exact", EXACTNESS[deadline.precision]),
        WorkingLine("Needed", deadline.needs),
        *(WorkingLine("Note", warning[:1].upper() + warning[1:]) for warning in _notes(deadline)),
        WorkingLine("By the law", _instead(deadline.instead)),
    ]
    return tuple(line for line in lines if line.text)


def value_in_words(value: str) -> str:
    """What a deadline's value says to a clerk: "the next meeting", "the meeting of March 2022", "7 March 2022"."""
    if value in _NO_DAY:
        return _NO_DAY[value]
    if value.startswith("meeting:"):
        return f"the meeting of {in_words(date.fromisoformat(f'{value[8:]}-01')).partition(' ')[2]}"
    if value.startswith("P"):
        return f"{length_in_words(value)} from a day that is not stated"
    return in_words(date.fromisoformat(value))


def _rule(deadline: Deadline) -> str:
    """The rule without what is noted below it."""
    rule = deadline.rule
    for warning in deadline.warnings:
        rule = rule.replace(f"; but {warning}", "")
    return rule.partition("; that comes to ")[0]


def _notes(deadline: Deadline) -> tuple[str, ...]:
    """The warnings; the last one of a deadline beside the law says again what the law gives."""
    return deadline.warnings[:-1] if deadline.instead else deadline.warnings


def _left_out(deadline: Deadline) -> str:
    holidays = [one for one in deadline.left_out if one.why == "bank holiday"]
    shown = deadline.left_out if len(deadline.left_out) <= MANY else holidays
    days = "; ".join(in_full(one.day) + (", a bank holiday" if one.why == "bank holiday" else "") for one in shown)
    if shown is deadline.left_out:
        return days
    weekends = len(deadline.left_out) - len(holidays)
    return f"{weekends} days at weekends" + (f"; {days}" if days else "")


def _result(deadline: Deadline) -> tuple[WorkingLine, ...]:
    if deadline.last_day:
        return (WorkingLine("Last day in time", in_full(deadline.last_day)),)
    if deadline.falls_on:
        return (WorkingLine("That comes to", in_full(deadline.falls_on)),)
    return (WorkingLine("Last day in time", "None can be given yet"),) if deadline.needs else ()


def _instead(law: Deadline | None) -> str:
    """What the law would give, or what it needs to give a day."""
    if law is None:
        return ""
    return f"{law.rule}; to work it out, {law.needs} is needed" if law.needs else law.rule


def about(period: Period) -> tuple[WorkingLine, ...]:
    """What a period is: how long and from when, its source, its days of force, where it holds, whether verified."""
    lines = (
        WorkingLine("Period", _length(period)),
        WorkingLine("Source", period.source),
        WorkingLine("In force", _force(period)),
        WorkingLine("Holds in", ", ".join(nation.shown for nation in period.nations)),
        WorkingLine("Verified", "yes, read at its source" if period.verified else "no: check it before you rely on it"),
        WorkingLine("Note", period.note),
    )
    return tuple(line for line in lines if line.text)


def _length(period: Period) -> str:
    if period.length == NO_LENGTH:
        return f"no number of days is given, {period.counted} {period.start}"
    return f"{period_in_words(period.length, period.counted)} {period.start}"


def _force(period: Period) -> str:
    first = f"from {in_words(period.first_day)}" if period.first_day else "its first day is not recorded"
    last = f"until {in_words(period.last_day)}" if period.last_day else "no last day is known"
    return f"{first}; {last}" if not (period.first_day and period.last_day) else f"{first} {last}"
