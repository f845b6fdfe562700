"""The work behind the import page: files read, addresses fetched, documents prepared, all in the background.

Before it stand `meetings.files`, `verbs`, `background` and `slices`; the import place starts it and shows what comes.
One piece of work at a time; what is stopped tells nothing more.
"""

import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal

from annotator import verbs
from annotator.errors import UserError
from annotator.meetings.files import FileRead, read_fetched, read_files, recognise
from annotator.reading import ReadText, read_pasted, read_pasted_html
from annotator.ui.background import Background, Cancelled, Job, Results
from annotator.ui.models.import_row import ImportRow
from annotator.ui.preparing import Prepared, prepare_each
from annotator.ui.slices import Give, Slices

if TYPE_CHECKING:
    from annotator.fetching.visits import Progress

PASTED = "Pasted text"
_SHOWN_EVERY = 0.1  # seconds


class Work(Enum):
    """What is under way."""

    NOTHING = "nothing"
    READING = "reading"
    FETCHING = "fetching"
    PREPARING = "preparing"
    KEEPING = "keeping"


class ImportWork(QObject):
    """Tells rows as they are read (`rows_read`), documents as they are prepared (`prepared`), and the end of each.

    Both come some at a time, so that the window answers meanwhile. `told` is a sentence on what is being fetched with
    its number among so many, `moved` says that another number of documents is kept. `ended` carries the work that ended
    and what went wrong in it, or None. `total` and `done` count its files; how many there are to fetch is not known
    before.
    """

    rows_read = Signal(list)
    prepared = Signal(list)
    told = Signal(str, int, int)
    moved = Signal()
    ended = Signal(object, object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self._slices = Slices(self)
        self._names: Counter[str] = Counter()
        self.now = Work.NOTHING
        self.total = 0
        self.done = 0

    def read_files(self, files: Sequence[Path]) -> None:
        """Read files; a file with several meetings tells a row for each."""
        self._names = Counter(file.name for file in files)
        self._start(Work.READING, len(files), lambda cancelled: read_files(files, cancelled=cancelled), self._on_files)

    def fetch(self, addresses: Sequence[str]) -> None:
        """Fetch what stands at these addresses, and read it; `told` says meanwhile what is being fetched."""
        self._names = Counter()
        self._start(Work.FETCHING, 0, lambda cancelled: _fetched(addresses, self.told.emit, cancelled), self._on_files)

    def prepare(self, rows: Sequence[tuple[int, ImportRow]]) -> None:
        """Work out the suggestions for these rows, each with its number."""
        documents = [(number, row.found, row.data) for number, row in rows if row.found is not None]
        self._start(Work.PREPARING, len(rows), lambda cancelled: prepare_each(documents, cancelled), self._on_prepared)

    def keep(self, incoming: Sequence[verbs.Incoming]) -> Generator[verbs.Incoming]:
        """The documents one after the other, for the step that keeps them; `moved` says how far it is.

        The register is written in the window's own thread. Between two documents the window paints; it hears nobody,
        so that nothing else is done in the step.
        """
        self.stop()
        self.now, self.total, self.done = Work.KEEPING, len(incoming), 0
        began = shown = time.monotonic()
        try:
            for self.done, one in enumerate(incoming):
                if time.monotonic() - shown > _SHOWN_EVERY:
                    self._show_moved()
                    shown = time.monotonic()
                yield one
            self.done = self.total
            if shown > began:
                self._show_moved()
        finally:
            self.now = Work.NOTHING

    def finish(self) -> None:
        """Stop reading; what was read so far is told, and then the end."""
        if self._job is not None:
            self._job.cancel()
            self._on_end(None)

    def stop(self) -> None:
        """Cancel what is under way: nothing of it is told later."""
        if self._job is not None:
            self._job.cancel()
        self._slices.clear()
        self._job, self.now = None, Work.NOTHING

    # Within

    def _start(self, work: Work, total: int, results: Results, give: Give) -> None:
        self.stop()
        self.now, self.total, self.done = work, total, 0
        self._slices.begin(give)
        self._job = self._background.start(results, self._slices.take, self._on_end)

    def _on_files(self, files: list[FileRead]) -> None:
        self.done += len(files)
        self.rows_read.emit([row for file in files for row in rows_of(file, self._name_of(file))])

    def _name_of(self, file: FileRead) -> str:
        """Its name; with its folder's, "2024-05-14/minutes.pdf", where others are called so too."""
        if file.path is not None and self._names[file.name] > 1:
            return f"{file.path.parent.name}/{file.name}"
        return file.name

    def _on_prepared(self, prepared: list[Prepared]) -> None:
        self.done += len(prepared)
        self.prepared.emit(prepared)

    def _on_end(self, failure: Exception | None) -> None:
        """The last result came: it may wait for its slice."""
        self._job = None
        self._slices.then(lambda: self._tell_end(failure))

    def _tell_end(self, failure: Exception | None) -> None:
        work, self.now = self.now, Work.NOTHING
        self.ended.emit(work, failure)

    def _show_moved(self) -> None:
        self.moved.emit()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _fetched(
    addresses: Sequence[str], tell: Callable[[str, int, int], None], cancelled: Cancelled
) -> Iterator[FileRead]:
    """What stands at the addresses, read. Nothing that fetches is loaded before the clerk asks for it."""
    from annotator.fetching.fetching import fetch

    def told(progress: "Progress") -> None:
        tell(_progress(progress), progress.number, progress.of)

    yield from read_fetched(fetch(addresses, progress=told, cancelled=cancelled))


def _progress(progress: "Progress") -> str:
    """ "Fetching democracy.example.gov.uk, page 3 of 24: 120 KB"."""
    host = urlsplit(progress.address).hostname or progress.address
    page = f", page {progress.number} of {progress.of}" if progress.of > 1 else ""
    return f"Fetching {host}{page}: {progress.received // 1024:,} KB"


def rows_of(file: FileRead, name: str) -> list[ImportRow]:
    """A row for each meeting in a file, under the name by which the clerk knows it."""
    if file.error is not None:
        return [ImportRow(name=name, error=file.error)]
    return [ImportRow(name=name, found=found, data=file.data) for found in file.found]


def pasted(text: str, html: str = "") -> list[ImportRow]:
    """The rows of a text from the clipboard; of its form as a web page, where that tells no fewer items apart."""
    ways = [(text, read_pasted), *([(html, read_pasted_html)] if html.strip() else [])]
    tried = [_pasted(words, read) for words, read in ways]
    return max(reversed(tried), key=_items_in)


def _pasted(words: str, read: Callable[[str], ReadText]) -> list[ImportRow]:
    try:
        found = recognise(read(words), PASTED)
    except UserError as error:
        return [ImportRow(name=PASTED, error=error)]
    return [ImportRow(name=PASTED, found=one, data=words.encode(errors="replace")) for one in found]


def _items_in(rows: Sequence[ImportRow]) -> int:
    return sum(len(row.found.items) for row in rows if row.found is not None)


def not_prepared(names: Sequence[str]) -> UserError:
    """What is told where files could not be prepared."""
    listed = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
    return UserError(f"Nothing was imported: {listed} could not be prepared.", "Import the others, or cancel.")


def stopped(error: Exception) -> UserError:
    """What is told of a bug."""
    return UserError(
        f"Something went wrong in the program ({type(error).__name__}: {error}). Nothing was imported.",
        "Try fewer files at a time.",
    )
