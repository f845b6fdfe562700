"""A passage beside its rivals: other passages for the same follow-up, and other follow-ups for the same passage.

Before it stand `signs` and the first weighing; after it the second. A sentence seldom answers many follow-ups, and a
follow-up is seldom answered by many items of one meeting.
"""

import datetime
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.reportback.passages import Passage
from annotator.reportback.signs import Signs
from annotator.reportback.wanted import Wanted

NOBODY = -3.0  # the odds of a rival where there is none
HOPELESS = -7.0  # candidates with less are not weighed again
MOST = 6.0

# The signs of the sentence that count once more beside its rivals.
KEPT = (
    "tells: past", "tells: gives", "tells: silent", "tells: asks", "tells: wonders", "tells: settles",
    "cites its number", "cites another number", "repeats", "sets a task", "arising", "next meeting", "due on the day",
    "due by then", "due later", "owner named", "gives the thing", "lacks the thing", "titles alike", "points back",
    "weight in the sentence", "weight near it", "weight around it", "rarest in the sentence", "themes near it",
    "themes around it",
)  # fmt: skip


@dataclass(slots=True)
class Candidate:
    """A sentence that may answer a follow-up, with its signs and its log odds."""

    wanted: Wanted
    passage: Passage
    signs: Signs
    odds: float


@dataclass(slots=True)
class Found:
    """The best sentence of an item for a follow-up, and the others of that item, the likeliest first."""

    best: Candidate
    signs: Signs
    others: list[Candidate]
    odds: float = 0.0


def beside_rivals(candidates: Iterable[Candidate]) -> list[Found]:
    """The best candidate of each follow-up and item, with the signs that its rivals give."""
    by_pair: defaultdict[tuple[str, str], list[Candidate]] = defaultdict(list)
    by_passage: defaultdict[Passage, list[Candidate]] = defaultdict(list)
    for one in candidates:
        by_pair[one.wanted.asked.id, one.passage.item.later.id].append(one)
        by_passage[one.passage].append(one)
    by_asked: defaultdict[str, list[Candidate]] = defaultdict(list)
    by_item: defaultdict[str, float] = defaultdict(lambda: NOBODY)
    for (asked, item), several in by_pair.items():
        several.sort(key=lambda one: -one.odds)
        by_asked[asked].append(several[0])
        by_item[item] = max(by_item[item], several[0].odds)
    odds_in = {passage: sorted(one.odds for one in several) for passage, several in by_passage.items()}
    return [
        Found(best, _signs(best, by_asked[asked], odds_in[best.passage], by_item), others)
        for (asked, _), (best, *others) in by_pair.items()
        if best.odds >= HOPELESS
    ]


def _signs(one: Candidate, same_asked: list[Candidate], same_passage: list[float], items: dict[str, float]) -> Signs:
    """`same_passage` are the odds of all that the passage may answer, the least first."""
    later = one.passage.item.later
    others = [other for other in same_asked if other is not one]
    meeting = _most(other for other in others if _day(other) == later.date)
    anywhere = _most(others)
    earlier = _most(other for other in others if _before(other, one))
    better = len(same_passage) - bisect_right(same_passage, one.odds)
    contested = same_passage[-1] if better else same_passage[-2] if len(same_passage) > 1 else NOBODY
    return {name: one.signs.get(name, 0.0) for name in KEPT} | {
        "odds": _within(one.odds),
        "ahead in the meeting": _within(one.odds - meeting),
        "behind in the meeting": min(0.0, _within(one.odds - meeting)),
        "ahead anywhere": _within(one.odds - anywhere),
        "behind anywhere": min(0.0, _within(one.odds - anywhere)),
        "ahead of other follow-ups": _within(one.odds - contested),
        "behind other follow-ups": min(0.0, _within(one.odds - contested)),
        "follow-ups it fits better": float(min(3, better)),
        "answered before": max(0.0, _within(earlier) + 4),
        "behind in its item": _within(one.odds - items[later.id]),
    }


def _day(one: Candidate) -> datetime.date | None:
    return one.passage.item.later.date


def _before(one: Candidate, other: Candidate) -> bool:
    day, than = _day(one), _day(other)
    return day is not None and than is not None and day < than


def _most(candidates: Iterable[Candidate]) -> float:
    return max((one.odds for one in candidates), default=NOBODY)


def _within(odds: float) -> float:
    return max(-MOST, min(MOST, odds))
