"""Themes: words that stand for one another in committee papers, so that an answer is known in other words too.

Before it stand the terms of `suggestions`; after it `passages` and `wanted`. The words are data,
`resources/rules/kindred.toml`. A theme is a term of its own, named "~12", so that it is weighed as the others are: by
how rare it is.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from annotator.suggestions.terms import term_of
from annotator.suggestions.wording import rules

MARK = "~"


@cache
def _themes() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for number, line in enumerate(rules("kindred")["kindred"].strip().splitlines()):
        for word in line.split():
            found[term_of(word)].add(f"{MARK}{number}")
    found.pop("", None)
    return {term: frozenset(themes) for term, themes in found.items()}


def themes_of(terms: Iterable[str]) -> frozenset[str]:
    """The themes that the terms belong to."""
    known = _themes()
    return frozenset(theme for term in terms for theme in known.get(term, ()))


def kin(terms: Iterable[str], others: Iterable[str]) -> list[tuple[str, str]]:
    """Which of the terms stand for which of the others, being of one theme."""
    known = _themes()
    return [
        (term, other)
        for term in terms
        for other in others
        if term != other and known.get(term, frozenset()) & known.get(other, frozenset())
    ]
