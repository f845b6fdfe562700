"""What the sections of an action's sheet say, in words: owners then and now, extensions, notes, answers, links.

Before it stand the log's entries; `action_sheet` shows the lines. Each is words with a look; those with links are HTML,
in which all words of the register are escaped.
"""

import re
from collections.abc import Iterator
from datetime import date
from html import escape

from annotator.actions.log import ENDED, EXTENT_TEXT, LogEntry, Owner, day, one_line, short_day
from annotator.counts import count_of
from annotator.records import Action, Extension, Meeting, ResponseKind, Suggestion, SuggestionState
from annotator.store import Register

Line = tuple[str, str]
_SUMMED = re.compile(r"; the last day is [^(]*")  # said already, in the line above
TEXT, MUTED, WARNS = "small-text", "small", "small-soon"


def owner_lines(row: LogEntry) -> list[Line]:
    """Each owner whose office the register knows: who held it then, who holds it now, and the directorate."""
    said = ((owner, _holders(owner)) for owner in row.owners)
    return [(f"{owner.words}: {holders}", MUTED) for owner, holders in said if holders]


def _holders(owner: Owner) -> str:
    if owner.then and owner.then == owner.now:
        people = f"{owner.now}, then and now"
    else:
        parts = (f"{owner.then} when it was asked" if owner.then else "", f"{owner.now} now" if owner.now else "")
        people = ", ".join(part for part in parts if part)
    return " · ".join(part for part in (people, owner.directorate) if part)


def extension_lines(row: LogEntry, register: Register) -> list[Line]:
    """Every extension, the oldest first, and how far the due date has slipped in all."""
    lines = [(_extension(one, register), TEXT) for one in row.extensions]
    first = next((one.was_due for one in row.extensions if one.was_due), None)
    if first and row.due and row.due > first:
        lines.append((f"Slipped by {(row.due - first).days:,} days in all, from {day(first)}.", WARNS))
    return lines


def _extension(one: Extension, register: Register) -> str:
    before = short_day(one.was_due) if one.was_due else one.was_words or "no date"
    after = short_day(one.due) if one.due else one.due_words or "no date"
    meeting = register.find(Meeting, id=one.meeting_id) if one.meeting_id else []
    on = short_day(one.agreed_on) if one.agreed_on else ""
    at = f"the meeting of {short_day(meeting[0].date)}" if meeting else on
    agreed = ", ".join(part for part in (one.agreed_by, at) if part)
    reason = f": {one.reason}" if one.reason else ""
    return f"{before} → {after}" + (f" · agreed: {agreed}" if agreed else "") + reason


def postponed_lines(row: LogEntry, today: date) -> list[Line]:
    """Until when it is not asked after."""
    until = row.action.deferred_until
    return [(f"Postponed: nobody is asked until {day(until)}.", MUTED)] if until and until > today else []


def note_lines(row: LogEntry) -> list[Line]:
    """The progress notes, the newest first; each may be removed."""
    lines: list[Line] = []
    for note in reversed(row.notes):
        percent = f"{note.percent} %" if note.percent is not None else ""
        head = " · ".join(part for part in (short_day(note.day), note.said_by, percent) if part)
        words = escape(f"{head}: {one_line(note.words)}")
        lines.append((f'{words} · <a href="{escape(note.id)}">Remove</a>', TEXT))
    return lines


def response_lines(row: LogEntry, today: date) -> list[Line]:
    """The executive's clock and its answer."""
    response = row.response
    if response is None:
        return []
    lines: list[Line] = []
    if response.notice_on:
        lines.append((f"Notice received on {day(response.notice_on)}", TEXT))
    if response.response is ResponseKind.NONE_YET:
        late = response.due is not None and response.due < today
        when = f"; it was due by {day(response.due)}" if late and response.due else ""
        when = when or (f"; it is due by {day(response.due)}" if response.due else "")
        lines.append((f"No answer yet{when}.", WARNS if late else TEXT))
        if response.due_rule:
            lines.append((_SUMMED.sub(" ", response.due_rule), MUTED))
    else:
        said = str(response.response.value)
        on = f", {day(response.responded_on)}" if response.responded_on else ""
        words = f": “{one_line(response.words)}”" if response.words else ""
        lines.append((f"{said[:1].upper()}{said[1:]}{on}{words}", TEXT))
    return lines


def answer_lines(row: LogEntry) -> list[Line]:
    """The passages that report it back, quoted, each with where it stands."""
    lines: list[Line] = []
    for answer in row.answers:
        where = day(answer.meeting.date) if answer.meeting else "evidence"
        number = f", item {answer.item.number}" if answer.item.number else ""
        lines.append((f"{EXTENT_TEXT[answer.report_back.extent]}, {where}{number}:", MUTED))
        lines.append((f"“{one_line(answer.quote)}”", TEXT))
    return lines


def waiting_lines(row: LogEntry, register: Register) -> list[Line]:
    """That passages of later minutes wait to be judged, with a link that leads there."""
    waiting = register.count(Suggestion, action_id=row.action.id, state=SuggestionState.OPEN)
    if not waiting or row.action.status in ENDED:  # what has ended is judged no more
        return []
    found = f"{count_of(waiting, 'later passage')} may answer it"
    return [(f'{found}. <a href="{escape(row.action.id)}">Judge {"it" if waiting == 1 else "them"}</a>', TEXT)]


def link_lines(row: LogEntry, register: Register) -> list[Line]:
    """The action that it is a part of, its parts, those merged into it, and the earlier one that asked the same."""
    return list(_links(row, register))


def _links(row: LogEntry, register: Register) -> Iterator[Line]:
    if row.parent is not None:
        yield f"A part of {_link(row.parent)}: {escape(one_line(row.parent.words))}", TEXT
    for part in row.parts:
        yield f"{_link(part)} · {escape(str(part.status.value))}: {escape(one_line(part.words))}", TEXT
    for merged in row.merged:
        yield f"{_link(merged)} goes on in this one: {escape(one_line(merged.words))}", TEXT
    for other in register.find(Action, id=row.action.merged_into_id) if row.action.merged_into_id else ():
        yield f"Goes on in {_link(other)}: {escape(one_line(other.words))}", TEXT
    if row.repeats is not None:
        yield f"Asked before: {_link(row.repeats)}", TEXT


def _link(action: Action) -> str:
    return f'<a href="{escape(action.id)}">{escape(action.reference)}</a>'


def closing_lines(row: LogEntry) -> list[Line]:
    """The minute that agreed the closing; or why it does not proceed."""
    if row.closing is not None:
        return [(f"Closed on {day(row.closing.agreed_on)}: {one_line(row.closing.minute)}", TEXT)]
    if row.action.outcome is not None:
        return [(f"Not proceeding: {row.action.outcome.value}", TEXT)]
    return [("It closes when every part has ended.", MUTED)] if row.parts else []
