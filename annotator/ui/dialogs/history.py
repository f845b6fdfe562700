"""What was done to the register, by whom and when.

Before it stands `history_model`; the main window opens it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.store import Register
from annotator.ui.models.history_model import HistoryModel
from annotator.ui.widgets.quiet_table import QuietTable

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
    column.addWidget(QuietTable(HistoryModel(register, parent=dialog), "History", _WIDTHS, wide=3), 1)
    column.addWidget(buttons)
    dialog.resize(900, 560)
    return dialog
