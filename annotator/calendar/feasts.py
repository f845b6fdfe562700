"""Deadline words that name a feast: Easter, Good Friday, Whitsun, Christmas, Remembrance Sunday.

Before it stands `dates`; after it `resolving`. By or before a feast that closes the offices is the last day before it;
"after" it no day is given.
"""

import datetime
import re
from collections.abc import Callable

from annotator.calendar.dates import as_deadline
from annotator.calendar.deadline import Deadline, day, in_full, unresolved
from annotator.calendar.known import Known, Reader, Rules
from annotator.calendar.vocabulary import YEAR, pattern
from annotator.records import Precision

AFTER = pattern(r"^(?:after|following|not before|once)\b")


def easter(year: int) -> datetime.date:
    """Easter Sunday of the year, by the anonymous Gregorian computus (Nature, 20 April 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    step = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * step) // 433
    month = (h + step - 7 * m + 90) // 25
    return datetime.date(year, month, (h + step - 7 * m + 33 * month + 19) % 32)


def _easter_and(days: int) -> Callable[[int], datetime.date]:
    return lambda year: easter(year) + datetime.timedelta(days=days)


def _fixed(month: int, number: int) -> Callable[[int], datetime.date]:
    return lambda year: datetime.date(year, month, number)


def _remembrance_sunday(year: int) -> datetime.date:
    """The second Sunday of November."""
    return datetime.date(year, 11, 14 - datetime.date(year, 11, 7).isoweekday() % 7)


def _of_the_year(
    match: re.Match[str], meeting: datetime.date | None, of_year: Callable[[int], datetime.date]
) -> datetime.date | None:
    stated = re.search(YEAR, match.string)
    if stated:
        return of_year(int(stated[0]))
    if meeting is None:
        return None
    return next(found for found in map(of_year, range(meeting.year, meeting.year + 2)) if found >= meeting)


def _reader(of_year: Callable[[int], datetime.date], name: str, eve: bool) -> Reader:
    def read(match: re.Match[str], known: Known) -> Deadline:
        if AFTER.match(match.string):
            return Deadline("open", Precision.OPEN, f"After {match[0]} no last day is given", needs="a last day")
        found = _of_the_year(match, known.meeting, of_year)
        if found is None:
            return unresolved(Precision.DAY)
        if eve:
            return day(found, f"{name}: {in_full(found)}", start=known.meeting)
        return as_deadline(found, match.string, f"{name}: {in_full(found)}", known.meeting)

    return read


RULES: Rules = (
    (pattern(r"\bgood friday\b"), _reader(_easter_and(-2), "Good Friday of that year", eve=False)),
    (pattern(r"\beaster monday\b"), _reader(_easter_and(1), "Easter Monday of that year", eve=False)),
    (pattern(r"\beaster (?:sunday|day)\b"), _reader(_easter_and(0), "Easter Sunday of that year", eve=False)),
    (pattern(r"\beaster\b(?! term)"), _reader(_easter_and(-3), "The Thursday before the Easter weekend", eve=True)),
    (
        pattern(r"\bwhit(?:sun(?:tide)?| (?:sunday|week|weekend))\b"),
        _reader(_easter_and(47), "The Friday before Whit Sunday, seven weeks after Easter", eve=True),
    ),
    (pattern(r"\bboxing day\b"), _reader(_fixed(12, 26), "Boxing Day", eve=False)),
    (pattern(r"\b(?:christmas|xmas)\b"), _reader(_fixed(12, 24), "Christmas Eve", eve=True)),
    (pattern(r"\bnew year[’']s eve\b"), _reader(_fixed(12, 31), "New Year’s Eve", eve=False)),
    (pattern(r"\bnew year[’']s day\b"), _reader(_fixed(1, 1), "New Year’s Day", eve=False)),
    (pattern(r"\bremembrance sunday\b"), _reader(_remembrance_sunday, "The second Sunday of November", eve=False)),
    (pattern(r"\b(?:remembrance|armistice) day\b"), _reader(_fixed(11, 11), "Armistice Day", eve=False)),
)
