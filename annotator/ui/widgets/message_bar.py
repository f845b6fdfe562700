"""The one place where the program says something: a line under the top bar that never blocks the work."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from annotator.errors import UserError
from annotator.ui.theme import restyle


class MessageBar(QWidget):
    """Shows one message until it is closed, another comes, or it gives way to what happens next.

    `tone` of the look is "note", "warning" or "trouble".
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        close = QPushButton("Close")
        close.setProperty("quiet", True)
        close.clicked.connect(self.hide)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._words, 1)
        row.addWidget(close)
        self._just_said = QTimer(self)  # runs while that is still being done of which the message tells
        self._just_said.setSingleShot(True)
        self.hide()

    def say(self, words: str) -> None:
        """Tell what was done."""
        self._show(words, "note")

    def warn(self, words: str) -> None:
        """Tell what was done, and what to look at."""
        self._show(words, "warning")

    def give_way(self) -> None:
        """Something else happens: a message goes, unless it has just been said."""
        if not self._just_said.isActive():
            self.hide()

    def say_error(self, error: UserError) -> None:
        """Tell what happened and what to do."""
        self._show(str(error), "trouble")

    def words(self) -> str:
        """What stands there, or nothing."""
        return self._words.text() if not self.isHidden() else ""

    def _show(self, words: str, tone: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setProperty("tone", tone)
        restyle(self)
        restyle(self._words)
        self.show()
        self._just_said.start(0)
