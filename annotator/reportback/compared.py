"""What the matching compares: an earlier follow-up, and the passages of a later item.

Before it stand `suggestions` (sentences and terms) and `themes`; after it `indexing`, `signs` and `matching`. What a
passage tells is looked up only when it is asked for, and once.
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from annotator.records import Span
from annotator.reportback.themes import themes_of
from annotator.reportback.things import Thing, things_asked
from annotator.suggestions.passages import Line, flattened, lines, sentences, trimmed
from annotator.suggestions.phrases import tells
from annotator.suggestions.terms import WORD, term_set
from annotator.suggestions.wording import rules

CUES = (
    "gives", "past", "ahead", "asks", "silent", "refused", "recalls", "wonders", "settles", "figures", "partly"
)  # fmt: skip
HEADING = 50  # characters at the start of a row that name its subject
AROUND = 250  # characters behind a follow-up, of its own row, that still belong to it
SHORT = 7  # words: a first sentence as short as this, and without a verb, is the heading of its row
QUOTED = ">"
LIMB = re.compile(r"(?<=[.;:] )\([a-z]{1,3}\) (?=[A-Z])")
PERSON_OR_OFFICE = re.compile(r"\b[A-Z][\w’'-]+")

_terms = lru_cache(maxsize=1 << 16)(term_set)


@dataclass(frozen=True)
class Asked:
    """An earlier follow-up: its words, the item they stand in, the words around them, and who was to act by when.

    `context` is a stretch of the item's text with the follow-up in it; `number` the minute's number.
    """

    id: str
    text: str
    item_title: str
    asked_on: datetime.date | None
    context: str = ""
    owner: str = ""
    due: str = ""
    body: str = ""
    number: str = ""


@dataclass(frozen=True)
class LaterItem:
    """An item of a later meeting, or an evidence document, in which a report back may stand."""

    id: str
    title: str
    text: str
    date: datetime.date | None
    body: str = ""


class Wanted:
    """An asked follow-up with the terms that it is compared by; its owner's name is none of them."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.owner = term_set(asked.owner)
        self.owner_names = frozenset(name for name in WORD.findall(asked.owner) if name[0].isupper())
        self.terms = term_set(asked.text) - self.owner
        self.title = term_set(asked.item_title)
        around = _Around(asked)
        self.before = term_set(around.before) - self.owner
        self.heading = term_set(around.heading) - self.owner
        self.row = self.terms | term_set(around.row) - self.owner
        self.context = self.before | (term_set(around.after) - self.owner) | self.title | self.heading
        self.beside = self.context - self.terms
        self.themes = themes_of(self.terms)
        self.all_themes = self.themes | themes_of(self.context)
        self.said_before = [said for said in map(every_word, around.sentences) if len(said) > 3]
        self.things: tuple[Thing, ...] = things_asked(asked.text)
        self.points_back = len(self.terms) <= 2 or tells("report_backs", "points_back", asked.text)
        self.numbers = frozenset(number for number in (around.number, base_number(asked.number)) if number)

    @cached_property
    def _bodies(self) -> str:
        return " ".join(f"{self.asked.body} {self.asked.text} {self.asked.context}".split()).casefold()

    def in_evidence(self, later: LaterItem) -> bool:
        """Whether an item is evidence: a document of no body, where a body had asked."""
        return bool(self.asked.body) and not later.body

    def expects(self, body: str) -> bool:
        """Whether a body is the one that asked, or one that the request names; evidence is of none and counts too."""
        if not body or not self.asked.body or body == self.asked.body:
            return True
        return re.search(rf"\b{re.escape(body.casefold())}\b(?! member)", self._bodies) is not None


class _Around:
    """The words around a follow-up: the sentence before it, the rest of its row, and the row's number and heading."""

    def __init__(self, asked: Asked) -> None:
        text = flattened(asked.context)
        at = text.find(flattened(asked.text)) if asked.text else -1
        self.before = self.after = self.heading = self.row = self.number = ""
        self.sentences = [span.of(text) for _, span in sentences_of(text)]
        if at < 0:
            self.after = text
            return
        end = at + len(asked.text)
        row = next((line for line in lines(text) if line.start <= at <= line.end), None)
        self.before = _last([span for _, span in sentences_of(text) if span.start < at], text, at)
        if row is None:
            return
        self.after = text[end : max(end, min(row.end, end + AROUND))]
        self.row = row_text = text[row.words : row.end]
        self.heading = row_text[:HEADING]
        self.number = base_number(text[row.start : row.words])


def every_word(text: str) -> frozenset[str]:
    """All words of a text in small letters, those too that say nothing of a subject."""
    return frozenset(WORD.findall(text.lower()))


def _last(before: Sequence[Span], text: str, at: int) -> str:
    return text[before[-1].start : min(before[-1].end, at)] if before else ""


def base_number(words: str) -> str:
    """The number of a minute or paragraph in the words, without the letter of its limb; empty where there is none."""
    found = re.search(r"\d{1,3}(?:[./]\d{1,3})*", words)
    return found[0] if found else ""


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
    def _places(self) -> Mapping[str, list[int]]:
        """Which sentences have a term or theme in them or near them."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for passage in self.passages:
            for term in passage.near | passage.near_themes:
                places[term].append(passage.number)
        return dict(places)

    def sharing(self, weights: Mapping[str, float], least: float) -> list[tuple[float, Passage]]:
        """The sentences that share at least so much of what is weighed, with how much; the most first."""
        shares = [0.0] * len(self.passages)
        for term, weight in weights.items():
            for number in self._places.get(term, ()):
                shares[number] += weight
        found = [(share, self.passages[number]) for number, share in enumerate(shares) if share >= least]
        return sorted(found, key=lambda one: -one[0])

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
