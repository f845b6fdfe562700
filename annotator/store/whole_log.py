"""The third schema's tables: the action log with all that is said of an action while it is carried through.

`schema` calls it. The table of actions is made anew, since a column of SQLite that must not be empty stays so for ever:
an action out of an older tracker has no item, and one whose tag was removed no tag. That is done with foreign keys off
(see sqlite.org/lang_altertable.html); the links are checked before the transaction ends.
"""

import sqlite3

from sqlite_utils import Database

_ROW = """
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    revision INTEGER NOT NULL CHECK (revision > 0),
    changed_at TEXT NOT NULL"""


def _to(table: str) -> str:
    """A link that is checked when the transaction ends."""
    return f"REFERENCES {table}(id) DEFERRABLE INITIALLY DEFERRED"


_BODIES = (
    "template TEXT NOT NULL DEFAULT ''",
    "ended TEXT",
    f"successor_id TEXT {_to('bodies')}",
)

# Columns that the second schema has not bear a default, so that its journal can still be undone and redone.
_ACTIONS = f"""{_ROW},
    body_id TEXT NOT NULL {_to("bodies")},
    item_id TEXT {_to("items")},
    tag_id TEXT UNIQUE {_to("tags")},
    year TEXT NOT NULL,
    number INTEGER NOT NULL,
    reference TEXT NOT NULL CHECK (reference <> ''),
    words TEXT NOT NULL,
    summary TEXT NOT NULL,
    owner TEXT NOT NULL,
    report_to TEXT NOT NULL,
    requested_by TEXT NOT NULL DEFAULT '',
    due TEXT,
    due_value TEXT NOT NULL,
    due_words TEXT NOT NULL,
    due_rule TEXT NOT NULL,
    due_tag_id TEXT {_to("tags")},
    deferred_until TEXT,
    status TEXT NOT NULL CHECK (status IN ('open', 'reported in part', 'reported back',
        'awaiting agreement to close', 'closed', 'not proceeding')),
    outcome TEXT CHECK (outcome IN ('declined', 'superseded', 'withdrawn')),
    part INTEGER NOT NULL DEFAULT 0 CHECK (part >= 0),
    parent_id TEXT {_to("actions")},
    merged_into_id TEXT {_to("actions")},
    repeats_id TEXT {_to("actions")},
    asked_on TEXT,
    origin TEXT NOT NULL DEFAULT '',
    exempt INTEGER NOT NULL CHECK (exempt IN (0, 1)),
    exempt_paragraph TEXT NOT NULL CHECK (exempt = 1 OR exempt_paragraph = ''),
    UNIQUE (body_id, reference),
    CHECK ((part > 0) = (parent_id IS NOT NULL)),
    CHECK (item_id IS NOT NULL OR origin <> '')"""

_TABLES = {
    "extensions": f"""{_ROW},
    action_id TEXT NOT NULL {_to("actions")},
    was_due TEXT,
    was_words TEXT NOT NULL,
    due TEXT,
    due_words TEXT NOT NULL,
    agreed_by TEXT NOT NULL,
    agreed_on TEXT,
    meeting_id TEXT {_to("meetings")},
    reason TEXT NOT NULL""",
    "progress_notes": f"""{_ROW},
    action_id TEXT NOT NULL {_to("actions")},
    day TEXT NOT NULL,
    words TEXT NOT NULL CHECK (words <> ''),
    said_by TEXT NOT NULL,
    percent INTEGER CHECK (percent BETWEEN 0 AND 100)""",
    "responses": f"""{_ROW},
    action_id TEXT NOT NULL UNIQUE {_to("actions")},
    response TEXT NOT NULL CHECK (response IN ('none yet', 'accepted', 'accepted in part', 'rejected', 'noted only')),
    notice_on TEXT,
    due TEXT,
    due_rule TEXT NOT NULL,
    responded_on TEXT,
    words TEXT NOT NULL""",
    "closings": f"""{_ROW},
    action_id TEXT NOT NULL UNIQUE {_to("actions")},
    agreed_on TEXT NOT NULL,
    minute TEXT NOT NULL CHECK (minute <> ''),
    meeting_id TEXT {_to("meetings")},
    item_id TEXT {_to("items")}""",
    "former_names": f"""{_ROW},
    body_id TEXT NOT NULL {_to("bodies")},
    name TEXT NOT NULL CHECK (name <> ''),
    "until" TEXT NOT NULL""",
    "offices": f"""{_ROW},
    role TEXT NOT NULL UNIQUE CHECK (role <> ''),
    directorate TEXT NOT NULL""",
    "holders": f"""{_ROW},
    office_id TEXT NOT NULL {_to("offices")},
    name TEXT NOT NULL CHECK (name <> ''),
    since TEXT,
    "until" TEXT""",
}

_INDEXES = (
    "actions_of_body ON actions(body_id, year, number)",
    "actions_by_status ON actions(status)",
    "actions_of_item ON actions(item_id)",
    "actions_of_due_tag ON actions(due_tag_id)",
    "actions_of_parent ON actions(parent_id) WHERE parent_id IS NOT NULL",
    "actions_merged ON actions(merged_into_id) WHERE merged_into_id IS NOT NULL",
    "actions_repeating ON actions(repeats_id) WHERE repeats_id IS NOT NULL",
    "extensions_of_action ON extensions(action_id)",
    "notes_of_action ON progress_notes(action_id)",
    "names_of_body ON former_names(body_id)",
    "holders_of_office ON holders(office_id)",
)


def make_the_log_whole(db: Database) -> None:
    """Bring a register of the second schema to the third."""
    for column in _BODIES:
        db.conn.execute(f"ALTER TABLE bodies ADD COLUMN {column}")
    _make_actions_anew(db)
    for table, columns in _TABLES.items():
        db.conn.execute(f"CREATE TABLE {table} ({columns}\n) STRICT")
    for index in _INDEXES:
        db.conn.execute(f"CREATE INDEX {index}")
    _refuse_broken_links(db)


def _make_actions_anew(db: Database) -> None:
    kept = ", ".join(f'"{row[1]}"' for row in db.conn.execute("PRAGMA table_info(actions)"))
    db.conn.execute(f"CREATE TABLE actions_anew ({_ACTIONS}\n) STRICT")
    db.conn.execute(f"INSERT INTO actions_anew ({kept}) SELECT {kept} FROM actions")
    db.conn.execute("DROP TABLE actions")
    db.conn.execute("ALTER TABLE actions_anew RENAME TO actions")


def _refuse_broken_links(db: Database) -> None:
    broken = db.conn.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise sqlite3.IntegrityError(f"a row of {broken[0]} points to a row of {broken[2]} that is not there")
