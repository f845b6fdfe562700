"""Resolutions are suggested limb by limb, and from the narrative."""

import pytest

from annotator.records import TagKind
from annotator.suggestions import suggest


def resolutions(text: str) -> list[str]:
    return [text[one.start : one.end] for one in suggest(text) if one.kind is TagKind.RESOLUTION]


def test_each_numbered_limb_is_one_resolution_without_its_number_and_lead_in():
    text = "RESOLVED:\n\n1. That the report be noted.\n\n2. That the Clerk write to the owner.\n\nThe meeting closed."
    assert resolutions(text) == ["That the report be noted.", "That the Clerk write to the owner."]


def test_sub_paragraphs_belong_to_their_limb():
    text = (
        "RESOLVED –\n(1) That the matter be referred back, for the reasons that:\n"
        "(a) it was late; and\n(b) it was dear.\n(2) That it be noted."
    )
    assert len(resolutions(text)) == 2


def test_an_unnumbered_sentence_with_two_that_clauses_is_two_resolutions():
    text = "RESOLVED that a working party be formed and that it produce new rules by May."
    assert resolutions(text) == ["that a working party be formed", "that it produce new rules by May."]


def test_inline_limbs_are_taken_apart():
    text = "AGREED (i) to transfer the hall; (ii) to instruct the Solicitor to act; and (iii) that the deed be sealed."
    assert len(resolutions(text)) == 3


def test_what_follows_an_inline_resolution_on_its_line_stays_outside():
    text = "RESOLVED that a picnic be held. The Clerk would bring a plan to the March meeting."
    assert resolutions(text) == ["that a picnic be held."]


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of the May meeting were approved as correct.",
        "It was agreed to defer the appeal.",
        "It was agreed for the Clerk to write to the owner.",
        "It was agreed the hall would be closed in June.",
        "The Committee noted the report.",
        "The Group did not agree to the swap.",
        "The Board AGREED the budget.",
    ],
)
def test_decisions_told_in_the_narrative_count(text: str):
    assert len(resolutions(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It was noted that attendance had fallen.",
        "The Cabinet had approved the scheme in June.",
        "The inspectors recommended a rota.",
        "The amendment was voted on and lost (3–8).",
        "“That this Authority regrets that litter was left on the moor; and asks the Leader to write.”",
    ],
)
def test_facts_motions_and_what_others_decided_are_no_resolutions(text: str):
    assert resolutions(text) == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("That the report be noted.", "note"),
        ("That the minutes be confirmed and signed.", "approve"),
        ("That the press and public be excluded.", "exclude"),
        ("That the item be deferred.", "defer"),
        ("That Mrs Petrie be appointed auditor.", "appoint"),
        ("That the request be refused.", "reject"),
        ("That the Clerk be asked to write.", "request"),
    ],
)
def test_the_kind_of_a_resolution_is_told_by_its_words(words: str, kind: str):
    (found,) = (one for one in suggest(f"RESOLVED: {words}") if one.kind is TagKind.RESOLUTION)
    assert found.resolution_kind == kind


def test_a_hard_wrapped_paragraph_reads_as_one():
    text = (
        "Trade union facilities were discussed at length and it was agreed to try evening\n"
        "meetings for the rest of the year."
    )
    assert resolutions(text)[0].endswith("rest of the year")


@pytest.mark.parametrize(
    "text",
    [
        "Agreed that a bench be bought for the green.",
        "Decision: the fair to be held in the square.",
        "After a long debate it was agreed that the hall be let.",
        "The councillors agreed to let the hall.",
        "The notes were read, approved and signed as a true record.",
    ],
)
def test_decisions_told_without_a_set_form_are_found(text: str):
    assert len(resolutions(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "At the outset it was agreed to stop the grants for a while.",
        "Coldshire County Council agreed to sign the charter.",
        "It was agreed that keeping some freedom would be useful.",
        "In particular the Panel noted the delay that this had caused.",
    ],
)
def test_earlier_decisions_others_and_mere_opinions_are_none(text: str):
    assert resolutions(text) == []


def test_names_below_a_limb_belong_to_it_and_the_next_letter_follows():
    text = (
        "RESOLVED that –\n(a) the plan be approved;\n(b) the following be appointed –\nSchools – Cllr Oake\n"
        "Roads – Cllr Pell, and\n(c) the Clerk e-mail all members for the places that are left."
    )
    assert [words[:14] for words in resolutions(text)] == ["the plan be ap", "the following ", "the Clerk e-ma"]


def test_what_is_decided_beside_a_report_that_is_noted_is_something_to_do():
    text = "RESOLVED: That the report be noted and a working party be set up to look at the rents."
    (found,) = (one for one in suggest(text) if one.kind is TagKind.FOLLOW_UP)
    assert text[found.start : found.end].startswith("a working party be set up")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Board agreed that: (i) a workshop be held; and (ii) the Clerk bring back a plan.",
            ["a workshop be held", "the Clerk bring back a plan."],
        ),
        (
            "After discussion, the Committee (1) Noted the report; (2) Remitted the matter to the Treasurer.",
            ["Noted the report", "Remitted the matter to the Treasurer."],
        ),
        ("AGREED, to note the position and to thank staff.", ["to note the position and to thank staff."]),
    ],
)
def test_decisions_numbered_within_a_sentence_stand_for_themselves(text: str, wanted: list[str]):
    assert resolutions(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "**Agreed** that the survey be repeated.",
        "Members thanked the wardens. **RESOLVED** that the survey be repeated.",
        "It was **RESOLVED** (5:1) that the survey be repeated.",
    ],
)
def test_bold_marks_of_markdown_hide_no_decision(text: str):
    (found,) = resolutions(text)
    assert found.rstrip(".").endswith("that the survey be repeated")
