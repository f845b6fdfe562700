"""The tag of a follow-up is removed: its action is withdrawn, and stays in the log with its reference.

Before it stands `moves`; the verbs call it. Nothing that was given a reference is deleted: it may stand in an agenda
pack. Only undo takes an opening back whole.
"""

from datetime import date

from annotator.actions.log import ENDED
from annotator.actions.log import day as in_words
from annotator.actions.moves import move, parts_of
from annotator.records import Action, ActionStatus, Outcome, ProgressNote, Suggestion, SuggestionState
from annotator.store import Step

REMOVED = "Its tag was removed from the minutes."


def withdraw(step: Step, action: Action, on: date) -> Action:
    """Let an action go on without its tag: withdrawn, with its parts, unless it has ended already.

    Passages that were suggested as its answers are not asked after any more.
    """
    origin = f"Tag removed on {in_words(on)}"
    action = step.change(
        action, tag_id=None, due_tag_id=None, origin=f"{action.origin}. {origin}" if action.origin else origin
    )
    parts = parts_of(step.register, action)
    for one in (action, *parts):
        for suggestion in step.register.find(Suggestion, action_id=one.id, state=SuggestionState.OPEN):
            step.remove(suggestion)
    for one in parts or [action]:
        one = step.change(one, due_tag_id=None)  # its due date stays, although the deadline's tag is set free
        if one.status not in ENDED:
            step.add(ProgressNote(action_id=one.id, day=on, words=REMOVED))
            move(step, one, ActionStatus.NOT_PROCEEDING, outcome=Outcome.WITHDRAWN)
    return step.register.get(Action, action.id)
