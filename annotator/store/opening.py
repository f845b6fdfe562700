"""Opening, making and migrating a register.

Before it stand `schema` and `register`. A register made by a newer program is recognised from the file's first
hundred bytes and left untouched; an older one is copied beside itself first, then migrated.
"""

import getpass
import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from annotator.errors import NewerRegisterError, RegisterError
from annotator.store.register import Register
from annotator.store.schema import APPLICATION_ID, SCHEMA, migrations

SUFFIX = ".register"

_HEADER = 100
_MAGIC = b"SQLite format 3\x00"
_USER_VERSION = slice(60, 64)  # see sqlite.org/fileformat.html, "The Database Header"
_APPLICATION_ID = slice(68, 72)


def create_register(path: Path, who: str | None = None) -> Register:
    """Make an empty register at `path` and open it.

    Raises RegisterError where there is a file already or the folder cannot be written.
    """
    if path.exists():
        raise RegisterError(f"There is already a file {path}.", "Open it, or choose another name.")
    if path.suffix.lower() != SUFFIX:
        raise RegisterError(f"{path} is no name of a register.", f"Give it a name that ends in {SUFFIX}.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _made(path, who)
    except (OSError, sqlite3.OperationalError) as error:
        raise RegisterError(
            f"A register could not be made at {path} ({error}).", "Choose a folder that you can write to."
        ) from error


def open_register(path: Path, who: str | None = None, *, today: Callable[[], datetime] = datetime.now) -> Register:
    """Open the register at `path`; an older one is backed up beside itself, then migrated.

    Raises NewerRegisterError for one made by a newer program, RegisterError for what is no register.
    """
    _refuse_what_is_no_register(path)
    try:
        if 0 < _schema_of(path) < SCHEMA:
            back_up(path, today())
        return _opened(path, who)
    except (OSError, sqlite3.DatabaseError) as error:
        what_to_do = "Close other programs that may use it, or open one of its backups."
        if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
            what_to_do = "You may not write to it or its folder: copy it to a folder of your own."
        raise RegisterError(f"The register {path} could not be opened ({error}).", what_to_do) from error


def memory_register(who: str = "test") -> Register:
    """An empty register that lives in memory alone: for tests and trials."""
    return _ready(Database(memory=True, execute_plugins=False), None, who)


def back_up(path: Path, moment: datetime) -> Path:
    """Copy the register, whole and consistent, beside itself. Gives the copy's path."""
    copy = path.with_name(f"{path.stem} (schema {_schema_of(path)}, {moment:%Y-%m-%d %H%M%S}){path.suffix}")
    source, target = sqlite3.connect(path), sqlite3.connect(copy)
    try:
        source.backup(target)
    finally:
        source.close()
        target.close()
    return copy


def _made(path: Path, who: str | None) -> Register:
    """A new register; what could not be made leaves no file behind that would be neither new nor a register."""
    try:
        return _opened(path, who)
    except BaseException:
        for name in (path, *_beside(path)):
            name.unlink(missing_ok=True)
        raise


def _opened(path: Path, who: str | None) -> Register:
    db = Database(path, execute_plugins=False)
    try:
        db.conn.execute("PRAGMA busy_timeout = 5000")
        _refuse_newer(path, db.conn.execute("PRAGMA user_version").fetchone()[0])
        db.enable_wal()
        db.conn.execute("PRAGMA synchronous = NORMAL")  # safe with WAL: a power cut loses no more than the last step
        return _ready(db, path, who)
    except BaseException:
        db.close()
        raise


def _ready(db: Database, path: Path | None, who: str | None) -> Register:
    if migrations.pending(db):
        db.conn.execute("PRAGMA foreign_keys = OFF")  # a table may be made anew: the migration checks its links
        migrations.apply(db)
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the file itself now says what it is, also after a crash
    db.conn.execute("PRAGMA foreign_keys = ON")
    return Register(db, path, who or _user())


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in the system's list: the work goes on unsigned
        return "unknown"


def _refuse_what_is_no_register(path: Path) -> None:
    try:
        ours, schema = _says_of_itself(path)
    except OSError as error:
        raise RegisterError(
            f"There is no register at {path} ({error.strerror}).", "Check the name, or make a new register."
        ) from error
    if not ours:
        raise RegisterError(f"{path} is not a register of this program.", f"Choose a file that ends in {SUFFIX}.")
    _refuse_newer(path, schema)


def _refuse_newer(path: Path, schema: int) -> None:
    if schema > SCHEMA:
        raise NewerRegisterError(
            f"The register {path} was made by a newer version of this program.",
            "It was left untouched: install the newer version to open it.",
        )


def _schema_of(path: Path) -> int:
    return _says_of_itself(path)[1]


def _says_of_itself(path: Path) -> tuple[bool, int]:
    """Whether a file is a register of ours, and its schema. Nothing is written.

    The file's own first bytes say so; where a log of SQLite stands beside it (the program is running, or was killed),
    that may know better, and is asked through a connection that can only read.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header.startswith(_MAGIC):
        return False, 0
    application, schema = (int.from_bytes(header[place], "big") for place in (_APPLICATION_ID, _USER_VERSION))
    if any(log.exists() and log.stat().st_size for log in _beside(path)[:1]):
        db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            (application,), (schema,) = (
                db.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
            )
        except sqlite3.DatabaseError:
            pass  # the opening itself will say what is wrong with it
        finally:
            db.close()
    return application == APPLICATION_ID, schema


def _beside(path: Path) -> tuple[Path, Path]:
    """SQLite's own files beside a register: its log, and the index of that."""
    return path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")
