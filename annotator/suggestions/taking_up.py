"""A follow-up with the words that say what it is about: "... be asked to lead it. DN and NR to organise this".

Before it stand `passages` and `weighing`; after it `candidates`. What asks and what takes it up are one thing to do.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.records import Span
from annotator.suggestions.passages import line_at, sentences
from annotator.suggestions.weighing import Candidate

JOINED = re.compile(r"[.,;?]?\s?(?:and )?")
TAKES_UP = re.compile(
    r".*\bto (?:do|organise|arrange|action|see to|look into|take|pursue|raise|deal with) (?:this|it)\W*"
)
ABOUT_THIS = re.compile(r".*\b(?:regarding|about|on) this (?:matter|issue)\W*")  # in the same breath only
OPENS_WITH_IT = re.compile(r"(?:It|This|That|These|They) (?:would|will|was|were|is|are|could|should)\b|To follow\b")
LACKED = re.compile(r"\b(?:did not (?:have|know)|unable to|could not (?:say|give))\b|\?\W*$")
LOOK_BACK = 600  # so many letters before the words their question is looked for


def taken_up(text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in reading order, each with the request that it takes up right behind it."""
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda one: (one.span.start, one.span.end)):
        last = kept[-1] if kept else None
        if last and one.source != "limb" != last.source and _takes_up(text, last.span, one.span):
            kept[-1] = replace(last, span=Span(last.span.start, one.span.end), owner=one.owner or last.owner)
        else:
            kept.append(_with_its_question(text, one))
    return kept


def _takes_up(text: str, last: Span, span: Span) -> bool:
    between = text[last.end : span.start] if last.end <= span.start else "\n"
    takes_up = ABOUT_THIS if between.strip() == "and" else TAKES_UP
    return JOINED.fullmatch(between) is not None and takes_up.fullmatch(text, span.start, span.end) is not None


def _with_its_question(text: str, one: Candidate) -> Candidate:
    """ "It would be sent to Members" with the sentence before it that asks for it, or says that it was not to hand."""
    line = line_at(text, one.span.start)
    if one.source == "limb" or line is None or not OPENS_WITH_IT.match(text, one.span.start):
        return one
    before = sentences(text, max(line.words, one.span.start - LOOK_BACK), one.span.start)
    if before and LACKED.search(text, before[-1].start, before[-1].end):
        return replace(one, span=Span(before[-1].start, one.span.end))
    return one
