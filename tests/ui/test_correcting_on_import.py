"""The import page: what was found in a file is put right before it is kept."""

from pathlib import Path

import pytest
from desk import Desk
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextCursor

from annotator.records import Item, Meeting
from annotator.store import memory_register

MINUTES = """Northmere Borough Council
Minutes of the Audit Committee held on 3 May 2022
Present: Councillor A Smith (Chair)

1. Apologies

None.

Trees: the oak

RESOLVED: That the oak be felled.

2. Audit plan

The plan was noted.

3. False start

It was not an item.
"""


@pytest.fixture
def page(desk: Desk, tmp_path: Path) -> Desk:
    path = tmp_path / "audit.txt"
    path.write_text(MINUTES, encoding="utf-8")
    desk.session.use(memory_register())
    desk.window.importing.import_files([path])
    desk.wait_for_import_page()
    desk.window.imports.table.selectRow(0)
    return desk


def titles(desk: Desk) -> list[str]:
    return [item.title for item in desk.session.register.find(Item, order="position")]


def test_items_are_named_joined_and_split_before_they_are_kept(page: Desk) -> None:
    found = page.window.imports.found
    found.table.selectRow(2)
    found.join.click()
    assert found.row == 1
    found.table.selectRow(0)
    cursor = found.text.textCursor()
    cursor.setPosition(found.text.toPlainText().index("the oak"))
    found.text.setTextCursor(cursor)
    found.split.click()
    assert found.row == 1
    index = found.model.index(1, 0)
    found.model.setData(index, "1A", Qt.ItemDataRole.EditRole)
    page.qtbot.waitUntil(lambda: found.model.index(1, 0).data() == "1A")
    page.click_import()
    assert titles(page) == ["Apologies", "Trees: the oak", "Audit plan"]
    assert page.session.register.find(Item, title="Trees: the oak")[0].number == "1A"


def test_an_item_is_marked_exempt_before_it_is_kept(page: Desk) -> None:
    found = page.window.imports.found
    found.table.selectRow(1)
    found.exempt.click()
    found.paragraph.setText("3")
    found.paragraph.editingFinished.emit()
    page.click_import()
    item = page.session.register.find(Item, title="Audit plan")[0]
    assert (item.exempt, item.exempt_paragraph) == (True, "3")


def test_the_first_item_has_none_above_and_its_first_line_begins_none(page: Desk) -> None:
    found = page.window.imports.found
    found.table.selectRow(0)
    found.text.moveCursor(QTextCursor.MoveOperation.Start)
    assert not found.join.isEnabled()
    assert not found.split.isEnabled()
    assert not found.model.setData(QModelIndex(), "x")


def test_the_meeting_can_be_put_right_though_the_file_names_one(page: Desk) -> None:
    form = page.window.imports.form
    form.body.setCurrentText("Audit and Risk Committee")
    form.name.setText("Special Meeting")
    page.qtbot.mouseClick(form.use, Qt.MouseButton.LeftButton)
    page.click_import()
    (meeting,) = page.session.register.find(Meeting)
    assert meeting.name == "Special Meeting"


def test_the_file_stays_selected_while_a_key_is_still_held(page: Desk) -> None:
    table = page.window.imports.table
    page.qtbot.keyPress(table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    table.selectRow(0)
    page.qtbot.keyRelease(table, Qt.Key.Key_Control)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]
