"""Names are proposed while one is typed, and nothing is written that the clerk did not choose."""

from collections.abc import Iterator

import pytest
from clerk import load, minutes, text_of, words
from desk import Desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from annotator import verbs
from annotator.records import Action, TagKind
from annotator.store import Register, memory_register
from annotator.ui.known_names import known_askers, known_owners, known_recipients
from annotator.ui.widgets.field_edit import FieldEdit
from annotator.ui.widgets.names_completer import NamesCompleter

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of a screen that is none
ASKED = "The Panel asked the Head of Early Help for figures by ward."


@pytest.fixture
def filled() -> Register:
    register = memory_register()
    load(register, minutes(("Young carers", ASKED)))
    text = text_of(register, "Young carers")
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, ASKED))
    verbs.set_owner.run(register, register.find(Action)[0], "Clerk; Head of Early Help")
    return register


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[FieldEdit]:
    edit = FieldEdit()
    qtbot.addWidget(edit)
    edit.propose(lambda: ["Clerk", "Cllr Pascoe", "Head of Early Help"])
    edit.show()
    edit.activateWindow()
    qtbot.waitUntil(edit.isActiveWindow)
    edit.setFocus()
    yield edit
    edit.completer().popup().hide()


def test_owners_offices_and_bodies_are_known(filled: Register) -> None:
    verbs.add_office.run(filled, "Director of Finance")
    verbs.set_requested_by.run(filled, filled.find(Action)[0], "Cllr Venn")
    assert known_owners(filled) == {"Clerk", "Head of Early Help", "Director of Finance"}
    assert "Cllr Venn" in known_askers(filled)
    assert known_recipients(filled) < known_askers(filled)


def test_a_name_is_found_by_any_part_and_chosen_by_key(qtbot: QtBot, field: FieldEdit) -> None:
    qtbot.keyClicks(field, "early")
    popup = field.completer().popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    assert field.text() == "Head of Early Help"
    assert field.isModified()


def test_the_joint_owner_before_it_stays(qtbot: QtBot, field: FieldEdit) -> None:
    field.setText("Clerk")
    qtbot.keyClicks(field, "; pas")
    qtbot.keyClick(field.completer().popup(), Qt.Key.Key_Down)
    assert field.text() == "Clerk; Cllr Pascoe"


def test_escape_puts_the_names_away_before_it_leaves_the_field(qtbot: QtBot, field: FieldEdit) -> None:
    left: list[bool] = []
    field.left.connect(lambda: left.append(True))
    qtbot.keyClicks(field, "cl")
    qtbot.keyClick(field.completer().popup(), Qt.Key.Key_Escape)
    assert (field.text(), left) == ("cl", [])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), left) == ("", [True])


def test_what_is_typed_is_not_changed(qtbot: QtBot) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    completer = NamesCompleter(edit, lambda: ["Clerk"])
    assert completer.names() == []
    qtbot.keyClicks(edit, "Cler")
    assert (edit.text(), completer.names()) == ("Cler", ["Clerk"])
    completer.popup().hide()


def test_who_asked_for_it_is_written_in_the_sheet(desk: Desk, filled: Register) -> None:
    desk.session.use(filled)
    desk.press("Ctrl+2")
    form = desk.window.log.sheet.form
    form.requested_by.setFocus()
    desk.qtbot.keyClicks(form.requested_by, "Cllr Venn")
    desk.press("Return", form.requested_by)
    assert filled.find(Action)[0].requested_by == "Cllr Venn"
    assert filled.undo_name == "Set requested by"
    desk.press("Ctrl+Z", desk.window)
    assert form.requested_by.text() == ""
