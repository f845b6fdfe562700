"""Deadline words that name a day by its place in a month: the 15th, the last Friday of it, the first week of June.

Before it stand `vocabulary` and `dates`; after it `resolving`. The first week of a month ends on its seventh day.
"""

import datetime
import re

from annotator.calendar.counting import add_months
from annotator.calendar.dates import as_deadline, dated
from annotator.calendar.deadline import Deadline, day, in_words, unresolved
from annotator.calendar.known import Known, Rules
from annotator.calendar.vocabulary import (
    DAY_WORD,
    DAY_WORDS,
    MONTH,
    WEEKDAY,
    YEAR,
    month_end,
    month_number,
    next_month_end,
    pattern,
    weekday_number,
)
from annotator.calendar.working_days import is_working_day
from annotator.records import Precision

PLACES = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 5,
    "final": 5,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
NTH_DAY = rf"{DAY_WORD}|last|final|\d{{1,2}}(?:st|nd|rd|th)"
PLACE = rf"(?P<nth>{'|'.join(PLACES)})"
OF_MONTH = (
    rf"(?:of|in) (?:(?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR}))?|(?:the )?(?P<which>this|the|next|following|each|every|coming)"
    rf" month|(?P<new>(?:the )?new year))"
)


def read_day_of_month(match: re.Match[str], known: Known) -> Deadline:
    """ "by the 15th": the first such day from the meeting; "of next month" that of the month after."""
    if known.meeting is None:
        return unresolved(Precision.DAY)
    number, start = int(match["d"]), known.meeting
    if match["which"] and match["which"].lower() == "next":
        start = add_months(known.meeting.replace(day=1), 1)
    months = (add_months(start.replace(day=1), ahead) for ahead in range(12))
    days = (dated(first.year, first.month, number) for first in months)
    found = next((one for one in days if one and one >= start), None)
    rule = f"The first such day from the meeting of {in_words(known.meeting)}"
    return as_deadline(found, match.string, rule, known.meeting)


def _month_of(match: re.Match[str], meeting: datetime.date | None) -> datetime.date | None:
    """The last day of the month that the words mean ("of June", "of next month", "in the new year")."""
    if match["m"] and match["y"]:
        return month_end(int(match["y"]), month_number(match["m"]))
    if meeting is None:
        return None
    if match["m"]:
        return next_month_end(month_number(match["m"]), meeting)
    if match["new"]:
        return next_month_end(1, meeting)
    ahead = (match["which"] or "").lower() in ("next", "following", "coming")
    first = add_months(meeting.replace(day=1), int(ahead))
    return month_end(first.year, first.month)


def _nth(end: datetime.date, weekday: int, place: int) -> datetime.date:
    """The nth such weekday of the month that ends then; the fifth place is the last one."""
    if place == 5:
        return end - datetime.timedelta(days=(end.weekday() - weekday) % 7)
    first = end.replace(day=1)
    return first + datetime.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (place - 1))


def read_nth_weekday(match: re.Match[str], known: Known) -> Deadline:
    """ "the last Friday of the month", "the second Tuesday in March": where it is over, the next month's."""
    end = _month_of(match, known.meeting)
    if end is None:
        return unresolved(Precision.DAY)
    weekday, place = weekday_number(match["w"]), PLACES[match["nth"].lower()]
    found = _nth(end, weekday, place)
    if known.meeting and found < known.meeting and not match["m"]:
        later = add_months(end.replace(day=1), 1)
        found = _nth(month_end(later.year, later.month), weekday, place)
    return as_deadline(found, match.string, f"The {match['nth'].lower()} {found:%A} of {found:%B %Y}", known.meeting)


def read_nth_week(match: re.Match[str], known: Known) -> Deadline:
    """ "the first week of June" ends with the seventh, the second with the fourteenth; "the first half" likewise."""
    end = _month_of(match, known.meeting)
    if end is None:
        return unresolved(Precision.MONTH)
    place = PLACES[match["nth"].lower()]
    part = match["part"].lower()
    if part == "half":
        last = 15 if place == 1 else end.day
    elif part == "fortnight":
        last = 14 if place == 1 else end.day
    else:
        last = end.day if place == 5 else 7 * place
    found = end.replace(day=last)
    return day(found, f"The {match['nth'].lower()} {part} of {found:%B %Y}", start=known.meeting)


def read_nth_day(match: re.Match[str], known: Known) -> Deadline:
    """ "the last working day of the month", "the fifth working day of April"."""
    end = _month_of(match, known.meeting)
    if end is None:
        return unresolved(Precision.DAY)
    nth, part = match["nth"].lower(), match["part"].lower()
    found = _nth_day(end, nth, part, known)
    if known.meeting and found and found < known.meeting and not match["m"]:
        later = add_months(end.replace(day=1), 1)
        found = _nth_day(month_end(later.year, later.month), nth, part, known)
    if found is None:
        return unresolved(Precision.DAY, f"{end:%B %Y} has no {nth} {part}", "a day that the month has")
    return day(found, f"The {nth} {part} of {found:%B %Y}", start=known.meeting)


def _nth_day(end: datetime.date, nth: str, part: str, known: Known) -> datetime.date | None:
    """The nth day or working day of the month that ends then; None where it has not so many."""
    days = [end.replace(day=number) for number in range(1, end.day + 1)]
    counted = [one for one in days if "working" not in part or is_working_day(one, known.division)]
    if nth in ("last", "final"):
        return counted[-1]
    place = DAY_WORDS.get(nth) or int(nth.rstrip("stndrh"))
    return counted[place - 1] if 0 < place <= len(counted) else None


NTH: Rules = (
    (pattern(rf"\b{PLACE} (?P<w>{WEEKDAY}) {OF_MONTH}"), read_nth_weekday),
    (pattern(r"\bthe (?P<d>\d{1,2})(?:st|nd|rd|th) (?:day )?of (?P<which>each|every) month\b"), read_day_of_month),
    (pattern(rf"\b(?P<nth>{NTH_DAY}) (?P<part>(?:working )?day) {OF_MONTH}"), read_nth_day),
    (pattern(rf"\b{PLACE} (?:full |complete |working )?(?P<part>week|half|fortnight) {OF_MONTH}"), read_nth_week),
)
RULES: Rules = (
    (
        pattern(r"\bthe (?P<d>\d{1,2})(?:st|nd|rd|th)(?: of (?P<which>this|the|next) month)?\W*$"),
        read_day_of_month,
    ),
)
