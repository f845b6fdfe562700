"""Apologies that a sentence tells: "Apologies were received from Cllrs X and Y", "Cllr Z sent his apologies".

Before it stands `attendees`; `attendance` calls it where no list of apologies stands in the minutes.
"""

import re
from collections.abc import Iterator

from annotator.meetings.heads.attendees import people_in
from annotator.records import Attendance, Attendee

_UNTIL_STOP = (  # a full stop ends it, unless it stands behind an initial or a title
    r"(?P<names>(?:[^.\n]|\n(?!\s*\n)|(?<=\b[A-Z])\.|(?<=Cllr)\.|(?<=Cllrs)\.|(?<=Mr)\.|(?<=Mrs)\.|(?<=Dr)\.|(?<=Rev)\.)"
    r"{3,600})"
)
_FROM = re.compile(
    r"\bapolog(?:y|ies)\b(?:\s+for\s+(?:absence|non-?attendance|(?:his|her|their)\s+absence|inability\s+to\s+attend))?"
    r"(?:\s+(?:had|have|has|also|been|were|was|are|is|received|submitted|given|tendered|accepted|noted|intimated|reported"
    rf"|sent|recorded|made|and|approved)){{0,7}}\s*:?\s*[-–]?\s*(?:from|on\s+behalf\s+of)\s*:?[\s–-]*{_UNTIL_STOP}",
    re.I,
)
_APOLOG = re.compile(r"polog|POLOG")  # behind the first letter: quickly looked for
_SENT = re.compile(
    r"(?P<names>(?<![^\n.])[^\n]{3,300}?)\s(?:had\s|have\s|has\s)?(?:sent|gave|given|offered|tendered|submitted)"
    r"\s(?:(?:his|her|their)\s)?apologies\b"
)
_HAS_SENT = re.compile(r"(?:sent|gave|given|offered|tendered|submitted)\s(?:(?:his|her|their)\s)?$")
_LEAD_IN = re.compile(r"^[^:]{0,80}:\s+")
_TAIL = re.compile(
    r"\s(?:who|which|due\sto|because|as\s(?:he|she|they|the)|owing\sto|for\s(?:personal|work|health)"
    r"|and\s(?:these|it|the|were|was|accepted)|with\s\w+\s(?:acting|substituting)"
    r"|\((?:holiday|work|ill\w*|unwell|family)[^)]*\)|were|was|had|with)\b.*$",
    re.I | re.S,
)


_THESE = re.compile(
    rf"(?:These|They|Apologies)\s+(?:were|had\s+been)\s+(?:received|intimated|tendered|submitted)\s+(?:from|on\s+behalf\s+of)\s+{_UNTIL_STOP}"
)


def apologies_told(words: str) -> Iterator[Attendee]:
    """Those whose apologies a sentence tells, in the order of the text."""
    for match in _begun_at(_APOLOG.finditer(words), words):
        yield from _away(match["names"])
    for match in _THESE.finditer(words):
        if "polog" in words[max(0, match.start() - 60) : match.start()].lower():
            yield from _away(match["names"])
    for match in _SENT.finditer(words) if _says_sent(words) else ():
        yield from _away(_LEAD_IN.sub("", match["names"]))


def _begun_at(places: Iterator[re.Match[str]], words: str) -> Iterator[re.Match[str]]:
    """The sentences "Apologies were received from ..." that begin at the word's places, none within another."""
    end = 0
    for place in places:
        if place.start() > end and (match := _FROM.match(words, place.start() - 1)):
            end = match.end()
            yield match


def _says_sent(words: str) -> bool:
    """Whether somebody sends apologies in words; quick, since minutes seldom say it so."""
    at = words.find("apologies")
    while at >= 0 and not _HAS_SENT.search(words, max(0, at - 20), at):
        at = words.find("apologies", at + 1)
    return at >= 0


def _away(names: str) -> tuple[Attendee, ...]:
    return people_in(_TAIL.sub("", " ".join(names.split())), Attendance.APOLOGIES).people
