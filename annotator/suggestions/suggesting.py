"""All suggestions for one text: resolutions, follow-ups and deadlines, put together.

Before it stand the finders of this package; after it `tags` and the command line.
"""

import datetime
from collections.abc import Sequence

from annotator.records import Attendee, Proposal, Span, TagKind
from annotator.suggestions import timing
from annotator.suggestions.actions import ActionLine
from annotator.suggestions.attended import full_names
from annotator.suggestions.candidates import candidates, quoted
from annotator.suggestions.passages import flattened, lowered
from annotator.suggestions.rejoining import Rejoined
from annotator.suggestions.resolutions import Decision, decisions
from annotator.suggestions.weighing import Candidate, least_score, score

FIRM = ("by ", "before ", "within ", "no later ")  # so begin the deadlines of an approval


def suggest(
    text: str,
    *,
    title: str = "",
    body: str = "",
    meeting: datetime.date | None = None,
    attendance: Sequence[Attendee] = (),
) -> list[Proposal]:
    """The tags that the program would propose for an item's text, in reading order, the longest first.

    Dates that need the meeting's are `unresolved` where `meeting` is None. The title and the body are not searched.
    Initials that `attendance` explains become the name there.
    """
    del title, body
    whole = Rejoined(text)
    return whole.led_back(_suggest(flattened(whole.text), meeting, attendance))


def _suggest(text: str, meeting: datetime.date | None, attendance: Sequence[Attendee]) -> list[Proposal]:
    decided = decisions(text)
    found = candidates(text, decided, meeting)
    weighed = [(one, score(text, one)) for one in found.candidates]
    asked = [_follow_up(one, sure, attendance) for one, sure in weighed if sure >= least_score()]
    resolved = [_resolution(decision) for decision in decided]
    due = _due(text, asked, resolved, found.rows, meeting)
    return sorted((*resolved, *asked, *due), key=lambda proposal: (proposal.start, -proposal.end))


def _resolution(decision: Decision) -> Proposal:
    how = "A decision told in the minutes" if decision.told else "Stands after"
    return Proposal(
        kind=TagKind.RESOLUTION,
        start=decision.start,
        end=decision.end,
        score=decision.score,
        reason=f"{how}: {quoted(decision.shown_by)}",
        resolution_kind=decision.kind,
    )


def _follow_up(one: Candidate, sure: float, attendance: Sequence[Attendee]) -> Proposal:
    return Proposal(
        kind=TagKind.FOLLOW_UP,
        start=one.span.start,
        end=one.span.end,
        score=round(sure, 2),
        reason=one.reason,
        owner=full_names(one.owner, attendance),
        report_to=full_names(one.report_to, attendance),
    )


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
    deferred = [one for one in resolved if one.resolution_kind in ("defer", "adjourn", "request", "refer", "recommend")]
    others = [one for one in resolved if one.resolution_kind in ("agree", "approve")]
    for place in timing.loose(text, [Span(one.start, one.end) for one in asked], meeting):
        found[place.start, place.end] = _deadline(place.start, place.end, 0.6, place.deadline)
    for one in (*asked, *deferred):
        for due in timing.deadlines(text, Span(one.start, one.end), meeting):
            found.setdefault((due.start, due.end), _deadline(due.start, due.end, one.score, due.deadline))
    for one in others:
        low = lowered(text)[one.start : one.end]
        if not any(word in low for word in FIRM):
            continue
        for due in timing.deadlines(text, Span(one.start, one.end), meeting):
            if text[due.start : due.end].lower().startswith(FIRM):
                found.setdefault((due.start, due.end), _deadline(due.start, due.end, one.score, due.deadline))
    return list(found.values())
