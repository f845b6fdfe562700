"""Action lines and tables: "ACTION: Clerk to write", "NW to pass to the police", rows of Action | Lead | By.

Before it stand `passages`, `people` and `phrases`; after it the package's `suggest`. A table's row stands on one line,
its cells parted by "|".
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from annotator.calendar import Deadline, resolve
from annotator.records import Span
from annotator.suggestions import people
from annotator.suggestions.passages import Line, cut, end_of_word, lines, sentences, trimmed
from annotator.suggestions.phrases import INITIALS, phrase, who


@dataclass(frozen=True, slots=True)
class ActionLine:
    """Something to do that a line or a table's row states as such."""

    span: Span
    owner: str
    score: float
    shown_by: str
    due: Span | None = None
    deadline: Deadline | None = None


HEAD_ACTION = re.compile(r"\b(?:actions?|recommendations?|tasks?|what|request)\b", re.IGNORECASE)
HEAD_OWNER = re.compile(r"\b(?:lead|owner|who|responsib\w+|officer|by whom|action by|assigned)\b", re.IGNORECASE)
HEAD_DUE = re.compile(
    r"^\W*(?:by|due|deadline|when|date due|due date|target|timescale|timing|by when|completion)\b|\bdue\b"
    r"|\bdeadline\b|\btimescale\b|\btarget\b",
    re.IGNORECASE,
)
HEAD_STATUS = re.compile(
    r"\b(?:status|progress|outcome|update|response|result|comments?|position|achieved|completed?)\b", re.IGNORECASE
)
# A row that tells what became of an earlier action asks for nothing new; one that is still open does.
STILL_OPEN = re.compile(
    r"\W*$|\W*(?:outstanding|open|not (?:yet )?(?:started|begun|done)|to do|pending|on-?going|new|overdue|awaited|live"
    r"|red|amber)\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"\**(?:Clerk |Officer )?(?:ACTIONS?|Actions?)(?: points?| required| log| agreed)?(?: (?:by|for"
    r"|on)(?= [A-Z]))?(?: ?\d[\d.]*)?\**\s*[:–—-]+\**\s*"
)


def action_lines(text: str, meeting: datetime.date | None) -> list[ActionLine]:
    """The actions of the text's action lines and tables, in reading order."""
    found: list[ActionLine] = []
    header: list[str] = []
    for line in lines(text):
        cells = _cells(text, line)
        if len(cells) >= 2:
            words = [cell.of(text) for cell in cells]
            if not header:
                header = words if any(HEAD_ACTION.search(word) for word in words) else []
            elif not set("".join(words)) <= set("-: "):
                found += _row(text, header, cells, meeting)
        else:
            header = []
            found += _line(text, line)
    return found


def _cells(text: str, line: Line) -> list[Span]:
    raw = text[line.start : line.end]
    if raw.count("|") < 1 and "\t" not in raw.strip():
        return []
    found: list[Span] = []
    at = line.start
    for piece in re.split(r"[|\t]", raw):
        found.append(trimmed(text, at, at + len(piece)))
        at += len(piece) + 1
    outer = raw.lstrip().startswith("|")
    return found[1:-1] if outer and raw.rstrip().endswith("|") else found[1:] if outer else found


def _column(header: list[str], rule: re.Pattern[str], besides: int = -1) -> int:
    return next((index for index, word in enumerate(header) if index != besides and rule.search(word)), -1)


def _row(text: str, header: list[str], cells: list[Span], meeting: datetime.date | None) -> Iterator[ActionLine]:
    action = _column(header, HEAD_ACTION)
    status, due, owner = (_column(header, rule, action) for rule in (HEAD_STATUS, HEAD_DUE, HEAD_OWNER))
    if not 0 <= action < len(cells) or cells[action].end - cells[action].start < 4:
        return
    if 0 <= status < len(cells) and not STILL_OPEN.match(cells[status].of(text)):
        return
    place = cells[due] if 0 <= due < len(cells) and cells[due].of(text).strip("-– ") else None
    deadline = resolve(place.of(text), meeting) if place else None
    name = people.named(cells[owner].of(text)) if 0 <= owner < len(cells) else ""
    yield ActionLine(cells[action], name, 0.9, "a row of an action table", place if deadline else None, deadline)


# "Transport to the other centres": what follows "to" is no verb.
NO_VERB = r"(?!(?:the|an?|this|that|these|those|his|her|its|their|our|which|date|some|any|all)\b)"


@cache
def _to_do() -> re.Pattern[str]:
    """ "Clerk to write ...", "NW and ME to go round", "The ICB to be asked": no finite verb before "to"."""
    someone = rf"(?:{who()}|{INITIALS}|Clerk|All|[A-Z][a-z]+)"
    act = phrase("(?:{act}|be (?:{done}|asked|able))").pattern
    return re.compile(
        rf"(?P<item>(?:To|(?:[A-Z][\w’'-]+)(?: [\w’'/-]+){{0,6}} to) be {phrase('{told}').pattern}|Item to "
        rf"be)|"
        rf"(?P<who>{someone}(?:(?:,| and| &|/) ?{someone}){{0,3}})(?: [A-Z][\w’'-]+)? (?:is |are )?(?:also "
        rf")?to (?:{act}|{NO_VERB}[a-z]+(?=\s|$))(?! (?:be held)\b)"
    )


@cache
def _would_act() -> re.Pattern[str]:
    return phrase("{act}")


PIECE = re.compile(r"; (?:and )?|(?<=\w) [–—-] (?=[A-Z]|clerk )|(?<=[a-z)]): (?=[A-Z])")


def _line(text: str, line: Line) -> Iterator[ActionLine]:
    label = LABEL.match(text, line.words, line.end)
    start = label.end() if label else line.words
    for sentence in sentences(text, start, line.end):
        inner = LABEL.match(text, sentence.start, sentence.end) if sentence.start > start else None
        if inner:
            start = inner.end()
        opened = bool(label or inner)
        whole = Span(inner.end() if inner else sentence.start, sentence.end)
        if opened and _only_names(text, whole):
            continue
        yield from _pieces(text, whole, opened)


def _only_names(text: str, span: Span) -> bool:
    """ "Action: Cllr Dunn, by Friday": who is to do what the words before said."""
    words = span.of(text)
    return (
        len(words) < 70
        and not re.search(r"\bto [a-z]|\b(?:will|would|shall)\b", words)
        and not _would_act().match(words)
    )


def _pieces(text: str, span: Span, opened: bool) -> Iterator[ActionLine]:
    words = text[span.start : span.end]
    if not opened and "to " not in words:
        return
    for piece in cut(text, span, PIECE, ".;"):
        match = _to_do().match(text, piece.start, piece.end) if text.find("to ", piece.start, piece.end) >= 0 else None
        if match and not people.is_no_name(match["who"] or ""):
            shown = text[match.start() : end_of_word(text, match.end())]
            yield ActionLine(piece, people.named(match["who"] or ""), 0.85, shown)
        elif opened and piece.start == span.start and piece.end - piece.start > 12:
            yield ActionLine(
                trimmed(text, span.start, span.end, ".;"),
                people.first_named(text, span.start, span.end),
                0.8,
                "Action:",
            )
            return
