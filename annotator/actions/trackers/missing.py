"""What the minutes of a tracker's meetings ask for, and the tracker has no row of.

Before it stands `matching`; `planning` lists it. A resolution that asks nobody for anything is not listed, nor
one in which a follow-up stands that is listed, or has its row.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.actions.trackers.matching import Source
from annotator.actions.trackers.minutes import Minutes, Place
from annotator.records import Action, Item, Meeting, Span, Suggestion, SuggestionState, Tag, TagKind
from annotator.store import Register

Met = tuple[Meeting, Source | None, Action | None]
"""A row's meeting, and its source or its action, where it has one."""

_ASK_NOTHING = frozenset({"note", "approve", "exclude", "adjourn"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A follow-up or a resolution of a meeting in the tracker, for which it has no row."""

    kind: TagKind
    words: str
    item: Item
    meeting: Meeting
    action: Action | None = None


def without_a_row(minutes: Minutes, rows: Iterable[Met]) -> Iterator[Missing]:
    """The follow-ups and resolutions of the meetings in the tracker that no row stands for."""
    by_meeting: dict[str, list[Met]] = defaultdict(list)
    for one in rows:
        by_meeting[one[0].id].append(one)
    for met in by_meeting.values():
        yield from _missing_of(minutes, met[0][0], met)


def _missing_of(minutes: Minutes, meeting: Meeting, rows: Sequence[Met]) -> Iterator[Missing]:
    met = [source.place for _, source, _ in rows if source]
    known = {action.id for _, _, action in rows if action}
    words = minutes.of(meeting)
    asked: list[Place] = [place for place in words.places if place.is_follow_up]
    for place in asked:
        is_met = any(place.meets(one.span, one.text.id) for one in met)
        if not is_met and not (place.action and place.action.id in known):
            yield Missing(
                kind=TagKind.FOLLOW_UP, words=place.words, item=place.item, meeting=meeting, action=place.action
            )
    decided = _resolutions(minutes.register, [text.id for _, text in words.texts])
    items: Mapping[str, Item] = {text.id: item for item, text in words.texts}
    for text_id, decision in decided:
        holds = [p for p in (*met, *asked) if p.text.id == text_id and p.meets(_span(decision), text_id)]
        if not holds:
            yield Missing(kind=TagKind.RESOLUTION, words=decision.quote, item=items[text_id], meeting=meeting)


def _resolutions(register: Register, text_ids: Sequence[str]) -> list[tuple[str, Tag | Suggestion]]:
    """The resolutions of texts, tagged or suggested, but for those that ask nobody for anything."""
    tags = [tag for tag in register.find_any(Tag, "text_id", text_ids) if tag.kind is TagKind.RESOLUTION]
    waiting = [
        one
        for one in register.find_any(Suggestion, "text_id", text_ids)
        if one.kind is TagKind.RESOLUTION and one.state is SuggestionState.OPEN
    ]
    both: list[Tag | Suggestion] = [*tags, *waiting]
    wanted = [one for one in both if one.resolution_kind not in _ASK_NOTHING]
    return [(one.text_id, one) for one in sorted(wanted, key=lambda one: (one.item_id, one.start))]


def _span(decision: Tag | Suggestion) -> Span:
    return Span(decision.start, decision.end)
