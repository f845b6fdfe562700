"""Looking for answers: open actions against later items and evidence, put to the clerk as suggestions.

Before it stand `matching`, which compares words alone, and `actions`; the verbs call it after an import and after an
action was opened.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from annotator.actions.log import ENDED
from annotator.records import (
    Action,
    ActionStatus,
    Body,
    Document,
    DocumentKind,
    Extent,
    Item,
    ItemText,
    Meeting,
    ReportBack,
    Suggestion,
    Tag,
    TagKind,
)
from annotator.reportback.matching import Asked, LaterItem, Match, find_report_backs
from annotator.store import Register, Step

WORTH_ASKING_UNDATED = 0.75  # evidence without a day may be older than what was asked
WORTH_ASKING = 0.5  # `matching` calibrates its scores so that from here on a clerk should be asked
_CONTEXT = 300


def look_for_answers(step: Step, actions: Sequence[Action], items: Sequence[Item]) -> list[Suggestion]:
    """Put a suggestion for each passage of the items that may answer an action and was not put before."""
    wanted = [action for action in actions if action.status not in ENDED]
    if not wanted or not items:
        return []
    register = step.register
    asked_in = register.find_any(Item, "id", (action.item_id for action in wanted if action.item_id))
    where = _Where(register, [*asked_in, *items])
    texts = register.current_texts({item.id for item in (*asked_in, *items)})
    tags = {tag.id: tag for tag in register.find_any(Tag, "id", (action.tag_id for action in wanted))}
    titles = {item.id: item for item in asked_in}
    asked = [
        _asked(action, titles.get(action.item_id or ""), tags.get(action.tag_id or ""), texts, where)
        for action in wanted
    ]
    later = [_later(item, texts[item.id], where) for item in items if item.id in texts]
    undated = {item.id for item in later if item.date is None}
    matches = [
        match
        for match in find_report_backs(asked, later)
        if match.score >= (WORTH_ASKING_UNDATED if match.item_id in undated else WORTH_ASKING)
    ]
    return _put(step, wanted, matches, texts)


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
    """Where to look for one action's answers: later meetings of its body, and of bodies it names, and evidence.

    A new document is looked through for all open actions, whichever body it is of: see the import.
    """
    asked = days_asked(register, [action]).get(action.id, date.min)
    words = f"{action.words} {action.report_to}".casefold()
    bodies = [body for body in register.find(Body) if body.id == action.body_id or body.name.casefold() in words]
    later = [
        meeting.id for body in bodies for meeting in register.find(Meeting, body_id=body.id) if meeting.date > asked
    ]
    return [*register.find_any(Item, "meeting_id", later), *register.find(Item, meeting_id=None)]


class _Where:
    """The day and body of the meetings that items belong to."""

    def __init__(self, register: Register, items: Iterable[Item]) -> None:
        ids = {item.meeting_id for item in items if item.meeting_id}
        self._meetings = {meeting.id: meeting for meeting in register.find_any(Meeting, "id", ids)}
        self.bodies = {body.id: body.name for body in register.find(Body)}
        self._evidence = {
            document.id: document.dated for document in register.find(Document, kind=DocumentKind.EVIDENCE)
        }

    def of(self, item: Item) -> tuple[date | None, str]:
        """The day and the body. Evidence has no body, and not always a day."""
        if item.meeting_id is None:
            return self._evidence[item.document_id or ""], ""
        meeting = self._meetings[item.meeting_id]
        return meeting.date, self.bodies[meeting.body_id]


def _asked(action: Action, item: Item | None, tag: Tag | None, texts: dict[str, ItemText], where: _Where) -> Asked:
    """What is looked for. An action out of an older tracker has its own words alone."""
    day, body = where.of(item) if item else (action.asked_on, where.bodies[action.body_id])
    around = texts[item.id].text[max(0, tag.start - _CONTEXT) : tag.end + _CONTEXT] if item and tag else ""
    return Asked(
        id=action.id,
        text=action.words,
        item_title=item.title if item else "",
        context=around,
        owner=action.owner,
        due=action.due_value,
        asked_on=day,
        body=body,
    )


def _later(item: Item, text: ItemText, where: _Where) -> LaterItem:
    day, body = where.of(item)
    return LaterItem(id=item.id, title=item.title, text=text.text, date=day, body=body)


def _put(
    step: Step, actions: Sequence[Action], matches: Iterable[Match], texts: dict[str, ItemText]
) -> list[Suggestion]:
    ids = [action.id for action in actions]
    before = {(s.action_id, s.item_id, s.quote) for s in step.register.find_any(Suggestion, "action_id", ids)}
    recorded = {(link.action_id, link.item_id) for link in step.register.find_any(ReportBack, "action_id", ids)}
    return step.add_all(
        suggestion
        for suggestion in (_suggestion(match, texts[match.item_id]) for match in matches)
        if (suggestion.action_id, suggestion.item_id, suggestion.quote) not in before
        and (suggestion.action_id, suggestion.item_id) not in recorded
    )


def _suggestion(match: Match, text: ItemText) -> Suggestion:
    return Suggestion(
        item_id=text.item_id,
        text_id=text.id,
        kind=TagKind.REPORT_BACK,
        start=match.start,
        end=match.end,
        quote=text.text[match.start : match.end],
        score=match.score,
        reason=match.reason,
        action_id=match.asked_id,
        extent=Extent(match.extent),
    )
