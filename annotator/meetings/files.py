"""Files and pasted text are read, and what stands in each is recognised; a file that cannot be read keeps none out.

Before it stand `reading` and `recognise`; the command line and the import place call it. It touches no register.
"""

import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import UserError
from annotator.meetings.found import Found
from annotator.meetings.recognise import recognise
from annotator.reading import read_bytes
from annotator.reading.forms import bytes_of


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


def read_files(paths: Sequence[Path], *, cancelled: Callable[[], bool] = never) -> Iterator[FileRead]:
    """Each file in its order, as soon as it was read. It ends early where `cancelled` says so."""
    for path in paths:
        if cancelled():
            return
        yield read_one(path)


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


def _bug(name: str, error: Exception) -> UserError:
    traceback.print_exception(error)
    return UserError(
        f"{name} could not be read: something went wrong in the program ({type(error).__name__}: {error}).",
        "The others can be imported without it.",
    )
