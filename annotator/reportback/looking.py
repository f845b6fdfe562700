"""Looking for answers: open actions against later items and evidence, put to the clerk as suggestions.

Before it stand `matching`, which compares words alone, and `actions`; the verbs call it after an import and after an
action was opened.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from annotator.actions.log import ENDED
from annotator.records import (
    Action,
    Body,
    Document,
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

WORTH_ASKING = 0.5  # `matching` calibrates its scores so that from here on a clerk should be asked
_CONTEXT = 300


def look_for_answers(
    step: Step, *, actions: Sequence[Action] | None = None, items: Sequence[Item] | None = None
) -> list[Suggestion]:
    """Put a suggestion for each passage that may answer an action and was not put before.

    Looks for the actions given (default: all that have not ended) in the items given (default: all).
    """
    register = step.register
    wanted = [a for a in (register.find(Action) if actions is None else actions) if a.status not in ENDED]
    places = register.find(Item) if items is None else items
    if not wanted or not places:
        return []
    known = _Known(register)
    texts = register.current_texts({item.id for item in places} | {action.item_id for action in wanted})
    asked = [known.asked(action, texts) for action in wanted]
    later = [known.later(item, texts[item.id]) for item in places if item.id in texts]
    matches = [match for match in find_report_backs(asked, later) if match.score >= WORTH_ASKING]
    return _put(step, matches, texts)


class _Known:
    """What the register says of items and actions, in the words of `matching`."""

    def __init__(self, register: Register) -> None:
        self._items = {item.id: item for item in register.find(Item)}
        self._meetings = {meeting.id: meeting for meeting in register.find(Meeting)}
        self._bodies = {body.id: body for body in register.find(Body)}
        self._documents = {document.id: document for document in register.find(Document)}
        self._tags = {tag.id: tag for tag in register.find(Tag, kind=TagKind.FOLLOW_UP)}

    def asked(self, action: Action, texts: dict[str, ItemText]) -> Asked:
        item = self._items[action.item_id]
        tag = self._tags[action.tag_id]
        text = texts[item.id].text
        day, body = self._where(item)
        return Asked(
            id=action.id,
            text=action.words,
            item_title=item.title,
            context=text[max(0, tag.start - _CONTEXT) : tag.end + _CONTEXT],
            owner=action.owner,
            due=action.due_value,
            asked_on=day,
            body=body,
        )

    def later(self, item: Item, text: ItemText) -> LaterItem:
        day, body = self._where(item)
        return LaterItem(id=item.id, title=item.title, text=text.text, date=day, body=body)

    def _where(self, item: Item) -> tuple[date | None, str]:
        """The day and body of an item's meeting. Evidence has neither: it may answer whatever was asked."""
        if item.meeting_id is None:
            return None, ""
        meeting = self._meetings[item.meeting_id]
        return meeting.date, self._bodies[meeting.body_id].name


def _put(step: Step, matches: Iterable[Match], texts: dict[str, ItemText]) -> list[Suggestion]:
    put_before = {
        (row.action_id, row.text_id, row.start) for row in step.register.find(Suggestion, kind=TagKind.REPORT_BACK)
    }
    recorded = {(link.action_id, link.item_id) for link in step.register.find(ReportBack)}
    return step.add_all(
        _suggestion(match, texts[match.item_id])
        for match in matches
        if (match.asked_id, texts[match.item_id].id, match.start) not in put_before
        and (match.asked_id, match.item_id) not in recorded
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
