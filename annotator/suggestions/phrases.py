"""The phrases that tell decisions and follow-ups, read from `resources/rules/` and made into patterns.

Before it stand `places` and `cues`; after it the finders of this package. The phrases are data, so that a clerk's
office can see and change them; this module only fills in their placeholders. Each file says what its rules are for.
"""

import re
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from annotator.places import resources
from annotator.suggestions.cues import Cues
from annotator.suggestions.needed import Worth

# Titles before a name, and the shapes that a person takes in minutes: "Cllr Mrs Dunn", "the Head of Planning", "NW".
TITLE = (
    r"(?:Councillors?|Cllrs?\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Mx|Dr\.?|Cyng\.?|Professor|Prof\.?|Lord|Lady|Sir"
    r"|Dame|Revd?\.?|Canon"
    r"|Inspector|Superintendent|Sergeant|Sgt\.?|PC|PCSO|Alderman|Ald\.?|Bailie|Baillie|Provost|Messrs)"
)
SURNAME = r"[A-Z][\w’'-]{1,40}"
NAME = (
    rf"{TITLE} (?:(?:Mrs|Ms|Dr|Mr|Miss|County|District|Sir)\.? )*(?:[A-Z]\.? ?)*(?:(?:van|de|der|von|al) "
    rf")*{SURNAME}(?: (?:and )?{SURNAME})?"
)
INITIALS = r"\b(?:(?<!\d )|(?!(?:AM|PM|BST|GMT|ST)\b))[A-Z]{2,3}\b"  # of a person; "4.2 LP advised", and not "7 PM"


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


@dataclass(frozen=True, slots=True)
class Given:
    """A thing that a follow-up may ask for, and the words of a passage that gives it; a `concrete` one is named."""

    asked: re.Pattern[str]
    given: re.Pattern[str]
    concrete: bool


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
    of = r"(?: (?:of|for|to) (?:the )?[A-Z][\w’'&-]{0,40}(?:(?:,? and |, | & | )[A-Z][\w’'-]{0,40}){0,5})?"
    # "Assistant Director, SEND and Inclusion": the field of an office, where no person and no list follows.
    field = (
        rf"(?:(?<=Director)|(?<=Manager)|(?<=Officer)|(?<=Head)), (?!{TITLE} )[A-Z][\w’'-]{{1,40}}"
        rf"(?:(?: and | & | )[A-Z][\w’'-]{{1,40}}){{0,4}}(?= [a-z]|\s*,\s|\s*$|\.)"
    )
    role = (
        rf"(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:[A-Z][\w’'&/-]{{1,40}} (?:and |& )?){{0,5}}{office}\b"
        rf"(?! (?:[A-Z][\w’'-]{{1,40}} ){{0,2}}(?:Group|Party|Board|Committee|Panel|Forum)\b)"
        rf"(?: \([A-Z][^)]*\))?(?:{field}|{of})"
    )
    return (
        rf"(?:{NAME}|{role}|(?:[Tt]he )(?:[A-Z][\w’'-]{{1,40}} )*{body}|(?i:{lower})\b"
        rf"|(?!(?:The|This|That|A|An|In|On|At|It|He|She|They|We|No|All|[A-Z]{{2,}})\b){SURNAME} {SURNAME})"
    )


def _filled(pattern: str) -> str:
    follow_ups, resolutions = _rules("follow_ups"), _rules("resolutions")
    for name, value in (
        ("{act}", any_of(follow_ups["act"])),
        ("{done}", any_of(follow_ups["done"])),
        ("{told}", any_of(follow_ups["told"])),
        ("{says}", any_of(follow_ups["says"])),
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


HEEDS_CASE = re.compile(r"\(\?-i:|\[A-Z")
IGNORES_CASE = int(re.IGNORECASE)  # a plain number: the enumeration is slow to compare
LETTERS = re.compile(r"\\.|\(\?P<\w+>|[A-Z]+")


def low_phrase(pattern: str) -> re.Pattern[str]:
    """The pattern for a text in small letters, which is searched twice as fast; one that heeds case stays as it is.

    Its flags tell: `re.IGNORECASE` is set where it must see the text as it stands (`find` chooses the text).
    """
    filled = _filled(pattern)
    if HEEDS_CASE.search(filled):
        return re.compile(filled, re.IGNORECASE)
    return re.compile(LETTERS.sub(lambda found: found[0].lower() if found[0].isalpha() else found[0], filled))


def find(pattern: re.Pattern[str], text: str, low: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """Where a `low_phrase` stands in the text, of which `low` has the small letters; read the words from the text."""
    return pattern.search(text if pattern.flags & IGNORES_CASE else low, start, end)


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
        for rule in _rules("follow_ups")["family"]
    )


def weighing_rules() -> dict[str, Any]:
    """The signs for and against a follow-up and their weights, as the file has them."""
    return _rules("weighing")


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


def each_rule(file: str, name: str, behind: str = "") -> list[re.Pattern[str]]:
    """The patterns of that name in a file of rules, each a `low_phrase` for itself, with `behind` right after it."""
    return [low_phrase(f"(?:{part}){behind}") for part in _rules(file)[name]]


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
def low_rule(file: str, name: str) -> re.Pattern[str]:
    """The list of patterns of that name in a file of rules, as one pattern for a text in small letters."""
    return low_phrase("|".join(_rules(file)[name]))


@cache
def rule(file: str, name: str) -> re.Pattern[str]:
    """The list of patterns of that name in a file of rules, as one pattern."""
    return phrase("|".join(_rules(file)[name]))


def words(file: str, name: str) -> list[str]:
    """The words of that name in a file of rules."""
    return _rules(file)[name].split()


@cache
def directing() -> tuple[Directing, ...]:
    """The ways in which the words of a decision direct somebody to do something, the surest first."""
    every = [
        Directing(one["key"], low_phrase(one["pattern"]), one["score"], one.get("firm", False))
        for one in _rules("directions")["direct"]
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
def givens() -> tuple[Given, ...]:
    """What a follow-up may ask for, each with the words of a passage that gives it."""
    return tuple(
        Given(phrase(one["asked"]), phrase(one["given"]), one.get("concrete", False))
        for one in _rules("report_backs")["given"]
    )


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
        for rule in _rules("resolutions")["narrative"]
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
    return [(rule["name"], low_phrase(rule["pattern"])) for rule in _rules("resolutions")["kind"]]


@cache
def _kind_patterns() -> Several:
    return Several("kinds", [one for _, one in _kinds()], _together())


def kind_of(words: str) -> str:
    """The kind of a resolution by its words; "agree" where nothing says more."""
    place = _kind_patterns().first(words)
    return "agree" if place is None else _kinds()[place][0]


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
