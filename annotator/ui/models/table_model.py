"""What every table model of ours does alike: headings, counts, and words for cells and their tooltips.

Before it stands Qt; the models of the log, the import and the history are made from it.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

AnyIndex = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()

_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class TableModel(QAbstractTableModel):
    """A table of words. A model says how many rows it has and what a cell says; `look` has the other roles."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)

    def row_total(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def says(self, row: int, column: int) -> str:
        """What a cell says."""
        raise NotImplementedError

    def look(self, row: int, column: int, role: int) -> Any:  # noqa: ARG002 - for the models that have a look
        """What a cell has for another role than its words; nothing, unless a model says otherwise."""
        return None

    def rowCount(self, parent: AnyIndex = NOTHING) -> int:
        """Qt asks how many rows there are."""
        return 0 if parent.isValid() else self.row_total()

    def columnCount(self, parent: AnyIndex = NOTHING) -> int:
        """Qt asks how many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks for a heading."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks what a cell says or how it looks."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        return self.says(row, column) if role in _WORDS else self.look(row, column, role)
