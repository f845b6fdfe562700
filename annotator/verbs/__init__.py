"""What a clerk can do to the register, by name: the verbs that the window and the command line share.

Before it stand all stages from `reading` to `reportback`; `ui` and `commands` come after it. A stage keeps the verbs
of its own nouns; here they are put together where one click concerns several stages (an accepted follow-up is a tag,
an action, a due date, and a question to the later minutes). A `Verb` bears the name of its undo step.
"""

from annotator.verbs.answering import accept, accept_all, accept_as, reject
from annotator.verbs.bringing_in import ImportReport, Incoming, import_documents, prepare
from annotator.verbs.log_keeping import (
    set_deadline,
    set_due,
    set_exempt,
    set_item_exempt,
    set_owner,
    set_report_to,
    set_status,
    set_summary,
)
from annotator.verbs.tagging import move, remove_tag, tag_report_back, tag_words
from annotator.verbs.verb import Verb

__all__ = [
    "ImportReport",
    "Incoming",
    "Verb",
    "accept",
    "accept_all",
    "accept_as",
    "import_documents",
    "move",
    "prepare",
    "reject",
    "remove_tag",
    "set_deadline",
    "set_due",
    "set_exempt",
    "set_item_exempt",
    "set_owner",
    "set_report_to",
    "set_status",
    "set_summary",
    "tag_report_back",
    "tag_words",
]
