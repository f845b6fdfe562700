"""Deadline words that name a day of a week: Friday, tomorrow, next week, a week on Friday, the Friday before a date.

Before it stand `vocabulary` and `dates`; after it `resolving`. A weekday is the first such day after the meeting; the
end of a week is its Friday.
"""

import datetime
import re
from dataclasses import replace

from annotator.calendar.dates import as_deadline
from annotator.calendar.deadline import Deadline, day, in_full, in_words, unresolved
from annotator.calendar.known import Known, Rules
from annotator.calendar.vocabulary import NUMBER, WEEKDAY, number, pattern, weekday_number
from annotator.records import Precision

ONE_WEEK = datetime.timedelta(days=7)
FRIDAY = 4


def _after(meeting: datetime.date, weekday: int) -> datetime.date:
    """The first such weekday after the meeting."""
    return meeting + datetime.timedelta(days=(weekday - meeting.weekday() - 1) % 7 + 1)


def read_weekday(match: re.Match[str], known: Known) -> Deadline:
    """ "by Friday": the first such weekday after the meeting; "Friday week" the one after it, and so on."""
    if known.meeting is None:
        return unresolved(Precision.DAY)
    found = _after(known.meeting, weekday_number(match["w"]))
    if match["week"]:
        weeks = 2 if "fortnight" in match["week"].lower() else 1
        rule = f"{'Two weeks' if weeks == 2 else 'A week'} after the first {found:%A} from the meeting"
        return as_deadline(found + weeks * ONE_WEEK, match.string, rule, known.meeting)
    rule = f"The first {found:%A} after the meeting of {in_words(known.meeting)}"
    deadline = as_deadline(found, match.string, rule, known.meeting)
    if match["next"] and (found - known.meeting).days < 7:
        other = f"“next {found:%A}” may also mean {in_full(found + ONE_WEEK)}"
        return replace(deadline, warnings=(other,))
    return deadline


def read_weekday_of_week(match: re.Match[str], known: Known) -> Deadline:
    """ "Monday of next week", "Friday next week", "Thursday of this week"."""
    if known.meeting is None:
        return unresolved(Precision.DAY)
    monday = known.meeting - datetime.timedelta(days=known.meeting.weekday())
    ahead = 0 if match["which"].lower() == "this" else 7
    found = monday + datetime.timedelta(days=ahead + weekday_number(match["w"]))
    return as_deadline(found, match.string, f"The {found:%A} of that week: {in_full(found)}", known.meeting)


def read_near_day(match: re.Match[str], known: Known) -> Deadline:
    """ "today", "tomorrow", "the following day", "the end of the week" (its Friday), "the week after next"."""
    if known.meeting is None:
        return unresolved(Precision.DAY)
    words = match[0].lower()
    if "week" in words:
        later = 14 if "after next" in words else 7 if re.search("next|following|coming", words) else 0
        ahead = (FRIDAY - known.meeting.weekday()) % 7 + later
        rule = f"The Friday of the week meant, from the meeting of {in_words(known.meeting)}"
    else:
        ahead = (
            2 if "after tomorrow" in words else 0 if re.search(r"today|same day|tonight|this (?:m|a|e)", words) else 1
        )
        rule = f"Counted from the meeting of {in_words(known.meeting)}"
    return day(known.meeting + datetime.timedelta(days=ahead), rule, start=known.meeting)


def read_week_after(match: re.Match[str], known: Known) -> Deadline:
    """ "a week today", "two weeks tomorrow", "a fortnight on Friday"."""
    if known.meeting is None:
        return unresolved(Precision.DAY)
    first, named = known.meeting, match["d"].lower()
    if match["w"]:
        first = _after(first, weekday_number(match["w"]))
    elif named == "tomorrow":
        first += datetime.timedelta(days=1)
    weeks = 2 if match["f"] else number(match["n"])
    rule = f"Counted from the meeting of {in_words(known.meeting)}"
    return day(first + weeks * ONE_WEEK, rule, start=known.meeting)


def read_weekend(match: re.Match[str], known: Known) -> Deadline:
    """ "by the weekend" is the Friday before it, "at the weekend" its Sunday."""
    if known.meeting is None:
        return unresolved(Precision.DAY)
    friday = known.meeting + datetime.timedelta(days=(FRIDAY - known.meeting.weekday()) % 7)
    if re.match(r"(?:by|before|ahead of|prior to)\b", match.string, re.IGNORECASE):
        return day(friday, f"The Friday before the weekend: {in_full(friday)}", start=known.meeting)
    later = 9 if match["next"] else 2
    sunday = friday + datetime.timedelta(days=later)
    return day(sunday, f"The weekend ends on {in_full(sunday)}", start=known.meeting)


def read_weekday_before(match: re.Match[str], known: Known) -> Deadline | None:
    """ "the Friday before the meeting on 7 March", "the day after it": the nearest such day before or after the day."""
    event = known.read(match["event"])
    if event is None or event.last_day is None:
        return None
    after = match["side"].lower() in ("after", "following")
    found = _nearest(event.last_day, match["w"], after)
    name = f"{found:%A}" if match["w"] else "day"
    if match["week"]:
        friday = event.last_day + datetime.timedelta(days=(FRIDAY - event.last_day.weekday()) + (7 if after else -7))
        rule = f"The Friday of the week {'after' if after else 'before'} {in_words(event.last_day)}"
        return day(friday, rule, start=event.last_day)
    rule = f"The {'first' if after else 'last'} {name} {'after' if after else 'before'} {in_words(event.last_day)}"
    return day(found, rule, start=event.last_day)


def _nearest(event: datetime.date, weekday: str | None, after: bool) -> datetime.date:
    """The day after or before the event, or the first such weekday there."""
    if weekday is None:
        return event + datetime.timedelta(days=1 if after else -1)
    if after:
        return _after(event, weekday_number(weekday))
    return event - datetime.timedelta(days=(event.weekday() - weekday_number(weekday) - 1) % 7 + 1)


WEEKDAY_BEFORE = (
    pattern(
        rf"\bthe (?:(?:day|evening|night)|(?P<week>week)|(?P<w>{WEEKDAY})) "
        r"(?P<side>before|prior to|preceding|after|following) (?!next\b|tomorrow\b)(?P<event>\w.*)"
    ),
    read_weekday_before,
)
WEEKS_ON: Rules = (
    (
        pattern(
            rf"\b(?:(?P<n>{NUMBER}) weeks?|(?:a|one) (?P<f>fortnight)) (?:(?P<d>tomorrow|today|on (?P<w>{WEEKDAY})))"
        ),
        read_week_after,
    ),
    (
        pattern(rf"\b(?P<w>{WEEKDAY}) (?:of |in )?(?:the )?(?P<which>this|next|following|coming) week\b"),
        read_weekday_of_week,
    ),
)
RULES: Rules = (
    (pattern(r"\b(?:the |this |(?P<next>next ))weekend\b"), read_weekend),
    (
        pattern(
            r"\b(?:today|tonight|(?:the day after )?tomorrow|(?:the )?next day|the (?:following|next|same) day"
            r"|this (?:morning|afternoon|evening)|(?:the )?week after next"
            r"|(?:the )?(?:end of |middle of )?(?:the|this|that|next|the following|the next|the coming)"
            r" (?:working )?week)\b"
        ),
        read_near_day,
    ),
    (
        pattern(
            rf"\b(?P<next>next )?(?P<w>{WEEKDAY})"
            r"(?P<week>\s+(?:week|fortnight)\b(?! (?:commencing|beginning|ending)))?"
        ),
        read_weekday,
    ),
)
