"""Where the columns of a PDF's text end, so that it can be told whether a line is full.

Before it stands `layout`; `pdf` calls it, `paragraphs` asks the lines for their limit.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from annotator.reading.pdf.layout import Line

_INDENT = 80  # points: limbs and bullets within a narrow column begin so far right of it
_FEWEST_LINES = 6  # that show where a column ends


def set_limits(lines: Sequence[Line]) -> None:
    """Where the column of each line ends: as far right as a line of it reaches on its page, or anywhere.

    Lines beside which initials stand end before those, unless a line of the same block reaches farther; and the cells
    of a layout that is one table have their own ends.
    """
    reach: dict[tuple[int, int], float] = {}
    for line in lines:
        if not line.cells:
            at = (line.page, line.column)
            reach[at] = max(reach.get(at, 0.0), line.right)
    usual = sorted(right for (_, column), right in reach.items() if not column)
    middle = usual[len(usual) // 2] if usual else 0.0
    tails = _tail_column(lines)
    narrow = _narrow_columns(lines, max(reach.values(), default=0.0))
    for block in _blocks(lines):
        right = max(line.right for line in block)
        for line in block:
            limit = reach.get((line.page, line.column), line.right)
            line.limit = limit if line.column else max(limit, middle)
            if tails and right < tails and not line.column:
                line.limit = min(line.limit, max(right, tails - 1.5 * line.size))
            for left, end in narrow:
                if left - 2 < line.text_left < left + _INDENT and right < end + 2:
                    line.limit = min(line.limit, end)


def _narrow_columns(lines: Sequence[Line], widest: float) -> list[tuple[float, float]]:
    """Where columns of wrapped text begin and end that are narrower than the page.

    Most of their lines reach near the end, and many begin within a sentence; those of a list of names do not.
    """
    lefts: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if not line.cells and not line.column:
            lefts[round(line.text_left)].append(line)
    found: list[tuple[float, float]] = []
    for left, below in lefts.items():
        end = max(line.right for line in below)
        near = sum(line.right > end - 0.3 * (end - left) for line in below)
        within = sum(line.words[:1].islower() for line in below)
        if len(below) >= _FEWEST_LINES and end < widest - 10 and near > 0.5 * len(below) and within > 0.3 * len(below):
            found.append((left, end))
    return found


def _tail_column(lines: Sequence[Line]) -> float:
    """Where the column of initials begins, or 0 where they stand wherever there was room."""
    lefts = sorted(line.tail_left for line in lines if line.tail)
    if len(lefts) < 2:
        return 0.0
    first = lefts[len(lefts) // 20]
    return first if sum(first <= left < first + 30 for left in lefts) > 0.6 * len(lefts) else 0.0


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that stand close below each other."""
    block: list[Line] = []
    for line in lines:
        above = block[-1] if block else line
        if block and (
            above.page != line.page
            or above.bold != line.bold
            or bool(above.cells) != bool(line.cells)
            or not 0 < above.bottom - line.bottom < 1.9 * line.size
        ):
            yield block
            block = []
        block.append(line)
    if block:
        yield block
