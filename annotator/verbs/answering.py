"""Suggestions are answered: an accepted follow-up opens its action, an accepted report back answers one.

Before it stand `tags`, `actions` and `reportback`.
"""

from collections import Counter

from annotator.actions.opening import (
    link_deadline,
    open_action,
)
from annotator.actions.owners import split_if_safe
from annotator.records import (
    Action,
    Extent,
    Item,
    Suggestion,
    SuggestionState,
    Tag,
    TagKind,
)
from annotator.reportback.looking import items_that_may_answer, look_for_answers
from annotator.reportback.recording import record_report_back
from annotator.store import Step
from annotator.tags.accepting import (
    accept_suggestion,
    reject_suggestion,
)
from annotator.verbs.verb import Verb


def _accept(step: Step, suggestion: Suggestion, *, look: bool = True) -> Tag:
    """Accept a suggestion: a follow-up opens its action with the deadlines in it, a report back answers its own.

    `look` for answers to a new action at once; whoever accepts many looks once for all.
    """
    tag = accept_suggestion(step, suggestion)
    if suggestion.kind is TagKind.FOLLOW_UP:
        _accept_deadlines_in(step, tag)
        if step.register.find(Action, tag_id=tag.id):  # tagged by hand before: the action is there
            return tag
        action = open_action(step, tag, owner=split_if_safe(suggestion.owner), report_to=suggestion.report_to)
        if look:
            look_for_answers(step, [action], items_that_may_answer(step.register, action))
    elif suggestion.kind is TagKind.DEADLINE:
        link_deadline(step, tag)
    elif suggestion.kind is TagKind.REPORT_BACK and suggestion.action_id and suggestion.extent:
        record_report_back(step, step.register.get(Action, suggestion.action_id), tag, suggestion.extent)
    return tag


def _accept_deadlines_in(step: Step, tag: Tag) -> None:
    """The clerk saw the deadline in the follow-up's card: both are accepted together."""
    inside = step.register.find(
        Suggestion, text_id=tag.text_id, kind=TagKind.DEADLINE, state=SuggestionState.OPEN, order="start"
    )
    for suggestion in inside:
        if tag.start <= suggestion.start and suggestion.end <= tag.end:
            accept_suggestion(step, suggestion)


def _accept_as(step: Step, suggestion: Suggestion, extent: Extent) -> Tag:
    """Accept a report back with the extent that the clerk says."""
    return _accept(step, step.change(suggestion, extent=extent))


def _accept_all(step: Step, above: float = 0.0) -> Counter[TagKind]:
    """Accept the open suggestions of at least that score, and the answers that come to light by it.

    Gives how many were accepted of each kind. Report backs come last, since they need their actions.
    """
    accepted: Counter[TagKind] = Counter()
    for kind in (TagKind.RESOLUTION, TagKind.FOLLOW_UP, TagKind.DEADLINE):
        _accept_kind(step, kind, above)
    opened = step.register.find_any(Action, "id", step.changes.of(Action))
    look_for_answers(step, opened, step.register.find(Item))
    _accept_kind(step, TagKind.REPORT_BACK, above)
    for change in step.register.find_any(Suggestion, "id", step.changes.of(Suggestion)):
        if change.state is SuggestionState.ACCEPTED:
            accepted[change.kind] += 1
    return accepted


def _accept_kind(step: Step, kind: TagKind, above: float) -> None:
    for suggestion in step.register.find(Suggestion, kind=kind, state=SuggestionState.OPEN):
        if suggestion.score >= above:
            still = step.register.get(Suggestion, suggestion.id)
            if still.state is SuggestionState.OPEN:  # a follow-up takes the deadlines in it along
                _accept(step, still, look=False)


accept = Verb("Accept suggestion", _accept)
accept_as = Verb("Accept report back", _accept_as)
accept_all = Verb("Accept suggestions", _accept_all)
reject = Verb("Reject suggestion", reject_suggestion)
