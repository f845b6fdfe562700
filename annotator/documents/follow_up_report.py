"""The follow-up report as a Word document: what to agree, what is late, what came back and what is silent.

Before it stand the entries of `actions.log`, `log_rows` and `chart`; after it the front doors, which ask where to save.
Where the log is one table in the order of the references, the report groups the same rows by what is to be done with
them; its counts are those of the log. A report made for the public holds no words of exempt business.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from annotator.actions.log import LogEntry, Standing, day, standing
from annotator.counts import count_of
from annotator.documents.action_log import (
    DESCRIPTION,
    HOW_TO_READ,
    counts_text,
    withheld_text,
)
from annotator.documents.chart import Chart
from annotator.documents.frame import LogHeading, document_title, footer, opening
from annotator.documents.log_rows import COLUMNS, RowWriter
from annotator.documents.word_file import WordDocument, chart_place, write_word_file
from annotator.documents.wordxml import after_table, styled, table

TITLE = "Follow-up report"
SILENT = 2  # meetings that heard nothing, from which on an action without a day is called silent


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the report: its heading, what the committee should do with its rows, and which rows are its own."""

    heading: str
    asks: str
    holds: Callable[[LogEntry, Standing], bool]


def _standing_is(*kinds: Standing) -> Callable[[LogEntry, Standing], bool]:
    return lambda _, shown: shown in kinds


def _is_silent(entry: LogEntry, shown: Standing) -> bool:
    return shown is Standing.OPEN and entry.due is None and entry.silent_for >= SILENT


# An action stands in the first group that holds it, so that the numbers of the groups add up to that of the log.
GROUPS = (
    Group(
        "For agreement to close",
        "The committee is asked to agree that these actions are closed.",
        _standing_is(Standing.AWAITING_CLOSE),
    ),
    Group("Overdue", "Their day has passed without a whole answer.", _standing_is(Standing.OVERDUE)),
    Group(
        "Due next",
        "They are due within the next two weeks or at the next meeting.",
        _standing_is(Standing.DUE_SOON, Standing.DUE_NEXT_MEETING),
    ),
    Group(
        "Reported back",
        "What was asked for was given. The committee may wish to say whether it is content.",
        _standing_is(Standing.REPORTED),
    ),
    Group("Reported in part", "A part was given; the rest is still to come.", _standing_is(Standing.IN_PART)),
    Group("Silent", f"No day was set, and at least {SILENT} meetings since have heard nothing of them.", _is_silent),
    Group("Not due yet", "They are open, and no day of theirs has passed.", _standing_is(Standing.OPEN)),
    Group(
        "Not proceeding",
        "They were declined, superseded or withdrawn.",
        _standing_is(Standing.NOT_PROCEEDING),
    ),
    Group("Closed", "The committee has agreed that these are closed.", _standing_is(Standing.CLOSED)),
)


def write_follow_up_report(
    entries: Sequence[LogEntry],
    heading: LogHeading,
    path: Path,
    *,
    today: date,
    public: bool = True,
    charts: Sequence[Chart] = (),
) -> None:
    """Write the report to `path` as a .docx: the rows of the log by what is to be done with them on `today`.

    `charts` show the load and the slippage. If `public`, no words of an exempt item or action are in the file; else
    the title says that it is not for publication. Raises UserError when the file cannot be written; what stood at
    `path` is then untouched.
    """
    writer = RowWriter(today=today, public=public, bodies={e.body.id: e.body.name for e in entries})
    content = opening(TITLE, heading, public=public) + _summary(entries, today, public=public) + _pictures(charts)
    document = WordDocument(
        title=document_title(TITLE, heading, public=public),
        content=content + _groups(entries, writer, today),
        footer=footer(TITLE, heading, public=public),
        made=heading.printed,
        charts=tuple(charts),
    )
    write_word_file(document, path)


def grouped(entries: Sequence[LogEntry], today: date) -> list[tuple[Group, list[LogEntry]]]:
    """The groups that hold any of the entries, with theirs: each entry stands in one."""
    rows: dict[str, list[LogEntry]] = {group.heading: [] for group in GROUPS}
    for entry in entries:
        shown = standing(entry, today)
        group = next(group for group in GROUPS if group.holds(entry, shown))
        rows[group.heading].append(entry)
    return [(group, rows[group.heading]) for group in GROUPS if rows[group.heading]]


def _summary(entries: Sequence[LogEntry], today: date, *, public: bool) -> str:
    opened = styled("Heading1", f"Summary on {day(today)}")
    if not entries:
        return opened + styled("BodyText", "There are no actions to report on.")
    groups = grouped(entries, today)
    told = "; ".join(f"{group.heading[:1].lower()}{group.heading[1:]}: {len(rows)}" for group, rows in groups)
    counts = f"{counts_text(entries, today)} {withheld_text(entries, public=public)}"
    return opened + styled("BodyText", counts) + styled("BodyText", f"In this report: {told}.")


def _pictures(charts: Sequence[Chart]) -> str:
    if not charts:
        return ""
    drawn = (
        styled("Heading2", chart.title) + chart_place(number) + styled("BodyText", chart.description)
        for number, chart in enumerate(charts, 1)
    )
    return styled("Heading1", "Load and slippage") + "".join(drawn)


def _groups(entries: Sequence[LogEntry], writer: RowWriter, today: date) -> str:
    parts = [_group(group, rows, writer) for group, rows in grouped(entries, today)]
    return (styled("BodyText", HOW_TO_READ) if parts else "") + "".join(parts) + (after_table() if parts else "")


def _group(group: Group, rows: Sequence[LogEntry], writer: RowWriter) -> str:
    return (
        styled("Heading1", f"{group.heading}: {count_of(len(rows), 'action')}")
        + styled("BodyText", group.asks, above=True)
        + table(COLUMNS, map(writer.row, rows), caption=group.heading, description=DESCRIPTION)
    )
