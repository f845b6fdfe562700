"""The columns of a tracker recognised: its heading row found, each column given a kind, shown for correction.

Before it stand `vocabulary` and `reading.tables`; `rows` reads what stands below. A heading may go over two rows, and
a title may stand above it; a table without a heading goes on from the one before, if it is as wide. What nobody knows
stays unknown: its words go to a note.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotator.actions.trackers.kinds import MANY, Kind
from annotator.actions.trackers.vocabulary import EXACT, candidates, plain
from annotator.reading.tables import FoundTable, FoundTables, TableCell

Cells = Sequence[TableCell]

_LEAST = 1.4  # of what the cells of a heading row score together
_LEAST_WITHIN = 2.4  # further down, where a row of data is likelier
_HALF = 0.5
_LONGEST = 60  # letters of a heading's cell
_DATED = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b(?:19|20)\d\d\b")
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

    `said` is what the clerk said of its columns, by their keys.
    """

    file_name: str
    sections: tuple[Section, ...]
    lines: tuple[str, ...]
    said: Mapping[str, Kind] = field(default_factory=dict[str, Kind])

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
    for table in found.tables:
        parts = _sections(table, sections[-1].columns if sections else (), said or {})
        sections += parts
        if not parts:
            lines += [" ".join(cell.words for cell in row if not cell.across) for row in table.rows]
    if not sections:
        sections = [_without_heading(max(found.tables, key=lambda table: len(table.rows)), said or {})]
    for section in sections:
        lines += section.heading.split(" · ")
    kept = tuple(section for section in sections if section.rows)
    keys = {column.key for section in kept for column in section.columns}
    meant = {key: kind for key, kind in (said or {}).items() if key in keys}
    return Tracker(found.file_name, kept, tuple(lines), meant)


# The heading row


def _sections(table: FoundTable, before: Sequence[Column], said: Mapping[str, Kind]) -> list[Section]:
    """A section for each heading row in the table; one, too, where it goes on from the table before."""
    heads = _heading_rows(table)
    if not heads:
        if before and len(before) == len(table.rows[0]):
            names = [column.heading for column in before]
            return [_section(table, table.heading, names, list(enumerate(table.rows, 1)), said)]
        return []
    found: list[Section] = []
    heading = table.heading
    at = 0
    for number, (first, after) in enumerate(heads):
        above = [_only(row) for row in table.rows[at:first]] if number == 0 else _titles_above(table.rows, at, first)
        title = " · ".join(part for part in (heading if number == 0 else table.heading, *above) if part)
        end = heads[number + 1][0] if number + 1 < len(heads) else len(table.rows)
        body = _without_titles(table.rows, after, end) if number + 1 < len(heads) else range(after, end)
        rows = [(row + 1, table.rows[row]) for row in body]
        found.append(_section(table, title, _names(table.rows, first, after), rows, said))
        at = after
    return found


def _heading_rows(table: FoundTable) -> list[tuple[int, int]]:
    """Where heading rows stand: the first row, and the row after the last. One repeated on each page counts once."""
    found: list[tuple[int, int]] = []
    shown: list[str] = []
    number = 0
    while number < len(table.rows):
        least = _LEAST_WITHIN if found else _LEAST
        if _score(table.rows[number]) < least:
            number += 1
            continue
        after = number + 1 + _goes_on(table.rows, number)
        found.append((number, after))
        shown = shown or _names(table.rows, number, after)
        number = after
    return found


def _score(row: Cells) -> float:
    """How much a row looks like a heading: what is recognised in it, nothing where that is less than half."""
    cells = [cell.words for cell in row if cell.words and not cell.across]
    if len(cells) < 2 or any(len(words) > _LONGEST or _DATED.search(words) for words in cells):
        return 0.0
    scores = [(candidates(plain(words)) or ((0.0, Kind.NOTE),))[0][0] for words in cells]
    known = sum(score > 0 for score in scores)
    return sum(scores) if known >= _HALF * len(cells) and known > 1 else 0.0


def _goes_on(rows: Sequence[Cells], first: int) -> bool:
    """Whether the heading goes on in the next row: cells merged over both, or words that make more columns known."""
    if first + 1 >= len(rows):
        return False
    following = rows[first + 1]
    if any(cell.down for cell in following):
        return True
    cells = [cell.words for cell in following if cell.words]
    if not cells or any(len(words) > _LONGEST or re.search(r"\d", words) for words in cells):
        return False
    one, two = (_known(_names(rows, first, first + 1 + more)) for more in (0, 1))
    return two > one and all(cell.words == "" or _blank_above(rows[first], at) for at, cell in enumerate(following))


def _blank_above(row: Cells, at: int) -> bool:
    """Whether a cell of the second row makes more of what stands above it, or of what stands before that."""
    return not row[at].words or row[at].across or (at + 1 < len(row) and not row[at + 1].words)


def _known(names: Sequence[str]) -> float:
    return sum((candidates(plain(name)) or ((0.0, Kind.NOTE),))[0][0] for name in names if name)


def _names(rows: Sequence[Cells], first: int, after: int) -> list[str]:
    """The heading of each column, over its rows. A second row's word belongs to the one above or, blank, before it."""
    names: list[str] = []
    for column in range(len(rows[first])):
        parts = list(dict.fromkeys(rows[row][column].words for row in range(first, after) if rows[row][column].words))
        if after - first > 1 and parts and not rows[first][column].words:
            before = next((rows[first][at].words for at in range(column, -1, -1) if rows[first][at].words), "")
            parts = [before, *parts] if before else parts
        names.append(" ".join(" ".join(part.split()) for part in parts))
    return names


def _only(row: Cells) -> str:
    """The words of a row with one cell; nothing for another row."""
    cells = {cell.words for cell in row if cell.words}
    return " ".join(cells.pop().split()) if len(cells) == 1 else ""


def _titles_above(rows: Sequence[Cells], at: int, first: int) -> list[str]:
    """The rows of one cell right above a heading row further down: they are its title."""
    titles: list[str] = []
    for row in range(first - 1, at - 1, -1):
        words = _only(rows[row])
        if not words and any(cell.words for cell in rows[row]):
            break
        titles += [words] if words else []
    return titles[::-1]


def _without_titles(rows: Sequence[Cells], start: int, end: int) -> range:
    """The rows of a section without those that are the title of the next one."""
    while end > start and (_only(rows[end - 1]) or not any(cell.words for cell in rows[end - 1])):
        end -= 1
    return range(start, end)


# The kinds


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
