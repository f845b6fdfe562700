"""References of actions: `CYP (25/26) 014`, counted for each body and municipal year.

Before it stands `store`; `opening` calls it. The municipal year runs from annual council to annual council, about May
(standing orders; for references, 1 May to 30 April).
"""

from datetime import date

from annotator.records import Action, Body, Setting
from annotator.store import Step

TEMPLATE = "{code} ({year}) {number:03}"


def municipal_year(day: date) -> str:
    """The municipal year that a day lies in, as "25/26"."""
    first = day.year if day.month >= 5 else day.year - 1
    return f"{first % 100:02}/{(first + 1) % 100:02}"


def take_number(step: Step, body: Body, year: str) -> int:
    """Take the next number of a body in a municipal year. A number is not given again, though its action be removed:

    it may stand in an agenda pack. The register's settings keep the greatest that was ever given.
    """
    key = f"last number, {body.id}, {year}"
    kept = step.register.find(Setting, key=key)
    number = 1 + (int(kept[0].value) if kept else step.register.greatest(Action, "number", body_id=body.id, year=year))
    if kept:
        step.change(kept[0], value=str(number))
    else:
        step.add(Setting(key=key, value=str(number)))
    return number


def reference(body: Body, year: str, number: int) -> str:
    """The reference as people say it."""
    return TEMPLATE.format(code=body.code, year=year, number=number)
