"""Which later passages are worth comparing with a follow-up: those that share rare terms with it.

Before it stand `passages`, `wanted` and `rarity`; after it `matching`. An inverted index (term -> items) keeps the
work small where there are thousands of items: only of the items that share most the sentences are looked at, and of
those again only the ones that share most are weighed.
"""

import datetime
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from annotator.reportback.passages import ItemRead, LaterItem, Passage
from annotator.reportback.rarity import Rarity
from annotator.reportback.themes import themes_of
from annotator.reportback.wanted import Asked, Wanted
from annotator.suggestions.terms import term_set

FEW_ITEMS = 100  # so many items are all compared
COMPARED = 12  # of more items so many are compared with each follow-up
COMMON = 0.05  # a term of more than this share of the items does not bring an item in
WEIGHED = 6  # so many sentences of an item are weighed
OF_A_MEETING = 8  # and so many of all items of a meeting
LEAST = 2.0  # what a sentence, with its neighbours, must share to be weighed
BESIDE = 0.5  # how much the words around a follow-up count beside its own
SENTENCE_END = re.compile(r"[.!?;]\s|\n")


class Index:
    """The later items, their terms, and how much each term says."""

    def __init__(self, later: Sequence[LaterItem]) -> None:
        self._items = later
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._read: dict[int, ItemRead] = {}
        counts: Counter[str] = Counter()
        sentences = 0
        for index, item in enumerate(later):
            found = term_set(item.text)
            found |= themes_of(found)
            sentences += 1 + len(SENTENCE_END.findall(item.text))
            counts.update(found)
            for term in found | term_set(item.title):
                self._places[term].append(index)
        self.rarity = Rarity(counts, sentences)
        days: defaultdict[str, set[str]] = defaultdict(set)
        for item in later:
            if item.date:
                days[item.body].add(item.date.isoformat())
        self._days = {body: sorted(found) for body, found in days.items()}

    def worth_weighing(self, wanted: Wanted) -> Iterator[Passage]:
        """The sentences that share most with a follow-up: some of each item, and not too many of a meeting."""
        shares = {term: BESIDE * self.rarity.of(term) for term in wanted.beside | wanted.themes}
        shares |= {term: self.rarity.of(term) for term in wanted.terms}
        by_meeting: defaultdict[tuple[str, datetime.date | None], list[tuple[float, Passage]]] = defaultdict(list)
        for index in self._worth_comparing(wanted):
            item = self._item(index)
            by_meeting[item.later.body, item.later.date] += item.sharing(shares, LEAST, WEIGHED)
        for found in by_meeting.values():
            found.sort(key=lambda one: -one[0])
            yield from (passage for _, passage in found[:OF_A_MEETING])

    def meetings_until(self, asked: Asked, item: LaterItem) -> int:
        """The how many-th meeting of its body since the follow-up an item is of; 0 for evidence, or without a day."""
        if asked.asked_on is None or item.date is None or not item.body:
            return 0
        days = self._days[item.body]
        return bisect_right(days, item.date.isoformat()) - bisect_right(days, asked.asked_on.isoformat())

    def next_day(self, asked: Asked) -> str:
        """The day of the body's next meeting after the one that asked, where it is known."""
        since = asked.asked_on.isoformat() if asked.asked_on else ""
        return next((day for day in self._days.get(asked.body, ()) if day > since), "") if since else ""

    def _worth_comparing(self, wanted: Wanted) -> list[int]:
        shared: defaultdict[int, float] = defaultdict(float)
        common = max(FEW_ITEMS, int(COMMON * len(self._items)))
        for term in wanted.terms | wanted.context | wanted.themes:
            places = self._places.get(term, ())
            if len(places) <= common:
                weight = self.rarity.of(term) * (1 if term in wanted.terms else BESIDE)
                for index in places:
                    shared[index] += weight
        later = [index for index, share in shared.items() if share >= LEAST and self._is_later(wanted, index)]
        if len(later) > FEW_ITEMS:
            later = sorted(later, key=lambda index: -shared[index])[:COMPARED]
        return sorted(later)

    def _is_later(self, wanted: Wanted, index: int) -> bool:
        """Whether the item's meeting is after the one that asked, as far as the days are known."""
        asked_on, day = wanted.asked.asked_on, self._items[index].date
        return asked_on is None or day is None or day > asked_on

    def _item(self, index: int) -> ItemRead:
        if index not in self._read:
            self._read[index] = ItemRead(self._items[index])
        return self._read[index]
