"""Whether a register is whole: the file, its links, and what the program promises of its rows.

Before it stands `register`; the command `check` prints what this finds.
"""

import hashlib
import sqlite3
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
    """Look the whole register over. It writes nothing. A damaged file is not looked into any further."""
    try:
        faults = _damage(register)
        if not faults:
            faults = [fault for look in _LOOKS for fault in look(register)]
        counts = {table_of(kind).name: register.count(kind) for kind in type_tables}
    except sqlite3.DatabaseError as error:
        return Health({}, (f"The file is damaged ({error}): open one of its backups.",))
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
    """One original at a time: together they may be larger than the memory."""
    keys = [sha256 for (sha256,) in register.run_checks("SELECT sha256 FROM contents")]
    return [
        f"The original with SHA-256 {sha256} is not what was imported."
        for sha256 in keys
        if hashlib.sha256(register.bytes_of(sha256)).hexdigest() != sha256
    ]


def _lost_actions(register: Register) -> list[str]:
    rows = register.run_checks(
        "SELECT tags.quote FROM tags LEFT JOIN actions ON actions.tag_id = tags.id"
        " WHERE tags.kind = 'follow-up' AND actions.id IS NULL"
    )
    return [f"The follow-up “{quote}” has no action in the log." for (quote,) in rows]


def _changed_texts(register: Register) -> list[str]:
    """The text of an item is a stretch of the text that was read, to the letter."""
    rows = register.run_checks(
        "SELECT items.title FROM item_texts JOIN versions ON versions.id = item_texts.version_id"
        " JOIN items ON items.id = item_texts.item_id WHERE instr(versions.text, item_texts.text) = 0"
    )
    return [f"The text of “{title}” is not what was imported." for (title,) in rows]


def _unanswering(register: Register) -> list[str]:
    rows = register.run_checks(
        "SELECT tags.quote FROM tags LEFT JOIN report_backs ON report_backs.tag_id = tags.id"
        " WHERE tags.kind = 'report-back' AND report_backs.id IS NULL"
    )
    return [f"The report back “{quote}” answers no action." for (quote,) in rows]


def _lost_words(register: Register) -> list[str]:
    return register.faults_of_search()


def _name(kind: type[Row]) -> str:
    return kind.__name__.lower()


_LOOKS = (_broken_links, _strayed_quotes, _changed_originals, _lost_actions, _changed_texts, _unanswering, _lost_words)
