"""Views of the log: by body, owner, status, due and words; and those that the clerk saved by name.

Before it stands `questions`; the window and the documents show what a view matches. Saved views are settings of the
register, so that a colleague who opens it has them too.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from annotator.actions.log import LogEntry, is_overdue, is_postponed, one_line
from annotator.actions.questions import (
    awaits_agreement,
    has_slipped,
    is_due_next_meeting,
    is_due_soon,
    is_orphan,
    is_silent,
    response_overdue,
)
from annotator.errors import RefusedError
from annotator.records import ActionStatus, Setting
from annotator.store import Register, Step

_KEY = "view, "


class Due(StrEnum):
    """How an action stands to its due date, as a view asks for it."""

    ANY = "any"
    OVERDUE = "overdue"
    SOON = "due soon"
    NEXT_MEETING = "due at the next meeting"
    NONE_STATED = "none stated"
    POSTPONED = "postponed"
    SLIPPED = "slipped"
    SILENT = "silent"
    ORPHAN = "orphans"
    TO_AGREE = "to be agreed as closed"
    RESPONSE_OVERDUE = "response overdue"


_ASKS: Mapping[Due, Callable[[LogEntry, date], bool]] = {
    Due.ANY: lambda _entry, _today: True,
    Due.OVERDUE: is_overdue,
    Due.SOON: is_due_soon,
    Due.NEXT_MEETING: is_due_next_meeting,
    Due.NONE_STATED: lambda entry, _today: entry.due is None and not entry.action.due_words,
    Due.POSTPONED: is_postponed,
    Due.SLIPPED: lambda entry, _today: has_slipped(entry),
    Due.SILENT: lambda entry, _today: is_silent(entry, 1),
    Due.ORPHAN: lambda entry, _today: is_orphan(entry),
    Due.TO_AGREE: lambda entry, _today: awaits_agreement(entry),
    Due.RESPONSE_OVERDUE: response_overdue,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a clerk wants to see of the log; an empty field asks for nothing.

    `owner` and `words` are looked for anywhere in theirs; an owner also by who holds the office. `statuses` are
    those of which one is wanted; `silent_for` is how many meetings heard nothing, at least.
    """

    name: str = ""
    body_id: str = ""
    owner: str = ""
    statuses: tuple[ActionStatus, ...] = ()
    due: Due = Due.ANY
    words: str = ""
    silent_for: int = 0

    def matches(self, entry: LogEntry, today: date) -> bool:
        """Whether the view shows that row on that day."""
        return (
            (not self.body_id or entry.action.body_id == self.body_id)
            and (not self.statuses or entry.action.status in self.statuses)
            and (not self.silent_for or is_silent(entry, self.silent_for))
            and _ASKS[self.due](entry, today)
            and (not self.owner or _has(self.owner, _owner_words(entry)))
            and (not self.words or _has(self.words, _all_words(entry)))
        )


def _has(wanted: str, words: str) -> bool:
    return one_line(wanted).casefold() in one_line(words).casefold()


def _owner_words(entry: LogEntry) -> str:
    return (
        " ".join(f"{owner.words} {owner.then} {owner.now} {owner.directorate}" for owner in entry.owners)
        or entry.action.owner
    )


def _all_words(entry: LogEntry) -> str:
    action = entry.action
    notes = " ".join(note.words for note in entry.notes)
    said = (action.reference, action.words, action.summary, action.owner, action.due_words, entry.item.title, notes)
    return " ".join(said)


def save_view(step: Step, view: View) -> View:
    """Keep a view under its name; one of the same name gives way to it."""
    name = one_line(view.name)
    if not name:
        raise RefusedError("The view has no name.", "Give it one, such as “Overdue, by owner”.")
    value = json.dumps({key: said for key, said in asdict(view).items() if key != "name"}, ensure_ascii=False)
    kept = step.register.find(Setting, key=_KEY + name)
    if kept:
        step.change(kept[0], value=value)
    else:
        step.add(Setting(key=_KEY + name, value=value))
    return view


def remove_view(step: Step, name: str) -> None:
    """Forget a saved view."""
    for kept in step.register.find(Setting, key=_KEY + one_line(name)):
        step.remove(kept)


def saved_views(register: Register) -> list[View]:
    """The saved views, by their names. What a newer program saved in one, and this one does not know, is left out."""
    kept = [setting for setting in register.find(Setting, order="key") if setting.key.startswith(_KEY)]
    return [_read(setting.key.removeprefix(_KEY), json.loads(setting.value)) for setting in kept]


def _read(name: str, said: dict[str, Any]) -> View:
    statuses = tuple(status for status in ActionStatus if status in said.get("statuses", ()))
    due = next((due for due in Due if due == said.get("due")), Due.ANY)
    plain = {key: said.get(key, "") for key in ("body_id", "owner", "words")}
    return View(name=name, statuses=statuses, due=due, silent_for=said.get("silent_for", 0), **plain)
