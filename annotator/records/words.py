"""The kinds and states that the program tells apart, in the words of committee clerks.

Nothing comes before this module; the records of `values`, `minutes` and `log` use it. What an enum calls a thing is
what the register keeps.
"""

from enum import StrEnum


class TagKind(StrEnum):
    """What a tagged passage is."""

    RESOLUTION = "resolution"
    FOLLOW_UP = "follow-up"
    DEADLINE = "deadline"
    REPORT_BACK = "report-back"


class SuggestionState(StrEnum):
    """What the clerk said of a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class ActionStatus(StrEnum):
    """Where an action stands. "Overdue" and the like depend on the day and are never stored."""

    OPEN = "open"
    IN_PART = "reported in part"
    REPORTED = "reported back"
    AWAITING_CLOSE = "awaiting agreement to close"
    CLOSED = "closed"
    NOT_PROCEEDING = "not proceeding"


class Outcome(StrEnum):
    """Why an action is not proceeding."""

    DECLINED = "declined"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class ResponseKind(StrEnum):
    """What the executive answered to a recommendation."""

    NONE_YET = "none yet"
    ACCEPTED = "accepted"
    IN_PART = "accepted in part"
    REJECTED = "rejected"
    NOTED = "noted only"


class Extent(StrEnum):
    """How far a report back gives what was asked for."""

    FULL = "full"
    PARTLY = "partly"
    DECLINED = "declined"


class Precision(StrEnum):
    """How exact the words of a deadline are."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DURATION = "duration"
    MEETING = "meeting"
    OPEN = "open"


class DocumentKind(StrEnum):
    """Minutes of a meeting, or evidence: a document that is no minutes."""

    MINUTES = "minutes"
    EVIDENCE = "evidence"


class PartKind(StrEnum):
    """The parts of an agenda item's text, as ModernGov and printed minutes head them.

    They follow one another without a gap; a limb alone lies within another part, its decision.
    """

    MINUTES = "minutes"
    DECISION = "decision"
    REASONS = "reasons for decision"
    ALTERNATIVES = "alternative options considered"
    SUPPORTING = "supporting documents"
    VOTE = "recorded vote"
    LIMB = "limb"


class Attendance(StrEnum):
    """How somebody whom minutes list was at the meeting, or was not."""

    PRESENT = "present"
    IN_ATTENDANCE = "in attendance"
    APOLOGIES = "apologies"
    ABSENT = "absent"
