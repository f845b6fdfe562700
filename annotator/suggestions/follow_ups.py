"""Follow-ups that the narrative tells: requests, undertakings, obligations, things that are to come back.

Before it stand `passages`, `people`, `phrases` and `timing`; after it the package's `suggest`. The families of
phrases are data (`resources/rules/follow_ups.toml`); this module finds their clause and the owner.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.records import Span
from annotator.suggestions import people, timing
from annotator.suggestions.clauses import clauses
from annotator.suggestions.passages import Covered, end_of_word, lines, lowered, sentences, trimmed
from annotator.suggestions.phrases import Family, families, find, tells, told_at, worth


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up found in the text: what kind of phrase showed it, and who is to act."""

    start: int
    end: int
    score: float
    family: str
    shown_by: str
    owner: str
    rule: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A family's phrase in a clause."""

    clause: Span
    family: Family
    match: re.Match[str]


JOINED = re.compile(r"[;,]? ?(?:and|but|though|however)? ?(?=(?:he|she|they|we|I|[A-Z]))")
JOINS_ON = re.compile(r"[;,]? (?:and|but|so)\s*$")
# Who is to be invited or contacted is not the one to act.
NOT_THE_ACTOR = re.compile(
    r"\b(?:would|will|to|should) (?:also )?be (?:invited|contacted|written to|spoken to|approached)\b"
)
OBLIGED = re.compile(
    r"\b(?:required?s?|instructed|obliged|told|directed|ordered) (?P<who>(?:the )?[\w’-]+(?: [\w’-]+){0,2}) to\b"
)
THEIR = re.compile(r"\b(?:his|her|their) $")
BOUND = re.compile(r"(?:was|were|is|are|had to|has to|must|had until|have until)\b", re.IGNORECASE)
VERB = re.compile(
    r"\b(?:also |then |both |all )?(?:would|will|shall|is to|was to|were to|are to|has|have|agreed|undertook|offered"
    r"|promised|volunteered|committed|pledged|was happy|were happy|is happy|was|were|confirmed|said)\b"
)
SHORTEST_REST = 20
LONG_SENTENCE = 180  # in a longer one a clause that is less than half of it stands for itself
ASKING = re.compile(
    r"\b(?:(?<!was )(?<!were )asked|wanted (?!to (?:resign|leave|speak|thank))|wished (?:for|to (?:know|see|have|receive|be))|sought|queried|request(?:ed)?|requests|questioned|whose|is keen|are keen"
    r"|advice was)\b",
    re.IGNORECASE,
)
ANSWERING = re.compile(r"\b(?:agreed|would|undertook|said|offered|promised|was to|content|happy)\b", re.IGNORECASE)
LACKED = re.compile(
    r"\b(?:did not (?:have|know)|could not|was unable|were unable|no (?:figures|information))\b", re.IGNORECASE
)
BARE = re.compile(r"(?:but |and )?(?:would|will)\b", re.IGNORECASE)
THAT_TOO = re.compile(r"that (?:\w+ ){1,6}be\b")
QUESTION_WORD = re.compile(r"(?:who|which|when|how|what|why) ", re.IGNORECASE)
QUESTION = re.compile(
    r"\b(?:asked|queried|wondered|wished to know|wanted to know|questioned)\b[^;]*\b(?:when|who|whether|if"
    r"|how|what|why|where|which)\b",
    re.IGNORECASE,
)


def narrative_follow_ups(text: str, meeting: datetime.date | None, taken: list[Span]) -> list[FollowUp]:
    """The follow-ups of the narrative; what stands in a decision's words (`taken`) is left out."""
    found: list[FollowUp] = []
    covered = Covered(taken)
    for line in lines(text):
        if text[line.words : line.end].count("|") > 1 or not worth(text[line.words : line.end]) & _families():
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


def _families() -> int:
    return (1 << told_at()) - 1


def _in_sentence(text: str, sentence: Span, paragraph: int, meeting: datetime.date | None) -> Iterator[FollowUp]:
    if not worth(sentence.of(text)) & _families():
        return
    spans = clauses(text, sentence)
    hits = _hits(text, sentence, spans, meeting)
    if not hits or tells("follow_ups", "never", sentence.of(text)):
        return
    if len(hits) == 1:
        yield _follow_up(text, _widened(text, sentence, hits[0], spans), hits[0], paragraph)
        return
    if len(hits) == 2 and ASKING.search(hits[0].clause.of(text)) and _accepts(text, hits[1]):
        whole = Span(hits[0].clause.start, hits[1].clause.end)
        yield _follow_up(text, whole, hits[1], paragraph)
        return
    for hit in hits:
        yield _follow_up(text, hit.clause, hit, paragraph)


def _hits(text: str, sentence: Span, spans: list[Span], meeting: datetime.date | None) -> list[Hit]:
    return _hits_of(text, sentence, spans, meeting, False) or _hits_of(text, sentence, spans, meeting, True)


def _hits_of(text: str, sentence: Span, spans: list[Span], meeting: datetime.date | None, weak: bool) -> list[Hit]:
    found: list[Hit] = []
    for clause in spans:
        hit = _hit(text, clause, meeting, weak)
        if hit:
            found.append(hit)
        elif found and THAT_TOO.match(text, clause.start, clause.end):
            found.append(Hit(clause, found[-1].family, found[-1].match))
    if found or weak:
        return found
    for family in families():
        match = family.whole and find(family.pattern, text, lowered(text), sentence.start, sentence.end)
        if match:
            return [Hit(trimmed(text, sentence.start, sentence.end, "."), family, match)]
    return []


def _accepts(text: str, hit: Hit) -> bool:
    return bool(ANSWERING.search(hit.clause.of(text)))


def _hit(text: str, clause: Span, meeting: datetime.date | None, weak: bool) -> Hit | None:
    place = (clause.start, clause.end)
    tried, low = worth(clause.of(text)), lowered(text)
    for index, family in enumerate(families()):
        if (
            family.weak is not weak
            or not tried >> index & 1
            or (family.first and not find(family.first, text, low, *place))
        ):
            continue
        match = find(family.pattern, text, low, *place)
        if match is None or QUESTION_WORD.match(text, match.start(), match.end()):
            continue
        if family.no_question and QUESTION.search(text, clause.start, match.start()):
            continue
        if family.needs and not find(family.needs, text, low, match.start(), clause.end):
            continue
        if family.needs_deadline and not timing.deadlines(text, Span(match.start(), clause.end), meeting):
            continue
        return Hit(clause, family, match)
    return None


def _widened(text: str, sentence: Span, hit: Hit, spans: list[Span]) -> Span:
    """The clause; the whole sentence where the rest of it asks for, or names, what the clause takes up."""
    clause = hit.clause
    if len(spans) == 1:
        return clause
    words, before = clause.of(text), text[sentence.start : clause.start]
    if words.startswith("that ") or (
        sentence.end - sentence.start > LONG_SENTENCE and 2 * len(words) < clause.end - sentence.start
    ):
        return clause
    if before and (ASKING.search(before) or LACKED.search(before) or BARE.match(words)):
        return trimmed(text, sentence.start, clause.end, ".")
    if clause.end - clause.start > 0.66 * (sentence.end - sentence.start):
        return trimmed(text, sentence.start, sentence.end, ".")
    return clause


def _follow_up(text: str, span: Span, hit: Hit, paragraph: int) -> FollowUp:
    shown = " ".join(text[hit.match.start() : end_of_word(text, hit.match.end())].split())
    owner = _owner(text, hit, paragraph, _before(text, span, hit))
    owner = owner or people.accepting(text, hit.match.end(), span.end)
    return FollowUp(span.start, span.end, hit.family.score, hit.family.name, shown, owner, hit.family.key)


def _before(text: str, span: Span, hit: Hit) -> int:
    """Where to look back from for a pronoun's person: past the one who asks in the same sentence."""
    asker = ASKING.search(text, span.start, hit.clause.start)
    return span.start if asker else hit.clause.start


def _owner(text: str, hit: Hit, paragraph: int, until: int) -> str:
    """Who is to act, by the family's own way of naming them; empty where nobody is named."""
    mode, match, clause = hit.family.owner, hit.match, hit.clause
    if mode == "who":
        named = people.first_named(text, *match.span("who"))
        named = named or people.told(text[slice(*match.span("who"))])
        return named or (
            people.subject(text, clause.start, match.start(), paragraph, until) if _passive(text, hit) else ""
        )
    if mode == "before":
        return people.last_speaker(text, clause.start)
    if NOT_THE_ACTOR.search(text, match.start(), clause.end):
        return ""
    if mode in ("subject", "passive"):
        bare = people.right_before(text, clause.start, _verb(text, hit))
        if bare:
            return bare
    if mode == "subject":
        inside = people.mentions(text, match.start(), match.end())
        if inside and THEIR.search(text, match.start(), inside[-1].start()):
            return people.speaker(text, clause.start, clause.end) or people.named(inside[-1][0])
        if inside:
            return people.named(inside[-1][0])
        if match.groupdict().get("named"):
            return people.named(text[slice(*match.span("named"))])
        return people.subject(
            text, clause.start, match.start() + _pronoun(text[match.start() : match.end()]), paragraph, until
        )
    if mode == "passive":
        who = people.subject(text, clause.start, match.start(), paragraph, until)
        return who or people.plain_subject(text, clause.start, match.start())
    if match[0].endswith("that"):
        return people.asked_that(text, match.end() + 1, clause.end)
    obliged = OBLIGED.search(text, match.start(), clause.end)
    if hit.family.name == "An obligation":
        bound = BOUND.match(text, match.start(), match.end()) or _passive(text, hit)
        who = people.subject(text, clause.start, match.start(), paragraph, until) if bound else ""
        return who or (people.told(obliged["who"]) if obliged else "")
    by = people.done_by(text, clause.start, clause.end)
    return by or (people.speaker(text, clause.start, clause.end) if hit.family.name != "A request" else "")


def _verb(text: str, hit: Hit) -> int:
    """Where the verb of the phrase begins, behind its subject."""
    verb = VERB.search(text, hit.match.start(), hit.match.end())
    return verb.start() if verb else hit.match.start()


def _passive(text: str, hit: Hit) -> bool:
    return text.endswith(("was ", "were ", "be "), 0, hit.match.start())


def _pronoun(words: str) -> int:
    match = re.match(r"(?:he|she|they|we|I)\b", words, re.IGNORECASE)
    return match.end() if match else 0
