"""Deadline words to a deadline: asks the readers of dates, days, periods, durations and occasions in turn.

Before it stand `dates`, `weekdays`, `days`, `feasts`, `periods`, `years`, `durations` and `occasions`, and `settling`;
after it `suggestions` and every form in which a clerk types a deadline.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from annotator.calendar import dates, days, durations, feasts, occasions, periods, weekdays, years
from annotator.calendar.deadline import Deadline, unresolved
from annotator.calendar.known import Known, Reader
from annotator.calendar.settling import settle
from annotator.calendar.working_days import Division
from annotator.records import Precision

# The order decides: "within 28 days of 4 May" is a duration and no date; a full date outranks the meeting that it
# stands with ("the next meeting on 7 March"); a quarter or a "March meeting" outranks the month in it.
RULES = (
    durations.COUNT_BACK,
    weekdays.WEEKDAY_BEFORE,
    *weekdays.WEEKS_ON,
    *years.SIX_MONTHS,
    durations.FROM_START,
    *dates.RULES,
    *days.NTH,
    *occasions.MEETING_RULES,
    *durations.RULES,
    *feasts.RULES,
    *years.QUARTERS,
    *periods.NEW_YEAR,
    *occasions.NAMED_RULES,
    *weekdays.RULES,
    *days.RULES,
    *periods.RULES,
    *years.RULES,
    *occasions.VAGUE_RULES,
)
LONGEST = 400  # no deadline's words are longer; what follows is not read
JOINED = frozenset(rule for rule, _ in (*dates.RULES, *periods.MONTHS))


def resolve(
    words: str,
    meeting: datetime.date | None,
    *,
    division: Division = Division.ENGLAND_AND_WALES,
    meetings: Sequence[datetime.date] = (),
    body: str = "",
) -> Deadline | None:
    """What the words of a deadline come to, counted from the date of the meeting where they need one.

    None where the words name no time at all. Where the days of the body's meetings are given, the next meeting and
    its like come to a day (see `settle`).
    """
    found = _resolved(words, meeting, division)
    return settle(found, meetings, body=body, division=division) if found and meetings else found


@lru_cache(maxsize=32768)
def _resolved(words: str, meeting: datetime.date | None, division: Division) -> Deadline | None:
    plain = " ".join(words[:LONGEST].replace("\N{NO-BREAK SPACE}", " ").split())
    known = Known(meeting, division, lambda part: _resolved(part, meeting, division))
    try:
        found = _read(plain, known)
    except (OverflowError, ValueError):
        why = "The day lies beyond the years of the calendar"
        return unresolved(Precision.OPEN, why, "a day within the years of the calendar")
    return replace(found, words=plain) if found else None


def _read(plain: str, known: Known) -> Deadline | None:
    return next((found for match, read in _readings(plain) if (found := read(match, known))), None)


@lru_cache(maxsize=4096)
def _readings(plain: str) -> tuple[tuple[re.Match[str], Reader], ...]:
    """The readers that the words are something for, in their order; the same words are asked of many meetings."""
    each = ((_match(rule, plain), read) for rule, read in RULES)
    return tuple((match, read) for match, read in each if match)


def _match(rule: re.Pattern[str], plain: str) -> re.Match[str] | None:
    """Of dates or months that stand joined the last one counts."""
    return dates.last_joined(rule, plain) if rule in JOINED else rule.search(plain)
