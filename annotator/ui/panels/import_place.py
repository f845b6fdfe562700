"""What is about to be imported: each file with what was found in it, and what the clerk must still say.

Before it stand `reading`, `meetings` and `import_model`; the main window shows it until the clerk imports or cancels.
Files are read in the background; nothing is kept before the clerk says so.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator import verbs
from annotator.errors import UserError
from annotator.meetings import recognise
from annotator.reading import read_bytes, read_pasted
from annotator.reading.forms import bytes_of, suffixes
from annotator.records import DocumentKind
from annotator.ui.background import Background, Job
from annotator.ui.models.import_model import STATE_COLUMN, WIDTHS, ImportModel, ImportRow
from annotator.ui.panels.meeting_form import MeetingForm
from annotator.ui.theme import Theme
from annotator.ui.widgets.quiet_table import QuietTable
from annotator.ui.widgets.state_pill import PillDelegate

PASTED = "Pasted text"


class ImportPlace(QWidget):
    """Lists files. `accepted` carries the `Incoming` documents that are to be kept; `cancelled` that none is."""

    accepted = Signal(list)
    cancelled = Signal()

    def __init__(self, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self._expected = 0
        self._incoming: list[verbs.Incoming] = []
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ImportModel(self)
        self.table = QuietTable(self.model, "Files to import", WIDTHS, wide=STATE_COLUMN - 1)
        self._pills = PillDelegate(theme, self.table)
        self.table.setItemDelegateForColumn(STATE_COLUMN, self._pills)
        self.progress = QLabel()
        self.progress.setProperty("role", "muted")
        self.cancel = QPushButton("Cancel")
        self.go = QPushButton("Import")
        self.go.setProperty("accent", True)
        self.form = MeetingForm()
        self._lay_out()
        self.cancel.clicked.connect(self._on_cancel)
        self.go.clicked.connect(self._on_go)
        self.form.said.connect(self._on_said)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)

    @property
    def is_busy(self) -> bool:
        """Whether files are still being read or prepared."""
        return self._job is not None

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._pills.set_theme(theme)

    def read_files(self, paths: Sequence[Path], bodies: Sequence[str]) -> None:
        """Read files, and those in folders, and show what is in them."""
        files = [file for path in paths for file in _files_in(path)]
        self._begin(bodies, len(files))
        self._start(lambda: (_read(file) for file in files), self._on_read)

    def read_text(self, text: str, bodies: Sequence[str]) -> None:
        """Show what is in a text from the clipboard."""
        self._begin(bodies, 1)
        self._on_read(_pasted(text))
        self._settle()

    def _begin(self, bodies: Sequence[str], expected: int) -> None:
        self._expected = expected
        self.model.clear()
        self.form.show_bodies(bodies)
        self.form.hide()
        self._say()

    def _start(self, work: Callable[[], Iterator[Any]], on_result: Callable[[Any], None]) -> None:
        self._job = self._background.start(work, on_result, self._on_finished)
        self._say()

    def _on_read(self, row: ImportRow) -> None:
        self.model.add(row)
        self._say()

    def _on_prepared(self, document: verbs.Incoming) -> None:
        self._incoming.append(document)
        self.progress.setText(f"Looking for decisions and follow-ups: {len(self._incoming)} of {self._expected}")

    def _on_finished(self) -> None:
        self._job = None
        if self._incoming:
            incoming, self._incoming = self._incoming, []
            self.accepted.emit(incoming)
        else:
            self._settle()

    def _settle(self) -> None:
        """Everything was read: the first file that lacks its meeting is where the clerk goes on."""
        self._say()
        asking = [number for number, row in enumerate(self.model.rows()) if row.asks]
        if asking:
            self.table.selectRow(asking[0])
        elif self.go.isEnabled():
            self.go.setFocus()

    def _on_selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        rows = self.model.rows()
        chosen = [rows[number] for number in self._chosen()]
        minutes = [row for row in chosen if row.found is not None and row.found.kind is DocumentKind.MINUTES]
        self.form.setVisible(bool(minutes))
        if minutes:
            self.form.ask(minutes, sum(row.asks for row in rows))

    def _chosen(self) -> list[int]:
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def _on_said(self, body: str, council: str, held: object) -> None:
        numbers = self._chosen()
        if self.form.for_all.isChecked() and self.form.for_all.isVisible():
            numbers = [number for number, row in enumerate(self.model.rows()) if row.asks or number in numbers]
        self.model.say_meeting(numbers, body, council, held if isinstance(held, date) else None)
        self._say()
        self._settle()

    def _on_go(self) -> None:
        ready = [row for row in self.model.rows() if row.is_ready]
        self._expected = len(ready)
        self._incoming = []
        self._start(lambda: (verbs.prepare(row.found, row.data) for row in ready if row.found), self._on_prepared)

    def _on_cancel(self) -> None:
        self._incoming = []
        if self._job is not None:
            self._job.cancel()
            self._job.one_done.disconnect()
            self._job.finished.disconnect(self._on_finished)
            self._job = None
        self.cancelled.emit()

    def _say(self) -> None:
        rows = self.model.rows()
        ready, asking = sum(row.is_ready for row in rows), sum(row.asks for row in rows)
        read = f"{len(rows)} of {self._expected} files read" if self.is_busy else _files(len(rows))
        needs = f" · {asking} need{'s' if asking == 1 else ''} a word from you" if asking else ""
        self.progress.setText(read + needs)
        self.go.setText(
            "Import" if not rows else f"Import {ready} of {len(rows)}" if ready < len(rows) else f"Import {ready}"
        )
        self.go.setEnabled(bool(ready) and not self.is_busy)

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
        column.addWidget(self.form)


def _files(count: int) -> str:
    return f"{count} file{'' if count == 1 else 's'} read"


def _files_in(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.rglob("*") if file.is_file() and file.suffix.lower() in suffixes())


def _read(path: Path) -> ImportRow:
    try:
        data = bytes_of(path)
        return ImportRow(name=path.name, found=recognise(read_bytes(data, path.name), path.name), data=data)
    except UserError as error:
        return ImportRow(name=path.name, error=error)


def _pasted(text: str) -> ImportRow:
    try:
        return ImportRow(name=PASTED, found=recognise(read_pasted(text), PASTED), data=text.encode())
    except UserError as error:
        return ImportRow(name=PASTED, error=error)
