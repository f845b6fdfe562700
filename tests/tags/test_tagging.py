"""Tags by hand: on words, trimmed, linked, moved and removed with what hangs on them."""

from datetime import date

import pytest
from clerk import load, minutes, text_of, words

from annotator import verbs
from annotator.errors import RefusedError
from annotator.records import Action, Extent, ReportBack, Span, Tag, TagKind
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


def test_removing_a_follow_up_takes_its_action_and_undo_brings_both_back(tagged: Register) -> None:
    (action,) = tagged.find(Action)
    text = text_of(tagged, "Carers")
    verbs.tag_report_back.run(tagged, text, words(text, "It was noted."), action, Extent.FULL)
    verbs.remove_tag.run(tagged, tagged.get(Tag, action.tag_id))
    assert tagged.find(Action) == []
    assert tagged.find(ReportBack) == []
    tagged.undo()
    assert tagged.find(Action)[0].id == action.id
    assert tagged.count(ReportBack) == 1


def test_a_moved_follow_up_takes_its_action_along(tagged: Register) -> None:
    text = text_of(tagged, "Carers")
    (tag,) = tagged.find(Tag)
    verbs.move.run(tagged, tag, words(text, "asked the Head of Early Help for figures"))
    assert tagged.find(Action)[0].words == "asked the Head of Early Help for figures"


def test_evidence_opens_no_action(register: Register) -> None:
    from clerk import article

    load(register, article("Carers praised by inspectors today\n\nA report will follow."))
    text = text_of(register, "Carers praised by inspectors today")
    with pytest.raises(RefusedError, match="evidence"):
        verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, "A report will follow."))
    assert register.find(Tag) == []
