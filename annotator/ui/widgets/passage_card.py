"""A card with one passage of a later item: what it looks like, where it stands, its words in their place, and why.

Before it stand the records of `card_content` (buttons with their keys) and the style sheet; the findings panel shows at
most a handful, so its parts are plain labels that a screen reader reads one by one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.theme import Theme, restyle
from annotator.ui.widgets.card_content import CardButton
from annotator.ui.widgets.flow import FlowLayout

_LINE_END = re.compile(r"[ \t]*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageContent:
    """What the card says: `quote` stands between `before` and `after`, and `pill` with the `colour` it has."""

    id: str
    pill: str
    colour: str
    where: str
    before: str
    quote: str
    after: str
    reason: str
    is_marked: bool = True
    current: bool = False
    buttons: tuple[CardButton, ...] = ()


class PassageCard(QFrame):
    """Shows one passage; a click chooses it, a button of the current one says what to do."""

    chosen = Signal(str)
    pressed = Signal(str, str)

    def __init__(self, content: PassageContent, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.setProperty("card", True)
        self.setProperty("current", content.current)
        self.setAccessibleName(f"{content.pill}. {content.where}. {content.quote}. {content.reason}")
        self.pill = label(content.pill)
        self.pill.setProperty("pill", content.colour)
        self.pill.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.where = label(content.where, "muted", wraps=True)
        self.words = label(marked(content, theme), "minutes", wraps=True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setAccessibleName(f"{content.before} {content.quote} {content.after}".strip())
        self.reason = label(content.reason, "small", wraps=True)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.where, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 13, 16, 13)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.reason)
        self.reason.setVisible(bool(content.reason))
        self._buttons = _keyed(content.buttons if content.current else (), self._on_pressed)
        if self._buttons:
            column.addWidget(_flow(self._buttons))

    def buttons(self) -> list[QPushButton]:
        """The buttons, in order; none where the passage is not the current one."""
        return [button for button, _ in self._buttons]

    def button(self, name: str) -> QPushButton:
        """The button of an answer."""
        return next(button for button in self.buttons() if button.objectName() == name)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self.words.setText(marked(self.content, theme))
        restyle(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken here, so that the release comes here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the passage."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.content.id)

    def _on_pressed(self) -> None:
        self.pressed.emit(self.content.id, self.sender().objectName())


def label(text: str, role: str = "", *, wraps: bool = False) -> QLabel:
    """A label in a role of the style sheet; its words are never taken for HTML."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if role:
        made.setProperty("role", role)
    return made


def marked(content: PassageContent, theme: Theme) -> str:
    """The passage in its context as rich text, its own words on the tint of a report back."""
    tint = theme.report_back_tint if content.is_marked else theme.quiet_tint
    own = f'<span style="background-color: {tint};">{_html(content.quote)}</span>'
    return f'<div style="line-height: 118%;">{_html(content.before)}{own}{_html(content.after)}</div>'


def _html(words: str) -> str:
    """The words as they stand; blank lines count as the end of one line, at their beginning and end as well."""
    return _LINE_END.sub("<br>", escape(words))


def _keyed(buttons: Sequence[CardButton], act: object) -> list[tuple[QPushButton, QLabel]]:
    made: list[tuple[QPushButton, QLabel]] = []
    for one in buttons:
        button = QPushButton(one.label)
        button.setProperty("accent", one.accent)
        button.setObjectName(one.name)
        button.setAccessibleDescription(f"Key {one.key}")
        button.clicked.connect(act)
        cap = QLabel(one.key)
        cap.setProperty("keycap", True)
        made.append((button, cap))
    return made


def _flow(pairs: Sequence[tuple[QPushButton, QLabel]]) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row, gap=10)
    for button, cap in pairs:
        pair = QWidget()
        both = QHBoxLayout(pair)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(6)
        both.addWidget(button)
        both.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
        flow.addWidget(pair)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    return row
