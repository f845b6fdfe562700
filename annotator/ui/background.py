"""Work that must not hold up the window: done in another thread, told when it is done, cancelled when not wanted.

Before it stands nothing of ours; the import place uses it. The work never touches the register, which belongs to the
window's thread.
"""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class Job(QObject):
    """One piece of work under way. `one_done` carries each result, `finished` comes last, also after a failure."""

    one_done = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, results: Callable[[], Iterator[Any]], parent: QObject) -> None:
        super().__init__(parent)
        self._results = results
        self._cancelled = False

    @property
    def is_cancelled(self) -> bool:
        """Whether the results are no longer wanted."""
        return self._cancelled

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
        except Exception as error:  # noqa: BLE001 - the edge of the thread: raised again in the window's, as a bug
            self.failed.emit(error)
        finally:
            self.finished.emit()


class _Run(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python owns it: deleted by the pool it would leave a wrapper of freed memory
        self._job = job

    def run(self) -> None:
        self._job.work()


class Background(QObject):
    """Starts jobs and waits for them at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._run: _Run | None = None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return self._pool.activeThreadCount() == 0

    def start(
        self, results: Callable[[], Iterator[Any]], on_result: Callable[[Any], None], on_finished: Callable[[], None]
    ) -> Job:
        """Go through the results in another thread. The functions are called in the window's thread."""
        job = Job(results, self)
        job.one_done.connect(on_result)
        job.failed.connect(self._on_failed)
        job.finished.connect(on_finished)
        job.finished.connect(job.deleteLater)
        self._pool.waitForDone()  # one job at a time: the one before has ended, or was cancelled
        self._run = _Run(job)
        self._pool.start(self._run)
        return job

    def stop(self) -> None:
        """Cancel what is under way and wait for it to end."""
        for job in self.findChildren(Job):
            job.cancel()
        self._pool.waitForDone()

    def _on_failed(self, error: BaseException) -> None:
        raise error
