"""What stands over a log: the council, the committee and the period, from the rows themselves.

Before it stands `actions`; the two front doors call it.
"""

from collections.abc import Sequence
from datetime import date

from annotator.actions.log import LogEntry, day
from annotator.documents.frame import LogHeading
from annotator.documents.log_rows import day_asked
from annotator.records import Body, Meeting
from annotator.store import Register

ALL = "all committees"


def heading_for(
    register: Register, rows: Sequence[LogEntry], body: Body | None, printed: date, selection: str = ""
) -> LogHeading:
    """The heading of these rows. Without rows it is the register's, or the body's whose log was asked for."""
    bodies = {row.body.id: row.body for row in rows} or {one.id: one for one in register.find(Body)}
    if body is not None:
        bodies = {body.id: body}
    days = [asked for row in rows if (asked := day_asked(row))] or _days(register, bodies)
    names = sorted(one.name for one in bodies.values())
    return LogHeading(
        council=", ".join(sorted({one.council for one in bodies.values() if one.council})),
        committee=names[0] if len(names) == 1 else ALL,
        period=_period(days),
        printed=printed,
        selection=selection,
    )


def _days(register: Register, bodies: dict[str, Body]) -> list[date]:
    return [meeting.date for meeting in register.find(Meeting) if meeting.body_id in bodies]


def _period(days: Sequence[date]) -> str:
    if not days:
        return "No meetings yet"
    first, last = min(days), max(days)
    return f"Meeting of {day(first)}" if first == last else f"Meetings from {day(first)} to {day(last)}"
