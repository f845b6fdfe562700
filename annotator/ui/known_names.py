"""The names that a register knows, for a clerk who types one: owners, offices, bodies, who was at the meeting.

Before it stands `store`; the forms propose them. They are proposed, never filled in.
"""

from collections.abc import Iterable

from annotator.actions.owners import joint
from annotator.records import Action, Body, Holder, Meeting, Office
from annotator.store import Register


def known_owners(register: Register, meeting: Meeting | None = None) -> set[str]:
    """Who may be an owner: whoever is one, the offices and who holds them, and who was at the meeting that asked."""
    offices = {office.role for office in register.find(Office)} | {holder.name for holder in register.find(Holder)}
    return _said(register, "owner") | offices | _who_was_at(meeting)


def known_recipients(register: Register) -> set[str]:
    """To whom an action may come back: the bodies, and whoever another one came back to."""
    return _said(register, "report_to") | _bodies(register)


def known_askers(register: Register, meeting: Meeting | None = None) -> set[str]:
    """Who may have asked for it: the bodies, whoever asked for another, and who was at the meeting."""
    return _said(register, "requested_by") | _bodies(register) | _who_was_at(meeting)


def _said(register: Register, field: str) -> set[str]:
    return {name for words in register.count_by(Action, field) for name in joint(words)}


def _bodies(register: Register) -> set[str]:
    return _filled(body.name for body in register.find(Body))


def _who_was_at(meeting: Meeting | None) -> set[str]:
    return _filled(one.name for one in meeting.attendance) if meeting else set()


def _filled(names: Iterable[str]) -> set[str]:
    return {name for name in names if name}
