"""Suggestions are put to the clerk, and accepted or rejected.

Before it stand `suggestions` (which proposes) and `tagging`; the verbs call it.
"""

from collections.abc import Iterable

from annotator.errors import RefusedError
from annotator.records import ItemText, Proposal, Span, Suggestion, SuggestionState, Tag, TagKind
from annotator.store import Step
from annotator.tags.tagging import add_tag

Answered = set[tuple[str, int, int]]


def put_suggestions(step: Step, text: ItemText, proposals: Iterable[Proposal]) -> list[Suggestion]:
    """Keep proposals as open suggestions.

    Left out are those on words tagged with their kind already, and those that the clerk rejected on an earlier text
    of the item and whose words stand in this one once.
    """
    taken: Answered = {(tag.kind, tag.start, tag.end) for tag in step.register.find(Tag, text_id=text.id)}
    rejected = {
        (suggestion.kind, suggestion.quote)
        for suggestion in step.register.find(Suggestion, item_id=text.item_id, state=SuggestionState.REJECTED)
        if text.text.count(suggestion.quote) == 1
    }
    return step.add_all(
        suggestion
        for suggestion in (Suggestion.of(proposal, text) for proposal in proposals)
        if (suggestion.kind, suggestion.start, suggestion.end) not in taken
        and (suggestion.kind, suggestion.quote) not in rejected
    )


def answer_by_tag(step: Step, tag: Tag) -> None:
    """A tag made by hand answers the open suggestions that mean the same words: half of both in common, at least."""
    for suggestion in step.register.find(
        Suggestion, text_id=tag.text_id, kind=tag.kind, state=SuggestionState.OPEN, action_id=None
    ):
        shared = min(tag.end, suggestion.end) - max(tag.start, suggestion.start)
        covered = max(tag.end, suggestion.end) - min(tag.start, suggestion.start)
        if shared * 2 >= covered:
            step.change(suggestion, state=SuggestionState.ACCEPTED, tag_id=tag.id)


def accept_suggestion(step: Step, suggestion: Suggestion) -> Tag:
    """Make the suggested tag. Raises RefusedError where the suggestion was answered before."""
    _require_open(suggestion)
    text = step.register.get(ItemText, suggestion.text_id)
    deadline = suggestion.kind is TagKind.DEADLINE
    tag = _tag_there(step, suggestion) or add_tag(
        step,
        text,
        suggestion.kind,
        Span(suggestion.start, suggestion.end),
        resolution_kind=suggestion.resolution_kind,
        due=suggestion.due if deadline else "",
        precision=suggestion.precision if deadline else None,
        rule=suggestion.rule if deadline else "",
    )
    step.change(suggestion, state=SuggestionState.ACCEPTED, tag_id=tag.id)
    return tag


def reject_suggestion(step: Step, suggestion: Suggestion) -> None:
    """Say that the suggestion is no such thing."""
    _require_open(suggestion)
    step.change(suggestion, state=SuggestionState.REJECTED)


def forget_tag(step: Step, tag: Tag) -> None:
    """The suggestions that a removed tag came from count as rejected."""
    for suggestion in step.register.find(Suggestion, tag_id=tag.id):
        step.change(suggestion, state=SuggestionState.REJECTED, tag_id=None)


def _tag_there(step: Step, suggestion: Suggestion) -> Tag | None:
    """The same words may answer two actions: the tag then stands there already."""
    there = step.register.find(Tag, text_id=suggestion.text_id, kind=suggestion.kind, start=suggestion.start)
    return next((tag for tag in there if tag.end == suggestion.end), None)


def _require_open(suggestion: Suggestion) -> None:
    if suggestion.state is not SuggestionState.OPEN:
        raise RefusedError(f"This suggestion was {suggestion.state} already.", "Nothing was changed.")
