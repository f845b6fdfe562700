"""The files that a command was given: folders opened, each read and recognised.

Before it stand `reading`, `meetings` and `output`; `read` and `bring_in` come after it.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from annotator.commands.output import count_of, progress, warn
from annotator.errors import UserError, WrongUseError
from annotator.meetings import Found, recognise
from annotator.meetings.dates import days_in
from annotator.reading import read_bytes
from annotator.reading.folders import files_in
from annotator.reading.forms import bytes_of, suffixes


def listed(paths: Sequence[Path]) -> list[Path]:
    """The files, and those in the folders that can be read, in order; what is left out of a folder is said.

    Raises WrongUseError where nothing is left.
    """
    files, left_out = files_in(paths)
    if left_out:
        forms = ", ".join(sorted({path.suffix.lower() or path.name for path in left_out}))
        warn(f"{count_of(len(left_out), 'file')} of other forms left out: {forms}.")
    if not files:
        raise WrongUseError("There is no file that could be read.", f"The program reads {', '.join(suffixes())}.")
    return files


def found_in(files: Sequence[Path]) -> Iterator[tuple[Path, Found, bytes] | UserError]:
    """Each file with what it says and its bytes; or the error, where it could not be read."""
    for path in progress(files, "Reading", len(files)):
        try:
            data = bytes_of(path)
            yield path, recognise(read_bytes(data, path.name), path.name), data
        except UserError as error:
            yield error


def day_given(text: str, option: str) -> date | None:
    """The day that an option names, or None where it was not given. Raises WrongUseError where it is no day."""
    if not text:
        return None
    days = days_in(text)
    if len(days) != 1:
        raise WrongUseError(f"{option} {text} is no day.", "Write it as 2025-09-15, 15/09/2025 or “15 September 2025”.")
    return days[0].day
