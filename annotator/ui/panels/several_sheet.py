"""At the right of the log while several actions are selected: what can be done with all of them at once.

Before it stands `action_acts`; the log's place shows it in place of the action's sheet. Each act is one step: one undo
takes it back for them all.
"""

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.actions.log import LogEntry, one_line
from annotator.counts import count_of

_NAMED = 12
_WORDS = 64  # characters of an action's words
_BUTTONS = (
    ("propose", "Propose to close", "A"),
    ("close", "Agree closing, with one minute…", "C"),
    ("owner", "Set owner…", "O"),
    ("merge", "Merge…", "M"),
)


class SeveralSheet(QWidget):
    """Shows which actions are selected. `pressed` names what should be done with them."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel()
        self.title.setProperty("role", "strong-lead")
        self.named = [_line() for _ in range(_NAMED + 1)]
        once = QLabel("Each is done for all of them or for none; Ctrl+Z takes it back for all.")
        once.setProperty("role", "small")
        once.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(9)
        column.addWidget(self.title)
        self.buttons = {name: self._button(column, name, label, key) for name, label, key in _BUTTONS}
        column.addWidget(once)
        column.addSpacing(6)
        for line in self.named:
            column.addWidget(line)
        column.addStretch(1)

    def show_rows(self, rows: Sequence[LogEntry]) -> None:
        """Show which are selected, the first of them by their words."""
        self.title.setText(f"{count_of(len(rows), 'action')} selected")
        lines = [
            f"{row.action.reference}  {_short(one_line(row.action.summary or row.action.words))}"
            for row in rows[:_NAMED]
        ]
        more = [f"and {len(rows) - _NAMED:,} more"] if len(rows) > _NAMED else []
        said = [*lines, *more]
        for label, words in zip(self.named, [*said, *[""] * (len(self.named) - len(said))], strict=True):
            label.setText(words)
            label.setVisible(bool(words))

    def _button(self, column: QVBoxLayout, name: str, label: str, key: str) -> QPushButton:
        button = QPushButton(label)
        button.setAccessibleDescription(f"Key {key}, in the table")
        button.clicked.connect(lambda: self.pressed.emit(name))
        cap = QLabel(key)
        cap.setProperty("keycap", True)
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cap.setFixedWidth(cap.fontMetrics().height() * 2)  # one width: the buttons end in one line
        line = QHBoxLayout()
        line.addWidget(button, 1)
        line.addWidget(cap)
        column.addLayout(line)
        return button


def _line() -> QLabel:
    line = QLabel()
    line.setProperty("role", "small")
    line.setWordWrap(True)
    line.setTextFormat(Qt.TextFormat.PlainText)
    return line


def _short(words: str) -> str:
    """The first of the words, none of them cut."""
    return shorten(words, _WORDS, placeholder=" …")
