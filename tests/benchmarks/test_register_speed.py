"""How fast the register keeps things, against plain SQLite in the same run."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from annotator.records import Setting
from annotator.store import create_register

ROWS = 20_000


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def plain(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE settings (id TEXT PRIMARY KEY, revision INTEGER, changed_at TEXT, key TEXT, value TEXT)")
    rows = ((str(number), 1, "2026-01-01", str(number), "") for number in range(ROWS))
    with db:
        db.executemany("INSERT INTO settings VALUES (?, ?, ?, ?, ?)", rows)
    db.close()


def test_many_rows_in_one_step(benchmark, tmp_path: Path) -> None:
    """Rows with UUIDs, revisions, journal and links against `executemany` into one table."""
    register = create_register(tmp_path / "a.register")
    baseline = min(seconds(lambda n=n: plain(tmp_path / f"{n}.db")) for n in range(3))
    turn = iter(range(1000))

    def keep() -> None:
        first = next(turn) * ROWS
        with register.step("Keep") as step:
            step.add_all(Setting(key=str(first + number), value="") for number in range(ROWS))

    benchmark.pedantic(keep, rounds=3)
    ratio = benchmark.stats.stats.median / baseline
    print(f"\n{ROWS:,} journalled rows: {ratio:.1f} times plain executemany")
    register.close()
    assert ratio < 20


def test_one_small_step(benchmark, tmp_path: Path) -> None:
    """One journalled step against one plain transaction with one row."""
    register = create_register(tmp_path / "a.register")
    db = sqlite3.connect(tmp_path / "b.db")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("CREATE TABLE t (x)")

    def one_plain() -> None:
        with db:
            db.execute("INSERT INTO t VALUES (1)")

    baseline = sorted(seconds(one_plain) for _ in range(200))[100]
    turn = iter(range(10**6))

    def one() -> None:
        with register.step("Set") as step:
            step.add(Setting(key=str(next(turn)), value=""))

    benchmark(one)
    ratio = benchmark.stats.stats.median / baseline
    print(f"\none journalled step: {ratio:.1f} times one plain transaction")
    register.close()
    db.close()
    assert ratio < 20
