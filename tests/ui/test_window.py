"""The window itself: places, themes, messages, settings, and what an empty register says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from clerk import load, minutes
from desk import Desk

from annotator.errors import UserError
from annotator.settings import Settings
from annotator.store import Register, create_register, memory_register


def test_without_a_register_nothing_but_the_first_page_can_be_done(desk: Desk) -> None:
    assert desk.window.place == "first"
    assert not desk.window.top.button("log").isEnabled()
    assert not desk.window.menus.actions["export"].isEnabled()
    assert desk.window.menus.actions["open"].isEnabled()


def test_an_empty_register_says_what_to_do_next(desk: Desk) -> None:
    desk.session.use(memory_register())
    assert desk.window.place == "empty"
    desk.window.show_place("log")
    assert desk.window.log.empty.isVisible()
    assert not desk.window.log.export.isEnabled()


def test_a_refused_register_is_said_and_the_old_one_stays(desk: Desk, tmp_path: Path) -> None:
    desk.session.use(memory_register())
    desk.window.open_register(tmp_path / "gone.register")
    assert "no register" in desk.window.messages.words()
    assert desk.session.is_open


def test_the_last_register_is_remembered(desk: Desk, tmp_path: Path) -> None:
    desk.session.create(tmp_path / "a.register")
    assert desk.settings[-1].recent[0] == str((tmp_path / "a.register").resolve())


def test_the_sample_opens_with_work_done_and_work_left(desk: Desk, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("annotator.ui.file_actions.registers_folder", lambda: tmp_path)
    desk.qtbot.mouseClick(desk.window.first.findChildren(type(desk.window.imports.go))[-1], _left())
    assert desk.window.place == "minutes"
    assert desk.window.log.model.rowCount() == 0  # the log is read when it is shown
    desk.press("Ctrl+2")
    assert desk.window.log.model.rowCount() > 5


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "system"])
def test_each_theme_dresses_the_whole_window(desk: Desk, theme: str) -> None:
    register = memory_register()
    load(register, minutes(("Young carers", "The Panel asked for figures.")), suggesting=True)
    desk.session.use(register)
    desk.window.set_theme(theme)
    assert desk.settings[-1].theme == theme
    assert not desk.window.grab().isNull()


def test_the_text_grows_and_shrinks_within_bounds(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(Settings(text_size=11))
    for _ in range(2):
        desk.window.menus.actions["larger"].trigger()
    assert desk.settings[-1].text_size == 12
    desk.window.menus.actions["usual"].trigger()
    assert desk.settings[-1].text_size == 0


def test_the_window_comes_back_where_it_was(open_desk: Callable[..., Desk]) -> None:
    first = open_desk()
    first.window.resize(950, 610)
    first.window.close()
    second = open_desk(first.settings[-1])
    assert second.window.height() == 610  # the offscreen screen is too narrow to compare widths


def test_messages_tell_what_happened_and_go_away(desk: Desk) -> None:
    desk.window.messages.say_error(UserError("It broke.", "Mend it."))
    assert desk.window.messages.words() == "It broke. Mend it."
    desk.window.messages.hide()
    assert desk.window.messages.words() == ""


def test_another_register_takes_the_place_of_the_first(desk: Desk, tmp_path: Path) -> None:
    one, two = (create_register(tmp_path / f"{name}.register") for name in "ab")
    load(one, minutes(("Young carers", "Figures.")))
    load(two, minutes(("Roads", "Potholes.")))
    desk.session.use(one)
    desk.session.use(two)
    assert desk.window.minutes.text.title.text() == "Roads"
    assert "b.register" in desk.window.top.register.text()


def test_undoing_the_import_leaves_an_empty_place(desk: Desk) -> None:
    register = memory_register()
    load(register, minutes(("Young carers", "Figures.")))
    desk.session.use(register)
    desk.press("Ctrl+Z", desk.window)
    assert desk.window.place == "empty"
    desk.press("Ctrl+Y", desk.window)
    assert desk.window.place == "minutes"


def test_all_keys_are_on_one_page(desk: Desk) -> None:
    from annotator.ui.dialogs.keys import keys_dialog

    dialog = keys_dialog(desk.window)
    desk.qtbot.addWidget(dialog)
    assert not dialog.grab().isNull()


def test_settings_that_cannot_be_read_are_those_of_a_new_user(tmp_path: Path) -> None:
    from annotator import settings

    path = tmp_path / "settings.json"
    path.write_text('{"recent": "x", "text_size": "big", "theme": "dark"', encoding="utf-8")
    assert settings.load(path) == Settings()
    settings.save(Settings(theme="dark", recent=("a", "b")), path)
    assert settings.load(path) == Settings(theme="dark", recent=("a", "b"))


def _left():
    from PySide6.QtCore import Qt

    return Qt.MouseButton.LeftButton


def test_an_item_is_marked_as_exempt_in_a_box(desk: Desk) -> None:
    from annotator.records import Item
    from annotator.ui.dialogs.exempt import ExemptDialog

    register = memory_register()
    load(register, minutes(("Lease", "The terms were agreed.")))
    desk.session.use(register)
    desk.window.menus.actions["exempt"].trigger()
    (box,) = desk.window.findChildren(ExemptDialog)
    box.exempt.setChecked(True)
    box.paragraph.setText("3")
    box._on_accepted()
    assert register.find(Item)[0].exempt_paragraph == "3"
    assert "paragraph 3" in desk.window.minutes.text.exempt.text()


def test_the_history_tells_each_step_and_its_undoing(desk: Desk, qtmodeltester) -> None:
    from annotator.ui.models.history_model import HistoryModel

    register = memory_register()
    load(register, minutes(("Lease", "The terms were agreed.")))
    register.undo()
    model = HistoryModel(register)
    qtmodeltester.check(model)
    assert [model.index(row, 2).data() for row in range(model.rowCount())] == [
        "Undone: Import documents",
        "Import documents",
    ]
    assert "added item" in model.index(1, 3).data()
    desk.session.use(register)
    desk.window.menus.actions["history"].trigger()


def test_the_history_tells_the_old_and_the_new_value(register: Register) -> None:
    from annotator.records import Body
    from annotator.ui.models.history_model import HistoryModel

    with register.step("Add") as step:
        body = step.add(Body(name="Panel", council="", code="P"))
    with register.step("Rename") as step:
        step.change(body, name="Cabinet")
    model = HistoryModel(register)  # an index of a model that is gone points nowhere
    assert model.index(0, 3).data() == "name: “Panel” → “Cabinet”"


def test_the_history_tells_days_marks_and_people_in_words(register: Register) -> None:
    from datetime import date

    from annotator.records import Attendee, Body, Meeting
    from annotator.ui.models.history_model import HistoryModel

    with register.step("Add") as step:
        body = step.add(Body(name="Panel", council="", code="P"))
        meeting = step.add(Meeting(body_id=body.id, date=date(2025, 5, 1)))
    with register.step("Say who came, and when") as step:
        step.change(meeting, date=date(2025, 6, 2), attendance=(Attendee(name="Cllr A Dale"), Attendee(name="B Ash")))
    model = HistoryModel(register)
    told = model.index(0, 3).data()
    assert "“1 May 2025” → “2 June 2025”" in told
    assert "none → “Cllr A Dale, B Ash”" in told


def test_what_is_being_typed_is_saved_when_the_window_closes(desk: Desk, tmp_path: Path) -> None:
    from PySide6.QtTest import QTest

    from annotator.records import Action
    from annotator.store import open_register

    register = create_register(tmp_path / "a.register")
    load(register, minutes(("Carers", "The Panel asked for figures.")))
    desk.session.use(register)
    desk.select("asked for figures")
    desk.press("F")
    desk.press("E")
    QTest.keyClicks(desk.window.minutes.tags.form.owner, "Clerk")
    desk.window.close()
    again = open_register(tmp_path / "a.register")
    assert again.find(Action)[0].owner == "Clerk"
    again.close()
