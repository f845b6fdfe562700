"""One action that is really three, and three that are really one: split and merged, every word of them kept.

Before it stand `references`, `opening` and `moves`; the verbs call it. The whole stays with its words; a part has its
reference with a letter. Of merged actions one goes on, and the others end as superseded by it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import count

from annotator.actions.log import ENDED
from annotator.actions.moves import follow_parts, move, parts_of
from annotator.actions.opening import day_asked
from annotator.actions.references import part_reference
from annotator.errors import RefusedError
from annotator.records import Action, ActionStatus, Body, Outcome, ProgressNote
from annotator.store import Step


def split(step: Step, action: Action, words: Sequence[str]) -> list[Action]:
    """Split an action into parts with these words; one that was split before gets them as further parts.

    The whole keeps the words of the minutes, and stands from now on as its parts do.
    """
    before = parts_of(step.register, action)
    asked = [part.strip() for part in words if part.strip()]
    _require_splittable(action, len(before) + len(asked))
    references = _free_references(step, action, len(before) + 1)
    parts = [
        step.add(_part(action, part_words, next(references), number))
        for number, part_words in enumerate(asked, len(before) + 1)
    ]
    follow_parts(step, step.register.get(Action, action.id))
    return parts


def _free_references(step: Step, whole: Action, first: int) -> Iterator[str]:
    """The references of parts from that letter on; one that an older tracker brought in is passed over."""
    body, day = step.register.get(Body, whole.body_id), day_asked(step.register, whole)
    for letter in count(first):
        reference = part_reference(body, whole, day, letter)
        if not step.register.count(Action, body_id=body.id, reference=reference):
            yield reference


def _part(whole: Action, words: str, reference: str, number: int) -> Action:
    """A part as it begins: asked of the same owner, due on the same day, from the same item."""
    return replace(
        whole,
        id="",
        tag_id=None,
        reference=reference,
        words=words,
        summary="",
        status=ActionStatus.OPEN,
        part=number,
        parent_id=whole.id,
        repeats_id=None,
    )


def _require_splittable(action: Action, parts: int) -> None:
    if action.parent_id is not None:
        raise RefusedError(f"{action.reference} is a part already.", "Split the whole into further parts instead.")
    if action.status in ENDED:
        raise RefusedError(f"{action.reference} is {action.status}, and cannot be split.", "Reopen it first.")
    if parts < 2:
        raise RefusedError(f"{action.reference} needs two parts at least.", "Give the words of each part.")


def merge(step: Step, actions: Sequence[Action], into: Action, day: date | None = None) -> Action:
    """Let one action go on for others: they keep their words and references, and end as superseded by it."""
    others = [action for action in dict.fromkeys(actions) if action.id != into.id]
    _require_mergeable(step, others, into)
    for action in others:
        words = f"Merged into {into.reference}."
        on = day or date.today()  # noqa: DTZ011 - the clerk's own day
        step.add(ProgressNote(action_id=action.id, day=on, words=words))
        merged = step.change(step.register.get(Action, action.id), merged_into_id=into.id)
        move(step, merged, ActionStatus.NOT_PROCEEDING, outcome=Outcome.SUPERSEDED)
    return step.register.get(Action, into.id)


def _require_mergeable(step: Step, others: Sequence[Action], into: Action) -> None:
    if not others:
        raise RefusedError(f"There is nothing to merge into {into.reference}.", "Choose two actions at least.")
    for action in (into, *others):
        if action.status in ENDED:
            raise RefusedError(f"{action.reference} is {action.status}, and cannot be merged.", "Reopen it first.")
    for action in others:
        if step.register.count(Action, parent_id=action.id):
            raise RefusedError(f"{action.reference} was split.", "Merge its parts instead.")
    if step.register.count(Action, parent_id=into.id):
        raise RefusedError(f"{into.reference} was split.", "Merge into one of its parts instead.")
