"""What the register would make of a document that is about to be imported. It reads, and writes nothing.

Before it stand `meetings` and `store`; the import place shows it beside each file. The import itself is `importing`'s.
"""

import hashlib
from dataclasses import dataclass

from annotator.actions.log import day
from annotator.meetings import Found
from annotator.meetings.pairing import pair_items, same_text, same_words
from annotator.records import Body, Document, DocumentKind, Item, Meeting
from annotator.store import Register


@dataclass(frozen=True, slots=True)
class Preview:
    """Whether the register has the file already, or other minutes of its meeting; and a few words on that."""

    is_known: bool = False
    is_version: bool = False
    says: str = ""


def preview(register: Register, found: Found, data: bytes) -> Preview:
    """What would come of importing this. A file is known by its bytes, unless it is said to be of another meeting."""
    bodies = _bodies(register, found)
    meeting = _meeting(register, found, bodies[0]) if len(bodies) == 1 else None
    same = register.find(Document, sha256=hashlib.sha256(data).hexdigest())
    of_meeting = [document for document in same if meeting is not None and document.meeting_id == meeting.id]
    if same and (of_meeting or found.kind is DocumentKind.EVIDENCE or found.missing):
        return Preview(is_known=True, says=f"In the register: {_where(register, (of_meeting or same)[-1])}.")
    notes = [f"The same file is kept for another meeting: {_where(register, same[-1])}."] if same else []
    if len(bodies) > 1:
        councils = " and ".join(body.council or "a council not stated" for body in bodies)
        notes.append(f"There is a {found.body} at {councils}: say which council it is.")
    is_version = False
    if meeting is not None:
        is_version, words = _against(register, found, meeting)
        notes.append(words)
    return Preview(is_version=is_version, says=" ".join(note for note in notes if note))


def _bodies(register: Register, found: Found) -> list[Body]:
    """The bodies that it may be of. A council that is not given is no other council."""
    if found.kind is DocumentKind.EVIDENCE or found.missing:
        return []
    named = [body for body in register.find(Body) if same_words(body.name, found.body)]
    council = found.council
    return [body for body in named if not council or not body.council or same_words(body.council, council)]


def _meeting(register: Register, found: Found, body: Body) -> Meeting | None:
    held = register.find(Meeting, body_id=body.id, date=found.date)
    named = [meeting for meeting in held if same_words(meeting.name, found.meeting_name)]
    return next(iter(named), None)


def _against(register: Register, found: Found, meeting: Meeting) -> tuple[bool, str]:
    """The found items against those of the meeting: whether they are another version of them, and the numbers."""
    known = register.find(Item, meeting_id=meeting.id, order="position")
    if not known:
        return False, ""
    texts = {item_id: text.text for item_id, text in register.current_texts(item.id for item in known).items()}
    pairs, doubts = pair_items(found.items, known, texts)
    added = pairs.count(None)
    corrected = sum(
        item is not None and not same_text(texts.get(item.id, ""), new.text)
        for item, new in zip(pairs, found.items, strict=True)
    )
    total = f"{len(found.items)} item{'' if len(found.items) == 1 else 's'}"
    if added == len(found.items):
        return False, " ".join((f"{total} more for a meeting that is in the register.", *doubts))
    new_ones = f", {added} new" if added else ""
    return True, " ".join((f"{total}; {corrected or 'none'} corrected{new_ones}.", *doubts))


def _where(register: Register, document: Document) -> str:
    if document.meeting_id is None:
        return f"evidence, as {document.file_name}"
    meeting = register.get(Meeting, document.meeting_id)
    return f"{register.get(Body, meeting.body_id).name}, {day(meeting.date)}"
