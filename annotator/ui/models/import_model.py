"""The files that are about to be imported, as a Qt table model.

Before it stand `meetings` and `import_preview`; the import panel shows it. A row is ready when nothing is missing from
it and the register does not have it yet.
"""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject

from annotator.actions.log import day
from annotator.errors import UserError
from annotator.meetings import Found
from annotator.records import DocumentKind
from annotator.ui.models.import_preview import Preview
from annotator.ui.models.table_model import NOTHING, TableModel
from annotator.ui.widgets.state_pill import PILL_ROLE

HEADINGS = ("File", "Body", "Meeting", "Items", "What to know", "State")
WIDTHS = (270, 270, 150, 68, 340, 150)
LEAST = (150, 120, 128, 68, 160, 136)
STATE_COLUMN = len(HEADINGS) - 1
REASON_COLUMN = STATE_COLUMN - 1
NEW = Preview()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """A file: what was found in it with its bytes, or why it cannot be imported.

    `preview` is what the register would make of it. `was_evidence`: the clerk said that these are minutes after all.
    """

    name: str
    found: Found | None = None
    data: bytes = b""
    error: UserError | None = None
    preview: Preview = NEW
    was_evidence: bool = False

    @property
    def is_ready(self) -> bool:
        """Whether it can be imported as it stands, and brings anything."""
        return self._is_whole and not self.asks and not self.is_known

    @property
    def asks(self) -> bool:
        """Whether the clerk must say which meeting it was."""
        return self._is_whole and not self.is_known and self.found is not None and bool(self.found.missing)

    @property
    def is_known(self) -> bool:
        """Whether the register has it already."""
        return self._is_whole and self.preview.is_known

    @property
    def is_open(self) -> bool:
        """Whether what was found in it can be put right: it was read, and the register does not have it yet."""
        return self._is_whole and not self.is_known

    def is_same_as(self, other: "ImportRow") -> bool:
        """Whether it is the same meeting in the same bytes, under whatever file name."""
        if self.found is None or other.found is None or self.data != other.data:
            return False
        return replace(self.found, file_name="") == replace(other.found, file_name="")

    @property
    def is_evidence(self) -> bool:
        """Whether no minutes were recognised in it, whatever the clerk said since."""
        return self.found is not None and (self.was_evidence or self.found.kind is DocumentKind.EVIDENCE)

    def of_meeting(self, body: str, council: str, held: date | None, name: str = "") -> "ImportRow":
        """The clerk says that these are minutes of this meeting; what is left empty stays as it was found."""
        if self.found is None:
            return self
        found = replace(
            self.found,
            kind=DocumentKind.MINUTES,
            body=body or self.found.body,
            council=council or self.found.council,
            date=held or self.found.date,
            meeting_name=name or self.found.meeting_name,
        )
        if not found.missing:  # the note that asked for the meeting was answered
            found = replace(found, warnings=tuple(note for note in found.warnings if "say which" not in note))
        return replace(self, found=found, was_evidence=self.is_evidence)

    def as_evidence(self) -> "ImportRow":
        """The clerk says that what was taken for evidence is evidence."""
        if self.found is None or not self.was_evidence:
            return self
        return replace(self, found=replace(self.found, kind=DocumentKind.EVIDENCE), was_evidence=False)

    def says(self) -> tuple[str, ...]:
        """The cells."""
        if self.found is None:
            return self.name, "", "", "", str(self.error or ""), "Not readable"
        held = day(self.found.date) if self.found.date else ""
        if self.found.kind is DocumentKind.EVIDENCE:
            return self.name, "(evidence)", held, "", self._reason(), self._state()
        return (
            self.name,
            self.found.body or ("" if self.is_known else "which body?"),
            held or ("" if self.is_known else "which day?"),
            str(len(self.found.items)),
            self._reason(),
            self._state(),
        )

    def pill(self) -> str:
        """The colour of the state."""
        return _PILLS[self._state()] if self.found is not None else "overdue"

    @property
    def _is_whole(self) -> bool:
        return self.found is not None and self.error is None

    def _reason(self) -> str:
        assert self.found is not None
        if self.error is not None:
            return str(self.error)
        if self.is_known:
            return self.preview.says
        evidence = self.found.kind is DocumentKind.EVIDENCE
        notes = ("No minutes in it: kept as evidence.",) if evidence else self.found.warnings
        return " ".join(note for note in (self.preview.says, *notes) if note)

    def _state(self) -> str:
        if self.error is not None:
            return "Not prepared"
        if self.is_known:
            return "Known already"
        if self.asks:
            return "Meeting needed"
        if self.found is not None and self.found.kind is DocumentKind.EVIDENCE:
            return "Evidence"
        return "New version" if self.preview.is_version else "Ready"


_PILLS = {
    "Not prepared": "overdue",
    "Known already": "muted",
    "Meeting needed": "soon",
    "Evidence": "open",
    "New version": "open",
    "Ready": "reported",
}


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

    def put(self, number: int, row: ImportRow) -> None:
        """Show something else of a file."""
        self._rows[number] = row
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(HEADINGS) - 1))

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
