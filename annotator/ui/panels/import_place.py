"""What is about to be imported: each file with what was found in it, and what the clerk must still say.

Before it stand `reading`, `meetings` and `import_model`; the main window shows it until the clerk imports or cancels.
Files are read in the background; nothing is kept before the clerk says so, and nothing but what the page shows.
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
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator import verbs
from annotator.errors import UserError
from annotator.meetings import recognise
from annotator.meetings.files import FileRead, read_files
from annotator.reading import read_pasted
from annotator.records import Body
from annotator.store import Register
from annotator.ui.background import Background, Job, OnResult, Results
from annotator.ui.models.import_model import LEAST, REASON_COLUMN, STATE_COLUMN, WIDTHS, ImportModel, ImportRow
from annotator.ui.models.import_preview import Preview, preview
from annotator.ui.panels.meeting_form import MeetingForm
from annotator.ui.theme import Theme
from annotator.ui.widgets.quiet_table import QuietTable
from annotator.ui.widgets.state_pill import PillDelegate

PASTED = "Pasted text"


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
        self._background = background
        self._register = register
        self._job: Job | None = None
        self._preparing = False
        self._expected = 0
        self._incoming: list[verbs.Incoming] = []
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ImportModel(self)
        self.table = QuietTable(self.model, "Files to import", WIDTHS, wide=REASON_COLUMN, least=LEAST)
        self._pills = PillDelegate(theme, self.table)
        self.table.setItemDelegateForColumn(STATE_COLUMN, self._pills)
        self.progress = QLabel()
        self.progress.setProperty("role", "muted")
        self.cancel = QPushButton("Cancel")
        self.go = QPushButton("Import")
        self.go.setProperty("accent", True)
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.form = MeetingForm()
        self._lay_out()
        self.cancel.clicked.connect(self._on_cancel)
        self.go.clicked.connect(self._on_go)
        self.form.said.connect(self._on_said)
        self.form.evidence_said.connect(self._on_evidence_said)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)

    @property
    def is_busy(self) -> bool:
        """Whether files are still being read or prepared."""
        return self._job is not None

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._pills.set_theme(theme)

    def read_files(self, files: Sequence[Path]) -> None:
        """Read files, and show what is in them."""
        self._begin(len(files))
        self._start(lambda: read_files(files), self._on_file)

    def read_text(self, text: str) -> None:
        """Show what is in a text from the clipboard."""
        self._begin(1)
        for row in _pasted(text):
            self._on_read(row)
        self._settle()

    def drop(self) -> None:
        """Forget the files: what is under way is cancelled, and nothing of it is imported later."""
        if self._job is not None:
            self._job.cancel()
        self._job, self._preparing = None, False
        self._incoming = []
        self.model.clear()
        self.form.hide()
        self.reason.hide()

    # Reading and preparing

    def _begin(self, expected: int) -> None:
        self.drop()
        self._expected = expected
        register = self._register()
        self.form.show_bodies([body.name for body in register.find(Body, order="name")] if register else [])
        self._say()

    def _start(self, work: Results, on_result: OnResult) -> None:
        self._job = self._background.start(work, on_result, self._on_end)
        self._say()

    def _on_file(self, file: FileRead) -> None:
        for row in _rows(file):
            self._on_read(row)

    def _on_read(self, row: ImportRow) -> None:
        twin = next((other.name for other in self.model.rows() if other.found and _is_same(other, row)), "")
        if row.found is not None and twin:
            known = Preview(is_known=True, says=f"The same file as {twin} in this list.")
            self.model.add(replace(row, preview=known))
        else:
            self.model.add(self._against_register(row))
        self._say()

    def _on_go(self) -> None:
        ready = [(number, row) for number, row in enumerate(self.model.rows()) if row.is_ready]
        self._expected, self._incoming, self._preparing = len(ready), [], True
        self._start(lambda: (_prepared(number, row) for number, row in ready), self._on_prepared)

    def _on_prepared(self, prepared: "tuple[int, verbs.Incoming | UserError]") -> None:
        number, document = prepared
        if isinstance(document, UserError):
            self.model.put(number, replace(self.model.rows()[number], error=document))
        else:
            self._incoming.append(document)
        self._say()

    def _on_end(self, failure: Exception | None) -> None:
        """All files were read; or all were prepared, and are kept if none of them failed."""
        incoming, self._incoming = self._incoming, []
        missing = self._expected - len(incoming) if self._preparing else 0
        was_preparing, self._preparing, self._job = self._preparing, False, None
        if failure is not None:
            traceback.print_exception(failure)
            self.failed.emit(_stopped(failure))
        elif missing:
            self.failed.emit(_not_prepared([row.name for row in self.model.rows() if row.error and row.found]))
        elif was_preparing:
            self.accepted.emit(incoming)
        if self.isVisible() or not was_preparing:
            self._settle()
        else:
            self._say()

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
        """Ask for the meeting of the rows that are selected, and show in full what there is to know of one."""
        rows = self.model.rows()
        chosen = [rows[number] for number in self._chosen()]
        reason = chosen[0].says()[REASON_COLUMN] if len(chosen) == 1 else ""
        self.reason.setText(f"<b>{_escaped(chosen[0].name)}</b>: {_escaped(reason)}" if reason else "")
        self.reason.setVisible(bool(reason))
        asked = [row for row in chosen if row.found is not None and row.error is None and not row.is_known]
        minutes = [row for row in asked if not row.is_evidence] or asked
        if not minutes and self.form.isAncestorOf(QApplication.focusWidget() or self):
            self.table.setFocus()
        self.form.setVisible(bool(minutes))
        if minutes:
            self.form.ask(minutes, sum(row.asks for row in rows))

    def _chosen(self) -> list[int]:
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def _on_said(self, body: str, council: str, held: date) -> None:
        rows = self.model.rows()
        numbers = [number for number in self._chosen() if rows[number].error is None and not rows[number].is_known]
        if not all(rows[number].is_evidence for number in numbers):
            numbers = [number for number in numbers if not rows[number].is_evidence]
        if self.form.for_all.isChecked() and self.form.for_all.isVisible():
            numbers = [number for number, row in enumerate(rows) if row.asks or number in numbers]
        self._put({number: rows[number].of_meeting(body, council, held) for number in numbers})

    def _on_evidence_said(self) -> None:
        rows = self.model.rows()
        self._put({number: rows[number].as_evidence() for number in self._chosen()})

    def _put(self, rows: dict[int, ImportRow]) -> None:
        for number, row in rows.items():
            self.model.put(number, self._against_register(row))
        self._show_selected()
        if not self.is_busy:
            self._settle()
        self._say()

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
        self.form.setEnabled(not self._preparing)

    def _progress_text(self, count: int) -> str:
        if self._preparing:
            return f"Looking for decisions and follow-ups: {len(self._incoming)} of {self._expected}"
        if self.is_busy:
            return f"{count} of {self._expected} files read"
        return f"{count} file{'' if count == 1 else 's'} read"

    def _lay_out(self) -> None:
        title = QLabel("Import")
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(title)
        head.addWidget(self.progress, 1)
        head.addWidget(self.cancel)
        head.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.reason)
        column.addWidget(self.form)


def _rows(file: FileRead) -> list[ImportRow]:
    """A row for each meeting in a file."""
    if file.error is not None:
        return [ImportRow(name=file.name, error=file.error)]
    return [ImportRow(name=file.name, found=found, data=file.data) for found in file.found]


def _pasted(text: str) -> list[ImportRow]:
    try:
        found = recognise(read_pasted(text), PASTED)
        return [ImportRow(name=PASTED, found=one, data=text.encode()) for one in found]
    except UserError as error:
        return [ImportRow(name=PASTED, error=error)]


def _is_same(one: ImportRow, other: ImportRow) -> bool:
    """The same bytes; but two meetings in one file are two."""
    return (
        one.data == other.data
        and one.found is not None
        and other.found is not None
        and one.found == replace(other.found, file_name=one.found.file_name)
    )


def _prepared(number: int, row: ImportRow) -> tuple[int, verbs.Incoming | UserError]:
    assert row.found is not None
    try:
        return number, verbs.prepare(row.found, row.data)
    except UserError as error:
        return number, error
    except Exception as error:  # noqa: BLE001 - likewise
        return number, _bug(error)


def _bug(error: Exception) -> UserError:
    traceback.print_exception(error)
    happened = f"Could not be prepared: something went wrong in the program ({type(error).__name__}: {error})."
    return UserError(happened, "The others can be imported without it.")


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
