"""Bodies are renamed, dissolved and followed by others; offices change hands.

Before it stand `actions`, whose log keeps both the old truth and the new one. The two boxes of the log's place say
several of these things at once: one press is one step.
"""

from datetime import date

from annotator.actions import bodies, offices
from annotator.errors import RefusedError
from annotator.records import Body, Holder, Office
from annotator.store import Step
from annotator.verbs.verb import Verb


def _set_up_body(
    step: Step,
    body: Body,
    code: str,
    template: str,
    name: str,
    until: date | None,
    ended: date | None,
    successor: Body | None,
) -> Body:
    """Give a committee what was changed of its settings."""
    if code != body.code:
        body = _set_letters(step, body, code)
    if template != body.template:
        body = bodies.set_template(step, body, template)
    if name != body.name and until is not None:
        body = bodies.rename_body(step, body, name, until)
    if ended is not None and (ended, successor.id if successor else None) != (body.ended, body.successor_id):
        body = bodies.dissolve_body(step, body, ended, successor)
    if ended is None and body.ended is not None:
        body = step.change(body, ended=None, successor_id=None)
    return body


def _set_letters(step: Step, body: Body, code: str) -> Body:
    """Give a committee the letters that open its references; no other has the same."""
    if any(other.id != body.id for other in step.register.find(Body, code=code)):
        raise RefusedError(f"Another committee has the letters {code} already.", "Choose other letters.")
    return step.change(body, code=code)


def _keep_office(step: Step, role: str, directorate: str, name: str, since: date | None, until: date | None) -> Office:
    """Keep an office with what is said of it, and of who holds it."""
    found = [office for office in step.register.find(Office) if office.role.casefold() == role.casefold()]
    office = found[0] if found else offices.add_office(step, role, directorate)
    if office.directorate != directorate:
        office = offices.set_directorate(step, office, directorate)
    if not name:
        return office
    known = [one for one in step.register.find(Holder, office_id=office.id, name=name) if one.since == since]
    holder = known[0] if known else offices.add_holder(step, office, name, since)
    if until is not None and until != holder.until:
        offices.end_holder(step, holder, until)
    return office


set_template = Verb("Set form of references", bodies.set_template)
rename_body = Verb("Rename body", bodies.rename_body)
dissolve_body = Verb("Dissolve body", bodies.dissolve_body)
set_up_body = Verb("Set up committee", _set_up_body)

add_office = Verb("Add office", offices.add_office)
rename_office = Verb("Rename office", offices.rename_office)
set_directorate = Verb("Set directorate", offices.set_directorate)
add_holder = Verb("Add holder of office", offices.add_holder)
end_holder = Verb("End holding of office", offices.end_holder)
keep_office = Verb("Set up office", _keep_office)
