"""Which passage of a later item gives what an earlier follow-up asked for.

Before it stand the sentences, terms and rules of `suggestions` (the cues are data,
`resources/rules/report_backs.toml`); after it `looking` and the command line. It compares words only and knows no
register, so it can run anywhere. A later item on the same subject that does not tell what became of it should not be
proposed.
"""

import datetime
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from annotator.records import Extent, Span
from annotator.suggestions.passages import flattened, lines, sentences
from annotator.suggestions.phrases import rule
from annotator.suggestions.terms import Weights, terms


@dataclass(frozen=True)
class Asked:
    """An earlier follow-up: its words, the item they stand in, the words around them, and who was to act by when."""

    id: str
    text: str
    item_title: str
    asked_on: datetime.date | None
    context: str = ""
    owner: str = ""
    due: str = ""
    body: str = ""


@dataclass(frozen=True)
class LaterItem:
    """An item of a later meeting, or an evidence document, in which a report back may stand."""

    id: str
    title: str
    text: str
    date: datetime.date | None
    body: str = ""


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
class _Passage:
    """A sentence of a later item, with the terms it is compared by."""

    item: LaterItem
    span: Span
    words: str
    terms: Counter[str]
    near: Counter[str]
    title: Counter[str]
    done: bool
    ahead: bool
    not_done: bool
    figures: bool
    arising: bool


@dataclass(frozen=True)
class _Wanted:
    """An asked follow-up with its terms."""

    asked: Asked
    terms: Counter[str]
    around: Counter[str]
    title: Counter[str]
    owner: frozenset[str] = field(default_factory=lambda: frozenset[str]())


# How much each feature of a pair weighs, in the order of `_features`: a logistic regression with a ridge, fitted on
# two series of meetings that we wrote and judged on two others.
WEIGHTS = (-5.2, 3.8, 1.8, 1.45, 0.8, 3.05, 1.9, -1.35, -0.55, 0.6, -0.25, 0.4, 0.7)
FIGURES_WANTED = re.compile(
    r"\b(?:figures?|numbers?|how (?:many|much)|costs?|price|quotations?|data|breakdown|percentage|times|rates?|list)\b",
    re.IGNORECASE,
)
FIGURE = re.compile(r"£|%|\d")
ARISING = re.compile(
    r"matters arising|action (?:log|list|tracker)|actions|clerk|round-up|update|progress", re.IGNORECASE
)
KEEP = 0.2
MARGIN, DOUBT = 0.15, 0.5


def _tells(cue: str, words: str) -> bool:
    return rule("report_backs", cue).search(words) is not None


def extent_of(words: str) -> Extent:
    """How far a passage gives what was asked, by its words alone."""
    if _tells("declined", words):
        return Extent.DECLINED
    return Extent.PARTLY if _tells("partly", words) else Extent.FULL


def find_report_backs(asked: Sequence[Asked], later: Sequence[LaterItem]) -> list[Match]:
    """The best passages of later items that give what was asked, the surest first for each follow-up.

    Items of the meeting that asked, or of an earlier one, are passed over. Of one meeting the best passage is given;
    after a passage that gives all, later meetings are not searched further.
    """
    passages = [passage for item in later for passage in _passages(item)]
    wanted = [_wanted(one) for one in asked]
    weights = Weights([passage.terms.keys() for passage in passages] + [one.terms.keys() for one in wanted])
    return _contested([match for one in wanted for match in _answers(one, passages, weights)])


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


def _passages(item: LaterItem) -> list[_Passage]:
    text = flattened(item.text)
    spans = [span for line in lines(text) for span in sentences(text, line.words, line.end)]
    bags = [terms(span.of(item.text)) for span in spans]
    title = terms(item.title)
    return [
        _passage(item, span, bags[index], sum(bags[max(0, index - 1) : index + 2], Counter[str]()), title)
        for index, span in enumerate(spans)
    ]


def _passage(item: LaterItem, span: Span, bag: Counter[str], near: Counter[str], title: Counter[str]) -> _Passage:
    words = span.of(item.text)
    done, ahead, not_done = (_tells(cue, words) for cue in ("done", "ahead", "not_done"))
    figures, arising = bool(FIGURE.search(words)), bool(ARISING.search(item.title))
    return _Passage(item, span, words, bag, near, title, done, ahead, not_done, figures, arising)


def _wanted(asked: Asked) -> _Wanted:
    owner = frozenset(terms(asked.owner))
    own = terms(asked.text)
    return _Wanted(
        asked,
        Counter({term: count for term, count in own.items() if term not in owner}),
        terms(asked.context),
        terms(asked.item_title),
        owner,
    )


def _answers(wanted: _Wanted, passages: list[_Passage], weights: Weights) -> list[Match]:
    best: dict[datetime.date | None, tuple[float, _Passage]] = {}
    for passage in passages:
        if not _is_later(wanted.asked, passage.item):
            continue
        score = _score(wanted, passage, weights)
        if score >= KEEP and score > best.get(passage.item.date, (0.0,))[0]:
            best[passage.item.date] = (score, passage)
    found: list[Match] = []
    for date in sorted(best, key=lambda day: day or datetime.date.max):
        score, passage = best[date]
        match = _match(wanted, passage, score)
        found.append(match)
        if score >= 0.5 and match.extent is Extent.FULL:
            break
    return sorted(found, key=lambda match: -match.score)


def _is_later(asked: Asked, item: LaterItem) -> bool:
    return asked.asked_on is None or item.date is None or item.date > asked.asked_on


def _share(wanted: Counter[str], given: Counter[str], weights: Weights) -> float:
    total = weights.sum(wanted)
    return weights.sum(term for term in wanted if term in given) / total if total else 0.0


def _features(wanted: _Wanted, passage: _Passage, weights: Weights) -> tuple[float, ...]:
    near = passage.near + passage.title
    shared = weights.sum(term for term in wanted.terms if term in passage.terms)
    wants_figures = bool(FIGURES_WANTED.search(wanted.asked.text))
    return (
        1.0,
        _share(wanted.terms, passage.terms, weights),
        _share(wanted.terms, near, weights),
        _share(wanted.around, near, weights),
        _share(wanted.title, passage.title + passage.terms, weights),
        min(shared, 12.0) / 12.0,
        float(passage.done),
        float(passage.ahead and not passage.done),
        float(passage.not_done),
        float(bool(wanted.owner & passage.near.keys())),
        float(wants_figures and not passage.figures),
        float(wants_figures and passage.figures),
        float(passage.arising),
    )


def _score(wanted: _Wanted, passage: _Passage, weights: Weights) -> float:
    shared = sum(term in passage.terms for term in wanted.terms)
    if not shared:
        return 0.0
    total = sum(weight * value for weight, value in zip(WEIGHTS, _features(wanted, passage, weights), strict=True))
    score = 1 / (1 + math.exp(-total))
    same_subject = wanted.title.keys() & (passage.title.keys() | passage.terms.keys())
    return score if shared > 1 or same_subject else score * DOUBT


def _match(wanted: _Wanted, passage: _Passage, score: float) -> Match:
    shared = [term for term in wanted.terms if term in passage.terms][:4]
    named = ", ".join(f"“{word}”" for word in shared) or "the same subject"
    told = "tells of something done" if passage.done else "is on the same subject"
    reason = f"A later passage that {told}; both speak of {named}"
    return Match(
        wanted.asked.id, passage.item.id, passage.span.start, passage.span.end, extent_of(passage.words), score, reason
    )
