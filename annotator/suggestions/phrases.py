"""The phrases that tell decisions and follow-ups, read from `resources/rules/` and made into patterns.

Before it stands `places`; after it the finders of this package. The phrases are data, so that a clerk's office can
see and change them; this module only fills in their placeholders. Each file says what its rules are for.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.places import resources

# Titles before a name, and the shapes that a person takes in minutes: "Cllr Mrs Dunn", "the Head of Planning", "NW".
TITLE = (
    r"(?:Councillors?|Cllrs?\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Mx|Dr\.?|Cyng\.?|Professor|Prof\.?|Lord|Lady|Sir"
    r"|Dame|Revd?\.?|Canon"
    r"|Inspector|Superintendent|Sergeant|Sgt\.?|PC|PCSO|Alderman|Ald\.?|Bailie|Baillie|Provost|Messrs)"
)
SURNAME = r"[A-Z][\w’'-]+"
NAME = (
    rf"{TITLE} (?:(?:Mrs|Ms|Dr|Mr|Miss|County|District|Sir)\.? )*(?:[A-Z]\.? ?)*(?:(?:van|de|der|von|al) "
    rf")*{SURNAME}(?: (?:and )?{SURNAME})?"
)
INITIALS = r"\b[A-Z]{2,3}\b"


@dataclass(frozen=True, slots=True)
class Family:
    """One way in which minutes tell a follow-up."""

    name: str
    pattern: re.Pattern[str]
    score: float
    owner: str
    has: tuple[str, ...]
    needs: re.Pattern[str] | None
    needs_deadline: bool
    no_question: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class Told:
    """One way in which minutes tell a decision in the narrative."""

    name: str
    pattern: re.Pattern[str]
    has: tuple[str, ...]
    after: bool


@dataclass(frozen=True, slots=True)
class Directing:
    """One way in which the words of a decision direct somebody; `firm` beside an approval too."""

    pattern: re.Pattern[str]
    score: float
    firm: bool


def any_of(words: list[str]) -> str:
    """An alternation of the words, the longest first."""
    return "(?:" + "|".join(sorted((word.replace(" ", r"\s") for word in words), key=len, reverse=True)) + ")"


@cache
def _rules(name: str) -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def who() -> str:
    """The pattern of a person, an office or a body as an actor."""
    office = any_of(_rules("follow_ups")["offices"])
    body = any_of(_rules("resolutions")["bodies"])
    lower = any_of(_rules("follow_ups")["lower_actors"])
    of = r"(?: (?:of|for|to) (?:the )?[A-Z][\w’'&-]*(?:(?:,? and |, | & | )[A-Z][\w’'-]*){0,5})?"
    role = (
        rf"(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:[A-Z][\w’'&/-]+ (?:and |& )?){{0,5}}{office}\b(?: "
        rf"\([A-Z][^)]*\))?{of}"
    )
    return rf"(?:{NAME}|{role}|(?:[Tt]he )(?:[A-Z][\w’'-]+ )*{body}|(?i:{lower})\b|{SURNAME} {SURNAME})"


def _filled(pattern: str) -> str:
    follow_ups, resolutions = _rules("follow_ups"), _rules("resolutions")
    for name, value in (
        ("{act}", any_of(follow_ups["act"])),
        ("{done}", any_of(follow_ups["done"])),
        ("{told}", any_of(follow_ups["told"])),
        ("{then}", any_of(follow_ups["then"])),
        ("{who}", who()),
        ("{body}", any_of(resolutions["bodies"])),
        ("{very}", any_of(resolutions["very"])),
    ):
        pattern = pattern.replace(name, value)
    return pattern


def phrase(pattern: str) -> re.Pattern[str]:
    """The pattern with its placeholders filled in; case is ignored."""
    return re.compile(_filled(pattern), re.IGNORECASE)


@cache
def families() -> tuple[Family, ...]:
    """The ways in which minutes tell a follow-up, the surest first as the file has them."""
    return tuple(
        Family(
            rule["name"],
            phrase(rule["pattern"]),
            rule["score"],
            rule["owner"],
            tuple(rule["has"]),
            phrase(rule["needs"]) if "needs" in rule else None,
            rule.get("needs_deadline", False),
            rule.get("no_question", False),
            rule.get("whole", False),
        )
        for rule in _rules("follow_ups")["family"]
    )


@cache
def rule(file: str, name: str) -> re.Pattern[str]:
    """The list of patterns of that name in a file of rules, as one pattern."""
    return phrase("|".join(_rules(file)[name]))


def words(file: str, name: str) -> list[str]:
    """The words of that name in a file of rules."""
    return _rules(file)[name].split()


@cache
def directing() -> tuple[Directing, ...]:
    """The ways in which the words of a decision direct somebody to do something."""
    return tuple(
        Directing(phrase(one["pattern"]), one["score"], one.get("firm", False))
        for one in _rules("directions")["direct"]
    )


@cache
def narrative() -> tuple[Told, ...]:
    """The ways in which minutes tell a decision in a sentence."""
    return tuple(
        Told(rule["name"], phrase(rule["pattern"]), tuple(rule["has"]), rule["within"] == "after")
        for rule in _rules("resolutions")["narrative"]
    )


@cache
def kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The kinds of resolution and the words that show them, in the order to try them."""
    return tuple((rule["name"], phrase(rule["pattern"])) for rule in _rules("resolutions")["kind"])


@cache
def lead_in() -> str:
    """The words that open a list of decisions ("RESOLVED", "Agreed"), as a pattern that heeds case."""
    return any_of(_rules("resolutions")["lead_in"])


@cache
def ends() -> re.Pattern[str]:
    """The headings that end a list of decisions."""
    return re.compile(any_of(_rules("resolutions")["ends"]), re.IGNORECASE)


@cache
def body() -> str:
    """The words by which minutes call the body that meets."""
    return any_of(_rules("resolutions")["bodies"])
