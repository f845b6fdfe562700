"""Labelled minutes read as examples: what could be a follow-up, its signs, and whether it is one.

Before it stand the finders of `annotator.suggestions`; after it `train_follow_ups`. The files are minutes with the
tags inline, such as `annotator lessons` writes; attributes that are not known are passed over.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tagged import without_tags

from annotator.records import Span
from annotator.suggestions.by_words import shared
from annotator.suggestions.candidates import candidates
from annotator.suggestions.passages import flattened
from annotator.suggestions.rejoining import Rejoined
from annotator.suggestions.resolutions import decisions
from annotator.suggestions.weighing import signs

ENOUGH = 0.5  # so much of two spans must be shared for one to stand for the other
ITEM = re.compile(r"^# item:[^\n]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """What could be a follow-up: its council, its signs, and whether it is one."""

    council: str
    signs: tuple[str, ...]
    right: bool


def examples(path: Path) -> tuple[list[Example], int]:
    """What could be a follow-up in a file of labelled minutes, and how many follow-ups it has."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    fields = {name: value.strip() for name, _, value in (line.partition(":") for line in head.splitlines())}
    day = fields.get("date", "unknown")
    meeting = None if day == "unknown" else date.fromisoformat(day)
    found: list[Example] = []
    wanted = 0
    for tagged in ITEM.split(body)[1:]:
        text, gold = untagged(tagged.strip("\n"))
        wanted += len(gold)
        found += _examples(fields.get("council", path.stem), text, gold, meeting)
    return found, wanted


def untagged(tagged: str) -> tuple[str, list[Span]]:
    """The text without its tags, and the places of its follow-ups."""
    text, tags = without_tags(tagged)
    return text, [tag.span for tag in tags if tag.kind == "fol"]


def _examples(council: str, text: str, gold: list[Span], meeting: date | None) -> list[Example]:
    whole = Rejoined(text)
    read = flattened(whole.text)
    might = candidates(read, decisions(read), meeting, whole.noted).candidates
    places = [Span(whole.start(one.span.start), whole.end(one.span.end)) for one in might]
    right = matched(places, gold)
    return [Example(council, tuple(signs(read, one)), index in right) for index, one in enumerate(might)]


def matched(places: list[Span], gold: list[Span]) -> set[int]:
    """Which places stand for a labelled one, each for one, the best first."""
    pairs = [(shared(one, of), i, j) for i, one in enumerate(places) for j, of in enumerate(gold)]
    used: set[int] = set()
    found: set[int] = set()
    for common, index, of in sorted(pairs, reverse=True):
        if common >= ENOUGH and index not in found and of not in used:
            found.add(index)
            used.add(of)
    return found
