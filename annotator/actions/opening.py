"""A follow-up becomes an action; its deadline gives the due date.

Before it stand `tags` and `references`; the verbs call it. What the text does not give stays empty.
"""

from datetime import date
from typing import Any

from annotator.actions.log import ENDED
from annotator.actions.log import day as in_words
from annotator.actions.moves import parts_of
from annotator.actions.references import Numbered, give_reference, keep_reference
from annotator.errors import RefusedError
from annotator.records import Action, Body, Item, ItemText, Meeting, Tag, TagKind
from annotator.store import Register, Step
from annotator.tags.tagging import innermost_around


def open_action(step: Step, tag: Tag, *, owner: str = "", report_to: str = "", reference: str = "") -> Action:
    """Open an action for a follow-up's tag, with the house's own reference where it gave one.

    Raises RefusedError for evidence, which belongs to no body.
    """
    item = step.register.get(Item, tag.item_id)
    if item.meeting_id is None:
        raise RefusedError(
            "A follow-up belongs to a meeting, and this is evidence.", "Tag it as a report back instead."
        )
    meeting = step.register.get(Meeting, item.meeting_id)
    body = step.register.get(Body, meeting.body_id)
    given = _numbered(step, body, reference, meeting.date)
    action = step.add(
        Action(
            body_id=body.id,
            item_id=item.id,
            tag_id=tag.id,
            year=given.year,
            number=given.number,
            reference=given.reference,
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


def open_without_tag(
    step: Step,
    body: Body,
    words: str,
    *,
    origin: str,
    asked_on: date | None,
    item: Item | None = None,
    reference: str = "",
    **fields: Any,
) -> Action:
    """Open an action that no minutes of the register ask for, such as a row of an older tracker, named by `origin`.

    Its numbering needs a day: one without is counted with the actions of today's year unless it brings its reference.
    """
    if not words.strip() or not origin.strip():
        raise RefusedError("An action needs its words, and where they are from.", "Give both.")
    given = _numbered(step, body, reference.strip(), asked_on)
    return step.add(
        Action(
            body_id=body.id,
            item_id=item.id if item else None,
            tag_id=None,
            year=given.year,
            number=given.number,
            reference=given.reference,
            words=words,
            origin=origin.strip(),
            asked_on=asked_on,
            **fields,
        )
    )


def _numbered(step: Step, body: Body, reference: str, day: date | None) -> Numbered:
    if reference:
        return keep_reference(step, body, reference, day)
    return give_reference(step, body, day or date.today())  # noqa: DTZ011 - the clerk's own day


def day_asked(register: Register, action: Action) -> date | None:
    """The day on which an action was asked: that of its meeting, or as an older tracker gives it."""
    item = register.get(Item, action.item_id) if action.item_id else None
    return register.get(Meeting, item.meeting_id).date if item and item.meeting_id else action.asked_on


def require_asked_by(register: Register, action: Action, day: date, do: str) -> None:
    """Raise RefusedError, with what to do, where the action was asked only after that day."""
    asked = day_asked(register, action)
    if asked and day < asked:
        raise RefusedError(f"{action.reference} was asked on {in_words(asked)}, after {in_words(day)}.", do)


def deadlines_within(step: Step, follow_up: Tag) -> list[Tag]:
    """The deadline tags that stand in a follow-up and in no smaller one, in reading order."""
    follow_ups = step.register.find(Tag, text_id=follow_up.text_id, kind=TagKind.FOLLOW_UP)
    deadlines = step.register.find(Tag, text_id=follow_up.text_id, kind=TagKind.DEADLINE, order="start")
    return [tag for tag in deadlines if innermost_around(follow_ups, tag) == follow_up]


def link_deadline(step: Step, deadline: Tag) -> Action | None:
    """Give a deadline to the action of the follow-up that it stands in, else of the only one in its paragraph."""
    follow_ups = step.register.find(Tag, text_id=deadline.text_id, kind=TagKind.FOLLOW_UP)
    wanted = innermost_around(follow_ups, deadline) or _only_one_beside(step, follow_ups, deadline)
    if wanted is None:
        return None
    (action,) = step.register.find(Action, tag_id=wanted.id)
    return use_deadline(step, action, deadline)


def release_deadline(step: Step, deadline: Tag) -> Tag:
    """Take a deadline from its follow-up: an action that has its due date from it loses the date."""
    for action in step.register.find(Action, due_tag_id=deadline.id):
        step.change(action, due=None, due_value="", due_words="", due_rule="", due_tag_id=None)
    return step.change(deadline, follow_up_id=None)


def _only_one_beside(step: Step, follow_ups: list[Tag], deadline: Tag) -> Tag | None:
    """The one follow-up of the deadline's paragraph; of several none is chosen."""
    text = step.register.get(ItemText, deadline.text_id).text
    start = text.rfind("\n", 0, deadline.start) + 1
    end = text.find("\n", deadline.end)
    beside = [tag for tag in follow_ups if tag.start < (end if end >= 0 else len(text)) and tag.end > start]
    return beside[0] if len(beside) == 1 else None


def use_deadline(step: Step, action: Action, deadline: Tag) -> Action:
    """Take a deadline as the due date of the action and of its parts, unless they have one.

    The tag says which follow-up it belongs to.
    """
    step.change(deadline, follow_up_id=action.tag_id)
    for part in parts_of(step.register, action):
        if part.status not in ENDED:
            _take_due(step, part, deadline)
    return _take_due(step, action, deadline)


def _take_due(step: Step, action: Action, deadline: Tag) -> Action:
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
