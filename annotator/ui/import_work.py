"""The work behind the import page: files read, addresses fetched, documents prepared, all in the background.

Before it stand `meetings.files`, `verbs` and `background`; the import place starts it and shows what comes. One piece
of work at a time; what is stopped tells nothing more.
"""

import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator import verbs
from annotator.errors import UserError
from annotator.meetings import recognise
from annotator.meetings.files import FileRead, read_files
from annotator.reading import read_pasted
from annotator.ui.background import Background, Job, OnResult, Results
from annotator.ui.models.import_model import ImportRow

PASTED = "Pasted text"


class Work(Enum):
    """What is under way."""

    NOTHING = "nothing"
    READING = "reading"
    PREPARING = "preparing"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A row of the page by its number, ready to be kept; or what kept it from being prepared."""

    number: int
    incoming: verbs.Incoming | None = None
    error: UserError | None = None


class ImportWork(QObject):
    """Tells rows as they are read (`row_read`), documents as they are prepared (`prepared`), and the end of each.

    `ended` carries the work that ended and what went wrong in it, or None. `total` and `done` count its files.
    """

    row_read = Signal(object)
    prepared = Signal(object)
    ended = Signal(object, object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self.now = Work.NOTHING
        self.total = 0
        self.done = 0

    def read_files(self, files: Sequence[Path]) -> None:
        """Read files; a file with several meetings tells a row for each."""
        self._start(Work.READING, len(files), lambda cancelled: read_files(files, cancelled=cancelled), self._on_file)

    def prepare(self, rows: Sequence[tuple[int, ImportRow]]) -> None:
        """Work out the suggestions for these rows, each with its number."""
        self._start(
            Work.PREPARING,
            len(rows),
            lambda cancelled: (_prepared(number, row) for number, row in rows if not cancelled()),
            self._on_prepared,
        )

    def stop(self) -> None:
        """Cancel what is under way: nothing of it is told later."""
        if self._job is not None:
            self._job.cancel()
        self._job, self.now = None, Work.NOTHING

    # Within

    def _start(self, work: Work, total: int, results: Results, told: OnResult) -> None:
        self.stop()
        self.now, self.total, self.done = work, total, 0
        self._job = self._background.start(results, told, self._on_end)

    def _on_file(self, file: FileRead) -> None:
        self.done += 1
        for row in rows_of(file):
            self.row_read.emit(row)

    def _on_prepared(self, prepared: Prepared) -> None:
        self.done += 1
        self.prepared.emit(prepared)

    def _on_end(self, failure: Exception | None) -> None:
        work, self.now, self._job = self.now, Work.NOTHING, None
        self.ended.emit(work, failure)


def rows_of(file: FileRead) -> list[ImportRow]:
    """A row for each meeting in a file."""
    if file.error is not None:
        return [ImportRow(name=file.name, error=file.error)]
    return [ImportRow(name=file.name, found=found, data=file.data) for found in file.found]


def pasted(text: str) -> list[ImportRow]:
    """The rows of a text from the clipboard."""
    try:
        found = recognise(read_pasted(text), PASTED)
    except UserError as error:
        return [ImportRow(name=PASTED, error=error)]
    return [ImportRow(name=PASTED, found=one, data=text.encode()) for one in found]


def _prepared(number: int, row: ImportRow) -> Prepared:
    assert row.found is not None
    try:
        return Prepared(number, verbs.prepare(row.found, row.data))
    except UserError as error:
        return Prepared(number, error=error)
    except Exception as error:  # noqa: BLE001 - a bug on one file keeps none of the others from being imported
        traceback.print_exception(error)
        happened = f"Could not be prepared: something went wrong in the program ({type(error).__name__}: {error})."
        return Prepared(number, error=UserError(happened, "The others can be imported without it."))
