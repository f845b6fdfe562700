"""What the clerk corrects in a document before it is kept: an item's number and title, where it begins, its mark.

Before it stand `found` and `parts`; the import page calls it. Each gives a new `Found`; the words of the document stay
as they are, and every one of them stays in some item.
"""

from dataclasses import replace

from annotator.meetings.found import Found, FoundItem
from annotator.meetings.items.numbers import split_number
from annotator.meetings.items.parts import parts_of


def name_item(found: Found, index: int, number: str, title: str) -> Found:
    """The item bears this number and title; an empty title leaves the one that it has."""
    item = found.items[index]
    return _with(found, index, 1, replace(item, number=number.strip(), title=" ".join(title.split()) or item.title))


def set_exempt(found: Found, index: int, exempt: bool, paragraph: str = "") -> Found:
    """The item is exempt, with its paragraph of Schedule 12A where that is known; or it is public."""
    marked = replace(found.items[index], exempt=exempt, exempt_paragraph=paragraph.strip() if exempt else "")
    return _with(found, index, 1, marked)


def join_with_above(found: Found, index: int) -> Found:
    """What was taken for an item belongs to the item above it: its heading becomes a line of that item's text.

    The whole is exempt where one of the two was. Raises IndexError for the first item, which has none above.
    """
    if index < 1:
        raise IndexError("the first item has none above it")
    above, item = found.items[index - 1], found.items[index]
    heading = f"{item.number} {item.title}".strip()
    text = "\n\n".join(words for words in (above.text, heading, item.purpose, item.text) if words)
    joined = _anew(
        above,
        text,
        exempt=above.exempt or item.exempt,
        exempt_paragraph=above.exempt_paragraph or item.exempt_paragraph,
    )
    return _with(found, index - 1, 2, joined)


def split_item(found: Found, index: int, at: int) -> Found:
    """An item that was missed begins at the line of the text in which `at` lies: that line is its number and title.

    It stands in the same part of the meeting, so it is exempt where the item was. A place before the first words, or
    behind the last, changes nothing.
    """
    item = found.items[index]
    start = item.text.rfind("\n", 0, at) + 1
    line, _, below = item.text[start:].partition("\n")
    if not item.text[:start].strip() or not line.strip():
        return found
    number, title = split_number(line)
    upper = _anew(item, item.text[:start].rstrip())
    lower = _anew(replace(item, number=number, title=title, purpose=""), below.strip("\n "))
    return _with(found, index, 1, upper, lower)


def _anew(item: FoundItem, text: str, **changes: object) -> FoundItem:
    """The item with another text, whose parts are found again."""
    return replace(item, text=text, parts=parts_of(text), **changes)


def _with(found: Found, index: int, count: int, *items: FoundItem) -> Found:
    return replace(found, items=(*found.items[:index], *items, *found.items[index + count :]))
