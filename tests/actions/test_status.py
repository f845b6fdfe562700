"""The path of an action: where it may go, what it needs, and what is said where it may not."""

from datetime import date

import pytest
from logs import DAY, MINUTE, TODAY, answer, ask, now, row

from annotator import verbs
from annotator.actions.moves import MOVES, why_not
from annotator.errors import RefusedError
from annotator.records import Action, ActionStatus, Closing, Extent, Outcome, ProgressNote, Tag, TagKind
from annotator.store import Register

LATER = date(2025, 9, 15)


@pytest.fixture
def action(register: Register) -> Action:
    return ask(register, "Members asked for figures.")


def test_the_whole_path_ends_with_the_minute_that_agreed_it(register: Register, action: Action) -> None:
    action = answer(register, action, LATER, Extent.PARTLY)
    assert action.status is ActionStatus.IN_PART
    action = answer(register, action, date(2025, 12, 8))
    (action,) = verbs.propose_closing.run(register, [action])
    assert action.status is ActionStatus.AWAITING_CLOSE
    (action,) = verbs.agree_closings.run(register, [action], MINUTE, TODAY)
    assert action.status is ActionStatus.CLOSED
    closing = row(register, action).closing
    assert closing
    assert (closing.minute, closing.agreed_on) == (MINUTE, TODAY)


def test_nothing_is_closed_by_setting_its_status(register: Register, action: Action) -> None:
    action = answer(register, action, LATER)
    for status, says in ((ActionStatus.CLOSED, "minute that agreed"), (ActionStatus.NOT_PROCEEDING, "reason why")):
        assert says in why_not(register, action, status)
        with pytest.raises(RefusedError, match=says):
            verbs.set_status.run(register, action, status)


@pytest.mark.parametrize("words", ["Not done yet.", "It will be sent in May.", "Half of it is complete."])
def test_a_closing_needs_something_that_shows_it_done(register: Register, action: Action, words: str) -> None:
    verbs.add_note.run(register, action, TODAY, words)
    with pytest.raises(RefusedError, match="Nothing shows"):
        verbs.close.run(register, action, MINUTE, TODAY)
    with pytest.raises(RefusedError, match="Nothing shows"):
        verbs.propose_closing.run(register, [action])


@pytest.mark.parametrize(("words", "percent"), [("The figures were circulated.", None), ("See the web.", 100)])
def test_a_note_that_it_was_done_is_enough(register: Register, action: Action, words: str, percent: int | None) -> None:
    note = verbs.add_note.run(register, action, TODAY, words, percent=percent)
    closed = verbs.close.run(register, action, MINUTE, TODAY)
    assert closed.status is ActionStatus.CLOSED
    with pytest.raises(RefusedError, match="Nothing else shows"):
        verbs.remove_note.run(register, note)


def test_a_closing_names_its_minute_and_a_day_after_the_asking(register: Register, action: Action) -> None:
    action = answer(register, action, LATER)
    with pytest.raises(RefusedError, match="is not given"):
        verbs.close.run(register, action, " ", TODAY)
    with pytest.raises(RefusedError, match="asked on 16 June 2025"):
        verbs.close.run(register, action, MINUTE, date(2025, 6, 15))


def test_many_closings_are_agreed_together_or_not_at_all(register: Register, action: Action) -> None:
    action = answer(register, action, LATER)
    other = ask(register, "Members asked for costs.", title="Costs")
    with pytest.raises(RefusedError, match=other.reference[-3:]):
        verbs.agree_closings.run(register, [action, other], MINUTE, TODAY)
    assert register.count(Closing) == 0


def test_what_ended_comes_back_only_by_being_reopened(register: Register, action: Action) -> None:
    closed = verbs.close.run(register, answer(register, action, LATER), MINUTE, TODAY)
    with pytest.raises(RefusedError, match="Reopen it first"):
        verbs.set_status.run(register, closed, ActionStatus.OPEN)
    with pytest.raises(RefusedError, match="Why"):
        verbs.reopen.run(register, closed, "", TODAY)
    opened = verbs.reopen.run(register, closed, "The figures were wrong.", TODAY)
    assert (opened.status, register.count(Closing)) == (ActionStatus.OPEN, 0)
    assert "figures were wrong" in register.find(ProgressNote)[0].words
    assert answer(register, opened, date(2026, 4, 1), Extent.PARTLY).status is ActionStatus.IN_PART


def test_why_it_was_reopened_does_not_show_it_done(register: Register, action: Action) -> None:
    stopped = verbs.stop.run(register, action, Outcome.WITHDRAWN, "No longer wanted.", TODAY)
    opened = verbs.reopen.run(register, stopped, "The figures were sent to another panel.", TODAY)
    with pytest.raises(RefusedError, match="Nothing shows"):
        verbs.close.run(register, opened, MINUTE, TODAY)


def test_not_proceeding_keeps_its_reason_and_words(register: Register, action: Action) -> None:
    with pytest.raises(RefusedError, match="not said"):
        verbs.stop.run(register, action, Outcome.DECLINED, "", TODAY)
    stopped = verbs.stop.run(register, action, Outcome.DECLINED, "There is no money for it.", TODAY, "the Leader")
    assert (stopped.status, stopped.outcome) == (ActionStatus.NOT_PROCEEDING, Outcome.DECLINED)
    assert row(register, stopped).notes[0].said_by == "the Leader"


def test_an_answer_that_declines_gives_the_outcome_and_takes_it_back(register: Register, action: Action) -> None:
    declined = answer(register, action, LATER, Extent.DECLINED)
    assert (declined.status, declined.outcome) == (ActionStatus.NOT_PROCEEDING, Outcome.DECLINED)
    verbs.remove_tag.run(register, register.find(Tag, kind=TagKind.REPORT_BACK)[0])
    assert (now(register, action).status, now(register, action).outcome) == (ActionStatus.OPEN, None)


def test_the_evidence_of_a_closing_stays(register: Register, action: Action) -> None:
    verbs.close.run(register, answer(register, action, LATER), MINUTE, TODAY)
    with pytest.raises(RefusedError, match="Reopen it first"):
        verbs.remove_tag.run(register, register.find(Tag, kind=TagKind.REPORT_BACK)[0])


def test_a_closed_action_stays_closed_though_its_tag_goes(register: Register, action: Action) -> None:
    closed = verbs.close.run(register, answer(register, action, LATER), MINUTE, TODAY)
    verbs.remove_tag.run(register, register.find(Tag, kind=TagKind.FOLLOW_UP)[0], TODAY)
    assert now(register, closed).status is ActionStatus.CLOSED
    assert now(register, closed).origin == "Tag removed on 5 March 2026"


def test_every_status_has_its_moves() -> None:
    assert MOVES.keys() == set(ActionStatus)
    assert all(status not in MOVES[status] for status in ActionStatus)


def test_notes_are_read_in_the_order_of_their_days(register: Register, action: Action) -> None:
    verbs.add_note.run(register, action, TODAY, "Second.", percent=50)
    verbs.add_note.run(register, action, DAY, "First.", said_by="the Clerk")
    assert [note.words for note in row(register, action).notes] == ["First.", "Second."]
    with pytest.raises(RefusedError):
        verbs.add_note.run(register, action, TODAY, "x", percent=101)
