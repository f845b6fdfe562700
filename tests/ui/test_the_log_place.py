"""The rooms of the log's place: views and counts that agree, the working that unfolds, the chart, thousands of rows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from clerk import load, minutes, text_of, words
from desk import TODAY, Desk
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator import verbs
from annotator.actions.entries import entries
from annotator.actions.views import View
from annotator.calendar import Deadline
from annotator.records import Action, Body, Item, ProgressNote, TagKind
from annotator.store import Changes, Register, memory_register
from annotator.store.codec import table_of
from annotator.ui import theme as themes
from annotator.ui.models.action_log_model import CHIPS, ActionLogModel
from annotator.ui.models.log_chips import chip_of
from annotator.ui.panels.load_panel import LoadPanel
from annotator.ui.panels.log_fresh import show_fresh
from annotator.ui.panels.workings import Around, deadline_in_words, deadline_of, value_text, working_of
from annotator.ui.widgets.chart import LoadChart, Point
from annotator.ui.widgets.chart_scale import steps_to
from annotator.ui.widgets.working_lines import WorkingLines

PANEL = Around(date(2025, 6, 16), "Northmere", "Children's Panel", (date(2025, 6, 16), date(2025, 9, 15)))
JUNE = (
    "The Panel asked the Clerk for figures by 31 July 2025. The Panel asked the Head of Early Help to report to "
    "its next meeting. The Panel asked for a plan in due course. A visit would be arranged by the Clerk."
)


@pytest.fixture
def filled(register: Register) -> Register:
    load(register, minutes(("Young carers", JUNE)))
    load(register, minutes(("Roads", "Nothing was said of it."), day=date(2025, 9, 15)))
    load(register, minutes(("Roads", "Nothing was said of it."), day=date(2025, 12, 8)))
    text = text_of(register, "Young carers")
    for quote, due in (
        ("asked the Clerk for figures by 31 July 2025", "31 July 2025"),
        ("asked the Head of Early Help to report to its next meeting", "its next meeting"),
        ("asked for a plan in due course", "in due course"),
        ("A visit would be arranged by the Clerk", ""),
    ):
        verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, quote))
        if due:
            verbs.tag_words.run(register, text, TagKind.DEADLINE, words(text, due))
    rows = register.find(Action)
    verbs.set_owner.run(register, rows[0], "Clerk; Head of Early Help")
    verbs.add_note.run(register, rows[1], date(2025, 10, 1), "The report was circulated.")
    return register


def model_of(register: Register) -> ActionLogModel:
    model = ActionLogModel(lambda: TODAY)
    model.show(entries(register, on=TODAY))
    return model


def test_a_chip_shows_what_its_view_matches(filled: Register) -> None:
    model = model_of(filled)
    for chip in CHIPS:
        model.set_filter(chip.name)
        asks = chip.put_into(model.view)
        assert {row.action.id for row in model.shown()} == {
            row.action.id for row in model.rows() if asks.matches(row, TODAY)
        }
        assert chip_of(replace(model.view, silent_for=0)) is chip


def test_what_is_shown_is_counted_whole_by_how_it_stands(filled: Register) -> None:
    model = model_of(filled)
    for chip in CHIPS:
        model.set_filter(chip.name)
        assert sum(count for _, count in model.standings()) == model.rowCount()


def test_owner_words_and_committee_narrow_together(filled: Register) -> None:
    model = model_of(filled)
    assert model.owners() == ["Clerk", "Head of Early Help"]
    model.set_view(View(owner="Head of Early Help"))
    assert model.rowCount() == 1
    model.set_view(View(owner="Head of Early Help", words="circulated"))
    assert (model.rowCount(), model.total_of_body()) == (0, 0)
    model.set_view(View(words="circulated"))
    assert [row.action.number for row in model.shown()] == [2]


def test_more_meetings_without_a_word_leave_fewer_rows(filled: Register) -> None:
    model = model_of(filled)
    model.set_filter("silent")
    assert model.silent_for == 3
    few = model.rowCount()
    model.set_view(replace(model.view, silent_for=2))
    assert (few, model.rowCount()) == (0, 4)
    assert {name: count for name, _, count in model.counts()}["silent"] == 4


CHANGES: tuple[Callable[[Register], object], ...] = (
    lambda register: verbs.set_owner.run(register, register.find(Action)[0], "Nobody"),
    lambda register: verbs.add_note.run(register, register.find(Action)[0], TODAY, "Heard."),
    lambda register: verbs.split.run(register, register.find(Action)[2], ["a plan", "a budget"]),
    lambda register: verbs.merge.run(register, register.find(Action)[3:4], register.find(Action)[0], TODAY),
    lambda register: register.undo(),
    lambda register: verbs.rename_body.run(register, register.find(Body)[0], "The Panel", date(2025, 7, 1)),
)


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_read_again_by_itself_is_what_all_would_be(
    filled: Register, change: Callable[[Register], object]
) -> None:
    model = model_of(filled)
    before = {row.id: row.revision for row in filled.find(Action)}
    notes = model.rows()[1].notes
    change(filled)
    touched = {row.id for row in filled.find(Action) if before.get(row.id) != row.revision}
    changes = _changes(filled, touched | (before.keys() - {row.id for row in filled.find(Action)}), notes)
    show_fresh(model, filled, changes, TODAY, "")
    assert sorted(model.rows(), key=lambda row: row.action.id) == sorted(
        entries(filled, on=TODAY), key=lambda row: row.action.id
    )


def _changes(register: Register, actions: set[str], notes: tuple[ProgressNote, ...]) -> Changes:
    ids = {note.id for note in register.find(ProgressNote)} | {note.id for note in notes}
    bodies = {body.id for body in register.find(Body) if body.name == "The Panel"}
    tables = {table_of(Action).name: frozenset(actions), table_of(ProgressNote).name: frozenset(ids)}
    return Changes(tables | ({table_of(Body).name: frozenset(bodies)} if bodies else {}))


@pytest.mark.parametrize(
    ("typed", "value", "short"),
    [
        ("by 31 July 2025", "31 July 2025", "The date as the text gives it"),
        ("the next meeting", "15 September 2025, the next meeting", "The next meeting: Monday 15 September 2025"),
        ("its March meeting", "the meeting of March 2026", "This needs the committee's calendar of meetings"),
        ("within 28 days of receipt", "28 days from a day that is not stated", "This needs the date of receipt"),
        ("in due course", "no day stated", "This needs a day that the committee agrees"),
        ("Friday 1 October 2025", "1 October 2025", "1 October 2025 is a Wednesday, no Friday"),
    ],
)
def test_the_working_in_a_line(typed: str, value: str, short: str) -> None:
    deadline = deadline_in_words(typed, PANEL)
    assert deadline is not None
    bare = deadline_in_words(typed, replace(PANEL, meetings=()))
    assert isinstance(bare, Deadline)
    assert value_text(bare.value, deadline) == value
    shown = working_of([deadline], unfolded=False)
    assert shown is not None
    assert shown.short.startswith(short)


def test_the_law_is_set_beside_what_the_minutes_say() -> None:
    text = "The written statement of action must be submitted within 70 days of receipt of the report."
    start = text.index("within")
    deadline = deadline_of(text, start, start + len("within 70 days of receipt"), PANEL)
    shown = working_of([deadline] if deadline else [], unfolded=True)
    assert shown is not None
    assert shown.warns
    assert any(label == "By the law" and "70 working days" in words for label, words, _ in shown.lines)


def test_w_unfolds_the_working_on_the_card(desk: Desk) -> None:
    register = memory_register()
    load(register, minutes(("Carers", "The Panel asked the Clerk for figures within ten working days.")))
    desk.session.use(register)
    desk.select("asked the Clerk for figures within ten working days")
    desk.press("F")
    desk.select("within ten working days")
    desk.press("D")
    cards = desk.window.minutes.tags.list
    (folded,) = (card.working for card in cards.contents() if card.current)
    assert folded is not None
    assert not folded.unfolded
    desk.press("W", desk.window.minutes.text.view)
    (card,) = (card for card in cards.contents() if card.current)
    assert card.working is not None
    assert "Left out: Saturday 21 June 2025" in card.spoken()
    shown = cards.card(card.id)
    assert shown is not None
    desk.qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=shown._set_face().fold.center())
    assert [card.working.unfolded for card in cards.contents() if card.current and card.working] == [False]


def test_the_working_in_the_form_folds(qtbot: QtBot) -> None:
    lines = WorkingLines(themes.light())
    qtbot.addWidget(lines)
    deadline = deadline_in_words("within ten working days", PANEL)
    lines.show_working(working_of([deadline] if deadline else [], unfolded=False))
    lines.show()
    assert lines.fold.text() == "Ten working days after the meeting of 16 June 2025"
    folded = lines.sizeHint().height()
    qtbot.keyClick(lines.fold, Qt.Key.Key_Space)
    assert lines.fold.text() == "How it was worked out"
    assert lines.sizeHint().height() > folded
    lines.show_working(None)
    assert not lines.isVisible()


def test_the_chart_is_read_by_key(qtbot: QtBot) -> None:
    chart = LoadChart(themes.high_contrast())
    qtbot.addWidget(chart)
    chart.show_points([Point("Jan 26", "January: 3 open", 3, 1, None), Point("Feb", "February: 5 open", 5, 2, 4.0)])
    chart.resize(500, 260)
    assert chart.accessibleDescription() == "February: 5 open"
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == "January: 3 open"
    assert not chart.grab().isNull()
    chart.show_points([])
    assert chart.accessibleDescription() == "Nothing to show yet"
    assert not chart.grab().isNull()


@pytest.mark.parametrize(
    ("greatest", "most", "last"), [(0, 4, 1), (3, 4, 3), (14, 4, 15), (14, 1, 20), (2400, 4, 3000), (10, 2, 10)]
)
def test_the_numbers_at_the_side_are_round_and_reach_far_enough(greatest: int, most: int, last: int) -> None:
    steps = steps_to(greatest, most)
    assert (steps[0], steps[-1]) == (0, last)
    assert len(steps) <= most + 1


def test_the_load_says_that_there_is_nothing(qtbot: QtBot) -> None:
    panel = LoadPanel(themes.light())
    qtbot.addWidget(panel)
    panel.show_rows([], TODAY, "all committees")
    assert panel.words.text().startswith("There is nothing to show yet")


def test_ten_thousand_actions_are_filtered_and_sorted_at_once(register: Register, desk: Desk) -> None:
    many(register, 10_000)
    desk.session.use(register)
    desk.press("Ctrl+2")
    place = desk.window.log
    assert place.summary.text().startswith("10,000 actions: ")
    place.chips.chip("open").click()
    assert place.model.rowCount() == 10_000
    place.head.words.setText("number 99")
    place.head.words.returnPressed.emit()
    assert place.model.rowCount() == 111
    assert place.summary.text().endswith("111 of 10,000 shown")


def many(register: Register, number: int) -> None:
    load(register, minutes(("All", "The Panel asked for much."), body="Panel"))
    (body,), (item,) = register.find(Body), register.find(Item)
    with register.step("Fill") as step:
        step.add_all(
            Action(
                body_id=body.id, item_id=item.id, tag_id=None, year="25/26", number=count,
                reference=f"P (25/26) {count:03}", words=f"number {count}", owner="Clerk",
            )
            for count in range(1, number + 1)
        )  # fmt: skip
