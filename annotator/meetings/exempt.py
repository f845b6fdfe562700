"""Which agenda items are exempt: Part II business, kept from the press and public.

Before it stands `found`; `recognise` calls it. Source: Local Government Act 1972, section 100A(4) (the resolution to
exclude) and Schedule 12A (the paragraphs; Schedule 7A of the 1973 Act in Scotland). An item is exempt when it says so
itself, or when an earlier item of the meeting resolved to exclude the press and public and nothing opened it again.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.meetings.found import FoundItem

_PARAGRAPH = re.compile(
    r"paragraphs?\s+(?:numbers?\s+)?(?P<numbers>\d{1,2}(?:\s*(?:,|and|or|to|&|-|–)\s*\d{1,2})*)\s*"
    r"(?:\([a-z]\)\s*)?(?:of|in|,)[^.;\n]{0,80}?schedule\s+(?:12A|7A)",
    re.I,
)
_TITLE = re.compile(
    r"[(\[]\s*(?:exempt|confidential|part\s+(?:II|2|B))\b|\b(?:exempt|confidential)\s*(?:items?\b|minutes?\b|reports?\b|[-–—:])"
    r"|\bnot\s+for\s+publication\b|[-–—:]\s*(?:exempt|confidential)\s*$",
    re.I,
)
_OWN_WORDS = re.compile(r"(?:\bnot\s+for\s+publication\b|\bexempt\s+(?:item|minute|report)\b)[^\n]*", re.I)
_EXCLUDED = re.compile(
    r"(?:press\s+and\s+(?:the\s+)?public|public\s+and\s+(?:the\s+)?press|the\s+public)[^.;]{0,60}\bexcluded\b"
    r"|\bexclu(?:de|sion\s+of)\s+the\s+(?:press|public)\b[^.;]{0,200}\b(?:resolved|agreed)\b"
    r"|\b(?:resolved|agreed)\b[^.;]{0,120}\bexclude\s+the\s+(?:press|public)\b",
    re.I,
)
_DECIDED = re.compile(r"\b(?:resolved|agreed)\b", re.I)
_NOT_NEEDED = re.compile(r"\bno(?:t|\s+need\b|\s+items?\b)[^.;]{0,60}\b(?:exclu|exempt|required|necessary)", re.I)
_NAMED = re.compile(
    r"\b(?:items?|minutes?)\s+(?:nos?\.?\s*)?(?P<items>\d{1,3}(?:\s*(?:,|and|to|&|-|–)\s*\d{1,3})*)", re.I
)
_OPENED = re.compile(r"\b(?:press|public)\b[^.;]{0,40}\b(?:readmitted|re-admitted|returned|invited\s+back)\b"
                     r"|\b(?:returned|resumed)\s+(?:to|in)\s+(?:open|public)\s+session\b", re.I)  # fmt: skip


def mark_exempt(items: Sequence[FoundItem]) -> tuple[FoundItem, ...]:
    """The items, those that are exempt marked with their paragraph where the minutes give it."""
    marked: list[FoundItem] = []
    closed = False
    paragraph = ""
    named: frozenset[int] = frozenset()
    for item in items:
        if _excludes(item):
            closed, paragraph = True, paragraph_in(item.text)
            named = _numbers(_NAMED.search(item.text), "items")
            marked.append(item)
            continue
        own = _says_so_itself(item)
        if own or (closed and _is_named(item, named)):
            marked.append(replace(item, exempt=True, exempt_paragraph=own_paragraph(item) or paragraph))
        else:
            marked.append(item)
        closed = closed and not _OPENED.search(item.text)
    return tuple(marked)


def paragraph_in(text: str) -> str:
    """The paragraph of Schedule 12A that a text names ("3", "1, 2"), or nothing."""
    match = _PARAGRAPH.search(text)
    return ", ".join(re.findall(r"\d+", match.group("numbers"))) if match else ""


def own_paragraph(item: FoundItem) -> str:
    """The paragraph that the item's own title, purpose or text names."""
    return paragraph_in("\n".join((item.title, item.purpose, item.text)))


def _excludes(item: FoundItem) -> bool:
    match = _EXCLUDED.search(item.text)
    if match is None or not _DECIDED.search(item.text):
        return False
    return not _NOT_NEEDED.search(item.text[max(0, match.start() - 200) : match.end()])


def _says_so_itself(item: FoundItem) -> bool:
    if "exclu" in item.title.lower():
        return False
    return bool(_TITLE.search(item.title) or _OWN_WORDS.search(item.purpose) or _OWN_WORDS.match(item.text.lstrip()))


def _is_named(item: FoundItem, named: frozenset[int]) -> bool:
    """Where the resolution names items, only those are closed; an item without a plain number counts as closed."""
    digits = re.findall(r"\d+", item.number)
    return not named or not digits or int(digits[-1]) in named


def _numbers(match: re.Match[str] | None, group: str) -> frozenset[int]:
    if match is None:
        return frozenset()
    words = match.group(group)
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    if re.search(r"to|-|–", words) and len(numbers) == 2:
        return frozenset(range(numbers[0], numbers[1] + 1))
    return frozenset(numbers)
