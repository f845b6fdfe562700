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

STORED = Path(__file__).parent / "registers" / f"schema-{SCHEMA}.register"


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    path = tmp_path / "a.register"
    path.write_bytes(STORED.read_bytes())
    return path


def faults_after(path: Path, statement: str) -> tuple[str, ...]:
    db = sqlite3.connect(path)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute(statement)
    db.commit()
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
