"""What has become of an action since it was asked for, as lines of its cells: moved dates, notes, responses, closing.

Before it stand `actions.log` and `wordxml`; after it `log_rows`. Where nothing was said, there is no line.
"""

from collections.abc import Iterator

from annotator.actions.log import LogEntry, Owner, short_day
from annotator.documents.wordxml import Paragraph, clean, shortened
from annotator.records import Extension, ResponseKind

NOTE_LENGTH = 240


def holders(owner: Owner) -> str:
    """Who holds the office, in brackets: " (Omar Khan; when asked, Jane Smith)"."""
    if not owner.now and not owner.then:
        return ""
    if owner.then == owner.now or not owner.then:
        return f" ({clean(owner.now)})"
    return f" ({clean(owner.now) or 'nobody named now'}; when asked, {clean(owner.then)})"


def moved(entry: LogEntry) -> Iterator[Paragraph]:
    """Each extension of the due date, with who agreed it, and until when the action is put off."""
    for extension in entry.extensions:
        yield Paragraph(f"Extended from {_was(extension)}{_agreed(extension)}")
    if entry.action.deferred_until:
        yield Paragraph(f"Put off until {short_day(entry.action.deferred_until)}")


def _was(extension: Extension) -> str:
    if extension.was_due:
        return short_day(extension.was_due)
    return f"“{clean(extension.was_words)}”" if extension.was_words else "no date"


def _agreed(extension: Extension) -> str:
    day = short_day(extension.agreed_on) if extension.agreed_on else ""
    told = ", ".join(words for words in (clean(extension.agreed_by), day) if words)
    return f": {told}" if told else ""


def how_it_ended(entry: LogEntry) -> Iterator[Paragraph]:
    """The minute that closed the action, or why it does not proceed."""
    if entry.closing:
        yield Paragraph(f"Agreed {short_day(entry.closing.agreed_on)}: {clean(entry.closing.minute)}")
    elif entry.action.outcome:
        yield Paragraph(f"{entry.action.outcome[:1].upper()}{entry.action.outcome[1:]}")


def carried_through(entry: LogEntry) -> Iterator[Paragraph]:
    """The newest note of progress, and what the executive answered or by when it must."""
    if entry.notes:
        note = entry.notes[-1]
        percent = f" ({note.percent} %)" if note.percent is not None else ""
        yield Paragraph(f", {short_day(note.day)}{percent}: {shortened(note.words, NOTE_LENGTH)}", "Progress")
    if entry.response:
        yield Paragraph(f": {_response(entry)}", "Response")


def _response(entry: LogEntry) -> str:
    response = entry.response
    if response is None or response.response is ResponseKind.NONE_YET:
        due = response.due if response else None
        return f"none yet, due by {short_day(due)}" if due else "none yet"
    day = f", {short_day(response.responded_on)}" if response.responded_on else ""
    words = f". “{shortened(response.words, NOTE_LENGTH)}”" if response.words else ""
    return f"{response.response}{day}{words}"


def related(entry: LogEntry) -> Iterator[Paragraph]:
    """The actions that this one was made of, divided into, joined with or repeats."""
    if entry.parent:
        yield Paragraph(f"Part of {entry.parent.reference}")
    if entry.parts:
        yield Paragraph(f"Divided into {', '.join(part.reference for part in entry.parts)}")
    if entry.merged:
        yield Paragraph(f"Also answers {', '.join(one.reference for one in entry.merged)}")
    if entry.repeats:
        yield Paragraph(f"Asked before as {entry.repeats.reference}")
