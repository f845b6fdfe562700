"""A line of words that gives way: the top bar and the import page show long names in it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QStylePainter


class ElidedLabel(QLabel):
    """A line that is cut with "…" where it has no room, and never keeps the window wide."""

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words as far as they go."""
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter = QStylePainter(self)
        painter.drawItemText(
            self.rect(), int(self.alignment()), self.palette(), self.isEnabled(), words, QPalette.ColorRole.WindowText
        )
