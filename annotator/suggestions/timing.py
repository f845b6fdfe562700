"""Deadlines: the temporal words of a follow-up or a resolution that say when it is due.

Before it stands `calendar`; after it the package's `suggest`. Dates of what is past, of documents and of minutes, and
days on which a rule takes effect, are no deadlines.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from annotator.calendar import Deadline, Nation, Period, deadline_spans, nation_of, resolve, shipped_periods, with_law
from annotator.records import Precision, Span
from annotator.suggestions.needed import Worth, bits
from annotator.suggestions.passages import Covered, Line, lines, lowered
from annotator.suggestions.phrases import tells
from annotator.suggestions.wording import each_rule, find, low_rule, rule


@dataclass(frozen=True, slots=True)
class Due:
    """The words of a deadline in a text, and what they come to."""

    start: int
    end: int
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Law:
    """Whose law and whose bank holidays a council's deadlines follow, and the periods that it keeps of its own."""

    nation: Nation = Nation.ENGLAND
    council: str = ""
    own: tuple[Period, ...] = ()


ENGLISH = Law()
FILE = "deadlines"
AT_THE_END = r"\s*(?:the )?$"
REACH = 60  # so many characters before a date are looked at
AROUND = 300  # so many characters around a duration may name the law that it follows
LONGEST_DEADLINE = 300  # no words of a deadline are longer
LOOSE_STATE = (
    "action",
    " due",
    " wanted",
    " needed",
    " required",
    " to follow",
    " expected ",
    " to be ",
    "take place ",
    "deferred ",
    "postponed ",
    "adjourned ",
    "rescheduled ",
    "left ",
    " over ",
    " off ",
    " back ",
    " forward ",
)
LOOSE_THINGS = ("comments ", "responses ", "replies ", "views ", "ideas ", "nominations ", "suggestions ", "names ")
LOOSE_VERB = (" would be ", " will be ", " should be ", " must be ")
LOOSE_BE = (
    " be taken ",
    " be considered ",
    " be discussed ",
    " be reviewed ",
    " be reported ",
    " be brought ",
    " be raised ",
)
LOOSE_TO = (
    " to consider ",
    " to discuss ",
    " to decide ",
    " to approve ",
    " to review ",
    " to agree ",
    " be revisited ",
)
LOOSE_CALL = (" encouraged to ", " reminded to ", " urged to ", " asked to ", " invited to ")
LOOSE = (*LOOSE_STATE, *LOOSE_THINGS, *LOOSE_VERB, *LOOSE_BE, *LOOSE_TO, *LOOSE_CALL)
PURPOSE = re.compile(r"\b(?:so that|in order (?:that|to)|to enable|to allow)\b[^.;]*$")
COMING_TIME = re.compile(r"\b(?:when|once|until|unless)\b[^.;,]*$")  # "when the budget was discussed in March"
STANDS_ALONE = re.compile(r"[.;]?\s{1,3}\(?(?P<words>[^.;|\n]{2,30})[.;)]?(?=\s|$)")


@lru_cache(maxsize=64)
def law_of(council: str, body: str = "", own: tuple[Period, ...] = ()) -> Law:
    """The law that a council follows, by its name and its body's."""
    has_local = any(one.applies and council.lower().startswith(one.applies.lower()) for one in shipped_periods())
    return Law(nation_of(council, body), council if has_local or own else "", own)


def deadline_at(text: str, start: int, end: int, meeting: datetime.date | None, law: Law = ENGLISH) -> Deadline | None:
    """What the words of a place come to; a duration beside the period of law that the text around it calls up."""
    deadline = resolve(text[start:end], meeting, division=law.nation.division)
    if deadline is None or deadline.precision is not Precision.DURATION:
        return deadline
    around = text[max(0, start - AROUND) : end + AROUND]
    return with_law(deadline, around, on=meeting, nation=law.nation, council=law.council, own=law.own)


def deadlines(text: str, span: Span, meeting: datetime.date | None, law: Law = ENGLISH) -> list[Due]:
    """The deadlines within a span of the text."""
    found: list[Due] = []
    for place in deadline_spans(span.of(text)):
        start, end = span.start + place.start, span.start + place.end
        deadline = _due(text, start, end, meeting, law)
        if deadline and not (found and _told_already(text[found[-1].end : start], deadline)):
            found.append(Due(start, end, deadline))
    return found


@lru_cache(maxsize=256)
def _due(text: str, start: int, end: int, meeting: datetime.date | None, law: Law) -> Deadline | None:
    """What the words of a place come to, where they say when something is due. The same place is asked for often."""
    words, before = text[start:end].lower(), text[max(0, start - REACH) : start].lower()
    if tells(FILE, "not_due_before", before, AT_THE_END) or _of_the_past(before):
        return None
    if rule(FILE, "not_due_after").match(text, end):
        return None
    if words.startswith("before ") and rule(FILE, "not_before").search(before):
        return None
    deadline = deadline_at(text, start, end, meeting, law)
    return None if deadline is None or _past(deadline, meeting) or _mere_event(deadline, words) else deadline


def _told_already(between: str, deadline: Deadline) -> bool:
    """ "by Friday when the rest had been done", "by Friday so that it was ready in March": the day was said before."""
    return PURPOSE.search(between) is not None or (deadline.precision is Precision.OPEN and not between.strip())


def _of_the_past(before: str) -> bool:
    match = low_rule(FILE, "past_verb").search(before) or low_rule(FILE, "done_before").search(before)
    if match is None or rule(FILE, "still_ahead").search(match["after"]):
        return False
    return COMING_TIME.search(before, 0, match.start()) is None


def _past(deadline: Deadline, meeting: datetime.date | None) -> bool:
    if meeting is None or not deadline.value[:1].isdigit():
        return False
    return deadline.value < meeting.isoformat()


def _mere_event(deadline: Deadline, words: str) -> bool:
    """ "following the meeting" says when something was said more often than when it is due."""
    return deadline.precision is Precision.OPEN and words.startswith(("following ", "until "))


def loose(text: str, asked: list[Span], meeting: datetime.date | None, law: Law = ENGLISH) -> list[Due]:
    """The deadlines that stand outside the follow-ups, and say so: in an action's label, or alone in a sentence."""
    found: list[Due] = []
    covered = Covered(asked)
    for line in lines(text):
        for match in _loosely(text, line):
            far = min(line.end, match.end() + LONGEST_DEADLINE)  # not to the end: that would grow with its square
            within = deadlines(text, Span(match.start(), far), meeting, law)
            begun = [due for due in within if due.start < match.end()]
            found += [due for due in begun if not covered.overlaps(due.start, due.end)]
    return found + [due for span in asked for due in _standing_after(text, span, meeting, law)]


@cache
def _loose_ways() -> tuple[list[re.Pattern[str]], Worth]:
    ways = each_rule(FILE, "loose")
    return ways, Worth({"loose": [(way,) for way in ways]})


def _loosely(text: str, line: Line) -> Iterator[re.Match[str]]:
    """What tells in a line that a deadline comes, from left to right; of those at one place the first in the file."""
    low = lowered(text)
    words = low[line.start : line.end]
    ways, worth = _loose_ways()
    tried = [ways[index] for index in bits(worth.of("loose", words))]
    if not tried or not any(word in words for word in LOOSE):
        return
    ahead = [match for way in tried if (match := find(way, text, low, line.start, line.end))]
    while ahead:
        first = min(ahead, key=lambda match: match.start())
        yield first
        at = first.end()  # only what stood before it is looked for again: the line is gone through once
        now = [one if one.start() >= at else find(one.re, text, low, at, line.end) for one in ahead]
        ahead = [match for match in now if match]


def _standing_after(text: str, span: Span, meeting: datetime.date | None, law: Law) -> list[Due]:
    after = STANDS_ALONE.match(text, span.end)
    if after is None:
        return []
    place = Span(*after.span("words"))
    enough = 0.8 * (place.end - place.start)
    return [due for due in deadlines(text, place, meeting, law) if due.end - due.start >= enough]
