"""The list of periods of law and of constitutions: what comes with the program, and what a council keeps of its own.

Before it stands `nations`; after it `statutory`, which counts with them. A period is data; the shipped
`resources/rules/periods.toml` is the pattern for a council's own file, where one of the same name takes the place of
the shipped one.
"""

import datetime
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

from annotator.calendar.counting import LENGTH, Counting
from annotator.calendar.nations import Nation
from annotator.errors import UnreadableFileError
from annotator.places import resources

NO_LENGTH = "open"


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


KNOWN = frozenset(field.name for field in fields(Period))
NEEDED = ("name", "length", "counted", "start", "source")
DAYS = ("first_day", "last_day")
WORDS = (*NEEDED, "applies", "then", "note")
PATTERN = "Put it right, with the shipped list as the pattern."


def read_periods(text: str, name: str = "the list of periods") -> tuple[Period, ...]:
    """The periods of a TOML text in the form of `periods.toml`; a mistake in it is told to the user."""
    try:
        rows = tomllib.loads(text).get("period", [])
    except tomllib.TOMLDecodeError as error:
        raise UnreadableFileError(f"A period in {name} cannot be read ({error}).", PATTERN) from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in cast("list[Any]", rows)):
        raise UnreadableFileError(f"A period in {name} cannot be read: each must begin with [[period]].", PATTERN)
    found: list[Period] = []
    for number, row in enumerate(cast("list[dict[str, Any]]", rows), 1):
        try:
            found.append(_period(row))
        except (ValueError, TypeError) as error:
            shown = f"“{row['name']}”" if isinstance(row.get("name"), str) else f"no. {number}"
            raise UnreadableFileError(f"The period {shown} in {name} cannot be read: {error}.", PATTERN) from error
    return tuple(found)


def _period(row: dict[str, Any]) -> Period:
    _check(row)
    return Period(
        name=row["name"],
        words=tuple(_expression(one) for one in row.get("words", [])),
        length=row["length"],
        counted=Counting(row["counted"]),
        start=row["start"],
        source=row["source"],
        nations=tuple(Nation(one) for one in row.get("nations", list(Nation))),
        **{name: row[name] for name in KNOWN - {"words", "counted", "nations", *NEEDED} if name in row},
    )


def _check(row: dict[str, Any]) -> None:
    """Raises ValueError with what is wrong, in the words of the file."""
    if unknown := sorted(set(row) - KNOWN):
        raise ValueError(f"“{unknown[0]}” is no part of a period")
    if missing := next((name for name in NEEDED if not row.get(name)), ""):
        raise ValueError(f"it has no “{missing}”")
    if wrong := next((name for name in WORDS if not isinstance(row.get(name, ""), str)), ""):
        raise ValueError(f"“{wrong}” must be words in quotation marks")
    if wrong := next((name for name in ("words", "nations") if not isinstance(row.get(name, []), list)), ""):
        raise ValueError(f"“{wrong}” must be a list in square brackets")
    if wrong := next((name for name in ("verified", "local") if not isinstance(row.get(name, False), bool)), ""):
        raise ValueError(f"“{wrong}” must be true or false")
    if wrong := next((name for name in DAYS if not _is_day(row.get(name, datetime.date.min))), ""):
        raise ValueError(f"“{wrong}” must be a day such as 2025-04-01, without quotation marks")
    _check_meaning(row)


def _check_meaning(row: dict[str, Any]) -> None:
    if row["length"] != NO_LENGTH and not LENGTH.fullmatch(row["length"]):
        raise ValueError(f"“{row['length']}” is no length such as P28D, P10B or P2M")
    if row["counted"] not in list(Counting):
        raise ValueError(f"“{row['counted']}” is no way of counting: {_listed(Counting)}")
    if wrong := next((one for one in row.get("nations", []) if one not in list(Nation)), ""):
        raise ValueError(f"“{wrong}” is no nation: {_listed(Nation)}")
    if row.get("last_day", datetime.date.max) < row.get("first_day", datetime.date.min):
        raise ValueError("its last day is before its first")


def _listed(choices: type[StrEnum]) -> str:
    *others, last = choices
    return f"it must be {', '.join(others)} or {last}"


def _expression(words: str) -> re.Pattern[str]:
    try:
        return re.compile(words, re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"its words “{words}” are no regular expression ({error})") from error


def _is_day(value: object) -> bool:
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


@cache
def shipped_periods() -> tuple[Period, ...]:
    """The periods that come with the program."""
    return read_periods((resources() / "rules" / "periods.toml").read_text(encoding="utf-8"))


def own_periods(file: Path | None) -> tuple[Period, ...]:
    """A council's own periods from a file that it keeps; none where there is no such file.

    It is read again when it has changed. Raises UnreadableFileError, which says what to put right.
    """
    try:
        changed = file.stat().st_mtime_ns if file else 0
    except OSError:
        return ()
    return _read_file(file, changed) if file else ()


@lru_cache(maxsize=8)
def _read_file(file: Path, changed: int) -> tuple[Period, ...]:
    del changed  # a part of the key only
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        happened = f"The council’s own periods could not be read from {file}."
        raise UnreadableFileError(happened, "See that it is a text file in UTF-8 that you may open.") from error
    return read_periods(text, file.name)


def all_periods(own: Iterable[Period] = ()) -> tuple[Period, ...]:
    """The shipped periods and a council's own, of which one of the same name takes the shipped one's place."""
    named = {one.name: one for one in shipped_periods()} | {one.name: one for one in own}
    return tuple(named.values())
