"""Tables of a page: of data, whose rows are lines of cells, or of layout, whose cells are paragraphs.

Before it stands `words`; `blocks` calls it. ModernGov lays out a whole meeting in one table; small councils
put each minute into a cell. What holds a text is unfolded, what holds figures and names stays a table.
"""

import re
from collections.abc import Container, Iterator
from itertools import islice

from annotator.reading.web.tree import Element, all_text
from annotator.reading.web.words import words_of

CELLS = ("td", "th")
_STRUCTURE = frozenset(("table", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section"))
_PARTED = ("p", "div", "li", "dd", "dt")
_LONGEST_CELL = 400
_HEADED_CELLS = 2  # so many cells with a title of their own: the table holds minutes
_NUMBER = re.compile(
    r"^(?:item\s+|minute\s+)?\(?(?:[A-Z]{1,6}[./ -]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[.):]{0,2}$|^\(?[a-z][.)]$",
    re.I,
)
_LONGEST_TITLE = 80
_SMALL_CELL = 9  # elements in a cell that may hold a number


def rows_of(table: Element, roles: Container[Element]) -> list[list[str]] | None:
    """The rows of a table of data; None of one that lays out words."""
    if table.get("role") in ("presentation", "none"):
        return None
    rows: list[list[str]] = []
    headed = 0
    for element in table.iterdescendants():
        tag = element.tag
        if tag in _STRUCTURE or element in roles:
            return None
        if tag == "tr":
            rows.append([])
        elif tag in CELLS and rows:
            headed += _is_headed(element)
            words = _cell(element)
            if len(words) > _LONGEST_CELL or headed == _HEADED_CELLS:
                return None
            rows[-1].append(words)
    return rows if any(len(row) > 1 for row in rows) else None


def numbered(row: Element, numbers: Container[Element]) -> tuple[str, Iterator[Element]] | None:
    """A row that begins with a cell of nothing but a number: the number, and the cells beside it.

    `numbers` are cells of which the page itself says so.
    """
    cells = [child for child in row if child.tag in CELLS]
    if len(cells) < 2 or sum(1 for _ in islice(cells[0].iter(), _SMALL_CELL)) == _SMALL_CELL:
        return None
    words = words_of(all_text(cells[0]))
    if words and (cells[0] in numbers or _NUMBER.match(words)):
        return words, iter(cells[1:])
    return None


def _is_headed(cell: Element) -> bool:
    """A cell that begins with words in bold and goes on below them holds a minute with its title."""
    first = next((part for part in cell.iter("b", "strong", "p", "br") if part.tag not in ("p",)), None)
    if first is None:
        return False
    if first.tag == "br":
        return _is_titled(cell)
    if (cell.text or "").strip():
        return False
    return cell.find(".//br") is not None or len(cell.findall("p")) > 1 or cell.find("div") is not None


def _is_titled(cell: Element) -> bool:
    """A cell beside a number: a short line without a stop, and a sentence below it."""
    beside = cell.getprevious()
    if beside is None or not _NUMBER.match(words_of(all_text(beside))):
        return False
    line_break = next(cell.iter("br"))
    whole, below = words_of(all_text(cell)), words_of(line_break.tail or "")
    title = whole[: whole.find(below)].strip() if below else ""
    return 0 < len(title) <= _LONGEST_TITLE and title[-1] not in ".,;" and len(below) > len(title) and below[-1] == "."


def _cell(element: Element) -> str:
    if len(element):
        for part in element.iter(*_PARTED):
            part.text = f" {part.text or ''}"
            part.tail = f" {part.tail or ''}"
        return words_of(all_text(element))
    return words_of(element.text or "")
