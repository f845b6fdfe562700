"""Deadline words to a deadline: asks the readers of days, periods, durations and occasions in turn.

Before it stand `days`, `periods`, `durations` and `occasions`; after it `suggestions` and every form in which a
clerk types a deadline.
"""

import datetime
from functools import lru_cache

from annotator.calendar import days, durations, occasions, periods
from annotator.calendar.deadline import Deadline

# The order decides: "within 28 days of 4 May" is a duration and no date; a full date outranks the meeting that it
# stands with ("the next meeting on 7 March"); a quarter or a "March meeting" outranks the month in it.
_DATES = days.RULES[:5]
_NEAR_DAYS = days.RULES[5:]
RULES = (
    durations.FROM_START,
    *_DATES,
    *occasions.MEETING_RULES,
    *durations.RULES,
    *_NEAR_DAYS,
    *periods.RULES,
    *occasions.VAGUE_RULES,
)


@lru_cache(maxsize=1024)
def resolve(words: str, meeting: datetime.date | None) -> Deadline | None:
    """What the words of a deadline come to, counted from the date of the meeting where they need one.

    None where the words name no time at all.
    """
    plain = " ".join(words.replace("\N{NO-BREAK SPACE}", " ").split())
    for rule, read in RULES:
        match = rule.search(plain)
        found = read(match, meeting) if match else None
        if found:
            return found
    return None
