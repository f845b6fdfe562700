"""The resolution to exclude the press and public from a meeting: what it covers, and what is said after it.

Before it stand `found` and `words`; `exempt` calls it. Source: Local Government Act 1972, section 100A(4).
"""

import re
from dataclasses import dataclass

from annotator.meetings.exempt.words import listed, paragraphs, without_sections
from annotator.meetings.found import FoundItem

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
_EXCLUSION_TITLE = re.compile(
    r"\bexclu(?:sion|de|ding)\b.*\b(?:press|public)\b|\b(?:press|public)\b.*\bexclu(?:sion|ded?)\b|^[^\w\n]*exclusion\W*$"
    r"|^[^\w\n]*local\s+government\b.*\bact\b|^[^\w\n]*public\s+bodies\b|\bsection\s+100A",
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
_RITUAL = re.compile(
    r"^[^\w\n]*(?:(?:proposed|moved|seconded)\b(?:\s+and\s+seconded)?\s*(?:by\b|:|cllr|councillors?\b)|carried\b|voting\b"
    r"|unanimous(?:ly)?\W*$|the\s+motion\b|(?:all\s+)?(?:members\s+of\s+)?(?:the\s+)?(?:press|public)\b[^.]*"
    r"\b(?:left|withdrew|retired|re-?admitted|returned)\b|the\s+(?:recording|webcast|live\s*stream)\b"
    r"|(?:the\s+)?meeting\s+(?:closed|ended|finished)\b|there\s+being\s+no\b|chair(?:man|person)?\W*$|signed\b"
    r"|dated?\W*$|reasons?\s*(?::|for\b)|\(?councillors?\b[^.]*\bleft\b)",
    re.I,
)
_BOUNDARY = re.compile(r"(?<=[.;!?])\s+(?=[A-Z“\"(\[])|\n[ \t]*\n\s*")
_LIST_LINE = re.compile(r"\W*(?:agenda\s+)?(?:items?|minutes?)\b", re.I)


_SPEAKING = ("exclu", "asked to", "session", "business", "part b", "part ii", "part 2")


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A resolution to exclude the press and public: its sentence, what it names, and what is said after it."""

    end: int
    paragraph: str
    named: frozenset[int]
    this: bool
    further: bool

    @property
    def alone(self) -> bool:
        """Whether nothing but the resolution stands in its item."""
        return not self.further and not self.this


def heads_exclusion(title: str) -> bool:
    """Whether a title is that of the item under which the public is excluded."""
    return bool(_EXCLUSION_TITLE.search(title))


def exclusion_of(item: FoundItem) -> Exclusion | None:
    """The item's resolution to exclude the press and public, if there is one that was carried."""
    small = item.text.lower()
    if not any(word in small for word in _SPEAKING):
        return None
    for match in _EXCLUDED.finditer(item.text):
        start, end = _sentence(item.text, match)
        words = item.text[start:end]
        decided = _DECIDED.search(item.text) or _IS_SO.search(words) or _EXCLUSION_TITLE.search(item.title)
        if not decided or _NOT_NEEDED.search(words):
            continue
        named = frozenset[int]() if _REMAINDER.search(words) else _named(words)
        paragraph = paragraphs(item.text, bare=False) or paragraphs(words, bare=True)
        return Exclusion(
            end, paragraph, named, bool(_THIS.search(words)), _says_more(without_sections(item.text[end:]))
        )
    return None


def _sentence(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the sentence around the match begins and ends; a list that it announces belongs to it."""
    bounds = [0, *(bound.end() for bound in _BOUNDARY.finditer(text)), len(text)]
    start = max(bound for bound in bounds if bound <= match.start())
    ends = [bound for bound in bounds if bound >= match.end()]
    end = ends.pop(0)
    while ends and (text[max(0, end - 40) : end].rstrip().endswith(":") or _LIST_LINE.match(text, end)):
        end = ends.pop(0)
    return start, end


def _says_more(words: str) -> bool:
    """Whether there is more after a resolution than who moved it and that the public left."""
    sentences = (sentence.strip() for sentence in re.split(r"(?<=[.;!?])\s+|\n", words))
    return any(re.search(r"\w", sentence) and not _RITUAL.match(sentence) for sentence in sentences)


def _named(words: str) -> frozenset[int]:
    return frozenset(number for match in _NAMED.finditer(words) for number in listed(match.group("items")))
