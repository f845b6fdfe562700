"""How the log's place shares out its room: the table, below it the words or the load, at the right the sheet.

Before it stands Qt; the log's place puts its widgets in. In a narrow window the sheet stands in the place of the table,
when it is asked for; in a low one the words give way.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QStackedWidget, QWidget

from annotator.ui.models.log_columns import COLUMNS
from annotator.ui.theme import BASE_SIZE
from annotator.ui.widgets.quiet_table import QuietTable

_ROWS = 5  # that are always in sight: the words give way to them
_BELOW = 170
_HANDLE = 10
_SHEET, _SHEET_LEAST = 400, 320
_BESIDE = 1120  # pixels of width, from which on the sheet stands beside the table


class LogSplit(QWidget):
    """Holds the table, what stands below it and the sheet."""

    def __init__(self, table: QuietTable, below: QStackedWidget, sheet: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._below = below
        self._sheet = sheet
        self._wanted = self._was_beside = True
        self._keeps_below = False
        self._upright = _splitter(Qt.Orientation.Vertical, table, below)
        self._upright.setSizes([440, 260])
        self._across = _splitter(Qt.Orientation.Horizontal, self._upright, sheet)
        self._across.setSizes([980, _SHEET])
        sheet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._across)

    @property
    def is_beside(self) -> bool:
        """Whether there is room for the sheet beside the table."""
        return self.width() >= _BESIDE * self._scale()

    def want_sheet(self, wanted: bool) -> None:
        """Show the sheet, beside the table or in its place; or the table alone."""
        self._wanted = wanted
        self.share_out()

    def keep_below(self, keeps: bool) -> None:
        """Whether what stands below is shown even where the table has to give way to it."""
        self._keeps_below = keeps
        self._upright.setSizes([300, 400] if keeps else [440, 260])
        self.share_out()

    def share_out(self) -> None:
        """Give each its room, or hide what has none.

        A window that became narrow, or a text that grew, shows the table; one that became wide has room for both.
        """
        beside = self.is_beside
        if beside != self._was_beside:
            self._wanted = self._was_beside = beside
        sheet = self._wanted and (beside or not self._keeps_below)
        self._sheet.setMinimumWidth(int(_SHEET_LEAST * self._scale()) if beside else 0)
        self._sheet.setVisible(sheet)
        self._upright.setVisible(beside or not sheet)
        self._table.hide_columns(_that_give_way(self.width() / self._scale(), with_sheet=beside and sheet))
        self._share_height()

    def begin_narrow(self) -> None:
        """In a narrow window the table is shown first."""
        if not self.is_beside:
            self.want_sheet(False)

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size is shared out."""
        super().resizeEvent(event)
        self.share_out()

    # Within

    def _share_height(self) -> None:
        """The table keeps its rows; the words are shown where there is room for both, and never press the window."""
        least = self._table.height_of(_ROWS)
        both = self.height() >= least + _HANDLE + _BELOW
        self._below.setVisible(both or self._keeps_below)
        self._table.setVisible(both or not self._keeps_below)
        self._table.setMinimumHeight(least if both else 0)
        self._below.setMinimumHeight(_BELOW if both else 0)
        self.setMinimumHeight(self._table.height_of(2))

    def _scale(self) -> float:
        return max(self.font().pixelSize(), BASE_SIZE) / BASE_SIZE


def _that_give_way(room: float, *, with_sheet: bool) -> list[int]:
    """The columns that are left out: those that the sheet says too, or as many as there is no room for."""
    hidden: list[int] = []
    needed = sum(column.least for column in COLUMNS)
    for number, column in enumerate(COLUMNS):
        if column.way and (with_sheet or needed > room):
            hidden.append(number)
            needed -= column.least
    return hidden


def _splitter(way: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    split = QSplitter(way)
    split.setChildrenCollapsible(False)
    split.setHandleWidth(_HANDLE)
    split.setProperty("quiet", True)
    for widget in widgets:
        split.addWidget(widget)
    split.setStretchFactor(0, 1)
    return split
