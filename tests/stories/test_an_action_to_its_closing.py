"""A clerk carries an action through: extended, split, heard of, proposed, and closed with the minute that agreed it."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from clerk import load, minutes
from desk import TODAY, Desk
from PySide6.QtWidgets import QDialog

from annotator import verbs
from annotator.actions.entries import entries
from annotator.actions.log import LogEntry
from annotator.actions.opening import open_without_tag
from annotator.records import (
    Action,
    ActionStatus,
    Body,
    Closing,
    Extension,
    FormerName,
    Item,
    Outcome,
    ProgressNote,
    ResponseKind,
)
from annotator.store import memory_register
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.dialogs.body import BodyDialog
from annotator.ui.dialogs.closing import CloseDialog, ReopenDialog, StopDialog
from annotator.ui.dialogs.dates import ExtendDialog, PostponeDialog
from annotator.ui.dialogs.offices import OfficesDialog
from annotator.ui.dialogs.parting import MergeDialog, NameDialog, OwnerDialog, SplitDialog
from annotator.ui.dialogs.saying import NoteDialog, NoticeDialog, RespondDialog
from annotator.ui.dialogs.starting_day import StartDialog

B = TypeVar("B", bound=QDialog)

JUNE = "The Panel asked the Head of Early Help for figures by ward and a plan by 31 October 2025."
SEPTEMBER = "The Panel asked the Clerk to write to the school by its next meeting."
DECEMBER = "It was agreed that the actions be closed."


@pytest.fixture
def log(desk: Desk) -> Desk:
    register = memory_register()
    load(register, minutes(("Young carers", JUNE)))
    load(register, minutes(("Letters", SEPTEMBER), day=date(2025, 9, 15)))
    load(register, minutes(("Matters arising", DECEMBER), day=date(2025, 12, 8)))
    desk.session.use(register)
    for title, words, due in (
        ("Young carers", JUNE[10:-1], "31 October 2025"),
        ("Letters", SEPTEMBER[10:-1], "its next meeting"),
    ):
        desk.window.minutes.show_item(desk.session.register.find(Item, title=title)[0].id)
        desk.select(words)
        desk.press("F")
        desk.select(due)
        desk.press("D")
    desk.press("Ctrl+2")
    return desk


def rows(desk: Desk) -> dict[str, LogEntry]:
    return {row.action.reference[-4:].strip(): row for row in entries(desk.session.register, on=TODAY)}


def box(desk: Desk, kind: type[B]) -> B:
    found = [one for one in desk.window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1, f"{len(found)} boxes are open"
    return found[0]


def press(desk: Desk, key: str, kind: type[B]) -> B:
    """Press a key in the table, and give the box that it opens."""
    desk.press(key, desk.window.log.table)
    return box(desk, kind)


def choose(desk: Desk, number: int) -> None:
    desk.window.log.table.selectRow(number)


def test_from_an_open_action_to_its_agreed_closing(log: Desk) -> None:
    choose(log, 0)
    extend = press(log, "X", ExtendDialog)
    extend.due.setText("9 March 2026")
    extend.by.setText("the Panel")
    extend.ok.click()
    (extension,) = log.session.register.find(Extension)
    assert (extension.was_due, extension.due, extension.agreed_on) == (
        date(2025, 10, 31),
        date(2026, 3, 9),
        date(2025, 12, 8),
    )
    assert log.window.log.sheet.due.lines()[-1] == "Slipped by 129 days in all, from 31 October 2025."

    split = press(log, "S", SplitDialog)
    split.parts.setPlainText("figures by ward\na plan")
    split.ok.click()
    assert log.window.log.model.rowCount() == 4
    assert [line.split(" · ")[1] for line in log.window.log.sheet.links.lines()] == [
        "open: figures by ward",
        "open: a plan",
    ]

    parts = [row for row in log.window.log.model.shown() if row.action.part]
    log.window.log.table.select_actions(set())
    for part in parts:
        log.window.log.show_action(part.action.id)
        note = press(log, "N", NoteDialog)
        note.words.setPlainText("Circulated to Members.")
        note.ok.click()
    log.window.log.table.select_actions({part.action.id for part in parts})
    assert log.window.log.several.isVisible()
    log.press("A", log.window.log.table)
    assert {rows(log)[name].action.status for name in ("001a", "001b")} == {ActionStatus.AWAITING_CLOSE}
    close = press(log, "C", CloseDialog)
    close.minute.setCurrentIndex(0)
    close.ok.click()
    assert {row.action.status for name, row in rows(log).items() if name.startswith("001")} == {ActionStatus.CLOSED}
    closings = log.session.register.find(Closing)
    assert {one.minute for one in closings if one.item_id} >= {"Item 1: Matters arising"}
    assert rows(log)["001"].action.words.startswith("asked the Head of Early Help")

    log.press("Ctrl+Z", log.window)
    assert {row.action.status for name, row in rows(log).items() if name[3:]} == {ActionStatus.AWAITING_CLOSE}


def test_a_box_that_is_refused_stays_open_and_says_why(log: Desk) -> None:
    choose(log, 0)
    extend = press(log, "X", ExtendDialog)
    extend.ok.click()
    assert extend.trouble.text() == "A new due date is needed."
    extend.due.setText("some time")
    extend.ok.click()
    assert "no day that can be worked out" in extend.trouble.text()
    extend.due.setText("1 October 2025")
    extend.ok.click()
    assert "is no later than the due date" in extend.trouble.text()
    extend.due.setText("the next meeting")
    extend.ok.click()
    assert log.session.register.count(Extension) == 1


def test_closing_needs_something_that_shows_that_it_was_done(log: Desk) -> None:
    choose(log, 0)
    log.press("C", log.window.log.table)
    assert log.window.messages.words().startswith("Nothing shows that CP (25/26) 001 was done.")
    assert not [one for one in log.window.findChildren(AskDialog) if one.isVisible()]


def test_the_next_meeting_has_its_real_date_and_shows_how(log: Desk) -> None:
    choose(log, 1)
    table = log.window.log.table
    assert table.model().index(1, 4).data() == "8 Dec 2025"
    sheet = log.window.log.sheet
    assert ("Last day in time", "Monday 8 December 2025") in sheet.working.lines()
    sheet.working.fold.click()
    assert sheet.working.fold.text() == "How it was worked out"


def test_postponed_until_nearer_the_date_and_asked_after_again(log: Desk) -> None:
    choose(log, 1)
    log.session.do(verbs.set_due, rows(log)["002"].action, date(2026, 7, 1))
    postpone = press(log, "P", PostponeDialog)
    postpone.until.setText("1 June 2026")
    postpone.ok.click()
    assert log.window.log.model.index(1, 5).data() == "Until 1 Jun 2026"
    log.window.log.chips.chip("postponed").click()
    assert log.window.log.model.rowCount() == 1
    log.press("P", log.window.log.table)
    assert log.session.register.find(Action, deferred_until=date(2026, 6, 1)) == []


def test_the_executive_is_given_notice_and_answers(log: Desk) -> None:
    choose(log, 0)
    sheet = log.window.log.sheet
    sheet.response.buttons["notice"].click()
    notice = box(log, NoticeDialog)
    notice.received.setText("20 September 2025")
    notice.ok.click()
    assert sheet.response.lines()[1] == "No answer yet; it was due by 19 November 2025."
    assert "response" in [name for name, _, _ in log.window.log.model.counts()]
    sheet.response.buttons["respond"].click()
    respond = box(log, RespondDialog)
    respond.kind.setCurrentIndex(respond.kind.findData(ResponseKind.IN_PART))
    respond.words.setPlainText("The figures will be given once a year.")
    respond.ok.click()
    assert sheet.response.lines()[-1] == "Accepted in part, 31 March 2026: “The figures will be given once a year.”"


def test_a_note_is_added_and_removed(log: Desk) -> None:
    choose(log, 0)
    note = press(log, "N", NoteDialog)
    note.words.setPlainText("Two of <five> schools have answered.")
    note.by.setText("J Smith")
    note.percent.setText("140")
    note.ok.click()
    assert "is no percentage" in note.trouble.text()
    note.percent.setText("40 %")
    note.ok.click()
    sheet = log.window.log.sheet
    (line,) = sheet.progress.lines()
    assert line.startswith("31 Mar 2026 · J Smith · 40 %: Two of &lt;five&gt; schools have answered. · <a href=")
    (kept,) = log.session.register.find(ProgressNote)
    sheet.progress.linked.emit(kept.id)
    assert sheet.progress.lines() == []


def test_what_does_not_proceed_says_why_and_may_be_reopened(log: Desk) -> None:
    choose(log, 0)
    log.window.log.do("stop")
    stop = box(log, StopDialog)
    stop.ok.click()
    assert "the committee will ask" in stop.trouble.text()
    stop.words.setPlainText("The service was closed.")
    stop.outcome.setCurrentIndex(stop.outcome.findData(Outcome.SUPERSEDED))
    stop.ok.click()
    assert rows(log)["001"].action.outcome is Outcome.SUPERSEDED
    assert log.window.log.sheet.closing.lines() == ["Not proceeding: superseded"]
    log.window.log.do("reopen")
    reopen = box(log, ReopenDialog)
    reopen.words.setPlainText("It is open again.")
    reopen.ok.click()
    assert rows(log)["001"].action.status is ActionStatus.OPEN


def test_several_get_one_owner_and_one_undo_takes_it_back(log: Desk) -> None:
    log.press("Ctrl+A", log.window.log.table)
    owner = press(log, "O", OwnerDialog)
    owner.owner.setText("Clerk; Head of Early Help")
    owner.ok.click()
    assert {row.action.owner for row in rows(log).values()} == {"Clerk; Head of Early Help"}
    assert log.window.log.several.title.text() == "2 actions selected"
    log.press("Ctrl+Z", log.window)
    assert {row.action.owner for row in rows(log).values()} == {""}


def test_several_are_merged_and_the_link_leads_there(log: Desk) -> None:
    log.press("Ctrl+A", log.window.log.table)
    merge = press(log, "M", MergeDialog)
    merge.choices.setCurrentRow(1)
    merge.ok.click()
    assert rows(log)["001"].action.merged_into_id == rows(log)["002"].action.id
    place = log.window.log
    place.show_action(rows(log)["001"].action.id)
    (line,) = place.sheet.links.lines()
    place.sheet.linked.emit(rows(log)["002"].action.id)
    assert line.startswith("Goes on in <a href=")
    assert place.sheet.reference.text() == "CP (25/26) 002"


def test_a_view_is_saved_chosen_and_removed(log: Desk) -> None:
    place = log.window.log
    place.head.words.setText("school")
    place.head.words.returnPressed.emit()
    assert place.model.rowCount() == 1
    assert place.summary.text() == "1 action: 1 overdue · 1 of 2 shown"
    place.views.save()
    name = box(log, NameDialog)
    name.name.setText("Schools")
    name.ok.click()
    assert place.head.views.text() == "Schools"
    log.press("Escape", place.head.words)
    assert (place.model.rowCount(), place.head.views.text()) == (2, "Views")
    place.head.views.menu().actions()[0].trigger()
    assert (place.model.rowCount(), place.head.words.text()) == (1, "school")
    place.head.remove_wanted.emit("Schools")
    assert place.head.views.text() == "Views"


def test_the_load_is_shown_and_read_out(log: Desk) -> None:
    log.press("Ctrl+G", log.window)
    load = log.window.log.load
    assert load.isVisible()
    assert load.words.text().startswith("On 31 March 2026: 2 actions not closed, 2 of them overdue (100%)")
    log.press("Left", load.chart)
    assert load.chart.accessibleDescription().startswith("At the end of February 2026: 2 actions not closed")
    log.press("Ctrl+G", log.window)
    assert log.window.log.words.isVisible()


def test_a_committee_gets_its_own_form_of_references_and_a_new_name(log: Desk) -> None:
    log.window.menus.actions["body"].trigger()
    body = box(log, BodyDialog)
    body.template.setText("{code}")
    assert "{number} once" in body.preview.text()
    body.ok.click()
    assert "{number} once" in body.trouble.text()
    body.template.setText("{month}-Ac{number}")
    assert "Mar26-Ac14, Mar26-Ac15" in body.preview.text()
    body.name.setText("Children and Families Panel")
    body.until.setText("31 December 2025")
    body.ok.click()
    (kept,) = log.session.register.find(Body)
    assert (kept.name, kept.template) == ("Children and Families Panel", "{month}-Ac{number}")
    assert log.session.register.find(FormerName)[0].until == date(2025, 12, 31)
    assert log.window.log.sheet.where.text().startswith("Children's Panel")


def test_an_office_says_who_held_it_then_and_who_holds_it_now(log: Desk) -> None:
    choose(log, 0)
    log.session.do(verbs.set_owner, rows(log)["001"].action, "Head of Early Help")
    log.window.menus.actions["offices"].trigger()
    offices = box(log, OfficesDialog)
    for name, since in (("Jane Smith", ""), ("Omar Khan", "5 January 2026")):
        offices.role.setEditText("Head of Early Help")
        offices.directorate.setText("Children's Services")
        offices.holder.setText(name)
        offices.since.setText(since)
        offices.save.click()
    offices.reject()
    assert log.window.log.sheet.owners.lines() == [
        "Head of Early Help: Jane Smith when it was asked, Omar Khan now · Children's Services"
    ]


def test_in_a_narrow_window_the_sheet_stands_in_the_place_of_the_table(log: Desk) -> None:
    place = log.window.log
    log.window.resize(1000, 640)
    log.qtbot.waitUntil(lambda: not place.sheet.isVisible())
    log.press("E", place.table)
    assert place.sheet.form.owner.hasFocus()
    assert not place.table.isVisible()
    log.press("Escape", place.sheet.form.owner)
    assert place.table.hasFocus()
    assert not place.sheet.isVisible()


def test_letters_typed_in_the_sheet_are_no_keys_of_the_table(log: Desk) -> None:
    place = log.window.log
    log.press("E", place.table)
    log.qtbot.keyClicks(place.sheet.form.owner, "xcnm")
    log.press("Return", place.sheet.form.owner)
    assert not [one for one in log.window.findChildren(AskDialog) if one.isVisible()]
    assert rows(log)["001"].action.owner == "xcnm"


@pytest.mark.parametrize("key", ["X", "N", "S"])
def test_nothing_happens_where_nothing_is_selected(open_desk: Callable[..., Desk], key: str) -> None:
    desk = open_desk()
    desk.session.use(memory_register())
    desk.press("Ctrl+2")
    desk.press(key, desk.window.log.table)
    assert not [one for one in desk.window.findChildren(AskDialog) if one.isVisible()]


def test_another_register_is_opened_while_the_log_shows_an_extended_action(log: Desk) -> None:
    choose(log, 0)
    log.session.do(verbs.extend, rows(log)["001"].action, due=date(2026, 9, 1), agreed_by="the Chair")
    other = memory_register()
    load(other, minutes(("Roads", "The Panel asked for potholes.")))
    log.session.use(other)
    log.press("Ctrl+2")
    assert log.window.log.empty.isVisible()


def test_a_whole_offers_what_its_parts_do_not(log: Desk) -> None:
    log.session.do(verbs.split, rows(log)["001"].action, ["figures by ward", "a plan"])
    sheet = log.window.log.sheet
    log.window.log.show_action(rows(log)["001"].action.id)
    assert not sheet.closing.buttons["close"].isVisible()
    assert sheet.links.buttons["split"].isVisible()
    log.window.log.show_action(rows(log)["001a"].action.id)
    assert sheet.closing.buttons["close"].isVisible()
    assert not sheet.links.buttons["split"].isVisible()
    assert log.window.log.words.title.text() == "Young carers"  # a part stands in the words of the whole


def test_an_action_of_an_older_tracker_says_where_it_is_from(log: Desk) -> None:
    register = log.session.register
    with register.step("Bring in") as step:
        (body,) = register.find(Body)
        fence = open_without_tag(step, body, "Mend the fence", origin="tracker.xlsx, row 4", asked_on=date(2024, 6, 3))
    place = log.window.log
    place.refresh()
    place.show_action(fence.id)
    assert place.sheet.where.text() == "Children's Panel · 3 June 2024 · tracker.xlsx, row 4"
    assert place.words.title.text() == ""
    log.press("Return", place.table)
    assert log.window.place == "log"


SEND = (
    "The written statement of action had to be submitted. The Panel asked the Director to bring it to the Panel "
    "within 70 days of receipt of the report."
)


@pytest.mark.parametrize(("reading", "due"), [(0, date(2025, 9, 28)), (1, date(2025, 10, 27))])
def test_seventy_days_of_receipt_come_to_a_day_by_the_words_or_by_the_law(desk: Desk, reading: int, due: date) -> None:
    register = memory_register()
    load(register, minutes(("Inspection", SEND)))
    desk.session.use(register)
    desk.select("asked the Director to bring it to the Panel within 70 days of receipt")
    desk.press("F")
    desk.select("within 70 days of receipt")
    desk.press("D")
    desk.press("Ctrl+2")
    sheet = desk.window.log.sheet
    assert sheet.working.fold.text().startswith("The law says otherwise: ")
    sheet.due.buttons["start"].click()
    start = box(desk, StartDialog)
    start.start.setText("20 July 2025")
    assert start.reading.count() == 2
    start.reading.setCurrentIndex(reading)
    assert start.outcome.text() == f"The last day in time is {due.day} {due:%B} {due.year}."
    start.ok.click()
    (action,) = register.find(Action)
    assert (action.due, action.due_words) == (due, "within 70 days of receipt")
    assert not sheet.due.buttons["start"].isVisible()
