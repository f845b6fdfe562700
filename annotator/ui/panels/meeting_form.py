"""Which meeting was it? What the clerk says of files that name no meeting, and of evidence that is minutes after all.

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
    """Body, council, day and the meeting's name. `said` carries them once body and day are both given.

    `evidence_said` takes it back.
    """

    said = Signal(str, str, object, str)
    evidence_said = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.question = QLabel()
        self.question.setProperty("role", "strong")
        self.are_minutes = QCheckBox("These are &minutes")
        self.body = QComboBox()
        self.body.setEditable(True)
        self.body.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.body.setMinimumContentsLength(12)
        self.council = QLineEdit()
        self.council.setPlaceholderText("if the register has several")
        self.day = QLineEdit()
        self.day.setPlaceholderText("15 September 2025 or 15/09/2025")
        self.name = QLineEdit()
        self.name.setPlaceholderText("if not an ordinary one")
        self.for_all = QCheckBox("For every file that names no meeting")
        self.trouble = QLabel()
        self.trouble.setProperty("role", "overdue")
        self.use = QPushButton("Use this meeting")
        self.trouble.hide()
        self._lay_out()
        self.are_minutes.toggled.connect(self._show_fields)
        self.are_minutes.clicked.connect(self._on_kind)
        self.use.clicked.connect(self._on_use)
        for field in (self.day, self.name):
            field.returnPressed.connect(self._on_use)

    def show_bodies(self, bodies: Sequence[str]) -> None:
        """Offer the bodies that the register knows."""
        self.body.clear()
        self.body.addItems(list(bodies))
        self.body.setCurrentText("")
        for field in (self.council, self.day, self.name):
            field.clear()

    def ask(self, rows: Sequence[ImportRow], asking: int) -> None:
        """Ask for the meeting of these rows, as the first of them says; of evidence, only where it is wanted."""
        found = rows[0].found
        assert found is not None
        evidence = all(row.is_evidence for row in rows)
        asking_now = any(row.asks for row in rows)
        which = rows[0].name if len(rows) == 1 else f"{len(rows)} files"
        asks = "No minutes were found in" if evidence else "Which meeting was it?" if asking_now else "The meeting of"
        self.question.setText(f"{asks} {which}")
        self.are_minutes.setVisible(evidence)
        self.are_minutes.setChecked(not evidence or all(row.was_evidence for row in rows))
        self._show_fields(self.are_minutes.isChecked())
        self.body.setCurrentText(found.body)
        line = self.body.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)  # a long name is read from its beginning
        self.council.setText(found.council)
        self.day.setText(f"{found.date:%d/%m/%Y}" if found.date else "")
        self.name.setText(found.meeting_name)
        self.for_all.setVisible(asking > 1 and not evidence)
        self.for_all.setChecked(False)
        self._say("")

    def begin(self) -> None:
        """Go to the first field that is empty."""
        (self.day if self.body.currentText() else self.body).setFocus()

    def _lay_out(self) -> None:
        self._fields = QWidget()
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        fields = (
            ("&Body", self.body, 5),
            ("&Council", self.council, 4),
            ("&Day of the meeting", self.day, 3),
            ("&Name of the meeting", self.name, 3),
        )
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
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.question)
        head.addWidget(self.are_minutes)
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(self._fields)
        whole.addLayout(foot)

    def _show_fields(self, wanted: bool) -> None:
        self._fields.setVisible(wanted)

    def _on_kind(self, are_minutes: bool) -> None:
        if are_minutes:
            self.begin()
        else:
            self._say("")
            self.evidence_said.emit()

    def _on_use(self) -> None:
        days = days_in(self.day.text())
        if not self.body.currentText().strip():
            self._say("Say which body met.")
        elif not days:
            self._say("Say on which day, as 15 September 2025 or 15/09/2025.")
        else:
            self._say("")
            body, council, name = self.body.currentText(), self.council.text(), self.name.text()
            self.said.emit(body.strip(), council.strip(), days[0].day, " ".join(name.split()))

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
