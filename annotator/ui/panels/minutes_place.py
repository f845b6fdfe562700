"""The first place: read an item, answer its suggestions, tag by hand.

Before it stand the three panels; the main window shows it and gives it its keys. One item and one card are current.
"""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from annotator import verbs
from annotator.actions.entries import joined
from annotator.actions.log import one_line
from annotator.errors import UserError
from annotator.records import Action, Extent, Item, ItemText, ReportBack, Span, Suggestion, Tag, TagKind
from annotator.reportback.looking import actions_before
from annotator.store import Changes
from annotator.ui.dialogs.answering import AnswerDialog
from annotator.ui.panels.cards import Review, marks, review_of, span_of
from annotator.ui.panels.outline_panel import OutlinePanel
from annotator.ui.panels.tags_panel import TagsPanel
from annotator.ui.panels.text_menu import TextMenu
from annotator.ui.panels.text_panel import TextPanel
from annotator.ui.session import Session
from annotator.ui.theme import Theme

_CONCERNS = (Item, Tag, Suggestion, Action, ReportBack)
_EXTENTS = {"full": Extent.FULL, "partly": Extent.PARTLY, "declined": Extent.DECLINED}
_WIDTHS = (318, 730, 392)


class MinutesPlace(QWidget):
    """Keeps the three panels on one item. `shown` comes after another item or card became current."""

    shown = Signal()
    import_wanted = Signal()

    def __init__(
        self, session: Session, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._review: Review | None = None
        self._current = ""
        self.outline = OutlinePanel(session, theme, today)
        self.text = TextPanel(theme)
        self.tags = TagsPanel(session, theme, today)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for panel, least in ((self.outline, 200), (self.text, 380), (self.tags, 270)):
            self._splitter.addWidget(panel)
            panel.setMinimumWidth(least)
        self._splitter.setSizes(list(_WIDTHS))
        for number, width in enumerate(_WIDTHS):  # a smaller window takes from each its share
            self._splitter.setStretchFactor(number, width)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)
        self._connect()

    @property
    def item_id(self) -> str:
        """The item that is shown, or nothing."""
        return self._review.item.id if self._review else ""

    @property
    def current(self) -> str:
        """The tag or suggestion whose card is current, or nothing."""
        return self._current

    @property
    def review(self) -> Review | None:
        """What is on the item that is shown."""
        return self._review

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        for panel in (self.outline, self.text, self.tags):
            panel.set_theme(theme)

    def begin(self) -> None:
        """Show the register from its beginning: the first item that is to be reviewed."""
        self._review, self._current = None, ""
        self.text.clear()
        self.tags.clear()
        self.outline.refresh()
        first = self.outline.first_item()
        if first:
            self.show_item(first)

    def show_item(self, item_id: str, row_id: str = "") -> None:
        """Show an item from its beginning; or with a tag or suggestion of it as the current one and in sight."""
        found = self._session.register.find(Item, id=item_id)
        if not found:
            return
        self._review = review_of(self._session.register, found[0])
        self.text.show_item(self._session.register, found[0], self._review.text)
        self.outline.show_item(item_id)
        self._make_current(row_id or self._first_card(), scroll=bool(row_id))

    def on_changed(self, changes: Changes) -> None:
        """Read again what concerns the item that is shown."""
        self.outline.on_changed(changes)
        if self._review is None:
            if self.outline.first_item():
                self.begin()
        elif changes.touch(*_CONCERNS):
            self._read_again()

    # What the keys do

    def next_card(self) -> None:
        """Go to the next suggestion, in the next item where this one has none left."""
        self._go(1)

    def previous_card(self) -> None:
        """Go to the card before."""
        self._go(-1)

    def accept_current(self) -> None:
        """Accept the current suggestion and go on."""
        self._answer(lambda suggestion: self._session.do(verbs.accept, suggestion))

    def reject_current(self) -> None:
        """Reject the current suggestion and go on."""
        self._answer(lambda suggestion: self._session.do(verbs.reject, suggestion))

    def answer_current(self, extent: Extent) -> None:
        """Accept the current report back with this extent and go on."""
        row = self._row()
        if isinstance(row, Suggestion) and row.kind is TagKind.REPORT_BACK:
            self._answer(lambda suggestion: self._session.do(verbs.accept_as, suggestion, extent))

    def edit_current(self) -> None:
        """Go to the fields of the current follow-up's action."""
        if self.tags.form.isVisible():
            self.tags.form.begin_editing()

    def move_current(self) -> None:
        """Put the current tag on the selected words."""
        row = self._row()
        span = self.text.view.selected_span()
        if not isinstance(row, Tag) or self._review is None:
            self._say("There is no tag to move.", "Choose a card first, then select the words it should stand on.")
        elif span is None:
            self._say("Nothing is selected.", "Select the words that the tag should stand on, then press M.")
        else:
            moved = self._session.do(verbs.move, row, self._review.text, span)
            self.text.view.clear_selection()
            if moved is not None:
                self._make_current(moved.id)

    def remove_current(self) -> None:
        """Remove the current tag, or reject the current suggestion."""
        row = self._row()
        if isinstance(row, Tag):
            self._session.do(verbs.remove_tag, row)
        elif row is not None:
            self.reject_current()

    def tag_selection(self, kind: TagKind) -> None:
        """Tag the selected words."""
        span = self.text.view.selected_span()
        if self._review is None:
            return
        if span is None:
            self._say("Nothing is selected.", f"Select the words of the {kind} in the text, then press the key again.")
            return
        tag = self._session.do(verbs.tag_words, self._review.text, kind, span)
        if tag is not None:
            self.text.view.clear_selection()  # else the next E would move the tag to words that were meant for this
            self._make_current(tag.id)

    def answer_selection(self) -> AnswerDialog | None:
        """Ask which action the selected words report back, and tag them. Gives the box that asks."""
        span = self.text.view.selected_span()
        if self._review is None:
            return None
        rows = joined(self._session.register, actions_before(self._session.register, self._review.item))
        if span is None:
            self._say("Nothing is selected.", "Select the words that report an action back, then press B.")
        elif not rows:
            self._say("There is no action that these words could answer.", "Tag the follow-up in the earlier minutes.")
        else:
            box = AnswerDialog(one_line(span.of(self._review.text.text)), rows, self)
            box.said.connect(partial(self._on_answered, self._review.text, span))
            box.open()
            return box
        return None

    def _on_answered(self, text: ItemText, span: Span, action_id: str, extent: Extent) -> None:
        action = self._session.register.get(Action, action_id)
        tag = self._session.do(verbs.tag_report_back, text, span, action, extent)
        self.text.view.clear_selection()
        if tag is not None:
            self._make_current(tag.id)

    def progress_text(self) -> str:
        """How far the review of this meeting has come."""
        if self._review is None or self._review.item.meeting_id is None:
            return ""
        still = self.outline.left_in_meeting(self._review.item.id)
        return f"{still} left to review in this meeting" if still else "This meeting is reviewed"

    # Within

    def _say(self, happened: str, do_next: str) -> None:
        self._session.refused.emit(UserError(happened, do_next))

    def _connect(self) -> None:
        self.outline.item_chosen.connect(self.show_item)
        self.outline.import_wanted.connect(self.import_wanted)
        self.tags.chosen.connect(self._make_current)
        self.tags.pressed.connect(self._on_pressed)
        self.tags.done.connect(self.text.view.setFocus)
        self.text.view.mark_clicked.connect(self._on_mark)
        self.text.view.mark_activated.connect(self._on_mark_activated)
        self.text.view.menu_requested.connect(self._on_menu)

    def _row(self) -> Tag | Suggestion | None:
        return self._review.find(self._current) if self._review else None

    def _first_card(self) -> str:
        assert self._review is not None
        rows = self._review.own_cards()
        first_open = next((row for row in rows if isinstance(row, Suggestion)), None)
        return first_open.id if first_open else (rows[0].id if rows else "")

    def _make_current(self, row_id: str, *, scroll: bool = True) -> None:
        self._current = row_id
        self._show_review()
        row = self._row()
        if scroll and row is not None and self._review is not None and row.text_id == self._review.text.id:
            self.text.view.scroll_to(span_of(row))
        self.shown.emit()

    def _show_review(self) -> None:
        assert self._review is not None
        self.text.view.show_marks(marks(self._review, self._current))
        self.tags.show_review(self._review, self._current)

    def _read_again(self) -> None:
        """The current card stays current; when it is gone, the next open one takes its place."""
        assert self._review is not None
        found = self._session.register.find(Item, id=self._review.item.id)
        if not found:
            self.begin()
            self.shown.emit()
            return
        place = self._place()
        self._review = review_of(self._session.register, found[0])
        self.text.show_item(self._session.register, found[0], self._review.text)
        if self._review.find(self._current) is None:
            self._current = self._card_at(place)
        self._show_review()
        self.shown.emit()

    def _card_at(self, place: int) -> str:
        """The next suggestion at or after a place, else the card that stands there, else the last."""
        assert self._review is not None
        rows = self._review.own_cards()
        here = [row for row in rows if row.start >= place]
        waiting = [row for row in here if isinstance(row, Suggestion)]
        return (waiting or here or rows[-1:])[0].id if rows else ""

    def _place(self) -> int:
        row = self._row()
        return row.start if row else 0

    def _go(self, by: int) -> None:
        if self._review is None:
            return
        rows = self._review.own_cards()
        at = next((number for number, row in enumerate(rows) if row.id == self._current), -1)
        ahead = rows[at + 1 :] if by > 0 else rows[:at][::-1]
        wanted = next((row for row in ahead if by < 0 or isinstance(row, Suggestion)), None)
        if wanted is not None:
            self._make_current(wanted.id)
        elif by > 0:
            following = self.outline.next_to_review(self._review.item.id)
            if following:
                self.show_item(following)
                self._make_current(self._current)

    def _answer(self, answer: Callable[[Suggestion], object]) -> None:
        row = self._row()
        if not isinstance(row, Suggestion):
            return
        answer(row)  # the change that follows makes the next one current

    def _on_mark(self, row_id: str) -> None:
        """A folded deadline has no card: its follow-up's is meant."""
        row = self._review.find(row_id) if self._review else None
        if isinstance(row, Suggestion) and self._review is not None:
            holder = self._review.holder(row)
            row_id = holder.id if holder else row_id
        self._make_current(row_id)

    def _on_mark_activated(self, row_id: str) -> None:
        self._on_mark(row_id)
        self.edit_current()

    def _on_pressed(self, row_id: str, button: str) -> None:
        self._make_current(row_id)
        if button in _EXTENTS:
            self.answer_current(_EXTENTS[button])
        else:
            presses = {
                "accept": self.accept_current,
                "reject": self.reject_current,
                "edit": self.edit_current,
                "move": self.move_current,
                "remove": self.remove_current,
            }
            presses[button]()

    def _on_menu(self, point: QPoint, row_id: str) -> None:
        self.make_menu(row_id).popup(point)

    def make_menu(self, row_id: str) -> QMenu:
        """The menu over the text: for the selection, and for the tag or suggestion under the mouse."""
        row = self._review.find(row_id) if self._review and row_id else None
        menu = TextMenu(row, selected=self.text.view.selected_span() is not None, parent=self)
        menu.kind_chosen.connect(self.tag_selection)
        menu.answer_chosen.connect(self.answer_selection)
        menu.row_chosen.connect(partial(self._on_pressed, row_id))
        return menu
