"""Deadline words that name a day by its place: Friday, tomorrow, the 15th, the last Friday of the month.

Before it stand `vocabulary` and `dates`; after it `resolving`. A weekday is the first such day after the meeting; the
end of a week is its Friday; the first week of a month ends on its seventh day.
"""

import datetime
import re
from dataclasses import replace

from annotator.calendar.counting import add_months
from annotator.calendar.dates import as_deadline, dated
from annotator.calendar.deadline import Deadline, day, in_full, in_words, unresolved
from annotator.calendar.known import Known, Rules
from annotator.calendar.vocabulary import (
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

ONE_WEEK = datetime.timedelta(days=7)
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
PLACE = rf"(?P<nth>{'|'.join(PLACES)})"
OF_MONTH = (
    rf"(?:of|in) (?:(?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR}))?|(?:the )?(?P<which>this|the|next|following|each|every|coming)"
    rf" month|(?P<new>(?:the )?new year))"
)


def _after(meeting: datetime.date, weekday: int) -> datetime.date:
    """The first such weekday after the meeting."""
    return meeting + datetime.timedelta(days=(weekday - meeting.weekday() - 1) % 7 + 1)


def read_weekday(match: re.Match[str], known: Known) -> Deadline:
    """ "by Friday": the first such weekday after the meeting; "Friday week" the one after."""
    if known.meeting is None:
        return unresolved(Precision.DAY)
    found = _after(known.meeting, weekday_number(match["w"]))
    if match["week"]:
        found += ONE_WEEK
        return as_deadline(found, match.string, f"A week after the first {found:%A} from the meeting", known.meeting)
    rule = f"The first {found:%A} after the meeting of {in_words(known.meeting)}"
    deadline = as_deadline(found, match.string, rule, known.meeting)
    if match["next"] and (found - known.meeting).days < 7:
        other = f"“next {found:%A}” may also mean {in_full(found + ONE_WEEK)}"
        return replace(deadline, warnings=(other,))
    return deadline


def read_near_day(match: re.Match[str], known: Known) -> Deadline:
    """ "today", "tomorrow", "the following day", "the end of the week" (its Friday), "next week"."""
    if known.meeting is None:
        return unresolved(Precision.DAY)
    words = match[0].lower()
    if "week" in words:
        later = 7 if re.search("next|following", words) else 0
        ahead = (4 - known.meeting.weekday()) % 7 + later
        rule = f"The Friday of the week meant, from the meeting of {in_words(known.meeting)}"
    else:
        ahead = (
            2 if "after tomorrow" in words else 0 if re.search(r"today|same day|tonight|this (?:m|a|e)", words) else 1
        )
        rule = f"Counted from the meeting of {in_words(known.meeting)}"
    return day(known.meeting + datetime.timedelta(days=ahead), rule, start=known.meeting)


def read_week_after(match: re.Match[str], known: Known) -> Deadline:
    """ "a week today", "two weeks tomorrow", "a week on Friday"."""
    if known.meeting is None:
        return unresolved(Precision.DAY)
    first, named = known.meeting, match["d"].lower()
    if match["w"]:
        first = _after(first, weekday_number(match["w"]))
    elif named == "tomorrow":
        first += datetime.timedelta(days=1)
    weeks = {"a": 1, "one": 1}.get(match["n"].lower(), 2)
    rule = f"Counted from the meeting of {in_words(known.meeting)}"
    return day(first + weeks * ONE_WEEK, rule, start=known.meeting)


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
    if part.endswith("day"):
        return _end_day(end, place, "working" in part, known)
    if part == "half":
        last = 15 if place == 1 else end.day
    elif part == "fortnight":
        last = 14 if place == 1 else end.day
    else:
        last = end.day if place == 5 else 7 * place
    found = end.replace(day=last)
    return day(found, f"The {match['nth'].lower()} {part} of {found:%B %Y}", start=known.meeting)


def _end_day(end: datetime.date, place: int, working: bool, known: Known) -> Deadline:
    """The first or the last day, or working day, of the month that ends then."""
    found = end if place == 5 else end.replace(day=1)
    name = "last" if place == 5 else "first"
    while working and not is_working_day(found, known.division):
        found += datetime.timedelta(days=-1 if place == 5 else 1)
    return day(found, f"The {name} {'working ' if working else ''}day of {found:%B %Y}", start=known.meeting)


def read_weekend(match: re.Match[str], known: Known) -> Deadline:
    """ "by the weekend" is the Friday before it, "at the weekend" its Sunday."""
    if known.meeting is None:
        return unresolved(Precision.DAY)
    friday = known.meeting + datetime.timedelta(days=(4 - known.meeting.weekday()) % 7)
    if re.match(r"(?:by|before|ahead of|prior to)\b", match.string, re.IGNORECASE):
        return day(friday, f"The Friday before the weekend: {in_full(friday)}", start=known.meeting)
    later = 9 if match["next"] else 2
    sunday = friday + datetime.timedelta(days=later)
    return day(sunday, f"The weekend ends on {in_full(sunday)}", start=known.meeting)


def read_weekday_before(match: re.Match[str], known: Known) -> Deadline | None:
    """ "the Friday before the meeting on 7 March", "the day before it": the last such day before the day named."""
    event = known.read(match["event"])
    if event is None or event.last_day is None:
        return None
    back = 1 if match["day"] else (event.last_day.weekday() - weekday_number(match["w"]) - 1) % 7 + 1
    found = event.last_day - datetime.timedelta(days=back)
    name = "day" if match["day"] else f"{found:%A}"
    return day(found, f"The last {name} before {in_words(event.last_day)}", start=event.last_day)


WEEKDAY_BEFORE = (
    pattern(rf"\bthe (?:(?P<day>day|evening|night)|(?P<w>{WEEKDAY})) (?:before|prior to|preceding) (?P<event>\w.*)"),
    read_weekday_before,
)
NTH: Rules = (
    (
        pattern(rf"\b(?P<n>a|one|two) weeks? (?:(?P<d>tomorrow|today|on (?P<w>{WEEKDAY})))"),
        read_week_after,
    ),
    (pattern(rf"\b{PLACE} (?P<w>{WEEKDAY}) {OF_MONTH}"), read_nth_weekday),
    (pattern(rf"\b(?P<nth>first|last|final) (?P<part>(?:working )?day) {OF_MONTH}"), read_nth_week),
    (pattern(rf"\b{PLACE} (?:full |complete |working )?(?P<part>week|half|fortnight) {OF_MONTH}"), read_nth_week),
)
RULES: Rules = (
    (pattern(r"\b(?:the |this |(?P<next>next ))weekend\b"), read_weekend),
    (
        pattern(r"\bthe (?P<d>\d{1,2})(?:st|nd|rd|th)(?: of (?P<which>this|the|next) month)?\W*$"),
        read_day_of_month,
    ),
    (
        pattern(
            r"\b(?:today|tonight|(?:the day after )?tomorrow|(?:the )?next day|the (?:following|next|same) day"
            r"|this (?:morning|afternoon|evening)"
            r"|(?:the )?(?:end of |middle of )?(?:the|this|that|next|the following|the next|the coming)"
            r" (?:working )?week)\b"
        ),
        read_near_day,
    ),
    (
        pattern(
            rf"\b(?P<next>next )?(?P<w>{WEEKDAY})"
            r"(?P<week>\s+week\b(?! (?:commencing|beginning|ending)))?"
        ),
        read_weekday,
    ),
)
