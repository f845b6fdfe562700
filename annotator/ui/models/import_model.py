"""The files that are about to be imported, as a Qt table model.

Before it stands `meetings`; the import panel shows it. A row is ready when nothing is missing from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject

from annotator.actions.log import day
from annotator.errors import UserError
from annotator.meetings import Found
from annotator.records import DocumentKind
from annotator.ui.models.table_model import NOTHING, TableModel
from annotator.ui.widgets.state_pill import PILL_ROLE

HEADINGS = ("File", "Body", "Meeting", "Items", "What to know", "State")
WIDTHS = (270, 290, 150, 60, 340, 150)
STATE_COLUMN = len(HEADINGS) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """A file: what was found in it with its bytes, or why it cannot be read."""

    name: str
    found: Found | None = None
    data: bytes = b""
    error: UserError | None = None

    @property
    def is_ready(self) -> bool:
        """Whether it can be imported as it stands."""
        return self.found is not None and not self.found.missing

    @property
    def asks(self) -> bool:
        """Whether the clerk must say which meeting it was."""
        return self.found is not None and bool(self.found.missing)

    def says(self) -> tuple[str, ...]:
        """The cells."""
        if self.found is None:
            return self.name, "", "", "", str(self.error or ""), "Not readable"
        if self.found.kind is DocumentKind.EVIDENCE:
            when = day(self.found.date) if self.found.date else ""
            return self.name, "(evidence)", when, "", "No minutes in it: kept as evidence", "Evidence"
        return (
            self.name,
            self.found.body or "which body?",
            day(self.found.date) if self.found.date else "which day?",
            str(len(self.found.items)),
            " ".join(self.found.warnings) if not self.is_ready or self.found.warnings else "",
            "Ready" if self.is_ready else "Meeting needed",
        )

    def pill(self) -> str:
        """The colour of the state."""
        if self.found is None:
            return "overdue"
        if not self.is_ready:
            return "soon"
        return "open" if self.found.kind is DocumentKind.EVIDENCE else "reported"


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

    def add(self, row: ImportRow) -> None:
        """Show one more file."""
        self.beginInsertRows(NOTHING, len(self._rows), len(self._rows))
        self._rows.append(row)
        self.endInsertRows()

    def say_meeting(self, numbers: Sequence[int], body: str, council: str, held: date | None) -> None:
        """The clerk says which meeting these rows are of; what is left empty stays as it was found."""
        for number in numbers:
            row = self._rows[number]
            if row.found is not None and row.found.kind is DocumentKind.MINUTES:
                found = replace(
                    row.found,
                    body=body or row.found.body,
                    council=council or row.found.council,
                    date=held or row.found.date,
                )
                if not found.missing:  # the note that asked for the meeting was answered
                    found = replace(found, warnings=tuple(note for note in found.warnings if "say which" not in note))
                self._rows[number] = replace(row, found=found)
        if numbers:
            last = len(HEADINGS) - 1
            self.dataChanged.emit(self.index(min(numbers), 0), self.index(max(numbers), last))

    def rows(self) -> list[ImportRow]:
        """The files."""
        return list(self._rows)

    def row_total(self) -> int:
        """How many files there are."""
        return len(self._rows)

    def says(self, row: int, column: int) -> str:
        """What was found, what is asked, or what is wrong."""
        return self._rows[row].says()[column]

    def look(self, row: int, column: int, role: int) -> str | None:
        """The state is a pill."""
        return self._rows[row].pill() if role == PILL_ROLE and column == STATE_COLUMN else None
