"""Who chaired the meeting: who was "in the Chair", or whom a sentence names, or the Chair among those present.

Before it stands `attendance`; `heads` calls it.
"""

import re
from collections.abc import Sequence

from annotator.meetings.heads.person_names import TITLE, person_in
from annotator.records import Attendance, Attendee

_ONE = r"(?:[A-Z][\w’'-]+|(?:[A-Z]\.?){1,3}(?![\w’'-]))"
_PERSON = rf"(?:{TITLE} +)*{_ONE}(?: {_ONE}){{0,4}}(?: \([A-Z]{{2,4}}\))?"
_CHAIRED_BY = re.compile(rf"(?i:chaired|presided\s+over)\s+(?i:by)\s+(?i:the\s+\w+\s*,\s*)?(?P<who>{_PERSON})")
_DOES = re.compile(
    r"(?P<does>\s*,?\s*(?:\((?:(?:Vice|Deputy)?[- ]?Chair\w*\s?[,–-]?\s?)?)?(?:(?:was|took|remained)\s+)?(?:in\s+)?"
    r"\b(?:the\s+chair\b(?!\s+(?:of|thanked|welcomed|asked|said))|presided\b|presiding\b|chaired\s+(?:the\s+)?meeting\b)"
    r"|\s+was\s+(?:elected|appointed)\s+(?:as\s+)?chair\w*\s+(?:for|of)\s+(?:the|this)\s+meeting)",
    re.I,
)
_SPEAKS_OF_IT = re.compile(r"the\s+chair|presid|chaired|as\s+chair|appointed\s+chair|elected\s+chair")
_CHAIRS = re.compile(
    r"(?:the\s+chair|presid(?:ed|ing)|chaired\s+(?:the\s+)?meeting|was\s+(?:elected|appointed)\s+(?:as\s+)?chair)", re.I
)
_SOMEBODY_BEFORE = re.compile(rf"(?P<who>{_PERSON})$")
_IS_CHAIR = re.compile(
    r"(?:the\s+)?(?:chair(?:man|person|woman)?|cadeirydd|conven[eo]r|independent\s+chair\w*)\b(?!\s+of\s+(?!the\s+(?:meeting|committee|board|panel|forum|council)\b))",
    re.I,
)
_IN_CHAIR = re.compile(r"\bin\s+the\s+chair\b|\bpresiding\b|\bchaired\b|\bchair\s+for\s+the\s+meeting", re.I)
_MAYOR = re.compile(r"(?:the\s+)?(?:(?:town|lord|right\s+worshipful\s+the)\s+)*mayor\b|provost\b", re.I)
_WINDOW = 2500


def chair_of(head: str, people: Sequence[Attendee]) -> str:
    """The name of the one who chaired, as the list of those present writes it; empty where nothing tells."""
    there = [one for one in people if one.attendance in (Attendance.PRESENT, Attendance.IN_ATTENDANCE)]
    for one in there:
        if _IN_CHAIR.search(one.role):
            return one.name
    small = head[:_WINDOW].lower()
    if not (("chair" in small or "presid" in small) and _SPEAKS_OF_IT.search(small)):
        return _by_office(there)
    if (match := _CHAIRED_BY.search(head, 0, _WINDOW)) and (name := _known(match["who"], people)):
        return name
    for does in _CHAIRS.finditer(head, 0, _WINDOW):
        if name := _who_does(head, does.start(), people):
            return name
    return _by_office(there)


def _by_office(there: Sequence[Attendee]) -> str:
    """The Chair or the mayor among those present."""
    for office in (_IS_CHAIR, _MAYOR):
        for one in there:
            if office.match(one.role) and one.attendance is Attendance.PRESENT:
                return one.name
    return ""


def _who_does(head: str, at: int, people: Sequence[Attendee]) -> str:
    """Who takes, or is in, the chair that is spoken of at a place of the text."""
    start = max(0, at - 90)
    does = next((match for match in _DOES.finditer(head, start, at + 60) if match.end() > at), None)
    if does is None or "\n\n" in does[0] or re.match(r"\s*:", head[does.end() :]):
        return ""  # "In the Chair: ..." opens a line of its own
    before = _SOMEBODY_BEFORE.search(head[start : does.start()])
    return _known(before["who"], people) if before else ""


def _known(words: str, people: Sequence[Attendee]) -> str:
    """The person as the list has them: "RW" and "Cllr Smith" are found by initials and surname."""
    bare = re.sub(r"\s*\(.*\)", "", words).strip(" .")
    for one in people:
        if bare == one.initials or bare.casefold() == one.name.casefold():
            return one.name
    surname = bare.split()[-1].casefold()
    same = [one for one in people if one.name.split()[-1].casefold() == surname]
    if len(same) == 1:
        return same[0].name
    found = person_in(words)
    return found.name if found else bare if re.fullmatch(r"[A-Z]{2,3}", bare) else ""
