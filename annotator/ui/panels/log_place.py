"""The second place: the action log, narrowed by its head and its chips; below it the words, at the right the sheet.

Before it stand `action_log_model`, the sheet and `TextPanel`; the main window shows it. A click on a row shows where
its words stand and all that there is of it; Return, or a double click, goes to the words.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from annotator.actions.log import LogEntry
from annotator.actions.views import View
from annotator.records import Body, Setting, Suggestion
from annotator.store import Changes
from annotator.ui.models.action_log_model import ActionLogModel
from annotator.ui.panels.action_acts import ActionActs
from annotator.ui.panels.action_sheet import ActionSheet
from annotator.ui.panels.load_panel import LoadPanel
from annotator.ui.panels.log_counts import count_line, narrowed_to, nothing_shown
from annotator.ui.panels.log_fresh import CONCERNS, show_fresh
from annotator.ui.panels.log_head import LogHead
from annotator.ui.panels.log_keys import do_with, may_go_on
from annotator.ui.panels.log_split import LogSplit
from annotator.ui.panels.log_table import LogTable
from annotator.ui.panels.log_views import LogViews
from annotator.ui.panels.log_words import show_words, tag_id_of
from annotator.ui.panels.setting_up import set_up
from annotator.ui.panels.several_sheet import SeveralSheet
from annotator.ui.panels.text_panel import TextPanel
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from annotator.ui.widgets.chips import ChipRow
from annotator.ui.widgets.empty_place import EmptyPlace
from annotator.ui.widgets.own_keys import give_keys


class LogPlace(QWidget):
    """Shows the log. `place_wanted` names an item and a tag to go to, `judging_wanted` an action
    whose passages are to be judged; `export_wanted` asks for the Word document."""

    place_wanted = Signal(str, str)
    judging_wanted = Signal(str)
    minutes_wanted = Signal()
    export_wanted = Signal()

    def __init__(
        self, session: Session, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._today = today
        self._stale = True
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.acts = ActionActs(session, today, self)
        self.model = ActionLogModel(today, self)
        self.table = LogTable(self.model, theme)
        self.head = LogHead()
        self.views = LogViews(session, self.head, self.model, self)
        self.chips = ChipRow()
        self.summary = QLabel()
        self.summary.setProperty("role", "small")
        self.words = TextPanel(theme, compact=True)
        self.load = LoadPanel(theme)
        self.sheet = ActionSheet(session, self.acts, theme, today)
        self.several = SeveralSheet()
        self.empty = EmptyPlace(
            "No actions yet",
            "Tag a follow-up in the minutes, or accept a suggested one: it becomes a row of this log. "
            "A list that you kept until now comes in with Ctrl+Shift+T.",
            "Go to the minutes",
        )
        self.none = EmptyPlace("", "", "Show all")
        self._lay_out()
        self._connect()

    @property
    def committees(self) -> QWidget:
        """The choice of the committee."""
        return self.head.committees

    @property
    def export(self) -> QWidget:
        """The button that writes the log in Word."""
        return self.head.export

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show yet, and no key does anything."""
        return self._pages.currentWidget() is self.empty

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        for part in (self.table, self.words, self.load, self.sheet):
            part.set_theme(theme)
        self.split.share_out()
        self._show_words(self.table.row())  # a larger text has moved the words out of sight

    def begin(self) -> None:
        """Forget what was shown of another register."""
        self._stale = True
        self.table.begin()
        self.model.show(())  # before all else: nothing of the other register is read again
        self.model.set_view(View())
        self.chips.choose("all")
        self.head.show_view(View())
        if self.isVisible():
            self.refresh()

    def on_changed(self, changes: Changes) -> None:
        """Read again what concerns the log; while it is out of sight, when it is next shown."""
        if changes.touch(Setting) and self._session.is_open:
            self.views.show()
        if changes.touch(Suggestion) and self._session.is_open:
            self.sheet.show_answers()
        if changes.touch(*CONCERNS):
            if self.isVisible() and not self._stale:
                self._read(changes)
            else:
                self._stale = True

    def refresh(self) -> None:
        """Read the log again, keeping the row that is current."""
        if self._session.is_open:
            self._read(None)

    def show_action(self, action_id: str) -> None:
        """Make an action's row the current one; the filters that hide it are taken back."""
        if self.model.known(action_id) is not None and not self.model.index_of(action_id).isValid():
            self._want_view(View())
        self.table.show_action(action_id)

    def shown_rows(self) -> list[LogEntry]:
        """The rows as they are shown, for the export."""
        return self.model.shown()

    def selection_text(self) -> str:
        """What the rows were narrowed to: "Overdue actions only: 4 of 31"; nothing where all are shown."""
        return narrowed_to(self.model)

    def chosen_body(self) -> Body | None:
        """The committee whose actions are shown; None for all."""
        body_id = self.model.view.body_id
        return next(iter(self._session.register.find(Body, id=body_id)), None) if body_id else None

    def show_load(self, shown: bool | None = None) -> None:
        """Show the load and the slippage over time, or the words again."""
        self.head.load.setChecked(not self.head.load.isChecked() if shown is None else shown)

    def do(self, name: str) -> None:
        """Do something with the rows that are selected, by its name in `log_keys`."""
        rows = self.table.rows()
        if rows:
            self._do(name, rows)

    # Qt's events

    def showEvent(self, event: object) -> None:
        """Read again what changed while the place was out of sight."""
        super().showEvent(event)  # type: ignore[arg-type]
        if self._stale:
            self.refresh()

    # Within: making

    def _lay_out(self) -> None:
        self.below, self.right = QStackedWidget(), QStackedWidget()
        for stack, widgets in ((self.below, (self.words, self.load)), (self.right, (self.sheet, self.several))):
            for widget in widgets:
                stack.addWidget(widget)
        self.split = LogSplit(self.table, self.below, self.right)
        self._pages = QStackedWidget()
        for page in (self.split, self.empty, self.none):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(10)
        for widget, stretch in ((self.head, 0), (self.chips, 0), (self._pages, 1), (self.summary, 0)):
            column.addWidget(widget, stretch)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._on_chip)
        self.head.view_wanted.connect(self._want_view)
        self.head.act_wanted.connect(self.set_up)
        self.head.load.toggled.connect(self._on_load)
        self.head.export.clicked.connect(self.export_wanted)
        self.none.pressed.connect(self._on_show_all)
        self.table.chosen.connect(self._on_chosen)
        self.table.acted.connect(self.do)
        self.table.activated.connect(self._on_activated)
        self.sheet.pressed.connect(self.do)
        self.several.pressed.connect(self.do)
        self.sheet.linked.connect(self.show_action)
        self.sheet.judging_wanted.connect(self.judging_wanted)
        self.empty.pressed.connect(self.minutes_wanted)
        self.sheet.left.connect(self._leave_sheet)
        self.acts.action_wanted.connect(self.show_action)
        give_keys(self.table, ("/",), self.head.words.setFocus)
        give_keys(self.right, ("Escape",), self._leave_sheet, within=True)

    # Within: reading and showing

    def _read(self, changes: Changes | None) -> None:
        self._stale = False
        register = self._session.register
        show_fresh(self.model, register, changes, self._today(), self.model.view.body_id)
        self.head.show_choices(register.find(Body, order="name"), self.model.owners())
        self.views.show()
        self._show_counts()

    def _want_view(self, view: View) -> None:
        self.model.set_view(view)
        self.head.show_view(self.model.view)
        self.views.show()
        self._show_counts()

    def _show_counts(self) -> None:
        self.chips.show_chips(self.model.counts())
        self.chips.choose(self.model.chip.name)
        for before, after in pairwise((self.head.export, *self.chips.buttons(), self.table)):
            self.setTabOrder(before, after)  # the chips come and go, and stand between the head and the table
        shown, total = self.model.rowCount(), self.model.total()
        self._pages.setCurrentWidget(self.split if shown else self.none if total else self.empty)
        for widget in (*self.head.filters(), self.chips, self.summary):
            widget.setVisible(total > 0)
        self.head.export.setEnabled(total > 0)
        committee = self.head.committees.currentText() if self.model.view.body_id else ""
        self.none.show_words(*nothing_shown(self.model, committee), "Show all")
        self.summary.setText(count_line(self.model))
        if self.head.load.isChecked():
            self._show_load()

    def _show_load(self) -> None:
        body, view = self.chosen_body(), self.model.view
        whose = (body.name if body else "all committees", view.owner, f"“{view.words}”" if view.words else "")
        self.load.show_rows(self.model.rows_beside(), self._today(), ", ".join(part for part in whose if part))

    def _show_words(self, row: LogEntry | None) -> None:
        if self._session.is_open:
            show_words(self.words, self._session.register, row)

    # Within: what happens

    def _on_chip(self, name: str) -> None:
        self.model.set_filter(name)
        self.head.show_view(self.model.view)
        self.views.show()
        self._show_counts()

    def _on_show_all(self) -> None:
        """Take the filters back that show nothing: the chip; else the committee, the owner and the words."""
        if self.model.total_of_body():
            self._on_chip("all")
        else:
            self._want_view(View())
        self.table.setFocus()

    def _on_chosen(self, rows: list[LogEntry]) -> None:
        """Show one action whole; of several, what can be done with them."""
        if len(rows) > 1:
            self.several.show_rows(rows)
            self.right.setCurrentWidget(self.several)
            return
        row = rows[0] if rows else None
        self.right.setCurrentWidget(self.sheet)
        self.sheet.show_action(row)
        self._show_words(row)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.entry(index)
        if row is not None:
            self._go_to(row)

    def _on_load(self, shown: bool) -> None:
        self.below.setCurrentWidget(self.load if shown else self.words)
        self.split.keep_below(shown)
        if shown:
            self._show_load()
            self.load.chart.setFocus()
        else:
            self.table.setFocus()

    def _go_to(self, row: LogEntry) -> None:
        if row.item.id:
            self.place_wanted.emit(row.item.id, tag_id_of(row) or "")

    def _leave_sheet(self) -> None:
        self.split.begin_narrow()
        self.table.setFocus()

    def set_up(self, what: str) -> QDialog | None:
        """Show the settings of the committees ("body"), or the offices ("offices")."""
        row = self.table.row()
        body_id = self.model.view.body_id or (row.body.id if row else "")
        return set_up(what, self._session, self.model, body_id, self._today(), self)

    def _do(self, name: str, rows: list[LogEntry]) -> None:
        if name == "words":
            self._go_to(rows[0])
        elif name == "edit":
            self.split.want_sheet(True)
            if len(rows) == 1:
                self.sheet.begin_editing()
        elif name == "copy":
            QGuiApplication.clipboard().setText("\n".join(row.action.reference for row in rows))
        else:
            do_with(self.acts, name, rows, partial(may_go_on, self.model.rows(), rows[0]))
