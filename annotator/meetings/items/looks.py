"""Agenda items without numbers, told by how their headings look: capitals, bold, a colon, a short line with text below.

Before it stand `reading` and `titles`; `headings` calls it where the file marks no headings and numbers no items.
"""

import re
from collections.abc import Callable, Sequence

from annotator.meetings.items.heading import Heading
from annotator.meetings.items.numbers import SEPARATOR, last_of_title
from annotator.meetings.items.titles import (
    LONGEST,
    LONGEST_CAPITALS,
    LONGEST_INLINE,
    is_business,
    is_capitals,
    is_no_item,
    is_title,
    tidy,
)
from annotator.reading import Passage, ReadText, Style

_LEAD_IN = re.compile(
    r"\W*(?:(?:(?:THE\s+\w+\s+)?(?:IT\s+WAS\s+|IT\s+BE\s+)?(?:UNANIMOUSLY\s+)?(?:RESOLVED|AGREED|DECIDED"
    r"|RECOMMENDED|NOTED)|PENDERFYNWYD|ARGYMHELL\w+)\b"
    r"|(?:DECISIONS?|RESOLUTIONS?|ACTIONS?|NOTES?|VOTING|FOR|AGAINST|ABSTAIN\w*|ABSTENTIONS?|RECOMMENDATIONS?"
    r"|PRESENT|OFFICERS?|MEMBERS?|ATTENDEES|CONTACT|VENUE)"
    r"\s*(?:[:–(.-]|$|\d|\b(?:by|points|present)\b)"
    r"|REASONS?\s+FOR|PART\s+(?:I|1|A)\b|IN\s+ATTENDANCE|ALSO\s+PRESENT|THOSE\s+PRESENT|CHAIR(?:MAN"
    r"|PERSON)?(?:\W*$|\s*[:–-])|HELD\s+(?:ON|AT|IN)\b|MEETING\b.*\bCLOSED"
    r"|THE\s+MEETING\s+(?:CLOSED|ENDED|OPENED|COMMENCED|STARTED|WAS)|SIGNED\b|DATED?\s*[:._]|(?:COUNCILLORS?"
    r"|CLLRS?)\b[^\n]*[,:(&])",
    re.I,
)
_LISTED = re.compile(r"\W*(?:[•·▪–—*o-]|\d+[.)]|\(?[a-z]{1,3}\))\s")
_NAMES = re.compile(r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Rev|Sir|Lord|Lady)\b\.?\s", re.I)
_ALL_NAMES = re.compile(r"(?:[A-Z][\w.’'-]*[,;&]?\s*(?:and\s+)?){1,8}(?:\([^)]*\))?$")
_RUNNING = frozenset((":", ":-", "-", "–", "—"))
_HEAD_WORDS = re.compile(
    r"\b(?:minutes|council|committee|panel|board|held\s+(?:on|at|in)|meeting\s+of)\b|\d{4}\s*$|[,:]\s*$", re.I
)
_TIME = re.compile(r"\b\d{1,2}[.:]\d\d\s*(?:am|pm)?\b|\b\d{4}\b", re.I)
_SENTENCE = re.compile(r"[.!?:;][\"”’)*_]*\s*$")
_PRESENT = re.compile(
    r"^[^\w\n]*(?:(?:members?|councillors?|also|those)\s+)?(?:present|in\s+attendance|attendance|attending)\b",
    re.I | re.M,
)
_HEAD = 3000  # a document says within its first lines who was present
_SHORT = 60
_WORDS = 8

Class = Callable[[str, Passage], bool]


def headings_by_look(read: ReadText) -> list[Heading]:
    """The headings of the class of looks that tells the items best; empty where no class gives enough."""
    best: list[Heading] = []
    score = 0.0
    for look, fewest in ((_in_capitals, 2), (_in_bold, 2), (_with_colon, 3), (_capitals_or_bold, 3), (_bare, 3)):
        found = _of_class(read, look)
        own = sum(2.0 if is_business(heading.title) else 0.8 for heading in found)
        business = sum(is_business(heading.title) for heading in found)
        if look in (_bare, _with_colon) and business < 3:
            continue
        if len(found) >= fewest and own > score * (1.0 if look is not _bare else 1.25):
            best, score = found, own
    return best or _run_in(read)


def _run_in(read: ReadText) -> list[Heading]:
    """Titles whose text goes on in their line: "Police report: two thefts." They count where it is a habit."""
    found: list[Heading] = []
    for passage in read.passages:
        if passage.style in (Style.ROW, Style.LIST):
            continue
        words = read.text[passage.start : min(passage.end, passage.start + LONGEST_INLINE)]
        separators = [one for one in SEPARATOR.finditer(words) if one.group().strip() in _RUNNING]
        if not separators or separators[0].end() == len(words):
            continue
        separator = last_of_title(words, separators[0], separators)
        title = words[: separator.start()].strip(" *_")
        if is_title(title) and _may_head(f"{title}:") and not (_NAMES.match(title) or _TIME.search(title)):
            found.append(Heading(passage.start, passage.start + separator.end(), "", tidy(title)))
    business = sum(is_business(heading.title) for heading in found)
    return found if business >= 3 and business >= 0.2 * len(found) else []


def _of_class(read: ReadText, look: Class) -> list[Heading]:
    found: list[Heading] = []
    for index, passage in enumerate(read.passages):
        if passage.style is Style.ROW or passage.end - passage.start > LONGEST_CAPITALS:
            continue
        words = read.words(passage).strip()
        if look(words, passage) and _may_head(words) and _has_text(read, index, look):
            found.append(Heading(passage.start, passage.end, "", tidy(words)))
    present = _PRESENT.search(read.text, 0, _HEAD)
    return found[_end_of_head(found, present.start() if present else 0) :]


def _end_of_head(found: list[Heading], present: int) -> int:
    """How many of the first headings are the document's own: above those present, or its council and its title."""
    at = 0
    while at < len(found) and (found[at].start < present or (found[at].start < 300 and _names_the_document(found[at]))):
        at += 1
    return at


def _names_the_document(heading: Heading) -> bool:
    return bool(_HEAD_WORDS.search(heading.title)) and not is_business(heading.title)


def _may_head(words: str) -> bool:
    return len(words) >= 3 and not _LEAD_IN.match(words) and not is_no_item(words)


def _has_text(read: ReadText, index: int, look: Class) -> bool:
    """A bare line heads an item only where words stand under it that are no such line themselves."""
    if look is not _bare:
        return True
    if index + 1 >= len(read.passages):
        return False
    below = read.words(read.passages[index + 1]).strip()
    return (
        len(below) > _SHORT
        or bool(_SENTENCE.search(below))
        or bool(_LISTED.match(below))
        or below.lower() in ("none", "nil", "no items")
    )


def _in_capitals(words: str, passage: Passage) -> bool:  # noqa: ARG001 - all classes are asked alike
    return is_capitals(words) and len(words) <= LONGEST_CAPITALS and words[-1] not in ";,"


def _in_bold(words: str, passage: Passage) -> bool:
    return passage.bold and len(words) <= LONGEST and is_title(words)


def _capitals_or_bold(words: str, passage: Passage) -> bool:
    return _in_capitals(words, passage) or _in_bold(words, passage)


def _with_colon(words: str, passage: Passage) -> bool:
    return words.endswith(":") and len(words) <= _SHORT + 20 and passage.style is not Style.LIST and is_title(words)


def _bare(words: str, passage: Passage) -> bool:
    """A short line in the manner of a title, with no stop at its end."""
    if len(words) > _SHORT or len(words.split()) > _WORDS + 2 or passage.style is Style.LIST or _LISTED.match(words):
        return False
    if words[-1] in ".,;!?" or not words[0].isupper() or not is_title(words):
        return False
    if is_business(words):
        return True
    return len(words.split()) <= _WORDS and not (
        _NAMES.match(words) or _TIME.search(words) or "@" in words or "\t" in words
    )


def attendance_ends(text: str, before: int) -> int:
    """Where the line ends that begins the list of those present; 0 where there is none above a place."""
    present = _PRESENT.search(text, 0, before)
    return max(0, text.find("\n", present.end(), before)) if present else 0


def unnumbered_among(
    read: ReadText, ranges: Sequence[tuple[int, int]], is_business_too: Callable[[str], bool]
) -> list[Heading]:
    """The headings without a number in these ranges of the text that stand out and are of the business asked for."""
    found: list[Heading] = []
    at = 0
    for passage in read.passages:
        while at < len(ranges) and passage.start >= ranges[at][1]:
            at += 1
        if at == len(ranges):
            break
        short = passage.end - passage.start <= LONGEST
        if passage.start < ranges[at][0] or not short or passage.style in (Style.ROW, Style.LIST):
            continue
        words = read.words(passage).strip()
        stands_out = passage.level or passage.bold or is_capitals(words)
        if stands_out and is_business_too(words) and is_title(words) and not _LEAD_IN.match(words):
            found.append(Heading(passage.start, passage.end, "", tidy(words)))
    return found
