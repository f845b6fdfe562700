"""Notes of who is to act that stand beside what is to be done: "Action: Cllr Dunn" behind it, "RB" in the margin.

Before it stand `actions`, `rejoining` and `weighing`; after it `candidates`. A note gives its owner to what it stands
beside; where nothing else shows that its sentence is something to do, the note does.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from annotator.records import Span
from annotator.suggestions.actions import Pointer
from annotator.suggestions.passages import line_at, sentences, trimmed
from annotator.suggestions.people import is_body
from annotator.suggestions.quoting import quoted
from annotator.suggestions.recipients import report_to
from annotator.suggestions.rejoining import Noted
from annotator.suggestions.weighing import Candidate

SHORTEST = 15


def pointed_at(
    text: str, found: Sequence[Candidate], pointers: Sequence[Pointer], noted: Sequence[Noted]
) -> list[Candidate]:
    """The candidates, in reading order, with the owners of the notes beside them, and what only a note shows."""
    if not pointers and not noted:
        return list(found)
    known, more = list(found), list[Candidate]()
    starts = [one.span.start for one in known]
    for pointer in pointers:
        more += _point(text, known, starts, pointer)
    for note in noted:
        more += _note(text, known, starts, note)
    return sorted((*known, *more), key=lambda one: (one.span.start, one.span.end))


def _point(text: str, known: list[Candidate], starts: list[int], pointer: Pointer) -> list[Candidate]:
    place = trimmed(text, pointer.what.start, pointer.what.end, ".")
    last = bisect_left(starts, place.end) - 1
    if last < 0 or known[last].span.end <= place.start:
        return [_candidate(text, "pointed back at", place, 0.8, "An action line", pointer.shown_by, pointer.owner)]
    if not known[last].owner:
        known[last] = replace(known[last], owner=pointer.owner)
    return []


def _note(text: str, known: list[Candidate], starts: list[int], note: Noted) -> list[Candidate]:
    line = line_at(text, note.at)
    if line is None:
        return []
    beside = range(bisect_left(starts, line.start), bisect_left(starts, line.end))
    if beside:
        nearest = min(beside, key=lambda index: _distance(known[index].span, note.at))
        owner = known[nearest].owner
        named = owner if owner and not is_body(owner) else note.owner
        known[nearest] = replace(known[nearest], owner=named, noted=True)
        return []
    within = [one for one in sentences(text, line.words, line.end) if one.start <= note.at]
    if not within or within[-1].end - within[-1].start < SHORTEST:
        return []
    place = trimmed(text, within[-1].start, within[-1].end, ".")
    return [replace(_candidate(text, "noted", place, 0.6, "Named in the margin", note.owner, note.owner), noted=True)]


def _candidate(text: str, rule: str, place: Span, sure: float, why: str, shown: str, owner: str) -> Candidate:
    reason = f"{why}: {quoted(shown)}"
    return Candidate(place, "row", rule, sure, reason, owner, report_to(text, place.start, place.end))


def _distance(span: Span, at: int) -> int:
    return max(span.start - at, at - span.end, 0)
