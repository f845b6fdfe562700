"""Where an action may move from where it stands: the path that a committee wants, as data, and what walks it.

Before it stand the records and `store`; `closing`, `dividing`, `withdrawing` and the report backs move actions by it.
The path: open, reported in part, reported back, awaiting agreement to close, closed with the minute that agreed it.
What was closed, or is not proceeding, comes back only by being reopened. An action that was split follows its parts.
"""

import re
from collections.abc import Mapping, Sequence

from annotator.actions.log import ENDED, WAITING, short_day
from annotator.errors import RefusedError
from annotator.records import Action, ActionStatus, Closing, Outcome, ProgressNote, ReportBack
from annotator.store import Register, Step

_LIVE = frozenset(
    (ActionStatus.OPEN, ActionStatus.IN_PART, ActionStatus.REPORTED, ActionStatus.AWAITING_CLOSE),
)

MOVES: Mapping[ActionStatus, frozenset[ActionStatus]] = {
    ActionStatus.OPEN: (_LIVE | ENDED) - {ActionStatus.OPEN},
    ActionStatus.IN_PART: (_LIVE | ENDED) - {ActionStatus.IN_PART},
    ActionStatus.REPORTED: (_LIVE | ENDED) - {ActionStatus.REPORTED},
    ActionStatus.AWAITING_CLOSE: (_LIVE | ENDED) - {ActionStatus.AWAITING_CLOSE},
    ActionStatus.CLOSED: frozenset((ActionStatus.OPEN,)),
    ActionStatus.NOT_PROCEEDING: frozenset((ActionStatus.OPEN,)),
}
_REFUSED_AFTER_PART = (ActionStatus.IN_PART, ActionStatus.NOT_PROCEEDING)  # what was given stays given
NEED_EVIDENCE = frozenset((ActionStatus.AWAITING_CLOSE, ActionStatus.CLOSED))

REOPENED = "Reopened: "  # what follows is why it was not done after all
DONE = re.compile(
    r"\b(?:done|completed?|finished|achieved|delivered|implemented|carried out|discharged|circulated|sent"
    r"|provided|in place)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:not|never|no|yet|until|once|when|if|to be|will|would|should|partly|partially|in part|nearly|almost|half)\b"
    r"|n[’']t\b|\b(?:un|in)complete",
    re.IGNORECASE,
)

Refusal = tuple[str, str]
"""Why a move is refused: what is the matter, and what to do."""


def says_done(note: ProgressNote) -> bool:
    """Whether a note says that the action was done: a hundred per cent, or words that say so without "not" or "if"."""
    if note.percent is not None:
        return note.percent == 100
    if note.words.startswith(REOPENED):
        return False
    return bool(DONE.search(note.words)) and not _NOT_DONE.search(note.words)


def has_evidence(register: Register, action: Action) -> bool:
    """Whether something shows that the action was answered: a report back, or a note that says that it was done."""
    if register.count(ReportBack, action_id=action.id):
        return True
    return any(says_done(note) for note in register.find(ProgressNote, action_id=action.id))


def parts_of(register: Register, action: Action) -> list[Action]:
    """The parts that an action was split into, in their order."""
    return register.find(Action, parent_id=action.id, order="part")


def may_move(action: Action, status: ActionStatus) -> bool:
    """Whether the path leads from where the action stands to that status at all."""
    return status in MOVES[action.status]


def why_not(register: Register, action: Action, status: ActionStatus) -> str:
    """Why the status cannot be set by hand, with what to do instead; empty where it can."""
    refusal = _by_hand(register, action, status)
    return " ".join(refusal) if refusal else ""


def require_by_hand(register: Register, action: Action, status: ActionStatus) -> None:
    """Raise RefusedError where the status cannot be set by hand."""
    _raise(_by_hand(register, action, status))


def require(register: Register, action: Action, status: ActionStatus) -> None:
    """Raise RefusedError where the path does not lead there, or evidence is wanting."""
    _raise(_refusal(register, action, status))


def require_still_shown(register: Register, action: Action) -> None:
    """Raise RefusedError where an action that was closed, or put forward for it, has lost all that showed it done."""
    if action.status not in NEED_EVIDENCE or has_evidence(register, action):
        return
    if register.count(Action, parent_id=action.id):
        return
    do = "Reopen it first." if action.status is ActionStatus.CLOSED else "Set it to open first."
    raise RefusedError(f"Nothing else shows that {action.reference}, which is {action.status}, was done.", do)


def _raise(refusal: Refusal | None) -> None:
    if refusal:
        raise RefusedError(*refusal)


def _by_hand(register: Register, action: Action, status: ActionStatus) -> Refusal | None:
    reference = action.reference
    if status is action.status:
        return None
    if action.status in ENDED:
        return f"{reference} is {action.status}.", "Reopen it first, and say why."
    if status is ActionStatus.CLOSED:
        return (
            f"{reference} is closed only by the minute that agreed it.",
            "Close it with that minute, or set it to await agreement.",
        )
    if status is ActionStatus.NOT_PROCEEDING:
        return (
            f"{reference} needs a reason why it does not proceed.",
            "Say whether it was declined, superseded or withdrawn, and in which words.",
        )
    return _refusal(register, action, status)


def _refusal(register: Register, action: Action, status: ActionStatus) -> Refusal | None:
    reference = action.reference
    if register.count(Action, parent_id=action.id):
        return f"{reference} was split, and stands as its parts do.", "Change its parts."
    if not may_move(action, status):
        do = "Reopen it first, and say why." if action.status in ENDED else "Nothing was changed."
        return f"{reference} is {action.status}, and cannot become {status}.", do
    if status in NEED_EVIDENCE and not has_evidence(register, action):
        return (
            f"Nothing shows that {reference} was done.",
            "Record the report back, or add a progress note that says so.",
        )
    return None


def move(step: Step, action: Action, status: ActionStatus, *, outcome: Outcome | None = None) -> Action:
    """Write a status, whoever decided it: the closing goes with a status of "closed", and a whole follows its parts."""
    if status is not ActionStatus.CLOSED:
        for closing in step.register.find(Closing, action_id=action.id):
            step.remove(closing)
    why = outcome if status is ActionStatus.NOT_PROCEEDING else None
    merged = action.merged_into_id if status is ActionStatus.NOT_PROCEEDING else None
    moved = step.change(action, status=status, outcome=why, merged_into_id=merged)
    if moved.parent_id is not None:
        follow_parts(step, step.register.get(Action, moved.parent_id))
    return moved


def follow_answers(
    step: Step, action_id: str, before: ActionStatus, after: ActionStatus, new: ActionStatus | None = None
) -> Action:
    """Let an action follow its report backs: `before` and `after` are what they made of it, and make of it now.

    What the clerk has said otherwise stays. Only a `new` answer moves on an action that waits, such as a reopened one.
    Raises RefusedError where a closed one would lose all that showed it done.
    """
    action = step.register.get(Action, action_id)
    if step.register.count(Action, parent_id=action.id):
        return follow_parts(step, action)
    if action.status is before and action.outcome in (None, Outcome.DECLINED):
        status = after
    elif new is not None and action.status in WAITING and (action.status, new) != _REFUSED_AFTER_PART:
        status = new
    else:
        require_still_shown(step.register, action)
        return action
    return move(step, action, status, outcome=Outcome.DECLINED) if status is not action.status else action


def follow_parts(step: Step, whole: Action) -> Action:
    """An action that was split stands as its parts do, and is closed when every part has ended."""
    parts = parts_of(step.register, whole)
    status = _status_of(step.register, whole, parts)
    outcome = next((part.outcome for part in parts if part.outcome), None)
    if status is ActionStatus.CLOSED:
        _close_with(step, whole, parts)
    if (status, outcome if status is ActionStatus.NOT_PROCEEDING else None) == (whole.status, whole.outcome):
        return whole
    return move(step, whole, status, outcome=outcome)


def _status_of(register: Register, whole: Action, parts: Sequence[Action]) -> ActionStatus:
    statuses = {part.status for part in parts} - {ActionStatus.NOT_PROCEEDING}
    if not statuses:
        return ActionStatus.NOT_PROCEEDING
    if len(statuses) == 1 and statuses != {ActionStatus.OPEN}:
        return statuses.pop()
    going = statuses - {ActionStatus.CLOSED}
    if ActionStatus.OPEN not in going and ActionStatus.IN_PART not in going:
        return ActionStatus.REPORTED if ActionStatus.REPORTED in going else ActionStatus.AWAITING_CLOSE
    heard = statuses != {ActionStatus.OPEN} or register.count(ReportBack, action_id=whole.id)
    return ActionStatus.IN_PART if heard else ActionStatus.OPEN


def _close_with(step: Step, whole: Action, parts: Sequence[Action]) -> None:
    """Write the closing of a whole: it names the minutes that closed its parts."""
    if step.register.count(Closing, action_id=whole.id):
        return
    closings = {one.action_id: one for one in step.register.find_any(Closing, "action_id", (p.id for p in parts))}
    said = "; ".join(_of_part(part, closings.get(part.id)) for part in parts)
    last = max(closings.values(), key=lambda one: one.agreed_on)
    step.add(
        Closing(
            action_id=whole.id,
            agreed_on=last.agreed_on,
            minute=f"Every part has ended: {said}",
            meeting_id=last.meeting_id,
            item_id=last.item_id,
        )
    )


def _of_part(part: Action, closing: Closing | None) -> str:
    if closing is not None:
        return f"{part.reference}, {short_day(closing.agreed_on)}, {closing.minute}"
    return f"{part.reference}, not proceeding ({part.outcome or 'no reason given'})"
