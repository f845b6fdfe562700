"""What is about to be imported: each file with what was found in it, and what the clerk must still say or put right.

Before it stand `import_work`, `import_model`, `import_answers`, and `import_head` and `import_detail` above and below
the list; the main window shows it until the clerk imports or cancels. Nothing is kept before the clerk says so, and
nothing but what the page shows.
"""

import traceback
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator import verbs
from annotator.records import Body
from annotator.store import Register
from annotator.ui.background import Background
from annotator.ui.import_work import ImportWork, Work, not_prepared, pasted, stopped
from annotator.ui.known_rows import KnownRows
from annotator.ui.models.import_model import LEAST, REASON_COLUMN, WIDTHS, ImportModel
from annotator.ui.models.import_row import ImportRow
from annotator.ui.panels.import_answers import ImportAnswers
from annotator.ui.panels.import_detail import ImportDetail
from annotator.ui.panels.import_head import ImportHead
from annotator.ui.panels.list_and_detail import ListAndDetail
from annotator.ui.preparing import Prepared
from annotator.ui.theme import Theme
from annotator.ui.widgets.asking_cells import AskingCells
from annotator.ui.widgets.own_keys import give_keys
from annotator.ui.widgets.quiet_table import QuietTable


class ImportPlace(QWidget):
    """Lists files. `accepted` carries the `Incoming` documents that are to be kept; `cancelled` that none is.

    `failed` tells what went wrong. `register` gives the open register, if there is one: files are shown against it.
    """

    accepted = Signal(list)
    cancelled = Signal()
    failed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        background: Background,
        register: Callable[[], Register | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._register = register
        self._incoming: list[verbs.Incoming] = []
        self._known = KnownRows(register)
        self._told = ""
        self._work = ImportWork(background, self)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ImportModel(self)
        self.table = QuietTable(self.model, "Files to import", WIDTHS, wide=REASON_COLUMN, least=LEAST)
        self._cells = AskingCells(theme, self.table)
        self.table.setItemDelegate(self._cells)
        self.detail = ImportDetail()
        self._both = ListAndDetail(self.table, self.detail)
        self._answers = ImportAnswers(self.table, self.model, self.detail, self._known)
        self.reason, self.form, self.found = self.detail.reason, self.detail.form, self.detail.found
        self.head = ImportHead()
        self.progress, self.bar = self.head.progress, self.head.bar
        self.next, self.stop, self.cancel, self.go = self.head.buttons()
        self._lay_out()
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether files are still being read, prepared or kept."""
        return self._work.now is not Work.NOTHING

    @property
    def is_keeping(self) -> bool:
        """Whether the register is being written."""
        return self._work.now is Work.KEEPING

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._cells.set_theme(theme)
        self.table.viewport().update()

    def read_files(self, files: Sequence[Path]) -> None:
        """Read files, and show what is in them."""
        self._begin()
        self._work.read_files(files)
        self._say()

    def fetch(self, addresses: Sequence[str]) -> None:
        """Fetch what stands at these addresses, and show what is in it."""
        self._begin()
        self._work.fetch(addresses)
        self._say()

    def read_text(self, text: str, html: str = "") -> None:
        """Show what is in a text from the clipboard, which may be there as a piece of a web page too."""
        self._begin()
        self._on_read(pasted(text, html))
        self._settle()

    def keep(self, incoming: Sequence[verbs.Incoming]) -> Generator[verbs.Incoming]:
        """The documents one after the other, for the step that keeps them; the page says meanwhile how far it is."""
        return self._work.keep(incoming)

    def drop(self) -> None:
        """Forget the files: what is under way is cancelled, and nothing of it is imported later."""
        self._work.stop()
        self._incoming = []
        self._known.forget()
        self._told = ""
        self.model.clear()
        self._both.show_detail(False)

    # Reading and preparing

    def _begin(self) -> None:
        self.drop()
        register = self._register()
        self.form.show_bodies([body.name for body in register.find(Body, order="name")] if register else [])
        self._say()
        self.table.setFocus()

    def _on_read(self, rows: Sequence[ImportRow]) -> None:
        self.model.add([self._known.as_it_comes(row) for row in rows])
        self._say()

    def _on_told(self, words: str, number: int, total: int) -> None:
        """What is being fetched just now."""
        if self._work.now is Work.FETCHING:
            self._told = words
            self.head.show_pages(number, total)
            self._say()

    def _on_go(self) -> None:
        if not self.go.isEnabled():
            return
        self._incoming = []
        self.table.setFocus()  # the button goes grey: the focus must not leave the page with it
        self._work.prepare([(number, row) for number, row in enumerate(self.model.rows()) if row.is_ready])
        self._say()

    def _on_prepared(self, prepared: Sequence[Prepared]) -> None:
        for one in prepared:
            if one.incoming is not None:
                self._incoming.append(one.incoming)
            else:
                self.model.put(one.number, replace(self.model.row(one.number), error=one.error))
        self._say()

    def _on_ended(self, work: Work, failure: Exception | None) -> None:
        """All files were read; or all were prepared, and are kept if none of them failed."""
        incoming, self._incoming = self._incoming, []
        self._told = ""
        prepared = work is Work.PREPARING
        if failure is not None:
            traceback.print_exception(failure)
            self.failed.emit(stopped(failure))
        elif prepared and len(incoming) < self._work.total:
            self.failed.emit(not_prepared([row.name for row in self.model.rows() if row.error and row.found]))
        elif prepared:
            self.accepted.emit(incoming)
        if self.isVisible() or not prepared:
            self._settle()
        else:
            self._say()

    def _on_stop(self) -> None:
        """Go on with what was read so far."""
        self.table.setFocus()
        self._work.finish()

    def _on_cancel(self) -> None:
        self.drop()
        self.cancelled.emit()

    # Where the clerk goes on

    def _settle(self) -> None:
        """Nothing is under way: the first file that lacks its meeting is where the clerk goes on."""
        self._say()
        rows = self.model.rows()
        asking = [number for number, row in enumerate(rows) if row.asks]
        if asking:
            self._go_to(asking[0])
            return
        if len(rows) == 1:
            self.table.selectRow(0)
        if self.go.isEnabled():
            self.go.setFocus()

    def _on_next(self) -> None:
        """Go to the next file that asks, or should be looked at; from the last to the first."""
        wanted = [number for number, row in enumerate(self.model.rows()) if row.asks or row.is_to_check]
        at = max(self._answers.chosen(), default=-1)
        if wanted:
            self._go_to(next((number for number in wanted if number > at), wanted[0]))

    def _go_to(self, number: int) -> None:
        self.table.selectRow(number)
        if self.model.row(number).asks:
            self.form.begin()
        else:
            self.table.setFocus()

    def _on_selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self._show_selected()

    def _show_selected(self) -> None:
        chosen = [self.model.row(number) for number in self._answers.chosen()]
        if self.detail.holds_focus() and not any(row.is_open for row in chosen):
            self.table.setFocus()
        shown = self.detail.show_rows(chosen, sum(row.asks for row in self.model.rows()))
        self._both.show_detail(shown, grows=self.found.isVisibleTo(self.detail))

    def _on_delete(self) -> None:
        if self._work.now is not Work.PREPARING and self._answers.open_ones():
            self.form.leave_out.click()

    def _on_changed(self) -> None:
        self._show_selected()
        self._say()

    def _go_on(self) -> None:
        """One was answered: to the next, or to the button that imports them all."""
        if self.is_busy:
            return
        self._settle()
        rows = self.model.rows()
        if not any(row.asks for row in rows) and any(row.is_to_check for row in rows):
            self._on_next()

    # Within

    def _say(self) -> None:
        self.head.show_work(self._work, self.model.states(), self._told)
        self.detail.hold(self._work.now in (Work.PREPARING, Work.KEEPING))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self._both, 1)
        self._order()

    def _order(self) -> None:
        """Tab goes from the list to what is asked of its files, and from there to the buttons."""
        steps = (self.table, *self.form.steps(), *self.found.steps(), *self.head.buttons())
        for one, other in pairwise(steps):
            QWidget.setTabOrder(one, other)

    def _connect(self) -> None:
        self._work.rows_read.connect(self._on_read)
        self._work.moved.connect(self._say)
        self._work.told.connect(self._on_told)
        self._work.prepared.connect(self._on_prepared)
        self._work.ended.connect(self._on_ended)
        self.next.clicked.connect(self._on_next)
        self.stop.clicked.connect(self._on_stop)
        self.cancel.clicked.connect(self._on_cancel)
        self.go.clicked.connect(self._on_go)
        self._answers.changed.connect(self._on_changed)
        self._answers.answered.connect(self._go_on)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        give_keys(self, ("Ctrl+Return", "Ctrl+Enter"), self._on_go, within=True)
        give_keys(self.table, ("Del",), self._on_delete)
