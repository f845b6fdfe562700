"""How fast the register keeps things and finds them, against plain SQLite in the same run."""

import random
import sqlite3
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate, product
from pathlib import Path

from annotator.records import Body, Document, DocumentKind, Item, ItemText, Meeting, Setting, Version
from annotator.store import Register, create_register

ROWS = 20_000
WORDS = ["".join(parts) for parts in product("bdfglmnprst", "aeiou", "kvwcz", "aeiou", "ndt")]


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


def filled(path: Path, items: int) -> Register:
    """A register with so many items of 60 words, each word half as often as the first, a third, and so on."""
    choose = random.Random(1).choices
    weights = list(accumulate(1 / place for place in range(1, len(WORDS) + 1)))
    register = create_register(path)
    with register.step("Import") as step:
        body = step.add(Body(name="Panel"))
        meetings = step.add_all(
            Meeting(body_id=body.id, date=date(1990, 1, 1) + timedelta(days=day)) for day in range(items // 10)
        )
        sha256 = step.keep_bytes(b"")
        about = {
            "kind": DocumentKind.MINUTES,
            "title": "",
            "file_name": "",
            "form": "text",
            "sha256": sha256,
            "size": 0,
        }
        documents = step.add_all(Document(meeting_id=meeting.id, **about) for meeting in meetings)
        versions = step.add_all(Version(document_id=document.id, number=1, text="") for document in documents)
        kept = step.add_all(
            Item(meeting_id=meeting.id, position=place, title=" ".join(choose(WORDS, cum_weights=weights, k=4)))
            for meeting in meetings
            for place in range(10)
        )
        step.add_all(
            ItemText(
                item_id=item.id,
                version_id=versions[number // 10].id,
                text=" ".join(choose(WORDS, cum_weights=weights, k=60)),
            )
            for number, item in enumerate(kept)
        )
    return register


def test_searching_a_hundred_thousand_items(tmp_path: Path, capsys) -> None:
    """Best first, with snippets, against the newest unranked hits of the bare index. The aim is 50 ms for 95 of 100."""
    register = filled(tmp_path / "a.register", 100_000)
    weights = list(accumulate(1 / place for place in range(1, len(WORDS) + 1)))
    asked = [" ".join(random.Random(n).choices(WORDS, cum_weights=weights, k=1 + n % 3)) for n in range(60)]
    bare = sqlite3.connect(tmp_path / "a.register")
    sql = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 50"
    baseline = sorted(seconds(lambda words=words: bare.execute(sql, [words]).fetchall()) for words in asked)
    ours = sorted(seconds(lambda words=words: register.search(words)) for words in asked)
    bare.close()
    register.close()
    with capsys.disabled():
        print(
            f"\nsearch in 100,000 items: half in {ours[30] * 1e3:.1f} ms, 95 % in {ours[57] * 1e3:.1f} ms;"
            f" newest, unranked: {baseline[30] * 1e3:.2f} and {baseline[57] * 1e3:.2f} ms"
        )
    assert ours[57] < 0.2
