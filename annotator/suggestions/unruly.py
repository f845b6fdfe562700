"""What the words alone tell: candidates weighed by their clause's words, and clauses that no rule has found.

Before it stand `by_words`, `candidates` and `weighing`; after it `suggesting`. A rule's own score counts twice as much
as the words of its clause. A clause without a rule is proposed where its words are sure, and nothing stands there.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from annotator.records import Span
from annotator.suggestions import people
from annotator.suggestions.by_words import Sounding, shared, shares, telling
from annotator.suggestions.passages import Covered
from annotator.suggestions.recipients import report_to
from annotator.suggestions.weighing import Candidate, leaning, read_off

OF_THE_RULE, OF_THE_WORDS, OF_THE_SIGNS = 0.8, 0.4, 0.5
WORTH_A_LOOK = -1.0  # a clause of lesser odds is not saved by any signs
LEANING = 0.3  # a rule that stands is right a little oftener than both tell
SURE = 0.75  # so sure must a clause be that no rule has found, to be proposed
RULE = "its words"
SAME = 0.5  # so much in common makes a clause and a candidate the same
FAR = 4000  # no candidate is longer
NEVER_SURE, ALWAYS_SURE = 0.001, 0.999
BARE = re.compile(r"\bto (?:action|follow up|do|note|deal)\W*$", re.IGNORECASE)  # a note of who, and not of what
# What follows whoever is to do it.
DOES = re.compile(
    r" (?:(?:also|then|both|all|has|have|had) )*(?:to [a-z]|would|will|shall|should|agreed|undertook|offered|promised"
    r"|volunteered|(?:is|are|was|were) to\b)"
)


def weighed_by_words(score: float, odds: float | None) -> float:
    """A rule's score together with what its clause sounds like; the score alone where that is not known."""
    if odds is None:
        return score
    sure = min(max(score, NEVER_SURE), ALWAYS_SURE)
    both = LEANING + OF_THE_RULE * math.log(sure / (1 - sure)) + OF_THE_WORDS * odds
    return 1 / (1 + math.exp(-both))


def as_share(sure: float) -> float:
    """How often what is as sure as this was right, in minutes of councils that nothing was learned from."""
    return read_off(shares(), sure)


def without_a_rule(
    text: str, sounding: Sounding, known: Sequence[Candidate], proposed: Sequence[Candidate]
) -> Iterator[Candidate]:
    """The clauses that sound like something to do, no rule knows, and nothing is proposed for; the surest first."""
    there, own = Covered(one.span for one in proposed), _Apart()
    likely = [(clause.span, odds) for clause, odds in sounding.all() if odds >= WORTH_A_LOOK]
    free = [one for one in likely if not there.overlaps(one[0].start, one[0].end) and not _is_known(one[0], known)]
    for span, sure in sorted(_sure(text, free), key=lambda one: -one[1]):
        if own.takes(span):
            yield _candidate(text, span, sure)


def _sure(text: str, likely: Sequence[tuple[Span, float]]) -> Iterator[tuple[Span, float]]:
    """The clauses that are sure enough by their words and by the signs of `weighing`, outside tables."""
    for span, odds in likely:
        if BARE.search(text, span.start, span.end) or text.count("|", span.start, span.end) > 1:
            continue
        sure = 1 / (1 + math.exp(-odds - OF_THE_SIGNS * leaning(text, span)))
        if sure >= SURE:
            yield span, sure


def _is_known(span: Span, known: Sequence[Candidate]) -> bool:
    """Whether a rule has weighed these words, and thinks less of them."""
    near = bisect_left(known, span.start - FAR, key=lambda one: one.span.start)
    for one in known[near:]:
        if one.span.start >= span.end:
            break
        if shared(one.span, span) >= SAME:
            return True
    return False


class _Apart:
    """Spans that have nothing in common, in order."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def takes(self, span: Span) -> bool:
        """Take the span, if none of those taken overlaps it."""
        at = bisect_left(self._spans, span.start, key=lambda one: one.start)
        if (at and self._spans[at - 1].end > span.start) or (
            at < len(self._spans) and self._spans[at].start < span.end
        ):
            return False
        self._spans.insert(at, span)
        return True


def _candidate(text: str, span: Span, sure: float) -> Candidate:
    words = "”, “".join(telling(text, span)[:3])
    reason = f"It sounds like something to do: “{words}”" if words else "It sounds like something to do"
    return Candidate(span, "clause", RULE, sure, reason, _who(text, span), report_to(text, span.start, span.end))


def _who(text: str, span: Span) -> str:
    """Who is to do it: the first who is named right before what is done, else by whom it is to be done."""
    doing = (one for one in people.mentions(text, span.start, span.end) if DOES.match(text, one.end(), span.end))
    first = next((people.named(one[0]) for one in doing), "")
    return first or people.done_by(text, span.start, span.end)
