"""Answers: put to the clerk when later minutes come in, recorded, and taken back."""

from datetime import date

import pytest
from clerk import article, load, minutes, text_of, words

from annotator import verbs
from annotator.actions.entries import entries
from annotator.records import Action, ActionStatus, Extent, Outcome, Suggestion, Tag, TagKind
from annotator.store import Register

ASKED = "The Panel asked the Head of Early Help to circulate figures on young carers by ward."
GIVEN = "The Head of Early Help had circulated the figures on young carers by ward on 4 July."


@pytest.fixture
def asked(register: Register) -> Register:
    load(register, minutes(("Young carers", ASKED)))
    text = text_of(register, "Young carers")
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, ASKED))
    return register


def answers(register: Register) -> list[Suggestion]:
    return register.find(Suggestion, kind=TagKind.REPORT_BACK)


def test_later_minutes_bring_the_passage_that_answers(asked: Register) -> None:
    load(asked, minutes(("Matters arising", f"The minutes were agreed. {GIVEN}"), day=date(2025, 9, 15)))
    (answer,) = answers(asked)
    assert answer.quote.startswith("The Head of Early Help had circulated")
    assert answer.action_id == asked.find(Action)[0].id


def test_an_action_opened_after_the_later_minutes_came_is_looked_up_in_them(register: Register) -> None:
    load(register, minutes(("Matters arising", GIVEN), day=date(2025, 9, 15)))
    load(register, minutes(("Young carers", ASKED)))
    text = text_of(register, "Young carers")
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, ASKED))
    assert len(answers(register)) == 1


def test_an_earlier_meeting_answers_nothing(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=date(2025, 3, 3)))
    assert answers(asked) == []


def test_an_accepted_answer_stands_in_the_log_with_its_words(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=date(2025, 9, 15)))
    verbs.accept_as.run(asked, answers(asked)[0], Extent.FULL)
    (row,) = entries(asked)
    assert row.action.status is ActionStatus.REPORTED
    assert "circulated" in row.answers[0].quote
    assert row.answers[0].meeting is not None
    assert row.answers[0].meeting.date == date(2025, 9, 15)


@pytest.mark.parametrize(
    ("extents", "status"),
    [
        ([Extent.PARTLY], ActionStatus.IN_PART),
        ([Extent.PARTLY, Extent.FULL], ActionStatus.REPORTED),
        ([Extent.FULL, Extent.PARTLY], ActionStatus.REPORTED),
        ([Extent.DECLINED], ActionStatus.NOT_PROCEEDING),
    ],
)
def test_the_status_follows_the_answers(asked: Register, extents: list[Extent], status: ActionStatus) -> None:
    for number, extent in enumerate(extents):
        load(asked, minutes((f"Reply {number}", "A reply."), day=date(2025, 9, 15)))
        text = text_of(asked, f"Reply {number}")
        verbs.tag_report_back.run(asked, text, words(text, "A reply."), asked.find(Action)[0], extent)
    assert asked.find(Action)[0].status is status


def test_a_status_that_the_clerk_set_is_left_alone(asked: Register) -> None:
    verbs.stop.run(asked, asked.find(Action)[0], Outcome.WITHDRAWN, "No longer wanted.", date(2025, 7, 1))
    load(asked, minutes(("Reply", "A reply."), day=date(2025, 9, 15)))
    text = text_of(asked, "Reply")
    verbs.tag_report_back.run(asked, text, words(text, "A reply."), asked.find(Action)[0], Extent.PARTLY)
    assert asked.find(Action)[0].status is ActionStatus.NOT_PROCEEDING


def test_removing_the_answer_opens_the_action_again(asked: Register) -> None:
    load(asked, minutes(("Reply", "A reply."), day=date(2025, 9, 15)))
    text = text_of(asked, "Reply")
    tag = verbs.tag_report_back.run(asked, text, words(text, "A reply."), asked.find(Action)[0], Extent.FULL)
    verbs.remove_tag.run(asked, asked.get(Tag, tag.id))
    assert asked.find(Action)[0].status is ActionStatus.OPEN


def test_the_same_passage_is_not_put_twice(asked: Register) -> None:
    later = minutes(("Matters arising", GIVEN), day=date(2025, 9, 15))
    load(asked, later)
    verbs.reject.run(asked, answers(asked)[0])
    load(asked, minutes(("Matters arising", GIVEN), ("Other", "x"), day=date(2025, 9, 15)))
    assert len(answers(asked)) == 1


def test_evidence_that_is_older_than_the_request_answers_nothing(asked: Register) -> None:
    old = article(f"Young carers counted by ward at last\n\n18 July 2014\n\n{GIVEN}")
    new = article(f"Young carers counted by ward at last\n\n18 July 2025\n\n{GIVEN}")
    load(asked, old)
    assert answers(asked) == []
    load(asked, new)
    assert len(answers(asked)) == 1
