"""The run of numbered lines that is the agenda: its numbers go up through the document, with the slips that clerks
make.

Before it stand `numbers` and `titles`; `headings` calls it. Limbs of resolutions, numbered paragraphs ("45.3") and
planning applications have numbers too; but they begin anew in each item, stand under a line that leads in, or are
sentences. What the run lacks is looked for between its items, also in the middle of a line.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from annotator.meetings.items.numbers import Numbered, lettered_lines, numbered_lines, step_to
from annotator.meetings.items.titles import LONGEST, is_business
from annotator.meetings.items.within_lines import name_sentence, with_those_inside_lines
from annotator.reading import ReadText

_BACK = 60  # how many lines a run looks back for its last number
_WIDEST = 20  # the widest jump in the numbers of one run
_SERIES = re.compile(r"[A-Z]\d{1,2}")
_MINUTE_NUMBER = re.compile(r"[A-Z/]")  # "23/031" and "PL.45" number minutes, "1." may number anything


Run = list[Numbered]
_NONE: Run = []


def numbered_run(read: ReadText) -> Run:
    """The numbered lines that open agenda items, in the order of the text; empty where there is no such run."""
    lines = _without_contents(numbered_lines(read), read)
    run = _best_run(lines, read)
    if len(run) < 2:
        lettered = _without_contents(lettered_lines(read), read)
        other = _best_run(lettered, read)
        run = other if len(other) >= 3 and len(other) > len(run) else run
    return with_those_inside_lines(_with_exempt_series(run, lines), read)


def _best_run(lines: Sequence[Numbered], read: ReadText) -> Run:
    """The longest run of one shape, with its gaps filled; sentences count only where they make the greater part."""
    shapes: dict[str, Run] = defaultdict(list)
    for line in lines:
        shapes[line.shape].append(line)
    if not shapes:
        return []
    runs = [_filled(_rising([one for one in of if _opens(one)]), of) for of in shapes.values()]
    runs = [run for run in runs if run and not _is_within_one_item(run, runs)]
    best = max(runs, key=_weight, default=_NONE)
    if len(best) < 2:
        runs = [_rising([one for one in of if one.sure or one.inline]) for of in shapes.values()]
        best = max(runs, key=_weight, default=_NONE)
    told = _sentences(shapes, read)
    if len(told) >= max(3, 1.6 * len(best)):
        return told
    return _with_lone_sentences(_with_repeated(best, shapes), shapes, read)


def _opens(line: Numbered) -> bool:
    """Whether a line may open an item by itself."""
    return not line.limb and (line.sure or line.inline)


def _worth(line: Numbered) -> float:
    """How much a line tells: a plain number with its text on the line may as well be a limb."""
    return 1.0 if line.sure or _MINUTE_NUMBER.search(line.number) else 0.7


def _weight(run: Run) -> tuple[float, int]:
    """By which the best of several runs is told: how many, standing business above other titles."""
    return sum(1.3 if is_business(line.title) else 1.0 for line in run), -run[0].start if run else 0


def _rising(lines: Run) -> Run:
    """The chain whose numbers rise best: by small steps rather than great ones."""
    best: list[tuple[float, int]] = []
    for index, line in enumerate(lines):
        own = _worth(line)
        score, before = own, -1
        for earlier in range(max(0, index - _BACK), index):
            step = step_to(lines[earlier], line)
            if step == 1 or (1 < step <= _WIDEST and own == 1.0):
                gain = best[earlier][0] + own * (1.0 if step == 1 else 0.8 - 0.02 * step)
                gain += 0.05 if lines[earlier].look == line.look else 0.0
                if gain > score:
                    score, before = gain, earlier
        best.append((score, before))
    if not best:
        return []
    at = max(range(len(best)), key=lambda index: best[index][0])
    chain: Run = []
    while at >= 0:
        chain.append(lines[at])
        at = best[at][1]
    return chain[::-1]


def _filled(run: Run, lines: Run) -> Run:
    """The run with those of the lines left out that bear a number which it lacks, at the place of that number.

    Behind its end only where its own items have text on their line too: the last item may end with limbs.
    """
    if len(run) < 2:
        return run
    spare = [line for line in lines if (line.sure or line.inline)]
    filled = run[:1]
    for after in run[1:]:
        while step_to(filled[-1], after) > 1:
            within = [one for one in spare if filled[-1].start < one.start < after.start]
            found = [one for one in within if step_to(filled[-1], one) == 1]
            if not found:
                break
            filled.append(next((one for one in found if not one.limb), found[-1]))
        filled.append(after)
    for line in reversed(spare):
        if line.start < filled[0].start and step_to(line, filled[0]) == 1:
            filled.insert(0, line)
    if any(line.inline for line in run):
        for line in spare:
            if line.start > filled[-1].start and not line.limb and step_to(filled[-1], line) == 1:
                filled.append(line)
    return filled


def _with_repeated(run: Run, shapes: dict[str, Run]) -> Run:
    """The run with items whose number the clerk repeated or turned round: 5, 6, 6, 8, 7."""
    if len(run) < 3:
        return run
    looks = {line.look for line in run}
    chosen = {line.index for line in run}
    more = list(run)
    for before, after in [*pairwise(run), (run[-1], None)]:
        within = [
            line
            for line in shapes[run[0].shape]
            if line.start > before.start and (after is None or line.start < after.start) and line.index not in chosen
        ]
        if any(line.rank[-1] <= 1 for line in within):
            continue
        more += [
            line
            for line in within
            if line.sure
            and not line.limb
            and line.look in looks
            and abs(step_to(before, line)) <= 2
            and line.prefix == before.prefix
        ]
    return sorted(more, key=lambda line: line.start)


def _with_lone_sentences(run: Run, shapes: dict[str, Run], read: ReadText) -> Run:
    """The run with items whose title is a sentence, where only they bear the number that is missing between two."""
    if len(run) < 3:
        return run
    chosen = {line.index for line in run}
    filled = run[:1]
    for after in run[1:]:
        while step_to(before := filled[-1], after) > 1:
            within = [line for line in shapes[run[0].shape] if before.start < line.start < after.start]
            found = [line for line in within if step_to(before, line) == 1 and line.index not in chosen]
            if len(found) != 1 or found[0].limb or found[0].look[:2] != before.look[:2]:
                break
            filled.append(_named(found[0], after, read))
        filled.append(after)
    return _with_lone_ends(filled, shapes[run[0].shape], read)


def _with_lone_ends(run: Run, lines: Run, read: ReadText) -> Run:
    """The run with the sentence that bears the number before its first, and those that go on behind its last."""
    above = [line for line in lines if line.start < run[0].start and step_to(line, run[0]) == 1]
    if len(above) == 1 and not above[0].limb and above[0].look == run[0].look:
        run = [_named(above[0], run[0], read), *run]
    for line in lines:
        if line.start <= run[-1].start or step_to(run[-1], line) != 1:
            continue
        anew = any(run[-1].start < one.start < line.start and one.rank[-1] <= 1 for one in lines)
        if anew or line.limb or line.look[:2] != run[-1].look[:2]:
            break
        run = [*run, _named(line, line, read)]
    return run


def _named(line: Numbered, after: Numbered, read: ReadText) -> Numbered:
    """A line with a title for its sentence, which is whole where it names some business and has its text below it."""
    own_text = after.index > line.index + 1 and is_business(line.title) and len(line.title) <= LONGEST
    if not (line.sure or line.inline or own_text):
        name_sentence(line, read)
    return line


def _with_exempt_series(run: Run, lines: Run) -> Run:
    """The run with the items that are numbered apart, as exempt ones are in Scotland: "E1.", set as the others are."""
    if len(run) < 3 or not run[0].number.isdigit() or run[0].look == (0, False, False):
        return run
    chosen = {line.index for line in run}
    apart = [
        line
        for line in lines
        if _SERIES.fullmatch(line.number) and line.sure and not line.limb and line.look == run[0].look
    ]
    more = [line for line in apart if line.index not in chosen and line.start > run[1].start]
    if not more or more[0].rank != (1,) or any(step_to(before, after) != 1 for before, after in pairwise(more)):
        return run
    return sorted([*run, *more], key=lambda line: line.start)


def _is_within_one_item(run: Run, others: Iterable[Run]) -> bool:
    """A list of planning applications stands between two items; the paragraphs 5.1, 5.2 belong to item 5."""
    if not run:
        return False
    first, last = run[0].start, run[-1].start
    for other in others:
        if other is run or len(other) < 2:
            continue
        if len(other) >= 3 and any(one.start < first and last < two.start for one, two in pairwise(other)):
            return True
        own = {line.rank for line in other}
        if sum(line.prefix in own for line in run) > len(run) // 2:
            return True
    return False


def _sentences(shapes: dict[str, Run], read: ReadText) -> Run:
    """Items that are numbered sentences without a title: "4. No declarations of interest were made."."""
    runs = [_rising([line for line in of if not line.limb]) for of in shapes.values()]
    runs = [run for run in runs if not _is_within_one_item(run, runs)]
    run = max(runs, key=_weight, default=_NONE)
    if len(run) < 3 or run[0].rank[-1] > 3 or _jumps(run) > len(run) // 4:
        return []
    for line in run:
        if not line.sure and not line.inline:
            name_sentence(line, read)
    return run


def _jumps(run: Run) -> int:
    return sum(step_to(before, after) > 1 for before, after in pairwise(run))


def _without_contents(lines: Run, read: ReadText) -> Run:
    """The lines without a list of contents: titles from line to line, all of which come again with text under them."""
    seen: dict[tuple[str, tuple[int, ...]], int] = {}
    for line in lines:
        seen[line.shape, line.rank] = line.index
    left_out: set[int] = set()
    for block in _blocks(lines):
        again = [line for line in block if seen[line.shape, line.rank] > block[-1].index]
        if len(block) >= 4 and len(again) >= 0.7 * len(block) and _stands_again(block, read):
            left_out.update(line.index for line in block)
    return [line for line in lines if line.index not in left_out] if left_out else lines


def _blocks(lines: Run) -> Iterable[Run]:
    """Titles that follow one another, their numbers going up, with nothing between them."""
    block: Run = []
    for line in lines:
        if line.limb or not line.sure:
            continue
        near = block and line.index - block[-1].index <= 2 and line.start - block[-1].end < 12
        if block and not (near and line.shape == block[-1].shape and step_to(block[-1], line) > 0):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _stands_again(block: Run, read: ReadText) -> bool:
    """Whether most of the titles of a block come once more below it."""
    below = read.text[block[-1].end :].casefold()
    return sum(line.title[:25].casefold() in below for line in block) >= 0.6 * len(block)
