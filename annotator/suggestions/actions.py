"""Action lines and tables: "ACTION: Clerk to write", "NW to pass to the police", rows of Action | Lead | By.

Before it stand `passages`, `people` and `wording`; after it the package's `suggest`. A table's row stands on one line,
its cells parted by "|".
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from annotator.calendar import Deadline, resolve
from annotator.records import Span
from annotator.suggestions import people
from annotator.suggestions.passages import Line, cut, end_of_word, lines, sentences, trimmed
from annotator.suggestions.wording import INITIALS, phrase, who


@dataclass(frozen=True, slots=True)
class ActionLine:
    """Something to do that a line or a table's row states as such."""

    span: Span
    owner: str
    score: float
    shown_by: str
    rule: str
    due: Span | None = None
    deadline: Deadline | None = None


@dataclass(frozen=True, slots=True)
class Pointer:
    """A note that points back at the words before it and says who is to act: "Action: Cllr Dunn", "MT to action"."""

    what: Span
    owner: str
    shown_by: str


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
    if "|" not in raw and "\t" not in text[line.words : line.end]:
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
    yield ActionLine(
        cells[action], name, 0.9, "a row of an action table", "table", place if deadline else None, deadline
    )


# "Transport to the other centres": what follows "to" is no verb.
NO_VERB = r"(?!(?:the|an?|this|that|these|those|his|her|its|their|our|which|date|some|any|all)\b)"


# No finite verb before "to be done": "She asked which papers were to be sent" leaves nobody with anything to do.
NO_FINITE = (
    r"(?!(?:which|who|what|that|how|if|whether|was|were|is|are|be|been|has|had|have|would|will|could|should|may|need|needs"
    r"|needed|provided|meant|allowed|enabled|asked|said|wished|wanted|suggested|requested|agreed|recommended|expected|due|likely|able|going|seemed)\b)"
)


NO_PRONOUN = r"(?!(?:It|He|She|They|We|I|This|That|These|There|Which|In|At|On|As|If)\b)"


COMES = re.compile(r"o (?:come|follow|reach|go)\b")


@cache
def _to_do(be: bool, come: bool) -> re.Pattern[str]:
    """ "Clerk to write ...", "NW and ME to go round", "The ICB to be asked", "Results to follow": no verb before "to".

    Without `be` and `come` the last two, which take long, are not tried.
    """
    sure = rf"(?:{who()}|(?:[Tt]he )?{INITIALS}|Clerk|All)"
    someone = rf"(?:{sure}|{NO_PRONOUN}[A-Z][a-z]+(?<!ing)(?<!ed))"
    act = phrase("(?:{act}|be (?:{done}|asked|able))").pattern
    joint = r"(?:,| and| &|/) ?"
    done = phrase("(?:{done}|{told}|[a-z]+ed)").pattern
    thing = rf"(?:[Tt]o|{NO_PRONOUN}[A-Za-z][\w’'-]*(?: {NO_FINITE}[\w’'/-]+){{0,6}} to) be {done}"
    subject = rf"{NO_PRONOUN}(?![A-Z]{{2,3}} )[A-Z][\w’'-]+(?: {NO_FINITE}[\w’'/-]+){{0,4}} "
    coming = rf"(?:[Tt]o|{subject}(?<!ed )to) (?:come|follow|reach|go|be an?)\b"
    return re.compile(
        (rf"(?P<item>{thing}|Item to be)|" if be else "")
        + rf"(?:(?P<who>{sure}(?:{joint}{someone}){{0,3}})(?: [A-Z][\w’'-]+)? (?:[–—-] )?(?:is |are )?(?:also |still )?"
        rf"to (?:{act}|{NO_VERB}[a-z]+(?=\s|$))"
        + (rf"|(?P<thing>{coming})" if come else "")
        + rf"|(?P<first>{someone}(?:{joint}{someone}){{0,3}})(?: [A-Z][\w’'-]+)? (?:is |are )?(?:also )?to {act})"
        r"(?! (?:be held|was|were|is|are|had|has)\b)"
    )


@cache
def _would_act() -> re.Pattern[str]:
    return phrase("{act}")


SHORTLY = r"(?:[A-Z]{2,3}|(?:the )?[Cc]lerk|Cllrs? [A-Z][\w’-]+)"
# It begins with plain characters, so that the search can leap to them.
PIECE = re.compile(
    r"[;,: ](?:(?<=;) (?:and )?|(?<=\w )[–—-] (?=[A-Z]|clerk |[a-z]+ (?:\w+ )?to be )"
    rf"|(?<![A-Z]{{2}}[, ])(?<!lerk[, ])(?:(?<=,) |(?<= ))and (?={SHORTLY} to [a-z])"
    rf"|(?<=[a-z],) (?={SHORTLY} to [a-z])|(?<=[a-z)]:) (?=[A-Z])"
    r"|(?<=[a-z],) (?=to be [a-z]+(?:ed|en|ut|ght) [^,]*$))"
)


def _line(text: str, line: Line) -> Iterator[ActionLine]:
    if text.find("o ", line.words, line.end) < 0 and not _says_action(text, line.words, line.end):
        return
    label = LABEL.match(text, line.words, line.end)
    start = label.end() if label else line.words
    for sentence in sentences(text, start, line.end):
        inner = LABEL.match(text, sentence.start, sentence.end) if sentence.start > start else None
        if inner:
            start = inner.end()
        opening = inner or label
        opened = opening is not None and not EARLIER.search(opening[0])
        whole = Span(inner.end() if inner else sentence.start, sentence.end)
        if (opened and _only_names(text, whole)) or _only_taken_on(text, whole):
            continue
        yield from _pieces(text, whole, opened)


ONLY_A_NAME = re.compile(r"(?:[Tt]he )?[A-Z][\w’'.-]*(?:,? [A-Z][\w’'.-]*){0,3}")
SHORTEST_HEADED = 12  # so many letters has what stands behind "Action:" at least
HAS_VERB = re.compile(r"\bto [a-z]|\b(?:will|would|shall|had|has|have|was|were|is|are|did|said|noted|reported)\b")
EARLIER = re.compile(r"\d\.\d")  # "Action 3.2: ..." tells what became of an action of earlier minutes


def _only_names(text: str, span: Span) -> bool:
    """ "Action: Cllr Dunn, by Friday": who is to do what the words before said."""
    words = span.of(text)
    return len(words) < 70 and not HAS_VERB.search(words) and not _would_act().match(words)


def _pieces(text: str, span: Span, opened: bool) -> list[ActionLine]:
    words = text[span.start : span.end]
    found: list[ActionLine] = []
    if not opened and "to " not in words and "To " not in words:
        return found
    for piece in _with_their_names(text, cut(text, span, PIECE, ".;")):
        match = _doing(text, piece)
        owner = (match["who"] or match["first"] or "") if match else ""
        if found and text.startswith("to be ", piece.start):
            found[-1] = replace(found[-1], span=Span(found[-1].span.start, piece.end))
        elif match and not people.is_no_name(owner):
            shown = text[match.start() : end_of_word(text, match.end())]
            rule = "somebody to do" if owner else "thing to be done"
            found.append(ActionLine(piece, people.named(owner), 0.85, shown, rule))
        elif opened and piece.start == span.start and piece.end - piece.start > SHORTEST_HEADED:
            return [_headed(text, span)]
    return found


def _with_their_names(text: str, pieces: list[Span]) -> list[Span]:
    """The pieces, where one that is only a name belongs to the next: "Chair and" / "Clerk to meet the owner"."""
    kept: list[Span] = []
    for piece in reversed(pieces):
        joined = kept and "and" in text[piece.end : kept[-1].start]
        if joined and ONLY_A_NAME.fullmatch(text, piece.start, piece.end):
            kept[-1] = Span(piece.start, kept[-1].end)
        else:
            kept.append(piece)
    return kept[::-1]


def _headed(text: str, span: Span) -> ActionLine:
    owner = people.first_named(text, span.start, span.end)
    return ActionLine(trimmed(text, span.start, span.end, ".;"), owner, 0.8, "Action:", "headed action")


def _doing(text: str, piece: Span) -> re.Match[str] | None:
    if text.find("to ", piece.start, piece.end) < 0 and not text.startswith("To ", piece.start):
        return None
    be = text.find("o be", piece.start, piece.end) >= 0
    come = be or COMES.search(text, piece.start, piece.end) is not None
    return _to_do(be, come).match(text, piece.start, piece.end)


@cache
def _taker() -> re.Pattern[str]:
    someone = rf"(?:{who()}|{INITIALS}|Clerk|All|[A-Z][a-z]+)"
    return re.compile(
        rf"(?P<who>{someone}(?:(?:,| and| &|/) ?{someone}){{0,3}})(?: to action| Action\b| ACTION\b)[^a-z]*"
    )


def _says_action(text: str, start: int, end: int) -> bool:
    return text.find("ction", start, end) >= 0 or text.find("CTION", start, end) >= 0


def _only_taken_on(text: str, span: Span) -> bool:
    return _says_action(text, span.start, span.end) and _taker().fullmatch(text, span.start, span.end) is not None


def pointers(text: str) -> list[Pointer]:
    """The notes of who is to do what the sentence before them says, in reading order."""
    found: list[Pointer] = []
    last: Line | None = None
    for line in lines(text):
        words = text[line.words : line.end]
        if "ction" in words or "CTION" in words:
            found += _pointing(text, line, last)
        last = line
    return found


def _pointing(text: str, line: Line, last: Line | None) -> Iterator[Pointer]:
    before = sentences(text, last.words, last.end)[-1:] if last else ()
    for sentence in sentences(text, line.words, line.end):
        owner = _taken_on(text, sentence)
        if owner and before:
            yield Pointer(before[-1], owner, sentence.of(text))
        elif not owner:
            before = (sentence,)


def _taken_on(text: str, sentence: Span) -> str:
    """Who is named by a sentence that names nothing to do: "Action: Cllr Dunn, by Friday", "MT to action"."""
    label = LABEL.match(text, sentence.start, sentence.end)
    if label and _only_names(text, Span(label.end(), sentence.end)):
        return people.first_named(text, label.end(), sentence.end) or people.right_before(
            text, label.end(), sentence.end
        )
    says = _says_action(text, sentence.start, sentence.end)
    taker = _taker().fullmatch(text, sentence.start, sentence.end) if says else None
    return people.named(taker["who"]) if taker and not people.is_no_name(taker["who"]) else ""
