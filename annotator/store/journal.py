"""The undo journal and the history of the register.

Before it stands `codec`; `steps` writes it and `register` undoes and redoes by it. A change keeps images of its row:
a change of fields both the old and the new values, a removal the whole row. An added row is its own image: it is
taken into the journal when its step is undone, so that importing a document does not store its text twice.

Undo is linear. A new step after an undo makes the undone steps unreachable ("dropped"); they stay in the history.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from annotator.store.codec import decode_values, encode_time, now

Touched = dict[str, set[str]]
"""The ids of the rows that changed, by table."""

ChangedRow = tuple[str, str, str, str | None, str | None]
"""A change as it is journalled: table, row id, operation, and the row before and after."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """Something that was done to the register: `verb` is do, undo or redo; `at` is UTC in ISO 8601."""

    seq: int
    verb: str
    name: str
    who: str
    at: str
    state: str
    rows: int


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One row that a step changed: the values before and after, as the record has them, of the fields that differ."""

    table: str
    row_id: str
    operation: str
    before: dict[str, Any]
    after: dict[str, Any]


def begin_step(db: Database, name: str, who: str) -> int:
    """Open a step in the journal and drop what could still be redone. Gives the step's number."""
    db.conn.execute("UPDATE steps SET state = 'dropped' WHERE verb = 'do' AND state = 'undone'")
    return _add_line(db, "do", None, name, who)


def write_changes(db: Database, seq: int, rows: Iterable[ChangedRow]) -> None:
    """Journal the changes of a step, in their order."""
    db.conn.executemany(
        'INSERT INTO changes (step, position, "table", row_id, operation, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ((seq, position, *row) for position, row in enumerate(rows)),
    )


def undo_name(db: Database) -> str | None:
    """The name of the step that undo would take back, or None."""
    found = _last_done(db)
    return found[1] if found else None


def redo_name(db: Database) -> str | None:
    """The name of the step that redo would bring back, or None."""
    found = _first_undone(db)
    return found[1] if found else None


def undo(db: Database, who: str) -> Touched:
    """Take back the last step that still stands. Gives what changed: nothing when there is no such step."""
    return _turn(db, "undo", _last_done(db), "undone", who)


def redo(db: Database, who: str) -> Touched:
    """Bring back the step that was undone last. Gives what changed: nothing when there is no such step."""
    return _turn(db, "redo", _first_undone(db), "done", who)


def history(db: Database, limit: int) -> list[HistoryLine]:
    """What was done to the register, the newest first."""
    rows = db.conn.execute(
        "SELECT seq, verb, name, who, at, state, (SELECT count(*) FROM changes WHERE step = coalesce(of, seq))"
        " FROM steps ORDER BY seq DESC LIMIT ?",
        [limit],
    ).fetchall()
    return [HistoryLine(*row) for row in rows]


def changes_of(db: Database, seq: int) -> list[ChangeLine]:
    """The rows that a step changed, in the order of the changes; an undo or redo shows those of its step."""
    rows = db.conn.execute(
        'SELECT "table", row_id, operation, before, after FROM changes'
        " WHERE step = (SELECT coalesce(of, seq) FROM steps WHERE seq = ?) ORDER BY position",
        [seq],
    ).fetchall()
    return [
        ChangeLine(table, row_id, operation, _values(table, before), _values(table, after))
        for table, row_id, operation, before, after in rows
    ]


def _values(table: str, image: str | None) -> dict[str, Any]:
    return decode_values(table, json.loads(image or "{}"))


def _add_line(db: Database, verb: str, of: int | None, name: str, who: str) -> int:
    cursor = db.conn.execute(
        "INSERT INTO steps (verb, of, name, who, at, state) VALUES (?, ?, ?, ?, ?, 'done')",
        [verb, of, name, who, encode_time(now())],
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _last_done(db: Database) -> tuple[int, str] | None:
    return _one_step(db, "SELECT seq, name FROM steps WHERE verb = 'do' AND state = 'done' ORDER BY seq DESC LIMIT 1")


def _first_undone(db: Database) -> tuple[int, str] | None:
    return _one_step(db, "SELECT seq, name FROM steps WHERE verb = 'do' AND state = 'undone' ORDER BY seq LIMIT 1")


def _one_step(db: Database, sql: str) -> tuple[int, str] | None:
    return db.conn.execute(sql).fetchone()


def _turn(db: Database, verb: str, step: tuple[int, str] | None, state: str, who: str) -> Touched:
    """Undo or redo one step: turn each of its changes, in the order that the verb needs, and say so in the history."""
    touched: Touched = {}
    if step is None:
        return touched
    seq, name = step
    order = "DESC" if verb == "undo" else "ASC"
    with db.atomic():
        rows = db.conn.execute(
            'SELECT position, "table", row_id, operation, before, after FROM changes'
            f" WHERE step = ? ORDER BY position {order}",
            [seq],
        ).fetchall()
        for position, table, row_id, operation, before, after in rows:
            touched.setdefault(table, set()).add(row_id)
            if operation == "change":
                _set_values(db, table, row_id, json.loads(before if verb == "undo" else after))
            elif (operation == "add") == (verb == "redo"):
                _bring_back(db, table, json.loads(after if operation == "add" else before))
            else:
                image = _take_away(db, table, row_id)
                column = "after" if operation == "add" else "before"
                db.conn.execute(
                    f"UPDATE changes SET {column} = ? WHERE step = ? AND position = ?", [image, seq, position]
                )
        db.conn.execute("UPDATE steps SET state = ? WHERE seq = ?", [state, seq])
        _add_line(db, verb, seq, name, who)
    return touched


def _set_values(db: Database, table: str, row_id: str, values: dict[str, Any]) -> None:
    names = ", ".join(f'"{name}" = ?' for name in values)
    db.conn.execute(
        f'UPDATE "{table}" SET {names}, revision = revision + 1, changed_at = ? WHERE id = ?',
        [*values.values(), encode_time(now()), row_id],
    )


def _bring_back(db: Database, table: str, image: dict[str, Any]) -> None:
    image |= {"revision": image["revision"] + 1, "changed_at": encode_time(now())}
    names = ", ".join(f'"{name}"' for name in image)
    marks = ", ".join("?" * len(image))
    db.conn.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', list(image.values()))


def _take_away(db: Database, table: str, row_id: str) -> str:
    image = row_image(db, table, row_id)
    db.conn.execute(f'DELETE FROM "{table}" WHERE id = ?', [row_id])
    return image


def row_image(db: Database, table: str, row_id: str) -> str:
    """The whole row as JSON. A row that is not there is a bug in the journal."""
    cursor = db.conn.execute(f'SELECT * FROM "{table}" WHERE id = ?', [row_id])
    row = cursor.fetchone()
    if row is None:
        raise LookupError(f"{table} has no row {row_id}")
    return json.dumps(dict(zip((column[0] for column in cursor.description), row, strict=True)), ensure_ascii=False)
