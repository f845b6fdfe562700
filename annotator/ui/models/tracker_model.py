"""The rows of a tracker as they would be kept, and what the minutes ask for without a row, as a Qt table model.

Before it stands `actions.trackers`; the tracker dialog shows it. A chip narrows it to what wants a look.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from annotator.actions.log import NONE_STATED, one_line, short_day
from annotator.actions.trackers.keeping import TrackerReport
from annotator.actions.trackers.missing import Missing
from annotator.actions.trackers.planning import Fate, PlannedRow
from annotator.records import Action, TagKind
from annotator.ui.models.table_model import TableModel
from annotator.ui.widgets.state_pill import PILL_ROLE

HEADINGS = ("Found", "Reference", "Action", "Owner", "Due", "Status")
WIDTHS = (116, 150, 270, 150, 132, 210)
LEAST = (104, 132, 140, 62, 112, 72)
WORDS_COLUMN = 2

NO_ROW = "No row"
CHIPS = (
    ("all", "All"),
    ("minutes", "In the minutes"),
    ("log", "In the log"),
    ("none", "Without a source"),
    ("missing", "Without a row"),
    ("look", "To look at"),
    ("left", "Left out"),
)
_OF_FATE = {Fate.IN_MINUTES: "minutes", Fate.IN_LOG: "log", Fate.NO_SOURCE: "none", Fate.LEFT_OUT: "left"}
_FOUND = {
    Fate.IN_MINUTES: "In minutes",
    Fate.IN_LOG: "In the log",
    Fate.NO_SOURCE: "No source",
    Fate.LEFT_OUT: "Left out",
}
_STATES = {
    Fate.IN_MINUTES: "reported",
    Fate.IN_LOG: "open",
    Fate.NO_SOURCE: "soon",
    Fate.LEFT_OUT: "muted",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of the preview: a row of the tracker with its action, or what has no row. `told` is what to look at."""

    row: PlannedRow | None = None
    action: Action | None = None
    missing: Missing | None = None
    told: tuple[str, ...] = ()

    def is_in(self, chip: str) -> bool:
        """Whether the line is shown under a chip."""
        if chip == "look":
            return bool(self.told)
        if self.row is None:
            return chip == "missing"
        return chip in ("all", _OF_FATE[self.row.fate])


def shown_of(report: TrackerReport) -> list[Shown]:
    """The lines of a report, in the order of the tracker."""
    told: dict[int, list[str]] = {}
    for one in report.told:
        told.setdefault(one.row, []).append(one.sentence)
    rows = [
        Shown(row=row, action=action, told=tuple(told.get(number, ())))
        for number, (row, action) in enumerate(zip(report.plan.rows, report.kept, strict=True))
    ]
    return [*rows, *(Shown(missing=missing) for missing in report.plan.missing)]


class TrackerModel(TableModel):
    """Shows lines under one chip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)
        self._all: list[Shown] = []
        self._lines: list[Shown] = []
        self._chip = "all"

    def show_lines(self, lines: Sequence[Shown]) -> None:
        """Show these lines."""
        self._all = list(lines)
        self.narrow(self._chip)

    def narrow(self, chip: str) -> None:
        """Show the lines of a chip alone."""
        self.beginResetModel()
        self._chip = chip
        self._lines = [line for line in self._all if line.is_in(chip)]
        self.endResetModel()

    def chips(self) -> list[tuple[str, str, int]]:
        """The chips that have lines, with their counts; "All" in any case."""
        counts = [(name, label, sum(line.is_in(name) for line in self._all)) for name, label in CHIPS]
        return [chip for chip in counts if chip[2] or chip[0] == "all"]

    def line(self, row: int) -> Shown:
        """The line of a row."""
        return self._lines[row]

    def row_total(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def says(self, row: int, column: int) -> str:
        """What a cell says."""
        line = self._lines[row]
        if line.missing is not None:
            return _of_missing(line.missing)[column]
        assert line.row is not None
        return _of_row(line.row, line.action)[column]

    def look(self, row: int, column: int, role: int) -> str | None:
        """The colour of what becomes of it."""
        line = self._lines[row]
        if role == PILL_ROLE and column == 0:
            return _STATES[line.row.fate] if line.row else "soon"
        return None


def _of_row(row: PlannedRow, action: Action | None) -> tuple[str, ...]:
    if action is None:
        return _FOUND[row.fate], row.row.reference, one_line(row.row.words) or row.why, "", "", ""
    due = short_day(action.due) if action.due else action.due_words or NONE_STATED
    words = one_line(action.summary or action.words)
    return _FOUND[row.fate], action.reference, words, action.owner or NONE_STATED, due, action.status.capitalize()


def _of_missing(missing: Missing) -> tuple[str, ...]:
    kind = "Resolution" if missing.kind is TagKind.RESOLUTION else "Follow-up"
    action = missing.action
    reference = action.reference if action else ""
    return NO_ROW, reference, one_line(missing.words), action.owner if action else "", "", kind
