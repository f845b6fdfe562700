"""The history of a register as a Qt table model: who did what, when.

Before it stands the store's journal; the history box shows it.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any, cast

from PySide6.QtCore import QObject

from annotator.actions.log import day, short_day
from annotator.records import Attendee
from annotator.store import ChangeLine, Register
from annotator.ui.models.table_model import TableModel

HEADINGS = ("When", "Who", "What", "Details")
_FEW = 12  # rows of a step up to which each is told; a greater step is counted
_OPERATIONS = {"add": "added", "remove": "removed"}
_KINDS = {
    "bodies": "body",
    "meetings": "meeting",
    "documents": "document",
    "versions": "version",
    "items": "item",
    "item_texts": "text",
    "tags": "tag",
    "actions": "action",
    "suggestions": "suggestion",
    "report_backs": "report back",
    "extensions": "extension",
    "progress_notes": "progress note",
    "responses": "response",
    "closings": "closing",
    "former_names": "former name",
    "offices": "office",
    "holders": "holder of an office",
    "settings": "setting",
}
_VERBS = {"undo": "Undone: ", "redo": "Done again: ", "do": ""}


def details(changes: Sequence[ChangeLine]) -> str:
    """What a step changed, in words: the fields with their old and new values, else how many rows of each kind."""
    fields = [
        f"{name.replace('_', ' ')}: {_value(line.before[name])} → {_value(line.after[name])}"
        for line in changes
        if line.operation == "change"
        for name in line.before
        if not name.endswith("_id")
    ]
    rows = Counter(
        f"{_OPERATIONS[line.operation]} {kind_of(line.table)}" for line in changes if line.operation != "change"
    )
    return "; ".join([*(f"{what} ({count})" if count > 1 else what for what, count in rows.items()), *fields])


def kind_of(table: str) -> str:
    """What a row of a table is called; nothing where it has no name yet."""
    return _KINDS.get(table, "")


def _value(value: object) -> str:
    words = " ".join(_words(value).split())
    return f"“{words if len(words) <= 60 else words[:59] + '…'}”" if words else "none"


def _words(value: object) -> str:
    """A field's value as a clerk would say it; those who came to a meeting by their names."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return f"{day(value.date())}, {value:%H:%M}"
        case date():
            return day(value)
        case tuple():
            return ", ".join(one.name for one in cast("tuple[Any, ...]", value) if isinstance(one, Attendee))
        case _:
            return str(value)


class HistoryModel(TableModel):
    """Shows the newest lines of a register's history. Times are those of this computer."""

    def __init__(self, register: Register, limit: int = 1000, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)
        self._lines = register.history(limit)
        self._changes_of = cache(register.changes_of)  # a cell is asked whenever it is painted

    def row_total(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def says(self, row: int, column: int) -> str:
        """When, who, what, and in detail."""
        line = self._lines[row]
        at = datetime.fromisoformat(line.at).astimezone()
        match column:
            case 0:
                return f"{short_day(at.date())}, {at:%H:%M}"
            case 1:
                return line.who
            case 2:
                return f"{_VERBS[line.verb]}{line.name}"
            case _:
                return details(self._changes_of(line.seq)) if line.rows <= _FEW else f"{line.rows:,} rows"
