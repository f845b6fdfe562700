"""Which files there are to read: those that were named, and those in folders.

Before it stands `forms`, which knows what can be read; the two front doors call it.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.counts import count_of
from annotator.reading.forms import suffixes

_OF_THE_SYSTEM = {"thumbs.db", "desktop.ini"}
_OURS = (".register", ".register-shm", ".register-wal")


def files_in(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """The files to read, in order, each once; and those in folders that were left out, being of other forms.

    A file that was named is always read, so that its reader can say what to do with it. Hidden files are passed over.
    """
    readable: dict[Path, None] = {}
    left_out: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            readable[path] = None
            continue
        for file in _files_below(path):
            (readable if file.suffix.lower() in suffixes() else left_out)[file] = None
    return list(readable), list(left_out)


def left_out_text(files: Sequence[Path]) -> str:
    """How many files of folders were left out, and of which forms; empty for none."""
    if not files:
        return ""
    forms = ", ".join(sorted({file.suffix.lower() or "no ending" for file in files}))
    return f"{count_of(len(files), 'file')} of other forms left out: {forms}."


def _files_below(folder: Path) -> Iterator[Path]:
    """The files of a folder and of those in it, in order. A folder that may not be opened has none."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        yield from (Path(here) / name for name in sorted(names) if not _is_hidden(name))


def _is_hidden(name: str) -> bool:
    """Word keeps its notes on an open document beside it, under a name with "~$"; our registers are no minutes."""
    low = name.lower()
    return low.startswith((".", "~$")) or low.endswith(_OURS) or low in _OF_THE_SYSTEM
