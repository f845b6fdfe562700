"""The findings on the actions of a register: what `verdicts` judges, read in a handful of queries.

Before it stand `verdicts` and `store`; the window and the commands ask for them. The text of a passage is read only
when that passage is shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from annotator.actions.entries import joined
from annotator.actions.log import ENDED, LogEntry
from annotator.records import Action, ActionStatus, Document, Item, ItemText, Meeting, Span, Suggestion, Tag
from annotator.reportback.verdicts import Finding, Passage, Place, Places, verdicts
from annotator.store import Register
from annotator.tags.carrying import find_again

_BEFORE, _AFTER = 240, 240  # characters of the text around a passage that are shown with it


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage in its context: the words before it, its own, and those after it, as they stand in the text."""

    before: str
    words: str
    after: str


def findings(register: Register, today: date, *, body_id: str | None = None) -> list[Finding]:
    """The findings on all actions that are not closed, of a body or of all."""
    wanted: list[Action] = []
    for status in ActionStatus:
        if status not in ENDED:
            wanted += register.find(Action, status=status, **({"body_id": body_id} if body_id else {}))
    return findings_on(register, wanted, today)


def findings_on(register: Register, actions: Sequence[Action], today: date) -> list[Finding]:
    """The findings on these actions, but for those that are closed."""
    suggestions = register.find_any(Suggestion, "action_id", (action.id for action in actions))
    entries = joined(register, actions)
    answered = {answer.item.id for entry in entries for answer in entry.answers}
    places = _places(register, answered.union(suggestion.item_id for suggestion in suggestions))
    return verdicts(entries, suggestions, places, today)


def span_of(register: Register, passage: Passage) -> tuple[str, Span]:
    """Where a passage stands: the id of its text, and the span in it."""
    row: Tag | Suggestion | None = passage.suggestion
    if passage.report_back is not None:
        row = register.get(Tag, passage.report_back.tag_id)
    if row is None:
        raise LookupError("a passage without a suggestion or an answer")
    return row.text_id, Span(row.start, row.end)


def span_now(register: Register, passage: Passage) -> Span | None:
    """Where a passage's words stand in the item's present text; None where a correction took them away."""
    text_id, span = span_of(register, passage)
    now = register.current_text(passage.item)
    return span if now.id == text_id else find_again(register.get(ItemText, text_id).text, span, now.text)


def quoted(register: Register, passage: Passage) -> Quoted:
    """The passage in its context, cut at the ends of lines or sentences where there are such."""
    text_id, span = span_of(register, passage)
    text = register.get(ItemText, text_id).text
    return Quoted(_led_up_to(text, span.start), span.of(text), _gone_on(text, span.end))


def words_about(register: Register, entry: LogEntry) -> dict[str, str]:
    """The words about each answer of an action, by the answer's id; for `lateness`."""
    about: dict[str, str] = {}
    for answer in entry.answers:
        tag = register.get(Tag, answer.report_back.tag_id)
        text = register.get(ItemText, tag.text_id).text
        about[answer.report_back.id] = f"{_led_up_to(text, tag.start)} {_gone_on(text, tag.end)}"
    return about


def _led_up_to(text: str, at: int) -> str:
    first = max(0, at - _BEFORE)
    before = text[first:at]
    line = before.rfind("\n\n")
    if line >= 0:
        return before[line:].lstrip()
    if first == 0:
        return before.lstrip()
    stop = before.find(". ")
    return before[stop + 2 :] if stop >= 0 else f"…{before[before.find(' ') :]}"


def _gone_on(text: str, at: int) -> str:
    after = text[at : at + _AFTER]
    line = after.find("\n\n")
    if line >= 0:
        return after[:line].rstrip()
    if at + _AFTER >= len(text):
        return after.rstrip()
    stop = after.rfind(". ")
    return after[: stop + 1] if stop >= 0 else f"{after[: after.rfind(' ')]} …"


def _places(register: Register, item_ids: Iterable[str]) -> Places:
    items = register.find_any(Item, "id", item_ids)
    held = register.find_any(Meeting, "id", {item.meeting_id for item in items if item.meeting_id})
    documents = register.find_any(Document, "id", {item.document_id for item in items if item.document_id})
    meetings = {meeting.id: meeting for meeting in held}
    dated = {document.id: document.dated for document in documents}
    places: dict[str, Place] = {}
    for item in items:
        meeting = meetings.get(item.meeting_id or "")
        places[item.id] = Place(item, meeting, meeting.date if meeting else dated.get(item.document_id or ""))
    return places
