"""The name of a meeting that is no ordinary one: "Annual General Meeting", "Extraordinary Meeting".

Before it stands `dates`; `heads` calls it.
"""

import re
from collections.abc import Sequence

from annotator.meetings.dates import days_in

_NAMED_MEETING = re.compile(
    r"\b(?P<name>A\.?G\.?M\b\.?|E\.?G\.?M\b\.?|(?:(?:Annual|Extra-?\s?ordinary|Special|Adjourned|Reconvened|Emergency|Statutory"
    r"|General|Parish|Town|Community|Council)\s+)+(?:Council\s+)?(?:Meeting|Assembly)\b)",
    re.I,
)
_BEFORE_THE_COUNCIL = re.compile(
    r"\b(?P<name>Annual|Extra-?ordinary|Special|Adjourned|Reconvened|Emergency)\s+(?:\w+\s+){0,4}(?:Committee|Council|Panel|Board)"
    r"\s+Meeting\b",
    re.I,
)
_NAMING = re.compile(r"\b(?:annual|extra-?ordinary|special|adjourned|reconvened|emergency)\b", re.I)
_MAYBE = re.compile(r"\b(?:annual|extra-?\s?ordinary|special|adjourned|reconvened|emergency|[ae]\.?g\.?m)\b", re.I)
_SAYS_WHAT = re.compile(r"\bminutes?\b|\bnotes\b|\bheld\b|\bagenda\b|\brecord\b", re.I)
_ANOTHER_MEETING = re.compile(
    r"(?:previous|last)\s+meeting|minutes\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:previous|last)|next\s+meeting|published|printed"
    r"|correct\s+record|deadline|despatch|(?:approved|confirmed|signed|submitted)",
    re.I,
)
_SHORT = {"AGM": "Annual General Meeting", "EGM": "Extraordinary General Meeting"}


def meeting_name_of(lines: Sequence[str], title: str, hint: str) -> str:
    """The name that the head's first lines or the title give; empty for an ordinary meeting."""
    if hint:
        return _written_out(hint)
    if not _MAYBE.search("\n".join((title, *lines[:14]))):
        return ""
    for line in (title, *lines[:14]):
        if _ANOTHER_MEETING.search(line) or len(line.split()) > 40:
            continue
        for match in (*_NAMED_MEETING.finditer(line), *_BEFORE_THE_COUNCIL.finditer(line)):
            says = _SAYS_WHAT.search(line) or days_in(line) or match.end() == len(line) or match.start() == 0
            if says and _NAMING.search(match["name"]):
                return _written_out(match["name"])
            if says and match["name"].replace(".", "").upper() in _SHORT:
                return _written_out(match["name"])
    return ""


def _written_out(name: str) -> str:
    words = " ".join(name.split())
    short = _SHORT.get(words.replace(".", "").upper())
    named = short or " ".join(word[:1].upper() + word[1:].lower() for word in words.split())
    return named if named.endswith(("Meeting", "Assembly")) or " " in named else f"{named} Meeting"
