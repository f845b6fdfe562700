"""An action was split or merged: the passages that wait to be judged go on with it.

Before it stands `looking`; the verbs call it. What was answered stays with the action that it answered.
"""

from collections.abc import Sequence

from annotator.records import Action, Suggestion, SuggestionState
from annotator.reportback.looking import items_that_may_answer, look_for_answers
from annotator.store import Step


def to_parts(step: Step, whole: Action, parts: Sequence[Action]) -> None:
    """The parts are asked after from now on: what was put for the whole is looked for anew for each of them."""
    for suggestion in step.register.find(Suggestion, action_id=whole.id, state=SuggestionState.OPEN):
        step.change(suggestion, state=SuggestionState.REJECTED)
    look_for_answers(step, parts, items_that_may_answer(step.register, whole))


def to_another(step: Step, others: Sequence[Action], into: Action) -> None:
    """One action goes on for others: their open passages are its own, but for those that it has already."""
    has = {(one.text_id, one.start, one.end) for one in step.register.find(Suggestion, action_id=into.id)}
    ids = [action.id for action in others if action.id != into.id]
    for suggestion in step.register.find_any(Suggestion, "action_id", ids):
        if suggestion.state is not SuggestionState.OPEN:
            continue
        place = (suggestion.text_id, suggestion.start, suggestion.end)
        if place in has:
            step.change(suggestion, state=SuggestionState.REJECTED)
        else:
            step.change(suggestion, action_id=into.id)
            has.add(place)
