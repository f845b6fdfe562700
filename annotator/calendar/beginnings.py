"""With which word a temporal expression can begin, and which expressions begin so: the quick look before the long one.

Before it stands `expressions`; after it `spotting`. Most words of a text begin none: they cost one look into a
dictionary. Of the commonest words ("the", "in", "a") the next word decides.
"""

import re
from dataclasses import dataclass
from functools import cache

from annotator.calendar.expressions import EXPRESSIONS
from annotator.calendar.vocabulary import DAY_WORDS, MONTHS, WEEKDAYS

SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
NUMERALS = f"{SMALL} eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
ORDINALS = "first second third fourth final last latter"
SHORT = "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed weds thu thur thurs fri sat sun"
NAMED = f"{' '.join(MONTHS)} {' '.join(WEEKDAYS)} {SHORT}"
SEASONS = "spring summer autumn winter"
YEARS = "municipal civic council mayoral financial fiscal school academic calendar"
COMING = "next following forthcoming upcoming subsequent coming"
MEETINGS = ("after_next", "next_meeting", "month_meeting")
DAYS = ("date", "figures", "instant")
PERIODS = ("nth", "near", "half", "quarter", "after_lead", "part", "season", "new_year", "named_year", "feast")


def _any(words: str) -> str:
    return "|".join(words.split())


A_NUMBER = rf"(?:\d|(?:{_any(NUMERALS)})\b)"
AFTER_ARTICLE = (
    rf"\s+(?:\d|(?:{_any(COMING)}|{_any(ORDINALS)}|{_any(NAMED)}|{_any(SEASONS)}|{_any(YEARS)}|very|end|beginning|start"
    r"|middle|close|week|day|month|year|new|early|late|mid|quarter|agm|annual|easter|half|meeting|recess|pre|term|christmas"
    rf"|same|course|latter|coming|weekend|time|current|present|{_any(' '.join(DAY_WORDS))}|ordinary|full|cabinet"
    r"|executive|committee|panel|board)\b)"
)
# "in six months", "in the coming weeks", "over the next year": not every "in".
COUNTS = (
    rf"\s+(?:{A_NUMBER}|an?\s|about\s|approximately\s|around\s"
    r"|the\s+(?:next|coming|following|week|month|fortnight|year)\b)"
)


@dataclass(frozen=True, slots=True)
class Beginning:
    """Words that begin an expression, what must follow them, and the expressions to try."""

    words: str
    expressions: tuple[str, ...]
    then: str = ""


BEGINNINGS = (
    Beginning("0", ("before_event", *DAYS, "duration", "quarter", "year")),
    Beginning(
        "by before prior ahead within",
        (
            *("short_figures", *DAYS, "weekday_before", *MEETINGS, "duration", *PERIODS),
            *("month", "year", "weekday", "clock", "end_of_event", "vague", "event"),
        ),
        r"\s+(?!(?:by|before|prior|ahead|within)\b)",
    ),
    Beginning(
        "no not",
        ("before_event", "short_figures", *DAYS, *MEETINGS, "duration", *PERIODS, "month", "year", "weekday"),
        r"\s+(?:later|earlier|before|less|fewer)\b",
    ),
    Beginning(
        "on",
        ("short_figures", *DAYS, *PERIODS, "month", "weekday", "vague", "event"),
        r"\s+or\s+b|[- ]?going|\s+\w+\s+\w*\s*earl"
        r"|\s+(?:receipt|completion|publication|conclusion|adoption|approval)\s",
    ),
    Beginning("starting", (*DAYS, *PERIODS, "month", "weekday"), r"\s+on\b"),
    Beginning("at", ("before_event", "vague"), r"\s+(?:least|the|their|its|once|an|some)\b"),
    Beginning(
        "in",
        ("after_next", "duration", "vague", "event"),
        rf"{COUNTS}|\s+(?:due|early|good|advance|time|future|the\s+(?:full|near|short|long|medium|future|mean|interim))",
    ),
    Beginning("over during", ("duration", "vague"), COUNTS),
    Beginning(
        "after",
        ("duration", "after_named", "after_meeting", "end_of_event"),
        rf"{COUNTS}|\s+(?:this meeting|the|easter|christmas|half|purdah|\w+ elections?)\b",
    ),
    Beginning(
        "following",
        ("after_named", "after_meeting", *MEETINGS, "next_cell", "near", "season", "named_year", "month", "weekday"),
    ),
    Beginning("immediately", ("after_meeting", "vague")),
    Beginning("upon", ("event",), r"\s+[rcpa]"),
    Beginning("soon", ("soon",)),
    Beginning("nearer sine", ("vague",)),
    Beginning("for", ("budget",), r"\s+(?:the\s+)?20"),
    Beginning("as", ("event", "vague"), r"\s+(?:soon|quickly|early|a\s+(?:matter|priority|high))\b"),
    Beginning("once when until", ("duration", "vague", "event")),
    Beginning(
        "with without forthwith immediately urgently straight straightaway promptly shortly imminently asap tbc tba"
        " ongoing sooner",
        ("vague",),
    ),
    Beginning(
        "the its their our",
        ("end_of_event", "weekday_before", "first_meeting", *MEETINGS, *DAYS, "next_few", *PERIODS),
        AFTER_ARTICLE,
    ),
    Beginning(
        "this",
        (*MEETINGS, "duration", "near", "season", "named_year", "after_lead", "month", "weekday"),
        AFTER_ARTICLE,
    ),
    Beginning("a an some any", ("before_event", *MEETINGS, "duration", "later_meeting"), r"\s+\w"),
    Beginning("each every", (*MEETINGS, "duration")),
    Beginning("fortnightly quarterly monthly weekly annually yearly half twice", ("duration", "after_lead")),
    Beginning("future", ("later_meeting",)),
    Beginning(NUMERALS, ("before_event", "duration")),
    Beginning(ORDINALS, ("first_meeting", "nth", "half", "quarter", "date")),
    Beginning(" ".join(one for one in DAY_WORDS if "-" not in one), ("date",), r"(?:\s+day)?\s+of\b"),
    Beginning("q1 q2 q3 q4 qtr h1 h2 quarter", ("half", "quarter", "after_lead")),
    Beginning(COMING, (*MEETINGS, "next_cell", "near", "season", "named_year", "month", "weekday")),
    Beginning("meeting council committee cabinet panel board", ("after_next",), r"\s+(?:meeting\s+)?(?:after|but)\b"),
    Beginning(NAMED, (*DAYS, "month_meeting", "month", "weekday", "after_lead")),
    Beginning(SEASONS, ("season", "after_lead")),
    Beginning("w week", ("date",), r"(?:/[ce]|\s+(?:ending|commencing|beginning|of))\s"),
    Beginning("end close", (*DAYS, "near", "part")),
    Beginning("beginning start middle mid midway early late later latter", ("near", "part", "new_year")),
    Beginning("tomorrow", ("near",)),
    Beginning("new", ("new_year", "after_lead"), r"\s+year"),
    Beginning("easter christmas good remembrance armistice", ("feast", "after_lead")),
    Beginning(
        "xmas whitsun whitsuntide michaelmas boxing purdah recess pre term annual school year agm",
        ("after_lead", "near"),
    ),
    Beginning(
        YEARS,
        ("after_lead",),
        r"\s+year",
    ),
)


def _bounded(expression: str) -> str:
    """Words stand a few spaces apart at most, so that a million spaces are not gone through for each alternative."""
    return expression.replace(r"\s+", r"\s{1,9}").replace(r"\s*", r"\s{0,9}")


@cache
def _compiled(beginning: Beginning) -> re.Pattern[str]:
    """The expressions of a beginning as one pattern, to be matched where its word stands."""
    alternatives = "|".join(f"(?P<{name}>{_bounded(EXPRESSIONS[name])})" for name in beginning.expressions)
    ahead = rf"(?=\w+(?:{beginning.then}))" if beginning.then else ""
    return re.compile(rf"{ahead}(?:{alternatives})")


@cache
def by_word() -> dict[str, re.Pattern[str]]:
    """The pattern to try for each word that can begin an expression; for figures under "0"."""
    found: dict[str, re.Pattern[str]] = {}
    for beginning in BEGINNINGS:
        for word in beginning.words.split():
            found.setdefault(word, _compiled(beginning))
    return found
