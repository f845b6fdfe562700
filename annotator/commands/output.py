"""What the commands print: plain lines, and progress for whoever watches.

Before it stands nothing but rich; every command comes after it.
"""

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def say(line: str = "") -> None:
    """Print a line of the result."""
    print(line)  # noqa: T201


def paragraph(words: str, indent: int = 0) -> None:
    """Print words wrapped to the terminal, indented; lines after the first stand two further in."""
    width = max(shutil.get_terminal_size((100, 24)).columns, indent + 40)
    lead = " " * indent
    say(textwrap.fill(words, width, initial_indent=lead, subsequent_indent=f"{lead}  ", break_long_words=False))


def warn(line: str) -> None:
    """Print a sentence beside the result."""
    print(f"annotator: {line}", file=sys.stderr)  # noqa: T201


def progress(things: Iterable[T], what: str, total: int) -> Iterator[T]:
    """The things, with a bar on a terminal while they are gone through; nothing when the output is piped."""
    if total < 2 or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(things, description=what, total=total, console=Console(stderr=True), transient=True)
