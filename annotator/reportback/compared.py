"""What the matching compares: an earlier follow-up, and the passages of a later item.

Before it stand the sentences and terms of `suggestions`; after it `indexing`, `weighing` and `matching`. What a passage
tells is looked up only when it is asked for, and once.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.records import Span
from annotator.suggestions.passages import flattened, lines, sentences
from annotator.suggestions.phrases import givens, tells
from annotator.suggestions.terms import term_set

ARISING = re.compile(
    r"matters arising|action (?:log|list|tracker)|actions|clerk|round-up|update|progress", re.IGNORECASE
)


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


class Wanted:
    """An asked follow-up with the terms that it is compared by; its owner's name is none of them."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.owner = term_set(asked.owner)
        self.terms = term_set(asked.text) - self.owner
        self.around = term_set(asked.context)
        self.title = term_set(asked.item_title)
        self.things = tuple(thing for thing in givens() if thing.asked.search(asked.text))

    @cached_property
    def _bodies(self) -> str:
        return " ".join(f"{self.asked.body} {self.asked.text} {self.asked.context}".split()).casefold()

    def expects(self, body: str) -> bool:
        """Whether a body is the one that asked, or one that the request names; evidence is of none and counts too."""
        if not body or not self.asked.body or body == self.asked.body:
            return True
        return re.search(rf"\b{re.escape(body.casefold())}\b(?! member)", self._bodies) is not None


class Passage:
    """A sentence of a later item, with the terms it is compared by and what it tells."""

    def __init__(self, parts: Sequence[Span], at: int, item: LaterItem, title: frozenset[str]) -> None:
        self.item, self.title, self.span = item, title, parts[at]
        self.words = self.span.of(item.text)
        self.around = item.text[parts[max(0, at - 1)].start : parts[min(len(parts), at + 2) - 1].end]

    @cached_property
    def terms(self) -> frozenset[str]:
        """The terms of the sentence."""
        return term_set(self.words)

    @cached_property
    def near(self) -> frozenset[str]:
        """The terms of the sentence, of the one before and the one after it, and of the item's title."""
        return term_set(self.around) | self.title

    @cached_property
    def told(self) -> frozenset[str]:
        """The cues of `report_backs.toml` that the sentence shows."""
        cues = ("done", "ahead", "not_done", "declined", "wonders", "settles")
        found = {cue for cue in cues if tells("report_backs", cue, self.words)}
        if tells("report_backs", "recalls", self.around):
            found.add("recalls")
        return frozenset(found)

    @cached_property
    def arising(self) -> bool:
        """Whether the item is one that reports on matters arising."""
        return ARISING.search(self.item.title) is not None


def passages(item: LaterItem, title: frozenset[str]) -> list[Passage]:
    """The sentences of an item."""
    text = flattened(item.text)
    spans = [span for line in lines(text) for span in sentences(text, line.words, line.end)]
    return [Passage(spans, at, item, title) for at in range(len(spans))]
