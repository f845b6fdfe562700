"""Resolutions: the limbs of lists of decisions, and the decisions that the narrative tells.

Before it stand `limbs`, `passages` and `phrases`; after it the package's `suggest`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.records import Span
from annotator.suggestions.limbs import Limb, limbs
from annotator.suggestions.needed import bits
from annotator.suggestions.passages import Covered, cut, lines, lowered, sentences, trimmed
from annotator.suggestions.phrases import closely, kind_of, narrative, tells, told_at, worth
from annotator.suggestions.wording import find


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: its words, kind, how sure, the words that showed it, and the rule that found it."""

    start: int
    end: int
    kind: str
    score: float
    shown_by: str
    rule: str
    told: bool = False


# It begins with plain characters, so that the search can leap to them.
JOINING = re.compile(
    r"[;, ](?:(?<![A-Z]{2}[;, ])(?:(?<=[;,]) |(?<= ))(?:and|but|though) (?="
    r"(?:it was|agreed|resolved|otherwise|(?:he|she|they|we|(?:the )?[A-Z]\w+(?: [A-Z]\w+){0,3}) "
    r"(?:also |then )?(?:would|will|explained|confirmed|advised"
    r"|agreed|asked|said|offered|undertook|promised|was asked|were asked|was to)\b|\w+ was thanked|the "
    r"(?:committee|panel|board|council)|we agreed|the \w+ (?:was|were)\b|AGREED|all )\b)"
    r"|(?<=;) (?!(?:this|it|which|the (?:proposal|motion)) was (?:\w+ )?(?:seconded|agreed|carried))(?=[\w’ ]{3,})"
    r"|(?<=,) (?=which was (?:approved|agreed))"
    r"|(?:(?<=,) |(?<= ))and,? [^,.;]{3,60}, (?=it was (?:\w+ )?(?:agreed|decided|resolved)\b))"
)
LONGEST_LEAD = 30
SHORTEST = 5  # "Noted" decides something, "that –" before a list does not
SECONDED = re.compile(
    r"\W*(?P<what>[^:]{3,60}?)\W{1,4}(?P<who>[A-Z].{3,40}?)\W{1,4}proposed by\b.{3,60}\bseconded by\b", re.IGNORECASE
)


def decisions(text: str) -> list[Decision]:
    """All decisions of the text, in reading order; one of the narrative that overlaps a limb is left out."""
    listed = [_from_limb(text, limb) for limb in limbs(text)]
    covered = Covered(Span(decision.start, decision.end) for decision in listed)
    leads = sorted(decision.start for decision in listed)
    told = [
        decision
        for decision in _told(text)
        if not covered.overlaps(decision.start, decision.end) and not _is_lead(text, decision, leads)
    ]
    return sorted((*listed, *told), key=lambda decision: (decision.start, -decision.end))


def _is_lead(text: str, decision: Decision, starts: list[int]) -> bool:
    """Whether the words are the heading of decisions that follow them: "NOTED", "that Cabinet" before a list."""
    if decision.end - decision.start > LONGEST_LEAD or "\n" not in text[decision.end : decision.end + LONGEST_LEAD]:
        return False
    after = bisect_left(starts, decision.end)
    return after < len(starts) and starts[after] - decision.end <= LONGEST_LEAD


def _from_limb(text: str, limb: Limb) -> Decision:
    words = text[limb.start : limb.end]
    return Decision(limb.start, limb.end, kind_of(words), 0.95, limb.lead, "limb")


def _told(text: str) -> Iterator[Decision]:
    for line in lines(text):
        if (
            line.end - line.words < 160
            and "seconded" in text[line.words : line.end].lower()
            and SECONDED.match(text, line.words, line.end)
        ):
            yield Decision(line.words, line.end, "appoint", 0.8, "Proposed by … seconded by", "seconded", told=True)
            continue
        if not worth(text[line.words : line.end]) >> told_at():
            continue
        for sentence in sentences(text, line.words, line.end):
            tried = worth(sentence.of(text)) >> told_at()
            if tried and "|" not in text[sentence.start : sentence.end]:
                yield from _in_sentence(text, sentence, tried)


def _in_sentence(text: str, sentence: Span, tried: int) -> Iterator[Decision]:
    if text[sentence.start] in '“"' or sentence.of(text).rstrip("-–— ").endswith(":"):
        return
    for clause in cut(text, sentence, JOINING):
        words, low = clause.of(text), lowered(text)[clause.start : clause.end]
        for index in bits(closely(words, tried << told_at()) >> told_at()):
            told = narrative()[index]
            if told.opening and clause.start > sentence.start:
                continue
            match = find(told.pattern, words, low)
            if match:
                if tells("resolutions", "not_ours", words):
                    break
                start = clause.start + (match.end() if told.after else 0)
                span = trimmed(text, start, clause.end, "/:;,.–-")
                if span.end - span.start < SHORTEST:
                    break
                shown = words[match.start() : match.end()].strip()
                yield Decision(span.start, span.end, kind_of(words), 0.75, shown, told.name, told=True)
                break
