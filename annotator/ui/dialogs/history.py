"""What was done to the register, by whom and when.

Before it stands `history_model`; the main window opens it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.store import Register
from annotator.ui.models.history_model import HistoryModel

_WIDTHS = (150, 100, 190, 380)


def history_dialog(register: Register, parent: QWidget) -> QDialog:
    """A box with the newest lines of the history."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("History")
    what = QLabel("Every change to this register, the newest first. Undo (Ctrl+Z) takes the last one back.")
    what.setProperty("role", "muted")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(22, 18, 22, 16)
    column.setSpacing(12)
    column.addWidget(what)
    column.addWidget(_table(HistoryModel(register, parent=dialog)), 1)
    column.addWidget(buttons)
    dialog.resize(900, 560)
    return dialog


def _table(model: HistoryModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName("History")
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for number, width in enumerate(_WIDTHS):
        table.setColumnWidth(number, width)
    header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
    return table
