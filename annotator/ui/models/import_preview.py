"""What the register would make of a document that is about to be imported. It reads, and writes nothing.

Before it stand `meetings`, `tags` and `store`; the import place shows it beside each file. The import itself is
`importing`'s.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.actions.log import day
from annotator.counts import count_of
from annotator.meetings import Found
from annotator.meetings.keeping.naming import bodies_called
from annotator.meetings.keeping.pairing import pair_items, same_text, same_words
from annotator.meetings.keeping.revising import is_draft, is_draft_document
from annotator.records import Body, Document, DocumentKind, FormerName, Item, ItemText, Meeting, Span, Tag
from annotator.store import Register
from annotator.tags.carrying import find_again


@dataclass(frozen=True, slots=True)
class Preview:
    """Whether the register has the file already, or other minutes of its meeting; and a few words on that.

    `is_beside`: it would be kept beside those, and change no text of them.
    """

    is_known: bool = False
    is_version: bool = False
    is_beside: bool = False
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
    made = _against(register, found, meeting, bodies[0].name) if meeting is not None else Preview()
    return replace(made, says=" ".join(note for note in (*notes, made.says) if note))


def _bodies(register: Register, found: Found) -> list[Body]:
    """The bodies that it may be of. A council that is not given is no other council."""
    if found.kind is DocumentKind.EVIDENCE or found.missing:
        return []
    return bodies_called(register.find(Body), register.find(FormerName), found.body, found.council)


def _meeting(register: Register, found: Found, body: Body) -> Meeting | None:
    held = register.find(Meeting, body_id=body.id, date=found.date)
    named = [meeting for meeting in held if same_words(meeting.name, found.meeting_name)]
    return next(iter(named), None)


def _against(register: Register, found: Found, meeting: Meeting, body: str) -> Preview:
    """The found items against those of the meeting: whether they are another version of them, and the numbers."""
    known = register.find(Item, meeting_id=meeting.id, order="position")
    if not known:
        return Preview()
    drafts = {
        document.file_name: is_draft_document(register, document, meeting, body)
        for document in register.find(Document, meeting_id=meeting.id)
    }
    confirmed = [name for name, draft in drafts.items() if not draft]
    if confirmed and is_draft(found):
        return Preview(is_beside=True, says=f"A draft of {confirmed[-1]}: kept beside it, and changes no text.")
    made = _corrections(register, found, known)
    is_first = made.is_version and bool(drafts) and not confirmed and not is_draft(found)
    return replace(made, says=f"Known as a draft: {made.says}") if is_first else made


def _corrections(register: Register, found: Found, known: Sequence[Item]) -> Preview:
    current = register.current_texts(item.id for item in known)
    pairs, doubts = pair_items(found.items, known, {item_id: text.text for item_id, text in current.items()})
    total = count_of(len(found.items), "item")
    added = pairs.count(None)
    if added == len(found.items):
        return Preview(says=" ".join((f"{total} more for a meeting that is in the register.", *doubts)))
    corrected = [
        (current.get(item.id), new.text)
        for item, new in zip(pairs, found.items, strict=True)
        if item is not None and not (item.id in current and same_text(current[item.id].text, new.text))
    ]
    if not added and not corrected:
        return Preview(is_beside=True, says="The same words as are in the register: kept beside them.")
    new_ones = f", {added} new" if added else ""
    counted = f"{total}; {len(corrected) or 'none'} corrected{new_ones}."
    tags = _tags_carried(register, [(old, new) for old, new in corrected if old is not None])
    return Preview(is_version=True, says=" ".join(note for note in (counted, tags, *doubts) if note))


def _tags_carried(register: Register, corrected: Sequence[tuple[ItemText, str]]) -> str:
    """How many tags would go with the corrected texts: "14 tags would be carried over, 1 to check." """
    carried = left = 0
    for old, new in corrected:
        for tag in register.find(Tag, text_id=old.id):
            certain = find_again(old.text, Span(tag.start, tag.end), new) is not None
            carried, left = carried + certain, left + (not certain)
    if not carried and not left:
        return ""
    return f"{carried or 'No'} tag{'' if carried == 1 else 's'} would be carried over, {left or 'none'} to check."


def _where(register: Register, document: Document) -> str:
    if document.meeting_id is None:
        return f"evidence, as {document.file_name}"
    meeting = register.get(Meeting, document.meeting_id)
    return f"{register.get(Body, meeting.body_id).name}, {day(meeting.date)}"
