"""Work on many files in several processes: each answer in its turn, and no file can hang the rest or bring it down.

Before it stands nothing of ours; `files` calls it, and the window's `preparing`. A process is started anew (spawn), so
that no thread, window or open register is copied into it; it leads a group of its own, so that the programs which it
called end with it.
"""

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from enum import Enum
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from types import ModuleType
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_GIVEN = 16  # things that wait in a process for their turn, so that it need not wait for us
_GIVEN_BYTES = 1_000_000
_HELD = 128  # things that are under way or waiting for those before them, for each process
_HELD_BYTES = 64_000_000
_LISTENING = 0.05  # seconds until a cancel is heard
_ENDING = 0.5  # seconds for a process to tidy up
_STARTING = 60.0  # seconds for a process to start, on a busy or slow computer


class Failure(Enum):
    """Why there is no answer: the process ended, it took too long, or the work itself failed."""

    DIED = "died"
    HUNG = "hung"
    RAISED = "raised"


class Crew(Generic[T, R]):
    """Processes that do one kind of work. `work` and `things` must be picklable.

    `failed` makes the answer for a thing that has none of its own. `sizes` are bytes, `limits` seconds, for each thing.
    """

    def __init__(
        self,
        work: Callable[[T], R],
        things: Sequence[T],
        failed: Callable[[T, Failure], R],
        *,
        sizes: Sequence[int],
        limits: Sequence[float],
        count: int,
    ) -> None:
        self._work, self._things, self._failed = work, things, failed
        self._sizes, self._limits, self._count = sizes, limits, count
        self._waiting = deque(range(len(things)))
        self._done: dict[int, R] = {}
        self._workers: list[_Worker] = []
        self._awaited = self._held = self._held_bytes = 0
        self._cannot_start = False

    def answers(self, cancelled: Callable[[], bool]) -> Iterator[R]:
        """The answers in the order of the things, each as soon as it is there. All processes end with it."""
        try:
            for index, thing in enumerate(self._things):
                self._awaited = index
                while index not in self._done and not self._cannot_start:
                    if cancelled():
                        return
                    self._go_on(_LISTENING)
                if cancelled():
                    return
                yield self._done.pop(index) if index in self._done else self._work(thing)
                self._held, self._held_bytes = self._held - 1, self._held_bytes - self._sizes[index]
        finally:
            for worker in self._workers:
                worker.ask_to_end()
            for worker in self._workers:
                worker.end()

    def _go_on(self, seconds: float) -> None:
        """Hand out work and take in what was answered; wait so long for an answer at most."""
        while len(self._workers) < min(self._count, len(self._waiting)) and not self._cannot_start:
            self._workers.append(_Worker(self._work))
        self._hand_out()
        ready = wait([end for worker in self._workers for end in (worker.pipe, worker.sentinel)], seconds)
        for worker in tuple(self._workers):
            self._listen_to(worker, ready)

    def _hand_out(self) -> None:
        while self._waiting and self._workers:
            index = self._waiting[0]
            size = self._sizes[index]
            full = self._held >= _HELD * self._count or self._held_bytes + size > _HELD_BYTES
            if full and index != self._awaited:
                return
            worker = min(self._workers, key=lambda one: len(one.given))
            if worker.given and (
                len(worker.given) >= _GIVEN or size + sum(self._sizes[one] for one in worker.given) > _GIVEN_BYTES
            ):
                return
            worker.give(self._waiting.popleft(), self._things[index])
            self._held, self._held_bytes = self._held + 1, self._held_bytes + size

    def _listen_to(self, worker: "_Worker", ready: Sequence[object]) -> None:
        try:
            if worker.pipe in ready:
                for index, answer in worker.take():
                    raised = answer is Failure.RAISED
                    self._done[index] = self._failed(self._things[index], answer) if raised else answer
            elif worker.sentinel in ready:
                self._replace(worker, Failure.DIED)
            elif worker.seconds > (self._limits[worker.given[0]] if worker.is_ready and worker.given else _STARTING):
                self._replace(worker, Failure.HUNG)
        except (EOFError, OSError, pickle.UnpicklingError):
            self._replace(worker, Failure.DIED)

    def _replace(self, worker: "_Worker", failure: Failure) -> None:
        """The thing in hand is what the process failed at; those that waited behind it are done by another."""
        worker.end()
        self._workers.remove(worker)
        given = list(worker.given)
        if not worker.is_ready:
            self._cannot_start = True
        elif given:
            index = given.pop(0)
            self._done[index] = self._failed(self._things[index], failure)
        self._waiting.extendleft(reversed(given))
        self._held -= len(given)
        self._held_bytes -= sum(self._sizes[index] for index in given)


class _Worker:
    """One process. `given` are the numbers of the things that it has not answered yet, the first being in hand."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, work), daemon=True)
        with _nothing_of_main():
            self._process.start()
        theirs.close()
        self.sentinel = self._process.sentinel
        self.given: deque[int] = deque()
        self.is_ready = False
        self._since = time.monotonic()

    @property
    def seconds(self) -> float:
        """For how long it has been at the thing in hand, or at starting."""
        return time.monotonic() - self._since if self.given or not self.is_ready else 0.0

    def give(self, index: int, thing: Any) -> None:
        """Give it one thing more to do."""
        if not self.given and self.is_ready:
            self._since = time.monotonic()
        self.given.append(index)
        try:
            self.pipe.send((index, thing))
        except OSError:  # it has died: whoever listens will find out
            return

    def take(self) -> Iterator[tuple[int, Any]]:
        """The answer that waits in its pipe, if it is one. Raises EOFError or OSError where it died instead."""
        index, answer = self.pipe.recv()
        self._since = time.monotonic()
        if index is None:
            self.is_ready = True
        else:
            self.given.popleft()
            yield index, answer

    def ask_to_end(self) -> None:
        """Ask it to end, which it does at once unless a library holds it: it stops the programs that it called."""
        if sys.platform != "win32":
            self._process.terminate()

    def end(self) -> None:
        """End it, with the programs that it called. Whoever ends several asks all of them first."""
        self.ask_to_end()
        if sys.platform != "win32":
            self._process.join(_ENDING)
        self._kill()
        self._process.join()
        self._process.close()
        self.pipe.close()

    def _kill(self) -> None:
        pid = self._process.pid
        if pid is not None and sys.platform == "win32":
            hidden = subprocess.CREATE_NO_WINDOW
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(pid)], capture_output=True, creationflags=hidden)
        elif pid is not None:
            with suppress(ProcessLookupError, PermissionError):  # it led no group yet, or all of it has ended
                os.killpg(pid, signal.SIGKILL)
        self._process.kill()


@contextmanager
def _nothing_of_main() -> Generator[None]:
    """Within it a process starts without the program's first file, which would be run in it once more for nothing."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _serve(pipe: Connection, work: Callable[[Any], Any]) -> None:
    """What a process does: answer one thing after the other, until there is none or nobody listens."""
    if sys.platform != "win32":
        os.setsid()
        signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        pipe.send((None, None))
        while (given := pipe.recv()) is not None:
            index, thing = given
            try:
                answer = pickle.dumps((index, work(thing)), pickle.HIGHEST_PROTOCOL)
            except Exception as error:  # noqa: BLE001 - the edge of the process: told in the other one
                traceback.print_exception(error)
                answer = pickle.dumps((index, Failure.RAISED))
            pipe.send_bytes(answer)
    except (EOFError, OSError, KeyboardInterrupt):
        return
    finally:
        _end_what_was_called()


def _end_with_parent() -> None:
    """Where the program was killed in the midst of a file: leave, or be ended where a library holds the process."""
    parent = parent_process()
    if parent is None:
        return
    parent.join()
    if sys.platform == "win32":
        os._exit(1)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_ENDING)
    os.killpg(0, signal.SIGKILL)


def _end_what_was_called() -> None:
    """The programs that this process called and nobody is left to end; the process itself with them."""
    parent = parent_process()
    if sys.platform != "win32" and parent is not None and not parent.is_alive():
        os.killpg(0, signal.SIGKILL)


def _leave(_number: int, _frame: object) -> None:
    """Go out by the door: what was begun is tidied up, as programs that run and folders that are temporary."""
    sys.exit()
