"""Bodies over the years: renamed, dissolved, followed by another; and the form of their references.

Before it stand `templates` and `store`; `entries` reads the names, the verbs change them. An action stays with the body
that asked it, under the name that it bore then.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from annotator.actions.log import day as in_words
from annotator.actions.templates import template_fault
from annotator.errors import RefusedError
from annotator.records import Body, FormerName, Meeting
from annotator.store import Step


def set_template(step: Step, body: Body, template: str) -> Body:
    """Give a body its own form of references; empty for the usual one. References that were given stay as they are."""
    template = template.strip()
    fault = template_fault(template)
    if fault:
        raise RefusedError(fault, "The form of references stays as it was.")
    same = [other for other in step.register.find(Body, template=template) if other.id != body.id]
    if template and same and "{code}" not in template:
        raise RefusedError(
            f"The {same[0].name} has this form already, and two actions would have one reference.",
            "Put {code}, or letters of the body's own, into the form.",
        )
    return step.change(body, template=template)


def rename_body(step: Step, body: Body, name: str, until: date) -> Body:
    """Give a body a new name; it bore the present one until that day, that day included."""
    name = " ".join(name.split())
    if not name or name == body.name:
        raise RefusedError(f"The {body.name} needs another name to be renamed.", "Give its new name.")
    if any(other.id != body.id for other in step.register.find(Body, council=body.council, name=name)):
        raise RefusedError(f"There is a {name} already.", "Dissolve this body, and name that one as its successor.")
    for former in step.register.find(FormerName, body_id=body.id):
        if former.until >= until:
            raise RefusedError(
                f"It was called {former.name} until {in_words(former.until)}.", "Give a later day for this name."
            )
    step.add(FormerName(body_id=body.id, name=body.name, until=until))
    return step.change(body, name=name)


def dissolve_body(step: Step, body: Body, ended: date, successor: Body | None = None) -> Body:
    """Say that a body met for the last time, and which body took on its business, if any.

    Its actions stay its own; later meetings of the successor may answer them.
    """
    if successor is not None:
        bodies = {one.id: one for one in step.register.find(Body)}
        if body.id in lineage(bodies, successor.id):
            raise RefusedError(f"The {successor.name} cannot follow the {body.name}.", "Choose another body.")
    later = [meeting.date for meeting in step.register.find(Meeting, body_id=body.id) if meeting.date > ended]
    if later:
        raise RefusedError(
            f"The {body.name} met on {in_words(max(later))}, after {in_words(ended)}.", "Give a later day for its end."
        )
    return step.change(body, ended=ended, successor_id=successor.id if successor else None)


def name_on(body: Body, former: Iterable[FormerName], day: date | None) -> str:
    """The name that a body bore on a day; its present one where the day is not known."""
    if day is None:
        return body.name
    then = [one for one in former if one.until >= day]
    return min(then, key=lambda one: one.until).name if then else body.name


def lineage(bodies: Mapping[str, Body], body_id: str) -> list[str]:
    """The body, its successor, the successor's successor, and so on."""
    found: list[str] = []
    next_id: str | None = body_id
    while next_id is not None and next_id not in found:
        found.append(next_id)
        next_id = bodies[next_id].successor_id if next_id in bodies else None
    return found
