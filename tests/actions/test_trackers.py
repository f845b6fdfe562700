"""Trackers kept before come in: kept once and for all, completing what the log has."""

from datetime import date

import pytest
from clerk import PANEL, load, minutes
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from trackers import FENCE, FIGURES, HEAD, JUNE, TODAY, csv_of, hold_meeting, take_in

from annotator.actions.trackers.planning import Fate, Wish
from annotator.errors import WrongUseError
from annotator.records import (
    Action,
    ActionStatus,
    Body,
    Closing,
    Extension,
    Outcome,
    ProgressNote,
    Response,
    ResponseKind,
    Setting,
    Suggestion,
    SuggestionState,
)
from annotator.store import Register, memory_register
from annotator.store.integrity import check
from annotator.suggestions.wording import rules
from annotator.verbs.trackers import rehearse_tracker, tracker_in

JUNE_DAY = "16/06/2025"
BENCH = "Move the bench"


@pytest.fixture
def held(register: Register) -> Register:
    """The panel's meeting of 16 June 2025, with its suggestions."""
    return hold_meeting(register)


def test_the_same_tracker_twice_changes_nothing(held: Register) -> None:
    found = csv_of(
        [*HEAD, "Revised due", "Response", "Percent", "Closing agreed at"],
        [
            "1",
            "16/06/2025",
            FIGURES,
            "Head of Early Help",
            "31/10/2025",
            "Ongoing",
            "12/07/25 – Begun",
            "",
            "",
            "40%",
            "",
        ],
        [
            "2",
            "",
            "Clerk to get quotations for the churchyard fence",
            "",
            "next meeting",
            "Completed",
            "",
            "",
            "",
            "",
            "",
        ],
        ["3", "4 November 2024", "Review the terms", "PR", "1/3/25", "", "Waiting", "1 June 2025", "Accepted", "", ""],
        ["4", "4 November 2024", "Move the bench", "", "", "Closed", "", "", "", "", "Minute 9, 3 February 2025"],
        ["5", "4 November 2024", "Buy a boat", "", "soonish", "Withdrawn", "", "", "", "", ""],
    )
    take_in(held, found)
    before = [held.count(kind) for kind in (Action, ProgressNote, Extension, Response, Closing, Setting)]
    changed = held.find(Action)
    undo = held.history()
    report = take_in(held, found)
    assert [row.fate for row in report.plan.rows] == [Fate.IN_LOG] * 5
    assert report.completed == 0
    assert [held.count(kind) for kind in (Action, ProgressNote, Extension, Response, Closing, Setting)] == before
    assert held.find(Action) == changed
    assert held.history() == undo


def test_a_rehearsal_changes_nothing(held: Register) -> None:
    found = csv_of(HEAD, ["1", "16/06/2025", FIGURES, "", "", "Completed", ""])
    report = rehearse_tracker(held, tracker_in(found), Wish(today=TODAY))
    assert [action.reference for action in report.opened] == ["1"]
    assert held.count(Action) == 0
    assert held.undo_name == "Import documents"


def test_one_undo_takes_a_whole_tracker_back(held: Register) -> None:
    waiting = held.count(Suggestion, state=SuggestionState.OPEN)
    take_in(
        held, csv_of(HEAD, ["1", "16/06/2025", FIGURES, "", "", "Completed", "x"], ["2", "", "Other", "", "", "", ""])
    )
    held.undo()
    assert (held.count(Action), held.count(Suggestion, state=SuggestionState.OPEN)) == (0, waiting)


def test_a_row_of_an_action_in_the_log_completes_it_and_says_what_differs(held: Register) -> None:
    take_in(held, csv_of(HEAD, ["1", "16/06/2025", FIGURES, "Clerk", "", "", ""]))
    report = take_in(
        held, csv_of(HEAD, ["", "16/06/2025", FIGURES, "Head of Early Help", "1/12/25", "Completed", "1/11/25 – Sent"])
    )
    (action,) = held.find(Action)
    assert (action.owner, action.status) == ("Clerk", ActionStatus.AWAITING_CLOSE)
    assert [note.day for note in held.find(ProgressNote)][:1] == [date(2025, 11, 1)]
    assert report.completed == 1
    assert report.differing == [
        "1: owner is “Clerk” in the log and “Head of Early Help” in the tracker.",
        "1: due date is “31 October 2025” in the log and “1/12/25” in the tracker.",
    ]


def test_references_are_kept_and_the_numbers_go_on_after_them(held: Register) -> None:
    report = take_in(
        held,
        csv_of(
            HEAD,
            ["CP (25/26) 014", "16/06/2025", FIGURES, "", "", "", ""],
            ["CP (25/26) 014", "16/06/2025", FENCE, "", "", "", ""],
            ["", "16/06/2025", "Dredge the duck pond", "", "", "", ""],
        ),
    )
    assert [action.reference for action in report.opened] == ["CP (25/26) 014", "CP (25/26) 015", "CP (25/26) 016"]
    assert report.unclear == [
        "The table, row 3: Reference CP (25/26) 014 is another action's: a new one is given.",
    ]


@pytest.mark.parametrize(
    ("references", "following"),
    [
        (["SR (25/26) 40", "SR (25/26) 41"], "SR (25/26) 42"),
        (["17/2025/P", "18/2025/P"], "19/2025/P"),
        (["Jun25-Ac4", "Jun25-Ac5"], "Jun25-Ac6"),
        (["21 SC 04", "21 SC 05"], "CP (25/26) 001"),  # the 21 may be a year
        (["7", "8"], "CP (25/26) 001"),
    ],
)
def test_new_references_go_on_in_the_form_of_the_tracker(held: Register, references: list[str], following: str) -> None:
    one, other = references
    rows = ([one, "16/06/2025", FIGURES, "", "", "", ""], [other, "", "Dredge the duck pond", "", "", "", ""])
    take_in(held, csv_of(HEAD, *rows))
    report = take_in(held, csv_of(HEAD, ["", "16/06/2025", FENCE, "", "", "", ""]))
    assert [action.reference for action in report.opened] == [following]


def test_due_dates_and_their_extensions(register: Register) -> None:
    load(register, minutes(("Apologies", "None."), day=JUNE))
    take_in(
        register,
        csv_of(
            [*HEAD, "Revised due"],
            ["1", "16/06/2025", "Dredge the pond", "", "within two months", "", "", "31/10/2025 (agreed 15/09/2025)"],
            ["2", "16/06/2025", "Cut the hedge", "", "30/09/2025, revised to 30/11/2025", "", "", ""],
        ),
    )
    pond, hedge = register.find(Action)
    assert (pond.due, hedge.due) == (date(2025, 10, 31), date(2025, 11, 30))
    first, second = register.find(Extension)
    assert (first.was_due, first.was_words, first.agreed_on) == (
        date(2025, 8, 16),
        "within two months",
        date(2025, 9, 15),
    )
    assert (second.was_due, second.due) == (date(2025, 9, 30), date(2025, 11, 30))


def test_closed_rows_have_their_minute_or_the_trackers_own_words(register: Register) -> None:
    load(register, minutes(("Apologies", "None."), day=JUNE))
    heads = ["Action", "Meeting date", "Status", "Closing agreed at"]
    take_in(
        register,
        csv_of(
            heads,
            ["Dredge the pond", "4/11/2024", "Completed", "Minute 9, 3 February 2025"],
            ["Move the bench", "4/11/2024", "Closed", ""],
            ["Buy a boat", "4/11/2024", "Superseded by the new policy", ""],
        ),
    )
    pond, bench, boat = register.find(Action)
    assert [action.status for action in (pond, bench)] == [ActionStatus.CLOSED] * 2
    assert [(one.minute, one.agreed_on) for one in register.find(Closing)] == [
        ("Minute 9, 3 February 2025", date(2025, 2, 3)),
        ("log.csv, The table, row 3, says “Closed”", TODAY),
    ]
    assert (boat.status, boat.outcome) == (ActionStatus.NOT_PROCEEDING, Outcome.SUPERSEDED)


def test_what_completed_means_is_the_clerks_to_say(register: Register) -> None:
    load(register, minutes(("Apologies", "None."), day=JUNE))
    found = csv_of(["Action", "Status"], ["Dredge the duck pond", "Completed"])
    take_in(register, found, completed=ActionStatus.CLOSED)
    assert [action.status for action in register.find(Action)] == [ActionStatus.CLOSED]


def test_responses_percents_and_exempt_rows(register: Register) -> None:
    load(register, minutes(("Apologies", "None."), day=JUNE))
    heads = ["Recommendation", "Response", "Executive date", "Percent", "Public or exempt"]
    take_in(register, csv_of(heads, ["Sell the land", "Accepted in part", "1 July 2025", "40", "Exempt, paragraph 3"]))
    (action,) = register.find(Action)
    (response,) = register.find(Response)
    assert (response.response, response.responded_on) == (ResponseKind.IN_PART, date(2025, 7, 1))
    assert [note.percent for note in register.find(ProgressNote)] == [40]
    assert (action.exempt, action.exempt_paragraph) == (True, "3")


def test_undated_notes_are_of_the_day_to_which_the_tracker_was_brought_up(register: Register) -> None:
    load(register, minutes(("Apologies", "None."), day=JUNE))
    take_in(register, csv_of(["Actions as at 3 March 2026", ""], ["Action", "Progress"], ["Mend the fence", "Begun"]))
    assert [note.day for note in register.find(ProgressNote)] == [date(2026, 3, 3)]


def test_a_committee_column_leads_each_row_to_its_body(register: Register) -> None:
    load(register, minutes(("Apologies", "None."), day=JUNE), minutes(("Apologies", "None."), day=JUNE, body="Cabinet"))
    report = take_in(
        register, csv_of(["Committee", "Action"], ["Cabinet", "Dredge the pond"], ["cp", "Mend the fence"]), body=PANEL
    )
    names = {body.id: body.name for body in register.find(Body)}
    assert [names[action.body_id] for action in report.opened] == ["Cabinet", PANEL]


def test_a_tracker_that_names_no_committee_is_asked_about(register: Register) -> None:
    load(register, minutes(("Apologies", "None."), day=JUNE), minutes(("Apologies", "None."), day=JUNE, body="Cabinet"))
    with pytest.raises(WrongUseError, match="does not say which committee"):
        take_in(register, csv_of(["Action", "Owner"], ["Dredge the pond", "Clerk"]))
    report = take_in(register, csv_of(["Cabinet action log", ""], ["Action", "Owner"], ["Dredge the pond", "Clerk"]))
    assert register.get(Body, report.opened[0].body_id).name == "Cabinet"


def test_a_tracker_may_come_before_any_minutes(register: Register) -> None:
    take_in(register, csv_of(["Action", "Owner"], ["Dredge the duck pond", "Clerk"]), body="Pond Committee")
    (action,) = register.find(Action)
    assert action.reference.startswith("PC (")


def test_a_committee_that_the_register_has_not_is_kept_as_a_note_or_added(register: Register) -> None:
    found = csv_of(["Committee", "Action"], ["Duck Pond Panel", "Dredge the duck pond"])
    take_in(register, found)
    assert [body.name for body in register.find(Body)] == ["Duck Pond Panel"]
    load(register, minutes(("Apologies", "None."), day=JUNE))
    report = take_in(register, csv_of(["Origin", "Action"], ["CRP", "Mend the fence by the pond"]), body=PANEL)
    assert report.unclear == ["The table, row 2: “CRP” is no committee of the register: it is kept as a note."]
    assert [note.words for note in register.find(ProgressNote)] == ["Committee: CRP"]


CELLS = st.sampled_from(
    """
Clerk|Completed|Closed|Ongoing|Green|N/A|16/06/2025|4 Nov 2024|May 2020|soonish|next meeting|100%|no|withdrawn|Accepted
Cabinet|Item 2|CP (25/26) 014|DM/PL|“”|Minute 14 of 3 February 2025|12/03/24 – x. 15/04/24 - y|99/99/9999|31/12/9999
within two months|30/09/2025 revised to 30/11/2025|Exempt, paragraph 3|1/1/1
""".replace("\n", "|").split("|")
)
HEADS = st.lists(st.sampled_from([name for names in rules("tracker_columns")["columns"].values() for name in names]))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(heads=HEADS.map(lambda heads: list(dict.fromkeys(heads))[:7]), data=st.data())
def test_whatever_a_tracker_says_it_is_kept_whole_and_once(heads: list[str], data: st.DataObject) -> None:
    asked = [FIGURES, FENCE, "Clerk to dredge the pond", "Move the bench by the oak"]
    rows = [[words, *(data.draw(CELLS) for _ in heads)] for words in asked]
    register = memory_register()
    hold_meeting(register)
    found = csv_of(["Action", *heads, "Whim"], *([*row, ""] for row in rows))
    take_in(register, found, body=PANEL)
    history = register.history()
    take_in(register, found, body=PANEL)
    assert register.history() == history
    assert check(register).faults == ()
    assert all(register.count(Closing, action_id=one.id) for one in register.find(Action, status=ActionStatus.CLOSED))
    register.undo()
    assert register.count(Action) == 0
    register.close()


def test_new_references_go_on_after_those_of_the_tracker(held: Register) -> None:
    take_in(
        held, csv_of(["Ref", "Date", "Action"], ["", JUNE_DAY, "Paint the door"], ["CP (25/26) 001", JUNE_DAY, BENCH])
    )
    assert [one.reference for one in held.find(Action)] == ["CP (25/26) 002", "CP (25/26) 001"]


def test_a_new_body_goes_on_in_the_form_of_its_tracker(register: Register) -> None:
    rows = (
        ["SR (25/26) 41", JUNE_DAY, "Review the terms"],
        ["SR (25/26) 42", JUNE_DAY, BENCH],
        ["", JUNE_DAY, "Paint it"],
    )
    report = take_in(register, csv_of(["Ref", "Date", "Action"], *rows), body="Review Panel")
    assert [one.reference[-2:] for one in report.opened] == ["41", "42", "43"]
    assert register.find(Body)[0].template == "SR ({year}) {number}"


def test_the_working_days_of_a_row_are_those_of_the_councils_nation(held: Register) -> None:
    with held.step("Move north") as step:
        step.change(held.find(Body)[0], council="Highland Council")
    take_in(held, csv_of(["Date", "Action", "Due"], ["24/11/2025", BENCH, "within ten working days"]))
    assert held.find(Action)[0].due == date(2025, 12, 9)  # 1 December 2025 stands in for St Andrew's Day
