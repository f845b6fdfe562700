"""Five hundred actions against ten thousand later items, and against one new meeting, beside bm25 by SQLite's FTS5.

The aims are 5 s in all, and 0.3 s for the meeting. The limits are ratios to one pass over the words, so that they hold
on any computer and it does not grow slower unnoticed.
"""

import random
import re
import sqlite3
import time
from collections.abc import Callable
from datetime import date, timedelta

from annotator.reportback.matching import Asked, LaterItem, find_report_backs

ACTIONS, ITEMS, MEETING = 500, 10_000, 15
START = date(2021, 5, 1)
WORD = re.compile(r"[A-Za-z’]+|\d+")
SLOWEST_RATIO = 80
SLOWEST_MEETING = 8  # passes over the words of all items
SYLLABLES = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "bran", "cald", "fulm"]


def vocabulary(chance: random.Random) -> list[str]:
    """Invented nouns: the first are frequent, the last rare, as in any language (Zipf)."""
    return ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))) for _ in range(6000)]


def noun(chance: random.Random, nouns: list[str]) -> str:
    return nouns[min(int(chance.paretovariate(0.9) * 3), len(nouns) - 1)]


def item(chance: random.Random, nouns: list[str], number: int) -> LaterItem:
    def one() -> str:
        return noun(chance, nouns)

    text = " ".join(
        f"The {one()} officer reported that the {one()} and the {one()} had been {one()} in the {one()} since "
        f"{chance.randint(1, 28)} May. Members asked about the {one()} of the {one()} {one()}."
        for _ in range(4)
    )
    return LaterItem(f"i{number}", f"{one()} {one()}", text, START + timedelta(days=number // 8), "Panel")


def asked(chance: random.Random, nouns: list[str], number: int) -> Asked:
    names = [noun(chance, nouns) for _ in range(6)]
    words = f"That a report on the {names[0]} of {names[1]} and the {names[2]} {names[3]} be submitted to the Panel"
    day = START + timedelta(days=number)
    return Asked(f"a{number}", words, f"{names[4]} {names[0]}", day, words, names[5], "", "Panel")


def minutes(chance: random.Random, nouns: list[str], number: int) -> LaterItem:
    """An item of a later meeting that is as long as items usually are."""
    rows = [item(chance, nouns, number).text for _ in range(3)]
    return LaterItem(f"m{number}", noun(chance, nouns), "\n".join(rows), START + timedelta(days=3000), "Panel")


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def bm25(wanted: list[Asked], later: list[LaterItem]) -> None:
    """What FTS5 takes to index the items and to give the best five for each action."""
    with sqlite3.connect(":memory:") as register:
        register.execute("CREATE VIRTUAL TABLE items USING fts5(title, text, tokenize = 'porter')")
        register.executemany("INSERT INTO items VALUES (?, ?)", ((one.title, one.text) for one in later))
        for one in wanted:
            query = " OR ".join(f'"{word}"' for word in WORD.findall(one.text))
            best = "SELECT rowid FROM items WHERE items MATCH ? ORDER BY bm25(items) LIMIT 5"
            register.execute(best, (query,)).fetchall()


def test_matching_stays_within_reach_of_one_pass_over_the_words(capsys):
    chance = random.Random(7)
    nouns = vocabulary(chance)
    later = [item(chance, nouns, number) for number in range(ITEMS)]
    meeting = [minutes(chance, nouns, number) for number in range(MEETING)]
    wanted = [asked(chance, nouns, number) for number in range(ACTIONS)]
    find_report_backs(wanted[:1], later[:10])
    baseline = seconds(lambda: sum(len(WORD.findall(one.text)) for one in later))
    one_meeting = seconds(lambda: find_report_backs(wanted, meeting))
    ours = seconds(lambda: find_report_backs(wanted, later))
    by_bm25 = seconds(lambda: bm25(wanted, later))
    with capsys.disabled():
        print(
            f"\nmatch {ACTIONS} x {ITEMS:,}: {ours:.2f} s (FTS5 bm25 {by_bm25:.2f} s, one pass over the words "
            f"{baseline:.2f} s); a meeting of {MEETING} items: {one_meeting:.2f} s"
        )
    assert ours / baseline < SLOWEST_RATIO
    assert one_meeting / baseline < SLOWEST_MEETING
