"""One action that is really three, and two that are really one: every word is kept."""

from datetime import date

import pytest
from clerk import load, minutes, text_of, words
from logs import DAY, MINUTE, TODAY, answer, ask, body, meet, now, row

from annotator import verbs
from annotator.actions.log import is_overdue
from annotator.actions.opening import open_without_tag
from annotator.errors import RefusedError
from annotator.records import Action, ActionStatus, Closing, Extent, Item, Outcome, ReportBack, Tag, TagKind
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


def test_a_part_takes_no_reference_that_an_older_tracker_gave(register: Register, whole: Action) -> None:
    with register.step("Import tracker") as step:
        open_without_tag(
            step, body(register), "To ring.", origin="Log.csv", asked_on=DAY, reference=f"{whole.reference}a"
        )
    parts = verbs.split.run(register, whole, PARTS[:2])
    assert [(part.reference[-4:], part.part) for part in parts] == [("001b", 1), ("001c", 2)]


def test_the_words_of_an_extension_count_for_the_parts_as_they_did_for_the_whole(
    register: Register, whole: Action
) -> None:
    agreed = date(2025, 10, 20)
    verbs.extend.run(register, whole, words="the next meeting", agreed_by="the Chair", agreed_on=agreed)
    meet(register, date(2025, 7, 7), date(2025, 12, 8))
    (part, _, _) = verbs.split.run(register, now(register, whole), PARTS)
    assert (row(register, part).due, row(register, part).extensions) == (date(2025, 12, 8), ())


def test_a_closed_part_keeps_its_due_date_when_the_tag_of_the_whole_goes(register: Register, whole: Action) -> None:
    (part, _) = verbs.split.run(register, whole, PARTS[:2])
    verbs.close.run(register, answer(register, part, date(2025, 9, 15)), MINUTE, TODAY)
    verbs.remove_tag.run(register, register.find(Tag, kind=TagKind.FOLLOW_UP)[0], TODAY)
    assert now(register, part).due == date(2025, 10, 31)


def test_of_merged_actions_one_passage_is_asked_about_once(register: Register) -> None:
    first = ask(register, "The Panel asked the Head of Early Help to circulate figures on young carers by ward.")
    asked = "The Panel asked the Head of Early Help to circulate the figures on young carers by ward soon."
    other = ask(register, asked, title="Again")
    given = "The Head of Early Help had circulated the figures on young carers by ward on 4 July."
    load(register, minutes(("Matters arising", given), day=date(2025, 9, 15)))
    assert sum(register.left_to_review().values()) == 2
    verbs.merge.run(register, [other], now(register, first), TODAY)
    assert sum(register.left_to_review().values()) == 1


def test_a_refusal_that_is_taken_back_does_not_bring_a_merged_action_back(register: Register, whole: Action) -> None:
    other = ask(register, "Members asked again.", title="Again")
    verbs.merge.run(register, [other], whole, TODAY)
    answer(register, now(register, other), date(2025, 9, 15), Extent.DECLINED)
    verbs.take_back.run(register, register.find(ReportBack)[0])
    assert (now(register, other).merged_into_id, now(register, other).outcome) == (whole.id, Outcome.SUPERSEDED)


def test_a_deadline_that_is_tagged_or_moved_after_the_split_holds_for_the_parts(register: Register) -> None:
    whole = ask(register, ASKED)
    part, done = verbs.split.run(register, whole, PARTS[:2])
    verbs.close.run(register, answer(register, done, date(2025, 9, 15)), MINUTE, TODAY)
    text = text_of(register, "Carers")
    tag = verbs.tag_words.run(register, text, TagKind.DEADLINE, words(text, "31 October 2025"))
    assert now(register, part).due == now(register, whole).due == date(2025, 10, 31)
    verbs.move.run(register, tag, text, words(text, "October 2025"))
    assert now(register, part).due_words == "October 2025"
    assert now(register, done).due is None


def test_what_was_split_is_extended_in_its_parts(register: Register, whole: Action) -> None:
    verbs.split.run(register, whole, PARTS)
    with pytest.raises(RefusedError, match="not extended itself"):
        verbs.extend.run(register, now(register, whole), due=TODAY, agreed_by="the Chair")


def test_the_exempt_mark_of_a_whole_is_that_of_its_parts(register: Register, whole: Action) -> None:
    parts = verbs.split.run(register, whole, PARTS)
    verbs.set_exempt.run(register, now(register, whole), True, "3")
    assert {now(register, part).exempt_paragraph for part in parts} == {"3"}
    verbs.set_exempt.run(register, now(register, parts[0]), False)
    verbs.set_exempt.run(register, now(register, whole), False)
    item = register.get(Item, whole.item_id or "")
    verbs.set_item_exempt.run(register, item, True, "1")
    assert {one.exempt_paragraph for one in register.find(Action)} == {"1"}
