"""Whether an item is exempt, and under which paragraph of Schedule 12A.

Before it stands the verb; the main window opens it for the item that is shown.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.records import Item

_WHAT = (
    "The words of an exempt item reach no document made for the public. "
    "Its actions are marked with it, but for those that you marked yourself."
)


class ExemptDialog(QDialog):
    """Asks for the mark of one item. `said` carries it when the clerk agrees."""

    said = Signal(bool, str)

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Exempt item")
        title = QLabel(item.title)
        title.setProperty("role", "strong-lead")
        title.setWordWrap(True)
        what = QLabel(_WHAT)
        what.setProperty("role", "muted")
        what.setWordWrap(True)
        self.exempt = QCheckBox("This item is &exempt")
        self.exempt.setChecked(item.exempt)
        self.paragraph = QLineEdit(item.exempt_paragraph)
        self.paragraph.setPlaceholderText("such as 3, or 1 and 2")
        self.paragraph.setEnabled(item.exempt)
        self.exempt.toggled.connect(self.paragraph.setEnabled)
        form = QFormLayout()
        form.addRow(self.exempt)
        form.addRow("&Paragraph of Schedule 12A", self.paragraph)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        for widget in (title, what):
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(460)

    def _on_accepted(self) -> None:
        self.said.emit(self.exempt.isChecked(), self.paragraph.text())
        self.accept()
