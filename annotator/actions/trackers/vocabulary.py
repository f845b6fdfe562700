"""The words of `tracker_columns.toml`: what columns are called, what status words and headings mean.

Before it stand `kinds` and `suggestions.wording`, which reads the file; `columns` and `statuses` ask it.
"""

import re
from functools import cache

from annotator.actions.trackers.kinds import Kind
from annotator.suggestions.wording import rules

_FILE = "tracker_columns"
_WORD = re.compile(r"[a-z0-9%]+")
_MOST_WORDS = 9  # in a heading that merely holds the words of a column
_SMALL = frozenset({"of", "the", "for", "to", "a", "an", "and", "or", "on", "in", "at", "is", "if", "any"})
EXACT = 1.0
_HOLDS = 0.5


def plain(heading: str) -> str:
    """A heading as it is compared: small letters and figures, one blank between its words."""
    return " ".join(_WORD.findall(heading.casefold().replace("’", "").replace("'", "")))


@cache
def candidates(heading: str) -> tuple[tuple[float, Kind], ...]:
    """The kinds that a column with this (plain) heading may be, the likeliest first."""
    words = heading.split()
    content = frozenset(words) - _SMALL
    if not content:
        return ()
    found: dict[Kind, float] = {}
    for kind, names in _columns().items():
        for name, parts in names:
            if name == heading or (parts == content and len(parts) > 1):
                score = EXACT
            elif parts <= content and len(words) <= _MOST_WORDS and name not in _alone():
                score = _HOLDS + 0.4 * _share(name, heading)
            else:
                continue
            found[kind] = max(found.get(kind, 0.0), score)
    return tuple(sorted(((score, kind) for kind, score in found.items()), key=lambda one: -one[0]))


def says(section: str, name: str, words: str, *, anywhere: bool = False) -> bool:
    """Whether words begin with (or, `anywhere`, hold) one of the expressions of a list of the file."""
    pattern = _pattern(section, name)
    return (pattern.search(words) if anywhere else pattern.match(words)) is not None


def names(section: str) -> tuple[str, ...]:
    """The names of the lists in a section of the file, in their order."""
    return tuple(rules(_FILE)[section])


@cache
def _alone() -> frozenset[str]:
    return frozenset(map(plain, rules(_FILE)["exact_only"]))


@cache
def _columns() -> dict[Kind, tuple[tuple[str, frozenset[str]], ...]]:
    return {
        Kind(kind): tuple((plain(name), frozenset(plain(name).split()) - _SMALL) for name in called)
        for kind, called in rules(_FILE)["columns"].items()
    }


@cache
def _pattern(section: str, name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{expression})" for expression in rules(_FILE)[section][name]), re.IGNORECASE)


def _share(name: str, heading: str) -> float:
    return min(1.0, len(name) / max(1, len(heading)))
