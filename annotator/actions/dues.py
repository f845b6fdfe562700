"""Due dates that move: extended, with who agreed it; put off until nearer the day; and the working of a due date.

Before it stand `entries` and `opening`; the verbs call it. What a due date was before stays readable in its extensions.
"""

from dataclasses import replace
from datetime import date

from annotator.actions.entries import entry
from annotator.actions.log import ENDED, LogEntry
from annotator.actions.log import day as in_words
from annotator.actions.meeting_days import NEXT, MeetingDays
from annotator.actions.opening import day_asked, day_of, require_asked_by
from annotator.calendar import Deadline, Division, WorkingLine, nation_of, resolve, working
from annotator.errors import RefusedError
from annotator.records import Action, Body, Extension, ItemText, Meeting, Precision, Tag
from annotator.store import Register, Step
from annotator.suggestions import deadline_at

BY_EXTENSION = "Agreed as an extension"


def extend(
    step: Step,
    action: Action,
    *,
    due: date | None = None,
    words: str = "",
    agreed_by: str = "",
    agreed_on: date | None = None,
    meeting_id: str | None = None,
    reason: str = "",
) -> Action:
    """Move the due date to a later day, or to what words come to, as a meeting or a person agreed.

    Words such as "the next meeting" count from the day of the agreement.
    """
    _require_going(step, action, "extended")
    if not agreed_by.strip() and meeting_id is None:
        raise RefusedError(
            f"Who agreed to extend {action.reference} is not said.", "Name the meeting or the person that agreed it."
        )
    if meeting_id is not None and agreed_on is None:
        agreed_on = step.register.get(Meeting, meeting_id).date
    if agreed_on is not None:
        require_asked_by(step.register, action, agreed_on, "Give the day on which the extension was agreed.")
    start = agreed_on or day_asked(step.register, action)
    rule = _by_whom(agreed_by.strip(), agreed_on)
    found = _on_day(due, words.strip(), rule) if due else _in_words(step.register, words.strip(), start, action)
    before = entry(step.register, action.id)
    _require_later(before, day_of(found.value))
    step.add(
        Extension(
            action_id=action.id,
            was_due=before.due,
            was_words=action.due_words or _words_of(action),
            due=day_of(found.value),
            due_words=words.strip(),
            agreed_by=agreed_by.strip(),
            agreed_on=agreed_on,
            meeting_id=meeting_id,
            reason=reason.strip(),
        )
    )
    return step.change(
        action,
        due=day_of(found.value),
        due_value=found.value,
        due_words=words.strip(),
        due_rule=found.rule,
        due_tag_id=None,
        deferred_until=None,
    )


def _by_whom(agreed_by: str, agreed_on: date | None) -> str:
    when = f" on {in_words(agreed_on)}" if agreed_on else ""
    return f"{BY_EXTENSION} by {agreed_by or 'the meeting'}{when}"


def _words_of(action: Action) -> str:
    return "the next meeting" if action.due_value == NEXT else ""


def _on_day(due: date, words: str, rule: str) -> Deadline:
    """A day that is given outranks what its words come to."""
    return Deadline(due.isoformat(), Precision.DAY, rule, words=words)


def _in_words(register: Register, words: str, start: date | None, action: Action) -> Deadline:
    if not words:
        raise RefusedError(f"Until when {action.reference} is extended is not said.", "Give a day, or words for it.")
    found = resolve(words, start, division=_division(register.get(Body, action.body_id)))
    return found or Deadline("open", Precision.OPEN, "The words name no day", words=words)


def _division(body: Body) -> Division:
    """Whose bank holidays count for the body."""
    return nation_of(body.council, body.name).division


def _require_later(before: LogEntry, due: date | None) -> None:
    if due is not None and before.due is not None and due <= before.due:
        raise RefusedError(
            f"{in_words(due)} is no later than the due date of {before.action.reference}, {in_words(before.due)}.",
            "To bring the date forward, set the due date instead.",
        )


def postpone(step: Step, action: Action, until: date) -> Action:
    """Put an action off: it is not asked after until then. Its due date stays."""
    _require_going(step, action, "put off")
    due = entry(step.register, action.id).due
    if due is not None and until > due:
        raise RefusedError(
            f"{action.reference} is due on {in_words(due)}, before {in_words(until)}.", "Extend its due date first."
        )
    return step.change(action, deferred_until=until)


def wake(step: Step, action: Action) -> Action:
    """Ask after an action again that was put off."""
    return step.change(action, deferred_until=None)


def _require_going(step: Step, action: Action, what: str) -> None:
    if step.register.count(Action, parent_id=action.id):
        raise RefusedError(f"{action.reference} was split, and is not {what} itself.", "Choose its parts instead.")
    if action.status in ENDED:
        raise RefusedError(f"{action.reference} is {action.status}, and cannot be {what}.", "Reopen it first.")


def due_working(register: Register, action: Action) -> tuple[WorkingLine, ...]:
    """How an action's due date was worked out, line by line for the clerk; empty where it has none."""
    found = due_deadline(register, action)
    return working(found) if found else ()


def due_deadline(register: Register, action: Action) -> Deadline | None:
    """The action's deadline with all of its working, the day of the meeting that it hangs on included."""
    if not (action.due or action.due_value or action.due_words):
        return None
    row = entry(register, action.id)
    read = _read_in_place(register, row) or resolve(action.due_words, row.counted_from, division=_division(row.body))
    same = read is not None and read.value == action.due_value
    found = replace(read, words=action.due_words) if read and same else _kept(row)
    return MeetingDays(register).settled(found, row) if found.occasion else found


def _read_in_place(register: Register, row: LogEntry) -> Deadline | None:
    """The words of the deadline's tag, read beside the words around them, which may call up a period of law."""
    if row.action.due_tag_id is None:
        return None
    tag = register.get(Tag, row.action.due_tag_id)
    text = register.get(ItemText, tag.text_id).text
    body = row.body
    return deadline_at(text, tag.start, tag.end, row.counted_from, council=body.council, body=body.name)


def _kept(row: LogEntry) -> Deadline:
    """The deadline as the register keeps it: it was typed, or an older program read its words otherwise."""
    action = row.action
    return Deadline(
        action.due_value,
        Precision.DAY if action.due else Precision.OPEN,
        action.due_rule,
        words=action.due_words,
        start=row.counted_from if action.due is None else None,
        occasion="next" if action.due_value == NEXT else "",
    )
