"""The parts of an agenda item: what was decided, limb by limb, who voted how, why, and on which papers."""

import pytest

from annotator.meetings import FoundItem
from annotator.meetings.items.parts import parts_of, repeated_decisions
from annotator.records import PartKind

MINUTES, DECISION, LIMB, VOTE = PartKind.MINUTES, PartKind.DECISION, PartKind.LIMB, PartKind.VOTE
REASONS, ALTERNATIVES, SUPPORTING = PartKind.REASONS, PartKind.ALTERNATIVES, PartKind.SUPPORTING


def kinds(text: str) -> list[PartKind]:
    return [part.kind for part in parts_of(text) if part.kind is not LIMB]


def limbs(text: str) -> list[str]:
    return [text[part.start : part.end] for part in parts_of(text) if part.kind is LIMB]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Decision", DECISION), ("Decisions:", DECISION), ("RESOLVED:", DECISION), ("AGREED", DECISION),
        ("Resolved –", DECISION),
        ("RECOMMENDED:", DECISION), ("It was unanimously RESOLVED:", DECISION), ("The Committee AGREED:-", DECISION),
        ("PENDERFYNWYD / RESOLVED:", DECISION), ("45.3 RESOLVED that:", DECISION),
        ("RESOLVED (by 8 votes to 5):", DECISION),
        ("Reason for decision", REASONS), ("Reasons:", REASONS), ("Reasons for the recommendations", REASONS),
        ("Alternative options considered and rejected", ALTERNATIVES), ("Other options considered:", ALTERNATIVES),
        ("Supporting documents:", SUPPORTING), ("Additional documents:", SUPPORTING), ("Background papers", SUPPORTING),
        ("Recorded vote:", VOTE), ("Voting in favour: Councillors Ash and Birch", VOTE),
        ("For (2): Councillors Ash, Birch", VOTE),
        ("The Chair thanked all.", None), ("For many years the path was shut.", None),
        ("Reasons were given by the Clerk.", None),
        ("Decisions of the court were told.", None), ("Against this the Clerk spoke.", None),
    ],
)  # fmt: skip
def test_parts_are_headed_in_the_words_of_many_houses(heading: str, kind: PartKind | None) -> None:
    assert kinds(f"The report came.\n\n{heading}\n\nThat it be so.")[1:2] == ([kind] if kind else [])


@pytest.mark.parametrize(
    "marks",
    ["1. 2. 3.", "(a) (b) (c)", "(i) (ii) (iii)", "(1) (2) (3)", "• • •", "a) b) c)", "I. II. III.", "1) 2) 3)"],
)
@pytest.mark.parametrize("space", [" ", "\t", "\xa0\xa0"])
def test_each_limb_of_a_decision_is_a_part_within_it(marks: str, space: str) -> None:
    lines = [
        f"{mark}{space}That {what} be done" for mark, what in zip(marks.split(), ("this", "that", "more"), strict=True)
    ]
    text = "The report came.\n\nRESOLVED:\n\n" + "\n\n".join(lines) + "\n\nThe Chair thanked all."
    assert limbs(text) == lines
    assert kinds(text) == [MINUTES, DECISION, MINUTES]


def test_limbs_stand_in_one_line_or_one_below_the_other_without_a_number() -> None:
    line = "AGREED (i) to note the report; and (ii) to ask the Clerk for another."
    assert limbs(line) == ["(i) to note the report; and", "(ii) to ask the Clerk for another."]
    assert limbs("RESOLVED\n\nThat it be noted.\n\nThat it be sent on.\n\nIt rained.") == [
        "That it be noted.",
        "That it be sent on.",
    ]


def test_limbs_within_a_limb_belong_to_it_and_a_table_between_two_ends_nothing() -> None:
    text = "RESOLVED:\n\n1. That:\n\n(a) this be done; and\n\n(b) that be done.\n\n2. That it be noted."
    assert limbs(text) == ["1. That:\n\n(a) this be done; and\n\n(b) that be done.", "2. That it be noted."]
    apart = "RESOLVED:\n\n1. That fees be as below.\n\nCars £2\n\n2. That it be noted.\n\nThe Chair left."
    assert kinds(apart) == [DECISION, MINUTES]
    assert len(limbs(apart)) == 2


def test_lists_outside_a_decision_have_no_limbs() -> None:
    assert limbs("Members asked about:\n\n1. roads\n\n2. trees\n\nThe Clerk answered.") == []


def test_the_sentence_of_a_decision_ends_and_the_minutes_go_on() -> None:
    assert kinds("RESOLVED that it be noted.\n\nThe Clerk would write.\n\nRESOLVED that he be thanked.") == [
        DECISION, MINUTES, DECISION,
    ]  # fmt: skip
    assert kinds("It was resolved to:\n\n1) ask the Clerk; and\n\n2) thank him.") == [DECISION]


def test_a_recorded_vote_is_a_part() -> None:
    text = (
        "The motion was put.\n\nA recorded vote was taken:\n\nFor the motion:\nMr Ash, Mrs Birch\n\n"
        "Against: Cllr Cole (1)\n"
        "Abstained: none\n\nThe motion was CARRIED.\n\nRESOLVED: That the hall be sold."
    )
    parts = parts_of(text)
    assert [part.kind for part in parts] == [MINUTES, VOTE, MINUTES, DECISION]
    assert text[parts[1].start : parts[1].end].split("\n")[-3:] == ["Abstained: none", "", ""]


def test_parts_follow_one_another_without_a_gap() -> None:
    text = (
        "Said.\n\nDecision:\n\n1. Noted.\n\nReasons for decision\n\nNone.\n\nOther options considered\n\nNone.\n\n"
        "Background papers:\n\nA map.\n\n"
    )
    whole = [part for part in parts_of(text) if part.kind is not LIMB]
    assert [part.start for part in whole] == [0, *(part.end for part in whole)][:-1]
    assert whole[-1].end == len(text)
    assert parts_of("") == ()


def test_what_the_file_calls_a_document_is_one() -> None:
    text = "Report of the Director\n\nThe Director spoke."
    assert [part.kind for part in parts_of(text, [(0, 22)])] == [SUPPORTING, MINUTES]


def test_a_decision_that_the_minutes_repeat_is_known() -> None:
    block = "Decision:\n\nRESOLVED: That the report be noted.\n\n"
    minutes = "Minutes:\n\nThe Director spoke.\n\nRESOLVED: That the report be noted."
    (repeated,) = repeated_decisions(block + minutes, parts_of(block + minutes))
    assert (repeated.start, repeated.end) == (0, len(block))
    other = block + minutes.replace("noted", "approved")
    assert not repeated_decisions(other, parts_of(other))
    assert FoundItem(number="", title="x", text=other, parts=parts_of(other)).parts[0].kind is DECISION
