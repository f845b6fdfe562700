"""What was found in one file, to be corrected before it is kept: the notes on it, its agenda items and their texts.

Before it stand `meetings.correcting` and `found_items_model`; the import place shows it below the list of files.
"""

from collections import Counter

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.meetings import Found, FoundItem
from annotator.meetings.correcting import join_with_above, name_item, set_exempt, split_item
from annotator.records import Attendance
from annotator.ui.models.found_items_model import TITLE_COLUMN, WIDTHS, FoundItemsModel
from annotator.ui.widgets.positions import Positions
from annotator.ui.widgets.quiet_table import QuietTable

_ITEMS, _TEXT = 560, 760
_TYPED_OVER = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked


class FoundPanel(QWidget):
    """Shows the items of one document. `corrected` carries what the clerk made of it."""

    corrected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self.model = FoundItemsModel(self)
        self.table = QuietTable(self.model, "Agenda items found in the file", WIDTHS, wide=TITLE_COLUMN)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(_TYPED_OVER)
        self.meeting = QLabel()
        self.meeting.setProperty("role", "muted")
        self.meeting.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setProperty("role", "minutes")
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("Text of the agenda item")
        self.join = QPushButton("&Join with the item above")
        self.split = QPushButton("An item be&gins at this line")
        self.split.setToolTip("Put the cursor into the line that is the missed item's number and title.")
        self.exempt = QCheckBox("E&xempt")
        self.paragraph = QLineEdit()
        self.paragraph.setPlaceholderText("paragraph of Schedule 12A")
        self.paragraph.setAccessibleName("Paragraph of Schedule 12A")
        self._lay_out()
        self.model.named.connect(self._on_named, Qt.ConnectionType.QueuedConnection)  # once the field is closed
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.text.cursorPositionChanged.connect(self._show_what_can_be_done)
        self.join.clicked.connect(self._on_join)
        self.split.clicked.connect(self._on_split)
        self.exempt.clicked.connect(self._on_exempt)
        self.paragraph.editingFinished.connect(self._on_exempt)

    @property
    def row(self) -> int:
        """The item that is selected, or -1."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def steps(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in its order."""
        return self.table, self.text, self.join, self.split, self.exempt, self.paragraph

    def show_found(self, found: Found, row: int = 0) -> None:
        """Show the items of a document, one of them selected. What is shown already stays as it stands."""
        if found is self._found:
            return
        self._found = found
        self.model.show_items(found.items)
        told = _of_meeting(found)
        self.meeting.setText(told)
        self.meeting.setVisible(bool(told))
        if found.items:
            self.table.selectRow(min(row, len(found.items) - 1))
        self._show_item()

    def _lay_out(self) -> None:
        self.paragraph.setMaximumWidth(210)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for widget in (self.join, self.split, self.exempt, self.paragraph):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setProperty("quiet", True)
        split.setHandleWidth(12)
        split.addWidget(self.table)
        split.addWidget(right)
        split.setSizes([_ITEMS, _TEXT])
        split.setStretchFactor(0, _ITEMS)
        split.setStretchFactor(1, _TEXT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.meeting)
        whole.addWidget(split, 1)

    def _on_selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self._show_item()

    def _show_item(self) -> None:
        item = self._item()
        self.text.setPlainText(item.text if item else "")
        self.exempt.setChecked(item is not None and item.exempt)
        self.paragraph.setText(item.exempt_paragraph if item else "")
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        item = self._item()
        self.join.setEnabled(self.row > 0)
        self.split.setEnabled(item is not None and bool(item.text[: self._at(item)].strip()))
        self.exempt.setEnabled(item is not None)
        self.paragraph.setVisible(self.exempt.isChecked())

    def _item(self) -> FoundItem | None:
        return self.model.item(self.row) if self.row >= 0 else None

    def _at(self, item: FoundItem) -> int:
        """Where the line begins in which the cursor stands."""
        return Positions(item.text).from_qt(self.text.textCursor().block().position()) if item.text else 0

    # What the clerk does

    def _on_named(self, row: int, number: str, title: str) -> None:
        if self._found is not None:
            self._correct(name_item(self._found, row, number, title), row)

    def _on_join(self) -> None:
        if self._found is not None and self.row > 0:
            self._correct(join_with_above(self._found, self.row), self.row - 1)

    def _on_split(self) -> None:
        item = self._item()
        if self._found is not None and item is not None:
            self._correct(split_item(self._found, self.row, self._at(item)), self.row + 1)

    def _on_exempt(self) -> None:
        item, wanted = self._item(), (self.exempt.isChecked(), self.paragraph.text().strip())
        if self._found is not None and item is not None and wanted != (item.exempt, item.exempt_paragraph):
            self._correct(set_exempt(self._found, self.row, *wanted), self.row)

    def _correct(self, found: Found, row: int) -> None:
        if found == self._found:
            return
        self.show_found(found, row)
        self.corrected.emit(found)


def _of_meeting(found: Found) -> str:
    """Where the meeting was, who was in the chair, how many came: "Town Hall · Chair: Cllr A Smith · 9 present"."""
    counts = Counter(one.attendance for one in found.attendance)
    there = [f"{counts[kind]} {kind.value}" for kind in Attendance if counts[kind]]
    parts = (found.venue, f"Chair: {found.chair}" if found.chair else "", ", ".join(there))
    return " · ".join(part for part in parts if part)
