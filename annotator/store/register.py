"""An open register: reading by kind and field, steps, undo and redo, history.

Before it stand `codec`, `journal` and `steps`; `opening` makes it. It belongs to the thread that opened it.
"""

import sqlite3
import weakref
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlite_utils import Database

from annotator.errors import RefusedError, RegisterError
from annotator.records import Item, ItemText, Row
from annotator.store import journal, searching
from annotator.store.codec import Value, decode, encode_values, table_of
from annotator.store.journal import ChangeLine, HistoryLine
from annotator.store.searching import SearchHit
from annotator.store.steps import Changes, Step, changes_from

R = TypeVar("R", bound=Row)

_LEFT_TO_REVIEW = """
    SELECT item_id, count(*) FROM suggestions AS one
    WHERE state = 'open' AND NOT (kind = 'deadline' AND EXISTS (
        SELECT 1 FROM suggestions AS around
        WHERE around.text_id = one.text_id AND around.state = 'open' AND around.kind = 'follow-up'
            AND around.start <= one.start AND one."end" <= around."end"))
    GROUP BY item_id
"""
_MANY = 500  # ids in one statement; SQLite's own limit is far above


class Register:
    """One register, open. `path` is None for one that lives in memory. `who` signs the steps."""

    def __init__(self, db: Database, path: Path | None, who: str) -> None:
        self._db = db
        self.path = path
        self.who = who
        self._open_step: Step | None = None
        self._closing = weakref.finalize(self, db.close)  # one that nobody holds any more is closed, too
        self._closing.atexit = False

    def close(self) -> None:
        """Close the file. Nothing needs saving: every step was saved when it ended."""
        self._closing()

    # Reading

    def get(self, kind: type[R], row_id: str) -> R:
        """The row with that id. Raises RefusedError where it is gone."""
        found = self.find(kind, id=row_id)
        if not found:
            raise RefusedError("This is no longer in the register.", "It may have been removed or undone.")
        return found[0]

    def find(self, kind: type[R], /, *, order: str = "id", **equal: Any) -> list[R]:
        """The rows whose fields equal the values given, ordered by one field, then by id (oldest first)."""
        where = " AND ".join(f'"{name}" IS ?' for name in equal) or "1"
        values = list(encode_values(kind, equal).values())
        return self._select(kind, f"{where} ORDER BY {_column(kind, order)}, id", values)

    def find_any(self, kind: type[R], field: str, values: Iterable[Value]) -> list[R]:
        """The rows whose field is one of the values, ordered by id."""
        wanted = list(dict.fromkeys(values))
        rows: list[R] = []
        for first in range(0, len(wanted), _MANY):
            some = wanted[first : first + _MANY]
            marks = ", ".join("?" * len(some))
            rows += self._select(kind, f"{_column(kind, field)} IN ({marks})", some)
        return sorted(rows, key=lambda row: row.id)

    def count(self, kind: type[Row], /, **equal: Any) -> int:
        """How many rows have these values."""
        where = " AND ".join(f'"{name}" IS ?' for name in equal) or "1"
        sql = f'SELECT count(*) FROM "{table_of(kind).name}" WHERE {where}'
        return self._db.conn.execute(sql, list(encode_values(kind, equal).values())).fetchone()[0]

    def count_by(self, kind: type[Row], field: str, /, **equal: Any) -> dict[str, int]:
        """How many rows with these values there are for each value of a field."""
        where = " AND ".join(f'"{name}" IS ?' for name in equal) or "1"
        column = _column(kind, field)
        sql = f'SELECT {column}, count(*) FROM "{table_of(kind).name}" WHERE {where} GROUP BY {column}'
        return dict(self._db.conn.execute(sql, list(encode_values(kind, equal).values())).fetchall())

    def greatest(self, kind: type[Row], field: str, /, **equal: Any) -> int:
        """The greatest whole number in a field among the rows with these values; 0 where there is none."""
        where = " AND ".join(f'"{name}" IS ?' for name in equal) or "1"
        sql = f'SELECT max({_column(kind, field)}) FROM "{table_of(kind).name}" WHERE {where}'
        return self._db.conn.execute(sql, list(encode_values(kind, equal).values())).fetchone()[0] or 0

    def left_to_review(self) -> dict[str, int]:
        """How many suggestions wait for an answer in each item that has any.

        A deadline inside a follow-up that waits too is answered with it and is not counted.
        """
        return dict(self._db.conn.execute(_LEFT_TO_REVIEW).fetchall())

    def bytes_of(self, sha256: str) -> bytes:
        """The bytes of a document as they were imported."""
        row = self._db.conn.execute("SELECT bytes FROM contents WHERE sha256 = ?", [sha256]).fetchone()
        if row is None:
            raise RefusedError("The original of this document is not in the register.", "Import the file again.")
        return row[0]

    def current_text(self, item: Item) -> ItemText:
        """The item's text in its newest version."""
        return self.current_texts([item.id])[item.id]

    def current_texts(self, item_ids: Iterable[str]) -> dict[str, ItemText]:
        """For each item its text in the newest version."""
        wanted = list(dict.fromkeys(item_ids))
        columns = ", ".join(f'item_texts."{column.name}"' for column in table_of(ItemText).columns)
        newest: dict[str, ItemText] = {}
        for first in range(0, len(wanted), _MANY):
            some = wanted[first : first + _MANY]
            rows = self._db.conn.execute(
                f"SELECT {columns} FROM item_texts JOIN versions ON versions.id = item_texts.version_id"
                f" WHERE item_texts.item_id IN ({', '.join('?' * len(some))})"
                " ORDER BY versions.number, item_texts.id",
                some,
            )
            newest |= {text.item_id: text for text in (decode(ItemText, row) for row in rows)}
        return newest

    def search(self, words: str, limit: int = 50, body_id: str | None = None) -> list[SearchHit]:
        """The agenda items, of one body or of all, with all of the words: the best first.

        “Words in quotes” are looked for in a row; the last word may be a beginning.
        """
        return searching.search(self._db, words, limit, body_id)

    # Writing

    @contextmanager
    def step(self, name: str) -> Generator[Step]:
        """One transaction, undo step and line of history, named for the menu ("Set due date").

        What was written is taken back whole when the block raises. A step inside a step joins it, so that
        operations can be put together. A step that writes nothing leaves no line.
        """
        if self._open_step is not None:
            with self._open_step.part(), self._db.atomic():
                yield self._open_step
            return
        with _refusals_said(), suppress(_NothingWritten), self._db.atomic():
            seq = journal.begin_step(self._db, name, self.who)
            self._open_step = step = Step(self, self._db, seq)
            try:
                yield step
            finally:
                self._open_step = None
            if not step.changes:
                raise _NothingWritten
            step.write_journal()
            searching.fill(self._db)

    def undo(self) -> Changes:
        """Take back the last step. Gives what changed; falsy when there is nothing to undo."""
        with _refusals_said():
            return self._turned(journal.undo)

    def redo(self) -> Changes:
        """Bring back what was undone last. Gives what changed; falsy when there is nothing to redo."""
        with _refusals_said():
            return self._turned(journal.redo)

    def _turned(self, turn: Callable[[Database, str], journal.Touched]) -> Changes:
        with self._db.atomic():
            touched = turn(self._db, self.who)
            searching.fill(self._db)
        return changes_from(touched)

    @property
    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        return journal.undo_name(self._db)

    @property
    def redo_name(self) -> str | None:
        """The name of the step that redo would bring back."""
        return journal.redo_name(self._db)

    def history(self, limit: int = 200) -> list[HistoryLine]:
        """What was done, by whom and when, the newest first."""
        return journal.history(self._db, limit)

    def changes_of(self, seq: int) -> list[ChangeLine]:
        """The rows that the step with that number changed."""
        return journal.changes_of(self._db, seq)

    def faults_of_search(self) -> list[str]:
        """In what the search index is not what the items say; for `integrity`, inside `store`."""
        return searching.faults(self._db)

    def run_checks(self, *statements: str) -> list[tuple[Any, ...]]:
        """The rows of read-only checks; for `integrity`, inside `store`."""
        return [row for statement in statements for row in self._db.conn.execute(statement).fetchall()]

    def _select(self, kind: type[R], rest: str, values: list[Value]) -> list[R]:
        table = table_of(kind)
        rows = self._db.conn.execute(f'SELECT {table.select_list} FROM "{table.name}" WHERE {rest}', values).fetchall()
        return [decode(kind, row) for row in rows]


class _NothingWritten(Exception):  # noqa: N818 - rolls an empty step back; it is no error
    pass


@contextmanager
def _refusals_said() -> Generator[None]:
    """SQLite could not write, for a reason outside the program: a full disk, a lock, a file made read-only."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise RegisterError(
            f"The register could not be written ({error}). Nothing was changed.",
            "Check the disk, and that no other program holds the file; then do it again.",
        ) from error


def _column(kind: type[Row], name: str) -> str:
    if name not in table_of(kind).names:
        raise ValueError(f"{kind.__name__} has no field {name}")
    return f'"{name}"'
