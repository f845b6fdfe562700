"""A file that is about to be imported: what was found in it, what the clerk says of it, and its state.

Before it stand `meetings` and `import_preview`; `import_model` shows the rows. A row is ready when nothing is missing
from it and the register does not have it yet.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from annotator.actions.log import day
from annotator.errors import UserError
from annotator.meetings import Found
from annotator.records import DocumentKind
from annotator.ui.models.import_preview import Preview

NEW = Preview()
_EVIDENCE = "No minutes in it: kept as evidence, a document that may answer an action."
_ASKS_TO_LOOK = re.compile(  # the other notes only tell what was done
    r"\b(?:check|compare with|look whether|without a year|belongs to no item|stands as one|only the first"
    r"|(?:page|it) was left out)\b",
    re.IGNORECASE,
)


class State(Enum):
    """What would become of a file, in the clerk's words. `CHECK` is imported as it stands, but asks to be looked at."""

    READY = "Ready"
    CHECK = "Check"
    VERSION = "New version"
    BESIDE = "Kept beside"
    EVIDENCE = "Evidence"
    ASKS = "Meeting needed"
    KNOWN = "Known already"
    LEFT_OUT = "Left out"
    UNREADABLE = "Not readable"
    UNPREPARED = "Not prepared"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """A file: what was found in it with its bytes, or why it cannot be imported.

    `preview` is what the register would make of it. `was_evidence`: the clerk said that these are minutes after all;
    `is_left_out`: that it is not to be imported; `was_checked`: that it is right, whatever its notes say.
    """

    name: str
    found: Found | None = None
    data: bytes = b""
    error: UserError | None = None
    preview: Preview = NEW
    was_evidence: bool = False
    is_left_out: bool = False
    was_checked: bool = False

    @property
    def state(self) -> State:
        """What would become of it."""
        if self.found is None:
            return State.UNREADABLE
        if self.error is not None:
            return State.UNPREPARED
        if self.preview.is_known:
            return State.KNOWN
        if self.is_left_out:
            return State.LEFT_OUT
        return self._state_of(self.found)

    @property
    def is_ready(self) -> bool:
        """Whether it can be imported as it stands, and brings anything."""
        return self.state in READY_STATES

    @property
    def asks(self) -> bool:
        """Whether the clerk must say which meeting it was."""
        return self.state is State.ASKS

    @property
    def is_to_check(self) -> bool:
        """Whether something in it should be looked at before it is kept: its day, its items' numbers."""
        return self.state is State.CHECK

    @property
    def is_known(self) -> bool:
        """Whether the register has it already."""
        return self.state is State.KNOWN

    @property
    def is_open(self) -> bool:
        """Whether what was found in it can be put right: it was read, and the register does not have it yet."""
        return self.found is not None and self.error is None and not self.preview.is_known

    def is_same_as(self, other: "ImportRow") -> bool:
        """Whether it is the same meeting in the same bytes, under whatever file name."""
        if self.found is None or other.found is None or self.data != other.data:
            return False
        return replace(self.found, file_name="") == replace(other.found, file_name="")

    @property
    def is_evidence(self) -> bool:
        """Whether no minutes were recognised in it, whatever the clerk said since."""
        return self.found is not None and (self.was_evidence or self.found.kind is DocumentKind.EVIDENCE)

    def of_meeting(self, said: Mapping[str, Any]) -> "ImportRow":
        """The clerk says that these are minutes of this meeting; what is not said stays as it was found."""
        if self.found is None:
            return self
        found = replace(self.found, kind=DocumentKind.MINUTES, **said)
        if not found.missing:  # the note that asked for the meeting was answered
            found = replace(found, warnings=tuple(note for note in found.warnings if "say which" not in note))
        return replace(self, found=found, was_evidence=self.is_evidence, was_checked=True)

    def as_evidence(self) -> "ImportRow":
        """The clerk says that what was taken for evidence is evidence."""
        if self.found is None or not self.was_evidence:
            return self
        return replace(self, found=replace(self.found, kind=DocumentKind.EVIDENCE), was_evidence=False)

    @property
    def reason(self) -> str:
        """What the clerk should know of it."""
        if self.error is not None or self.found is None:
            return str(self.error or "")
        if self.is_known:
            return self.preview.says
        notes = (*((_EVIDENCE,) if self.found.kind is DocumentKind.EVIDENCE else ()), *self.found.warnings)
        return " ".join(note for note in (self.preview.says, *notes) if note)

    def says(self) -> tuple[str, ...]:
        """The cells."""
        if self.found is None:
            return self.name, "", "", "", str(self.error or ""), self.state.value
        held = day(self.found.date) if self.found.date else ""
        if self.found.kind is DocumentKind.EVIDENCE:
            return self.name, "(evidence)", held, "", self.reason, self.state.value
        return (
            self.name,
            self.found.body or ("" if self.is_known else "which body?"),
            held or ("" if self.is_known else "which day?"),
            str(len(self.found.items)),
            self.reason,
            self.state.value,
        )

    def pill(self) -> str:
        """The colour of the state."""
        return _PILLS[self.state]

    def _state_of(self, found: Found) -> State:
        if found.missing:
            return State.ASKS
        if found.kind is DocumentKind.EVIDENCE:
            return State.EVIDENCE
        if not self.was_checked and any(_ASKS_TO_LOOK.search(note) for note in found.warnings):
            return State.CHECK
        if self.preview.is_beside:
            return State.BESIDE
        return State.VERSION if self.preview.is_version else State.READY


READY_STATES = {State.READY, State.CHECK, State.VERSION, State.BESIDE, State.EVIDENCE}
_PILLS = {
    State.UNREADABLE: "overdue",
    State.UNPREPARED: "overdue",
    State.KNOWN: "muted",
    State.LEFT_OUT: "muted",
    State.ASKS: "soon",
    State.CHECK: "soon",
    State.EVIDENCE: "open",
    State.VERSION: "open",
    State.BESIDE: "open",
    State.READY: "reported",
}
