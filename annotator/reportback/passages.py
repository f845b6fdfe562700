"""The passages of later items, in one of which an answer may stand: each with its terms and with what it tells.

Before it stand the sentences and terms of `suggestions`, and `themes`; after it `wanted`, `indexing` and `signs`.
What a passage tells is looked up only when it is asked for, and once.
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from annotator.records import Span
from annotator.reportback.themes import themes_of
from annotator.reportback.things import things_given
from annotator.suggestions.by_words import Sounding
from annotator.suggestions.passages import Line, flattened, lines, sentences, trimmed
from annotator.suggestions.phrases import tells
from annotator.suggestions.terms import WORD, term_set
from annotator.suggestions.wording import rules

CUES = (
    "gives", "past", "ahead", "asks", "silent", "refused", "recalls", "wonders", "settles", "figures", "partly"
)  # fmt: skip
HEADING = 50  # characters at the start of a row that name its subject
SHORT = 7  # words: a first sentence as short as this, and without a verb, is the heading of its row
QUOTED = ">"
HARDLY_A_TASK, SURELY_A_TASK = -1.5, 3.0  # log odds
LIMB = re.compile(r"(?<=[.;:] )\([a-z]{1,3}\) (?=[A-Z])")

_terms = lru_cache(maxsize=1 << 16)(term_set)


@dataclass(frozen=True)
class LaterItem:
    """An item of a later meeting, or an evidence document, in which a report back may stand."""

    id: str
    title: str
    text: str
    date: datetime.date | None
    body: str = ""


class Passage:
    """A sentence of a later item, with the terms it is compared by and what it tells."""

    def __init__(self, item: "ItemRead", parts: Sequence[tuple[Line, Span]], at: int) -> None:
        line, self.span = parts[at]
        self.item, self.number = item, at
        self.words = self.span.of(item.text)
        self._row = item.text[line.words : line.end]
        self.first = at == 0 or parts[at - 1][0] is not line
        self.around = item.text[parts[max(0, at - 1)][1].start : parts[min(len(parts), at + 2) - 1][1].end]
        self.terms = _terms(self.words)
        self.heading = _terms(self._row[:HEADING])
        self.near = self.heading | item.title
        for _, span in parts[max(0, at - 1) : at + 2]:
            self.near |= _terms(span.of(item.text))

    def follows(self, other: "Passage") -> bool:
        """Whether it is the next sentence of the same row."""
        return self.item is other.item and self.number == other.number + 1 and not self.first

    @cached_property
    def row(self) -> frozenset[str]:
        """The terms of the whole row, or paragraph, that the sentence stands in."""
        return _terms(self._row)

    @cached_property
    def themes(self) -> frozenset[str]:
        """The themes of the sentence."""
        return themes_of(self.terms)

    @cached_property
    def near_themes(self) -> frozenset[str]:
        """The themes of the sentence, of its neighbours and of the headings above it."""
        return themes_of(self.near)

    @cached_property
    def told(self) -> frozenset[str]:
        """The cues of `report_backs.toml` that the sentence shows."""
        found = {cue for cue in CUES if tells("report_backs", cue, self.words)}
        if tells("report_backs", "recalls", self.around):
            found.add("recalls")
        return frozenset(found)

    @cached_property
    def said(self) -> frozenset[str]:
        """All words of the sentence."""
        return every_word(self.words)

    @cached_property
    def given_around(self) -> frozenset[str]:
        """The names of the things that the sentence and its neighbours may give."""
        return things_given(self.around)

    @cached_property
    def sets_a_task(self) -> float:
        """How much its words sound like something that somebody is to do: 0 to about 1. A new request is no answer."""
        odds = self.item.sounding.of(self.span)
        return 0.0 if odds is None else max(0.0, min(odds, SURELY_A_TASK) - HARDLY_A_TASK) / 3

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of people and offices in the sentence, and whatever else has a capital."""
        return frozenset(WORD.findall(" ".join(re.findall(r"\b[A-Z][\w’'-]*", self.words))))

    @cached_property
    def opening(self) -> frozenset[str]:
        """The names with which the sentence opens, behind its heading too: "Swings – KL has fitted both"."""
        behind = re.split(r"[–:] ?|- ", self.words[:40], maxsplit=1)
        return frozenset(name for part in behind for name in WORD.findall(part)[:3] if name[0].isupper())

    @cached_property
    def cited(self) -> frozenset[str]:
        """The numbers of earlier minutes that the row takes up: "Action 3.2", "minute 38(c)", "2.5: received"."""
        found = re.findall(rules("report_backs")["cites"], self._row[:200])
        return frozenset(base_number(number) for groups in found for number in groups if number)


class ItemRead:
    """A later item with its sentences; headings, quoted letters and the approval of the minutes give no answers."""

    def __init__(self, later: LaterItem) -> None:
        self.later = later
        self.title = term_set(later.title)
        self.text = flattened(later.text)
        self.arising = tells("report_backs", "arising", later.title)
        parts = [(line, span) for line, span in sentences_of(self.text) if self._tells(line, span)]
        self.passages = [Passage(self, parts, at) for at in range(len(parts))]

    @cached_property
    def sounding(self) -> Sounding:
        """How much each of its clauses sounds like something to do."""
        return Sounding(self.text, ())

    @cached_property
    def _places(self) -> Mapping[str, list[int]]:
        """Which sentences have a term or theme in them or near them."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for passage in self.passages:
            for term in passage.near | passage.near_themes:
                places[term].append(passage.number)
        return dict(places)

    def sharing(self, weights: Mapping[str, float], least: float, most: int) -> list[tuple[float, Passage]]:
        """The sentences, `most` at most, that share at least so much of what is weighed, with how much."""
        shares = [0.0] * len(self.passages)
        for term in self._places.keys() & weights.keys():
            weight = weights[term]
            for number in self._places[term]:
                shares[number] += weight
        found = [number for number, share in enumerate(shares) if share >= least]
        found.sort(key=shares.__getitem__, reverse=True)
        return [(shares[number], self.passages[number]) for number in found[:most]]

    def _tells(self, line: Line, span: Span) -> bool:
        words = span.of(self.text)
        if QUOTED in self.text[line.start : line.words] or words.startswith(QUOTED):
            return False
        if not re.search(r"[a-z]{3}|\d", words) or tells("report_backs", "standing", words):
            return False
        heads = span.end < line.end and len(words.split()) <= SHORT
        return not heads or tells("report_backs", "verb", words)


def sentences_of(text: str) -> Iterator[tuple[Line, Span]]:
    """The sentences of a flattened text with the rows they stand in; "(b) …" within a row begins another."""
    for line in lines(text):
        for span in sentences(text, line.words, line.end):
            starts = [span.start, *(found.start() for found in LIMB.finditer(text, span.start, span.end))]
            for start, end in zip(starts, [*starts[1:], span.end], strict=True):
                yield line, trimmed(text, start, end)


def every_word(text: str) -> frozenset[str]:
    """All words of a text in small letters, those too that say nothing of a subject."""
    return frozenset(WORD.findall(text.lower()))


def base_number(words: str) -> str:
    """The number of a minute or paragraph in the words, without the letter of its limb; empty where there is none."""
    found = re.search(r"\d{1,3}(?:[./]\d{1,3})*", words)
    return found[0] if found else ""
