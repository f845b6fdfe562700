"""The rows of the action log, joined: each action with its body, meeting, item and answers.

Before it stand `log` and `store`; the window, Word and `reportback` read them. A handful of queries serve any number
of actions.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from annotator.actions.log import Answer, LogEntry
from annotator.records import Action, Body, Item, Meeting, ReportBack, Tag
from annotator.store import Register


def entries(register: Register, *, body_id: str | None = None, meeting_id: str | None = None) -> list[LogEntry]:
    """The log of a register, a body or a meeting, in the order of bodies, years and numbers."""
    actions = register.find(Action, body_id=body_id) if body_id else register.find(Action)
    return joined(register, actions, meeting_id=meeting_id)


def entry(register: Register, action_id: str) -> LogEntry:
    """The log's row of one action."""
    return joined(register, [register.get(Action, action_id)])[0]


def joined(register: Register, actions: Sequence[Action], *, meeting_id: str | None = None) -> list[LogEntry]:
    """The log's rows of these actions; of one meeting only, where it is given."""
    answers = _answers(register, actions)
    items = {item.id: item for item in register.find_any(Item, "id", (action.item_id for action in actions))}
    bodies = {body.id: body for body in register.find(Body)}
    meetings = {meeting.id: meeting for meeting in register.find(Meeting)}
    held = _days(meetings.values())
    rows: list[LogEntry] = []
    for action in actions:
        item = items[action.item_id] if action.item_id else Item(position=0, title=action.origin)
        if meeting_id is not None and item.meeting_id != meeting_id:
            continue
        meeting = meetings.get(item.meeting_id or "")
        days = held[_body_meant(action, bodies.values())]
        due_meeting = _due_meeting(action, meeting, days)
        rows.append(
            LogEntry(
                action=action,
                body=bodies[action.body_id],
                meeting=meeting,
                item=item,
                answers=tuple(answers[action.id]),
                due_meeting=due_meeting,
                heard_by=_first_from(days, action.due or due_meeting),
            )
        )
    return sorted(rows, key=lambda row: (row.body.name, row.action.year, row.action.number))


def _days(meetings: Iterable[Meeting]) -> dict[str, list[date]]:
    days: dict[str, list[date]] = defaultdict(list)
    for meeting in sorted(meetings, key=lambda meeting: meeting.date):
        days[meeting.body_id].append(meeting.date)
    return days


def _body_meant(action: Action, bodies: Iterable[Body]) -> str:
    """The body whose meeting a deadline means: one that its words name ("Cabinet's next meeting"), else its own."""
    words = f"{action.due_words} {action.report_to}".casefold()
    named = [body for body in bodies if body.id != action.body_id and body.name.casefold() in words]
    return max(named, key=lambda body: len(body.name)).id if named else action.body_id


def _due_meeting(action: Action, meeting: Meeting | None, days: list[date]) -> date | None:
    """The day of the body's meeting that an undated deadline names, where there is such a meeting."""
    if meeting is None or action.due is not None:
        return None
    later = days[bisect_right(days, meeting.date) :]
    if action.due_value == "next-meeting":
        return later[0] if later else None
    if action.due_value.startswith("meeting:"):
        month = action.due_value.removeprefix("meeting:")
        return next((day for day in later if f"{day:%Y-%m}" == month), None)
    return None


def _first_from(days: list[date], due: date | None) -> date | None:
    """The first meeting on a day or after it."""
    at = bisect_left(days, due) if due else len(days)
    return days[at] if at < len(days) else None


def _answers(register: Register, actions: Sequence[Action]) -> dict[str, list[Answer]]:
    links = register.find_any(ReportBack, "action_id", (action.id for action in actions))
    tags = {tag.id: tag for tag in register.find_any(Tag, "id", (link.tag_id for link in links))}
    items = {item.id: item for item in register.find_any(Item, "id", (link.item_id for link in links))}
    meetings = {
        meeting.id: meeting
        for meeting in register.find_any(Meeting, "id", (item.meeting_id for item in items.values()))
    }
    answers: dict[str, list[Answer]] = defaultdict(list)
    for link in links:
        item = items[link.item_id]
        answers[link.action_id].append(
            Answer(
                report_back=link,
                quote=tags[link.tag_id].quote,
                item=item,
                meeting=meetings.get(item.meeting_id or ""),
            )
        )
    for found in answers.values():
        found.sort(key=lambda answer: (answer.meeting.date if answer.meeting else date.max, answer.item.position))
    return answers
