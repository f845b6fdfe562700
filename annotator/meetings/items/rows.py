"""Items that stand in a table: a row with the number in one cell and the title, or the title and the text, in the next.

Before it stand `reading`, `numbers` and `titles`; `headings` calls it.
"""

import re

from annotator.meetings.items.heading import Heading
from annotator.meetings.items.numbers import rank_of
from annotator.meetings.items.titles import LONGEST_INLINE, is_business, is_no_item, is_title, tidy
from annotator.reading import Passage, ReadText, Style

_ROW = re.compile(
    r"[ \t]*(?P<number>(?:[A-Z]{1,4}[ /.-]?)?\d{1,4}(?:[/.-]\d{1,4}){0,2}[a-z]?)[.):]?[ \t]*\t\s*(?P<cell>[^\t]+)\t*"
)
_SEPARATOR = re.compile(r"\n|:\s+|\s+[-–—]\s+|[.]\s+|\s+(?=(?:The|It|There|Cllrs?|Councillors?|Members)\s)")


def row_headings(read: ReadText) -> list[Heading]:
    """The rows that open items, where their numbers rise and some are a committee's standing business."""
    found: list[Heading] = []
    for passage in read.passages:
        if passage.style is Style.ROW:
            heading = _of_row(read, passage)
            if heading and (not found or _follows(found[-1], heading)):
                found.append(heading)
    return found if sum(is_business(heading.title) for heading in found) >= 2 else []


def _of_row(read: ReadText, passage: Passage) -> Heading | None:
    match = _ROW.match(read.text, passage.start, passage.end)
    if match is None:
        return None
    cell = match.group("cell")
    if is_title(cell) and not is_no_item(cell):
        return Heading(passage.start, match.end(), match.group("number"), tidy(cell))
    short = _SEPARATOR.search(cell, 2, LONGEST_INLINE)
    if short and is_title(cell[: short.start()]):
        end = match.start("cell") + short.end()
        return Heading(passage.start, end, match.group("number"), tidy(cell[: short.start()]))
    return None


def _follows(before: Heading, after: Heading) -> bool:
    one, other = rank_of(before.number), rank_of(after.number)
    return len(one) == len(other) and one < other
