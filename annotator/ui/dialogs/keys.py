"""All keys on one page, for F1.

Before it stand `menus`, which has every key; the main window opens it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui.menus import EDIT, FILE, HELP, VIEW, Entry

_IMPORT = (
    Entry("", "Import what is ready", ("Ctrl+Return",)),
    Entry("", "Leave the file out, or take it in again", ("Del",)),
    Entry("", "Put a number or title right", ("F2",)),
)
_COLUMNS = (
    (("Minutes", EDIT),),
    (("Files", FILE), ("Import page", _IMPORT)),
    (("Window", VIEW + HELP),),
)


def keys_dialog(parent: QWidget) -> QDialog:
    """A box with every key and what it does."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("Keys")
    columns = QHBoxLayout()
    columns.setSpacing(36)
    for groups in _COLUMNS:
        column = QVBoxLayout()
        column.setSpacing(22)
        for title, entries in groups:
            column.addLayout(_group(title, [entry for entry in entries if entry is not None and entry.keys]))
        column.addStretch(1)
        columns.addLayout(column)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(24, 20, 24, 16)
    whole.setSpacing(18)
    whole.addLayout(columns)
    whole.addWidget(buttons)
    return dialog


def _group(title: str, entries: list[Entry]) -> QVBoxLayout:
    heading = QLabel(title)
    heading.setProperty("role", "strong-lead")
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, entry in enumerate(entries):
        key = QLabel(entry.keys[0])
        key.setProperty("keycap", True)
        grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(QLabel(entry.label.replace("&", "").rstrip("…")), row, 1)
    column = QVBoxLayout()
    column.setSpacing(10)
    column.addWidget(heading)
    column.addLayout(grid)
    return column
