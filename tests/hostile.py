"""What other processes are asked to do with files in tests: some of it ends them, or never ends."""

import os
import subprocess
import sys
import time
from pathlib import Path

from annotator.meetings.files import FileRead, read_each

CHILD = "child.txt"


def words_of(read: FileRead) -> str:
    """The text of a file, or what kept it from being read; what its name says happens first."""
    if read.error:
        return str(read.error)
    if read.name.startswith("dies"):
        os._exit(11)
    if read.name.startswith("fails"):
        raise ZeroDivisionError
    if read.name.startswith("hangs"):
        assert read.path
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        (read.path.parent / CHILD).write_text(str(child.pid))
        time.sleep(60)
    return read.found[0].text


def read_for_ever(folder: Path) -> None:
    """A program that reads what hangs, in a process of its own."""
    list(read_each([folder / "hangs.txt"], words_of, workers=1))


def child_of(folder: Path) -> int:
    """The program that was started by what hangs."""
    return int((folder / CHILD).read_text())


def has_qt(_read: FileRead) -> bool:
    """Whether the process has loaded Qt."""
    return any(name.startswith("PySide6") for name in sys.modules)


def nothing(*_given: object) -> None:
    """A process that ends before it has begun."""
