"""All words of a text that could be a follow-up: directions in decisions, action lines, and what the narrative tells.

Before it stand the finders of this package; after it `weighing` says how likely each is one, and `suggesting` proposes.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.records import Span
from annotator.suggestions.actions import ActionLine, Pointer, action_lines, pointers
from annotator.suggestions.directions import Direction, direction, told_directions
from annotator.suggestions.follow_ups import FollowUp, narrative_follow_ups
from annotator.suggestions.passages import Covered, trimmed
from annotator.suggestions.recipients import report_to
from annotator.suggestions.resolutions import Decision
from annotator.suggestions.weighing import Candidate

LONGEST_QUOTE = 60


def quoted(words: str) -> str:
    """The words in quotation marks, on one line and not too long, for a clerk to recognise."""
    plain = " ".join(words.split())
    if len(plain) <= LONGEST_QUOTE:
        return f"“{plain}”"
    whole, _, _ = plain[:LONGEST_QUOTE].rpartition(" ")
    return f"“{(whole or plain[: LONGEST_QUOTE - 1]).rstrip(' ,;:–—-')}…”"


@dataclass(frozen=True, slots=True)
class Found:
    """What could be a follow-up, and the action lines among it with the deadlines of their tables."""

    candidates: list[Candidate]
    rows: list[ActionLine]


def candidates(text: str, decided: Sequence[Decision], meeting: datetime.date | None) -> Found:
    """What could be a follow-up, each once, with its owner and to whom it comes back."""
    directed = [found for decision in decided for found in _directions(text, decision)]
    covered = Covered(found.span for found in directed)
    rows = [row for row in action_lines(text, meeting) if not covered.overlaps(row.span.start, row.span.end)]
    taken = [Span(one.start, one.end) for one in decided if not one.told]
    taken += [found.span for found in directed] + [row.span for row in rows]
    found = [
        *(_from_limb(text, one) for one in directed),
        *(_from_row(text, row) for row in rows),
        *(_from_told(text, one) for one in narrative_follow_ups(text, meeting, taken)),
    ]
    for pointer in pointers(text):
        _point(text, found, pointer)
    return Found(found, rows)


def _directions(text: str, decision: Decision) -> list[Direction]:
    find = told_directions if decision.told else direction
    return find(text, decision.start, decision.end, decision.kind)


def _candidate(text: str, source: str, rule: str, span: Span, sure: float, reason: str, owner: str) -> Candidate:
    return Candidate(span, source, rule, sure, reason, owner, report_to(text, span.start, span.end))


def _from_limb(text: str, one: Direction) -> Candidate:
    reason = f"A direction in a resolution: {quoted(one.span.of(text))}"
    return _candidate(text, "limb", one.rule, one.span, one.score, reason, one.owner)


def _from_row(text: str, row: ActionLine) -> Candidate:
    reason = f"An action line: {quoted(row.shown_by)}"
    return _candidate(text, "row", row.rule, row.span, row.score, reason, row.owner)


def _from_told(text: str, one: FollowUp) -> Candidate:
    reason = f"{one.family}: {quoted(one.shown_by)}"
    return _candidate(text, "told", one.rule, Span(one.start, one.end), one.score, reason, one.owner)


def _point(text: str, found: list[Candidate], pointer: Pointer) -> None:
    """Give what "Action: Cllr Dunn" points back at its owner; it is a candidate even where nothing else shows it."""
    place = trimmed(text, pointer.what.start, pointer.what.end, ".")
    at = [index for index, one in enumerate(found) if one.span.start < place.end and place.start < one.span.end]
    if not at:
        reason = f"An action line: {quoted(pointer.shown_by)}"
        found.append(_candidate(text, "row", "pointed back at", place, 0.8, reason, pointer.owner))
    elif not found[at[-1]].owner:
        found[at[-1]] = replace(found[at[-1]], owner=pointer.owner)
