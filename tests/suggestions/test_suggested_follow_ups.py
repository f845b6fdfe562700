"""Follow-ups are suggested with their owner, and each with a reason that a clerk understands."""

from datetime import date

import pytest

from annotator.records import Proposal, TagKind
from annotator.suggestions import suggest

MEETING = date(2022, 11, 10)


def follow_ups(text: str) -> list[Proposal]:
    return [one for one in suggest(text, meeting=MEETING) if one.kind is TagKind.FOLLOW_UP]


@pytest.mark.parametrize(
    "text",
    [
        "Members asked that future reports show the figures for each ward.",
        "The Clerk was asked to obtain three quotations.",
        "A further report was requested.",
        "The Chair asked the agent to peg out the plots.",
        "The Director undertook to look into this.",
        "She said that she would circulate the figures.",
        "The results would be reported to Cabinet in the autumn.",
        "ACTION: Clerk to write to the County Council.",
        "NW to pass to the police.",
        "The Inspectorate required the partnership to submit a plan by 16 December 2022.",
        "RESOLVED: That a report on progress be made to the Panel in six months’ time.",
        "RESOLVED: To delegate authority to the Corporate Director to make the orders.",
    ],
)
def test_requests_undertakings_and_directions_are_found(text: str):
    assert len(follow_ups(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED: That the report be noted.",
        "RESOLVED: That the minutes of 3 May be approved as a correct record.",
        "RESOLVED: That the press and public be excluded.",
        "The Director said that attendance had fallen.",
        "It was hoped that it would reduce exclusions further.",
        "The Clerk had written to the County Council in June.",
        "Rents would rise on 1 October.",
        "Councillor Rigg moved that a four-day week be tried.",
    ],
)
def test_what_leaves_nobody_with_anything_to_do_is_none(text: str):
    assert follow_ups(text) == []


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Mr Osgood agreed to send a breakdown.", "Mr Osgood"),
        ("The Head of Housing undertook to send a breakdown.", "Head of Housing"),
        ("NW to pass to the police.", "NW"),
        ("Ms Okafor said that 41 children were on orders. She would send the figures.", "Ms Okafor"),
        ("RESOLVED: That the Chair write to the Minister.", "Chair"),
        ("A further report was requested.", ""),
        ("Members asked that the Internal Auditor look into it.", "Internal Auditor"),
        (
            "The Panel asked about waiting times. Mr Osgood thought them long. He was asked to report again.",
            "Mr Osgood",
        ),
        ("RESOLVED: That the matter be referred back to Cabinet.", "Cabinet"),
    ],
)
def test_the_owner_is_who_the_text_names_and_nobody_else(text: str, owner: str):
    (found,) = follow_ups(text)
    assert found.owner == owner


def test_the_body_that_it_must_come_back_to_is_named():
    (found,) = follow_ups("RESOLVED: That a report be submitted to the Panel.")
    assert found.report_to == "Panel"


def test_a_request_and_its_acceptance_are_one():
    text = "The Panel asked how waiting times differed, and Mr Osgood agreed to send a breakdown."
    assert len(follow_ups(text)) == 1


def test_two_undertakings_in_one_sentence_are_two():
    text = "The Clerk agreed to write to the owner and Cllr Dunn agreed to telephone the contractor."
    assert [one.owner for one in follow_ups(text)] == ["Clerk", "Cllr Dunn"]


def test_the_reason_quotes_the_words_that_showed_it():
    (found,) = follow_ups("Mr Osgood undertook to send a breakdown.")
    assert found.reason.startswith("An undertaking: “undertook to")
    assert 0 < found.score <= 1


def test_rows_of_an_action_table_have_owner_and_date_and_finished_ones_are_left_out():
    text = (
        "| Action | Lead | By | Status |\n|---|---|---|---|\n"
        "| Publish the statement | CM | 28 April | Open |\n| Set up the workshop | FA | July | Complete |"
    )
    found = suggest(text, meeting=date(2023, 4, 20))
    assert [(one.kind.value, text[one.start : one.end], one.owner or one.due) for one in found] == [
        ("follow-up", "Publish the statement", "CM"),
        ("deadline", "28 April", "2023-04-28"),
    ]


def test_a_table_that_tells_what_became_of_earlier_actions_asks_for_nothing_new():
    text = (
        "Ref | Action | Progress\n12 | Publish the statement | It was published on 4 May\n"
        "13 | Set up a workshop | Outstanding"
    )
    assert [text[one.start : one.end] for one in follow_ups(text)] == ["Set up a workshop"]
