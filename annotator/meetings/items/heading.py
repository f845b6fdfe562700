"""An agenda item's heading, as it was found in a text.

Before it stands nothing; `looks`, `headings` and `marked` make it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """An agenda item's heading: `start` where it begins, `end` where the text under it begins."""

    start: int
    end: int
    number: str
    title: str
