"""Draws marks: tints under the words, underlines below them, letters in the margin.

Comes after `marks` and before `item_text`, which says where the words stand. Drawn here rather than with Qt's
text formats, because those know one underline and one tint for a character, and tags nest and overlap.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import pi, sin

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from annotator.records import TagKind
from annotator.ui.theme import Theme, kind_colours
from annotator.ui.widgets.marks import LETTERS, Mark, Placed

LEVEL_STEP = 4.0
_FIRST_LEVEL = 3.5
_PEN = 1.5
_WAVE_LENGTH = 7.0
_WAVE_HEIGHT = 1.4
_ROUND = 3.0


@dataclass(frozen=True, slots=True)
class Fragment:
    """The stretch of one line that a mark covers: `box` reaches from the top of the letters to below them."""

    placed: Placed
    box: QRectF
    baseline: float
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class Badge:
    """A letter in the margin."""

    mark: Mark
    box: QRectF


def paint_tints(painter: QPainter, theme: Theme, fragments: Sequence[Fragment]) -> None:
    """Tint what is accepted or to be checked; `fragments` come outermost first, so the innermost lies on top."""
    painter.setPen(Qt.PenStyle.NoPen)
    for fragment in fragments:
        tint = _tint(theme, fragment.placed.mark)
        if tint is not None:
            painter.fillRect(fragment.box, tint)


def paint_underlines(painter: QPainter, theme: Theme, fragments: Iterable[Fragment]) -> None:
    """Underline every mark in the style of its kind, the outermost lowest, and outline the current one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for fragment in fragments:
        mark = fragment.placed.mark
        ink = theme.colour("soon") if mark.to_check else kind_colours(theme, mark.kind)[0]
        y = fragment.baseline + _FIRST_LEVEL + fragment.placed.level * LEVEL_STEP
        line = QLineF(fragment.box.left(), y, fragment.box.right(), y)
        _underline(painter, mark.kind, line, ink)
        if mark.current:
            _outline(painter, fragment, ink)


def paint_badges(painter: QPainter, theme: Theme, badges: Iterable[Badge], font: QFont) -> None:
    """Letters in the margin: filled when accepted, hollow when suggested, solid when current."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for badge in badges:
        ink, tint = kind_colours(theme, badge.mark.kind)
        fill = ink if badge.mark.current else tint if badge.mark.accepted else theme.colour("paper")
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(fill)
        painter.drawRoundedRect(badge.box, 4, 4)
        painter.setPen(theme.colour("paper") if badge.mark.current else ink)
        painter.drawText(badge.box, Qt.AlignmentFlag.AlignCenter, LETTERS[badge.mark.kind])


def _tint(theme: Theme, mark: Mark) -> QColor | None:
    if mark.to_check:
        return theme.colour("soon_tint")
    return kind_colours(theme, mark.kind)[1] if mark.accepted else None


def _underline(painter: QPainter, kind: TagKind, line: QLineF, ink: QColor) -> None:
    pen = QPen(ink, _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if kind is TagKind.FOLLOW_UP:
        pen.setDashPattern([4.0, 2.0])
    elif kind is TagKind.DEADLINE:
        pen.setWidthF(2.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.0])
        line = QLineF(line.x1() + 1, line.y1(), line.x2() - 1, line.y2())
    painter.setPen(pen)
    if kind is TagKind.REPORT_BACK:
        painter.drawPath(_wave(line))
    else:
        painter.drawLine(line)


def _wave(line: QLineF) -> QPainterPath:
    path = QPainterPath(line.p1())
    for step in range(1, int(line.length()) + 1):
        path.lineTo(QPointF(line.x1() + step, line.y1() + _WAVE_HEIGHT * sin(2 * pi * step / _WAVE_LENGTH)))
    return path


def _outline(painter: QPainter, fragment: Fragment, ink: QColor) -> None:
    """A frame around the current mark, open where it goes on to another line."""
    box = fragment.box.adjusted(-0.5 if fragment.opens else 0, -1, 0.5 if fragment.closes else 0, 1)
    painter.setPen(QPen(ink, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if fragment.opens and fragment.closes:
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        return
    painter.drawLine(box.topLeft(), box.topRight())
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if fragment.opens:
        painter.drawLine(box.topLeft(), box.bottomLeft())
    if fragment.closes:
        painter.drawLine(box.topRight(), box.bottomRight())
