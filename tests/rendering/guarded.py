"""Reads hostile files in a process of its own that tells what each did: its answer, its time, its memory.

    python guarded.py FOLDER FILE-ADDRESS WEB-ADDRESS [SHARE]      prints a JSON line for each sample

Nothing may be written outside the folder, no connection be opened, no program be started: each is told.
"""

import json
import os
import re
import signal
import socket
import sys
import time
import traceback
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

from annotator.errors import UnreadableFileError
from annotator.meetings.recognise import recognise
from annotator.reading import read_file
from rendering.hostile import samples
from rendering.hostile_making import Sample, Trap

_FORGET, _STATUS = Path("/proc/self/clear_refs"), Path("/proc/self/status")
_LONGEST = 20.0  # seconds for one file, after which it is given up
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_TOLD = ("socket.connect", "socket.getaddrinfo", "socket.bind", "subprocess.Popen", "os.system", "os.exec", "os.fork")


class _NoSocket(socket.socket):
    """Is never opened."""

    def __init__(self, *_arguments: object, **_named: object) -> None:
        raise AssertionError("a reader opened a socket")


class Watch:
    """Notes what a reader may not do. An audit hook cannot be taken away: it lives as long as the process."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.on = False
        sys.addaudithook(self._note)

    def _note(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.on:
            return
        if event in _TOLD:
            self.seen.append(event)
        elif (
            event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES and arguments[0] != os.devnull
        ):
            self.seen.append(f"wrote {arguments[0]}")


class TooSlowError(BaseException):
    """The time for one file is over. No `except` of a reader's may catch it."""


def _too_slow(*_arguments: object) -> None:
    raise TooSlowError


def give_time(seconds: float) -> None:
    """Raise `TooSlowError` so much later, where the system can; 0 calls it off."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, _too_slow)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def forget_peak() -> None:
    """Begin to measure the memory anew, where the system can (Linux)."""
    if _FORGET.exists():
        _FORGET.write_text("5")


def peak() -> int:
    """The most memory that this process had since then, in bytes; 0 where the system does not tell."""
    if _FORGET.exists():
        found = re.search(r"VmHWM:\s+(\d+) kB", _STATUS.read_text())
        return int(found[1]) * 1024 if found else 0
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def told(sample: Sample, path: Path) -> dict[str, Any]:
    """What reading the file gave."""
    give_time(_LONGEST)
    try:
        read = read_file(path)
        found = recognise(read, path.name)
    except UnreadableFileError as error:
        return {"happened": error.happened, "do_next": error.do_next}
    except BaseException:  # noqa: BLE001 - whatever it is, it is told
        return {"crash": traceback.format_exc(limit=-6)}
    finally:
        give_time(0)
    items = sum(len(one.items) for one in found)
    words = sample.words.lower()
    return {"words": words in read.text.lower(), "letters": len(read.text), "items": items, "text": read.text[:2000]}


def main(folder: Path, file: str, address: str, share: float) -> None:
    """Read them all."""
    watch = Watch()
    socket.socket = _NoSocket  # type: ignore[misc] - who opens one fails
    for sample in samples(Trap(file, address), share):
        path = sample.write(folder)
        forget_peak()
        watch.seen.clear()
        watch.on = True
        begun = time.process_time()
        answer = told(sample, path)
        seconds = time.process_time() - begun
        watch.on = False
        path.unlink()
        line = {"name": sample.name, "expected": sample.expected, "seconds": seconds, "peak": peak(), "did": watch.seen}
        print(json.dumps(line | answer), flush=True)  # noqa: T201 - what it is for


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], float((*sys.argv, "1")[4]))
