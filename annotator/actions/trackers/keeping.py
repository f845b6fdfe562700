"""A planned tracker is carried out: actions opened on their words or without a source, and those of the log completed.

Before it stand `planning`, `opening`, `completing` and `tags`; the verb calls it within one step. The plan is made anew
within the step, so that nothing changes between what is planned and what is kept.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.actions.opening import open_action, open_without_tag
from annotator.actions.references import reserve
from annotator.actions.templates import TEMPLATE, read
from annotator.actions.trackers.columns import Tracker
from annotator.actions.trackers.completing import Completing, Told
from annotator.actions.trackers.house_form import house_form
from annotator.actions.trackers.matching import Source
from annotator.actions.trackers.planning import Fate, Plan, PlannedRow, Wish, plan
from annotator.actions.trackers.remembering import remember
from annotator.actions.trackers.wordings import plain, without_lead
from annotator.meetings.keeping.importing import Importing
from annotator.records import Action, Body, Span, Suggestion, SuggestionState, Tag, TagKind
from annotator.store import Register, Step
from annotator.tags.accepting import accept_suggestion, answer_by_tag
from annotator.tags.tagging import add_tag


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerReport:
    """What became of a tracker: the plan that was carried out, the actions that it touched, and what to look at.

    `kept` has the action of each of the plan's rows, or None. `told` are sentences for the clerk about rows, each with
    its row's number in the plan: what was not understood, and where the log says otherwise, which stays as it is.
    `forms` say for which bodies the form of references was taken from the tracker.
    """

    plan: Plan
    kept: tuple[Action | None, ...] = ()
    opened: tuple[Action, ...] = ()
    completed: int = 0
    told: tuple[Told, ...] = ()
    forms: tuple[str, ...] = ()

    @property
    def differing(self) -> list[str]:
        """The sentences about rows that say otherwise than the log."""
        return [told.sentence for told in self.told if told.differs]

    @property
    def unclear(self) -> list[str]:
        """The sentences about what was not understood, each with the row's place."""
        return [f"{self.plan.rows[told.row].row.place}: {told.sentence}" for told in self.told if not told.differs]


def keep_tracker(step: Step, tracker: Tracker, wish: Wish) -> TrackerReport:
    """Take in a tracker. Raises WrongUseError where the body of a row is not known."""
    planned = plan(step.register, tracker, wish)
    keeping = _Keeping(step, planned)
    remember(step, tracker.said)
    keeping.take_house_references()
    kept = tuple(keeping.keep(number, row) for number, row in enumerate(planned.rows))
    return TrackerReport(
        plan=planned,
        kept=kept,
        opened=tuple(keeping.opened),
        completed=keeping.completed,
        told=tuple(keeping.completing.told),
        forms=tuple(keeping.forms),
    )


def rehearse(register: Register, tracker: Tracker, wish: Wish) -> TrackerReport:
    """What taking in a tracker would come to: it is done, and taken back whole. Raises as `keep_tracker` does."""
    report: TrackerReport | None = None
    try:
        with register.step("Rehearsal") as step:
            report = keep_tracker(step, tracker, wish)
            raise _TakenBackError
    except _TakenBackError:
        assert report is not None
        return report


class _TakenBackError(Exception):
    """Takes a rehearsal back."""


class _Keeping:
    """Keeps one row after the other."""

    def __init__(self, step: Step, planned: Plan) -> None:
        self._step = step
        self._plan = planned
        self._importing = Importing(step)
        self.completing = Completing(step, planned)
        self.opened: list[Action] = []
        self.completed = 0
        self.forms: list[str] = []

    def take_house_references(self) -> None:
        """New references go on after those in the tracker; where a body has no actions yet, in the form of those."""
        by_body: dict[str, list[PlannedRow]] = defaultdict(list)
        for row in self._plan.rows:
            if row.reference:
                by_body[row.body_name].append(row)
        for rows in by_body.values():
            references = [row.reference for row in rows]
            body = self._with_house_form(self._body(rows[0]), references)
            reserve(self._step, body, references)

    def _with_house_form(self, body: Body, references: Sequence[str]) -> Body:
        if body.template or self._step.register.count(Action, body_id=body.id):
            return body
        form = house_form(references, body.code)
        if not form or all(read(TEMPLATE, body.code, one) for one in references):
            return body
        self.forms.append(f"New references of the {body.name} go on in the form of {references[0]}.")
        return self._step.change(body, template=form)

    def keep(self, number: int, row: PlannedRow) -> Action | None:
        """Open the row's action, or take the one that is there, and add what the row tells of it; none if left out."""
        if row.fate is Fate.LEFT_OUT:
            return None
        if row.action is not None:
            action = self._step.register.get(Action, row.action.id)
            self.completed += self.completing.complete(number, action, row, is_new=False)
            return self._step.register.get(Action, action.id)
        action = self._of_minutes(row, row.source) if row.source else self._without_source(row)
        self.completing.complete(number, action, row, is_new=True)
        self.opened.append(self._step.register.get(Action, action.id))
        return self.opened[-1]

    def _of_minutes(self, row: PlannedRow, source: Source) -> Action:
        """The action of the words in the minutes: their suggestion accepted, or tagged."""
        waiting = source.place.suggestion
        waiting = self._step.register.get(Suggestion, waiting.id) if waiting else None
        if waiting is not None and waiting.state is not SuggestionState.OPEN:
            waiting = None
        tag = accept_suggestion(self._step, waiting) if waiting else self._tag(source)
        self._accept_deadlines(tag)
        owner = row.row.owner or (waiting.owner if waiting else "")
        report_to = row.row.report_to or (waiting.report_to if waiting else "")
        action = open_action(self._step, tag, owner=owner, report_to=report_to, reference=row.reference)
        same = plain(without_lead(row.row.words)) == plain(without_lead(tag.quote))
        summary = row.row.summary or ("" if same else row.row.words)
        return self._step.change(action, summary=" ".join(summary.split()), origin=self._origin(row))

    def _tag(self, source: Source) -> Tag:
        place = source.place
        if place.tag is not None:
            return place.tag
        tag = add_tag(self._step, place.text, TagKind.FOLLOW_UP, Span(place.span.start, place.span.end))
        answer_by_tag(self._step, tag)
        return tag

    def _accept_deadlines(self, tag: Tag) -> None:
        """The deadlines suggested within the words come with them, as they do where a clerk accepts a follow-up."""
        for one in self._step.register.find(
            Suggestion, text_id=tag.text_id, kind=TagKind.DEADLINE, state=SuggestionState.OPEN, order="start"
        ):
            if tag.start <= one.start and one.end <= tag.end:
                accept_suggestion(self._step, one)

    def _without_source(self, row: PlannedRow) -> Action:
        body = self._body(row)
        return open_without_tag(
            self._step,
            body,
            row.row.words,
            origin=self._origin(row),
            asked_on=row.asked_on,
            reference=row.reference,
            owner=row.row.owner,
            report_to=row.row.report_to,
            summary=" ".join(row.row.summary.split()),
        )

    def _body(self, row: PlannedRow) -> Body:
        body = row.body or self._importing.body_named(row.body_name, "", self._plan.file_name)
        return self._step.register.get(Body, body.id)  # as it is now: its form of references may have changed

    def _origin(self, row: PlannedRow) -> str:
        """Where the row stands, and what it names as its own source: "Log.xlsx, Sheet Live, row 7: Minute 14"."""
        named = [words for words in (row.row.minute, row.row.item) if words]
        where = f"{self._plan.file_name}, {row.row.place}"
        return " ".join((f"{where}: {', '.join(named)}" if named else where).split())[:300]
