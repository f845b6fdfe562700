"""What a clerk says of an action in the log, and of an item that is exempt.

Before it stands `actions`.
"""

from collections.abc import Sequence

from annotator.actions import changing
from annotator.records import (
    Action,
    Document,
    Item,
)
from annotator.store import Step
from annotator.verbs.verb import Verb


def _set_item_exempt(step: Step, item: Item, exempt: bool, paragraph: str = "") -> Item:
    """Mark an item as exempt, with its actions and, for evidence, its document; or make it public again.

    An action whose own mark differs from the item's was marked by hand, and is left as it is.
    """
    paragraph = paragraph.strip() if exempt else ""
    for one in step.register.find(Action, item_id=item.id):
        action = step.register.get(Action, one.id)  # a part goes with its whole, and may be marked already
        if (action.exempt, action.exempt_paragraph) == (item.exempt, item.exempt_paragraph):
            changing.set_exempt(step, action, exempt, paragraph)
    if item.document_id is not None:
        document = step.register.get(Document, item.document_id)
        step.change(document, exempt=exempt, exempt_paragraph=paragraph)
    return step.change(item, exempt=exempt, exempt_paragraph=paragraph)


def _set_owners(step: Step, actions: Sequence[Action], owner: str) -> list[Action]:
    """Give several actions one owner."""
    return [changing.set_owner(step, action, owner) for action in actions]


set_owner = Verb("Set owner", changing.set_owner)
set_owners = Verb("Set owner", _set_owners)
set_report_to = Verb("Set report to", changing.set_report_to)
set_summary = Verb("Set short form", changing.set_summary)
set_due = Verb("Set due date", changing.set_due)
set_deadline = Verb("Set due date", changing.set_deadline)
set_requested_by = Verb("Set requested by", changing.set_requested_by)
set_exempt = Verb("Set exempt mark", changing.set_exempt)
set_item_exempt = Verb("Set exempt mark", _set_item_exempt)
