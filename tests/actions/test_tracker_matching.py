"""Rows of trackers matched to the words of the minutes; what lacks a source, or a row, is listed."""

from datetime import date

import pytest
from clerk import load, minutes
from trackers import FENCE, FIGURES, HEAD, JUNE, csv_of, hold_meeting, take_in

from annotator.actions.trackers.planning import Fate
from annotator.records import (
    Action,
    Suggestion,
    SuggestionState,
    TagKind,
)
from annotator.store import Register


@pytest.fixture
def held(register: Register) -> Register:
    """The panel's meeting of 16 June 2025, with its suggestions."""
    return hold_meeting(register)


def test_a_row_word_for_word_becomes_the_action_of_its_words(held: Register) -> None:
    report = take_in(held, csv_of(HEAD, ["YC 7", "16/06/2025", f"“{FIGURES}”", "", "", "", ""]))
    (action,) = held.find(Action)
    assert (action.reference, action.words, action.summary) == ("YC 7", FIGURES.rstrip("."), "")
    assert action.tag_id is not None
    assert action.due == date(2025, 10, 31)
    assert [row.fate for row in report.plan.rows] == [Fate.IN_MINUTES]
    accepted = held.find(Suggestion, state=SuggestionState.ACCEPTED)
    assert {one.kind for one in accepted} == {TagKind.FOLLOW_UP, TagKind.DEADLINE}


def test_a_row_in_the_houses_own_words_keeps_them_beside_those_of_the_minutes(held: Register) -> None:
    take_in(
        held, csv_of(HEAD, ["", "16 June 2025", "Clerk to get quotations for the churchyard fence", "NW", "", "", ""])
    )
    (action,) = held.find(Action)
    assert action.words == FENCE.rstrip(".")
    assert action.summary == "Clerk to get quotations for the churchyard fence"
    assert (action.owner, action.due_value) == ("NW", "next-meeting")
    assert action.origin == "log.csv, The table, row 2"


@pytest.mark.parametrize(
    ("day", "words", "why"),
    [
        ("16 June 2025", "Dredge the duck pond", "not found"),
        ("9 June 2025", FIGURES, "no minutes of that meeting"),
        ("", "Dredge the duck pond behind the village hall", "names no meeting"),
    ],
)
def test_what_has_no_source_is_listed_and_kept(held: Register, day: str, words: str, why: str) -> None:
    report = take_in(held, csv_of(HEAD, ["", day, words, "", "", "", ""]))
    (row,) = report.plan.of(Fate.NO_SOURCE)
    assert why in row.why
    (action,) = held.find(Action)
    assert (action.item_id, action.tag_id, action.words, bool(action.origin)) == (None, None, words, True)


def test_never_silently_to_a_lookalike(register: Register) -> None:
    wanted = "The Clerk was asked to write to the school about parking."
    load(register, minutes(("School", wanted), ("Church", wanted), day=JUNE), suggesting=True)
    report = take_in(register, csv_of(HEAD, ["", "16/06/2025", wanted, "", "", "", ""]))
    (row,) = report.plan.of(Fate.NO_SOURCE)
    assert row.why == "Its words stand in 2 places of the minutes."
    heads = ["Minute", *HEAD]
    report = take_in(register, csv_of(heads, ["Item 2", "", "16/06/2025", wanted, "Ranger", "", "", ""]))
    assert [row.fate for row in report.plan.rows] == [Fate.IN_LOG]  # by its words: it was kept without a source before


def test_the_minutes_number_tells_two_alike_apart(register: Register) -> None:
    wanted = "The Clerk was asked to write to the school about parking."
    load(register, minutes(("School", wanted), ("Church", wanted), day=JUNE), suggesting=True)
    report = take_in(register, csv_of(["Minute", *HEAD], ["Item 2", "", "16/06/2025", wanted, "", "", "", ""]))
    (row,) = report.plan.of(Fate.IN_MINUTES)
    assert row.source is not None
    assert row.source.place.item.title == "Church"


def test_two_rows_of_one_sentence_do_not_share_its_tag(held: Register) -> None:
    report = take_in(
        held,
        csv_of(
            HEAD,
            ["1", "16/06/2025", FENCE, "", "", "", ""],
            ["2", "16/06/2025", "Clerk to obtain three quotations for the churchyard fence", "", "", "", ""],
        ),
    )
    assert [row.fate for row in report.plan.rows] == [Fate.IN_MINUTES, Fate.NO_SOURCE]
    assert report.plan.rows[1].why == "Another row stands for the same words."
    assert [action.tag_id is None for action in held.find(Action)] == [False, True]


def test_a_row_without_a_date_is_led_only_to_words_that_stand_whole(held: Register) -> None:
    report = take_in(held, csv_of(["Action", "Owner"], [FENCE, "Clerk"], ["Publish the leaflet", "Clerk"]))
    assert [row.fate for row in report.plan.rows] == [Fate.IN_MINUTES, Fate.NO_SOURCE]
    assert report.plan.rows[0].asked_on == JUNE


def test_what_the_minutes_ask_for_without_a_row_is_listed(held: Register) -> None:
    report = take_in(held, csv_of(HEAD, ["", "16/06/2025", FIGURES, "", "", "", ""]))
    missing = [(one.kind, one.words.split()[0]) for one in report.plan.missing]
    assert (TagKind.FOLLOW_UP, "The") in missing  # the fence
    assert len([one for one in report.plan.missing if "leaflet" in one.words]) == 1
    assert not any("noted" in one.words for one in report.plan.missing)
