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
        "The Treasurer was asked to seek two estimates.",
        "A further report was requested.",
        "The Vice-Chair asked the surveyor to mark out the footpath.",
        "The Director undertook to look into this.",
        "She said that she would circulate the figures.",
        "The results would be reported to Cabinet in the autumn.",
        "ACTION: Clerk to write to the County Council.",
        "NW to pass to the police.",
        "The Inspectorate required the partnership to submit a plan by 16 December 2022.",
        "RESOLVED: That a report on progress be made to the Panel in six months’ time.",
        "RESOLVED: To delegate authority to the Corporate Director to make the orders.",
        "PC to create a steering group.",
        "Cllr Bell is going to look into the drains.",
        "Clerk instructed to purchase two benches.",
        "It was agreed for the Clerk to write to the owner.",
        "Cllr Khan suggested inviting the Environment Agency to a future meeting.",
        "The Director said that a written response would follow.",
        "To be discussed at next meeting.",
        "Repairs - clerk to chase.",
        "It was noted the bench is broken JT to speak to the council.",
        "SW had emailed the council but had no reply so would chase this.",
        "After discussion it was felt that we should write to the landowner.",
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
        "It was hoped that the scheme would bring down costs.",
        "The Clerk had written to the County Council in June.",
        "Rents would rise on 1 October.",
        "Councillor Amble moved that free parking be brought in.",
        "RESOLVED: Not to accept the recommendation that students be exempt from the charge.",
        "The Chair observed that the Panel had asked for the number overdue in each year group.",
        "The choir was to sing in the hall on 18 December, because the hall was to be let.",
        "Residents had been invited to suggest names by 12 May and five had replied.",
        "Home to School Transport Policy",
        "Transport to the other centres took 25 minutes.",
        "The staff were encouraged to use it.",
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
        ("RESOLVED: That the scheme be referred to Cabinet again.", "Cabinet"),
        ("RESOLVED: That a report be made to the Committee.", ""),
        ("Dr Nye Hadley, Principal Psychologist, explained the delay. She would circulate a note.", "Dr Nye Hadley"),
        (
            "Action: Assistant Director, Schools and Inclusion to tell Members.",
            "Assistant Director, Schools and Inclusion",
        ),
        ("She asked that the letter be rewritten, and Mr Linford readily agreed to this.", "Mr Linford"),
        ("She asked Ms Okello for a written answer.", "Ms Okello"),
        ("Owen Pritt spoke of the farm. Owen would speak to the farmer.", "Owen"),
        ("BW, KD and RM agreed to help with the fair.", "BW, KD and RM"),
        ("Action: Cllr JA to chase figures.", "Cllr JA"),
        ("RESOLVED: That Dr Ash be invited to return in June.", ""),
        ("RESOLVED: That a business case be prepared by the Project Manager.", "Project Manager"),
    ],
)
def test_the_owner_is_who_the_text_names_and_nobody_else(text: str, owner: str):
    (found,) = follow_ups(text)
    assert found.owner == owner


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (
            "Ms Varley reported that the roof leaked.\n\nIn reply, she stated that schools had been told. There were "
            "schools without heating. She was happy to circulate the list.",
            "Ms Varley",
        ),
        ("EHC Plans had to be written better. She would circulate a note on them.", ""),
        ("The SEND service had grown. He undertook to send the figures.", ""),
        ("The authority had few staff. She would send the figures.", ""),
        ("Mr Lund spoke of the new schools. The order of work was being drawn up and would seek to begin early.", ""),
        ("The Trust had money left. It undertook to send the accounts.", "Trust"),
    ],
)
def test_she_and_he_go_back_to_a_person_or_a_role_and_never_to_a_thing(text: str, owner: str):
    assert {one.owner for one in follow_ups(text)} == {owner}


def test_the_body_that_it_must_come_back_to_is_named():
    (found,) = follow_ups("RESOLVED: That a report be submitted to the Panel.")
    assert found.report_to == "Panel"


@pytest.mark.parametrize(
    ("text", "report_to"),
    [
        ("RESOLVED: That a paper on the pool be brought to the meeting of the Panel on 6 March 2023.", "Panel"),
        ("The Panel requested that an analysis be brought back in June.", "Panel"),
        ("Councillor Hart asked for a list of the lights.", "Councillor Hart"),
        ("The Clerk was asked to write to the County Council.", ""),
        ("Officers would share the draft with the Forum.", "Forum"),
    ],
)
def test_it_comes_back_to_whom_the_words_name_or_to_who_asked_for_it(text: str, report_to: str):
    (found,) = follow_ups(text)
    assert found.report_to == report_to


def test_after_a_decision_the_rest_of_its_sentence_is_read():
    text = "It was agreed to seek a grant and Ann Mott confirmed she would speak to the Trust about it."
    assert [text[one.start : one.end] for one in follow_ups(text)][-1].startswith("Ann Mott confirmed")


def test_a_word_cut_by_a_line_end_is_read_whole():
    text = "The Inspector would circu-\n   late the figures by the end of Novem-\nber. The hall was full."
    found = suggest(text, meeting=MEETING)
    assert [(one.due, text[one.start : one.end]) for one in found if one.due] == [
        ("2022-11-30", "by the end of Novem-\nber")
    ]
    assert any(text[one.start : one.end].startswith("The Inspector would circu-\n   late") for one in found)


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


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Mr Osgood was happy to circulate the list.", "was happy to circulate"),
        ("The Manager committed to ensuring a reply.", "committed to ensuring"),
        ("ACTION: Clerk to re-issue the notice.", "Clerk to re-issue"),
        (
            "RESOLVED: That the Head of Property write to each of the tenants of the workshops about the roof.",
            "That the Head of Property write to each of the tenants of…",
        ),
    ],
)
def test_the_words_quoted_in_a_reason_end_at_a_word(text: str, quoted: str):
    (found,) = follow_ups(text)
    assert found.reason.endswith(f"“{quoted}”")


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
