"""Keeping what was found: bodies, meetings, documents, versions, items and their texts.

Before it stand `found`, `revising` and `store`; `verbs` puts suggestions beside it. The original bytes are kept. The
same file twice is one document; another text for an item that is known becomes its next version, and no text ever
changes. An item that any document marks as exempt is exempt: an import never makes one public again.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from annotator.errors import RefusedError, WrongUseError
from annotator.meetings.found import Found
from annotator.meetings.keeping.naming import bodies_called
from annotator.meetings.keeping.pairing import same_words
from annotator.meetings.keeping.revising import NewText, close_items, is_draft, is_draft_document, keep_items
from annotator.records import Body, Document, DocumentKind, FormerName, Item, ItemText, Meeting, Version
from annotator.store import Step

_SMALL = {"and", "of", "the", "for", "on", "in", "to", "a", "an", "with", "at"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What an import kept. `document` is None where the register had the file already. `notes` are for the clerk."""

    document: Document | None
    meeting: Meeting | None
    body: Body | None
    texts: tuple[NewText, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether the register had the file already."""
        return self.document is None


def keep(step: Step, found: Found, data: bytes) -> Kept:
    """Keep one document with its meeting and items. Raises WrongUseError where the meeting is not known."""
    return Importing(step).keep(found, data)


class Importing:
    """Keeps documents, one after the other, in one step. Nobody else adds bodies to the step meanwhile."""

    def __init__(self, step: Step) -> None:
        self._step = step
        self._bodies = step.register.find(Body)
        self._texts: dict[tuple[str, str], set[str]] = {}  # of the documents that came, by their bytes and meeting

    def keep(self, found: Found, data: bytes) -> Kept:
        """Keep a document with its meeting and items. Raises WrongUseError where the meeting is not known."""
        sha256 = self._step.keep_bytes(data)
        if found.kind is DocumentKind.EVIDENCE:
            return self._keep_evidence(found, sha256, len(data))
        if found.date is None or not found.body:
            raise WrongUseError(
                f"{found.file_name} names no {' and no '.join(found.missing)} of its meeting.",
                "Say which meeting it was: its body and its date (--body and --date on the command line).",
            )
        body = self.body_named(found.body, found.council, found.file_name)
        meeting, is_new = self._meeting_on(body, found.date, found)
        if not is_new and self._is_known(found, sha256, meeting):
            return Kept(document=None, meeting=meeting, body=body)
        self._texts.setdefault((sha256, meeting.id), set()).add(found.text)
        others = [] if is_new else self._step.register.find(Document, meeting_id=meeting.id)
        document = self._keep_document(found, sha256, len(data), meeting)
        version = self._step.add(Version(document_id=document.id, number=self._number(others), text=found.text))
        texts, notes = self._keep_items(found, meeting, version, body, others)
        return Kept(document=document, meeting=meeting, body=body, texts=tuple(texts), notes=tuple(notes))

    def body_named(self, name: str, council: str, file_name: str) -> Body:
        """The body of that name, or once of that name, added where it is new.

        A council that is not given is no other council.
        """
        fitting = bodies_called(self._bodies, self._step.register.find(FormerName), name, council)
        if len(fitting) > 1:
            councils = " and ".join(body.council or "a council not stated" for body in fitting)
            raise RefusedError(
                f"{file_name} names no council, and there is a {name} at {councils}."
                if not council
                else f"{file_name} may be of more than one body: there is a {name} at {councils}.",
                "Say which council it is (--council on the command line).",
            )
        if not fitting:
            code = _code(name, {body.code for body in self._bodies})
            self._bodies.append(self._step.add(Body(name=name, council=council, code=code)))
            return self._bodies[-1]
        (body,) = fitting
        if council and not body.council:
            known, body = body, self._step.change(body, council=council)
            self._bodies[self._bodies.index(known)] = body
        return body

    def _meeting_on(self, body: Body, day: date, found: Found) -> tuple[Meeting, bool]:
        """The meeting of that day and name, and whether it is new.

        An annual general meeting and an ordinary one on one evening are two. What the register does not know of a
        meeting yet, the document fills in; what it knows stays as it is.
        """
        said: dict[str, Any] = {"venue": found.venue, "chair": found.chair, "attendance": found.attendance}
        known = self._step.register.find(Meeting, body_id=body.id, date=day)
        named = [meeting for meeting in known if same_words(meeting.name, found.meeting_name)]
        if not named:
            return self._step.add(Meeting(body_id=body.id, date=day, name=found.meeting_name, **said)), True
        missing = {name: value for name, value in said.items() if not getattr(named[0], name)}
        return self._step.change(named[0], **missing), False

    def _is_known(self, found: Found, sha256: str, meeting: Meeting) -> bool:
        """Whether these bytes are kept for the meeting; not where they brought another text of it just before.

        A file may hold two meetings of one body on one day that bear the same name.
        """
        just_now = self._texts.get((sha256, meeting.id))
        if just_now is not None:
            return found.text in just_now
        return self._step.register.count(Document, sha256=sha256, meeting_id=meeting.id) > 0

    def _number(self, others: list[Document]) -> int:
        """The number of the next version of a meeting's minutes, which has these documents."""
        return 1 + sum(self._step.register.count(Version, document_id=other.id) for other in others)

    def _keep_items(
        self, found: Found, meeting: Meeting, version: Version, body: Body, others: list[Document]
    ) -> tuple[list[NewText], list[str]]:
        """A draft that comes after the confirmed minutes is kept, and takes the place of nothing."""
        known = self._step.register.find(Item, meeting_id=meeting.id, order="position") if others else []
        if known and is_draft(found):
            register = self._step.register
            confirmed = [one for one in others if not is_draft_document(register, one, meeting, body.name)]
            if confirmed:
                close_items(self._step, found, known)
                return [], [
                    f"{found.file_name} is a draft, and {confirmed[-1].file_name} is none: it was kept beside it, and"
                    " changed no text."
                ]
        return keep_items(self._step, found, meeting, version, known)

    def _keep_document(self, found: Found, sha256: str, size: int, meeting: Meeting | None) -> Document:
        exempt = bool(found.items) and all(item.exempt for item in found.items)
        return self._step.add(
            Document(
                kind=found.kind,
                meeting_id=meeting.id if meeting else None,
                dated=None if meeting else found.date,
                title=found.title,
                file_name=found.file_name,
                form=found.form,
                sha256=sha256,
                size=size,
                exempt=exempt,
                exempt_paragraph=found.items[0].exempt_paragraph if exempt else "",
            )
        )

    def _keep_evidence(self, found: Found, sha256: str, size: int) -> Kept:
        if self._step.register.count(Document, sha256=sha256, meeting_id=None):
            return Kept(document=None, meeting=None, body=None)
        document = self._keep_document(found, sha256, size, None)
        version = self._step.add(Version(document_id=document.id, number=1, text=found.text))
        (whole,) = found.items
        item = self._step.add(
            Item(
                document_id=document.id,
                position=0,
                title=found.title,
                exempt=whole.exempt,
                exempt_paragraph=whole.exempt_paragraph,
            )
        )
        text = self._step.add(ItemText(item_id=item.id, version_id=version.id, text=whole.text))
        return Kept(document=document, meeting=None, body=None, texts=(NewText(index=0, item=item, text=text),))


def _code(name: str, taken: set[str]) -> str:
    """The letters that open a body's references: its initials ("CYPSP"), or the first three letters of one word."""
    words = [word for word in re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", name) if word.lower() not in _SMALL]
    code = "".join(word[0] for word in words).upper() if len(words) > 1 else name[:3].upper()
    code = code or "A"
    number = 2
    unique = code
    while unique in taken:
        unique, number = f"{code}{number}", number + 1
    return unique
