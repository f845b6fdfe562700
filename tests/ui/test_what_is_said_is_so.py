"""What one place says agrees with the others: counts, what waits to be judged, the history, keys that do something."""

from datetime import date

import pytest
from clerk import load, minutes, text_of, words
from desk import TODAY, Desk

from annotator import verbs
from annotator.actions.entries import entries
from annotator.records import Action, Outcome, TagKind
from annotator.store import Register, memory_register
from annotator.store.codec import type_tables
from annotator.ui import theme as themes
from annotator.ui.models.action_log_model import ActionLogModel
from annotator.ui.models.history_model import HistoryModel, kind_of
from annotator.ui.panels.log_counts import count_line
from annotator.ui.panels.log_split import LogSplit
from annotator.ui.widgets.passage_card import PassageContent, marked

CARERS = "The Panel asked the Head of Early Help to circulate figures on young carers by ward."
GIVEN = "The Head of Early Help had circulated the figures on young carers by ward on 4 July."
VISIT = "A visit to the hub in Fulmar Road was to be arranged by 1 July 2025."


@pytest.fixture
def answered() -> Register:
    register = memory_register()
    load(register, minutes(("Young carers", CARERS), ("Hubs", VISIT)))
    for title, wanted in (("Young carers", CARERS), ("Hubs", VISIT)):
        text = text_of(register, title)
        verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, wanted))
    load(register, minutes(("Matters arising", GIVEN), day=date(2025, 9, 15)))
    verbs.set_due.run(register, register.find(Action)[1], date(2025, 7, 1))
    return register


def test_an_overdue_action_is_open_too(answered: Register) -> None:
    model = ActionLogModel(lambda: TODAY)
    model.show(entries(answered, on=TODAY))
    assert count_line(model) == "2 actions: 1 overdue, 1 other open"
    assert {name: count for name, _, count in model.counts()}["open"] == 2
    model.set_filter("overdue")
    assert count_line(model) == "1 action: 1 overdue · 1 of 2 shown"


def test_the_log_leads_to_the_passage_that_waits_to_be_judged(desk: Desk, answered: Register) -> None:
    desk.session.use(answered)
    desk.press("Ctrl+2")
    sheet = desk.window.log.sheet
    asked = answered.find(Action)[0]
    desk.window.log.show_action(asked.id)
    (line,) = sheet.answers.lines()
    assert line.startswith("1 later passage may answer it.")
    sheet.answers.linked.emit(asked.id)
    finding = desk.window.report_backs.finding
    assert desk.window.place == "report_backs"
    assert finding is not None
    assert finding.entry.action.id == asked.id
    desk.press("X")
    desk.press("Ctrl+2")
    assert sheet.answers.lines() == ["No answer yet"]


def test_what_has_ended_waits_in_no_place_to_be_judged(desk: Desk, answered: Register) -> None:
    desk.session.use(answered)
    desk.press("Ctrl+2")
    asked = answered.find(Action)[0]
    desk.window.log.show_action(asked.id)
    assert desk.window.top.button("report_backs").text() == "Report-backs  1"
    desk.session.do(verbs.stop, asked, Outcome.WITHDRAWN, "No longer wanted.", TODAY)
    assert desk.window.top.button("report_backs").text() == "Report-backs"
    assert desk.window.log.sheet.answers.lines() == ["None recorded"]
    desk.press("Ctrl+3")
    assert desk.window.hints.progress() == "No passage waits for an answer"


def test_an_empty_place_names_no_key_that_does_nothing(desk: Desk) -> None:
    register = memory_register()
    load(register, minutes(("Young carers", CARERS)))
    desk.session.use(register)
    for key in ("Ctrl+2", "Ctrl+3"):
        desk.press(key)
        assert desk.window.hints.hints() == (("F1", "all keys"),)
    desk.window.show_place("log")
    desk.window.log.empty.button().click()
    assert desk.window.place == "minutes"
    desk.select(CARERS)
    desk.press("F")
    desk.press("Ctrl+2")
    assert len(desk.window.hints.hints()) > 1


def test_the_history_has_a_name_for_every_kind_of_row(answered: Register) -> None:
    action = answered.find(Action)[0]
    verbs.add_note.run(answered, action, TODAY, "Begun.")
    assert "added progress note" in HistoryModel(answered).index(0, 3).data()
    assert all(kind_of(table) for table in type_tables.values())


def test_a_passage_keeps_the_ends_of_its_lines() -> None:
    content = PassageContent(
        id="a", pill="", colour="open", where="", before="1\n\n", quote="Two.", after="\n\n3 < 4", reason=""
    )
    shown = marked(content, themes.light())
    assert "1<br><span" in shown
    assert "Two.</span><br>3 &lt; 4" in shown


def test_columns_give_way_one_by_one(desk: Desk, answered: Register) -> None:
    desk.session.use(answered)
    desk.press("Ctrl+2")
    split, table = desk.window.log.split, desk.window.log.table
    assert isinstance(split, LogSplit)
    hidden: dict[int, list[bool]] = {}
    for width in (1000, 1100):
        desk.window.resize(width, 640)
        desk.qtbot.waitUntil(lambda width=width: desk.window.width() == width)
        split.begin_narrow()
        hidden[width] = [table.isColumnHidden(number) for number in (2, 6)]
    assert hidden == {1000: [True, False], 1100: [False, False]}
