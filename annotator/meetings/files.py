"""Files and pasted text are read, and what stands in each is recognised; a file that cannot be read keeps none out.

Before it stand `reading`, `recognise` and `workers`; the command line and the import place call it. It touches no
register. A few small files are read in this process; many, large ones, and those whose form is read by a library that
may crash or by another program, in processes of their own.
"""

import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from annotator.errors import UnreadableFileError, UserError
from annotator.meetings.found import Found
from annotator.meetings.workers import Crew, Failure
from annotator.reading import ReadText, read_bytes
from annotator.reading.forms import bytes_of
from annotator.reading.pdf.ocr import find_picture_reader

if TYPE_CHECKING:  # the network's library takes a quarter of a second to load
    from annotator.fetching.failures import FetchError
    from annotator.fetching.fetching import Fetched

T = TypeVar("T")

_FEW = 24
_FEW_BYTES = 2_000_000
_APART = {".pdf", ".doc", ".rtf", ".odt"}
_SECONDS = 30.0
_SECONDS_OF_PROGRAMS = 300.0  # LibreOffice and Tesseract have limits of their own, which tell more


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """A file with its bytes and what was found in it (one for each meeting); or the error that kept it from being read.

    `path` is None for what was pasted or fetched; `name` is the file's name.
    """

    name: str
    path: Path | None = None
    data: bytes = b""
    found: tuple[Found, ...] = ()
    error: UserError | None = None


def never() -> bool:
    """Nobody cancelled."""
    return False


def read_files(
    paths: Sequence[Path], *, cancelled: Callable[[], bool] = never, workers: int | None = None
) -> Iterator[FileRead]:
    """Each file in its order, as soon as it was read. It ends early where `cancelled` says so, or when it is closed."""
    return read_each(paths, _as_it_is, cancelled=cancelled, workers=workers)


def read_each(
    paths: Sequence[Path],
    then: Callable[[FileRead], T],
    *,
    cancelled: Callable[[], bool] = never,
    workers: int | None = None,
    seconds: float | None = None,
) -> Iterator[T]:
    """What `then` makes of each file that was read, in the files' order; `then` may run in another process.

    So it must be picklable: a function of a module, or a `partial` of one. `workers` is how many processes there are
    (0: all in this one); `seconds` how long one file may take.
    """
    sizes = [_size(path) for path in paths]
    count = _processes(paths, sizes) if workers is None else workers
    if count == 0:
        yield from _in_turn(paths, then, cancelled)
        return
    crew = Crew(
        partial(_read_then, then),
        paths,
        partial(_failed, then),
        sizes=sizes,
        limits=[seconds or limit for limit in _limits(paths)],
        count=count,
    )
    yield from crew.answers(cancelled)


def read_one(path: Path) -> FileRead:
    """One file. It never fails: what went wrong stands in the answer."""
    try:
        data = bytes_of(path)
    except UserError as error:
        return FileRead(name=path.name, path=path, error=error)
    return read_data(data, path.name, path)


def read_data(data: bytes, name: str, path: Path | None = None) -> FileRead:
    """Bytes that were read or fetched, as the file of that name. It never fails either."""
    try:
        found = recognise(read_bytes(data, name), name)
    except UserError as error:
        return FileRead(name=name, path=path, data=data, error=error)
    except Exception as error:  # noqa: BLE001 - a bug on one file keeps none of the others from being read
        return FileRead(name=name, path=path, data=data, error=_bug(name, error))
    return FileRead(name=name, path=path, data=data, found=found)


def read_fetched(fetched: Iterable["Fetched | FetchError"]) -> Iterator[FileRead]:
    """Each file as soon as it was fetched; what could not be fetched in its place, under its address."""
    for one in fetched:
        if isinstance(one, UserError):
            yield FileRead(name=one.address, error=one)
        elif Path(one.name).suffix.lower() in _APART or len(one.data) > _FEW_BYTES:
            yield from _read_apart(one.data, one.name)
        else:
            yield read_data(one.data, one.name)


def _read_apart(data: bytes, name: str) -> Iterator[FileRead]:
    """Bytes as a file of that name, in a process of its own: it may crash without the program."""
    with TemporaryDirectory() as folder:
        path = Path(folder, Path(name).name)
        path.write_bytes(data)
        for read in read_files([path], workers=1):
            yield replace(read, path=None)


def recognise(read: ReadText, name: str) -> tuple[Found, ...]:
    """What stands in a text: see `recognise`, imported with the first text so that no start of the program waits."""
    from annotator.meetings.recognise import recognise as recognised

    return recognised(read, name)


def _as_it_is(read: FileRead) -> FileRead:
    return read


def _in_turn(paths: Sequence[Path], then: Callable[[FileRead], T], cancelled: Callable[[], bool]) -> Iterator[T]:
    for path in paths:
        if cancelled():
            return
        yield then(read_one(path))


def _read_then(then: Callable[[FileRead], T], path: Path) -> T:
    return then(read_one(path))


def _failed(then: Callable[[FileRead], T], path: Path, failure: Failure) -> T:
    """What is told of a file whose reading gave no answer."""
    why = {
        Failure.DIED: "reading it brought the reading process down",
        Failure.HUNG: "reading it took too long and was stopped",
        Failure.RAISED: "something went wrong in the program",
    }[failure]
    error = UnreadableFileError(
        f"{path.name} could not be read: {why}.", "Open it and save it anew, as PDF, Word or text; then import that."
    )
    return then(FileRead(name=path.name, path=path, error=error))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # reading it will say so
        return 0


def _processes(paths: Sequence[Path], sizes: Sequence[int]) -> int:
    """How many processes are worth their start: one for each processor, none for a few small files."""
    apart = any(path.suffix.lower() in _APART for path in paths)
    if not apart and len(paths) <= _FEW and sum(sizes) <= _FEW_BYTES:
        return 0
    return min(_processors(), len(paths))


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _limits(paths: Sequence[Path]) -> Iterator[float]:
    """How long each file may take: longer where another program reads it, which has limits of its own."""
    reads_pictures = any(path.suffix.lower() == ".pdf" for path in paths) and find_picture_reader() is not None
    for path in paths:
        suffix = path.suffix.lower()
        calls = reads_pictures if suffix == ".pdf" else suffix in _APART
        yield _SECONDS_OF_PROGRAMS if calls else _SECONDS


def _bug(name: str, error: Exception) -> UserError:
    traceback.print_exception(error)
    return UserError(
        f"{name} could not be read: something went wrong in the program ({type(error).__name__}: {error}).",
        "The others can be imported without it.",
    )
