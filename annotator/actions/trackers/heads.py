"""Where the heading rows of a tracker's tables stand, and what each column is headed by.

Before it stand `vocabulary` and `reading.tables`; `columns` calls it. A heading may go over two rows, and a title may
stand above it.
"""

import re
from collections.abc import Sequence

from annotator.actions.trackers.kinds import Kind
from annotator.actions.trackers.vocabulary import candidates, plain
from annotator.reading.tables import FoundTable, TableCell

Cells = Sequence[TableCell]

_LEAST = 1.4  # of what the cells of a heading row score together
_LEAST_WITHIN = 2.4  # further down, where a row of data is likelier
_HALF = 0.5
_LONGEST = 60  # letters of a heading's cell
_DATED = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b(?:19|20)\d\d\b")


def heading_rows(table: FoundTable) -> list[tuple[int, int]]:
    """Where heading rows stand: the first row, and the row after the last."""
    found: list[tuple[int, int]] = []
    number = 0
    while number < len(table.rows):
        least = _LEAST_WITHIN if found else _LEAST
        if _score(table.rows[number]) < least:
            number += 1
            continue
        after = number + 1 + _goes_on(table.rows, number)
        found.append((number, after))
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
    one, two = (_known(headings(rows, first, first + 1 + more)) for more in (0, 1))
    return two > one and all(cell.words == "" or _blank_above(rows[first], at) for at, cell in enumerate(following))


def _blank_above(row: Cells, at: int) -> bool:
    """Whether a cell of the second row makes more of what stands above it, or of what stands before that."""
    return not row[at].words or row[at].across or (at + 1 < len(row) and not row[at + 1].words)


def _known(names: Sequence[str]) -> float:
    return sum((candidates(plain(name)) or ((0.0, Kind.NOTE),))[0][0] for name in names if name)


def headings(rows: Sequence[Cells], first: int, after: int) -> list[str]:
    """The heading of each column, over its rows. A second row's word belongs to the one above or, blank, before it."""
    names: list[str] = []
    for column in range(len(rows[first])):
        parts = list(dict.fromkeys(rows[row][column].words for row in range(first, after) if rows[row][column].words))
        if after - first > 1 and parts and not rows[first][column].words:
            before = next((rows[first][at].words for at in range(column, -1, -1) if rows[first][at].words), "")
            parts = [before, *parts] if before else parts
        names.append(" ".join(" ".join(part.split()) for part in parts))
    return names


def lone_words(row: Cells) -> str:
    """The words of a row with one cell; nothing for another row."""
    cells = {cell.words for cell in row if cell.words}
    return " ".join(cells.pop().split()) if len(cells) == 1 else ""


def titles_above(rows: Sequence[Cells], at: int, first: int) -> list[str]:
    """The rows of one cell right above a heading row further down: they are its title."""
    titles: list[str] = []
    for row in range(first - 1, at - 1, -1):
        words = lone_words(rows[row])
        if not words and any(cell.words for cell in rows[row]):
            break
        titles += [words] if words else []
    return titles[::-1]


def without_titles(rows: Sequence[Cells], start: int, end: int, *, last: bool) -> range:
    """The rows of a section without those that are the title of the next one; the last section has none after it."""
    while not last and end > start and (lone_words(rows[end - 1]) or not any(cell.words for cell in rows[end - 1])):
        end -= 1
    return range(start, end)
