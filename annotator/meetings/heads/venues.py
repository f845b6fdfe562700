"""Where a meeting was held, as its head says: "Venue: Council Chamber", "held at the Town Hall on ...", "via Zoom".

Before it stands `dates`; `heads` calls it. The time is no part of the place.
"""

import re
from collections.abc import Iterator, Sequence

from annotator.meetings.dates import WEEKDAYS
from annotator.meetings.heads.casing import cased, in_capitals

_DAYS = "|".join(name[:3] for name in WEEKDAYS)
_TIME = (
    r"\d{1,2}(?:\s?[.:]\s?\d{2})?\s*(?:[ap]\.?\s?m\b\.?|noon|hours|hrs|o[’']clock)|\d{1,2}[.:]\d{2}\b"
    r"|\d{4}\s?(?:hours|hrs)|\bmid-?day\b|\bnoon\b"
)
_LABEL = re.compile(
    r"^\W*(?:(?:meeting\s+)?venue|location|place(?:\s+of\s+meeting)?|where|meeting\s+place)\s*(?:[:\t–-]|\s{2,}|$)\s*"
    r"(?P<place>.*)$",
    re.I,
)
_LABEL_WITHIN = re.compile(r"\bvenue\s*[:,–-]\s*(?P<place>[A-Z].*)$", re.I)
_TIME_FIRST = re.compile(rf"^(?:{_TIME})\s*[,–-]\s*(?:(?:in|at)\s+)?(?=(?:the\s+)?[A-Z])", re.I)
_HELD = re.compile(
    r"\b(?:held|convened|took\s+place|which\s+met)\b|^\W*(?:[\w’'&,-]+\s+){0,8}meeting\b(?!\s+(?:was|is|will|had|rooms?|house|place)\b)",
    re.I,
)
_HOW = re.compile(r"\b(?P<how>at|in|via|by|using|through)\s+(?P<place>(?:the\s|an?\s)?[A-Z0-9].*)$", re.S)
_SHOUTED_HOW = re.compile(_HOW.pattern, re.S | re.I)
_AT_FIRST = re.compile(
    r"^(?:and\s+)?(?:at|in|via)\s+(?:\d{1,2}(?:[.:]\w{1,3})?\s*(?:[ap]\.?m\.?|noon|hours|hrs)?,?\s+(?:at|in|via)\s+)?"
    r"(?P<place>(?:the\s+)?[A-Z].*)$"
)
_STOPS = re.compile(
    rf"\s*[,;–-]?\s?(?:\(?\b(?:at|from|commencing|starting|beginning|on)(?:\s+at)?\s+(?:{_TIME})|{_TIME}"
    rf"|\b(?:commenc|start|beginn)ing\b|\b(?:on|held)\s+(?:the\s+)?(?:(?:{_DAYS})\w*|\d{{1,2}}(?:st|nd|rd|th)?)\b"
    rf"|\b(?:{_DAYS})[a-z]*day\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\bwhen\b"
    r"|\b(?:following|immediately)\b|\bpresent\b\s?:|\bview\s+directions\b|\bto\s+(?:transact|consider)\b"
    r"|\bat\s+(?:which|the\s+(?:conclusion|rising|hour))\b|\bcontact\s?:|\.\s+[A-Z]|\.\s?$|\t)",
    re.I,
)
_REMOTE = re.compile(
    r"\b(?:(?:via|by|on|using|through|over)\s+(?:(?:MS|Microsoft)\s+Teams|Teams|Zoom(?:\s+video\s*conferenc\w+)?|Skype"
    r"|Webex|video(?:\s|-)?conferenc\w+)|(?:MS|Microsoft)\s+Teams"
    r"|(?:remote|virtual|online|hybrid)\s+meeting|meeting\s+held\s+(?:remotely|virtually|online))\b",
    re.I,
)
_HELD_REMOTELY = re.compile(r"\b(?:held|meeting)\b[^.]{0,60}?\b(remotely|virtually|online)\b", re.I)
_APART = re.compile(r"remote|virtual|online|hybrid|teams|zoom|skype|webex|video")  # any of these
_PLACE_LINE = re.compile(
    r"\b(?:Town|City|County|Village|Guild|Shire|Community|Civic|Memorial|Parish|Church|Market|Jubilee|Municipal)\s+"
    r"(?:Hall|Cent(?:re|er)|Offices?|Chambers?|Rooms?|Buildings?|Headquarters)\b|\bGuildhall\b|\bPavilion\b"
    r"|\b(?:Council|Committee|Meeting|Conference|Board|Civic)\s+"
    r"(?:Chambers?|Rooms?|Suite|Offices|House|Headquarters|Centre)\b",
    re.I,
)
_BUILDING = re.compile(r"hall|cent|office|chamber|room|building|headquarters|pavilion|suite|house")  # any of these
_NOT_A_PLACE = re.compile(
    r"\b(?:present|minutes|agenda|resolved|was|were|apologies|committee\s+(?:held|meeting)|clerk|tel|email)\b|@"
    r"|^\W*(?:\d|councillor|cllr)",
    re.I,
)
_PLACE_NOUN = re.compile(
    r"\b(?:Hall|Cent(?:re|er)|Room|Chambers?|House|School|Offices?|Buildings?|Suite|Pavilion|Church|Club|Library|Theatre"
    r"|Road|Street)\b",
    re.I,
)
_STAYS_OPEN = re.compile(r"(?:\b(?:at|in|the|on|of|and|via|held)|[,–-])\s*$", re.I)
_IN_ITS_MIDST = re.compile(r"^(?:at|in|on|via|and|from)\s")
_NO_PLACE_LINE = re.compile(
    r"^\W*(?:present|in\s+attendance|apologies|councill?ors?|cllrs?|members|chair|\d+[.)]|items?\b|agenda)\b", re.I
)
_NOTHING = re.compile(  # what stands behind "at" or "in" and is no place
    rf"^(?:the\s+)?(?:\d.*|(?:{_DAYS})\w*|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|spring|summer|autumn|winter|(?-i:[a-z]+ing)|meeting(?!\s+(?:rooms?|house|place|hall|point))"
    r"|council(?!\s+(?:cham|off|house|head|suite|room))|conclusion"
    r"|rising|same|end|close|request|call)\b",
    re.I,
)


def venue_of(lines: Sequence[str], hint: str = "") -> str:
    """The place of the meeting that the head's lines name; empty where they name none."""
    if hint:
        return _tidy(hint)
    for find in (_labelled, _told, _by_itself, _remote):
        for place in find(lines):
            if named := _tidy(place):
                return named
    return ""


def _labelled(lines: Sequence[str]) -> Iterator[str]:
    for index, line in enumerate(lines):
        if match := _LABEL.match(line) or ("venue" in line.lower() and _LABEL_WITHIN.search(line)):
            yield match["place"] or (lines[index + 1] if index + 1 < len(lines) else "")


def _told(lines: Sequence[str]) -> Iterator[str]:
    """ "... held in the Council Chamber, Town Hall on Tuesday ...", also where it goes on in the next line."""
    for index, line in enumerate(lines[:14]):
        if held := _HELD.search(line):
            yield from _after(" ".join([line, *_going_on(line, lines[index + 1 : index + 4])]), held.end())
        if first := _AT_FIRST.match(line):
            yield first["place"]


def _after(sentence: str, start: int) -> Iterator[str]:
    """Each place that stands behind "held": the first may be the hour, "at 7.00 pm in the Hall"."""
    how = _SHOUTED_HOW if in_capitals(sentence[:120]) else _HOW
    match = how.search(sentence, start, start + 240)
    while match:
        place = _TIME_FIRST.sub("", match["place"])
        if not _NOTHING.match(place):
            yield place if match["how"].lower() in ("at", "in") else f"{match['how'].lower()} {place}"
        match = how.search(sentence, match.start("place"), start + 240)


def _going_on(line: str, below: Sequence[str]) -> Iterator[str]:
    """The next lines, as long as they belong to the sentence: the line above stays open, or they begin in its midst."""
    for next_line in below:
        of_a_place = _PLACE_NOUN.search(next_line if len(next_line.split()) <= 4 else next_line.split(" ", 1)[0])
        if not (_STAYS_OPEN.search(line) or _IN_ITS_MIDST.match(next_line) or of_a_place) or _NO_PLACE_LINE.match(
            next_line
        ):
            return
        yield next_line
        line = next_line


def _by_itself(lines: Sequence[str]) -> Iterator[str]:
    """A line that is a place: "Council Chamber, Town Hall, High Street"."""
    for line in lines[:14]:
        if (
            _BUILDING.search(line.lower())
            and _PLACE_LINE.search(line)
            and not _HELD.search(line)
            and not _NOT_A_PLACE.search(line)
            and len(line.split()) <= 14
        ):
            yield line


def _remote(lines: Sequence[str]) -> Iterator[str]:
    for line in lines[:14]:
        if not _APART.search(line.lower()):
            continue
        if match := _HELD_REMOTELY.search(line):
            yield match[1]
        elif (match := _REMOTE.search(line)) and len(line.split()) <= 40:
            yield match[0]


def _tidy(place: str) -> str:
    """The place without the time and the day around it; without "the" before it."""
    stop = _STOPS.search(place)
    place = place[: stop.start()] if stop else place
    place = re.sub(r"\s+(?:on|at|in|from|and|held)$", "", " ".join(place.split()).strip(" ,.;:–-*_()"), flags=re.I)
    place = re.sub(r"^(?:the|held\s+(?:at|in))\s+", "", place, flags=re.I).strip(" ,.*_")
    return cased(place) if 3 <= len(place) <= 160 and re.search(r"[A-Za-z]{3}", place) else ""
