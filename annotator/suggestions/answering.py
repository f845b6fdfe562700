"""Who answers for an item: the officer who presents it or replies, where a request or a promise names nobody.

Before it stand `people`, `going_back` and `weighing`; after it `suggesting`. "Members asked for the figures" goes to
whoever last explained or replied in the item before it; never to a member, a body, or the one who asks.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from annotator.suggestions import going_back, people
from annotator.suggestions.passages import sentences
from annotator.suggestions.weighing import Candidate

# It begins with a plain character, so that the search can leap to it.
SPOKE = re.compile(
    r" (?:(?:presented|introduced|reported|explained|outlined|summarised|advised|replied|confirmed|responded|answered"
    r"|stated|said|tabled|gave|spoke to|described|clarified|updated|added|assured|acknowledged|accepted|did not have"
    r"|did not know|could not say|was unable|thought|reminded|highlighted|pointed|drew|took|apologised|attended"
    r"|submitted|informed)\b|(?<=[A-Z]{2} )to [a-z]|(?<=[A-Z]{2}: ))"
)
# What may stand between who speaks and the verb.
BETWEEN = re.compile(r"(?:,[^,.;]{1,70},| \([^)]{1,60}\)|:)?(?: (?:also|then|again|orally|briefly|had|duly))*")
MEMBER = re.compile(
    r"(?:the )?(?:Vice[- ])?(?:Chair|Mayor|Convener|Convenor|Provost|Leader|Member|Councillor|Cllr|Alderman|Ald|Bailie"
    r"|Lord|Lady|Panel|Committee|Members?|Portfolio|Lead Member|Deputy Leader|Youth|Residents?|Governor)"
    r"(?:man|woman|person)?\b",
    re.IGNORECASE,
)
# Rules of asking for information, or that a thing be done, and of promising it, which may name nobody.
NAMING_NOBODY = frozenset(
    (
        "asked for a thing",
        "asked to be told",
        "asked that",
        "suggested that",
        "a request was made",
        "information was sought",
        "asked whether it could",
        "still considered",
        "would be told",
    )
)
OPENS_BARE = re.compile(r"To (?:be [a-z]|follow\b)")
# A decision that something be done, and not that somebody report or be invited: the officer of the item does it.
TO_DO = re.compile(
    r"(?!.*\b(?:reports?|reported|update|presented|briefing|agenda|invited|attention|referred|adjourned|brought"
    r"|put back|noted|submitted to the (?:Panel|Committee|Board|Council))\b).*? be (?!asked|requested|able|delegated"
    r"|authorised)[a-z]+(?:ed|en|ut|ght|nt|de|ld)\b",
    re.DOTALL,
)
PASSIVE = re.compile(r"\b(?:would|will) be [a-z]+(?:ed|en|ut|ght|nt|de)\b(?! by\b)")
RESPONSIBLE = re.compile(r" (?:was|were|is|are) (?:accountable|responsible) for\b")
NEAR = 500
PRESENTED = re.compile(
    r"(?:reports?|presentation|paper|update|briefing|introduced|presented|submitted|given|outlined)"
    r"(?: \(.{1,30}?\))? (?:of|by|from) (?:the )?"
)
REACH = 160  # so many letters before the verb its speaker is looked for
LOOK_BACK = 1500  # so many letters before the words are looked at


def answered(text: str, one: Candidate) -> Candidate:
    """What asks for information, or promises it, and names nobody goes to whoever answers for the item."""
    if one.owner:
        return one
    who = _responsible(text, one) or (officer(text, _last_sentence(text, one)) if _for_an_officer(text, one) else "")
    return replace(one, owner=who, reason=f"{one.reason}; {who} answers for it") if who else one


def _last_sentence(text: str, one: Candidate) -> int:
    """Where the last sentence of a candidate begins: the one before it may name who answers."""
    within = sentences(text, one.span.start, one.span.end)
    return within[-1].start if within else one.span.start


def in_full(text: str, one: Candidate) -> Candidate:
    """The candidate with its owner's role in full, where the text before names one that "the Manager" goes back to."""
    return replace(one, owner=going_back.fuller(text, one.owner, one.span.start)) if one.owner else one


def _for_an_officer(text: str, one: Candidate) -> bool:
    if one.source == "limb":
        return TO_DO.match(one.span.of(text)) is not None
    return one.rule in NAMING_NOBODY or OPENS_BARE.match(text, one.span.start) is not None


def _responsible(text: str, one: Candidate) -> str:
    """Whom the sentence before a passive names as responsible: "The Board were accountable for delivery"."""
    if one.source != "told" or not PASSIVE.search(text, one.span.start, one.span.end):
        return ""
    before = sentences(text, max(0, one.span.start - NEAR), one.span.start)
    found = RESPONSIBLE.search(text, before[-1].start, before[-1].end) if before else None
    named = people.mentions(text, before[-1].start, found.start()) if found else []
    return people.named(named[-1][0]) if named else ""


def officer(text: str, start: int) -> str:
    """Who spoke for the item last before a place of the text; empty where nobody but members did."""
    speaker = next((people.named(one[0]) for one in _answering(text, start)), "")
    return speaker or _presenter(text, start)


def _presenter(text: str, start: int) -> str:
    """Whose report it is: "the report of the Head of Planning", "was introduced by Ms Bell"."""
    for by in reversed(list(PRESENTED.finditer(text, max(0, start - LOOK_BACK), start))):
        who = people.mentions(text, by.end(), min(start, by.end() + REACH))
        if who and who[0].start() == by.end() and not _is_member(who[0][0]):
            return people.named(who[0][0])
    return ""


def _answering(text: str, start: int) -> Iterator[re.Match[str]]:
    """Those who speak before a place, the last first."""
    spoken = _spoken(text)
    for verb in reversed(spoken[bisect_left(spoken, start - LOOK_BACK) : bisect_left(spoken, start)]):
        far = max(0, verb - REACH)
        begins = max(text.rfind("\n", far, verb) + 1, far)
        for one in reversed(people.mentions(text, begins, verb)):
            if BETWEEN.fullmatch(text, one.end(), verb) and not _is_member(one[0]):
                yield one


@lru_cache(maxsize=8)
def _spoken(text: str) -> list[int]:
    """Where somebody says something, in order."""
    return [spoke.start() for spoke in SPOKE.finditer(text)]


def _is_member(words: str) -> bool:
    return bool(MEMBER.match(words)) or people.is_body(words) or people.is_group(words)
