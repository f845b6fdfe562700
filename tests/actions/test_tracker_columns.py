"""The columns of trackers recognised, and what their rows tell."""

from datetime import date

import pytest
from trackers import HEAD, JUNE, csv_of, document, only_row, workbook

from annotator.actions.trackers.columns import recognise
from annotator.actions.trackers.kinds import Kind
from annotator.actions.trackers.rows import rows_of
from annotator.reading.tables import read_tables
from annotator.records import (
    ActionStatus,
)

LOGS = {
    "York": (
        "Reference|Origin|Date|Area|Recommendation|Exec Date|Lead Officer/EM|Action taken|Status",
        "reference|body|meeting_date|directorate|words|executive_date|owner|progress|status",
    ),
    "Manchester": ("Date|Item|Recommendation|Action|Contact Officer", "meeting_date|item|words|progress|owner"),
    "City of London": (
        "Action|Officer responsible|To be completed or progressed to next stage|Progress update",
        "words|owner|due|progress",
    ),
    "Isle of Wight": (
        "Ref|Select Committee|Meeting Date|Recommendation Made|Made to|Action taken or planned|Outcome",
        "reference|body|meeting_date|words|owner|progress|status",
    ),
    "North Devon": (
        "Ref|Recommendation|Responsible Officer|Original Due Date|Revised Due Date|% Complete|Update",
        "reference|words|owner|due|revised_due|percent|progress",
    ),
    "Fittleworth": ("Agenda Item||Councillor|Due Date|Completed", "item|words|owner|due|status"),
    "Newton St Cyres": (
        "Action|Implementation|Who is responsible|Timescale and review date|Achieved?",
        "words|progress|owner|due|status",
    ),
}


_SUPERSET = (
    "Ref|Committee|Meeting date|Minute no.|Item|Action (verbatim)|Action (short)|Owner (role, name)|Directorate or"
    " portfolio|Requested by|Executive date|Response (accepted, in part, rejected, noted, none)|Due (words)|Revised"
    " due (agreed at)|Status|RAG|Percent|Progress|Reported back at (minute and quotation)|Closed on|Closing agreed"
    " at|Public or exempt"
)


@pytest.mark.parametrize("log", LOGS)
def test_the_columns_of_real_logs_are_recognised(log: str) -> None:
    heads, kinds = (line.split("|") for line in LOGS[log])
    tracker = recognise(csv_of(heads, ["Clerk to write to the county about the bridge"] * len(heads)))
    assert [column.kind for column in tracker.columns()] == kinds


def test_every_column_of_the_superset_is_recognised() -> None:
    heads = _SUPERSET.split("|")
    tracker = recognise(csv_of(heads, ["Clerk to write to the county"] * len(heads)))
    kinds = [column.kind for column in tracker.columns()]
    assert None not in kinds
    assert set(Kind) - set(kinds) == {Kind.REPORT_TO, Kind.NOTE, Kind.LEAVE_OUT}


def test_a_title_above_and_a_heading_over_two_rows() -> None:
    tracker = recognise(
        csv_of(
            ["Outstanding actions as at 3 March 2026", "", "", "", "", ""],
            ["Ref", "Action agreed", "Lead", "", "Due", ""],
            ["", "", "Officer", "Member", "Original", "Revised"],
            ["7", "Mend the fence", "Clerk", "Cllr Dunn", "1 May 2026", "1 June 2026"],
        )
    )
    assert [(column.heading, column.kind) for column in tracker.columns()] == [
        ("Ref", Kind.REFERENCE),
        ("Action agreed", Kind.WORDS),
        ("Lead Officer", Kind.OWNER),
        ("Lead Member", Kind.OWNER),
        ("Due Original", Kind.DUE),
        ("Due Revised", Kind.REVISED_DUE),
    ]
    (row,) = rows_of(tracker)
    assert (row.owner, row.due, row.revised, row.asked.day) == (
        "Clerk; Cllr Dunn",
        ("1 May 2026",),
        ("1 June 2026",),
        None,
    )


def test_several_tables_say_by_their_titles_where_their_rows_stand() -> None:
    head = ["Ref", "Recommendation", "Revised due date"]
    found = document(
        "Table A: live recommendations",
        [head, ["1", "Count the stock", "1 June 2026"]],
        "Table B: completed since the last meeting",
        [head, ["2", "Train the budget holders", ""]],
        "Table C: extensions requested",
        [head, ["3", "Replace the till", "1 July 2026"]],
    )
    live, completed, asked = rows_of(recognise(read_tables(found, "log.docx")))
    assert (live.said, live.revised) == (None, ("1 June 2026",))
    assert completed.said is not None
    assert completed.said.completed
    assert asked.revised == ()
    assert [note.words for note in asked.notes] == ["Extension requested: 1 July 2026"]


def test_titles_between_the_rows_name_the_meeting() -> None:
    found = document(
        [
            ["Minute", "Action", "Owner"],
            ["16 June 2025", "", ""],
            ["1", "Circulate the figures", "Head of Early Help"],
            ["2", "Mend the fence", "Clerk"],
            ["15 September 2025", "", ""],
            ["4", "Dredge the pond", "Clerk"],
            ["5", "Cut the grass", "Clerk"],
        ]
    )
    rows = rows_of(recognise(read_tables(found, "log.docx")))
    assert [(row.asked.day, row.asked.numbers) for row in rows] == [
        (JUNE, ("1",)),
        (JUNE, ("2",)),
        (date(2025, 9, 15), ("4",)),
        (date(2025, 9, 15), ("5",)),
    ]


def test_a_merged_action_with_two_owners_is_one_row() -> None:
    data = workbook(
        {"Log": [HEAD[:4], ["1", JUNE, "Mend the fence", "Clerk"], ["", "", "", "Ranger"]]}, merged=["C2:C3"]
    )
    (row,) = rows_of(recognise(read_tables(data, "log.xlsx")))
    assert (row.words, row.owner) == ("Mend the fence", "Clerk; Ranger")


def test_what_the_clerk_says_of_a_column_counts() -> None:
    found = csv_of(["Ref", "Action", "Whatever"], ["1", "Mend the fence", "Clerk"])
    assert recognise(found).columns()[2].kind is None
    (row,) = rows_of(recognise(found, {"whatever": Kind.OWNER}))
    assert row.owner == "Clerk"


def test_a_column_that_nobody_knows_becomes_a_note() -> None:
    row = only_row(["Ref", "Action", "Mood"], "1", "Mend the fence", "hopeful")
    assert [note.words for note in row.notes] == ["Mood: hopeful"]


def test_progress_is_parted_into_dated_notes() -> None:
    words = "12/03/24 – Officers wrote to the school. 15 April 2024: A reply came on 3 April 2024.\nMay 2024 – Closed."
    row = only_row(["Ref", "Action", "Progress"], "1", "Write to the school", words)
    assert [(note.day, note.words) for note in row.notes] == [
        (date(2024, 3, 12), "Officers wrote to the school."),
        (date(2024, 4, 15), "A reply came on 3 April 2024."),
        (date(2024, 5, 1), "Closed."),
    ]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Completed", ActionStatus.AWAITING_CLOSE),
        ("Ongoing", ActionStatus.OPEN),
        ("Not yet complete", ActionStatus.OPEN),
        ("Closed 12/03/24", ActionStatus.CLOSED),
        ("Partially complete", ActionStatus.IN_PART),
        ("No longer required", ActionStatus.NOT_PROCEEDING),
        ("Green - complete", ActionStatus.AWAITING_CLOSE),
        ("Y", ActionStatus.AWAITING_CLOSE),
        ("12/03/2024", ActionStatus.AWAITING_CLOSE),
        ("100%", ActionStatus.AWAITING_CLOSE),
        ("Green", None),
        ("Under the bridge", None),
    ],
)
def test_status_words(words: str, status: ActionStatus | None) -> None:
    row = only_row(["Ref", "Action", "Status"], "1", "Mend the fence", words)
    assert (row.said.status if row.said else None) is status
    assert (not row.unclear) is (status is not None)


def test_a_colour_means_what_the_key_of_the_file_says() -> None:
    key = "Green: recommendation achieved – monitoring no longer required"
    table = [["Ref", "Recommendation", "Status"], ["1", "Mend the fence", ""], ["2", "Cut the grass", "Amber"]]
    data = document(key, "Amber: acceptable progress made", table, fills={(0, 1, 2): "00B050"})
    one, two = rows_of(recognise(read_tables(data, "log.docx")))
    assert one.said is not None
    assert one.said.completed
    assert two.said is not None
    assert two.said.status is ActionStatus.OPEN


@pytest.mark.parametrize(
    ("words", "owner", "left"),
    [
        ("Write to the school. Action by: Clerk", "Clerk", "Write to the school."),
        ("Write to the school (Action: CP/NW)", "CP; NW", "Write to the school"),
    ],
)
def test_an_owner_within_the_action(words: str, owner: str, left: str) -> None:
    row = only_row(["Ref", "Action"], "1", words)
    assert (row.owner, row.words) == (owner, left)


def test_day_minute_and_month_in_whatever_cell() -> None:
    row = only_row(["Minute ref", "Action"], "CYP 21/22 Minute 14 (4 November 2021)", "Mend the fence")
    assert (row.asked.day, row.asked.numbers[0]) == (date(2021, 11, 4), "14")
    row = only_row(["Agenda item", "Action"], "14 – External Bodies (May 2020)", "Mend the fence")
    assert (row.asked.month, row.asked.numbers) == ((2020, 5), ("14",))


def test_a_heading_printed_again_goes_on_and_a_table_without_one_is_named() -> None:
    head = ["Ref", "Recommendation", "Owner"]
    again = [head, ["16 June 2025", "", ""], ["1", "Count the stock", "Ann"], head, ["2", "Train the holders", "Bob"]]
    other = [["Mon", "Tue", "Wed"], ["a", "b", "c"], ["d", "e", "f"]]
    wide = [["Ref", "Action", "Owner", "Due"], ["7", "Mend the fence by the pond", "Clerk", "May"]]
    more = [["8", "Cut the hedge", "Clerk", "June"]]
    tracker = recognise(read_tables(document(again, wide, more, other), "log.docx"))
    assert [len(section.rows) for section in tracker.sections] == [3, 1, 1]
    assert [(row.reference, row.asked.day) for row in rows_of(tracker)] == [
        ("1", JUNE),
        ("2", JUNE),
        ("7", None),
        ("8", None),
    ]
    assert tracker.left_out == ("Table 4",)
