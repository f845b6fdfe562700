"""Deadline words that name a part of the year: the end of January, October 2022, the autumn, the new year, late 2023.

Before it stands `vocabulary`; after it `years` (quarters, halves and years) and `resolving`. The deadline is the
period's last day.

Conventions (of the gold guidelines): "early in" a year and "the new year" end with January; spring ends on 31 May,
summer on 31 August, autumn on 30 November and winter with February; the middle of a month is its 15th.
"""

import datetime
import re

from annotator.calendar.counting import add_months
from annotator.calendar.dates import FIRST_DAY
from annotator.calendar.deadline import Deadline, day, in_words, unresolved
from annotator.calendar.known import Known, Rules
from annotator.calendar.vocabulary import (
    MONTH,
    SEASON,
    SEASON_ENDS,
    YEAR,
    month_end,
    month_number,
    next_month_end,
    pattern,
)
from annotator.calendar.working_days import ONE_DAY
from annotator.records import Precision

OUT = pattern(r"\s+(?:is|was) (?:out|over)\b")  # "before the month was out" is its end
BEFORE = pattern(r"(?:before|prior to|ahead of|in advance of)\s+(?:the )?")


def _in_month(end: datetime.date, match: re.Match[str], rule: str, start: datetime.date | None) -> Deadline:
    part = (match.groupdict().get("part") or "").lower()
    before = BEFORE.fullmatch(match.string, 0, match.start()) and not OUT.match(match.string, match.end())
    if FIRST_DAY.search(match.string[: match.start()].strip()):
        return Deadline("open", Precision.OPEN, "The words give the first month, and no last day", needs="a last day")
    if "begin" in part or "start" in part:
        first = end.replace(day=1) - (ONE_DAY if before else datetime.timedelta())
        return day(
            first, f"The {'day before the ' if before else ''}first day of {end:%B %Y}", Precision.MONTH, start=start
        )
    if "mid" in part or "half" in part:
        return day(end.replace(day=15), f"The middle of {end:%B %Y}", Precision.MONTH, start=start)
    if before and not part:
        earlier = end.replace(day=1) - ONE_DAY
        return day(earlier, f"The day before {end:%B %Y} begins", Precision.MONTH, start=start)
    return day(end, rule, Precision.MONTH, start=start)


def read_month(match: re.Match[str], known: Known) -> Deadline:
    """ "the end of January", "October 2022", "mid-March": the last day of the month unless the words say else."""
    month = month_number(match["m"])
    if match["following"] and known.meeting:
        end = month_end(known.meeting.year + (match["following"].lower() != "this"), month)
        return _in_month(end, match, f"{end:%B} of that year ends on {in_words(end)}", known.meeting)
    if match["y"]:
        end = month_end(int(match["y"]), month)
        return _in_month(end, match, f"The last day of {end:%B %Y}", None)
    if known.meeting is None:
        return unresolved(Precision.MONTH)
    end = next_month_end(month, known.meeting)
    if match["next"] and (end.year, end.month) == (known.meeting.year, known.meeting.month):
        end = month_end(end.year + 1, month)
    rule = f"The end of the first {end:%B} from the meeting of {in_words(known.meeting)}"
    return _in_month(end, match, rule, known.meeting)


def read_near_month(match: re.Match[str], known: Known) -> Deadline:
    """ "this month", "the end of the month", "the middle of next month", "the month after next"."""
    if known.meeting is None:
        return unresolved(Precision.MONTH)
    words = match[0].lower()
    ahead = 2 if "after next" in words else 1 if re.search(r"next|following|coming", words) else 0
    first = add_months(known.meeting.replace(day=1), ahead)
    end = month_end(first.year, first.month)
    rule = f"The end of {end:%B %Y}, counted from the meeting of {in_words(known.meeting)}"
    return _in_month(end, match, rule, known.meeting)


def read_season(match: re.Match[str], known: Known) -> Deadline:
    """ "the autumn" ends on 30 November, winter with February, spring on 31 May, summer on 31 August."""
    name, meeting = match["s"].lower(), known.meeting
    month = SEASON_ENDS[name]
    if match["y"]:
        later = name == "winter" or bool(match["z"] and name != "autumn")
        end = month_end(int(match["y"]) + later, month)
    elif meeting is None:
        return unresolved(Precision.SEASON)
    else:
        end = next_month_end(month, meeting)
    if match["next"] and meeting and (end - meeting).days < 92:  # "next autumn", said in the autumn
        end = month_end(end.year + 1, month)
    if re.match(r"(?:after|following)\b", match.string, re.IGNORECASE):
        return Deadline("open", Precision.OPEN, f"After the {name} no last day is given", needs="a last day")
    if match["following"] and meeting:  # "next year", "the following year"
        end = month_end(meeting.year + 1 + (name == "winter"), month)
    if re.match(r"(?:before|prior to) (?:the )?(?:next |coming )?" + match["s"] + r"\W*$", match.string, re.IGNORECASE):
        start_month = (month - 3) % 12 or 12
        end = month_end(end.year - (start_month > month), start_month)
        if meeting and end < meeting and not match["y"]:  # said within the season: the next one is meant
            end = month_end(end.year + 1, start_month)
        return day(end, f"The day before the {name} begins", Precision.SEASON, start=meeting)
    return day(end, f"The last day of the {name}: {in_words(end)}", Precision.SEASON, start=meeting)


def read_new_year(match: re.Match[str], known: Known) -> Deadline:
    """ "the new year", "early in 2022", "early next year": the last day of January."""
    stated = re.search(YEAR, match[0])
    if not stated and known.meeting is None:
        return unresolved(Precision.MONTH)
    year = int(stated[0]) if stated else (known.meeting or datetime.date.min).year + 1
    if not stated and known.meeting and known.meeting.month == 1 and "new" in match[0].lower():
        year = known.meeting.year
    if re.match(r"(?:before|prior to|ahead of) (?:the )?(?:new year|beginning|start)", match.string, re.IGNORECASE):
        return day(month_end(year - 1, 12), f"The day before {year} begins", Precision.MONTH, start=known.meeting)
    return day(month_end(year, 1), f"Taken as the last day of January {year}", Precision.MONTH, start=known.meeting)


PART = (
    r"(?:(?P<part>(?:the )?(?:very )?(?:(?:beginning|start|middle|end)(?: of|[- ])|mid(?:way through|[- ])?"
    r"|half-?way through"
    r"|early(?: in)?"
    r"|late(?:r)?(?: in)?))\s*)?"
)
WINTER_OF = r"(?P<y>20\d\d)(?:\s?[/–-]\s?(?P<z>\d\d(?:\d\d)?)\b)?"
NEW_YEAR: Rules = (
    (
        pattern(
            r"\b(?:the )?new year\b(?![’'])|\bearly part of (?:the new year|next year"
            rf"|{YEAR})\b(?!\s?[/–-]\s?\d)|\bearly in (?:the new year|{YEAR})\b(?!\s?[/–-]\s?\d)"
            rf"|\bearly {YEAR}\b"
            rf"|\bearly (?:in |in the |on in )?(?:new|next) year\b|\b(?:beginning|start) of (?:the new year|next "
            rf"year|{YEAR})\b"
        ),
        read_new_year,
    ),
)
MONTHS: Rules = (
    (
        pattern(
            rf"{PART}\b(?P<next>next )?(?P<m>{MONTH})(?:,?\s+(?:of\s+)?"
            rf"(?:(?P<y>{YEAR})|(?P<following>next|this|the following) year\b))?"
        ),
        read_month,
    ),
)
RULES: Rules = (
    (
        pattern(
            rf"\b(?P<next>next )?(?:the )?(?:{SEASON}(?:/|-| or | and ))?(?P<s>{SEASON})\b(?:\s+(?:of\s+)?{WINTER_OF}"
            r"|\s+(?:of\s+)?(?P<following>(?:next|the following) year\b))?"
        ),
        read_season,
    ),
    *MONTHS,
    (
        pattern(rf"{PART}\b(?:(?:the|this|next|following|coming) )?month\b(?: after next)?"),
        read_near_month,
    ),
)
