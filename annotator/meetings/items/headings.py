"""Where the agenda items of a document begin: their numbers and titles.

Before it stand `reading`, `numbered` and `looks`; `recognise` calls it. Three ways are tried, the surest first: the
headings that the file itself marks (Word, Markdown), numbered titles whose numbers run on through the document, and
the look of headings without numbers. Small councils write an item's text on the line of its heading:
"23/031 Apologies for absence: Cllr Ellis. Accepted."
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from annotator.meetings.items.beneath import numbered_beneath
from annotator.meetings.items.heading import Heading
from annotator.meetings.items.looks import attendance_ends, headings_by_look, unnumbered_among
from annotator.meetings.items.numbered import numbered_run
from annotator.meetings.items.numbers import Numbered, rank_of, split_number, step_to
from annotator.meetings.items.rows import row_headings
from annotator.meetings.items.titles import (
    is_attendance,
    is_business,
    is_no_item,
    is_section,
    is_unnumbered_business,
    tidy,
)
from annotator.meetings.items.trailing import item_lines, numbered_behind
from annotator.reading import Passage, ReadText, Style

_FIGURES = re.compile(r"\d+")
_SURE_NUMBER = re.compile(r"[\W_]*(?:(?i:agenda|item|minute)\b|\(?\d{1,4}[a-z]?[.):\t\n]|\d+[/.]\d+|[A-Z]+[ /.-]\d)")

_LATEST_FIRST = 3  # of the numbers with which an agenda begins whose first items have none
_CERTAIN = 4  # so many numbered items, some of them standing business, need no other sign


def item_headings(read: ReadText) -> list[Heading]:
    """The headings of the agenda items, in the order of the text; empty where none can be told apart."""
    listed = item_lines(read)
    if len(listed) >= 2:
        return listed
    if beneath := numbered_beneath(read):
        return beneath
    styled = _styled(read)
    if len(styled) >= _CERTAIN and all(one.number for one in styled) and not jumps(styled):
        return styled
    run = numbered_run(read)
    if len(styled) >= 2 and not _tells_more(run, styled):
        return styled
    weight = _weight_of_run(run)
    if len(run) >= _CERTAIN and weight >= len(run) + 0.6:
        return _with_unnumbered(run, read)
    others = (row_headings(read), numbered_behind(read), headings_by_look(read))
    best = max(others, key=_weight)
    shared = sum(any(line.start <= one.start < line.end for one in best) for line in run)
    if len(run) >= 2 and (weight >= 0.8 * _weight(best) or shared >= 0.8 * len(run)):
        return _with_unnumbered(run, read)
    return best or _headings(run) or styled


def _weight(headings: Sequence[Heading]) -> float:
    """How well headings tell the items: standing business counts for more."""
    return sum(1.3 if is_business(heading.title) else 1.0 for heading in headings)


def _weight_of_run(run: Sequence[Numbered]) -> float:
    """The same for numbered lines; a sentence without a title counts for less."""
    return sum((1.3 if is_business(one.title) else 1.0) * (1.0 if one.sure or one.inline else 0.4) for one in run)


def _headings(run: Sequence[Numbered]) -> list[Heading]:
    return [Heading(line.start, line.end, line.number, line.title or "Untitled") for line in run]


def _styled(read: ReadText) -> list[Heading]:
    """The file's own headings of the level that has the most numbered ones, or else the most of standing business."""
    levels: dict[int, list[Heading]] = defaultdict(list)
    for passage in read.passages:
        if passage.style is Style.HEADING:
            levels[passage.level].append(_heading(read, passage))
    if not levels:
        return []
    found = {level: with_sure_numbers(headings, read) for level, headings in levels.items()}
    level = max(found, key=lambda level: _rank_of_level(found[level], level))
    headings = found[level]
    if sum(bool(heading.number) for heading in headings) >= 2:
        headings = [one for one in headings if one.number or is_unnumbered_business(one.title)]
        return _with_text(_without_deeper([one for one in headings if not is_no_item(one.title)]), read)
    return [one for one in _without_lists_of_names(headings, read) if not is_no_item(one.title)]


def _heading(read: ReadText, passage: Passage) -> Heading:
    return Heading(passage.start, passage.end, *split_number(read.words(passage)))


def _rank_of_level(headings: Sequence[Heading], level: int) -> tuple[int, float, int]:
    numbered = sum(bool(heading.number) for heading in headings)
    weight = sum(2.0 if is_business(one.title) else 1.0 for one in headings if not is_no_item(one.title))
    return (numbered if numbered >= 2 else 0), weight, -level


def with_sure_numbers(headings: Sequence[Heading], read: ReadText) -> list[Heading]:
    """ "50 Houses Development" and "A1 Litter" bear no number where no other heading has one like it."""
    shapes = Counter(_FIGURES.sub("9", heading.number) for heading in headings)
    return [
        heading
        if not heading.number
        or shapes[_FIGURES.sub("9", heading.number)] > 1
        or _SURE_NUMBER.match(read.text, heading.start)
        else replace(heading, number="", title=tidy(read.text[heading.start : heading.end]))
        for heading in headings
    ]


def _without_deeper(headings: list[Heading]) -> list[Heading]:
    """The headings without those numbered within another ("5.1" under "5"): they are parts of that item."""
    ranks = {rank_of(heading.number) for heading in headings if heading.number}
    return [one for one in headings if not (rank_of(one.number)[1:] and rank_of(one.number)[:-1] in ranks)]


def _without_lists_of_names(headings: list[Heading], read: ReadText) -> list[Heading]:
    """The headings without "Apologies" that go on with the list of those present: names and no word said."""
    for at, heading in enumerate(headings[:4]):
        before = any(is_attendance(one.title) for one in headings[:at])
        if before and re.match(r"\W*apolog", heading.title, re.I) and at + 1 < len(headings):
            below = [p for p in read.passages if heading.end <= p.start < headings[at + 1].start]
            if below and all(p.style is Style.LIST or p.end - p.start < 4 for p in below):
                return headings[at + 1 :]
    return headings


def _tells_more(run: Sequence[Numbered], styled: Sequence[Heading]) -> bool:
    """Whether the numbered lines tell the items better than the file's own headings do.

    Headings without a number that all stand above the first numbered line are the title of the minutes.
    """
    if run:
        styled = [one for one in styled if one.number or one.start > run[0].start or is_business(one.title)]
    if len(run) <= len(styled):
        return False
    own = {heading.start for heading in styled}
    numbered = [heading for heading in styled if heading.number]
    if len(numbered) >= 2:
        shared = sum(line.start in own for line in run)
        return shared >= len(numbered) - 1 and len(run) > 1.3 * len(numbered)
    business = sum(is_business(heading.title) for heading in styled)
    return business < sum(is_business(line.title) for line in run)


def _with_unnumbered(run: Sequence[Numbered], read: ReadText) -> list[Heading]:
    """The run with the headings between its items that minutes use to leave without a number."""
    headings = _headings(run)
    ends = [*(line.start for line in run[1:]), len(read.text)]
    ranges = [(line.end, end) for line, end in zip(run, ends, strict=True)]
    more = unnumbered_among(read, ranges, is_unnumbered_business)
    known = {one.start for one in more}
    lacking = [one for one in _in_place_of_numbers(run, read) if one.start not in known]
    return _with_text([*headings, *more, *lacking], read)


def _in_place_of_numbers(run: Sequence[Numbered], read: ReadText) -> list[Heading]:
    """Standing business without a number, set as the items are, where the numbers leave a gap for it: 3, Police, 5."""
    if sum(line.look[0] > 0 or line.look[1] for line in run) < 0.8 * len(run):
        return []
    found: list[Heading] = []
    if 1 < run[0].rank[-1] <= _LATEST_FIRST and len(run[0].rank) == 1:
        begun = attendance_ends(read.text, run[0].start)
        found += unnumbered_among(read, [(begun, run[0].start)], is_business) if begun else []
    for before, after in pairwise(run):
        if missing := max(0, step_to(before, after) - 1):
            between = unnumbered_among(read, [(before.end, after.start)], is_business)
            found += between if len(between) <= missing else []
    return found


def _with_text(headings: list[Heading], read: ReadText) -> list[Heading]:
    """The headings in their order, without those of a section: "PART II" with an item's heading at once below."""
    headings.sort(key=lambda one: one.start)
    return [
        one
        for one, after in pairwise([*headings, None])
        if one
        and (one.number or after is None or not is_section(one.title) or read.text[one.end : after.start].strip())
    ]


def jumps(headings: Sequence[Heading]) -> list[tuple[str, str]]:
    """The numbers between which some are missing: ("31", "33")."""
    numbered = [(heading.number, rank) for heading in headings if (rank := rank_of(heading.number))]
    return [
        (before, after)
        for (before, low), (after, high) in pairwise(numbered)
        if low[:-1] == high[:-1] and high[-1] > low[-1] + 1 and _shape(before) == _shape(after)
    ]


def _shape(number: str) -> str:
    return re.sub(r"[a-z]$", "", _FIGURES.sub("9", number))
