"""Periods of law and of constitutions: how long, from when, how counted, and where the rule stands.

Before it stands `counting`; after it `suggestions` and whoever sets a due date by rule. The periods are data
(`resources/rules/periods.toml`), and a council may add its own or replace one by its name.
"""

import datetime
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from annotator.calendar.counting import LENGTH, Counting, counted, period_in_words
from annotator.calendar.deadline import AGREED_DAY, Deadline, day, in_full, in_words
from annotator.calendar.working_days import ONE_DAY, Division
from annotator.errors import UnreadableFileError
from annotator.places import resources
from annotator.records import Precision

NO_LENGTH = "open"
IN_DOUBT = "this rule was not read at its source: check it before you rely on it"


class Nation(StrEnum):
    """The nations of the United Kingdom, whose laws differ."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"

    @property
    def division(self) -> Division:
        """The bank holidays that the nation keeps."""
        if self in (Nation.ENGLAND, Nation.WALES):
            return Division.ENGLAND_AND_WALES
        return Division(self.value)


@dataclass(frozen=True, slots=True)
class Period:
    """One period of law, or of a council's constitution (`local`, of the council that `applies` names)."""

    name: str
    words: tuple[re.Pattern[str], ...]
    length: str
    counted: Counting
    start: str
    source: str
    nations: tuple[Nation, ...]
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    verified: bool = False
    local: bool = False
    applies: str = ""
    then: str = ""
    note: str = ""

    def in_force(self, on: datetime.date | None) -> bool:
        """Whether the rule is in force on a day; where no day is known it may be."""
        if on is None:
            return True
        return (self.first_day is None or self.first_day <= on) and (self.last_day is None or on <= self.last_day)

    def called_up_by(self, words: str) -> bool:
        """Whether the words are about what the period is for."""
        return any(pattern.search(words) for pattern in self.words)


def read_periods(text: str, name: str = "the list of periods") -> tuple[Period, ...]:
    """The periods of a TOML text in the form of `periods.toml`; a mistake in it is told to the user."""
    try:
        return tuple(_period(row) for row in tomllib.loads(text).get("period", []))
    except (tomllib.TOMLDecodeError, KeyError, ValueError, TypeError, AttributeError, re.error) as error:
        happened = f"A period in {name} cannot be read ({error})."
        raise UnreadableFileError(happened, "Put it right, with the shipped list as the pattern.") from error


def _period(row: dict[str, Any]) -> Period:
    if row["length"] != NO_LENGTH and not LENGTH.fullmatch(row["length"]):
        raise ValueError(f"{row['length']!r} is no length such as P28D, P10B, P2M")
    return Period(
        name=row["name"],
        words=tuple(re.compile(one, re.IGNORECASE) for one in row.get("words", [])),
        length=row["length"],
        counted=Counting(row["counted"]),
        start=row["start"],
        source=row["source"],
        nations=tuple(Nation(one) for one in row.get("nations", list(Nation))),
        first_day=row.get("first_day"),
        last_day=row.get("last_day"),
        verified=row.get("verified", False),
        local=row.get("local", False),
        applies=row.get("applies", ""),
        then=row.get("then", ""),
        note=row.get("note", ""),
    )


@cache
def shipped_periods() -> tuple[Period, ...]:
    """The periods that come with the program."""
    return read_periods((resources() / "rules" / "periods.toml").read_text(encoding="utf-8"))


def periods_of(file: Path) -> tuple[Period, ...]:
    """A council's own periods from a file that it keeps; none where there is no such file."""
    return read_periods(file.read_text(encoding="utf-8"), file.name) if file.is_file() else ()


def all_periods(own: Iterable[Period] = ()) -> tuple[Period, ...]:
    """The shipped periods and a council's own, of which one of the same name takes the shipped one's place."""
    named = {one.name: one for one in shipped_periods()} | {one.name: one for one in own}
    return tuple(named.values())


def periods_in(
    words: str,
    on: datetime.date | None = None,
    *,
    nation: Nation = Nation.ENGLAND,
    council: str = "",
    own: Iterable[Period] = (),
) -> tuple[Period, ...]:
    """The periods that the words call up, in force on the day and in the nation; local ones only for their council.

    A local period that names no council, as in a council's own list, holds for the council whose list it is; of the
    shipped examples only those of the council itself are given.
    """
    mine = tuple(own)
    names = {one.name for one in mine}
    return tuple(
        one
        for one in all_periods(mine)
        if nation in one.nations
        and one.in_force(on)
        and (not one.local or one.name in names or (one.applies and one.applies.lower() in council.lower()))
        and one.called_up_by(words)
    )


def deadline_for(period: Period, start: datetime.date | None, division: Division | None = None) -> Deadline:
    """The deadline that a period gives from the day of its start; a duration that says what it needs without one."""
    shown = f"{period_in_words(period.length, period.counted)} {period.start}"
    warnings = () if period.verified else (IN_DOUBT,)
    if period.length == NO_LENGTH:
        rule = f"{period.name}: {period.note.rstrip('.')} ({period.source})"
        return Deadline("open", Precision.OPEN, rule, source=period.source, needs=AGREED_DAY, warnings=warnings)
    if start is None:
        rule = f"{period.name}: {shown} ({period.source})"
        needs = f"the day of {period.start.removeprefix('the day of ')}"
        return Deadline(period.length, Precision.DURATION, rule, source=period.source, needs=needs, warnings=warnings)
    kept = division or period.nations[0].division
    result = counted(period.length, start, period.counted, kept)
    then = f"; {period.then} from {in_full(result.last + ONE_DAY)}" if period.then else ""
    rule = f"{period.name}: {shown}, {in_words(start)}; the last day is {in_full(result.last)}{then} ({period.source})"
    expired = () if period.in_force(start) else ("the rule was not in force on that day",)
    noted = (result.warning,) if result.warning else ()
    found = day(result.last, rule, Precision.DURATION, start=start, warnings=warnings + expired + noted)
    return replace(found, source=period.source, left_out=result.left_out)
