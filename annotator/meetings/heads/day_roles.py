"""What a day in a document is the day of: this meeting, the last one, the next one, printing or signing.

Before it stands `dates`; `meeting_days` and `missing_years` call it. The words around a day tell.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import Enum

from annotator.meetings.dates import MONTHS, WEEKDAYS, FoundDay, days_in

_SPLIT = re.compile(
    rf"(?:(?P<number>\b\d{{1,2}})[ \t]*\n\s*(?P<th>st|nd|rd|th)\b[ \t]*\n?"
    rf"|(?P<day>\b\d{{1,2}}(?:st|nd|rd|th)?,?(?:\sof)?)[ \t]*\n\s*(?=(?:{'|'.join(MONTHS)})\b)"
    rf"|(?P<month>\b(?:{'|'.join(MONTHS)}),?)[ \t]*\n\s*(?=(?:19|20)\d\d\b)"
    rf"|(?P<week>\b(?:{'|'.join(WEEKDAYS)}),?)[ \t]*\n\s*(?=\d{{1,2}}(?:st|nd|rd|th)?\s))",
    re.I,
)
_BROKEN = re.compile(  # how the line below a broken day begins: quickly looked for
    rf"\n\s{{0,40}}(?:(?:st|nd|rd|th|{'|'.join(MONTHS)}|(?:19|20)\d\d)\b|\d{{1,2}}(?:st|nd|rd|th)?\s)", re.I
)
_ALONE = re.compile(r"^[ \t]*(?:(?:st|nd|rd|th)[ \t]*)+\n", re.M)
_WEEKDAY_FIRST = re.compile(r"^\W*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.I)
_PREVIOUS_BEFORE = re.compile(
    r"\b(?:previous|last|preceding)\s+(?:\w+\s+){0,4}?(?:meeting|minutes)|\bminutes\s+of\s+the\s+(?:previous|last)\b"
    r"|\b(?:approv|confirm|receiv|agree|consider|sign|adopt|ratif|accept)\w*\s+(?:\w+\s+){0,8}?minutes?\b"
    r"|\bmatters\s+arising\b",
    re.I,
)
_PREVIOUS_AFTER = re.compile(
    r"^[^.\n]{0,80}?\b(?:(?:were|was|be|is|are|having\s+been|been|as)\s+(?:\w+\s+){0,4}?"
    r"(?:approved|confirmed|agreed|accepted|signed|read|adopted|circulated|a\s+(?:true|correct))|proposed|seconded)\b",
    re.I,
)
_NEXT_BEFORE = re.compile(
    r"\bnext\b(?:\s+[\w’'-]+){0,6}?\s+(?:meeting|council|agm)\b|\bfuture\s+meetings?\b|\bdates?\s+of\s+next\b", re.I
)
_OTHER_BEFORE = re.compile(
    r"\b(?:publish\w*|publication|print\w*|(?:d|des|dis)patch\w*|issued?|signed|dated|posted|circulated|updated|approved"
    r"|confirmed|deadline|summons|notice|call-?in|effective|effect|implement\w*|expir\w*|version|created|received"
    r"|report\s+of|modified|elected|since|from|until|by|before|after|as\s+at|copyright|©)\b[^.]{0,40}$",
    re.I,
)
_HELD = re.compile(r"\bheld\b|\bmeeting\b|\bminutes?\b|^\W*(?:date|day)\b|\b(?:on|at)\s+\w+day\b", re.I)
_ENDS_OPEN = re.compile(r"(?:\b(?:held|on|of|the|at|is|be|dated|for)|[:,–-])\s*$", re.I)
_MAY_TELL = re.compile(r"\b(?:next|future|previous|last|minutes?|meeting)\b", re.I)
_FIGURES = re.compile(r"\d\d")
_NEW_LINE = re.compile(r"\n\s*\n|\n(?=[A-Z\d])")
_NEAR = timedelta(days=460)  # a body meets more than once in fifteen months
_BEGINNING, _END, _AROUND = 7000, 2500, 160


class Role(Enum):
    """What a day in a document is the day of."""

    HELD = "this meeting"
    PLAIN = "a day that stands by itself"
    PREVIOUS = "the last meeting"
    NEXT = "the next meeting"
    OTHER = "printing, publishing, signing"


def mended(head: str) -> str:
    """The head with days put together that were broken over lines: "3", "rd", "May 2022"."""
    return _ALONE.sub("", _SPLIT.sub(_joined, head) if _BROKEN.search(head) else head)


def role_of(line: str, found: FoundDay, above: str) -> Role:
    """What the words of the line around a day say that it is; `above` is the line above."""
    before = line[max(0, found.start - 90) : found.start]
    before = before[before.rfind(". ") + 1 :]
    label = len(above.split()) <= 4 and not days_in(above)
    if len(before.split()) <= 1 and (label or _ENDS_OPEN.search(above)):
        before = f"{above[-90:]} {before}"
    if _NEXT_BEFORE.search(before):
        return Role.NEXT
    if _PREVIOUS_BEFORE.search(before) or _PREVIOUS_AFTER.match(line[found.end :]):
        return Role.PREVIOUS
    if _OTHER_BEFORE.search(before) and not re.search(r"\bheld\b", before, re.I):
        return Role.OTHER
    alone = not line[: found.start].strip(" \t*_#(") or _WEEKDAY_FIRST.match(line)
    return Role.HELD if _HELD.search(before) or alone else Role.PLAIN


def says_held(line: str) -> bool:
    """Whether a line without a year may tell the day of this meeting."""
    return bool(_HELD.search(line))


def tells_another(line: str) -> bool:
    """Whether a line tells the last meeting or the next one."""
    return bool(_PREVIOUS_BEFORE.search(line) or _NEXT_BEFORE.search(line))


def other_meetings(text: str) -> Iterator[tuple[Role, date]]:
    """The last meeting's day and the next one's, where the document tells them near its beginning or its end."""
    for stretch in (text[:_BEGINNING], text[_BEGINNING:][-_END:]):
        told = 0
        for word in _before_figures(stretch):
            if word.start() < told:
                continue
            for found in days_in(stretch[word.start() : word.start() + _AROUND]):
                start, end = word.start() + found.start, word.start() + found.end
                told = end
                before = stretch[max(0, start - 90) : start]
                before = " ".join(before[before.rfind("\n\n") + 1 :].split())
                after = _NEW_LINE.split(stretch[end : end + 100])[0]
                line = f"{before} {stretch[start:end]}{after}".replace("\n", " ")
                role = role_of(line, FoundDay(found.day, len(before) + 1, len(before) + 1 + end - start), "")
                if role in (Role.NEXT, Role.PREVIOUS):
                    yield role, found.day


def _before_figures(stretch: str) -> Iterator[re.Match[str]]:
    """The words that may tell of another meeting, where a day may stand behind them."""
    looked = 0
    for figures in _FIGURES.finditer(stretch):
        yield from _MAY_TELL.finditer(stretch, max(looked, figures.end() - _AROUND), figures.start())
        looked = figures.start()


def fits(day: date, others: Sequence[tuple[Role, date]]) -> bool:
    """Whether a meeting may have been on the day, the last and the next one being when they were."""
    return all(timedelta() <= (other - day if role is Role.NEXT else day - other) <= _NEAR for role, other in others)


def _joined(match: re.Match[str]) -> str:
    if match["number"]:
        return f"{match['number']}{match['th']} "
    return f"{match['day'] or match['month'] or match['week']} "
