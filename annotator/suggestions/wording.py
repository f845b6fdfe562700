"""Words made into patterns: the rules' files in `resources/rules/` are read, and their placeholders filled in.

Before it stands `places`; after it `phrases` and the finders of this package. The words are data, so that a clerk's
office can see and change them. A placeholder such as {act} stands for a list of them, {who} for a person, an office or
a body.
"""

import re
import sys
import tomllib
from functools import cache
from typing import Any

from annotator.places import resources

# Titles before a name, and the shapes that a person takes in minutes: "Cllr Mrs Dunn", "the Head of Planning", "NW".
TITLE = (
    r"(?:Councillors?|Cllrs?\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Mx|Dr\.?|Cyng\.?|Professor|Prof\.?|Lord|Lady|Sir"
    r"|Dame|Revd?\.?|Canon"
    r"|Inspector|Superintendent|Sergeant|Sgt\.?|PC|PCSO|Alderman|Ald\.?|Bailie|Baillie|Provost|Messrs)"
)
SURNAME = r"[A-Z][\w’'-]{1,40}"
NAME = (
    rf"{TITLE} (?:(?:Mrs|Ms|Dr|Mr|Miss|County|District|Sir)\.? )*(?:[A-Z]\.? ?)*(?:(?:van|de|der|von|al) "
    rf")*(?:{SURNAME}(?: (?:and )?(?!{TITLE} ){SURNAME})?|[A-Z]\b)"
)
INITIALS = r"\b(?:(?<!\d )|(?!(?:AM|PM|BST|GMT|ST)\b))[A-Z]{2,3}\b"  # of a person; "4.2 LP advised", and not "7 PM"


def any_of(words: list[str]) -> str:
    """An alternation of the words, the longest first."""
    return "(?:" + "|".join(sorted((word.replace(" ", r"\s") for word in words), key=len, reverse=True)) + ")"


@cache
def rules(name: str) -> dict[str, Any]:
    """A file of rules as it stands."""
    return tomllib.loads((resources() / "rules" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def who() -> str:
    """The pattern of a person, an office or a body as an actor."""
    office = any_of(rules("follow_ups")["offices"])
    body = any_of(rules("resolutions")["bodies"])
    lower = any_of(rules("follow_ups")["lower_actors"])
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
    # A look at the first letters saves trying each at every letter of a text.
    first = "".join(sorted({actor[0] for actor in rules("follow_ups")["lower_actors"]}))
    return (
        rf"(?:(?=[A-Zti{first}])(?:(?=[A-Z]|the |its |their )"
        rf"(?:{NAME}|{role}|(?:[Tt]he )(?:[A-Z][\w’'-]{{1,40}} )*{body})|(?i:{lower})\b"
        rf"|(?!(?:The|This|That|A|An|In|On|At|It|He|She|They|We|No|All|[A-Z]{{2,}})\b){SURNAME} {SURNAME}))"
    )


def _filled(pattern: str) -> str:
    follow_ups, resolutions = rules("follow_ups"), rules("resolutions")
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


def each_rule(file: str, name: str, behind: str = "") -> list[re.Pattern[str]]:
    """The patterns of that name in a file of rules, each a `low_phrase` for itself, with `behind` right after it."""
    return [low_phrase(f"(?:{part}){behind}") for part in rules(file)[name]]


@cache
def low_rule(file: str, name: str) -> re.Pattern[str]:
    """The list of patterns of that name in a file of rules, as one pattern for a text in small letters."""
    return low_phrase("|".join(rules(file)[name]))


@cache
def rule(file: str, name: str) -> re.Pattern[str]:
    """The list of patterns of that name in a file of rules, as one pattern."""
    return phrase("|".join(rules(file)[name]))


def words(file: str, name: str) -> list[str]:
    """The words of that name in a file of rules."""
    return rules(file)[name].split()


@cache
def lead_in() -> str:
    """The words that open a list of decisions ("RESOLVED", "Agreed"), as a pattern that heeds case."""
    return any_of(rules("resolutions")["lead_in"])


@cache
def ends() -> re.Pattern[str]:
    """The headings that end a list of decisions."""
    return re.compile(any_of(rules("resolutions")["ends"]), re.IGNORECASE)


@cache
def body() -> str:
    """The words by which minutes call the body that meets."""
    return any_of(rules("resolutions")["bodies"])
