"""The day of a meeting whose head leaves the year out: "Monday 5th September at 7pm".

Before it stand `dates`, `file_days` and `day_roles`; `meeting_days` calls it. The year stands in the file's name, the
title or elsewhere in the head, or follows from the weekday and the other meetings. Where it was found is said.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from annotator.meetings.dates import MONTHS, a_day, agrees, bare_days_in
from annotator.meetings.heads.day_roles import Role, fits, says_held, tells_another
from annotator.meetings.heads.file_days import FileDay

_YEAR = re.compile(r"(?<![\d/£])((?:19|20)\d\d)(?:\s?[/–-]\s?(\d{2})\b)?(?!\d)")
_TAKEN = "The document gives the day as {told} without a year: {year} was taken from {source}."
_ASKED = "The document gives the day as {told} without a year: say in which year it was."
_LINES = 14


@dataclass(frozen=True, slots=True)
class Dated:
    """The day, or None where the year is nowhere; and the sentence that says where the year comes from."""

    day: date | None
    note: str


def dated(
    lines: Sequence[str], hints: Mapping[str, str], named: FileDay, others: Sequence[tuple[Role, date]]
) -> Dated | None:
    """The day that a head gives without its year; None where it gives none at all."""
    for line in lines[:_LINES]:
        if tells_another(line):
            continue
        for month, number, weekday in bare_days_in(line):
            if weekday is not None or says_held(line):
                return _with_year(month, number, weekday, list(_years(lines, hints, named, month)), others)
    return None


def _with_year(
    month: int, number: int, weekday: int | None, years: Sequence[tuple[str, int]], others: Sequence[tuple[Role, date]]
) -> Dated:
    told = f"{number} {MONTHS[month - 1].capitalize()}"
    for source, year in years:
        day = a_day(year, month, number)
        if day and agrees(day, weekday):
            return Dated(day, _TAKEN.format(told=told, year=year, source=source))
    around = (a_day(other.year + more, month, number) for _, other in others for more in (0, -1, 1))
    fitting = {day for day in around if day and day.weekday() == weekday and fits(day, others)}
    if len(fitting) == 1:
        day = fitting.pop()
        return Dated(day, _TAKEN.format(told=told, year=day.year, source="its weekday and the other meetings named"))
    return Dated(None, _ASKED.format(told=told))


def _years(lines: Sequence[str], hints: Mapping[str, str], named: FileDay, month: int) -> Iterator[tuple[str, int]]:
    """The years that stand beside the day, and where. A municipal year runs from May to May."""
    for year in dict.fromkeys([*(day.year for day in named.days), named.year]):
        if year:
            yield "the file's name", year
    for source, words in (("the title", hints.get("title", "")), ("the heading", "\n".join(lines[:_LINES]))):
        for match in _YEAR.finditer(words):
            municipal = match[2] and int(match[2]) == (int(match[1]) + 1) % 100
            yield source, int(match[1]) + (1 if municipal and month < 5 else 0)
