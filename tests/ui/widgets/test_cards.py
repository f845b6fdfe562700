"""Cards: what they say, what a click and a button tell, and that many of them stay few widgets."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from annotator.records import TagKind
from annotator.ui import theme as themes
from annotator.ui.widgets.card import CardButton, CardContent, CardList, TagCard
from annotator.ui.widgets.card_content import CardFace, Faces, wrapped

# The offscreen platform says so of every window with a least size; it says nothing about our code.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

BUTTONS = (CardButton("accept", "Accept", "A", accent=True), CardButton("reject", "Reject", "X"))


def content(name: str, *, current: bool = False, quote: str = "asked for figures by ward") -> CardContent:
    rows = (("Owner", "Head of Early Help"), ("Due", ""))
    return CardContent(
        name, TagKind.FOLLOW_UP, "suggested · 0.91", quote, rows, "Why.", current, BUTTONS if current else ()
    )


def many(count: int, current: int) -> list[CardContent]:
    return [content(str(number), current=number == current) for number in range(count)]


@pytest.fixture
def card(qtbot) -> TagCard:
    made = TagCard(themes.light())
    qtbot.addWidget(made)
    made.resize(360, 200)
    made.show()
    return made


@pytest.fixture
def cards(qtbot) -> CardList:
    made = CardList(themes.light())
    qtbot.addWidget(made)
    made.resize(390, 600)
    made.show()
    return made


def test_a_click_chooses_the_card(card, qtbot):
    card.show_content(content("one"))
    with qtbot.waitSignal(card.chosen) as chosen:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert chosen.args == ["one"]


def test_only_the_current_card_has_buttons_and_they_tell_card_and_name(card, qtbot):
    card.show_content(content("one"))
    assert card.buttons() == []
    card.show_content(content("one", current=True))
    with qtbot.waitSignal(card.pressed) as pressed:
        qtbot.mouseClick(card.buttons()[1], Qt.MouseButton.LeftButton)
    assert pressed.args == ["one", "reject"]


def test_buttons_say_their_key_to_a_screen_reader(card):
    card.show_content(content("one", current=True))
    assert [button.accessibleDescription() for button in card.buttons()] == ["Key A", "Key X"]


def test_an_empty_value_is_said_in_words(card):
    card.show_content(content("one"))
    assert "Due: none stated" in card.accessibleName()
    face = CardFace(content("one"), 360, Faces.of(card.font()))
    assert [block.role for block in face.blocks if block.lines == ("none stated",)] == ["muted"]


def test_a_long_quote_is_elided_after_four_lines(card):
    face = CardFace(content("one", quote="words of the minutes " * 60), 360, Faces.of(card.font()))
    assert len(face.blocks[0].lines) == 4
    assert face.blocks[0].lines[-1].endswith("…")


def test_wrapping_keeps_every_word_and_emoji(card):
    text = "asked 👋🏽 for figures 📊 by ward to be circulated to the Panel by the end of October"
    lines = list(wrapped(text, card.font(), QFontMetrics(card.font()), 150, 20))
    assert len(lines) > 2
    assert " ".join(lines) == text


def test_a_narrow_card_wraps_its_buttons(card):
    card.show_content(content("one", current=True))
    without = CardFace(content("one"), 120, Faces.of(card.font())).height
    wide = card.heightForWidth(600) - CardFace(content("one"), 600, Faces.of(card.font())).height
    assert card.heightForWidth(120) - without > wide


def test_five_hundred_cards_are_a_handful_of_widgets_and_the_current_one_is_in_sight(cards):
    cards.show_cards(many(500, current=250))
    assert len(cards.findChildren(TagCard)) < 20
    assert cards.card("250").visibleRegion().boundingRect().height() == cards.card("250").height()


def test_scrolling_shows_the_cards_that_come_into_sight(cards):
    cards.show_cards(many(500, current=0))
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum())
    assert cards.card("499") is not None
    assert cards.card("0") is None


def test_showing_the_same_current_card_again_keeps_the_scroll(cards):
    cards.show_cards(many(100, current=3))
    cards.verticalScrollBar().setValue(2000)
    changed = many(100, current=3)
    changed[60] = dataclasses.replace(changed[60], state="accepted")
    cards.show_cards(changed)
    assert cards.verticalScrollBar().value() == 2000


def test_the_signals_of_every_card_come_out_of_the_list(cards, qtbot):
    cards.show_cards(many(10, current=1))
    with qtbot.waitSignals([cards.chosen, cards.pressed]):
        qtbot.mouseClick(cards.card("2"), Qt.MouseButton.LeftButton)
        qtbot.mouseClick(cards.card("1").buttons()[0], Qt.MouseButton.LeftButton)


def test_a_press_may_show_other_cards_at_once(cards, qtbot):
    cards.show_cards(many(10, current=0))
    cards.pressed.connect(lambda name, _button: cards.show_cards(many(10, current=int(name) + 1)))
    for number in range(4):
        qtbot.mouseClick(cards.card(str(number)).buttons()[0], Qt.MouseButton.LeftButton)
    assert [item.id for item in cards.contents() if item.current] == ["4"]
    assert cards.card("3").buttons() == []


def test_the_focus_stays_in_the_list_when_a_focused_button_goes(cards, qtbot):
    cards.show_cards(many(10, current=0))
    cards.activateWindow()
    cards.card("0").buttons()[0].setFocus()
    cards.show_cards(many(10, current=1))
    assert QApplication.focusWidget() is cards or QApplication.focusWidget() is None


def test_down_chooses_the_next_card_and_stops_at_the_last(cards, qtbot):
    cards.show_cards(many(2, current=0))
    with qtbot.waitSignal(cards.chosen) as chosen:
        qtbot.keyClick(cards, Qt.Key.Key_Down)
    assert chosen.args == ["1"]
    cards.show_cards(many(2, current=1))
    with qtbot.assertNotEmitted(cards.chosen):
        qtbot.keyClick(cards, Qt.Key.Key_Down)


def test_fewer_cards_leave_none_behind(cards):
    cards.show_cards(many(10, current=0))
    cards.show_cards(many(1, current=0))
    assert [card for card in cards.findChildren(TagCard) if card.isVisible()] == [cards.card("0")]
    cards.show_cards([])
    assert cards.card("0") is None
