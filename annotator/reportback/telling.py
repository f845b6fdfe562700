"""How findings are told: where a passage stands, what the verdict is, when it was asked and is due.

Before it stand `verdicts` and the wording of the log; the window and the commands use the same words.
"""

from collections.abc import Mapping
from datetime import date

from annotator.actions.log import LogEntry, day, due_text, one_line
from annotator.counts import count_of
from annotator.reportback.before_meeting import response_due
from annotator.reportback.lateness import came_late
from annotator.reportback.verdicts import Finding, Passage, Said, ToDo, Verdict, is_due

_LOOKS = {
    Verdict.FULL: "Looks like: in full",
    Verdict.PARTLY: "Looks like: in part",
    Verdict.DECLINED: "Looks like: declined",
}
_ANSWERED = {"full": "In full", "partly": "In part", "declined": "Declined"}


def place_text(passage: Passage, entry: LogEntry, bodies: Mapping[str, str]) -> str:
    """Where a passage stands: "21 September 2023, minute 3, Matters arising"; of another body with its name."""
    if passage.meeting is None:
        return f"Evidence{f' of {day(passage.day)}' if passage.day else ', no day stated'}: {passage.item.title}"
    number = f"minute {passage.item.number.rstrip('.')}" if passage.item.number else ""
    own = passage.meeting.body_id == entry.action.body_id
    body = "" if own else bodies.get(passage.meeting.body_id, "")
    return ", ".join(part for part in (body, day(passage.meeting.date), number, passage.item.title) if part)


def passage_state(passage: Passage) -> str:
    """What is said of a passage: "Looks like: in part", "In part", "Mentioned only"."""
    if passage.said is Said.MENTIONS:
        return Verdict.MENTIONED.value
    words = _ANSWERED[passage.extent.value]
    return words if passage.said is Said.ANSWERS else f"Looks like: {words.lower()}"


def finding_state(finding: Finding, today: date) -> str:
    """The verdict for a list: "2 passages found", "Nothing found, overdue", "Not due yet"."""
    if finding.to_do is ToDo.JUDGE:
        return f"{count_of(finding.to_judge, 'passage')} found"
    overdue = finding.to_do is ToDo.SILENT and finding.entry.due is not None and finding.entry.due < today
    late = finding.to_do is ToDo.ANSWERED and came_late(finding.entry)
    return f"{finding.verdict}{', overdue' if overdue else ', late' if late else ''}"


def verdict_text(finding: Finding) -> str:
    """The verdict as it stands: what the clerk said, or what the best passage looks like."""
    late = ", late" if finding.to_do is ToDo.ANSWERED and came_late(finding.entry) else ""
    return f"{finding.verdict}{late}" if finding.is_said else _LOOKS.get(finding.verdict, finding.verdict.value)


def asked_text(entry: LogEntry) -> str:
    """When and where it was asked: "Asked 15 June 2023, minute 5, Family hubs"."""
    asked = entry.meeting.date if entry.meeting else entry.action.asked_on
    number = f"minute {entry.item.number.rstrip('.')}" if entry.item.number else ""
    parts = (f"Asked {day(asked)}" if asked else "Asked", number, entry.item.title)
    return ", ".join(part for part in parts if part)


def timing_text(entry: LogEntry, today: date, *, silent: bool = True) -> str:
    """When it is due, with the words for that, and how long there has been silence, where that is to be told."""
    words = one_line(entry.action.due_words)
    if entry.due and words.casefold() == day(entry.due).casefold():
        words = ""
    due = f"Due {day(entry.due)}" if entry.due else "" if words else due_text(entry)
    told = f"{due} (“{words}”)" if due and words else f"“{words}”" if words else due if entry.due else "No date stated"
    if entry.action.due_value == "next-meeting" and not entry.due and not words:
        told = "Due at the next meeting"
    put_off = entry.action.deferred_until
    later = f"put off until {day(put_off)}" if put_off and put_off > today else ""
    heard = f"silent for {count_of(entry.silent_for, 'meeting')}"
    is_silent = silent and entry.silent_for and is_due(entry, today)
    answer_by = response_due(entry)
    response = f"response due {day(answer_by)}" if answer_by else ""
    return " · ".join(part for part in (told, response, later, heard if is_silent else "") if part)
