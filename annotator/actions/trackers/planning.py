"""What would become of each row of a tracker: in the log already, found in the minutes, or without a source.

Before it stand `rows` and `matching`; the window and the command line show the plan, `keeping` carries it out. Planning
changes nothing, and planned again after it was carried out, every row is in the log and nothing is left to do.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from annotator.actions.trackers.asked import as_at
from annotator.actions.trackers.columns import Tracker
from annotator.actions.trackers.matching import Search, Source, find_sources
from annotator.actions.trackers.minutes import Minutes
from annotator.actions.trackers.missing import Missing, without_a_row
from annotator.actions.trackers.naming import Bodies
from annotator.actions.trackers.rows import rows_of
from annotator.actions.trackers.telling import TrackerRow
from annotator.actions.trackers.wordings import plain, without_lead
from annotator.records import Action, ActionStatus, Body, Item, Meeting
from annotator.store import Register
from annotator.suggestions.terms import term_set

_ALIKE = 0.5
_LONGEST_REFERENCE = 40


class Fate(StrEnum):
    """What becomes of a row."""

    IN_LOG = "In the log already"
    IN_MINUTES = "Found in the minutes"
    NO_SOURCE = "Without a source"
    LEFT_OUT = "Left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a tracker is to be taken in: the body of rows that name none, and what "completed" comes to in it.

    `today` is the day of notes that have none of their own, unless the tracker says as at which day it stands.
    """

    body: str = ""
    completed: ActionStatus = ActionStatus.AWAITING_CLOSE
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """A row, and what would become of it. `body` is None where it would be added; `why` says what was found."""

    row: TrackerRow
    fate: Fate
    body_name: str = ""
    body: Body | None = None
    meeting: Meeting | None = None
    source: Source | None = None
    action: Action | None = None
    reference: str = ""
    status: ActionStatus = ActionStatus.OPEN
    why: str = ""
    unclear: tuple[str, ...] = ()

    @property
    def asked_on(self) -> date | None:
        """The day on which it was asked: its meeting's, else that which the row gives."""
        return self.meeting.date if self.meeting else self.row.asked.day


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would become of a whole tracker, which was brought up to date on the day `as_at`, where it says one."""

    file_name: str
    as_at: date | None
    wish: Wish
    rows: tuple[PlannedRow, ...]
    missing: tuple[Missing, ...]

    @property
    def new_bodies(self) -> list[str]:
        """The names of the committees that the register has not, and that would be added."""
        names = (row.body_name for row in self.rows if row.body is None and row.fate is not Fate.LEFT_OUT)
        return list(dict.fromkeys(names))

    def of(self, fate: Fate) -> list[PlannedRow]:
        """The rows of one fate."""
        return [row for row in self.rows if row.fate is fate]


def plan(register: Register, tracker: Tracker, wish: Wish) -> Plan:
    """Plan to take in a tracker. Raises WrongUseError where the body of a row is not known."""
    rows = rows_of(tracker)
    bodies = Bodies(register, wish.body, tracker)
    minutes = Minutes(register)
    led = [bodies.of(row, minutes) for row in rows]
    found = find_sources(minutes, [(row, body) for row, (_, body) in zip(rows, led, strict=True)])
    planning = _Planning(register, wish, tracker.file_name)
    planned = tuple(planning.row(*one) for one in zip(rows, led, found, strict=True))
    both = [(one.meeting, one.source, one.action) for one in planned if one.meeting]
    missing = tuple(without_a_row(minutes, both))
    return Plan(file_name=tracker.file_name, as_at=as_at(tracker.lines), wish=wish, rows=planned, missing=missing)


class _Planning:
    """Plans one row after the other. A reference that one row keeps is no other's."""

    def __init__(self, register: Register, wish: Wish, file: str) -> None:
        self._wish = wish
        self._file = file
        self._actions: dict[str, list[Action]] = defaultdict(list)
        for action in register.find(Action):
            self._actions[action.body_id].append(action)
        items = {item.id: item.meeting_id for item in register.find(Item)} if self._actions else {}
        days = {meeting.id: meeting.date for meeting in register.find(Meeting)}
        self._asked = {
            action.id: days.get(items.get(action.item_id or "") or "", action.asked_on)
            for actions in self._actions.values()
            for action in actions
        }
        self._given: set[tuple[str, str]] = set()
        self._met: set[str] = set()
        self._said: set[tuple[str, str, date | None]] = set()

    def row(self, row: TrackerRow, led: tuple[str, Body | None], search: Search) -> PlannedRow:
        """What becomes of a row."""
        body_name, body = led
        if not row.words:
            why = "It has no words of an action."
            return PlannedRow(row=row, fate=Fate.LEFT_OUT, body_name=body_name, body=body, why=why)
        source = search.source
        meeting = source.meeting if source else search.meetings[0] if len(search.meetings) == 1 else None
        action = self._known(row, body, source, meeting.date if meeting else row.asked.day)
        said_before = (body_name, plain(row.words), meeting.date if meeting else row.asked.day)
        if (action and action.id in self._met) or (not action and said_before in self._said):
            why = "The tracker has the same row before."
            return PlannedRow(row=row, fate=Fate.LEFT_OUT, body_name=body_name, body=body, meeting=meeting, why=why)
        self._said.add(said_before)
        self._met |= {action.id} if action else set()
        fate = Fate.IN_LOG if action else Fate.IN_MINUTES if source else Fate.NO_SOURCE
        reference, taken = ("", "") if action else self._reference(row, body_name, body)
        return PlannedRow(
            row=row,
            fate=fate,
            body_name=body_name,
            body=body,
            meeting=meeting,
            source=None if action else source,
            action=action,
            reference=reference,
            status=self._status(row),
            why=f"It is {action.reference}." if action else _found(source) if source else search.why,
            unclear=(*row.unclear, *([taken] if taken else [])),
        )

    def _known(self, row: TrackerRow, body: Body | None, source: Source | None, day: date | None) -> Action | None:
        """The action that the row is in the log already: by its source, by its words, or by its reference and words."""
        if source and source.place.action:
            return source.place.action
        own = self._actions[body.id] if body else []
        words = {plain(without_lead(one)) for one in (row.words, row.summary) if one}
        alike = [
            action
            for action in own
            if words & _words_of(action) and (day is None or self._asked[action.id] in (None, day))
        ]
        if alike:  # of several the one that came from this very row, or is most like it, and is no other row's
            return max(alike, key=lambda action: (action.id not in self._met, *self._like(row, action)))
        named = [action for action in own if row.reference and plain(action.reference) == plain(row.reference)]
        return next((action for action in named if _alike(row, action)), None)

    def _like(self, row: TrackerRow, action: Action) -> tuple[bool, bool, bool, bool]:
        """What a row and an action share, the weightiest first: words, short form, reference, and the row's place."""
        return (
            plain(without_lead(row.words)) in _words_of(action),
            plain(row.summary) == plain(action.summary),
            plain(row.reference) == plain(action.reference),
            action.origin.startswith(f"{self._file}, {row.place}"),
        )

    def _reference(self, row: TrackerRow, body_name: str, body: Body | None) -> tuple[str, str]:
        """The row's own reference, where no other action of the body bears it; else what to say about it."""
        if not row.reference:
            return "", ""
        if len(row.reference) > _LONGEST_REFERENCE:
            return "", f"Reference “{row.reference[:30]}…” is too long to keep: a new one is given."
        key = (body_name, row.reference.casefold())
        others = self._actions[body.id] if body else []
        if key in self._given or any(action.reference.casefold() == row.reference.casefold() for action in others):
            return "", f"Reference {row.reference} is another action's: a new one is given."
        self._given.add(key)
        return row.reference, ""

    def _status(self, row: TrackerRow) -> ActionStatus:
        if row.said is None:
            return ActionStatus.OPEN
        return self._wish.completed if row.said.completed else row.said.status


def stray_body(row: PlannedRow) -> str:
    """The words of a row's committee, where they name another than the one that it was led to."""
    names = [row.body_name, *([row.body.name, row.body.code] if row.body else [])]
    return row.row.body if row.row.body and plain(row.row.body) not in map(plain, names) else ""


def _words_of(action: Action) -> set[str]:
    return {plain(without_lead(one)) for one in (action.words, action.summary) if one}


def _alike(row: TrackerRow, action: Action) -> bool:
    of_action = term_set(f"{action.words} {action.summary}")
    of_row = term_set(f"{row.words} {row.summary}")
    return len(of_row & of_action) >= _ALIKE * max(1, min(len(of_row), len(of_action)))


def _found(source: Source) -> str:
    item = source.place.item
    where = f"item {item.number.rstrip('.')}, {item.title}" if item.number else item.title
    how = "Word for word" if source.verbatim else "By what the words have in common"
    return f"{how} in {where}: “{' '.join(source.place.words.split())}”"
