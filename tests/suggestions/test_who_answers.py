"""Owners that stand beside the words: in the margin, in the person who answers for the item, in a role named before."""

import subprocess
import sys

import pytest

from annotator.records import Proposal, TagKind
from annotator.suggestions import suggest


def follow_ups(text: str) -> list[Proposal]:
    return [one for one in suggest(text) if one.kind is TagKind.FOLLOW_UP]


def test_initials_in_the_margin_are_who_is_to_act_and_no_part_of_the_words():
    text = "• The swing is loose. It was agreed to get a price    HK\nfor a new chain, and to close it until then.\n"
    (found,) = follow_ups(text)
    assert found.owner == "HK"
    assert text[found.start : found.end].startswith("It was agreed to get a price")
    assert text[found.start : found.end].endswith("until then")


def test_the_margin_alone_makes_a_sentence_something_to_do():
    (found,) = follow_ups("The notice board by the ford has lost its glass in the storm.    TW/HK\n")
    assert found.owner == "TW/HK"
    assert found.reason == "Named in the margin: “TW/HK”"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (
            "The Street Scene Manager reported that nine bins were broken. Members asked for a list of the streets.",
            "Street Scene Manager",
        ),
        ("Ms Odell explained the delay. Councillor Finch requested a breakdown of the cost.", "Ms Odell"),
        ("The Board were accountable for delivery. Progress would be reported to the Forum.", "Board"),
        ("The Tree Officer spoke to the plan. The Officer would visit the wood by 3 May.", "Tree Officer"),
        ("Mr Hale did not have the number to hand. It would be sent to members.", "Mr Hale"),
    ],
)
def test_what_names_nobody_goes_to_whoever_answers_for_the_item(text: str, owner: str):
    assert [one.owner for one in follow_ups(text)] == [owner]


def test_an_owner_who_is_not_named_in_the_words_is_said_to_be_so():
    (found,) = follow_ups("Ms Odell explained the delay. Councillor Finch requested a breakdown of the cost.")
    assert found.reason.endswith("; Ms Odell answers for it")


def test_a_question_that_only_members_spoke_to_has_no_owner():
    (found,) = follow_ups("Councillor Finch said that it was late. The Panel requested a breakdown of the cost.")
    assert found.owner == ""


def test_an_answer_that_begins_with_it_takes_in_what_was_asked():
    text = "He was unable to say what the roof had cost. It would be e-mailed to members."
    assert [text[one.start : one.end] for one in follow_ups(text)] == [text.removesuffix(".")]


def test_each_suggestion_carries_the_name_of_its_rule():
    found = suggest("RESOLVED – That the Chairman write to the owner of the mill.\n\nThe Clerk undertook to ask again.")
    assert [one.sign for one in found] == ["limb", "limb: somebody do", "told: agreed to"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("(a)\tSurveyor to price the new gate.", "Surveyor to price the new gate"),
        ("To follow next time.", "To follow next time"),
        ("Remainder to come on 3 May.", "Remainder to come on 3 May"),
        ("RESOLVED – That the Chairman write to the mill.", "That the Chairman write to the mill."),
        ("She would, however, send Mrs Reed a note.", "She would, however, send Mrs Reed a note"),
    ],
)
def test_forms_of_things_to_do_that_are_easily_passed_over(text: str, wanted: str):
    assert [text[one.start : one.end] for one in follow_ups(text)] == [wanted]


def test_what_became_of_an_action_of_earlier_minutes_is_nothing_new():
    assert follow_ups("Action 3.2: all the firms were approached and two replied.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Agreed & signed.", "Agreed & signed"),
        ("Cheques 210–214 (£61.20) signed.", "Cheques 210–214 (£61.20) signed"),
        ("Insurance renewal, £93, agreed.", "Insurance renewal, £93, agreed"),
        ("24/0199 Mill House, porch – no objection.", "no objection"),
        ("Held over to June.", "Held over to June"),
    ],
)
def test_terse_decisions_are_resolutions(text: str, wanted: str):
    assert [text[one.start : one.end] for one in suggest(text) if one.kind is TagKind.RESOLUTION] == [wanted]


def test_naming_the_package_loads_none_of_the_finders():
    code = "import sys, annotator.suggestions; print('annotator.suggestions.phrases' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Chairman and the Clerk would meet the owner.", "Chairman and the Clerk"),
        ("The Chair and Clerk to meet the owner.", "Chair and Clerk"),
        ("Mr Gow and Miss Tait are to meet the owner.", "Mr Gow and Miss Tait"),
        ("It was agreed that Cllr Ash and the Clerk should inspect the path.", "Cllr Ash and the Clerk"),
        ("The Director of Place and the Head of Legal undertook to reply.", "Director of Place and the Head of Legal"),
    ],
)
def test_two_who_act_together_are_both_named(text: str, owner: str):
    assert [one.owner for one in follow_ups(text)] == [owner]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Chair thanked Mr Lyle and asked him to keep the Council informed.", "Mr Lyle"),
        ("The treasurer gave the balance. He is to transfer the account to another bank.", "treasurer"),
        ("The printer was to produce a plan by 30 July.", "printer"),
        ("It was agreed JM would write to the Trust.", "JM"),
        ("The Panel recommended that the Cabinet Member review the policy by March.", "Cabinet Member"),
    ],
)
def test_who_is_asked_is_found_behind_a_pronoun_or_a_plain_word(text: str, owner: str):
    assert [one.owner for one in follow_ups(text)] == [owner]
