"""Deadline words that name an occasion: the next meeting, the March meeting, before the visit, in due course.

Before it stand `vocabulary` and `deadline`; after it `resolving`. They come to no date of their own: the value is
`next-meeting`, `meeting:2022-03` or `open`.
"""

import datetime
import re
from collections.abc import Callable

from annotator.calendar.deadline import Deadline, unresolved
from annotator.calendar.vocabulary import FULL_MONTH, YEAR, month_number, next_month_end, pattern
from annotator.records import Precision

Meeting = datetime.date | None
Reader = Callable[[re.Match[str], Meeting], Deadline | None]

BODY = (
    r"(?:(?:full |ordinary |scheduled |regular |quarterly |monthly |formal |public |annual |parish |town "
    r"|community )*"
    r"(?:meetings?|council(?: meeting)?|cabinet(?: meeting)?|committee(?: meeting)?|panel(?: meeting)?"
    r"|board(?: meeting)?|executive(?: meeting)?|forum(?: meeting)?|authority(?: meeting)?|commission(?: "
    r"meeting)?"
    r"|assembly|agenda|session|cycle))"
)
NEXT_MEETING = (
    rf"\b(?:(?:the|its|their|our|a|this)\s+)?(?:very\s+)?(?:next|following|forthcoming|upcoming"
    rf"|subsequent)\s+"
    rf"(?:\w+\s+){{0,3}}?{BODY}\b|\b(?:each|every)\s+(?:\w+\s+){{0,2}}?{BODY}\b"
)
MONTH_MEETING = rf"\b(?:(?:the|its|their|our)\s+)?(?P<m>{FULL_MONTH})(?:[’']s)?\s+(?:(?P<y>{YEAR})\s+)?{BODY}\b"
VAGUE = (
    r"\b(?:in due course|in the fullness of time|as soon as (?:possible|practicable|practical|is "
    r"practicable|reasonably practicable)|asap"
    r"|(?:at|on) the earliest (?:possible )?opportunity|at the earliest|without (?:further |undue )?delay"
    r"|forthwith|immediately"
    r"|urgently|as a matter of urgency|at once|straight ?away|promptly|shortly"
    r"|(?:at|to|for) (?:a|some|any) (?:future|later|subsequent|suitable|special) (?:meetings?|date|stage"
    r"|time|panel|committee)"
    r"|(?:a|some) (?:future|later|subsequent|special) (?:meetings?|date|stage)(?: of the \w+)?|future "
    r"meetings?"
    r"|in the (?:near future|coming (?:weeks|months|days)|next few (?:weeks|months|days)|future|meantime"
    r"|mean time)"
    r"|over the coming (?:weeks|months|year)|ongoing|on-going|on going|tbc|tba|when (?:available|ready"
    r"|known|complete[d]?|received|possible|time allows)"
    r"|at an appropriate (?:time|point|stage)|at an early date|half[- ]term|agm|annual general meeting)\b"
)
# An event without a date: "before the visit", "once the data was available", "after the election".
EVENT = (
    r"\b(?:before|prior to|ahead of|once|as soon as|in advance of|in time for|after|following|until"
    r"|when)\s+(?!then\b|now\b|and\b|that\b[.,;])\w"
)


def read_next_meeting(match: re.Match[str], meeting: Meeting) -> Deadline:
    """The next meeting of the body: no date is invented for it."""
    del match, meeting
    return Deadline("next-meeting", Precision.MEETING, "The next meeting, whose date the words do not give")


def read_month_meeting(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "its March meeting": the meeting of the first such month from this meeting."""
    month = month_number(match["m"])
    if match["y"]:
        year = int(match["y"])
    elif meeting is None:
        return unresolved(Precision.MEETING)
    else:
        year = next_month_end(month, meeting).year
    return Deadline(f"meeting:{year}-{month:02}", Precision.MEETING, "The meeting of that month; its day is not given")


def read_vague(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "in due course" and its like."""
    del match, meeting
    return Deadline("open", Precision.OPEN, "The words give no date")


def read_event(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "before the visit": an event whose date the words do not give."""
    del match, meeting
    return Deadline("open", Precision.OPEN, "It hangs on an event whose date the words do not give")


MEETING_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (pattern(NEXT_MEETING), read_next_meeting),
    (pattern(MONTH_MEETING), read_month_meeting),
)
VAGUE_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (pattern(VAGUE), read_vague),
    (pattern(EVENT), read_event),
)
