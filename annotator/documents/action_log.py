"""The action log as a Word document for the agenda pack: what was asked for, of whom, by when, and what came of it.

Before it stand the entries of `actions.log` and, for the table, `log_rows`; after it the front doors, which ask where
to save. A document made for the public holds no words of exempt business, in its metadata neither.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from annotator.actions.log import LogEntry, Standing, day, standing
from annotator.counts import count_of
from annotator.documents.disclosure import withheld
from annotator.documents.frame import LogHeading, document_title, footer, opening
from annotator.documents.log_rows import COLUMNS, RowWriter
from annotator.documents.word_file import WordDocument, write_word_file
from annotator.documents.wordxml import after_table, styled, table

TITLE = "Action log"
NO_ACTIONS = "There are no actions in this log."
HOW_TO_READ = (
    "Words in quotation marks are taken from the minutes or from evidence; “…” marks where a quotation was cut."
)
DESCRIPTION = (
    "One row for each action: its reference, where it was asked for, what was asked, who owns it, when it is due, "
    "how it stands, and what was reported back."
)


def write_action_log(
    entries: Sequence[LogEntry], heading: LogHeading, path: Path, *, today: date, public: bool = True
) -> None:
    """Write the log to `path` as a .docx: a row for each entry, in the order given, with its standing on `today`.

    If `public`, no words of an exempt item or action are in the file; else the title says that it is not for
    publication. Raises UserError when the file cannot be written; what stood at `path` is then untouched.
    """
    writer = RowWriter(today=today, public=public, bodies={e.body.id: e.body.name for e in entries})
    title = document_title(TITLE, heading, public=public)
    content = opening(TITLE, heading, public=public) + _summary(entries, today=today, public=public)
    document = WordDocument(
        title=title,
        content=content + (_table(entries, writer, caption=title) if entries else ""),
        footer=footer(TITLE, heading, public=public),
        made=heading.printed,
    )
    write_word_file(document, path)


def counts_text(entries: Sequence[LogEntry], today: date) -> str:
    """How many actions there are and how they stand, in numbers that add up: "3 actions: 1 overdue, 2 open"."""
    counted = Counter(standing(entry, today) for entry in entries)
    parts = [f"{counted[kind]} {kind[0].lower()}{kind[1:]}" for kind in Standing if counted[kind]]
    return f"{count_of(len(entries), 'action')}: {', '.join(parts)}."


def _summary(entries: Sequence[LogEntry], *, today: date, public: bool) -> str:
    counts = f"{counts_text(entries, today)} {withheld_text(entries, public=public)}" if entries else NO_ACTIONS
    return styled("Heading1", f"Summary on {day(today)}") + styled("BodyText", counts)


def _table(entries: Sequence[LogEntry], writer: RowWriter, *, caption: str) -> str:
    rows = map(writer.row, entries)
    return (
        styled("Heading1", "Actions")
        + styled("BodyText", HOW_TO_READ, above=True)
        + table(COLUMNS, rows, caption=caption, description=DESCRIPTION)
        + after_table()
    )


def withheld_text(entries: Sequence[LogEntry], *, public: bool) -> str:
    """How many actions are shown without their words; empty where there is none."""
    count = sum(withheld(entry, public=public) for entry in entries)
    if not count:
        return ""
    which = "1 action is exempt: its" if count == 1 else f"{count} actions are exempt: their"
    return f"{which} words, owner and due day are withheld."
