"""The rows of a tracker, each with what it tells: titles between the rows are taken in, cells that go on are joined.

Before it stand `columns` and `telling`; `planning` calls it. A row of one cell between the others is a title for those
below it ("Meeting of 12 March 2024", "Completed"). A row that has no action of its own goes on from the one above it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.actions.trackers.asked import Asked, asked_in, without_days
from annotator.actions.trackers.columns import Column, Section, Tracker
from annotator.actions.trackers.dated import Dated
from annotator.actions.trackers.kinds import Kind
from annotator.actions.trackers.statuses import Key, asks_extension, key_of, status_of_heading
from annotator.actions.trackers.telling import TrackerRow, told
from annotator.reading.tables import TableCell

Cells = Sequence[TableCell]
_FEW_TITLES = 0.34  # of the rows of a section: more, and they are rows without other words

_OF_MEETING = re.compile(
    r"\b(?:from|arising|agreed at|raised at|requested at|minutes)\b[^.]{0,60}\bmeeting|\bmeeting (?:held )?(?:on|of)\b"
    r"|\bminutes of\b|\bmeeting\b[^.]{0,40}\baction points?\b",
    re.I,
)

Gathered = dict[Kind, list[tuple[str, str]]]


@dataclass(slots=True)
class _Around:
    """What stands above a row: the section's heading, and the last title between the rows."""

    heading: str
    title: str = ""

    @property
    def words(self) -> str:
        """Both, the nearer first."""
        return f"{self.title}\n{self.heading}".strip()

    @property
    def meeting(self) -> str:
        """What may name the meeting that asked: a title does, a heading only where it says so.

        Many a log bears the day of the meeting that it is put to, or that on which it was brought up to date.
        """
        of_meeting = _OF_MEETING.search(self.heading) or not without_days(self.heading)
        return f"{self.title}\n{self.heading if of_meeting else ''}".strip()


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A row whose cells may go on in the next, with the words above it, and those that may name its meeting."""

    place: str
    cells: Gathered
    around: str
    meeting: str


def rows_of(tracker: Tracker) -> list[TrackerRow]:
    """The rows of all sections, in their order."""
    key = key_of(tracker.lines)
    return [row for section in tracker.sections for row in _rows(section, key)]


def _rows(section: Section, key: Key) -> Iterator[TrackerRow]:
    """One row after the other; those that go on from another are gathered before it is told."""
    kinds = {column.number: column for column in section.columns}
    around = _Around(section.heading)
    waiting: _Waiting | None = None
    before: Asked | None = None
    titles = _titles(section)
    for number, cells in section.rows:
        if number in titles:
            if waiting:
                yield _told(waiting, key, before)
                waiting = None
            around.title = titles[number]
            before = None
            continue
        gathered = _gathered(cells, kinds, key)
        if waiting and _goes_on(cells, gathered, section.columns):
            _join(waiting.cells, gathered)
            continue
        if waiting:
            row = _told(waiting, key, before)
            before = row.asked if row.asked.day or row.asked.month else before
            yield row
        waiting = _Waiting(f"{section.place}, row {number}", gathered, around.words, around.meeting)
    if waiting:
        yield _told(waiting, key, before)


def _told(waiting: _Waiting, key: Key, before: Asked | None) -> TrackerRow:
    around = waiting.around
    row = told(waiting.place, waiting.cells, key, waiting.meeting, before)
    if row.said is None:
        said = next((said for line in around.split("\n") if (said := status_of_heading(line))), None)
        row = replace(row, said=said, status_words=around.split("\n")[0] if said else "")
    if row.revised and asks_extension(around):
        asked = tuple(Dated(None, f"Extension requested: {words}") for words in row.revised)
        row = replace(row, revised=(), notes=(*row.notes, *asked))
    return row


def _gathered(cells: Cells, kinds: dict[int, Column], key: Key) -> Gathered:
    """The cells by the kinds of their columns, with their headings. A colour without words speaks for itself."""
    found: Gathered = {}
    grey = _is_grey(cells)
    for number, column in kinds.items():
        kind = column.kind or Kind.NOTE
        cell = cells[number] if number < len(cells) else TableCell("")
        words = cell.words if not cell.across else ""
        if not words and kind in (Kind.STATUS, Kind.RAG) and (cell.shade != "grey" or grey):
            words = cell.shade
        if words and kind is not Kind.LEAVE_OUT:
            found.setdefault(kind, []).append((column.heading, words))
    if grey and "grey" in key and Kind.STATUS not in found:
        found[Kind.RAG] = [*found.get(Kind.RAG, []), ("Row", "grey")]
    return found


def _is_grey(cells: Cells) -> bool:
    return sum(cell.shade == "grey" for cell in cells) > len(cells) / 2


def _goes_on(cells: Cells, gathered: Gathered, columns: Sequence[Column]) -> bool:
    """Whether a row goes on from the one above: its action is the same merged cell, or it has none and no reference."""
    action = [column.number for column in columns if column.kind is Kind.WORDS]
    if action and all(cells[number].down for number in action):
        return True
    return bool(action) and Kind.WORDS not in gathered and Kind.REFERENCE not in gathered


def _join(first: Gathered, more: Gathered) -> None:
    """Add the cells of a row that goes on; what the cells above said already is not said again."""
    for kind, cells in more.items():
        said = {words for _, words in first.get(kind, [])}
        first.setdefault(kind, []).extend((heading, words) for heading, words in cells if words not in said)


def _titles(section: Section) -> dict[int, str]:
    """The rows that are titles for those below, by their numbers: one cell, whole or the first."""
    action = {column.number for column in section.columns if column.kind is Kind.WORDS}
    leftmost = min(_used(section), default=0)
    found: dict[int, str] = {}
    for number, cells in section.rows:
        filled = [at for at, cell in enumerate(cells) if cell.words and not cell.across]
        whole = len(filled) == 1 and sum(cell.across for cell in cells) >= 1
        first = len(filled) == 1 and filled[0] not in action and filled[0] == leftmost
        if whole or (first and not cells[filled[0]].down):
            found[number] = " ".join(cells[filled[0]].words.split())
    return found if len(found) <= max(1, _FEW_TITLES * len(section.rows)) or _all_dated(found) else {}


def _all_dated(titles: dict[int, str]) -> bool:
    return all(asked_in(words, "", "").day or status_of_heading(words) for words in titles.values())


def _used(section: Section) -> set[int]:
    """The columns that any row fills."""
    return {at for _, cells in section.rows for at, cell in enumerate(cells) if cell.words}
