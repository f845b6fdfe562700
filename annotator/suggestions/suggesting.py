"""All suggestions for one text: resolutions, follow-ups and deadlines, put together.

Before it stand the finders of this package; after it `tags` and the command line.
"""

import datetime

from annotator.records import Proposal, Span, TagKind
from annotator.suggestions import timing
from annotator.suggestions.actions import ActionLine, action_lines
from annotator.suggestions.directions import Direction, direction, told_directions
from annotator.suggestions.follow_ups import FollowUp, narrative_follow_ups
from annotator.suggestions.passages import Covered, flattened
from annotator.suggestions.recipients import report_to
from annotator.suggestions.rejoining import Rejoined
from annotator.suggestions.resolutions import Decision, decisions

LONGEST_QUOTE = 60


def suggest(text: str, *, title: str = "", body: str = "", meeting: datetime.date | None = None) -> list[Proposal]:
    """The tags that the program would propose for an item's text, in reading order, the longest first.

    Dates that need the meeting's are `unresolved` where `meeting` is None. The title and the body are not searched.
    """
    del title, body
    whole = Rejoined(text)
    return whole.led_back(_suggest(flattened(whole.text), meeting))


def _suggest(text: str, meeting: datetime.date | None) -> list[Proposal]:
    decided = decisions(text)
    rows = action_lines(text, meeting)
    directed = [found for decision in decided for found in _directed(text, decision)]
    covered = Covered(Span(one.start, one.end) for one in directed)
    kept_rows = [row for row in rows if not covered.overlaps(row.span.start, row.span.end)]
    taken = [Span(one.start, one.end) for one in decided if not one.told]
    taken += [Span(one.start, one.end) for one in directed] + [row.span for row in kept_rows]
    told = narrative_follow_ups(text, meeting, taken)
    asked = directed + [_from_row(text, row) for row in kept_rows] + [_from_told(text, one) for one in told]
    resolved = [_resolution(decision) for decision in decided]
    due = _due(text, asked, resolved, kept_rows, meeting)
    return sorted((*resolved, *asked, *due), key=lambda proposal: (proposal.start, -proposal.end))


def _quoted(words: str) -> str:
    plain = " ".join(words.split())
    if len(plain) <= LONGEST_QUOTE:
        return f"“{plain}”"
    whole, _, _ = plain[:LONGEST_QUOTE].rpartition(" ")
    return f"“{(whole or plain[: LONGEST_QUOTE - 1]).rstrip(' ,;:–—-')}…”"


def _resolution(decision: Decision) -> Proposal:
    how = "A decision told in the minutes" if decision.told else "Stands after"
    return Proposal(
        kind=TagKind.RESOLUTION,
        start=decision.start,
        end=decision.end,
        score=decision.score,
        reason=f"{how}: {_quoted(decision.shown_by)}",
        resolution_kind=decision.kind,
    )


def _follow_up(text: str, span: Span, score: float, reason: str, owner: str) -> Proposal:
    return Proposal(
        kind=TagKind.FOLLOW_UP,
        start=span.start,
        end=span.end,
        score=score,
        reason=reason,
        owner=owner,
        report_to=report_to(text, span.start, span.end),
    )


def _directions(text: str, decision: Decision) -> list[Direction]:
    find = told_directions if decision.told else direction
    return find(text, decision.start, decision.end, decision.kind)


def _directed(text: str, decision: Decision) -> list[Proposal]:
    return [
        _follow_up(
            text, found.span, found.score, f"A direction in a resolution: {_quoted(found.span.of(text))}", found.owner
        )
        for found in _directions(text, decision)
    ]


def _from_row(text: str, row: ActionLine) -> Proposal:
    return _follow_up(text, row.span, row.score, f"An action line: {_quoted(row.shown_by)}", row.owner)


def _from_told(text: str, one: FollowUp) -> Proposal:
    return _follow_up(text, Span(one.start, one.end), one.score, f"{one.family}: {_quoted(one.shown_by)}", one.owner)


def _deadline(start: int, end: int, score: float, found: timing.Deadline) -> Proposal:
    return Proposal(
        kind=TagKind.DEADLINE,
        start=start,
        end=end,
        score=score,
        reason=found.rule,
        due=found.value,
        precision=found.precision,
        rule=found.rule,
    )


def _due(
    text: str,
    asked: list[Proposal],
    resolved: list[Proposal],
    rows: list[ActionLine],
    meeting: datetime.date | None,
) -> list[Proposal]:
    found: dict[tuple[int, int], Proposal] = {}
    for row in rows:
        if row.due and row.deadline:
            found[row.due.start, row.due.end] = _deadline(row.due.start, row.due.end, 0.9, row.deadline)
    deferred = [one for one in resolved if one.resolution_kind in ("defer", "request", "refer", "recommend")]
    others = [one for one in resolved if one.resolution_kind in ("agree", "approve")]
    for place in timing.loose(text, [Span(one.start, one.end) for one in asked], meeting):
        found[place.start, place.end] = _deadline(place.start, place.end, 0.6, place.deadline)
    for one in (*asked, *deferred):
        for due in timing.deadlines(text, Span(one.start, one.end), meeting):
            found.setdefault((due.start, due.end), _deadline(due.start, due.end, one.score, due.deadline))
    for one in others:
        for due in timing.deadlines(text, Span(one.start, one.end), meeting):
            if text[due.start : due.end].lower().startswith(("by ", "within ", "no later ")):
                found.setdefault((due.start, due.end), _deadline(due.start, due.end, one.score, due.deadline))
    return list(found.values())
