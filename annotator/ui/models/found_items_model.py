"""The agenda items that were found in one document, as a Qt table model whose numbers and titles can be corrected.

Before it stands `meetings`; the found panel shows it.
"""

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from annotator.meetings import FoundItem
from annotator.ui.models.table_model import AnyIndex, TableModel

HEADINGS = ("No.", "Agenda item", "Exempt")
WIDTHS = (70, 320, 110)
TITLE_COLUMN = 1
_NUMBER, _TITLE, _EXEMPT = range(3)


class FoundItemsModel(TableModel):
    """Shows items in the order of the document. `named` carries the row, the number and the title that were typed."""

    named = Signal(int, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)
        self._items: tuple[FoundItem, ...] = ()

    def show_items(self, items: tuple[FoundItem, ...]) -> None:
        """Show these items."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def item(self, row: int) -> FoundItem:
        """The item of a row."""
        return self._items[row]

    def row_total(self) -> int:
        """How many items there are."""
        return len(self._items)

    def says(self, row: int, column: int) -> str:
        """The number, the title, or the mark."""
        item = self._items[row]
        if column == _EXEMPT:
            return f"paragraph {item.exempt_paragraph}" if item.exempt_paragraph else "exempt" if item.exempt else ""
        return item.number if column == _NUMBER else item.title

    def look(self, row: int, column: int, role: int) -> str | None:
        """What is typed over is what stands there."""
        return self.says(row, column) if role == Qt.ItemDataRole.EditRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Numbers and titles can be typed over."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() != _EXEMPT else flags

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed; whoever keeps the items shows them anew."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or str(value) == self.says(*_place(index)):
            return False
        item = self._items[index.row()]
        number, title = (str(value), item.title) if index.column() == _NUMBER else (item.number, str(value))
        self.named.emit(index.row(), number, title)
        return True


def _place(index: AnyIndex) -> tuple[int, int]:
    return index.row(), index.column()
