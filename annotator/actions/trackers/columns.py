"""The columns of a tracker recognised: its heading row found, each column given a kind, shown for correction.

Before it stand `heads`, `vocabulary` and `reading.tables`; `rows` reads what stands below. A table without a
heading goes on from the one before, if it is as wide. What nobody knows stays unknown: its words go to a note.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.actions.trackers.heads import Cells, heading_rows, headings, lone_words, titles_above, without_titles
from annotator.actions.trackers.kinds import MANY, Kind
from annotator.actions.trackers.vocabulary import EXACT, candidates, plain
from annotator.reading.tables import FoundTable, FoundTables, TableCell

_LONG_WORDS = 18  # letters, on average, of a column that can be the action
# Which of several columns that could be the action is the one that keeps its words.
_WORDS_FIRST = (
    "verbatim",
    "recommendation",
    "recommendations",
    "action",
    "actions",
    "request",
    "task",
    "what",
    "follow",
)
_SAMPLE = 40
_KEY_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its number from 0, its heading's words, what it is (None: nobody knows), and a cell as an example."""

    number: int
    heading: str
    kind: Kind | None
    example: str = ""

    @property
    def key(self) -> str:
        """By what the clerk's correction names it: columns of the same heading are corrected together."""
        return plain(self.heading)


@dataclass(frozen=True, slots=True)
class Section:
    """The rows below one heading row, with the words above it; `first` is the number of its first row, from 1."""

    place: str
    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[int, tuple[TableCell, ...]], ...]


@dataclass(frozen=True, slots=True)
class Tracker:
    """A file whose columns are recognised. `lines` stand around the tables, those of its keys included.

    `said` is what the clerk said of its columns, by their keys. `left_out` are the places of tables whose heading is
    not known; a small one is the key to a colour or a figure.
    """

    file_name: str
    sections: tuple[Section, ...]
    lines: tuple[str, ...]
    said: Mapping[str, Kind] = field(default_factory=dict[str, Kind])
    left_out: tuple[str, ...] = ()

    def columns(self) -> list[Column]:
        """Each heading once, in the order in which they come."""
        found: dict[str, Column] = {}
        for section in self.sections:
            for column in section.columns:
                known = found.setdefault(column.key, column)
                if not known.example and column.example:
                    found[column.key] = column
        return list(found.values())


def recognise(found: FoundTables, said: Mapping[str, Kind] | None = None) -> Tracker:
    """The sections of the tables with their columns; `said` are the clerk's own kinds, by `Column.key`."""
    sections: list[Section] = []
    lines = list(found.lines)
    left: list[FoundTable] = []
    for table in found.tables:
        parts = _sections(table, sections[-1].columns if sections else (), said or {})
        sections += parts
        left += [] if parts else [table]
    if not sections:
        largest = max(left, key=lambda table: len(table.rows))
        sections = [_without_heading(largest, said or {})]
        left.remove(largest)
    for table in left:
        lines += [" ".join(cell.words for cell in row if not cell.across) for row in table.rows]
    for section in sections:
        lines += section.heading.split(" · ")
    kept = tuple(section for section in sections if section.rows)
    keys = {column.key for section in kept for column in section.columns}
    meant = {key: kind for key, kind in (said or {}).items() if key in keys}
    places = tuple(table.place for table in left if min(len(table.rows), len(table.rows[0])) > _KEY_COLUMNS)
    return Tracker(found.file_name, kept, tuple(lines), meant, places)


def _sections(table: FoundTable, before: Sequence[Column], said: Mapping[str, Kind]) -> list[Section]:
    """A section for each heading row in the table; one, too, where it goes on from the table before."""
    heads = heading_rows(table)
    if not heads:
        if before and len(before) == len(table.rows[0]):
            names = [column.heading for column in before]
            return [_section(table, table.heading, names, list(enumerate(table.rows, 1)), said)]
        return []
    found: list[Section] = []
    shown: list[str] = []
    ends = [first for first, _ in heads[1:]] + [len(table.rows)]
    at = 0
    for (first, after), end in zip(heads, ends, strict=True):
        above = titles_above(table.rows, at, first) if found else [lone_words(row) for row in table.rows[:first]]
        titles = [part for part in (table.heading, *above) if part]
        rows = [(row + 1, table.rows[row]) for row in without_titles(table.rows, after, end, last=end == ends[-1])]
        names = headings(table.rows, first, after)
        section = _section(table, " · ".join(titles), names, rows, said)
        if found and names == shown and not any(above):  # the heading printed again on a page: its rows go on
            found[-1] = replace(found[-1], rows=(*found[-1].rows, *section.rows))
        else:
            found.append(section)
        shown, at = names, after
    return found


def _without_heading(table: FoundTable, said: Mapping[str, Kind]) -> Section:
    """A table that bears no heading: its columns have numbers, and the clerk says what they are."""
    names = ["" for _ in table.rows[0]]
    return _section(table, table.heading, names, list(enumerate(table.rows, 1)), said)


def _section(
    table: FoundTable, heading: str, names: Sequence[str], rows: Sequence[tuple[int, Cells]], said: Mapping[str, Kind]
) -> Section:
    filled = [(number, tuple(row)) for number, row in rows if any(cell.words for cell in row)]
    samples = [row for _, row in filled[:_SAMPLE]]
    named = [name or f"Column {number}" for number, name in enumerate(names, 1)]
    kinds = _kinds(names, samples)
    columns = tuple(
        Column(number, name, said.get(plain(name), kinds[number]), _example(samples, number))
        for number, name in enumerate(named)
        if names[number] or _example(samples, number)
    )
    return Section(table.place, heading, columns, tuple(filled))


def _kinds(names: Sequence[str], samples: Sequence[Cells]) -> list[Kind | None]:
    """What the columns are: the surest first; what only one column can be goes to one."""
    kinds: list[Kind | None] = [None] * len(names)
    wanted = sorted(
        ((score, -number, kind) for number, name in enumerate(names) for score, kind in candidates(plain(name))),
        key=lambda one: (-one[0], -one[1]),
    )
    words = _words_column(names)
    if words is not None:
        kinds[words] = Kind.WORDS
    for _, minus, kind in wanted:
        number = -minus
        if kinds[number] is None and kind is not Kind.WORDS and (kind in MANY or kind not in kinds):
            kinds[number] = kind
    for number, name in enumerate(names):
        if kinds[number] is None and words is not None and _could_be_words(name):
            kinds[number] = Kind.PROGRESS if plain(name).startswith("action") else Kind.ITEM
    if words is None:
        _give_words(kinds, names, samples)
    return kinds


def _could_be_words(name: str) -> bool:
    return any(kind is Kind.WORDS for _, kind in candidates(plain(name)))


def _words_column(names: Sequence[str]) -> int | None:
    """The column whose words are the action: of "Recommendation" and "Action" the first, of "Issue" and "Action" the
    second.
    """
    fitting = [
        (number, score)
        for number, name in enumerate(names)
        for score, kind in candidates(plain(name))
        if kind is Kind.WORDS and score == candidates(plain(name))[0][0]
    ]
    if not fitting:
        return None
    best = max(score for _, score in fitting)
    exact = [number for number, score in fitting if score in (best, EXACT)]
    return min(exact, key=lambda number: (_rank(names[number]), number))


def _rank(name: str) -> int:
    words = plain(name).split()
    return next((rank for rank, first in enumerate(_WORDS_FIRST) if first in words), len(_WORDS_FIRST))


def _give_words(kinds: list[Kind | None], names: Sequence[str], samples: Sequence[Cells]) -> None:
    """No heading says which column is the action: the one with the longest words that is not known to be another."""
    lengths = {
        number: sum(len(row[number].words) for row in samples) / max(1, len(samples)) for number in range(len(names))
    }
    free = [number for number, kind in enumerate(kinds) if kind is None]
    for among in (free, [number for number, kind in enumerate(kinds) if kind in (Kind.ITEM, Kind.SUMMARY)]):
        longest = max(among, key=lambda number: lengths[number], default=None)
        if longest is not None and lengths[longest] >= _LONG_WORDS:
            kinds[longest] = Kind.WORDS
            return


def _example(samples: Sequence[Cells], number: int) -> str:
    words = (row[number].words for row in samples if number < len(row))
    return next((" ".join(one.split()) for one in words if one), "")
