"""An answer is recorded: which passage gave what an action asked for, how far, and what that makes of the action.

Before it stand `actions` and `tags`; the verbs call it.
"""

from collections.abc import Sequence

from annotator.actions.moves import follow_answers
from annotator.errors import RefusedError
from annotator.records import (
    Action,
    ActionStatus,
    Extent,
    ItemText,
    ReportBack,
    Span,
    Suggestion,
    SuggestionState,
    Tag,
)
from annotator.store import Step
from annotator.tags.accepting import accept_suggestion, forget_tag
from annotator.tags.carrying import find_again

_STATUS = {
    Extent.FULL: ActionStatus.REPORTED,
    Extent.PARTLY: ActionStatus.IN_PART,
    Extent.DECLINED: ActionStatus.NOT_PROCEEDING,
}


def answer_with(step: Step, suggestion: Suggestion, extent: Extent) -> Tag:
    """The clerk says that a passage answers its action, and how far; one that was said to be a mention may, too.

    Where all was given, or it was declined, nobody need judge the other passages: they count as mentions.
    """
    action = step.register.get(Action, suggestion.action_id or "")
    standing = _where_it_stands_now(step, suggestion)
    tag = accept_suggestion(step, step.change(standing, state=SuggestionState.OPEN, extent=extent))
    record_report_back(step, action, tag, extent)
    if extent is not Extent.PARTLY:
        for other in step.register.find(Suggestion, action_id=action.id, state=SuggestionState.OPEN):
            step.change(other, state=SuggestionState.REJECTED)
    return tag


def _where_it_stands_now(step: Step, suggestion: Suggestion) -> Suggestion:
    """The suggestion on the item's present text. Raises RefusedError where a correction took its words away."""
    text = step.register.current_texts([suggestion.item_id])[suggestion.item_id]
    if text.id == suggestion.text_id:
        return suggestion
    before = step.register.get(ItemText, suggestion.text_id)
    span = find_again(before.text, Span(suggestion.start, suggestion.end), text.text)
    if span is None:
        raise RefusedError(
            "The minutes were corrected, and these words do not stand in them any more.",
            "Open the minutes, select the words that answer it and press B.",
        )
    return step.change(suggestion, text_id=text.id, start=span.start, end=span.end)


def only_mentions(step: Step, suggestion: Suggestion) -> None:
    """The clerk says that a passage only mentions the subject; an answer that was recorded with it is taken back."""
    tag_id = suggestion.tag_id
    step.change(suggestion, state=SuggestionState.REJECTED, tag_id=None)
    for link in step.register.find(ReportBack, action_id=suggestion.action_id, tag_id=tag_id) if tag_id else ():
        take_back(step, link)


def take_back(step: Step, link: ReportBack) -> None:
    """A passage does not answer its action after all. Its tag goes with the last action that it answered."""
    action = step.register.get(Action, link.action_id)
    before = step.register.find(ReportBack, action_id=action.id)
    tag = step.register.get(Tag, link.tag_id)
    for suggestion in step.register.find(Suggestion, action_id=action.id, tag_id=tag.id):
        step.change(suggestion, state=SuggestionState.REJECTED, tag_id=None)
    step.remove(link)
    if not step.register.find(ReportBack, tag_id=tag.id):
        forget_tag(step, tag)
        step.remove(tag)
    _follow(step, action, before)


def change_extent(step: Step, link: ReportBack, extent: Extent) -> ReportBack:
    """The clerk says that an answer goes further, or less far, than was recorded."""
    action, tag = step.register.get(Action, link.action_id), step.register.get(Tag, link.tag_id)
    for suggestion in step.register.find(Suggestion, action_id=action.id, tag_id=tag.id):
        step.change(suggestion, extent=extent)
    return record_report_back(step, action, tag, extent)


def record_report_back(step: Step, action: Action, tag: Tag, extent: Extent) -> ReportBack:
    """Link a report back's tag to the action that it answers; the action's status follows.

    The same passage is recorded once for an action: a second time changes the extent.
    """
    before = step.register.find(ReportBack, action_id=action.id)
    same = [link for link in before if link.tag_id == tag.id]
    if same:
        link = step.change(same[0], extent=extent)
    else:
        link = step.add(ReportBack(action_id=action.id, item_id=tag.item_id, tag_id=tag.id, extent=extent))
    _answer_the_same(step, action, tag)
    _follow(step, action, before, None if same else extent)
    return link


def _answer_the_same(step: Step, action: Action, tag: Tag) -> None:
    """A passage that is tagged by hand need not be judged again: the suggestion that means its words is answered."""
    for one in step.register.find(Suggestion, action_id=action.id, text_id=tag.text_id, state=SuggestionState.OPEN):
        shared = min(tag.end, one.end) - max(tag.start, one.start)
        if shared * 2 >= one.end - one.start:
            step.change(one, state=SuggestionState.ACCEPTED, tag_id=tag.id)


def forget_report_backs(step: Step, tag: Tag) -> None:
    """A report back's tag goes: the actions that it answered stand as they did without it."""
    for link in step.register.find(ReportBack, tag_id=tag.id):
        action = step.register.get(Action, link.action_id)
        before = step.register.find(ReportBack, action_id=action.id)
        step.remove(link)
        _follow(step, action, before)


def status_from(links: Sequence[ReportBack]) -> ActionStatus:
    """What the answers make of an action: one in full is enough; a refusal counts where nothing was given."""
    extents = {link.extent for link in links}
    for extent in (Extent.FULL, Extent.PARTLY, Extent.DECLINED):
        if extent in extents:
            return _STATUS[extent]
    return ActionStatus.OPEN


def _follow(step: Step, action: Action, before: Sequence[ReportBack], new: Extent | None = None) -> None:
    """The action's status follows its answers, on the path that `actions.moves` knows."""
    after = step.register.find(ReportBack, action_id=action.id)
    follow_answers(step, action.id, status_from(before), status_from(after), _STATUS[new] if new else None)
