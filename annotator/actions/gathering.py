"""What hangs on actions, gathered from the register: answers, notes, extensions, closings, parts.

Before it stand `log` and `store`; `entries` joins it. A handful of queries serve any number of actions.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import TypeVar

from annotator.actions.log import Answer
from annotator.records import Action, Closing, Extension, Item, Meeting, ProgressNote, ReportBack, Response, Tag
from annotator.store import Register

Kept = TypeVar("Kept", ReportBack, ProgressNote, Extension, Response, Closing)

_MANY = 500  # for more actions the rows are read whole, rather than asked for by the actions' ids


class Hanging:
    """All that hangs on some actions, by their ids; an action on which nothing hangs is not named.

    `extensions` has those of the wholes that some of them are parts of, too.
    """

    def __init__(self, register: Register, actions: Sequence[Action], meetings: dict[str, Meeting]) -> None:
        ids = [action.id for action in actions]
        self.answers = _answers(register, _kept(register, ReportBack, ids), meetings)
        self.notes = {
            action_id: tuple(sorted(notes, key=attrgetter("day")))
            for action_id, notes in _grouped(_kept(register, ProgressNote, ids)).items()
        }
        wholes = [action.parent_id for action in actions if action.parent_id is not None]
        moved = _kept(register, Extension, list(dict.fromkeys((*ids, *wholes))))
        self.extensions = {one: tuple(found) for one, found in _grouped(moved).items()}
        self.responses = {response.action_id: response for response in _kept(register, Response, ids)}
        self.closings = {closing.action_id: closing for closing in _kept(register, Closing, ids)}
        self.closing_items = _items_of(register, self.closings)


class Families:
    """The actions that some actions are parts or wholes of, that go on in them, or that they repeat."""

    def __init__(self, register: Register, actions: Sequence[Action]) -> None:
        below = actions
        if len(actions) < register.count(Action):
            ids = [action.id for action in actions]
            parts_and_merged = (
                *register.find_any(Action, "parent_id", ids),
                *register.find_any(Action, "merged_into_id", ids),
            )
            below = list(dict.fromkeys(parts_and_merged))
        parts: dict[str, list[Action]] = defaultdict(list)
        merged: dict[str, list[Action]] = defaultdict(list)
        for action in below:
            if action.parent_id is not None:
                parts[action.parent_id].append(action)
            if action.merged_into_id is not None:
                merged[action.merged_into_id].append(action)
        self.parts = {one: tuple(sorted(found, key=attrgetter("part"))) for one, found in parts.items()}
        self.merged = {one: tuple(found) for one, found in merged.items()}
        above = {one for action in actions for one in (action.parent_id, action.repeats_id) if one is not None}
        self.above = {action.id: action for action in register.find_any(Action, "id", above)}


def _kept(register: Register, kind: type[Kept], ids: Sequence[str]) -> list[Kept]:
    if len(ids) <= _MANY:
        return register.find_any(kind, "action_id", ids)
    wanted = set(ids)
    return [row for row in register.find(kind) if row.action_id in wanted]


def _items_of(register: Register, closings: Mapping[str, Closing]) -> dict[str, Item]:
    """The items whose minutes closed the actions, where the register has them."""
    ids = [closing.item_id for closing in closings.values() if closing.item_id is not None]
    items = {item.id: item for item in register.find_any(Item, "id", ids)}
    return {one: items[closing.item_id] for one, closing in closings.items() if closing.item_id is not None}


def _grouped(rows: Sequence[Kept]) -> dict[str, list[Kept]]:
    groups: dict[str, list[Kept]] = defaultdict(list)
    for row in rows:
        groups[row.action_id].append(row)
    return groups


def _answers(
    register: Register, links: Sequence[ReportBack], meetings: dict[str, Meeting]
) -> dict[str, tuple[Answer, ...]]:
    """The answers of each action, in the order of their meetings; those of evidence come last."""
    tags = {tag.id: tag for tag in register.find_any(Tag, "id", (link.tag_id for link in links))}
    items = {item.id: item for item in register.find_any(Item, "id", (link.item_id for link in links))}
    answers: dict[str, list[Answer]] = defaultdict(list)
    for link in links:
        item = items[link.item_id]
        quote = tags[link.tag_id].quote
        meeting = meetings.get(item.meeting_id or "")
        answers[link.action_id].append(Answer(report_back=link, quote=quote, item=item, meeting=meeting))
    return {
        action_id: tuple(sorted(found, key=_when)) if len(found) > 1 else tuple(found)
        for action_id, found in answers.items()
    }


def _when(answer: Answer) -> tuple[date, int]:
    return (answer.meeting.date if answer.meeting else date.max, answer.item.position)
