"""The load over time, painted: a bar for each month's end, with and the slippage as a line below.

Before it stands `theme`; the log's load panel shows it. The overdue are told from the rest by hatching, not by colour
alone; the arrow keys go from month to month, and what a month says stands in words for a screen reader.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.theme import Theme
from annotator.ui.widgets.chart_scale import steps_to

_LEFT, _RIGHT = 40, 14
_LINE_SHARE = 0.28  # of the height, for the slippage
_WIDEST = 46
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Point:
    """A month: its short name below the bar, what it says in words, its numbers; None where no slippage is known."""

    label: str
    words: str
    whole: int
    part: int
    line: float | None = None


class LoadChart(QWidget):
    """Shows points in their order. `current_changed` carries the number of the month that is looked at."""

    current_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[Point, ...] = ()
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Actions not closed, and slippage, by month")

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these months; the last one is looked at first."""
        self._points = tuple(points)
        self._look_at(len(self._points) - 1)
        self.update()

    def points(self) -> tuple[Point, ...]:
        """The months that are shown."""
        return self._points

    def current(self) -> Point | None:
        """The month that is looked at."""
        return self._points[self._current] if 0 <= self._current < len(self._points) else None

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        self.update()

    # Qt's events

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(720, 300)

    def minimumSizeHint(self) -> QSize:
        """Room for bars that can be told apart."""
        return QSize(320, 180)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right look at the month before and after."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif 0 <= self._current + step < len(self._points):
            self._look_at(self._current + step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The month under the mouse is looked at."""
        width = self._bars().width() / max(len(self._points), 1)
        number = int((event.position().x() - self._bars().left()) // width) if width else -1
        if 0 <= number < len(self._points) and number != self._current:
            self._look_at(number)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size wants other margins."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The two pictures below one another, then the names of the months."""
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        self._paint_months(painter)
        self._paint_bars(painter)
        self._paint_line(painter)

    # Within

    def _look_at(self, number: int) -> None:
        self._current = number
        point = self.current()
        self.setAccessibleDescription(point.words if point else "Nothing to show yet")
        self.update()
        self.current_changed.emit(number)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(font.pixelSize() - 1, 9))
        return font

    def _text_height(self) -> int:
        return QFontMetrics(self._small()).height()

    def _whole(self) -> QRectF:
        left = _LEFT + QFontMetrics(self._small()).horizontalAdvance("000") - 18
        bottom = self._text_height() + 8
        return QRectF(self.rect()).adjusted(left, self._text_height() + 8, -_RIGHT, -bottom)

    def _has_line(self) -> bool:
        return any(point.line is not None for point in self._points)

    def _bars(self) -> QRectF:
        whole = self._whole()
        below = whole.height() * _LINE_SHARE + self._text_height() * 2 if self._has_line() else 0
        return whole.adjusted(0, 0, 0, -below)

    def _lines(self) -> QRectF:
        whole = self._whole()
        return whole.adjusted(0, whole.height() * (1 - _LINE_SHARE), 0, 0)

    def _most(self, area: QRectF) -> int:
        """So many steps have room at the side."""
        return max(1, min(4, int(area.height() // (self._text_height() * 1.2))))

    def _middle(self, number: int) -> float:
        area = self._bars()
        return area.left() + (number + 0.5) * area.width() / len(self._points)

    def _paint_months(self, painter: QPainter) -> None:
        """Their names below the last picture, as many as have room; the one looked at on a ground of its own."""
        share = self._bars().width() / len(self._points)
        metrics = QFontMetrics(self._small())
        widest = max(metrics.horizontalAdvance(point.label) for point in self._points) + 10
        every = max(1, -(-int(widest) // max(int(share), 1)))
        top, bottom = self._bars().top(), self._whole().bottom()
        if self._current >= 0:
            ground = QRectF(self._middle(self._current) - share / 2, top, share, bottom - top)
            painter.fillRect(ground, self._theme.colour("hover"))
        painter.setPen(self._theme.colour("muted"))
        for number in range(len(self._points) - 1, -1, -every):
            box = QRectF(self._middle(number) - widest / 2, bottom + 4, widest, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._points[number].label)

    def _paint_bars(self, painter: QPainter) -> None:
        area = self._bars()
        self._paint_caption(painter, area, "Actions not closed, the overdue hatched")
        scale = steps_to(max(point.whole for point in self._points), self._most(area))
        self._paint_grid(painter, area, scale)
        width = min(area.width() / len(self._points) * 0.62, _WIDEST)
        for number, point in enumerate(self._points):
            left = self._middle(number) - width / 2
            whole = area.height() * point.whole / scale[-1]
            part = area.height() * point.part / scale[-1]
            self._paint_bar(painter, QRectF(left, area.bottom() - whole, width, whole), "resolution")
            self._paint_bar(painter, QRectF(left, area.bottom() - part, width, part), "overdue", hatched=True)

    def _paint_bar(self, painter: QPainter, box: QRectF, role: str, *, hatched: bool = False) -> None:
        if box.height() <= 0:
            return
        ink = self._theme.colour(role)
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(self._theme.colour(f"{role}_tint"))
        painter.drawRect(box)
        if hatched:
            painter.save()
            painter.setClipRect(box)
            at = box.left() - box.height()
            while at < box.right():
                painter.drawLine(QLineF(at, box.bottom(), at + box.height(), box.top()))
                at += 6
            painter.restore()

    def _paint_line(self, painter: QPainter) -> None:
        """The slippage, broken where it is not known."""
        if not self._has_line():
            return
        area = self._lines()
        self._paint_caption(painter, area, "Mean slippage, in days")
        scale = steps_to(max(point.line or 0 for point in self._points), self._most(area))
        self._paint_grid(painter, area, scale)
        ink = self._theme.colour("deadline")
        places = [
            QPointF(self._middle(number), area.bottom() - area.height() * point.line / scale[-1])
            if point.line is not None
            else None
            for number, point in enumerate(self._points)
        ]
        painter.setPen(QPen(ink, 1.8))
        for before, after in pairwise(places):
            if before is not None and after is not None:
                painter.drawLine(before, after)
        painter.setBrush(ink)
        for place in places:
            if place is not None:
                painter.drawEllipse(place, 2.6, 2.6)

    def _paint_caption(self, painter: QPainter, area: QRectF, words: str) -> None:
        painter.setPen(self._theme.colour("muted"))
        box = QRectF(area.left(), area.top() - self._text_height() - 6, area.width(), self._text_height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_grid(self, painter: QPainter, area: QRectF, scale: Sequence[int]) -> None:
        metrics = QFontMetrics(self._small())
        for step in scale:
            y = area.bottom() - area.height() * step / scale[-1]
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            painter.setPen(self._theme.colour("muted"))
            box = QRectF(0, y - metrics.height() / 2, area.left() - 8, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{step:,}")
