"""A table to read: whole rows are selected, nothing is edited in it, Tab leaves it.

Before it stand Qt and the style sheet; the log, the import and the history show their rows in it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

_ROW = 42


class QuietTable(QTableView):
    """Shows a model. `widths` are those of its columns in pixels; the column `wide` takes the room that is left."""

    def __init__(
        self, model: QAbstractItemModel, name: str, widths: Sequence[int], wide: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
