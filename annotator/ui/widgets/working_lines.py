"""The working of a deadline in a form: one line that unfolds to all of it. The cards paint the same (`card_content`).

Before it stand `card_content.Working` and the style sheet; the action's sheet shows it.
"""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.theme import Theme
from annotator.ui.widgets.card_content import Working
from annotator.ui.widgets.fold_mark import paint_fold_mark

_INDENT = 16
UNFOLDED = "How it was worked out"


class WorkingLines(QWidget):
    """Shows one working, folded at first; another one is folded again."""

    toggled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._working: Working | None = None
        self.fold = _FoldLine(theme)
        self.fold.toggled.connect(self._on_toggled)
        self._below = QWidget()
        self._grid = QGridLayout(self._below)
        self._grid.setContentsMargins(_INDENT, 0, 0, 0)
        self._grid.setVerticalSpacing(3)
        self._grid.setHorizontalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fold)
        column.addWidget(self._below)
        self.show_working(None)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self.fold.set_theme(theme)

    def show_working(self, working: Working | None) -> None:
        """Show this working; nothing where there is none. What is unfolded stays so while it is the same."""
        if working != self._working:
            self.fold.setChecked(False)
            self._fill(working)
        self._working = working
        self.setVisible(working is not None and bool(working.short or working.lines))
        self._on_toggled()

    def lines(self) -> list[tuple[str, str]]:
        """The labels and texts that unfold."""
        return [(label, text) for label, text, _ in self._working.lines] if self._working else []

    def _fill(self, working: Working | None) -> None:
        for old in self._below.findChildren(QLabel):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        for number, (label, text, warns) in enumerate(working.lines if working else ()):
            said = QLabel(text)
            said.setProperty("role", "small-soon" if warns else "small-text")
            said.setWordWrap(True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            named = QLabel(label)
            named.setProperty("role", "small")
            self._grid.addWidget(named, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, number, 1)

    def _on_toggled(self) -> None:
        working = self._working
        if working is None:
            return
        unfolded = self.fold.isChecked()
        self.fold.say(UNFOLDED if unfolded else working.short, warns=working.warns)
        self._below.setVisible(unfolded and bool(working.lines))
        self.toggled.emit()


class _FoldLine(QAbstractButton):
    """A line with the chevron; Space, or a click, turns it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._warns = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def say(self, words: str, *, warns: bool) -> None:
        self.setText(words)
        self._warns = warns
        self.setAccessibleName(words)
        self.setAccessibleDescription("Folds how the due date was worked out")
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(self._theme.colour("focus"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        line = QRect(2, 0, self.width() - 4, self.height())
        paint_fold_mark(painter, line, self._theme.colour("muted"), unfolded=self.isChecked())
        font = self.font()
        font.setPixelSize(max(font.pixelSize() - 1, 8))
        painter.setFont(font)
        painter.setPen(self._theme.colour("soon" if self._warns else "muted"))
        room = line.adjusted(_INDENT, 0, 0, 0)
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
