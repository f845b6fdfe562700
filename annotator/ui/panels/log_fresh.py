"""Which rows of the log a change concerns: a few are read again by themselves, so that a log of thousands stays quick.

Before it stand the store's `Changes` and the entries; the log's place asks it after every change.
"""

from collections.abc import Collection, Iterator
from datetime import date

from annotator.actions.entries import entries, joined
from annotator.actions.log import LogEntry
from annotator.records import (
    Action,
    Body,
    Closing,
    Extension,
    FormerName,
    Holder,
    Item,
    Meeting,
    Office,
    ProgressNote,
    ReportBack,
    Response,
    Tag,
)
from annotator.store import Changes, Register
from annotator.ui.models.action_log_model import ActionLogModel

HANGING = (Extension, ProgressNote, Response, Closing, ReportBack)
WHOLE = (Body, FormerName, Office, Holder, Meeting, Item, Tag)
CONCERNS = (Action, *HANGING, *WHOLE)
_FEW = 200


def show_fresh(model: ActionLogModel, register: Register, changes: Changes | None, today: date, body_id: str) -> None:
    """Bring the model up to date after a change; read all where that is surer, or `changes` is None."""
    touched = _touched(register, changes, model) if changes is not None and model.total() else None
    if touched is None:
        model.show(entries(register, on=today), body_id)
        return
    found = register.find_any(Action, "id", touched)
    gone = touched - {action.id for action in found}
    beside = _beside(found, model, gone)
    rows = joined(register, [*found, *register.find_any(Action, "id", beside)], on=today)
    model.put(rows, gone)


def _touched(register: Register, changes: Changes, model: ActionLogModel) -> set[str] | None:
    """The actions that a change concerns; None where it may concern any, or many."""
    if changes.touch(*WHOLE):
        return None
    touched = set(changes.of(Action))
    for kind in HANGING:
        ids = changes.of(kind)
        found = register.find_any(kind, "id", ids)
        touched.update(row.action_id for row in found)
        if gone := ids - {row.id for row in found}:
            touched.update(row.action.id for row in model.rows() if not gone.isdisjoint(_hanging(row)))
    return touched if len(touched) <= _FEW else None


def _hanging(row: LogEntry) -> Iterator[str]:
    """The ids of what hangs on an action, as it was last read."""
    for one in (*row.notes, *row.extensions, row.response, row.closing):
        if one is not None:
            yield one.id
    for answer in row.answers:
        yield answer.report_back.id


def _beside(found: Collection[Action], model: ActionLogModel, gone: Collection[str]) -> set[str]:
    """The actions whose rows tell of these: wholes, parts, and those that they go on in or repeat."""
    ids = [action.id for action in found]
    beside: set[str | None] = set()
    for action in found:
        beside |= {action.parent_id, action.merged_into_id, action.repeats_id}
    for action_id in (*ids, *gone):
        row = model.known(action_id)
        if row is not None:
            beside |= {row.action.parent_id, row.action.merged_into_id, row.action.repeats_id}
            beside |= {part.id for part in (*row.parts, *row.merged)}
    return {one for one in beside if one} - set(ids) - set(gone)
