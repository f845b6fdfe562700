"""What a row tells is added to its action: the due date with its extensions, notes, response, status.

Before it stand `planning`, `moves`, `closing` and `progress`; `keeping` calls it. A new action takes all that its row
says. One that was in the log takes what it has not yet; where the row says otherwise, the log stays, and that is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from annotator.actions.changing import set_exempt
from annotator.actions.closing import close
from annotator.actions.log import ENDED
from annotator.actions.log import day as in_words
from annotator.actions.moves import DONE, has_evidence, move, require, says_done
from annotator.actions.opening import day_of
from annotator.actions.progress import respond, response_of
from annotator.actions.trackers.asked import day_in
from annotator.actions.trackers.dated import Dated
from annotator.actions.trackers.planning import Plan, PlannedRow, stray_body
from annotator.actions.trackers.wordings import plain
from annotator.calendar import Deadline, nation_of, resolve
from annotator.errors import RefusedError
from annotator.records import Action, ActionStatus, Extension, Outcome, ProgressNote, Response, ResponseKind
from annotator.store import Step

_BY_TRACKER = "As the tracker gives it"
_PATH = (
    ActionStatus.OPEN,
    ActionStatus.IN_PART,
    ActionStatus.REPORTED,
    ActionStatus.AWAITING_CLOSE,
    ActionStatus.CLOSED,
)
_FIELDS = ("owner", "report_to", "requested_by", "summary")


@dataclass(frozen=True, slots=True)
class _Due:
    """The words of a due date with what they come to."""

    words: str
    found: Deadline | None

    @property
    def day(self) -> date | None:
        """The day, where they come to one."""
        return day_of(self.found.value) if self.found else None


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence for the clerk about a row of the plan, by its number: what is not clear, or differs from the log."""

    row: int
    sentence: str
    differs: bool = False


class Completing:
    """Adds what rows tell to their actions. `told` are sentences for the clerk."""

    def __init__(self, step: Step, planned: Plan) -> None:
        self._step = step
        self._today = planned.as_at or planned.wish.today
        self._file = planned.file_name
        self._number = 0
        self.told: list[Told] = []

    def complete(self, number: int, action: Action, row: PlannedRow, *, is_new: bool) -> bool:
        """Add what the row of that number tells; whether anything was added."""
        self._number = number
        before = self._state(action)
        for sentence in row.unclear:
            self._unclear(sentence)
        action = self._fields(action, row, is_new)
        action = self._due(action, row, is_new)
        action = self._extensions(action, row)
        self._notes(action, row)
        self._response(action, row)
        self._status(action, row)
        return self._state(action) != before

    def _state(self, action: Action) -> tuple[int, ...]:
        """Numbers of which one differs as soon as anything was added to the action."""
        register = self._step.register
        return (
            register.get(Action, action.id).revision,
            *(register.count(kind, action_id=action.id) for kind in (ProgressNote, Extension)),
            *(response.revision for response in register.find(Response, action_id=action.id)),
        )

    def _fields(self, action: Action, row: PlannedRow, is_new: bool) -> Action:
        told = {name: " ".join(str(getattr(row.row, name)).split()) for name in _FIELDS}
        if is_new:
            told.pop("summary")
        filled = {name: value for name, value in told.items() if value and not getattr(action, name)}
        for name, value in told.items():
            kept = str(getattr(action, name))
            if value and kept and plain(kept) != plain(value):
                self._differs(action, name.replace("_", " "), kept, value)
        action = self._step.change(action, **filled)
        if row.row.exempt and not action.exempt:
            return set_exempt(self._step, action, True, row.row.paragraph)
        return action

    # When it is due

    def _due(self, action: Action, row: PlannedRow, is_new: bool) -> Action:
        said = self._read(row.row.due, row)
        if said is None:
            return action
        known = self._first_due(action)
        if action.due is None and said.day is not None and (is_new or not action.due_words):
            return self._set(action, said)
        if not (action.due or action.due_words or action.due_value):
            return self._set(action, said)
        if said.day is not None and known is not None and said.day != known:
            self._differs(action, "due date", in_words(known), said.words)
        return action

    def _first_due(self, action: Action) -> date | None:
        """The day that it was due before any extension."""
        extensions = self._step.register.find(Extension, action_id=action.id)
        return extensions[0].was_due if extensions else action.due

    def _set(self, action: Action, said: _Due) -> Action:
        found = said.found
        return self._step.change(
            action,
            due=said.day,
            due_value=found.value if found else "",
            due_words=said.words,
            due_rule=found.rule if found else _BY_TRACKER,
            due_tag_id=None,
        )

    def _read(self, words: tuple[str, ...], row: PlannedRow) -> _Due | None:
        """The words of the cells: the first that come to a day, with the words of the first cell."""
        division = nation_of(row.body.council if row.body else "", row.body_name).division
        lines = [" ".join(one.split()) for one in words]
        dues = [_Due(line, resolve(line, row.asked_on, division=division)) for line in lines]
        if not dues:
            return None
        dated = next((due for due in dues if due.day), None)
        if dated is None and all(due.found is None for due in dues):
            self._unclear(f"Due “{dues[0].words}” names no time: the words are kept.")
        return _Due(dues[0].words, dated.found) if dated else dues[0]

    def _extensions(self, action: Action, row: PlannedRow) -> Action:
        known = self._step.register.find(Extension, action_id=action.id)
        for words in row.row.revised:
            said = self._read((words,), row)
            if said is None or said.words in {one.due_words for one in known} or (said.day and said.day == action.due):
                continue
            if any(one.due == said.day for one in known if said.day):
                continue
            agreed = self._agreed(words, said)
            known.append(
                self._step.add(
                    Extension(
                        action_id=action.id,
                        was_due=action.due,
                        was_words=action.due_words,
                        due=said.day,
                        due_words=said.words,
                        agreed_on=agreed,
                        reason=f"Revised in {self._file}",
                    )
                )
            )
            action = self._set(action, said)
        return action

    @staticmethod
    def _agreed(words: str, said: _Due) -> date | None:
        """The day on which it was agreed, where the cell has a second one: "30 June 2024 (agreed 12 March 2024)"."""
        _, agreed, after = words.partition("agreed")
        day = day_in(after) if agreed else None
        return day if day != said.day else None

    # What was heard of it

    def _notes(self, action: Action, row: PlannedRow) -> None:
        noted = self._step.register.find(ProgressNote, action_id=action.id)
        known = {plain(note.words) for note in noted}
        stray = stray_body(row)
        if stray:
            self._unclear(f"“{stray}” is no committee of the register: it is kept as a note.")
        for note in (*row.row.notes, *([Dated(None, f"Committee: {stray}")] if stray else [])):
            if plain(note.words) not in known:
                self._note(action, note.day, note.words)
                known.add(plain(note.words))
        told = row.row.percent
        if told is not None and told not in {one.percent for one in noted}:
            self._note(action, None, f"{told}% complete", told)

    def _note(self, action: Action, day: date | None, words: str, percent: int | None = None) -> None:
        self._step.add(ProgressNote(action_id=action.id, day=day or self._today, words=words, percent=percent))

    def _response(self, action: Action, row: PlannedRow) -> None:
        kind = row.row.response
        if kind is None:
            return
        known = self._step.register.find(Response, action_id=action.id)
        if known and known[0].response not in (kind, ResponseKind.NONE_YET):
            self._differs(action, "response", known[0].response, kind)
        elif not known or known[0].response is not kind:
            if kind is ResponseKind.NONE_YET:
                response_of(self._step, action)
            else:
                respond(self._step, action, kind, row.row.executive_on or self._today, row.row.response_words)

    # Where it stands

    def _status(self, action: Action, row: PlannedRow) -> None:
        status = row.status
        if row.row.said is None or status is action.status:
            return
        if not self._goes_on(action, status):
            if status is ActionStatus.OPEN or action.status is ActionStatus.NOT_PROCEEDING:
                self._differs(action, "status", action.status, row.row.status_words or status)
            return
        try:
            with self._step.register.step("Import tracker"):  # a part of its own: taken back where it is refused
                self._move(action, row)
        except RefusedError as error:
            self.told.append(Told(self._number, str(error), differs=True))

    @staticmethod
    def _goes_on(action: Action, status: ActionStatus) -> bool:
        """Whether the path leads on from where the action stands, and not back."""
        if action.status in ENDED:
            return False
        return status is ActionStatus.NOT_PROCEEDING or _PATH.index(status) > _PATH.index(action.status)

    def _move(self, action: Action, row: PlannedRow) -> None:
        words = " ".join(row.row.status_words.split()) or row.status
        if row.status is ActionStatus.CLOSED:
            self._show_done(action, row, words)
            minute = row.row.closing or f"{self._file}, {row.row.place}, says “{words}”"
            close(self._step, action, " ".join(minute.split()), self._closed_on(row))
        elif row.status is ActionStatus.AWAITING_CLOSE:
            self._show_done(action, row, words)
            require(self._step.register, action, row.status)
            move(self._step, action, row.status)
        else:
            require(self._step.register, action, row.status)
            outcome = (row.row.said.outcome if row.row.said else None) or Outcome.WITHDRAWN
            move(self._step, action, row.status, outcome=outcome)
            if row.status is ActionStatus.NOT_PROCEEDING:
                self._note(action, row.row.closed_on, f"The tracker says “{words}”")

    def _closed_on(self, row: PlannedRow) -> date:
        day = row.row.closed_on or self._today
        asked = row.asked_on
        return max(day, asked) if asked else day

    def _show_done(self, action: Action, row: PlannedRow, words: str) -> None:
        """The path asks for something that shows that an action was done: else the tracker's own words, as a note."""
        if has_evidence(self._step.register, action):
            return
        for said in self._ways_to_say(words):
            note = ProgressNote(action_id=action.id, day=row.row.closed_on or self._today, words=said)
            if says_done(note):
                self._step.add(note)
                return

    @staticmethod
    def _ways_to_say(words: str) -> Iterator[str]:
        if DONE.search(words):
            yield f"The tracker says “{words}”"
        yield f"Done: the tracker says “{words}”"
        yield "Done, as the tracker says"

    def _differs(self, action: Action, what: str, kept: str, told: str) -> None:
        sentence = f"{action.reference}: {what} is “{kept}” in the log and “{told}” in the tracker."
        self.told.append(Told(self._number, sentence, differs=True))

    def _unclear(self, sentence: str) -> None:
        self.told.append(Told(self._number, sentence))
