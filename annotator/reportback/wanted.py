"""What was asked: an earlier follow-up with all that it is compared by.

Before it stand `passages`, `themes` and `things`; after it `indexing`, `signs` and `matching`. Requests often point
back ("she suggested that it be repeated"), so that the words before them count, and their row and heading.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.records import Span
from annotator.reportback.passages import HEADING, LaterItem, base_number, every_word, sentences_of
from annotator.reportback.themes import themes_of
from annotator.reportback.things import Thing, things_asked
from annotator.suggestions.passages import flattened, lines
from annotator.suggestions.phrases import tells
from annotator.suggestions.terms import WORD, term_set

AROUND = 250  # characters behind a follow-up, of its own row, that still belong to it


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
        self.said_before = [said for said in map(every_word, (asked.text, *around.sentences)) if len(said) > 3]
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


def _last(before: Sequence[Span], text: str, at: int) -> str:
    return text[before[-1].start : min(before[-1].end, at)] if before else ""
