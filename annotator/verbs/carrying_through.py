"""An action is carried through: its status, due date, notes and responses; split, merged, ended and reopened.

Before it stand `actions` and `reportback`; `log_keeping` says what an action is, this room what becomes of it.
"""

from collections.abc import Sequence
from datetime import date

from annotator.actions import closing, dividing, dues, progress, views
from annotator.records import Action
from annotator.reportback import handing_on
from annotator.store import Step
from annotator.verbs.verb import Verb


def _split(step: Step, action: Action, words: Sequence[str]) -> list[Action]:
    """Split an action, and look in later minutes for the answers to its parts."""
    parts = dividing.split(step, action, words)
    handing_on.to_parts(step, action, parts)
    return parts


def _merge(step: Step, actions: Sequence[Action], into: Action, day: date | None = None) -> Action:
    """Merge actions; the passages that wait to be judged go along."""
    merged = dividing.merge(step, actions, into, day)
    handing_on.to_another(step, actions, into)
    return merged


set_status = Verb("Set status", closing.set_status)
propose_closing = Verb("Propose closing", closing.propose_closing)
close = Verb("Close action", closing.close)
agree_closings = Verb("Agree closings", closing.agree_closings)
stop = Verb("Set not proceeding", closing.stop)
reopen = Verb("Reopen action", closing.reopen)

extend = Verb("Extend due date", dues.extend)
postpone = Verb("Postpone action", dues.postpone)
wake = Verb("Ask after it again", dues.wake)

add_note = Verb("Add progress note", progress.add_note)
remove_note = Verb("Remove progress note", progress.remove_note)
give_notice = Verb("Give notice", progress.give_notice)
respond = Verb("Record response", progress.respond)

split = Verb("Split action", _split)
merge = Verb("Merge actions", _merge)

save_view = Verb("Save view", views.save_view)
remove_view = Verb("Remove view", views.remove_view)
