"""Which passage of a later item gives what an earlier follow-up asked for.

Before it stand `indexing` (what is worth comparing), `signs`, `rivals` and `weighing` (how sure it is), `extents` and
`reasons`; after it `looking` and the command line. It compares words only and knows no register, so it can run
anywhere. A later item on the same subject that does not tell what became of it should not be proposed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.records import Extent, Span
from annotator.reportback.doubts import doubt
from annotator.reportback.extents import extent_in, extent_of
from annotator.reportback.indexing import Index
from annotator.reportback.passages import LaterItem
from annotator.reportback.reasons import reason_for
from annotator.reportback.rivals import Candidate, Found, beside_rivals
from annotator.reportback.signs import signs
from annotator.reportback.wanted import Asked, Wanted
from annotator.reportback.weighing import chance, weighed

__all__ = ["Asked", "LaterItem", "Match", "candidates_of", "extent_of", "find_report_backs"]

PROPOSED = 0.5
KEEP = 0.1
SHOWN = 3  # passages that are given for a follow-up, and all that are proposed
OTHERS = 2  # more passages of the same item that are named beside the best


@dataclass(frozen=True)
class Match:
    """A passage that may report a follow-up back; a score of 0.5 or more means: propose it to the clerk.

    `others` are more passages of the same item that may have what was asked, the likeliest first.
    """

    asked_id: str
    item_id: str
    start: int
    end: int
    extent: Extent
    score: float
    reason: str
    others: tuple[Span, ...] = ()


def find_report_backs(asked: Sequence[Asked], later: Sequence[LaterItem]) -> list[Match]:
    """The best passages of later items that may give what was asked, the surest first for each follow-up.

    Items of the meeting that asked, or of an earlier one, are passed over. Of one item the best passage is given.
    """
    if not asked or not later:
        return []
    index = Index(later)
    found: defaultdict[str, list[Found]] = defaultdict(list)
    for one in beside_rivals(candidates_of(asked, index)):
        one.odds = weighed("beside rivals", one.signs) - doubt(one.best.wanted, one.best.passage)
        found[one.best.wanted.asked.id].append(one)
    return [match for one in asked for match in _ranked(found[one.id], index)]


def candidates_of(asked: Sequence[Asked], index: Index) -> Iterator[Candidate]:
    """The sentences worth weighing for each follow-up, each weighed for itself."""
    for one in asked:
        wanted, next_day = Wanted(one), index.next_day(one)
        for passage in index.worth_weighing(wanted):
            meetings = index.meetings_until(one, passage.item.later)
            found = signs(wanted, passage, index.rarity, meetings, next_day)
            yield Candidate(wanted, passage, found, weighed("sentence", found))


def _ranked(found: Iterable[Found], index: Index) -> list[Match]:
    matches = [_match(one, index) for one in found if chance(one.odds) >= KEEP]
    matches.sort(key=lambda match: -match.score)
    return [match for rank, match in enumerate(matches) if rank < SHOWN or match.score >= PROPOSED]


def _match(one: Found, index: Index) -> Match:
    wanted, passage = one.best.wanted, one.best.passage
    extent = extent_in(wanted, passage)
    return Match(
        wanted.asked.id,
        passage.item.later.id,
        passage.span.start,
        passage.span.end,
        extent,
        chance(one.odds),
        reason_for(wanted, passage, extent, index.rarity),
        tuple(other.passage.span for other in one.others[:OTHERS]),
    )
