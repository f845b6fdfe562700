"""The rows of the action log, joined: each action with its body, meeting, item, owners, and all that is said of it.

Before it stand `gathering`, `owners` and `meeting_days`; the window, Word and `reportback` read the rows. A handful of
queries serve any number of actions.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from annotator.actions.bodies import lineage, name_on
from annotator.actions.gathering import Families, Hanging
from annotator.actions.log import WAITING, Answer, LogEntry, Owner
from annotator.actions.meeting_days import MeetingDays
from annotator.actions.owners import Offices
from annotator.records import Action, Body, Extension, FormerName, Holder, Item, Meeting, Office
from annotator.store import Register

_CENTURY = 70  # a municipal year "70/71" or later lies in the last century


def entries(
    register: Register, *, body_id: str | None = None, meeting_id: str | None = None, on: date | None = None
) -> list[LogEntry]:
    """The log of a register, a body or a meeting, in the order of bodies, years and numbers.

    `on` is the day of the list, today unless it is given: who holds an office then, and how many meetings were silent.
    """
    actions = register.find(Action, body_id=body_id) if body_id else register.find(Action)
    return joined(register, actions, meeting_id=meeting_id, on=on)


def entry(register: Register, action_id: str, *, on: date | None = None) -> LogEntry:
    """The log's row of one action."""
    return joined(register, [register.get(Action, action_id)], on=on)[0]


def joined(
    register: Register, actions: Sequence[Action], *, meeting_id: str | None = None, on: date | None = None
) -> list[LogEntry]:
    """The log's rows of these actions; of one meeting only, where it is given."""
    joining = _Joining(register, actions, on or date.today())  # noqa: DTZ011 - the clerk's own day
    rows = [joining.row(action) for action in actions]
    if meeting_id is not None:
        rows = [row for row in rows if row.item.meeting_id == meeting_id]
    return sorted(rows, key=_place)


def _place(row: LogEntry) -> tuple[str, int, str, int, int, str]:
    action = row.action
    return (row.body.name, *_year(action.year), action.number, action.part, action.reference)


@lru_cache(maxsize=1024)
def _year(year: str) -> tuple[int, str]:
    """A year in the order of time: "99/00" stands before "00/01", and "2025-10" after "24/25"."""
    first = year[:4] if year[:4].isdigit() else year[:2]
    if not first.isdigit():
        return 0, year
    number = int(first)
    return (number if number > 99 else number + (1900 if number >= _CENTURY else 2000)), year


class _Joining:
    """What all rows of one reading share."""

    def __init__(self, register: Register, actions: Sequence[Action], on: date) -> None:
        self.on = on
        self.bodies = {body.id: body for body in register.find(Body)}
        self.meetings = {meeting.id: meeting for meeting in register.find(Meeting)}
        self.items = {
            item.id: item for item in register.find_any(Item, "id", (one.item_id for one in actions if one.item_id))
        }
        self.said = Hanging(register, actions, self.meetings)
        self.families = Families(register, actions)
        self.days = MeetingDays(register, self.bodies.values(), self.meetings.values())
        self.offices = Offices(register.find(Office), register.find(Holder))
        self.former: dict[str, list[FormerName]] = defaultdict(list)
        for name in register.find(FormerName):
            self.former[name.body_id].append(name)
        self._owners: dict[tuple[str, date | None], tuple[Owner, ...]] = {}

    def row(self, action: Action) -> LogEntry:
        said, families = self.said, self.families
        item = self.items[action.item_id] if action.item_id else Item(position=0, title=action.origin)
        meeting = self.meetings.get(item.meeting_id or "")
        body = self.bodies[action.body_id]
        asked = meeting.date if meeting else action.asked_on
        extensions = said.extensions.get(action.id, ())
        start = _counted_from(action, extensions or said.extensions.get(action.parent_id or "", ())) or asked
        due_meeting = self.days.due(action, start) if start else None
        answers = said.answers.get(action.id, ())
        parts = families.parts.get(action.id, ())
        former = self.former.get(body.id)
        return LogEntry(
            action=action,
            body=body,
            meeting=meeting,
            item=item,
            answers=answers,
            due_meeting=due_meeting,
            heard_by=self.days.heard_by(action, action.due or due_meeting),
            heir=self.bodies[lineage(self.bodies, body.id)[-1]] if body.successor_id else body,
            body_name=name_on(body, former, asked) if former else body.name,
            owners=self._owners_of(action, asked),
            notes=said.notes.get(action.id, ()),
            extensions=extensions,
            response=said.responses.get(action.id),
            closing=said.closings.get(action.id),
            closing_item=said.closing_items.get(action.id),
            parts=parts,
            parent=families.above.get(action.parent_id) if action.parent_id else None,
            merged=families.merged.get(action.id, ()),
            repeats=families.above.get(action.repeats_id) if action.repeats_id else None,
            silent_for=0 if parts else self._silent_for(action, asked, answers),
            asked_on=asked,
            counted_from=start,
        )

    def _owners_of(self, action: Action, asked: date | None) -> tuple[Owner, ...]:
        key = (action.owner, asked)
        if key not in self._owners:
            self._owners[key] = self.offices.owners(action.owner, asked, self.on)
        return self._owners[key]

    def _silent_for(self, action: Action, asked: date | None, answers: tuple[Answer, ...]) -> int:
        """How many meetings of the body heard nothing, since the one that asked or heard of it last.

        While it is put off nobody asks after it, and nothing is silent.
        """
        until = action.deferred_until
        if asked is None or action.status not in WAITING or (until is not None and self.on < until):
            return 0
        heard = max((one.meeting.date for one in answers if one.meeting), default=asked)
        return self.days.between(action.body_id, max(asked, heard), self.on)


def _counted_from(action: Action, extensions: tuple[Extension, ...]) -> date | None:
    """The day of the agreement that gave the action its present words of a due date; None where none did.

    Those of a part may come from an extension of the whole.
    """
    if not extensions or not action.due_words or extensions[-1].due_words != action.due_words:
        return None
    return extensions[-1].agreed_on
