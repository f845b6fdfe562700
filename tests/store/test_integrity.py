"""What `check` finds: each promise broken by hand, as a bug or a bad disk would."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from annotator.store import open_register
from annotator.store.integrity import check
from annotator.store.opening import back_up
from annotator.store.schema import SCHEMA

NEW = "lower(hex(randomblob(18))), 1, '2026-01-01T00:00:00.000Z'"
CLOSING = f"INSERT INTO closings SELECT {NEW}, id, '2026-01-01', 'Minute 1', NULL, NULL FROM actions LIMIT 1"
OFFICE = f"INSERT INTO offices SELECT {NEW}, 'Clerk', ''"
HELD = f"INSERT INTO holders SELECT {NEW}, id, 'Ann Bell', NULL, NULL FROM offices"
PARTS = (
    "UPDATE actions SET status = 'open';"
    "UPDATE actions SET part = 1, parent_id = (SELECT min(id) FROM actions) WHERE id = (SELECT max(id) FROM actions)"
)
STORED = Path(__file__).parent / "registers" / f"schema-{SCHEMA}.register"


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    path = tmp_path / "a.register"
    path.write_bytes(STORED.read_bytes())
    return path


def faults_after(path: Path, statement: str) -> tuple[str, ...]:
    db = sqlite3.connect(path)
    db.execute("PRAGMA foreign_keys = OFF")
    db.executescript(statement)
    db.close()
    register = open_register(path)
    try:
        return check(register).faults
    finally:
        register.close()


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE item_texts SET text = 'x' || text", "no longer stands on its words"),
        ("UPDATE contents SET bytes = x'00' WHERE rowid = 1", "not what was imported"),
        ("DELETE FROM actions", "has no action in the log"),
        ("DELETE FROM bodies", "points to a row of bodies"),
        ("UPDATE actions SET tag_id = NULL", "has lost its tag"),
        ("UPDATE actions SET status = 'closed'", "no minute is given"),
        ("UPDATE actions SET status = 'closed'", "nothing shows that it was done"),
        (CLOSING, "has a closing"),
        ("UPDATE actions SET status = 'open', outcome = 'declined'", "a reason why it does not proceed"),
        (f"{PARTS}; UPDATE actions SET status = 'not proceeding' WHERE part = 0", "its parts do not stand so"),
        (f"{PARTS}; UPDATE actions SET part = part + 1 WHERE part > 0", "not numbered one after the other"),
        ("UPDATE actions SET number = number + 100", "could be given again"),
        (f"{OFFICE}; {HELD}; {HELD}", "said to be Clerk on one day"),
        ("DELETE FROM indexed WHERE number = 1", "search does not know the text"),
        ("UPDATE indexed SET text_id = NULL WHERE number = 1", "search index is not what the items say"),
    ],
)
def test_each_broken_promise_is_named(stored: Path, statement: str, says: str) -> None:
    assert any(says in fault for fault in faults_after(stored, statement))


def test_a_whole_register_has_no_faults(stored: Path) -> None:
    assert faults_after(stored, "SELECT 1") == ()


@pytest.mark.parametrize(
    "statement",
    [
        'UPDATE tags SET "end" = start',
        "UPDATE suggestions SET score = 2",
        "UPDATE actions SET status = 'forgotten'",
        "UPDATE documents SET exempt_paragraph = '3'",
        "UPDATE items SET position = 'first'",
    ],
)
def test_the_tables_refuse_what_no_record_can_mean(stored: Path, statement: str) -> None:
    db = sqlite3.connect(stored)
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(statement)
    db.close()


def test_a_backup_is_a_whole_register_beside_the_first(stored: Path) -> None:
    copy = back_up(stored, datetime(2026, 1, 2, 3, 4, 5))  # noqa: DTZ001 - names a file
    assert copy.parent == stored.parent
    assert "2026-01-02" in copy.name
    register = open_register(copy)
    assert check(register).counts["actions"] > 0
    register.close()


def test_undoing_everything_leaves_a_whole_and_empty_register(stored: Path) -> None:
    register = open_register(stored)
    turns: list[Callable[[], object]] = [register.undo, register.redo]
    for turn in turns:
        while turn():
            assert check(register).faults == ()
    counts = check(register).counts
    assert counts["actions"] > 0
    while register.undo():
        pass
    assert set(check(register).counts.values()) == {0}
    register.close()
