"""How likely it is that words that could be a follow-up are one: signs for and against, each with its weight.

Before it stands `phrases`; after it the package's `suggest`. The signs and their weights are data
(`resources/rules/weighing.toml`): patterns that are looked for in the words, before and behind them. The weights were
learned by `tests/training/train_follow_ups.py`; their sum becomes a score that says how often such words are one.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
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

    `source` is "told", "limb" or "row"; `noted` says that a note in the margin beside it names who is to act.
    """

    span: Span
    source: str
    rule: str
    sure: float
    reason: str
    owner: str
    report_to: str = ""
    noted: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """What speaks for or against a follow-up: how and where it is looked for, in small letters unless it says."""

    name: str
    place: str
    stands: Callable[[str], object]
    as_it_stands: bool


@cache
def _signs() -> tuple[Sign, ...]:
    return tuple(
        Sign(one["name"], one["in"], _looking(rule), bool(rule.flags & re.IGNORECASE))
        for one, rule in zip(weighing_rules()["sign"], sign_patterns(), strict=True)
    )


def _looking(rule: re.Pattern[str]) -> Callable[[str], object]:
    """A search; a pattern for the beginning is tried there alone."""
    return rule.match if rule.pattern.startswith("^") and "|^" not in rule.pattern else rule.search


@cache
def _looked_for(place: str) -> int:
    """Which signs are looked for in a place, as bits."""
    return sum(1 << index for index, sign in enumerate(_signs()) if sign.place == place)


@cache
def weights() -> dict[str, float]:
    """The weight of every sign, rule and fact by its name."""
    return {name: float(weight) for name, weight in weighing_rules()["learned"]["weights"].items()}


@cache
def _shares() -> tuple[tuple[float, float], ...]:
    """Points of a rising curve: a score before it, and the share of such scores that was right."""
    return tuple((float(score), float(share)) for score, share in weighing_rules()["learned"]["shares"])


def read_off(points: Sequence[tuple[float, float]], score: float) -> float:
    """What a score comes to by a curve; between two points on the straight line, beyond the ends as at the ends."""
    place = bisect_left(points, (score, 0.0))
    if place in (0, len(points)):
        return points[min(place, len(points) - 1)][1]
    (low, share_low), (high, share_high) = points[place - 1], points[place]
    return share_low + (share_high - share_low) * (score - low) / (high - low)


def least_score() -> float:
    """The score from which words are proposed."""
    return float(weighing_rules()["least_score"])


def signs(text: str, one: Candidate) -> Iterator[str]:
    """The names of what speaks for and against a candidate."""
    start, end = one.span.start, one.span.end
    far = max(0, start - BEFORE)
    near = max(text.rfind("\n", far, start) + 1, far)
    yield from ("always", f"rule: {one.rule}", f"source: {one.source}")
    yield from _facts(one)
    limb = " (limb)" if one.source == "limb" else ""
    yield from (f"{name}{limb}" for name in _standing(text, "words", start, end))
    yield from _standing(text, "before", near, start)
    yield from _standing(text, "behind", end, end + BEHIND)


def _standing(text: str, place: str, start: int, end: int) -> Iterator[str]:
    """The names of the signs that stand in one place of a candidate."""
    low = lowered(text)[start:end]
    for index in bits(signs_worth_trying(low) & _looked_for(place)):
        sign = _signs()[index]
        if sign.stands(text[start:end] if sign.as_it_stands else low):
            yield sign.name


def _facts(one: Candidate) -> Iterator[str]:
    if one.owner:
        yield "somebody is named"
    if one.report_to:
        yield "it comes back to somebody"
    if one.noted:
        yield "named in the margin"
    length = one.span.end - one.span.start
    if length < SHORT:
        yield "short"
    if length > LONG:
        yield "long"


def score(text: str, one: Candidate) -> float:
    """How often such words are a follow-up: 0.8 means eight times in ten. A rule without a weight counts as it says."""
    known = weights()
    start = 0.0 if f"rule: {one.rule}" in known else math.log(one.sure / (1 - one.sure))
    return read_off(_shares(), 1 / (1 + math.exp(-start - sum(known.get(name, 0.0) for name in signs(text, one)))))


def leaning(text: str, span: Span) -> float:
    """Which way the signs alone lean where no rule has found the words, as log odds; 0 where there is none."""
    one = Candidate(span, "clause", "", 0.5, "", "")
    known = weights()
    return sum(known.get(name, 0.0) for name in signs(text, one) if name != "always")
