"""One action that is really three, and two that are really one: every word is kept."""

from datetime import date

import pytest
from logs import MINUTE, TODAY, answer, ask, body, now, row

from annotator import verbs
from annotator.actions.log import is_overdue
from annotator.errors import RefusedError
from annotator.records import Action, ActionStatus, Closing, Extent, Outcome, Tag, TagKind
from annotator.store import Register

ASKED = "Members asked the Clerk to count, to report and to write by 31 October 2025."
PARTS = ("to count", "to report", "to write")


@pytest.fixture
def whole(register: Register) -> Action:
    action = ask(register, ASKED, "31 October 2025")
    return verbs.set_owner.run(register, action, "Clerk")


def test_parts_have_letters_and_the_whole_keeps_its_words(register: Register, whole: Action) -> None:
    parts = verbs.split.run(register, whole, PARTS)
    assert [part.reference for part in parts] == [f"CP (25/26) 001{letter}" for letter in "abc"]
    assert [part.words for part in parts] == list(PARTS)
    assert {(part.owner, part.due) for part in parts} == {("Clerk", date(2025, 10, 31))}
    found = row(register, whole)
    assert (found.action.words, [part.id for part in found.parts]) == (ASKED, [part.id for part in parts])
    assert row(register, parts[0]).parent == found.action
    assert not is_overdue(found, TODAY)
    assert is_overdue(row(register, parts[0]), TODAY)


def test_a_part_has_its_letter_where_the_template_has_it(register: Register) -> None:
    ask(register, "Members asked for one.", title="A")
    verbs.set_template.run(register, body(register), "{number}{part}/{calendar year}/P")
    whole = ask(register, ASKED, title="B")
    assert verbs.split.run(register, whole, PARTS)[1].reference == "1b/2025/P"
    (older,) = register.find(Action, reference="CP (25/26) 001")
    assert verbs.split.run(register, older, PARTS)[1].reference == "CP (25/26) 001b"


def test_the_whole_is_closed_when_every_part_has_ended(register: Register, whole: Action) -> None:
    first, second, third = verbs.split.run(register, whole, PARTS)
    first = answer(register, first, date(2025, 9, 15))
    assert now(register, whole).status is ActionStatus.IN_PART
    verbs.close.run(register, first, MINUTE, TODAY)
    verbs.stop.run(register, second, Outcome.DECLINED, "No money.", TODAY)
    verbs.close.run(register, answer(register, third, date(2025, 12, 8)), "Minute 9", date(2026, 2, 2))
    closed = row(register, whole)
    assert closed.action.status is ActionStatus.CLOSED
    assert closed.closing
    assert closed.closing.agreed_on == TODAY
    assert all(said in closed.closing.minute for said in ("001a", MINUTE, "001b", "declined", "001c", "Minute 9"))
    verbs.reopen.run(register, now(register, first), "It was not all.", TODAY)
    assert now(register, whole).status is ActionStatus.IN_PART
    assert register.count(Closing, action_id=whole.id) == 0


def test_the_whole_is_not_moved_by_hand(register: Register, whole: Action) -> None:
    verbs.split.run(register, whole, PARTS)
    whole = answer(register, now(register, whole), date(2025, 9, 15))
    with pytest.raises(RefusedError, match="stands as its parts do"):
        verbs.close.run(register, whole, MINUTE, TODAY)


def test_a_split_is_undone_whole_and_can_go_on(register: Register, whole: Action) -> None:
    verbs.split.run(register, whole, PARTS[:2])
    assert verbs.split.run(register, now(register, whole), PARTS[2:])[0].reference.endswith("001c")
    register.undo()
    register.undo()
    assert register.find(Action) == [now(register, whole)]
    with pytest.raises(RefusedError, match="two parts"):
        verbs.split.run(register, now(register, whole), PARTS[:1])


def test_parts_are_not_split_again(register: Register, whole: Action) -> None:
    (part, _, _) = verbs.split.run(register, whole, PARTS)
    with pytest.raises(RefusedError, match="is a part already"):
        verbs.split.run(register, part, PARTS)


def test_removing_the_tag_of_a_whole_withdraws_its_parts(register: Register, whole: Action) -> None:
    verbs.split.run(register, whole, PARTS)
    verbs.remove_tag.run(register, register.find(Tag, kind=TagKind.FOLLOW_UP)[0], TODAY)
    assert {(one.status, one.outcome) for one in register.find(Action)} == {
        (ActionStatus.NOT_PROCEEDING, Outcome.WITHDRAWN)
    }
    assert {one.due for one in register.find(Action)} == {date(2025, 10, 31)}


def test_merged_actions_keep_their_words_and_follow_the_one_that_goes_on(register: Register, whole: Action) -> None:
    other = answer(register, ask(register, "Members asked again.", title="Again"), date(2025, 9, 15), Extent.PARTLY)
    verbs.merge.run(register, [other, whole], whole, TODAY)
    merged = row(register, other)
    assert (merged.action.words, merged.action.reference) == ("Members asked again.", "CP (25/26) 002")
    assert (merged.action.status, merged.action.outcome) == (ActionStatus.NOT_PROCEEDING, Outcome.SUPERSEDED)
    assert merged.notes[0].words == "Merged into CP (25/26) 001."
    assert row(register, whole).merged == (merged.action,)
    with pytest.raises(RefusedError, match="cannot be merged"):
        verbs.merge.run(register, [whole], merged.action)
    reopened = verbs.reopen.run(register, merged.action, "It is another thing.", TODAY)
    assert (reopened.merged_into_id, row(register, whole).merged) == (None, ())


def test_nothing_is_merged_into_itself(register: Register, whole: Action) -> None:
    with pytest.raises(RefusedError, match="two actions"):
        verbs.merge.run(register, [whole], whole)


def test_a_whole_is_not_merged_for_its_parts_would_be_left(register: Register, whole: Action) -> None:
    other = ask(register, "Members asked again.", title="Again")
    verbs.split.run(register, whole, PARTS)
    with pytest.raises(RefusedError, match="Merge its parts instead"):
        verbs.merge.run(register, [now(register, whole)], other)
    with pytest.raises(RefusedError, match="one of its parts instead"):
        verbs.merge.run(register, [other], now(register, whole))
