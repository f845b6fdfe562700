"""All suggestions for one text: resolutions, follow-ups and deadlines, put together.

Before it stand the finders of this package; after it the package's `suggest`.
"""

import datetime
from collections.abc import Iterator, Sequence

from annotator.records import Attendee, Proposal, Span, TagKind
from annotator.suggestions import timing
from annotator.suggestions.actions import ActionLine
from annotator.suggestions.answering import answered, in_full
from annotator.suggestions.attended import full_names
from annotator.suggestions.by_words import Sounding
from annotator.suggestions.candidates import candidates
from annotator.suggestions.passages import flattened, lowered
from annotator.suggestions.quoting import quoted
from annotator.suggestions.rejoining import Noted, Rejoined
from annotator.suggestions.resolutions import Decision, decisions
from annotator.suggestions.unruly import as_share, weighed_by_words, without_a_rule
from annotator.suggestions.weighing import Candidate, least_score, score

FIRM = ("by ", "before ", "within ", "no later ")  # so begin the deadlines of an approval


def proposals(
    text: str,
    meeting: datetime.date | None,
    attendance: Sequence[Attendee],
    law: timing.Law = timing.ENGLISH,
) -> list[Proposal]:
    """The tags that the program would propose for a text, in reading order, the longest first."""
    whole = Rejoined(text)
    return whole.led_back(_proposals(flattened(whole.text), whole.noted, meeting, attendance, law))


def _proposals(
    text: str, noted: Sequence[Noted], meeting: datetime.date | None, attendance: Sequence[Attendee], law: timing.Law
) -> list[Proposal]:
    decided = decisions(text)
    found = candidates(text, decided, meeting, noted)
    asked = list(_follow_ups(text, found.candidates, Sounding(text, decided), attendance))
    resolved = [_resolution(decision) for decision in decided]
    due = _due(text, asked, resolved, found.rows, meeting, law)
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
        sign=decision.rule,
    )


def _follow_ups(
    text: str, found: Sequence[Candidate], sounding: Sounding, attendance: Sequence[Attendee]
) -> Iterator[Proposal]:
    kept = [(one, weighed_by_words(score(text, one), sounding.of(one.span))) for one in found]
    kept = [(one, sure) for one, sure in kept if sure >= least_score()]
    for one, sure in kept:
        yield _follow_up(in_full(text, answered(text, one)), sure, attendance)
    for one in without_a_rule(text, sounding, found, [one for one, _ in kept]):
        yield _follow_up(in_full(text, answered(text, one)), one.sure, attendance)


def _follow_up(one: Candidate, sure: float, attendance: Sequence[Attendee]) -> Proposal:
    return Proposal(
        kind=TagKind.FOLLOW_UP,
        start=one.span.start,
        end=one.span.end,
        score=round(as_share(sure), 2),
        reason=one.reason,
        owner=full_names(one.owner, attendance),
        report_to=full_names(one.report_to, attendance),
        sign=f"{one.source}: {one.rule}",
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
    law: timing.Law,
) -> list[Proposal]:
    found: dict[tuple[int, int], Proposal] = {}
    for row in rows:
        if row.due and row.deadline:
            found[row.due.start, row.due.end] = _deadline(row.due.start, row.due.end, 0.9, row.deadline)
    deferred = [one for one in resolved if one.resolution_kind in ("defer", "adjourn", "request", "refer", "recommend")]
    others = [one for one in resolved if one.resolution_kind in ("agree", "approve")]
    for place in timing.loose(text, [Span(one.start, one.end) for one in asked], meeting, law):
        found[place.start, place.end] = _deadline(place.start, place.end, 0.6, place.deadline)
    for one in {(one.start, one.end): one for one in (*deferred, *asked)}.values():
        for due in timing.deadlines(text, Span(one.start, one.end), meeting, law):
            found.setdefault((due.start, due.end), _deadline(due.start, due.end, one.score, due.deadline))
    for one in others:
        low = lowered(text)[one.start : one.end]
        if not any(word in low for word in FIRM):
            continue
        for due in timing.deadlines(text, Span(one.start, one.end), meeting, law):
            if text[due.start : due.end].lower().startswith(FIRM):
                found.setdefault((due.start, due.end), _deadline(due.start, due.end, one.score, due.deadline))
    return list(found.values())
