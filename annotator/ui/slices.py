"""What comes faster than the window can show it waits here, and is given to it some at a time.

Before it stands Qt; `import_work` uses it. Between two slices the window paints and hears the clerk, however many files
come.
"""

import time
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

Give = Callable[[list[Any]], None]

_AT_ONCE = 32
_TURN = 0.03  # seconds of work before the window is heard again
_PAUSE = 5  # milliseconds


class Slices(QObject):
    """Gives things in the order in which they came; what was asked for `then` is done when all were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Any] = deque()
        self._give: Give | None = None
        self._end: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._on_turn)

    def begin(self, give: Give) -> None:
        """Forget what waits; what comes now is given to this function."""
        self.clear()
        self._give = give

    def take(self, thing: object) -> None:
        """One more thing."""
        self._waiting.append(thing)
        self._go_on()

    def then(self, end: Callable[[], None]) -> None:
        """Do this when everything was given."""
        self._end = end
        self._go_on()

    def clear(self) -> None:
        """Forget what waits, and what was to be done then."""
        self._timer.stop()
        self._waiting.clear()
        self._end = None

    def _go_on(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _on_turn(self) -> None:
        until = time.monotonic() + _TURN
        while self._waiting and self._give is not None and time.monotonic() < until:
            self._give([self._waiting.popleft() for _ in range(min(_AT_ONCE, len(self._waiting)))])
        if self._waiting:
            self._go_on()
        elif self._end is not None:
            end, self._end = self._end, None
            end()
