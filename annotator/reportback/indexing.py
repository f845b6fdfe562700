"""Which later items are worth comparing with a follow-up: those that share rare terms with it.

Before it stands `compared`; after it `matching`. An inverted index (term -> items) keeps the work small where there are
thousands of items: only the items that share most are split into sentences.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from annotator.reportback.compared import Asked, LaterItem, Passage, Wanted, passages
from annotator.suggestions.terms import Weights, term_list, term_set

FEW_ITEMS = 300  # so many items are all compared
COMPARED = 30  # of more items so many are compared with each follow-up
COMMON = 0.1  # a term of more than this share of the items does not bring an item in


class Index:
    """The later items, their terms, and how much each term says."""

    def __init__(self, later: Sequence[LaterItem]) -> None:
        self._items = later
        self._titles = [term_set(item.title) for item in later]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._passages: dict[int, list[Passage]] = {}
        counts: Counter[str] = Counter()
        passages_in_all = 0
        for index, item in enumerate(later):
            found = term_list(item.text)
            passages_in_all += 1 + item.text.count(". ") + item.text.count(".\n")
            counts.update(found)
            for term in self._titles[index].union(found):
                self._places[term].append(index)
        self.weights = Weights(counts, passages_in_all)
        days: dict[str, set[str]] = defaultdict(set)
        for item in later:
            if item.date:
                days[item.body].add(item.date.isoformat())
        self._days = {body: sorted(found) for body, found in days.items()}

    def worth_comparing(self, wanted: Wanted) -> list[list[Passage]]:
        """The sentences of each later item that shares enough with the follow-up, in the order of the items."""
        shared: defaultdict[int, float] = defaultdict(float)
        common = max(FEW_ITEMS, int(COMMON * len(self._items)))
        for term in wanted.terms:
            places = self._places.get(term, ())
            if len(places) <= common:
                weight = self.weights.of(term)
                for index in places:
                    shared[index] += weight
        later = [index for index in shared if is_later(wanted.asked, self._items[index])]
        if len(later) > FEW_ITEMS:
            later = sorted(later, key=lambda index: -shared[index])[:COMPARED]
        return [self._split(index) for index in sorted(later)]

    def next_day(self, asked: Asked) -> str:
        """The day of the body's next meeting after the one that asked, where it is known."""
        since = asked.asked_on.isoformat() if asked.asked_on else ""
        return next((day for day in self._days.get(asked.body, ()) if day > since), "") if since else ""

    def _split(self, index: int) -> list[Passage]:
        if index not in self._passages:
            self._passages[index] = passages(self._items[index], self._titles[index])
        return self._passages[index]


def is_later(asked: Asked, item: LaterItem) -> bool:
    """Whether the item's meeting is after the one that asked, as far as the days are known."""
    return asked.asked_on is None or item.date is None or item.date > asked.asked_on
