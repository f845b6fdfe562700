"""References of actions: `CYP (25/26) 014`, counted for each body and municipal year.

Before it stands `store`; `opening` calls it. The municipal year runs from annual council to annual council, about May
(standing orders; for references, 1 May to 30 April).
"""

from datetime import date

from annotator.records import Action, Body
from annotator.store import Register

TEMPLATE = "{code} ({year}) {number:03}"


def municipal_year(day: date) -> str:
    """The municipal year that a day lies in, as "25/26"."""
    first = day.year if day.month >= 5 else day.year - 1
    return f"{first % 100:02}/{(first + 1) % 100:02}"


def next_reference(register: Register, body: Body, day: date) -> tuple[int, str]:
    """The next free number and reference of a body in the year of that day."""
    year = municipal_year(day)
    stem = TEMPLATE.format(code=body.code, year=year, number=0)[:-3]
    taken = [action.number for action in register.find(Action, body_id=body.id) if action.reference.startswith(stem)]
    number = max(taken, default=0) + 1
    return number, TEMPLATE.format(code=body.code, year=year, number=number)
