"""Which meeting was it? What the clerk says of files that name no meeting.

Before it stands `import_model`; the import place shows it for the rows that are selected.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
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
    """Body, council and day. `said` carries them once body and day are both given."""

    said = Signal(str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.question = QLabel()
        self.question.setProperty("role", "strong")
        self.body = QComboBox()
        self.body.setEditable(True)
        self.council = QLineEdit()
        self.council.setPlaceholderText("if the register has several")
        self.day = QLineEdit()
        self.day.setPlaceholderText("15 September 2025 or 15/09/2025")
        self.for_all = QCheckBox("For every file that names no meeting")
        self.trouble = QLabel()
        self.trouble.setProperty("role", "overdue")
        self.use = QPushButton("Use this meeting")
        self._lay_out()
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
        which = rows[0].name if len(rows) == 1 else f"{len(rows)} files"
        self.question.setText(f"Which meeting was it? {which}")
        self.body.setCurrentText(found.body)
        self.council.setText(found.council)
        self.day.setText(f"{found.date:%d/%m/%Y}" if found.date else "")
        self.for_all.setVisible(asking > 1)
        self.for_all.setChecked(False)
        self.trouble.clear()
        (self.day if found.body else self.body).setFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        fields = (("&Body", self.body, 5), ("&Council", self.council, 4), ("&Day of the meeting", self.day, 3))
        for column, (name, field, stretch) in enumerate(fields):
            label = QLabel(name)
            label.setProperty("role", "small")
            label.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, stretch)
        grid.addWidget(self.use, 1, len(fields))
        foot = QHBoxLayout()
        foot.addWidget(self.for_all)
        foot.addWidget(self.trouble, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 10)
        whole.addWidget(self.question)
        whole.addLayout(grid)
        whole.addLayout(foot)

    def _on_use(self) -> None:
        days = days_in(self.day.text())
        if not self.body.currentText().strip():
            self.trouble.setText("Say which body met.")
        elif not days:
            self.trouble.setText("Say on which day, as 15 September 2025 or 15/09/2025.")
        else:
            self.trouble.clear()
            self.said.emit(self.body.currentText().strip(), self.council.text().strip(), days[0].day)
