"""Before a meeting of a body: what is overdue, what is due at it, what was promised for it, and where there is silence.

Before it stand the entries of the log; the window and `annotator due` show the lists for "matters arising".
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from annotator.actions.entries import joined
from annotator.actions.log import WAITING, LogEntry, is_overdue
from annotator.records import Action, Body, Meeting, ResponseKind
from annotator.reportback.kinship import Kinship
from annotator.store import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeMeeting:
    """The lists for one body and the day of its meeting. An action stands in one of them at most.

    `overdue` is its own actions whose day has passed; `due` those for this meeting; `promised` what was put off to it,
    and what other bodies' actions must bring to it; `silent` those without a day that no meeting has heard of since.
    """

    body: Body
    day: date
    overdue: tuple[LogEntry, ...] = ()
    due: tuple[LogEntry, ...] = ()
    promised: tuple[LogEntry, ...] = ()
    silent: tuple[LogEntry, ...] = ()

    def lists(self) -> tuple[tuple[str, tuple[LogEntry, ...]], ...]:
        """The lists with their headings, in the order in which a clerk goes through them."""
        return (
            ("Overdue", self.overdue),
            ("Due at this meeting", self.due),
            ("Promised for it", self.promised),
            ("No date stated", self.silent),
        )

    @property
    def total(self) -> int:
        """How many actions stand in the lists."""
        return sum(len(entries) for _, entries in self.lists())


def before_meeting(register: Register, body: Body, day: date) -> BeforeMeeting:
    """The lists for a meeting of the body on that day."""
    waiting = [action for status in WAITING for action in register.find(Action, status=status)]
    return listed(joined(register, waiting), {body: day}, Kinship(register))[0]


def next_days(register: Register, bodies: Iterable[Body], today: date) -> dict[Body, date]:
    """The day of each body's next meeting that the register knows of, from today on; today where it knows none."""
    days: dict[str, date] = {}
    for meeting in register.find(Meeting):
        if meeting.date >= today:
            days[meeting.body_id] = min(meeting.date, days.get(meeting.body_id, meeting.date))
    return {body: days.get(body.id, today) for body in bodies}


def listed(entries: Iterable[LogEntry], days: Mapping[Body, date], kinship: Kinship) -> list[BeforeMeeting]:
    """The lists for each body and its day, out of waiting actions of any body.

    What a dissolved body asked for is its successor's.
    """
    by_body = _by_body(entries, kinship)
    return [_lists(by_body.get(body.id, ()), body, day, kinship) for body, day in days.items()]


def _by_body(entries: Iterable[LogEntry], kinship: Kinship) -> dict[str, list[LogEntry]]:
    """The actions that may concern a body: its own, and those whose words for that name it."""
    by_body: defaultdict[str, list[LogEntry]] = defaultdict(list)
    named: dict[str, set[str]] = {"": set()}
    for entry in entries:
        words = f"{entry.action.report_to} {entry.action.due_words}".strip()
        if words not in named:
            named[words] = {kinship.today(body.id).id for body in kinship.named_in(words)}
        for body_id in {kinship.today(entry.action.body_id).id, *named[words]}:
            by_body[body_id].append(entry)
    return by_body


def _lists(entries: Iterable[LogEntry], body: Body, day: date, kinship: Kinship) -> BeforeMeeting:
    lists: dict[str, list[LogEntry]] = {"overdue": [], "due": [], "promised": [], "silent": []}
    for entry in entries:
        name = _list_of(entry, body, day, kinship)
        if name:
            lists[name].append(entry)
    return BeforeMeeting(body=body, day=day, **{name: _in_order(found) for name, found in lists.items()})


def _list_of(entry: LogEntry, body: Body, day: date, kinship: Kinship) -> str:
    action = entry.action
    put_off = action.deferred_until is not None and action.deferred_until > day
    asked = entry.meeting.date if entry.meeting else action.asked_on
    if put_off or entry.parts or action.merged_into_id or (asked is not None and asked >= day):
        return ""
    if kinship.today(action.body_id).id != body.id:
        return "promised" if entry.due is None or entry.due <= day else ""
    answer_by = response_due(entry)
    if is_overdue(entry, day) or (answer_by is not None and answer_by < day):
        return "overdue"
    if day in (entry.due, answer_by) or _names_the_meeting(entry, day):
        return "promised" if entry.extensions else "due"
    return "silent" if entry.due is None and entry.silent_for and not _names_a_meeting(action) else ""


def response_due(entry: LogEntry) -> date | None:
    """The last day for the executive's response, where there is a clock and none has come yet."""
    response = entry.response
    return response.due if response is not None and response.response is ResponseKind.NONE_YET else None


def _names_a_meeting(action: Action) -> bool:
    return action.due_value == "next-meeting" or action.due_value.startswith("meeting:")


def _names_the_meeting(entry: LogEntry, day: date) -> bool:
    """Whether a deadline without a date means this meeting: the next one, or that of the month."""
    value = entry.action.due_value
    return entry.due is None and (value == "next-meeting" or value == f"meeting:{day:%Y-%m}")


def _in_order(entries: Sequence[LogEntry]) -> tuple[LogEntry, ...]:
    """By the due day; those without one last, in the order of the log."""
    return tuple(sorted(entries, key=lambda entry: entry.due or date.max))
