"""A follow-up becomes an action; its deadline gives the due date.

Before it stand `tags` and `references`; the verbs call it. What the text does not give stays empty.
"""

from datetime import date

from annotator.actions.references import municipal_year, next_number, reference
from annotator.errors import RefusedError
from annotator.records import Action, Body, Item, Meeting, Tag, TagKind
from annotator.store import Step
from annotator.tags.tagging import innermost_around


def open_action(step: Step, tag: Tag, *, owner: str = "", report_to: str = "") -> Action:
    """Open an action for a follow-up's tag. Raises RefusedError for evidence, which belongs to no body."""
    item = step.register.get(Item, tag.item_id)
    if item.meeting_id is None:
        raise RefusedError(
            "A follow-up belongs to a meeting, and this is evidence.", "Tag it as a report back instead."
        )
    meeting = step.register.get(Meeting, item.meeting_id)
    body = step.register.get(Body, meeting.body_id)
    year = municipal_year(meeting.date)
    number = next_number(step.register, body, year)
    action = step.add(
        Action(
            body_id=body.id,
            item_id=item.id,
            tag_id=tag.id,
            year=year,
            number=number,
            reference=reference(body, year, number),
            words=tag.quote,
            owner=owner,
            report_to=report_to,
            exempt=item.exempt,
            exempt_paragraph=item.exempt_paragraph,
        )
    )
    for deadline in deadlines_within(step, tag):
        action = use_deadline(step, action, deadline)
    return action


def deadlines_within(step: Step, follow_up: Tag) -> list[Tag]:
    """The deadline tags that stand in a follow-up and in no smaller one, in reading order."""
    follow_ups = step.register.find(Tag, text_id=follow_up.text_id, kind=TagKind.FOLLOW_UP)
    deadlines = step.register.find(Tag, text_id=follow_up.text_id, kind=TagKind.DEADLINE, order="start")
    return [tag for tag in deadlines if innermost_around(follow_ups, tag) == follow_up]


def link_deadline(step: Step, deadline: Tag) -> Action | None:
    """Give a new deadline to the action of the follow-up that it stands in, if there is one."""
    follow_ups = step.register.find(Tag, text_id=deadline.text_id, kind=TagKind.FOLLOW_UP)
    around = innermost_around(follow_ups, deadline)
    if around is None:
        return None
    (action,) = step.register.find(Action, tag_id=around.id)
    return use_deadline(step, action, deadline)


def use_deadline(step: Step, action: Action, deadline: Tag) -> Action:
    """Take a deadline as the action's due date, unless it has one. The tag says which follow-up it belongs to."""
    step.change(deadline, follow_up_id=action.tag_id)
    if action.due_words or action.due:
        return action
    return step.change(
        action,
        due=day_of(deadline.due),
        due_value=deadline.due,
        due_words=deadline.quote,
        due_rule=deadline.rule,
        due_tag_id=deadline.id,
    )


def day_of(due: str) -> date | None:
    """The day that a deadline's value names; None for a duration, a meeting or an open one."""
    try:
        return date.fromisoformat(due)
    except ValueError:
        return None
