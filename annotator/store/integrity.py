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


def _rootless_actions(register: Register) -> list[str]:
    """An action stands on its tag, on the whole that it is a part of, or on an origin that says why it has neither."""
    rows = register.run_checks(
        "SELECT reference FROM actions WHERE tag_id IS NULL AND parent_id IS NULL AND origin = ''"
    )
    return [f"{reference} has lost its tag, and nothing says where it is from." for (reference,) in rows]


def _unproved_closings(register: Register) -> list[str]:
    """Closed means: by a minute, and on something that showed it done; or, for a whole, because its parts are."""
    without_minute = register.run_checks(
        "SELECT reference FROM actions WHERE status = 'closed'"
        " AND NOT EXISTS (SELECT 1 FROM closings WHERE action_id = actions.id)"
    )
    without_evidence = register.run_checks(
        "SELECT reference FROM actions WHERE status = 'closed'"
        " AND NOT EXISTS (SELECT 1 FROM report_backs WHERE action_id = actions.id)"
        " AND NOT EXISTS (SELECT 1 FROM progress_notes WHERE action_id = actions.id)"
        " AND NOT EXISTS (SELECT 1 FROM actions AS parts WHERE parts.parent_id = actions.id)"
    )
    unclosed = register.run_checks(
        "SELECT reference, status FROM actions JOIN closings ON closings.action_id = actions.id"
        " WHERE status <> 'closed'"
    )
    return [
        *(f"{one} is closed, and no minute is given: close it again with its minute." for (one,) in without_minute),
        *(f"{one} is closed, and nothing shows that it was done: add a note." for (one,) in without_evidence),
        *(f"{one} has a closing, and is {status}." for one, status in unclosed),
    ]


def _strayed_outcomes(register: Register) -> list[str]:
    """Only what does not proceed has an outcome, and what goes on in another action does not proceed itself."""
    rows = register.run_checks(
        "SELECT reference, status FROM actions WHERE status <> 'not proceeding'"
        " AND (outcome IS NOT NULL OR merged_into_id IS NOT NULL)"
    )
    return [f"{reference} is {status}, and has a reason why it does not proceed." for reference, status in rows]


def _strayed_wholes(register: Register) -> list[str]:
    """A whole has ended when its parts have, and not before; its parts are numbered without a gap."""
    ended = "('closed', 'not proceeding')"
    apart = register.run_checks(
        "SELECT actions.reference, actions.status FROM actions JOIN actions AS parts ON parts.parent_id = actions.id"
        f" GROUP BY actions.id HAVING (actions.status IN {ended}) <> (min(parts.status IN {ended}) = 1)"
    )
    gaps = register.run_checks(
        "SELECT actions.reference FROM actions JOIN actions AS parts ON parts.parent_id = actions.id"
        " GROUP BY actions.id HAVING max(parts.part) <> count(*) OR count(DISTINCT parts.part) <> count(*)"
    )
    return [
        *(f"{reference} is {status}, and its parts do not stand so." for reference, status in apart),
        *(f"The parts of {reference} are not numbered one after the other." for (reference,) in gaps),
    ]


def _reusable_numbers(register: Register) -> list[str]:
    """The greatest number that was given is kept, so that none is given again."""
    rows = register.run_checks(
        "SELECT reference, max(number) FROM actions JOIN settings"
        " ON settings.key = 'last number, ' || actions.body_id || ', ' || actions.year"
        " WHERE actions.number > CAST(settings.value AS INTEGER) GROUP BY actions.body_id, actions.year"
    )
    return [
        f"The number of {reference} could be given again: the count of its year lags behind." for reference, _ in rows
    ]


def _shared_offices(register: Register) -> list[str]:
    """One person holds an office on a day."""
    rows = register.run_checks(
        "SELECT offices.role, one.name, other.name FROM holders AS one JOIN holders AS other"
        " ON other.office_id = one.office_id AND other.id > one.id JOIN offices ON offices.id = one.office_id"
        " WHERE coalesce(one.since, '') <= coalesce(other.\"until\", '9999')"
        " AND coalesce(other.since, '') <= coalesce(one.\"until\", '9999')"
    )
    return [f"{one} and {other} are both said to be {role} on one day." for role, one, other in rows]


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


_LOOKS = (
    _broken_links,
    _strayed_quotes,
    _changed_originals,
    _lost_actions,
    _rootless_actions,
    _unproved_closings,
    _strayed_outcomes,
    _strayed_wholes,
    _reusable_numbers,
    _shared_offices,
    _changed_texts,
    _unanswering,
    _lost_words,
)
