"""Follow-ups that the narrative tells: requests, undertakings, obligations, things that are to come back.

Before it stand `clauses`, `hits` and `owners`; after it `candidates`. The families of phrases are data
(`resources/rules/follow_ups.toml`); this module walks through the text and finds how far a follow-up's words go.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.records import Span
from annotator.suggestions import people
from annotator.suggestions.clauses import clauses
from annotator.suggestions.hits import Hit, hits, may_tell
from annotator.suggestions.owners import owner
from annotator.suggestions.passages import Covered, end_of_word, lines, sentences, trimmed
from annotator.suggestions.phrases import tells


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up found in the text: what kind of phrase showed it, by which rule, and who is to act."""

    start: int
    end: int
    score: float
    family: str
    shown_by: str
    owner: str
    rule: str


JOINED = re.compile(r"[;,]? ?(?:and|but|though|however)? ?(?=(?:(?:he|she|they|we|I|it|this|these|the|an?)\b|[A-Z]))")
JOINS_ON = re.compile(r"[;,]? (?:and|but|so)\s*$")
SHORTEST_REST = 10
LONG_SENTENCE = 180  # in a longer one a clause that is less than half of it stands for itself
NEARLY_ALL = 0.66
ASKING = re.compile(
    r"\b(?:(?<!was )(?<!were )asked|wanted (?!to (?:resign|leave|speak|thank))"
    r"|wished (?:for|to (?:know|see|have|receive|be))|sought|queried|request(?:ed)?|requests|questioned|whose|is keen"
    r"|are keen|advice was)\b",
    re.IGNORECASE,
)
ANSWERING = re.compile(r"\b(?:agreed|would|undertook|said|offered|promised|was to|content|happy)\b", re.IGNORECASE)
LACKED = re.compile(
    r"\b(?:did not (?:have|know)|could not|was unable|were unable|no (?:figures|information))\b", re.IGNORECASE
)
# "MG to add", "he would see to this": what is to be done stands before it.
TAKES_UP = re.compile(
    r"\b(?:to|would|will) (?:\w+ ){0,3}?(?:this|it|that|so|that it was|add|do so)(?: matter| up)?\W*$"
)
BARE = re.compile(r"(?:but |and )?(?:would|will)\b", re.IGNORECASE)
WAS_ASKED = re.compile(r"\b(?:was|were) asked\b")
SAID = re.compile(r"(?:and )?(?:said|replied|agreed|undertook|offered|promised|confirmed)\b")


def narrative_follow_ups(text: str, meeting: datetime.date | None, taken: list[Span]) -> list[FollowUp]:
    """The follow-ups of the narrative; what stands in a decision's words (`taken`) is left out."""
    found: list[FollowUp] = []
    covered = Covered(taken)
    for line in lines(text):
        if text[line.words : line.end].count("|") > 1 or not may_tell(text[line.words : line.end]):
            continue
        for sentence in sentences(text, line.words, line.end):
            whole = not covered.overlaps(sentence.start, sentence.end)
            for rest in [sentence] if whole else _rests(text, sentence, covered):
                if rest.end - rest.start > SHORTEST_REST:
                    found += _in_sentence(text, rest, line.words, meeting)
    return found


def _rests(text: str, sentence: Span, covered: Covered) -> Iterator[Span]:
    """What stands in a sentence beside what is taken: "It was agreed to ... and Mrs Hill would ask ..."."""
    for gap in covered.gaps(sentence.start, sentence.end):
        joined = JOINED.match(text, gap.start, gap.end)
        start = joined.end() if joined else gap.end if gap.start > sentence.start else gap.start
        ending = JOINS_ON.search(text, start, gap.end)
        yield trimmed(text, start, ending.start() if ending else gap.end, ",;.")


def _in_sentence(text: str, sentence: Span, paragraph: int, meeting: datetime.date | None) -> Iterator[FollowUp]:
    if not may_tell(sentence.of(text)):
        return
    spans = clauses(text, sentence)
    found = hits(text, sentence, spans, meeting)
    if not found or tells("follow_ups", "never", sentence.of(text)):
        return
    if len(found) == 1:
        yield _follow_up(text, _widened(text, sentence, found[0], spans), found[0], paragraph)
    elif len(found) == 2 and _asks(text, found[0]) and _accepts(text, found[1]):
        yield _follow_up(text, Span(found[0].clause.start, found[1].clause.end), found[1], paragraph)
    else:
        for hit in found:
            yield _follow_up(text, hit.clause, hit, paragraph)


def _asks(text: str, hit: Hit) -> bool:
    return bool(ASKING.search(hit.clause.of(text)))


def _accepts(text: str, hit: Hit) -> bool:
    return bool(ANSWERING.search(hit.clause.of(text)))


def _widened(text: str, sentence: Span, hit: Hit, spans: Sequence[Span]) -> Span:
    """The clause; the whole sentence where the rest of it asks for, or names, what the clause takes up."""
    clause = hit.clause
    if len(spans) == 1 or _stands_alone(text, sentence, clause):
        return clause
    before = text[sentence.start : clause.start]
    if TAKES_UP.search(clause.of(text)) and (ASKING.search(before) or len(before) < SHORTEST_REST * 6):
        return trimmed(text, sentence.start, clause.end, ".")
    if WAS_ASKED.search(before) and SAID.match(clause.of(text)):
        return trimmed(text, sentence.start, clause.end, ".")
    if before and (ASKING.search(before) or LACKED.search(before) or BARE.match(clause.of(text))):
        return trimmed(text, sentence.start, clause.end, ".")
    if clause.end - clause.start > NEARLY_ALL * (sentence.end - sentence.start):
        return trimmed(text, sentence.start, sentence.end, ".")
    return clause


def _stands_alone(text: str, sentence: Span, clause: Span) -> bool:
    """Whether a clause is taken for itself: one that opens with "that", and a short one of a long sentence."""
    long = sentence.end - sentence.start > LONG_SENTENCE
    return clause.of(text).startswith("that ") or (
        long and 2 * (clause.end - clause.start) < clause.end - sentence.start
    )


def _follow_up(text: str, span: Span, hit: Hit, paragraph: int) -> FollowUp:
    shown = " ".join(text[hit.match.start() : end_of_word(text, hit.match.end())].split())
    who = owner(text, hit, paragraph, _before(text, span, hit)) or people.accepting(text, hit.match.end(), span.end)
    return FollowUp(span.start, span.end, hit.family.score, hit.family.name, shown, who, hit.family.key)


def _before(text: str, span: Span, hit: Hit) -> int:
    """Where to look back from for a pronoun's person: past the one who asks in the same sentence."""
    asker = ASKING.search(text, span.start, hit.clause.start)
    return span.start if asker else hit.clause.start
