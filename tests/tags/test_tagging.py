"""Tags by hand: on words, trimmed, linked, moved and removed with what hangs on them."""

from datetime import date

import pytest
from clerk import load, minutes, text_of, words

from annotator import verbs
from annotator.errors import RefusedError
from annotator.records import Action, ActionStatus, Extent, Outcome, ReportBack, Span, Tag, TagKind
from annotator.store import Register

ASKED = "The Panel asked the Head of Early Help for figures by 31 October 2025. 🙂 It was noted."


@pytest.fixture
def tagged(register: Register) -> Register:
    load(register, minutes(("Carers", ASKED)))
    text = text_of(register, "Carers")
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, ASKED[: ASKED.index(".")]))
    return register


def test_a_tag_keeps_its_words_without_blank_ends(register: Register) -> None:
    load(register, minutes(("Carers", ASKED)))
    text = text_of(register, "Carers")
    tag = verbs.tag_words.run(register, text, TagKind.RESOLUTION, Span(len(ASKED) - 14, len(ASKED)))
    assert tag.quote == "It was noted."
    assert text.text[tag.start : tag.end] == tag.quote


def test_blank_space_cannot_be_tagged(register: Register) -> None:
    load(register, minutes(("Carers", ASKED)))
    with pytest.raises(RefusedError, match="no words"):
        verbs.tag_words.run(register, text_of(register, "Carers"), TagKind.RESOLUTION, Span(3, 4))
    assert register.undo_name == "Import documents"


def test_the_same_words_are_tagged_once_with_a_kind(tagged: Register) -> None:
    text = text_of(tagged, "Carers")
    span = words(text, ASKED[: ASKED.index(".")])
    with pytest.raises(RefusedError, match="already"):
        verbs.tag_words.run(tagged, text, TagKind.FOLLOW_UP, span)
    assert verbs.tag_words.run(tagged, text, TagKind.RESOLUTION, span)


def test_a_follow_up_becomes_an_action_in_the_same_step(tagged: Register) -> None:
    (action,) = tagged.find(Action)
    assert action.reference == "CP (25/26) 001"
    assert (action.owner, action.due) == ("", None)
    tagged.undo()
    assert tagged.find(Action) == []
    assert tagged.find(Tag) == []


def test_a_deadline_inside_a_follow_up_gives_the_due_date_with_its_words(tagged: Register) -> None:
    text = text_of(tagged, "Carers")
    verbs.tag_words.run(tagged, text, TagKind.DEADLINE, words(text, "31 October 2025"))
    (action,) = tagged.find(Action)
    assert (action.due, action.due_words) == (date(2025, 10, 31), "31 October 2025")
    assert action.due_rule


def test_a_due_date_set_by_hand_is_not_replaced_by_a_deadline(tagged: Register) -> None:
    verbs.set_due.run(tagged, tagged.find(Action)[0], date(2025, 9, 1))
    text = text_of(tagged, "Carers")
    verbs.tag_words.run(tagged, text, TagKind.DEADLINE, words(text, "31 October 2025"))
    assert tagged.find(Action)[0].due == date(2025, 9, 1)


def test_removing_a_deadline_takes_the_due_date_with_it(tagged: Register) -> None:
    text = text_of(tagged, "Carers")
    deadline = verbs.tag_words.run(tagged, text, TagKind.DEADLINE, words(text, "31 October 2025"))
    verbs.remove_tag.run(tagged, tagged.get(Tag, deadline.id))
    (action,) = tagged.find(Action)
    assert (action.due, action.due_words, action.due_tag_id) == (None, "", None)
    tagged.undo()
    assert tagged.find(Action)[0].due == date(2025, 10, 31)


def test_removing_a_follow_up_withdraws_its_action_and_undo_brings_it_back(tagged: Register) -> None:
    (action,) = tagged.find(Action)
    text = text_of(tagged, "Carers")
    verbs.tag_report_back.run(tagged, text, words(text, "It was noted."), action, Extent.FULL)
    assert action.tag_id
    verbs.remove_tag.run(tagged, tagged.get(Tag, action.tag_id), date(2026, 3, 5))
    (withdrawn,) = tagged.find(Action)
    assert (withdrawn.reference, withdrawn.tag_id) == (action.reference, None)
    assert (withdrawn.status, withdrawn.outcome) == (ActionStatus.NOT_PROCEEDING, Outcome.WITHDRAWN)
    assert withdrawn.origin == "Tag removed on 5 March 2026"
    assert tagged.count(ReportBack) == 1
    tagged.undo()
    (back,) = tagged.find(Action)
    assert (back.status, back.tag_id, back.origin) == (ActionStatus.REPORTED, action.tag_id, "")


def test_undoing_the_opening_takes_the_action_and_its_number_back_whole(tagged: Register) -> None:
    (action,) = tagged.find(Action)
    tagged.undo()
    assert (tagged.count(Action), tagged.count(Tag)) == (0, 0)
    text = text_of(tagged, "Carers")
    verbs.tag_words.run(tagged, text, TagKind.FOLLOW_UP, words(text, "figures"))
    assert tagged.find(Action)[0].reference == action.reference


def test_a_moved_follow_up_takes_its_action_along(tagged: Register) -> None:
    text = text_of(tagged, "Carers")
    (tag,) = tagged.find(Tag)
    verbs.move.run(tagged, tag, text, words(text, "asked the Head of Early Help for figures"))
    assert tagged.find(Action)[0].words == "asked the Head of Early Help for figures"


def test_evidence_opens_no_action(register: Register) -> None:
    from clerk import article

    load(register, article("Carers praised by inspectors today\n\nA report will follow."))
    text = text_of(register, "Carers praised by inspectors today")
    with pytest.raises(RefusedError, match="evidence"):
        verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, "A report will follow."))
    assert register.find(Tag) == []


def test_a_deadline_beside_the_only_follow_up_of_its_paragraph_belongs_to_it(register: Register) -> None:
    load(register, minutes(("Carers", "She would send figures. This would be by 31 October 2025.\n\nBy 1 May 2026.")))
    text = text_of(register, "Carers")
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, "She would send figures."))
    verbs.tag_words.run(register, text, TagKind.DEADLINE, words(text, "1 May 2026"))
    assert register.find(Action)[0].due is None
    verbs.tag_words.run(register, text, TagKind.DEADLINE, words(text, "31 October 2025"))
    assert register.find(Action)[0].due == date(2025, 10, 31)


def test_a_follow_up_whose_deadline_stands_elsewhere_can_be_removed(tagged: Register) -> None:
    text = text_of(tagged, "Carers")
    verbs.tag_words.run(tagged, text, TagKind.DEADLINE, words(text, "31 October 2025"))
    load(tagged, minutes(("Carers", ASKED.replace("asked the Head", "begged the Head"))))
    (follow_up,) = tagged.find(Tag, kind=TagKind.FOLLOW_UP)
    assert follow_up.to_check
    verbs.remove_tag.run(tagged, follow_up)
    assert tagged.find(Action)[0].outcome is Outcome.WITHDRAWN
    assert tagged.find(Tag)[0].follow_up_id is None


def test_a_tag_to_check_is_moved_to_the_corrected_text_with_its_action(tagged: Register) -> None:
    verbs.set_owner.run(tagged, tagged.find(Action)[0], "Jo Smith")
    load(tagged, minutes(("Carers", ASKED.replace("asked the Head", "begged the Head"))))
    text = text_of(tagged, "Carers")
    moved = verbs.move.run(tagged, tagged.find(Tag)[0], text, words(text, "begged the Head of Early Help"))
    assert (moved.text_id, moved.to_check) == (text.id, False)
    (action,) = tagged.find(Action)
    assert (action.owner, action.words) == ("Jo Smith", "begged the Head of Early Help")


def test_a_follow_up_that_shrinks_lets_go_of_a_deadline_outside(tagged: Register) -> None:
    text = text_of(tagged, "Carers")
    verbs.tag_words.run(tagged, text, TagKind.DEADLINE, words(text, "31 October 2025"))
    verbs.move.run(tagged, tagged.find(Tag)[0], text, words(text, "asked the Head of Early Help"))
    assert tagged.find(Action)[0].due is None
    verbs.remove_tag.run(tagged, tagged.find(Tag)[0])
    assert len(tagged.find(Tag)) == 1


def test_a_moved_deadline_is_read_anew_in_its_place(tagged: Register) -> None:
    text = text_of(tagged, "Carers")
    tag = verbs.tag_words.run(tagged, text, TagKind.DEADLINE, words(text, "October 2025"))
    moved = verbs.move.run(tagged, tag, text, words(text, "31 October 2025"))
    assert moved.id == tag.id
    assert tagged.find(Action)[0].due == date(2025, 10, 31)


def test_a_reference_is_not_given_twice_though_its_action_is_removed(tagged: Register) -> None:
    text = text_of(tagged, "Carers")
    verbs.remove_tag.run(tagged, tagged.find(Tag)[0])
    verbs.tag_words.run(tagged, text, TagKind.FOLLOW_UP, words(text, "figures"))
    assert [action.reference for action in tagged.find(Action)] == ["CP (25/26) 001", "CP (25/26) 002"]
