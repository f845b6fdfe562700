"""The action log as a Qt table model: the rows that a view asks for, sorted by a column.

Before it stand the entries of `actions`, `log_columns` and `log_chips`; the log's place shows it. Sorting and filtering
are done on Python lists: a proxy model takes seconds for what these take milliseconds.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from annotator.actions.log import NONE_STATED, LogEntry, Standing, standing
from annotator.actions.owners import joint
from annotator.actions.views import Due, View
from annotator.ui.models.log_chips import BY_NAME, CHIPS, Chip, chip_of
from annotator.ui.models.log_columns import (
    COLUMNS,
    NO_ANSWER,
    NONE_RECORDED,
    SILENT,
    STATUS_COLUMN,
    pill_of,
    reference_order,
)
from annotator.ui.models.table_model import AnyIndex, TableModel
from annotator.ui.widgets.log_cells import MUTED_ROLE
from annotator.ui.widgets.state_pill import PILL_ROLE

__all__ = ["CHIPS", "COLUMNS", "STATUS_COLUMN", "ActionLogModel", "Chip"]

_NOTHING = (NONE_STATED, NO_ANSWER, NONE_RECORDED)


class ActionLogModel(TableModel):
    """Shows rows of the log, filtered and sorted. `today` decides what is overdue."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__([column.heading for column in COLUMNS], parent)
        self._today = today
        self._all: dict[str, LogEntry] = {}
        self._base: list[LogEntry] = []  # those of the body, the owner and the words
        self._shown: list[LogEntry] = []
        self._asked: dict[str, frozenset[str]] = {}  # for each action the chips that ask for it
        self._view = View()
        self._silent_for = SILENT
        self._column, self._order = 0, Qt.SortOrder.AscendingOrder

    # What is asked for

    @property
    def chip(self) -> Chip:
        """The filter that is on."""
        return chip_of(replace(self._view, silent_for=0))

    @property
    def view(self) -> View:
        """All that is asked for; without a name."""
        return self._view

    @property
    def silent_for(self) -> int:
        """For how many meetings nothing was heard, at least, of what the chip "Silent" shows."""
        return self._silent_for

    def show(self, rows: Sequence[LogEntry], body_id: str = "") -> None:
        """Show these rows, of a body or of all where it is empty, filtered and sorted as before."""
        self._all = {row.action.id: row for row in rows}
        self._asked = {}
        self.set_view(replace(self._view, body_id=body_id))

    def put(self, rows: Iterable[LogEntry], gone: Iterable[str] = ()) -> None:
        """Show these rows in place of those of the same actions, and the ones that are gone no more."""
        for row in rows:
            self._all[row.action.id] = row
            self._asked.pop(row.action.id, None)
        for action_id in gone:
            self._all.pop(action_id, None)
        self.set_view(self._view)

    def set_view(self, view: View) -> None:
        """Show what a view asks for."""
        silent = view.silent_for or self._silent_for
        if silent != self._silent_for:
            self._silent_for, self._asked = silent, {}
        self._view = replace(view, name="", silent_for=silent if view.due is Due.SILENT else 0)
        self._choose()
        self._show()

    def set_filter(self, name: str) -> None:
        """Show only the rows of a chip."""
        self.set_view(BY_NAME[name].put_into(self._view))

    def set_body(self, body_id: str) -> None:
        """Show only the rows of a body; of all where it is empty."""
        self.set_view(replace(self._view, body_id=body_id))

    # What there is

    def chips(self) -> list[Chip]:
        """The chips to offer: all but the rare ones that have no rows."""
        found = self._counted()
        return [chip for chip in CHIPS if not chip.rare or found[chip.name] or chip is self.chip]

    def counts(self) -> list[tuple[str, str, int]]:
        """For each chip that is offered its name, label and count, of what is shown beside it."""
        found = self._counted()
        return [(chip.name, chip.label, found[chip.name]) for chip in self.chips()]

    def standings(self) -> list[tuple[str, int]]:
        """How the rows that are shown stand, and how many so: together they are all of them."""
        today = self._today()
        found = Counter(standing(row, today) for row in self._shown)
        return [(str(one), found[one]) for one in Standing if found[one]]

    def owners(self) -> list[str]:
        """Everybody who owns an action, alone or with others."""
        words = {row.action.owner for row in self._all.values()}
        return sorted({name for owner in words for name in joint(owner)}, key=str.casefold)

    def rows(self) -> list[LogEntry]:
        """All rows, shown or not."""
        return list(self._all.values())

    def rows_beside(self) -> list[LogEntry]:
        """The rows of the body, the owner and the words that are shown, whatever the chip."""
        return list(self._base)

    def shown(self) -> list[LogEntry]:
        """The rows that are shown, in their order."""
        return list(self._shown)

    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._all)

    def total_of_body(self) -> int:
        """How many rows there are of the body, the owner and the words that are shown."""
        return len(self._base)

    def entry(self, index: AnyIndex) -> LogEntry | None:
        """The row's entry."""
        return self._shown[index.row()] if index.isValid() else None

    def known(self, action_id: str) -> LogEntry | None:
        """The entry of an action, shown or not."""
        return self._all.get(action_id)

    def index_of(self, action_id: str) -> QModelIndex:
        """The row of an action; no row where it is not shown."""
        for number, row in enumerate(self._shown):
            if row.action.id == action_id:
                return self.index(number, 0)
        return QModelIndex()

    # The table

    def row_total(self) -> int:
        """How many rows are shown."""
        return len(self._shown)

    def says(self, row: int, column: int) -> str:
        """What a cell says on the day."""
        return str(COLUMNS[column].says(self._shown[row], self._today()))

    def look(self, row: int, column: int, role: int) -> Any:
        """The status is a pill; what there is not is muted."""
        if role == PILL_ROLE and column == STATUS_COLUMN:
            return pill_of(self._shown[row], self._today())[1]
        return self.says(row, column) in _NOTHING if role == MUTED_ROLE else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; Qt calls it when a heading is clicked."""
        self._column, self._order = column, order
        self._show()

    # Within

    def _choose(self) -> None:
        """The rows of the body, the owner and the words; the chip chooses among them."""
        beside = replace(self._view, statuses=(), due=Due.ANY, silent_for=0)
        today = self._today()
        rows = list(self._all.values())
        self._base = rows if beside == View() else [row for row in rows if beside.matches(row, today)]

    def _chips_of(self, row: LogEntry) -> frozenset[str]:
        """The chips that ask for a row: worked out once, for counting and for showing."""
        found = self._asked.get(row.action.id)
        if found is None:
            today = self._today()
            found = frozenset(chip.name for chip in CHIPS if self._asks(chip).matches(row, today))
            self._asked[row.action.id] = found
        return found

    def _asks(self, chip: Chip) -> View:
        return replace(chip.asks, silent_for=self._silent_for) if chip.asks.due is Due.SILENT else chip.asks

    def _counted(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for row in self._base:
            found.update(self._chips_of(row))
        return found

    def _show(self) -> None:
        self.beginResetModel()
        today, name = self._today(), self.chip.name
        rows = self._base if name == "all" else [row for row in self._base if name in self._chips_of(row)]
        sorts = COLUMNS[self._column].sorts if 0 <= self._column < len(COLUMNS) else reference_order
        down = self._order is Qt.SortOrder.DescendingOrder
        self._shown = sorted(rows, key=lambda row: sorts(row, today), reverse=down)
        self.endResetModel()
