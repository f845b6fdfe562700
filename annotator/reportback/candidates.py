"""What the matching found becomes suggestions: what the clerk is asked about, and what only takes the subject up again.

Before it stand `matching` and `kinship`; `looking` calls it. A mention is kept as a suggestion that is answered
already: a verdict can quote it, and nobody is asked.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from itertools import pairwise

from annotator.records import (
    Action,
    Document,
    DocumentKind,
    Extent,
    Item,
    ItemText,
    Meeting,
    Proposal,
    ReportBack,
    Suggestion,
    SuggestionState,
    TagKind,
)
from annotator.reportback.kinship import Kinship
from annotator.reportback.matching import LaterItem, Match
from annotator.store import Register, Step
from annotator.suggestions.terms import shown, term_list, term_set
from annotator.suggestions.wording import words

WORTH_ASKING = 0.5  # `matching` calibrates its scores so that from here on a clerk should be asked
WORTH_ASKING_UNDATED = 0.75  # evidence without a day may be older than what was asked
MENTIONED = 0.3  # from here on a passage may take up the same subject, though it gives nothing of what was asked
SHARED = 2  # so many terms of what was asked it must have for that, side by side, or one more
ALIKE = 0.4  # of its terms that a request must have to ask for the same again
ASKED_AGAIN = "It is asked for, or promised, here: that is no answer"
PUT = 3  # candidates for one action and meeting; and mentions of one action in all


class Sources:
    """The items that are looked through: their texts, and the day and body of the meetings that they belong to."""

    def __init__(self, register: Register, items: Sequence[Item]) -> None:
        self.kinship = Kinship(register)
        self.items = {item.id: item for item in items}
        self.texts = register.current_texts(self.items)
        ids = {item.meeting_id for item in items if item.meeting_id}
        self._meetings = {meeting.id: meeting for meeting in register.find_any(Meeting, "id", ids)}
        self._evidence = {
            document.id: document.dated for document in register.find(Document, kind=DocumentKind.EVIDENCE)
        }

    def later(self) -> list[LaterItem]:
        """The items as the matching takes them. Evidence has no body, and not always a day."""
        return [
            LaterItem(id=item.id, title=item.title, text=self.texts[item.id].text, date=self.day(item), body=body)
            for item, body in self._with_bodies()
            if item.id in self.texts
        ]

    def day(self, item: Item) -> date | None:
        """The day of an item's meeting, or of the evidence where it says one."""
        if item.meeting_id is None:
            return self._evidence.get(item.document_id or "")
        return self._meetings[item.meeting_id].date

    def place(self, item_id: str) -> str:
        """What counts as one occasion: a meeting, or a document of evidence."""
        return self.items[item_id].meeting_id or item_id

    def asks_from(self, item_id: str) -> float:
        """The score from which a passage of the item is put to the clerk."""
        return WORTH_ASKING if self.day(self.items[item_id]) else WORTH_ASKING_UNDATED

    def _with_bodies(self) -> Iterator[tuple[Item, str]]:
        for item in self.items.values():
            meeting = self._meetings.get(item.meeting_id or "")
            yield item, self.kinship.today(meeting.body_id).name if meeting else ""


def put(
    step: Step,
    actions: Sequence[Action],
    matches: Iterable[Match],
    sources: Sources,
    is_request: Callable[[Match], bool],
) -> list[Suggestion]:
    """Keep what was not put before, at most `PUT` for an action and occasion; a request is a mention.

    Gives the suggestions that wait for the clerk, the surest first.
    """
    ids = [action.id for action in actions]
    before = step.register.find_any(Suggestion, "action_id", ids)
    known = {(one.action_id, one.item_id, one.quote) for one in before}
    recorded = {(link.action_id, link.item_id) for link in step.register.find_any(ReportBack, "action_id", ids)}
    wanted = {action.id: action for action in actions}
    subjects = {action.id: _subject(action) for action in actions}
    room = _Room(before, sources)
    asking: list[Suggestion] = []
    mentions: list[Suggestion] = []
    for match in sorted(matches, key=lambda match: -match.score):
        one = _suggestion(match, sources.texts[match.item_id])
        place = (one.action_id, one.item_id)
        if is_request(match) or one.score < sources.asks_from(match.item_id):
            subject = subjects[match.asked_id]
            shared = subject & term_set(one.quote)
            if one.score < MENTIONED or not _takes_up(wanted[match.asked_id].words, one.quote, shared):
                continue
            again = is_request(match) and len(shared) >= ALIKE * len(subject)
            reason = ASKED_AGAIN if again else _same_subject(one.quote, shared)
            one = replace(one, state=SuggestionState.REJECTED, reason=reason)
        if (*place, one.quote) not in known and place not in recorded and room.takes(one):
            (asking if one.state is SuggestionState.OPEN else mentions).append(one)
    step.add_all(mentions)
    return step.add_all(asking)


def _subject(action: Action) -> frozenset[str]:
    """The terms by which a mention is known: those of the request, but for its owner's name and numbers."""
    return term_set(action.words) - term_set(action.owner) - term_set(" ".join(words("report_backs", "frequent")))


def _takes_up(asked: str, quote: str, shared: AbstractSet[str]) -> bool:
    """Whether a passage takes up the subject: it shares three terms, or two that stand side by side in both."""
    if len(shared) != SHARED:
        return len(shared) > SHARED
    one, other = sorted(shared)
    return all({(one, other), (other, one)} & set(pairwise(term_list(said))) for said in (asked, quote))


def _same_subject(quote: str, shared: AbstractSet[str]) -> str:
    named = ", ".join(f"“{word}”" for word in shown(sorted(shared), quote))
    return f"The same subject ({named}), none of what was asked for"


class _Room:
    """How much may still be put: three for an action and an occasion, three mentions of an action in all."""

    def __init__(self, before: Iterable[Suggestion], sources: Sources) -> None:
        self._sources = sources
        self._taken: defaultdict[tuple[str | None, str], int] = defaultdict(int)
        for one in before:
            self._count(one, sources.place(one.item_id) if one.item_id in sources.items else one.item_id)

    def takes(self, one: Suggestion) -> bool:
        """Whether there is room for a suggestion, which is then taken."""
        place = self._sources.place(one.item_id)
        mentions = self._taken[one.action_id, ""] if one.state is SuggestionState.REJECTED else 0
        if max(self._taken[one.action_id, place], mentions) >= PUT:
            return False
        self._count(one, place)
        return True

    def _count(self, one: Suggestion, place: str) -> None:
        self._taken[one.action_id, place] += 1
        self._taken[one.action_id, ""] += one.state is SuggestionState.REJECTED


def _suggestion(match: Match, text: ItemText) -> Suggestion:
    found = Proposal(kind=TagKind.REPORT_BACK, start=match.start, end=match.end, score=match.score, reason=match.reason)
    return replace(Suggestion.of(found, text), action_id=match.asked_id, extent=Extent(match.extent))
