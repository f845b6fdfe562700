"""Items whose number stands beneath their title: "DECLARATIONS OF INTEREST", and below it "CAB/26 There were none".

Before it stand `numbers` and `titles`; `headings` calls it. It is taken so only where line after line does it: each
number follows a title without one, and the numbers go up by one from item to item.
"""

import re
from collections import defaultdict
from itertools import pairwise

from annotator.meetings.items.heading import Heading
from annotator.meetings.items.numbers import Numbered, numbered_lines, split_number, step_to
from annotator.meetings.items.titles import is_business, is_capitals, is_no_item, is_title
from annotator.reading import Passage, ReadText, Style

_FEWEST = 3
_AGENDA_NUMBER = re.compile(r"\s*[(\[]\s*(?:agenda|item)\b[^()]{1,20}[)\]]\s*$", re.I)
_BUSINESS = 2  # so many are standing business of a meeting


def numbered_beneath(read: ReadText) -> list[Heading]:
    """The items, each with the number that stands beneath its title; nothing where the minutes are not written so."""
    shapes: dict[str, list[Numbered]] = defaultdict(list)
    for line in numbered_lines(read):
        is_minute = not line.number.replace(".", "").isdigit()
        if is_minute or (len(line.rank) == 1 and not line.limb):
            shapes[line.shape].append(line)
    for lines in shapes.values():
        titles = [_title_above(read, line) for line in lines]
        found = [_heading(read, line, title) for line, title in zip(lines, titles, strict=True) if title]
        rising = all(step_to(before, after) == 1 for before, after in pairwise(lines))
        if len(found) == len(lines) >= _FEWEST and rising and sum(is_business(one.title) for one in found) >= _BUSINESS:
            return found
    return []


def _title_above(read: ReadText, line: Numbered) -> Passage | None:
    """The title right above a line, where it is set as one and has no number of its own."""
    above = read.passages[line.index - 1] if line.index else None
    if above is None:
        return None
    title, *cells = read.words(above).strip().split("\t")
    if cells and not (len(cells) == 1 and _AGENDA_NUMBER.match(cells[0])):
        return None
    number, title = split_number(title)
    is_set = above.bold or above.style is Style.HEADING or is_capitals(title)
    return above if is_set and not number and is_title(title) and not is_no_item(title) else None


def _heading(read: ReadText, line: Numbered, title: Passage) -> Heading:
    passage = read.passages[line.index]
    number_end = read.text.index(line.number, passage.start) + len(line.number)
    while number_end < passage.end and read.text[number_end] in " \t.):":
        number_end += 1
    return Heading(title.start, number_end, line.number, split_number(read.words(title))[1])
