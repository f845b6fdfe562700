"""Items whose number stands behind the title: "(Item 5)" on a line below, "APOLOGIES (23/14)" at the end of its own.

Before it stand `reading`, `numbers` and `titles`; `headings` calls it.
"""

import re
from itertools import pairwise

from annotator.meetings.items.heading import Heading
from annotator.meetings.items.numbers import rank_of, split_number
from annotator.meetings.items.titles import is_title, tidy
from annotator.reading import Passage, ReadText, Style

_ITEM_LINE = re.compile(r"\s*[(\[]\s*(?:agenda\s+)?item\s+(?:no\.?\s*)?(?P<number>[\w./]{1,12}?)\.?\s*[)\]]\s*$", re.I)
_BEHIND = re.compile(
    r"(?P<title>[A-Z][^\n]{2,100}?)(?:\s*[(\[]|\s+[-–—]\s+|\s*\t\s*"
    r"|\s{2,})(?P<number>(?:[A-Z]{1,4}[ /.-]?)?\d{1,4}(?:[/.-]\d{1,4}){0,2})[)\]]?\s*$"
)
_LONGEST = 240


def item_lines(read: ReadText) -> list[Heading]:
    """The titles that have "(Item 5)" on the line below, as ModernGov's printed minutes set it.

    The number is the minute's own, where the title has one; else the item's.
    """
    if "tem" not in read.text and "TEM" not in read.text:
        return []
    found: list[Heading] = []
    for above, passage in pairwise(read.passages):
        if passage.end - passage.start > 40:
            continue
        match = _ITEM_LINE.match(read.text, passage.start, passage.end)
        if match and above.end - above.start <= _LONGEST and not _ITEM_LINE.match(read.words(above)):
            number, title = split_number(read.words(above))
            start = above.start
            if not number:
                start, number = _number_above(read, above) or (start, "")
            if title:
                found.append(Heading(start, passage.end, number or match.group("number"), title))
    return found


def _number_above(read: ReadText, title: Passage) -> tuple[int, str] | None:
    """The minute's number where it stands alone on the line before its title."""
    line = re.compile(r"(?:\A|\n)[ \t]*(\d{1,4}(?:/\d{1,4})?)[.)]?\s*\Z").search(
        read.text, max(0, title.start - 20), title.start
    )
    return (line.start(1), line.group(1)) if line else None


def numbered_behind(read: ReadText) -> list[Heading]:
    """Titles that end with their number, where these numbers rise one by one."""
    found: list[Heading] = []
    for passage in read.passages:
        if passage.style is Style.ROW or passage.end - passage.start > 120:
            continue
        match = _BEHIND.match(read.words(passage).strip())
        if match and is_title(match.group("title")):
            found.append(Heading(passage.start, passage.end, match.group("number"), tidy(match.group("title"))))
    kept = [one for at, one in enumerate(found) if _goes_on(found, at)]
    return kept if len(kept) >= 3 else []


def _goes_on(found: list[Heading], at: int) -> bool:
    own = rank_of(found[at].number)
    near = [rank_of(one.number) for one in (found[max(0, at - 1) : at] + found[at + 1 : at + 2])]
    return any(len(one) == len(own) and one[:-1] == own[:-1] and abs(one[-1] - own[-1]) == 1 for one in near)
