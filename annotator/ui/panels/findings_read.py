"""What the report-backs place reads of the register: all findings once, and after a change only those concerned.

Before it stand the session and `reportback`; the place shows what it gives. Threads are looked for when they are first
asked for, since they need every action there ever was.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from annotator.actions.log import ENDED, WAITING, LogEntry, one_line
from annotator.records import (
    Action,
    Body,
    Extension,
    FormerName,
    Item,
    ItemText,
    Meeting,
    ReportBack,
    Response,
    Suggestion,
    SuggestionState,
    Tag,
    TagKind,
)
from annotator.reportback.before_meeting import BeforeMeeting, listed, next_days
from annotator.reportback.findings import findings, findings_on
from annotator.reportback.kinship import Kinship
from annotator.reportback.threads import Threads, noted_before, told
from annotator.reportback.verdicts import Finding, ToDo, in_order
from annotator.store import Changes, Register
from annotator.ui.session import Session

_WHOLE = (Body, FormerName, Item, Meeting)
_FEW = 100  # so many actions are read again by themselves; more are read with all others

Sections = Sequence[tuple[str, Sequence[Finding]]]


def left_to_judge(register: Register) -> int:
    """How many passages wait to be judged: those of actions that have ended wait no more."""
    found = register.count_by(Suggestion, "action_id", kind=TagKind.REPORT_BACK, state=SuggestionState.OPEN)
    waiting = register.find_any(Action, "id", (action_id for action_id in found if action_id))
    return sum(found[action.id] for action in waiting if action.status not in ENDED)


class FindingsRead:
    """Holds the findings of the open register by their actions."""

    def __init__(self, session: Session, today: Callable[[], date]) -> None:
        self._session = session
        self._today = today
        self._all: list[Finding] = []
        self._threads: Threads | None = None
        self._kinship: Kinship | None = None
        self._days: dict[Body, date] = {}
        self._counted: Counter[str] | None = None
        self._counted_for: tuple[str, date | None] = "", None
        self.bodies: dict[str, str] = {}

    def forget(self) -> None:
        """Another register comes."""
        self._all, self._threads, self._kinship = [], None, None
        self._days, self.bodies, self._counted = {}, {}, None

    def read_all(self) -> None:
        """Read every finding."""
        register = self._session.register
        bodies = register.find(Body)
        self.bodies = {body.id: body.name for body in bodies}
        self._kinship, self._counted = Kinship(register), None
        self._days = next_days(register, bodies, self._today())
        self._all = findings(register, self._today())
        self._threads = None

    def read(self, action_ids: Sequence[str]) -> None:
        """Read the findings on these actions anew; those that are closed or gone leave the list."""
        register = self._session.register
        new = findings_on(register, register.find_any(Action, "id", action_ids), self._today())
        kept = [one for one in self._all if one.entry.action.id not in action_ids]
        self._all = in_order([*kept, *new])
        self._count_again(action_ids, new)

    def concerned(self, changes: Changes) -> list[str] | None:
        """The actions whose findings a change concerns; None where everything must be read again."""
        register = self._session.register
        ids = set(changes.of(Action))
        ids.update(part.parent_id for part in register.find_any(Action, "id", ids) if part.parent_id)
        ids.update(link.action_id for link in register.find_any(ReportBack, "tag_id", changes.of(Tag)))
        for kind in (ReportBack, Suggestion, Response, Extension):
            touched = changes.of(kind)
            rows = register.find_any(kind, "id", touched)
            ids.update(row.action_id for row in rows if row.action_id)
            if len(rows) < len(touched) and not changes.of(Action):
                return None  # some are gone, and nothing tells whose they were
        if changes.touch(*_WHOLE) or len(ids) > _FEW:
            return None
        known = {one.entry.action.id for one in self._all}
        if self._threads is not None and ids - known:
            self._threads = None
        return sorted(ids)

    def findings(self, body_id: str = "") -> list[Finding]:
        """The findings on a body's actions, or on all."""
        return [one for one in self._all if not body_id or one.entry.body.id == body_id]

    def total(self) -> int:
        """How many findings there are."""
        return len(self._all)

    def by_to_do(self, body_id: str) -> Sections:
        """The findings on a body's actions, or on all, by what there is to do."""
        shown = self.findings(body_id)
        return [(to_do.value, [one for one in shown if one.to_do is to_do]) for to_do in ToDo]

    def before(self, body_id: str, day: date | None) -> Sections:
        """What a body's meeting on that day, or each body's next one, should hear of."""
        by_id = {one.entry.action.id: one for one in self._all}
        sections: dict[str, list[Finding]] = {}
        for lists in self._lists(self._all, body_id, day):
            for title, rows in lists.lists():
                sections.setdefault(title, []).extend(by_id[row.action.id] for row in rows)
        return list(sections.items())

    def before_total(self, body_id: str, day: date | None) -> int:
        """How many rows `before` would give; after an answer only what it touched is counted again."""
        if self._counted is None or self._counted_for != (body_id, day):
            self._counted = _count(self._lists(self._all, body_id, day))
            self._counted_for = (body_id, day)
        return self._counted.total()

    def next_day(self, body_id: str) -> date:
        """The day of a body's next meeting that the register knows of; today where it knows none."""
        return next((day for body, day in self._days.items() if body.id == body_id), self._today())

    def noted(self, entry: LogEntry) -> str:
        """What the minutes of the item say of an earlier review or report that had said the same."""
        if not entry.action.tag_id:
            return ""
        register = self._session.register
        tags = register.find(Tag, id=entry.action.tag_id, kind=TagKind.FOLLOW_UP)
        text = register.get(ItemText, tags[0].text_id).text if tags else ""
        return next((span.of(text) for span in noted_before(text)), "")

    def thread(self, entry: LogEntry) -> tuple[str, str, str] | None:
        """The request that was made before, or again: which, its words, and "proposed", "said" or "again"."""
        if entry.repeats is not None:
            return f"It repeats {entry.repeats.reference}:", one_line(entry.repeats.words), "said"
        later = self._session.register.find(Action, repeats_id=entry.action.id)
        if later:
            return f"It was asked again, as {later[0].reference}:", one_line(later[0].words), "again"
        found = self._all_threads().before(entry.action)
        if found is None:
            return None
        return f"{told(found)}. {found.reason}.", one_line(found.earlier.words), "proposed"

    def earlier(self, entry: LogEntry) -> str | None:
        """The action that a request seems to repeat, by its id."""
        found = self._all_threads().before(entry.action)
        return found.earlier.id if found else None

    def _all_threads(self) -> Threads:
        if self._threads is None:
            self._threads = Threads.of(self._session.register)
        return self._threads

    def _lists(self, found: Sequence[Finding], body_id: str, day: date | None) -> list[BeforeMeeting]:
        if self._kinship is None:
            return []
        days = {
            body: day or next_day
            for body, next_day in self._days.items()
            if body.id == body_id or (not body_id and self._kinship.today(body.id) == body)
        }
        return listed((one.entry for one in found if one.entry.action.status in WAITING), days, self._kinship)

    def _count_again(self, action_ids: Sequence[str], new: Sequence[Finding]) -> None:
        if self._counted is not None:
            for action_id in action_ids:
                self._counted.pop(action_id, None)
            self._counted += _count(self._lists(new, *self._counted_for))


def _count(lists: Sequence[BeforeMeeting]) -> Counter[str]:
    """How often each action stands in the lists."""
    return Counter(row.action.id for one in lists for _, rows in one.lists() for row in rows)
