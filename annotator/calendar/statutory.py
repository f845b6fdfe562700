"""What the periods of law and of constitutions come to: which of them words call up, and their last day.

Before it stand `period_list` and `counting`; after it `beside_law`, `suggestions` and whoever sets a due date by rule.
"""

import datetime
from collections.abc import Iterable
from dataclasses import replace

from annotator.calendar.counting import counted, period_in_words
from annotator.calendar.deadline import AGREED_DAY, Deadline, day, in_full, in_words
from annotator.calendar.nations import Nation
from annotator.calendar.period_list import NO_LENGTH, Period, all_periods
from annotator.calendar.working_days import ONE_DAY, Division
from annotator.records import Precision

IN_DOUBT = "this rule was not read at its source: check it before you rely on it"


def periods_in(
    words: str,
    on: datetime.date | None = None,
    *,
    nation: Nation = Nation.ENGLAND,
    council: str = "",
    own: Iterable[Period] = (),
) -> tuple[Period, ...]:
    """The periods that the words call up, in force on the day and in the nation; local ones only for their council.

    A local period that names no council, as in a council's own list, holds for the council whose list it is; of the
    shipped examples only those of the council itself are given.
    """
    mine = tuple(own)
    names = {one.name for one in mine}
    return tuple(
        one
        for one in all_periods(mine)
        if nation in one.nations
        and one.in_force(on)
        and (not one.local or one.name in names or (one.applies and council.lower().startswith(one.applies.lower())))
        and one.called_up_by(words)
    )


def deadline_for(period: Period, start: datetime.date | None, division: Division | None = None) -> Deadline:
    """The deadline that a period gives from the day of its start; a duration that says what it needs without one."""
    shown = f"{period_in_words(period.length, period.counted)} {period.start}"
    warnings = () if period.verified else (IN_DOUBT,)
    if period.length == NO_LENGTH:
        rule = f"{period.name}: {period.note.rstrip('.')} ({period.source})"
        return Deadline("open", Precision.OPEN, rule, source=period.source, needs=AGREED_DAY, warnings=warnings)
    if start is None:
        rule = f"{period.name}: {shown} ({period.source})"
        needs = f"the day of {period.start.removeprefix('the day of ')}"
        return Deadline(period.length, Precision.DURATION, rule, source=period.source, needs=needs, warnings=warnings)
    kept = division or period.nations[0].division
    result = counted(period.length, start, period.counted, kept)
    then = f"; {period.then} from {in_full(result.last + ONE_DAY)}" if period.then else ""
    rule = f"{period.name}: {shown}, {in_words(start)}; the last day is {in_full(result.last)}{then} ({period.source})"
    expired = () if period.in_force(start) else ("the rule was not in force on that day",)
    noted = (result.warning,) if result.warning else ()
    found = day(result.last, rule, Precision.DURATION, start=start, warnings=warnings + expired + noted)
    return replace(found, source=period.source, left_out=result.left_out)
