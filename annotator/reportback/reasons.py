"""Why a passage is put to the clerk, in a clerk's words: what it gives, and by what it is known.

Before it stand `wanted`, `rarity` and `extents`; after it `matching`.
"""

from collections.abc import Iterable

from annotator.records import Extent
from annotator.reportback.passages import Passage
from annotator.reportback.rarity import Rarity
from annotator.reportback.themes import kin
from annotator.reportback.things import things_given
from annotator.reportback.wanted import Wanted
from annotator.suggestions.terms import shown

NAMED = 4  # so many shared words are named
OTHER_WORDS = 2


def reason_for(wanted: Wanted, passage: Passage, extent: Extent, rarity: Rarity) -> str:
    """One line: "Gives the letter that was asked for; same subject: “bollards”, “County”"."""
    parts = [_what_it_gives(wanted, passage, extent)]
    if wanted.numbers & passage.cited:
        parts.append(f"it takes up number {min(wanted.numbers & passage.cited)}")
    parts.append(_subject(wanted, passage, rarity))
    return "; ".join(part for part in parts if part)


def _what_it_gives(wanted: Wanted, passage: Passage, extent: Extent) -> str:
    if extent is Extent.DECLINED:
        return "Says that it will not be done, or cannot be given"
    if "silent" in passage.told:
        return "Says how it stands"
    names = [thing.name for thing in wanted.things if thing.name in things_given(passage.words)]
    start = "Gives a part of" if extent is Extent.PARTLY else "Gives"
    if names:
        return (
            f"{start} the {names[0]} that was asked for" if names[0] != "figures" else f"{start} the figures asked for"
        )
    if passage.told & {"past", "gives"}:
        return "Tells what was done, in part" if extent is Extent.PARTLY else "Tells what was done"
    return "Speaks of what was asked for"


def _subject(wanted: Wanted, passage: Passage, rarity: Rarity) -> str:
    shared = _rarest(wanted.terms & passage.terms, rarity)[:NAMED]
    if shared:
        return f"same subject: {_quoted(shown(shared, passage.words))}"
    near = _rarest((wanted.terms | wanted.context) & passage.near, rarity)[:NAMED]
    words = shown(near, f"{passage.words} {passage.around} {passage.item.later.title}")
    if words:
        return f"same subject, by what stands around it ({', '.join(words)})"
    pairs = kin(_rarest(wanted.terms, rarity), _rarest(passage.terms, rarity))[:OTHER_WORDS]
    others = _quoted(shown((other for _, other in pairs), passage.words))
    return f"in other words: {others}" if others else ""


def _rarest(terms: Iterable[str], rarity: Rarity) -> list[str]:
    return sorted(terms, key=lambda term: (-rarity.of(term), term))


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
