"""What the stages hand to each other and no table keeps as a row: spans, parts, people who came, proposals.

Before it stand the `words`; after it `minutes` and `log`.
"""

from dataclasses import dataclass

from annotator.records.words import Attendance, PartKind, Precision, TagKind


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody whom minutes list: the name as it stands, and the role where one is given ("Vice-Chair", "Clerk").

    `initials` are those that the minutes print beside the name and then use for it.
    """

    name: str
    role: str = ""
    attendance: Attendance = Attendance.PRESENT
    initials: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text: `end` is excluded."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Part:
    """A headed part of an agenda item's text; the heading itself belongs to the part."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A tag that the program would propose for a text, before it is kept as a suggestion.

    `score` runs from 0 to 1. `reason` is a sentence for the clerk. `due` is an ISO date (the last day that still
    counts as in time), a duration such as `P70D`, `P2M` or `P10B` (working days) from a start that is no date,
    `next-meeting`, `meeting:2022-03`, `open` ("in due course"), `unresolved`, or empty; `rule` shows how it
    was worked out. `owner` and `report_to` are empty where the text names nobody. `sign` names the rule that found
    it, for whoever works on the program.
    """

    kind: TagKind
    start: int
    end: int
    score: float
    reason: str
    resolution_kind: str = ""
    owner: str = ""
    report_to: str = ""
    due: str = ""
    precision: Precision | None = None
    rule: str = ""
    sign: str = ""
