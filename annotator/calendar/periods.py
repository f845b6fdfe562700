"""Deadline words that name a period: the end of January, October 2022, the autumn, quarter 4, the municipal year.

Before it stands `vocabulary`; after it `resolving`. The deadline is the period's last day.

Conventions (of the gold guidelines): the municipal and
financial quarters run from April; the municipal year ends with 30 April; "early in" a year and "the new year" end
with January; a school year ends with August.
"""

import datetime
import re
from collections.abc import Callable

from annotator.calendar.deadline import Deadline, day, in_words, unresolved
from annotator.calendar.vocabulary import (
    MONTH,
    ORDINALS,
    SEASON,
    SEASON_ENDS,
    YEAR,
    full_year,
    month_end,
    month_number,
    next_month_end,
    pattern,
)
from annotator.records import Precision

Meeting = datetime.date | None
Reader = Callable[[re.Match[str], Meeting], Deadline | None]

BEFORE = pattern(r"^(?:before|prior to|ahead of)\s+(?!the end)")
SPAN_OF_YEARS = r"(?P<y>20\d\d)\s?[/–-]\s?(?P<z>\d\d(?:\d\d)?)\b"


def _in_month(end: datetime.date, match: re.Match[str], rule: str) -> Deadline:
    part = (match.groupdict().get("part") or "").lower()
    if "begin" in part or "start" in part:
        return day(end.replace(day=1), f"The first day of {end:%B %Y}", Precision.MONTH)
    if "mid" in part:
        return day(end.replace(day=15), f"The middle of {end:%B %Y}", Precision.MONTH)
    if BEFORE.match(match.string) and not part:
        earlier = end.replace(day=1) - datetime.timedelta(days=1)
        return day(earlier, f"The day before {end:%B %Y} begins", Precision.MONTH)
    return day(end, rule, Precision.MONTH)


def read_month(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "the end of January", "October 2022", "mid-March": the last day of the month unless the words say else."""
    month = month_number(match["m"])
    if match["y"]:
        end = month_end(int(match["y"]), month)
        return _in_month(end, match, f"The last day of {end:%B %Y}")
    if meeting is None:
        return unresolved(Precision.MONTH)
    end = next_month_end(month, meeting)
    return _in_month(end, match, f"The end of the first {end:%B} from the meeting of {in_words(meeting)}")


def read_near_month(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "this month", "the end of the month", "next month"."""
    if meeting is None:
        return unresolved(Precision.MONTH)
    ahead = 1 if re.search(r"next|following", match[0], re.IGNORECASE) else 0
    year, month = divmod(meeting.year * 12 + meeting.month - 1 + ahead, 12)
    end = month_end(year, month + 1)
    return day(end, f"The end of {end:%B %Y}, counted from the meeting of {in_words(meeting)}", Precision.MONTH)


def read_season(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "the autumn" ends on 30 November, winter with February, spring on 31 May, summer on 31 August."""
    month = SEASON_ENDS[match["s"].lower()]
    if match["y"]:
        end = month_end(int(match["y"]) + (month == 2), month)
    elif meeting is None:
        return unresolved(Precision.SEASON)
    else:
        end = next_month_end(month, meeting)
    if match["next"] and meeting and (end - meeting).days < 92:  # "next autumn", said in the autumn
        end = month_end(end.year + 1, month)
    if re.match(r"(?:before|prior to) (?:the )?" + match["s"] + r"\W*$", match.string, re.IGNORECASE):
        start_month = (month - 3) % 12 or 12
        end = month_end(end.year - (start_month > month), start_month)
        return day(end, f"The day before the {match['s'].lower()} begins", Precision.SEASON)
    return day(end, f"The last day of the {match['s'].lower()}: {in_words(end)}", Precision.SEASON)


def read_term(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "the autumn term": the end of December, Easter term March (spring term), summer term July."""
    if meeting is None and not match["y"]:
        return unresolved(Precision.SEASON)
    month = {"autumn": 12, "spring": 3, "easter": 3, "summer": 7}[match["s"].lower()]
    end = month_end(int(match["y"]), month) if match["y"] else next_month_end(month, meeting or datetime.date.min)
    return day(end, f"The end of the school term, taken as {in_words(end)}", Precision.SEASON)


def _quarter_end(number: int, first_year: int) -> datetime.date:
    month = number * 3 + 3
    return month_end(first_year + (month > 12), month if month <= 12 else month - 12)


def read_quarter(match: re.Match[str], meeting: Meeting) -> Deadline | None:
    """ "Q4 2021/22", "the first quarter of 2022": quarters of the financial year, which begins in April."""
    figure = match["q"] or match["p"] or ""
    number = int(figure) if figure.isdigit() else ORDINALS.get((match["w"] or "").lower(), 0)
    if not 1 <= number <= 4:
        return None
    rule = "Quarters run from April: this one ends on {}"
    if match["y"]:
        end = _quarter_end(number, int(match["y"]))
        if not match["z"]:  # a plain year: the quarter that ends or begins in it
            end = _quarter_end(number, int(match["y"]) - (number == 4))
    elif meeting is None:
        return unresolved(Precision.QUARTER)
    else:
        ends = (_quarter_end(number, year) for year in range(meeting.year - 1, meeting.year + 2))
        end = next(found for found in ends if found >= meeting)
    return day(end, rule.format(in_words(end)), Precision.QUARTER)


def read_near_quarter(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "the end of the quarter", "next quarter"."""
    if meeting is None:
        return unresolved(Precision.QUARTER)
    months = -(-meeting.month // 3) * 3 + (3 if re.search("next|following", match[0], re.IGNORECASE) else 0)
    end = month_end(meeting.year + (months > 12), months if months <= 12 else months - 12)
    return day(end, f"The end of the quarter: {in_words(end)}", Precision.QUARTER)


YEAR_ENDS = {"municipal": 4, "civic": 4, "council": 4, "financial": 3, "school": 8, "academic": 8, "calendar": 12}


def read_named_year(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "the municipal year", "the end of the financial year", "the year": the first such end from the meeting."""
    if meeting is None:
        return unresolved(Precision.YEAR)
    name = (match["n"] or "calendar").lower()
    end = next_month_end(YEAR_ENDS[name], meeting)
    if re.search(r"\bnext\b|\bfollowing\b", match[0], re.IGNORECASE):
        end = month_end(end.year + 1, end.month)
    return day(end, f"The {name} year ends on {in_words(end)}", Precision.YEAR)


def read_years(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "2022/23": the financial year's last day; a budget for it must be set before it begins."""
    del meeting
    first = int(match["y"])
    if re.search(r"budget|estimates", match.string, re.IGNORECASE):
        return day(month_end(first, 3), f"The last day before the financial year {match[0]}", Precision.YEAR)
    return day(month_end(full_year(match["z"][-2:]), 3), f"The financial year {match[0]} ends then", Precision.YEAR)


def read_new_year(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "the new year", "early in 2022", "early next year": the last day of January."""
    stated = re.search(YEAR, match[0])
    if not stated and meeting is None:
        return unresolved(Precision.MONTH)
    year = int(stated[0]) if stated else (meeting or datetime.date.min).year + 1
    if not stated and meeting and meeting.month == 1 and "new" in match[0].lower():
        year = meeting.year
    return day(month_end(year, 1), f"Taken as the last day of January {year}", Precision.MONTH)


def read_year(match: re.Match[str], meeting: Meeting) -> Deadline:
    """ "in 2024", "late 2023": its 31 December; "next year" likewise."""
    if match["y"]:
        return day(month_end(int(match["y"]), 12), f"The last day of {match['y']}", Precision.YEAR)
    if meeting is None:
        return unresolved(Precision.YEAR)
    year = meeting.year + (1 if match["near"].lower() in ("next", "the following") else 0)
    return day(month_end(year, 12), f"The last day of {year}", Precision.YEAR)


PART = (
    r"(?:(?P<part>(?:the )?(?:very )?(?:beginning of|start of|middle of|mid[- ]?|end of|early(?: in)?"
    r"|late(?: in)?))\s*)?"
)
RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (
        pattern(
            r"\b(?:Q(?P<q>[1-4])|quarter (?P<p>[1-4]|one)|(?P<w>first|second|third|fourth|final|last) "
            r"quarter)\b"
            r"(?:\s*,?\s*(?:of\s+)?(?:the\s+)?(?:financial "
            r"year\s+)?(?:(?P<y>20\d\d)(?:\s?[/–-]\s?(?P<z>\d\d(?:\d\d)?))?\b)?)?"
        ),
        read_quarter,
    ),
    (pattern(r"\b(?:end of (?:the|this)|next|this|the following) quarter\b"), read_near_quarter),
    (
        pattern(
            rf"\b(?:the )?new year\b|\bearly in (?:the new year|{YEAR})\b(?!\s?[/–-]\s?\d)|\bearly {YEAR}\b"
            rf"|\bearly (?:in the |in )?(?:new|next) year\b|\b(?:beginning|start) of (?:the new year|next "
            rf"year|{YEAR})\b"
        ),
        read_new_year,
    ),
    (pattern(rf"\b(?P<s>autumn|spring|easter|summer) term\b(?:\s+(?:of\s+)?(?P<y>{YEAR}))?"), read_term),
    (pattern(rf"\b(?P<next>next )?(?:the )?(?P<s>{SEASON})\b(?:\s+(?:of\s+)?(?P<y>{YEAR}))?"), read_season),
    (pattern(rf"{PART}\b(?P<m>{MONTH})(?:,?\s+(?:of\s+)?(?P<y>{YEAR}))?"), read_month),
    (pattern(r"\b(?:the (?:end of )?|this |next |end of )?(?:(?:the|this|next|following) )?month\b"), read_near_month),
    (
        pattern(
            r"\b(?:next |this |the |current )*(?P<n>municipal|civic|council|financial|school|academic"
            r"|calendar) year\b"
        ),
        read_named_year,
    ),
    (pattern(rf"\b{SPAN_OF_YEARS}"), read_years),
    (pattern(r"\b(?:(?P<n>financial|calendar) )?year[- ]end\b"), read_named_year),
    (pattern(r"\b(?P<near>later in the year)\b(?P<y>x)?"), read_year),
    (pattern(r"\bend of (?:the|this) (?P<n>(?!x)x)?year\b"), read_named_year),
    (pattern(rf"\b(?:(?P<near>next|this|later this|the following) year|(?P<y>{YEAR}))\b"), read_year),
)
