"""The table of the log: what is selected in it stays so while the rows change, and its keys act on what is selected.

Before it stand `action_log_model` and `log_keys`; the log's place shows it.
"""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu

from annotator.actions.log import LogEntry
from annotator.ui.models.action_log_model import COLUMNS, ActionLogModel
from annotator.ui.panels.log_keys import give_row_keys, row_menu
from annotator.ui.theme import Theme
from annotator.ui.widgets.log_cells import LogCells
from annotator.ui.widgets.quiet_table import QuietTable

_KEPT_SELECTION = 2000  # rows that stay selected after a change


class LogTable(QuietTable):
    """Shows the rows of a model. `chosen` carries the rows that are selected, `acted` an act on them by its name."""

    chosen = Signal(list)
    acted = Signal(str)

    def __init__(self, model: ActionLogModel, theme: Theme) -> None:
        widths, least = [column.width for column in COLUMNS], [column.least for column in COLUMNS]
        super().__init__(model, "Action log", widths, wide=1, least=least)
        self._log = model
        self._current = ""
        self._selected: tuple[str, ...] = ()
        self._cells = LogCells(theme, self)
        self.setItemDelegate(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        model.modelReset.connect(self._on_reset)
        give_row_keys(self, self._act)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._cells.set_theme(theme)
        self.viewport().update()

    def begin(self) -> None:
        """Forget what was selected in another register."""
        self._current, self._selected = "", ()

    def row(self) -> LogEntry | None:
        """The current row."""
        return self._log.entry(self.currentIndex())

    def rows(self) -> list[LogEntry]:
        """The rows that are selected, from above to below."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        shown = self._log.shown()
        return [shown[number] for number in numbers if number < len(shown)]

    def show_action(self, action_id: str) -> None:
        """Make an action's row the current one, where it is shown."""
        index = self._log.index_of(action_id)
        if index.isValid():
            self.selectRow(index.row())
            self.scrollTo(index)

    def select_actions(self, action_ids: set[str]) -> None:
        """Select the rows of these actions beside what is selected."""
        flags = QItemSelectionModel.SelectionFlag
        for number, row in enumerate(self._log.shown()):
            if row.action.id in action_ids:
                self.selectionModel().select(self._log.index(number, 0), flags.Select | flags.Rows)

    def menu(self) -> QMenu | None:
        """What can be done with the rows that are selected."""
        rows = self.rows()
        return row_menu(self, rows, self._act) if rows else None

    # Within

    @property
    def _act(self) -> Callable[[str], None]:
        return self.acted.emit

    def _on_reset(self) -> None:
        """Other rows, or in another order: what was selected stays so where it is still shown."""
        selected = self._selected
        if not self._log.rowCount():
            self.chosen.emit([])
            return
        index = self._log.index_of(self._current)
        self.selectRow(index.row() if index.isValid() else 0)
        if 1 < len(selected) <= _KEPT_SELECTION:
            self.select_actions(set(selected))

    def _on_selection(self, *_: object) -> None:
        rows = self.rows()
        self._selected = tuple(row.action.id for row in rows)
        if len(rows) == 1:
            self._current = rows[0].action.id
        self.chosen.emit(rows)

    def _on_menu(self, point: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(point))
