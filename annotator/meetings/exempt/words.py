"""The words by which an agenda item, or a whole document, says that it is exempt, and under which paragraph.

Before it stands `found`; `exclusion` and `exempt` call it. Source: Local Government Act 1972, Schedule 12A (Schedule
7A of the 1973 Act in Scotland).
"""

import re
from collections.abc import Iterator
from itertools import islice

from annotator.meetings.found import FoundItem

_NUMBERS = r"\d{1,2}(?!\d|\.\d)(?:\s*(?:,\s*and|,|and|or|to|&|-|–)\s*\d{1,2}(?!\d|\.\d))*"
_PARAGRAPH = re.compile(
    rf"\b(?:paragraphs?(?:\(s\))?|paras?\b\.?|categor(?:y|ies))\s*(?:numbers?\s+"
    rf"|nos?\.?\s+)?\(?(?P<numbers>{_NUMBERS})",
    re.I,
)
_OF_SCHEDULE = re.compile(
    r"\s*\)?\s*(?:\([a-z]\)\s*)?(?:(?:of|in|,|under|to)[^.;\n]{0,80}?)?schedule\s+(?:12\s?A|7\s?A)\b", re.I
)
_LAST_PARAGRAPH = 18  # of Schedule 12A as Wales has it
_KEPT_BACK = r"(?:exempt|confidential|restricted|non-public)"
_TITLE = re.compile(
    rf"[(\[]\s*(?:{_KEPT_BACK}|(?:in\s+)?private\s+(?:session|item)|closed\s+(?:session|item)|part\s+(?:II|2|B))\b"
    r"|\b(?:exempt|confidential)\s*(?:(?:items?|minutes?|reports?|business|appendix|appendices)\b|[-–—:])"
    r"|\bnot\s+for\s+publication\b|[-–—:]\s*(?:exempt|confidential|restricted)\s*$",
    re.I,
)
_SECTION = re.compile(
    r"^[^\w\n]*(?:part\s+(?:II|2|B|two)\W*)?(?:exempt|confidential|private|closed)\s+"
    r"(?:business|items?|session|information|matters|reports|part)\W*$"
    r"|^[^\w\n]*part\s+(?:II|2|B|two)(?:\W*|\W+[^\n]{0,60}\b(?:exempt|confidential|private|closed"
    r"|excluded)\b[^\n]{0,40})$",
    re.I | re.M,
)
_OWN_LINE = re.compile(
    r"^[^\w\n]*by\s+virtue\s+of\s+(?:paragraph|para)[^\n]{0,70}\bschedule\s+(?:12|7)\s?A\b(?![^\n]*\bexclu)|"
    r"^[^\w\n]*(?:strictly\s+)?(?:not\s+for\s+publication\b"
    r"|(?:exempt|confidential|restricted)(?:\s+(?:items?|minutes?|reports?|information|business|appendix)\b)?\s*"
    r"(?:\W*$|[:–—(\[-]|by\s+virtue\b|under\b|paragraphs?\b|para\b|not\s+for\b)"
    r"|(?:exempt|confidential)\s+(?:items?|minutes?|reports?)\b"
    r"|(?:reasons?\s+for\s+)?(?:exemption|restriction)\b[^\n]{0,40}[:–—-])",
    re.I,
)
_HEADS_NEXT = re.compile(  # in brackets it is a note on the item above
    r"[^\w\n(\[]*(?:(?:the\s+following\s+)?(?:items?\s+)?(?:strictly\s+)?not\s+for\s+publication\b"
    r"|exempt\s+(?:items?|information|business|reports?)\b)[^\n]{0,200}$",
    re.I,
)
_OWN_SENTENCE = re.compile(
    r"\b(?:this|the\s+above)\s+(?:agenda\s+|entire\s+)?(?:items?|matters?|reports?|business|minutes?)\s+"
    r"(?:is|was|were|are|has\s+been|had\s+been)\s+"
    r"(?:(?:\w+\s+){0,4}?(?:in|under)\s+(?:(?:a|the|its)\s+)?(?:private|closed|confidential|exempt|camera"
    r"|part\s+(?:II|2|B))\b"
    r"|(?:\w+\s+){0,4}?in\s+the\s+absence\s+of\s+the\s+(?:press|public)"
    r"|(?:\w+\s+)?(?:exempt|confidential|restricted|not\s+for\s+publication)\b)[^\n]*",
    re.I,
)
_OWN_PURPOSE = re.compile(
    r"\bnot\s+for\s+publication\b|\bexempt\s+(?:item|minute|report|information)\b|\bexempt\s+by\s+virtue\b"
    r"|[(\[]\s*exempt\b",
    re.I,
)
_LEAD = 4  # the lines under a heading in which an item may say what it is
_DOUBTFUL = re.compile(
    r"\bschedule\s+(?:12\s?A|7\s?A)\b|\bnot\s+for\s+publication\b|\bin\s+(?:private|closed|confidential)\s+session\b"
    r"|\bexempt\s+(?:appendix|appendices|annex|report|information|minutes?|items?)\b",
    re.I,
)
_NOTHING = re.compile(
    r"^[^\w\n]*(?:(?:there\s+(?:was|were)\s+)?(?:none|no\b|nothing)|nil\b|n/a\b|not\s+applicable)", re.I
)
_HEADED = re.compile(
    r"^[^\w\n]*(?:strictly\s+)?(?:not\s+for\s+publication\b|(?:exempt|confidential|restricted)\s+minutes?\b"
    r"|minutes\s*[-–—:(]+\s*(?:exempt|confidential|restricted)\b)[^\n]*",
    re.I | re.M,
)
_SPEAKING = (
    "exempt", "confidential", "restrict", "private", "closed", "non-public", "publication", "schedule", "camera",
    "absence of", "exclu",
    "asked to", "100a", "public bodies", "local government", "part ii", "part 2", "part b", "part two",
)  # fmt: skip


def speaks(text: str) -> bool:
    """Whether any word of exempt business stands in a text: most items have none, and need no closer look."""
    small = text.lower()
    return any(word in small for word in _SPEAKING)


def says_so_itself(item: FoundItem, *, excludes_alone: bool) -> bool:
    """Whether an item says that it is exempt; `excludes_alone` where it holds the resolution to exclude alone."""
    is_heading = bool(_SECTION.search(item.title))
    if is_heading and (_NOTHING.match(item.text) or excludes_alone):
        return False  # "Exempt items" with the resolution alone is the exclusion, and public
    return bool(
        _TITLE.search(item.title)
        or is_heading
        or _OWN_PURPOSE.search(item.purpose)
        or _OWN_LINE.search(item.purpose)
        or _OWN_SENTENCE.search(f"{item.purpose}\n{item.text}")
        or next(_own_lines(item.text), None)
    )


def _own_lines(text: str) -> Iterator[str]:
    """The lines at the beginning of a text that say it is exempt, each with what it is wrapped into.

    The heading of the exempt section that follows an item says nothing of that item.
    """
    lines = islice(re.finditer(r"\S[^\n]*", text), _LEAD)
    own = (line for line in lines if _OWN_LINE.match(line.group()))
    next_ones = len(text) - len(heads_next(text)) if heads_next(text) else len(text) + 1
    return (
        _block(text, line.start())
        for line in own
        if (text[line.end() :].strip() or not _SECTION.match(line.group())) and line.start() < next_ones
    )


def heads_next(text: str) -> str:
    """The last line of an item where it heads the exempt item below: "NOT FOR PUBLICATION by virtue of ..."."""
    before, _, last = text.rstrip().rpartition("\n")
    return last + text[len(text.rstrip()) :] if before.strip() and _HEADS_NEXT.match(last) else ""


def _block(text: str, start: int) -> str:
    end = text.find("\n\n", start)
    return text[start : end if end >= 0 else None][:400]


def own_paragraph(item: FoundItem) -> str:
    """The paragraph that the item's own words name: those that say it is exempt, or any with the Schedule."""
    sentence = _OWN_SENTENCE.search(item.text)
    own = [item.title, item.purpose, *_own_lines(item.text), sentence.group() if sentence else ""]
    words = "\n".join((item.title, item.purpose, item.text))
    return paragraphs("\n".join(own), bare=True) or paragraphs(words, bare=False)


def paragraphs(text: str, *, bare: bool) -> str:
    """The paragraphs of Schedule 12A that a text names ("3", "1, 2"); `bare` ones do without the Schedule's name."""
    numbers: list[int] = []
    for match in _PARAGRAPH.finditer(text):
        if bare or _OF_SCHEDULE.match(text, match.end()):
            numbers += [number for number in listed(match.group("numbers")) if 0 < number <= _LAST_PARAGRAPH]
    return ", ".join(str(number) for number in sorted(set(numbers)))


def listed(words: str) -> Iterator[int]:
    """ "9, 10 and 12 to 14" as numbers."""
    for match in re.finditer(r"(\d+)[a-z]?(?:\s*(?:to|-|–)\s*(\d+))?", words):
        first = int(match.group(1))
        yield from range(first, max(first, min(int(match.group(2) or first), first + 99)) + 1)


def is_doubtful(item: FoundItem) -> bool:
    """Whether the words speak of exempt business, though nothing says that this item is."""
    return bool(_DOUBTFUL.search("\n".join((item.title, item.purpose, item.text))))


def section_in(text: str) -> int:
    """Where the last heading of a section of exempt business ends in a text, or -1."""
    return max((match.end() for match in _SECTION.finditer(text)), default=-1)


def is_section(item: FoundItem) -> bool:
    """Whether an item is the heading of the exempt section, and not one that says there was nothing."""
    return bool(_SECTION.search(item.title)) and not _NOTHING.match(item.text)


def without_sections(text: str) -> str:
    """The text without the headings of exempt sections."""
    return _SECTION.sub("", text)


def headed(head: str) -> str | None:
    """The paragraph, or "", where what stands above the items says that all are exempt; None where it does not."""
    match = _HEADED.search(head) if speaks(head) else None
    return paragraphs(_block(head, match.start()), bare=True) if match else None
