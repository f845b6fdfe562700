"""What a column of a tracker can be, in a clerk's words.

Before it stands nothing; `columns` finds the kind of each column, the window and the command line show it for
correction.
"""

from enum import StrEnum


class Kind(StrEnum):
    """What a column holds. The value is the word by which the command line takes it."""

    REFERENCE = "reference"
    BODY = "body"
    MEETING_DATE = "meeting_date"
    MINUTE = "minute"
    ITEM = "item"
    WORDS = "words"
    SUMMARY = "summary"
    OWNER = "owner"
    DIRECTORATE = "directorate"
    REQUESTED_BY = "requested_by"
    REPORT_TO = "report_to"
    EXECUTIVE_DATE = "executive_date"
    RESPONSE = "response"
    DUE = "due"
    REVISED_DUE = "revised_due"
    STATUS = "status"
    RAG = "rag"
    PERCENT = "percent"
    PROGRESS = "progress"
    REPORTED_AT = "reported_at"
    CLOSED_ON = "closed_on"
    CLOSING = "closing"
    EXEMPT = "exempt"
    NOTE = "note"
    LEAVE_OUT = "leave_out"


LABELS = {
    Kind.REFERENCE: "Reference",
    Kind.BODY: "Committee",
    Kind.MEETING_DATE: "Meeting date",
    Kind.MINUTE: "Minute number",
    Kind.ITEM: "Agenda item",
    Kind.WORDS: "Action",
    Kind.SUMMARY: "Action, short form",
    Kind.OWNER: "Owner",
    Kind.DIRECTORATE: "Directorate",
    Kind.REQUESTED_BY: "Requested by",
    Kind.REPORT_TO: "Report to",
    Kind.EXECUTIVE_DATE: "Executive date",
    Kind.RESPONSE: "Response",
    Kind.DUE: "Due",
    Kind.REVISED_DUE: "Revised due",
    Kind.STATUS: "Status",
    Kind.RAG: "RAG",
    Kind.PERCENT: "Percent",
    Kind.PROGRESS: "Progress",
    Kind.REPORTED_AT: "Reported back at",
    Kind.CLOSED_ON: "Closed on",
    Kind.CLOSING: "Closing agreed at",
    Kind.EXEMPT: "Public or exempt",
    Kind.NOTE: "Keep as a note",
    Kind.LEAVE_OUT: "Leave out",
}

# Several columns may be one of these: "Lead member" and "Lead officer" are both owners.
MANY = frozenset(
    {
        Kind.ITEM,
        Kind.OWNER,
        Kind.DIRECTORATE,
        Kind.REQUESTED_BY,
        Kind.DUE,
        Kind.REVISED_DUE,
        Kind.PROGRESS,
        Kind.REPORTED_AT,
        Kind.NOTE,
        Kind.LEAVE_OUT,
    }
)


def kind_called(words: str) -> Kind | None:
    """The kind that is called so, by its label or its word on the command line; None for no kind."""
    wanted = words.strip().casefold()
    for kind, label in LABELS.items():
        if wanted in (kind.value, kind.value.replace("_", " "), label.casefold()):
            return kind
    return None
