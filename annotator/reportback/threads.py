"""Recurrence: the same request made again over the years, put to the clerk as a thread; and minutes that say so.

Before it stand `looking` and the words of the log; the window and the commands show what it finds. A thread is proposed
from the words alone (the same rare terms); it is one when the clerk says so: the later action then names the earlier.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Self

from annotator.actions.log import day
from annotator.errors import RefusedError
from annotator.records import Action, Span
from annotator.reportback.looking import days_asked
from annotator.store import Register, Step
from annotator.suggestions.passages import flattened, lines, sentences
from annotator.suggestions.terms import Weights, shown, term_set
from annotator.suggestions.wording import rule

ALIKE = 0.6  # of the weight of both requests' terms that must be in common
ALIKE_AGAIN = 0.4  # where the later request says that it is made once more
SHARED = 3
COMMON = 200  # a term that so many actions have brings none of them in
NAMED = 4

_terms = lru_cache(maxsize=1 << 16)(term_set)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A later action that seems to ask for the same as an earlier one, asked on that day; and why."""

    later: Action
    earlier: Action
    asked_on: date
    score: float
    reason: str


class Threads:
    """Actions by their rare terms: what was asked before. All belong here, the closed ones too.

    `days` has when each was asked, by its id, where that is known.
    """

    def __init__(self, actions: Iterable[Action], days: Mapping[str, date]) -> None:
        self._days = days
        dated = [action for action in actions if action.id in days and not action.parent_id]
        self._actions = sorted(dated, key=lambda action: (days[action.id], action.id))
        self._asked = [days[action.id] for action in self._actions]
        counts: Counter[str] = Counter()
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, action in enumerate(self._actions):
            terms = _subject(action)
            counts.update(terms)
            for term in terms:
                self._places[term].append(place)
        self._weights = Weights(counts, len(self._actions))

    @classmethod
    def of(cls, register: Register) -> Self:
        """The threads of a register."""
        actions = register.find(Action)
        return cls(actions, days_asked(register, actions))

    def before(self, action: Action) -> Repeat | None:
        """The earlier action that asks for the same, if there is one: the most alike, of those alike the newest."""
        if action.id not in self._days or action.repeats_id or action.parent_id:
            return None
        found = [self._repeat(action, self._actions[place]) for place in self._candidates(action)]
        return max((one for one in found if one), key=lambda one: one.score, default=None)

    def proposed(self, actions: Iterable[Action]) -> list[Repeat]:
        """What these actions seem to repeat, in their order."""
        return [found for found in map(self.before, actions) if found is not None]

    def _candidates(self, action: Action) -> list[int]:
        until = bisect_left(self._asked, self._days[action.id])
        shared: Counter[int] = Counter()
        for term in _subject(action):
            places = self._places.get(term, [])
            if len(places) <= COMMON:
                shared.update(place for place in places if place < until)
        return sorted((place for place, count in shared.items() if count >= SHARED - 1), reverse=True)

    def _repeat(self, later: Action, earlier: Action) -> Repeat | None:
        mine, theirs = _subject(later), _subject(earlier)
        common = mine & theirs
        alike = self._weights.sum(common) / (self._weights.sum(mine | theirs) or 1.0)
        again = rule("threads", "again").search(later.words) is not None
        if len(common) < SHARED or alike < (ALIKE_AGAIN if again else ALIKE):
            return None
        rare = sorted(common, key=lambda term: (-self._weights.of(term), term))[:NAMED]
        named = ", ".join(f"“{word}”" for word in shown(rare, later.words))
        told = "; it says itself that it is asked again" if again else ""
        return Repeat(later, earlier, self._days[earlier.id], alike, f"Both ask for {named}{told}")


def noted_before(text: str) -> Iterator[Span]:
    """The sentences of an item by which its minutes note that the same was said before."""
    flat = flattened(text)
    recurs = rule("threads", "recurs")
    for line in lines(flat):
        if recurs.search(flat, line.words, line.end):
            yield from (span for span in sentences(flat, line.words, line.end) if recurs.search(span.of(flat)))


def thread_of(action: Action, actions: Sequence[Action]) -> list[Action]:
    """The confirmed thread that an action belongs to, itself included, in the order in which they name one another."""
    by_id = {one.id: one for one in actions}
    later = {one.repeats_id: one for one in actions if one.repeats_id}
    found = [action]
    while found[0].repeats_id in by_id and by_id[found[0].repeats_id] not in found:
        found.insert(0, by_id[found[0].repeats_id])
    while found[-1].id in later and later[found[-1].id] not in found:
        found.append(later[found[-1].id])
    return found if len(found) > 1 else []


def say_repeats(step: Step, action: Action, earlier: Action) -> Action:
    """Say that an action asks for the same as an earlier one. Raises RefusedError where that goes round in a ring."""
    above: Action | None = earlier
    while above is not None:
        if above.id == action.id:
            raise RefusedError(
                f"{earlier.reference} repeats {action.reference} already.", "Say it of the later of the two."
            )
        above = step.register.get(Action, above.repeats_id) if above.repeats_id else None
    return step.change(action, repeats_id=earlier.id)


def say_stands_alone(step: Step, action: Action) -> Action:
    """Say that an action repeats none."""
    return step.change(action, repeats_id=None)


def told(repeat: Repeat) -> str:
    """A proposed thread in a sentence: "Asked before: CYP (21/22) 003, on 4 November 2021"."""
    return f"Asked before: {repeat.earlier.reference}, on {day(repeat.asked_on)}"


def _subject(action: Action) -> frozenset[str]:
    return _terms(action.words) - _terms(action.owner)
