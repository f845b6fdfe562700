"""The item's text: shown to the letter, tagged without being touched, read by mouse and keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QWidget

from annotator.records import Part, PartKind, Span, TagKind
from annotator.ui import theme as themes
from annotator.ui.widgets import mark_geometry
from annotator.ui.widgets.item_text import GUTTER, ItemTextView, Mark

# The offscreen platform says so of every window with a least size; it says nothing about our code.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

R, F, D, B = TagKind.RESOLUTION, TagKind.FOLLOW_UP, TagKind.DEADLINE, TagKind.REPORT_BACK
LIGHT = themes.light()
TEXT = "The Chair 👋🏽 asked  for figures by ward 📊 by Friday\u00a03 May.\n\nRESOLVED that it be noted.\n"


@pytest.fixture
def view(qtbot) -> ItemTextView:
    made = ItemTextView(LIGHT)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    return made


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def mark(kind: TagKind, words: str, *, accepted: bool = False, text: str = TEXT, **more: bool) -> Mark:
    span = span_of(words, text)
    return Mark(f"{kind}:{words}", kind, span.start, span.end, accepted, **more)


def point_at(view: ItemTextView, position: int) -> QPoint:
    """The middle of a character, in the viewport."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(len(view.source_text()[:position].encode("utf-16-le")) // 2)
    return view.cursorRect(cursor).center() + QPoint(3, 0)


def letters(view: ItemTextView) -> list[str]:
    rows = view._rows(view.viewport().rect().toRectF())
    return [badge.mark.kind.value for badge in mark_geometry.badges(rows, view._stretches, 0)]


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def line_image(view: ItemTextView, words: str) -> QImage:
    span = span_of(words, view.source_text())
    top = point_at(view, span.start)
    right = point_at(view, span.end - 1)
    box = view.viewport().rect()
    box.setCoords(top.x() - 2, top.y() - 15, right.x(), top.y() + 22)
    return view.viewport().grab(box).toImage()


# To the letter


@pytest.mark.parametrize("text", [TEXT, "a\tb\n• c\n\n\n  d  ", "x\r\ny\rz\u2029w\ufffc\ufdd0", ""])
def test_what_is_shown_is_as_long_as_what_was_given(view, text):
    view.show_text(text)
    assert view.source_text() == text
    assert view.document().characterCount() - 1 == len(text.encode("utf-16-le")) // 2


def test_copied_words_keep_their_non_breaking_and_double_spaces(view):
    view.show_text(TEXT)
    view.select_span(span_of("asked  for figures by ward 📊 by Friday\u00a03 May"))
    assert view.createMimeDataFromSelection().text() == "asked  for figures by ward 📊 by Friday\u00a03 May"


def test_headings_are_bold_and_supporting_documents_muted(view):
    text = "Said.\nRESOLVED that it be noted.\nReasons for decision\nBecause.\nSupporting documents:\nPlan, PDF"
    reasons, papers = text.index("Reasons"), text.index("Supporting")
    parts = [Part(PartKind.REASONS, reasons, papers), Part(PartKind.SUPPORTING, papers, len(text))]
    view.show_text(text, parts)

    def look(words: str):
        cursor = QTextCursor(view.document())
        cursor.setPosition(text.index(words) + 1)
        return cursor.charFormat()

    assert [look(words).fontWeight() == QFont.Weight.Bold for words in ("RESOLVED", "Reasons", "Supporting")] == [
        True
    ] * 3
    assert [look(words).fontWeight() == QFont.Weight.Bold for words in ("Said", "that it", "Because", "Plan")] == [
        False
    ] * 4
    assert look("Plan").foreground().color() == LIGHT.colour("muted")


# Marks


def test_marks_change_neither_text_nor_formats_nor_selection_nor_scroll(view):
    text = "\n".join(f"Line {number} by Friday." for number in range(200))
    view.show_text(text)
    span = span_of("Line 100", text)
    view.select_span(span)
    scroll, written = view.verticalScrollBar().value(), view.document().toHtml()
    view.show_marks([Mark("d", D, 7, 16, True), Mark("late", F, 2000, 2030, False)])
    view.grab()
    assert scroll > 0
    assert view.verticalScrollBar().value() == scroll
    assert view.selected_span() == span
    assert view.document().toHtml() == written


def test_accepted_is_tinted_and_suggested_only_underlined(view):
    view.show_text(TEXT)
    words = "figures by ward 📊"
    view.show_marks([mark(F, words, accepted=True)])
    assert LIGHT.follow_up_tint.lower() in colours(line_image(view, words))
    view.show_marks([mark(F, words)])
    shown = colours(line_image(view, words))
    assert LIGHT.follow_up_tint.lower() not in shown
    assert _near(shown, LIGHT.follow_up)


def test_each_of_three_nested_marks_can_be_seen_with_the_innermost_tint_on_top(view):
    text = "That a report be brought to the Panel by the end of May with costs."
    view.show_text(text)
    view.show_marks(
        [
            mark(D, "by the end of May", accepted=True, text=text),
            mark(F, "a report be brought to the Panel by the end of May", accepted=True, text=text),
            mark(R, text, accepted=True, text=text),
        ]
    )
    shown = colours(line_image(view, "by the end of May"))
    assert LIGHT.deadline_tint.lower() in shown
    assert all(_near(shown, ink) for ink in (LIGHT.deadline, LIGHT.follow_up, LIGHT.resolution))


def test_a_mark_to_check_is_amber(view):
    view.show_text(TEXT)
    view.show_marks([mark(F, "figures by ward", to_check=True)])
    assert LIGHT.soon_tint.lower() in colours(line_image(view, "figures by ward"))


def test_the_current_mark_is_framed(view):
    view.show_text(TEXT)
    view.show_marks([mark(R, "it be noted")])
    plain = line_image(view, "it be noted")
    view.show_marks([mark(R, "it be noted", current=True)])
    assert line_image(view, "it be noted") != plain


def test_a_deadline_is_written_in_its_ink_until_its_mark_goes(view):
    view.show_text(TEXT)
    view.show_marks([mark(D, "by Friday")])
    ranges = view.document().firstBlock().layout().formats()
    assert [item.format.foreground().color() for item in ranges] == [QColor(LIGHT.deadline)]
    view.show_marks([])
    assert view.document().firstBlock().layout().formats() == []


def test_letters_stand_beside_the_line_in_order_without_doubles(view):
    view.show_text(TEXT)
    view.show_marks([mark(D, "by Friday"), mark(F, "asked  for"), mark(F, "figures"), mark(R, "it be noted")])
    assert letters(view) == ["follow-up", "deadline", "resolution"]


def test_the_theme_can_change_while_marks_are_shown(view):
    view.show_text(TEXT)
    view.show_marks([mark(F, "figures by ward", accepted=True)])
    view.set_theme(themes.dark())
    assert themes.dark().follow_up_tint.lower() in colours(line_image(view, "figures by ward"))


# Mouse


def test_a_click_names_the_innermost_mark_past_emoji(view, qtbot):
    view.show_text(TEXT)
    view.show_marks([mark(F, "figures by ward 📊 by Friday"), mark(D, "by Friday")])
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_at(view, TEXT.index("Friday")))
    assert clicked.args == ["deadline:by Friday"]


def test_a_click_beside_the_marks_says_nothing(view, qtbot):
    view.show_text(TEXT)
    view.show_marks([mark(D, "by Friday")])
    with qtbot.assertNotEmitted(view.mark_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_at(view, 2))
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(790, 10))


def test_a_letter_in_the_margin_can_be_clicked(view, qtbot):
    view.show_text(TEXT)
    view.show_marks([mark(R, "it be noted")])
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        at = QPoint(8, point_at(view, TEXT.index("it be")).y())
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == ["resolution:it be noted"]


def test_a_double_click_opens_a_mark_and_selects_no_word(view, qtbot):
    view.show_text(TEXT)
    view.show_marks([mark(R, "it be noted")])
    with qtbot.waitSignal(view.mark_activated) as opened:
        at = point_at(view, TEXT.index("be noted"))
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == ["resolution:it be noted"]
    assert view.selected_span() is None


def test_a_selection_by_mouse_is_told_without_white_space(view, qtbot):
    view.show_text(TEXT)
    with qtbot.waitSignal(view.selection_made) as made:
        start = view.viewport().rect().topLeft() + QPoint(GUTTER + 1, 20)
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(view.viewport(), point_at(view, 3))
        end = point_at(view, 4) - QPoint(3, 0)
        qtbot.mouseMove(view.viewport(), end)
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert made.args == [Span(0, 3)]


# Keyboard


def test_a_selection_by_keyboard_counts_code_points(view, qtbot):
    view.show_text(TEXT)
    view.select_span(Span(0, 0))
    made: list[Span] = []
    view.selection_made.connect(made.append)
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert made[-1].of(TEXT) == TEXT.split("\n")[0]


def test_only_white_space_is_no_selection(view):
    view.show_text("a   b")
    view.select_span(Span(1, 3))
    assert view.selected_span() is None


def test_a_selection_is_trimmed_of_non_breaking_spaces_too(view):
    view.show_text("a \u00a0words\n b")
    view.select_span(Span(1, 10))
    assert view.selected_span() == Span(3, 8)


class _Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self.keys.append(event.text())


def test_letters_are_left_to_the_window(qtbot):
    window = _Window()
    qtbot.addWidget(window)
    view = ItemTextView(LIGHT, window)
    view.show_text(TEXT)
    window.show()
    for letter in "axnperfdb1?":
        qtbot.keyClick(view, letter)
    assert window.keys == list("axnperfdb1?")
    assert view.source_text() == TEXT


def test_a_letter_is_a_shortcut_of_the_window_while_the_text_has_the_focus(qtbot):
    window = _Window()
    qtbot.addWidget(window)
    view = ItemTextView(LIGHT, window)
    accept = QShortcut(QKeySequence("A"), window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    view.setFocus()
    with qtbot.waitSignal(accept.activated, timeout=500):
        qtbot.keyClick(view, "a")


def test_files_dropped_on_the_text_are_the_windows(view):
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()


# Place


def test_scrolling_to_a_span_brings_it_into_sight_and_then_stays(view):
    text = "\n".join(f"Line {number} of the minutes." for number in range(400))
    view.show_text(text)
    span = span_of("Line 300 of", text)
    view.scroll_to(span)
    assert view.viewport().rect().contains(point_at(view, span.start))
    before = view.verticalScrollBar().value()
    view.scroll_to(span_of("Line 301 of", text))
    assert view.verticalScrollBar().value() == before


def test_the_column_is_never_wider_than_reads_well_nor_than_the_view(view):
    view.resize(1600, 400)
    assert view.lineWrapColumnOrWidth() <= 800
    view.resize(500, 400)
    assert view.lineWrapColumnOrWidth() <= 500


def test_a_new_text_forgets_the_marks(view):
    view.show_text(TEXT)
    view.show_marks([mark(D, "by Friday")])
    view.show_text("Another text, by Friday.")
    assert view.marks() == ()
    view.grab()


def test_it_has_a_name_for_screen_readers(view):
    assert view.accessibleName() == "Text of the agenda item"


def _near(shown: set[str], colour: str) -> bool:
    wanted = QColor(colour)

    def far(name: str) -> int:
        other = QColor(name)
        return max(
            abs(other.red() - wanted.red()), abs(other.green() - wanted.green()), abs(other.blue() - wanted.blue())
        )

    return min(map(far, shown)) <= 24
