"""Records to rows of SQLite and back, worked out once for each record class from its fields.

Before it stands `records`. Dates and times are ISO 8601 text (times in UTC), enums their values, booleans 0 and 1,
tuples of parts JSON.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_type_hints

from uuid_utils import uuid7

from annotator.records import (
    Action,
    Attendance,
    Attendee,
    Body,
    Closing,
    Document,
    Extension,
    FormerName,
    Holder,
    Item,
    ItemText,
    Meeting,
    Office,
    Part,
    PartKind,
    ProgressNote,
    ReportBack,
    Response,
    Row,
    Setting,
    Suggestion,
    Tag,
    Version,
)

R = TypeVar("R", bound=Row)

type_tables: dict[type[Row], str] = {
    Body: "bodies",
    Meeting: "meetings",
    Document: "documents",
    Version: "versions",
    Item: "items",
    ItemText: "item_texts",
    Tag: "tags",
    Action: "actions",
    Suggestion: "suggestions",
    ReportBack: "report_backs",
    Extension: "extensions",
    ProgressNote: "progress_notes",
    Response: "responses",
    Closing: "closings",
    FormerName: "former_names",
    Office: "offices",
    Holder: "holders",
    Setting: "settings",
}

_KINDS = {table: kind for kind, table in type_tables.items()}

Value = str | int | float | None
"""What STRICT tables hold here; the bytes of documents are kept apart."""


def new_id() -> str:
    """A UUID of version 7: ids made later sort later."""
    return str(uuid7())


def now() -> datetime:
    """The time, in UTC and to the millisecond."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def encode_time(moment: datetime) -> str:
    """A time as it is kept: `2025-09-15T18:30:00.000Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a record and how its value is read from SQLite and written there."""

    name: str
    read: Callable[[Any], Any]
    write: Callable[[Any], Value]


@dataclass(frozen=True, slots=True)
class Table:
    """A table and its columns, in the order of the record's fields.

    `select_list` is the columns, quoted, for a SELECT or an INSERT; `insert` takes the values of `encode`. `readers`
    and `writers` are those columns whose values are not kept as they are, by their places.
    """

    name: str
    columns: tuple[Column, ...]
    names: frozenset[str]
    select_list: str
    insert: str
    values_of: Callable[[Row], tuple[Any, ...]]
    readers: tuple[tuple[int, Callable[[Any], Any]], ...]
    writers: tuple[tuple[int, Callable[[Any], Value]], ...]


def _same(value: Any) -> Any:
    return value


def _read_parts(value: str) -> tuple[Part, ...]:
    return tuple(Part(PartKind(kind), start, end) for kind, start, end in json.loads(value))


def _write_parts(parts: tuple[Part, ...]) -> str:
    return json.dumps([[part.kind, part.start, part.end] for part in parts])


def _read_attendance(value: str) -> tuple[Attendee, ...]:
    """Fields that this program does not know are passed over; those that are not there have their usual values."""
    if value == "[]":
        return ()
    known = {field.name for field in fields(Attendee)}
    kept = [{name: said for name, said in one.items() if name in known} for one in json.loads(value)]
    return tuple(
        Attendee(**one | {"attendance": Attendance(one.get("attendance", Attendance.PRESENT))}) for one in kept
    )


_ATTENDEE = tuple(one.name for one in fields(Attendee))


def _write_attendance(attendance: tuple[Attendee, ...]) -> str:
    return json.dumps([{name: getattr(one, name) for name in _ATTENDEE} for one in attendance], ensure_ascii=False)


def _read_time(value: str) -> datetime:
    return datetime.fromisoformat(value)


def _write_date(value: date) -> str:
    return value.isoformat()


def _converters(annotation: Any) -> tuple[Callable[[Any], Any], Callable[[Any], Value]]:
    if isinstance(annotation, UnionType):
        (inner,) = (kind for kind in get_args(annotation) if kind is not NoneType)
        read, write = _converters(inner)
        if read is _same and write is _same:
            return _same, _same
        return (
            lambda value: None if value is None else read(value),
            lambda value: None if value is None else write(value),
        )
    if annotation is datetime:
        return _read_time, encode_time
    if annotation is date:
        return date.fromisoformat, _write_date
    if annotation is bool:
        return bool, int
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return annotation, str
    if annotation == tuple[Part, ...]:
        return _read_parts, _write_parts
    if annotation == tuple[Attendee, ...]:
        return _read_attendance, _write_attendance
    return _same, _same


@cache
def table_of(kind: type[Row]) -> Table:
    """The table of a record class. An unknown class is a bug."""
    hints = get_type_hints(kind)
    columns = tuple(Column(field.name, *_converters(hints[field.name])) for field in fields(kind))
    select_list = ", ".join(f'"{column.name}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    return Table(
        name=type_tables[kind],
        columns=columns,
        names=frozenset(column.name for column in columns),
        select_list=select_list,
        insert=f'INSERT INTO "{type_tables[kind]}" ({select_list}) VALUES ({marks})',
        values_of=attrgetter(*(column.name for column in columns)),
        readers=tuple((place, column.read) for place, column in enumerate(columns) if column.read is not _same),
        writers=tuple((place, column.write) for place, column in enumerate(columns) if column.write is not _same),
    )


def encode(row: Row) -> list[Value]:
    """The values of a record, in the order of its table's columns."""
    table = table_of(type(row))
    values = list(table.values_of(row))
    for place, write in table.writers:
        values[place] = write(values[place])
    return values


def decode(kind: type[R], values: Sequence[Any]) -> R:
    """The record that the values of a SELECT over the table's columns make."""
    table = table_of(kind)
    read = list(values)
    for place, reader in table.readers:
        read[place] = reader(read[place])
    return kind(**{column.name: value for column, value in zip(table.columns, read, strict=True)})


def decode_values(table: str, values: dict[str, Value]) -> dict[str, Any]:
    """Some kept values of a table, as its record class has them; a column that it has no longer stays as it is."""
    readers = {column.name: column.read for column in table_of(_KINDS[table]).columns}
    return {name: readers.get(name, _same)(value) for name, value in values.items()}


def encode_values(kind: type[Row], values: dict[str, Any]) -> dict[str, Value]:
    """Some fields of a record class as they are kept. A name that the class has not is a bug."""
    columns = {column.name: column for column in table_of(kind).columns}
    return {name: columns[name].write(value) for name, value in values.items()}
