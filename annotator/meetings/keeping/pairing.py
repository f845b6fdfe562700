"""Which item of a document is which item of the register.

Before it stands `found`; `importing` calls it. An item is known again by its title; where several bear one title
("Planning application", "Urgent business") their texts, their numbers and their order tell them apart. What is left
in doubt becomes a new item and is told: no text is put to an item that may be another. The same text in another form
(a page, a Word file, a PDF) differs in its spaces, line ends and quotation marks, and is the same text all the same.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from annotator.meetings.found import FoundItem
from annotator.records import Item

_ENOUGH = 80  # letters of a text that no other item is likely to have, so that its title need not be the same
_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("•·▪◦●○■\u00ad\u200b\u2060\ufeff", ""),
    }
)


def pair_items(
    found: Sequence[FoundItem], known: Sequence[Item], texts: Mapping[str, str]
) -> tuple[list[Item | None], tuple[str, ...]]:
    """For each item of the document the known one, or None where it is new; and notes on those left in doubt.

    `texts` are the current texts of the known items by their ids. A known item is paired once at most.
    """
    if not known:
        return [None] * len(found), ()
    pairs: dict[int, Item] = {}
    left = list(known)
    said = [_letters(new.text) for new in found]
    kept = {item_id: _letters(text) for item_id, text in texts.items()}

    def same_letters(index: int, item: Item) -> bool:
        return kept.get(item.id) == said[index]

    def same_number(index: int, item: Item) -> bool:
        return bool(found[index].number) and item.number == found[index].number

    def same_both(index: int, item: Item) -> bool:
        return item.number == found[index].number and same_letters(index, item)

    for same in (same_both, same_letters, same_number):
        for index, new in enumerate(found):
            fitting = [item for item in _called(new.title, left) if same(index, item)]
            if index not in pairs and fitting:
                pairs[index] = fitting[0]
                left.remove(fitting[0])
    notes = tuple(_pair_in_order(found, left, pairs))
    _pair_renamed(said, kept, left, pairs)
    return [pairs.get(index) for index in range(len(found))], notes


def same_text(one: str, other: str) -> bool:
    """Whether two texts have the same words, though their spaces, line ends, hyphens or quotation marks differ."""
    return one == other or _letters(one) == _letters(other)


def _letters(text: str) -> str:
    """What is left of a text without what its form does to it: a PDF breaks lines and words, Word curls quotes."""
    plain = "".join(unicodedata.normalize("NFKC", text).translate(_TYPOGRAPHY).split())
    return re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", "", plain)


def _pair_renamed(said: Sequence[str], kept: Mapping[str, str], left: list[Item], pairs: dict[int, Item]) -> None:
    """Pair an item that is left with the one that has its whole text, where that stands once: only its title is new."""
    paired = {item.id for item in pairs.values()}
    free = {kept[item.id]: item for item in left if item.id not in paired and item.id in kept}
    often = Counter([*said, *kept.values()])
    for index, text in enumerate(said):
        if index not in pairs and len(text) >= _ENOUGH and text in free and often[text] == 2:
            pairs[index] = free[text]


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


@lru_cache(maxsize=4096)
def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold().replace("’", "").replace("'", "")))
