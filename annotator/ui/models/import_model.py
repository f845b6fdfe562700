"""The files that are about to be imported, as a Qt table model.

Before it stands `import_row`; the import place shows it.
"""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.ui.models.import_row import ImportRow, State
from annotator.ui.models.table_model import NOTHING, TableModel
from annotator.ui.widgets.asking_cells import INK_ROLE
from annotator.ui.widgets.state_pill import PILL_ROLE

HEADINGS = ("File", "Body", "Meeting", "Items", "What to know", "State")
WIDTHS = (270, 270, 150, 68, 340, 150)
LEAST = (130, 100, 118, 62, 80, 130)
STATE_COLUMN = len(HEADINGS) - 1
REASON_COLUMN = STATE_COLUMN - 1
_BODY, _MEETING = 1, 2


class ImportModel(TableModel):
    """Shows the files in the order in which they were read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)
        self._rows: list[ImportRow] = []

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows = []
        self.endResetModel()

    def add(self, rows: Sequence[ImportRow]) -> None:
        """Show more files."""
        if rows:
            self.beginInsertRows(NOTHING, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def put(self, number: int, row: ImportRow) -> None:
        """Show something else of a file."""
        self._rows[number] = row
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(HEADINGS) - 1))

    def rows(self) -> list[ImportRow]:
        """The files."""
        return list(self._rows)

    def row(self, number: int) -> ImportRow:
        """One file."""
        return self._rows[number]

    def states(self) -> Counter[State]:
        """How many files are in each state."""
        return Counter(row.state for row in self._rows)

    def row_total(self) -> int:
        """How many files there are."""
        return len(self._rows)

    def says(self, row: int, column: int) -> str:
        """What was found, what is asked, or what is wrong."""
        return self._rows[row].says()[column]

    def look(self, row: int, column: int, role: int) -> str | None:
        """The state is a pill; what is asked stands out, and what is no body is quiet."""
        if role == PILL_ROLE and column == STATE_COLUMN:
            return self._rows[row].pill()
        if role == INK_ROLE and column in (_BODY, _MEETING):
            words = self.says(row, column)
            return "soon" if words.endswith("?") else "muted" if words.startswith("(") else None
        return None
