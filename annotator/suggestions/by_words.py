"""Clauses that no rule knows, by their words: how much each sounds like something that somebody is to do.

Before it stands `clauses`; after it `unruly`. Rules know the phrases that their writers have met; other councils say it
otherwise. So every clause is weighed as well: each of its words, a few around it and its place speak for or against.
The weights are data (`resources/rules/by_words.toml`), learned by `tests/training/train_by_words.py` so that most words
have none.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress
from typing import Any, NamedTuple

from annotator.places import resources
from annotator.records import Span
from annotator.suggestions.clauses import clauses
from annotator.suggestions.passages import Covered, lines, lowered, sentences
from annotator.suggestions.resolutions import Decision

WORD = re.compile(r"[a-z][a-z’']*|[:?]")
AROUND = 60  # so many letters before and behind a clause are looked at
BEFORE, BEHIND = 3, 4  # so many words there
SHORTEST = 9
INITIALS = re.compile(r"\b[A-Z]{2,3}\b")
SOMEBODY_TO = re.compile(
    r"(?!\w+ing to |(?:According|Due|Subject|Next|Prior|Thanks|Further|Contrary|Owing|As|Up) to )"
    r"(?:[A-Z][\w’]+ ){1,4}to [a-z]+"
)
PLACES = ("the whole sentence", "first of its paragraph", "last of its paragraph", "in a decision")
NUMBER = re.compile(r"\d")
ASKED = frozenset(("asked", "queried", "wondered", "enquired"))
QUESTION = re.compile(
    r"\b(?:asked|queried|wondered|enquired)\b[^.;]{0,40}?\b(?:if|whether|how|what|why|when|which|who|where)\b"
)
MONTH = (
    *("january", "february", "march", "april", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
MONTHS = frozenset(f"{month}{of}" for month in MONTH for of in ("", "’s", "'s"))  # "may" says a month too seldom
SHORT, LONG = 45, 200
ALIKE = 0.3  # so much of two places must be shared for what one sounds like to speak for the other
WHOLE, TO_SPEAK = 0.8, 25  # or so much of a clause, and so many letters, must lie in the other


class Clause(NamedTuple):
    """A clause, or a sentence of several, with its place: in a paragraph of several sentences, and in a decision."""

    span: Span
    whole: bool
    first: bool
    last: bool
    style: str
    decided: bool = False


class _Sentence(NamedTuple):
    span: Span
    first: bool
    last: bool
    style: str


class Heard(NamedTuple):
    """What speaks for or against a clause, each thing once: its words, those before and behind it, facts about it."""

    words: set[str]
    before: set[str]
    behind: set[str]
    facts: list[str]


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / "by_words.toml").read_text(encoding="utf-8"))


@cache
def shares() -> tuple[tuple[float, float], ...]:
    """Points of a rising curve: how sure a proposal is, and the share of such proposals that was right."""
    return tuple((float(sure), float(share)) for sure, share in _rules()["shares"])


@cache
def weights() -> dict[str, dict[str, float]]:
    """The weight of each thing that has one, for each kind of `Heard`; and of `always`, which every clause bears."""
    return {kind: _rules()[kind] for kind in ("always", *Heard._fields)}


class Sounding:
    """How much each clause of a text sounds like something to do. A sentence is weighed when it is asked for, once.

    What a clause sounds like is told as log odds: 0 is even, 2 about seven to one.
    """

    def __init__(self, text: str, decided: Sequence[Decision]) -> None:
        self._text = text
        self._held = _held(decided)
        self._sentences = list(_sentences(text))
        self._starts = [one.span.start for one in self._sentences]
        self._weighed: dict[int, list[tuple[Clause, float]]] = {}

    def all(self) -> Iterator[tuple[Clause, float]]:
        """Every clause of the text, and every sentence that has several, with what it sounds like."""
        for at in range(len(self._sentences)):
            yield from self._of(at)

    def of(self, span: Span) -> float | None:
        """What these words sound like: as their clause that sounds most like something to do. None without one."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        found: list[float] = []
        while at < len(self._sentences) and self._starts[at] < span.end:
            sentence = self._sentences[at].span
            if (
                self._text.count("|", sentence.start, sentence.end) <= 1
            ):  # the words of a table's row tell another story
                found += [odds for clause, odds in self._of(at) if _stands_in(clause.span, span)]
            at += 1
        return max(found, default=None)

    def _of(self, at: int) -> list[tuple[Clause, float]]:
        if at not in self._weighed:
            self._weighed[at] = [
                (clause, odds(heard(self._text, clause)))
                for clause in _clauses(self._text, self._sentences[at], self._held)
            ]
        return self._weighed[at]


def clauses_of(text: str, decided: Sequence[Decision]) -> Iterator[Clause]:
    """Every clause of a text, and every sentence that has several."""
    held = _held(decided)
    for sentence in _sentences(text):
        yield from _clauses(text, sentence, held)


def _held(decided: Sequence[Decision]) -> Covered:
    return Covered(Span(one.start, one.end) for one in decided if not one.told)


def _sentences(text: str) -> Iterator[_Sentence]:
    for line in lines(text):
        found = sentences(text, line.words, line.end)
        for at, span in enumerate(found):
            several = len(found) > 1
            yield _Sentence(span, several and at == 0, several and at == len(found) - 1, line.style)


def _clauses(text: str, sentence: _Sentence, held: Covered) -> Iterator[Clause]:
    pieces = clauses(text, sentence.span)
    spans = [(piece, False) for piece in pieces] + ([(sentence.span, True)] if len(pieces) > 1 else [])
    for span, whole in spans:
        if span.end - span.start >= SHORTEST:
            within = held.holds(span.start, span.end)
            yield Clause(span, whole, sentence.first, sentence.last, sentence.style, within)


def heard(text: str, clause: Clause) -> Heard:
    """What speaks for or against a clause of a text."""
    start, end = clause.span.start, clause.span.end
    low = lowered(text)
    said = set(WORD.findall(low, start, end))
    return Heard(
        said,
        set(WORD.findall(low, max(0, start - AROUND), start)[-BEFORE:]),
        set(WORD.findall(low, end, end + AROUND)[:BEHIND]),
        _facts(text, low, clause, said),
    )


def odds(told: Heard) -> float:
    """What all that speaks for or against a clause comes to, as log odds."""
    known = weights()
    total = known["always"]["always"]
    for kind, things in zip(Heard._fields, told, strict=True):
        of_kind = known[kind]
        total += sum(map(of_kind.__getitem__, filter(of_kind.__contains__, things)))
    return total


def _facts(text: str, low: str, clause: Clause, said: set[str]) -> list[str]:
    """Where a clause stands, and what it looks like."""
    start, end = clause.span.start, clause.span.end
    found = [clause.style or "no mark"]
    found += compress(PLACES, (clause.whole, clause.first, clause.last, clause.decided))
    if end - start > LONG or end - start < SHORT:
        found.append("long" if end - start > LONG else "short")
    if NUMBER.search(low, start, end):
        found.append("a number")
    if not ASKED.isdisjoint(said) and QUESTION.search(low, start, end):
        found.append("a question")
    if not MONTHS.isdisjoint(said):
        found.append("a month")
    if INITIALS.search(text, start, end):
        found.append("initials")
    if SOMEBODY_TO.match(text, start, end):
        found.append("somebody to do")
    return found


def telling(text: str, span: Span) -> list[str]:
    """The words that speak most for it, the strongest first: what a reason quotes."""
    known = weights()["words"]
    found = {word: known.get(word, 0.0) for word in WORD.findall(lowered(text), span.start, span.end)}
    return sorted((word for word in found if found[word] > 0 and word.isalpha()), key=lambda word: -found[word])


def _stands_in(clause: Span, span: Span) -> bool:
    """Whether a clause lies in a span, nearly whole and worth its name, or has much in common with it."""
    inside = min(clause.end, span.end) - max(clause.start, span.start)
    return inside >= max(TO_SPEAK, WHOLE * (clause.end - clause.start)) or shared(clause, span) > ALIKE


def shared(one: Span, other: Span) -> float:
    """How much two places have in common, as a share of what both cover."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / (max(one.end, other.end) - min(one.start, other.start)) if both > 0 else 0.0
