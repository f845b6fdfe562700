"""A step: one transaction, one undo, one line of history. Whoever writes to the register takes one.

Before it stand `codec` and `journal`; `Register.step` opens it.
"""

import hashlib
import json
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from sqlite_utils import Database

from annotator.errors import RefusedError
from annotator.records import Row
from annotator.store import journal
from annotator.store.codec import encode, encode_values, new_id, now, table_of

if TYPE_CHECKING:
    from annotator.store.register import Register

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a step, an undo or a redo touched: the ids of the rows, by kind of record."""

    by_table: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])

    def of(self, kind: type[Row]) -> frozenset[str]:
        """The ids of that kind which were added, changed or removed."""
        return self.by_table.get(table_of(kind).name, frozenset())

    def touch(self, *kinds: type[Row]) -> bool:
        """Whether anything of these kinds was added, changed or removed."""
        return any(self.of(kind) for kind in kinds)

    def __bool__(self) -> bool:
        return bool(self.by_table)


def changes_from(touched: journal.Touched) -> Changes:
    """Freeze what was touched."""
    return Changes({table: frozenset(ids) for table, ids in touched.items()})


class Step:
    """The one way to write. Every row written is journalled; reading goes through `register`."""

    def __init__(self, register: "Register", db: Database, seq: int) -> None:
        self.register = register
        self._db = db
        self._seq = seq
        self._rows: list[journal.ChangedRow] = []
        self._touched: journal.Touched = {}

    @property
    def changes(self) -> Changes:
        """What the step has touched so far."""
        return changes_from(self._touched)

    def add(self, row: R) -> R:
        """Keep a new row. Gives it with its id, revision 1 and the time."""
        return self.add_all([row])[0]

    def add_all(self, rows: Iterable[R]) -> list[R]:
        """Keep new rows of one kind, in their order. An id that is already set is kept."""
        moment = now()
        kept = [replace(row, id=row.id or new_id(), revision=1, changed_at=moment) for row in rows]
        if kept:
            table = table_of(type(kept[0]))
            self._db.conn.executemany(table.insert, map(encode, kept))
            self._journal([(table.name, row.id, "add", None, None) for row in kept])
        return kept

    def change(self, row: R, **values: Any) -> R:
        """Change some fields of a row. Gives the row as it is now; nothing is written where nothing differs.

        Raises RefusedError where the row was changed or removed since it was read.
        """
        differing = {name: value for name, value in values.items() if getattr(row, name) != value}
        if not differing:
            return row
        kind = type(row)
        table = table_of(kind).name
        after = encode_values(kind, differing)
        before = encode_values(kind, {name: getattr(row, name) for name in differing})
        changed = replace(row, **differing, revision=row.revision + 1, changed_at=now())
        stamped = after | encode_values(kind, {"revision": changed.revision, "changed_at": changed.changed_at})
        names = ", ".join(f'"{name}" = ?' for name in stamped)
        cursor = self._db.conn.execute(
            f'UPDATE "{table}" SET {names} WHERE id = ? AND revision = ?',
            [*stamped.values(), row.id, row.revision],
        )
        self._require_one(cursor.rowcount)
        self._journal([(table, row.id, "change", _image(before), _image(after))])
        return changed

    def remove(self, row: Row) -> None:
        """Remove a row. Raises RefusedError where it was changed or removed since it was read."""
        table = table_of(type(row)).name
        image = journal.row_image(self._db, table, row.id)
        cursor = self._db.conn.execute(f'DELETE FROM "{table}" WHERE id = ? AND revision = ?', [row.id, row.revision])
        self._require_one(cursor.rowcount)
        self._journal([(table, row.id, "remove", image, None)])

    def keep_bytes(self, data: bytes) -> str:
        """Keep the bytes of a document, once. Gives their SHA-256 in hexadecimal.

        They stay when the step is undone: the redo needs them, and nothing that was imported is lost.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        self._db.conn.execute("INSERT OR IGNORE INTO contents (sha256, bytes) VALUES (?, ?)", [sha256, data])
        return sha256

    @contextmanager
    def part(self) -> Generator[None]:
        """A part that is taken back whole when it raises: what it touched counts as untouched again."""
        written, touched = len(self._rows), {table: set(ids) for table, ids in self._touched.items()}
        try:
            yield
        except BaseException:
            del self._rows[written:]
            self._touched = touched
            raise

    def write_journal(self) -> None:
        """Write down what changed, all at once; for `Register.step`, when the step ends."""
        journal.write_changes(self._db, self._seq, self._rows)

    def _journal(self, rows: list[journal.ChangedRow]) -> None:
        self._rows += rows
        for table, row_id, *_ in rows:
            self._touched.setdefault(table, set()).add(row_id)

    @staticmethod
    def _require_one(count: int) -> None:
        if count != 1:
            raise RefusedError(
                "Somebody else changed this in the meantime.", "Look at it as it is now, then do it again."
            )


def _image(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False)
