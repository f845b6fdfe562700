"""A clerk tags by hand: select, press a key, fill in the action, change one's mind, come back tomorrow."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from clerk import article, load, minutes
from desk import Desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.records import Action, ActionStatus, Item, Outcome, Tag, TagKind
from annotator.store import create_register

TEXT = (
    "The Panel asked the Head of Early Help 🙂 for figures by ward by 31 October 2025.\n\n"
    "RESOLVED that the report be noted and that an update be brought to the next meeting."
)


@pytest.fixture
def carers(desk: Desk, tmp_path: Path) -> Desk:
    register = create_register(tmp_path / "a.register")
    load(register, minutes(("Young carers", TEXT), ("Roads", "Nothing was said.")))
    desk.session.use(register)
    return desk


def actions(desk: Desk) -> list[Action]:
    return desk.session.register.find(Action)


def test_select_and_press_f_makes_an_action_and_its_fields_stand_at_the_right(carers: Desk) -> None:
    carers.select("asked the Head of Early Help 🙂 for figures by ward by 31 October 2025")
    carers.press("F")
    carers.select("31 October 2025")
    carers.press("D")
    (action,) = actions(carers)
    assert action.words.startswith("asked the Head of Early Help 🙂")
    assert action.due == date(2025, 10, 31)

    carers.window.minutes.show_item(action.item_id, action.tag_id)
    carers.press("E")
    form = carers.window.minutes.tags.form
    QTest.keyClicks(form.owner, "Head of Early Help")
    carers.press("Tab", form.owner)
    assert actions(carers)[0].owner == "Head of Early Help"
    assert form.due.hasFocus()
    form.due.selectAll()
    QTest.keyClicks(form.due, "15/09/2025")
    carers.press("Return", form.due)
    assert actions(carers)[0].due == date(2025, 9, 15)


def test_letters_typed_in_a_field_tag_nothing(carers: Desk) -> None:
    carers.select("figures by ward")
    carers.press("F")
    carers.press("E")
    carers.select("by ward")
    form = carers.window.minutes.tags.form
    form.owner.setFocus()
    QTest.keyClicks(form.owner, "radfx")
    assert form.owner.text() == "radfx"
    assert len(carers.session.register.find(Tag)) == 1


def test_a_day_that_is_none_is_said_and_not_kept(carers: Desk) -> None:
    carers.select("figures by ward")
    carers.press("F")
    form = carers.window.minutes.tags.form
    QTest.keyClicks(form.due, "some time")
    carers.press("Return", form.due)
    assert form.trouble.isVisible()
    assert actions(carers)[0].due is None


def test_nested_and_overlapping_tags_all_have_marks_and_cards(carers: Desk) -> None:
    for words, key in (
        ("that the report be noted and that an update be brought to the next meeting", "R"),
        ("that an update be brought to the next meeting", "F"),
        ("the next meeting", "D"),
        ("noted and that an update", "R"),
    ):
        carers.select(words)
        carers.press(key)
    marks = carers.window.minutes.text.view.marks()
    assert [mark.kind for mark in marks].count(TagKind.RESOLUTION) == 2
    assert len(marks) == len(carers.window.minutes.tags.list.contents()) == 4
    assert actions(carers)[0].due_value == "next-meeting"


def test_undo_and_redo_by_key_and_after_a_restart(carers: Desk, open_desk: Callable[..., Desk]) -> None:
    carers.select("figures by ward")
    carers.press("F")
    carers.press("Ctrl+Z")
    assert actions(carers) == []
    carers.press("Ctrl+Y")
    assert len(actions(carers)) == 1
    path = carers.session.path
    assert path is not None
    carers.window.close()

    tomorrow = open_desk()
    tomorrow.window.open_register(path)
    tomorrow.press("Ctrl+Z")
    assert actions(tomorrow) == []
    assert tomorrow.window.minutes.text.view.marks() == ()


def test_a_tag_is_removed_and_its_action_withdrawn(carers: Desk) -> None:
    carers.select("figures by ward")
    carers.press("F")
    carers.press("Delete")
    assert actions(carers)[0].outcome is Outcome.WITHDRAWN
    assert carers.window.minutes.tags.list.contents() == ()


def test_other_words_selected_and_m_move_the_tag(carers: Desk) -> None:
    carers.select("figures by ward")
    carers.press("F")
    carers.select("for figures by ward by 31 October 2025")
    carers.press("E")
    assert actions(carers)[0].words == "figures by ward"
    carers.select("for figures by ward by 31 October 2025")
    carers.press("M")
    assert actions(carers)[0].words == "for figures by ward by 31 October 2025"


def test_a_key_without_a_selection_says_what_to_do(carers: Desk) -> None:
    carers.window.minutes.text.view.setFocus()
    carers.press("R")
    assert "Select the words" in carers.window.messages.words()
    assert carers.session.register.find(Tag) == []


def test_the_menu_tags_like_the_keys(carers: Desk) -> None:
    carers.select("that the report be noted")
    carers.window.menus.actions["resolution"].trigger()
    (tag,) = carers.session.register.find(Tag)
    assert tag.kind is TagKind.RESOLUTION
    menu = carers.window.minutes.make_menu(tag.id)
    labels = [action.text() for action in menu.actions()]
    assert any("M" in label for label in labels)
    assert any("Del" in label for label in labels)


def test_a_click_on_a_row_of_the_log_shows_its_words_in_their_place(carers: Desk) -> None:
    carers.select("figures by ward")
    carers.press("F")
    carers.window.minutes.show_item(carers.session.register.find(Item, title="Roads")[0].id)
    carers.press("Ctrl+2")
    log = carers.window.log
    index = log.model.index(0, 1)
    carers.qtbot.mouseClick(log.table.viewport(), Qt.MouseButton.LeftButton, pos=log.table.visualRect(index).center())
    (mark,) = [mark for mark in log.words.view.marks() if mark.current]
    assert log.words.view.source_text()[mark.start : mark.end] == "figures by ward"
    carers.press("Return", log.table)
    assert carers.window.place == "minutes"
    assert carers.window.minutes.current == actions(carers)[0].tag_id


def test_a_status_chosen_at_the_right_is_seen_in_the_log(carers: Desk) -> None:
    carers.select("figures by ward")
    carers.press("F")
    choose_status(carers, ActionStatus.REPORTED)
    carers.press("Ctrl+2")
    counts = {name: count for name, _, count in carers.window.log.model.counts()}
    assert (counts["reported"], counts["open"], counts["all"]) == (1, 0, 1)


def test_a_status_that_the_path_does_not_allow_says_why(carers: Desk) -> None:
    carers.select("figures by ward")
    carers.press("F")
    choose_status(carers, ActionStatus.CLOSED)
    assert actions(carers)[0].status is ActionStatus.OPEN
    assert carers.window.minutes.tags.form.trouble.text().startswith("Nothing shows that CP (25/26) 001 was done.")


def choose_status(desk: Desk, wanted: ActionStatus) -> None:
    status = desk.window.minutes.tags.form.status
    status.setCurrentIndex(status.findData(wanted))
    status.activated.emit(status.currentIndex())


def test_evidence_is_shown_and_takes_no_follow_up(carers: Desk) -> None:
    load(carers.session.register, article("Carers praised by inspectors today\n\nA report will follow."))
    carers.window.minutes.begin()
    item = carers.session.register.find(Item, meeting_id=None)[0]
    carers.window.minutes.show_item(item.id)
    carers.select("A report will follow.")
    carers.press("F")
    assert "evidence" in carers.window.messages.words()


def test_words_tagged_by_b_answer_the_action_that_the_clerk_names(carers: Desk) -> None:
    carers.select("figures by ward")
    carers.press("F")
    load(carers.session.register, minutes(("Letters", "A table was sent round."), day=date(2025, 9, 15)))
    carers.window.minutes.begin()
    carers.window.minutes.show_item(carers.session.register.find(Item, title="Letters")[0].id)
    carers.select("A table was sent round.")
    box = carers.window.minutes.answer_selection()
    assert box is not None
    box.wanted.setText("ward figures")
    box.extents.buttons()[1].setChecked(True)
    box.ok.click()
    assert actions(carers)[0].status is ActionStatus.IN_PART
    (mark,) = carers.window.minutes.text.view.marks()
    assert mark.kind is TagKind.REPORT_BACK


def test_return_and_escape_lead_back_to_the_text(carers: Desk) -> None:
    carers.select("figures by ward")
    carers.press("F")
    form = carers.window.minutes.tags.form
    for key, owner in (("Return", "Clerk"), ("Escape", "Clerk")):
        carers.press("E")
        form.owner.selectAll()
        QTest.keyClicks(form.owner, "Clerk" if key == "Return" else "Nobody")
        carers.press(key, form.owner)
        assert carers.window.minutes.text.view.hasFocus()
        assert actions(carers)[0].owner == owner
    carers.press("E")
    carers.press("Ctrl+Z", form.owner)
    assert actions(carers)[0].owner == ""


@pytest.mark.parametrize(
    ("typed", "due", "value"),
    [
        ("31 October 2025", date(2025, 10, 31), "2025-10-31"),
        ("before 31 October 2025", date(2025, 10, 30), "2025-10-30"),
        ("next meeting", None, "next-meeting"),
        ("within 28 days of receipt", None, ""),
    ],
)
def test_a_typed_due_date_keeps_its_words(carers: Desk, typed: str, due: date | None, value: str) -> None:
    carers.select("figures by ward")
    carers.press("F")
    form = carers.window.minutes.tags.form
    QTest.keyClicks(form.due, typed)
    carers.press("Return", form.due)
    (action,) = actions(carers)
    assert (action.due, action.due_value) == (due, value)
    assert form.trouble.isHidden() is bool(value)
