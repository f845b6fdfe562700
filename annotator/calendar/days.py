"""Deadline words that name a day: dates in every usual form, weekdays, tomorrow, Good Friday.

Before it stands `vocabulary`; after it `resolving`. A date without a year is the first such day that is not
before the meeting. "before" a day is the day before it.
"""

import datetime
import re
from collections.abc import Callable

from annotator.calendar.deadline import Deadline, day, in_words, unresolved
from annotator.calendar.vocabulary import (
    DAY,
    MONTH,
    WEEKDAY,
    YEAR,
    full_year,
    month_number,
    pattern,
    weekday_number,
)
from annotator.records import Precision

Meeting = datetime.date | None
Reader = Callable[[re.Match[str], Meeting], Deadline | None]

DAY_MONTH = (
    rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?\s+(?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR}"
    rf"|'?\d\d\b(?!:)))?"
)
MONTH_DAY = rf"(?P<m>{MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+(?P<y>{YEAR}))?"
FIGURES = r"(?<![\d/.])(?P<d>\d{1,2})(?P<s>[/.-])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)(?![\d/])"
ISO = r"\b(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)\b"
INSTANT = rf"(?P<d>{DAY})\s+(?P<w>inst|prox|ult)\b\.?"
BEFORE = pattern(r"^(?:before|prior to|ahead of)\b")


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


def _dated(year: int, month: int, number: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def _first_from(meeting: datetime.date, month: int, number: int) -> datetime.date | None:
    for year in range(meeting.year, meeting.year + 9):  # 29 February needs up to eight years
        found = _dated(year, month, number)
        if found and found >= meeting:
            return found
    return None


def _as_deadline(found: datetime.date | None, words: str, rule: str) -> Deadline:
    if found is None:
        return unresolved(Precision.DAY, "There is no such day in the calendar")
    if BEFORE.match(words):
        earlier = found - datetime.timedelta(days=1)
        return day(earlier, f"The day before {in_words(found)}")
    return day(found, rule)


def read_date(match: re.Match[str], meeting: Meeting) -> Deadline:
    """A date with day and month, in words."""
    number, month = int(match["d"]), month_number(match["m"])
    if match["y"]:
        found = _dated(full_year(match["y"].lstrip("'")), month, number)
        return _as_deadline(found, match.string, "The date as the text gives it")
    if meeting is None:
        return unresolved(Precision.DAY)
    found = _first_from(meeting, month, number)
    return _as_deadline(found, match.string, f"The first such day from the meeting of {in_words(meeting)}")


def read_figures(match: re.Match[str], meeting: Meeting) -> Deadline | None:
    """A date in figures, day first, as in the United Kingdom; or year first (ISO)."""
    del meeting
    found = _dated(full_year(match["y"]), int(match["m"]), int(match["d"]))
    return _as_deadline(found, match.string, "The date as the text gives it") if found else None


def read_instant(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "31st inst.": a day of the meeting's own month; "prox." the next month's, "ult." the last one's."""
    if meeting is None:
        return unresolved(Precision.DAY)
    shift = {"inst": 0, "prox": 1, "ult": -1}[match["w"].lower()]
    year, month = divmod(meeting.year * 12 + meeting.month - 1 + shift, 12)
    number = int(re.sub(r"\D", "", match["d"]))
    return _as_deadline(_dated(year, month + 1, number), match.string, "A day of the month that the word names")


def read_weekday(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "by Friday": the first such weekday after the meeting."""
    if meeting is None:
        return unresolved(Precision.DAY)
    ahead = (weekday_number(match["w"]) - meeting.weekday() - 1) % 7 + 1
    found = meeting + datetime.timedelta(days=ahead)
    return _as_deadline(found, match.string, f"The first {found:%A} after the meeting of {in_words(meeting)}")


def read_near_day(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "today", "tomorrow", "the following day", "the end of the week" (its Friday), "next week"."""
    if meeting is None:
        return unresolved(Precision.DAY)
    words = match[0].lower()
    to_friday = (4 - meeting.weekday()) % 7
    if "week" in words:
        ahead = to_friday + (7 if "next" in words or "following" in words else 0)
        rule = f"The Friday of the week meant, from the meeting of {in_words(meeting)}"
    else:
        ahead = 0 if re.search(r"today|same day|tonight", words) else 1
        rule = f"Counted from the meeting of {in_words(meeting)}"
    return _as_deadline(meeting + datetime.timedelta(days=ahead), "", rule)


def read_day_of_month(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "by the 15th": the first such day from the meeting; "of next month" that of the month after."""
    if meeting is None:
        return unresolved(Precision.DAY)
    number, start = int(match["d"]), meeting
    if match["which"] and match["which"].lower() == "next":
        year, month = divmod(meeting.year * 12 + meeting.month, 12)
        start = datetime.date(year, month + 1, 1)
    months = (divmod(start.year * 12 + start.month - 1 + ahead, 12) for ahead in range(12))
    days = (_dated(year, month + 1, number) for year, month in months)
    found = next((one for one in days if one and one >= start), None)
    return _as_deadline(found, match.string, f"The first such day from the meeting of {in_words(meeting)}")


def _remembrance_sunday(year: int) -> datetime.date:
    """The second Sunday of November."""
    return datetime.date(year, 11, 14 - datetime.date(year, 11, 7).isoweekday() % 7)


def read_remembrance(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "before Remembrance Sunday": the day before the second Sunday of November; Armistice Day is 11 November."""
    sunday = "sunday" in match[0].lower()
    found = _feast(match, meeting, _remembrance_sunday if sunday else lambda year: datetime.date(year, 11, 11))
    return _as_deadline(found, match.string, f"{match[0]} of that year") if found else unresolved(Precision.DAY)


def _feast(match: re.Match[str], meeting: Meeting, of_year: Callable[[int], datetime.date]) -> datetime.date | None:
    stated = re.search(YEAR, match.string)
    if stated:
        return of_year(int(stated[0]))
    if meeting is None:
        return None
    return next(found for found in map(of_year, range(meeting.year, meeting.year + 2)) if found >= meeting)


def read_good_friday(match: re.Match[str], meeting: Meeting) -> Deadline:
    """Good Friday itself, or the day before it."""
    found = _feast(match, meeting, lambda year: easter(year) - datetime.timedelta(days=2))
    return _as_deadline(found, match.string, "Good Friday of that year") if found else unresolved(Precision.DAY)


def read_easter(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "by Easter", "before the Easter weekend": the Thursday before it."""
    found = _feast(match, meeting, lambda year: easter(year) - datetime.timedelta(days=3))
    return day(found, "The Thursday before the Easter weekend") if found else unresolved(Precision.DAY)


def read_christmas(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "by Christmas", "before Christmas": Christmas Eve."""
    found = _feast(match, meeting, lambda year: datetime.date(year, 12, 24))
    return day(found, "Christmas Eve") if found else unresolved(Precision.DAY)


RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (pattern(INSTANT), read_instant),
    (pattern(DAY_MONTH), read_date),
    (pattern(MONTH_DAY), read_date),
    (pattern(ISO), read_figures),
    (pattern(FIGURES), read_figures),
    (pattern(r"\bgood friday\b"), read_good_friday),
    (pattern(r"\beaster\b(?! term)"), read_easter),
    (pattern(r"\b(?:christmas|xmas)\b"), read_christmas),
    (pattern(r"\b(?:remembrance (?:sunday|day)|armistice day)\b"), read_remembrance),
    (
        pattern(r"\bthe (?P<d>\d{1,2})(?:st|nd|rd|th)(?: of (?P<which>this|the|next) month)?\W*$"),
        read_day_of_month,
    ),
    (
        pattern(
            r"\b(?:today|tonight|tomorrow|the (?:following|next|same) day"
            r"|(?:the )?(?:end of )?(?:the|this|that|next|the following|the next) week)\b"
        ),
        read_near_day,
    ),
    (pattern(rf"\b(?P<w>{WEEKDAY})"), read_weekday),
)
