"""Which action does a passage answer, and how far? For report backs that the program did not find.

Before it stand the log's entries; the minutes place opens it for the selected words.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.actions.log import EXTENT_TEXT, LogEntry, one_line
from annotator.records import Extent

_ID = Qt.ItemDataRole.UserRole


class AnswerDialog(QDialog):
    """Lists actions, narrowed by typing. `said` carries the action's id and the extent."""

    said = Signal(str, object)

    def __init__(self, words: str, rows: Sequence[LogEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Report back")
        quoted = QLabel(f"“{words}”")
        quoted.setProperty("role", "minutes")
        quoted.setWordWrap(True)
        self.wanted = QLineEdit()
        self.wanted.setPlaceholderText("Which action does it answer? Type a word or a reference")
        self.wanted.setAccessibleName("Narrow the actions")
        self.choices = QListWidget()
        self.choices.setAccessibleName("Actions")
        self.choices.setWordWrap(True)
        for row in rows:
            item = QListWidgetItem(f"{row.action.reference}  {one_line(row.action.words)}")
            item.setData(_ID, row.action.id)
            self.choices.addItem(item)
        self.extents = QButtonGroup(self)
        self._lay_out(quoted)
        self.wanted.textChanged.connect(self._on_typed)
        self.choices.itemDoubleClicked.connect(self._on_accepted)
        self.choices.setCurrentRow(0)
        self.resize(620, 460)

    def _lay_out(self, quoted: QLabel) -> None:
        extents = QHBoxLayout()
        for number, (extent, label) in enumerate(EXTENT_TEXT.items()):
            button = QRadioButton(label)
            button.setProperty("extent", extent)
            button.setChecked(number == 0)
            self.extents.addButton(button)
            extents.addWidget(button)
        extents.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok: QPushButton = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText("It answers this")
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addWidget(quoted)
        column.addWidget(self.wanted)
        column.addWidget(self.choices, 1)
        column.addLayout(extents)
        column.addWidget(buttons)

    def _on_typed(self, words: str) -> None:
        """Show the actions that have all the words that were typed."""
        wanted = words.casefold().split()
        shown: list[int] = []
        for number in range(self.choices.count()):
            item = self.choices.item(number)
            fits = all(word in item.text().casefold() for word in wanted)
            item.setHidden(not fits)
            shown += [number] * fits
        self.ok.setEnabled(bool(shown))
        if shown:
            self.choices.setCurrentRow(shown[0])

    def _on_accepted(self) -> None:
        item = self.choices.currentItem()
        button = self.extents.checkedButton()
        if self.choices.currentRow() >= 0 and button is not None and not item.isHidden():
            self.said.emit(item.data(_ID), Extent(button.property("extent")))
            self.accept()
