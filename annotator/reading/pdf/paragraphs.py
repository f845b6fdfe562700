"""Lines become paragraphs again: what was only wrapped is joined, what was begun anew stays apart.

Before it stand `layout` and `words`; `pdf` calls it. The surest sign is the wrapping itself: a line is full
when the next line's first word would not have fitted behind it. Indents, spacing, labels and weight tell the rest.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.reading.passages import Style, TextBuilder
from annotator.reading.pdf.layout import INITIALS, Line
from annotator.reading.pdf.titles import BULLET, LABEL, titles_apart
from annotator.reading.pdf.words import Hyphens

_HEADS_COLUMN = re.compile(r"^(?:actions?|(?:action )?by|(?:by )?whom?|owner|lead|initials|responsib\w+)\W*$", re.I)
_PART = re.compile(r"\d+|[A-Za-z]+")
_SPOKEN = re.compile(r"[A-Z][\w’']+(?: \w+)?:\s")  # "For: ...", "Against: ...": each begins a line
_ENDED = re.compile(r"[.!?:;][\"'”’)\]]*$|[;,]\s*(?:and|or)$")
_SENTENCE_ENDED = re.compile(r"[.!?:][\"'”’)\]]*$")
_CAPITALS = re.compile(r"^[^a-z]*[A-Z]{3}[^a-z]*$")
_IN_CAPITALS = re.compile(r"^[^a-z]*(?:[A-Z]{2,}(?!\w)|$)")
_HYPHEN = re.compile(r"[^\W\d_][-‐‑]$")
_LONGEST_INITIALS = 20
_SHORT = 40  # letters: initials below so few are no tail but a line
_LAST = 8  # letters of a line that show how it ends
_TIGHT = 1.3  # times the usual leading: more begins a paragraph
_LOOSE = 1.8
_SAME_SIZE = 0.12
_LARGER = 1.12  # times the size of the body: a heading
_LONGEST_HEADING = 200
_MOST_LEVELS = 4
_FEWEST_HEADINGS = 2  # with text under them: a title of three lines has it under the last alone
_FEW_STEPS = 4
_LEAST_STEP = 0.5  # times the size: what stands less below is beside it
_SINGLE = 1.45  # times the size: how far lines stand apart where too few show it


@dataclass(slots=True)
class _Paragraph:
    lines: list[Line]
    text: str = ""
    tails: list[str] = field(default_factory=list[str])

    @property
    def first(self) -> Line:
        return self.lines[0]


def add_paragraphs(builder: TextBuilder, lines: Sequence[Line]) -> None:
    """Add the passages that the lines of a document make."""
    if not lines:
        return
    lines = list(titles_apart(lines))
    look = _Look(lines)
    hyphens = Hyphens((line.words, _breaks(line)) for line in lines)
    paragraphs = list(_paragraphs(lines, look, hyphens))
    levels = look.levels(paragraphs)
    waiting: list[str] = []  # who is to act, set beside a title: it belongs to what stands under that
    for one in paragraphs:
        bold = all(line.bold for line in one.lines)
        level = levels.get(round(one.first.size), 0) if len(one.text) <= _LONGEST_HEADING else 0
        if (bold or level) and not one.first.cells:
            heads = [tail for tail in one.tails if _HEADS_COLUMN.match(tail)]
            waiting += [tail for tail in one.tails if tail not in heads]
            builder.add(
                "\t".join([one.text, *heads]), Style.HEADING if level else Style.PARAGRAPH, level=level, bold=bold
            )
            continue
        words = "\t".join([one.text, *waiting, *one.tails])
        waiting = []
        if one.first.cells:
            builder.add(words, Style.ROW, bold=bold)
        else:
            builder.add(words, Style.LIST if _is_entry(one) else Style.PARAGRAPH)
    builder.add("\t".join(waiting))


def _breaks(line: Line) -> bool:
    """Whether a line ends with a hyphen, so that its last word goes on below."""
    return line.hyphen or bool(_HYPHEN.search(line.words[-2:]))


def _is_entry(paragraph: _Paragraph) -> bool:
    """A bullet, a limb or a numbered sentence; a numbered title is none."""
    if BULLET.match(paragraph.text):
        return True
    return bool(LABEL.match(paragraph.text)) and (len(paragraph.lines) > 1 or bool(_ENDED.search(paragraph.text)))


def _paragraphs(lines: Sequence[Line], look: "_Look", hyphens: Hyphens) -> Iterator[_Paragraph]:
    open_one: _Paragraph | None = None
    for line in lines:
        if open_one is not None and _is_tail(open_one, line, look):
            open_one.tails.append(line.words)
        elif open_one is not None and _goes_on(open_one, line, look):
            above = open_one.lines[-1]
            if _breaks(above):
                open_one.text = hyphens.joined(open_one.text, line.words)
            else:
                open_one.text += " " + line.words
            open_one.lines.append(line)
        else:
            if open_one is not None:
                yield open_one
            open_one = _Paragraph([line], line.words)
        if line.tail:
            open_one.tails.append(line.tail)
    if open_one is not None:
        yield open_one


def _is_tail(paragraph: _Paragraph, below: Line, look: "_Look") -> bool:
    """Whether the line is but the initials of who is to act, for which the line above had no room."""
    if len(below.words) > _LONGEST_INITIALS or len(paragraph.text) <= _SHORT:
        return False
    above = paragraph.lines[-1]
    apart = above.bottom - below.bottom
    return (
        bool(INITIALS.match(below.words))
        and not above.cells
        and not above.bold
        and 0 < apart < _TIGHT * look.leading(above.size)
    )


def _goes_on(paragraph: _Paragraph, below: Line, look: "_Look") -> bool:
    """Whether a line goes on with the paragraph above it."""
    above = paragraph.lines[-1]
    if below.begins or above.cells or below.cells or BULLET.match(below.words):
        return False
    if abs(above.size - below.size) > _SAME_SIZE * above.size:
        return False
    full = look.is_full(above, below)
    if not full and not _breaks(above):
        return False
    lower = below.words[:1].islower()
    ended = bool(_ENDED.search(above.words[-_LAST:]))
    runs_on = full and lower and not _SENTENCE_ENDED.search(above.words[-_LAST:])
    if above.bold != below.bold and not (runs_on and _mixes(paragraph, below)):
        return False
    if _CAPITALS.match(above.words) and not _IN_CAPITALS.match(below.words) and len(above.words) > 4 and not runs_on:
        return False
    if above.tail and not above.tied and not runs_on:
        return False
    if _begins_anew(paragraph, below, within=full and not ended):
        return False
    if above.page != below.page or above.column != below.column:
        return (lower or not _SENTENCE_ENDED.search(above.words[-_LAST:])) and not (below.bold and ended)
    return _stands_below(paragraph, above, below, look, runs_on=runs_on)


def _begins_anew(paragraph: _Paragraph, below: Line, *, within: bool) -> bool:
    """Whether a line begins with what opens a limb, a title or a speaker's words; `within`: it may be in a sentence."""
    if _is_labelled(below) and (not within or _is_next(paragraph, below)):
        return True
    if _HEADS_PEOPLE.match(below.words):
        return True
    if below.bold and below.words[:1].isdigit() and not paragraph.text[:1].isdigit():
        return True
    return bool(_SPOKEN.match(below.words) and _SPOKEN.match(paragraph.text))


_HEADS_PEOPLE = re.compile(
    r"(?:(?:Members?|Councillors?|Also|Officers?|Those)\s+)?(?:[Pp]resent|PRESENT|[Ii]n\s[Aa]ttendance|IN ATTENDANCE"
    r"|[Aa]ttend(?:ees|ing|ance)|Apologies(?:\sfor\s[Aa]bsence)?|APOLOGIES)\s?:"
)


def _mixes(paragraph: _Paragraph, below: Line) -> bool:
    """Bold words that begin a paragraph may fill its first line; a heading in bold is not gone on with in plain."""
    return below.bold or len(paragraph.lines) > 1 or not LABEL.match(paragraph.text)


def _is_labelled(line: Line) -> bool:
    return bool(LABEL.match(line.words)) or line.text_left > line.left + 1


def _is_next(paragraph: _Paragraph, below: Line) -> bool:
    """Whether a line's number begins a new limb, and stands not within a sentence: "at minute / 14.6 had ..."."""
    first, above = paragraph.first, paragraph.lines[-1]
    if below.text_left > below.left + 1 or all(
        abs(below.left - left) > 2 for left in (first.left, first.text_left, above.left)
    ):
        return True
    before, after = LABEL.match(paragraph.text), LABEL.match(below.words)
    if before is None or after is None:
        return False
    old, new = _PART.findall(before.group()), _PART.findall(after.group())
    if len(old) != len(new) or old[:-1] != new[:-1]:
        return False
    if old[-1].isdigit() and new[-1].isdigit():
        return int(new[-1]) == int(old[-1]) + 1
    return not old[-1].isdigit() and not new[-1].isdigit()


def _stands_below(paragraph: _Paragraph, above: Line, below: Line, look: "_Look", *, runs_on: bool) -> bool:
    """Whether a line stands at the distance and the indent at which the paragraph would go on."""
    apart = above.bottom - below.bottom
    usual = look.leading(above.size)
    if apart <= 0 or apart > usual * (_LOOSE if runs_on else _TIGHT):
        return False
    indent = 0.7 * above.size
    if len(paragraph.lines) > 1:
        return abs(below.left - above.left) < indent or _is_centred(above, below)
    first = paragraph.first
    if "\t" in first.words:
        return abs(below.left - first.text_left) < indent  # under the text, not under the label beside it
    if abs(below.left - first.left) < indent or abs(below.left - first.text_left) < indent:
        return True
    if below.left < first.left:
        return first.left - below.left < 5 * first.size or _is_centred(above, below)
    if _is_labelled(first) or BULLET.match(first.words):
        return below.left - first.left < 7 * first.size
    return _is_centred(above, below)


def _is_centred(above: Line, below: Line) -> bool:
    return abs(above.left - below.left) > 1 and abs(above.left + above.right - below.left - below.right) < 4


class _Look:
    """How the document looks: the size of its text, how far its lines stand apart, where they end."""

    def __init__(self, lines: Sequence[Line]) -> None:
        letters: Counter[float] = Counter()
        lefts = sorted(line.left for line in lines)
        self._margin = lefts[len(lefts) // 20]
        steps: dict[int, Counter[float]] = defaultdict(Counter)
        for index, line in enumerate(lines):
            letters[round(line.size * 2) / 2] += len(line.words)
            after = lines[index + 1] if index + 1 < len(lines) else line
            apart = line.bottom - after.bottom
            if (
                after.page == line.page
                and _LEAST_STEP * line.size < apart < 3 * line.size
                and abs(after.size - line.size) < 0.5
            ):
                steps[round(line.size)][round(apart * 2) / 2] += 1
        self.body = letters.most_common(1)[0][0]
        self._leading = {size: _usual(size, counted) for size, counted in steps.items()}

    def leading(self, size: float) -> float:
        """How far the lines of that size stand apart within a paragraph."""
        return self._leading.get(round(size), 1.35 * size)

    def is_full(self, above: Line, below: Line) -> bool:
        """Whether the first word of the line below would not have fitted into the line above."""
        count = len(below.words)
        width = max(below.right - below.text_left, 1.0) / max(count, 1)
        word = (below.words.find(" ") % (count + 1)) + 1
        room = above.limit - above.right
        if _is_centred(above, below) and above.left > self._margin + above.size:
            room += above.left - self._margin
        return width * word > room - 0.4 * above.size

    def levels(self, paragraphs: Sequence[_Paragraph]) -> dict[int, int]:
        """The levels of the sizes that are a heading's, the greatest first.

        None where only the title of the document is set larger: there the weight of the letters tells the headings.
        """
        counted: Counter[int] = Counter()
        for one in paragraphs:
            if one.first.size > _LARGER * self.body and len(one.text) <= _LONGEST_HEADING and not one.first.cells:
                counted[round(one.first.size)] += 1
        above = Counter(round(one.first.size) for one, after in pairwise(paragraphs) if self._is_text(after))
        if not any(above[size] >= _FEWEST_HEADINGS for size in counted):
            return {}
        return {size: min(level, _MOST_LEVELS) for level, size in enumerate(sorted(counted, reverse=True), 1)}

    def _is_text(self, paragraph: _Paragraph) -> bool:
        return paragraph.first.size <= _LARGER * self.body and not paragraph.first.bold


def _usual(size: int, counted: Counter[float]) -> float:
    """The smallest distance that is no rarity: between paragraphs lines stand farther apart."""
    most = max(counted.values())
    usual = min(step for step, count in counted.items() if count >= 0.25 * most)
    return usual if counted.total() >= _FEW_STEPS else min(usual, _SINGLE * size)
