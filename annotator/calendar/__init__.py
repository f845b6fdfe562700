"""The council's calendar: working days, bank holidays, periods of law, and the words of a deadline with their working.

Before it stand `records` and `places`; after it `reading`, `suggestions`, `actions`. It knows no documents and no
register: words and a meeting's date go in, a `Deadline` comes out. The path through it: `spotting` finds the words in
a text; `resolving` asks `dates`, `weekdays`, `days`, `feasts`, `periods`, `years`, `durations` and `occasions` what
they come to; `settling` puts a meeting's day in, where the meetings are known; `nations`, `period_list`, `statutory`
and `beside_law` set the law beside it; `showing` sets the working out.
"""

from annotator.calendar.beside_law import with_law
from annotator.calendar.counting import Counted, Counting, add_months, counted
from annotator.calendar.deadline import Deadline
from annotator.calendar.nations import Nation, nation_of
from annotator.calendar.period_list import Period, all_periods, own_periods, read_periods, shipped_periods
from annotator.calendar.resolving import resolve
from annotator.calendar.settling import settle
from annotator.calendar.showing import WorkingLine, about, value_in_words, working
from annotator.calendar.spotting import deadline_spans
from annotator.calendar.statutory import deadline_for, periods_in
from annotator.calendar.working_days import (
    Division,
    LeftOut,
    add_working_days,
    bank_holidays,
    clear_days_between,
    holidays_known_until,
    is_working_day,
    notice_by,
)

__all__ = [
    "Counted",
    "Counting",
    "Deadline",
    "Division",
    "LeftOut",
    "Nation",
    "Period",
    "WorkingLine",
    "about",
    "add_months",
    "add_working_days",
    "all_periods",
    "bank_holidays",
    "clear_days_between",
    "counted",
    "deadline_for",
    "deadline_spans",
    "holidays_known_until",
    "is_working_day",
    "nation_of",
    "notice_by",
    "own_periods",
    "periods_in",
    "read_periods",
    "resolve",
    "settle",
    "shipped_periods",
    "value_in_words",
    "with_law",
    "working",
]
