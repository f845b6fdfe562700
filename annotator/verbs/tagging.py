"""Tags made, moved and removed by hand, with what hangs on them.

Before it stand `tags`, `actions` and `reportback`.
"""

from datetime import date

from annotator.actions.opening import (
    deadlines_within,
    link_deadline,
    open_action,
    release_deadline,
    use_deadline,
)
from annotator.actions.withdrawing import withdraw
from annotator.records import (
    Action,
    Body,
    Extent,
    Item,
    ItemText,
    Meeting,
    Span,
    Tag,
    TagKind,
)
from annotator.reportback.looking import items_that_may_answer, look_for_answers
from annotator.reportback.recording import forget_report_backs, record_report_back
from annotator.store import Step
from annotator.suggestions import deadline_at
from annotator.tags.accepting import (
    answer_by_tag,
    forget_tag,
)
from annotator.tags.tagging import add_tag, move_tag
from annotator.verbs.verb import Verb


def _tag_words(step: Step, text: ItemText, kind: TagKind, span: Span) -> Tag:
    """Tag a selection by hand: a follow-up opens its action, a deadline is given to the follow-up around it."""
    if kind is TagKind.DEADLINE:
        return _tag_deadline(step, text, span)
    tag = add_tag(step, text, kind, span)
    answer_by_tag(step, tag)
    if kind is TagKind.FOLLOW_UP:
        action = open_action(step, tag)
        look_for_answers(step, [action], items_that_may_answer(step.register, action))
    return tag


def _tag_deadline(step: Step, text: ItemText, span: Span) -> Tag:
    tag = add_tag(step, text, TagKind.DEADLINE, span)
    answer_by_tag(step, tag)
    link_deadline(step, _read_deadline(step, tag))
    return step.register.get(Tag, tag.id)


def _read_deadline(step: Step, tag: Tag) -> Tag:
    """Work out what a deadline's words come to; words that come to nothing stay as they are."""
    item = step.register.get(Item, tag.item_id)
    meeting = step.register.get(Meeting, item.meeting_id) if item.meeting_id else None
    body = step.register.get(Body, meeting.body_id) if meeting else None
    deadline = deadline_at(
        step.register.get(ItemText, tag.text_id).text,
        tag.start,
        tag.end,
        meeting.date if meeting else None,
        council=body.council if body else "",
        body=body.name if body else "",
    )
    return step.change(
        tag,
        due=deadline.value if deadline else "",
        precision=deadline.precision if deadline else None,
        rule=deadline.rule if deadline else "",
    )


def _tag_report_back(step: Step, text: ItemText, span: Span, action: Action, extent: Extent) -> Tag:
    """Say by hand that a passage answers an action."""
    tag = add_tag(step, text, TagKind.REPORT_BACK, span)
    record_report_back(step, action, tag, extent)
    return tag


def _remove_tag(step: Step, tag: Tag, on: date | None = None) -> None:
    """Remove a tag: the action of a follow-up stays, withdrawn on that day; a deadline takes its due date along."""
    if tag.kind is TagKind.FOLLOW_UP:
        for action in step.register.find(Action, tag_id=tag.id):
            withdraw(step, action, on or date.today())  # noqa: DTZ011 - the clerk's own day
        for deadline in step.register.find(Tag, follow_up_id=tag.id):
            release_deadline(step, deadline)
    elif tag.kind is TagKind.DEADLINE:
        release_deadline(step, tag)
    elif tag.kind is TagKind.REPORT_BACK:
        forget_report_backs(step, tag)
    forget_tag(step, tag)
    step.remove(step.register.get(Tag, tag.id))


def _move_tag(step: Step, tag: Tag, text: ItemText, span: Span) -> Tag:
    """Put a tag on other words; an action's words and deadlines follow, and a deadline is read anew."""
    moved = move_tag(step, tag, text, span)
    answer_by_tag(step, moved)
    if tag.kind is TagKind.FOLLOW_UP:
        _action_follows(step, moved)
    elif tag.kind is TagKind.DEADLINE:
        moved = release_deadline(step, _read_deadline(step, moved))
        link_deadline(step, moved)
    return step.register.get(Tag, moved.id)


def _action_follows(step: Step, follow_up: Tag) -> None:
    """The action of a moved follow-up takes its words, and its deadlines are those that stand in it now."""
    for deadline in step.register.find(Tag, follow_up_id=follow_up.id):
        if deadline.text_id != follow_up.text_id or not (
            follow_up.start <= deadline.start and deadline.end <= follow_up.end
        ):
            release_deadline(step, deadline)
    for action in step.register.find(Action, tag_id=follow_up.id):
        action = step.change(action, words=follow_up.quote)
        for deadline in deadlines_within(step, follow_up):
            action = use_deadline(step, action, deadline)


tag_words = Verb("Add tag", _tag_words)
tag_report_back = Verb("Add report back", _tag_report_back)
remove_tag = Verb("Remove tag", _remove_tag)
move = Verb("Move tag", _move_tag)
