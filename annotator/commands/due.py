"""`annotator due`: what is overdue, due and promised before the meetings of a body, or of each, with the words.

Before it stand `registers` and `reportback`.
"""

import json
from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from annotator.actions.entries import joined
from annotator.actions.log import EXTENT_TEXT, WAITING, LogEntry, day, one_line
from annotator.commands.files import day_given
from annotator.commands.output import paragraph, say
from annotator.commands.registers import body_called, opened
from annotator.counts import count_of
from annotator.documents.carried import newest_words
from annotator.documents.disclosure import withheld
from annotator.records import Action, Body
from annotator.reportback.before_meeting import BeforeMeeting, listed, next_days
from annotator.reportback.kinship import Kinship
from annotator.reportback.telling import asked_text, timing_text
from annotator.store import Register

EXEMPT = "(exempt)"


def run(options: Namespace) -> None:
    """Print the lists. Without --on they are for each body's next meeting that the register knows of, else today."""
    on = day_given(options.on, "--on")
    today = date.today()  # noqa: DTZ011 - the clerk's own day
    with opened(options.register) as register:
        bodies = [body_called(register, options.body)] if options.body else _bodies(register)
        kinship = Kinship(register)
        waiting = joined(register, [one for status in WAITING for one in register.find(Action, status=status)])
        days = dict.fromkeys(bodies, on) if on else next_days(register, bodies, today)
        found = listed(waiting, days, kinship)
    public = not options.with_exempt
    if options.json:
        for lists in found:
            for line in _rows(lists, public=public):
                say(json.dumps(line, ensure_ascii=False))
        return
    shown = found if options.body else [lists for lists in found if lists.total]
    for lists in shown:
        _tell(lists, public=public, known=bool(on) or lists.day > today)
    if not shown:
        say("Nothing is due, overdue or promised on that day.")
    if not on and any(lists.day == today for lists in shown):
        say("Where the register knows of no coming meeting, the list is of today: give the day with --on DATE.")


def _bodies(register: Register) -> list[Body]:
    return [body for body in register.find(Body, order="name") if body.successor_id is None]


def _tell(lists: BeforeMeeting, *, public: bool, known: bool) -> None:
    when = f"Before the meeting of {lists.body.name} on" if known else f"{lists.body.name}, as of"
    say(f"{when} {day(lists.day)}: {count_of(lists.total, 'action')}")
    for heading, entries in lists.lists():
        if entries:
            say(f"\n{heading}: {len(entries)}")
        for entry in entries:
            hidden = withheld(entry, public=public)
            paragraph(f"{entry.action.reference}  {EXEMPT if hidden else one_line(entry.action.words)}", 2)
            if not hidden:
                owner = entry.action.owner or "no owner stated"
                told = (owner, timing_text(entry, lists.day), *_heard(entry), asked_text(entry))
                paragraph(" · ".join(told), 6)
    say()


def _heard(entry: LogEntry) -> Iterator[str]:
    """What came already: the newest report back, and the newest note of progress."""
    if entry.answers:
        answer = entry.answers[-1]
        when = f" on {day(answer.meeting.date)}" if answer.meeting else ", in evidence"
        yield f"reported {EXTENT_TEXT[answer.report_back.extent].lower()}{when}"
    if entry.notes:
        yield f"noted on {day(entry.notes[-1].day)}: “{newest_words(entry.notes)}”"


def _rows(lists: BeforeMeeting, *, public: bool) -> Iterator[dict[str, object]]:
    for heading, entries in lists.lists():
        for entry in entries:
            yield {
                "meeting_of": lists.body.name,
                "on": lists.day.isoformat(),
                "list": heading,
                **row_of(entry, public=public),
            }


def row_of(entry: LogEntry, *, public: bool) -> dict[str, object]:
    """An action as a JSON object; of an exempt one only its reference, its status and how long it is silent."""
    action = entry.action
    hidden = withheld(entry, public=public)
    return {
        "reference": action.reference,
        "body": entry.body.name,
        "words": EXEMPT if hidden else one_line(action.words),
        "owner": "" if hidden else action.owner,
        "due": entry.due.isoformat() if entry.due and not hidden else "",
        "due_words": "" if hidden else one_line(action.due_words),
        "status": action.status.value,
        "silent_for": entry.silent_for,
    }
