"""The files that a command was given: folders opened, each read and recognised.

Before it stand `reading`, `meetings` and `output`; `read` and `bring_in` come after it.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from annotator.commands.output import count_of, progress, warn
from annotator.errors import WrongUseError
from annotator.meetings.dates import days_in
from annotator.meetings.files import FileRead, read_files
from annotator.reading.folders import files_in
from annotator.reading.forms import suffixes


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


def found_in(files: Sequence[Path]) -> Iterator[FileRead]:
    """Each file with what it says and its bytes; or the error, where it could not be read."""
    return progress(read_files(files), "Reading", len(files))


def day_given(text: str, option: str) -> date | None:
    """The day that an option names, or None where it was not given. Raises WrongUseError where it is no day."""
    if not text:
        return None
    days = days_in(text)
    if len(days) != 1:
        raise WrongUseError(f"{option} {text} is no day.", "Write it as 2025-09-15, 15/09/2025 or “15 September 2025”.")
    return days[0].day
