"""`annotator tracker`: an action log that was kept before, from a Word, Excel or comma-separated file, into a register.

Before it stand `reading.tables`, `registers` and `verbs`. The columns are printed as they were taken; `--columns` puts
them right. With `--dry-run` nothing is kept.
"""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from annotator.actions.log import day, one_line
from annotator.actions.trackers.columns import Tracker
from annotator.actions.trackers.keeping import TrackerReport
from annotator.actions.trackers.kinds import LABELS, Kind, kind_called
from annotator.actions.trackers.missing import Missing
from annotator.actions.trackers.planning import Fate, Plan, PlannedRow, Wish
from annotator.actions.trackers.vocabulary import plain
from annotator.commands.output import say
from annotator.commands.registers import opened
from annotator.counts import count_of
from annotator.errors import WrongUseError
from annotator.reading.forms import bytes_of
from annotator.reading.tables import read_tables
from annotator.records import ActionStatus, TagKind
from annotator.verbs.trackers import import_tracker, rehearse_tracker, tracker_in

_SHORT = 100
_HEADING = 50
_COMPLETED = {"closed": ActionStatus.CLOSED, "awaiting": ActionStatus.AWAITING_CLOSE}


def run(options: Namespace) -> None:
    """Take in the tracker, and say what became of each row that wants a look."""
    found = read_tables(bytes_of(options.file), options.file.name)
    said = _said(options.columns, tracker_in(found))
    today = date.today()  # noqa: DTZ011 - the clerk's own day
    wish = Wish(body=options.body, completed=_COMPLETED[options.completed], today=today)
    with opened(options.register, make=not options.dry_run) as register:
        tracker = tracker_in(found, said, register)
        _tell_columns(tracker)
        if options.dry_run:
            _tell(rehearse_tracker(register, tracker, wish), "Would open")
            say("Nothing was kept: leave out --dry-run to import it.")
            return
        imported = import_tracker.run(register, tracker, wish)
        _tell(imported.report, "Opened")
        if imported.answers:
            say(f"{count_of(imported.answers, 'passage')} may report an action back.")


def _said(given: Sequence[str], tracker: Tracker) -> Mapping[str, Kind]:
    """The clerk's own kinds, by the keys of their columns: `"Who?=owner"`. Raises WrongUseError for what is none."""
    known = {column.key: column.heading for column in tracker.columns()}
    said: dict[str, Kind] = {}
    for one in given:
        heading, _, word = one.rpartition("=")
        kind = kind_called(word)
        if not heading or kind is None:
            raise WrongUseError(
                f"--columns {one} says no column's kind.",
                f"Write heading=kind; the kinds are {', '.join(kind.value for kind in Kind)}.",
            )
        if plain(heading) not in known:
            raise WrongUseError(
                f"There is no column {heading} in {tracker.file_name}.", f"It has: {'; '.join(known.values())}."
            )
        said[plain(heading)] = kind
    return said


def _tell_columns(tracker: Tracker) -> None:
    say(f"{tracker.file_name}: {count_of(len(tracker.columns()), 'column')}")
    widest = max((len(_short(column.heading, _HEADING)) for column in tracker.columns()), default=0)
    for column in tracker.columns():
        kind = LABELS[column.kind] if column.kind else "not known: kept as a note"
        say(f"   {_short(column.heading, _HEADING):<{widest}}  {kind}")
    for place in tracker.left_out:
        say(f"   {place} has no heading that is known: it is left out.")


def _tell(report: TrackerReport, opened_words: str) -> None:
    _tell_rows(report.plan)
    say(
        f"{opened_words} {count_of(len(report.opened), 'action')} and completed {report.completed:,} of the log;"
        f" {count_of(len(report.differing), 'difference')}."
    )
    for sentence in report.forms:
        say(sentence)
    _tell_list("The log says otherwise, and stays as it is", report.differing)
    _tell_list("Not understood", report.unclear)


def _tell_rows(planned: Plan) -> None:
    counts = ", ".join(f"{len(planned.of(fate)):,} {fate.lower()}" for fate in Fate if planned.of(fate))
    say(f"{count_of(len(planned.rows), 'row')}: {counts or 'none of an action'}.")
    for name in planned.new_bodies:
        say(f"{name} is new to the register.")
    _tell_list("Rows without a source", [_row(row) for row in planned.of(Fate.NO_SOURCE)])
    _tell_list("Rows left out", [_row(row) for row in planned.of(Fate.LEFT_OUT)])
    for kind, name in ((TagKind.FOLLOW_UP, "Follow-ups"), (TagKind.RESOLUTION, "Resolutions")):
        _tell_missing(f"{name} without a row", [one for one in planned.missing if one.kind is kind])


def _tell_missing(title: str, missing: Sequence[Missing]) -> None:
    lines = [
        f"{day(held)}, item {one.item.number.rstrip('.') or one.item.title}: {_short(one.words)}"
        for held, some in groupby(missing, key=lambda one: one.meeting.date)
        for one in some
    ]
    _tell_list(title, lines)


def _tell_list(title: str, lines: Sequence[str]) -> None:
    if lines:
        say(f"{title} ({len(lines):,}):")
    for line in lines:
        say(f"   {line}")


def _row(row: PlannedRow) -> str:
    words = _short(row.row.words)
    return " ".join(part for part in (f"{row.row.place}:", f"“{words}”" if words else "", row.why) if part)


def _short(words: str, most: int = _SHORT) -> str:
    line = one_line(words)
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"
