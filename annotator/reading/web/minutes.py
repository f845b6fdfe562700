"""Whether a page that is not ModernGov's holds minutes, and what other systems' pages say of the meeting.

Before it stands `blocks`; `html` calls it. Minutes are kept whole, with their tables and lists; of an article the
main text is enough.
"""

import re
from itertools import pairwise

from annotator.reading.passages import Style
from annotator.reading.web.blocks import Block

_SIGNS = (
    re.compile(r"\b(?:draft\s+)?minutes\s+(?:of|for)\b|^[\W\d]{0,14}(?:draft\s+)?minutes\W*$", re.I | re.M),
    re.compile(
        r"^[\W\d]{0,14}(?:members?\s+|councillors?\s+|also\s+)?(?:present|in\s+attendance|apologies|attendance)\b",
        re.I | re.M,
    ),
    re.compile(
        r"\bRESOLVED\b|^\W*(?:it\s+was\s+)?(?:resolved|agreed)\b|\bit\s+was\s+(?:\w+\s+)?(?:resolved|agreed)\b",
        re.I | re.M,
    ),
    re.compile(r"\b(?:signed|confirmed|approved|agreed)\s+as\s+(?:a|an|the)\s+(?:true|correct|accurate)\b", re.I),
    re.compile(r"\bdeclarations?\s+of\s+(?:\w+\s+)?interests?\b|\bmatters\s+arising\b", re.I),
    re.compile(r"\bdate\s+of\s+(?:the\s+)?next\s+meeting\b|\bmeeting\s+(?:closed|ended)\s+at\b", re.I),
)
_ENOUGH = 2
_ENTRY = re.compile(r"^(?P<name>committee|body|date(?:\s*/\s*time)?|venue|location)\s*:\s*(?P<value>\S.*)?$", re.I)
_MEANS = {"committee": "body", "body": "body", "date": "date", "venue": "venue", "location": "venue"}
_ENTRIES_WITHIN = 40


def is_minutes(blocks: list[Block]) -> bool:
    """Whether the blocks bear signs enough of minutes."""
    text = "\n".join(block.words for block in blocks)
    return sum(1 for sign in _SIGNS if sign.search(text)) >= _ENOUGH


def minutes_hints(blocks: list[Block]) -> dict[str, str]:
    """What a list of facts above the minutes gives, as CMIS has it: "Committee:", "Date/Time:", "Venue:"."""
    hints: dict[str, str] = {}
    for block, after in pairwise(blocks[:_ENTRIES_WITHIN]):
        words = block.words.replace("\t", " ") if block.style is Style.ROW else block.words
        entry = _ENTRY.match(words)
        if entry:
            name = re.split(r"\W", entry["name"].lower())[0]
            value = entry["value"] or ("" if _ENTRY.match(after.words) else after.words)
            hints.setdefault(_MEANS[name], value)
    return hints if {"body", "date"} <= hints.keys() else {}
