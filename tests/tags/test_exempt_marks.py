"""The exempt mark of an item goes with its actions, its evidence, and what is made of them."""

import pytest
from clerk import article, load, minutes, text_of, words

from annotator import verbs
from annotator.records import Action, Document, Item, TagKind
from annotator.store import Register

ASKED = "The Panel asked for the terms of the lease. It also asked for a plan."


@pytest.fixture
def leased(register: Register) -> Register:
    load(register, minutes(("Lease", ASKED)))
    text = text_of(register, "Lease")
    for quote in ("The Panel asked for the terms of the lease.", "It also asked for a plan."):
        verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, quote))
    return register


def test_the_actions_of_an_item_are_marked_with_it(leased: Register) -> None:
    verbs.set_item_exempt.run(leased, leased.find(Item)[0], True, " 3 ")
    assert [(a.exempt, a.exempt_paragraph) for a in leased.find(Action)] == [(True, "3"), (True, "3")]
    leased.undo()
    assert not any(action.exempt for action in leased.find(Action))


def test_an_action_that_the_clerk_marked_keeps_its_own_mark(leased: Register) -> None:
    verbs.set_exempt.run(leased, leased.find(Action)[0], True, "1")
    verbs.set_item_exempt.run(leased, leased.find(Item)[0], True, "3")
    verbs.set_item_exempt.run(leased, leased.find(Item)[0], False, "3")
    assert [(a.exempt, a.exempt_paragraph) for a in leased.find(Action)] == [(True, "1"), (False, "")]


def test_a_new_action_of_an_exempt_item_is_exempt(register: Register) -> None:
    load(register, minutes(("Lease", ASKED)))
    verbs.set_item_exempt.run(register, register.find(Item)[0], True, "3")
    text = text_of(register, "Lease")
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, "It also asked for a plan."))
    assert register.find(Action)[0].exempt_paragraph == "3"


def test_exempt_evidence_marks_its_document(register: Register) -> None:
    load(register, article("A private letter about the lease\n\nThe terms are these."))
    verbs.set_item_exempt.run(register, register.find(Item)[0], True, "3")
    assert register.find(Document)[0].exempt_paragraph == "3"
