"""Tables of comma-separated values: delimiter and encoding are found.

Before it stands `text.letters`, which finds the encoding; `forms` calls it.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from annotator.errors import UnreadableFileError
from annotator.reading.tables.cells import MOST_ROWS, FoundTables, TableCell, table, too_large
from annotator.reading.text.letters import decode, mended, one_line_end

_DELIMITERS = ",;\t|"
_SAID = re.compile(r"sep=(.)\n", re.I)  # Excel's own first line
_SAMPLE = 60  # rows


def read_separated(data: bytes, name: str) -> FoundTables:
    """The one table of the file. Raises UnreadableFileError."""
    text = one_line_end(mended(decode(data, name)))
    said = _SAID.match(text)
    if said:
        text = text[said.end() :]
    delimiter = said[1] if said else _delimiter(text)
    rows = _parsed(text, delimiter, MOST_ROWS + 1, name)
    cells = [[TableCell(_tidy(word)) for word in row] for row in rows]
    if not any(cell.words for row in cells for cell in row):
        return FoundTables(name, ())
    if max(map(len, cells)) < 2:
        raise UnreadableFileError(
            f"{name} has no table in it: no comma, semicolon or tab parts its columns.",
            "Save the tracker as .xlsx or .csv, and import that.",
        )
    return FoundTables(name, (table("The table", "", cells, name),))


def _delimiter(text: str) -> str:
    """The delimiter by which most rows have the same number of cells, and more than one."""
    return max(_DELIMITERS, key=lambda delimiter: (_fits(text, delimiter), -_DELIMITERS.index(delimiter)))


def _fits(text: str, delimiter: str) -> float:
    try:
        rows = [row for row, _ in zip(_reader(text, delimiter), range(_SAMPLE), strict=False) if any(row)]
    except csv.Error:
        return 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0
    width, count = widths.most_common(1)[0]
    return count / len(rows) * (1 + min(width, 12) / 100)


def _parsed(text: str, delimiter: str, most: int, name: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in _reader(text, delimiter):
            rows.append(row)
            if len(rows) > most:
                raise too_large(name)
    except csv.Error as error:
        raise UnreadableFileError(
            f"{name} is no table that can be read ({error}).", "Open it in Excel, save it as .xlsx, and import that."
        ) from error
    return rows


def _reader(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _tidy(word: str) -> str:
    return "\n".join(" ".join(line.split()) for line in word.strip().split("\n"))
