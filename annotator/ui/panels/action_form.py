"""The fields of one action: owner, due, report to, requested by, short form, status, exempt.

Before it stand the verbs and `status_field`; the minutes show it below the cards, and the log's sheet has it at its
head. A field is saved when it is left or Return is pressed, each as one step that can be undone.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator import verbs
from annotator.actions.log import LogEntry, due_text
from annotator.actions.opening import day_of
from annotator.calendar import nation_of, resolve
from annotator.meetings.dates import days_in
from annotator.records import Action, Meeting
from annotator.ui.known_names import known_askers, known_owners, known_recipients
from annotator.ui.panels.action_acts import ActionActs
from annotator.ui.panels.status_field import StatusField
from annotator.ui.session import Session
from annotator.ui.theme import restyle
from annotator.ui.widgets.field_edit import FieldEdit

_HINTS = (
    ("&Owner", "owner", "none stated"),
    ("&Due", "due", "none stated; e.g. 31 October 2025"),
    ("Re&port to", "report_to", "none stated"),
    ("Requested &by", "requested_by", "none stated"),
    ("S&hort form", "summary", "the words of the minutes"),
)


class ActionForm(QFrame):
    """Shows one action, or nothing. `left` comes when the clerk is done with the fields: Return or Escape.

    In a `card` it has a frame and the action's reference of its own.
    """

    left = Signal()

    def __init__(self, session: Session, acts: ActionActs, *, card: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._row: LogEntry | None = None
        self.setProperty("card", card)
        self.heading = QLabel()
        self.heading.setProperty("role", "strong")
        self.heading.setVisible(card)
        self.owner, self.due, self.report_to = (FieldEdit() for _ in range(3))
        self.requested_by, self.summary, self.paragraph = (FieldEdit() for _ in range(3))
        self.status = StatusField(acts)
        self.exempt = QCheckBox("E&xempt")
        self.trouble = QLabel()
        self.trouble.setProperty("role", "overdue")
        self.trouble.setWordWrap(True)
        self._lay_out(card)
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
        self.status.show_row(row)
        self.exempt.setChecked(row.action.exempt)
        self.paragraph.setEnabled(row.action.exempt)
        self._say("")

    def begin_editing(self) -> None:
        """Put the caret into the first field."""
        self.owner.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.owner.selectAll()

    def _lay_out(self, card: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*((13, 11, 13, 12) if card else (0, 0, 0, 0)))
        column.addWidget(self.heading)
        form = QFormLayout()
        form.setVerticalSpacing(7)
        form.setHorizontalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, name, hint in _HINTS:
            field: FieldEdit = getattr(self, name)
            field.setPlaceholderText(hint)
            field.setAccessibleName(label.replace("&", ""))
            form.addRow(label, field)
        form.setRowVisible(self.requested_by, not card)  # beside the minutes there is less room: it is in the sheet
        form.addRow("S&tatus", self.status)
        self.paragraph.setPlaceholderText("paragraph of Schedule 12A")
        self.paragraph.setAccessibleName("Paragraph of Schedule 12A")
        form.addRow(self.exempt, self.paragraph)
        column.addLayout(form)
        column.addWidget(self.trouble)

    def _connect(self) -> None:
        for field in (self.owner, self.due, self.report_to, self.requested_by, self.summary, self.paragraph):
            field.left.connect(self._on_left)
        self.owner.propose(lambda: known_owners(self._session.register, self._meeting()))
        self.report_to.propose(lambda: known_recipients(self._session.register))
        self.requested_by.propose(lambda: known_askers(self._session.register, self._meeting()))
        self.owner.editingFinished.connect(self._on_owner)
        self.due.editingFinished.connect(self._on_due)
        self.report_to.editingFinished.connect(self._on_report_to)
        self.requested_by.editingFinished.connect(self._on_requested_by)
        self.summary.editingFinished.connect(self._on_summary)
        self.status.refused.connect(self._on_refused)
        self.exempt.clicked.connect(self._on_exempt)
        self.paragraph.editingFinished.connect(self._on_exempt)

    def _texts(self, row: LogEntry) -> dict[QLineEdit, str]:
        action = row.action
        due = due_text(row) if row.due or action.due_words else ""
        return {
            self.owner: action.owner,
            self.due: due,
            self.report_to: action.report_to,
            self.requested_by: action.requested_by,
            self.summary: action.summary,
            self.paragraph: action.exempt_paragraph,
        }

    def _meeting(self) -> Meeting | None:
        return self._row.meeting if self._row is not None else None

    def _on_left(self) -> None:
        """The field was saved or given up; a day that could not be worked out keeps the clerk here."""
        if self.trouble.isHidden():
            self.left.emit()

    def _on_owner(self) -> None:
        self._save(verbs.set_owner, self.owner)

    def _on_report_to(self) -> None:
        self._save(verbs.set_report_to, self.report_to)

    def _on_requested_by(self) -> None:
        self._save(verbs.set_requested_by, self.requested_by)

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
        elif not self._save_words(self._row, words):
            self._say(f"“{words}” is no day that can be worked out. Write it as 31 October 2025 or 31/10/2025.")
            restyle_trouble(self.due, True)
            return
        self.due.setModified(False)

    def _save_words(self, row: LogEntry, words: str) -> bool:
        """Keep a due date in words, with its working; gives False where they come to no day and no meeting."""
        division = nation_of(row.body.council, row.body.name).division
        deadline = resolve(words, row.meeting.date if row.meeting else None, division=division)
        if deadline is None or not _says_when(deadline.value):
            return False
        self._session.do(verbs.set_deadline, row.action, words, deadline)
        return True

    def _on_refused(self, why: str) -> None:
        self._say(why)

    def _on_exempt(self) -> None:
        if self._row is not None:
            exempt = self.exempt.isChecked()
            self.paragraph.setEnabled(exempt)
            self._session.do(verbs.set_exempt, self._row.action, exempt, self.paragraph.text())

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if not words:
            restyle_trouble(self.due, False)


def restyle_trouble(field: QWidget, trouble: bool) -> None:
    """Show that what stands in a field cannot be taken, or that it can."""
    field.setProperty("trouble", trouble)
    restyle(field)


def _says_when(value: str) -> bool:
    """Whether a deadline's value names a day or a meeting; a duration from an unknown start does not."""
    return day_of(value) is not None or value in ("next-meeting", "open") or value.startswith("meeting:")
