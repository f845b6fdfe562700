"""At the right: the item's tags and suggestions as cards, and below them the fields of the current action.

Before it stand `cards` and `ActionForm`; the minutes place shows it.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.records import Tag, TagKind
from annotator.ui.panels.action_acts import ActionActs
from annotator.ui.panels.action_form import ActionForm
from annotator.ui.panels.cards import Review, cards
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from annotator.ui.widgets.card import CardList

NOTHING_YET = (
    "No tags here yet. Select words in the text and press R for a resolution, F for a follow-up, D for a deadline."
)


class TagsPanel(QWidget):
    """Shows the cards of one item. `chosen` names a card, `pressed` a card and its button.

    `done` comes when the fields of the action are left.
    """

    chosen = Signal(str)
    pressed = Signal(str, str)
    done = Signal()

    def __init__(
        self, session: Session, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shown: tuple[Review, str] | None = None
        self._unfolded = ""
        self.setProperty("surface", "right")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        caption = QLabel("IN THIS ITEM")
        caption.setProperty("role", "caption")
        self.counts = QLabel()
        self.counts.setProperty("role", "small")
        self.counts.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(13, 0, 13, 0)
        head.addWidget(caption)
        head.addWidget(self.counts, 1)
        self.empty = QLabel(NOTHING_YET)
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(13, 8, 13, 0)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = CardList(theme)
        self.list.chosen.connect(self.chosen)
        self.list.pressed.connect(self._on_pressed)
        self.form = ActionForm(session, ActionActs(session, today, self))
        self.form.left.connect(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 0)
        foot.addWidget(self.form)
        column.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self.list.set_theme(theme)

    def show_review(self, review: Review, current: str) -> None:
        """Show an item's cards, one of them current. Another current card is folded at first."""
        self._shown = (review, current)
        self._unfolded = self._unfolded if self._unfolded == current else ""
        contents = cards(review, current, unfolded=bool(self._unfolded))
        self.counts.setText(review.counts_text() if contents else "")
        self.empty.setVisible(not contents)
        self.list.setVisible(bool(contents))
        self.list.show_cards(contents)
        tag = review.find(current)
        is_follow_up = isinstance(tag, Tag) and tag.kind is TagKind.FOLLOW_UP
        self.form.show_action(review.actions.get(current) if is_follow_up else None)

    def fold_working(self) -> None:
        """Show how the current card's deadline was worked out, or fold that away again."""
        if self._shown is not None:
            self._unfolded = "" if self._unfolded else self._shown[1]
            self.show_review(*self._shown)

    def _on_pressed(self, row_id: str, button: str) -> None:
        if button == "working":
            self.fold_working()
        else:
            self.pressed.emit(row_id, button)

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self.counts.clear()
        self.list.show_cards([])
        self.list.hide()
        self.empty.hide()
        self.form.show_action(None)
