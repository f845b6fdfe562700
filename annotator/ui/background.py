"""Work that must not hold up the window: done in another thread, told when it is done, cancelled when not wanted.

Before it stands nothing of ours; the import panel uses it. The work never touches the register, which belongs to the
window's thread.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

T = TypeVar("T")


class Job(QObject):
    """One piece of work under way. `one_done` carries each result, `finished` comes last, also after a failure."""

    one_done = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, results: Callable[[], Iterable[Any]]) -> None:
        super().__init__()
        self._results = results
        self._cancelled = False

    def cancel(self) -> None:
        """Stop after the result that is being worked on."""
        self._cancelled = True

    def work(self) -> None:
        """Go through the results; in the other thread."""
        try:
            for result in self._results():
                if self._cancelled:
                    return
                self.one_done.emit(result)
        except Exception as error:  # noqa: BLE001 - the edge of the thread: it is told, and raised there as a bug
            self.failed.emit(error)
        finally:
            self.finished.emit()


class Background:
    """Starts jobs and waits for them at the end."""

    def __init__(self, pool: QThreadPool | None = None) -> None:
        self._pool = pool or QThreadPool()
        self._jobs: set[Job] = set()

    def start(self, results: Callable[[], Iterator[Any]], on_result: Callable[[Any], None]) -> Job:
        """Start working; `on_result` is called in the window's thread with each result."""
        job = Job(results)
        self._jobs.add(job)
        job.one_done.connect(on_result)
        job.failed.connect(_raise)
        job.finished.connect(lambda: self._jobs.discard(job))
        self._pool.start(QRunnable.create(job.work))
        return job

    def stop(self) -> None:
        """Cancel what is under way and wait for it to end."""
        for job in tuple(self._jobs):
            job.cancel()
        self._pool.waitForDone()


def _raise(error: BaseException) -> None:
    raise error
