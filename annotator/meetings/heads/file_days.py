"""The day that a file's name tells: "2022-05-24", "Minutes 24 May 2022.docx", "24052022"; or only its month or year.

Before it stands `dates`; `meeting_days` calls it as one witness among others.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from urllib.parse import unquote

from annotator.meetings.dates import MONTHS, a_day, days_in, month_named

_RUN = re.compile(r"(?<!\d)(?:(\d{8})|(\d{6}))(?!\d)")
_SHORT = re.compile(r"(?<!\d)(\d{2})[ .-](\d{2})[ .-](\d{2})(?!\d)")
_MONTH = re.compile(rf"(?<![a-z])({'|'.join([*MONTHS, *(name[:3] for name in MONTHS), 'sept'])})(?![a-z])", re.I)
_YEAR = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class FileDay:
    """What a file's name says of the day. Digits such as "220524" may be read as two days: both are given."""

    days: tuple[date, ...] = ()
    month: int = 0
    year: int = 0


def day_of_file(file_name: str) -> FileDay:
    """The day, or the month or the year, that the name tells; empty where it tells none."""
    words = re.sub(r"[_+\s]+", " ", unquote(PurePath(file_name).stem))
    found = days_in(words)
    if found and not _SHORT.fullmatch(words[found[0].start : found[0].end]):
        return _told((found[0].day,))
    days = _run_together(words) or _short(words)
    if days:
        return _told(days)
    years = set(_YEAR.findall(words))
    months = {month_named(name) for name in _MONTH.findall(words)}
    year = int(years.pop()) if len(years) == 1 else 0
    return FileDay((), months.pop() if len(months) == 1 else 0, year)


def _told(days: tuple[date, ...]) -> FileDay:
    return FileDay(days, days[0].month, days[0].year) if len(days) == 1 else FileDay(days)


def _run_together(words: str) -> tuple[date, ...]:
    for match in _RUN.finditer(words):
        digits = match[0]
        if len(digits) == 8:
            days = _both((digits[:4], digits[4:6], digits[6:]), (digits[4:], digits[2:4], digits[:2]))
        else:
            days = _both((digits[4:], digits[2:4], digits[:2]), (digits[:2], digits[2:4], digits[4:]))
        if days:
            return days
    return ()


def _short(words: str) -> tuple[date, ...]:
    """ "24-05-22" is 24 May 2022, or 22 May 2024 where somebody puts the year first."""
    match = _SHORT.search(words)
    return _both((match[3], match[2], match[1]), (match[1], match[2], match[3])) if match else ()


def _both(*ways: tuple[str, str, str]) -> tuple[date, ...]:
    days = (a_day(int(year), int(month), int(day)) for year, month, day in ways)
    return tuple(dict.fromkeys(day for day in days if day and 1950 <= day.year <= 2100))
