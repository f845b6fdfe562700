"""A table to read: whole rows are selected, nothing is edited in it, Tab leaves it.

Before it stand Qt and the style sheet; the log, the import and the history show their rows in it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from annotator.ui.theme import BASE_SIZE

_ROW = 42
_WIDE_LEAST = 0.3
_ROWS_LEAST = 2


class QuietTable(QTableView):
    """Shows a model. `widths` are those of its columns in pixels; the column `wide` takes the room that is left.

    In a narrow table the columns shrink to their `least` (else only the wide one gives way) before it scrolls. All grow
    with the text.
    """

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        widths: Sequence[int],
        wide: int,
        least: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._widths = [float(width) for width in widths]
        self._wide = wide
        self._least = [float(width) for width in least or widths]
        if not least:
            self._least[wide] *= _WIDE_LEAST
        self._is_fitting = False
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(self._on_resized)
        self._fit()

    def hide_columns(self, hidden: Sequence[int]) -> None:
        """Leave these columns out; the others share their room."""
        before = [number for number in range(len(self._widths)) if self.isColumnHidden(number)]
        if before == list(hidden):
            return
        self._is_fitting = True
        for number in range(len(self._widths)):
            self.setColumnHidden(number, number in hidden)
        self._is_fitting = False
        self._fit()

    def height_of(self, rows: int) -> int:
        """The height that shows so many rows."""
        header = self.horizontalHeader().sizeHint().height()
        return header + rows * self.verticalHeader().defaultSectionSize() + 2 * self.frameWidth()

    def selectRow(self, row: int) -> None:
        """Select that row alone. Qt's own would add it, or take it away, where Ctrl is still held from Ctrl+V."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flags.ClearAndSelect | flags.Rows)

    def minimumSizeHint(self) -> QSize:
        """Room for the headings and a row or two, however large the text is."""
        return QSize(super().minimumSizeHint().width(), self.height_of(_ROWS_LEAST))

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is shared out among the columns."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size wants other widths."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    # Within

    def _fit(self) -> None:
        """Give each column its width, or a share of what there is; a hidden one takes none."""
        scale = self._scale()
        self.verticalHeader().setDefaultSectionSize(_ROW + self.fontMetrics().height() - _base_height(self.font()))
        shown = [0.0 if self.isColumnHidden(number) else scale for number in range(len(self._widths))]
        wanted = [width * share for width, share in zip(self._widths, shown, strict=True)]
        least = [min(one, other * share) for one, other, share in zip(wanted, self._least, shown, strict=True)]
        room = self.viewport().width()
        give = sum(wanted) - sum(least)
        share = max(0.0, min(1.0, (room - sum(least)) / give)) if give else 0.0
        widths = [int(one + (other - one) * share) for one, other in zip(least, wanted, strict=True)]
        widths[self._wide] = max(widths[self._wide], room - sum(widths) + widths[self._wide])
        self._is_fitting = True
        for number, width in enumerate(widths):
            if not self.isColumnHidden(number):
                self.setColumnWidth(number, width)
        self._is_fitting = False

    def _on_resized(self, number: int, _before: int, width: int) -> None:
        """The clerk drew a column wider or narrower: it stays so."""
        if not self._is_fitting:
            self._widths[number] = width / self._scale()
            self._least[number] = min(self._least[number], self._widths[number])

    def _scale(self) -> float:
        return self.fontMetrics().height() / _base_height(self.font())


def _base_height(font: QFont) -> int:
    base = QFont(font)
    base.setPixelSize(BASE_SIZE)
    return QFontMetrics(base).height()
