"""Initials and first names led back to the people whom the minutes list as being there.

Before it stands `records`; after it the package's `suggest`. Only what one person alone can be meant by is led back.
"""

import re
from collections.abc import Sequence

from annotator.records import Attendee

INITIALS = re.compile(r"(?<![\w’'-])[A-Z]{2,4}(?![\w’'-])")
TITLE = re.compile(
    r"(?:(?:Councillors?|Cllrs?|Cyng|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Revd?|Canon)\b\.?\s*)+"
)


def full_names(owner: str, attendance: Sequence[Attendee]) -> str:
    """The owner with initials replaced by the names of those who are listed: "CP and NW" to "Carol Price and NW"."""
    if not owner or not attendance:
        return owner
    return INITIALS.sub(lambda found: _whose(found[0], attendance) or found[0], owner)


def _whose(initials: str, attendance: Sequence[Attendee]) -> str:
    printed = {one.name for one in attendance if one.initials.replace(".", "") == initials}
    meant = printed or {one.name for one in attendance if not one.initials and _initials(one.name) == initials}
    return meant.pop() if len(meant) == 1 else ""


def _initials(name: str) -> str:
    return "".join(word[0] for word in TITLE.sub("", name).split() if word[0].isupper())
