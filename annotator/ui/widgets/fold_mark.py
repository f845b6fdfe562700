"""The small chevron of a line that unfolds: to the right while it is folded, down when it is not."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

_REACH = 3.5


def paint_fold_mark(painter: QPainter, line: QRect, ink: QColor, *, unfolded: bool) -> None:
    """Draw the mark at the left end of a line."""
    x, y, r = line.left() + _REACH + 1, line.top() + line.height() / 2, _REACH
    right = ((x - r / 2, y - r), (x + r / 2, y), (x - r / 2, y + r))
    down = ((x - r, y - r / 2), (x, y + r / 2), (x + r, y - r / 2))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(QPolygonF([QPointF(*point) for point in (down if unfolded else right)]))
    painter.restore()
