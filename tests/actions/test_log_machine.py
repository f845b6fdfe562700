"""Whatever a clerk does, in whatever order: no action is lost, no reference given twice, none closed without proof."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from clerk import minutes
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from annotator import verbs
from annotator.actions.entries import entries
from annotator.actions.log import standing
from annotator.actions.moves import has_evidence
from annotator.errors import RefusedError
from annotator.records import (
    Action,
    ActionStatus,
    Body,
    Closing,
    Extent,
    Item,
    Outcome,
    ProgressNote,
    Span,
    Suggestion,
    SuggestionState,
    Tag,
    TagKind,
)
from annotator.records.minutes import NEVER
from annotator.store import memory_register
from annotator.store.integrity import check

TODAY = date(2026, 3, 5)
FIRST = date(2025, 3, 10)
MINUTE = "Minute 12: that the action be closed."
ASKS = (
    "The Panel asked the Head of Early Help to report on waiting times by 31 October 2025.",
    "The Clerk and the Chair would write to the bus company before the next meeting.",
    "The Head of Early Help had circulated the figures on waiting times.",
)
TEMPLATES = ("", "{number}/{calendar year}/P", "{month}-Ac{number}", "SR ({year}) {number:2}")


def _meeting(number: int) -> verbs.Incoming:
    """The minutes of the meeting of that number: every quarter, so that they cross into the next municipal year."""
    items = tuple((f"Item {place} of {number}", words) for place, words in enumerate(ASKS))
    found = minutes(*items, day=FIRST + timedelta(days=91 * number), name=f"{number}.txt")
    return verbs.prepare(found, found.text.encode())


MEETINGS = [_meeting(number) for number in range(5)]
Snapshot = dict[str, Action]
which = st.integers(0, 11)


class Log(RuleBasedStateMachine):
    """A register, and what its log was after each step, so that undo and redo can be held to it."""

    @initialize()
    def begin(self) -> None:
        self.register = memory_register()
        self.states: list[Snapshot] = [{}]
        self.at = 0
        self.imported = 0
        self.do(lambda: verbs.import_documents.run(self.register, [MEETINGS[0]]))

    def teardown(self) -> None:
        if hasattr(self, "register"):
            assert check(self.register).faults == ()
            self.register.close()

    # What the clerk does

    def do(self, act: Callable[[], object]) -> None:
        """Do something, which may be refused: then nothing has changed. No action goes by it."""
        before, steps = self.snapshot(), len(self.register.history(10_000))
        try:
            act()
        except RefusedError as refused:
            said = refused.do_next
        else:
            said = ""
        after = self.snapshot()
        assert not said or after == before
        assert before.keys() <= after.keys()
        assert all(after[one].reference == action.reference for one, action in before.items())
        if len(self.register.history(10_000)) > steps:
            self.states = [*self.states[: self.at + 1], after]
            self.at += 1

    def snapshot(self) -> Snapshot:
        return {one.id: replace(one, revision=0, changed_at=NEVER) for one in self.register.find(Action)}

    def one(self, number: int) -> Action | None:
        actions = self.register.find(Action)
        return actions[number % len(actions)] if actions else None

    def of(self, number: int, act: Callable[[Action], object]) -> None:
        action = self.one(number)
        if action is not None:
            self.do(lambda: act(action))

    def finish(self, action: Action) -> None:
        """Note that an action is done, and close it: two steps."""
        self.do(lambda: verbs.add_note.run(self.register, action, TODAY, "Done."))
        self.do(lambda: verbs.close.run(self.register, self.register.get(Action, action.id), MINUTE, TODAY))

    @rule(number=st.integers(1, 4))
    def bring_in(self, number: int) -> None:
        self.do(lambda: verbs.import_documents.run(self.register, [MEETINGS[number]]))

    @rule(number=which, start=st.sampled_from((0, 4, 10)))
    def tag(self, number: int, start: int) -> None:
        items = self.register.find(Item)
        if items:
            text = self.register.current_text(items[number % len(items)])
            span = Span(start, len(text.text))
            self.do(lambda: verbs.tag_words.run(self.register, text, TagKind.FOLLOW_UP, span))

    @rule(number=which)
    def accept(self, number: int) -> None:
        waiting = self.register.find(Suggestion, state=SuggestionState.OPEN)
        if waiting:
            self.do(lambda: verbs.accept.run(self.register, waiting[number % len(waiting)]))

    @rule()
    def accept_all(self) -> None:
        self.do(lambda: verbs.accept_all.run(self.register))

    @rule(number=which)
    def edit(self, number: int) -> None:
        self.of(number, lambda action: verbs.set_owner.run(self.register, action, "Clerk; Chair"))

    @rule(number=which, days=st.integers(-5, 60))
    def extend(self, number: int, days: int) -> None:
        day = FIRST + timedelta(days=200 + days)
        self.of(number, lambda action: verbs.extend.run(self.register, action, due=day, agreed_by="the Chair"))

    @rule(number=which, extent=st.sampled_from(Extent))
    def report_back(self, number: int, extent: Extent) -> None:
        item = self.register.find(Item)[-1] if self.register.count(Item) else None
        if item:
            text = self.register.current_text(item)
            span = Span(number, len(text.text))
            self.of(number, lambda one: verbs.tag_report_back.run(self.register, text, span, one, extent))

    @rule(number=which, words=st.sampled_from(("Done.", "Not done yet.")))
    def note(self, number: int, words: str) -> None:
        self.of(number, lambda action: verbs.add_note.run(self.register, action, TODAY, words))

    @rule(number=which)
    def take_note_back(self, number: int) -> None:
        notes = self.register.find(ProgressNote)
        if notes:
            self.do(lambda: verbs.remove_note.run(self.register, notes[number % len(notes)]))

    @rule(number=which, status=st.sampled_from(ActionStatus))
    def set_status(self, number: int, status: ActionStatus) -> None:
        self.of(number, lambda action: verbs.set_status.run(self.register, action, status))

    @rule(number=which)
    def close(self, number: int) -> None:
        self.of(number, lambda action: verbs.close.run(self.register, action, MINUTE, TODAY))

    @rule(number=which)
    def note_and_close(self, number: int) -> None:
        action = self.one(number)
        if action is not None:
            self.finish(action)

    @rule(number=which, ending=st.sampled_from(("closed", "stopped", "both")))
    def end_a_whole(self, number: int, ending: str) -> None:
        wholes = {one.parent_id for one in self.register.find(Action) if one.parent_id}
        for whole in sorted(wholes)[number % max(1, len(wholes)) :][:1]:
            for part in self.register.find(Action, parent_id=whole):
                if ending == "closed" or (ending == "both" and part.part % 2):
                    self.finish(part)
                else:
                    self.stop_one(part, Outcome.DECLINED)

    @rule()
    def agree(self) -> None:
        waiting = self.register.find(Action, status=ActionStatus.AWAITING_CLOSE, parent_id=None)
        self.do(lambda: verbs.agree_closings.run(self.register, waiting, MINUTE, TODAY))

    @rule(number=which, outcome=st.sampled_from(Outcome))
    def stop(self, number: int, outcome: Outcome) -> None:
        action = self.one(number)
        if action is not None:
            self.stop_one(action, outcome)

    def stop_one(self, action: Action, outcome: Outcome) -> None:
        self.do(lambda: verbs.stop.run(self.register, action, outcome, "No longer wanted.", TODAY))

    @rule(number=which)
    def reopen(self, number: int) -> None:
        ended = [one for one in self.register.find(Action) if _has_ended(one)]
        if ended:
            action = ended[number % len(ended)]
            self.do(lambda: verbs.reopen.run(self.register, action, "It came up again.", TODAY))

    @rule(number=which)
    def split(self, number: int) -> None:
        self.of(number, lambda action: verbs.split.run(self.register, action, ["To report.", "To write."]))

    @rule(number=which, into=which)
    def merge(self, number: int, into: int) -> None:
        target = self.one(into)
        if target is not None:
            self.of(number, lambda action: verbs.merge.run(self.register, [action], target, TODAY))

    @rule(number=which)
    def remove_tag(self, number: int) -> None:
        tags = self.register.find(Tag)
        if tags:
            self.do(lambda: verbs.remove_tag.run(self.register, tags[number % len(tags)], TODAY))

    @rule(template=st.sampled_from(TEMPLATES))
    def set_template(self, template: str) -> None:
        bodies = self.register.find(Body)
        if bodies:
            self.do(lambda: verbs.set_template.run(self.register, bodies[0], template))

    @rule()
    def undo(self) -> None:
        if self.register.undo():
            self.at -= 1
        assert self.snapshot() == self.states[self.at]

    @rule()
    def redo(self) -> None:
        if self.register.redo():
            self.at += 1
        assert self.snapshot() == self.states[self.at]

    # What is true all the while

    @invariant()
    def no_reference_is_reused_or_skipped(self) -> None:
        actions = self.register.find(Action)
        assert len({(action.body_id, action.reference) for action in actions}) == len(actions)
        for year in {action.year for action in actions}:
            numbers = sorted(action.number for action in actions if action.year == year and not action.part)
            assert numbers == list(range(1, len(numbers) + 1))

    @invariant()
    def nothing_is_closed_without_a_minute_and_evidence(self) -> None:
        closed = self.register.find(Action, status=ActionStatus.CLOSED)
        assert {one.action_id for one in self.register.find(Closing)} == {action.id for action in closed}
        for action in closed:
            parts = self.register.find(Action, parent_id=action.id)
            assert all(_has_ended(part) for part in parts) if parts else has_evidence(self.register, action)

    @invariant()
    def the_counts_agree(self) -> None:
        rows = entries(self.register, on=TODAY)
        assert len(rows) == self.register.count(Action)
        assert sum(self.register.count_by(Action, "status").values()) == len(rows)
        assert sum(Counter(standing(row, TODAY) for row in rows).values()) == len(rows)
        assert all(_has_ended(row.action) == _all_ended(row.parts) for row in rows if row.parts)
        assert all(row.closing is None or row.action.status is ActionStatus.CLOSED for row in rows)


def _has_ended(action: Action) -> bool:
    return action.status in (ActionStatus.CLOSED, ActionStatus.NOT_PROCEEDING)


def _all_ended(actions: Sequence[Action]) -> bool:
    return all(_has_ended(action) for action in actions)


Log.TestCase.settings = settings(
    max_examples=40,
    stateful_step_count=40,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestLog = Log.TestCase
