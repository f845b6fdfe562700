"""A tree of one column whose rows carry a note at the right: "21 September 2023 ... 7 left".

The selection runs across the whole row, and a name is shortened only by its own row's note (the tooltip has it in
full). The model gives the note under `NOTE_ROLE` and its colour, by the theme's name for it, under `NOTE_INK_ROLE`.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from annotator.ui.theme import Theme

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
NOTE_INK_ROLE = Qt.ItemDataRole.UserRole + 2

_ROW = 32
_INDENT = 14
_SIDE = 8
_GAP = 10

_AnyIndex = QModelIndex | QPersistentModelIndex


class QuietTree(QTreeView):
    """Shows names with notes; the current row is tinted from edge to edge, and ringed when the tree has the focus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_NamesAndNotes(theme, self))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)  # drawRow tints the row
        self.setPalette(palette)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        self.setItemDelegate(_NamesAndNotes(theme, self))
        self.viewport().update()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """The ground of the whole row, then the row itself."""
        ground = self._ground(index)
        if ground:
            box = QRectF(0, option.rect.top(), self.viewport().width(), option.rect.height())
            box.adjust(1, 1, -1, -1)
            focused = ground == "selected" and self.hasFocus()
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("focus"), 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(box, 5, 5)
            painter.restore()
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: _AnyIndex) -> None:
        """A small triangle that points right, or down when the row is open."""
        if not self.model().hasChildren(index):
            return
        centre = QPointF(rect.right() - _INDENT / 2 + 1, rect.center().y() + 0.5)
        shape = [(-3.5, -2), (3.5, -2), (0, 2.5)] if self.isExpanded(index) else [(-2, -3.5), (2.5, 0), (-2, 3.5)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("muted"))
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in shape]))
        painter.restore()

    def _ground(self, index: _AnyIndex) -> str:
        if self.selectionModel() and self.selectionModel().isSelected(index):
            return "selected"
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))
        return "hover" if self.viewport().underMouse() and under == index else ""


class _NamesAndNotes(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        name_box, note_box = _boxes(shown, index)
        painter.save()
        painter.setFont(shown.font)
        painter.setPen(self._theme.colour("text"))
        name = QFontMetrics(shown.font).elidedText(shown.text, Qt.TextElideMode.ElideRight, name_box.width())
        painter.drawText(name_box, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(option.font)
        painter.setPen(self._theme.colour(index.data(NOTE_INK_ROLE) or "muted"))
        painter.drawText(note_box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, _note(index))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), max(_ROW, option.fontMetrics.height() + 12))


def _note(index: _AnyIndex) -> str:
    return str(index.data(NOTE_ROLE) or "")


def _boxes(option: QStyleOptionViewItem, index: _AnyIndex) -> tuple[QRect, QRect]:
    """Where the name and the note stand in a row."""
    note = _note(index)
    width = QFontMetrics(option.font).horizontalAdvance(note)
    row = option.rect.adjusted(4, 0, -_SIDE, 0)
    name = row.adjusted(0, 0, -(width + _GAP) if note else 0, 0)
    return name, QRect(row.right() - width + 1, row.top(), width, row.height())
