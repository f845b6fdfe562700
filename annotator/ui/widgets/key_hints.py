"""The bar at the bottom: which keys do what here, and how far the work has come."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

_SIDE = 14


class KeyHints(QWidget):
    """Keys with what they do at the left, progress at the right. A narrow window shows as many as fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._hints: tuple[tuple[str, str], ...] = ()
        self._progress = QLabel()
        self._progress.setProperty("role", "small")
        self._left = QHBoxLayout()
        self._left.setSpacing(7)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 5, _SIDE, 5)
        row.addLayout(self._left)
        row.addStretch(1)
        row.addWidget(self._progress)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of keys and what they do."""
        if tuple(hints) == self._hints:
            return
        self._hints = tuple(hints)
        while item := self._left.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for keys, what in self._hints:
            self._left.addWidget(_label(keys, "keycap", value=True))
            self._left.addWidget(_label(what, "role", value="small"))
            self._left.addSpacing(8)

    def show_progress(self, words: str) -> None:
        """Show how far the work has come."""
        self._progress.setText(words)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The pairs that are shown."""
        return self._hints

    def progress(self) -> str:
        """The words at the right."""
        return self._progress.text()

    def minimumSizeHint(self) -> QSize:
        """The bar never keeps a window wide."""
        return QSize(0, super().minimumSizeHint().height())


def _label(text: str, name: str, *, value: object) -> QLabel:
    label = QLabel(text)
    label.setProperty(name, value)
    return label
