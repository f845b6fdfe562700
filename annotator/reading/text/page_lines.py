"""What stood at the head and foot of each page is left out of a text that came out of a PDF or a printer.

Before it stands nothing; `plain` calls it. "Page 2 of 6" and "!3" stand within a sentence otherwise, and a running head
looks like a title. It is done where the page breaks are in the text or the lines repeat; the first head stays, since it
may be the document's title.
"""

import re
from collections import Counter
from itertools import pairwise

_NUMBERED = re.compile(r"^[ \t]*(?:!\d{1,3}|page[ \t]+\d{1,4}(?:[ \t]*(?:of|/)[ \t]*\d{1,4})?)[ \t]*$", re.I)
_BARE = re.compile(r"^[ \t]*[-–—(\[|]*[ \t]*(\d{1,4})[ \t]*[-–—)\]|]*[ \t]*$")
_DECIDES = re.compile(r"\W*(?:it was )?(?:resolved|agreed|action|decision|noted|recommended)\b")
_EDGE = 3  # lines of words at each end of a page that may be its head or foot


def without_page_lines(text: str) -> str:
    """The text without its page numbers and running heads; a page break becomes a line end."""
    pages = [page.split("\n") for page in text.split("\f")]
    if len(pages) > 1:
        pages = [page for page in pages if any(line.strip() for line in page)] or pages
        pages = _without_edges(pages)
        return _one_text(pages)
    lines = pages[0]
    numbers = [index for index, line in enumerate(lines) if _NUMBERED.match(line)]
    if len(numbers) < 2 and not any("!" in lines[index] for index in numbers):
        return text
    return "\n".join(_without_repeated(lines, numbers))


def _without_edges(pages: list[list[str]]) -> list[list[str]]:
    """Each page without what it has in common with the others at its head and foot."""
    heads, feet = ([_edge(page, first=first) for page in pages] for first in (True, False))
    counted = Counter(
        key
        for page, top, bottom in zip(pages, heads, feet, strict=True)
        for key in {_key(page[index]) for index in (*top, *bottom)}
    )
    enough = max(3, round(0.6 * len(pages))) if len(pages) > 2 else 2
    often = {key for key, count in counted.items() if count >= enough and _is_telling(key)}
    rising = _rising(pages, heads) | _rising(pages, feet)
    kept: list[list[str]] = []
    seen: set[str] = set()
    for number, (page, top, bottom) in enumerate(zip(pages, heads, feet, strict=True)):
        gone: set[int] = set()
        for index in (*top, *bottom):
            key = _key(page[index])
            if _NUMBERED.match(page[index]) or (number, index) in rising or (key in often and key in seen):
                gone.add(index)
            elif key in often:
                seen.add(key)
        kept.append(_left(page, gone))
    return kept


def _left(page: list[str], gone: set[int]) -> list[str]:
    """A page's lines without those, nor the blank lines at the end where they stood."""
    if not gone:
        return page
    lines = [line for index, line in enumerate(page) if index not in gone]
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    last = next((index for index in range(len(lines), 0, -1) if lines[index - 1].strip()), 0)
    return lines[first if min(gone) < len(page) // 2 else 0 : last if max(gone) >= len(page) // 2 else len(lines)]


def _one_text(pages: list[list[str]]) -> str:
    """The pages under each other, a sentence that runs over a page break without a gap in it."""
    texts = ["\n".join(page) for page in pages]
    whole = texts[0]
    for page in texts[1:]:
        above, below = whole.rstrip(), page.lstrip()
        runs_on = bool(above) and above[-1] not in ".:;!?" and below[:1].islower()
        whole = f"{above}\n{below}" if runs_on else f"{whole}\n{page}"
    return whole


def _edge(page: list[str], *, first: bool) -> list[int]:
    filled = [index for index, line in enumerate(page) if line.strip()]
    return filled[:_EDGE] if first else filled[_EDGE:][-_EDGE:]


def _rising(pages: list[list[str]], edges: list[list[int]]) -> set[tuple[int, int]]:
    """Bare numbers that rise by one from page to page; others may be an item's number on a line of its own."""
    found: dict[int, tuple[int, int]] = {}
    for number, (page, edge) in enumerate(zip(pages, edges, strict=True)):
        for index in edge[:1] + edge[-1:]:
            bare = _BARE.match(page[index])
            if bare:
                found[number] = (index, int(bare.group(1)))
    steps = [(a, b) for a, b in pairwise(sorted(found)) if b == a + 1 and found[b][1] == found[a][1] + 1]
    return {(number, found[number][0]) for pair in steps for number in pair}


def _without_repeated(lines: list[str], numbers: list[int]) -> list[str]:
    """The lines without the page numbers, and without what stands beside most of them."""
    beside = Counter(
        _key(lines[index]) for number in numbers for index in _near(lines, number) if _is_telling(_key(lines[index]))
    )
    often = {key for key, count in beside.items() if count >= max(3, 0.6 * len(numbers))}
    gone = set(numbers)
    for number in numbers:
        gone |= {index for index in _near(lines, number) if _key(lines[index]) in often}
    first = {_key(line): index for index, line in reversed(list(enumerate(lines)))}
    gone -= {index for key, index in first.items() if key in often}
    return [line for index, line in enumerate(lines) if index not in gone]


def _near(lines: list[str], number: int) -> list[int]:
    """The lines with words right above and below a page number."""
    above = next((index for index in range(number - 1, max(number - 4, -1), -1) if lines[index].strip()), None)
    below = next((index for index in range(number + 1, min(number + 4, len(lines))) if lines[index].strip()), None)
    return [index for index in (above, below) if index is not None]


def _key(line: str) -> str:
    """A line as it is compared: the page's number at either end of it is another on each page."""
    return re.sub(r"^\W*\d+\b|\b\d{1,3}\W*$", "9", " ".join(line.split())).casefold()


def _is_telling(key: str) -> bool:
    """A running head is no sentence, no label and no mere number: "The report was noted." may stand on each page."""
    return bool(re.search(r"[a-z]{3}", key)) and key[-1] not in ".:;," and not _DECIDES.match(key)
