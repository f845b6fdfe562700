"""How likely it is that words that could be a follow-up are one: signs for and against, each with its weight.

Before it stands `phrases`; after it the package's `suggest`. The signs and their weights are data
(`resources/rules/weighing.toml`): patterns that are looked for in the words, before and behind them. The weights were
learned by `tests/training/train_follow_ups.py`; their sum becomes a score that says how often such words are one.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from annotator.records import Span
from annotator.suggestions.needed import bits
from annotator.suggestions.passages import lowered
from annotator.suggestions.phrases import sign_patterns, signs_worth_trying, weighing_rules

BEFORE, BEHIND = 160, 100  # so many characters before and behind the words are looked at
SHORT, LONG = 45, 230


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that could be a follow-up: the rule that found them and how sure it is, why, and who is to act.

    `source` is "told", "limb" or "row".
    """

    span: Span
    source: str
    rule: str
    sure: float
    reason: str
    owner: str
    report_to: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern that speaks for or against a follow-up, and where it is looked for; in small letters unless it says."""

    name: str
    place: str
    pattern: re.Pattern[str]
    as_it_stands: bool


@cache
def _signs() -> tuple[Sign, ...]:
    signs = zip(weighing_rules()["sign"], sign_patterns(), strict=True)
    return tuple(Sign(one["name"], one["in"], rule, bool(rule.flags & re.IGNORECASE)) for one, rule in signs)


@cache
def _of_places() -> dict[str, int]:
    """Which signs are looked for in each place, as bits."""
    found: dict[str, int] = {}
    for index, sign in enumerate(_signs()):
        found[sign.place] = found.get(sign.place, 0) | 1 << index
    return found


@cache
def weights() -> dict[str, float]:
    """The weight of every sign, rule and fact by its name."""
    return {name: float(weight) for name, weight in weighing_rules()["weights"].items()}


def least_score() -> float:
    """The score from which words are proposed."""
    return float(weighing_rules()["least_score"])


def signs(text: str, one: Candidate) -> Iterator[str]:
    """The names of what speaks for and against a candidate."""
    start, end = one.span.start, one.span.end
    far = max(0, start - BEFORE)
    near = max(text.rfind("\n", far, start) + 1, far)
    places = {"words": (start, end), "before": (near, start), "behind": (end, end + BEHIND)}
    low = {name: lowered(text)[slice(*place)] for name, place in places.items()}
    yield from ("always", f"rule: {one.rule}", f"source: {one.source}")
    yield from _facts(one)
    limb = " (limb)" if one.source == "limb" else ""
    for index in bits(sum(signs_worth_trying(low[place]) & its for place, its in _of_places().items())):
        sign = _signs()[index]
        if sign.pattern.search(text[slice(*places[sign.place])] if sign.as_it_stands else low[sign.place]):
            yield f"{sign.name}{limb}" if sign.place == "words" else sign.name


def _facts(one: Candidate) -> Iterator[str]:
    if one.owner:
        yield "somebody is named"
    if one.report_to:
        yield "it comes back to somebody"
    length = one.span.end - one.span.start
    if length < SHORT:
        yield "short"
    if length > LONG:
        yield "long"


def score(text: str, one: Candidate) -> float:
    """How often such words are a follow-up: 0.8 means eight times in ten. A rule without a weight counts as it says."""
    known = weights()
    start = 0.0 if f"rule: {one.rule}" in known else math.log(one.sure / (1 - one.sure))
    return 1 / (1 + math.exp(-start - sum(known.get(name, 0.0) for name in signs(text, one))))
