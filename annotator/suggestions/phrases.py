"""The phrases that tell decisions and follow-ups, and which of them stand in a text.

Before it stand `wording` and `cues`; after it the finders of this package. The phrases are data (`resources/rules/`);
each file says what its rules are for. Hundreds of patterns are asked about every sentence: only those are tried whose
words stand in it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from annotator.suggestions.cues import Cues
from annotator.suggestions.needed import Worth
from annotator.suggestions.wording import IGNORES_CASE, each_rule, low_phrase, rules


@dataclass(frozen=True, slots=True)
class Family:
    """One way in which minutes tell a follow-up; a `weak` one is tried where a sentence has no other."""

    key: str
    name: str
    pattern: re.Pattern[str]
    score: float
    owner: str
    has: tuple[str, ...]
    first: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    needs_deadline: bool
    no_question: bool
    whole: bool
    weak: bool


@dataclass(frozen=True, slots=True)
class Told:
    """One way in which minutes tell a decision in the narrative; an `opening` one stands first in its sentence."""

    name: str
    pattern: re.Pattern[str]
    has: tuple[str, ...]
    after: bool
    opening: bool


@dataclass(frozen=True, slots=True)
class Directing:
    """One way in which the words of a decision direct somebody; `firm` beside an approval too."""

    key: str
    pattern: re.Pattern[str]
    score: float
    firm: bool


@cache
def families() -> tuple[Family, ...]:
    """The ways in which minutes tell a follow-up, the surest first as the file has them."""
    return tuple(
        Family(
            rule["key"],
            rule["name"],
            low_phrase(rule["pattern"]),
            rule["score"],
            rule["owner"],
            tuple(rule["has"]),
            low_phrase(rule["first"]) if "first" in rule else None,
            low_phrase(rule["needs"]) if "needs" in rule else None,
            rule.get("needs_deadline", False),
            rule.get("no_question", False),
            rule.get("whole", False),
            rule.get("weak", False),
        )
        for rule in rules("follow_ups")["family"]
    )


def weighing_rules() -> dict[str, Any]:
    """The signs for and against a follow-up and their weights, as the file has them."""
    return rules("weighing")


class Several:
    """Several `low_phrase` patterns, of which only those are tried whose words stand in a text."""

    def __init__(self, name: str, patterns: Sequence[re.Pattern[str]], together: Worth | None = None) -> None:
        self._name = name
        self._tried = [(pattern, bool(pattern.flags & IGNORES_CASE)) for pattern in patterns]
        self._worth = together or Worth({name: [(pattern,) for pattern in patterns]})

    def first(self, text: str, among: int = -1) -> int | None:
        """The place of the first pattern that stands in the text, of those whose bits are set in `among`."""
        low = text.lower()
        number = self._worth.of(self._name, low) & among
        while number:
            lowest = number & -number
            pattern, as_it_stands = self._tried[lowest.bit_length() - 1]
            if pattern.search(text if as_it_stands else low):
                return lowest.bit_length() - 1
            number ^= lowest
        return None


@cache
def _each(file: str, name: str, behind: str) -> Several:
    together = _together() if f"{file} {name}" in TOGETHER and not behind else None
    return Several(f"{file} {name}", each_rule(file, name, behind), together)


# What is asked about the same clauses and sentences, so that their words are looked at once for all.
TOGETHER = ("follow_ups never", "resolutions not_ours", "directions never", "directions settled")


@cache
def _together() -> Worth:
    named = {
        "told": _told_rows(),
        "kinds": [(one,) for _, one in _kinds()],
        "signs": [(one,) for one in sign_patterns()],
    }
    named |= {name: [(one,) for one in each_rule(*name.split())] for name in TOGETHER}
    return Worth({**named, "directing": [(one.pattern,) for one in directing()]})


def _told_rows() -> list[tuple[re.Pattern[str], ...]]:
    rows = [tuple(one for one in (family.pattern, family.first, family.needs) if one) for family in families()]
    return [*rows, *((told.pattern,) for told in narrative())]


@cache
def sign_patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns of the signs for and against a follow-up."""
    return tuple(low_phrase(one["pattern"]) for one in weighing_rules()["sign"])


def signs_worth_trying(low: str) -> int:
    """Which of the signs are worth looking for in a text in small letters: bit i for sign i."""
    return _together().of("signs", low)


def tells(file: str, name: str, text: str, behind: str = "") -> bool:
    """Whether one of the patterns of that name in a file of rules stands in the text, with `behind` right after it."""
    return _each(file, name, behind).first(text) is not None


@cache
def directing() -> tuple[Directing, ...]:
    """The ways in which the words of a decision direct somebody to do something, the surest first."""
    every = [
        Directing(one["key"], low_phrase(one["pattern"]), one["score"], one.get("firm", False))
        for one in rules("directions")["direct"]
    ]
    return tuple(sorted(every, key=lambda one: -one.score))


@cache
def _directing_patterns() -> tuple[Several, int]:
    firm = sum(1 << index for index, one in enumerate(directing()) if one.firm)
    return Several("directing", [one.pattern for one in directing()], _together()), firm


def surest(words: str, firm: bool) -> Directing | None:
    """The surest direction in the words; only of `firm` ones beside a decision that settles the matter."""
    patterns, firm_ones = _directing_patterns()
    place = patterns.first(words, firm_ones if firm else -1)
    return None if place is None else directing()[place]


@cache
def narrative() -> tuple[Told, ...]:
    """The ways in which minutes tell a decision in a sentence."""
    return tuple(
        Told(
            rule["name"],
            low_phrase(rule["pattern"]),
            tuple(rule["has"]),
            rule["within"] == "after",
            rule.get("opening", False),
        )
        for rule in rules("resolutions")["narrative"]
    )


@cache
def _cues() -> Cues:
    return Cues([*(family.has for family in families()), *(told.has for told in narrative())])


@lru_cache(maxsize=1024)
def worth(text: str) -> int:
    """Which patterns are worth trying on a text: bit i for family i, then the narrative decisions from `told_at`."""
    return _cues().of(text)


def closely(text: str, worth_trying: int) -> int:
    """Those of the patterns that are `worth` trying whose own words stand in the text too."""
    return worth_trying & _together().of("told", text.lower()) if worth_trying else 0


@cache
def told_at() -> int:
    """The bit of `worth` with which the narrative decisions begin."""
    return len(families())


@cache
def _kinds() -> list[tuple[str, re.Pattern[str]]]:
    return [(rule["name"], low_phrase(rule["pattern"])) for rule in rules("resolutions")["kind"]]


@cache
def _kind_patterns() -> Several:
    return Several("kinds", [one for _, one in _kinds()], _together())


def kind_of(words: str) -> str:
    """The kind of a resolution by its words; "agree" where nothing says more."""
    place = _kind_patterns().first(words)
    return "agree" if place is None else _kinds()[place][0]
