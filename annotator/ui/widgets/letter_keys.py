"""Which keys type something: a view that is only read leaves them to the window's shortcuts (A accepts, N goes on)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_letter(event: QKeyEvent) -> bool:
    """Whether a key would type something: a letter, a digit, a sign, but no command and no space."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.text().strip()) and event.text().isprintable() and not event.modifiers() & commands
