"""The tables of the register, and the migrations that brought them about.

Before it stands `searching`, which fills the index that is made here; `opening` applies it. `PRAGMA user_version`
holds the number of the schema, so that a register made by a newer program is recognised from the file's first
hundred bytes.

All tables are STRICT. Rows have a UUID (version 7), a revision number and the time of the last change in UTC.
Foreign keys are checked at the end of the transaction, so that a step may be undone in any order of its rows.
The original bytes stand in `contents` under their SHA-256: written once, never changed, never journalled.
"""

from sqlite_utils import Database, Migrations

from annotator.store.searching import fill
from annotator.store.whole_log import make_the_log_whole

APPLICATION_ID = 0x4D417269  # "MAri": tells the program's registers from other SQLite files
SCHEMA = 3

migrations = Migrations("register")

_ROW = """
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    revision INTEGER NOT NULL CHECK (revision > 0),
    changed_at TEXT NOT NULL"""

_EXEMPT = """
    exempt INTEGER NOT NULL CHECK (exempt IN (0, 1)),
    exempt_paragraph TEXT NOT NULL CHECK (exempt = 1 OR exempt_paragraph = '')"""

_SPAN = """
    kind TEXT NOT NULL CHECK (kind IN ('resolution', 'follow-up', 'deadline', 'report-back')),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    quote TEXT NOT NULL"""

_DEADLINE = """
    due TEXT NOT NULL,
    precision TEXT CHECK (precision IN
        ('day', 'month', 'season', 'quarter', 'year', 'duration', 'meeting', 'open')),
    rule TEXT NOT NULL"""

_EXTENT = "extent IN ('full', 'partly', 'declined')"


def _to(table: str) -> str:
    """A link that is checked when the transaction ends."""
    return f"REFERENCES {table}(id) DEFERRABLE INITIALLY DEFERRED"


_TABLES = {
    "bodies": f"""{_ROW},
    name TEXT NOT NULL CHECK (name <> ''),
    council TEXT NOT NULL,
    code TEXT NOT NULL,
    UNIQUE (council, name)""",
    "meetings": f"""{_ROW},
    body_id TEXT NOT NULL {_to("bodies")},
    date TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (body_id, date, name)""",
    "contents": """
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL""",
    "documents": f"""{_ROW},
    kind TEXT NOT NULL CHECK (kind IN ('minutes', 'evidence')),
    meeting_id TEXT {_to("meetings")},
    dated TEXT,
    title TEXT NOT NULL,
    file_name TEXT NOT NULL,
    form TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES contents(sha256),
    size INTEGER NOT NULL,
    {_EXEMPT},
    CHECK ((kind = 'minutes') = (meeting_id IS NOT NULL))""",
    "versions": f"""{_ROW},
    document_id TEXT NOT NULL {_to("documents")},
    number INTEGER NOT NULL CHECK (number > 0),
    text TEXT NOT NULL""",
    "items": f"""{_ROW},
    meeting_id TEXT {_to("meetings")},
    document_id TEXT {_to("documents")},
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    {_EXEMPT},
    CHECK ((meeting_id IS NULL) <> (document_id IS NULL))""",
    "item_texts": f"""{_ROW},
    item_id TEXT NOT NULL {_to("items")},
    version_id TEXT NOT NULL {_to("versions")},
    text TEXT NOT NULL,
    parts TEXT NOT NULL""",
    "tags": f"""{_ROW},
    item_id TEXT NOT NULL {_to("items")},
    text_id TEXT NOT NULL {_to("item_texts")},
    {_SPAN},
    resolution_kind TEXT NOT NULL,
    {_DEADLINE},
    follow_up_id TEXT {_to("tags")},
    to_check INTEGER NOT NULL CHECK (to_check IN (0, 1))""",
    "actions": f"""{_ROW},
    body_id TEXT NOT NULL {_to("bodies")},
    item_id TEXT NOT NULL {_to("items")},
    tag_id TEXT NOT NULL UNIQUE {_to("tags")},
    year TEXT NOT NULL,
    number INTEGER NOT NULL,
    reference TEXT NOT NULL,
    words TEXT NOT NULL,
    summary TEXT NOT NULL,
    owner TEXT NOT NULL,
    report_to TEXT NOT NULL,
    due TEXT,
    due_value TEXT NOT NULL,
    due_words TEXT NOT NULL,
    due_rule TEXT NOT NULL,
    due_tag_id TEXT {_to("tags")},
    status TEXT NOT NULL CHECK (status IN ('open', 'reported in part', 'reported back',
        'awaiting agreement to close', 'closed', 'not proceeding')),
    {_EXEMPT},
    UNIQUE (body_id, reference)""",
    "suggestions": f"""{_ROW},
    item_id TEXT NOT NULL {_to("items")},
    text_id TEXT NOT NULL {_to("item_texts")},
    {_SPAN},
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')),
    resolution_kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    report_to TEXT NOT NULL,
    {_DEADLINE},
    action_id TEXT {_to("actions")},
    extent TEXT CHECK ({_EXTENT}),
    tag_id TEXT {_to("tags")}""",
    "report_backs": f"""{_ROW},
    action_id TEXT NOT NULL {_to("actions")},
    item_id TEXT NOT NULL {_to("items")},
    tag_id TEXT NOT NULL {_to("tags")},
    extent TEXT NOT NULL CHECK ({_EXTENT})""",
    "settings": f"""{_ROW},
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL""",
    "steps": """
    seq INTEGER PRIMARY KEY,
    verb TEXT NOT NULL CHECK (verb IN ('do', 'undo', 'redo')),
    of INTEGER REFERENCES steps(seq),
    name TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    CHECK ((verb = 'do') = (of IS NULL))""",
    "changes": """
    step INTEGER NOT NULL REFERENCES steps(seq),
    position INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    row_id TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('add', 'change', 'remove')),
    before TEXT,
    after TEXT,
    PRIMARY KEY (step, position)""",
}

_INDEXES = (
    "meetings_of_body ON meetings(body_id, date)",
    "documents_of_meeting ON documents(meeting_id)",
    "documents_by_content ON documents(sha256)",
    "versions_of_document ON versions(document_id)",
    "items_of_meeting ON items(meeting_id, position)",
    "items_of_document ON items(document_id)",
    "texts_of_item ON item_texts(item_id)",
    "texts_of_version ON item_texts(version_id)",
    "tags_of_item ON tags(item_id)",
    "tags_of_text ON tags(text_id)",
    "tags_of_follow_up ON tags(follow_up_id)",
    "actions_of_body ON actions(body_id, year, number)",
    "actions_by_status ON actions(status)",
    "actions_of_item ON actions(item_id)",
    "actions_of_due_tag ON actions(due_tag_id)",
    "suggestions_of_item ON suggestions(item_id)",
    "suggestions_of_text ON suggestions(text_id)",
    "suggestions_of_action ON suggestions(action_id)",
    "suggestions_of_tag ON suggestions(tag_id)",
    "suggestions_open ON suggestions(item_id) WHERE state = 'open'",
    "report_backs_of_action ON report_backs(action_id)",
    "report_backs_of_item ON report_backs(item_id)",
    "report_backs_of_tag ON report_backs(tag_id)",
    "steps_by_state ON steps(state, seq) WHERE verb = 'do'",
    "changes_of_row ON changes(row_id)",
)


@migrations()
def m001_the_register(db: Database) -> None:
    """The first schema: what one clerk needs from file in to Word out."""
    for table, columns in _TABLES.items():
        db.conn.execute(f"CREATE TABLE {table} ({columns}\n) STRICT")
    for index in _INDEXES:
        db.conn.execute(f"CREATE INDEX {index}")
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.conn.execute("PRAGMA user_version = 1")


_MEETING_SAYS = (
    "venue TEXT NOT NULL DEFAULT ''",
    "chair TEXT NOT NULL DEFAULT ''",
    "attendance TEXT NOT NULL DEFAULT '[]'",
)

# The words of the search index are not kept a second time: it reads them through this view. An item keeps its number,
# which is the rowid of the index (those of the other tables may change under VACUUM). Without a text_id it waits.
_SEARCH = """
CREATE TABLE indexed (
    number INTEGER PRIMARY KEY,
    item_id TEXT NOT NULL UNIQUE,
    text_id TEXT
) STRICT;
CREATE INDEX indexed_waiting ON indexed(number) WHERE text_id IS NULL;
CREATE VIEW searchable AS
    SELECT indexed.number, items.title, items.purpose, item_texts.text
    FROM indexed JOIN items ON items.id = indexed.item_id JOIN item_texts ON item_texts.id = indexed.text_id;
CREATE VIRTUAL TABLE search USING fts5(
    title, purpose, text, content = 'searchable', content_rowid = 'number',
    tokenize = "porter unicode61 remove_diacritics 2"
);
INSERT INTO search (search, rank) VALUES ('hashsize', 8388608);
"""

# Whatever changes the words of an item, an undo too, first takes them out of the index while they are still there.
_UNINDEX = """
CREATE TRIGGER unindex_{name} BEFORE {event} ON {table} BEGIN
    INSERT INTO search (search, rowid, title, purpose, text)
        SELECT 'delete', searchable.* FROM searchable
        WHERE number = (SELECT number FROM indexed WHERE item_id = {item});
    INSERT INTO indexed (item_id) VALUES ({item}) ON CONFLICT (item_id) DO UPDATE SET text_id = NULL;
END
"""

_CHANGES_OF_WORDS = (
    ("changed_item", "UPDATE OF title, purpose", "items", "OLD.id"),
    ("removed_item", "DELETE", "items", "OLD.id"),
    ("new_text", "INSERT", "item_texts", "NEW.item_id"),
    ("changed_text", "UPDATE OF item_id, text", "item_texts", "OLD.item_id"),
    ("removed_text", "DELETE", "item_texts", "OLD.item_id"),
)


@migrations()
def m002_what_a_meeting_says_and_search(db: Database) -> None:
    """Where a meeting was held, who chaired it and who came; and a search over its items."""
    for column in _MEETING_SAYS:
        db.conn.execute(f"ALTER TABLE meetings ADD COLUMN {column}")
    for statement in _SEARCH.split(";\n"):
        db.conn.execute(statement)
    for name, event, table, item in _CHANGES_OF_WORDS:
        db.conn.execute(_UNINDEX.format(name=name, event=event, table=table, item=item))
    db.conn.execute("INSERT INTO indexed (item_id) SELECT id FROM items ORDER BY id")
    fill(db)
    db.conn.execute("PRAGMA user_version = 2")


@migrations()
def m003_the_whole_log(db: Database) -> None:
    """All that is said of an action while it is carried through; what becomes of bodies and owners over the years."""
    make_the_log_whole(db)
    db.conn.execute("PRAGMA user_version = 3")
