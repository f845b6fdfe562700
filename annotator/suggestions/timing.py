"""Deadlines: the temporal words of a follow-up or a resolution that say when it is due.

Before it stands `calendar`; after it the package's `suggest`. Dates of what is past, of documents and of minutes, and
days on which a rule takes effect, are no deadlines.
"""

import datetime
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from annotator.calendar import Deadline, deadline_spans, resolve, with_law
from annotator.records import Precision, Span
from annotator.suggestions.needed import Worth
from annotator.suggestions.passages import Covered, lines
from annotator.suggestions.phrases import each_rule, low_rule, rule, tells


@dataclass(frozen=True, slots=True)
class Due:
    """The words of a deadline in a text, and what they come to."""

    start: int
    end: int
    deadline: Deadline


FILE = "deadlines"
AT_THE_END = r"\s*(?:the )?$"
REACH = 60  # so many characters before a date are looked at
AROUND = 300  # so many characters around a duration may name the law that it follows
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
)
LOOSE_VERB = (" would be ", " will be ", " should be ", " must be ")
LOOSE_CALL = (" encouraged to ", " reminded to ", " urged to ", " asked to ", " invited to ")
LOOSE = (*LOOSE_STATE, *LOOSE_VERB, *LOOSE_CALL)
PURPOSE = re.compile(r"\b(?:so that|in order (?:that|to)|to enable|to allow)\b[^.;]*$")
STANDS_ALONE = re.compile(r"[.;]?\s{1,3}\(?(?P<words>[^.;|\n]{2,30})[.;)]?(?=\s|$)")


def deadlines(text: str, span: Span, meeting: datetime.date | None) -> list[Due]:
    """The deadlines within a span of the text."""
    found: list[Due] = []
    for place in deadline_spans(span.of(text)):
        start, end = span.start + place.start, span.start + place.end
        deadline = _due(text, start, end, meeting)
        if deadline and not (found and _told_already(text[found[-1].end : start], deadline)):
            found.append(Due(start, end, deadline))
    return found


@lru_cache(maxsize=256)
def _due(text: str, start: int, end: int, meeting: datetime.date | None) -> Deadline | None:
    """What the words of a place come to, where they say when something is due. The same place is asked for often."""
    words, before = text[start:end].lower(), text[max(0, start - REACH) : start].lower()
    if tells(FILE, "not_due_before", before, AT_THE_END) or _of_the_past(before):
        return None
    if rule(FILE, "not_due_after").match(text, end):
        return None
    if words.startswith("before ") and rule(FILE, "not_before").search(before):
        return None
    deadline = _resolved(text, start, end, meeting)
    return None if deadline is None or _past(deadline, meeting) or _mere_event(deadline, words) else deadline


def _told_already(between: str, deadline: Deadline) -> bool:
    """ "by Friday when the rest had been done", "by Friday so that it was ready in March": the day was said before."""
    return PURPOSE.search(between) is not None or (deadline.precision is Precision.OPEN and not between.strip())


def _resolved(text: str, start: int, end: int, meeting: datetime.date | None) -> Deadline | None:
    """What the words come to; a duration beside the period of law that the text around it calls up."""
    deadline = resolve(text[start:end], meeting)
    if deadline and deadline.precision is Precision.DURATION:
        return with_law(deadline, text[max(0, start - AROUND) : end + AROUND], on=meeting)
    return deadline


def _of_the_past(before: str) -> bool:
    match = low_rule(FILE, "past_verb").search(before) or low_rule(FILE, "done_before").search(before)
    return bool(match) and not rule(FILE, "still_ahead").search(match["after"])


def _past(deadline: Deadline, meeting: datetime.date | None) -> bool:
    if meeting is None or not deadline.value[:1].isdigit():
        return False
    return deadline.value < meeting.isoformat()


def _mere_event(deadline: Deadline, words: str) -> bool:
    """ "following the meeting" says when something was said more often than when it is due."""
    return deadline.precision is Precision.OPEN and words.startswith(("following ", "until "))


def loose(text: str, asked: list[Span], meeting: datetime.date | None) -> list[Due]:
    """The deadlines that stand outside the follow-ups, and say so: in an action's label, or alone in a sentence."""
    found: list[Due] = []
    covered = Covered(asked)
    for line in lines(text):
        low = text[line.start : line.end].lower()
        if not _may_be_loose(low) or not _loose_worth().of("loose", low):
            continue
        for match in rule(FILE, "loose").finditer(text, line.start, line.end):
            within = deadlines(text, Span(match.start(), match.end()), meeting)
            found += [due for due in within if not covered.overlaps(due.start, due.end)]
    return found + [due for span in asked for due in _standing_after(text, span, meeting)]


@cache
def _loose_worth() -> Worth:
    return Worth({"loose": [(part,) for part in each_rule(FILE, "loose")]})


def _may_be_loose(low: str) -> bool:
    for word in LOOSE:  # noqa: SIM110 - in a loop of its own it takes a third of the time
        if word in low:
            return True
    return False


def _standing_after(text: str, span: Span, meeting: datetime.date | None) -> list[Due]:
    after = STANDS_ALONE.match(text, span.end)
    if after is None:
        return []
    place = Span(*after.span("words"))
    enough = 0.8 * (place.end - place.start)
    return [due for due in deadlines(text, place, meeting) if due.end - due.start >= enough]
