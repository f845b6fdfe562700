"""The fields of the current follow-up's action: owner, due, report to, status, short form, exempt.

Before it stand the verbs; the tags panel shows it below the cards. A field is saved when it is left or Return is
pressed, each as one step that can be undone.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator import verbs
from annotator.actions.log import LogEntry, due_text
from annotator.actions.opening import day_of
from annotator.calendar import resolve
from annotator.meetings.dates import days_in
from annotator.records import Action, ActionStatus
from annotator.ui.session import Session
from annotator.ui.theme import restyle
from annotator.ui.widgets.field_edit import FieldEdit


class ActionForm(QFrame):
    """Shows one action, or nothing. `left` comes when the clerk is done with the fields: Return or Escape."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._row: LogEntry | None = None
        self.setProperty("card", True)
        self.heading = QLabel()
        self.heading.setProperty("role", "strong")
        self.owner, self.due, self.report_to, self.summary = (FieldEdit() for _ in range(4))
        self.status = QComboBox()
        for status in ActionStatus:
            self.status.addItem(status.value[:1].upper() + status.value[1:], status)
        self.status.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.exempt = QCheckBox("Exempt")
        self.paragraph = FieldEdit()
        self.trouble = QLabel()
        self.trouble.setProperty("role", "overdue")
        self.trouble.setWordWrap(True)
        self._lay_out()
        self._connect()
        self.hide()

    def show_action(self, row: LogEntry | None) -> None:
        """Show an action's fields; hide where there is none. What is being typed is not thrown away."""
        same = row is not None and self._row is not None and row.action.id == self._row.action.id
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self.heading.setText(row.action.reference)
        for field, words in self._texts(row).items():
            if not (same and field.hasFocus() and field.isModified()):
                field.setText(words)
        self.due.setToolTip(row.action.due_rule)
        self._show_choices(row.action)
        self._say("")

    def begin_editing(self) -> None:
        """Put the caret into the first field."""
        self.owner.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.owner.selectAll()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 11, 13, 12)
        column.addWidget(self.heading)
        form = QFormLayout()
        form.setVerticalSpacing(7)
        form.setHorizontalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        fields = (
            ("&Owner", self.owner, "none stated"),
            ("&Due", self.due, "none stated; e.g. 31 October 2025"),
            ("Re&port to", self.report_to, "none stated"),
            ("&Short form", self.summary, "the words of the minutes"),
        )
        for label, field, hint in fields:
            field.setPlaceholderText(hint)
            field.setAccessibleName(label.replace("&", ""))
            form.addRow(label, field)
        form.addRow("S&tatus", self.status)
        self.paragraph.setPlaceholderText("paragraph of Schedule 12A")
        self.paragraph.setAccessibleName("Paragraph of Schedule 12A")
        form.addRow(self.exempt, self.paragraph)
        column.addLayout(form)
        column.addWidget(self.trouble)

    def _connect(self) -> None:
        for field in (self.owner, self.due, self.report_to, self.summary, self.paragraph):
            field.left.connect(self._on_left)
        self.owner.editingFinished.connect(self._on_owner)
        self.due.editingFinished.connect(self._on_due)
        self.report_to.editingFinished.connect(self._on_report_to)
        self.summary.editingFinished.connect(self._on_summary)
        self.status.activated.connect(self._on_status)
        self.exempt.clicked.connect(self._on_exempt)
        self.paragraph.editingFinished.connect(self._on_exempt)

    def _texts(self, row: LogEntry) -> dict[QLineEdit, str]:
        action = row.action
        due = due_text(row) if row.due or action.due_words else ""
        return {
            self.owner: action.owner,
            self.due: due,
            self.report_to: action.report_to,
            self.summary: action.summary,
            self.paragraph: action.exempt_paragraph,
        }

    def _show_choices(self, action: Action) -> None:
        self.status.setCurrentIndex(self.status.findData(action.status))
        self.exempt.setChecked(action.exempt)
        self.paragraph.setEnabled(action.exempt)

    def _on_left(self) -> None:
        """The field was saved or given up; a day that could not be worked out keeps the clerk here."""
        if self.trouble.isHidden():
            self.left.emit()

    def _on_owner(self) -> None:
        self._save(verbs.set_owner, self.owner)

    def _on_report_to(self) -> None:
        self._save(verbs.set_report_to, self.report_to)

    def _on_summary(self) -> None:
        self._save(verbs.set_summary, self.summary)

    def _save(self, verb: "verbs.Verb[[Action, str], Action]", field: QLineEdit) -> None:
        if self._row is not None and field.isModified():
            field.setModified(False)
            self._session.do(verb, self._row.action, field.text())

    def _on_due(self) -> None:
        if self._row is None or not self.due.isModified():
            return
        words = self.due.text().strip()
        days = days_in(words)
        if not words or (days and (days[0].start, days[0].end) == (0, len(words))):
            self._session.do(verbs.set_due, self._row.action, days[0].day if words else None)
        else:
            deadline = resolve(words, self._row.meeting.date if self._row.meeting else None)
            if deadline is None or not _says_when(deadline.value):
                self._say(f"“{words}” is no day that can be worked out. Write it as 31 October 2025 or 31/10/2025.")
                return
            self._session.do(verbs.set_deadline, self._row.action, words, deadline)
        self.due.setModified(False)

    def _on_status(self) -> None:
        if self._row is not None:
            self._session.do(verbs.set_status, self._row.action, ActionStatus(self.status.currentData()))

    def _on_exempt(self) -> None:
        if self._row is not None:
            exempt = self.exempt.isChecked()
            self.paragraph.setEnabled(exempt)
            self._session.do(verbs.set_exempt, self._row.action, exempt, self.paragraph.text())

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        self.due.setProperty("trouble", bool(words))
        restyle(self.due)


def _says_when(value: str) -> bool:
    """Whether a deadline's value names a day or a meeting; a duration from an unknown start does not."""
    return day_of(value) is not None or value in ("next-meeting", "open") or value.startswith("meeting:")
