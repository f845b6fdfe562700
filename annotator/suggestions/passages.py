"""A text as lines and sentences with their places: what every finder of suggestions walks through.

Nothing of this package comes before it. A line is a paragraph of the minutes; its marker is the number, letter or
bullet that stands before its words.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from annotator.records import Span

MARKER = re.compile(
    r"\s*(?:(?P<bullet>[-–—•·*➢►▪◦‣✓o]|\uf0b7)[ \t]+"
    r"|\(?(?P<digit>\d{1,3})[.)][ \t]*(?![\d/])"
    r"|(?P<decimal>\d{1,3}(?:\.\d{1,3})+\.?)[ \t]+"
    r"|\(?(?P<roman>[ivxIVX]{1,5})[.)][ \t]*"
    r"|\(?(?P<letter>[a-zA-Z])[.)][ \t]*)"
)
ABBREVIATION = re.compile(
    r"(?:\b(?:Cllrs?|Cyng|Mr|Mrs|Ms|Dr|Prof|Rev|Revd|St|No|Nos|Para|Paras|vs|etc|Messrs|Sgt|Insp|Supt|Hon"
    r"|Jr|Snr|Ltd"
    r"|approx|inc|incl|ext|tel|ref|Sect?|Art|Vol|pp?|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b[A-Z](?:\.[A-Z])*|\b[ap]\.m|\bi\.e|\be\.g|\binst|\bult)\.$"
)
BREAK = re.compile(r"[.!?][”\"’')\]*]*(?=\s+[\"“‘'(\[*•➢]*[A-Z0-9£\[])|\.(?=[A-Z][a-z]|[A-Z]{2,3} )")
# "Group A. The Clerk ..." ends a sentence, "Mr A. Wren" does not.
STARTER = re.compile(r"\s+(?:The|This|That|It|He|She|They|In|A|An|At|On|For|There|Members|Councillors?|Cllr)\b")
INITIAL = re.compile(r"\b[A-Z]\.$")
TRIM = " \t\r\n\u00a0*_"


STOPS, AFTER_STOP = tuple(".:;!?|"), "”\"’')*"
SMALL_LETTER = re.compile(r"[a-z]")
LONGEST_SENTENCE = 4000
TO_DO = re.compile(r"(?:[A-Z]{2,3}|Clerk|Cllrs? [A-Z][\w’-]+)(?: and [A-Z]\w*)? to [a-z]|A(?:ction|CTION)\b")
SHORTEST_WRAPPED = 45
NEARLY = 0.75  # of the usual width: lines that are wrapped at a word differ a little


def flattened(text: str) -> str:
    """The text with the line ends of hard-wrapped paragraphs, and no-break spaces, made blanks: places stay the same.

    A line goes on in the next one where it ends without a stop, the next has no marker of its own, and it is nearly
    as long as the text's lines are, or the next begins with a small letter.
    """
    rows = text.replace("\u00a0", " ").split("\n")
    nearly = NEARLY * _usual_width(rows)
    pieces: list[str] = []
    for row, following in zip(rows, [*rows[1:], ""], strict=True):
        pieces += [row, " " if _wrapped(row, following, nearly) else "\n"]
    return "".join(pieces[:-1])


def _usual_width(rows: list[str]) -> int:
    """How long the longer lines are: about the width of the page in hard-wrapped text, a paragraph's in other text."""
    lengths = sorted(len(row) for row in rows if len(row) >= SHORTEST_WRAPPED and "|" not in row)
    return lengths[len(lengths) * 4 // 5] if lengths else 0


def _wrapped(row: str, following: str, nearly: float) -> bool:
    if len(row) < SHORTEST_WRAPPED or "|" in row or _ends_hard(row):
        return False
    begins = following.strip()
    if not begins or "|" in begins or MARKER.match(following) or begins.isupper() or TO_DO.match(begins):
        return False
    return begins[0].islower() or len(row) >= nearly


def _ends_hard(row: str) -> bool:
    """Whether a row ends with a stop, or has no small letter, as a heading in capitals."""
    return row.rstrip().rstrip(AFTER_STOP).endswith(STOPS) or SMALL_LETTER.search(row) is None


REST_OF_WORD = re.compile(r"(?<=\w)(?:[\w’'-]*\w)?")


def end_of_word(text: str, at: int) -> int:
    """The end of the word that a place stands in or behind: what is quoted to a clerk ends with a whole word."""
    rest = REST_OF_WORD.match(text, at)
    return rest.end() if rest else at


@lru_cache(maxsize=8)
def lowered(text: str) -> str:
    """The text in small letters, every letter at its place (a few foreign capitals would become two letters)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(letter.lower()[:1] or letter for letter in text)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: `words` is where its words begin, after the marker; `style` names the kind of marker."""

    start: int
    words: int
    end: int
    style: str

    @property
    def empty(self) -> bool:
        """Whether the line has no words."""
        return self.words >= self.end


@lru_cache(maxsize=8)
def lines(text: str) -> tuple[Line, ...]:
    """The lines of the text that have words, in order. Every finder asks for them: the last few texts' are kept."""
    found: list[Line] = []
    at = 0
    for raw in text.split("\n"):
        line = _line(text, at, at + len(raw))
        if not line.empty:
            found.append(line)
        at += len(raw) + 1
    return tuple(found)


def line_at(text: str, at: int) -> Line | None:
    """The line that a place of the text stands in, if it has words."""
    every = lines(text)
    index = bisect_right(every, at, key=lambda line: line.start) - 1
    return every[index] if index >= 0 and at <= every[index].end else None


def _line(text: str, start: int, end: int) -> Line:
    marker = MARKER.match(text, start, end)
    words = marker.end() if marker else start
    while words < end and text[words] in TRIM:
        words += 1
    while end > words and text[end - 1] in TRIM:
        end -= 1
    return Line(start, words, end, (marker.lastgroup or "") if marker else "")


@lru_cache(maxsize=1024)
def sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences between two places of the text, without the white space around them."""
    found: list[Span] = []
    at = start
    for match in BREAK.finditer(text, start, end):
        if _is_abbreviation(text, start, match.start()):
            continue
        found += _pieces(text, at, match.end())
        at = match.end()
    if text[at:end].strip(TRIM):
        found += _pieces(text, at, end)
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """The sentence; what is far too long for one is cut, so that no pattern runs away on a text that is no prose."""
    found: list[Span] = []
    while end - start > LONGEST_SENTENCE:
        blank = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        stop = blank if blank > 0 else start + LONGEST_SENTENCE
        found.append(trimmed(text, start, stop))
        start = stop
    found.append(trimmed(text, start, end))
    return [span for span in found if span.start < span.end]


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    opening = max(start, stop - 9)
    if text[stop] != "." or ABBREVIATION.search(text, opening, stop + 1) is None:
        return False
    return not (INITIAL.search(text, opening, stop + 1) and STARTER.match(text, stop + 1))


class Covered:
    """The stretches of a text that spans cover."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def overlaps(self, start: int, end: int) -> bool:
        """Whether one of the spans and the stretch share a letter."""
        last = bisect_left(self._starts, end) - 1
        return last >= 0 and self._ends[last] > start

    def holds(self, start: int, end: int) -> bool:
        """Whether the whole stretch lies in one of the spans."""
        last = bisect_right(self._starts, start) - 1
        return last >= 0 and self._ends[last] >= end

    def gaps(self, start: int, end: int) -> list[Span]:
        """The pieces between two places that no span covers, in order."""
        found: list[Span] = []
        for index in range(bisect_left(self._ends, start + 1), len(self._starts)):
            if self._starts[index] >= end:
                break
            found.append(Span(start, max(start, self._starts[index])))
            start = max(start, self._ends[index])
        return [*found, Span(min(start, end), end)]


def trimmed(text: str, start: int, end: int, extra: str = "") -> Span:
    """The span without the white space (and the `extra` characters) around it."""
    around = TRIM + extra
    while start < end and text[start] in around:
        start += 1
    while end > start and text[end - 1] in around:
        end -= 1
    return Span(start, end)


def cut(text: str, span: Span, at: re.Pattern[str], extra: str = "") -> list[Span]:
    """The pieces of a span between the matches of a pattern, trimmed of white space and the `extra` characters."""
    starts, stops = [span.start], list[int]()
    for match in at.finditer(text, span.start, span.end):
        stops.append(match.start())
        starts.append(match.end())
    pieces = zip(starts, [*stops, span.end], strict=True)
    return [trimmed(text, start, stop, extra) for start, stop in pieces if start < stop]
