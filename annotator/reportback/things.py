"""What was asked for, as a thing: a letter, a visit, a list, figures; and the words of a passage that gives it.

Before it stand the rules, `report_backs.toml`; after it `passages` and `wanted`, `signs` and `reasons`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from annotator.suggestions.wording import phrase, rules


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that a follow-up may ask for; one that is not `concrete` may be given without being named."""

    name: str
    asked: re.Pattern[str]
    given: re.Pattern[str]
    concrete: bool


@cache
def _things() -> tuple[Thing, ...]:
    return tuple(
        Thing(one["name"], phrase(one["asked"]), phrase(one["given"]), one.get("concrete", False))
        for one in rules("report_backs")["given"]
    )


@lru_cache(maxsize=4096)
def things_asked(words: str) -> tuple[Thing, ...]:
    """The things that the words ask for."""
    return tuple(thing for thing in _things() if thing.asked.search(words))


@lru_cache(maxsize=1 << 16)
def things_given(words: str) -> frozenset[str]:
    """The names of the things that the words may give."""
    return frozenset(thing.name for thing in _things() if thing.given.search(words))
