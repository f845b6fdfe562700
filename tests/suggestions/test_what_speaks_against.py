"""What could be a follow-up is weighed: signs for and against it, and a score that says how often it is one."""

import pytest

from annotator.records import Proposal, TagKind
from annotator.suggestions import suggest
from annotator.suggestions.phrases import directing, families
from annotator.suggestions.weighing import least_score, weights


def follow_ups(text: str) -> list[Proposal]:
    return [one for one in suggest(text) if one.kind is TagKind.FOLLOW_UP]


@pytest.mark.parametrize(
    "text",
    [
        "Previously it was agreed to hold the fair in the square.",
        "The Committee’s standing orders required the Chair to sign each page.",
        "The Manager thought that the road might be closed.",
        "She asked which forms were to be sent with the claim.",
        "Referring to community events, Councillor Pell praised the band.",
    ],
)
def test_conditions_rules_and_the_past_ask_for_nothing(text: str):
    assert follow_ups(text) == []


def test_a_plain_undertaking_scores_higher_than_a_mere_suggestion():
    (promised,) = follow_ups("Mr Osgood undertook to send the figures to the Panel by Friday.")
    (suggested,) = follow_ups("Councillor Pell suggested that the bins could be painted green and checked.")
    assert least_score() <= suggested.score < promised.score <= 1


def test_every_rule_has_a_name_of_its_own_and_the_weights_speak_of_known_rules():
    names = [one.key for one in (*families(), *directing())]
    assert len(names) == len(set(names))
    others = {"table", "headed action", "somebody to do", "thing to be done", "pointed back at"}
    others |= {"condition", "to_allow", "obliges"}
    assert {name.removeprefix("rule: ") for name in weights() if name.startswith("rule: ")} <= {*names, *others}
