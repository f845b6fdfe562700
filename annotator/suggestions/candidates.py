"""All words of a text that could be a follow-up: directions in decisions, action lines, and what the narrative tells.

Before it stand the finders of this package; after it `weighing` says how likely each is one, and `suggesting` proposes.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.records import Span
from annotator.suggestions.actions import ActionLine, action_lines, pointers
from annotator.suggestions.directions import Direction, direction, told_directions
from annotator.suggestions.follow_ups import FollowUp, narrative_follow_ups
from annotator.suggestions.passages import Covered
from annotator.suggestions.quoting import quoted
from annotator.suggestions.recipients import report_to
from annotator.suggestions.rejoining import Noted
from annotator.suggestions.resolutions import Decision
from annotator.suggestions.taking_up import taken_up
from annotator.suggestions.weighing import Candidate
from annotator.suggestions.who_notes import pointed_at


@dataclass(frozen=True, slots=True)
class Found:
    """What could be a follow-up, and the action lines among it with the deadlines of their tables."""

    candidates: list[Candidate]
    rows: list[ActionLine]


def candidates(
    text: str, decided: Sequence[Decision], meeting: datetime.date | None, noted: Sequence[Noted] = ()
) -> Found:
    """What could be a follow-up, each once, with its owner and to whom it comes back; `noted` stands in the margin."""
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
    return Found(pointed_at(text, taken_up(text, found), pointers(text), noted), rows)


def _directions(text: str, decision: Decision) -> list[Direction]:
    find = told_directions if decision.told else direction
    return find(text, decision.start, decision.end, decision.kind)


def _of(text: str, source: str, rule: str, span: Span, sure: float, reason: str, owner: str) -> Candidate:
    return Candidate(span, source, rule, sure, reason, owner, report_to(text, span.start, span.end))


def _from_limb(text: str, one: Direction) -> Candidate:
    reason = f"A direction in a resolution: {quoted(one.span.of(text))}"
    return _of(text, "limb", one.rule, one.span, one.score, reason, one.owner)


def _from_row(text: str, row: ActionLine) -> Candidate:
    reason = f"An action line: {quoted(row.shown_by)}"
    return _of(text, "row", row.rule, row.span, row.score, reason, row.owner)


def _from_told(text: str, one: FollowUp) -> Candidate:
    reason = f"{one.family}: {quoted(one.shown_by)}"
    return _of(text, "told", one.rule, Span(one.start, one.end), one.score, reason, one.owner)
