"""The register: one SQLite file that holds everything. The only place that knows SQL.

Before it stand `records` and `errors`; every stage that keeps something comes after it. Readers ask a `Register`;
writers take a `Step`, so nothing can be written without undo and history.
"""

from annotator.store.codec import new_id
from annotator.store.journal import ChangeLine, HistoryLine
from annotator.store.opening import create_register, memory_register, open_register
from annotator.store.register import Register
from annotator.store.searching import SearchHit
from annotator.store.steps import Changes, Step

__all__ = [
    "ChangeLine",
    "Changes",
    "HistoryLine",
    "Register",
    "SearchHit",
    "Step",
    "create_register",
    "memory_register",
    "new_id",
    "open_register",
]
