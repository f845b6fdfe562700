"""A section of the action's sheet: a quiet heading with its buttons, and lines below it.

Before it stands Qt and the style sheet. A section that has nothing to say is one line, "Progress   Add note…": calm
where nothing happened, and the next thing to do is still in sight.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

_GAP = 5
_BELOW_HEAD = 2


class Section(QWidget):
    """Shows lines under a heading. `pressed` names a button, `linked` what a link in a line stands for.

    A line is plain words, or HTML where it has links; `role` is a look of the style sheet.
    """

    pressed = Signal(str)
    linked = Signal(str)

    def __init__(self, title: str, buttons: Sequence[tuple[str, str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(title)
        self.title.setProperty("role", "caption")
        self.buttons = {name: self._button(name, label, key) for name, label, key in buttons}
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(2)
        head.addWidget(self.title, 1)
        for button in self.buttons.values():
            head.addWidget(button)
        rule = QFrame()
        rule.setProperty("rule", True)
        rule.setFixedHeight(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(rule)
        self._column.addLayout(head)
        self._lines: list[QLabel] = []
        self.setAccessibleName(title)

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show these lines, each with its role; those that are there already are kept."""
        if [(label.text(), label.property("role")) for label in self._lines] == list(lines):
            return
        for label in self._lines:
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._lines = [self._line(words, role) for words, role in lines]

    def lines(self) -> list[str]:
        """What is shown below the heading."""
        return [label.text() for label in self._lines]

    def offer(self, *names: str) -> None:
        """Show these buttons alone."""
        for name, button in self.buttons.items():
            button.setVisible(name in names)

    def add(self, widget: QWidget) -> None:
        """Put a widget of its own below the heading, above the lines."""
        self._column.insertWidget(_BELOW_HEAD, widget)

    def _line(self, words: str, role: str) -> QLabel:
        label = _Line(words)
        label.setProperty("role", role)
        label.linkActivated.connect(self.linked)
        self._column.addWidget(label)
        label.show()
        return label

    def _button(self, name: str, label: str, key: str) -> QPushButton:
        button = QPushButton(label)
        button.setProperty("quiet", True)
        button.setProperty("small", True)
        button.setObjectName(name)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        button.setToolTip(f"Key {key}, in the table" if key else "")
        button.setAccessibleDescription(f"Key {key}, in the table" if key else "")
        button.clicked.connect(lambda: self.pressed.emit(name))
        return button


class _Line(QLabel):
    """Words that wrap, can be copied, and never keep the window wide."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        if "<a " not in words:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        """A narrow sheet wraps the words."""
        return QSize(40, super().minimumSizeHint().height())
