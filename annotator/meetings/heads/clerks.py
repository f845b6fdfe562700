"""Offices that a list names before the person: "and the Clerk, Ms K Orme", "In the Chair A. Vigrass".

Before it stands nothing; `attendees` calls it before it cuts a list, so that the office stands in brackets behind the
name as elsewhere: "and Ms K Orme (Clerk)".
"""

import re

_NAME = r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev)\b\.?\s+)?(?:[A-Z]\.?\s?){0,3}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
_RANK = r"(?:[Aa]cting|[Dd]eputy|[Aa]ssistant|[Ll]ocum|[Ii]nterim|[Tt]own|[Pp]arish|[Cc]ommunity)"
_CLERK = rf"(?P<office>(?:{_RANK}\s)*[Cc]lerk)"
_CLERK_BEHIND = re.compile(rf"\b{_NAME},\s+(?:the\s+)?{_CLERK}(?=\s*(?:[,;.]|$))")
_CLERK_FIRST = re.compile(
    rf"(?P<before>^|[,;.]\s*(?:and\s+)?|\s(?:and|&|plus)\s+)(?:[Tt]he\s+)?{_CLERK}(?:\s+to\s+(?:the\s+)?\w*\s?Council)?"
    rf"(?:\s*[,:–-]\s*|\s+){_NAME}(?=\s*(?:[,;.&)]|$|and\b))"
)
_CLERK_ALONE = re.compile(r"(?:,?\s(?:and|&|plus)|,)\s+(?:the|The)\s+(?:(?:[Tt]own|[Pp]arish)\s)?[Cc]lerk\W*$")
_IN_THE_CHAIR = re.compile(rf"^\W*[Ii]n\s+the\s+[Cc]hair\b\W*{_NAME}(?=\s*(?:[,;]|$|and\b))")
_WARD = re.compile(r"\b[A-Z]{2,4}\s+(?=(?:Cllr|Councillor)\b)")


def with_names_first(words: str) -> str:
    """The list with such offices behind the names that they belong to; the clerk without a name is left out."""
    if "lerk" in words:
        words = _CLERK_ALONE.sub("", words)
        words = _CLERK_BEHIND.sub(lambda match: f"{match['name']} ({match['office']})", words)
        words = _CLERK_FIRST.sub(lambda match: f"{match['before'] or ''}{match['name']} ({match['office']})", words)
    if "Cllr" in words or "Councillor" in words:
        words = _WARD.sub("", words)  # "WCC Cllr L Caborn": of which council
    return _IN_THE_CHAIR.sub(lambda match: f"{match['name']} (in the Chair)", words)
