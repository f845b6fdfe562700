"""Questions to the log, views of it that are kept, and the numbers of its chart."""

from datetime import date
from itertools import pairwise

import pytest
from logs import MINUTE, TODAY, answer, ask, meet, now, row

from annotator import verbs
from annotator.actions.entries import entries
from annotator.actions.load import load_by_month, slippage_over_time
from annotator.actions.questions import days_overdue, due_at, is_due_next_meeting, is_due_soon, is_silent
from annotator.actions.views import Due, View, saved_views
from annotator.errors import RefusedError
from annotator.records import Action, ActionStatus, Extent, Outcome, Setting
from annotator.store import Register


@pytest.fixture
def log(register: Register) -> list[Action]:
    return [
        ask(register, "Members asked for one by 31 October 2025.", "31 October 2025", title="One"),
        ask(register, "Members asked for two at the next meeting.", "the next meeting", title="Two"),
        ask(register, "Members asked for three.", title="Three"),
    ]


def shown(register: Register, view: View, on: date) -> list[str]:
    return [entry.action.reference[-1] for entry in entries(register, on=on) if view.matches(entry, on)]


@pytest.mark.parametrize(
    ("view", "on", "references"),
    [
        (View(), TODAY, "123"),
        (View(due=Due.OVERDUE), TODAY, "1"),
        (View(due=Due.SOON), date(2025, 10, 20), "1"),
        (View(due=Due.NEXT_MEETING), TODAY, "2"),
        (View(due=Due.NONE_STATED), TODAY, "3"),
        (View(due=Due.ORPHAN), TODAY, "123"),
        (View(words="MEMBERS asked  for t"), TODAY, "23"),
        (View(statuses=(ActionStatus.CLOSED,)), TODAY, ""),
        (View(silent_for=1), TODAY, ""),
        (View(body_id="another"), TODAY, ""),
        (View(owner="clerk"), TODAY, ""),
    ],
)
def test_a_view_shows_what_it_asks_for(
    register: Register, log: list[Action], view: View, on: date, references: str
) -> None:
    assert log
    assert shown(register, view, on) == list(references)


def test_a_view_finds_an_owner_by_who_holds_the_office_now(register: Register, log: list[Action]) -> None:
    office = verbs.add_office.run(register, "Head of Roads", "Environment")
    verbs.add_holder.run(register, office, "Ann Bell")
    verbs.set_owner.run(register, log[2], "the Head of Roads")
    assert shown(register, View(owner="ann bell"), TODAY) == ["3"]
    assert shown(register, View(owner="environment"), TODAY) == ["3"]


def test_what_is_due_at_a_meeting(register: Register, log: list[Action]) -> None:
    on, meeting = date(2025, 9, 1), date(2025, 11, 3)
    rows = [row(register, action, on=on) for action in log]
    assert [due_at(one, meeting, on) for one in rows] == [True, True, False]
    assert [is_due_next_meeting(one, on) for one in rows] == [False, True, False]
    assert [is_due_soon(one, date(2025, 10, 17)) for one in rows] == [True, False, False]
    assert days_overdue(rows[0], date(2025, 11, 3)) == 3
    meet(register, date(2025, 9, 15))
    assert is_silent(row(register, log[2]), 1)


def test_saved_views_stay_with_the_register(register: Register, log: list[Action]) -> None:
    view = View(name="Late, by owner", body_id=log[0].body_id, statuses=(ActionStatus.OPEN,), due=Due.OVERDUE)
    verbs.save_view.run(register, View(name="Late, by owner", words="x"))
    verbs.save_view.run(register, view)
    verbs.save_view.run(register, View(name="All"))
    assert saved_views(register) == [View(name="All"), view]
    verbs.remove_view.run(register, "All")
    assert saved_views(register) == [view]
    with pytest.raises(RefusedError, match="no name"):
        verbs.save_view.run(register, View())


def test_a_view_of_a_newer_program_is_read_as_far_as_it_is_known(register: Register) -> None:
    with register.step("Save") as step:
        step.add(Setting(key="view, New", value='{"due": "lucky", "statuses": ["open", "lost"], "colour": "red"}'))
    assert saved_views(register) == [View(name="New", statuses=(ActionStatus.OPEN,))]


def test_the_load_of_each_month_adds_up(register: Register, log: list[Action]) -> None:
    first = answer(register, log[0], date(2025, 12, 8))
    verbs.close.run(register, first, MINUTE, date(2026, 1, 12))
    verbs.stop.run(register, now(register, log[1]), Outcome.WITHDRAWN, "No longer wanted.", date(2025, 9, 2))
    load = load_by_month(entries(register, on=TODAY), TODAY)
    assert [one.month for one in load][:2] == [date(2025, 6, 1), date(2025, 7, 1)]
    assert (load[0].opened, load[0].open_at_end, load[-1].open_at_end) == (3, 3, 1)
    assert {one.month.month for one in load if one.overdue_at_end} == {11}  # due 31 October, answered 8 December
    assert [one.month for one in load if one.ended] == [date(2025, 9, 1), date(2026, 1, 1)]
    for before, after in pairwise(load):
        assert after.open_at_end == before.open_at_end + after.opened - after.ended


def test_slippage_grows_with_the_extensions_of_what_is_open(register: Register, log: list[Action]) -> None:
    assert slippage_over_time([], TODAY) == []
    verbs.extend.run(register, log[0], due=date(2025, 11, 30), agreed_by="the Chair", agreed_on=date(2025, 10, 13))
    months = {one.month.month: one for one in slippage_over_time(entries(register), date(2025, 12, 31))}
    assert (months[9].mean_days, months[10].mean_days, months[10].actions) == (0.0, 30.0, 1)


def test_a_reopened_action_is_not_counted_as_answered(register: Register, log: list[Action]) -> None:
    closed = verbs.close.run(register, answer(register, log[2], date(2025, 9, 15)), MINUTE, date(2025, 10, 6))
    verbs.reopen.run(register, closed, "It was not all.", date(2025, 11, 3))
    assert load_by_month(entries(register), TODAY)[-1].answered_at_end == 0


def test_no_month_has_more_overdue_and_answered_than_open_actions(register: Register, log: list[Action]) -> None:
    verbs.stop.run(register, log[0], Outcome.WITHDRAWN, "No longer wanted.", date(2025, 8, 1))
    verbs.stop.run(register, log[1], Outcome.WITHDRAWN, "No longer wanted.", date(2025, 8, 1))
    verbs.stop.run(register, log[2], Outcome.WITHDRAWN, "No longer wanted.", date(2025, 8, 1))
    late = ask(register, "Members asked for four.", day=date(2025, 12, 8), title="Four")
    verbs.set_due.run(register, late, date(2025, 9, 1))  # mistyped: before it was asked
    early = ask(register, "Members asked for five.", day=date(2025, 12, 8), title="Five")
    answer(register, early, date(2025, 10, 6))
    for month in load_by_month(entries(register), TODAY):
        assert month.overdue_at_end + month.answered_at_end <= month.open_at_end


def test_an_extension_to_a_meeting_slips_as_far_as_that_meeting(register: Register, log: list[Action]) -> None:
    agreed = date(2025, 10, 13)
    verbs.extend.run(register, log[0], words="the next meeting", agreed_by="the Chair", agreed_on=agreed)
    meet(register, date(2025, 11, 10))
    slipped = row(register, log[0]).slipped
    assert (slipped, slippage_over_time(entries(register), TODAY)[-1].mean_days) == (10, 5.0)


def test_a_refused_action_ends_in_the_month_of_the_refusal(register: Register, log: list[Action]) -> None:
    verbs.add_note.run(register, log[2], date(2025, 7, 1), "Officers are looking into it.")
    answer(register, log[2], date(2025, 12, 8), Extent.DECLINED)
    load = load_by_month(entries(register), TODAY)
    assert [one.month for one in load if one.ended] == [date(2025, 12, 1)]
