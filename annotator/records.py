"""The words of the program as records: what every stage passes to the next.

Nothing comes before this module. The words are those of committee clerks: body, meeting, agenda item, document,
version, tag, suggestion, action, report back. A `Row` is kept in the register by `store`; the other classes are
values that stages hand to each other.

Positions (`start`, `end`) count Unicode code points of the text they belong to; `end` is excluded.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Self

NEVER = datetime(1970, 1, 1, tzinfo=UTC)


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
    was worked out. `owner` and `report_to` are empty where the text names nobody.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Something that the register keeps: `store` gives it its id (UUID version 7), revision and time of change."""

    id: str = ""
    revision: int = 0
    changed_at: datetime = NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Row):
    """A committee, panel, cabinet or council that meets. `code` opens the references of its actions."""

    name: str
    council: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Row):
    """A meeting of a body on a day. `name` tells two on one day apart ("Annual Meeting"); most have none.

    Its venue, chair and attendance are those that its minutes give.
    """

    body_id: str
    date: date
    name: str = ""
    venue: str = ""
    chair: str = ""
    attendance: tuple[Attendee, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Row):
    """A file as imported: its bytes are kept under their SHA-256.

    Evidence belongs to no meeting; `dated` is its own day, where it says one.
    `exempt` marks Part II business; `exempt_paragraph` is the paragraph of Schedule 12A, where it is known.
    """

    kind: DocumentKind
    meeting_id: str | None = None
    dated: date | None = None
    title: str
    file_name: str
    form: str
    sha256: str
    size: int
    exempt: bool = False
    exempt_paragraph: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Row):
    """The text read from a document; `number` counts the versions of one meeting's minutes from 1."""

    document_id: str
    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Row):
    """An agenda item of a meeting; or an evidence document's one text, which has a document and no meeting.

    `position` orders the items of a meeting. `purpose` is the line that says what the item was for.
    """

    meeting_id: str | None = None
    document_id: str | None = None
    position: int
    number: str = ""
    title: str
    purpose: str = ""
    exempt: bool = False
    exempt_paragraph: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemText(Row):
    """The text of an item in one version. It never changes: a corrected text is another row."""

    item_id: str
    version_id: str
    text: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Row):
    """A span of an item's text with a kind. `quote` repeats the words, so that a tag can be found again.

    A deadline has `due`, `precision` and `rule` (see `Proposal`), and `follow_up_id` when it belongs to a
    follow-up. `to_check` marks a tag whose words were not found exactly in a corrected version.
    """

    item_id: str
    text_id: str
    kind: TagKind
    start: int
    end: int
    quote: str
    resolution_kind: str = ""
    due: str = ""
    precision: Precision | None = None
    rule: str = ""
    follow_up_id: str | None = None
    to_check: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion(Row):
    """A proposal that was put to the clerk. A report back names its action and its extent."""

    item_id: str
    text_id: str
    kind: TagKind
    start: int
    end: int
    quote: str
    score: float
    reason: str
    state: SuggestionState = SuggestionState.OPEN
    resolution_kind: str = ""
    owner: str = ""
    report_to: str = ""
    due: str = ""
    precision: Precision | None = None
    rule: str = ""
    action_id: str | None = None
    extent: Extent | None = None
    tag_id: str | None = None

    @classmethod
    def of(cls, proposal: Proposal, text: ItemText) -> Self:
        """The proposal as a suggestion on that text, not yet kept."""
        return cls(
            item_id=text.item_id,
            text_id=text.id,
            kind=proposal.kind,
            start=proposal.start,
            end=proposal.end,
            quote=text.text[proposal.start : proposal.end],
            score=proposal.score,
            reason=proposal.reason,
            resolution_kind=proposal.resolution_kind,
            owner=proposal.owner,
            report_to=proposal.report_to,
            due=proposal.due,
            precision=proposal.precision,
            rule=proposal.rule,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Row):
    """A follow-up that is being tracked: a row of the action log.

    `number` counts the actions of a body in a municipal `year` ("25/26"); `reference` is made of both.
    `words` are those of the minutes, `summary` the clerk's own short form. `due` is a day, when one is known;
    `due_value` is what a deadline's words come to (see `Proposal`), `due_words` are the words it came from and
    `due_rule` how it was worked out ("typed" by hand included).
    An empty `owner`, `due` or `report_to` means that none is stated. The exempt mark is the item's unless changed.
    """

    body_id: str
    item_id: str
    tag_id: str
    year: str
    number: int
    reference: str
    words: str
    summary: str = ""
    owner: str = ""
    report_to: str = ""
    due: date | None = None
    due_value: str = ""
    due_words: str = ""
    due_rule: str = ""
    due_tag_id: str | None = None
    status: ActionStatus = ActionStatus.OPEN
    exempt: bool = False
    exempt_paragraph: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportBack(Row):
    """The passage of a later item, or of evidence, that answers an action; its words are the tag's."""

    action_id: str
    item_id: str
    tag_id: str
    extent: Extent


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Row):
    """A setting that belongs to the register rather than to the computer."""

    key: str
    value: str
