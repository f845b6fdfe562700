"""The search over the agenda items: their titles, purposes and current texts.

The triggers of `schema` take an item out of the index as soon as one of its words changes; `fill` puts it back, with
its current text, when the step, the undo or the redo ends. The index holds no words of its own: it
reads them from the items (see sqlite.org/fts5.html, "External Content Tables").
"""

import json
import re
import sqlite3
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

TOKENS = "porter unicode61 remove_diacritics 2"
_CANDIDATES = 1_000  # the newest items that match are weighed; to weigh 100,000 would keep the clerk waiting
_WEIGHTS = "10.0, 2.0, 1.0"  # title, purpose, text: a word in the title says what the item is about
_SNIPPET_WORDS = 24
_OPENS, _CLOSES = "\x02", "\x03"  # control characters, which no text that was read holds

# To weigh a row by itself would make FTS5 count the words of all rows anew for each: so two lists, each in one go.
_SEARCH = f"""
    SELECT number, min(weight) AS weight FROM (
        SELECT * FROM (SELECT rowid AS number, bm25(search, {_WEIGHTS}) AS weight
            FROM search WHERE search MATCH :words {{within}} ORDER BY rowid DESC LIMIT {_CANDIDATES})
        UNION ALL
        SELECT * FROM (SELECT rowid AS number, bm25(search, {_WEIGHTS}) AS weight
            FROM search WHERE search MATCH :titles {{within}} ORDER BY rowid DESC LIMIT {_CANDIDATES}))
    GROUP BY number ORDER BY weight LIMIT :limit
"""

_FOUND = """
    SELECT indexed.number, items.id, items.exempt, searchable.title, searchable.purpose, searchable.text
    FROM json_each(:numbers) CROSS JOIN indexed ON indexed.number = json_each.value
    JOIN searchable ON searchable.number = indexed.number JOIN items ON items.id = indexed.item_id
"""
_SHOWN = f'CREATE VIRTUAL TABLE shown USING fts5(title, purpose, text, tokenize = "{TOKENS}")'
_SNIPPETS = f"""
    SELECT rowid, snippet(shown, -1, '{_OPENS}', '{_CLOSES}', '…', {_SNIPPET_WORDS}) FROM shown WHERE shown MATCH ?
"""

_WITHIN_BODY = """
    AND +rowid IN (SELECT indexed.number FROM meetings JOIN items ON items.meeting_id = meetings.id
        JOIN indexed ON indexed.item_id = items.id WHERE meetings.body_id = :body)
"""


def _newest_text(item: str) -> str:
    return f"""
        (SELECT item_texts.id FROM item_texts JOIN versions ON versions.id = item_texts.version_id
            WHERE item_texts.item_id = {item} ORDER BY versions.number DESC, item_texts.id DESC LIMIT 1)
    """


_NOT_AS_THE_ITEMS = f"""
    SELECT items.title FROM items LEFT JOIN indexed ON indexed.item_id = items.id
        WHERE indexed.text_id IS NOT {_newest_text("items.id")}
    UNION ALL SELECT '' FROM indexed WHERE item_id NOT IN (SELECT id FROM items)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """An agenda item in which the words were found. The lower its `rank`, the better the match.

    `snippet` is a stretch of its title, purpose or text; `matches` are the spans in it that were looked for. An exempt
    item is found as any other, and says so: the register is the clerk's own.
    """

    item_id: str
    title: str
    snippet: str
    matches: tuple[tuple[int, int], ...]
    rank: float
    exempt: bool


def search(db: Database, words: str, limit: int, body_id: str | None) -> list[SearchHit]:
    """The items with all of the words, the best first; none where there is no word to look for."""
    looked_for = expression(words)
    if not looked_for:
        return []
    given = {"words": looked_for, "titles": f"title : ({looked_for})", "limit": limit, "body": body_id}
    sql = _SEARCH.format(within="" if body_id is None else _WITHIN_BODY)
    ranks: dict[int, float] = dict(db.conn.execute(sql, given).fetchall())
    rows = db.conn.execute(_FOUND, {"numbers": json.dumps(list(ranks))}).fetchall()
    snippets = _snippets(looked_for, [(number, *words) for number, _, _, *words in rows])
    return [
        _hit(item_id, title, exempt, snippets.get(number) or title, ranks[number])
        for number, item_id, exempt, title, _, _ in rows
    ]


def _snippets(looked_for: str, texts: list[tuple[Any, ...]]) -> dict[int, str]:
    """Where the words stand in the few texts that are shown.

    They are indexed by themselves: to ask the large index for one row after the other costs a whole search for each.
    """
    db = sqlite3.connect(":memory:")
    try:
        db.execute(_SHOWN)
        db.executemany("INSERT INTO shown (rowid, title, purpose, text) VALUES (?, ?, ?, ?)", texts)
        return dict(db.execute(_SNIPPETS, [looked_for]).fetchall())
    finally:
        db.close()


def expression(words: str) -> str:
    """What a user typed, as an expression of FTS5 that cannot be misunderstood.

    All words must be there; “quoted words” as they stand, in a row. The last word may be the beginning of one.
    """
    typed = re.sub("[“”„]", '"', words)
    found: list[str] = []
    for quoted, word in re.findall(r'"([^"]*)"?|([^\s"]+)', typed):
        if re.search(r"\w", quoted or word):
            found.append('"' + (quoted or word).replace("\0", "") + '"')
    if found and re.search(r"\w{3}\Z", typed) and typed.count('"') % 2 == 0:
        found[-1] += " *"
    return " ".join(found)


def _hit(item_id: str, title: str, exempt: int, marked: str, rank: float) -> SearchHit:
    pieces = re.split(f"[{_OPENS}{_CLOSES}]", marked)  # every second piece is a match
    matches: list[tuple[int, int]] = []
    position = 0
    for index, piece in enumerate(pieces):
        if index % 2:
            matches.append((position, position + len(piece)))
        position += len(piece)
    return SearchHit(
        item_id=item_id, title=title, snippet="".join(pieces), matches=tuple(matches), rank=rank, exempt=bool(exempt)
    )


def fill(db: Database) -> None:
    """Put the items that wait for it into the index, each with its current text; forget those that are gone."""
    if db.conn.execute("SELECT 1 FROM indexed WHERE text_id IS NULL LIMIT 1").fetchone() is None:
        return
    db.conn.execute(
        "DELETE FROM indexed WHERE text_id IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM items JOIN item_texts ON item_texts.item_id = items.id"
        " WHERE items.id = indexed.item_id)"
    )
    filled = db.conn.execute(
        f"UPDATE indexed SET text_id = {_newest_text('indexed.item_id')} WHERE text_id IS NULL RETURNING number"
    ).fetchall()
    db.conn.execute(  # one statement, in ascending order: else FTS5 writes out what it gathers after each row
        "INSERT INTO search (rowid, title, purpose, text)"
        " SELECT searchable.* FROM json_each(?) CROSS JOIN searchable ON searchable.number = json_each.value",
        [json.dumps(sorted(number for (number,) in filled))],
    )


def faults(db: Database) -> list[str]:
    """A sentence for each thing in which the index is not what the items say."""
    out = [
        f"The search does not know the text of “{title}” as it is." for (title,) in db.conn.execute(_NOT_AS_THE_ITEMS)
    ]
    try:
        with db.atomic():
            db.conn.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        out.append(f"The search index is not what the items say ({error}).")
    return out
