"""Tags and suggestions as marks in the text and as cards beside it, in reading order.

Before it stand the records and the widgets' `Mark` and `CardContent`; the minutes place shows them. A suggested
deadline inside a suggested follow-up has no card of its own: it is a row of the follow-up's card, accepted with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.actions.entries import joined
from annotator.actions.log import EXTENT_TEXT, LogEntry, day, due_text, one_line
from annotator.calendar import Deadline
from annotator.records import (
    Action,
    Extent,
    Item,
    ItemText,
    ReportBack,
    Span,
    Suggestion,
    SuggestionState,
    Tag,
    TagKind,
)
from annotator.store import Register
from annotator.ui.panels.workings import NOTHING, Around, around_item, deadline_of, value_text, working_of
from annotator.ui.widgets.card import CardButton, CardContent
from annotator.ui.widgets.card_content import Working
from annotator.ui.widgets.marks import Mark

ACCEPT = CardButton("accept", "Accept", "A", accent=True)
REJECT = CardButton("reject", "Reject", "X")
EDIT = CardButton("edit", "Edit", "E")
MOVE = CardButton("move", "Move", "M")
REMOVE = CardButton("remove", "Remove", "Del")
IN_FULL = CardButton("full", "In full", "1")
IN_PART = CardButton("partly", "In part", "2")
DECLINED = CardButton("declined", "Declined", "3")
NOT_THIS = CardButton("reject", "Not this", "X")

_TO_CHECK = "These words do not stand in the corrected text. Select those that do and press M, or remove the tag."
_EXTENT_BUTTONS = {Extent.FULL: IN_FULL, Extent.PARTLY: IN_PART, Extent.DECLINED: DECLINED}


@dataclass(frozen=True, slots=True)
class Review:
    """What there is on one item: its tags, its open suggestions, and the actions of its follow-ups by tag."""

    item: Item
    text: ItemText
    tags: tuple[Tag, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    actions: Mapping[str, LogEntry] = field(default_factory=dict[str, LogEntry])
    answered: Mapping[str, tuple[LogEntry, Extent]] = field(default_factory=dict[str, tuple[LogEntry, Extent]])
    asked: Mapping[str, LogEntry] = field(default_factory=dict[str, LogEntry])
    held: Mapping[str, Suggestion] = field(default_factory=dict[str, Suggestion])
    known: Around = NOTHING

    def own_cards(self) -> list[Tag | Suggestion]:
        """Tags and suggestions that have a card, in reading order, the longer first."""
        rows = [*self.tags, *(s for s in self.suggestions if self.holder(s) is None)]
        return sorted(rows, key=lambda row: (row.to_check if isinstance(row, Tag) else False, row.start, -row.end))

    def holder(self, suggestion: Suggestion) -> Suggestion | None:
        """The suggested follow-up that a suggested deadline stands in, and is answered with."""
        return self.held.get(suggestion.id)

    def deadlines(self, row: Tag | Suggestion) -> list[Tag | Suggestion]:
        """The deadlines that a card tells of: its own, or those of a follow-up, in reading order."""
        if row.kind is TagKind.DEADLINE:
            return [row]
        if isinstance(row, Suggestion):
            return [other for other in self.suggestions if self.holder(other) is row]
        return [tag for tag in self.tags if tag.follow_up_id == row.id]

    def deadline(self, row: Tag | Suggestion) -> Deadline | None:
        """What a deadline's words come to, with their working; None where they stand on another text."""
        return deadline_of(self.text.text, row.start, row.end, self.known) if row.text_id == self.text.id else None

    def find(self, row_id: str) -> Tag | Suggestion | None:
        """The tag or suggestion with that id."""
        return next((row for row in (*self.tags, *self.suggestions) if row.id == row_id), None)

    def counts_text(self) -> str:
        """What there is, in numbers: "3 accepted · 4 to review"."""
        to_check = sum(tag.to_check for tag in self.tags)
        open_cards = sum(isinstance(row, Suggestion) for row in self.own_cards())
        parts = [f"{len(self.tags)} accepted", f"{open_cards} to review", f"{to_check} to check" if to_check else ""]
        return " · ".join(part for part in parts if part)


def review_of(register: Register, item: Item) -> Review:
    """Read what there is on an item. Tags left on an older text are those to be checked."""
    text = register.current_text(item)
    tags = [tag for tag in register.find(Tag, item_id=item.id) if tag.text_id == text.id or tag.to_check]
    suggestions = register.find(Suggestion, item_id=item.id, state=SuggestionState.OPEN)
    suggestions = [suggestion for suggestion in suggestions if suggestion.text_id == text.id]
    links = register.find_any(ReportBack, "tag_id", (tag.id for tag in tags if tag.kind is TagKind.REPORT_BACK))
    by_tag = register.find_any(Action, "tag_id", (tag.id for tag in tags if tag.kind is TagKind.FOLLOW_UP))
    wanted = {link.action_id for link in links} | {s.action_id for s in suggestions if s.action_id}
    rows = {row.action.id: row for row in joined(register, [*by_tag, *register.find_any(Action, "id", wanted)])}
    return Review(
        item=item,
        text=text,
        tags=tuple(sorted(tags, key=lambda tag: (tag.start, -tag.end))),
        suggestions=tuple(suggestions),
        actions={row.action.tag_id: row for row in rows.values() if row.action.tag_id},
        answered={link.tag_id: (rows[link.action_id], link.extent) for link in links},
        asked={action_id: rows[action_id] for action_id in wanted},
        held=_held(suggestions),
        known=around_item(register, item),
    )


def _held(suggestions: Sequence[Suggestion]) -> dict[str, Suggestion]:
    """For each deadline inside follow-ups, by id, the shortest of these."""
    follow_ups = [suggestion for suggestion in suggestions if suggestion.kind is TagKind.FOLLOW_UP]
    follow_ups.sort(key=lambda suggestion: suggestion.end - suggestion.start)
    held: dict[str, Suggestion] = {}
    for deadline in suggestions:
        if deadline.kind is TagKind.DEADLINE:
            around = next((outer for outer in follow_ups if _holds(outer, deadline)), None)
            if around is not None:
                held[deadline.id] = around
    return held


def marks(review: Review, current: str) -> list[Mark]:
    """The marks in the text; a tag that is to be checked stands on an older text and has none."""
    accepted = [
        Mark(tag.id, tag.kind, tag.start, tag.end, accepted=True, current=tag.id == current)
        for tag in review.tags
        if tag.text_id == review.text.id
    ]
    suggested = [
        Mark(s.id, s.kind, s.start, s.end, accepted=False, current=s.id == current) for s in review.suggestions
    ]
    return accepted + suggested


def cards(review: Review, current: str, *, unfolded: bool = False) -> list[CardContent]:
    """The cards beside the text; the current one with the working of its deadlines, whole where it is `unfolded`."""
    return [
        replace(_card(review, row, row.id == current), working=_working(review, row, row.id == current, unfolded))
        for row in review.own_cards()
    ]


def _card(review: Review, row: Tag | Suggestion, current: bool) -> CardContent:
    return _tag_card(review, row, current) if isinstance(row, Tag) else _open_card(review, row, current)


def _working(review: Review, row: Tag | Suggestion, current: bool, unfolded: bool) -> Working | None:
    """How the card's deadlines were worked out; only the current card has more than a line of it."""
    deadlines = review.deadlines(row)
    if current:
        return working_of(filter(None, map(review.deadline, deadlines)), unfolded=unfolded)
    rule = deadlines[0].rule if deadlines else ""
    return Working(rule) if rule else None


def _tag_card(review: Review, tag: Tag, current: bool) -> CardContent:
    return CardContent(
        id=tag.id,
        kind=tag.kind,
        state="to check" if tag.to_check else "accepted",
        quote=one_line(tag.quote),
        rows=tuple(_tag_rows(review, tag)),
        reason=_TO_CHECK if tag.to_check else "",
        current=current,
        buttons=_tag_buttons(tag) if current else (),
    )


def _tag_buttons(tag: Tag) -> tuple[CardButton, ...]:
    return (EDIT, MOVE, REMOVE) if tag.kind is TagKind.FOLLOW_UP else (MOVE, REMOVE)


def _tag_rows(review: Review, tag: Tag) -> Iterator[tuple[str, str]]:
    row = review.actions.get(tag.id)
    if tag.kind is TagKind.FOLLOW_UP and row is not None:
        yield "Owner", row.action.owner
        yield "Due", _due(row)
        if row.action.report_to:
            yield "Report to", row.action.report_to
        yield "Action", row.action.reference
    elif tag.kind is TagKind.DEADLINE:
        yield "Date", value_text(tag.due, review.deadline(tag))
    elif tag.kind is TagKind.RESOLUTION and tag.resolution_kind:
        yield "Kind", tag.resolution_kind
    elif tag.id in review.answered:
        asked, extent = review.answered[tag.id]
        yield "Answers", f"{asked.action.reference}: {one_line(asked.action.words)}"
        yield "Extent", EXTENT_TEXT[extent].lower()


def _open_card(review: Review, suggestion: Suggestion, current: bool) -> CardContent:
    return CardContent(
        id=suggestion.id,
        kind=suggestion.kind,
        state=f"suggested · {suggestion.score:.2f}",
        quote=one_line(suggestion.quote),
        rows=tuple(_open_rows(review, suggestion)),
        reason=suggestion.reason,
        current=current,
        buttons=_open_buttons(suggestion) if current else (),
    )


def _open_rows(review: Review, suggestion: Suggestion) -> Iterator[tuple[str, str]]:
    match suggestion.kind:
        case TagKind.FOLLOW_UP:
            yield "Owner", suggestion.owner
            yield "Due", "; ".join(_deadlines_in(review, suggestion))
            if suggestion.report_to:
                yield "Report to", suggestion.report_to
        case TagKind.DEADLINE:
            yield "Date", value_text(suggestion.due, review.deadline(suggestion))
        case TagKind.RESOLUTION if suggestion.resolution_kind:
            yield "Kind", suggestion.resolution_kind
        case TagKind.REPORT_BACK if asked := review.asked.get(suggestion.action_id or ""):
            yield "Asked", f"{asked.action.reference}: {one_line(asked.action.words)}"
            if asked.meeting:
                yield "When", day(asked.meeting.date)
        case _:
            return


def _open_buttons(suggestion: Suggestion) -> tuple[CardButton, ...]:
    """A report back has an answer for each extent, the likely one first in colour."""
    if suggestion.kind is not TagKind.REPORT_BACK:
        return ACCEPT, REJECT
    likely = _EXTENT_BUTTONS.get(suggestion.extent or Extent.FULL)
    answers = (IN_FULL, IN_PART, DECLINED)
    return (*(CardButton(b.name, b.label, b.key, accent=b is likely) for b in answers), NOT_THIS)


def _deadlines_in(review: Review, suggestion: Suggestion) -> Iterator[str]:
    for other in review.deadlines(suggestion):
        yield f"{value_text(other.due, review.deadline(other))} · “{one_line(other.quote)}”"


def _due(row: LogEntry) -> str:
    words = f" · “{one_line(row.action.due_words)}”" if row.action.due_words else ""
    return f"{due_text(row)}{words if row.due else ''}" if row.due or row.action.due_words else ""


def _holds(outer: Suggestion, inner: Suggestion) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def span_of(row: Tag | Suggestion) -> Span:
    """Where a tag or suggestion stands."""
    return Span(row.start, row.end)
