"""A table cell's text as a pill coloured by what it means: "Overdue", "Due soon", "Reported back"."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui.theme import Theme

PILL_ROLE = Qt.ItemDataRole.UserRole + 1

_INKS = {
    "overdue": ("overdue", "overdue_tint"),
    "soon": ("soon", "soon_tint"),
    "partly": ("soon", "soon_tint"),
    "open": ("resolution", "resolution_tint"),
    "reported": ("report_back", "report_back_tint"),
    "closed": ("muted", "quiet_tint"),
    "muted": ("muted", "quiet_tint"),
}
_LEFT = 13
_PAD = 9
_RIM = 110


def pill_colours(theme: Theme, state: str) -> tuple[QColor, QColor]:
    """The ink and the tint of a state; one that is not known is muted."""
    ink, tint = _INKS.get(state, _INKS["muted"])
    return theme.colour(ink), theme.colour(tint)


class PillDelegate(QStyledItemDelegate):
    """Paints cells whose model gives a state under `PILL_ROLE`; the rest are painted as ever."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from the next painting on."""
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The cell's own ground with the selection on it, then the pill."""
        state = index.data(PILL_ROLE)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if not state or not text:
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        self._paint_pill(painter, option, str(text), str(state))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the pill around the words."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * _PAD + 6, size.height())

    def _paint_pill(self, painter: QPainter, option: QStyleOptionViewItem, text: str, state: str) -> None:
        ink, tint = pill_colours(self._theme, state)
        font = _font(option.font)
        metrics = QFontMetrics(font)
        room = option.rect.width() - 2 * _LEFT - 2 * _PAD
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        height = metrics.height() + 5
        top = option.rect.top() + (option.rect.height() - height) / 2 - 1  # the line below belongs to the row
        box = QRectF(option.rect.left() + _LEFT, round(top), metrics.horizontalAdvance(words) + 2 * _PAD, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_rim(ink) if option.state & QStyle.StateFlag.State_Selected else Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


def _rim(ink: QColor) -> QColor:
    """On the ground of a selected row a tint is lost: a rim keeps the pill in sight."""
    rim = QColor(ink)
    rim.setAlpha(_RIM)
    return rim


def _font(cell: QFont) -> QFont:
    font = QFont(cell)
    if font.pixelSize() > 0:
        font.setPixelSize(max(font.pixelSize() - 2, 8))
    font.setWeight(QFont.Weight.Bold)
    return font
