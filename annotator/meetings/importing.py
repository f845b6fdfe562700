"""Keeping what was found: bodies, meetings, documents, versions, items and their texts.

Before it stand `found` and `store`; `verbs` puts suggestions beside it. The original bytes are kept. The same file
twice is one document; another text for an item that is known becomes its next version, and no text ever changes. An
item that any document marks as exempt is exempt: an import never makes one public again.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import date

from annotator.errors import RefusedError, WrongUseError
from annotator.meetings.found import Found, FoundItem
from annotator.meetings.pairing import pair_items, same_words
from annotator.records import Action, Body, Document, DocumentKind, Item, ItemText, Meeting, Version
from annotator.store import Register, Step

_SMALL = {"and", "of", "the", "for", "on", "in", "to", "a", "an", "with", "at"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewText:
    """A text that was kept: with its item, and the text that it corrects where the item was known before."""

    item: Item
    text: ItemText
    corrects: ItemText | None = None


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
    """Keep a document with its meeting and items. Raises WrongUseError where the meeting is not known."""
    if found.kind is DocumentKind.EVIDENCE:
        return _keep_evidence(step, found, data)
    if found.date is None or not found.body:
        raise WrongUseError(
            f"{found.file_name} names no {' and no '.join(found.missing)} of its meeting.",
            "Say which meeting it was: its body and its date (--body and --date on the command line).",
        )
    body = body_named(step, found.body, found.council, found.file_name)
    meeting = _meeting_on(step, body, found.date, found.meeting_name)
    if _known(step.register, data, meeting.id):
        return Kept(document=None, meeting=meeting, body=body)
    document = _keep_document(step, found, data, meeting)
    number = 1 + sum(
        step.register.count(Version, document_id=other.id)
        for other in step.register.find(Document, meeting_id=meeting.id)
    )
    version = step.add(Version(document_id=document.id, number=number, text=found.text))
    texts, notes = _keep_items(step, found.items, meeting, version)
    return Kept(document=document, meeting=meeting, body=body, texts=tuple(texts), notes=notes)


def body_named(step: Step, name: str, council: str, file_name: str) -> Body:
    """The body of that name, added where it is new. A council that is not given is no other council."""
    same = [body for body in step.register.find(Body) if same_words(body.name, name)]
    fitting = [body for body in same if not council or not body.council or same_words(body.council, council)]
    if len(fitting) > 1:
        councils = " and ".join(body.council or "a council not stated" for body in fitting)
        raise RefusedError(
            f"{file_name} names no council, and there is a {name} at {councils}."
            if not council
            else f"{file_name} may be of more than one body: there is a {name} at {councils}.",
            "Say which council it is (--council on the command line).",
        )
    if fitting:
        body = fitting[0]
        return step.change(body, council=council) if council and not body.council else body
    taken = {body.code for body in step.register.find(Body)}
    return step.add(Body(name=name, council=council, code=_code(name, taken)))


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


def _meeting_on(step: Step, body: Body, day: date, name: str) -> Meeting:
    """The meeting of that day and name: an annual general meeting and an ordinary one on one evening are two."""
    known = step.register.find(Meeting, body_id=body.id, date=day)
    named = [meeting for meeting in known if same_words(meeting.name, name)]
    return named[0] if named else step.add(Meeting(body_id=body.id, date=day, name=name))


def _known(register: Register, data: bytes, meeting_id: str | None) -> bool:
    return register.count(Document, sha256=hashlib.sha256(data).hexdigest(), meeting_id=meeting_id) > 0


def _keep_document(step: Step, found: Found, data: bytes, meeting: Meeting | None) -> Document:
    exempt = bool(found.items) and all(item.exempt for item in found.items)
    return step.add(
        Document(
            kind=found.kind,
            meeting_id=meeting.id if meeting else None,
            dated=None if meeting else found.date,
            title=found.title,
            file_name=found.file_name,
            form=found.form,
            sha256=step.keep_bytes(data),
            size=len(data),
            exempt=exempt,
            exempt_paragraph=found.items[0].exempt_paragraph if exempt else "",
        )
    )


def _keep_evidence(step: Step, found: Found, data: bytes) -> Kept:
    if _known(step.register, data, None):
        return Kept(document=None, meeting=None, body=None)
    document = _keep_document(step, found, data, None)
    version = step.add(Version(document_id=document.id, number=1, text=found.text))
    (whole,) = found.items
    item = step.add(
        Item(
            document_id=document.id,
            position=0,
            title=found.title,
            exempt=whole.exempt,
            exempt_paragraph=whole.exempt_paragraph,
        )
    )
    text = step.add(ItemText(item_id=item.id, version_id=version.id, text=whole.text))
    return Kept(document=document, meeting=None, body=None, texts=(NewText(item=item, text=text),))


def _keep_items(
    step: Step, found: tuple[FoundItem, ...], meeting: Meeting, version: Version
) -> tuple[list[NewText], tuple[str, ...]]:
    known = step.register.find(Item, meeting_id=meeting.id, order="position")
    current = step.register.current_texts(item.id for item in known)
    pairs, notes = pair_items(found, known, {item_id: text.text for item_id, text in current.items()})
    kept: list[NewText] = []
    named: list[Item] = []
    behind = max((item.position for item in known), default=-1)
    for new, old in zip(found, pairs, strict=True):
        if old is None:
            behind += 1
            item, before = step.add(_item(new, meeting, behind)), None
        else:
            item, before = _close(step, old, new) if new.exempt and not old.exempt else old, current.get(old.id)
        named.append(item)
        if before is None or before.text != new.text:
            text = step.add(ItemText(item_id=item.id, version_id=version.id, text=new.text, parts=new.parts))
            kept.append(NewText(item=item, text=text, corrects=before))
    if len(found) > 1 and (any(pairs) or len(known) < len(found)):  # else it adds to what is there, as an annex does
        placed = _put_in_order(step, named, found, known)
        kept = [NewText(item=placed[new.item.id], text=new.text, corrects=new.corrects) for new in kept]
    return kept, notes


def _close(step: Step, item: Item, new: FoundItem) -> Item:
    """The item becomes exempt, with its actions; an action whose own mark differs was marked by hand, and keeps it."""
    for action in step.register.find(Action, item_id=item.id):
        if (action.exempt, action.exempt_paragraph) == (item.exempt, item.exempt_paragraph):
            step.change(action, exempt=True, exempt_paragraph=new.exempt_paragraph)
    return step.change(item, exempt=True, exempt_paragraph=new.exempt_paragraph)


def _put_in_order(step: Step, named: list[Item], found: tuple[FoundItem, ...], known: list[Item]) -> dict[str, Item]:
    """The items stand as the document has them, with its numbers; those that it does not name stand after them."""
    ids = {item.id for item in named}
    placed: dict[str, Item] = {}
    for position, (item, new) in enumerate(zip(named, found, strict=True)):
        placed[item.id] = step.change(item, position=position, number=item.number or new.number)
    for position, item in enumerate((item for item in known if item.id not in ids), len(named)):
        step.change(item, position=position)
    return placed


def _item(new: FoundItem, meeting: Meeting, position: int) -> Item:
    return Item(
        meeting_id=meeting.id,
        position=position,
        number=new.number,
        title=new.title,
        purpose=new.purpose,
        exempt=new.exempt,
        exempt_paragraph=new.exempt_paragraph,
    )
