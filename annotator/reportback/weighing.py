"""How sure it is that a passage gives what a follow-up asked for.

Before it stand `compared` and `indexing`; after it `matching`. A logistic regression over features of the pair; its
weights were fitted with a ridge on two series of meetings that we wrote and judged on two others; those of the cues
that came later are small and set by hand, since a new fit to all of it did worse on series left out.
"""

import math
from collections.abc import Set as AbstractSet
from functools import cache

from annotator.reportback.compared import Passage, Wanted
from annotator.suggestions.phrases import words
from annotator.suggestions.terms import Weights, term_set

# In the order of `features`.
# fmt: off
WEIGHTS = (
    -5.2, 3.8, 1.8, 1.45, 0.8, 3.05, 1.9, -1.35, -0.55, 0.6,
    -0.25, 0.4, 0.7, 0.0, 0.3, -0.3, -0.3, 0.4, 0.0, -0.5,
)
# fmt: on
ENOUGH = 12.0
DOUBT = 0.5
OF_ANOTHER_BODY = 3  # so many terms a passage of a body that the request does not name must share


def _share(wanted: AbstractSet[str], given: AbstractSet[str], weights: Weights) -> float:
    total = weights.sum(wanted)
    return weights.sum(wanted & given) / total if total else 0.0


def _lacks_the_thing(wanted: Wanted, passage: Passage) -> bool:
    """Whether a letter, visit or list was asked for, and neither the passage nor its neighbours speak of one."""
    return any(thing.concrete and not thing.given.search(passage.around) for thing in wanted.things)


@cache
def _frequent() -> frozenset[str]:
    """Numbers and the like, which show no common subject where they are all that is shared."""
    return term_set(" ".join(words("report_backs", "frequent")))


def features(wanted: Wanted, passage: Passage, weights: Weights, next_day: str) -> tuple[float, ...]:
    """The pair in numbers: what both speak of, what the passage tells, and whether it comes when it was due."""
    told, asked, item = passage.told, wanted.asked, passage.item
    done = "done" in told
    given = any(thing.given.search(passage.words) for thing in wanted.things)
    due = next_day if asked.due == "next-meeting" else asked.due
    return (
        1.0,
        _share(wanted.terms, passage.terms, weights),
        _share(wanted.terms, passage.near, weights),
        _share(wanted.around, passage.near, weights),
        _share(wanted.title, passage.title | passage.terms, weights),
        min(weights.sum(wanted.terms & passage.terms), ENOUGH) / ENOUGH,
        float(done),
        float("ahead" in told and not done),
        float("not_done" in told),
        float(bool(wanted.owner & passage.near)),
        float(bool(wanted.things) and not given),
        float(given),
        float(passage.arising),
        float("declined" in told),
        float("recalls" in told),
        float("wonders" in told),
        float("settles" in told),
        float(bool(due) and item.date is not None and due == item.date.isoformat()),
        float(item.body == asked.body),
        float(_lacks_the_thing(wanted, passage)),
    )


def score(wanted: Wanted, passage: Passage, weights: Weights, next_day: str) -> float:
    """From 0 to 1; from 0.5 a clerk should be asked.

    Doubted is a single shared term of another subject, what speaks of no letter, visit or list where one was asked, and
    what shares little and comes from a body that the request does not name.
    """
    total = sum(
        weight * value for weight, value in zip(WEIGHTS, features(wanted, passage, weights, next_day), strict=True)
    )
    sure = 1 / (1 + math.exp(-total))
    shared = len((wanted.terms & passage.terms) - _frequent())
    if _lacks_the_thing(wanted, passage) or (shared < OF_ANOTHER_BODY and not wanted.expects(passage.item.body)):
        return sure * DOUBT
    if shared > 1 or wanted.title & (passage.title | passage.terms):
        return sure
    return sure * DOUBT
