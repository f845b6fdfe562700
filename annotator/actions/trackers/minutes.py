"""The minutes of a meeting as places where a row's words may stand: follow-ups, suggestions, and every other sentence.

Before it stand `store`, `wordings` and the sentences of `suggestions`; `matching` compares rows with the places.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.actions.trackers.asked import Asked
from annotator.records import Action, Body, Item, ItemText, Meeting, Span, Suggestion, SuggestionState, Tag, TagKind
from annotator.store import Register
from annotator.suggestions.passages import flattened, lines, sentences
from annotator.suggestions.terms import Weights, term_set


@dataclass(frozen=True)
class Place:
    """Words of an item: a follow-up's with its action, an open suggestion's, or a sentence that is neither."""

    item: Item
    text: ItemText
    span: Span
    terms: frozenset[str]
    tag: Tag | None = None
    action: Action | None = None
    suggestion: Suggestion | None = None

    @property
    def words(self) -> str:
        """The words that stand there."""
        return self.span.of(self.text.text)

    @property
    def is_follow_up(self) -> bool:
        """Whether somebody, or the program, said that it is a follow-up."""
        return self.tag is not None or self.suggestion is not None

    def shares(self, span: Span, text_id: str) -> float:
        """How much of both this place and a span of a text have in common, from 0 to 1."""
        if text_id != self.text.id:
            return 0.0
        common = min(self.span.end, span.end) - max(self.span.start, span.start)
        return common / (max(self.span.end, span.end) - min(self.span.start, span.start)) if common > 0 else 0.0

    def meets(self, span: Span, text_id: str) -> bool:
        """Whether this place and a span are mostly one, or one of them lies within the other."""
        within = self.span.start <= span.start and span.end <= self.span.end
        around = span.start <= self.span.start and self.span.end <= span.end
        return text_id == self.text.id and (within or around or self.shares(span, text_id) >= 0.5)


@dataclass(frozen=True)
class MeetingWords:
    """A meeting with its items' texts, the places in them, and how much each term says."""

    meeting: Meeting
    texts: tuple[tuple[Item, ItemText], ...]
    places: tuple[Place, ...]
    weights: Weights


class Minutes:
    """The meetings of a register, read when they are asked for. Nothing in it changes the register."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._meetings = register.find(Meeting, order="date")
        self._read: dict[str, MeetingWords] = {}

    def held(self, asked: Asked, body: Body | None) -> list[Meeting]:
        """The meetings, of the body if there is one, that a row may mean by its day or its month."""
        if asked.day:
            return [one for one in self._meetings if one.date == asked.day and _is_of(one, body)]
        if asked.month:
            return [
                one for one in self._meetings if (one.date.year, one.date.month) == asked.month and _is_of(one, body)
            ]
        return []

    def of(self, meeting: Meeting) -> MeetingWords:
        """What stands in the minutes of a meeting."""
        if meeting.id not in self._read:
            self._read[meeting.id] = self._words_of(meeting)
        return self._read[meeting.id]

    def with_words(self, words: str, body: Body) -> list[tuple[Item, ItemText]]:
        """The items in which these words stand one after the other; for a row that names no meeting."""
        wanted = " ".join(words.replace('"', " ").replace("“", " ").replace("”", " ").split()[:12])
        hits = self.register.search(f"“{wanted}”", 12, body.id)
        items = self.register.find_any(Item, "id", (hit.item_id for hit in hits))
        held = [item for item in items if item.meeting_id]
        texts = self.register.current_texts(item.id for item in held)
        return [(item, texts[item.id]) for item in held]

    def meeting(self, item: Item) -> Meeting:
        """The meeting of an item."""
        return next(one for one in self._meetings if one.id == item.meeting_id)

    def _words_of(self, meeting: Meeting) -> MeetingWords:
        items = self.register.find(Item, meeting_id=meeting.id, order="position")
        texts = self.register.current_texts(item.id for item in items)
        both = tuple((item, texts[item.id]) for item in items if item.id in texts)
        places = tuple(self._places(both))
        counts = Counter(term for place in places for term in place.terms)
        return MeetingWords(meeting, both, places, Weights(counts, len(places)))

    def _places(self, both: Sequence[tuple[Item, ItemText]]) -> Iterator[Place]:
        ids = [text.id for _, text in both]
        tags = [tag for tag in self.register.find_any(Tag, "text_id", ids) if tag.kind is TagKind.FOLLOW_UP]
        actions = {action.tag_id: action for action in self.register.find_any(Action, "tag_id", (t.id for t in tags))}
        waiting = [
            one
            for one in self.register.find_any(Suggestion, "text_id", ids)
            if one.kind is TagKind.FOLLOW_UP and one.state is SuggestionState.OPEN
        ]
        for item, text in both:
            own = [tag for tag in tags if tag.text_id == text.id]
            known = [_place(item, text, Span(t.start, t.end), tag=t, action=actions.get(t.id)) for t in own]
            for one in waiting:
                span = Span(one.start, one.end)
                if one.text_id == text.id and not _covered(known, span, text):
                    known.append(_place(item, text, span, suggestion=one))
            yield from known
            yield from (_place(item, text, span) for span in _sentences(text) if not _covered(known, span, text))


def _is_of(meeting: Meeting, body: Body | None) -> bool:
    return body is None or meeting.body_id == body.id


def _place(
    item: Item,
    text: ItemText,
    span: Span,
    *,
    tag: Tag | None = None,
    action: Action | None = None,
    suggestion: Suggestion | None = None,
) -> Place:
    return Place(item, text, span, term_set(span.of(text.text)), tag, action, suggestion)


def _covered(known: Iterable[Place], span: Span, text: ItemText) -> bool:
    return any(place.shares(span, text.id) >= 0.5 for place in known)


def _sentences(text: ItemText) -> list[Span]:
    flat = flattened(text.text)
    return [span for line in lines(flat) for span in sentences(flat, line.words, line.end)]
