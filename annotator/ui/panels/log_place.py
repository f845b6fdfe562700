"""The second place: the action log, filtered by chips and sorted by its headings; below it the words in their place.

Before it stand `action_log_model` and `TextPanel`; the main window shows it. A click on a row shows where its words
stand; Return, or a double click, goes there.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.actions.entries import entries
from annotator.actions.log import LogEntry
from annotator.counts import count_of
from annotator.records import Action, Body, Item, ItemText, Meeting, ReportBack, Span, Tag
from annotator.store import Changes
from annotator.ui.models.action_log_model import COLUMNS, ActionLogModel
from annotator.ui.panels.cards import marks, review_of
from annotator.ui.panels.text_panel import TextPanel
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from annotator.ui.widgets.chips import ChipRow
from annotator.ui.widgets.empty_place import EmptyPlace
from annotator.ui.widgets.log_cells import LogCells
from annotator.ui.widgets.quiet_table import QuietTable

_CONCERNS = (Action, ReportBack, Tag, Item, Meeting, Body)
_COMMITTEES = 240
_ALL = "All committees"
_ROWS = 5  # that are always in sight: the words give way to them
_WORDS = 170
_HANDLE = 10


class LogPlace(QWidget):
    """Shows the log. `place_wanted` names an item and a tag to go to; `export_wanted` asks for the Word document."""

    place_wanted = Signal(str, str)
    export_wanted = Signal()

    def __init__(
        self, session: Session, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self._current = ""
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ActionLogModel(today, self)
        self.table = _table(self.model)
        self._cells = LogCells(theme, self.table)
        self.table.setItemDelegate(self._cells)
        self.committees = QComboBox()
        self.committees.setAccessibleName("Committee")
        self.committees.setMaximumWidth(_COMMITTEES)
        self.chips = ChipRow()
        self.export = QPushButton("Export to Word…")
        self.export.setProperty("accent", True)
        self.summary = QLabel()
        self.summary.setProperty("role", "small")
        self.words = TextPanel(theme, compact=True)
        self.words.setMinimumHeight(_WORDS)
        self.empty = EmptyPlace(
            "No actions yet", "Tag a follow-up in the minutes, or accept a suggested one: it becomes a row of this log."
        )
        self.none = EmptyPlace("", "", "Show all")
        self._lay_out()
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._cells.set_theme(theme)
        self.words.set_theme(theme)
        self.table.viewport().update()
        self._share_height()
        self._show_current()  # a larger text has moved the words out of sight

    def begin(self) -> None:
        """Forget what was shown of another register."""
        self._stale, self._current = True, ""
        self.chips.choose("all")
        self.model.set_filter("all")
        self.model.show((), "")
        if self.isVisible():
            self.refresh()

    def on_changed(self, changes: Changes) -> None:
        """Read again what concerns the log; while it is out of sight, when it is next shown."""
        if changes.touch(*_CONCERNS):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def refresh(self) -> None:
        """Read the log again, keeping the row that is current."""
        if not self._session.is_open:
            return
        self._stale = False
        register = self._session.register
        self._show_committees(register.find(Body, order="name"))
        self.model.show(entries(register), self.committees.currentData())
        self._show_counts()

    def show_action(self, action_id: str) -> None:
        """Make an action's row the current one, where it is shown."""
        index = self.model.index_of(action_id)
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def shown_rows(self) -> list[LogEntry]:
        """The rows as they are shown, for the export."""
        return self.model.shown()

    def selection_text(self) -> str:
        """What the rows were narrowed to: "Overdue actions only: 4 of 31"; nothing where all are shown."""
        only = self.model.chip.only
        return f"{only}: {self.model.rowCount():,} of {self.model.total_of_body():,}" if only else ""

    def chosen_body(self) -> Body | None:
        """The committee whose actions are shown; None for all."""
        body_id = self.committees.currentData()
        return self._session.register.get(Body, body_id) if body_id else None

    def row_menu(self) -> QMenu | None:
        """What can be done with the current row."""
        row = self.model.entry(self.table.currentIndex())
        if row is None:
            return None
        menu = QMenu(self)
        menu.addAction("&Show the words\tReturn", partial(self._go_to, row))
        menu.addAction("&Copy reference", partial(QGuiApplication.clipboard().setText, row.action.reference))
        return menu

    # Qt's events

    def showEvent(self, event: object) -> None:
        """Read again what changed while the place was out of sight."""
        super().showEvent(event)  # type: ignore[arg-type]
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the words give way to the table."""
        super().resizeEvent(event)
        self._share_height()

    # Within

    def _lay_out(self) -> None:
        title = QLabel("Action log")
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.export)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.committees, 0, Qt.AlignmentFlag.AlignTop)
        filters.addWidget(self.chips, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self.words)
        split.setSizes([440, 260])
        split.setHandleWidth(_HANDLE)
        split.setProperty("quiet", True)
        split.setStretchFactor(0, 1)
        self._pages = QStackedWidget()
        for page in (split, self.empty, self.none):
            self._pages.addWidget(page)
        self._split = split
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(filters)
        column.addWidget(self._pages, 1)
        column.addWidget(self.summary)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._on_chip)
        self.committees.activated.connect(self._on_committee)
        self.export.clicked.connect(self.export_wanted)
        self.none.pressed.connect(self._on_show_all)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.activated.connect(self._on_activated)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.model.modelReset.connect(self._on_reset)

    def _share_height(self) -> None:
        """The table keeps its rows; the words are shown where there is room for both, and never press the window."""
        least = self.table.height_of(_ROWS)
        both = self._pages.height() >= least + _HANDLE + _WORDS
        self.words.setVisible(both)
        self.table.setMinimumHeight(least if both else 0)
        self._pages.setMinimumHeight(self.table.height_of(2))

    def _show_committees(self, bodies: Sequence[Body]) -> None:
        chosen = self.committees.currentData()
        self.committees.clear()
        self.committees.addItem(_ALL, "")
        for body in bodies:
            self.committees.addItem(body.name, body.id)
        self.committees.setCurrentIndex(max(0, self.committees.findData(chosen)))

    def _show_counts(self) -> None:
        self.chips.show_chips(self.model.counts())
        shown, total = self.model.rowCount(), self.model.total()
        self._pages.setCurrentWidget(self._split if shown else self.none if total else self.empty)
        for widget in (self.committees, self.chips, self.summary):
            widget.setVisible(total > 0)
        self.export.setEnabled(total > 0)
        of_body = self.model.total_of_body()
        where = f"for {self.committees.currentText()}" if self.committees.currentData() else "in this log"
        self.none.show_words(
            self.model.chip.none,
            f"There {'is' if of_body == 1 else 'are'} {count_of(of_body, 'action')} {where}.",
            "Show all",
        )
        to_do = " · Return goes to the words in the minutes" if shown else ""
        self.summary.setText(f"{shown:,} of {count_of(total, 'action')} shown{to_do}")

    def _on_chip(self, name: str) -> None:
        self.model.set_filter(name)
        self._show_counts()

    def _on_committee(self, _number: int) -> None:
        self.model.set_body(self.committees.currentData())
        self._show_counts()

    def _on_show_all(self) -> None:
        """Take the filters back that show nothing: the chip, or the committee that has no actions."""
        if not self.model.total_of_body():
            self.committees.setCurrentIndex(0)
            self.model.set_body("")
        self.chips.choose("all")
        self._on_chip("all")
        self.table.setFocus()

    def _on_reset(self) -> None:
        """Other rows, or in another order: the current row stays current where it is still shown."""
        if not self.model.rowCount():
            self.words.clear()
            return
        index = self.model.index_of(self._current)
        self.table.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))

    def _on_current(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        row = self.model.entry(self.table.currentIndex())
        if row is not None and self._session.is_open:
            self._current = row.action.id
            self._show_words(row)

    def _show_words(self, row: LogEntry) -> None:
        """Show the words of an action where they stand; a tag to be checked stands on the text it was made on."""
        register = self._session.register
        tag = next(iter(register.find(Tag, id=row.action.tag_id)), None)
        if tag is None:
            self.words.clear()
            return
        review = review_of(register, row.item)
        text = review.text if tag.text_id == review.text.id else register.get(ItemText, tag.text_id)
        self.words.show_item(register, row.item, text)
        if text is review.text:
            accepted = [mark for mark in marks(review, tag.id) if mark.accepted]
            self.words.view.show_marks(accepted)
        self.words.view.scroll_to(Span(tag.start, tag.end))

    def _go_to(self, row: LogEntry) -> None:
        self.place_wanted.emit(row.item.id, row.action.tag_id)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.entry(index)
        if row is not None:
            self._go_to(row)

    def _on_menu(self, point: QPoint) -> None:
        menu = self.row_menu()
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.table.viewport().mapToGlobal(point))


def _table(model: ActionLogModel) -> QuietTable:
    widths, least = [column.width for column in COLUMNS], [column.least for column in COLUMNS]
    table = QuietTable(model, "Action log", widths, wide=1, least=least)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setSortingEnabled(True)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    return table
