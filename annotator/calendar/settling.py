"""The meeting that a deadline hangs on becomes a day, once the days of the body's meetings are known.

Before it stands `occasions`; after it `resolving`, and whoever keeps the meetings: when their days change, it is
asked again with the same deadline.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.calendar.counting import Counting, counted, length_in_words, period_in_words
from annotator.calendar.deadline import CALENDAR, Deadline, in_full, in_words
from annotator.calendar.working_days import Division

MAY = 5
OWN = frozenset(
    (
        *("the", "its", "our", "their", "this", "that", "body", "meeting", "committee", "panel", "board", "council"),
        *("cabinet", "subcommittee", "sub", "group", "forum", "authority", "commission", "executive", "full"),
    )
)
# Bodies of their own: "the next meeting of the Cabinet" is no meeting of a panel.
APART = frozenset(("cabinet", "council", "executive"))


def settle(
    deadline: Deadline,
    meetings: Sequence[datetime.date],
    *,
    after: datetime.date | None = None,
    body: str = "",
    annual: Sequence[datetime.date] = (),
    division: Division = Division.ENGLAND_AND_WALES,
) -> Deadline:
    """The deadline with the day of the meeting that it hangs on; unchanged where it hangs on none or none is known.

    `meetings` are the days of the body's meetings, in any order, `body` its name, `annual` its annual meetings where
    they are known apart. The meeting of the minutes is the deadline's start, or `after`. A settled deadline may be
    settled again with other days.
    """
    start = after or deadline.start
    if not deadline.occasion or _of_another(deadline.body, body):
        return deadline
    found = _meeting(deadline.occasion, sorted(set(meetings)), start, sorted(set(annual)))
    if found is None:
        return replace(deadline, needs=_still_needed(deadline, start))
    return _on(deadline, found, division)


def _of_another(named: str, own: str) -> bool:
    """Whether the words name another body than the one whose meetings are known."""
    wanted = {word for word in re.findall(r"[a-z]+", named.lower()) if word not in ("the", "and", "of", "full")}
    known = set(re.findall(r"[a-z]+", own.lower()))
    return not wanted <= (known | (OWN - APART if known else OWN))


def _meeting(
    occasion: str, meetings: list[datetime.date], start: datetime.date | None, annual: list[datetime.date]
) -> datetime.date | None:
    if occasion[:4].isdigit():
        year, month = map(int, occasion.split("-"))
        return next((one for one in meetings if (one.year, one.month) == (year, month) and one != start), None)
    if start is None:
        return None
    later = [one for one in meetings if one > start]
    if occasion == "annual":
        return next((one for one in annual if one > start), None) or next(
            (one for one in later if one.month == MAY), None
        )
    place = 1 if occasion == "after-next" else 0
    return later[place] if len(later) > place else None


def _still_needed(deadline: Deadline, start: datetime.date | None) -> str:
    if start is None and not deadline.occasion[:4].isdigit():
        return f"the date of the meeting, and {CALENDAR}"
    since = f" after {in_words(start)}" if start else ""
    return f"{CALENDAR}: no such meeting{since} is known"


NAMES = {"next": "The next meeting", "after-next": "The meeting after the next", "annual": "The annual meeting"}


def _on(deadline: Deadline, found: datetime.date, division: Division) -> Deadline:
    name = NAMES.get(deadline.occasion, "The meeting of that month")
    if not deadline.before:
        return replace(deadline, value=found.isoformat(), rule=f"{name}: {in_full(found)}", needs="")
    how = Counting.CLEAR_DAYS_BEFORE if deadline.clear else Counting.AFTER
    length = deadline.before if deadline.clear else f"P-{deadline.before[1:]}"
    result = counted(length, found, how, division)
    before = period_in_words(length, how) if deadline.clear else f"{length_in_words(deadline.before)} before"
    rule = f"{before} {name[0].lower()}{name[1:]}, {in_full(found)}"
    return replace(deadline, value=result.last.isoformat(), rule=rule, left_out=result.left_out, needs="")
