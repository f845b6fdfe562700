"""The first page, key hints, chips, pills, the empty place and the tree."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QPushButton, QTableView

from annotator.ui import theme as themes
from annotator.ui.widgets.chips import ChipRow
from annotator.ui.widgets.empty_place import EmptyPlace
from annotator.ui.widgets.first_page import FirstPage
from annotator.ui.widgets.key_hints import KeyHints
from annotator.ui.widgets.quiet_tree import NOTE_INK_ROLE, NOTE_ROLE, QuietTree
from annotator.ui.widgets.state_pill import PILL_ROLE, PillDelegate, pill_colours

# The offscreen platform says so of every window with a least size; it says nothing about our code.
pytestmark = [
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
    # Qt 6.12 would have the place as QPointF, which 6.11 does not take.
    pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning"),
]

LIGHT = themes.light()


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.resize(800, 500)
    widget.show()
    return widget


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(data: QMimeData) -> QDragEnterEvent:
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    return QDragEnterEvent(QPointF(5, 5).toPoint(), actions, data, buttons, Qt.KeyboardModifier.NoModifier)


def drop(data: QMimeData) -> QDropEvent:
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    return QDropEvent(QPointF(5, 5), actions, data, buttons, Qt.KeyboardModifier.NoModifier)


def test_files_dropped_on_the_first_page_are_told_as_paths(qtbot, tmp_path):
    page = shown(qtbot, FirstPage())
    data = files(tmp_path / "a.docx", tmp_path / "b.html")
    page.dragEnterEvent(enter(data))
    assert page.drop_area.property("dragging") is True
    with qtbot.waitSignal(page.files_dropped) as dropped:
        page.dropEvent(drop(data))
    assert dropped.args == [[tmp_path / "a.docx", tmp_path / "b.html"]]
    assert page.drop_area.property("dragging") is False


def test_the_drop_area_goes_out_when_the_files_go_elsewhere(qtbot, tmp_path):
    page = shown(qtbot, FirstPage())
    data = files(tmp_path)
    page.dragEnterEvent(enter(data))
    page.dragLeaveEvent(QDragLeaveEvent())
    assert page.drop_area.property("dragging") is False


def test_words_dragged_over_the_first_page_go_by(qtbot):
    page = shown(qtbot, FirstPage())
    data = QMimeData()
    data.setText("words")
    page.dragEnterEvent(enter(data))
    assert page.drop_area.property("dragging") is False


@pytest.mark.parametrize(
    ("label", "signal"),
    [("Choose files…", "choose_files"), ("Open a register…", "open_register"), ("Try the sample", "try_sample")],
)
def test_each_button_of_the_first_page_tells(qtbot, label, signal):
    page = shown(qtbot, FirstPage())
    button = next(button for button in page.findChildren(QPushButton) if button.text() == label)
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_hints_are_replaced_and_progress_shown(qtbot):
    bar = shown(qtbot, KeyHints())
    bar.show_hints([("N", "next"), ("R F D", "tag the selection")])
    bar.show_hints([("F1", "all keys")])
    bar.show_progress("12 of 19 reviewed")
    assert bar.hints() == (("F1", "all keys"),)
    assert bar.progress() == "12 of 19 reviewed"


CHIPS = [("open", "Open", 41), ("overdue", "Overdue", 6), ("closed", "Closed", 1212)]


def test_chips_show_their_counts_and_the_first_is_chosen(qtbot):
    row = shown(qtbot, ChipRow())
    with qtbot.assertNotEmitted(row.chosen):
        row.show_chips(CHIPS)
    assert [row.chip(name).text() for name, _, _ in CHIPS] == ["Open 41", "Overdue 6", "Closed 1,212"]
    assert row.current() == "open"


def test_a_click_chooses_one_chip_and_no_other(qtbot):
    row = shown(qtbot, ChipRow())
    row.show_chips(CHIPS)
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.mouseClick(row.chip("overdue"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["overdue"]
    assert [name for name, _, _ in CHIPS if row.chip(name).isChecked()] == ["overdue"]


def test_arrow_keys_go_from_chip_to_chip(qtbot):
    row = shown(qtbot, ChipRow())
    row.show_chips(CHIPS)
    with qtbot.waitActive(row):
        row.activateWindow()
    row.chip("open").setFocus()
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.keyClick(row.chip("open"), Qt.Key.Key_Right)
    assert chosen.args == ["overdue"]


def test_new_counts_and_new_chips_keep_the_choice(qtbot):
    row = shown(qtbot, ChipRow())
    row.show_chips(CHIPS)
    row.choose("overdue")
    with qtbot.assertNotEmitted(row.chosen):
        row.show_chips([("open", "Open", 40), ("overdue", "Overdue", 5), ("closed", "Closed", 1213)])
        row.show_chips([("silent", "Silent", 3), ("overdue", "Overdue", 5)])
    assert row.current() == "overdue"
    assert row.chip("overdue").text() == "Overdue 5"


def test_chips_wrap_in_a_narrow_window(qtbot):
    row = shown(qtbot, ChipRow())
    row.show_chips(CHIPS)
    assert row.heightForWidth(120) > 2 * row.heightForWidth(800)


def test_a_pill_is_painted_in_the_colours_of_its_state(qtbot):
    table = shown(qtbot, QTableView())
    model = QStandardItemModel(1, 1, table)
    cell = QStandardItem("Overdue")
    cell.setData("overdue", PILL_ROLE)
    model.setItem(0, 0, cell)
    table.setModel(model)
    table.setItemDelegate(PillDelegate(LIGHT, table))
    image = table.viewport().grab(table.visualRect(model.index(0, 0))).toImage()
    names = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert LIGHT.overdue_tint.lower() in names


@pytest.mark.parametrize("state", ["overdue", "soon", "open", "reported", "partly", "closed", "muted", "unheard of"])
def test_every_state_has_colours(state):
    ink, tint = pill_colours(LIGHT, state)
    assert ink.isValid()
    assert tint.isValid()


def test_an_empty_place_says_what_to_do_and_hides_a_button_it_has_not(qtbot):
    place = shown(qtbot, EmptyPlace("No action is due", "Accept a follow-up.", "Open minutes"))
    with qtbot.waitSignal(place.pressed):
        qtbot.mouseClick(place.button(), Qt.MouseButton.LeftButton)
    place.show_words("Nothing here", "Nor anything to do.")
    assert place.words() == ("Nothing here", "Nor anything to do.")
    assert place.button().isHidden()


def test_the_tree_paints_its_selection_from_edge_to_edge(qtbot):
    tree = shown(qtbot, QuietTree(LIGHT))
    model = QStandardItemModel(tree)
    parent, child = QStandardItem("Panel"), QStandardItem("21 September 2023")
    child.setData("7 left", NOTE_ROLE)
    child.setData("overdue", NOTE_INK_ROLE)
    parent.appendRow(child)
    model.appendRow(parent)
    tree.setModel(model)
    tree.expandAll()
    tree.setCurrentIndex(child.index())
    image = tree.viewport().grab().toImage()
    y = tree.visualRect(child.index()).top() + 6
    assert {image.pixelColor(x, y).name() for x in (6, 300, image.width() - 6)} == {LIGHT.selected.lower()}
