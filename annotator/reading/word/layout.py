"""Is a table a table, or are the minutes written in its cells?

Before it stands `content`; `tables` calls it. Many clerks write minutes into a table of two or three columns
(number, text, action). An action log, votes, payments and attendance look much like it: what tells them apart is the
header row, how much stands in the cells, and whether the table is most of the document.
"""

import re
from collections import Counter
from functools import cached_property
from itertools import takewhile

from annotator.reading.word.content import Cell, Line, Row, Table

_NUMBER = r"(?:[A-Z]{1,6}[ /.-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?"
_KEY = re.compile(
    rf"(?:(?:agenda\s+)?item\s*|minute\s*|no\.?\s*)?(?:{_NUMBER}[.):]?|\(?(?P<letter>[a-z])(?P=letter)?[.)]|\(?[ivxl]+[.)]|[ivxl]+)",
    re.I,
)
_KEY_AND_TITLE = re.compile(rf"{_NUMBER}[.):]?\s+[^\W\d]", re.I)
_DATE = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d\d)|(?:19|20)\d\d")

_NARRATIVE = re.compile(
    r"\b(?:discussions?|discussed|minutes?|notes|narrative|summary|(?:key|main)\s+points|details)\b", re.I
)
_SUBJECT = re.compile(r"\b(?:items?|topic|subject|business|matters?)\b", re.I)
_OF_A_LOG = re.compile(
    r"\b(?:progress|status|completed?|outcome|updates?|response|rag|deadline|target|due|by\s+when)\b", re.I
)
_ACTION = re.compile(r"(?:agreed\s+)?(?:actions?|tasks?|recommendations?)\b", re.I)
_OF_FIGURES = re.compile(
    r"£|\b(?:amount|cost|payee|cheque|net|vat|total|gross|budget|for|against|abstain(?:ed|tions?)?|votes?|application"
    r"|address|proposal|applicant|ward|name|role|organisation|attendance|councillors?|members?|interest)\b",
    re.I,
)
_OF_ACTIONS = re.compile(
    r"\b(?:actions?|who|whom|by|when|due|owner|lead|initials|officers?|responsib\w+|no|ref\w*|number|dates?|time"
    r"|decisions?)\b",
    re.I,
)
_HEADERS = (_NARRATIVE, _SUBJECT, _OF_A_LOG, _OF_FIGURES, _OF_ACTIONS)
_PARTS = re.compile(
    r"(?:discussion|background|summary|minutes?|notes?|narrative|decisions?|resolutions?|resolved|outcome|actions?"
    r"|recommendations?|agreed)\W*",
    re.I,
)
_HEAD_ROWS = 8  # above the header: a title over the whole table, the meeting's day, who was there
_LONGEST_HEADER = 6  # words in each of its cells
_PROSE = 25  # words in several paragraphs
_PROSE_OF_AN_ITEM = 12
_LONG = 80  # words in one
_FEW = 12  # words in a line of a list


class Shape:
    """What can be told of a table from its cells."""

    def __init__(self, table: Table) -> None:
        self.rows = [row for row in table.rows if row.filled]
        self.columns = Counter(cell.column for row in self.rows for cell in row.filled)

    @cached_property
    def header(self) -> Row | None:
        """The row that heads the columns, where there is one."""
        above = takewhile(
            lambda row: not is_number(row.filled[0]), self.rows[: min(_HEAD_ROWS + 1, len(self.rows) - 1)]
        )
        return next((row for row in above if len(row.filled) > 1 and _is_header(row)), None)

    @cached_property
    def body(self) -> list[Row]:
        """The rows under the header."""
        return self.rows[self.rows.index(self.header) + 1 :] if self.header else self.rows

    @cached_property
    def size(self) -> int:
        """How many letters stand in it."""
        return sum(len(cell.words) for row in self.rows for cell in row.cells)

    @cached_property
    def is_list_of_figures(self) -> bool:
        """Whether its header is that of a log, of votes, payments or people."""
        words = " | ".join(cell.words for cell in self.header.cells) if self.header else ""
        if _NARRATIVE.search(words):
            return False
        figures = bool(_OF_FIGURES.search(words)) and not _SUBJECT.search(words)
        return figures or bool(_OF_A_LOG.search(words)) or self._is_of_actions

    @cached_property
    def _is_of_actions(self) -> bool:
        """Whether the widest column is that of the actions: minutes keep a narrow one for them."""
        heads = self.header.cells if self.header else ()
        return any(_ACTION.match(head.words) for head in heads if spans(head, self.widest))

    @cached_property
    def has_prose(self) -> bool:
        """Whether at least a quarter of its rows hold what nobody writes into a table's cell."""
        prose = sum(_has_prose(row.filled) for row in self.body)
        return bool(prose) and prose * 4 >= len(self.body)

    @cached_property
    def has_keys(self) -> bool:
        """Whether its first column holds numbers, numbered titles, or titles that stand out."""
        return 2 <= len(self.columns) <= 4 and self.has_keys_in_any

    @cached_property
    def has_keys_in_any(self) -> bool:
        """Whether it does, however many columns there are."""
        if not self.columns:
            return False
        first = min(self.columns)
        keys = [cell for row in self.body for cell in row.filled if cell.column == first]
        if not keys:
            return False
        likely = sum(_is_key(cell) for cell in keys)
        parts = sum(is_part(cell) for cell in keys) if is_number(keys[0]) else 0
        return (likely + parts) * 5 >= len(keys) * 3

    @cached_property
    def widest(self) -> int:
        """The column in which most is written."""
        letters: Counter[int] = Counter()
        for row in self.body:
            keys = row.cells[:1] if row.cells and (is_number(row.cells[0]) or is_part(row.cells[0])) else ()
            letters.update({cell.column: 0 if cell in keys else len(cell.words) for cell in row.cells})
        return max(letters, key=lambda column: letters[column])

    @cached_property
    def stands_side_by_side(self) -> bool:
        """Whether it is two lists beside each other, each of which is read down: members, and officers."""
        lists = [cell for row in self.body for cell in row.cells if _is_list(cell)]
        if len(self.body) != 1 or len(lists) < 2 or is_number(lists[0]):
            return False
        return len(lists) == len(self.body[0].filled)


def _is_header(row: Row) -> bool:
    cells = [cell.words for cell in row.filled]
    if any(len(words.split()) > _LONGEST_HEADER for words in cells) or is_number(row.filled[0]):
        return False
    named = sum(any(kind.search(words) for kind in _HEADERS) for words in cells)
    return not is_label(row.filled[0]) and (row.heads or named * 2 >= len(cells))


def is_number(cell: Cell) -> bool:
    """Whether a cell holds an item's number, or several, and nothing else."""
    lines = cell.lines
    return bool(lines) and all(_KEY.fullmatch(line.text.strip()) and not _DATE.fullmatch(line.text) for line in lines)


def is_numbered(line: Line) -> bool:
    """Whether a line begins as an item does: "5. Drains"."""
    return bool(_KEY_AND_TITLE.match(line.text))


def is_title(cell: Cell) -> bool:
    """Whether a cell before that with the text is the title of what is in it."""
    words = cell.words
    return len(cell.lines) == 1 and len(words.split()) <= _FEW and words[-1] not in ".:;,"


def is_part(cell: Cell) -> bool:
    """Whether a cell before that with the text says which part of an item it is: "Discussion", "Action"."""
    return bool(_PARTS.fullmatch(cell.words))


def spans(head: Cell, column: int) -> bool:
    """Whether a cell of the header stands over that column."""
    return head.column <= column < head.column + head.span


def is_label(cell: Cell) -> bool:
    """Whether a cell says what the next one lists: "Present:"."""
    words = cell.words
    return words.endswith(":") or bool(re.match(r"(?:present|in attendance|apologies|attendees|absent)\b", words, re.I))


def _is_key(cell: Cell) -> bool:
    lines = cell.lines
    if is_number(cell) or is_numbered(lines[0]):
        return True
    return all(line.bold or line.level for line in lines) and not is_label(cell)


def _has_prose(cells: tuple[Cell, ...]) -> bool:
    """Whether a row has what nobody writes into a table's cell: after an item's number, less is enough."""
    item = len(cells) > 1 and (is_number(cells[0]) or is_numbered(cells[0].lines[0]))
    enough = _PROSE_OF_AN_ITEM if item else _PROSE
    return any(_is_prose(cell, enough) for cell in cells)


def _is_prose(cell: Cell, enough: int) -> bool:
    if any(isinstance(block, Table) for block in cell.blocks):
        return True
    count = sum(len(line.words.split()) for line in cell.lines)
    return count >= _LONG or (count >= enough and len(cell.lines) > 1)


def _is_list(cell: Cell) -> bool:
    lines = [part for line in cell.lines for part in line.words.split("\n")]
    return len(lines) > 1 and sum(len(line.split()) for line in lines) <= _FEW * len(lines)
