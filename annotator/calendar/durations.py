"""Deadline words that count: within 28 days, in six months' time, within ten working days of the notice, every month.

Before it stand `vocabulary` and `working_days`; after it `resolving`. A duration counts from the meeting, and then
comes to a day; where the text names another start it stays a duration (`P28D`, `P2M`, `P1Y`, `P10B`).
"""

import datetime
import re
from calendar import monthrange
from collections.abc import Callable

from annotator.calendar.deadline import Deadline, day, in_words, unresolved
from annotator.calendar.vocabulary import NUMBER, number, pattern
from annotator.calendar.working_days import add_working_days, holidays_known_until
from annotator.records import Precision

Meeting = datetime.date | None
Reader = Callable[[re.Match[str], Meeting], Deadline | None]

UNIT = (
    r"(?:(?:(?P<k>working|clear working|business|clear|calendar|school) )?(?P<u>hours|days?|weeks?|fortnights?"
    r"|months?|years?))"
)
# "of the meeting", "of today" is the meeting itself: no other start.
OTHER_START = (
    r"(?:\s+(?P<from>of|after|from|following|beginning with|prior to|before)\s+"
    r"(?!(?:(?:the|this|today[’']s) (?:date of (?:the|this) )?)?meeting\b|today\b"
    r"|now\b)(?P<start>\w[^.;,()]*))?"
)
COUNT = rf"\b(?P<n>{NUMBER})(?:\s*\(\d+\))?[ -]{UNIT}(?:[’']s?)?\b(?:[’'])?(?: time)?{OTHER_START}"
RHYTHM = (
    r"\b(?:(?:every|each) (?:(?P<n>\w+) )?(?P<u>day|week|fortnight|month|year)s?|(?P<w>daily|weekly"
    r"|fortnightly|monthly|quarterly|six-monthly|half-yearly|annually|yearly))\b"
)
RHYTHMS = {
    "daily": (1, "day"),
    "weekly": (1, "week"),
    "fortnightly": (1, "fortnight"),
    "monthly": (1, "month"),
    "quarterly": (3, "month"),
    "six-monthly": (6, "month"),
    "half-yearly": (6, "month"),
    "annually": (12, "month"),
    "yearly": (12, "month"),
}


def add_months(start: datetime.date, count: int) -> datetime.date:
    """The same day `count` months on; the month's last day where that month is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return start.replace(year=year, month=month + 1, day=min(start.day, monthrange(year, month + 1)[1]))


def as_duration(count: int, unit: str, kind: str) -> str:
    """The count as a duration: `P28D` (weeks become days), `P2M`, `P1Y`, `P10B` (working days)."""
    if unit.startswith("day"):
        return f"P{count}{'B' if 'working' in kind or kind == 'business' else 'D'}"
    if unit == "hours":
        return f"P{-(-count // 24)}D"
    if unit.startswith("month"):
        return f"P{count}M"
    return {"w": f"P{count * 7}D", "f": f"P{count * 14}D", "y": f"P{count}Y"}[unit[0]]


def counted_from(duration: str, start: datetime.date) -> tuple[datetime.date, str]:
    """The day that a duration comes to from a start, and a note where the list of bank holidays ends before it."""
    count, unit = int(duration[1:-1]), duration[-1]
    if unit == "D":
        return start + datetime.timedelta(days=count), ""
    if unit in "MY":
        return add_months(start, count * (12 if unit == "Y" else 1)), ""
    end, known = add_working_days(start, count), holidays_known_until()
    return end, f"; bank holidays are listed only until {known}" if end.year > known else ""


def _shown(duration: str, words: str, meeting: Meeting, how: str) -> Deadline:
    if meeting is None:
        return unresolved(Precision.DURATION)
    end, note = counted_from(duration, meeting)
    opening = words[0].upper() + words[1:]
    return day(end, f"{opening} {how} the meeting of {in_words(meeting)}{note}", Precision.DURATION)


def read_count(match: re.Match[str], meeting: Meeting) -> Deadline | None:
    """ "within N days", "in N months' time", from the meeting or from a start that the text names."""
    count = number(match["n"])
    duration = as_duration(count, match["u"].lower(), (match["k"] or "").lower())
    if match["from"] and match["from"].lower() not in ("before", "prior to"):
        rule = f"Counts from a start that the text names: {match['from'].lower()} {match['start'].strip()}"
        return Deadline(duration, Precision.DURATION, rule)
    if match["from"]:
        return Deadline("open", Precision.OPEN, "Counts back from an event whose date the words do not give")
    kind = f"{match['k'].lower()} " if match["k"] else ""
    return _shown(duration, f"{match['n']} {kind}{match['u']}".lower(), meeting, "after")


def read_from_start(match: re.Match[str], meeting: Meeting) -> Deadline | None:
    """A count from a start that the text names: it stays a duration, even where the start's date is known."""
    named = match["from"] and match["from"].lower() not in ("before", "prior to")
    return read_count(match, meeting) if named else None


def read_rhythm(match: re.Match[str], meeting: Meeting) -> Deadline | None:
    """ "every six months", "monthly": the first time that it falls due after the meeting."""
    if match["w"]:
        count, unit = RHYTHMS[match["w"].lower()]
    else:
        count, unit = number(match["n"] or "one"), match["u"].lower()
    if not count:
        return None
    return _shown(as_duration(count, unit, ""), match[0], meeting, "for the first time, from")


def read_fortnight(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "within the next fortnight", "in the coming month", "over the next year"."""
    return _shown(as_duration(1, match["u"].lower(), ""), f"one {match['u'].lower()}", meeting, "after")


FROM_START = (pattern(COUNT), read_from_start)
RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (pattern(RHYTHM), read_rhythm),
    (pattern(COUNT), read_count),
    (pattern(r"\b(?:within|in|over|during) the (?:next|coming) (?P<u>week|fortnight|month|year)\b"), read_fortnight),
)
