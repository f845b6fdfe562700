"""A deadline that minutes state, beside the period of law that the words around it call up.

Before it stands `statutory`; after it `suggestions`. The value of the minutes stays; where the law says otherwise, its
reading is offered and the difference said.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from annotator.calendar.counting import Counting, period_in_words
from annotator.calendar.deadline import Deadline, in_full
from annotator.calendar.nations import Nation
from annotator.calendar.period_list import NO_LENGTH, Period, shipped_periods
from annotator.calendar.statutory import deadline_for, periods_in
from annotator.calendar.vocabulary import number
from annotator.records import Precision


def with_law(
    deadline: Deadline,
    around: str,
    *,
    start: datetime.date | None = None,
    on: datetime.date | None = None,
    nation: Nation = Nation.ENGLAND,
    council: str = "",
    own: Iterable[Period] = (),
) -> Deadline:
    """A deadline that was counted, beside the period of law that the words around it call up.

    Where both are the same length the law is named as the source. Where they have the same number but differ
    ("70 days", where the law says working days), the law's reading is offered as `instead`, and the difference said.
    """
    if deadline.precision is not Precision.DURATION:
        return deadline
    said = _said(deadline)
    mine = tuple(own)
    if said is None or not (_is_of_law(said) or any(_fits(period, said) for period in mine)):
        return deadline
    for period in periods_in(around, on, nation=nation, council=council, own=mine):
        if _fits(period, said):
            return _beside(deadline, period, said, start, nation)
    return deadline


@cache
def _is_of_law(said: tuple[int, str]) -> bool:
    """Whether a shipped period has such a length: few have, so that the words around need seldom be searched."""
    return any(_fits(period, said) for period in shipped_periods())


def _fits(period: Period, said: tuple[int, str]) -> bool:
    """Whether the words say the period's number, of days of any sort or of months, counted forward."""
    if period.counted is Counting.CLEAR_DAYS_BEFORE or _number(period.length) != said[0]:
        return False
    return period.length[-1] == said[1] or {period.length[-1], said[1]} == {"B", "D"}


def _number(length: str) -> int:
    return int(length[1:-1]) if length != NO_LENGTH else 0


SAID = re.compile(r"(\d+|[a-z-]+)(?:\s*\(\w+\))?[ -](working |clear |calendar )?(day|week|month|year)", re.IGNORECASE)


def _said(deadline: Deadline) -> tuple[int, str] | None:
    """The number and the unit that the words say."""
    match = SAID.search(deadline.words)
    if match is None:
        return None
    unit = "B" if (match[2] or "").lower().strip() == "working" else match[3][0].upper()
    return number(match[1]), unit


def _beside(
    deadline: Deadline, period: Period, said: tuple[int, str], start: datetime.date | None, nation: Nation
) -> Deadline:
    if period.length[-1] == said[1] and deadline.last_day is None:
        return replace(deadline, source=period.source, needs=f"the day of {period.start}")
    law = deadline_for(period, start, nation.division)
    meant = f"{period_in_words(period.length, period.counted)} {period.start}"
    warning = f"in {nation.shown} the law gives {meant} ({period.source})"
    if law.last_day:
        warning += f": {in_full(law.last_day)}"
    rule = f"{deadline.rule}; but {warning}"
    return replace(deadline, rule=rule, warnings=(*deadline.warnings, warning), instead=law)
