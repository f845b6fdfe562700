"""Looking for answers: open actions against later items and evidence, put to the clerk as suggestions.

Before it stand `matching`, which compares words alone, `candidates` and `requests`; the verbs call it after an import
and after an action was opened.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from annotator.actions.entries import joined
from annotator.actions.log import ENDED, WAITING
from annotator.records import Action, ActionStatus, Item, ItemText, Meeting, Suggestion, Tag
from annotator.reportback.candidates import Sources, put
from annotator.reportback.kinship import Kinship
from annotator.reportback.matching import Asked
from annotator.reportback.requests import Requests, find_beside_requests, tell_requests_apart
from annotator.store import Register, Step

_CONTEXT = 300


def look_for_answers(step: Step, actions: Sequence[Action], items: Sequence[Item]) -> list[Suggestion]:
    """Put a suggestion for each passage of the items that may answer an action and was not put before.

    Gives those that the clerk is asked about, the surest first for each action. Actions that have their answer, and
    those that go on in their parts or in another, are passed over.
    """
    register = step.register
    tell_requests_apart(step, actions)
    wanted = _still_asked(register, actions)
    if not wanted or not items:
        return []
    sources = Sources(register, items)
    asked = list(_asked(register, wanted, sources.kinship))
    requests = Requests(register, sources)
    matches = find_beside_requests(asked, sources.later(), requests)
    return put(step, wanted, matches, sources, requests.holds)


def open_actions(register: Register) -> list[Action]:
    """The actions that a later passage may still answer."""
    return [action for status in ActionStatus if status not in ENDED for action in register.find(Action, status=status)]


def actions_before(register: Register, item: Item) -> list[Action]:
    """The actions that an item may answer: those asked for before its meeting; for evidence, all."""
    if item.meeting_id is None:
        return open_actions(register)
    day = register.get(Meeting, item.meeting_id).date
    actions = open_actions(register)
    asked = days_asked(register, actions)
    return [action for action in actions if action.id not in asked or asked[action.id] < day]


def days_asked(register: Register, actions: Sequence[Action]) -> dict[str, date]:
    """The days on which actions were asked, by their ids: of the meeting, or as an older tracker gives them."""
    items = {item.id: item for item in register.find_any(Item, "id", (action.item_id for action in actions))}
    ids = {item.meeting_id for item in items.values()}
    days = {meeting.id: meeting.date for meeting in register.find_any(Meeting, "id", ids)}
    found: dict[str, date] = {}
    for action in actions:
        item = items.get(action.item_id or "")
        day = days.get(item.meeting_id or "") if item else action.asked_on
        if day is not None:
            found[action.id] = day
    return found


def items_that_may_answer(register: Register, action: Action) -> list[Item]:
    """Where to look for one action's answers: later meetings of the bodies that may hear of it, and evidence.

    A new document is looked through for all open actions, whichever body it is of: see the import.
    """
    asked = days_asked(register, [action]).get(action.id, date.min)
    later = [
        meeting.id
        for body_id in Kinship(register).hearing(action)
        for meeting in register.find(Meeting, body_id=body_id)
        if meeting.date > asked
    ]
    return [*register.find_any(Item, "meeting_id", later), *register.find(Item, meeting_id=None)]


def _still_asked(register: Register, actions: Sequence[Action]) -> list[Action]:
    waiting = [action for action in actions if action.status in WAITING and not action.merged_into_id]
    parts = register.find_any(Action, "parent_id", (action.id for action in waiting))
    divided = {part.parent_id for part in parts}
    return [action for action in waiting if action.id not in divided]


def _asked(register: Register, actions: Sequence[Action], kinship: Kinship) -> Iterator[Asked]:
    """What is looked for. An action out of an older tracker has its own words alone."""
    tags = {tag.id: tag for tag in register.find_any(Tag, "id", (action.tag_id for action in actions if action.tag_id))}
    texts = {text.id: text for text in register.find_any(ItemText, "id", {tag.text_id for tag in tags.values()})}
    for entry in joined(register, actions):
        tag = tags.get(entry.action.tag_id or "")
        around = texts[tag.text_id].text[max(0, tag.start - _CONTEXT) : tag.end + _CONTEXT] if tag else ""
        yield Asked(
            id=entry.action.id,
            text=entry.action.words,
            item_title=entry.item.title if entry.item.id else "",
            context=f"{around}{_bodies_now(entry.action, kinship)}",
            owner=entry.action.owner,
            due=entry.due.isoformat() if entry.due else entry.action.due_value,
            asked_on=entry.meeting.date if entry.meeting else entry.action.asked_on,
            body=kinship.today(entry.action.body_id).name,
            number=entry.item.number,
        )


def _bodies_now(action: Action, kinship: Kinship) -> str:
    """The present names of the bodies that it was sent to, where its words give others."""
    said = f"{action.words} {action.report_to}"
    now = {kinship.today(body.id).name for body in kinship.named_in(said)}
    return "".join(f"\n{name}" for name in sorted(now) if name.casefold() not in said.casefold())
