"""A list above, and below it what belongs to the row that is selected: the import page is made of both.

Before it stands `quiet_table`. What stands below scrolls where a small window or a large text leaves it no room; a
short list leaves the room to it.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QSplitter, QWidget

from annotator.ui.widgets.quiet_table import QuietTable

_ROWS = (2, 9)  # of the list, while one of them is shown below it
_MOST_OF_LIST = 0.4  # of the height


class ListAndDetail(QSplitter):
    """Shows the table alone until something belongs below it."""

    def __init__(self, table: QuietTable, detail: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._table = table
        self._below = QScrollArea()
        self._below.setWidget(detail)
        self._below.setWidgetResizable(True)
        self._below.setFrameShape(QFrame.Shape.NoFrame)
        self._below.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setChildrenCollapsible(False)
        self.setProperty("quiet", True)
        for number, widget in enumerate((table, self._below)):
            self.addWidget(widget)
            self.setStretchFactor(number, 1)
        self._below.hide()

    def show_detail(self, shown: bool, *, grows: bool = True) -> None:
        """Show what stands below, or the list alone. Without `grows` it has no use for more room than it needs."""
        height = QSizePolicy.Policy.Preferred if grows else QSizePolicy.Policy.Maximum
        self._below.setSizePolicy(QSizePolicy.Policy.Preferred, height)
        if shown and not self._below.isVisible():
            self._share_out()
        self._below.setVisible(shown)
        QTimer.singleShot(0, self, self._show_current)  # once the list has its new height

    def _share_out(self) -> None:
        least, most = _ROWS
        rows = min(max(self._table.model().rowCount(), least), most)
        height = min(self._table.height_of(rows), int(self.height() * _MOST_OF_LIST))
        self.setSizes([height, max(self.height() - height, 1)])

    def _show_current(self) -> None:
        current = self._table.currentIndex()
        if current.isValid():
            self._table.scrollTo(current)
