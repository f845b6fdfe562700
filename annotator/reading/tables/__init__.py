"""TABLES IN: the bytes of a tracker (.docx, .xlsx, .csv) become tables of cells.

Before it stand `reading.word` and `errors`; `actions.trackers` says what the columns are. It knows nothing of actions
and never touches the register, so it can run in another thread.
"""

from annotator.reading.tables.cells import FoundTable, FoundTables, TableCell
from annotator.reading.tables.forms import SUFFIXES, read_tables

__all__ = ["SUFFIXES", "FoundTable", "FoundTables", "TableCell", "read_tables"]
