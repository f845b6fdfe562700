"""Due dates that move: extended, postponed, hung on a meeting; and the executive's clock."""

from datetime import date

import pytest
from clerk import load, minutes
from logs import DAY, TODAY, answer, ask, meet, now, row

from annotator import verbs
from annotator.actions.dues import due_working
from annotator.actions.log import Standing, is_overdue, is_postponed, standing
from annotator.actions.questions import response_overdue
from annotator.errors import RefusedError
from annotator.records import ActionStatus, Body, Extent, Meeting, Outcome, ResponseKind
from annotator.store import Register

ASKED = "Members asked for figures by 31 October 2025."


def test_an_extension_keeps_the_first_date_and_who_agreed_it(register: Register) -> None:
    action = ask(register, ASKED, "31 October 2025")
    meeting = register.find(Meeting)[0]
    action = verbs.extend.run(register, action, due=date(2025, 11, 30), meeting_id=meeting.id, reason="Staff left.")
    action = verbs.extend.run(register, action, due=date(2026, 1, 31), agreed_by="the Chair", agreed_on=TODAY)
    found = row(register, action)
    assert (found.first_due, found.due, found.slipped) == (date(2025, 10, 31), date(2026, 1, 31), 92)
    assert [one.agreed_by for one in found.extensions] == ["", "the Chair"]
    assert (found.extensions[0].was_words, found.extensions[0].agreed_on) == ("31 October 2025", DAY)


def test_an_extension_is_later_and_somebody_agreed_it(register: Register) -> None:
    action = ask(register, ASKED, "31 October 2025")
    with pytest.raises(RefusedError, match="Who agreed"):
        verbs.extend.run(register, action, due=date(2025, 11, 30))
    with pytest.raises(RefusedError, match="no later"):
        verbs.extend.run(register, action, due=date(2025, 10, 31), agreed_by="the Chair")
    with pytest.raises(RefusedError, match="Until when"):
        verbs.extend.run(register, action, agreed_by="the Chair")


def test_words_of_an_extension_count_from_its_agreement(register: Register) -> None:
    action = ask(register, ASKED, "31 October 2025")
    meet(register, date(2025, 9, 15), date(2025, 12, 8))
    agreed = register.find(Meeting, date=date(2025, 9, 15))[0]
    verbs.extend.run(register, action, words="the next meeting", meeting_id=agreed.id)
    assert row(register, action).due == date(2025, 12, 8)


def test_fourteen_days_before_the_next_meeting_is_worked_out_again_when_meetings_change(register: Register) -> None:
    words = "14 days before the next meeting"
    action = ask(register, f"Members asked for figures {words}.", words)
    assert row(register, action).due is None
    meet(register, date(2025, 12, 8))
    assert row(register, action).due == date(2025, 11, 24)
    meet(register, date(2025, 9, 15))
    assert row(register, action).due == date(2025, 9, 1)
    assert any("1 September 2025" in str(line) for line in due_working(register, action))


def test_the_next_meeting_of_a_body_that_is_not_known_is_no_meeting_of_this_one(register: Register) -> None:
    words = "the next meeting of the Cabinet"
    action = ask(register, f"Members asked for an answer at {words}.", words)
    meet(register, date(2025, 9, 15))
    assert row(register, action).due is None


def test_the_working_of_a_typed_date_says_so(register: Register) -> None:
    action = ask(register, "Members asked for figures.")
    assert due_working(register, action) == ()
    action = verbs.set_due.run(register, action, date(2025, 12, 1))
    shown = "\n".join(map(str, due_working(register, action)))
    assert "Typed by hand" in shown
    assert "1 December 2025" in shown
    assert "Counted from" not in shown
    action = verbs.extend.run(
        register, action, due=date(2026, 1, 5), agreed_by="the Chair", agreed_on=date(2025, 11, 20)
    )
    assert "by the Chair on 20 November 2025" in "\n".join(map(str, due_working(register, action)))


def test_a_postponed_action_is_not_asked_after_until_its_day(register: Register) -> None:
    action = ask(register, ASKED, "31 October 2025")
    action = verbs.postpone.run(register, action, date(2025, 10, 25))
    found = row(register, action)
    assert is_postponed(found, date(2025, 10, 24))
    assert standing(found, date(2025, 10, 24)) is Standing.OPEN
    assert standing(found, date(2025, 10, 25)) is Standing.DUE_SOON
    assert is_overdue(found, date(2025, 11, 1))
    assert not is_postponed(row(register, verbs.wake.run(register, action)), date(2025, 10, 1))


def test_no_action_is_put_off_beyond_its_due_date(register: Register) -> None:
    action = ask(register, ASKED, "31 October 2025")
    with pytest.raises(RefusedError, match="Extend its due date first"):
        verbs.postpone.run(register, action, date(2025, 11, 1))


def test_the_executive_has_two_months_beginning_with_the_notice(register: Register) -> None:
    action = ask(register, "Members recommended a new crossing.")
    response = verbs.give_notice.run(register, action, date(2025, 7, 10))
    assert response.due == date(2025, 9, 9)
    assert "section 9FE" in response.due_rule
    assert not response_overdue(row(register, action), date(2025, 9, 9))
    assert response_overdue(row(register, action), date(2025, 9, 10))
    verbs.respond.run(register, action, ResponseKind.NOTED, date(2025, 9, 12), "The report was noted.")
    found = row(register, action)
    assert found.response
    assert (found.response.response, found.response.responded_on) == (ResponseKind.NOTED, date(2025, 9, 12))
    assert not response_overdue(found, TODAY)
    assert found.action.status is ActionStatus.OPEN


def test_where_the_law_gives_no_period_the_day_is_typed(register: Register) -> None:
    action = ask(register, "Members recommended a new crossing.")
    with register.step("Move north") as step:
        step.change(step.register.get(Body, action.body_id), council="Highland Council")
    response = verbs.give_notice.run(register, action, date(2025, 7, 10))
    assert response.due is None
    assert "Scotland" in response.due_rule
    typed = verbs.give_notice.run(register, now(register, action), date(2025, 7, 10), due=date(2025, 9, 4))
    assert (typed.due, register.count(type(typed))) == (date(2025, 9, 4), 1)


def test_silence_is_counted_in_meetings_since_the_last_word(register: Register) -> None:
    action = ask(register, "Members asked for figures.")
    meet(register, date(2025, 9, 15), date(2025, 12, 8))
    load(register, minutes(("Apologies", "None."), day=date(2025, 10, 1), body="Cabinet"))
    assert row(register, action, on=date(2025, 10, 1)).silent_for == 1
    assert row(register, action).silent_for == 2
    answer(register, action, date(2025, 12, 9), Extent.PARTLY)
    meet(register, date(2026, 2, 2))
    assert row(register, action).silent_for == 1


def test_nothing_is_silent_while_it_is_put_off(register: Register) -> None:
    action = ask(register, "Members asked for figures.")
    meet(register, date(2025, 9, 15), date(2025, 12, 8))
    verbs.postpone.run(register, action, date(2026, 3, 1))
    assert row(register, action, on=date(2026, 2, 28)).silent_for == 0
    assert row(register, action, on=date(2026, 3, 1)).silent_for == 2


def test_the_working_days_of_an_extension_are_those_of_the_councils_nation(register: Register) -> None:
    action = ask(register, "Members asked for figures.")
    with register.step("Move north") as step:
        step.change(step.register.get(Body, action.body_id), council="Highland Council")
    words, day = "within ten working days", date(2025, 11, 24)  # 1 December 2025 stands in for St Andrew's Day
    action = verbs.extend.run(register, action, words=words, agreed_by="the Chair", agreed_on=day)
    assert action.due == date(2025, 12, 9)


def test_no_response_is_overdue_to_an_action_that_has_ended(register: Register) -> None:
    action = ask(register, "Members recommended a new crossing.")
    verbs.give_notice.run(register, action, date(2025, 7, 10))
    verbs.stop.run(register, action, Outcome.WITHDRAWN, "The road is closed.", TODAY)
    assert not response_overdue(row(register, action), TODAY)


def test_no_extension_was_agreed_before_the_action_was_asked(register: Register) -> None:
    action = ask(register, ASKED, "31 October 2025")
    with pytest.raises(RefusedError, match="was asked on 16 June 2025"):
        verbs.extend.run(register, action, due=TODAY, agreed_by="the Chair", agreed_on=date(2025, 6, 15))
