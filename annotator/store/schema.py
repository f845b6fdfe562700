"""The tables of the register, and the migrations that brought them about.

Before it stands nothing but sqlite-utils; `opening` applies it. `PRAGMA user_version` holds the number of the
schema, so that a register made by a newer program is recognised from the file's first hundred bytes.

All tables are STRICT. Rows have a UUID (version 7), a revision number and the time of the last change in UTC.
Foreign keys are checked at the end of the transaction, so that a step may be undone in any order of its rows.
The original bytes stand in `contents` under their SHA-256: written once, never changed, never journalled.
"""

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x4D417269  # "MAri": tells the program's registers from other SQLite files
SCHEMA = 1

migrations = Migrations("register")

_ROW = """
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    revision INTEGER NOT NULL CHECK (revision > 0),
    changed_at TEXT NOT NULL
"""

_EXEMPT = """
    exempt INTEGER NOT NULL DEFAULT 0 CHECK (exempt IN (0, 1)),
    exempt_paragraph TEXT NOT NULL DEFAULT '' CHECK (exempt = 1 OR exempt_paragraph = '')
"""

_SPAN = """
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    quote TEXT NOT NULL
"""

_DEADLINE = """
    due TEXT NOT NULL DEFAULT '',
    precision TEXT CHECK (precision IN
        ('day', 'month', 'season', 'quarter', 'year', 'duration', 'meeting', 'open')),
    rule TEXT NOT NULL DEFAULT ''
"""

_KIND = "kind TEXT NOT NULL CHECK (kind IN ('resolution', 'follow-up', 'deadline', 'report-back'))"


def _to(table: str, *, optional: bool = False) -> str:
    null = "" if optional else "NOT NULL "
    return f"TEXT {null}REFERENCES {table}(id) DEFERRABLE INITIALLY DEFERRED"


_FIRST = (
    f"CREATE TABLE bodies ({_ROW}, name TEXT NOT NULL CHECK (name <> ''), council TEXT NOT NULL,"
    " code TEXT NOT NULL, UNIQUE (council, name)) STRICT",
    f"CREATE TABLE meetings ({_ROW}, body_id {_to('bodies')}, date TEXT NOT NULL, UNIQUE (body_id, date)) STRICT",
    "CREATE TABLE contents (sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64), bytes BLOB NOT NULL) STRICT",
    f"CREATE TABLE documents ({_ROW}, kind TEXT NOT NULL CHECK (kind IN ('minutes', 'evidence')),"
    f" meeting_id {_to('meetings', optional=True)}, title TEXT NOT NULL, file_name TEXT NOT NULL,"
    " form TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES contents(sha256), size INTEGER NOT NULL,"
    f" {_EXEMPT}, CHECK ((kind = 'minutes') = (meeting_id IS NOT NULL))) STRICT",
    f"CREATE TABLE versions ({_ROW}, document_id {_to('documents')}, number INTEGER NOT NULL CHECK (number > 0),"
    " text TEXT NOT NULL) STRICT",
    f"CREATE TABLE items ({_ROW}, meeting_id {_to('meetings', optional=True)},"
    f" document_id {_to('documents', optional=True)}, position INTEGER NOT NULL, number TEXT NOT NULL,"
    f" title TEXT NOT NULL, purpose TEXT NOT NULL, {_EXEMPT},"
    " CHECK ((meeting_id IS NULL) <> (document_id IS NULL))) STRICT",
    f"CREATE TABLE item_texts ({_ROW}, item_id {_to('items')}, version_id {_to('versions')},"
    " text TEXT NOT NULL, parts TEXT NOT NULL) STRICT",
    f"CREATE TABLE tags ({_ROW}, item_id {_to('items')}, text_id {_to('item_texts')}, {_KIND}, {_SPAN},"
    f" resolution_kind TEXT NOT NULL, {_DEADLINE}, follow_up_id {_to('tags', optional=True)},"
    " to_check INTEGER NOT NULL CHECK (to_check IN (0, 1))) STRICT",
    f"CREATE TABLE actions ({_ROW}, body_id {_to('bodies')}, item_id {_to('items')}, tag_id {_to('tags')} UNIQUE,"
    " number INTEGER NOT NULL, reference TEXT NOT NULL, words TEXT NOT NULL, summary TEXT NOT NULL,"
    " owner TEXT NOT NULL, report_to TEXT NOT NULL, due TEXT, due_value TEXT NOT NULL, due_words TEXT NOT NULL, due_rule TEXT NOT NULL,"
    f" due_tag_id {_to('tags', optional=True)}, status TEXT NOT NULL CHECK (status IN ('open', 'reported in part',"
    " 'reported back', 'awaiting agreement to close', 'closed', 'not proceeding')),"
    f" {_EXEMPT}, UNIQUE (body_id, reference)) STRICT",
    f"CREATE TABLE suggestions ({_ROW}, item_id {_to('items')}, text_id {_to('item_texts')}, {_KIND}, {_SPAN},"
    " score REAL NOT NULL CHECK (score BETWEEN 0 AND 1), reason TEXT NOT NULL,"
    " state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')), resolution_kind TEXT NOT NULL,"
    f" owner TEXT NOT NULL, report_to TEXT NOT NULL, {_DEADLINE}, action_id {_to('actions', optional=True)},"
    " extent TEXT CHECK (extent IN ('full', 'partly', 'declined')),"
    f" tag_id {_to('tags', optional=True)}) STRICT",
    f"CREATE TABLE report_backs ({_ROW}, action_id {_to('actions')}, item_id {_to('items')}, tag_id {_to('tags')},"
    " extent TEXT NOT NULL CHECK (extent IN ('full', 'partly', 'declined'))) STRICT",
    f"CREATE TABLE settings ({_ROW}, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT",
    "CREATE TABLE steps (seq INTEGER PRIMARY KEY, verb TEXT NOT NULL CHECK (verb IN ('do', 'undo', 'redo')),"
    " of INTEGER REFERENCES steps(seq), name TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,"
    " state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),"
    " CHECK ((verb = 'do') = (of IS NULL))) STRICT",
    "CREATE TABLE changes (step INTEGER NOT NULL REFERENCES steps(seq), position INTEGER NOT NULL,"
    ' "table" TEXT NOT NULL, row_id TEXT NOT NULL, before TEXT, after TEXT,'
    " operation TEXT NOT NULL CHECK (operation IN ('add', 'change', 'remove')),"
    " PRIMARY KEY (step, position)) STRICT, WITHOUT ROWID",
    "CREATE INDEX meetings_of_body ON meetings(body_id, date)",
    "CREATE INDEX documents_of_meeting ON documents(meeting_id)",
    "CREATE INDEX documents_by_content ON documents(sha256)",
    "CREATE INDEX versions_of_document ON versions(document_id)",
    "CREATE INDEX items_of_meeting ON items(meeting_id, position)",
    "CREATE INDEX items_of_document ON items(document_id)",
    "CREATE INDEX texts_of_item ON item_texts(item_id)",
    "CREATE INDEX texts_of_version ON item_texts(version_id)",
    "CREATE INDEX tags_of_item ON tags(item_id)",
    "CREATE INDEX tags_of_text ON tags(text_id)",
    "CREATE INDEX tags_of_follow_up ON tags(follow_up_id)",
    "CREATE INDEX actions_of_body ON actions(body_id, number)",
    "CREATE INDEX actions_of_item ON actions(item_id)",
    "CREATE INDEX actions_of_due_tag ON actions(due_tag_id)",
    "CREATE INDEX suggestions_of_item ON suggestions(item_id)",
    "CREATE INDEX suggestions_of_text ON suggestions(text_id)",
    "CREATE INDEX suggestions_of_action ON suggestions(action_id)",
    "CREATE INDEX suggestions_of_tag ON suggestions(tag_id)",
    "CREATE INDEX suggestions_open ON suggestions(item_id) WHERE state = 'open'",
    "CREATE INDEX report_backs_of_action ON report_backs(action_id)",
    "CREATE INDEX report_backs_of_item ON report_backs(item_id)",
    "CREATE INDEX report_backs_of_tag ON report_backs(tag_id)",
    "CREATE INDEX steps_by_state ON steps(state, seq) WHERE verb = 'do'",
    "CREATE INDEX changes_of_row ON changes(row_id)",
)


@migrations()
def m001_the_register(db: Database) -> None:
    """The first schema: what one clerk needs from file in to Word out."""
    for statement in _FIRST:
        db.conn.execute(statement)
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.conn.execute("PRAGMA user_version = 1")
