"""Suggestions are accepted and rejected, one by one and all together."""

import pytest
from clerk import load, minutes, text_of

from annotator import verbs
from annotator.errors import RefusedError
from annotator.records import Action, Span, Suggestion, SuggestionState, Tag, TagKind
from annotator.store import Register

TEXT = (
    "The Panel asked the Head of Early Help to circulate the figures by 31 October 2025.\n\n"
    "RESOLVED:\n\n1. That the report be noted."
)


@pytest.fixture
def suggested(register: Register) -> Register:
    load(register, minutes(("Carers", TEXT)), suggesting=True)
    return register


def one(register: Register, kind: TagKind) -> Suggestion:
    return register.find(Suggestion, kind=kind)[0]


def test_an_import_puts_suggestions_on_the_text(suggested: Register) -> None:
    text = text_of(suggested, "Carers").text
    found = suggested.find(Suggestion)
    assert {s.kind for s in found} == {TagKind.RESOLUTION, TagKind.FOLLOW_UP, TagKind.DEADLINE}
    assert all(text[s.start : s.end] == s.quote and s.reason for s in found)


def test_an_accepted_follow_up_is_an_action_with_the_deadline_in_it(suggested: Register) -> None:
    verbs.accept.run(suggested, one(suggested, TagKind.FOLLOW_UP))
    (action,) = suggested.find(Action)
    assert action.due is not None
    assert action.due.isoformat() == "2025-10-31"
    assert one(suggested, TagKind.DEADLINE).state is SuggestionState.ACCEPTED


def test_an_answered_suggestion_is_not_answered_twice(suggested: Register) -> None:
    verbs.reject.run(suggested, one(suggested, TagKind.RESOLUTION))
    with pytest.raises(RefusedError, match="rejected already"):
        verbs.accept.run(suggested, one(suggested, TagKind.RESOLUTION))


def test_all_are_accepted_in_one_step(suggested: Register) -> None:
    open_before = suggested.count(Suggestion, state=SuggestionState.OPEN)
    accepted = verbs.accept_all.run(suggested)
    assert sum(accepted.values()) == open_before == suggested.count(Tag)
    suggested.undo()
    assert suggested.count(Suggestion, state=SuggestionState.OPEN) == open_before
    assert suggested.find(Tag) == []


def test_only_those_above_a_score_are_accepted(suggested: Register) -> None:
    assert not verbs.accept_all.run(suggested, 1.0)
    assert suggested.undo_name == "Import documents"


def test_a_removed_tag_counts_as_a_rejected_suggestion(suggested: Register) -> None:
    tag = verbs.accept.run(suggested, one(suggested, TagKind.RESOLUTION))
    verbs.remove_tag.run(suggested, tag)
    assert one(suggested, TagKind.RESOLUTION).state is SuggestionState.REJECTED


def test_words_tagged_by_hand_answer_the_suggestion_that_means_them(suggested: Register) -> None:
    suggestion = one(suggested, TagKind.FOLLOW_UP)
    text = text_of(suggested, "Carers")
    verbs.tag_words.run(suggested, text, TagKind.FOLLOW_UP, Span(suggestion.start + 4, suggestion.end))
    assert one(suggested, TagKind.FOLLOW_UP).state is SuggestionState.ACCEPTED
    verbs.accept_all.run(suggested)
    assert len(suggested.find(Action)) == 1


def test_what_was_rejected_is_not_asked_again_of_a_corrected_text(suggested: Register) -> None:
    verbs.reject.run(suggested, one(suggested, TagKind.FOLLOW_UP))
    load(suggested, minutes(("Carers", TEXT + " Noted.")), suggesting=True)
    left = suggested.find(Suggestion, state=SuggestionState.OPEN)
    assert TagKind.FOLLOW_UP not in {suggestion.kind for suggestion in left}
    assert TagKind.RESOLUTION in {suggestion.kind for suggestion in left}
