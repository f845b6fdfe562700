"""The work behind the import page: files read, addresses fetched, documents prepared, all in the background.

Before it stand `meetings.files`, `verbs` and `background`; the import place starts it and shows what comes. One piece
of work at a time; what is stopped tells nothing more.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from annotator.errors import UserError
from annotator.meetings import recognise
from annotator.meetings.files import FileRead, read_data, read_files
from annotator.reading import ReadText, read_pasted, read_pasted_html
from annotator.ui.background import Background, Cancelled, Job, OnResult, Results
from annotator.ui.models.import_model import ImportRow
from annotator.ui.preparing import Prepared, prepare_each

if TYPE_CHECKING:
    from annotator.fetching.visits import Progress

PASTED = "Pasted text"


class Work(Enum):
    """What is under way."""

    NOTHING = "nothing"
    READING = "reading"
    FETCHING = "fetching"
    PREPARING = "preparing"


class ImportWork(QObject):
    """Tells rows as they are read (`row_read`), documents as they are prepared (`prepared`), and the end of each.

    `told` is a sentence on what is being fetched. `ended` carries the work that ended and what went wrong in it, or
    None. `total` and `done` count its files; how many there are to fetch is not known before.
    """

    row_read = Signal(object)
    prepared = Signal(object)
    told = Signal(str)
    ended = Signal(object, object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self._names: Counter[str] = Counter()
        self.now = Work.NOTHING
        self.total = 0
        self.done = 0

    def read_files(self, files: Sequence[Path]) -> None:
        """Read files; a file with several meetings tells a row for each."""
        self._names = Counter(file.name for file in files)
        self._start(Work.READING, len(files), lambda cancelled: read_files(files, cancelled=cancelled), self._on_file)

    def fetch(self, addresses: Sequence[str]) -> None:
        """Fetch what stands at these addresses, and read it; `told` says meanwhile what is being fetched."""
        self._start(Work.FETCHING, 0, lambda cancelled: _fetched(addresses, self.told.emit, cancelled), self._on_file)

    def prepare(self, rows: Sequence[tuple[int, ImportRow]]) -> None:
        """Work out the suggestions for these rows, each with its number."""
        documents = [(number, row.found, row.data) for number, row in rows if row.found is not None]
        self._start(Work.PREPARING, len(rows), lambda cancelled: prepare_each(documents, cancelled), self._on_prepared)

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
        name = file.name
        if file.path is not None and self._names[name] > 1:  # "2024-05-14/minutes.pdf" among others called minutes.pdf
            name = f"{file.path.parent.name}/{name}"
        for row in rows_of(file, name):
            self.row_read.emit(row)

    def _on_prepared(self, prepared: Prepared) -> None:
        self.done += 1
        self.prepared.emit(prepared)

    def _on_end(self, failure: Exception | None) -> None:
        work, self.now, self._job = self.now, Work.NOTHING, None
        self.ended.emit(work, failure)


def _fetched(addresses: Sequence[str], tell: Callable[[str], None], cancelled: Cancelled) -> Iterator[FileRead]:
    """What stands at the addresses, read. Nothing that fetches is loaded before the clerk asks for it."""
    from annotator.fetching.failures import FetchError
    from annotator.fetching.fetching import fetch

    for one in fetch(addresses, progress=lambda progress: tell(_progress(progress)), cancelled=cancelled):
        if isinstance(one, FetchError):
            yield FileRead(name=one.address, error=one)
        else:
            yield read_data(one.data, one.name)


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
