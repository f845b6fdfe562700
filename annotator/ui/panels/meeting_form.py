"""Which meeting was it? What the clerk says of files that name no meeting.

Before it stands `import_model`; the import place shows it for the rows that are selected.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.meetings.dates import days_in
from annotator.ui.models.import_model import ImportRow


class MeetingForm(QFrame):
    """Which meeting was it? Body, council and day of the rows that are selected."""

    said = Signal(str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.question = QLabel()
        self.question.setProperty("role", "strong")
        self.body = QComboBox()
        self.body.setEditable(True)
        self.body.setMinimumWidth(320)
        self.body.setPlaceholderText("Committee, panel, cabinet …")
        self.council = QLineEdit()
        self.council.setPlaceholderText("Council, if the register has several")
        self.day = QLineEdit()
        self.day.setPlaceholderText("15 September 2025 or 15/09/2025")
        self.for_all = QCheckBox("For every file that names no meeting")
        self.trouble = QLabel()
        self.trouble.setProperty("role", "overdue")
        self.use = QPushButton("Use this meeting")
        for name, field in (("Body", self.body), ("Council", self.council), ("Day of the meeting", self.day)):
            field.setAccessibleName(name)
        fields = QHBoxLayout()
        fields.setSpacing(10)
        for field, stretch in ((self.body, 3), (self.council, 2), (self.day, 2)):
            fields.addWidget(field, stretch)
        fields.addWidget(self.use)
        foot = QHBoxLayout()
        foot.addWidget(self.for_all)
        foot.addWidget(self.trouble, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.question)
        column.addLayout(fields)
        column.addLayout(foot)
        self.use.clicked.connect(self._on_use)
        self.day.returnPressed.connect(self._on_use)

    def show_bodies(self, bodies: Sequence[str]) -> None:
        """Offer the bodies that the register knows."""
        self.body.clear()
        self.body.addItems(list(bodies))
        self.body.setCurrentText("")
        self.council.clear()
        self.day.clear()

    def ask(self, rows: Sequence[ImportRow], asking: int) -> None:
        """Ask for the meeting of these rows, filled in with what the first of them says."""
        found = rows[0].found
        assert found is not None
        self.question.setText(
            f"Which meeting was it? {rows[0].name}" if len(rows) == 1 else f"Which meeting was it? {len(rows)} files"
        )
        self.body.setCurrentText(found.body)
        self.council.setText(found.council)
        self.day.setText(f"{found.date:%d/%m/%Y}" if found.date else "")
        self.for_all.setVisible(asking > 1)
        self.for_all.setChecked(False)
        self._say("")
        (self.day if found.body else self.body).setFocus()

    def _on_use(self) -> None:
        days = days_in(self.day.text())
        if not self.body.currentText().strip():
            self._say("Say which body met.")
        elif not days:
            self._say("Say on which day, as 15 September 2025 or 15/09/2025.")
        else:
            self._say("")
            self.said.emit(self.body.currentText().strip(), self.council.text().strip(), days[0].day)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
