"""The working of a deadline as the cards and the action's form show it: one line, and all of it when unfolded.

Before it stand `calendar`, which works it out, and `suggestions`, which looks at the words around; `cards` and the
form of an action come after it. A deadline is worked out anew when it is shown: the meetings of a body may have become
known since the words were tagged.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from annotator.actions.changing import TYPED
from annotator.actions.dues import due_deadline
from annotator.actions.log import LogEntry, day
from annotator.calendar import Deadline, Period, counted, nation_of, own_periods, resolve, settle, with_law, working
from annotator.calendar.counting import length_in_words
from annotator.calendar.showing import value_in_words
from annotator.errors import UserError
from annotator.places import periods_file
from annotator.records import Body, Item, ItemText, Meeting, Precision, Tag
from annotator.store import Register
from annotator.suggestions import deadline_at
from annotator.ui.widgets.card_content import Working

_AROUND = 300  # so many characters around a duration may name the law that it follows
_WARNINGS = ("Note", "By the law")
_SHORT = {"Needed": "This needs {}", "Note": "{}", "By the law": "The law says otherwise: {}"}


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around a deadline: the day of its meeting, whose it is, when that body meets, its own periods."""

    meeting: date | None = None
    council: str = ""
    body: str = ""
    meetings: tuple[date, ...] = ()
    own: tuple[Period, ...] = ()


NOTHING = Around()


def around_item(register: Register, item: Item) -> Around:
    """What is known around the deadlines of an item; nothing for evidence, or an action that stands in no minutes."""
    if item.meeting_id is None:
        return NOTHING
    meeting = register.get(Meeting, item.meeting_id)
    body = register.get(Body, meeting.body_id)
    days = tuple(sorted(one.date for one in register.find(Meeting, body_id=body.id)))
    return Around(meeting.date, body.council, body.name, days, councils_own())


def councils_own() -> tuple[Period, ...]:
    """The council's own periods; none where their file cannot be read, which the import and `periods` say."""
    try:
        return own_periods(periods_file())
    except UserError:
        return ()


@lru_cache(maxsize=512)
def deadline_of(text: str, start: int, end: int, known: Around) -> Deadline | None:
    """What the words of a place in a text come to; the next meeting and its like by the body's own meetings."""
    found = deadline_at(text, start, end, known.meeting, council=known.council, body=known.body, own=known.own)
    return _settled(found, known)


def deadline_in_words(words: str, known: Around) -> Deadline | None:
    """What words come to that stand in no text: those that a clerk typed."""
    nation = nation_of(known.council, known.body)
    return _settled(resolve(words, known.meeting, division=nation.division), known)


def deadline_of_action(register: Register, row: LogEntry) -> Deadline | None:
    """What an action's due date was worked out from: where its words stand in minutes, beside the law around them."""
    action = row.action
    if action.due_rule == TYPED:
        return None
    for tag in register.find(Tag, id=action.due_tag_id) if action.due_tag_id else ():
        text = register.get(ItemText, tag.text_id).text
        found = deadline_of(text, tag.start, tag.end, around_item(register, row.item))
        if found is not None and (found.occasion or found.value == action.due_value):
            return found
    return due_deadline(register, action)


def is_from_unknown_start(row: LogEntry) -> bool:
    """Whether an action's due date is a length of time from a day that nobody has said yet."""
    return row.action.due is None and row.action.due_value.startswith("P")


def readings_from(register: Register, row: LogEntry, start: date) -> list[tuple[str, Deadline]]:
    """What the words of such a due date come to from a day: as the minutes say, and by the law where that differs."""
    action, known = row.action, around_item(register, row.item)
    nation = nation_of(known.council, known.body)
    result = counted(action.due_value, start, division=nation.division)
    length = length_in_words(action.due_value)
    said = Deadline(
        result.last.isoformat(),
        Precision.DURATION,
        f"{length} after {day(start)}, a day that was typed",
        words=action.due_words,
        start=start,
        left_out=result.left_out,
    )
    law = _law_from(register, row, known, start)
    return [(f"the minutes say: {length}", said), *([(f"the law says: {_length_of(law)}", law)] if law else [])]


def _law_from(register: Register, row: LogEntry, known: Around, start: date) -> Deadline | None:
    for tag in register.find(Tag, id=row.action.due_tag_id) if row.action.due_tag_id else ():
        text = register.get(ItemText, tag.text_id).text
        found = deadline_of(text, tag.start, tag.end, known)
        if found is not None and found.instead is not None:
            around = text[max(0, tag.start - _AROUND) : tag.end + _AROUND]
            nation = nation_of(known.council, known.body)
            bare = replace(found, instead=None, warnings=())
            beside = with_law(
                bare, around, start=start, on=known.meeting, nation=nation, council=known.council, own=known.own
            )
            return beside.instead
    return None


def _length_of(law: Deadline) -> str:
    """ "70 working days after the receipt of the inspection report" """
    return law.rule.partition(": ")[2].partition(", ")[0].partition(" (")[0]


def working_of(deadlines: Iterable[Deadline], *, unfolded: bool) -> Working | None:
    """The working of one deadline or of several; None where there is none."""
    found = tuple(deadlines)
    lines = tuple(line for one in found for line in _lines(one))
    if not lines:
        return None
    warned = any(warns for *_, warns in lines)
    return Working(_short(lines) or found[0].rule, lines, warned, unfolded)


def value_text(value: str, deadline: Deadline | None = None) -> str:
    """What a deadline's value says to a clerk; with the day of a meeting, where the register knows it."""
    known = deadline.last_day if deadline else None
    if known is not None:
        return f"{day(known)}{', the next meeting' if value == 'next-meeting' else ''}"
    return value_in_words(value)


def _short(lines: Iterable[tuple[str, str, bool]]) -> str:
    """The one line of a folded working: what is doubtful, or needed, before all else."""
    said = {label: text for label, text, _ in lines}
    return next((words.format(said[label]) for label, words in reversed(_SHORT.items()) if label in said), "")


def _settled(found: Deadline | None, known: Around) -> Deadline | None:
    if found is None or not found.occasion:
        return found
    return settle(found, known.meetings, after=known.meeting, body=known.body)


def _lines(deadline: Deadline) -> Iterator[tuple[str, str, bool]]:
    for label, text in working(deadline):
        yield label, text, label in _WARNINGS
