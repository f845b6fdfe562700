"""Which passage of a later item gives what an earlier follow-up asked for.

Before it stand `compared`, `indexing` and `weighing` (the cues are data, `resources/rules/report_backs.toml`); after it
`looking` and the command line. It compares words only and knows no register, so it can run anywhere. A later item on
the same subject that does not tell what became of it should not be proposed.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.records import Extent
from annotator.reportback.compared import Asked, LaterItem, Passage, Wanted
from annotator.reportback.indexing import Index
from annotator.reportback.weighing import DOUBT, score
from annotator.suggestions.phrases import tells
from annotator.suggestions.terms import Weights, shown

__all__ = ["Asked", "LaterItem", "Match", "extent_of", "find_report_backs"]

PROPOSED = 0.5
KEEP = 0.2
MARGIN = 0.15
NAMED = 4  # so many shared words are named in the reason
SHARED_ENOUGH = 2


@dataclass(frozen=True)
class Match:
    """A passage that may report a follow-up back; a score of 0.5 or more means: propose it to the clerk."""

    asked_id: str
    item_id: str
    start: int
    end: int
    extent: Extent
    score: float
    reason: str


@dataclass(frozen=True)
class _Answer:
    """A passage with its score, and the other passages of its item."""

    score: float
    passage: Passage
    item: list[Passage]


def find_report_backs(asked: Sequence[Asked], later: Sequence[LaterItem]) -> list[Match]:
    """The best passages of later items that give what was asked, the surest first for each follow-up.

    Items of the meeting that asked, or of an earlier one, are passed over. Of one meeting the best passage is given;
    after a passage that gives all, later meetings are not searched further.
    """
    if not asked or not later:
        return []
    index = Index(later)
    return _contested([match for one in asked for match in _answers(Wanted(one), index)])


def _contested(found: list[Match]) -> list[Match]:
    """A passage seldom answers many follow-ups: those that fit it clearly less well than the best are doubted."""
    best: dict[tuple[str, int], float] = {}
    for match in found:
        place = (match.item_id, match.start)
        best[place] = max(best.get(place, 0.0), match.score)
    return [
        match if match.score >= best[match.item_id, match.start] - MARGIN else replace(match, score=match.score * DOUBT)
        for match in found
    ]


def _answers(wanted: Wanted, index: Index) -> list[Match]:
    best: dict[tuple[datetime.date, str], _Answer] = {}
    next_day = index.next_day(wanted.asked)
    for item in index.worth_comparing(wanted):
        found = _best(wanted, item, index.weights, next_day)
        if found is None:
            continue
        meeting = (found.passage.item.date or datetime.date.max, found.passage.item.body)
        if meeting not in best or found.score > best[meeting].score:
            best[meeting] = found
    matches: list[Match] = []
    for meeting in sorted(best):
        matches.append(_match(wanted, best[meeting], index.weights))
        if matches[-1].score >= PROPOSED and matches[-1].extent is Extent.FULL:
            break
    return sorted(matches, key=lambda match: -match.score)


def _best(wanted: Wanted, item: list[Passage], weights: Weights, next_day: str) -> _Answer | None:
    scored = [(score(wanted, passage, weights, next_day), passage) for passage in item if wanted.terms & passage.terms]
    sure, passage = max(scored, key=lambda one: one[0], default=(0.0, None))
    return _Answer(sure, passage, item) if passage and sure >= KEEP else None


def _match(wanted: Wanted, answer: _Answer, weights: Weights) -> Match:
    passage = answer.passage
    shared = sorted(wanted.terms & passage.terms, key=lambda term: (-weights.of(term), term))[:NAMED]
    named = ", ".join(f"“{word}”" for word in shown(shared, passage.words)) or "the same subject"
    told = "tells of something done" if "done" in passage.told else "is on the same subject"
    return Match(
        wanted.asked.id,
        passage.item.id,
        passage.span.start,
        passage.span.end,
        _extent(wanted, answer),
        answer.score,
        f"A later passage that {told}; both speak of {named}",
    )


def _extent(wanted: Wanted, answer: _Answer) -> Extent:
    """The extent by the passage's words; another passage of its item may say that something was left out."""
    extent = extent_of(answer.passage.words)
    if extent is not Extent.FULL:
        return extent
    lacks = any(
        len(wanted.terms & other.terms) >= SHARED_ENOUGH and tells("report_backs", "lacks", other.words)
        for other in answer.item
    )
    return Extent.PARTLY if lacks else Extent.FULL


def extent_of(words: str) -> Extent:
    """How far a passage gives what was asked, by its words alone."""
    if tells("report_backs", "declined", words):
        return Extent.DECLINED
    return Extent.PARTLY if tells("report_backs", "partly", words) else Extent.FULL
