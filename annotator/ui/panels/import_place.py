"""What is about to be imported: each file with what was found in it, and what the clerk must still say or put right.

Before it stand `import_work`, `import_model` and the panels below the list; the main window shows it until the clerk
imports or cancels. Nothing is kept before the clerk says so, and nothing but what the page shows.
"""

import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator import verbs
from annotator.errors import UserError
from annotator.meetings import Found
from annotator.records import Body
from annotator.store import Register
from annotator.ui.background import Background
from annotator.ui.import_work import ImportWork, Work, pasted
from annotator.ui.models.import_model import LEAST, REASON_COLUMN, STATE_COLUMN, WIDTHS, ImportModel, ImportRow
from annotator.ui.models.import_preview import Preview, preview
from annotator.ui.panels.found_panel import FoundPanel
from annotator.ui.panels.meeting_form import MeetingForm
from annotator.ui.preparing import Prepared
from annotator.ui.theme import Theme
from annotator.ui.widgets.quiet_table import QuietTable
from annotator.ui.widgets.state_pill import PillDelegate


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
        self._work = ImportWork(background, self)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ImportModel(self)
        self.table = QuietTable(self.model, "Files to import", WIDTHS, wide=REASON_COLUMN, least=LEAST)
        self._pills = PillDelegate(theme, self.table)
        self.table.setItemDelegateForColumn(STATE_COLUMN, self._pills)
        self.progress = QLabel()
        self.progress.setProperty("role", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress")
        self.stop = QPushButton("&Stop reading")
        self.cancel = QPushButton("Cancel")
        self.go = QPushButton("Import")
        self.go.setProperty("accent", True)
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.form = MeetingForm()
        self.found = FoundPanel()
        self._lay_out()
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether files are still being read or prepared."""
        return self._work.now is not Work.NOTHING

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._pills.set_theme(theme)

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
        for row in pasted(text, html):
            self._on_read(row)
        self._settle()

    def drop(self) -> None:
        """Forget the files: what is under way is cancelled, and nothing of it is imported later."""
        self._work.stop()
        self._incoming = []
        self.model.clear()
        self._below.hide()

    # Reading and preparing

    def _begin(self) -> None:
        self.drop()
        register = self._register()
        self.form.show_bodies([body.name for body in register.find(Body, order="name")] if register else [])
        self._say()

    def _on_read(self, row: ImportRow) -> None:
        twin = next((other.name for other in self.model.rows() if row.is_same_as(other)), "")
        if twin:
            known = Preview(is_known=True, says=f"The same file as {twin} in this list.")
            self.model.add(replace(row, preview=known))
        else:
            self.model.add(self._against_register(row))
        self._say()

    def _on_told(self, words: str) -> None:
        """What is being fetched just now."""
        if self._work.now is Work.FETCHING:
            self.progress.setText(words)

    def _on_go(self) -> None:
        self._incoming = []
        self._work.prepare([(number, row) for number, row in enumerate(self.model.rows()) if row.is_ready])
        self._say()

    def _on_prepared(self, prepared: Prepared) -> None:
        if prepared.incoming is not None:
            self._incoming.append(prepared.incoming)
        else:
            self.model.put(prepared.number, replace(self.model.rows()[prepared.number], error=prepared.error))
        self._say()

    def _on_ended(self, work: Work, failure: Exception | None) -> None:
        """All files were read; or all were prepared, and are kept if none of them failed."""
        incoming, self._incoming = self._incoming, []
        prepared = work is Work.PREPARING
        if failure is not None:
            traceback.print_exception(failure)
            self.failed.emit(_stopped(failure))
        elif prepared and len(incoming) < self._work.total:
            self.failed.emit(_not_prepared([row.name for row in self.model.rows() if row.error and row.found]))
        elif prepared:
            self.accepted.emit(incoming)
        if self.isVisible() or not prepared:
            self._settle()
        else:
            self._say()

    def _on_stop(self) -> None:
        """Go on with what was read so far."""
        self._work.stop()
        self._settle()

    def _on_cancel(self) -> None:
        self.drop()
        self.cancelled.emit()

    # What the clerk says

    def _settle(self) -> None:
        """Nothing is under way: the first file that lacks its meeting is where the clerk goes on."""
        self._say()
        asking = [number for number, row in enumerate(self.model.rows()) if row.asks]
        if asking:
            self.table.selectRow(asking[0])
            self.form.begin()
        elif self.go.isEnabled():
            self.go.setFocus()

    def _on_selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self._show_selected()

    def _show_selected(self) -> None:
        """Ask for the meeting of the rows that are selected, and show in full what was found in one."""
        rows = self.model.rows()
        chosen = [rows[number] for number in self._chosen()]
        one = chosen[0] if len(chosen) == 1 else None
        reason = one.says()[REASON_COLUMN] if one else ""
        self.reason.setText(f"<b>{_escaped(one.name)}</b>: {_escaped(reason)}" if one and reason else "")
        self.reason.setVisible(bool(reason))
        asked = [row for row in chosen if row.is_open]
        minutes = [row for row in asked if not row.is_evidence] or asked
        if not minutes and self.form.isAncestorOf(QApplication.focusWidget() or self):
            self.table.setFocus()
        self.form.setVisible(bool(minutes))
        if minutes:
            self.form.ask(minutes, sum(row.asks for row in rows))
        self.found.setVisible(one is not None and one.is_open)
        if one is not None and one.found is not None and one.is_open:
            self.found.show_found(one.found)
        self._below.setVisible(bool(reason or minutes))

    def _chosen(self) -> list[int]:
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def _on_said(self, body: str, council: str, held: date, name: str) -> None:
        rows = self.model.rows()
        numbers = [number for number in self._chosen() if rows[number].is_open]
        if not all(rows[number].is_evidence for number in numbers):
            numbers = [number for number in numbers if not rows[number].is_evidence]
        if self.form.for_all.isChecked() and self.form.for_all.isVisible():
            numbers = [number for number, row in enumerate(rows) if row.asks or number in numbers]
        self._put({number: rows[number].of_meeting(body, council, held, name) for number in numbers})
        self._go_on()

    def _on_evidence_said(self) -> None:
        rows = self.model.rows()
        self._put({number: rows[number].as_evidence() for number in self._chosen()})
        self._go_on()

    def _on_corrected(self, found: Found) -> None:
        """The clerk put the items of the selected file right."""
        rows = self.model.rows()
        self._put({number: replace(rows[number], found=found) for number in self._chosen()[:1]})

    def _put(self, rows: dict[int, ImportRow]) -> None:
        for number, row in rows.items():
            self.model.put(number, self._against_register(row))
        self._show_selected()
        self._say()

    def _go_on(self) -> None:
        if not self.is_busy:
            self._settle()

    # Within

    def _against_register(self, row: ImportRow) -> ImportRow:
        register = self._register()
        if register is None or row.found is None:
            return row
        return replace(row, preview=preview(register, row.found, row.data))

    def _say(self) -> None:
        rows = self.model.rows()
        ready, asking = sum(row.is_ready for row in rows), sum(row.asks for row in rows)
        known = sum(row.is_known for row in rows)
        needs = f"{asking} need{'s' if asking == 1 else ''} a word from you" if asking else ""
        have = f"{known} known already" if known else ""
        parts = [self._progress_text(len(rows)), needs, have]
        self.progress.setText(" · ".join(part for part in parts if part))
        wanted = len(rows) - known
        self.go.setText(
            "Import" if not wanted else f"Import {ready} of {wanted}" if ready < wanted else f"Import {ready}"
        )
        self.go.setEnabled(bool(ready) and not self.is_busy)
        self.form.setEnabled(self._work.now is not Work.PREPARING)
        self.found.setEnabled(self._work.now is not Work.PREPARING)
        fetching = self._work.now is Work.FETCHING
        self.stop.setVisible(fetching or (self._work.now is Work.READING and self._work.total > 1))
        self.bar.setVisible(fetching or (self.is_busy and self._work.total > 1))
        self.bar.setRange(0, 0 if fetching else max(self._work.total, 1))
        self.bar.setValue(self._work.done)

    def _progress_text(self, count: int) -> str:
        if self._work.now is Work.PREPARING:
            return f"Looking for decisions and follow-ups: {self._work.done} of {self._work.total}"
        if self._work.now is Work.FETCHING:
            return f"Fetching: {count} document{'' if count == 1 else 's'} so far"
        if self.is_busy:
            return f"{self._work.done} of {self._work.total} files read"
        return f"{count} document{'' if count == 1 else 's'} read"

    def _lay_out(self) -> None:
        title = QLabel("Import")
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(title)
        head.addWidget(self.progress, 1)
        for button in (self.stop, self.cancel, self.go):
            head.addWidget(button)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 10, 0, 0)
        below.setSpacing(12)
        below.addWidget(self.reason)
        below.addWidget(self.form)
        below.addWidget(self.found, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setProperty("quiet", True)
        split.addWidget(self.table)
        split.addWidget(self._below)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(split, 1)

    def _connect(self) -> None:
        self._work.row_read.connect(self._on_read)
        self._work.told.connect(self._on_told)
        self._work.prepared.connect(self._on_prepared)
        self._work.ended.connect(self._on_ended)
        self.stop.clicked.connect(self._on_stop)
        self.cancel.clicked.connect(self._on_cancel)
        self.go.clicked.connect(self._on_go)
        self.form.said.connect(self._on_said)
        self.form.evidence_said.connect(self._on_evidence_said)
        self.found.corrected.connect(self._on_corrected)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)


def _not_prepared(names: Sequence[str]) -> UserError:
    listed = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
    return UserError(f"Nothing was imported: {listed} could not be prepared.", "Import the others, or cancel.")


def _stopped(error: Exception) -> UserError:
    return UserError(
        f"Something went wrong in the program ({type(error).__name__}: {error}). Nothing was imported.",
        "Try fewer files at a time.",
    )


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
