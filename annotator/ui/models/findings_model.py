"""The findings on actions as a Qt list model: headings, and below each its actions.

Before it stand the verdicts of `reportback`; the report-backs place shows it. Twenty thousand rows are one Python list:
nothing is made of a row before it is painted.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.actions.log import one_line, short_day
from annotator.counts import count_of
from annotator.reportback.telling import finding_state, timing_text
from annotator.reportback.verdicts import Finding, ToDo, Verdict

AnyIndex = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the list, and how many actions stand below it."""

    title: str
    count: int


@dataclass(frozen=True, slots=True)
class FindingRow:
    """What the list paints of a finding: its words, a pill with the colour it has, and a line of particulars."""

    title: str
    pill: str
    colour: str
    meta: str


_COLOURS = {
    Verdict.FULL: "reported",
    Verdict.PARTLY: "partly",
    Verdict.DECLINED: "muted",
    Verdict.MENTIONED: "partly",
    Verdict.NOTHING: "overdue",
    Verdict.NOT_DUE: "muted",
}


class FindingsModel(QAbstractListModel):
    """Shows sections of findings. `today` decides what is overdue."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rows: list[Heading | Finding] = []
        self._places: dict[str, int] = {}

    def show(self, sections: Sequence[tuple[str, Sequence[Finding]]]) -> None:
        """Show these sections; one without findings has no heading."""
        self.beginResetModel()
        self._rows = []
        for title, findings in sections:
            if findings:
                self._rows += [Heading(title, len(findings)), *findings]
        self._places = {row.entry.action.id: place for place, row in enumerate(self._rows) if isinstance(row, Finding)}
        self.endResetModel()

    def finding(self, index: AnyIndex) -> Finding | None:
        """The finding of a row; none for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Finding) else None

    def is_heading(self, place: int) -> bool:
        """Whether the row at a place is a heading."""
        return isinstance(self._rows[place], Heading)

    def index_of(self, action_id: str) -> QModelIndex:
        """The row of an action; no row where it is not shown."""
        place = self._places.get(action_id)
        return QModelIndex() if place is None else self.index(place)

    def first(self, wanted: Callable[[Finding], bool] = lambda _: True, after: int = -1, by: int = 1) -> QModelIndex:
        """The first row after a place, or before it where `by` is -1, whose finding is wanted; no row where none is."""
        places = range(after + 1, len(self._rows)) if by > 0 else range(after - 1, -1, -1)
        for place in places:
            row = self._rows[place]
            if isinstance(row, Finding) and wanted(row):
                return self.index(place)
        return QModelIndex()

    def total(self) -> int:
        """How many findings there are."""
        return len(self._places)

    # What Qt asks

    def rowCount(self, parent: AnyIndex = NOTHING) -> int:
        """How many rows there are, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if self.finding(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row if isinstance(row, Heading) else self._painted(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                row.title if isinstance(row, Heading) else one_line(row.entry.action.summary or row.entry.action.words)
            )
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(row)
        return None

    # Within

    def _painted(self, finding: Finding) -> FindingRow:
        entry = finding.entry
        colour = "open" if finding.to_do is ToDo.JUDGE else _COLOURS[finding.verdict]
        if finding.to_do is ToDo.SILENT and entry.due is None and finding.verdict is Verdict.NOTHING:
            colour = "partly"
        return FindingRow(
            title=_title(finding),
            pill=finding_state(finding, self._today()),
            colour=colour,
            meta=f"{entry.action.reference} · {_when(finding)}",
        )

    def _spoken(self, row: Heading | Finding) -> str:
        if isinstance(row, Heading):
            return f"{row.title}: {row.count}"
        state = finding_state(row, self._today())
        entry = row.entry
        return f"{entry.action.reference}. {one_line(entry.action.words)}. {state}. {timing_text(entry, self._today())}"


def _when(finding: Finding) -> str:
    """When it is due; where no day is stated, how long nothing was heard, else the words there are."""
    entry = finding.entry
    if entry.due:
        return short_day(entry.due)
    if finding.to_do is ToDo.SILENT and entry.silent_for:
        return f"silent for {count_of(entry.silent_for, 'meeting')}"
    return one_line(entry.action.due_words) or "no date stated"


def _title(finding: Finding) -> str:
    return one_line(finding.entry.action.summary or finding.entry.action.words)
