"""How much a shared term says: the rarer it is, the more (inverse document frequency, Spärck Jones 1972).

Before it stands `themes`; after it `signs`. A few meetings are too small a sample of English, so that what is counted
in them is added to how often committees use a word anywhere: `resources/rules/common_terms.toml`.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from annotator.reportback.themes import MARK, themes_of
from annotator.suggestions.wording import rules

SENTENCES = 2000  # of other committees' minutes, beside those that are compared
UNCOMMON = 0.0002  # the share of sentences that have a term which is not among the common ones
UNCOMMON_THEME = 0.002
LEAST = 0.05  # the weight of a term that is everywhere
PARTS = 1 << 20  # of which a weight has a whole number, so that a sum of weights is the same in any order


@cache
def _usual() -> Mapping[str, float]:
    """The share of sentences, in the minutes of many councils, that have a term or a theme."""
    share: defaultdict[str, float] = defaultdict(float)
    for per_thousand, terms in rules("common_terms")["per_thousand"].items():
        for term in terms.split():
            share[term] = float(per_thousand) / 1000
    for term in list(share):
        for theme in themes_of([term]):
            share[theme] += share[term]
    return dict(share)


class _Weights(dict[str, float]):
    """The weights of terms, each counted when it is first asked for."""

    def __init__(self, counts: Mapping[str, int], sentences: int) -> None:
        super().__init__()
        self._counts, self._sentences = counts, sentences

    def __missing__(self, term: str) -> float:
        usual = _usual().get(term, UNCOMMON_THEME if term.startswith(MARK) else UNCOMMON)
        seen = self._counts.get(term, 0) + SENTENCES * usual + 0.3
        weight = max(LEAST, math.log((self._sentences + SENTENCES) / seen))
        self[term] = weight = round(weight * PARTS) / PARTS
        return weight


class Rarity:
    """The weight of each term, by how many of the sentences that are compared have it."""

    def __init__(self, counts: Mapping[str, int], sentences: int) -> None:
        self.of = _Weights(counts, sentences).__getitem__  # the weight of a term; one never seen weighs most
        self._totals: dict[frozenset[str], float] = {}

    def sum(self, terms: Iterable[str]) -> float:
        """The weight of several terms together."""
        return sum(map(self.of, terms))

    def total(self, terms: frozenset[str]) -> float:
        """The weight of terms that are asked for again and again."""
        if terms not in self._totals:
            self._totals[terms] = self.sum(terms)
        return self._totals[terms]

    def share(self, wanted: frozenset[str], given: frozenset[str]) -> float:
        """How much of what is wanted is given: 0 to 1, by weight."""
        return self.sum(wanted & given) / self.total(wanted) if wanted else 0.0

    def most(self, terms: Iterable[str]) -> float:
        """The weight of the rarest of the terms; 0 where there is none."""
        return max(map(self.of, terms), default=0.0)
