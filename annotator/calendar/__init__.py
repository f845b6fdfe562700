"""The council's calendar: working days, bank holidays, and the words of a deadline as a date with its working.

Before it stand `records` and `places`; after it `reading`, `suggestions`, `actions`. It knows no documents and no
register: words and a meeting's date go in, a `Deadline` comes out.
"""

from annotator.calendar.deadline import Deadline
from annotator.calendar.resolving import resolve
from annotator.calendar.spotting import deadline_spans
from annotator.calendar.working_days import (
    Division,
    add_working_days,
    bank_holidays,
    holidays_known_until,
    is_working_day,
)

__all__ = [
    "Deadline",
    "Division",
    "add_working_days",
    "bank_holidays",
    "deadline_spans",
    "holidays_known_until",
    "is_working_day",
    "resolve",
]
