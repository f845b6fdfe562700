"""Recurrence: the same request made again over the years."""

from datetime import date

import pytest
from clerk import load, minutes, text_of, words

from annotator import verbs
from annotator.errors import RefusedError
from annotator.records import Action, TagKind
from annotator.reportback.threads import Threads, noted_before, thread_of, told
from annotator.store import Register

FIRST = "That a register of empty garages in Wexford Road be drawn up and published."
AGAIN = "The Committee repeated its request that a register of the empty garages in Wexford Road be published."
OTHER = "That the Head of Housing report on the number of empty homes."


def ask(register: Register, wanted: str, day: date) -> Action:
    load(register, minutes((f"Item of {day}", wanted), day=day))
    text = text_of(register, f"Item of {day}")
    tag = verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, wanted))
    return register.find(Action, tag_id=tag.id)[0]


@pytest.fixture
def years(register: Register) -> tuple[Register, Action, Action]:
    first = ask(register, FIRST, date(2022, 3, 1))
    ask(register, OTHER, date(2023, 3, 1))
    return register, first, ask(register, AGAIN, date(2024, 3, 5))


def test_a_request_that_was_made_before_is_proposed_as_a_thread(years: tuple[Register, Action, Action]) -> None:
    register, first, again = years
    (found,) = Threads.of(register).proposed(register.find(Action))
    assert (found.later.id, found.earlier.id) == (again.id, first.id)
    assert "“garages”" in found.reason
    assert told(found) == f"Asked before: {first.reference}, on 1 March 2022"


def test_the_clerk_says_that_it_is_the_same(years: tuple[Register, Action, Action]) -> None:
    register, first, again = years
    verbs.say_repeats.run(register, again, first)
    actions = register.find(Action)
    assert [one.id for one in thread_of(register.get(Action, first.id), actions)] == [first.id, again.id]
    assert Threads.of(register).proposed(actions) == []
    verbs.say_stands_alone.run(register, register.get(Action, again.id))
    assert thread_of(register.get(Action, first.id), register.find(Action)) == []


def test_a_thread_never_goes_round_in_a_ring(years: tuple[Register, Action, Action]) -> None:
    register, first, again = years
    verbs.say_repeats.run(register, again, first)
    with pytest.raises(RefusedError):
        verbs.say_repeats.run(register, first, register.get(Action, again.id))


@pytest.mark.parametrize(
    "sentence",
    [
        "It was noted that many of the points were the same as those made by the earlier review of housing.",
        "Members observed that the previous report on drainage had said the same.",
        "These matters had already been raised by the former scrutiny panel in 2019.",
    ],
)
def test_minutes_that_note_an_earlier_review_are_found(sentence: str) -> None:
    text = f"The report was introduced. {sentence} Thanks were given."
    assert [span.of(text) for span in noted_before(text)] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minutes of the previous meeting were agreed as a correct record.",
        "The same officer would attend the next meeting of the Panel.",
        "The last report was received in May.",
    ],
)
def test_other_mentions_of_earlier_papers_are_left_alone(sentence: str) -> None:
    assert list(noted_before(sentence)) == []
