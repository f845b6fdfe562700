"""The status of an action: a choice in which the moves that its path allows are offered, and the rest say why not.

Before it stands `action_acts`, which knows the moves and opens what a move needs; the action's form shows it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from annotator.actions.log import LogEntry
from annotator.records import ActionStatus
from annotator.ui.panels.action_acts import ActionActs

_ASKS = {ActionStatus.CLOSED: "Close with its minute…", ActionStatus.NOT_PROCEEDING: "Not proceeding…"}
_ENDED = (ActionStatus.CLOSED, ActionStatus.NOT_PROCEEDING)


class StatusField(QComboBox):
    """Shows where an action stands. `refused` carries the sentence why it cannot be moved to what was chosen."""

    refused = Signal(str)

    def __init__(self, acts: ActionActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._row: LogEntry | None = None
        self.setAccessibleName("Status")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)

    def show_row(self, row: LogEntry) -> None:
        """Show an action's status, and what it may become."""
        self._row = row
        self.clear()
        for status in ActionStatus:
            why = self._acts.why_not(row, status)
            self.addItem(_label(row, status, why), status)
            number = self.count() - 1
            self.setItemData(number, why or None, Qt.ItemDataRole.ToolTipRole)
            self.setItemData(number, why or None, Qt.ItemDataRole.AccessibleDescriptionRole)
            if why:
                self._grey(number)
        self.setCurrentIndex(self.findData(row.action.status))

    def _grey(self, number: int) -> None:
        """It stays in the list, so that it can be asked why not."""
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.item(number).setForeground(self.palette().placeholderText())

    def _on_activated(self) -> None:
        row = self._row
        if row is None:
            return
        status = ActionStatus(self.currentData())
        self.setCurrentIndex(self.findData(row.action.status))  # until it has been moved
        why = self._acts.why_not(row, status)
        self.refused.emit(why)
        if not why:
            self._acts.set_status(row, status)


def _label(row: LogEntry, status: ActionStatus, why: str) -> str:
    if status is row.action.status:
        return _capital(status)
    if row.action.status in _ENDED and status is ActionStatus.OPEN:
        return "Reopen…"
    return _ASKS.get(status, _capital(status)) if not why else f"{_capital(status)}: not now"


def _capital(status: ActionStatus) -> str:
    return status.value[:1].upper() + status.value[1:]
