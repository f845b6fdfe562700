"""The phrases of follow-ups in the clauses of a sentence: which family of phrases tells of something to do, and where.

Before it stand `clauses`, `phrases` and `timing`; after it `owners` and `follow_ups`.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from annotator.records import Span
from annotator.suggestions import timing
from annotator.suggestions.needed import bits
from annotator.suggestions.passages import lowered, trimmed
from annotator.suggestions.phrases import Family, closely, families, told_at, worth
from annotator.suggestions.wording import find


@dataclass(frozen=True, slots=True)
class Hit:
    """A family's phrase in a clause."""

    clause: Span
    family: Family
    match: re.Match[str]


THAT_TOO = re.compile(r"that (?:\w+ ){1,6}be\b")
QUESTION_WORD = re.compile(r"(?:who|which|when|how|what|why) ", re.IGNORECASE)
QUESTION = re.compile(
    r"\b(?:asked|queried|wondered|wished to know|wanted to know|questioned)\b[^;]*\b(?:when|who|whether|if"
    r"|how|what|why|where|which)\b",
    re.IGNORECASE,
)


@cache
def _bits(weak: bool) -> int:
    return sum(1 << index for index, family in enumerate(families()) if family.weak is weak)


@cache
def _whole() -> int:
    return sum(1 << index for index, family in enumerate(families()) if family.whole and not family.weak)


@cache
def _any_bits() -> int:
    return (1 << told_at()) - 1


def may_tell(text: str) -> bool:
    """Whether a text has a word of any family at all: a quick look before the long patterns."""
    return bool(worth(text) & _any_bits())


def hits(text: str, sentence: Span, clauses: Sequence[Span], meeting: datetime.date | None) -> list[Hit]:
    """The phrases of a sentence, one for a clause; of the weak families only where no other is found."""
    tried = [closely(words, worth(words)) for words in [clause.of(text) for clause in clauses]]
    return (
        _hits(text, clauses, tried, meeting, weak=False)
        or _hit_as_a_whole(text, sentence)
        or _hits(text, clauses, tried, meeting, weak=True)
    )


def _hits(
    text: str, clauses: Sequence[Span], tried: Sequence[int], meeting: datetime.date | None, *, weak: bool
) -> list[Hit]:
    found: list[Hit] = []
    for clause, worth_trying in zip(clauses, tried, strict=True):
        hit = _hit(text, clause, worth_trying & _bits(weak), meeting)
        if hit:
            found.append(hit)
        elif found and THAT_TOO.match(text, clause.start, clause.end):
            found.append(Hit(clause, found[-1].family, found[-1].match))
    return found


def _hit_as_a_whole(text: str, sentence: Span) -> list[Hit]:
    for index in bits(worth(sentence.of(text)) & _whole()):
        family = families()[index]
        match = find(family.pattern, text, lowered(text), sentence.start, sentence.end)
        if match:
            return [Hit(trimmed(text, sentence.start, sentence.end, "."), family, match)]
    return []


def _hit(text: str, clause: Span, tried: int, meeting: datetime.date | None) -> Hit | None:
    low = lowered(text)
    for index in bits(tried):
        family = families()[index]
        if family.first and not find(family.first, text, low, clause.start, clause.end):
            continue
        match = find(family.pattern, text, low, clause.start, clause.end)
        if match and _holds(text, low, clause, family, match, meeting):
            return Hit(clause, family, match)
    return None


def _holds(
    text: str, low: str, clause: Span, family: Family, match: re.Match[str], meeting: datetime.date | None
) -> bool:
    """Whether what the family asks for besides its phrase is there too."""
    if QUESTION_WORD.match(text, match.start(), match.end()):
        return False
    if family.no_question and QUESTION.search(text, clause.start, match.start()):
        return False
    if family.needs and not find(family.needs, text, low, match.start(), clause.end):
        return False
    return not family.needs_deadline or bool(timing.deadlines(text, Span(match.start(), clause.end), meeting))
