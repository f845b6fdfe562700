"""A field of a form that is saved when it is left: Return saves and leaves it, Escape gives up what was typed.

Before it stands `names_completer`. Ctrl+Z undoes in the field only while something is typed in it; else it is
the window's.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.widgets.names_completer import NamesCompleter


class FieldEdit(QLineEdit):
    """`left` comes after Return or Escape; `editingFinished` came before it when there is something to save."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._completer: NamesCompleter | None = None

    def setText(self, text: str | None) -> None:
        """Show what is kept; typing may be given up in favour of it."""
        self._kept = text or ""
        super().setText(self._kept)
        if not self.hasFocus():
            self.setCursorPosition(0)  # a narrow field shows the beginning

    def propose(self, names: Callable[[], Iterable[str]]) -> None:
        """Propose these names while one is typed."""
        self._completer = NamesCompleter(self, names)

    def isModified(self) -> bool:
        """Whether something was typed, or chosen from what was proposed, that is not kept yet."""
        return super().isModified() or self.text() != self._kept

    def setModified(self, modified: bool) -> None:
        """What was saved is what is kept."""
        super().setModified(modified)
        if not modified:
            self._kept = self.text()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window while nothing was typed here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            turns = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if turns and not self.isModified():
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Escape lead out of the field."""
        if event.key() == Qt.Key.Key_Escape and not (self._completer and self._completer.is_open()):
            super().setText(self._kept)
            self.setModified(False)
            self.left.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
