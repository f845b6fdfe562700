"""Deadline words that name a feast or a bank holiday: Easter, Whitsun, Christmas, Lady Day, the August bank holiday.

Before it stands `dates`; after it `resolving`. By or before a feast that closes the offices is the last day before it;
"after" it no day is given.
"""

import datetime
import re
from collections.abc import Callable

from annotator.calendar.dates import as_deadline
from annotator.calendar.deadline import Deadline, day, in_full, unresolved
from annotator.calendar.known import Known, Reader, Rules
from annotator.calendar.vocabulary import YEAR, month_end, pattern
from annotator.calendar.working_days import Division, add_working_days, bank_holidays
from annotator.records import Precision

BREAK = pattern(r"\s+(?:holidays?|break|recess|period)\b")
BEFORE_IT = pattern(r"(?:by|before|prior to|ahead of)\s+(?:the )?(?!(?:the )?end\b)")
ITS_END = "the day on which the break ends"
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
        if BREAK.match(match.string, match.end()) and not BEFORE_IT.match(match.string):
            return Deadline("open", Precision.OPEN, f"The {match[0]} break ends on a day set locally", needs=ITS_END)
        if AFTER.match(match.string):
            return Deadline("open", Precision.OPEN, f"After {match[0]} no last day is given", needs="a last day")
        found = _of_the_year(match, known.meeting, of_year)
        if found is None:
            return unresolved(Precision.DAY)
        if eve:
            return day(found, f"{name}: {in_full(found)}", start=known.meeting)
        return as_deadline(found, match.string, f"{name}: {in_full(found)}", known.meeting)

    return read


def _holiday(name: str, year: int, division: Division) -> datetime.date:
    """The bank holiday of that name, by the list; beyond the list its usual Monday."""
    month = 8 if re.search("summer|august", name) else 5
    listed = sorted(one for one in bank_holidays(division) if (one.year, one.month) == (year, month))
    if re.search("late may|spring|whit", name):  # moved into June in the years of two jubilees
        june = sorted(one for one in bank_holidays(division) if (one.year, one.month) == (year, 6) and one.day < 10)
        return june[0] if june and len(listed) < 2 else (listed[-1:] or [_monday(year, 5, last=True)])[0]
    first_of_august = month == 8 and division is Division.SCOTLAND
    return (listed[:1] or [_monday(year, month, last=month == 8 and not first_of_august)])[0]


def _monday(year: int, month: int, *, last: bool) -> datetime.date:
    """The first or the last Monday of a month."""
    if last:
        end = month_end(year, month)
        return end - datetime.timedelta(days=end.weekday())
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta(days=-first.weekday() % 7)


def read_bank_holiday(match: re.Match[str], known: Known) -> Deadline:
    """ "by the August bank holiday": the last working day before it; on it the offices are closed."""
    name = match["name"].lower()
    found = _of_the_year(match, known.meeting, lambda year: _holiday(name, year, known.division))
    if found is None:
        return unresolved(Precision.DAY)
    eve = add_working_days(found, -1, known.division)
    rule = f"The last working day before the {match['name']} bank holiday, {in_full(found)}"
    return day(eve, rule, start=known.meeting)


RULES: Rules = (
    (
        pattern(
            r"\b(?P<name>early may|may day|late may|may|spring|whitsun|whit|late summer|summer|august) bank holiday\b"
        ),
        read_bank_holiday,
    ),
    (pattern(r"\blady day\b"), _reader(_fixed(3, 25), "Lady Day", eve=False)),
    (pattern(r"\bmidsummer day\b"), _reader(_fixed(6, 24), "Midsummer Day", eve=False)),
    (pattern(r"\bmichaelmas\b(?! term)"), _reader(_fixed(9, 29), "Michaelmas", eve=False)),
    (pattern(r"\bst\.? david[’']?s day\b"), _reader(_fixed(3, 1), "St David’s Day", eve=False)),
    (pattern(r"\bst\.? patrick[’']?s day\b"), _reader(_fixed(3, 17), "St Patrick’s Day", eve=False)),
    (pattern(r"\bst\.? george[’']?s day\b"), _reader(_fixed(4, 23), "St George’s Day", eve=False)),
    (pattern(r"\bst\.? andrew[’']?s day\b"), _reader(_fixed(11, 30), "St Andrew’s Day", eve=False)),
    (pattern(r"\bburns night\b"), _reader(_fixed(1, 25), "Burns Night", eve=False)),
    (pattern(r"\bve day\b"), _reader(_fixed(5, 8), "VE Day", eve=False)),
    (pattern(r"\bhallowe[’']?en\b"), _reader(_fixed(10, 31), "Hallowe’en", eve=False)),
    (pattern(r"\bbonfire night\b"), _reader(_fixed(11, 5), "Bonfire Night", eve=False)),
    (pattern(r"\bhogmanay\b"), _reader(_fixed(12, 31), "Hogmanay", eve=False)),
    (pattern(r"\bshrove tuesday\b"), _reader(_easter_and(-47), "Shrove Tuesday of that year", eve=False)),
    (pattern(r"\bash wednesday\b"), _reader(_easter_and(-46), "Ash Wednesday of that year", eve=False)),
    (pattern(r"\bmothering sunday\b"), _reader(_easter_and(-21), "Mothering Sunday of that year", eve=False)),
    (pattern(r"\bpalm sunday\b"), _reader(_easter_and(-7), "Palm Sunday of that year", eve=False)),
    (pattern(r"\bascension day\b"), _reader(_easter_and(39), "Ascension Day of that year", eve=False)),
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
