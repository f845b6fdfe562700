"""Logs for the tests of actions: one action asked for in minutes, as a clerk would tag it."""

from datetime import date

from clerk import load, minutes, text_of, words

from annotator import verbs
from annotator.actions.entries import entries
from annotator.actions.log import LogEntry
from annotator.records import Action, Body, Extent, TagKind
from annotator.store import Register

DAY = date(2025, 6, 16)
TODAY = date(2026, 3, 5)
MINUTE = "Minute 12"


def ask(register: Register, asked: str, deadline: str = "", day: date = DAY, title: str = "Carers") -> Action:
    """An action for these words of a meeting, with the deadline that stands in them."""
    load(register, minutes((title, asked), day=day))
    text = text_of(register, title)
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, asked))
    if deadline:
        verbs.tag_words.run(register, text, TagKind.DEADLINE, words(text, deadline))
    return register.find(Action)[-1]


def meet(register: Register, *days: date) -> None:
    """Meetings of the body on these days, at which nothing was heard."""
    load(register, *(minutes((f"Apologies {day}", "None."), day=day) for day in days))


def answer(register: Register, action: Action, day: date, extent: Extent = Extent.FULL) -> Action:
    """A report back at a meeting on that day. Gives the action as it stands then."""
    title = f"Reply {day}"
    load(register, minutes((title, "A reply."), day=day))
    text = text_of(register, title)
    verbs.tag_report_back.run(register, text, words(text, "A reply."), now(register, action), extent)
    return now(register, action)


def now(register: Register, action: Action) -> Action:
    """The action as it stands now."""
    return register.get(Action, action.id)


def row(register: Register, action: Action, on: date = TODAY) -> LogEntry:
    """The action's row of the log."""
    return next(one for one in entries(register, on=on) if one.action.id == action.id)


def body(register: Register) -> Body:
    """The one body of the register."""
    (found,) = register.find(Body)
    return found
