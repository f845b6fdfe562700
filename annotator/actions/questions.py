"""What a clerk asks of the log: what is due at the meeting, what slipped, what stays silent, what nobody owns.

Before it stands `log`, which says what is overdue; `views`, the window and the documents ask by it. Each answer comes
from one row and the day alone.
"""

from datetime import date

from annotator.actions.log import ENDED, SOON, WAITING, LogEntry, is_overdue, is_postponed
from annotator.actions.meeting_days import NEXT
from annotator.records import ActionStatus, ResponseKind


def is_waiting(entry: LogEntry, today: date) -> bool:
    """Whether the action waits for an answer and may be asked after today: it is not split, nor put off."""
    return entry.action.status in WAITING and not entry.parts and not is_postponed(entry, today)


def is_due_soon(entry: LogEntry, today: date) -> bool:
    """Whether the action is due within the next two weeks, today included."""
    return is_waiting(entry, today) and entry.due is not None and today <= entry.due <= today + SOON


def due_at(entry: LogEntry, meeting: date, today: date) -> bool:
    """Whether the action, not overdue yet, is to be answered at a meeting of its body on that day, or before it."""
    if not is_waiting(entry, today) or is_overdue(entry, today):
        return False
    if entry.due is None:
        return entry.action.due_value == NEXT
    return entry.due <= meeting


def is_due_next_meeting(entry: LogEntry, today: date) -> bool:
    """Whether the action is to be answered at the body's next meeting: its words say so, or that meeting is known."""
    if not is_waiting(entry, today) or is_overdue(entry, today):
        return False
    return entry.action.due_value == NEXT or entry.due_meeting is not None


def is_silent(entry: LogEntry, meetings: int) -> bool:
    """Whether so many meetings of its body, or more, heard nothing of an action that waits."""
    return entry.action.status in WAITING and not entry.parts and entry.silent_for >= max(1, meetings)


def is_orphan(entry: LogEntry) -> bool:
    """Whether nobody looks after an action that goes on: it has no owner, or its body, or the last of those that
    followed it, has ended.
    """
    if entry.action.status in ENDED or entry.parts:
        return False
    gone = (entry.heir or entry.body).ended is not None
    return gone or not entry.action.owner.strip()


def has_slipped(entry: LogEntry) -> bool:
    """Whether the due date was moved to a later day."""
    return entry.slipped > 0


def awaits_agreement(entry: LogEntry) -> bool:
    """Whether the committee is to agree that the action is closed."""
    return entry.action.status is ActionStatus.AWAITING_CLOSE


def response_overdue(entry: LogEntry, today: date) -> bool:
    """Whether the executive owes its response to an action that goes on, and its last day in time is over."""
    response = entry.response
    return (
        response is not None
        and entry.action.status not in ENDED
        and response.response is ResponseKind.NONE_YET
        and response.due is not None
        and response.due < today
    )


def days_overdue(entry: LogEntry, today: date) -> int:
    """For how many days the action has been overdue; 0 where it is not."""
    return (today - entry.due).days if entry.due is not None and is_overdue(entry, today) else 0
