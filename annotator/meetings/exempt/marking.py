"""Which agenda items are exempt: Part II business, kept from the press and public.

Before it stands `found`; `recognise` calls it. Source: Local Government Act 1972, section 100A(4) (the resolution to
exclude) and Schedule 12A (the paragraphs; Schedule 7A of the 1973 Act in Scotland). An item is exempt when it says so
itself, or when the meeting had resolved to exclude the press and public and nothing opened it again. Where the words
leave a doubt the item is exempt and a note says so: what was closed too much is opened with one click.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.meetings.exempt.exclusion import Exclusion, exclusion_of, heads_exclusion
from annotator.meetings.exempt.words import (
    headed,
    heads_next,
    is_doubtful,
    is_section,
    own_paragraph,
    paragraphs,
    says_so_itself,
    section_in,
    speaks,
)
from annotator.meetings.found import FoundItem

_OPENED = re.compile(
    r"\b(?:press|public)\b(?:(?!\b(?:would|will|not|never)\b)[^.;]){0,40}\b(?:re-?admitted|returned|invited\s+back)\b"
    r"|\b(?:returned|resumed|moved\s+back)\s+(?:to|in|into)\s+(?:open|public)\s+session\b",
    re.I,
)
_OPENED_TITLE = re.compile(
    r"\bre-?admi(?:ssion|ttance|t)\b|\b(?:return|resum\w+)\b.*\b(?:open|public)\b|^[^\w\n]*(?:open|public)\s+session\W*$",
    re.I,
)


_NEVER_CLOSED = re.compile(
    r"\W*(?:(?:date|time|day)s?\b[^\n]{0,30}\b(?:next|future|meetings?)\b|next\s+meeting|close\s+of\s+(?:the\s+)?meeting"
    r"|closure\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Marked:
    """The items, those that are exempt marked with their paragraph where the minutes give it; and notes on them."""

    items: tuple[FoundItem, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Closed:
    """The meeting is closed: for the items of these numbers, or for all where there are none."""

    paragraph: str = ""
    named: frozenset[int] = frozenset()

    def covers(self, item: FoundItem) -> bool:
        """An item without a plain number counts as closed."""
        number = _plain_number(item)
        return not self.named or number is None or number in self.named


def mark_exempt(items: Sequence[FoundItem], head: str = "") -> Marked:
    """Mark the items of one meeting. `head` is what stands above them: it may say that all of them are exempt."""
    paragraph = headed(head)
    if paragraph is not None:
        marked = [_marked(item, own_paragraph(item) or paragraph) for item in items]
        return Marked(tuple(marked), ("Its head says that the document is exempt: all of it was marked.",))
    marking = _Marking(items, exclusion_of(FoundItem(number="", title="", text=head)))
    return Marked(tuple(marking.marked), tuple(marking.notes()))


class _Marking:
    """Goes through the items of a meeting once, knowing whether the public is in the room."""

    def __init__(self, items: Sequence[FoundItem], above: Exclusion | None = None) -> None:
        self.marked: list[FoundItem] = []
        self._followed: list[FoundItem] = []
        self._doubtful: list[FoundItem] = []
        self._closed = self._closing(above, items) if above else None
        for index, item in enumerate(items):
            if _OPENED_TITLE.search(item.title):
                self._closed = None
            if not speaks(f"{item.title}\n{item.purpose}\n{item.text}"):
                self._plain(item)
                continue
            exclusion = exclusion_of(item)
            self._mark(item, exclusion)
            self._open_or_close(item, exclusion, items[index:])

    def notes(self) -> Iterator[str]:
        """What the clerk should look at again."""
        if self._followed:
            yield (
                f"Exempt because the public had been excluded: {_names(self._followed)}. "
                "What is public after all is marked so by hand."
            )
        if self._doubtful:
            yield (
                f"Left public, though the words speak of exempt business: {_names(self._doubtful)}. "
                "Check that nothing in it is exempt."
            )

    def _plain(self, item: FoundItem) -> None:
        """An item in which no word speaks of exempt business: exempt only where the meeting was closed before."""
        if self._is_closed(item, None, excludes=False):
            self.marked.append(_marked(item, self._closed.paragraph if self._closed else ""))
            self._followed.append(item)
        else:
            self.marked.append(item)
        if self._closed and _opens_after(item, 0) >= 0:
            self._closed = None

    def _mark(self, item: FoundItem, exclusion: Exclusion | None) -> None:
        excludes = heads_exclusion(item.title)
        paragraph = exclusion.paragraph if exclusion else self._closed.paragraph if self._closed else ""
        if not excludes and says_so_itself(item, excludes_alone=bool(exclusion and exclusion.alone)):
            self.marked.append(_marked(item, own_paragraph(item) or paragraph))
        elif self._is_closed(item, exclusion, excludes=excludes):
            self.marked.append(_marked(item, own_paragraph(item) or paragraph))
            self._followed.append(item)
        else:
            self.marked.append(item)
            if exclusion is None and not excludes and is_doubtful(item):
                self._doubtful.append(item)

    def _is_closed(self, item: FoundItem, exclusion: Exclusion | None, *, excludes: bool) -> bool:
        if exclusion is not None and (exclusion.further or (exclusion.this and not excludes)):
            return True  # what stands after the resolution was said in private, also under its own heading
        if excludes or _NEVER_CLOSED.match(item.title):
            return False
        return self._closed is not None and exclusion is None and self._closed.covers(item)

    def _open_or_close(self, item: FoundItem, exclusion: Exclusion | None, rest: Sequence[FoundItem]) -> None:
        section = section_in(item.text)
        last = heads_next(item.text)
        if section < 0 and is_section(item):
            section = 0
        closes = max(section, exclusion.end if exclusion else -1)
        opens = _opens_after(item, max(closes, 0))
        if opens >= 0:
            self._closed = None
        elif exclusion:
            self._closed = self._closing(exclusion, rest)
        elif last:
            self._closed = _Closed(paragraphs(last, bare=True))
        elif closes >= 0:
            self._closed = _Closed(self._closed.paragraph if self._closed else "")

    @staticmethod
    def _closing(exclusion: Exclusion, items: Sequence[FoundItem]) -> _Closed:
        """Closed for the items that the resolution names; for all, where it names others than the minutes number."""
        borne = {_plain_number(item) for item in items}
        return _Closed(exclusion.paragraph, exclusion.named if exclusion.named <= borne else frozenset())


def _opens_after(item: FoundItem, position: int) -> int:
    return max((match.start() for match in _OPENED.finditer(item.text, position)), default=-1)


def _plain_number(item: FoundItem) -> int | None:
    digits = re.findall(r"\d+", item.number)
    return int(digits[-1]) if digits else None


def _marked(item: FoundItem, paragraph: str) -> FoundItem:
    return replace(item, exempt=True, exempt_paragraph=paragraph)


def _names(items: Iterable[FoundItem]) -> str:
    return "; ".join(f"{item.number} {item.title}".strip() for item in items)
