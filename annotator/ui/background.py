"""Work that must not hold up the window: done in another thread, told when it is done, cancelled when not wanted.

Before it stands nothing of ours; the import place uses it. The work never touches the register, which belongs to the
window's thread.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

Cancelled = Callable[[], bool]
Results = Callable[[Cancelled], Iterator[Any]]
OnResult = Callable[[Any], None]
OnEnd = Callable[[Exception | None], None]

_THREADS = 8  # one that was cancelled may still wait for a site that does not answer; nobody waits for it


class Job(QObject):
    """One piece of work under way. It lives in the window's thread, where it tells what comes; cancelled, nothing.

    Results may wait in the window's queue when the job is cancelled: they are dropped there.
    """

    _one_done = Signal(object)
    _ended = Signal(object)

    def __init__(self, results: Results, on_result: OnResult, on_end: OnEnd, parent: QObject) -> None:
        super().__init__(parent)
        self._results, self._on_result, self._on_end = results, on_result, on_end
        self._cancelled = False
        self._one_done.connect(self._tell)
        self._ended.connect(self._tell_end)

    def cancel(self) -> None:
        """Tell no more, and stop after the result that is being worked on."""
        self._cancelled = True

    def work(self) -> None:
        """Go through the results; in the other thread."""
        failure: Exception | None = None
        try:
            with closing(_generated(self._results(self._is_cancelled))) as results:
                for result in results:
                    if self._cancelled:
                        break
                    self._one_done.emit(result)
        except Exception as error:  # noqa: BLE001 - the edge of the thread: told in the window's
            failure = error
        self._ended.emit(failure)

    def _is_cancelled(self) -> bool:
        return self._cancelled

    def _tell(self, result: object) -> None:
        if not self._cancelled:
            self._on_result(result)

    def _tell_end(self, failure: Exception | None) -> None:
        self.deleteLater()
        if not self._cancelled:
            self._on_end(failure)


def _generated(results: Iterator[Any]) -> Generator[Any, None, None]:
    """As a generator, which can be closed: what works in other processes for it then ends them."""
    yield from results


class _Run(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python owns it: deleted by the pool it would leave a wrapper of freed memory
        self._job = job
        self.is_over = False

    def run(self) -> None:
        self._job.work()
        self.is_over = True


class Background(QObject):
    """Starts jobs, of which the newest counts, and waits for all of them at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._runs: list[_Run] = []

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return self._pool.activeThreadCount() == 0

    def start(self, results: Results, on_result: OnResult, on_end: OnEnd) -> Job:
        """Go through the results in another thread; a job that is under way is cancelled, and not waited for.

        `results` is given a function that says whether the job was cancelled meanwhile.

        The functions are called in the window's thread: `on_result` with each result, then `on_end` with what went
        wrong, or with None.
        """
        self._cancel()
        job = Job(results, on_result, on_end, self)
        self._runs = [run for run in self._runs if not run.is_over]
        self._runs.append(_Run(job))
        self._pool.start(self._runs[-1])
        return job

    def stop(self) -> None:
        """Cancel what is under way and wait until its thread has stopped."""
        self._cancel()
        self._pool.waitForDone()

    def _cancel(self) -> None:
        for job in self.findChildren(Job):
            job.cancel()
