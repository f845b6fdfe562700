"""SQLite's FTS5 as the measure: the items that bm25 finds for the words of a follow-up."""

import sqlite3
from collections.abc import Iterable, Iterator

from series import Series

from annotator.reportback.matching import Asked
from annotator.suggestions.terms import WORD, term_of


def by_bm25(every: Iterable[Series]) -> Iterator[tuple[str, str, str, float, bool]]:
    """For each follow-up the items that bm25 finds: series, follow-up, item, score, and whether it is a report back."""
    for series in every:
        with sqlite3.connect(":memory:") as register:
            register.execute("CREATE VIRTUAL TABLE items USING fts5(title, text, tokenize = 'porter')")
            rows = [(number, item.title, item.text) for number, item in enumerate(series.later)]
            register.executemany("INSERT INTO items (rowid, title, text) VALUES (?, ?, ?)", rows)
            for asked in series.asked:
                yield from _best(register, series, asked)


def _best(register: sqlite3.Connection, series: Series, asked: Asked) -> Iterator[tuple[str, str, str, float, bool]]:
    words = " OR ".join(f'"{word}"' for word in WORD.findall(f"{asked.text} {asked.item_title}") if term_of(word))
    found = register.execute("SELECT rowid, bm25(items) FROM items WHERE items MATCH ? ORDER BY 2", (words or '"-"',))
    for number, rank in found:
        item = series.later[number]
        if item.date and asked.asked_on and item.date > asked.asked_on:
            yield series.name, asked.id, item.id, -rank, (item.id, asked.id) in series.backs
            return
