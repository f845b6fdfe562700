"""Which item of a document is which item of the register.

Before it stands `found`; `importing` calls it. An item is known again by its title; where several bear one title
("Planning application", "Urgent business") their texts, their numbers and their order tell them apart. What is left
in doubt becomes a new item and is told: no text is put to an item that may be another.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from annotator.meetings.found import FoundItem
from annotator.records import Item


def pair_items(
    found: Sequence[FoundItem], known: Sequence[Item], texts: Mapping[str, str]
) -> tuple[list[Item | None], tuple[str, ...]]:
    """For each item of the document the known one, or None where it is new; and notes on those left in doubt.

    `texts` are the current texts of the known items by their ids. A known item is paired once at most.
    """
    pairs: dict[int, Item] = {}
    left = list(known)

    def same_text(new: FoundItem, item: Item) -> bool:
        return texts.get(item.id) == new.text

    def same_number(new: FoundItem, item: Item) -> bool:
        return bool(new.number) and item.number == new.number

    def same_both(new: FoundItem, item: Item) -> bool:
        return item.number == new.number and same_text(new, item)

    for same in (same_both, same_text, same_number):
        for index, new in enumerate(found):
            fitting = [item for item in _called(new.title, left) if same(new, item)]
            if index not in pairs and fitting:
                pairs[index] = fitting[0]
                left.remove(fitting[0])
    notes = tuple(_pair_in_order(found, left, pairs))
    return [pairs.get(index) for index in range(len(found))], notes


def _pair_in_order(found: Sequence[FoundItem], left: Sequence[Item], pairs: dict[int, Item]) -> Iterator[str]:
    """Pair what is left of one title where there are as many on both sides; tell where there are not."""
    groups: dict[str, list[int]] = {}
    for index, new in enumerate(found):
        if index not in pairs:
            groups.setdefault(_plain(new.title), []).append(index)
    for indexes in groups.values():
        title = found[indexes[0]].title
        fitting = _called(title, left)
        if len(fitting) == len(indexes):
            pairs.update(zip(indexes, fitting, strict=True))
        elif fitting:
            added = f"{len(indexes)} were added as new" if len(indexes) > 1 else "it was added as a new one"
            yield f"Several items are called “{title}”, and it could not be told which is which: {added}."


def _called(title: str, items: Sequence[Item]) -> list[Item]:
    return [item for item in items if same_words(item.title, title)]


def same_words(one: str, other: str) -> bool:
    """Whether two titles or names are the same but for their case, spaces and marks."""
    return _plain(one) == _plain(other)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold().replace("’", "").replace("'", "")))
