"""What is heard of an action between its asking and its end: notes by date, and the executive's response.

Before it stand `log` and the calendar, which has the statutory period; the verbs call it.
"""

from collections.abc import Iterable
from datetime import date

from annotator.actions.moves import require_still_shown
from annotator.actions.opening import require_asked_by
from annotator.calendar import Period, all_periods, deadline_for, nation_of
from annotator.errors import RefusedError
from annotator.records import Action, Body, ProgressNote, Response, ResponseKind
from annotator.store import Step

RESPONSE = "Response of the executive to a scrutiny report"
TYPED = "Typed by hand"


def add_note(
    step: Step, action: Action, day: date, words: str, *, said_by: str = "", percent: int | None = None
) -> ProgressNote:
    """Note what was heard of an action on a day, with how much of it is done where somebody said so."""
    if not words.strip():
        raise RefusedError("There are no words in the note.", "Write what was heard.")
    if percent is not None and not 0 <= percent <= 100:
        raise RefusedError(f"{percent} per cent is no part of a whole.", "Give a number from 0 to 100.")
    return step.add(
        ProgressNote(action_id=action.id, day=day, words=words.strip(), said_by=said_by.strip(), percent=percent)
    )


def remove_note(step: Step, note: ProgressNote) -> None:
    """Take a note back. Raises RefusedError where it is all that an action was closed, or put forward, on."""
    action = step.register.get(Action, note.action_id)
    step.remove(note)
    require_still_shown(step.register, action)


def give_notice(
    step: Step, action: Action, received_on: date, *, due: date | None = None, own: Iterable[Period] = ()
) -> Response:
    """Start the clock of the executive's response, from the receipt of the report or, if later, of the notice.

    The period of law is that of the council's nation, or the one of that name among the council's `own` periods; where
    there is none, `due` is typed.
    """
    do = "Give the day on which the executive received the report or the notice."
    require_asked_by(step.register, action, received_on, do)
    last, rule = (due, TYPED) if due else _by_law(step, action, received_on, own)
    return step.change(response_of(step, action), notice_on=received_on, due=last, due_rule=rule)


def _by_law(step: Step, action: Action, received_on: date, own: Iterable[Period]) -> tuple[date | None, str]:
    body = step.register.get(Body, action.body_id)
    nation = nation_of(body.council, body.name)
    period = next((one for one in all_periods(own) if one.name == RESPONSE and nation in one.nations), None)
    if period is None:
        return None, f"No period of law is known for {nation.shown}: type the day by which it is to respond"
    found = deadline_for(period, received_on, nation.division)
    return found.last_day, found.rule


def respond(step: Step, action: Action, kind: ResponseKind, on: date, words: str = "") -> Response:
    """Record what the executive answered, and when. An action is not ended by it: the committee may ask again."""
    if kind is ResponseKind.NONE_YET:
        return step.change(response_of(step, action), response=kind, responded_on=None, words="")
    return step.change(response_of(step, action), response=kind, responded_on=on, words=words.strip())


def response_of(step: Step, action: Action) -> Response:
    """The action's response, begun where there is none."""
    found = step.register.find(Response, action_id=action.id)
    return found[0] if found else step.add(Response(action_id=action.id))
