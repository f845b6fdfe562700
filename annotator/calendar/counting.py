"""Counting a period from its start: days, working days, months and years, the first day counted or not.

Before it stands `working_days`; after it `durations` (what the words say) and `statutory` (what the law says).

Months go from date to date: the period ends on the day of the later month with the same number, and on that month's
last day where there is none (the corresponding date rule, Dodds v Walker [1981] 1 WLR 1027). "Beginning with" a day
counts that day, so the period ends a day sooner.
"""

import datetime
import re
from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum

from annotator.calendar.working_days import (
    ONE_DAY,
    Division,
    LeftOut,
    add_working_days,
    days_left_out,
    notice_by,
    unlisted_years,
)

LENGTH = re.compile(r"P(-?\d+)([DBWMY])")
UNITS = {"D": "day", "B": "working day", "W": "week", "M": "month", "Y": "year"}


class Counting(StrEnum):
    """How a period is counted from its start."""

    AFTER = "after"
    BEGINNING_WITH = "beginning with"
    CLEAR_DAYS_BEFORE = "clear days before"


@dataclass(frozen=True, slots=True)
class Counted:
    """The last day of a period, the days left out on the way, and a warning where holidays are not listed."""

    last: datetime.date
    left_out: tuple[LeftOut, ...] = ()
    warning: str = ""


def add_months(start: datetime.date, count: int) -> datetime.date:
    """The same day `count` months on; the month's last day where that month is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return start.replace(year=year, month=month + 1, day=min(start.day, monthrange(year, month + 1)[1]))


def _months(start: datetime.date, count: int, first_counts: bool) -> datetime.date:
    end = add_months(start, count)
    return end - ONE_DAY if first_counts and end.day == start.day else end


def _working(start: datetime.date, count: int, first_counts: bool, division: Division) -> Counted:
    before = start - ONE_DAY if first_counts else start
    last = add_working_days(before, count, division)
    if count < 0:
        left_out = days_left_out(last, before - ONE_DAY, division)
    else:
        left_out = days_left_out(before + ONE_DAY, last, division)
    return Counted(last, left_out, unlisted_years(min(start, last), max(start, last), division))


def _clear_before(event: datetime.date, count: int, unit: str, division: Division) -> Counted:
    if unit != "B":
        return Counted(notice_by(event, count))
    last = notice_by(event, count, working=True, division=division)
    return Counted(last, days_left_out(last, event - ONE_DAY, division), unlisted_years(last, event, division))


def counted(
    length: str,
    start: datetime.date,
    how: Counting = Counting.AFTER,
    division: Division = Division.ENGLAND_AND_WALES,
) -> Counted:
    """The last day in time of a period ("P28D", "P10B" working days, "P2M", "P1Y") from the day of its start.

    A period below nought ("P-14D") counts back from the day of an event.
    """
    match = LENGTH.fullmatch(length)
    if match is None:
        raise ValueError(f"no length of time: {length!r}")
    count, unit = int(match[1]), match[2]
    first_counts = how is Counting.BEGINNING_WITH
    if how is Counting.CLEAR_DAYS_BEFORE:
        return _clear_before(start, count, unit, division)
    if unit == "B":
        return _working(start, count, first_counts, division)
    if unit in "MY":
        return Counted(_months(start, count * (12 if unit == "Y" else 1), first_counts))
    return Counted(start + datetime.timedelta(days=count * (7 if unit == "W" else 1) - first_counts))


def length_in_words(length: str) -> str:
    """ "28 days", "two months" as "2 months", "10 working days"."""
    match = LENGTH.fullmatch(length)
    if match is None:
        return length
    unit = UNITS[match[2]]
    return f"{match[1]} {unit}" + ("" if match[1] == "1" else "s")


def period_in_words(length: str, how: Counting) -> str:
    """ "28 days after", "2 months beginning with", "5 clear working days before"."""
    shown = length_in_words(length)
    if how is not Counting.CLEAR_DAYS_BEFORE:
        return f"{shown} {how}"
    count, _, unit = shown.partition(" ")
    return f"{count} clear {unit} before"
