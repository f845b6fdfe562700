"""Requests in what is looked through: a passage that asks for the same again, or promises it, answers nothing.

Before it stand `candidates` and `matching`; `looking` calls it. The matching gives the best passage of an item: where
that one is a request, its words are blotted out and the item is looked through once more.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from annotator.records import Action, Suggestion, SuggestionState, Tag, TagKind
from annotator.reportback.candidates import ASKED_AGAIN, Sources
from annotator.reportback.matching import Asked, LaterItem, Match, find_report_backs
from annotator.store import Register, Step
from annotator.suggestions.wording import rule

MOSTLY = 0.8  # of a passage that is itself a request


class Requests:
    """The follow-ups of the items that are looked through: those that are tagged, and those that are suggested."""

    def __init__(self, register: Register, sources: Sources) -> None:
        self._evidence = {item.id for item in sources.items.values() if item.meeting_id is None}
        self._sources = sources
        texts = {text.id: text.item_id for text in sources.texts.values()}
        rows: list[Tag | Suggestion] = [*register.find_any(Tag, "text_id", texts)]
        rows += [one for one in register.find_any(Suggestion, "text_id", texts) if one.state is SuggestionState.OPEN]
        self._spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for row in rows:
            if row.kind is TagKind.FOLLOW_UP:
                self._spans[texts[row.text_id]].append((row.start, row.end))

    def holds(self, match: Match) -> bool:
        """Whether most of a passage is a request; in evidence, whether it tells again what was asked or ordered."""
        quote = self._sources.texts[match.item_id].text[match.start : match.end]
        if match.item_id in self._evidence and rule("threads", "restates").search(quote):
            return True
        return any(_mostly(match, start, end) for start, end in self._spans[match.item_id])


def find_beside_requests(asked: Sequence[Asked], later: Sequence[LaterItem], requests: Requests) -> list[Match]:
    """What the matching finds; where that is a request, also what it finds in the same item beside it."""
    found = find_report_backs(asked, later)
    held = {(match.asked_id, match.item_id): match for match in found if requests.holds(match)}
    if not held:
        return found
    spans: defaultdict[str, list[Match]] = defaultdict(list)
    for match in held.values():
        spans[match.item_id].append(match)
    again = [one for one in asked if any(asked_id == one.id for asked_id, _ in held)]
    rest = [replace(item, text=_blotted(item.text, spans[item.id])) for item in later if item.id in spans]
    return found + [match for match in find_report_backs(again, rest) if (match.asked_id, match.item_id) in held]


def tell_requests_apart(step: Step, actions: Sequence[Action]) -> None:
    """Words that have become an action ask for something: what was put of them as an answer is a mention."""
    register = step.register
    tags: defaultdict[str, list[Tag]] = defaultdict(list)
    for tag in register.find_any(Tag, "id", (one.tag_id for one in actions if one.tag_id)):
        tags[tag.text_id].append(tag)
    for one in register.find_any(Suggestion, "text_id", tags):
        waits = one.kind is TagKind.REPORT_BACK and one.state is SuggestionState.OPEN
        if waits and any(_mostly(one, tag.start, tag.end) for tag in tags[one.text_id]):
            step.change(one, state=SuggestionState.REJECTED, reason=ASKED_AGAIN)


def _mostly(passage: Match | Suggestion, start: int, end: int) -> bool:
    """Whether most of a passage lies between two places."""
    return min(end, passage.end) - max(start, passage.start) >= MOSTLY * (passage.end - passage.start)


def _blotted(text: str, spans: Sequence[Match]) -> str:
    """The text with blanks in place of these passages: all other places stay what they were."""
    for span in spans:
        text = f"{text[: span.start]}{' ' * (span.end - span.start)}{text[span.end :]}"
    return text
