"""Keeping what was found: bodies, meetings, documents, versions, items and their texts.

Before it stand `found` and `store`; `verbs` puts suggestions beside it. The original bytes are kept. The same file
twice is one document; another text for an item that is known becomes its next version, and no text ever changes.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import date

from annotator.errors import RefusedError, WrongUseError
from annotator.meetings.found import Found, FoundItem
from annotator.records import Body, Document, DocumentKind, Item, ItemText, Meeting, Version
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
    """What an import kept. `document` is None where the register had the file already."""

    document: Document | None
    meeting: Meeting | None
    body: Body | None
    texts: tuple[NewText, ...] = ()

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
            "Say which meeting it was (--body and --date on the command line).",
        )
    body = body_named(step, found.body, found.council)
    meeting = _meeting_on(step, body, found.date)
    if _known(step.register, data, meeting.id):
        return Kept(document=None, meeting=meeting, body=body)
    document = _keep_document(step, found, data, meeting)
    number = 1 + sum(
        step.register.count(Version, document_id=other.id)
        for other in step.register.find(Document, meeting_id=meeting.id)
    )
    version = step.add(Version(document_id=document.id, number=number, text=found.text))
    texts = _keep_items(step, found.items, meeting, version)
    return Kept(document=document, meeting=meeting, body=body, texts=tuple(texts))


def body_named(step: Step, name: str, council: str) -> Body:
    """The body of that name, added where it is new. A council that is not given is no other council."""
    same = [body for body in step.register.find(Body) if _same_words(body.name, name)]
    fitting = [body for body in same if not council or not body.council or _same_words(body.council, council)]
    if len(fitting) > 1:
        councils = " and ".join(body.council for body in fitting)
        raise RefusedError(f"There is a {name} at {councils}.", "Say which council it is (--council).")
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


def _meeting_on(step: Step, body: Body, day: date) -> Meeting:
    known = step.register.find(Meeting, body_id=body.id, date=day)
    return known[0] if known else step.add(Meeting(body_id=body.id, date=day))


def _known(register: Register, data: bytes, meeting_id: str | None) -> bool:
    return register.count(Document, sha256=hashlib.sha256(data).hexdigest(), meeting_id=meeting_id) > 0


def _keep_document(step: Step, found: Found, data: bytes, meeting: Meeting | None) -> Document:
    exempt = bool(found.items) and all(item.exempt for item in found.items)
    return step.add(
        Document(
            kind=found.kind,
            meeting_id=meeting.id if meeting else None,
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
    item = step.add(Item(document_id=document.id, position=0, title=found.title))
    text = step.add(ItemText(item_id=item.id, version_id=version.id, text=found.items[0].text))
    return Kept(document=document, meeting=None, body=None, texts=(NewText(item=item, text=text),))


def _keep_items(step: Step, found: tuple[FoundItem, ...], meeting: Meeting, version: Version) -> list[NewText]:
    known = step.register.find(Item, meeting_id=meeting.id, order="position")
    current = step.register.current_texts(item.id for item in known)
    position = max((item.position for item in known), default=-1)
    kept: list[NewText] = []
    for new in found:
        item = _same_item(known, new)
        before = current.get(item.id) if item else None
        if item is None:
            position += 1
            item = step.add(_item(new, meeting, position))
        elif before is not None and before.text == new.text:
            continue
        elif new.exempt and not item.exempt:
            item = step.change(item, exempt=True, exempt_paragraph=new.exempt_paragraph)
        known = [other for other in known if other.id != item.id]
        text = step.add(ItemText(item_id=item.id, version_id=version.id, text=new.text, parts=new.parts))
        kept.append(NewText(item=item, text=text, corrects=before))
    return kept


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


def _same_item(known: list[Item], new: FoundItem) -> Item | None:
    """The item of the same title; of several, the one of the same number. A title that differs is another item."""
    titled = [item for item in known if _same_words(item.title, new.title)]
    numbered = [item for item in titled if item.number == new.number or not (item.number and new.number)]
    return (numbered or titled or [None])[0]


def _same_words(one: str, other: str) -> bool:
    def plain(words: str) -> str:
        return " ".join(re.findall(r"\w+", words.casefold().replace("’", "").replace("'", "")))

    return plain(one) == plain(other)
