"""The action log: references, standing on a day, and due dates that the next meeting gives."""

from datetime import date, timedelta

import pytest
from clerk import load, minutes, text_of, words

from annotator import verbs
from annotator.actions.entries import entries
from annotator.actions.log import Standing, due_text, is_late, standing
from annotator.actions.references import municipal_year
from annotator.records import Action, ActionStatus, Extent, TagKind
from annotator.store import Register

DAY = date(2025, 6, 16)


def ask(register: Register, words_asked: str, deadline: str = "", day: date = DAY, title: str = "Carers") -> Action:
    load(register, minutes((title, words_asked), day=day))
    text = text_of(register, title)
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, words_asked))
    if deadline:
        verbs.tag_words.run(register, text, TagKind.DEADLINE, words(text, deadline))
    return register.find(Action)[-1]


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2025, 4, 30), "24/25"),
        (date(2025, 5, 1), "25/26"),
        (date(2025, 12, 31), "25/26"),
        (date(2100, 1, 1), "99/00"),
    ],
)
def test_the_municipal_year_runs_from_may(day: date, year: str) -> None:
    assert municipal_year(day) == year


def test_references_count_on_for_a_body_and_begin_anew_with_the_year(register: Register) -> None:
    first = ask(register, "Members asked for one.", day=date(2025, 3, 3), title="A")
    second = ask(register, "Members asked for two.", day=date(2025, 3, 3), title="B")
    third = ask(register, "Members asked for three.", day=DAY, title="C")
    assert [a.reference for a in (first, second, third)] == ["CP (24/25) 001", "CP (24/25) 002", "CP (25/26) 001"]


def test_a_number_is_not_given_again_while_it_stands(register: Register) -> None:
    ask(register, "Members asked for one.", title="A")
    second = ask(register, "Members asked for two.", title="B")
    register.undo()
    assert ask(register, "Members asked for three.", title="C").reference == second.reference


@pytest.mark.parametrize(
    ("after", "expected"),
    [(0, Standing.DUE_SOON), (1, Standing.OVERDUE), (-14, Standing.DUE_SOON), (-15, Standing.OPEN)],
)
def test_an_action_is_overdue_from_the_day_after_it_was_due(register: Register, after: int, expected: Standing) -> None:
    ask(register, "Members asked for figures by 31 October 2025.", "31 October 2025")
    (row,) = entries(register)
    assert standing(row, date(2025, 10, 31) + timedelta(days=after)) is expected


def test_a_report_in_part_does_not_stop_an_action_being_overdue(register: Register) -> None:
    action = ask(register, "Members asked for figures by 31 October 2025.", "31 October 2025")
    verbs.set_status.run(register, action, ActionStatus.IN_PART)
    (row,) = entries(register)
    assert standing(row, date(2025, 11, 1)) is Standing.OVERDUE
    assert standing(row, date(2025, 10, 1)) is Standing.IN_PART


def test_the_next_meeting_gives_the_day_once_it_is_known(register: Register) -> None:
    ask(register, "Members asked for costs at the next meeting.", "the next meeting")
    (row,) = entries(register)
    assert standing(row, date(2025, 7, 1)) is Standing.DUE_NEXT_MEETING
    load(register, minutes(("Apologies", "None."), day=date(2025, 9, 15)))
    load(register, minutes(("Apologies", "None."), day=date(2025, 7, 1), body="Cabinet"))
    (row,) = entries(register)
    assert row.due == date(2025, 9, 15)
    assert due_text(row) == "15 September 2025"
    assert standing(row, date(2025, 9, 16)) is Standing.OVERDUE


def test_what_the_text_does_not_say_is_not_guessed(register: Register) -> None:
    ask(register, "Members asked for figures.")
    (row,) = entries(register)
    assert (row.action.owner, row.due, due_text(row)) == ("", None, "None stated")


def test_the_log_of_a_meeting_has_only_its_own_actions(register: Register) -> None:
    ask(register, "Members asked for one.", title="A")
    later = ask(register, "Members asked for two.", day=date(2025, 9, 15), title="B")
    meeting_id = next(row.meeting.id for row in entries(register) if row.meeting and row.action.id == later.id)
    assert [row.action.id for row in entries(register, meeting_id=meeting_id)] == [later.id]


def test_an_answer_is_late_when_a_meeting_heard_nothing_of_it_first(register: Register) -> None:
    action = ask(register, "Members asked for figures by 30 June 2025.", "30 June 2025")
    for day in (date(2025, 9, 15), date(2025, 12, 8)):
        load(register, minutes((f"Reply {day.month}", "The figures."), day=day))
    for month, late in ((12, True), (9, False)):
        text = text_of(register, f"Reply {month}")
        verbs.tag_report_back.run(register, text, words(text, "The figures."), action, Extent.FULL)
        assert is_late(entries(register)[0]) is late
        action = register.get(Action, action.id)


def test_the_next_meeting_of_another_body_is_not_this_bodys_next(register: Register) -> None:
    load(register, minutes(("Apologies", "None."), day=date(2025, 12, 1), body="Cabinet"))
    ask(register, "Members asked for an answer at the next meeting of Cabinet.", "the next meeting of Cabinet")
    load(register, minutes(("Apologies", "None."), day=date(2025, 9, 15)))
    assert entries(register)[0].due == date(2025, 12, 1)
