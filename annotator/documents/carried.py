"""What has become of an action since it was asked for, as lines of its cells: moved dates, notes, responses, closing.

Before it stand `actions.log`, `disclosure` and `wordxml`; after it `log_rows`. Where nothing was said, no line stands.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from annotator.actions.log import LogEntry, Owner, short_day
from annotator.documents.disclosure import closing_withheld
from annotator.documents.wordxml import Paragraph, clean, shortened
from annotator.records import Extension, ProgressNote, ResponseKind

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


def how_it_ended(entry: LogEntry, *, public: bool) -> Iterator[Paragraph]:
    """The minute that closed the action, or why it does not proceed; of an exempt minute only the day."""
    if entry.closing:
        minute = "" if closing_withheld(entry, public=public) else f": {_minute(clean(entry.closing.minute))}"
        yield Paragraph(f"Agreed {short_day(entry.closing.agreed_on)}{minute}")
    elif entry.action.outcome:
        yield Paragraph(f"{entry.action.outcome[:1].upper()}{entry.action.outcome[1:]}")


def _minute(minute: str) -> str:
    """A bare number says what it is a number of."""
    return f"minute {minute}" if minute[:1].isdigit() else minute


def carried_through(entry: LogEntry, today: date) -> Iterator[Paragraph]:
    """The newest notes of progress, and what the executive answered or by when it must."""
    if entry.notes:
        yield Paragraph(_progress(entry.notes), "Progress")
    if entry.response:
        yield Paragraph(f": {_response(entry, today)}", "Response")


def newest_words(notes: Sequence[ProgressNote]) -> str:
    """The words of all notes of the newest day: an older log brings the columns of a row as notes of one day."""
    *others, last = (clean(note.words) for note in notes if note.day == notes[-1].day)
    return shortened("; ".join((*(words.rstrip(".") for words in others), last)), NOTE_LENGTH)


def _progress(notes: Sequence[ProgressNote]) -> str:
    newest = (note.percent for note in reversed(notes) if note.day == notes[-1].day)
    done = next((percent for percent in newest if percent is not None), None)
    percent = f" ({done}%)" if done is not None else ""
    return f", {short_day(notes[-1].day)}{percent}: {newest_words(notes)}"


def _response(entry: LogEntry, today: date) -> str:
    response = entry.response
    if response is None or response.response is ResponseKind.NONE_YET:
        due = response.due if response else None
        if due is None:
            return "none yet"
        return f"none yet, {'overdue since' if due < today else 'due by'} {short_day(due)}"
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
