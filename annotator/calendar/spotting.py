"""Where deadline words stand in a text: every temporal expression that could say when something is due.

Before it stands `beginnings`, and `expressions`; after it `suggestions`, which keeps those that belong to a resolution
or a follow-up.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from annotator.calendar.beginnings import by_word
from annotator.calendar.expressions import A_BODY
from annotator.records import Span

WORD = re.compile(r"\w+")
DATED_EVENT = re.compile(r"\b(?:on|of|in) $")
OF_A_BODY = re.compile(A_BODY)
OPENED = re.compile(r"\s{0,3}\((?:on |by |i\.e\.,? )?(?=$)")
FIGURE = "0"


@lru_cache(maxsize=256)
def deadline_spans(text: str) -> tuple[Span, ...]:
    """Where the text has temporal expressions that could be deadlines, in reading order, without overlaps."""
    low = text.lower()
    if len(low) != len(text):  # a few foreign capitals become two letters
        low = "".join(letter.lower()[:1] or letter for letter in text)
    return tuple(_with_brackets([_exact(match, low) for match in _found(low, 0, len(low))], low))


def _with_brackets(spans: list[Span], low: str) -> Iterator[Span]:
    """ "By the end of term (1 April)", "within a week (by Friday 3 May)": the date in brackets belongs to the words."""
    left = iter([*spans, None])
    span = next(left)
    while span:
        after = next(left)
        if after and OPENED.fullmatch(low, span.end, after.start) and low[after.end : after.end + 1] == ")":
            span, after = Span(span.start, after.end + 1), next(left)
        yield span
        span = after


def _found(low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The expressions from left to right: at each word that can begin one, those are tried."""
    patterns, after = by_word(), start
    for word in WORD.finditer(low, start, end):
        first = word[0]
        pattern = patterns.get(first) or (patterns[FIGURE] if first[0].isdigit() else None)
        if pattern is None or word.start() < after:
            continue
        match = pattern.match(low, word.start(), end)
        if match and match.end() > match.start():
            after = match.end()
            yield match


def _exact(match: re.Match[str], low: str) -> Span:
    """An event that is dated ("before the meeting on 18 October", "in the autumn") gives way to its date.

    "Before the planting day on 11 December" and "in time for the meeting of 21 March" stay whole.
    """
    start = match.start()
    if match.lastgroup == "event":
        dated = next((one for one in _found(low, start + 4, _end(match)) if one.lastgroup != "event"), None)
        if dated:
            own = DATED_EVENT.search(low, start, dated.start()) and not OF_A_BODY.search(low, start, dated.start())
            whole = own or match[0].startswith("in time for")
            return Span(start if whole else dated.start(), _end(dated))
    return Span(start, _end(match))


def _end(match: re.Match[str]) -> int:
    return match.start() + len(match[0].rstrip(" \t\r\n.,;"))
