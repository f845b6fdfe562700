"""Where deadline words stand in a text: every temporal expression that could say when something is due.

Before it stand the patterns of `days`, `periods`, `durations` and `occasions`; after it `suggestions`, which keeps
those that belong to a resolution or a follow-up. A preposition that carries meaning ("by", "before", "within") belongs
to the words; "on", "in", "at" and "to" do not, except before a duration.
"""

import re
from functools import cache, lru_cache

from annotator.calendar.occasions import BODY, MONTH_MEETING, NEXT_MEETING, VAGUE
from annotator.calendar.vocabulary import DAY, FULL_MONTH, MONTH, NUMBER, SEASON, WEEKDAY, YEAR
from annotator.records import Span

CLOCK = (
    r"(?:(?:the )?(?:close|end) of (?:play|business)|noon|midday|midnight|\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm"
    r"|a\.m\.|p\.m\.|noon)"
    r"|\d\d[.:]\d\d)"
)
LEAD = (
    r"(?:(?:by|before|prior to|ahead of|no later than|not later than|on or before|within|in time for"
    r"|starting on)\s+"
    rf"(?:{CLOCK}\s+(?:on\s+|of\s+)?)?)"
)
DATE = (
    rf"(?:the\s+week\s+(?:ending|commencing"
    rf"|beginning)\s+)?(?:{WEEKDAY},?\s+)?(?:the\s+)?(?:{DAY}(?:\s*(?:and|or|to"
    rf"|[-–&/])\s*{DAY})?(?:\s+day)?(?:\s+of)?\s+{MONTH}"
    rf"|{MONTH}\s+{DAY}\b(?!\s*(?:%|members|people)))(?:,?\s+{YEAR}\b|\s+[’']?2\d\b(?=[.,;)]|\s*$))?"
)
FIGURES = r"(?<![\d/.£])\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)(?![\d/])|\b\d{4}-\d\d-\d\d\b"
PERIOD_PART = r"(?:(?:the\s+)?(?:beginning|start|middle|end)\s+of\s+|mid[- ]|early\s+(?:in\s+)?|late\s+(?:in\s+)?)"
NAMED_YEAR = r"(?:municipal|civic|council|financial|school|academic|calendar)\s+year"
SPAN_OF_YEARS = r"20\d\d\s?[/–-]\s?\d\d(?:\d\d)?\b"
ORDINAL = r"(?:first|second|third|fourth|final|last)"
QUARTER = (
    rf"(?:Q[1-4]|quarter [1-4]|(?:the )?{ORDINAL} quarter)\b(?:,?\s+(?:of\s+)?(?:the\s+)?(?:{SPAN_OF_YEARS}"
    rf"|{YEAR})\b)?"
)
START = (
    r"(?:\s+(?:of|after|from|following)\s+(?:its|their|the|that|this|being"
    r"|[A-Za-z]+)\b(?:[’']s)?(?:\s+(?!to\b|and\b|on\b|with\b)[\w’'-]+){0,5})?"
)
UNIT = (
    r"(?:(?:clear working|working|clear|calendar|business|school) )?(?:hours|days?|weeks?|fortnights?|months?"
    r"|years?)"
)
# "each year group", "every day care centre" are no rhythm: a noun follows.
NO_NOUN = (
    r"(?!\s(?!(?:to|by|on|at|in|for|and|or|of|from|until|with|as|when|after|before|starting|thereafter|how|what|whether"
    r"|that|which|about|the|their|its|his|her|he|she|they|it)\b)\w)"
)
DURATION = (
    rf"(?:(?:within|in|over|after|no later than)\s+)(?:the next |the following |a period of |a further "
    rf"|about |approximately )?(?:{NUMBER}(?: to | or |\s?[-–]\s?))?{NUMBER}(?:\s*\(\d+\))?[ -]{UNIT}\b(?:[’']s?)?"
    rf"(?:\s+time\b)?{START}"
    rf"|\b(?:within|in|over) the (?:next|coming|following) (?:week|fortnight|month|year)\b"
    rf"|(?:every|each) (?:(?:{NUMBER}) )?(?:day|week|fortnight|month|year|quarter)s?\b{NO_NOUN}|\b(?:fortnightly"
    rf"|quarterly|six-monthly|monthly|weekly)\b(?= to | basis)"
    rf"|\b{NUMBER} (?:days|weeks|months) (?:after|from|following) (?:its|their|the|that|[A-Z])[\w’']*(?: "
    rf"[\w’'-]+){{0,4}}"
)
NEAR = (
    r"(?:the (?:following|next) day|tomorrow|(?:the )?end of term"
    r"|later in the year|(?:the )?end of (?:the|this|next) (?:week|month|year|quarter"
    r"|term)|(?:next|this) (?:week|month|year|quarter)"
    rf"|(?:the )?end of (?:the )?{NAMED_YEAR})\b"
)
SEASONS = (
    rf"(?:(?:the|this|next)\s+)(?:next\s+)?{SEASON}(?:\s+term)?\b(?:\s+(?:of\s+)?{YEAR})?"
    rf"|{SEASON}(?:\s+term)?\s+{YEAR}"
)
NEW_YEAR = rf"(?:early in\s+)?(?:the )?new year\b|early (?:in )?(?:{YEAR}|next year)\b"
# Too common without a preposition: "by the 15th", "before half term", "within the week", "by the AGM".
AFTER_LEAD = (
    r"(?:the \d{1,2}(?:st|nd|rd|th)(?: of (?:this|the|next) month)?|the week|half[- ]term"
    r"|(?:the )?(?:financial |calendar )?year[- ]end|(?:the|its|our|their) (?:agm|annual general meeting))\b"
)
FEAST = (
    r"(?:good friday(?:,?\s+\d{1,2}\s+\w+(?:\s+\d{4})?)?|(?:the )?easter(?: weekend| holidays?| break)?"
    r"|christmas|remembrance (?:sunday|day)|armistice day)\b"
)
# A month or a year alone is a time only after a preposition: "in May", never "Cllr. May".
AFTER_PREPOSITION = (
    r"(?:(?<=\bin )|(?<=\bfor )|(?<=\bof )|(?<=\buntil )|(?<=\btill )|(?<=\bto )|(?<=\bduring )"
    r"|(?<=\bfrom )|(?<=\bthan ))"
)
CLAUSE_WORD = r"(?!(?:and|but|so|which|who|unless|that)\b)[\w’'/-]+"
EVENT = (
    rf"\b(?:before|prior to|ahead of|in advance of|once|as soon as)\s+"
    rf"(?!then\b|now\b|long\b|more\b|again\b|the (?:committee|panel|board|council|cabinet|inspector|court"
    rf"|members)\b[.,;]){CLAUSE_WORD}(?:\s+{CLAUSE_WORD}){{0,7}}"
    r"|\bwhen (?:it|they|the|this|that|these|he|she)\b(?: [\w’-]+){0,6} (?:was|were|is|are|has|have"
    r"|had)(?: been)?(?: [\w’-]+)?"
    r"|\buntil after [^.,;]{3,40}"
)


DATED_EVENT = re.compile(r"\b(?:on|of) \S$")
OF_A_BODY = re.compile(BODY, re.IGNORECASE)


# The words with which an expression can begin: a quick look before the long one.
STARTS = (
    "after ahead as asap at",
    "before beginning by",
    "christmas",
    "each early easter end every",
    "final first following for forthcoming forthwith fortnightly fourth future",
    "good",
    "immediately in its",
    "last late later",
    "mid middle monthly",
    "next no not",
    "on once ongoing on-going our over",
    "prior promptly",
    "quarter quarterly",
    "second shortly six-monthly some start starting straight straightaway subsequent",
    "tba tbc that the their third this to tomorrow",
    "until upcoming urgently",
    "very",
    "weekly when within without",
)
# Months, weekdays and seasons, and the numbers before "days after ...", by their first letters.
STARTS_LIKE = (
    r"jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|spring|summer|autumn|winter|fortnight"
    r"|q[1-4]|(?:an?|some|any) (?:future|later|subsequent|suitable|special|next|following|forthcoming|upcoming"
    r"|couple|few|days?|weeks?|months?|very|new)\b|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|ninety|one)[ -]"
)


@cache
def _start() -> str:
    whole = "|".join(rf"{row[0]}(?:{'|'.join(word[1:] for word in row.split())})\b" for row in STARTS)
    return rf"(?=\d|{whole}|{STARTS_LIKE})"


# Everything that is to be searched is lower-cased first: a search that heeds case is three times as fast.
CAPITAL = re.compile(r"\[A-Z\]|\[A-Za-z\]|Q(?=\[1-4\])")


@cache
def _pattern() -> re.Pattern[str]:
    alternatives = (
        rf"(?P<date>{LEAD}?\b(?:the\s+)?(?:{DATE}))",
        rf"(?P<figures>{LEAD}?(?:{FIGURES}))",
        rf"(?P<instant>{LEAD}?\b{DAY}\s+(?:inst|prox|ult)\b\.?)",
        rf"(?P<month_meeting>(?:by |before |in time for |no later than "
        rf")?{MONTH_MEETING.replace('?P<m>', '?:').replace('?P<y>', '?:')})",
        rf"(?P<next_meeting>(?:by |before |in time for |no later than )?(?:{NEXT_MEETING}))",
        r"(?P<next_cell>\bnext meeting\b)",
        rf"(?P<duration>\b(?:{DURATION}))",
        rf"(?P<near>{LEAD}?\b(?:{NEAR}))",
        rf"(?P<after_lead>{LEAD}{AFTER_LEAD}|the \d{{1,2}}(?:st|nd|rd|th) of (?:this|the|next) month\b)",
        rf"(?P<quarter>{LEAD}?\b(?:the end of )?(?:{QUARTER}))",
        rf"(?P<part>{LEAD}?\b{PERIOD_PART}(?:{MONTH}(?:\s+{YEAR})?|(?:the )?(?:{SEASON}(?: term)?"
        rf"|{NAMED_YEAR})\b|{SPAN_OF_YEARS}|(?:20\d\d)\b|(?:the )?new year|(?:the )?year\b))",
        rf"(?P<season>{LEAD}?\b(?:{SEASONS})(?:\s+(?:is|was|were|has been|had been) (?:over|out))?)",
        rf"(?P<new_year>{LEAD}?\b(?:{NEW_YEAR}))",
        rf"(?P<named_year>{LEAD}?\b(?:the |this |next )(?:{NAMED_YEAR}))",
        rf"(?P<feast>{LEAD}?\b(?:{FEAST}))",
        rf"(?P<budget>\bfor (?:the )?{SPAN_OF_YEARS} budget)",
        rf"(?P<month>(?:{LEAD}|{AFTER_PREPOSITION}){FULL_MONTH}\b(?:,?\s+{YEAR}\b)?"
        rf"|\b{MONTH}\s+{YEAR}\b|(?:{LEAD}){MONTH}\s+{YEAR}\b)",
        rf"(?P<year>(?:{LEAD}|{AFTER_PREPOSITION})(?:{SPAN_OF_YEARS}|{YEAR}\b))",
        rf"(?P<weekday>(?:{LEAD}|(?<=\bon ))(?:the end of |next |this |the following "
        rf")?{WEEKDAY}(?:\s+(?:night|evening|morning|afternoon|week))?)",
        rf"(?P<clock>\bby {CLOCK} (?:on )?(?:tomorrow|today|{WEEKDAY}))",
        rf"(?P<vague>(?!half|agm|annual){VAGUE})",
        rf"(?P<event>{EVENT})",
    )
    written = "|".join(alternatives)
    low = CAPITAL.sub(lambda match: "[a-z]" if match[0][0] == "[" else "q", written)
    return re.compile(rf"\b{_start()}(?:{low})")


# Without such a word a text names no time. Each word is looked at once and then remembered.
OF_TIME = re.compile(
    r"\d|day|week|month|quarter|year|fortnight|meeting|next|following|forthcoming|upcoming|subsequent|early|late|soon"
    r"|before|prior|ahead|advance|once|when|until|spring|summer|autumn|winter|easter|christmas|jan|feb|mar|apr|may|ju[nl]"
    r"|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|course|fullness|opportunity|delay|forthwith|immediately|urgen|straight"
    r"|promptly|shortly|future|going|tb[ca]|time|term|asap|earliest|tomorrow|today|each|every|council|cabinet|committee|panel"
    r"|board|agenda|session|cycle|hours|agm|annual|inst|prox|ult|stage|point|date|budget|good|half|possible|practic"
)


@lru_cache(maxsize=1 << 16)
def _of_time(word: str) -> bool:
    return OF_TIME.search(word) is not None


@lru_cache(maxsize=256)
def deadline_spans(text: str) -> tuple[Span, ...]:
    """Where the text has temporal expressions that could be deadlines, in reading order, without overlaps."""
    low = text.lower()
    if not any(map(_of_time, low.split())):
        return ()
    if len(low) != len(text):  # a few foreign capitals become two letters
        low = "".join(letter.lower()[:1] or letter for letter in text)
    return tuple(_exact(match, low) for match in _pattern().finditer(low))


def _exact(match: re.Match[str], text: str) -> Span:
    """An event that is dated ("before the meeting on 18 October", "in the autumn") gives way to its date."""
    start = match.start()
    if match.lastgroup == "event":
        dated = _pattern().search(text, start + 4, _end(match))
        if dated and dated.lastgroup != "event":
            if DATED_EVENT.search(match.string, start, dated.start() + 1) and not OF_A_BODY.search(
                match.string, start, dated.start()
            ):
                return Span(start, _end(dated))
            return Span(dated.start(), _end(dated))
    return Span(start, _end(match))


def _end(match: re.Match[str]) -> int:
    return match.start() + len(match[0].rstrip(" \t\r\n.,;"))
