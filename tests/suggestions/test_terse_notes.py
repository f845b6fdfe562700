"""Terse notes of parishes and community councils: run-on sentences, initials, and notes of who is to act."""

import pytest

from annotator.records import Attendance, Attendee, Proposal, TagKind
from annotator.suggestions import suggest


def follow_ups(text: str, attendance: tuple[Attendee, ...] = ()) -> list[Proposal]:
    return [one for one in suggest(text, attendance=attendance) if one.kind is TagKind.FOLLOW_UP]


def words(text: str) -> list[str]:
    return [text[one.start : one.end] for one in follow_ups(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The bin was on fire again and no one has come so PH will ring them and TS to put up a notice.",
            ["PH will ring them", "TS to put up a notice"],
        ),
        ("NW to ask for a skip and KD to book the hall.", ["NW to ask for a skip", "KD to book the hall"]),
        ("The roof leaks, the price was too high, LM is going to ask for another.", ["LM is going to ask for another"]),
        ("No one came forward, to be discussed again in May.", ["to be discussed again in May"]),
        ("Nobody could go – regrets to be sent.", ["regrets to be sent"]),
        (
            "The path is muddy, and new posts were bought in May, and the Clerk would ask for a sign.",
            ["the Clerk would ask for a sign"],
        ),
    ],
)
def test_each_thing_to_do_of_a_run_on_sentence_stands_for_itself(text: str, wanted: list[str]):
    assert words(text) == wanted


@pytest.mark.parametrize("note", ["Dave to action.", "Action: Dave Hurn.", "Clerk to action."])
def test_a_note_of_who_is_to_act_adds_nothing_to_do(note: str):
    text = f"Dave Hurn would look at the bollard on the green. {note}"
    assert [one.owner for one in follow_ups(text)] == ["Dave Hurn"]


def test_a_note_of_who_is_to_act_makes_the_words_before_it_something_to_do():
    text = "A leaflet about the flood wardens is being drawn up.\nAction: Cherry Holt"
    assert [(text[one.start : one.end], one.owner) for one in follow_ups(text)] == [
        ("A leaflet about the flood wardens is being drawn up", "Cherry Holt")
    ]


def test_what_will_be_done_by_whoever_spoke_is_theirs():
    text = "Mr Lorne explained the plan for the verges.\n1.2. Will chase up the holes on the main road."
    assert [one.owner for one in follow_ups(text)] == ["Mr Lorne"]


def test_initials_become_the_name_of_who_was_there():
    there = (
        Attendee("Cllr Carol Price"),
        Attendee("Ann Wick", "Clerk", Attendance.IN_ATTENDANCE, "AW"),
        Attendee("Norman West"),
        Attendee("Nell Wood"),
    )
    (first,) = follow_ups("CP to pass it to the police.", there)
    (second,) = follow_ups("AW agreed to write to the owner.", there)
    (third,) = follow_ups("NW to pass it to the police.", there)
    assert (first.owner, second.owner, third.owner) == ("Cllr Carol Price", "Ann Wick", "NW")


def test_the_police_and_crime_commissioner_is_one_office():
    (found,) = follow_ups("The Police and Crime Commissioner undertook to send the list.")
    assert found.owner == "Police and Crime Commissioner"
    assert found.start == 0


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("In reply to Councillor Odd, the Manager said that it was costly. He would bring a paper.", "Manager"),
        (
            "Members were to let Ms Hale have changes, and Mr Poll was glad. She would send it to the printer.",
            "Ms Hale",
        ),
        (
            "An assurance was given by the Operations Manager that the bins would be emptied by Friday.",
            "Operations Manager",
        ),
        ("The Friends would be required to account for the grant before 31 March 2031.", "Friends"),
        ("The committee was asked to check the rules and write to the Council.", "committee"),
        ("Inspector Rook said that his officers would visit the park next week.", "Inspector Rook"),
        ("The Member Working Group would look at the bids.", "Member Working Group"),
    ],
)
def test_who_is_to_act_is_read_from_the_sentences_around_it(text: str, owner: str):
    assert owner in {one.owner for one in follow_ups(text)}


def test_a_short_line_without_a_stop_is_not_joined_to_the_next_one():
    text = "Treasurer to send the cheque and ask for a receipt\nHighland Games committee met on 3 May in the hall"
    text += " and heard from the judges, who were all there, how it went"
    assert words(text) == ["Treasurer to send the cheque and ask for a receipt"]
