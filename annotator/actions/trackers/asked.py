"""When and where a row was asked: the meeting's day, its month, the minute's number, out of whatever cells hold them.

Before it stands `meetings.dates`, which reads days; `rows` calls it. Houses put the day, the number and the title into
one cell ("12/03/24 Minute 14 - Young carers"; "14 – External Bodies (May 2020)").
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from annotator.meetings.dates import days_in, month_named

_MONTH = re.compile(r"\b([A-Z][a-z]{2,8})\.?,? (?:of )?((?:19|20)\d\d)\b|\b([A-Z][a-z]{2,8})[ -]?[’'](\d\d)\b")
_SHORT_DAY = re.compile(r"(?<![\d./-])(\d{1,2})[ -]([A-Z][a-z]{2,8})[ -](\d\d)(?!\d)")  # 12-Mar-24, as Excel shows it
_MINUTE = re.compile(
    r"\b(?:minutes?|mins?|items?|agenda items?|para(?:graph)?)\.?\s*(?:no|number|ref)?\.?\s*:?\s*"
    r"(?P<number>[A-Z]{0,5}[ /.-]?\d{1,4}(?:[./-]\d{1,4}){0,2}[a-z]?)\b",
    re.I,
)
_NUMBER = re.compile(r"^\W*(?P<number>[A-Z]{0,5}[ /.-]?\d{1,4}(?:[./-]\d{1,4}){0,2}(?:\s?[a-z])?)\b(?!\s?%)", re.I)
_AS_AT = re.compile(r"\b(?:as (?:at|of)|(?:last )?updated(?: on)?|position (?:at|on)|correct (?:at|on))\b:?", re.I)
_NEAR = 40  # letters
_FIGURES = re.compile(r"\d+[a-z]?(?:\.\d+)*", re.I)


@dataclass(frozen=True, slots=True)
class Asked:
    """Where an action comes from: the day, or the month (year and month), and the numbers that its item may bear."""

    day: date | None = None
    month: tuple[int, int] | None = None
    numbers: tuple[str, ...] = ()


def asked_in(meeting: str, minute: str, item: str, around: str = "") -> Asked:
    """What the cells say; `around` are the words above the rows, which give a day where the cells give none."""
    cells = (meeting, minute, item)
    day = next((found for cell in (*cells, around) if (found := day_in(cell))), None)
    month = None if day else next((found for cell in (*cells, around) if (found := month_in(cell))), None)
    return Asked(day, month, _numbers(minute, item))


def day_in(words: str) -> date | None:
    """The first day in the words; None where there is none."""
    found = days_in(_SHORT_DAY.sub(_full_year, words))
    return found[0].day if found else None


def month_in(words: str) -> tuple[int, int] | None:
    """A month with its year in the words ("May 2020", "Sept ’21"), as year and number."""
    for found in _MONTH.finditer(words):
        month = month_named(found[1] or found[3])
        if month:
            return int(found[2] or 2000 + int(found[4])), month
    return None


def as_at(lines: Iterable[str]) -> date | None:
    """The day to which a tracker was brought up to date: "as at 3 November 2025"."""
    for line in lines:
        found = _AS_AT.search(line)
        day = day_in(line[found.end() :][:_NEAR]) if found else None
        if day:
            return day
    return None


def without_days(words: str) -> str:
    """The words with their days and months taken out: what is left may be a body's name or an item's title."""
    words = _SHORT_DAY.sub(_full_year, words)
    for found in reversed(days_in(words)):
        words = words[: found.start] + " " + words[found.end :]
    return " ".join(_MONTH.sub(" ", words).replace("()", " ").split()).strip(" -–—,;:()")


def _full_year(found: re.Match[str]) -> str:
    return f"{found[1]} {found[2]} 20{found[3]}"


def _numbers(minute: str, item: str) -> tuple[str, ...]:
    """The numbers by which the minutes may know the item, as they stand and as bare figures."""
    found: list[str] = []
    for cell in (minute, item):
        plain = without_days(cell)
        for match in (_MINUTE.search(plain), _NUMBER.match(plain)):
            if match:
                number = match["number"].strip()
                found += [number, *(_FIGURES.findall(number)[-1:])]
    return tuple(dict.fromkeys(number.casefold().rstrip(".") for number in found))
