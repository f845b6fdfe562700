"""The items of a document beside those that are known of its meeting: what is new, corrected, moved or gone.

Before it stand `pairing` and `store`; `importing` calls it. A known text is never changed: a corrected one is another
text of the item. An item that is not in a newer version stays, and that is said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.meetings.found import Found, FoundItem
from annotator.meetings.keeping.pairing import pair_items, same_text
from annotator.records import Action, Document, Item, ItemText, Meeting, Version
from annotator.store import Register, Step

_HEAD = 600
_DRAFT = re.compile(
    r"\A\W*draft\b|\bdraft\W+(?:\w+\W+){0,3}minutes\b|\bminutes\W+(?:in\W+)?draft\b"
    r"|\b(?:unconfirmed|unapproved)\b|\bsubject to (?:confirmation|approval|ratification)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewText:
    """A text that was kept: with its item, and the text that it corrects where the item was known before.

    `index` says which of the document's items it is.
    """

    index: int
    item: Item
    text: ItemText
    corrects: ItemText | None = None


def keep_items(
    step: Step, found: Found, meeting: Meeting, version: Version, known: Sequence[Item]
) -> tuple[list[NewText], list[str]]:
    """Keep the items of a document that are new, and the texts that are; with notes on what was not certain.

    `known` are the items of its meeting, in their order.
    """
    current = step.register.current_texts(item.id for item in known) if known else {}
    pairs, doubts = pair_items(found.items, known, {item_id: text.text for item_id, text in current.items()})
    notes = list(doubts)
    named = _named(step, found.items, pairs, meeting, behind=max((item.position for item in known), default=-1))
    if known and len(named) > 1 and (any(pairs) or len(known) < len(named)):  # else it adds to what is there
        is_whole = 2 * sum(pair is not None for pair in pairs) >= len(known)
        notes += _told(found, pairs, known) if is_whole else []
        named = _put_in_order(step, named, found.items, known, renumber=is_whole)
    texts = _keep_texts(step, found.items, named, current, version)
    if known and not texts and found.items:
        notes.append(_same_words(step.register, found, current[named[0].id]))
    return texts, notes


def close_items(step: Step, found: Found, known: Sequence[Item]) -> None:
    """Mark as exempt what the document marks so, and keep nothing else of its items."""
    current = step.register.current_texts(item.id for item in known)
    pairs, _ = pair_items(found.items, known, {item_id: text.text for item_id, text in current.items()})
    for new, item in zip(found.items, pairs, strict=True):
        if item is not None:
            _closed(step, item, new)


def is_draft(found: Found) -> bool:
    """Whether a document says of itself that it is a draft: in its title, its file's name, or before its items."""
    first = found.text.find(found.items[0].title) if found.items else 0
    head = found.text[: min(first, _HEAD)] if first > 0 else ""
    return _says_draft(found.title, found.file_name, head, found.body)


def is_draft_document(register: Register, document: Document, meeting: Meeting, body: str) -> bool:
    """Whether a document of the register says so of itself."""
    first = register.find(Item, meeting_id=meeting.id, order="position")[:1]
    text = "".join(version.text for version in register.find(Version, document_id=document.id))
    head = text[: max(0, min(text.find(first[0].title), _HEAD))] if first else ""
    return _says_draft(document.title, document.file_name, head, body)


def _says_draft(title: str, file_name: str, head: str, body: str) -> bool:
    names = set(re.findall(r"[^\W\d_]+", file_name.casefold()))
    in_name = bool(names & {"draft", "unconfirmed", "unapproved"}) and "draft" not in body.casefold()
    return in_name or _DRAFT.search(title) is not None or _DRAFT.search(head) is not None


def _named(
    step: Step, found: Sequence[FoundItem], pairs: Sequence[Item | None], meeting: Meeting, *, behind: int
) -> list[Item]:
    """The items of the register that the document names, in its order: those that are new come after the others."""
    new = [(index, item) for index, item in enumerate(found) if pairs[index] is None]
    added = step.add_all(_item(item, meeting, behind + place) for place, (_, item) in enumerate(new, 1))
    by_index = dict(zip((index for index, _ in new), added, strict=True))
    return [by_index[index] if pair is None else _closed(step, pair, found[index]) for index, pair in enumerate(pairs)]


def _keep_texts(
    step: Step, found: Sequence[FoundItem], named: Sequence[Item], current: dict[str, ItemText], version: Version
) -> list[NewText]:
    """Keep the texts that say something else than is known."""
    new = [
        index
        for index, item in enumerate(named)
        if item.id not in current or not same_text(current[item.id].text, found[index].text)
    ]
    texts = step.add_all(
        ItemText(item_id=named[index].id, version_id=version.id, text=found[index].text, parts=found[index].parts)
        for index in new
    )
    return [
        NewText(index=index, item=named[index], text=text, corrects=current.get(named[index].id))
        for index, text in zip(new, texts, strict=True)
    ]


def _closed(step: Step, item: Item, new: FoundItem) -> Item:
    """The item, exempt where the document says so, with its actions but those that were marked by hand."""
    if item.exempt or not new.exempt:
        return item
    for action in step.register.find(Action, item_id=item.id):
        if (action.exempt, action.exempt_paragraph) == (item.exempt, item.exempt_paragraph):
            step.change(action, exempt=True, exempt_paragraph=new.exempt_paragraph)
    return step.change(item, exempt=True, exempt_paragraph=new.exempt_paragraph)


def _put_in_order(
    step: Step, named: Sequence[Item], found: Sequence[FoundItem], known: Sequence[Item], *, renumber: bool
) -> list[Item]:
    """The items stand as the document has them, with its numbers; those that it does not name stand after them."""
    ids = {item.id for item in named}
    placed: list[Item] = []
    for position, (item, new) in enumerate(zip(named, found, strict=True)):
        number = new.number or item.number if renumber else item.number or new.number
        placed.append(step.change(item, position=position, number=number))
    for position, item in enumerate((item for item in known if item.id not in ids), len(named)):
        step.change(item, position=position)
    return placed


def _told(found: Found, pairs: Sequence[Item | None], known: Sequence[Item]) -> list[str]:
    """What a newer version of the minutes left out or numbered anew."""
    ids = {pair.id for pair in pairs if pair is not None}
    gone = [item.title for item in known if item.id not in ids]
    renumbered = sum(
        bool(pair and pair.number and new.number and pair.number != new.number)
        for pair, new in zip(pairs, found.items, strict=True)
    )
    notes: list[str] = []
    if gone:
        what = f"“{gone[0]}” is" if len(gone) == 1 else f"{len(gone)} items are"
        notes.append(f"{what} not in {found.file_name}, and left as before, after the others.")
    if renumbered:
        what = "1 item has another number" if renumbered == 1 else f"{renumbered} items have other numbers"
        notes.append(f"{what} in {found.file_name} than before: the new numbering was taken.")
    return notes


def _same_words(register: Register, found: Found, text: ItemText) -> str:
    document = register.get(Document, register.get(Version, text.version_id).document_id)
    return f"{found.file_name} has the same words as {document.file_name}: it was kept beside it, and changed no text."


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
