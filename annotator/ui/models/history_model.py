"""The history of a register as a Qt table model: who did what, when.

Before it stands the store's journal; the history box shows it.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.actions.log import short_day
from annotator.store import HistoryLine

AnyIndex = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()

HEADINGS = ("When", "Who", "What", "Rows")
_VERBS = {"undo": "Undone: ", "redo": "Done again: ", "do": ""}


class HistoryModel(QAbstractTableModel):
    """Shows lines of the history, the newest first. Times are those of this computer."""

    def __init__(self, lines: Sequence[HistoryLine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = list(lines)

    def rowCount(self, parent: AnyIndex = NOTHING) -> int:
        """Qt asks how many rows there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = NOTHING) -> int:
        """Qt asks how many columns there are."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks for a heading."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return HEADINGS[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks what a cell says."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self._lines[index.row()]
        at = datetime.fromisoformat(line.at).astimezone()
        what = f"{_VERBS[line.verb]}{line.name}"
        return (f"{short_day(at.date())}, {at:%H:%M}", line.who, what, f"{line.rows:,}")[index.column()]
