"""Which temporal words are deadlines: those of what is still to be done, whoever tells it."""

from datetime import date

import pytest

from annotator.records import TagKind
from annotator.suggestions import suggest

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
