"""At the right of the log: all that there is of the current action, and what can be done with it.

Before it stand `action_form`, `sheet_words` and `action_acts`; the log's place shows it. The words of the minutes stand
above, the fields below them, then a section for each thing that may happen to an action: one line where nothing did.
"""

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.actions.log import ENDED, LogEntry, day, one_line
from annotator.records import ActionStatus, ResponseKind
from annotator.ui.models.log_columns import no_answer, pill_of
from annotator.ui.panels import sheet_words
from annotator.ui.panels.action_acts import ActionActs
from annotator.ui.panels.action_form import ActionForm
from annotator.ui.panels.workings import deadline_of_action, is_from_unknown_start, working_of
from annotator.ui.session import Session
from annotator.ui.theme import Theme, restyle
from annotator.ui.widgets.section import Section
from annotator.ui.widgets.working_lines import WorkingLines

_SIDE = 18
_NONE = "Choose an action: what there is of it stands here."


class ActionSheet(QScrollArea):
    """Shows one action, or that none is chosen. `pressed` names what should be done with it.

    `linked` names an action to go to, `judging_wanted` one whose passages are to be judged; `left` comes when the clerk
    is done with the fields.
    """

    pressed = Signal(str)
    linked = Signal(str)
    judging_wanted = Signal(str)
    left = Signal()

    def __init__(
        self,
        session: Session,
        acts: ActionActs,
        theme: Theme,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._today = today
        self._row: LogEntry | None = None
        self.reference, self.state, self.words, self.where = (QLabel() for _ in range(4))
        self.form = ActionForm(session, acts, card=False)
        self.owners = Section("Owner then and now")
        self.due = Section(
            "Due date", (("start", "Counted from…", ""), ("extend", "Extend…", "X"), ("postpone", "Postpone…", "P"))
        )
        self.working = WorkingLines(theme)
        self.closing = Section(
            "Closing",
            (
                ("propose", "Propose to close", "A"),
                ("close", "Close with its minute…", "C"),
                ("reopen", "Reopen…", ""),
            ),
        )
        self.progress = Section("Progress", (("note", "Add note…", "N"),))
        self.answers = Section("Reported back")
        self.response = Section(
            "Response of the executive", (("notice", "Start the clock…", ""), ("respond", "Record…", ""))
        )
        self.links = Section("Parts and links", (("split", "Split…", "S"), ("merge", "Merge…", "M")))
        self._lay_out()
        for section in self.sections():
            section.pressed.connect(self.pressed)
            section.linked.connect(self._linked_of(section, acts))
        self.form.left.connect(self.left)

    def sections(self) -> tuple[Section, ...]:
        """The sections from above to below."""
        return (
            self.owners, self.due, self.progress, self.answers, self.closing, self.response, self.links
        )  # fmt: skip

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self.working.set_theme(theme)

    def show_action(self, row: LogEntry | None) -> None:
        """Show an action; another one from its head."""
        if row is None or self._row is None or row.action.id != self._row.action.id:
            self.verticalScrollBar().setValue(0)
        self._row = row
        self._inside.setVisible(row is not None)
        self._none.setVisible(row is None)
        self.form.show_action(row)
        if row is not None:
            self._show_head(row)
            self._show_sections(row)

    def show_answers(self) -> None:
        """Show what was reported back, and the passages that wait to be judged now."""
        row = self._row
        if row is not None:
            waiting = sheet_words.waiting_lines(row, self._session.register)
            lines = [*sheet_words.answer_lines(row), *waiting]
            self.answers.show_lines(lines or [(no_answer(row), sheet_words.MUTED)])

    def begin_editing(self) -> None:
        """Put the caret into the first field."""
        self.form.begin_editing()

    # Within

    def _linked_of(self, section: Section, acts: ActionActs) -> Callable[[str], object] | SignalInstance:
        """What a link in a section does: a note goes, a passage is judged, another action is shown."""
        if section is self.answers:
            return self.judging_wanted
        return acts.remove_note if section is self.progress else self.linked

    def _lay_out(self) -> None:
        self.reference.setProperty("role", "strong-lead")
        self.words.setProperty("role", "minutes-quote")
        self.where.setProperty("role", "small")
        for label in (self.words, self.where):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state.setProperty("pill", "muted")  # from the first, else its look never gets the room around the words
        self.state.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        head = QHBoxLayout()
        head.addWidget(self.reference, 1)
        head.addWidget(self.state)
        self.due.add(self.working)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        for widget in self._parts():
            column.addWidget(widget)
        self._none = QLabel(_NONE)
        self._none.setProperty("role", "muted")
        self._none.setWordWrap(True)
        self._put_into_scroll()

    def _parts(self) -> Iterator[QWidget]:
        yield from (self.words, self.where, self.form)
        yield from self.sections()

    def _put_into_scroll(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(_SIDE, 14, _SIDE, 14)
        column.addWidget(self._none)
        column.addWidget(self._inside)
        column.addStretch(1)
        self.setWidget(whole)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("sheet", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("The action")

    def _show_head(self, row: LogEntry) -> None:
        words, pill = pill_of(row, self._today())
        self.reference.setText(row.action.reference)
        self.state.setProperty("pill", pill)
        restyle(self.state)
        self.state.setText(words)
        self.words.setText(f"“{one_line(row.action.words)}”")
        self.where.setText(_where(row))

    def _show_sections(self, row: LogEntry) -> None:
        today, register = self._today(), self._session.register
        self.owners.show_lines(sheet_words.owner_lines(row))
        self.owners.setVisible(bool(self.owners.lines()))
        deadline = deadline_of_action(register, row)
        self.working.show_working(working_of([deadline] if deadline else [], unfolded=False))
        self.due.show_lines([*sheet_words.extension_lines(row, register), *sheet_words.postponed_lines(row, today)])
        self.progress.show_lines(sheet_words.note_lines(row))
        self.show_answers()
        self.closing.show_lines(sheet_words.closing_lines(row))
        self.response.show_lines(sheet_words.response_lines(row, today))
        self.links.show_lines(sheet_words.link_lines(row, register))
        self._offer(row, today)

    def _offer(self, row: LogEntry, today: date) -> None:
        """Show the buttons that have something to do."""
        ended, split = row.action.status in ENDED, bool(row.parts)
        postponed = row.action.deferred_until is not None and row.action.deferred_until > today
        self.due.buttons["postpone"].setText("Ask again now" if postponed else "Postpone…")
        due = ("start", "extend", "postpone") if is_from_unknown_start(row) else ("extend", "postpone")
        self.due.offer(*(() if ended or split else due))
        awaiting = row.action.status is ActionStatus.AWAITING_CLOSE
        closing = ("reopen",) if ended else ("close",) if awaiting else ("propose", "close")
        self.closing.offer(*(() if split else closing))  # a whole stands as its parts do
        waits = row.response is None or row.response.notice_on is None
        answered = row.response is not None and row.response.response is not ResponseKind.NONE_YET
        self.response.offer(*(("notice",) if waits and not answered else ()), "respond")
        self.links.offer(*(() if ended or row.parent else ("split",)), *(() if ended or split else ("merge",)))


def _where(row: LogEntry) -> str:
    """Where it was asked: the body under its name of then, the meeting, the item; or the older tracker it came from."""
    held = day(row.asked_on) if row.asked_on else ""
    number = f"item {row.item.number}" if row.item.number else ""
    parts = (row.body_name or row.body.name, held, number, "" if row.item.id else row.item.title)
    return " · ".join(part for part in parts if part)
