"""The files and addresses that a command was given: folders opened, pages fetched, each read and recognised.

Before it stand `reading`, `fetching`, `meetings` and `output`; `read`, `bring_in` and `suggest` come after it.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from annotator.commands.output import progress, warn
from annotator.errors import WrongUseError
from annotator.meetings.dates import days_in
from annotator.meetings.files import FileRead, read_each, read_fetched, read_files
from annotator.reading.folders import files_in, left_out_text
from annotator.reading.forms import suffixes

T = TypeVar("T")


def listed(given: Sequence[Path | str]) -> list[Path | str]:
    """The addresses and the files, and those in the folders that can be read; what is left out of a folder is said.

    Raises WrongUseError where nothing is left.
    """
    addresses = _addresses_of(given)
    files, left_out = files_in(files_of(given))
    if left_out:
        warn(left_out_text(left_out))
    if not files and not addresses:
        raise WrongUseError("There is no file that could be read.", f"The program reads {', '.join(suffixes())}.")
    return [*files, *addresses]


def found_in(given: Sequence[Path | str], *, since: date | None = None, most: int | None = None) -> Iterator[FileRead]:
    """Each file or page with what it says and its bytes; or the error, where it could not be read.

    An address of a committee is the meetings that it lists with minutes: `most` of them at most, none before `since`.
    """
    files = files_of(given)
    yield from progress(read_files(files), "Reading", len(files))
    yield from fetched(given, since=since, most=most)


def files_of(given: Sequence[Path | str]) -> list[Path]:
    """The files of what was given, without the addresses."""
    return [one for one in given if isinstance(one, Path)]


def each_file(files: Sequence[Path], then: Callable[[FileRead], T]) -> Iterator[T]:
    """What `then` makes of each file that was read; it may run in another process (see `read_each`)."""
    return progress(read_each(files, then), "Reading", len(files))


def fetched(given: Sequence[Path | str], *, since: date | None = None, most: int | None = None) -> Iterator[FileRead]:
    """Each page at the addresses of what was given."""
    addresses = _addresses_of(given)
    if addresses:
        yield from _fetched(addresses, since, most)


def day_given(text: str, option: str) -> date | None:
    """The day that an option names, or None where it was not given. Raises WrongUseError where it is no day."""
    if not text:
        return None
    days = days_in(text)
    if len(days) != 1:
        raise WrongUseError(f"{option} {text} is no day.", "Write it as 2025-09-15, 15/09/2025 or “15 September 2025”.")
    return days[0].day


def day_or_today(text: str, option: str) -> date:
    """The day that an option names; where it was not given, the clerk's own today."""
    return day_given(text, option) or date.today()  # noqa: DTZ011 - the clerk's own day


def word_name_given(path: Path) -> Path:
    """The name of a Word document to write. Raises WrongUseError where it is none."""
    if path.suffix.lower() != ".docx":
        raise WrongUseError(f"{path} is no name of a Word document.", "Give it a name that ends in .docx.")
    return path


def _addresses_of(given: Sequence[Path | str]) -> list[str]:
    return [one for one in given if isinstance(one, str)]


def _fetched(addresses: Sequence[str], since: date | None, most: int | None) -> Iterator[FileRead]:
    """The pages at the addresses. The network's library is loaded only where there is something to fetch."""
    from annotator.fetching.fetching import fetch
    from annotator.fetching.visits import Limits, Progress

    def tell(now: Progress) -> None:
        if now.received == 0 and sys.stderr.isatty():
            warn(f"Fetching {now.number} of {now.of}: {now.address}")

    limits = Limits() if most is None else replace(Limits(), meetings=most)
    yield from read_fetched(fetch(addresses, progress=tell, since=since, limits=limits))
