"""Deadline words that name a year or its part: Q4 2021/22, H1, the first half of the financial year, year end, 2022/23.

Before it stands `periods`; after it `resolving`. The deadline is the last day. Quarters and halves run with the
financial year from April, unless the words name a calendar year; those of the municipal year from May.

The municipal year ends with 30 April (annual councils are in May), the financial year with 31 March, a school or
academic year with 31 August.
"""

import datetime
import re
from dataclasses import replace

from annotator.calendar.counting import add_months
from annotator.calendar.deadline import Deadline, day, in_words, unresolved
from annotator.calendar.known import Known, Rules
from annotator.calendar.vocabulary import ORDINALS, YEAR, full_year, month_end, next_month_end, pattern
from annotator.calendar.vocabulary import number as numeral
from annotator.records import Precision

YEAR_ENDS = {
    "municipal": 4,
    "civic": 4,
    "council": 4,
    "mayoral": 4,
    "financial": 3,
    "fiscal": 3,
    "budget": 3,
    "school": 8,
    "academic": 8,
    "calendar": 12,
}
NAMES = "|".join(YEAR_ENDS)
SPAN_OF_YEARS = r"(?P<y>20\d\d)\s?[/–-]\s?(?P<z>\d\d(?:\d\d)?)\b"
SPAN_MAYBE = r"(?:(?P<y>20\d\d)(?:\s?[/–-]\s?(?P<z>\d\d(?:\d\d)?))?\b)"


def _quarter_end(number: int, first_year: int) -> datetime.date:
    month = number * 3 + 3
    return month_end(first_year + (month > 12), month if month <= 12 else month - 12)


def read_quarter(match: re.Match[str], known: Known) -> Deadline | None:
    """ "Q4 2021/22", "the first quarter of 2022": quarters of the financial year, which begins in April."""
    figure = match["q2"] or match["q"] or match["p"] or ""
    number = ORDINALS[match["w"].lower()] if match["w"] else numeral(figure)
    if not 1 <= number <= 4:
        return None
    meeting = known.meeting
    if meeting and not match["y"] and re.search(r"\bcalendar year\b", match.string, re.IGNORECASE):
        return _of_plain_year(number, meeting.year + (month_end(meeting.year, number * 3) < meeting))
    if match["y"]:
        if not match["z"] and "year" not in match[0].lower():
            return _of_plain_year(number, int(match["y"]))
        end = _quarter_end(number, int(match["y"]) - (not match["z"] and number == 4))
    elif meeting is None:
        return unresolved(Precision.QUARTER)
    else:
        this_year = meeting.year - (meeting.month < 4)
        ends = (_quarter_end(number, year) for year in range(this_year + bool(match["next"]), meeting.year + 3))
        end = next(found for found in ends if found >= meeting)
    return day(end, f"Quarters run from April: this one ends on {in_words(end)}", Precision.QUARTER, start=meeting)


def _of_plain_year(number: int, year: int) -> Deadline:
    """ "the first quarter of 2022": a plain year's quarters run from January; that some mean April's is noted."""
    end, other = month_end(year, number * 3), _quarter_end(number, year - (number == 4))
    warning = f"if the quarters of the financial year are meant, it is {in_words(other)}"
    found = day(end, f"That quarter of {year} ends on {in_words(end)}", Precision.QUARTER)
    return replace(found, warnings=(warning,))


def read_near_quarter(match: re.Match[str], known: Known) -> Deadline:
    """ "the end of the quarter", "next quarter"."""
    if known.meeting is None:
        return unresolved(Precision.QUARTER)
    this_ends = -(-known.meeting.month // 3) * 3 - known.meeting.month
    later = 3 if re.search("next|following|coming", match[0], re.IGNORECASE) else 0
    last = add_months(known.meeting.replace(day=1), this_ends + later)
    end = month_end(last.year, last.month)
    return day(end, f"The end of the quarter: {in_words(end)}", Precision.QUARTER, start=known.meeting)


def read_half(match: re.Match[str], known: Known) -> Deadline:
    """ "H1 2022/23", "the first half of the municipal year", "the second half of 2023"."""
    second = (match["h"] or match["w"]).lower() in ("2", "second", "latter", "last")
    if match["y"] and not match["z"] and not match["n"] and not match["h"]:
        end = month_end(int(match["y"]), 12 if second else 6)
        return day(end, f"The half of {match['y']} ends on {in_words(end)}", Precision.YEAR)
    name = (match["n"] or ("calendar" if match["near"] else "financial")).lower()
    last = YEAR_ENDS[name] if second else (YEAR_ENDS[name] + 5) % 12 + 1
    if match["y"]:
        first_year = int(match["y"])
        end = month_end(first_year + (last <= YEAR_ENDS[name] and name != "calendar"), last)
    elif known.meeting is None:
        return unresolved(Precision.YEAR)
    else:
        end = next_month_end(last, known.meeting)
        if (match["near"] or "").lower().startswith("next"):
            end = month_end(known.meeting.year + 1, last)
    return day(end, f"That half of the {name} year ends on {in_words(end)}", Precision.YEAR, start=known.meeting)


def read_named_year(match: re.Match[str], known: Known) -> Deadline:
    """ "the municipal year", "the end of the financial year 2022/23", "the year": its first end from the meeting."""
    name = (match.groupdict().get("n") or "calendar").lower()
    month = YEAR_ENDS[name]
    stated = re.search(SPAN_OF_YEARS, match.string)
    if stated:
        end = month_end(full_year(stated["z"][-2:]), month)
        return day(end, f"The {name} year {stated[0]} ends on {in_words(end)}", Precision.YEAR)
    if known.meeting is None:
        return unresolved(Precision.YEAR)
    end = next_month_end(month, known.meeting)
    if re.search(r"\bnext\b|\bfollowing\b|\bnew\b", match[0], re.IGNORECASE):
        end = month_end(end.year + 1, end.month)
    if re.search(r"\bearly\b", match.string, re.IGNORECASE):
        first = add_months(month_end(end.year - 1, end.month), 1)
        first = month_end(first.year, first.month)
        return day(first, f"Early in the {name} year is taken as its first month", Precision.YEAR, start=known.meeting)
    if re.search(r"\b(?:start|beginning) of\b|^before the (?:next|new)\b", match.string[: match.end()], re.IGNORECASE):
        coming = re.search(r"\b(?:next|new|following)\b", match[0], re.IGNORECASE) is not None
        first = month_end(end.year - coming, end.month) + datetime.timedelta(days=1)
        if re.match(r"(?:before|prior to|ahead of)\b.*\b(?:start|beginning) of\b", match.string, re.IGNORECASE):
            before = first - datetime.timedelta(days=1)
            return day(before, f"The day before the {name} year begins", Precision.YEAR, start=known.meeting)
        return day(first, f"The {name} year begins on {in_words(first)}", Precision.YEAR, start=known.meeting)
    return day(end, f"The {name} year ends on {in_words(end)}", Precision.YEAR, start=known.meeting)


def read_years(match: re.Match[str], known: Known) -> Deadline:
    """ "2022/23": the financial year's last day; a budget for it must be set before it begins."""
    del known
    first = int(match["y"])
    if re.search(r"budget|estimates|precept", match.string, re.IGNORECASE):
        return day(month_end(first, 3), f"The last day before the financial year {match[0]}", Precision.YEAR)
    return day(month_end(full_year(match["z"][-2:]), 3), f"The financial year {match[0]} ends then", Precision.YEAR)


def read_year(match: re.Match[str], known: Known) -> Deadline:
    """ "in 2024", "late 2023": its 31 December; "next year" likewise; the middle of a year is 30 June."""
    if match["y"]:
        year = int(match["y"])
    elif known.meeting is None:
        return unresolved(Precision.YEAR)
    else:
        year = known.meeting.year + (match["near"].lower() in ("next", "the following", "the coming"))
    lead = match.string[: match.start()].lower()
    if re.search(r"\bmid(?:dle of|way through)?[- ]?(?:the )?$", lead):
        return day(month_end(year, 6), f"The middle of {year}", Precision.YEAR, start=known.meeting)
    if re.match(r"(?:before|prior to|ahead of)\s*$", lead):
        return day(month_end(year - 1, 12), f"The day before {year} begins", Precision.YEAR, start=known.meeting)
    return day(month_end(year, 12), f"The last day of {year}", Precision.YEAR, start=known.meeting)


SIX_MONTHS: Rules = (
    (
        pattern(
            rf"\b(?P<h>x)?(?P<w>first|second|latter|last) six months of "
            rf"(?:(?P<near>(?:the|this|next) (?=year\b))|(?:the |this |next )?(?:(?P<n>{NAMES}) year\s*)?)"
            rf"(?:{SPAN_MAYBE}|year\b)?"
        ),
        read_half,
    ),
)
TWO_QUARTERS = (
    r"(?:Q(?:tr)?\s?[1-4]|quarters? (?:[1-4]|one|two|three))\s?(?:/|-|&|and|or|to)\s?(?:Q(?:tr)?|quarter)?\s?"
)
QUARTERS: Rules = (
    (
        pattern(
            rf"\b(?:{TWO_QUARTERS}(?P<q2>[1-4]|two|three|four)|"
            r"Q(?:tr)?\s?(?P<q>[1-4])|quarter (?P<p>[1-4]|one|two|three|four)"
            r"|(?P<w>first|second|third|fourth|final|last|1st|2nd|3rd|4th) "
            r"quarter)\b"
            rf"(?:\s*,?\s*(?:of\s+|in\s+)?(?:the\s+)?(?:(?:{NAMES}) year\s+)?{SPAN_MAYBE}"
            rf"|\s+of\s+(?:the\s+)?(?P<next>next|new)\s+(?:{NAMES}) year)?"
        ),
        read_quarter,
    ),
    (pattern(r"\b(?:end of (?:the|this)|next|this|the following|the coming) quarter\b"), read_near_quarter),
    (
        pattern(
            r"\b(?:H(?P<h>[12])|(?:the )?(?P<w>first|second|latter|last) half)\b(?:\s*,?\s*(?:of\s+)?"
            rf"(?:(?P<near>(?:the|this|next) (?=year\b))|(?:the |this |next )?(?:(?P<n>{NAMES}) year\s*)?)"
            rf"(?:{SPAN_MAYBE}|year\b)?)"
        ),
        read_half,
    ),
)
RULES: Rules = (
    (
        pattern(
            rf"\b(?:next |new |this |the |current |present |following "
            rf"|(?:end|start|beginning) of )*(?P<n>{NAMES}) year\b"
        ),
        read_named_year,
    ),
    (pattern(rf"\b{SPAN_OF_YEARS}"), read_years),
    (pattern(r"\b(?:(?P<n>financial|calendar) )?year[- ]end\b"), read_named_year),
    (pattern(r"\b(?P<near>later in the year)\b(?P<y>x)?"), read_year),
    (pattern(r"\b(?:end|close) of (?:the|this) year\b"), read_named_year),
    (
        pattern(
            rf"\b(?:(?P<near>next|this|later this|later in the|the following|the coming|the) year|(?P<y>{YEAR}))\b"
        ),
        read_year,
    ),
)
