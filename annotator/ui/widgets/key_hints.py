"""The bar at the bottom: which keys do what here, and how far the work has come."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

_SIDE = 14
_GAP = 7
_BETWEEN = 16


class KeyHints(QWidget):
    """Keys with what they do at the left, progress at the right.

    A narrow window shows whole hints, as many as fit; the last one, which leads to all keys, is the last to go.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._hints: tuple[tuple[str, str], ...] = ()
        self._shown: list[QWidget] = []
        self._progress = QLabel()
        self._progress.setProperty("role", "small")
        self._left = QHBoxLayout()
        self._left.setSpacing(_BETWEEN)
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
        for hint in self._shown:
            self._left.removeWidget(hint)
            hint.hide()
            hint.deleteLater()
        self._shown = [_hint(keys, what) for keys, what in self._hints]
        for hint in self._shown:
            self._left.addWidget(hint)
        self._fit()

    def show_progress(self, words: str) -> None:
        """Show how far the work has come."""
        self._progress.setText(words)
        self._fit()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The pairs that there are."""
        return self._hints

    def hints_in_sight(self) -> tuple[tuple[str, str], ...]:
        """The pairs that have room."""
        return tuple(pair for pair, hint in zip(self._hints, self._shown, strict=True) if not hint.isHidden())

    def progress(self) -> str:
        """The words at the right."""
        return self._progress.text()

    def minimumSizeHint(self) -> QSize:
        """The bar never keeps a window wide."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more or fewer."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """So has another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _SIDE
        if self._progress.text():
            room -= self._progress.sizeHint().width() + _BETWEEN
        for hint in (*self._shown[-1:], *self._shown[:-1]):
            hint.ensurePolished()
            room -= hint.sizeHint().width()
            hint.setVisible(room >= 0)
            room -= _BETWEEN


def _hint(keys: str, what: str) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    row.addWidget(_label(keys, "keycap", value=True))
    row.addWidget(_label(what, "role", value="small"))
    return hint


def _label(text: str, name: str, *, value: object) -> QLabel:
    label = QLabel(text)
    label.setProperty(name, value)
    return label
