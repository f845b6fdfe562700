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


def next_number(register: Register, body: Body, year: str) -> int:
    """The next free number of a body in a municipal year."""
    return register.greatest(Action, "number", body_id=body.id, year=year) + 1


def reference(body: Body, year: str, number: int) -> str:
    """The reference as people say it."""
    return TEMPLATE.format(code=body.code, year=year, number=number)
