"""Marks: what `item_text` shows of tags and suggestions, and how marks that overlap make room for one another.

Comes before `mark_painter` and `item_text`. No Qt: only spans.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.records import TagKind

KINDS = (TagKind.RESOLUTION, TagKind.FOLLOW_UP, TagKind.DEADLINE, TagKind.REPORT_BACK)
LETTERS = {
    TagKind.RESOLUTION: "R",
    TagKind.FOLLOW_UP: "F",
    TagKind.DEADLINE: "D",
    TagKind.REPORT_BACK: "B",
}
NAMES = {
    TagKind.RESOLUTION: "Resolution",
    TagKind.FOLLOW_UP: "Follow-up",
    TagKind.DEADLINE: "Deadline",
    TagKind.REPORT_BACK: "Report back",
}
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}

DEEPEST = 3
"""The lowest level that still has room between two lines of text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A tag or suggestion as shown: `start` and `end` are code points of the text."""

    id: str
    kind: TagKind
    start: int
    end: int
    accepted: bool
    current: bool = False
    to_check: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with the level of its underline: 0 stands next to the text, the outermost mark lowest."""

    mark: Mark
    level: int


def place(marks: Iterable[Mark]) -> list[Placed]:
    """The marks from the outermost to the innermost, each with its level.

    Two marks that share a character never share a level (but for the deepest), and a mark that holds another
    stands below it.
    """
    ordered = sorted((mark for mark in marks if mark.start < mark.end), key=_innermost_first)
    meets = _meetings(ordered)
    levels: list[int] = []
    for index in range(len(ordered)):
        inner = [levels[other] for other in meets[index] if other < index]
        levels.append(min(1 + max(inner, default=-1), DEEPEST))
    return [Placed(mark, level) for mark, level in zip(reversed(ordered), reversed(levels), strict=True)]


def innermost(marks: Iterable[Mark], position: int) -> Mark | None:
    """The smallest mark that covers the character at `position`."""
    covering = [mark for mark in marks if mark.start <= position < mark.end]
    return min(covering, key=_innermost_first, default=None)


def in_letter_order(marks: Iterable[Mark]) -> list[Mark]:
    """One mark for each kind, in the order R F D B; the current or an accepted one speaks for its kind."""
    chosen: dict[TagKind, Mark] = {}
    for mark in sorted(marks, key=lambda mark: (mark.current, mark.accepted)):
        chosen[mark.kind] = mark
    return sorted(chosen.values(), key=lambda mark: _RANK[mark.kind])


def _innermost_first(mark: Mark) -> tuple[int, int, int]:
    return mark.end - mark.start, -_RANK[mark.kind], -mark.start


def _meetings(marks: Sequence[Mark]) -> list[list[int]]:
    """For each mark the others that share a character with it, found by one sweep along the text."""
    meets: list[list[int]] = [[] for _ in marks]
    running: list[int] = []
    for index in sorted(range(len(marks)), key=lambda index: marks[index].start):
        running = [other for other in running if marks[other].end > marks[index].start]
        for other in running:
            meets[index].append(other)
            meets[other].append(index)
        running.append(index)
    return meets
