"""What the words of a deadline come to: the value, how exact it is, and the sentence that shows the working.

Nothing of this package comes before it; every module that reads deadline words returns it.
"""

import datetime
from dataclasses import dataclass

from annotator.records import Precision


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline read from words.

    `value` is the last day that still counts as in time (ISO), a duration from a start that is no date (`P70D`,
    `P2M`, `P10B`), `next-meeting`, `meeting:2022-03`, `open`, or `unresolved` where the meeting's date is needed
    and unknown. `rule` is one sentence for the clerk.
    """

    value: str
    precision: Precision
    rule: str


def day(value: datetime.date, rule: str, precision: Precision = Precision.DAY) -> Deadline:
    """A deadline on a known day."""
    return Deadline(value.isoformat(), precision, rule)


def unresolved(precision: Precision, why: str = "The date of the meeting is not known") -> Deadline:
    """A deadline whose words need something that is not known, or that no calendar has."""
    return Deadline("unresolved", precision, why)


def in_words(value: datetime.date) -> str:
    """The day as minutes write it: "4 November 2021"."""
    return f"{value.day} {value:%B %Y}"
