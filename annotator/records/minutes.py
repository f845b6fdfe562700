"""What the register keeps of minutes: bodies, meetings, documents, items, their texts, tags and suggestions.

Before it stand `words` and `values`; after it `log`. A `Row` is kept by `store`.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Self

from annotator.records.values import Attendee, Part, Proposal
from annotator.records.words import DocumentKind, Extent, Precision, SuggestionState, TagKind

NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Something that the register keeps: `store` gives it its id (UUID version 7), revision and time of change."""

    id: str = ""
    revision: int = 0
    changed_at: datetime = NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Row):
    """A committee, panel, cabinet or council that meets. `code` opens the references of its actions.

    `template` is the form of its references, empty for the usual one (see `actions.references`). A body that was
    dissolved has its last day in `ended`, and in `successor_id` the body that took on its business, if any.
    """

    name: str
    council: str = ""
    code: str = ""
    template: str = ""
    ended: date | None = None
    successor_id: str | None = None


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
class Setting(Row):
    """A setting that belongs to the register rather than to the computer."""

    key: str
    value: str
