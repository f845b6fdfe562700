"""Deadline words that count: within 28 days, in six months' time, within ten working days of the notice, every month.

Before it stand `vocabulary` and `counting`; after it `resolving`. A duration counts from the meeting, and then
comes to a day; where the text names another start it stays a duration (`P28D`, `P2M`, `P1Y`, `P10B`). A count back
from an event comes to a day where the words give the event's own ("five clear days before the meeting on 7 March").
"""

import datetime
import re
from dataclasses import replace

from annotator.calendar.counting import Counted, Counting, counted, length_in_words, period_in_words
from annotator.calendar.deadline import MEETING_DATE, Deadline, day, in_full, in_words
from annotator.calendar.known import Known, Rules
from annotator.calendar.vocabulary import NUMBER, number, pattern
from annotator.calendar.working_days import Division, notice_by
from annotator.records import Precision

UNIT = (
    r"(?:(?:(?P<k>working|clear working|business|clear|calendar|school) )?(?P<u>hours|(?:working |clear )?days?|weeks?"
    r"|se[’']?nnights?|fortnights?|months?|years?))"
)
# "of the meeting", "of today" is the meeting itself: no other start.
THE_MEETING = (
    r"(?:(?:(?:the|this|today[’']s) (?:date of (?:the|this) )?)?meeting(?! (?:of|on|at|in)\b)|today|now|this date"
    r"|the date of (?:the|this) meeting)\b"
)
OTHER_START = (
    r"(?:\s+(?P<from>of|after|from|following|beginning with|beginning on|starting with|starting on|starting from)\s+"
    rf"(?!{THE_MEETING})(?P<start>\w[^.;,()]*))?"
)
COUNT = rf"\b(?P<n>{NUMBER})(?:\s*\(\w+\))?[ -]{UNIT}(?:[’']s?)?(?![\w’'])(?:[’'])?(?: time)?{OTHER_START}"
BACK = (
    rf"\b(?P<n>{NUMBER})(?:\s*\(\w+\))?[ -]{UNIT}(?:[’']s?)?(?: notice)? "
    r"(?:before|prior to|in advance of|ahead of|preceding) (?P<event>\w.*)"
)
RHYTHM = (
    r"\b(?:(?P<k>\d{1,2}|two|three|four|six|nine|twelve)[- ](?:monthly|month intervals)"
    r"|(?:every|each) (?:(?P<n>\w+) )?(?P<u>day|week|fortnight|month|quarter|year)s?|(?P<w>daily|weekly"
    r"|fortnightly|monthly|quarterly|six-monthly|half-yearly|bi-?annually|annually|yearly|(?:twice|once)"
    r" (?:a|each|every) year|twice yearly))\b"
)
OFTEN = {"other": 2, "alternate": 2, "second": 2, "third": 3, "fourth": 4}
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
NEXT_ONE = (
    r"\b(?:within|in|over|during|for) the (?:next|coming|following) (?P<u>week|fortnight|month"
    r"|(?<!\bin the next )quarter"
    r"|year)\b(?! after)|\bthis time next (?P<t>week|month|year)\b|\bwithin the (?P<v>week|fortnight|month|year)\b"
)


def as_duration(count: int, unit: str, kind: str) -> str:
    """The count as a duration: `P28D` (weeks become days), `P2M`, `P1Y`, `P10B` (working days)."""
    if "working" in unit or (unit.startswith("day") and ("working" in kind or kind == "business")):
        return f"P{count}B"
    if unit.endswith(("day", "days")):
        return f"P{count}D"
    if unit == "hours":
        return f"P{-(-count // 24)}D"
    if unit.startswith("month"):
        return f"P{count}M"
    if unit == "quarter":
        return f"P{count * 3}M"
    return {"w": f"P{count * 7}D", "s": f"P{count * 7}D", "f": f"P{count * 14}D", "y": f"P{count}Y"}[unit[0]]


def _duration(match: re.Match[str]) -> str:
    return as_duration(number(match["n"]), match["u"].lower(), (match["k"] or "").lower())


def _as_day(result: Counted, rule: str, start: datetime.date) -> Deadline:
    warnings = (result.warning,) if result.warning else ()
    found = day(result.last, rule, Precision.DURATION, start=start, warnings=warnings)
    return replace(found, left_out=result.left_out)


def _from_meeting(length: str, words: str, known: Known, how: str) -> Deadline:
    if known.meeting is None:
        rule = f"{words[0].upper()}{words[1:]} {how} the meeting, whose date is not known"
        return Deadline(length, Precision.DURATION, rule, needs=MEETING_DATE)
    result = counted(length, known.meeting, Counting.AFTER, known.division)
    note = f"; {result.warning}" if result.warning else ""
    opening = words[0].upper() + words[1:]
    return _as_day(result, f"{opening} {how} the meeting of {in_words(known.meeting)}{note}", known.meeting)


def read_count(match: re.Match[str], known: Known) -> Deadline | None:
    """ "within N days", "in N months' time", counted from the meeting."""
    kind = f"{match['k'].lower()} " if match["k"] else ""
    deadline = _from_meeting(_duration(match), f"{match['n']} {kind}{match['u']}".lower(), known, "after")
    if (match["k"] or "").lower() == "school":
        return replace(deadline, warnings=("school days are counted as days: the school's calendar is not known",))
    return deadline


def read_from_start(match: re.Match[str], known: Known) -> Deadline | None:
    """A count from a start that the text names: it stays a duration, even where the start's date is known.

    `falls_on` is the day that it comes to where the words hold the day of the start.
    """
    if not match["from"]:
        return None
    length, word, start = _duration(match), match["from"].lower(), match["start"].strip()
    how = Counting.BEGINNING_WITH if word.startswith(("beginning", "starting")) else Counting.AFTER
    rule = f"{period_in_words(length, how)} {start}, the start that the text names"
    event = known.read(start)
    if event is None or event.last_day is None or event.precision is not Precision.DAY:
        return Deadline(length, Precision.DURATION, rule, needs=f"the date of {start}")
    result = counted(length, event.last_day, how, known.division)
    return Deadline(
        length,
        Precision.DURATION,
        f"{rule}; that comes to {in_full(result.last)}",
        start=event.last_day,
        left_out=result.left_out,
        falls_on=result.last,
        warnings=(result.warning,) if result.warning else (),
    )


def back_from(event: datetime.date, length: str, clear: bool, division: Division) -> Deadline:
    """The last day that lies so long before an event; of clear days neither end counts."""
    count = int(length[1:-1])
    if clear:
        result = counted(length, event, Counting.CLEAR_DAYS_BEFORE, division)
        before = period_in_words(length, Counting.CLEAR_DAYS_BEFORE)
        rule = f"{before} {in_words(event)}, of which neither end counts"
        deadline = _as_day(result, rule, event)
        if length.endswith("D"):
            working = notice_by(event, count, working=True, division=division)
            warning = f"if weekends and bank holidays do not count, it is {in_full(working)}"
            return replace(deadline, precision=Precision.DAY, warnings=(warning,))
        return replace(deadline, precision=Precision.DAY)
    back = f"P-{count}{length[-1]}"
    result = counted(back, event, Counting.AFTER, division)
    return replace(
        _as_day(result, f"{length_in_words(length)} before {in_words(event)}", event), precision=Precision.DAY
    )


def read_back(match: re.Match[str], known: Known) -> Deadline | None:
    """ "two weeks before the meeting on 7 March": a day, where the event has one; else it hangs on the event."""
    event = known.read(match["event"])
    length, clear = _duration(match), "clear" in f"{match['k']} {match['u']}".lower()
    if event and event.last_day and event.precision is Precision.DAY:
        return back_from(event.last_day, length, clear, known.division)
    if event and event.occasion:
        rule = f"{event.rule}; {length_in_words(length)} before it"
        return replace(event, rule=rule, before=length, clear=clear)
    why = "Counts back from an event whose date the words do not give"
    return Deadline("open", Precision.OPEN, why, needs=f"the date of {match['event'].strip()}")


def read_rhythm(match: re.Match[str], known: Known) -> Deadline | None:
    """ "every six months", "monthly": the first time that it falls due after the meeting."""
    if match["k"]:
        count, unit = number(match["k"]), "month"
    elif match["w"]:
        count, unit = RHYTHMS.get(match["w"].lower(), (6 if match["w"].lower()[0] in "tb" else 12, "month"))
    else:
        count, unit = OFTEN.get((match["n"] or "").lower()) or number(match["n"] or "one"), match["u"].lower()
    if not count:
        return None
    return _from_meeting(as_duration(count, unit, ""), match[0], known, "for the first time, from")


def read_next_one(match: re.Match[str], known: Known) -> Deadline:
    """ "within the next fortnight", "in the coming month", "over the next year", "within the week"."""
    unit = (match["u"] or match["v"] or match["t"]).lower()
    return _from_meeting(as_duration(1, unit, ""), f"one {unit}", known, "after")


COUNT_BACK = (pattern(BACK), read_back)
FROM_START = (pattern(COUNT), read_from_start)
RULES: Rules = (
    (pattern(RHYTHM), read_rhythm),
    (pattern(COUNT), read_count),
    (pattern(NEXT_ONE), read_next_one),
)
