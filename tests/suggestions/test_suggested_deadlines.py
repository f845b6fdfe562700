"""Deadlines are suggested where a follow-up or a resolution is due, and nowhere else."""

from datetime import date

import pytest

from annotator.records import Proposal, TagKind
from annotator.suggestions import suggest

MEETING = date(2021, 11, 4)


def deadlines(text: str, meeting: date | None = MEETING) -> list[Proposal]:
    return [one for one in suggest(text, meeting=meeting) if one.kind is TagKind.DEADLINE]


def test_a_deadline_has_its_date_and_shows_its_working():
    (due,) = deadlines("The Director was asked to reply within ten working days.")
    assert due.due == "2021-11-18"
    assert due.rule == "Ten working days after the meeting of 4 November 2021"


def test_without_the_date_of_the_meeting_it_stays_unresolved():
    (due,) = deadlines("The Director was asked to reply by Friday.", None)
    assert due.due == "unresolved"


def test_without_the_date_of_the_meeting_a_count_stays_a_duration():
    (due,) = deadlines("The Director was asked to reply within ten working days.", None)
    assert due.due == "P10B"


def test_a_deferral_has_its_date():
    (due,) = deadlines("The application was deferred to the next meeting.")
    assert due.due == "next-meeting"


def test_the_date_in_an_action_label_is_a_deadline():
    text = "It was resolved to plant it at the weir. Action: Cllr Ferris, by Friday 18 March."
    assert [one.due for one in deadlines(text)] == ["2022-03-18"]


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED: That the notes of the visit held on 21 May 2019 be accepted.",
        "The centre had closed on 4 May.",
        "The Clerk would circulate the letter dated 3 May 2020.",
        "The strategy had lapsed in December 2020.",
    ],
)
def test_dates_of_the_past_and_of_documents_are_none(text: str):
    assert deadlines(text) == []


def test_suggestions_come_in_reading_order_the_longest_first():
    found = suggest("RESOLVED: That the Clerk write by 7 March 2022.", meeting=MEETING)
    assert [one.kind for one in found] == [TagKind.RESOLUTION, TagKind.FOLLOW_UP, TagKind.DEADLINE]
    assert [(one.start, -one.end) for one in found] == sorted((one.start, -one.end) for one in found)


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "|", "RESOLVED", "RESOLVED:\n", "😀" * 50, "(a) (b) (c)", "The Head Of Planning " * 500]
)
def test_odd_texts_bring_no_error(text: str):
    assert all(0 <= one.start < one.end <= len(text) for one in suggest(text))
