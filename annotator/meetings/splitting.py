"""A file that holds several meetings is parted: an AGM and the ordinary meeting after it, two months' minutes, a
book.

Before it stand `reading`, `dates`, `closing` and `numbers`; `recognise` calls it before it looks for items. A meeting
begins with a title ("MINUTES of ... held on ...") and either lists who was present or begins its numbers anew. The
minutes that an agenda encloses for approval stay where they are, within the agenda's item; but no items are looked
for in them.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from annotator.meetings.dates import days_in
from annotator.meetings.items.closing import is_signing
from annotator.meetings.items.numbers import Numbered, numbered_lines
from annotator.reading import Mark, Passage, ReadText, Style

_KIND = (
    r"(?:annual|ordinary|extra-?ordinary|special|adjourned|emergency|general|full|parish|town|community"
    r"|council|monthly|additional)"
)
_TITLE = re.compile(
    rf"^[ \t#*_]*(?:(?:draft|unconfirmed|unapproved|confirmed|approved|final|the)\s+)*(?:(?:minutes?|notes"
    rf"|record|proceedings)\b(?!\s*:)(?:\s+(?:of|for|from|taken)\b|\s*[-–—]|\s+\d|[ \t]*$)"
    rf"|(?:{_KIND}\s+){{1,4}}meeting\b|at\s+(?:an?|the)\s+[^\n]{{0,40}}meeting\b|meeting\s+(?:of|held|on)\b"
    rf"|[^\n.;]{{0,70}}?\b(?:meeting|minutes)\b[^\n.;]{{0,70}}\bheld\b"
    r"|[^\n.;:]{0,60}\bA\.?G\.?M\b)[^\n]*$",
    re.I | re.M,
)
_TALKED_OF = re.compile(
    r"\b(?:were|was|be|been|is|are|having|had|has|would|will)\b|\b(?:approved|agreed|confirmed|received|noted"
    r"|circulated|accepted|signed|previous|last|next|to\s+(?:approve|confirm|receive|note))\b"
    r"|[.;,]\s*$|\bresolved\b|\bproposed\b",
    re.I,
)
_AT_A_MEETING = re.compile(r"[ \t#*_]*(?:at\s+(?:an?|the)\s+[^\n]{0,40}meeting|minutes?\s+of)\b", re.I)
_PRESENT = re.compile(
    r"\W*(?:(?:(?:members?|councillors?|also|those|committee\s+members?)\s+)?(?:present|in\s+attendance"
    r"|attendance|attending|attendees)\b|sederunt\b|councillors?\s*:|cllrs?\s*:"
    r"|(?:apologies|chair(?:man|person)?)\s*:)",
    re.I,
)
_AGENDA = re.compile(
    r"^[^\w\n]*(?:agenda\b(?!\s+and\s+minutes)|(?:public\s+)?(?:document|agenda|reports?)\s+pack\b|summons\b"
    r"|notice\s+(?:of\s+)?(?:the\s+)?meeting\b|you\s+are\s+(?:hereby\s+)?summoned)",
    re.I | re.M,
)
_ENCLOSES = re.compile(r"\b(?:minutes|notes|report|appendix|recommendations?|proceedings)\b", re.I)
_OUTER_ITEM = re.compile(r"\W*agenda\s+item\s+(?:no\.?\s*)?\d", re.I)
_NAME_LINE = re.compile(
    r"\b(?:council|committee|sub-?committee|board|panel|cabinet|parish|community|authority|forum|assembly|draft"
    r"|unapproved|minutes)\b",
    re.I,
)
_SPEAKING = ("minute", "meeting", "notes", "record", "proceedings", "agm", "a.g.m")
_FIRST_LINES = 200  # letters, which belong to the first meeting
_OF_ONE = frozenset(("date", "title", "special_meeting", "venue"))
_FEWEST = 4  # passages of a head
_NEAR = 14  # passages below its title in which a meeting lists those present
_DATED = 5  # passages, the title included, in which it gives its day
_LONGEST = 260
_HEAD = 1500


@dataclass(frozen=True, slots=True)
class _Opening:
    """Where a meeting may begin: the passage of its title, and the first of those above that belong to its head."""

    title: int
    first: int


def meetings_in(read: ReadText) -> tuple[ReadText, ...]:
    """One text for each meeting in a text; the text itself where there is but one."""
    if len(read.passages) < 8 or not _may_hold_several(read):
        return (read,)
    openings = _openings(read)
    if not openings:
        return (read,)
    if _is_agenda(read, openings[0]):
        return (_without_enclosed(read, openings),)
    lines = numbered_lines(read)
    begins: list[int] = []
    kept = read
    for opening, after in zip(openings, [*openings[1:], None], strict=True):
        resumed = _resumed(read, lines, opening, after)
        if resumed:
            kept = _without_passages(kept, read.passages[opening.first].start, resumed.start)
        else:
            begins.append(read.passages[opening.first].start)
    if not begins:
        return (kept,)
    bounds = [0, *begins, len(read.text)]
    return tuple(part_of(kept, start, end) for start, end in pairwise(bounds))


def part_of(read: ReadText, start: int, end: int, says: Mapping[str, str] | None = None) -> ReadText:
    """The text of one of several meetings. What the file says of itself as a whole is said of none of them.

    `says` is what is known of this one besides: its body, its date.
    """
    hints = {key: value for key, value in read.hints.items() if key not in _OF_ONE}
    first, last = (bisect_left(read.passages, at, key=_start_of) for at in (start, end))
    passages = tuple(
        replace(passage, start=passage.start - start, end=passage.end - start) for passage in read.passages[first:last]
    )
    return replace(read, text=read.text[start:end], passages=passages, hints={**hints, **(says or {})})


def _start_of(passage: Passage) -> int:
    return passage.start


def _may_hold_several(read: ReadText) -> bool:
    """A quick look: a line that may be a meeting's title stands below the first lines."""
    for passage in read.passages:
        if passage.start <= _FIRST_LINES or passage.end - passage.start > _LONGEST:
            continue
        words = read.text[passage.start : passage.end]
        small = words.lower()
        if any(word in small for word in _SPEAKING) and _TITLE.match(words):
            return True
        if passage.style is Style.HEADING and _has_day(words):
            return True
    return False


def _has_day(words: str) -> bool:
    return any(letter.isdigit() for letter in words) and bool(days_in(words))


def _openings(read: ReadText) -> list[_Opening]:
    """The titles of meetings below the first one's head."""
    found: list[_Opening] = []
    floor = _FEWEST if _AGENDA.search(read.text, 0, _HEAD) else _end_of_first_head(read)
    for index in range(floor, len(read.passages)):
        if found and index - found[-1].title < 4:
            continue
        if _is_title(read, index) and _opens(read, index):
            found.append(_Opening(index, _first_of_head(read, index)))
    return found


def _end_of_first_head(read: ReadText) -> int:
    """The first passages are the first meeting's head, up to those present and a little more."""
    for index, passage in enumerate(read.passages[:30]):
        if _PRESENT.match(read.text, passage.start, passage.end):
            return index + 1
    return _FEWEST


def _is_title(read: ReadText, index: int) -> bool:
    passage = read.passages[index]
    if passage.end - passage.start > _LONGEST or passage.style is Style.ROW or passage.mark not in (None, Mark.MEETING):
        return False
    words = read.words(passage)
    if not _TITLE.match(words):
        return passage.style is Style.HEADING and _has_day(words) and len(words) < 60
    if _AT_A_MEETING.match(words) and days_in(words):
        return not re.search(r"\b(?:were|was|be|approved|agreed|confirmed|received|noted|circulated|accepted)\b", words)
    return not _TALKED_OF.search(words)


def _opens(read: ReadText, index: int) -> bool:
    """Whether a day and those present follow, or the numbers begin anew."""
    near = read.passages[index : index + _NEAR]
    dated = any(days_in(read.words(passage)[:_LONGEST]) for passage in near[:_DATED])
    present = next((at for at, p in enumerate(near) if at and _PRESENT.match(read.text, p.start, p.end)), None)
    inline = re.search(r"\bpresent\s*:", read.words(near[0]), re.I)
    if present is not None or inline:
        return (
            dated
            or _AT_A_MEETING.match(read.words(near[0])) is not None
            or bool(re.search(r"\bmeeting\b|\bminutes\b", read.words(near[0]), re.I))
        )
    return dated and _begins_anew(read, index)


def _begins_anew(read: ReadText, index: int) -> bool:
    """The next numbers are 1 and 2, though the numbers had gone on further before."""
    title = read.passages[index]
    after = replace(read, passages=read.passages[index + 1 : index + 40])
    ranks = [line.rank for line in numbered_lines(after) if not line.limb][:2]
    if not ranks or ranks[0] != (1,) or (len(ranks) > 1 and ranks[1] != (2,)):
        return False
    above = replace(read, passages=read.passages[:index])
    return any(line.rank > (2,) and len(line.rank) == 1 for line in numbered_lines(above) if line.start < title.start)


def _first_of_head(read: ReadText, index: int) -> int:
    """The first of the lines above a title that belong to it: the council's name, "DRAFT"."""
    first = index
    while first > max(0, index - 4):
        words = read.words(read.passages[first - 1]).strip()
        if (
            len(words) > 90
            or words[-1:] in ".;:"
            or words[:1].isdigit()
            or is_signing(words)
            or not _NAME_LINE.search(words)
        ):
            break
        first -= 1
    return first


def _is_agenda(read: ReadText, opening: _Opening) -> bool:
    """An agenda, or its pack: it encloses minutes, and has none of its own."""
    start = read.passages[opening.first].start
    head = read.text[: min(start, _HEAD)]
    own = next((match for match in _TITLE.finditer(head) if re.search(r"minutes\s+of", match.group(), re.I)), None)
    return bool(_AGENDA.search(head)) and (own is None or bool(_TALKED_OF.search(own.group())))


def _without_enclosed(read: ReadText, openings: Sequence[_Opening]) -> ReadText:
    """The text with no passages where enclosed minutes stand: no items are looked for there."""
    kept = read
    for opening in openings:
        ends = (p.start for p in read.passages[opening.title + 1 :] if _OUTER_ITEM.match(read.text, p.start, p.end))
        kept = _without_passages(kept, read.passages[opening.first].start, next(ends, len(read.text)))
    return kept


def _without_passages(read: ReadText, start: int, end: int) -> ReadText:
    return replace(read, passages=tuple(p for p in read.passages if not start <= p.start < end))


def _resumed(read: ReadText, lines: Sequence[Numbered], opening: _Opening, after: _Opening | None) -> Numbered | None:
    """The line at which the numbers from before a title go on after those below it: what stands between is enclosed."""
    start = read.passages[opening.title].start
    end = read.passages[after.first].start if after else len(read.text)
    before = [line for line in lines if line.start < start and not line.limb and line.sure]
    if not before or not _ENCLOSES.search(before[-1].title):
        return None
    wanted = (*before[-1].prefix, before[-1].rank[-1] + 1)
    within = [line for line in lines if start < line.start < end and line.shape == before[-1].shape and line.sure]
    highest = 0
    for line in within:
        if line.rank == wanted and highest + 1 != line.rank[-1]:
            return line
        highest = max(highest, line.rank[-1])
    return None
