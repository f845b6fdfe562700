"""Offices and who held them over the years: "Assistant Director, Early Help" is one person this year and another next.

Before it stands `store`; `owners` reads what is kept here, the verbs change it.
"""

from datetime import date, timedelta

from annotator.actions.log import day as in_words
from annotator.errors import RefusedError
from annotator.records import Holder, Office
from annotator.store import Step

_DAY = timedelta(days=1)


def add_office(step: Step, role: str, directorate: str = "") -> Office:
    """Keep an office that actions are given to, with its directorate."""
    role = _named(step, role)
    return step.add(Office(role=role, directorate=directorate.strip()))


def rename_office(step: Step, office: Office, role: str) -> Office:
    """Give an office another title. Actions keep the title that stands in their minutes."""
    return step.change(office, role=_named(step, role, office))


def set_directorate(step: Step, office: Office, directorate: str) -> Office:
    """Say to which directorate an office belongs."""
    return step.change(office, directorate=directorate.strip())


def _named(step: Step, role: str, office: Office | None = None) -> str:
    role = " ".join(role.split())
    if not role:
        raise RefusedError("The office has no title.", "Give the title that minutes use.")
    for other in step.register.find(Office):
        if other.role.casefold() == role.casefold() and (office is None or other.id != office.id):
            raise RefusedError(f"There is an office {other.role} already.", "Add its holder instead.")
    return role


def add_holder(step: Step, office: Office, name: str, since: date | None = None) -> Holder:
    """Say who holds an office from a day on; whoever held it before did so until the day before."""
    name = " ".join(name.split())
    if not name:
        raise RefusedError(f"The holder of {office.role} has no name.", "Give the name.")
    until: date | None = None
    for other in step.register.find(Holder, office_id=office.id):
        until = _earliest(until, _make_room(step, office, other, since))
    return step.add(Holder(office_id=office.id, name=name, since=since, until=until))


def _make_room(step: Step, office: Office, other: Holder, since: date | None) -> date | None:
    """End the holder before; gives the day until which the new one holds it where the other came after."""
    if since is not None and (other.since is None or other.since < since):
        if other.until is None or other.until >= since:
            step.change(other, until=since - _DAY)
        return None
    if other.since is not None and (since is None or since < other.since):
        return other.since - _DAY
    when = f" since {in_words(other.since)}" if other.since else ""
    raise RefusedError(f"{other.name} is {office.role}{when} already.", "Say since when the new holder is in office.")


def _earliest(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)


def end_holder(step: Step, holder: Holder, until: date) -> Holder:
    """Say until which day somebody held an office, that day included."""
    if holder.since is not None and until < holder.since:
        raise RefusedError(
            f"{holder.name} came into office on {in_words(holder.since)}, after {in_words(until)}.", "Give a later day."
        )
    return step.change(holder, until=until)
