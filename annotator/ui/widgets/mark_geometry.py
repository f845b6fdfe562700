"""Where marks stand on the screen: the lines of a laid-out text, and the stretch of each that a mark covers.

Comes after `marks` and before `item_text`. Only the blocks in sight are asked, so it costs the same in a long text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from annotator.ui.widgets.mark_painter import LEVEL_STEP, Badge, Fragment
from annotator.ui.widgets.marks import Placed, in_letter_order

BADGE = 16.0
BADGE_STEP = 18.0


class Stretch(NamedTuple):
    """A placed mark with its ends in UTF-16 units, as Qt counts."""

    placed: Placed
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line on the screen: `start` and `end` in the document, and its place in the viewport."""

    line: QTextLine
    block: QTextBlock
    origin: QPointF
    start: int
    end: int

    @property
    def baseline(self) -> float:
        """Where the letters stand."""
        return self.origin.y() + self.line.y() + self.line.ascent()

    def x(self, position: int) -> float:
        """The left edge of the character at a position of the document, never beyond the line's last letter."""
        # Qt also gives the cursor position that it settled on.
        x, _ = cast(tuple[float, int], self.line.cursorToX(position - self.block.position()))
        return self.origin.x() + min(x, self.line.x() + self.line.naturalTextWidth())

    def character_at(self, point: QPointF) -> int | None:
        """The position of the character under a point, or nothing beside the words."""
        at = point - self.origin
        left = self.line.x()
        if not (left <= at.x() <= left + self.line.naturalTextWidth()):
            return None
        if not (self.line.y() <= at.y() <= self.line.y() + self.line.height()):
            return None
        return self.block.position() + self.line.xToCursor(at.x(), QTextLine.CursorPosition.CursorOnCharacter)


def rows(document: QTextDocument, offset: QPointF, area: QRectF) -> Iterator[Row]:
    """The lines that touch `area` of the viewport; `offset` is where the document begins in it."""
    layout = document.documentLayout()
    first = layout.hitTest(QPointF(0, area.top() - offset.y()), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(first, 0))
    while block.isValid():
        layout.blockBoundingRect(block)  # lays the block out, if nobody needed it before
        origin = block.layout().position() + offset
        if origin.y() > area.bottom():
            return
        yield from _rows_of(block, origin, area)
        block = block.next()


def fragments(in_sight: Sequence[Row], stretches: Sequence[Stretch]) -> Iterator[Fragment]:
    """What each mark covers of the lines in sight, in the order of the marks."""
    if not in_sight:
        return
    first, last = in_sight[0].start, in_sight[-1].end
    for stretch in stretches:
        if stretch.start < last and stretch.end > first:
            for row in in_sight:
                if stretch.start < row.end and stretch.end > row.start:
                    yield _fragment(row, stretch)


def badges(in_sight: Sequence[Row], stretches: Sequence[Stretch], left: float) -> Iterator[Badge]:
    """The letters beside the lines on which marks begin."""
    for row in in_sight:
        beginning = [item.placed.mark for item in stretches if row.start <= item.start < row.end]
        top = row.baseline - row.line.ascent() + (row.line.ascent() + row.line.descent() - BADGE) / 2
        for place, mark in enumerate(in_letter_order(beginning)):
            yield Badge(mark, QRectF(round(left + place * BADGE_STEP) + 0.5, round(top) + 0.5, BADGE - 1, BADGE - 1))


def _rows_of(block: QTextBlock, origin: QPointF, area: QRectF) -> Iterator[Row]:
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        top = origin.y() + line.y()
        if top <= area.bottom() and top + line.height() + 2 * LEVEL_STEP >= area.top():
            start = block.position() + line.textStart()
            yield Row(line, block, origin, start, start + line.textLength())


def _fragment(row: Row, stretch: Stretch) -> Fragment:
    opens, closes = stretch.start >= row.start, stretch.end <= row.end
    left = row.x(max(stretch.start, row.start))
    right = row.x(min(stretch.end, row.end))
    top = row.baseline - row.line.ascent()
    depth = row.line.descent() + stretch.placed.level * LEVEL_STEP
    return Fragment(
        stretch.placed, QRectF(left, top, right - left, row.baseline + depth - top), row.baseline, opens, closes
    )
