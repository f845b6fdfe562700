"""What was found in a document, before anything is kept.

Before it stands `records`; `recognise` makes it, `importing` keeps it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from annotator.records import Attendee, DocumentKind, Part


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundItem:
    """An agenda item as it stands in a document. `parts` are spans of `text`.

    `text` is everything under the title but the purpose line and the label "Minutes:".
    """

    number: str
    title: str
    purpose: str = ""
    text: str
    parts: tuple[Part, ...] = ()
    exempt: bool = False
    exempt_paragraph: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a document says: the minutes of a meeting, or evidence. What it does not say is empty, never guessed.

    A file may hold several meetings: each is a `Found` of its own, with its own `text`.
    """

    file_name: str
    form: str
    kind: DocumentKind
    council: str
    body: str
    date: date | None
    meeting_name: str = ""
    venue: str = ""
    chair: str = ""
    attendance: tuple[Attendee, ...] = ()
    title: str
    text: str
    items: tuple[FoundItem, ...]
    warnings: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """What the clerk must say before these minutes can be kept: of "body" and "date"."""
        if self.kind is DocumentKind.EVIDENCE:
            return ()
        return tuple(name for name, value in (("body", self.body), ("date", self.date)) if not value)

    def as_json(self) -> Mapping[str, Any]:
        """The object that `annotator read --json` prints; what is not known is null or empty."""
        return {
            "file": self.file_name,
            "form": self.form,
            "kind": self.kind.value,
            "council": self.council,
            "body": self.body,
            "date": self.date.isoformat() if self.date else None,
            "meeting_name": self.meeting_name,
            "venue": self.venue,
            "chair": self.chair,
            "attendance": [
                {"name": one.name, "role": one.role, "initials": one.initials, "attendance": one.attendance.value}
                for one in self.attendance
            ],
            "title": self.title,
            "items": [
                {
                    "number": item.number,
                    "title": item.title,
                    "purpose": item.purpose,
                    "text": item.text,
                    "exempt": _exempt_json(item),
                    "parts": [{"kind": part.kind.value, "start": part.start, "end": part.end} for part in item.parts],
                }
                for item in self.items
            ],
            "warnings": list(self.warnings),
        }


def _exempt_json(item: FoundItem) -> str | None:
    if not item.exempt:
        return None
    return f"paragraph {item.exempt_paragraph}" if item.exempt_paragraph else "paragraph not stated"
