"""The days on which bodies meet, and the day of the meeting that a deadline names ("its next meeting").

Before it stand `bodies`, which knows who follows whom, and the calendar; `entries` asks it for each action. It is asked
again whenever meetings have changed: such a day is never kept.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from annotator.actions.bodies import lineage
from annotator.actions.log import LogEntry
from annotator.calendar import Deadline, nation_of, resolve, settle
from annotator.records import Action, Body, Meeting, Precision
from annotator.store import Register

NEXT = "next-meeting"
OF_MONTH = "meeting:"


class MeetingDays:
    """The meetings of a register's bodies. A body that was followed by another meets on in it."""

    def __init__(
        self, register: Register, bodies: Iterable[Body] | None = None, meetings: Iterable[Meeting] | None = None
    ) -> None:
        self._bodies = {body.id: body for body in bodies or register.find(Body)}
        self._held: dict[str, list[date]] = defaultdict(list)
        self._annual: dict[str, list[date]] = defaultdict(list)
        for meeting in sorted(meetings or register.find(Meeting), key=lambda one: one.date):
            self._held[meeting.body_id].append(meeting.date)
            if "annual" in meeting.name.casefold():
                self._annual[meeting.body_id].append(meeting.date)
        self._names = [(body.name.casefold(), body.id) for body in self._bodies.values()]
        self._days: dict[str, list[date]] = {}
        self._meant: dict[tuple[str, str, str], str] = {}
        self._settled: dict[tuple[str, str, str, date | None], date | None] = {}

    def of(self, body_id: str) -> list[date]:
        """The days on which a body met, and its successors after it, in their order."""
        if body_id not in self._days:
            line = [self._bodies[one] for one in lineage(self._bodies, body_id)]
            days = list(self._held[body_id])
            for body, successor in pairwise(line):
                days += [day for day in self._held[successor.id] if body.ended is None or day > body.ended]
            self._days[body_id] = sorted(days)
        return self._days[body_id]

    def meant(self, action: Action) -> str:
        """The body whose meeting a deadline means: one that its words name ("Cabinet's next meeting"), else its own."""
        key = (action.due_words, action.report_to, action.body_id)
        if key not in self._meant:
            words = f"{action.due_words} {action.report_to}".casefold()
            named = [one for one in self._names if one[1] != action.body_id and one[0] in words]
            self._meant[key] = max(named, key=lambda one: len(one[0]))[1] if named else action.body_id
        return self._meant[key]

    def due(self, action: Action, start: date | None) -> date | None:
        """The day of the meeting that an action's deadline names, or so many days before it, where that is known."""
        if action.due is not None or not action.due_value:
            return None
        key = (action.due_words, action.due_value, self.meant(action), start)
        if key not in self._settled:
            hanging = _hanging(action.due_words, action.due_value)
            self._settled[key] = self._settle(hanging, key[2], start).last_day if hanging else None
        return self._settled[key]

    def settled(self, deadline: Deadline, row: LogEntry) -> Deadline:
        """The deadline of a row with the day of the meeting that it hangs on, and its working."""
        return self._settle(deadline, self.meant(row.action), row.counted_from)

    def _settle(self, deadline: Deadline, body_id: str, start: date | None) -> Deadline:
        body = self._bodies[body_id]
        division = nation_of(body.council, body.name).division
        days, annual = self.of(body_id), self._annual[body_id]
        return settle(deadline, days, after=start, body=body.name, annual=annual, division=division)

    def heard_by(self, action: Action, due: date | None) -> date | None:
        """The day of the first meeting on the due day or after it."""
        days = self.of(self.meant(action))
        at = bisect_left(days, due) if due else len(days)
        return days[at] if at < len(days) else None

    def between(self, body_id: str, after: date, until: date) -> int:
        """How many meetings of a body there were after a day, until another."""
        days = self.of(body_id)
        return max(0, bisect_right(days, until) - bisect_right(days, after))


@lru_cache(maxsize=4096)
def _hanging(words: str, value: str) -> Deadline | None:
    """The deadline that hangs on a meeting; None where the words and the value name none."""
    found = resolve(words, None) if words else None
    if value.startswith(OF_MONTH):
        month = value.removeprefix(OF_MONTH)
        return replace(found or _plain(value), occasion=month)
    if found is not None and found.occasion:
        return found
    return _plain(value) if value == NEXT else None


def _plain(value: str) -> Deadline:
    return Deadline(value, Precision.MEETING, "", occasion="next")
