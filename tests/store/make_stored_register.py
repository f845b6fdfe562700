"""Makes the stored register of the present schema, which later programs must be able to open.

Run it once, when a new schema is finished: `python tests/store/make_stored_register.py`. It holds the sample's first
two meetings done, the third waiting for answers, an owner set by hand, a step undone, and a history.
"""

import sqlite3
import sys
from pathlib import Path

from annotator import verbs
from annotator.records import Action, Suggestion, SuggestionState
from annotator.sample import sample_files
from annotator.store import create_register
from annotator.store.schema import SCHEMA


def main() -> int:
    path = Path(__file__).parent / "registers" / f"schema-{SCHEMA}.register"
    path.unlink(missing_ok=True)
    register = create_register(path, "clerk")
    first, second, third = [verbs.prepare(*sample.read()) for sample in sample_files()[:3]]
    verbs.import_documents.run(register, [first, second])
    verbs.accept_all.run(register)
    verbs.import_documents.run(register, [third])
    verbs.set_owner.run(register, register.find(Action)[0], "Head of Early Help")
    verbs.reject.run(register, register.find(Suggestion, state=SuggestionState.OPEN)[0])
    register.undo()
    register.close()
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = DELETE")  # one file, as a clerk would send it
    db.execute("VACUUM")
    db.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
