"""A site of ModernGov's forms on this computer, and a clock that needs no waiting."""

from collections.abc import Iterator

import pytest
from local_site import Clock, Site, local_site


@pytest.fixture
def site() -> Iterator[Site]:
    with local_site() as site:
        yield site


@pytest.fixture
def clock() -> Clock:
    return Clock()
