"""The action log as a Qt table model.

Before it stand the entries of `actions`; the log's place shows it. Sorting and filtering are done on Python lists: a
proxy model takes seconds for what these take milliseconds.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from annotator.actions.log import (
    EXTENT_TEXT,
    NONE_STATED,
    WAITING,
    LogEntry,
    Standing,
    due_text,
    one_line,
    owner_text,
    short_day,
    standing,
)
from annotator.records import ActionStatus
from annotator.ui.models.table_model import AnyIndex, TableModel
from annotator.ui.widgets.log_cells import MUTED_ROLE
from annotator.ui.widgets.state_pill import PILL_ROLE

NOTHING_FOUND = "Nothing found yet"

_PILLS = {
    Standing.OVERDUE: "overdue",
    Standing.DUE_SOON: "soon",
    Standing.DUE_NEXT_MEETING: "soon",
    Standing.OPEN: "open",
    Standing.IN_PART: "partly",
    Standing.REPORTED: "reported",
    Standing.AWAITING_CLOSE: "reported",
    Standing.CLOSED: "closed",
    Standing.NOT_PROCEEDING: "closed",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what a cell says, what it sorts by, its width and the least of it in pixels."""

    heading: str
    says: Callable[[LogEntry, date], str]
    sorts: Callable[[LogEntry, date], Any]
    width: int
    least: int


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter: its name, its label, which rows it shows, what a list of them is, and that there are none."""

    name: str
    label: str
    shows: Callable[[LogEntry, date], bool]
    only: str
    none: str


def _action(row: LogEntry, _today: date) -> str:
    return one_line(row.action.summary or row.action.words)


def _meeting(row: LogEntry, _today: date) -> str:
    held = short_day(row.meeting.date) if row.meeting else "evidence"
    return f"{held}, item {row.item.number}" if row.item.number else held


def _due(row: LogEntry, _today: date) -> str:
    return short_day(row.due) if row.due else due_text(row)


def _reported(row: LogEntry, _today: date) -> str:
    if not row.answers:
        return NOTHING_FOUND
    answer = row.answers[-1]
    where = short_day(answer.meeting.date) if answer.meeting else "evidence"
    item = f", item {answer.item.number}" if answer.item.number else ""
    return f"{EXTENT_TEXT[answer.report_back.extent]}, {where}{item}: “{one_line(answer.quote)}”"


def _reference(row: LogEntry, _today: date) -> Any:
    return row.body.code, row.action.year, row.action.number


def _owner(row: LogEntry, _today: date) -> Any:
    return not row.action.owner, row.action.owner.casefold()


def _day_met(row: LogEntry, _today: date) -> Any:
    return row.meeting.date if row.meeting else date.max, row.item.position


COLUMNS = (
    Column("Ref", lambda row, _: row.action.reference, _reference, 155, 152),
    Column("Action", _action, lambda row, today: _action(row, today).casefold(), 400, 170),
    Column("Meeting and item", _meeting, _day_met, 158, 116),
    Column("Owner", lambda row, _: owner_text(row.action), _owner, 160, 104),
    Column("Due", _due, lambda row, _: row.due or date.max, 116, 108),
    Column("Status", standing, lambda row, today: list(Standing).index(standing(row, today)), 156, 128),
    Column("Reported back", _reported, lambda row, today: (not row.answers, _reported(row, today)), 235, 120),
)
STATUS_COLUMN = next(index for index, column in enumerate(COLUMNS) if column.heading == "Status")

CHIPS = (
    Chip("all", "All", lambda _row, _today: True, "", "There is nothing here yet."),
    Chip("open", "Open", lambda row, _: row.action.status in WAITING, "Open actions only", "Nothing is open."),
    Chip(
        "overdue",
        "Overdue",
        lambda row, today: standing(row, today) is Standing.OVERDUE,
        "Overdue actions only",
        "Nothing is overdue.",
    ),
    Chip(
        "soon",
        "Due soon",
        lambda row, today: standing(row, today) in (Standing.DUE_SOON, Standing.DUE_NEXT_MEETING),
        "Actions due soon only",
        "Nothing is due soon.",
    ),
    Chip(
        "reported",
        "Reported back",
        lambda row, _: row.action.status is ActionStatus.REPORTED,
        "Actions reported back only",
        "Nothing was reported back in full.",
    ),
    Chip(
        "awaiting",
        "Awaiting agreement to close",
        lambda row, _: row.action.status is ActionStatus.AWAITING_CLOSE,
        "Actions awaiting agreement to close only",
        "Nothing awaits agreement to close.",
    ),
    Chip(
        "ended",
        "Closed",
        lambda row, today: standing(row, today) in (Standing.CLOSED, Standing.NOT_PROCEEDING),
        "Closed actions only",
        "Nothing is closed.",
    ),
)


class ActionLogModel(TableModel):
    """Shows rows of the log, filtered and sorted. `today` decides what is overdue."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__([column.heading for column in COLUMNS], parent)
        self._today = today
        self._all: list[LogEntry] = []
        self._shown: list[LogEntry] = []
        self._filter = "all"
        self._body = ""
        self._column, self._order = 0, Qt.SortOrder.AscendingOrder

    @property
    def chip(self) -> Chip:
        """The filter that is on."""
        return next(chip for chip in CHIPS if chip.name == self._filter)

    def show(self, rows: Sequence[LogEntry], body_id: str) -> None:
        """Show these rows, of a body or of all where it is empty, filtered and sorted as before."""
        self._all, self._body = list(rows), body_id
        self._show()

    def set_filter(self, name: str) -> None:
        """Show only the rows of a chip."""
        self._filter = name
        self._show()

    def set_body(self, body_id: str) -> None:
        """Show only the rows of a body; of all where it is empty."""
        self._body = body_id
        self._show()

    def counts(self) -> list[tuple[str, str, int]]:
        """For each chip its name, label and count, of the body that is shown."""
        today = self._today()
        rows = [row for row in self._all if self._of_body(row)]
        return [(chip.name, chip.label, sum(chip.shows(row, today) for row in rows)) for chip in CHIPS]

    def shown(self) -> list[LogEntry]:
        """The rows that are shown, in their order."""
        return list(self._shown)

    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._all)

    def total_of_body(self) -> int:
        """How many rows the body has that is shown."""
        return sum(self._of_body(row) for row in self._all)

    def entry(self, index: AnyIndex) -> LogEntry | None:
        """The row's entry."""
        return self._shown[index.row()] if index.isValid() else None

    def index_of(self, action_id: str) -> QModelIndex:
        """The row of an action; no row where it is not shown."""
        for number, row in enumerate(self._shown):
            if row.action.id == action_id:
                return self.index(number, 0)
        return QModelIndex()

    def row_total(self) -> int:
        """How many rows are shown."""
        return len(self._shown)

    def says(self, row: int, column: int) -> str:
        """What a cell says on the day."""
        return str(COLUMNS[column].says(self._shown[row], self._today()))

    def look(self, row: int, column: int, role: int) -> Any:
        """The status is a pill; what there is not is muted."""
        if role == PILL_ROLE and column == STATUS_COLUMN:
            return _PILLS[standing(self._shown[row], self._today())]
        return self.says(row, column) in (NONE_STATED, NOTHING_FOUND) if role == MUTED_ROLE else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; Qt calls it when a heading is clicked."""
        self._column, self._order = column, order
        self._show()

    def _show(self) -> None:
        self.beginResetModel()
        today = self._today()
        shows = self.chip.shows
        rows = [row for row in self._all if self._of_body(row) and shows(row, today)]
        sorts = COLUMNS[self._column].sorts if 0 <= self._column < len(COLUMNS) else _reference
        rows.sort(key=lambda row: sorts(row, today), reverse=self._order is Qt.SortOrder.DescendingOrder)
        self._shown = rows
        self.endResetModel()

    def _of_body(self, row: LogEntry) -> bool:
        return not self._body or row.body.id == self._body
