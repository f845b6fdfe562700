"""Keys that belong to one widget, and act only while the clerk is in it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def give_keys(
    widget: QWidget, keys: tuple[str, ...], act: Callable[[], object], *, within: bool = False, repeats: bool = True
) -> None:
    """These keys do this while the widget has the focus, or, with `within`, one of those in it.

    Without `repeats` a key that is held down acts once.
    """
    context = Qt.ShortcutContext.WidgetWithChildrenShortcut if within else Qt.ShortcutContext.WidgetShortcut
    for key in keys:
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(context)
        shortcut.setAutoRepeat(repeats)
        shortcut.activated.connect(act)
