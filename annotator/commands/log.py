"""`annotator log`: the action log of a register, a body or a meeting as a Word document.

Before it stand `registers`, `actions` and `documents`.
"""

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from annotator.actions.entries import entries
from annotator.actions.log import LogEntry, day
from annotator.commands.files import day_given, day_or_today, word_name_given
from annotator.commands.output import say
from annotator.commands.registers import body_called, opened
from annotator.counts import count_of
from annotator.documents.action_log import write_action_log
from annotator.documents.disclosure import is_exempt
from annotator.documents.headings import heading_for
from annotator.errors import WrongUseError
from annotator.records import Body, Meeting
from annotator.store import Register

_SHOWN = 5


def run(options: Namespace) -> None:
    """Write the document and say where it lies."""
    path = word_name_given(options.output)
    meeting_day = day_given(options.meeting, "--meeting")
    with opened(options.register) as register:
        body = body_called(register, options.body) if options.body else None
        today = day_or_today(options.as_of, "--as-of")
        rows = _rows(register, body, meeting_day, today)
        write(register, rows, body, path, today=today, public=not options.with_exempt)
    tell(rows, path, public=not options.with_exempt)


def tell(rows: Sequence[LogEntry], path: Path, *, public: bool) -> None:
    """Print what was written, and what became of the exempt actions in it."""
    say(f"Wrote {count_of(len(rows), 'action')} to {path}.")
    exempt = sum(map(is_exempt, rows))
    if exempt and public:
        say(f"Of these, {count_of(exempt, 'is', 'are')} exempt, without the words: --with-exempt shows them.")
    elif not public:
        say("Not for publication: it may hold exempt words.")


def write(
    register: Register, rows: Sequence[LogEntry], body: Body | None, path: Path, *, today: date, public: bool = True
) -> None:
    """Write these rows of the log with a heading that fits them."""
    write_action_log(rows, heading_for(register, rows, body, today), path, today=today, public=public)


def _rows(register: Register, body: Body | None, meeting_day: date | None, today: date) -> list[LogEntry]:
    rows = entries(register, body_id=body.id if body else None, on=today)
    if meeting_day is None:
        return rows
    held = {one.date for one in register.find(Meeting) if body is None or one.body_id == body.id}
    if meeting_day not in held:
        whose = f"of {body.name} " if body else ""
        known = ", ".join(day(one) for one in sorted(held)[-_SHOWN:]) or "none"
        raise WrongUseError(
            f"There is no meeting {whose}on {day(meeting_day)} in the register.", f"The newest it has: {known}."
        )
    return [row for row in rows if row.meeting is not None and row.meeting.date == meeting_day]
