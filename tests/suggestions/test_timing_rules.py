"""Which temporal words are deadlines: those of what is still to be done, whoever tells it."""

from datetime import date

import pytest

from annotator.calendar import read_periods
from annotator.records import TagKind
from annotator.suggestions import deadline_at, suggest

MEETING = date(2023, 2, 15)


def due(text: str) -> list[tuple[str, str]]:
    return [
        (text[one.start : one.end], one.due or "")
        for one in suggest(text, meeting=MEETING)
        if one.kind is TagKind.DEADLINE
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Clerk was asked to send it by Friday so that it could be read before Easter.", ["by Friday"]),
        ("The Clerk was asked to send the bill by Friday when the sums had been done.", ["by Friday"]),
        ("RESOLVED that no tree be felled before 1 March.", []),
        ("RESOLVED that the hearing be adjourned to 3 March.", ["3 March"]),
        ("The Clerk was asked to report to the meeting to be held on 22 March.", ["22 March"]),
        ("Two workshops would be held with the parents on 20 and 21 March.", ["20 and 21 March"]),
        ("The new rules would take effect on 1 April.", []),
        ("Residents were encouraged to reply to the survey before 3 March.", ["before 3 March"]),
        ("The report was overdue and expected on 3 March.", ["3 March"]),
    ],
)
def test_what_is_still_to_be_done_has_a_deadline(text: str, words: str):
    assert [one for one, _ in due(text)] == words


def test_what_had_been_done_by_then_has_none():
    assert due("Members asked for the 29 reviews which had been finished by the end of January.") == []


def test_where_the_law_counts_otherwise_the_reason_says_so():
    text = "The Director was asked to send the written statement of action within 70 days."
    (one,) = [one for one in suggest(text, meeting=date(2021, 11, 4)) if one.kind is TagKind.DEADLINE]
    assert one.due == "2022-01-13"
    assert "70 working days" in one.reason


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Left over to June. The roof was looked at.", [("June", "2023-06-30")]),
        ("The matter was left until April.", [("April", "2023-04-30")]),
        ("The hearing had been put back to 22 March.", []),
        ("The claim form was due with the insurers by 29 March.", [("by 29 March", "2023-03-29")]),
        ("A survey was wanted by the river board before 1st September.", [("before 1st September", "2023-08-31")]),
        ("Tree wardens: comments to the Clerk by noon Fri 17 March.", [("by noon Fri 17 March", "2023-03-17")]),
        ("A box of old maps was handed over, to be considered at future meetings.", [("future meetings", "open")]),
        ("It was agreed that road safety be taken in May 2023.", [("May 2023", "2023-05-31")]),
        ("GH to talk to the club & report next time.", [("next time", "next-meeting")]),
        ("GH to write to the hall, answer by April mtg (10th).", [("by April mtg (10th)", "2023-04-10")]),
        (
            "The list to be sent to all by the end of term (31 March).",
            [("by the end of term (31 March)", "2023-03-31")],
        ),
        ("The Clerk would raise it when the rates were discussed in April.", [("April", "2023-04-30")]),
        ("Members asked for a report on absence, covering the autumn term.", []),
    ],
)
def test_terse_notes_say_when_in_few_words(text: str, found: list[tuple[str, str]]):
    assert due(text) == found


def test_a_condition_is_no_deadline_but_what_will_have_come_is_one():
    assert due("The Clerk was asked to close the gate when the field was wet.") == []
    assert due("The Clerk was asked to circulate the plan when it was ready.") == [("when it was ready", "open")]


def test_the_nations_bank_holidays_are_left_out():
    text = "The Director was asked to reply within five working days."
    meeting = date(2024, 3, 28)
    by_council = [
        [one.due for one in suggest(text, council=council, meeting=meeting) if one.kind is TagKind.DEADLINE]
        for council in ("Moorside District Council", "Highland Council")
    ]
    assert by_council == [["2024-04-08"], ["2024-04-05"]]


def test_a_councils_own_period_stands_beside_the_words():
    own = read_periods("""
[[period]]
name = "Petitions"
words = ["petition"]
length = "P15B"
counted = "after"
start = "the receipt of the petition"
source = "Our petition scheme, paragraph 6"
""")
    text = "The Clerk was asked to answer the petition within 15 days."
    (one,) = [one for one in suggest(text, meeting=MEETING, own=own) if one.kind is TagKind.DEADLINE]
    assert "15 working days after the receipt of the petition (Our petition scheme, paragraph 6)" in one.reason


def test_the_working_of_a_place_in_a_text_can_be_asked_for():
    text = "The Director was asked to send the written statement of action within 70 days."
    start = text.index("within")
    deadline = deadline_at(text, start, len(text) - 1, MEETING, council="Moorside District Council")
    assert deadline is not None
    assert deadline.instead is not None
    assert deadline_at(text, start, len(text) - 1, MEETING, council="Highland Council") != deadline
