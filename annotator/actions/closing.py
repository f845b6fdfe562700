"""How an action ends: closed with the minute that agreed it, or not proceeding with its reason; and how it comes back.

Before it stands `moves`; the verbs call it. The committee often agrees to many closings by one minute.
"""

from collections.abc import Sequence
from datetime import date

from annotator.actions.log import ENDED
from annotator.actions.moves import REOPENED, move, require, require_by_hand
from annotator.actions.opening import require_asked_by
from annotator.errors import RefusedError
from annotator.records import Action, ActionStatus, Closing, Item, Outcome, ProgressNote
from annotator.store import Step


def set_status(step: Step, action: Action, status: ActionStatus) -> Action:
    """Say where the action stands on its path. Raises RefusedError where the path does not lead there."""
    if status is action.status:
        return action
    require_by_hand(step.register, action, status)
    return move(step, action, status)


def propose_closing(step: Step, actions: Sequence[Action]) -> list[Action]:
    """Put actions to the committee for it to agree that they are closed; all of them, or none."""
    return [set_status(step, action, ActionStatus.AWAITING_CLOSE) for action in _chosen(actions)]


def close(
    step: Step,
    action: Action,
    minute: str,
    agreed_on: date,
    *,
    meeting_id: str | None = None,
    item_id: str | None = None,
) -> Action:
    """Close an action with the minute that agreed it: its number or words, and the item where the register has it."""
    if not minute.strip():
        raise RefusedError(f"The minute that agreed to close {action.reference} is not given.", "Give its number.")
    _require_closable(step, action, agreed_on)
    if item_id is not None and meeting_id is None:
        meeting_id = step.register.get(Item, item_id).meeting_id
    step.add(
        Closing(action_id=action.id, agreed_on=agreed_on, minute=minute.strip(), meeting_id=meeting_id, item_id=item_id)
    )
    return move(step, action, ActionStatus.CLOSED)


def _require_closable(step: Step, action: Action, agreed_on: date) -> None:
    """One that an older program closed without a minute may be given its minute now."""
    if action.status is not ActionStatus.CLOSED:
        require(step.register, action, ActionStatus.CLOSED)
    elif step.register.count(Closing, action_id=action.id):
        raise RefusedError(f"{action.reference} is closed already.", "Nothing was changed.")
    require_asked_by(step.register, action, agreed_on, "Give the day on which its closing was agreed.")


def agree_closings(
    step: Step,
    actions: Sequence[Action],
    minute: str,
    agreed_on: date,
    *,
    meeting_id: str | None = None,
    item_id: str | None = None,
) -> list[Action]:
    """Close actions that one minute agreed; all of them, or none."""
    return [
        close(step, action, minute, agreed_on, meeting_id=meeting_id, item_id=item_id) for action in _chosen(actions)
    ]


def _chosen(actions: Sequence[Action]) -> list[Action]:
    """The actions, each of them once. Raises RefusedError where there is none."""
    if not actions:
        raise RefusedError("No action is chosen.", "Choose the actions first.")
    return list(dict.fromkeys(actions))


def stop(step: Step, action: Action, outcome: Outcome, words: str, day: date, said_by: str = "") -> Action:
    """Say that an action is not proceeding: declined, superseded or withdrawn, in which words, and when."""
    if not words.strip():
        raise RefusedError(f"Why {action.reference} does not proceed is not said.", "Say in which words it was ended.")
    require(step.register, action, ActionStatus.NOT_PROCEEDING)
    _note(step, action, day, words.strip(), said_by)
    return move(step, action, ActionStatus.NOT_PROCEEDING, outcome=outcome)


def reopen(step: Step, action: Action, reason: str, day: date, said_by: str = "") -> Action:
    """Open an action again that has ended; the reason is noted, and the history keeps the closing."""
    if not reason.strip():
        raise RefusedError(f"Why {action.reference} is opened again is not said.", "Give the reason.")
    if action.status not in ENDED:
        raise RefusedError(f"{action.reference} is {action.status}: it has not ended.", "Nothing was changed.")
    require(step.register, action, ActionStatus.OPEN)
    _note(step, action, day, f"{REOPENED}{reason.strip()}", said_by)
    return move(step, action, ActionStatus.OPEN)


def _note(step: Step, action: Action, day: date, words: str, said_by: str) -> None:
    step.add(ProgressNote(action_id=action.id, day=day, words=words, said_by=said_by.strip()))
