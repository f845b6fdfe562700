"""What a clerk changes in an action: owner, due date, report to, words, exempt mark.

Before it stands `opening`; the verbs call it. Each function is one change that can be undone. Its status changes by
`closing`, and a due date that was agreed to be later by `dues`.
"""

from datetime import date

from annotator.actions.moves import parts_of
from annotator.actions.opening import day_of
from annotator.calendar import Deadline
from annotator.records import Action
from annotator.store import Step

TYPED = "Typed by hand"


def set_owner(step: Step, action: Action, owner: str) -> Action:
    """Say who is to act; empty where nobody is named."""
    return step.change(action, owner=owner.strip())


def set_report_to(step: Step, action: Action, report_to: str) -> Action:
    """Say to whom it must come back."""
    return step.change(action, report_to=report_to.strip())


def set_summary(step: Step, action: Action, summary: str) -> Action:
    """Give the action a short form of its own; the words of the minutes stay beside it."""
    return step.change(action, summary=summary.strip())


def set_due(step: Step, action: Action, due: date | None) -> Action:
    """Set the due date by hand; None takes it away. The words of the minutes stay tagged."""
    value = due.isoformat() if due else ""
    rule = TYPED if due else ""
    return step.change(action, due=due, due_value=value, due_words="", due_rule=rule, due_tag_id=None)


def set_deadline(step: Step, action: Action, words: str, deadline: Deadline) -> Action:
    """Set the due date in words ("within ten working days"): the day is shown with its words and its working."""
    return step.change(
        action,
        due=day_of(deadline.value),
        due_value=deadline.value,
        due_words=words,
        due_rule=deadline.rule,
        due_tag_id=None,
    )


def set_requested_by(step: Step, action: Action, requested_by: str) -> Action:
    """Say which member or body asked for it."""
    return step.change(action, requested_by=requested_by.strip())


def set_exempt(step: Step, action: Action, exempt: bool, paragraph: str = "") -> Action:
    """Mark the action as exempt, with the paragraph of Schedule 12A where it is known; or as public.

    Its parts, which divide its words, go with it; one whose own mark differs was marked by hand, and stays as it is.
    """
    paragraph = paragraph.strip() if exempt else ""
    for part in parts_of(step.register, action):
        if (part.exempt, part.exempt_paragraph) == (action.exempt, action.exempt_paragraph):
            step.change(part, exempt=exempt, exempt_paragraph=paragraph)
    return step.change(action, exempt=exempt, exempt_paragraph=paragraph)
