"""Working days: which days count, in each of the three bank-holiday divisions of the United Kingdom.

Before it stands `places` (the list of holidays is data, `resources/rules/bank_holidays.toml`, from gov.uk); after
it the reading of durations ("within ten working days").
"""

import datetime
import tomllib
from enum import StrEnum
from functools import cache

from annotator.places import resources

SATURDAY = 5


class Division(StrEnum):
    """The parts of the United Kingdom that share their bank holidays."""

    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


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


def is_working_day(day: datetime.date, division: Division = Division.ENGLAND_AND_WALES) -> bool:
    """Whether the day is neither at a weekend nor a listed bank holiday."""
    return day.weekday() < SATURDAY and day not in bank_holidays(division)


def add_working_days(
    start: datetime.date, count: int, division: Division = Division.ENGLAND_AND_WALES
) -> datetime.date:
    """The day that is `count` working days after `start`; the day of the start is not counted."""
    day = start
    for _ in range(count):
        day += datetime.timedelta(days=1)
        while not is_working_day(day, division):
            day += datetime.timedelta(days=1)
    return day
