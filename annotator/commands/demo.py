"""`annotator demo`: the whole job on the sample minutes, step by step.

Before it stand all other commands, whose work it does in a row.
"""

from argparse import Namespace
from collections import Counter
from pathlib import Path

from annotator import verbs
from annotator.actions.entries import entries
from annotator.actions.log import LogEntry, Standing, day, one_line, standing
from annotator.commands import accept, bring_in, log
from annotator.commands.line import Outcome
from annotator.commands.output import say
from annotator.counts import count_of
from annotator.errors import UserError
from annotator.records import ActionStatus, Suggestion, SuggestionState
from annotator.reportback.findings import words_about
from annotator.reportback.lateness import came_late
from annotator.sample import free_path, sample_day, sample_files
from annotator.store import Register, create_register
from annotator.store.integrity import check

_WORD_NAME = "Northmere action log.docx"


def run(options: Namespace) -> Outcome:
    """Read, import, accept, look for answers, write the log; and say after each step what came of it."""
    folder: Path = options.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"{folder} is no folder that can be written to ({error.strerror}).", "Give another --folder."
        ) from error
    path = free_path(folder)
    register = create_register(path)
    try:
        word = _whole_job(register, path, folder)
    finally:
        register.close()
    say()
    say(f"The register: {path.resolve()}")
    say(f"The action log in Word: {word.resolve()}")
    return Outcome(window=not options.no_window, register=path)


def _whole_job(register: Register, path: Path, folder: Path) -> Path:
    say("1. Read the sample minutes of an invented council")
    incoming: list[verbs.Incoming] = []
    for sample in sample_files():
        found, data = sample.read()
        incoming.append(verbs.prepare(found, data))
        what = (
            f"{count_of(len(found.items), 'item')}, {found.body}, {day(found.date)}"
            if found.body and found.date
            else "evidence"
        )
        say(f"   {sample.path.name}: {what}")
    say(f"2. Import them into {path.name}")
    bring_in.tell(verbs.import_documents.run(register, incoming))
    say("3. Accept what is suggested (a clerk would look at each)")
    accept.tell(verbs.accept_all.run(register), register.count(Suggestion, state=SuggestionState.OPEN))
    say(f"4. The action log as it stood on {day(sample_day())}")
    rows = entries(register, on=sample_day())
    _tell_log(register, rows)
    say("5. Write the action log as a Word document")
    word = free_path(folder, _WORD_NAME)
    log.write(register, rows, None, word, today=sample_day())
    say(f"   {count_of(len(rows), 'action')} in {word.name}")
    health = check(register)
    say(f"6. Check the register: {'it is whole' if not health.faults else health.faults[0]}")
    return word


def _tell_log(register: Register, rows: list[LogEntry]) -> None:
    """How the actions stand: each is counted once, so the numbers add up to the whole."""
    became = {row.action.id: _became(register, row) for row in rows}
    counts = Counter(became.values())
    told = "; ".join(f"{count} {words}" for words, count in counts.most_common())
    say(f"   {count_of(len(rows), 'action')}: {told}")
    widest = max((len(row.action.reference) for row in rows), default=0)
    state = max(map(len, counts), default=0)
    for row in rows:
        say(f"   {row.action.reference:<{widest}}  {became[row.action.id]:<{state}}  {_short(row)}")


def _became(register: Register, row: LogEntry) -> str:
    """What became of an action, in a clerk's words."""
    stands = standing(row, sample_day())
    if row.action.status is ActionStatus.REPORTED:
        return "reported back late" if came_late(row, words_about(register, row)) else "reported back"
    if stands is Standing.OVERDUE:
        return "overdue, answered in part" if row.answers else "overdue, never answered"
    return "declined" if stands is Standing.NOT_PROCEEDING else stands.lower()


def _short(row: LogEntry) -> str:
    if row.item.exempt:
        return "(exempt)"
    words = one_line(row.action.words)
    return words if len(words) <= 70 else words[:69].rsplit(" ", 1)[0] + "…"
