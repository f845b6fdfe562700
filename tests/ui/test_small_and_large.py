"""Small windows and large text: nothing is cut in the middle, nothing pushes the window wider than it is."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from clerk import load, minutes
from desk import TODAY, Desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.places import resources
from annotator.records import TagKind
from annotator.store import create_register, memory_register
from annotator.ui import theme as themes
from annotator.ui.models.action_log_model import COLUMNS, ActionLogModel
from annotator.ui.widgets.card_content import CardContent, CardFace, Faces
from annotator.ui.widgets.key_hints import KeyHints
from annotator.ui.widgets.quiet_table import QuietTable

PANEL = "Children and Young People's Scrutiny Panel"
HINTS = (("N", "next"), ("P", "previous"), ("R F D", "tag the selection"), ("F1", "all keys"))


def test_hints_without_room_go_whole_and_that_to_all_keys_last(qapp: QApplication, qtbot: QtBot) -> None:
    themes.apply(qapp, themes.light())  # another test may have left larger letters
    window = QWidget()
    qtbot.addWidget(window)
    bar = KeyHints(window)
    bar.show_hints(HINTS)
    bar.show_progress("3 left to review in this meeting")
    bar.resize(900, 40)
    window.show()
    assert bar.hints_in_sight() == HINTS
    bar.resize(480, 40)
    assert 1 < len(bar.hints_in_sight()) < len(HINTS)
    assert bar.hints_in_sight()[-1] == HINTS[-1]
    bar.resize(60, 40)
    assert bar.hints_in_sight() == ()


def test_a_state_that_has_no_room_beside_the_chip_stands_below_it(qtbot: QtBot) -> None:
    content = CardContent(id="a", kind=TagKind.REPORT_BACK, state="suggested · 0.95", quote="Figures.", rows=())
    faces = Faces.of(QuietTable(ActionLogModel(lambda: TODAY), "Log", [10] * len(COLUMNS), wide=1).font())
    assert CardFace(content, 180, faces).height > CardFace(content, 400, faces).height


@pytest.mark.parametrize("place", ["minutes", "log", "import"])
def test_large_text_and_a_long_name_fit_a_small_window(desk: Desk, place: str, tmp_path: Path) -> None:
    register = create_register(tmp_path / f"{'Northmere scrutiny ' * 6}.register")
    load(register, minutes(("Young carers", "The Panel asked for figures.")), suggesting=True)
    desk.session.use(register)
    desk.window.set_text_size(6)
    desk.window.show_place(place)
    desk.window.resize(1000, 640)
    least = desk.window.minimumSizeHint()
    assert (least.width() <= 1000, least.height() <= 640) == (True, True)
    assert desk.window.top.height() >= desk.window.top.sizeHint().height()


def test_a_column_that_was_drawn_wider_stays_wide_and_grows_with_the_text(qtbot: QtBot) -> None:
    table = QuietTable(ActionLogModel(lambda: TODAY), "Log", [100] * len(COLUMNS), wide=1)
    qtbot.addWidget(table)
    font = table.font()
    font.setPixelSize(13)
    table.setFont(font)
    table.resize(2300, 400)
    table.show()
    table.setColumnWidth(3, 180)
    table.resize(2400, 400)
    assert table.columnWidth(3) == 180
    assert sum(table.columnWidth(number) for number in range(len(COLUMNS))) == table.viewport().width()
    font.setPixelSize(26)
    table.setFont(font)
    assert table.columnWidth(3) > 300
    assert table.verticalHeader().defaultSectionSize() > 42
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)


def test_an_import_that_is_refused_leaves_the_page_ready(desk: Desk) -> None:
    register = memory_register()
    for council in ("Northmere", "Southmere"):
        load(register, replace(minutes(("Carers", council), day=date(2025, 1, 6), body=PANEL), council=council))
    desk.session.use(register)
    desk.read_and_import(resources() / "samples" / "panel-2025-06-16.txt")
    assert "Northmere and Southmere" in desk.window.messages.words()
    assert desk.window.place == "import"
    assert desk.window.imports.go.isEnabled()
