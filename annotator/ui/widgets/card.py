"""The cards of an item's tags and suggestions, in reading order, with their own scrolling.

Comes after `tag_card`. The heights of all cards are reckoned, but only the cards in sight are widgets, so that an
item with hundreds of tags opens at once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from annotator.ui.theme import Theme
from annotator.ui.widgets.card_content import CardButton, CardContent, CardFace, Faces
from annotator.ui.widgets.tag_card import TagCard

__all__ = ["CardButton", "CardContent", "CardList", "TagCard"]

_GAP = 10
_SIDE = 12
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CardList(QScrollArea):
    """Shows cards below one another and keeps the current one in sight. Up and Down choose the next."""

    chosen = Signal(str)
    pressed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._contents: tuple[CardContent, ...] = ()
        self._tops: list[int] = []
        self._heights: dict[CardContent, int] = {}
        self._heights_for = -1
        self._in_sight: dict[int, TagCard] = {}
        self._spare: list[TagCard] = []
        self._measure: TagCard | None = None
        self._canvas = QWidget()
        self.setWidget(self._canvas)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Tags and suggestions")
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_cards(self, contents: Sequence[CardContent]) -> None:
        """Show these cards in this order; the scroll stays, unless the current card is out of sight."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        before = self._current_id()
        self._contents = tuple(contents)
        self._set_out()
        if self._current_id() != before:
            self._show_current()
        if had_focus and QApplication.focusWidget() not in self._buttons_in_sight():
            self.setFocus()

    def contents(self) -> tuple[CardContent, ...]:
        """What is shown, in order."""
        return self._contents

    def card(self, content_id: str) -> TagCard | None:
        """The card of an id, if it is in sight."""
        found = (card for card in self._in_sight.values() if self._id_of(card) == content_id)
        return next(found, None)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        for card in (*self._in_sight.values(), *self._spare):
            card.set_theme(theme)

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the words anew."""
        super().resizeEvent(event)
        self._set_out()

    def changeEvent(self, event: QEvent) -> None:
        """So does another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._heights_for = -1
            self._set_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose a card; all other keys are the scroll area's or the window's."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._contents:
            super().keyPressEvent(event)
            return
        places = [place for place, content in enumerate(self._contents) if content.current]
        place = places[0] + step if places else 0
        if 0 <= place < len(self._contents):
            self.chosen.emit(self._contents[place].id)

    # Within

    def _set_out(self) -> None:
        """Reckon where every card stands and place those in sight."""
        width = self._card_width()
        if width != self._heights_for:
            self._heights, self._heights_for = {}, width
        faces = Faces.of(self.font())
        heights = [self._height_of(content, width, faces) for content in self._contents]
        self._tops = list(accumulate((height + _GAP for height in heights), initial=2))
        self._canvas.resize(max(self.viewport().width(), 1), self._tops[-1])
        self._release({place for place in self._in_sight if place >= len(self._contents)})
        self._place_in_sight()

    def _height_of(self, content: CardContent, width: int, faces: Faces) -> int:
        height = self._heights.get(content)
        if height is None:
            if content.current and content.buttons:
                height = self._measure_with_buttons(content, width)
            else:
                height = CardFace(content, width, faces).height
            self._heights[content] = height
        return height

    def _measure_with_buttons(self, content: CardContent, width: int) -> int:
        """Buttons have the height that the style gives them, so a card that is never shown asks for it."""
        if self._measure is None:
            self._measure = TagCard(self._theme, self._canvas)
            self._measure.hide()
        self._measure.show_content(content)
        return self._measure.heightForWidth(width)

    def _place_in_sight(self) -> None:
        top = self.verticalScrollBar().value()
        first = max(bisect_right(self._tops, top) - 1, 0)
        last = min(bisect_left(self._tops, top + self.viewport().height()), len(self._contents))
        self._release({place for place in self._in_sight if not first <= place < last})
        for place in range(first, last):
            self._place_card(place)

    def _place_card(self, place: int) -> None:
        content = self._contents[place]
        card = self._in_sight.get(place)
        if card is None:
            card = self._take_card(content)
            self._in_sight[place] = card
        card.show_content(content)
        height = self._tops[place + 1] - self._tops[place] - _GAP
        card.setGeometry(QRect(_SIDE, self._tops[place], self._card_width(), height))
        card.show()

    def _take_card(self, content: CardContent) -> TagCard:
        """A card that shows this content or had its id already, or any spare one, or a new one."""
        if not self._spare:
            card = TagCard(self._theme, self._canvas)
            card.chosen.connect(self.chosen)
            card.pressed.connect(self.pressed)
            return card
        same = (spare for spare in self._spare if self._id_of(spare) == content.id)
        card = next(same, self._spare[-1])
        self._spare.remove(card)
        return card

    def _release(self, places: set[int]) -> None:
        for place in places:
            card = self._in_sight.pop(place)
            card.hide()
            self._spare.append(card)

    def _show_current(self) -> None:
        place = next((place for place, content in enumerate(self._contents) if content.current), None)
        if place is None:
            return
        bar = self.verticalScrollBar()
        top, bottom = self._tops[place] - _GAP, self._tops[place + 1]
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(min(bottom - self.viewport().height(), top))

    def _card_width(self) -> int:
        # Room for the scroll bar is always kept: cards must not rewrap when it comes or goes.
        return max(self.width() - _SIDE - self.verticalScrollBar().sizeHint().width(), 120)

    def _current_id(self) -> str:
        return next((content.id for content in self._contents if content.current), "")

    def _buttons_in_sight(self) -> set[QWidget]:
        return {button for card in self._in_sight.values() for button in card.buttons()}

    @staticmethod
    def _id_of(card: TagCard) -> str:
        content = card.content()
        return content.id if content is not None else ""

    def _on_scrolled(self) -> None:
        self._place_in_sight()
