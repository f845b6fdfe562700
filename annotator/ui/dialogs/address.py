"""From which address on the web? For minutes that stand on a council's site.

Before it stands nothing of ours; the window opens it when the clerk asks. Nothing is fetched before the clerk agrees.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

_WHAT = (
    "The page of a meeting, an agenda item, an issue, a decision or a committee on a ModernGov site, or a link to "
    "minutes (PDF, Word or a web page). A committee brings its newest meetings. Only what you name here is fetched, "
    "one page a second."
)


class AddressDialog(QDialog):
    """Takes addresses, one a line. `said` carries them when the clerk agrees."""

    said = Signal(list)

    def __init__(self, proposed: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import from the web")
        what = QLabel(_WHAT)
        what.setProperty("role", "muted")
        what.setWordWrap(True)
        self.addresses = QPlainTextEdit("\n".join(proposed))
        self.addresses.setPlaceholderText("https://democracy.example.gov.uk/ieListDocuments.aspx?CId=123&MId=4567")
        self.addresses.setAccessibleName("Addresses, one a line")
        self.addresses.setTabChangesFocus(True)
        self.addresses.setMinimumHeight(96)
        label = QLabel("&Addresses, one a line")
        label.setBuddy(self.addresses)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.fetch = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.fetch.setText("&Fetch")
        self.fetch.setProperty("accent", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        for widget in (what, label, self.addresses, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(620)
        self.addresses.textChanged.connect(self._show_whether_there_is_one)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self._show_whether_there_is_one()

    def _lines(self) -> list[str]:
        return self.addresses.toPlainText().split()

    def _show_whether_there_is_one(self) -> None:
        self.fetch.setEnabled(bool(self._lines()))

    def _on_accepted(self) -> None:
        self.accept()
        self.said.emit(self._lines())
