"""What can be done with the action that is current, or with several that are selected: each opens its box, or is done.

Before it stand the verbs and the boxes of `dialogs`; the action's form, its sheet and the log's menu call it. Each act
on several actions is one step, which one undo takes back.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator import verbs
from annotator.actions.log import LogEntry
from annotator.actions.moves import why_not
from annotator.calendar import Deadline
from annotator.errors import RefusedError
from annotator.records import Action, ActionStatus, Item, Meeting, ProgressNote
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.dialogs.closing import CloseDialog, ReopenDialog, StopDialog
from annotator.ui.dialogs.dates import ExtendDialog, PostponeDialog
from annotator.ui.dialogs.parting import MergeDialog, OwnerDialog, SplitDialog
from annotator.ui.dialogs.saying import NoteDialog, NoticeDialog, RespondDialog
from annotator.ui.dialogs.starting_day import StartDialog
from annotator.ui.known_names import known_owners
from annotator.ui.panels.workings import around_item, councils_own, readings_from
from annotator.ui.session import Session


class ActionActs(QObject):
    """Opens the boxes over `window`. `action_wanted` names the action that should be shown next."""

    action_wanted = Signal(str)

    def __init__(self, session: Session, today: Callable[[], date], window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._today = today
        self._window = window

    # Dates

    def extend(self, row: LogEntry) -> AskDialog:
        """Ask for a new due date, and who agreed it."""
        known = around_item(self._session.register, row.item)

        def act(**answer: Any) -> object:
            return self._session.attempt(verbs.extend, self._fresh(row), **answer)

        return self._open(ExtendDialog(row, known, self._meetings([row]), act, self._window))

    def start(self, row: LogEntry) -> AskDialog:
        """Ask from which day the due date is counted, where the minutes leave that open."""

        def act(words: str, deadline: Deadline) -> object:
            return self._session.attempt(verbs.set_deadline, self._fresh(row), words, deadline)

        readings = partial(readings_from, self._session.register, row)
        return self._open(StartDialog(row, self._today(), readings, act, self._window))

    def postpone(self, row: LogEntry) -> AskDialog | None:
        """Ask until when it is left alone; one that is postponed is asked after again."""
        if row.action.deferred_until and row.action.deferred_until > self._today():
            self._session.do(verbs.wake, self._fresh(row))
            return None

        def act(until: date) -> object:
            return self._session.attempt(verbs.postpone, self._fresh(row), until)

        return self._open(PostponeDialog(row, act, self._window))

    # Status

    def set_status(self, row: LogEntry, status: ActionStatus) -> AskDialog | None:
        """Move it there, or ask what the move needs: the minute that closed it, or why it ends or begins again."""
        if status is row.action.status:
            return None
        if row.action.status in (ActionStatus.CLOSED, ActionStatus.NOT_PROCEEDING):
            return self.reopen(row)
        if status is ActionStatus.CLOSED:
            return self.close([row])
        if status is ActionStatus.NOT_PROCEEDING:
            return self.stop(row)
        self._session.do(verbs.set_status, self._fresh(row), status)
        return None

    def why_not(self, row: LogEntry, status: ActionStatus) -> str:
        """Why it cannot be moved there now, in a sentence; empty where it can, though more may be asked."""
        if status is row.action.status:
            return ""
        ended = row.action.status in (ActionStatus.CLOSED, ActionStatus.NOT_PROCEEDING)
        if ended and status is ActionStatus.OPEN:
            return ""
        asks = {ActionStatus.CLOSED: ActionStatus.AWAITING_CLOSE, ActionStatus.NOT_PROCEEDING: ActionStatus.OPEN}
        wanted = status if ended else asks.get(status, status)
        if row.parts or wanted is not row.action.status:
            other = next(one for one in ActionStatus if one is not row.action.status) if row.parts else wanted
            return why_not(self._session.register, row.action, other)
        return ""

    def close(self, rows: Sequence[LogEntry]) -> AskDialog | None:
        """Ask for the minute that agreed the closing, and close them all."""
        refused = next(filter(None, (self.why_not(row, ActionStatus.CLOSED) for row in rows)), "")
        if refused:
            self._say(refused)
            return None

        def act(**answer: Any) -> object:
            fresh = [self._fresh(row) for row in rows]
            if len(fresh) == 1:
                return self._session.attempt(verbs.close, fresh[0], **answer)
            return self._session.attempt(verbs.agree_closings, fresh, **answer)

        return self._open(CloseDialog(rows, self._meetings(rows), self._items, act, self._window))

    def propose_closing(self, rows: Sequence[LogEntry]) -> None:
        """Put them to the committee for its agreement."""
        self._session.do(verbs.propose_closing, [self._fresh(row) for row in rows])

    def stop(self, row: LogEntry) -> AskDialog:
        """Ask why it goes no further."""

        def act(**answer: Any) -> object:
            return self._session.attempt(verbs.stop, self._fresh(row), **answer)

        return self._open(StopDialog(row, self._today(), act, self._window))

    def reopen(self, row: LogEntry) -> AskDialog:
        """Ask why it begins again."""

        def act(**answer: Any) -> object:
            return self._session.attempt(verbs.reopen, self._fresh(row), **answer)

        return self._open(ReopenDialog(row, self._today(), act, self._window))

    # What is said of it

    def note(self, row: LogEntry) -> AskDialog:
        """Ask for a progress note."""

        def act(**answer: Any) -> object:
            return self._session.attempt(verbs.add_note, self._fresh(row), **answer)

        return self._open(NoteDialog(row, self._today(), act, self._window))

    def remove_note(self, note_id: str) -> None:
        """Take a progress note back: it was wrong, or stands with another action."""
        for note in self._session.register.find(ProgressNote, id=note_id):
            self._session.do(verbs.remove_note, note)

    def notice(self, row: LogEntry) -> AskDialog:
        """Ask when the executive received it."""

        def act(**answer: Any) -> object:
            return self._session.attempt(verbs.give_notice, self._fresh(row), own=councils_own(), **answer)

        return self._open(NoticeDialog(row, self._today(), act, self._window))

    def respond(self, row: LogEntry) -> AskDialog:
        """Ask what the executive answered."""

        def act(**answer: Any) -> object:
            return self._session.attempt(verbs.respond, self._fresh(row), **answer)

        return self._open(RespondDialog(row, self._today(), act, self._window))

    # One and many

    def split(self, row: LogEntry) -> AskDialog:
        """Ask for the parts."""

        def act(words: list[str]) -> None:
            self._session.attempt(verbs.split, self._fresh(row), words)
            self.action_wanted.emit(row.action.id)

        return self._open(SplitDialog(row, act, self._window))

    def merge(self, rows: Sequence[LogEntry], others: Sequence[LogEntry] = ()) -> AskDialog | None:
        """Ask which of several goes on; of one, which of the `others` goes on in its place."""
        choices = rows if len(rows) > 1 else [row for row in others if row.action.id != rows[0].action.id]
        if not choices:
            self._say("There is no other action to merge it with.")
            return None

        def act(into_id: str) -> None:
            into = self._session.register.get(Action, into_id)
            self._session.attempt(verbs.merge, [self._fresh(row) for row in rows], into, self._today())
            self.action_wanted.emit(into_id)

        return self._open(MergeDialog(choices, act, parent=self._window))

    def set_owner(self, rows: Sequence[LogEntry]) -> AskDialog:
        """Ask for the owner of them all."""

        def act(owner: str) -> object:
            return self._session.attempt(verbs.set_owners, [self._fresh(row) for row in rows], owner)

        known = partial(known_owners, self._session.register, rows[0].meeting if len(rows) == 1 else None)
        return self._open(OwnerDialog(rows, act, self._window, known))

    # Within

    def _open(self, box: AskDialog) -> AskDialog:
        box.open()
        return box

    def _say(self, words: str) -> None:
        happened, _, do_next = words.partition(". ")
        self._session.refused.emit(RefusedError(f"{happened.rstrip('.')}.", do_next))

    def _fresh(self, row: LogEntry) -> Action:
        """The action as it is now: the box may have stood open while something else was changed."""
        return self._session.register.get(Action, row.action.id)

    def _meetings(self, rows: Sequence[LogEntry]) -> list[Meeting]:
        """The meetings of their bodies that have been held."""
        found: list[Meeting] = []
        for body_id in dict.fromkeys(row.body.id for row in rows):
            found += self._session.register.find(Meeting, body_id=body_id)
        return [meeting for meeting in found if meeting.date <= self._today()]

    def _items(self, meeting: Meeting) -> list[Item]:
        return self._session.register.find(Item, meeting_id=meeting.id, order="position")
