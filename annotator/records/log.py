"""What the register keeps of the action log: actions, and all that is said of one while it is carried through.

Before it stand `words` and `minutes`. What hangs on an action (an extension, a note, an answer) is a row of its own,
with its day: the history of an action is never written over.
"""

from dataclasses import dataclass
from datetime import date

from annotator.records.minutes import Row
from annotator.records.words import ActionStatus, Extent, Outcome, ResponseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Row):
    """A follow-up that is being tracked: a row of the action log.

    `number` counts the actions of a body in a municipal `year` ("25/26"); `reference` is made of both. Where one was
    split, `part` counts the parts from 1 and `parent_id` names the action whose words they divide; `merged_into_id`
    names the action that goes on in its place, `repeats_id` an earlier one that had asked for the same.
    `words` are those of the minutes, `summary` the clerk's own short form. `due` is a day, when one is known;
    `due_value` is what a deadline's words come to (see `Proposal`), `due_words` are the words it came from and
    `due_rule` how it was worked out ("typed" by hand included). Until `deferred_until` it is not asked after.
    An empty `owner`, `due` or `report_to` means that none is stated; joint owners stand apart by semicolons.
    `outcome` says why it is not proceeding. The exempt mark is the item's unless changed.

    An action that came in with an older tracker may have no item, and one that was withdrawn no tag: `origin` then says
    where it is from, and `asked_on` on which day it was asked.
    """

    body_id: str
    item_id: str | None
    tag_id: str | None
    year: str
    number: int
    reference: str
    words: str
    summary: str = ""
    owner: str = ""
    report_to: str = ""
    requested_by: str = ""
    due: date | None = None
    due_value: str = ""
    due_words: str = ""
    due_rule: str = ""
    due_tag_id: str | None = None
    deferred_until: date | None = None
    status: ActionStatus = ActionStatus.OPEN
    outcome: Outcome | None = None
    part: int = 0
    parent_id: str | None = None
    merged_into_id: str | None = None
    repeats_id: str | None = None
    asked_on: date | None = None
    origin: str = ""
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
class Extension(Row):
    """A due date that was moved: what it was, what it became, and who agreed that, at which meeting or on which day."""

    action_id: str
    was_due: date | None = None
    was_words: str = ""
    due: date | None = None
    due_words: str = ""
    agreed_by: str = ""
    agreed_on: date | None = None
    meeting_id: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressNote(Row):
    """What was heard of an action on a day, short of a report to the committee; `percent` where somebody gave one."""

    action_id: str
    day: date
    words: str
    said_by: str = ""
    percent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Row):
    """What the executive, or another body, answered to a recommendation, and the clock that it answers by.

    `notice_on` is the day on which it received the report or, if later, the notice; `due` the last day in time.
    """

    action_id: str
    response: ResponseKind = ResponseKind.NONE_YET
    notice_on: date | None = None
    due: date | None = None
    due_rule: str = ""
    responded_on: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing(Row):
    """How an action was closed: the committee's agreement, with the `minute` that records it, in words.

    The minute is quoted from an item of the register, or given by its number where that meeting is not kept.
    """

    action_id: str
    agreed_on: date
    minute: str
    meeting_id: str | None = None
    item_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName(Row):
    """A name that a body bore until a day, that day included."""

    body_id: str
    name: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Row):
    """A post that actions are given to ("Assistant Director, Early Help"), and the directorate that it belongs to."""

    role: str
    directorate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder(Row):
    """Who held an office, from a day to a day, both included; None where that is not known, or not yet over."""

    office_id: str
    name: str
    since: date | None = None
    until: date | None = None
