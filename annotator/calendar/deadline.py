"""What the words of a deadline come to: the value, how exact it is, and all that shows how it was worked out.

Nothing of this package comes before it but `working_days`; every module that reads deadline words returns it, and
`showing` sets it out for the clerk.
"""

import datetime
from dataclasses import dataclass

from annotator.calendar.working_days import LeftOut
from annotator.records import Precision

MEETING_DATE = "the date of the meeting"
CALENDAR = "the committee's calendar of meetings"
AGREED_DAY = "a day that the committee agrees"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline read from words.

    `value` is the last day that still counts as in time (ISO), a duration from a start that is no date (`P70D`,
    `P2M`, `P10B`), `next-meeting`, `meeting:2022-03`, `open`, or `unresolved` where the meeting's date is needed
    and unknown. `rule` is one sentence for the clerk.

    The rest is the working. `start` is the day from which it was counted, `left_out` the days that did not count,
    `source` the law or the custom behind the rule. Where there is no day, `needs` says what would give one, and
    `falls_on` the day where the words hold its start all the same. `occasion` is the meeting that it hangs on
    ("next", "after-next", "annual", "2022-03"), `before` how long before it ("P14D"; clear days where `clear`), and
    `body` whose meeting it is, where the words name one. `instead` is what the law would give, where the words seem
    to mean a period of law.
    """

    value: str
    precision: Precision
    rule: str
    words: str = ""
    start: datetime.date | None = None
    left_out: tuple[LeftOut, ...] = ()
    source: str = ""
    needs: str = ""
    falls_on: datetime.date | None = None
    occasion: str = ""
    before: str = ""
    clear: bool = False
    body: str = ""
    warnings: tuple[str, ...] = ()
    instead: "Deadline | None" = None

    @property
    def last_day(self) -> datetime.date | None:
        """The last day in time, or None where the words come to no day."""
        return datetime.date.fromisoformat(self.value) if self.value[:4].isdigit() else None


def day(
    value: datetime.date,
    rule: str,
    precision: Precision = Precision.DAY,
    *,
    start: datetime.date | None = None,
    warnings: tuple[str, ...] = (),
) -> Deadline:
    """A deadline on a known day."""
    return Deadline(value.isoformat(), precision, rule, start=start, warnings=warnings)


def unresolved(
    precision: Precision, why: str = "The date of the meeting is not known", needs: str = MEETING_DATE
) -> Deadline:
    """A deadline whose words need something that is not known, or that no calendar has."""
    return Deadline("unresolved", precision, why, needs=needs)


def in_words(value: datetime.date) -> str:
    """The day as minutes write it: "4 November 2021"."""
    return f"{value.day} {value:%B} {value.year}"


def in_full(value: datetime.date) -> str:
    """The day with its weekday: "Thursday 4 November 2021"."""
    return f"{value:%A} {in_words(value)}"
