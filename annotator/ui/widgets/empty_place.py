"""A calm page for a place that is empty: what will stand here, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_COLUMN = 460


class EmptyPlace(QWidget):
    """A headline, a sentence and, where something can be done about it, a button."""

    pressed = Signal()

    def __init__(self, headline: str, sentence: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._headline = _label("title")
        self._sentence = _label("lead")
        self._button = QPushButton()
        self._button.setProperty("accent", True)
        self._button.clicked.connect(self.pressed)
        page = QHBoxLayout(self)
        page.setContentsMargins(32, 32, 32, 32)
        place = QWidget()
        place.setMaximumWidth(_COLUMN)
        page.addWidget(place)
        column = QVBoxLayout(place)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._headline)
        column.addWidget(self._sentence)
        column.addSpacing(8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.show_words(headline, sentence, button)

    def show_words(self, headline: str, sentence: str, button: str = "") -> None:
        """Say something else."""
        self._headline.setText(headline)
        self._sentence.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))

    def button(self) -> QPushButton:
        """The button, hidden where there is nothing to do."""
        return self._button

    def words(self) -> tuple[str, str]:
        """Headline and sentence."""
        return self._headline.text(), self._sentence.text()


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
