"""The open register as the window sees it: one door for every change, one signal after it.

Before it stand the verbs and the store; panels call `do` and read through `register`. A view listens to `changed` and
reads again only what concerns it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.errors import UserError
from annotator.store import Changes, Register, create_register, open_register
from annotator.verbs import Verb

P = ParamSpec("P")
T = TypeVar("T")


class Session(QObject):
    """Holds one register, or none. `changed` carries what a step, an undo or a redo touched."""

    opened = Signal()
    closed = Signal()
    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._register: Register | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a register."""
        return self._register is not None

    @property
    def register(self) -> Register:
        """The open register. Asking for it when there is none is a bug."""
        if self._register is None:
            raise LookupError("no register is open")
        return self._register

    @property
    def path(self) -> Path | None:
        """The file of the open register."""
        return self._register.path if self._register else None

    def open(self, path: Path) -> bool:
        """Open a register in place of the present one. Gives False, and tells why, where it cannot be opened."""
        return self._take(lambda: open_register(path))

    def create(self, path: Path) -> bool:
        """Make a register and open it. Gives False, and tells why, where it cannot be made."""
        return self._take(lambda: create_register(path))

    def use(self, register: Register) -> None:
        """Take a register that is open already."""
        self.close()
        self._register = register
        self.opened.emit()

    def close(self) -> None:
        """Close the register. Nothing is lost: every step was saved when it ended."""
        if self._register is not None:
            self._register.close()
            self._register = None
            self.closed.emit()

    def do(self, verb: Verb[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Do something as one undo step. Gives what the verb gives; None, and tells why, where it is refused."""
        try:
            return self.attempt(verb, *args, **kwargs)
        except UserError as error:
            self.refused.emit(error)
            return None

    def attempt(self, verb: Verb[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As `do`, but where it is refused the UserError is raised: for a box that stays open and says why."""
        with self.register.step(verb.name) as step:
            result = verb(step, *args, **kwargs)
        if step.changes:
            self.changed.emit(step.changes)
        return result

    def undo(self) -> None:
        """Take back the last step."""
        self._turn(self.register.undo)

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._turn(self.register.redo)

    def _turn(self, turn: Callable[[], Changes]) -> None:
        try:
            changes = turn()
        except UserError as error:
            self.refused.emit(error)
            return
        if changes:
            self.changed.emit(changes)

    def _take(self, opener: Callable[[], Register]) -> bool:
        try:
            register = opener()
        except UserError as error:
            self.refused.emit(error)
            return False
        self.use(register)
        return True
