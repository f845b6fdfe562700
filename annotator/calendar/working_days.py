"""Working days and clear days: which days count, in each of the three bank-holiday divisions of the United Kingdom.

Before it stands `places` (the list of holidays is data, `resources/rules/bank_holidays.toml`, from gov.uk); after
it `counting` and the reading of durations ("within ten working days").
"""

import datetime
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from annotator.places import resources

SATURDAY = 5
ONE_DAY = datetime.timedelta(days=1)


class Division(StrEnum):
    """The parts of the United Kingdom that share their bank holidays."""

    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A day that does not count, and why: a Saturday, a Sunday, a bank holiday."""

    day: datetime.date
    why: str


@cache
def _lists() -> dict[str, dict[str, list[datetime.date]]]:
    return tomllib.loads((resources() / "rules" / "bank_holidays.toml").read_text(encoding="utf-8"))


@cache
def bank_holidays(division: Division = Division.ENGLAND_AND_WALES) -> frozenset[datetime.date]:
    """All listed bank holidays of a division, substitute days included."""
    return frozenset(day for days in _lists()[division].values() for day in days)


@cache
def holidays_known_until(division: Division = Division.ENGLAND_AND_WALES) -> int:
    """The last year whose bank holidays are listed; beyond it only weekends are left out."""
    return max(int(year) for year in _lists()[division])


@cache
def holidays_known_from(division: Division = Division.ENGLAND_AND_WALES) -> int:
    """The first year whose bank holidays are listed; before it only weekends are left out."""
    return min(int(year) for year in _lists()[division])


def unlisted_years(start: datetime.date, end: datetime.date, division: Division = Division.ENGLAND_AND_WALES) -> str:
    """A warning where a count runs into years whose bank holidays are not listed; else empty."""
    if end.year > (last := holidays_known_until(division)):
        return f"bank holidays are listed only until {last}"
    if start.year < (first := holidays_known_from(division)):
        return f"bank holidays are listed only from {first}"
    return ""


def why_not_working(day: datetime.date, division: Division = Division.ENGLAND_AND_WALES) -> str:
    """Why a day is no working day; empty where it is one."""
    if day.weekday() >= SATURDAY:
        return f"{day:%A}"
    return "bank holiday" if day in bank_holidays(division) else ""


def is_working_day(day: datetime.date, division: Division = Division.ENGLAND_AND_WALES) -> bool:
    """Whether the day is neither at a weekend nor a listed bank holiday."""
    return day.weekday() < SATURDAY and day not in bank_holidays(division)


def add_working_days(
    start: datetime.date, count: int, division: Division = Division.ENGLAND_AND_WALES
) -> datetime.date:
    """The day that is `count` working days after `start` (before it, where `count` is negative).

    The day of the start is not counted.
    """
    step = ONE_DAY if count > 0 else -ONE_DAY
    day = start
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day, division):
            day += step
    return day


def days_left_out(
    start: datetime.date, end: datetime.date, division: Division = Division.ENGLAND_AND_WALES
) -> tuple[LeftOut, ...]:
    """The days from `start` to `end`, both included, that are no working days."""
    days = (start + datetime.timedelta(days=ahead) for ahead in range((end - start).days + 1))
    return tuple(LeftOut(day, why) for day in days if (why := why_not_working(day, division)))


def notice_by(
    event: datetime.date, clear_days: int, *, working: bool = False, division: Division = Division.ENGLAND_AND_WALES
) -> datetime.date:
    """The last day for a notice that must stand `clear_days` before an event.

    Neither the day of the notice nor that of the event is counted, so one day more lies between them.
    """
    if not working:
        return event - datetime.timedelta(days=clear_days + 1)
    return add_working_days(event, -clear_days - 1, division)


def clear_days_between(
    notice: datetime.date,
    event: datetime.date,
    *,
    working: bool = False,
    division: Division = Division.ENGLAND_AND_WALES,
) -> int:
    """How many clear days lie between a notice and an event, the days of both left out."""
    between = (event - notice).days - 1
    if not working:
        return max(0, between)
    return sum(is_working_day(notice + datetime.timedelta(days=ahead), division) for ahead in range(1, between + 1))
