"""Days as minutes and file names write them: "Tuesday, 24th May, 2022", "15 SEPTEMBER 2025", "24/05/2022".

Before it stands nothing; `heads` calls it. Numbers are read the British way, day before month.
"""

import re
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_MONTH = "|".join([*MONTHS, *(name[:3] for name in MONTHS), "sept"])
_WRITTEN = (
    rf"(?P<day>\d{{1,2}})\s*(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?[\s,]+(?P<month>{_MONTH})\.?[\s,]+(?P<year>\d{{4}})"
)
_TURNED = rf"(?P<month2>{_MONTH})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})"
_SLASHED = r"(?P<day3>\d{1,2})[/.](?P<month3>\d{1,2})[/.](?P<year3>\d{4}|\d{2})"
_ISO = r"(?P<year4>\d{4})-(?P<month4>\d{2})-(?P<day4>\d{2})"
_DAY = re.compile(rf"(?<![\d/])(?:{_WRITTEN}|{_TURNED}|{_SLASHED}|{_ISO})(?!\d)", re.I)


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day in a text, and where its words stand."""

    day: date
    start: int
    end: int


def days_in(text: str) -> list[FoundDay]:
    """The days named with their year, in the order of the text. What is no day of the calendar is left out."""
    return [FoundDay(day, *match.span()) for match in _DAY.finditer(text) if (day := _day(match)) is not None]


def _day(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    for suffix in ("", "2", "3", "4"):
        if groups[f"day{suffix}"]:
            year = int(groups[f"year{suffix}"])
            month = groups[f"month{suffix}"]
            number = int(month) if month.isdigit() else _month_number(month)
            try:
                return date(year + 2000 if year < 100 else year, number, int(groups[f"day{suffix}"]))
            except ValueError:
                return None
    return None


def _month_number(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))
