"""A clerk works in the action log while the register changes under it: undo, removal, filters, export."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from clerk import load, minutes
from desk import Desk
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from annotator import verbs
from annotator.records import Action, ActionStatus, Body, Item, ItemText, Outcome
from annotator.settings import Settings
from annotator.store import Register, memory_register
from annotator.ui.choosing import Answer

CARERS = "The Panel asked the Head of Early Help for figures by ward. The Panel asked the Clerk to write to the school."


def tag(desk: Desk, words: str) -> None:
    desk.select(words)
    desk.press("F")


def two_actions(desk: Desk) -> Desk:
    register = memory_register()
    load(register, minutes(("Young carers", CARERS)))
    desk.session.use(register)
    tag(desk, "asked the Head of Early Help for figures by ward")
    tag(desk, "asked the Clerk to write to the school")
    desk.press("Ctrl+2")
    return desk


@pytest.fixture
def log(desk: Desk) -> Desk:
    return two_actions(desk)


def test_undo_and_redo_while_the_log_is_shown(log: Desk) -> None:
    model = log.window.log.model
    for _ in range(3):
        log.press("Ctrl+Z", log.window)
    assert model.rowCount() == 0
    assert log.window.log.words.title.text() == ""
    for _ in range(3):
        log.press("Ctrl+Y", log.window)
    assert model.rowCount() == 2
    assert log.window.log.words.title.text() == "Young carers"


def test_another_register_while_the_log_is_shown(log: Desk) -> None:
    other = memory_register()
    load(other, minutes(("Roads", "The Panel asked for potholes."), body="Cabinet"))
    log.window.log.chips.chip("open").click()
    log.session.use(other)
    log.press("Ctrl+2")
    assert log.window.log.empty.isVisible()
    assert log.window.log.chips.current() == "all"
    assert [body.name for body in other.find(Body)] == ["Cabinet"]


def test_the_log_is_read_once_for_a_change(log: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    resets: list[bool] = []
    panel, model = log.window.log.words, log.window.log.model
    show_item = panel.show_item

    def show(register: Register, item: Item, text: ItemText) -> None:
        shown.append(item.id)
        show_item(register, item, text)

    monkeypatch.setattr(panel, "show_item", show)
    model.modelReset.connect(lambda: resets.append(True))
    log.window.log.show_action(model.shown()[1].action.id)
    shown.clear()
    log.press("Ctrl+Z", log.window)
    log.press("Ctrl+Y", log.window)
    assert (len(shown), len(resets)) == (2, 2)


def test_the_action_that_went_with_its_tag_is_named(log: Desk) -> None:
    log.press("Return", log.window.log.table)
    assert log.window.place == "minutes"
    log.press("Delete", log.window.minutes.text.view)
    gone, _ = log.session.register.find(Action)
    assert (gone.status, gone.tag_id) == (ActionStatus.NOT_PROCEEDING, None)
    told = "CP (25/26) 001 stays in the log as withdrawn. Ctrl+Z brings the tag back."
    assert log.window.messages.words() == told
    log.qtbot.wait(1)
    log.press("Ctrl+Z", log.window)
    assert log.window.messages.words() == ""
    assert log.session.register.find(Action)[0].status is ActionStatus.OPEN


def test_a_message_stays_until_something_else_happens(log: Desk) -> None:
    for happen in (
        lambda: log.window.show_place("minutes"),
        lambda: log.press("Ctrl+Z", log.window),
        lambda: log.session.use(memory_register()),
    ):
        log.window.messages.say("Done.")
        log.window.show_place(log.window.place)
        assert log.window.messages.words() == "Done."  # it has just been said
        log.qtbot.wait(1)
        happen()
        assert log.window.messages.words() == ""


def test_a_chip_without_rows_says_so_and_leads_back(log: Desk) -> None:
    place = log.window.log
    place.chips.chip("overdue").click()
    assert place.none.words() == ("Nothing is overdue.", "There are 2 actions in this log.")
    assert place.none.isVisible()
    log.qtbot.mouseClick(place.none.button(), Qt.MouseButton.LeftButton)
    assert place.table.isVisible()
    assert place.model.rowCount() == 2


def test_the_menu_of_a_row(log: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    popped: list[object] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _point: popped.append(menu))
    table = log.window.log.table
    table.customContextMenuRequested.emit(table.visualRect(table.currentIndex()).center())
    (menu,) = popped
    assert isinstance(menu, QMenu)
    by_name = {action.text().partition("\t")[0].replace("&", ""): action for action in menu.actions()}
    show, copy = by_name["Show the words"], by_name["Copy reference"]
    assert "Reopen…" not in by_name
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "CP (25/26) 001"
    show.trigger()
    assert log.window.place == "minutes"


def test_a_filtered_export_says_so(log: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proposed: list[str] = []

    def save_file(_title: str, _kinds: str, path: Path, answer: Answer) -> None:
        proposed.append(path.name)
        answer([tmp_path / "log.docx"])

    monkeypatch.setattr(log.chooser, "save_file", save_file)
    row = log.window.log.model.shown()[0]
    log.session.do(verbs.stop, row.action, Outcome.WITHDRAWN, "No longer wanted.", date(2026, 3, 5))
    log.window.log.chips.chip("open").click()
    log.press("Ctrl+E")
    assert proposed == ["Action log - open.docx"]
    assert "Open actions only: 1 of 2" in [line.text for line in Document(str(tmp_path / "log.docx")).paragraphs]


def test_an_export_tells_what_is_withheld_and_what_may_have_to_be(desk: Desk, tmp_path: Path) -> None:
    register = memory_register()
    load(
        register,
        minutes(
            ("Lease", "The Panel asked the Clerk for the terms, under paragraph 3 of Schedule 12A."),
            ("Roads", "The Panel asked for a count of potholes."),
            ("Land", "The Panel asked for the price. Not for publication."),
        ),
    )
    desk.session.use(register)
    for item, words in zip(register.find(Item, order="position"), ("terms", "potholes", "price"), strict=True):
        desk.window.minutes.show_item(item.id)
        tag(desk, words)
    mark_exempt(register, "price")
    desk.chooser.files = [tmp_path / "log.docx"]
    desk.press("Ctrl+E", desk.window)
    told = desk.window.messages.words()
    assert "1 is exempt" in told
    assert "the text behind CP (25/26) 001 speaks of Schedule 12A" in told
    desk.qtbot.wait(1)
    desk.chooser.files = [tmp_path / "whole.docx"]
    desk.window.menus.actions["export_exempt"].trigger()
    assert "exempt" not in desk.window.messages.words()


def mark_exempt(register: Register, words: str) -> None:
    (action,) = (action for action in register.find(Action) if action.words == words)
    with register.step("Mark") as step:
        step.change(action, exempt=True)


@pytest.mark.parametrize("text_size", [0, 6])
def test_a_small_window_keeps_five_rows_and_whole_columns(open_desk: Callable[..., Desk], text_size: int) -> None:
    desk = two_actions(open_desk(replace(Settings(theme="light"), text_size=text_size)))
    desk.window.set_text_size(text_size)
    place, table = desk.window.log, desk.window.log.table
    desk.window.resize(1000, 640)
    desk.qtbot.waitUntil(lambda: not place.words.isVisible())
    row = table.verticalHeader().defaultSectionSize()
    assert table.viewport().height() >= 5 * row > 5 * table.fontMetrics().height()
    for column in (0, 4):  # the reference and the due day
        words = table.model().index(0, column).data()
        assert table.columnWidth(column) > table.fontMetrics().horizontalAdvance(words)
    desk.window.resize(1440, 900)
    desk.qtbot.waitUntil(place.words.isVisible)
