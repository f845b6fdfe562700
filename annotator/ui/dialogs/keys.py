"""All keys on one page, for F1.

Before it stand `menus`, which has every key; the main window opens it.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.menus import EDIT, FILE, HELP, VIEW, Entry
from annotator.ui.panels.log_keys import ROW_ACTS

_IMPORT = (
    Entry("", "Import what is ready", ("Ctrl+Return",)),
    Entry("", "Leave the file out, or take it in again", ("Del",)),
    Entry("", "Put a number or title right", ("F2",)),
)
_REPORT_BACKS = (
    Entry("", "Reported back in full", ("1",)),
    Entry("", "Reported back in part", ("2",)),
    Entry("", "Declined", ("3",)),
    Entry("", "Mentioned only", ("X",)),
    Entry("", "Next passage", ("N",)),
    Entry("", "Previous passage", ("P",)),
    Entry("", "It was asked before", ("S",)),
    Entry("", "The passage in the minutes", ("Return",)),
)
_LOG = tuple(Entry("", act.label, (act.key,)) for act in ROW_ACTS if act.key)
_EDGE = QSize(24, 48)
_COLUMNS = (
    (("Minutes", EDIT),),
    (("Files", FILE), ("Import page", _IMPORT), ("Window", VIEW + HELP)),
    (("Action log", _LOG), ("Report-backs", _REPORT_BACKS)),
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
    whole.addWidget(_scrolled(columns), 1)
    whole.addWidget(buttons)
    size = dialog.sizeHint().boundedTo(parent.window().size() - _EDGE)  # a small window has no room for all keys
    dialog.resize(size)
    return dialog


def _scrolled(columns: QHBoxLayout) -> QScrollArea:
    """The columns, which scroll where they have no room."""
    inside = QWidget()
    inside.setLayout(columns)
    columns.setContentsMargins(0, 0, 12, 0)
    scroll = _Whole()
    scroll.setWidget(inside)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    return scroll


class _Whole(QScrollArea):
    """Wants the room for all that is in it; Qt's own wants little."""

    def sizeHint(self) -> QSize:
        inside = self.widget()
        return inside.sizeHint() if inside is not None else super().sizeHint()


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
