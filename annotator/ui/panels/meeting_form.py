"""Which meeting was it? What the clerk says of files that name no meeting, and of evidence that is minutes after all.

Before it stands `import_row`; the import place shows it for the rows that are selected.
"""

from collections.abc import Sequence
from datetime import date

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
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.meetings.dates import days_in
from annotator.ui.models.import_row import ImportRow
from annotator.ui.widgets.elided_label import ElidedLabel
from annotator.ui.widgets.own_keys import give_keys

_HINTS = {
    "body": "",
    "council": "if the register has several",
    "date": "15 September 2025 or 15/09/2025",
    "meeting_name": "if not an ordinary one",
}


class MeetingForm(QFrame):
    """Body, council, day and the meeting's name. `said` carries them by their names in `Found`, once none is missing.

    What differs between several files is left empty, and stays as it is in each unless something is said.
    `evidence_said` takes it back; `right_said` that all is right as it stands; `left_out_said` whether it is left out.
    """

    said = Signal(dict)
    evidence_said = Signal()
    right_said = Signal()
    left_out_said = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._differing: set[str] = set()
        self._lacking: set[str] = set()
        self._left_out = False
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.question = ElidedLabel()
        self.question.setProperty("role", "strong")
        self.are_minutes = QCheckBox("These are &minutes")
        self.right = QPushButton("All &right")
        self.right.setToolTip("It was checked: nothing has to be put right.")
        self.leave_out = QPushButton()
        self.body = QComboBox()
        self.body.setEditable(True)
        self.body.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.body.setMinimumContentsLength(12)
        self.council = QLineEdit()
        self.day = QLineEdit()
        self.name = QLineEdit()
        self.for_all = QCheckBox("For ever&y file that names no meeting")
        self.trouble = QLabel()
        self.trouble.setProperty("role", "overdue")
        self.use = QPushButton("&Use this meeting")
        self.trouble.hide()
        self._lay_out()
        self.are_minutes.toggled.connect(self._show_fields)
        self.are_minutes.clicked.connect(self._on_kind)
        self.right.clicked.connect(self.right_said)
        self.leave_out.clicked.connect(self._on_leave_out)
        self.use.clicked.connect(self._on_use)
        for button in (self.use, self.right, self.leave_out):
            give_keys(button, ("Return", "Enter"), button.click)
        for field in (self.day, self.name, self.council):
            field.returnPressed.connect(self._on_use)

    def show_bodies(self, bodies: Sequence[str]) -> None:
        """Offer the bodies that the register knows."""
        self.body.clear()
        self.body.addItems(list(bodies))
        self.body.setCurrentText("")
        for field in (self.council, self.day, self.name):
            field.clear()

    def ask(self, rows: Sequence[ImportRow], asking: int) -> None:
        """Ask for the meeting of these rows, as all of them say; of evidence, only where it is wanted."""
        evidence = all(row.is_evidence for row in rows)
        self.question.setText(_question(rows))
        self.question.setToolTip(_question(rows))
        self.are_minutes.setVisible(evidence)
        self.are_minutes.setChecked(not evidence or all(row.was_evidence for row in rows))
        self.right.setVisible(any(row.is_to_check for row in rows))
        self._left_out = all(row.is_left_out for row in rows)
        self.leave_out.setText("Take &in again" if self._left_out else "&Leave out")
        self._show_fields(self.are_minutes.isChecked())
        self._show_meeting(rows)
        self.for_all.setVisible(asking > 1 and not evidence)
        self.for_all.setChecked(False)
        self._say("")

    def steps(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in its order."""
        fields = (self.body, self.council, self.day, self.name, self.use, self.for_all)
        return self.are_minutes, *fields, self.right, self.leave_out

    def begin(self) -> None:
        """Go to the first field that is empty."""
        (self.day if self.body.currentText() or "body" in self._differing else self.body).setFocus()

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
        head.addWidget(self.question, 1)
        head.addWidget(self.are_minutes)
        head.addWidget(self.right)
        head.addWidget(self.leave_out)
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

    def _show_meeting(self, rows: Sequence[ImportRow]) -> None:
        """What all of the rows say; a hint where they say different things."""
        founds = [row.found for row in rows if row.found is not None]
        fields = {"body": self.body.lineEdit(), "council": self.council, "date": self.day, "meeting_name": self.name}
        self._differing = {name for name in fields if len({getattr(found, name) for found in founds}) > 1}
        for name, field in fields.items():
            value = "" if name in self._differing else getattr(founds[0], name)
            words = f"{value:%d/%m/%Y}" if isinstance(value, date) else value or ""
            if name == "body":
                self.body.setCurrentText(words)
            if isinstance(field, QLineEdit):
                field.setText(words)
                field.setPlaceholderText("as in each file" if name in self._differing else _HINTS[name])
                field.setCursorPosition(len(words) if field.hasFocus() else 0)  # long ones are read from the beginning
        self._lacking = {name for found in founds for name in found.missing}

    def _on_leave_out(self) -> None:
        self.left_out_said.emit(not self._left_out)

    def _on_use(self) -> None:
        days = days_in(self.day.text())
        said = {
            "body": self.body.currentText().strip(),
            "council": self.council.text().strip(),
            "date": days[0].day if days else None,
            "meeting_name": " ".join(self.name.text().split()),
        }
        kept = {name for name in self._differing - self._lacking if not said[name]}
        if not said["body"] and "body" not in kept:
            self._say("Say which body met.")
        elif not days and (self.day.text().strip() or "date" not in kept):
            self._say("Say on which day, as 15 September 2025 or 15/09/2025.")
        else:
            self._say("")
            self.said.emit({name: value for name, value in said.items() if name not in kept})

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))


def _question(rows: Sequence[ImportRow]) -> str:
    which = rows[0].name if len(rows) == 1 else f"{len(rows):,} files"
    if all(row.is_evidence for row in rows):
        return f"No minutes were found in {which}"
    if any(row.asks for row in rows):
        return f"Which meeting was it? {which}"
    return f"{'Check' if all(row.is_to_check for row in rows) else 'The meeting of'} {which}"
