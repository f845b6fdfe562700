"""A site of ModernGov's forms on this computer, and a clock that goes as fast as it is told to wait."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from local_site import Site, local_site


@pytest.fixture
def site() -> Iterator[Site]:
    with local_site() as site:
        yield site


@dataclass
class Clock:
    """`clock()` tells the time, `sleep(seconds)` lets it pass."""

    now: float = 1000
    waits: list[float] = field(default_factory=list[float])

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()
