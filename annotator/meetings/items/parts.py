"""The headed parts of an agenda item: minutes, decision with its limbs, votes, reasons, alternatives, documents.

Before it stand `records` and `part_headings`; `minutes` and `marked` call it. The headings are those of ModernGov and
of the executive decision record (SI 2012/2089, regulation 12): decision, reasons, alternatives considered and
rejected. A text is gone through once, line by line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from annotator.meetings.items.limbs import Limb, limb_of, limbs_within
from annotator.meetings.items.part_headings import (
    ends_documents,
    heads_part,
    is_label,
    leads_in,
    names_voters,
    opens_vote,
    stays_open,
)
from annotator.records import Part, PartKind

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_LABEL = re.compile(r"\A\s*minutes[ \t]*:[ \t]*(?:\n\s*|\Z)", re.I)
_MINUTES = re.compile(r"^[ \t*_]*minutes[ \t]*:", re.I | re.M)
_DECISION = re.compile(r"[ \t*_]*decisions?[ \t]*:?[ \t*_]*(?:\n|$)", re.I)
_LETTERS = re.compile(r"\w+")
_NUMBER = re.compile(r"^\W*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s", re.M | re.I)
_FAR = 3  # lines that may stand between two limbs of a decision: a table, a note


def without_label(text: str) -> int:
    """How many characters the label "Minutes:" and its line take at the beginning of a text."""
    match = _LABEL.match(text)
    return match.end() if match else 0


def parts_of(text: str, documents: Sequence[tuple[int, int]] = ()) -> tuple[Part, ...]:
    """The parts of an item's text, without gaps from its first letter to its last; each decision's limbs lie within it.

    `documents` are spans that the file itself says to be entries of a list of documents.
    """
    if not text:
        return ()
    walk = _Walk(text, frozenset(start for start, _ in documents))
    for line in _LINE.finditer(text):
        walk.line(line.start(), line.end())
    return tuple(walk.parts())


def repeated_decisions(text: str, parts: Sequence[Part]) -> list[Part]:
    """The blocks "Decision:" of ModernGov's pages whose words all stand again in the parts below."""
    found: list[Part] = []
    for part in parts:
        if part.kind is PartKind.DECISION and (label := _DECISION.match(text, part.start, part.end)):
            below = _plain(text[part.end :])
            lines = [_plain(line) for line in text[label.end() : part.end].split("\n")]
            if below and all(line in below for line in lines if line):
                found.append(part)
    return found


def _plain(words: str) -> str:
    """The letters and figures alone: the same words may be numbered or spaced otherwise."""
    return "".join(_LETTERS.findall(_NUMBER.sub("", words))).casefold()


@dataclass(slots=True)
class _Open:
    """A part that is being read, with what tells how far it goes."""

    kind: PartKind
    start: int
    label: bool = False  # a heading of its own line: it goes on to the next one
    waits: bool = False  # a lead-in: the next line belongs to it, whatever it is
    limbs: list[Limb] = field(default_factory=list[Limb])
    strays: int = 0  # lines that may stand between two limbs of the decision above


class _Walk:
    """Goes through the lines of an item once, opening and closing parts."""

    def __init__(self, text: str, documents: frozenset[int]) -> None:
        self._text = text
        self._documents = documents
        self._done: list[_Open] = []
        self._open = _Open(PartKind.MINUTES, 0)

    def line(self, start: int, end: int) -> None:
        """Take the next line in: it opens a part, goes on with one, or falls back to the minutes."""
        line = self._text[start:end]
        if start in self._documents:
            if self._open.kind is not PartKind.SUPPORTING:
                self._begin(PartKind.SUPPORTING, start)
            return
        kind = heads_part(line)
        if kind is PartKind.DECISION:
            self._decide(line, start, end)
        elif kind is not None:
            self._begin(kind, start, label=is_label(line))
        elif opens_vote(line):
            if self._open.kind is not PartKind.VOTE:
                self._begin(PartKind.VOTE, start)
        else:
            self._go_on(line, start, end)

    def _decide(self, line: str, start: int, end: int) -> None:
        """Open a decision; one that was only headed ("Decision:" and then "RESOLVED:") goes on.

        ModernGov's block "Decision:" above the minutes goes on to them, whatever stands in it.
        """
        label = is_label(line)
        if self._open.kind is not PartKind.DECISION or not (self._open.waits or self._open.label):
            self._begin(PartKind.DECISION, start, label=label and _MINUTES.search(self._text, end) is not None)
        self._open.waits = leads_in(line)
        self._open.limbs += limbs_within(line, start)

    def _go_on(self, line: str, start: int, end: int) -> None:
        part = self._open
        if part.kind is PartKind.DECISION:
            self._within_decision(line, start, end)
        elif part.kind is PartKind.VOTE:
            if not names_voters(line):
                self._begin(PartKind.MINUTES, start)
        elif part.kind is PartKind.SUPPORTING:
            if (self._documents and start not in self._documents and part.start in self._documents) or ends_documents(
                line
            ):
                self._begin(PartKind.MINUTES, start)
        elif part.kind is PartKind.MINUTES and self._limb_of_last(line, start, end):
            return
        elif part.kind in (PartKind.REASONS, PartKind.ALTERNATIVES) and not part.label and stays_open(line) is False:
            self._begin(PartKind.MINUTES, start)

    def _within_decision(self, line: str, start: int, end: int) -> None:
        """A limb, what a lead-in waits for, or what goes on with the sentence; anything else is minutes again."""
        part = self._open
        limb = limb_of(line, start, end, part.limbs)
        if limb is not None:
            part.limbs.append(limb)
        elif stays_open(line) and part.limbs:
            part.limbs[-1] = replace(part.limbs[-1], end=end)
        elif not (part.waits or part.label or stays_open(line)):
            self._begin(PartKind.MINUTES, start)
            self._open.strays = 1
            return
        part.waits = part.waits and limb is None and line.rstrip().endswith(":")

    def _limb_of_last(self, line: str, start: int, end: int) -> bool:
        """Whether the line goes on with the limbs of the decision just above: a table may have stood between."""
        before = self._done[-1] if self._done else None
        if before is None or before.kind is not PartKind.DECISION or not before.limbs or not self._open.strays:
            return False
        limb = limb_of(line, start, end, before.limbs)
        if limb is None or not limb.follows(before.limbs):
            self._open.strays = self._open.strays + 1 if self._open.strays < _FAR else 0
            return False
        before.limbs.append(limb)
        self._open = self._done.pop()
        return True

    def _begin(self, kind: PartKind, start: int, *, label: bool = False) -> None:
        if kind is self._open.kind and kind is not PartKind.DECISION:
            return
        if self._done or self._text[:start].strip():
            self._done.append(self._open)
            self._open = _Open(kind, start, label)
        else:
            self._open = _Open(kind, 0, label)

    def parts(self) -> list[Part]:
        """The parts in their order, each decision followed by its limbs."""
        opened = [*self._done, self._open]
        parts: list[Part] = []
        for at, one in enumerate(opened):
            end = opened[at + 1].start if at + 1 < len(opened) else len(self._text)
            parts.append(Part(one.kind, one.start, end))
            parts += _limbs(one.limbs, self._text, end)
        return parts


def _limbs(limbs: Sequence[Limb], text: str, end: int) -> list[Part]:
    """The limbs of the outer style, each with those that lie within it."""
    parts: list[Part] = []
    for at, limb in enumerate(limbs):
        if limb.style != limbs[0].style:
            continue
        within = [limb]
        for other in limbs[at + 1 :]:
            if other.style == limb.style:
                break
            within.append(other)
        after = limbs[at + len(within)].start if at + len(within) < len(limbs) else end
        stop = min(max(one.end for one in within), after, end)
        parts.append(Part(PartKind.LIMB, limb.start, limb.start + len(text[limb.start : stop].rstrip())))
    return parts
