"""What is known beside the words of a deadline: the meeting's day, the division, and how to read words within words.

Before it stands `deadline`; `dates`, `days`, `feasts`, `periods`, `durations` and `occasions` are readers that take it.
"""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from annotator.calendar.deadline import Deadline
from annotator.calendar.working_days import Division


@dataclass(frozen=True, slots=True)
class Known:
    """The meeting's day, if it is known; the bank-holiday division; and how words within the words are read."""

    meeting: datetime.date | None
    division: Division
    read: Callable[[str], Deadline | None]


Reader = Callable[[re.Match[str], Known], Deadline | None]
Rules = tuple[tuple[re.Pattern[str], Reader], ...]
