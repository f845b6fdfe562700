"""The list of findings: each action on a card of two lines, with a pill for its verdict; headings between them.

Before it stand `findings_model`, which gives what is painted, and `state_pill`; the report-backs place shows it. All
cards are of one height, reckoned once, so that a list of thousands opens at once.
"""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui.models.findings_model import ROW_ROLE, FindingRow, FindingsModel, Heading
from annotator.ui.theme import Theme
from annotator.ui.widgets.state_pill import pill_colours

_PAD = 12
_LINE = 7
_GAP = 8
_PILL = 8
_HEADING = 10

_AnyIndex = QModelIndex | QPersistentModelIndex


class FindingList(QListView):
    """Shows the model; Up and Down pass over the headings. `opened` comes with Return or a double click."""

    opened = Signal()

    def __init__(self, model: FindingsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = _FindingCells(model, theme, self)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Actions by what there is to do")
        self.setProperty("findings", True)
        self.doubleClicked.connect(self.opened)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._cells.set_theme(theme)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_row(self, index: QModelIndex) -> None:
        """Bring a row into sight, with the heading right above it."""
        if index.isValid():
            above = index.siblingAtRow(index.row() - 1)
            if above.isValid() and not above.flags():
                self.scrollTo(above)
            self.scrollTo(index)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size makes other rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._cells.forget_sizes()
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens; letters are the place's own keys and look for nothing here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _FindingCells(QStyledItemDelegate):
    def __init__(self, model: FindingsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._sizes: tuple[QSize, QSize] | None = None  # of a card and of a heading

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def forget_sizes(self) -> None:
        self._sizes = None

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        if self._sizes is None:
            line = QFontMetrics(option.font).height()
            self._sizes = QSize(200, 2 * _PAD + 2 * line + _LINE + _GAP), QSize(200, line + _HEADING + _GAP)
        return self._sizes[self._model.is_heading(index.row())]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, option, row)
        elif isinstance(row, FindingRow):
            self._paint_card(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Heading) -> None:
        font = _face(option.font, -1, QFont.Weight.DemiBold)
        box = option.rect.adjusted(2, 0, -2, -_GAP)
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        count = f"{row.count:,}"
        room = box.width() - QFontMetrics(font).horizontalAdvance(count) - _GAP
        title = QFontMetrics(font).elidedText(row.title.upper(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, bottom | Qt.AlignmentFlag.AlignLeft, title)
        painter.drawText(box, bottom | Qt.AlignmentFlag.AlignRight, count)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, row: FindingRow) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box = QRectF(option.rect).adjusted(1, 1, -1, 1 - _GAP)
        edge = "accent" if selected else "field_edge" if hovered else "line"
        painter.setPen(QPen(self._theme.colour(edge), 2.0 if selected else 1.0))
        painter.setBrush(self._theme.colour("paper"))
        painter.drawRoundedRect(box, 8, 8)
        line = QFontMetrics(option.font).height()
        words = box.adjusted(_PAD, _PAD - 1, -_PAD, 0)
        self._paint_title(painter, option, row, QRectF(words.left(), words.top(), words.width(), line))
        second = QRectF(words.left(), words.top() + line + _LINE, words.width(), line)
        left = self._paint_pill(painter, option, row, second)
        painter.setFont(_face(option.font, -1))
        painter.setPen(self._theme.colour("muted"))
        room = QRectF(left + _PILL, second.top(), max(second.right() - left - _PILL, 0), line)
        meta = QFontMetrics(painter.font()).elidedText(row.meta, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, meta)

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, row: FindingRow, box: QRectF) -> None:
        font = _face(option.font, 0, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        words = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_pill(self, painter: QPainter, option: QStyleOptionViewItem, row: FindingRow, line: QRectF) -> float:
        """The pill at the left of the line; gives where it ends."""
        ink, tint = pill_colours(self._theme, row.colour)
        font = _face(option.font, -2, QFont.Weight.Bold)
        metrics = QFontMetrics(font)
        words = metrics.elidedText(row.pill, Qt.TextElideMode.ElideRight, int(line.width() * 0.6))
        box = QRectF(line.left(), line.center().y() - metrics.height() / 2 - 2, 0, metrics.height() + 4)
        box.setWidth(metrics.horizontalAdvance(words) + 2 * _PILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return box.right()


def _face(base: QFont, by: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(base)
    if font.pixelSize() > 0:
        font.setPixelSize(max(font.pixelSize() + by, 8))
    font.setWeight(weight)
    return font
