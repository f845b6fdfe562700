"""Deadline words that hold a date: in words, in figures, "31st inst."; pairs and ranges; the weekday beside it.

Before it stands `vocabulary`; after it `resolving`. A date without a year is the first such day that is not
before the meeting. "before" a day is the day before it. Of a pair or a range the last day counts.
"""

import datetime
import re
from dataclasses import replace

from annotator.calendar.deadline import Deadline, day, in_full, in_words, unresolved
from annotator.calendar.known import Known, Rules
from annotator.calendar.vocabulary import (
    DAY,
    DAY_WORD,
    DAY_WORDS,
    MONTH,
    WEEKDAY,
    YEAR,
    full_year,
    month_number,
    pattern,
    weekday_number,
)
from annotator.calendar.working_days import ONE_DAY
from annotator.records import Precision

NO_CLOCK = r"(?![:.]\d|\s?(?:am|pm|noon|hrs|o[’']clock)\b)"
SHORT_YEAR = rf"[’']?\d\d\b{NO_CLOCK}(?!\s+(?:of\s+)?{MONTH})"
NAMED = rf"(?:(?P<w>{WEEKDAY}),?\s+(?:the\s+)?)?"
DAY_MONTH = (
    rf"{NAMED}\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?[\s-]+(?P<m>{MONTH})(?:,?[\s-]+(?P<y>{YEAR}"
    rf"|(?<!,\s){SHORT_YEAR}|(?:of )?(?P<n>next|this|the following) year\b))?"
)
IN_LETTERS = (
    rf"{NAMED}\b(?P<d>{DAY_WORD})(?:\s+day)?\s+of\s+(?P<m>{MONTH})"
    rf"(?:,?\s+(?:(?P<y>{YEAR})|(?:of )?(?P<n>next|this|the following) year\b))?"
)
MONTH_DAY = (
    rf"{NAMED}\b(?P<m>{MONTH})\s+(?:the\s+)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b{NO_CLOCK}(?![/%])"
    rf"(?:,?\s+(?P<y>{YEAR}))?"
)
FIGURES = rf"{NAMED}(?<![\d/.])(?P<d>\d{{1,2}})(?P<s>[/.-])(?P<m>\d{{1,2}})(?P=s)(?P<y>\d{{4}}|\d\d)(?![\d/])"
ISO = rf"{NAMED}\b(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)\b"
SHORT_FIGURES = r"^(?:\D*\s)?(?P<d>\d{1,2})/(?P<m>\d{1,2})$"
INSTANT = rf"\b(?P<d>{DAY})\s+(?:of\s+)?(?P<i>inst|prox|ult)(?:ant|imo)?\b\.?"
NEARLY_A_YEAR = 335
BEFORE = pattern(r"^(?:before|prior to|ahead of|in advance of)\b|\bbefore (?:\w+ )?$")
FIRST_DAY = pattern(r"^(?:not before|no earlier than|not earlier than|after|not until)\b(?:\s+\w+){0,2}?\s*$")
CLOCK = r"(?:noon|midday|midnight|\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)) "
JOINED = pattern(rf"\s*(?:,|and|to|or|until|till|through|[-–—/]|&)?\s*(?:(?:and|or|to|on|the|by) |{CLOCK})*")
WEEK_OF = pattern(r"\b(?:week|w/?c)\s*(?:commencing|beginning|starting|of|)\s*(?:on\s+)?(?:the\s*)?$")


def dated(year: int, month: int, number: int) -> datetime.date | None:
    """The day, or None where no calendar has it."""
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def first_from(meeting: datetime.date, month: int, number: int) -> datetime.date | None:
    """The first such day that is not before the meeting; 29 February may need up to eight years."""
    for year in range(meeting.year, meeting.year + 9):
        found = dated(year, month, number)
        if found and found >= meeting:
            return found
    return None


def as_deadline(found: datetime.date | None, words: str, rule: str, start: datetime.date | None = None) -> Deadline:
    """The day, or the one before it where the words say "before"; no such day is said."""
    if found is None:
        why = "There is no such day in the calendar"
        return unresolved(Precision.DAY, why, "a day that the calendar has")
    if BEFORE.search(words):
        return day(found - ONE_DAY, f"The day before {in_words(found)}", start=start)
    return day(found, rule, start=start)


def _year_of_weekday(found: datetime.date, weekday: int) -> str:
    """In which year near this one the date falls on that weekday."""
    years = (found.year + ahead for ahead in (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6))
    days = (dated(year, found.month, found.day) for year in years)
    fitting = next((one for one in days if one and one.weekday() == weekday), None)
    return f"; it is in {fitting.year}" if fitting else ""


def _weekday_agrees(match: re.Match[str], found: datetime.date | None, deadline: Deadline) -> Deadline:
    """A weekday that is not the date's is reported; the date counts as written."""
    named = match.groupdict().get("w")
    if not named or found is None or found.weekday() == weekday_number(named):
        return deadline
    said = f"{datetime.date(2024, 1, 1 + weekday_number(named)):%A}"
    warning = f"{in_words(found)} is a {found:%A}, no {said}{_year_of_weekday(found, weekday_number(named))}"
    return replace(deadline, rule=f"{deadline.rule}; but {warning}", warnings=(*deadline.warnings, warning))


def _in_place(match: re.Match[str], found: datetime.date | None, rule: str, start: datetime.date | None) -> Deadline:
    """The date with what the words before it make of it: "before", "not before", "week commencing"."""
    lead = match.string[: match.start()].strip()
    if found and FIRST_DAY.search(lead):
        why = f"The words give the first day, {in_words(found)}, and no last one"
        return Deadline("open", Precision.OPEN, why, needs="a last day", start=start)
    if found and WEEK_OF.search(lead):
        friday = found + datetime.timedelta(days=(4 - found.weekday()) % 7)
        return day(friday, f"The Friday of the week of {in_words(found)}", start=start)
    where = lead if BEFORE.search(lead) else match.string
    return _weekday_agrees(match, found, as_deadline(found, where, rule, start))


def _just_passed(found: datetime.date | None, meeting: datetime.date, deadline: Deadline) -> Deadline:
    """A day that had passed shortly before the meeting may be a slip: the year after is taken, and that is said."""
    if found is None or (found - meeting).days < NEARLY_A_YEAR:
        return deadline
    warning = f"{found.day} {found:%B} had just passed when the meeting was held"
    return replace(deadline, warnings=(*deadline.warnings, warning))


def read_date(match: re.Match[str], known: Known) -> Deadline:
    """A date with day and month, in words."""
    number = DAY_WORDS.get(match["d"].lower()) or int(match["d"])
    month, which = month_number(match["m"]), match.groupdict().get("n")
    if match["y"] and match["y"].lstrip("’'").isdigit():
        found = dated(full_year(match["y"].lstrip("’'")), month, number)
        return _in_place(match, found, "The date as the text gives it", None)
    if known.meeting is None:
        return unresolved(Precision.DAY)
    if which:
        year = known.meeting.year + (which.lower() != "this")
        return _in_place(match, dated(year, month, number), f"That day of {year}", known.meeting)
    found = first_from(known.meeting, month, number)
    rule = f"The first such day from the meeting of {in_words(known.meeting)}"
    return _just_passed(found, known.meeting, _in_place(match, found, rule, known.meeting))


def read_figures(match: re.Match[str], known: Known) -> Deadline | None:
    """A date in figures, day first, as in the United Kingdom; or year first (ISO)."""
    del known
    found = dated(full_year(match["y"]), int(match["m"]), int(match["d"]))
    return _in_place(match, found, "The date as the text gives it", None) if found else None


def read_short_figures(match: re.Match[str], known: Known) -> Deadline | None:
    """ "by 12/11": day and month; what can be no date comes to nothing."""
    number, month = int(match["d"]), int(match["m"])
    if dated(2000, month, number) is None:
        return None
    if known.meeting is None:
        return unresolved(Precision.DAY)
    rule = f"The first such day from the meeting of {in_words(known.meeting)}, the day first"
    return _in_place(match, first_from(known.meeting, month, number), rule, known.meeting)


def read_instant(match: re.Match[str], known: Known) -> Deadline:
    """ "31st inst.": a day of the meeting's own month; "prox." the next month's, "ult." the last one's."""
    if known.meeting is None:
        return unresolved(Precision.DAY)
    shift = {"inst": 0, "prox": 1, "ult": -1}[match["i"].lower()]
    year, month = divmod(known.meeting.year * 12 + known.meeting.month - 1 + shift, 12)
    number, first = int(re.sub(r"\D", "", match["d"])), datetime.date(year, month + 1, 1)
    found = dated(year, month + 1, number)
    if found is None:
        why = f"{first:%B %Y} has no {match['d']}: there is no such day"
        return unresolved(Precision.DAY, why, "a day that the month has")
    name = {"inst": "this", "prox": "the next", "ult": "the last"}[match["i"].lower()]
    return _in_place(match, found, f"“{match['i']}.” is {name} month: {in_full(found)}", known.meeting)


def last_joined(rule: re.Pattern[str], words: str) -> re.Match[str] | None:
    """The last date of those that stand joined ("3 May and 7 June"): the last day of a pair or a range counts."""
    found = None
    for match in rule.finditer(words):
        if found and not JOINED.fullmatch(words, found.end(), match.start()):
            break
        found = match
    return found


RULES: Rules = (
    (pattern(INSTANT), read_instant),
    (pattern(DAY_MONTH), read_date),
    (pattern(IN_LETTERS), read_date),
    (pattern(MONTH_DAY), read_date),
    (pattern(ISO), read_figures),
    (pattern(FIGURES), read_figures),
    (pattern(SHORT_FIGURES), read_short_figures),
)
