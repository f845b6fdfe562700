"""What makes a passage doubtful whatever else speaks for it; such a one is not put to the clerk unless it is very sure.

Before it stand `wanted` and `things`; after it `matching`. These are rules, not weights: labelled minutes have too
few such cases to learn them from, and a clerk sees at once that they are wrong.
"""

from functools import cache

from annotator.reportback.passages import Passage
from annotator.reportback.wanted import Wanted
from annotator.suggestions.phrases import tells
from annotator.suggestions.terms import term_set
from annotator.suggestions.wording import words

DOUBT = 2.0  # log odds
EVIDENCE = 1.4  # what evidence is given instead of what its surroundings would say
UNDATED = 0.6  # the same for evidence without a day, which may be older than what was asked
OF_ANOTHER_BODY = 3  # so many terms a passage of a body that the request does not name must share


def doubt(wanted: Wanted, passage: Passage) -> float:
    """What is taken off the log odds of a doubtful passage."""
    evidence = wanted.in_evidence(passage.item.later)
    doubtful = (
        (evidence and tells("report_backs", "for_the_body", wanted.asked.text))
        or _unexpected(wanted, passage)
        or _lacks_the_thing(wanted, passage)
        or _shares_nothing(wanted, passage)
    )
    credit = (EVIDENCE if passage.item.later.date else UNDATED) if evidence else 0.0
    return (DOUBT if doubtful else 0.0) - credit


def _unexpected(wanted: Wanted, passage: Passage) -> bool:
    """Whether it is of a body that the request does not name, and shares little with it."""
    return not wanted.expects(passage.item.later.body) and len(wanted.terms & passage.terms) < OF_ANOTHER_BODY


def _lacks_the_thing(wanted: Wanted, passage: Passage) -> bool:
    """Whether a letter, visit or list was asked for, and neither the passage nor its neighbours speak of one."""
    return any(thing.concrete and thing.name not in passage.given_around for thing in wanted.things)


def _shares_nothing(wanted: Wanted, passage: Passage) -> bool:
    """Whether all that is shared are numbers and the like, which show no common subject."""
    shared = (wanted.terms | wanted.context) & passage.near
    return not shared - _frequent() and not wanted.all_themes & passage.near_themes


@cache
def _frequent() -> frozenset[str]:
    return term_set(" ".join(words("report_backs", "frequent")))
