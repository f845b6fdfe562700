"""References of actions by a template for each body: `CYP (21/22) 014`, `17/2020/P`, `Oct20-Ac4`.

Before it stands `store`; `opening` and `dividing` call it. A number is counted for each body, and begins anew as often
as the template shows: with the municipal year (from annual council to annual council, about May; for references, 1 May
to 30 April), the calendar year or the month; a template that shows none of them counts on for ever.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from annotator.actions.templates import (
    PLACES,
    TEMPLATE,
    municipal_year,
    period_of,
    preview,
    read,
    template_fault,
    written,
)
from annotator.errors import RefusedError
from annotator.records import Action, Body, Setting
from annotator.store import Step

__all__ = [
    "PLACES",
    "Numbered",
    "give_reference",
    "keep_reference",
    "municipal_year",
    "part_letter",
    "part_reference",
    "preview",
    "reserve",
    "template_fault",
]

_LETTERS = 26


class Numbered(NamedTuple):
    """A reference with what it is made of: the year, or other period, that it is counted in, and its number."""

    year: str
    number: int
    reference: str


def give_reference(step: Step, body: Body, day: date) -> Numbered:
    """Give the next reference of a body. A number is not given again, though its action be withdrawn:

    it may stand in an agenda pack. The register's settings keep the greatest that was ever given. One that stands in
    the log already, out of an older tracker, is passed over.
    """
    template = body.template or TEMPLATE
    year = period_of(template, day)
    number = 1 + _last_number(step, body, year)
    while step.register.count(Action, body_id=body.id, reference=written(template, body.code, day, number)):
        number += 1
    _keep_number(step, body, year, number)
    return Numbered(year, number, written(template, body.code, day, number))


def keep_reference(step: Step, body: Body, reference: str, day: date | None) -> Numbered:
    """Keep a reference that the house gave before; where it has the body's form, the numbering goes on after it.

    Raises RefusedError where an action of the body has it already.
    """
    if step.register.count(Action, body_id=body.id, reference=reference):
        raise RefusedError(f"There is an action {reference} of the {body.name} already.", "Nothing was changed.")
    found = read(body.template or TEMPLATE, body.code, reference)
    if found is None:
        return Numbered(municipal_year(day) if day else "", 0, reference)
    reserve(step, body, [reference])
    return Numbered(*found, reference)


def reserve(step: Step, body: Body, references: Iterable[str]) -> None:
    """Let the numbering of a body go on after references that a house gave before, whatever order they are kept in."""
    for reference in references:
        year, number = read(body.template or TEMPLATE, body.code, reference) or ("", 0)
        if number > _last_number(step, body, year):
            _keep_number(step, body, year, number)


def part_reference(body: Body, whole: Action, day: date | None, part: int) -> str:
    """The reference of a part: that of the whole, with a letter where the template has its place, else at its end."""
    template = body.template or TEMPLATE
    letter = part_letter(part)
    if day and written(template, body.code, day, whole.number) == whole.reference:
        return written(template, body.code, day, whole.number, letter)
    return f"{whole.reference}{letter}"


def part_letter(part: int) -> str:
    """The letter of a part, counted from 1: a, b, c; after z comes aa."""
    letters = ""
    while part > 0:
        part, place = divmod(part - 1, _LETTERS)
        letters = chr(ord("a") + place) + letters
    return letters


def _last_number(step: Step, body: Body, year: str) -> int:
    kept = step.register.find(Setting, key=_key(body, year))
    return int(kept[0].value) if kept else step.register.greatest(Action, "number", body_id=body.id, year=year)


def _keep_number(step: Step, body: Body, year: str, number: int) -> None:
    kept = step.register.find(Setting, key=_key(body, year))
    if kept:
        step.change(kept[0], value=str(number))
    else:
        step.add(Setting(key=_key(body, year), value=str(number)))


def _key(body: Body, year: str) -> str:
    return f"last number, {body.id}, {year}"
