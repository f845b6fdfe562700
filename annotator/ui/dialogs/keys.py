"""All keys on one page, for F1.

Before it stand `menus`, which has every key; the main window opens it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui.menus import EDIT, FILE, HELP, VIEW, Entry

_COLUMNS = (("Minutes", EDIT), ("Files", FILE), ("Window", VIEW + HELP))


def keys_dialog(parent: QWidget) -> QDialog:
    """A box with every key and what it does."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("Keys")
    columns = QHBoxLayout()
    columns.setSpacing(36)
    for title, entries in _COLUMNS:
        columns.addLayout(_column(title, [entry for entry in entries if entry is not None and entry.keys]))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(24, 20, 24, 16)
    whole.setSpacing(18)
    whole.addLayout(columns)
    whole.addWidget(buttons)
    return dialog


def _column(title: str, entries: list[Entry]) -> QVBoxLayout:
    heading = QLabel(title)
    heading.setProperty("role", "strong-lead")
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(6)
    for row, entry in enumerate(entries):
        key = QLabel(entry.keys[0])
        key.setProperty("keycap", True)
        grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(QLabel(entry.label.replace("&", "").rstrip("…")), row, 1)
    column = QVBoxLayout()
    column.setSpacing(10)
    column.addWidget(heading)
    column.addLayout(grid)
    column.addStretch(1)
    return column
