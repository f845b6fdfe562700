"""Which agenda items are exempt: Part II business, kept from the press and public.

Before it stands `found`; `recognise` calls it. Source: Local Government Act 1972, section 100A(4) (the resolution to
exclude) and Schedule 12A (the paragraphs; Schedule 7A of the 1973 Act in Scotland). An item is exempt when it says so
itself, or when the meeting had resolved to exclude the press and public and nothing opened it again. Where the words
leave a doubt the item is exempt and a note says so: what was closed too much is opened with one click.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.meetings.found import FoundItem

_NUMBERS = r"\d{1,2}(?!\d|\.\d)(?:\s*(?:,\s*and|,|and|or|to|&|-|–)\s*\d{1,2}(?!\d|\.\d))*"
_PARAGRAPH = re.compile(
    rf"\b(?:paragraphs?(?:\(s\))?|paras?\b\.?|categor(?:y|ies))\s*(?:numbers?\s+|nos?\.?\s+)?\(?(?P<numbers>{_NUMBERS})",
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
    r"^\W*(?:part\s+(?:II|2|B|two)\W*)?(?:exempt|confidential|private|closed)\s+"
    r"(?:business|items?|session|information|matters|reports|part)\W*$"
    r"|^\W*part\s+(?:II|2|B|two)(?:\W*|\W+[^\n]{0,60}\b(?:exempt|confidential|private|closed|excluded)\b[^\n]{0,40})$",
    re.I | re.M,
)
_EXCLUSION_TITLE = re.compile(
    r"\bexclu(?:sion|de|ding)\b.*\b(?:press|public)\b|\b(?:press|public)\b.*\bexclu(?:sion|ded?)\b|^\W*exclusion\W*$"
    r"|^\W*local\s+government\b.*\bact\b|^\W*public\s+bodies\b|\bsection\s+100A",
    re.I,
)
_OWN_LINE = re.compile(
    r"^\W*(?:strictly\s+)?(?:not\s+for\s+publication\b"
    r"|(?:exempt|confidential|restricted)(?:\s+(?:items?|minutes?|reports?|information|business|appendix)\b)?\s*"
    r"(?:\W*$|[:–—(\[-]|by\s+virtue\b|under\b|paragraphs?\b|para\b|not\s+for\b)"
    r"|(?:exempt|confidential)\s+(?:items?|minutes?|reports?)\b"
    r"|(?:reasons?\s+for\s+)?(?:exemption|restriction)\b[^\n]{0,40}[:–—-])",
    re.I,
)
_OWN_SENTENCE = re.compile(
    r"\b(?:this|the\s+above)\s+(?:agenda\s+|entire\s+)?(?:items?|matters?|reports?|business|minutes?)\s+"
    r"(?:is|was|were|are|has\s+been|had\s+been)\s+"
    r"(?:(?:\w+\s+){0,4}?(?:in|under)\s+(?:(?:a|the|its)\s+)?(?:private|closed|confidential|exempt|camera|part\s+(?:II|2|B))\b"
    r"|(?:\w+\s+){0,4}?in\s+the\s+absence\s+of\s+the\s+(?:press|public)"
    r"|(?:\w+\s+)?(?:exempt|confidential|restricted|not\s+for\s+publication)\b)[^\n]*",
    re.I,
)
_OWN_PURPOSE = re.compile(
    r"\bnot\s+for\s+publication\b|\bexempt\s+(?:item|minute|report|information)\b|\bexempt\s+by\s+virtue\b|[(\[]\s*exempt\b",
    re.I,
)
_LEAD = 4  # the lines under a heading in which an item may say what it is

_ON = r"(?:[^.;]|[.](?!\s))"  # what a clause goes on with: a full stop as in "s.100A" does not end it
_PUBLIC = (
    r"(?:press\s+and\s+(?:the\s+)?public|public\s+and\s+(?:the\s+)?press|the\s+public|members\s+of\s+the\s+public)"
)
_EXCLUDED = re.compile(
    rf"{_PUBLIC}{_ON}{{0,200}}?\b(?:excluded|asked\s+to\s+(?:leave|withdraw))\b"
    rf"|\bexclu(?:de|ding|sion\s+of)\s+(?:the\s+)?{_PUBLIC}{_ON}{{0,200}}\b(?:resolved|agreed|carried)\b"
    rf"|\b(?:resolved|agreed|carried)\b{_ON}{{0,200}}?\b(?:exclude|exclusion\s+of)\s+(?:the\s+)?(?:press|public|members)"
    r"|\b(?:mov(?:e|ed)|go|went|gone|enter(?:ed)?)\s+(?:in)?(?:to\s+)?(?:a\s+)?"
    r"(?:closed|private|confidential|exempt|part\s+(?:II|2|B))\s+(?:session|business|part)\b",
    re.I,
)
_DECIDED = re.compile(r"\b(?:resolved|agreed|carried|decided|approved)\b", re.I)
_IS_SO = re.compile(r"\b(?:were|was|been)\s+(?:then\s+)?(?:excluded|asked)\b|\b(?:moved|went|entered)\s+in", re.I)
_NOT_NEEDED = re.compile(
    r"\bno\s+(?:need|reason|requirement)\b|\bno\s+(?:exempt|confidential|part\s+(?:II|2|B)|private)\b"
    r"|\bno\s+items?\b|\bnot\s+(?:\w+\s+){0,3}?(?:necessary|required|needed|exclude)|\bnot\s+(?:to\s+)?(?:be\s+)?exclu"
    r"|\b(?:could|may|might|can)\s+(?:\w+\s+)?be\s+(?:excluded|asked)\b|\bmotion\b[^.;]{0,160}\b(?:lost|defeated|fell)\b|\bif\s+(?:necessary|required|needed)\b",
    re.I,
)
_THIS = re.compile(r"\bth(?:is|e\s+current)\s+(?:agenda\s+)?(?:item|matter|report|business)\b", re.I)
_REMAINDER = re.compile(r"\b(?:remainder|remaining|rest\s+of)\b", re.I)
_NAMED = re.compile(
    r"\b(?:items?|minutes?)\s*(?:numbers?\s+|nos?\.?\s*)?"
    r"(?P<items>\d{1,4}[a-z]?(?:(?:\s*(?:,\s*and|,|and|or|to|&|-|–|/)\s*)\d{1,4}[a-z]?\b)*)",
    re.I,
)
_OPENED = re.compile(
    r"\b(?:press|public)\b(?:(?!\b(?:would|will|not|never)\b)[^.;]){0,40}\b(?:re-?admitted|returned|invited\s+back)\b"
    r"|\b(?:returned|resumed|moved\s+back)\s+(?:to|in|into)\s+(?:open|public)\s+session\b",
    re.I,
)
_OPENED_TITLE = re.compile(
    r"\bre-?admi(?:ssion|ttance|t)\b|\b(?:return|resum\w+)\b.*\b(?:open|public)\b|^\W*(?:open|public)\s+session\W*$",
    re.I,
)
_RITUAL = re.compile(
    r"^\W*(?:(?:proposed|moved|seconded)\b(?:\s+and\s+seconded)?\s*(?:by\b|:|cllr|councillors?\b)|carried\b|voting\b"
    r"|unanimous(?:ly)?\W*$|the\s+motion\b|(?:all\s+)?(?:members\s+of\s+)?(?:the\s+)?(?:press|public)\b[^.]*"
    r"\b(?:left|withdrew|retired|re-?admitted|returned)\b|the\s+(?:recording|webcast|live\s*stream)\b"
    r"|(?:the\s+)?meeting\s+(?:closed|ended|finished)\b|there\s+being\s+no\b|chair(?:man|person)?\W*$|signed\b"
    r"|dated?\W*$|reasons?\s*(?::|for\b)|\(?councillors?\b[^.]*\bleft\b)",
    re.I,
)
_BOUNDARY = re.compile(r"(?<=[.;!?])\s+(?=[A-Z“\"(\[])|\n[ \t]*\n\s*")
_LIST_LINE = re.compile(r"\W*(?:agenda\s+)?(?:items?|minutes?)\b", re.I)
_DOUBTFUL = re.compile(
    r"\bschedule\s+(?:12\s?A|7\s?A)\b|\bnot\s+for\s+publication\b|\bin\s+(?:private|closed|confidential)\s+session\b"
    r"|\bexempt\s+(?:appendix|appendices|annex|report|information|minutes?|items?)\b",
    re.I,
)
_NOTHING = re.compile(r"^\W*(?:(?:there\s+(?:was|were)\s+)?(?:none|no\b|nothing)|nil\b|n/a\b|not\s+applicable)", re.I)
_HEADED = re.compile(
    r"^\W*(?:strictly\s+)?(?:not\s+for\s+publication\b|(?:exempt|confidential|restricted)\s+minutes?\b"
    r"|minutes\s*[-–—:(]+\s*(?:exempt|confidential|restricted)\b)[^\n]*",
    re.I | re.M,
)


@dataclass(frozen=True, slots=True)
class Marked:
    """The items, those that are exempt marked with their paragraph where the minutes give it; and notes on them."""

    items: tuple[FoundItem, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Exclusion:
    """A resolution to exclude the press and public: its sentence, what it names, and what is said after it."""

    end: int
    paragraph: str
    named: frozenset[int]
    this: bool
    further: bool


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
    headed = _HEADED.search(head)
    if headed:
        paragraph = _paragraphs(_block(head, headed.start()), bare=True)
        marked = [_marked(item, _own_paragraph(item) or paragraph) for item in items]
        return Marked(tuple(marked), ("Its head says that the document is exempt: all of it was marked.",))
    marking = _Marking(items, _exclusion(FoundItem(number="", title="", text=head)))
    return Marked(tuple(marking.marked), tuple(marking.notes()))


class _Marking:
    """Goes through the items of a meeting once, knowing whether the public is in the room."""

    def __init__(self, items: Sequence[FoundItem], above: _Exclusion | None = None) -> None:
        self.marked: list[FoundItem] = []
        self._followed: list[FoundItem] = []
        self._doubtful: list[FoundItem] = []
        self._closed = self._closing(above, items) if above else None
        for index, item in enumerate(items):
            if _OPENED_TITLE.search(item.title):
                self._closed = None
            exclusion = _exclusion(item)
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

    def _mark(self, item: FoundItem, exclusion: _Exclusion | None) -> None:
        heads_exclusion = bool(_EXCLUSION_TITLE.search(item.title))
        paragraph = exclusion.paragraph if exclusion else self._closed.paragraph if self._closed else ""
        if not heads_exclusion and _says_so_itself(item, exclusion):
            self.marked.append(_marked(item, _own_paragraph(item) or paragraph))
        elif self._is_closed(item, exclusion, heads_exclusion=heads_exclusion):
            self.marked.append(_marked(item, _own_paragraph(item) or paragraph))
            self._followed.append(item)
        else:
            self.marked.append(item)
            if exclusion is None and not heads_exclusion and _is_doubtful(item):
                self._doubtful.append(item)

    def _is_closed(self, item: FoundItem, exclusion: _Exclusion | None, *, heads_exclusion: bool) -> bool:
        if exclusion is not None and (exclusion.further or (exclusion.this and not heads_exclusion)):
            return True  # what stands after the resolution was said in private, also under its own heading
        if heads_exclusion:
            return False
        return self._closed is not None and exclusion is None and self._closed.covers(item)

    def _open_or_close(self, item: FoundItem, exclusion: _Exclusion | None, rest: Sequence[FoundItem]) -> None:
        section = max((match.end() for match in _SECTION.finditer(item.text)), default=-1)
        if section < 0 and _SECTION.search(item.title) and not _NOTHING.match(item.text):
            section = 0
        closes = max(section, exclusion.end if exclusion else -1)
        opens = _opens_after(item, max(closes, 0))
        if opens >= 0:
            self._closed = None
        elif exclusion:
            self._closed = self._closing(exclusion, rest)
        elif closes >= 0:
            self._closed = _Closed(self._closed.paragraph if self._closed else "")

    @staticmethod
    def _closing(exclusion: _Exclusion, items: Sequence[FoundItem]) -> _Closed:
        """Closed for the items that the resolution names; for all, where it names others than the minutes number."""
        borne = {_plain_number(item) for item in items}
        return _Closed(exclusion.paragraph, exclusion.named if exclusion.named <= borne else frozenset())


def _exclusion(item: FoundItem) -> _Exclusion | None:
    """The item's resolution to exclude the press and public, if there is one that was carried."""
    for match in _EXCLUDED.finditer(item.text):
        start, end = _sentence(item.text, match)
        words = item.text[start:end]
        decided = _DECIDED.search(item.text) or _IS_SO.search(words) or _EXCLUSION_TITLE.search(item.title)
        if not decided or _NOT_NEEDED.search(words):
            continue
        named = frozenset[int]() if _REMAINDER.search(words) else _named(words)
        paragraph = _paragraphs(item.text, bare=False) or _paragraphs(words, bare=True)
        return _Exclusion(
            end, paragraph, named, bool(_THIS.search(words)), _says_more(_SECTION.sub("", item.text[end:]))
        )
    return None


def _sentence(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the sentence around the match begins and ends; a list that it announces belongs to it."""
    bounds = [0, *(bound.end() for bound in _BOUNDARY.finditer(text)), len(text)]
    start = max(bound for bound in bounds if bound <= match.start())
    ends = [bound for bound in bounds if bound >= match.end()]
    end = ends.pop(0)
    while ends and (text[:end].rstrip().endswith(":") or _LIST_LINE.match(text, end)):
        end = ends.pop(0)
    return start, end


def _says_more(words: str) -> bool:
    """Whether there is more after a resolution than who moved it and that the public left."""
    sentences = (sentence.strip() for sentence in re.split(r"(?<=[.;!?])\s+|\n", words))
    return any(re.search(r"\w", sentence) and not _RITUAL.match(sentence) for sentence in sentences)


def _opens_after(item: FoundItem, position: int) -> int:
    return max((match.start() for match in _OPENED.finditer(item.text, position)), default=-1)


def _says_so_itself(item: FoundItem, exclusion: _Exclusion | None) -> bool:
    is_section = bool(_SECTION.search(item.title))
    if is_section and (_NOTHING.match(item.text) or (exclusion and not exclusion.further and not exclusion.this)):
        return False  # "Exempt items" with the resolution alone is the exclusion, and public
    return bool(
        _TITLE.search(item.title)
        or is_section
        or _OWN_PURPOSE.search(item.purpose)
        or _OWN_LINE.search(item.purpose)
        or _OWN_SENTENCE.search(f"{item.purpose}\n{item.text}")
        or next(_own_lines(item.text), None)
    )


def _own_lines(text: str) -> Iterator[str]:
    """The lines at the beginning of a text that say it is exempt, each with what it is wrapped into."""
    lines = list(re.finditer(r"\S[^\n]*", text))[:_LEAD]
    return (_block(text, line.start()) for line in lines if _OWN_LINE.match(line.group()))


def _block(text: str, start: int) -> str:
    end = text.find("\n\n", start)
    return text[start : end if end >= 0 else None][:400]


def _own_paragraph(item: FoundItem) -> str:
    """The paragraph that the item's own words name: those that say it is exempt, or any with the Schedule."""
    sentence = _OWN_SENTENCE.search(item.text)
    own = [item.title, item.purpose, *_own_lines(item.text), sentence.group() if sentence else ""]
    words = "\n".join((item.title, item.purpose, item.text))
    return _paragraphs("\n".join(own), bare=True) or _paragraphs(words, bare=False)


def _paragraphs(text: str, *, bare: bool) -> str:
    """The paragraphs of Schedule 12A that a text names ("3", "1, 2"); `bare` ones do without the Schedule's name."""
    numbers: list[int] = []
    for match in _PARAGRAPH.finditer(text):
        if bare or _OF_SCHEDULE.match(text, match.end()):
            numbers += [number for number in _listed(match.group("numbers")) if 0 < number <= _LAST_PARAGRAPH]
    return ", ".join(str(number) for number in sorted(set(numbers)))


def _named(words: str) -> frozenset[int]:
    return frozenset(number for match in _NAMED.finditer(words) for number in _listed(match.group("items")))


def _listed(words: str) -> Iterator[int]:
    """ "9, 10 and 12 to 14" as numbers."""
    for match in re.finditer(r"(\d+)[a-z]?(?:\s*(?:to|-|–)\s*(\d+))?", words):
        first = int(match.group(1))
        yield from range(first, max(first, min(int(match.group(2) or first), first + 99)) + 1)


def _plain_number(item: FoundItem) -> int | None:
    digits = re.findall(r"\d+", item.number)
    return int(digits[-1]) if digits else None


def _is_doubtful(item: FoundItem) -> bool:
    return bool(_DOUBTFUL.search("\n".join((item.title, item.purpose, item.text))))


def _marked(item: FoundItem, paragraph: str) -> FoundItem:
    return replace(item, exempt=True, exempt_paragraph=paragraph)


def _names(items: Iterable[FoundItem]) -> str:
    return "; ".join(f"{item.number} {item.title}".strip() for item in items)
