"""Deadline words that name an occasion: the next meeting, the March meeting, annual council, before the visit.

Before it stand `vocabulary` and `deadline`; after it `resolving`, and `settling`, which knows the meetings' dates. They
come to no date of their own: the value is `next-meeting`, `meeting:2022-03` or `open`.
"""

import re

from annotator.calendar.counting import add_months
from annotator.calendar.dates import dated
from annotator.calendar.deadline import AGREED_DAY, CALENDAR, Deadline, day, in_full, unresolved
from annotator.calendar.known import Known, Rules
from annotator.calendar.vocabulary import FULL_MONTH, YEAR, month_number, next_month_end, pattern
from annotator.records import Precision

BODY = (
    r"(?:(?:full |ordinary |scheduled |regular |quarterly |monthly |formal |public |annual |parish |town "
    r"|community )*"
    r"(?:meetings?|mtgs?|(?:sub-?)?cttee(?: (?:meeting|mtg))?|council(?: meeting)?|cabinet(?: meeting)?"
    r"|committee(?: meeting)?|panel(?: meeting)?"
    r"|board(?: meeting)?|executive(?: meeting)?|forum(?: meeting)?|authority(?: meeting)?|commission(?: "
    r"meeting)?"
    r"|assembly|agenda|session|cycle))"
)
NEXT_MEETING = (
    rf"\b(?:(?:(?:the|its|their|our|a|this)\s+)(?:[\w-]+[’']s?\s+)?)?(?:very\s+)?(?:next|following|forthcoming|upcoming"
    rf"|subsequent)\s+"
    rf"(?:(?:month|week|term)[’']?s\s+)?(?:\w+\s+){{0,3}}?{BODY}\b|\b(?:each|every)\s+(?:\w+\s+){{0,2}}?{BODY}\b"
    r"|(?<!the )\bnext time\b(?! (?:it|they|he|she|we|the|an?|there|that|this|round)\b)"
)
AFTER_NEXT = (
    rf"\b(?:(?:the|its|their|our)\s+)?(?:next\s+)?(?:{BODY}\s+(?:after\s+(?:the\s+)?(?:next|that)(?:\s+(?:one"
    r"|meeting))?|but\s+one)"
    rf"|next\s+{BODY}\s+but\s+one|next\s+but\s+one\s+{BODY}|in\s+two\s+meetings[’']\s+time)\b"
)
SHORT_MONTH = r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?"
MONTH_MEETING = (
    rf"\b(?:(?:the|its|their|our)\s+)?(?P<m>{FULL_MONTH}|{SHORT_MONTH})(?:[’']s)?\s+(?:(?P<y>{YEAR})\s+)?{BODY}\b"
    r"(?:\s*\((?:the )?(?P<d>\d{1,2})(?:st|nd|rd|th)?\))?"
)
MEETING_IN_MONTH = (
    r"\b(?:(?:the|its|their|our|a)\s+)(?:(?:\w+\s+){0,2})?(?:meeting|agenda|session|cycle)s?\s+"
    r"(?:(?:of|to be held)\s+(?:the\s+)?(?:\w+\s+){0,3}?)?(?:in|of|for)\s+"
    rf"(?P<m>{FULL_MONTH})(?:\s+(?P<y>{YEAR}))?\b"
)
ANNUAL = (
    r"\b(?:(?:the|its|their|our|next)\s+)*(?:annual (?:general |parish |town )?(?:meeting(?: of (?:the )?council)?"
    r"|council(?: meeting)?|assembly)|agm)\b"
)
FIRST_MEETING = (
    rf"\b(?:the )?first (?:[\w’'-]+ ){{0,2}}?{BODY} (?:after|following|of) (?:the |its )?(?:new |next )?"
    r"(?P<event>\w[\w’' -]*)"
)
VAGUE = (
    r"\b(?:in due course|in early course|before then|in the fullness of time|sine die|as (?:soon|quickly"
    r"|early) as (?:possible|practicable|practical|is "
    r"practicable|may be|feasible|convenient|reasonably practicable|reasonably possible|they can|it can"
    r"|he can|she can)|asap|a\.s\.a\.p\.?"
    r"|(?:at|on) (?:the|their|its|your) (?:very )?(?:earliest|first|next) (?:possible |available )?"
    r"(?:opportunity|convenience)"
    r"|at the earliest|as (?:a matter of|a|a high) priority|at some (?:point|stage)(?: in the future)?"
    r"|nearer the (?:time|date)"
    r"|without (?:further |undue |any )?delay|with all (?:due )?speed"
    r"|forthwith|immediately|with immediate effect"
    r"|urgently|as a matter of urgency|at once|straight ?away|promptly|shortly|imminently|before long"
    r"|(?:at|to|for) (?:a|some|any|the) (?:future|later|subsequent|suitable|special|appropriate) (?:meetings?|date"
    r"|stage|time|panel|committee)"
    r"|(?:a|some) (?:future|later|subsequent|special) (?:meetings?|date|stage)(?: of the \w+)?|future "
    r"meetings?"
    r"|in the (?:near future|short term|long(?:er)? term|medium term|coming (?:weeks|months|days|year)"
    r"|next (?:few|couple of) (?:weeks|months|days)|future|meantime|mean time|interim)"
    r"|(?:over|during|within) the (?:coming|next few) (?:weeks|months|year)"
    r"|within a (?:few|reasonable) (?:weeks|months|days|time|period)"
    r"|ongoing|on-going|on going|tbc|tba|when (?:available|ready"
    r"|known|complete[d]?|received|possible|time allows|time permits)"
    r"|at (?:an|the) (?:appropriate|proper|right|relevant) (?:time|point|stage)|at an early date|in good time"
    r"|sooner rather than later|soon"
    r"|by return(?: of post)?|when resources (?:allow|permit)"
    r"|agm|annual general meeting)\b"
)
# Periods with a name whose days each council or school sets for itself.
SEASON_NAMES = {
    "half term": "the school term dates of the council",
    "school term": "the school term dates of the council",
    "school holidays": "the school term dates of the council",
    "recess": "the council’s calendar, with its recess",
    "pre-election period": "the day on which the notice of election is published",
}
NAMED = (
    r"\b(?:(?P<half>half[- ]term)"
    r"|(?P<term>(?:(?:school|autumn|spring|summer|michaelmas|lent|trinity|easter|next|this) )?"
    r"term(?:[- ]time)?)(?! of\b)|(?P<holidays>(?:school|summer|half[- ]term) holidays?)"
    r"|(?P<recess>recess)|(?P<purdah>purdah|pre-election period))\b"
)
# An event without a date: "before the visit", "once the data was available", "after the election".
EVENT = (
    r"\b(?:before|prior to|ahead of|once|as soon as|in advance of|in time for|after|following|until"
    r"|(?:on|upon)(?= (?:receipt|completion|publication|conclusion|adoption|approval)\b)"
    r"|when)\s+(?!then\b|now\b|and\b|that\b[.,;])(?P<event>\w.*)"
)
END_OF_EVENT = r"\bthe (?:end|conclusion|close|completion) of (?P<event>\w.*)"
WHOSE = pattern(rf"{BODY}\s+of\s+(?:the\s+)?(?P<of>[\w’'& -]+)|\b(?P<alone>cabinet|full council|executive|council)\b")


def whose(words: str) -> str:
    """The body whose meeting the words name, as they name it; empty where they do not."""
    match = WHOSE.search(words)
    return (match["of"] or match["alone"] or "").strip() if match else ""


def read_next_meeting(match: re.Match[str], known: Known) -> Deadline:
    """The next meeting of the body: no date is invented for it."""
    rule = "The next meeting, whose date the words do not give"
    occasion = "next"
    if known.meeting and re.search(r"\bnext month[’']?s\b", match[0], re.IGNORECASE):
        occasion = f"{add_months(known.meeting, 1):%Y-%m}"
    return Deadline(
        "next-meeting",
        Precision.MEETING,
        rule,
        start=known.meeting,
        needs=CALENDAR,
        occasion=occasion,
        body=whose(match.string[match.start() :]),
    )


def read_after_next(match: re.Match[str], known: Known) -> Deadline:
    """ "The meeting after next": no date, and not the next one."""
    rule = "The meeting after the next one, whose date the words do not give"
    return Deadline(
        "open",
        Precision.MEETING,
        rule,
        start=known.meeting,
        needs=CALENDAR,
        occasion="after-next",
        body=whose(match.string[match.end() :]),
    )


def read_annual(match: re.Match[str], known: Known) -> Deadline:
    """ "Annual council", "the AGM": the first annual meeting from this one, when the calendar is known."""
    del match
    rule = "The annual meeting, whose date the words do not give"
    return Deadline("open", Precision.OPEN, rule, start=known.meeting, needs=CALENDAR, occasion="annual")


def read_first_meeting(match: re.Match[str], known: Known) -> Deadline:
    """ "the first meeting after the elections": the calendar of meetings would give its day."""
    rule = f"The first meeting after {match['event'].strip()}, whose date the words do not give"
    return Deadline("open", Precision.MEETING, rule, start=known.meeting, needs=CALENDAR)


def read_month_meeting(match: re.Match[str], known: Known) -> Deadline:
    """ "its March meeting": the meeting of the first such month from this meeting."""
    month = month_number(match["m"])
    if match["y"]:
        year = int(match["y"])
    elif known.meeting is None:
        return unresolved(Precision.MEETING)
    else:
        year = next_month_end(month, known.meeting).year
    if match.groupdict().get("d") and (found := dated(year, month, int(match["d"]))):
        return day(found, f"The meeting of that month: {in_full(found)}", start=known.meeting)
    return Deadline(
        f"meeting:{year}-{month:02}",
        Precision.MEETING,
        "The meeting of that month; its day is not given",
        start=known.meeting,
        needs=CALENDAR,
        occasion=f"{year}-{month:02}",
        body=whose(match.string[match.start() :]),
    )


def read_vague(match: re.Match[str], known: Known) -> Deadline:
    """ "in due course" and its like."""
    del match, known
    return Deadline("open", Precision.OPEN, "The words give no date", needs=AGREED_DAY)


def read_named(match: re.Match[str], known: Known) -> Deadline:
    """School terms, half term, recess, the pre-election period: their days are set locally."""
    del known
    kind = match.lastgroup or "term"
    names = {"half": "half term", "term": "school term", "holidays": "school holidays", "purdah": "pre-election period"}
    name = names.get(kind, kind)
    return Deadline("open", Precision.OPEN, f"The {name}, whose dates are set locally", needs=SEASON_NAMES[name])


def read_event(match: re.Match[str], known: Known) -> Deadline:
    """ "before the visit": an event whose date the words do not give."""
    del known
    rule = "It hangs on an event whose date the words do not give"
    return Deadline("open", Precision.OPEN, rule, needs=f"the date of the event: {match['event'].strip(' .,;')}")


MEETING_RULES: Rules = (
    (pattern(AFTER_NEXT), read_after_next),
    (pattern(FIRST_MEETING), read_first_meeting),
    (pattern(ANNUAL), read_annual),
    (pattern(NEXT_MEETING), read_next_meeting),
    (pattern(MONTH_MEETING), read_month_meeting),
    (pattern(MEETING_IN_MONTH), read_month_meeting),
)
NAMED_RULES: Rules = ((pattern(NAMED), read_named),)
VAGUE_RULES: Rules = (
    (pattern(VAGUE), read_vague),
    (pattern(EVENT), read_event),
    (pattern(END_OF_EVENT), read_event),
)
