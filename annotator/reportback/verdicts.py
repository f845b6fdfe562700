"""Was it reported back? A verdict on each action that is not closed, on a day, with the passages that speak for it.

Before it stand the entries of the log and the suggestions that `looking` put; after it `findings`, which reads both
from the register, the window and the commands. It only judges what it is given and closes nothing: until the clerk has
answered, an extent is what a passage looks like, no more.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from annotator.actions.log import ENDED, WAITING, Answer, LogEntry
from annotator.records import Extent, Item, Meeting, ReportBack, Suggestion, SuggestionState

QUOTED = 3  # passages that are shown for one action
A_YEAR = timedelta(days=365)


class Verdict(StrEnum):
    """What became of an action, in the words of the list."""

    FULL = "Reported in full"
    PARTLY = "Reported in part"
    DECLINED = "Declined"
    MENTIONED = "Mentioned only"
    NOTHING = "Nothing found"
    NOT_DUE = "Not due yet"


class ToDo(StrEnum):
    """What the clerk has to do about an action, in the order of the list."""

    JUDGE = "Answers to judge"
    SILENT = "Due and silent"
    NOT_DUE = "Not due yet"
    ANSWERED = "Reported back, to be closed"


class Said(StrEnum):
    """What was said of a passage: nothing yet, that it answers, or that it only mentions the subject."""

    TO_JUDGE = "to judge"
    ANSWERS = "answers"
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage of a later item, or of evidence (no meeting), that speaks of what was asked.

    `day` is that of the meeting, or of the evidence where it says one. `extent` is the clerk's where it `answers`, else
    what the words look like. One that was answered by hand has no suggestion; one that nobody has answered has no
    report back.
    """

    quote: str
    item: Item
    meeting: Meeting | None
    said: Said
    extent: Extent
    day: date | None = None
    score: float = 1.0
    reason: str = ""
    suggestion: Suggestion | None = None
    report_back: ReportBack | None = None

    @property
    def id(self) -> str:
        """What names the passage in a list: the id of its answer, else of its suggestion."""
        row = self.report_back or self.suggestion
        return row.id if row else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """An action with its verdict: `passages` are the best first, `to_judge` counts all that wait for an answer."""

    entry: LogEntry
    verdict: Verdict
    to_do: ToDo
    passages: tuple[Passage, ...] = ()
    to_judge: int = 0

    @property
    def is_said(self) -> bool:
        """Whether the clerk has said it. Else it is what the passages look like."""
        return any(passage.said is Said.ANSWERS for passage in self.passages)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands: an item of a meeting; or an evidence document, with its own day where it says one."""

    item: Item
    meeting: Meeting | None = None
    day: date | None = None


Places = Mapping[str, Place]

_EXTENTS = {Extent.FULL: Verdict.FULL, Extent.PARTLY: Verdict.PARTLY, Extent.DECLINED: Verdict.DECLINED}
_ORDER = {Said.TO_JUDGE: 0, Said.ANSWERS: 1, Said.MENTIONS: 2}


def verdicts(
    entries: Iterable[LogEntry], suggestions: Iterable[Suggestion], places: Places, today: date
) -> list[Finding]:
    """The findings on the actions that are not closed, in the order of what there is to do.

    `places` has the item of each suggestion and answer, by its id. An action that was divided is judged by its
    parts, one that goes on in another by that one.
    """
    by_action: defaultdict[str, list[Suggestion]] = defaultdict(list)
    for suggestion in suggestions:
        by_action[suggestion.action_id or ""].append(suggestion)
    found = [
        finding_on(entry, by_action[entry.action.id], places, today)
        for entry in entries
        if entry.action.status not in ENDED and not entry.parts and not entry.action.merged_into_id
    ]
    return in_order(found)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by what there is to do; what is silent or to come by its due day, the rest as in the log."""
    groups = list(ToDo)
    return sorted(findings, key=lambda one: (groups.index(one.to_do), *_by_day(one)))


def finding_on(entry: LogEntry, suggestions: Sequence[Suggestion], places: Places, today: date) -> Finding:
    """The finding on one action."""
    passages = passages_of(entry, suggestions, places)
    return Finding(
        entry=entry,
        verdict=_verdict(entry, passages, today),
        to_do=_to_do(entry, passages, today),
        passages=tuple(passages[:QUOTED]),
        to_judge=sum(passage.said is Said.TO_JUDGE for passage in passages),
    )


def passages_of(entry: LogEntry, suggestions: Sequence[Suggestion], places: Places) -> list[Passage]:
    """What speaks of the action: first what is to be judged, then what answers it, then mere mentions; best first."""
    reasons = {one.tag_id: one for one in suggestions if one.tag_id}
    passages = [_answered(answer, reasons.get(answer.report_back.tag_id), places) for answer in entry.answers]
    for one in suggestions:
        if one.state is not SuggestionState.ACCEPTED and one.item_id in places:
            place = places[one.item_id]
            passages.append(
                Passage(
                    quote=one.quote,
                    item=place.item,
                    meeting=place.meeting,
                    day=place.day,
                    said=Said.TO_JUDGE if one.state is SuggestionState.OPEN else Said.MENTIONS,
                    extent=one.extent or Extent.FULL,
                    score=one.score,
                    reason=one.reason,
                    suggestion=one,
                )
            )
    return sorted(passages, key=lambda passage: (_ORDER[passage.said], -passage.score))


def is_due(entry: LogEntry, today: date) -> bool:
    """Whether the committee should have heard by that day.

    A request without a day ("in due course") should have been heard of once a meeting passed in silence; or a year,
    where the register knows no later meeting.
    """
    put_off = entry.action.deferred_until
    if put_off is not None and put_off > today:
        return False
    if entry.due is not None:
        return entry.due <= today
    asked = entry.meeting.date if entry.meeting else entry.action.asked_on
    return entry.silent_for > 0 or (asked is not None and today - asked > A_YEAR)


def _answered(answer: Answer, suggestion: Suggestion | None, places: Places) -> Passage:
    place = places.get(answer.item.id)
    return Passage(
        quote=answer.quote,
        item=answer.item,
        meeting=answer.meeting,
        day=place.day if place else None,
        said=Said.ANSWERS,
        extent=answer.report_back.extent,
        reason=suggestion.reason if suggestion else "Found by the clerk",
        suggestion=suggestion,
        report_back=answer.report_back,
    )


def _verdict(entry: LogEntry, passages: Sequence[Passage], today: date) -> Verdict:
    """The clerk's answers first; then what the best open passage looks like; then whether it is due at all."""
    answered = {passage.extent for passage in passages if passage.said is Said.ANSWERS}
    for extent, verdict in _EXTENTS.items():
        if extent in answered:
            return verdict
    best = passages[0] if passages else None
    if best is not None and best.said is Said.TO_JUDGE:
        return _EXTENTS[best.extent]
    if entry.action.status in WAITING and not is_due(entry, today):
        return Verdict.NOT_DUE
    return Verdict.MENTIONED if best is not None else Verdict.NOTHING


def _to_do(entry: LogEntry, passages: Sequence[Passage], today: date) -> ToDo:
    if entry.action.status not in WAITING:
        return ToDo.ANSWERED
    if any(passage.said is Said.TO_JUDGE for passage in passages):
        return ToDo.JUDGE
    return ToDo.SILENT if is_due(entry, today) else ToDo.NOT_DUE


def _by_day(finding: Finding) -> tuple[date, str, str, int, int]:
    action, due = finding.entry.action, finding.entry.due
    timed = finding.to_do in (ToDo.SILENT, ToDo.NOT_DUE)
    return (due or date.max) if timed else date.min, finding.entry.body.name, action.year, action.number, action.part
