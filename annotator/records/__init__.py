"""The words of the program as records: what every stage passes to the next.

Nothing comes before this package. The words are those of committee clerks: body, meeting, agenda item, document,
version, tag, suggestion, action, report back. A `Row` is kept in the register by `store`; the other classes are
values that stages hand to each other. They stand in four rooms: `words`, `values`, `minutes` and `log`.

Positions (`start`, `end`) count Unicode code points of the text they belong to; `end` is excluded.
"""

from annotator.records.log import (
    Action,
    Closing,
    Extension,
    FormerName,
    Holder,
    Office,
    ProgressNote,
    ReportBack,
    Response,
)
from annotator.records.minutes import (
    NEVER,
    Body,
    Document,
    Item,
    ItemText,
    Meeting,
    Row,
    Setting,
    Suggestion,
    Tag,
    Version,
)
from annotator.records.values import Attendee, Part, Proposal, Span
from annotator.records.words import (
    ActionStatus,
    Attendance,
    DocumentKind,
    Extent,
    Outcome,
    PartKind,
    Precision,
    ResponseKind,
    SuggestionState,
    TagKind,
)

__all__ = [
    "NEVER",
    "Action",
    "ActionStatus",
    "Attendance",
    "Attendee",
    "Body",
    "Closing",
    "Document",
    "DocumentKind",
    "Extension",
    "Extent",
    "FormerName",
    "Holder",
    "Item",
    "ItemText",
    "Meeting",
    "Office",
    "Outcome",
    "Part",
    "PartKind",
    "Precision",
    "ProgressNote",
    "Proposal",
    "ReportBack",
    "Response",
    "ResponseKind",
    "Row",
    "Setting",
    "Span",
    "Suggestion",
    "SuggestionState",
    "Tag",
    "TagKind",
    "Version",
]
