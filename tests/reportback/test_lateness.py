"""Whether an answer came late, by what it says itself."""

from datetime import date

import pytest
from clerk import load, minutes, text_of, words

from annotator import verbs
from annotator.actions.entries import entries
from annotator.records import Action, Extent, TagKind
from annotator.reportback.findings import words_about
from annotator.reportback.lateness import came_late, given_on
from annotator.store import Register

MET = date(2026, 3, 9)
ASKED = "She asked for a written answer on interpreters."


@pytest.mark.parametrize(
    ("quote", "days"),
    [
        ("The answer had reached Members on 6 February 2026.", [date(2026, 2, 6)]),
        ("The note had been e-mailed to all Members on Friday 27 June.", [date(2025, 6, 27)]),
        ("Of these, 618 were overdue on 1 September 2025.", []),
        ("It would be sent on 1 June 2026.", []),
    ],
)
def test_a_passage_says_when_something_was_given(quote: str, days: list[date]) -> None:
    assert list(given_on(quote, MET)) == days


@pytest.mark.parametrize(
    ("given", "late"),
    [
        ("The answer on interpreters was sent to Members on 6 February 2026.", True),
        ("The answer on interpreters was sent to Members on 12 January 2026.", False),
        ("The answer on interpreters had come, three weeks late.", True),
        ("The answer on interpreters was presented.", False),
    ],
)
def test_the_first_meeting_after_the_day_may_still_hear_of_a_late_answer(
    register: Register, given: str, late: bool
) -> None:
    load(register, minutes(("Hubs", ASKED), day=date(2025, 12, 8)))
    text = text_of(register, "Hubs")
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, ASKED))
    action = verbs.set_due.run(register, register.find(Action)[0], date(2026, 1, 16))
    load(register, minutes(("Matters arising", given), day=MET))
    later = text_of(register, "Matters arising")
    verbs.tag_report_back.run(register, later, words(later, given), action, Extent.FULL)
    assert came_late(entries(register)[0]) is late


def test_the_sentence_before_the_answer_may_say_that_it_came_late(register: Register) -> None:
    load(register, minutes(("Hubs", ASKED), day=date(2025, 12, 8)))
    text = text_of(register, "Hubs")
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, ASKED))
    action = verbs.set_due.run(register, register.find(Action)[0], date(2026, 1, 16))
    given = "Interpreters had been used 212 times."
    load(register, minutes(("Hubs again", f"The answer had reached Members on 6 February 2026. {given}"), day=MET))
    later = text_of(register, "Hubs again")
    verbs.tag_report_back.run(register, later, words(later, given), action, Extent.FULL)
    (entry,) = entries(register)
    assert not came_late(entry)
    assert came_late(entry, words_about(register, entry))
