"""Whether a register is whole: the file, its links, and what the program promises of its rows.

Before it stands `register`; the command `check` prints what this finds.
"""

import hashlib
from dataclasses import dataclass

from annotator.records import Row, Tag
from annotator.store.codec import table_of, type_tables
from annotator.store.register import Register


@dataclass(frozen=True, slots=True)
class Health:
    """The counts of the register's rows by table, and a sentence for each thing that is wrong."""

    counts: dict[str, int]
    faults: tuple[str, ...]


def check(register: Register) -> Health:
    """Look the whole register over. It writes nothing."""
    faults = [*_damage(register), *_broken_links(register)]
    faults += [*_strayed_quotes(register), *_changed_originals(register), *_lost_actions(register)]
    counts = {table_of(kind).name: register.count(kind) for kind in type_tables}
    return Health(counts, tuple(faults))


def _damage(register: Register) -> list[str]:
    rows = register.run_checks("PRAGMA integrity_check")
    return [f"The file is damaged: {message}." for (message,) in rows if message != "ok"]


def _broken_links(register: Register) -> list[str]:
    rows = register.run_checks("PRAGMA foreign_key_check")
    return [f"A row of {table} points to a row of {parent} that is not there." for table, _, parent, _ in rows]


def _strayed_quotes(register: Register) -> list[str]:
    """A tag must stand on its own words; substr counts code points from 1, as Python does from 0."""
    rows = register.run_checks(
        "SELECT tags.id, tags.quote FROM tags JOIN item_texts ON item_texts.id = tags.text_id"
        ' WHERE substr(item_texts.text, tags.start + 1, tags."end" - tags.start) <> tags.quote'
    )
    return [f"The {_name(Tag)} {row_id} no longer stands on its words: “{quote}”." for row_id, quote in rows]


def _changed_originals(register: Register) -> list[str]:
    rows = register.run_checks("SELECT sha256, bytes FROM contents")
    return [
        f"The original with SHA-256 {sha256} is not what was imported."
        for sha256, data in rows
        if hashlib.sha256(data).hexdigest() != sha256
    ]


def _lost_actions(register: Register) -> list[str]:
    rows = register.run_checks(
        "SELECT tags.quote FROM tags LEFT JOIN actions ON actions.tag_id = tags.id"
        " WHERE tags.kind = 'follow-up' AND actions.id IS NULL"
    )
    return [f"The follow-up “{quote}” has no action in the log." for (quote,) in rows]


def _name(kind: type[Row]) -> str:
    return kind.__name__.lower()
