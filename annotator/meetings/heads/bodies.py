"""Which body met: "Planning Committee (North)", "Health and Wellbeing Board", "Cabinet", a parish council itself.

Before it stand `casing`, `council_names` and `dates`; `heads` calls it. A sentence that says so is trusted first
("Minutes of a meeting of the Audit Committee held ..."), then the title of a page, then a line that is a body's name.
"""

import re
from collections.abc import Iterator, Sequence

from annotator.meetings.dates import MONTHS, WEEKDAYS, days_in
from annotator.meetings.heads.casing import cased
from annotator.meetings.heads.council_names import council_in, is_authority, is_small

NOUN = (
    r"(?:(?:Sub-?\s?|Joint\s+)?Committee|Panel|Board|Cabinet|Executive|Council|Forum|Authority|Commission|Assembly"
    r"|Partnership|SACRE|(?:Working|Task|Liaison|Advisory|Consultative|Reference|Steering|Development|Focus|User)\s+"
    r"(?:and\s+Finish\s+)?(?:Group|Party)|Group|Trust(?:ees)?|Conference|Consortium|Tribunal|Court\s+of\s+Common\s+Council"
    r"|(?:Parish|Town|Community)\s+Meeting|Decisions?\s+Session|Decision\s+Meeting)"
)
_HAS_NOUN = re.compile(rf"\b{NOUN}\b", re.I)
_OF_A_MEETING = re.compile(
    r"\b(?:(?:minutes?|notes?|record|proceedings|agenda|summary|action\s+notes)\b(?:\s+(?:of|for|from|at|taken\s+at)\b)"
    r"|(?:at|of)\s+an?\s+(?:\w+\s+){0,2}meeting\s+of\b|meeting\s+of\b)\s*",
    re.I,
)
_INTRODUCES = re.compile(
    r"^(?:the|an?|its|all|above(?:[- ]named)?|said"
    r"|draft|unconfirmed|annual|ordinary|special|extraordinary|virtual|remote|informal|inquorate"
    r"|additional|reconvened|adjourned|statutory|general|public|hybrid|monthly|quarterly|inaugural|first|regular|scheduled"
    r"|emergency|online|formal|minutes?|proceedings|meetings?|of|for|at|held\s+by|by)\s+",
    re.I,
)
_WEEKDAY = "|".join(name[:3] for name in WEEKDAYS)
_ENDS = re.compile(
    rf"\s*(?:,?\s*\b(?:which\s+was\s+)?(?:held|convened|commencing|took\s+place|duly)\b|,?\s+on\s+(?:the\s+)?(?:(?:{_WEEKDAY})\w*\b|\d)"
    rf"|,?\s+at\s+(?:\d|the\s|[A-Z])|\s+in\s+(?:the\s|[A-Z])|\s+via\b|,?\s*\b(?:{_WEEKDAY})\w*day\b|,?\s+\d{{1,2}}(?:st|nd|rd|th)?\s+[A-Z]"
    r"|\s+[-–—|]+\s|\s*[–—|:;]|\.(?:\s|$)|\t|\s+\d{1,2}/\d|\s+\(?(?:virtual|remote)\b|$)",
    re.I,
)
_BODY_LINE = re.compile(rf"^(?:The\s+)?(?P<body>[^\n.:;?!\t]{{0,90}}\b{NOUN}\b[^\n.:;?!\t]{{0,40}})$", re.I)
_WITH_DASHES = re.compile(r"\s+[-–—|]+\s+|\s*[–—|]\s*")
_AGENDA_FOR = re.compile(r"^(?:Agenda|Minutes|Agenda and minutes|Decisions)\s+(?:for|of|[-–—:])\s+(?:the\s+)?", re.I)
_FROM_THE_DAY = re.compile(
    r",?\s+(?:on\s+)?(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}(?:st|nd|rd|th)?\s)", re.I
)
_MEETS_ITSELF = re.compile(r"^Board\b|\bPartnership$")
_FILING = re.compile(r"\w/\w+/\w|\\\\")  # where the file is kept, in a running head
_LABELLED = re.compile(
    r"(?:(?:name\s+of\s+)?(?:meeting|committee|body)|(?:meeting|committee)\s+name)\s*(?::|\t)\s*(?P<body>\S.*)$", re.I
)
_CHROME = re.compile(
    r"^(?:agenda(?:\s+and\s+(?:draft\s+)?minutes)?(?:\s+frontsheet)?|(?:draft\s+|printed\s+|unconfirmed\s+)*minutes?"
    r"|meeting\s+(?:minutes|documents|details)|agenda\s+item|browse.*|search.*|home.*|skip\b.*|public\s+document\s+pack"
    r"|venue\b.*|contact\b.*|location\b.*|place\b.*|items?|decision.*|issue.*|attendance.*|present\b.*|in\s+attendance.*"
    r"|also\s+present.*|apologies.*|chair\b.*|(?:councillors?|cllrs?|members)\b.*|to\b.*|you\s+are.*|democracy|council|date\b.*"
    r"|officers?\b.*)\s*$",
    re.I,
)
_NAMES_BEGIN = re.compile(
    r"^\W*(?:(?:members?|councill?ors?|those|also)\s+)?(?:present|in\s+attendance|attend(?:ance|ees|ing)|apologies|sederunt)\b",
    re.I,
)
_SENTENCE = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|would|been|being|be|elected|attended|chaired|chairs?)\b"
)
_PARISH_MEETING = re.compile(
    r"\bannual\s+((?:parish|town|community|village)\s+(?:meeting|assembly))\b|\b(parish\s+assembly)\b", re.I
)
_ITSELF = re.compile(r"(?:(?:parish|town|community)\s+)?council$", re.I)
_KIND_OF_MEETING = re.compile(
    r"^(?:(?:annual|ordinary|special|extraordinary|monthly|quarterly|regular|adjourned|reconvened)\s+(?:general\s+)?)?"
    r"(?:meeting|agm)\s*(?:,|[-–—])\s+(?=[A-Z])",
    re.I,
)
_OF_ITSELF = re.compile(r"\b(?:annual|ordinary|extraordinary|special)\s+(?=\w+\s+council$)", re.I)
_TRAILING = re.compile(
    r"[\s,:–—-]+(?:(?:draft\s+|unconfirmed\s+)?(?:meetings?|minutes?|notes|agenda))(?:\s+(?:meetings?|minutes?|notes))?"
    rf"(?:\s+(?:{'|'.join(MONTHS)}))?\s*$"
    r"|\s+\((?:the\s+)?[‘’“\"'](?:the\s+)?\w+[‘’”\"']\)$",
    re.I,
)


def body_of(lines: Sequence[str], title: str, council: str) -> str:
    """The body's name as the lines of a head or the title give it; empty where they name none."""
    for line in lines[:14]:
        parish = _PARISH_MEETING.search(line)
        if parish and len(line.split()) <= 30:
            return cased((parish[1] or parish[2]).upper())
    for line in lines[:14]:
        labelled = _LABELLED.match(line)
        if labelled and (named := _body_in(labelled["body"], council)):
            return named
    for words in (*_told(lines), *_told([title])):
        if named := _body_in(words, council):
            return named
    for line in (title, *_above_the_names(lines[:12])):  # no sentence says it
        for words in _lines_of_bodies(line, council):
            return _short(words, council)
    return _the_council_itself(council, lines)


def _above_the_names(lines: Sequence[str]) -> Sequence[str]:
    """The lines before those that say who was there: a name with "Lights Group" behind it is no body."""
    end = next((index for index, line in enumerate(lines) if _NAMES_BEGIN.match(line)), len(lines))
    return lines[:end]


def tidy_body(body: str) -> str:
    """The name without the day, "Meeting" and "Minutes" that stand around it."""
    days = days_in(body)
    if days:  # "Schools Forum - Wednesday 6 October 2021"
        body = re.sub(r"[\s,:–—-]*(?:(?:on|held)\s+)*(?:\w+day)?[\s,]*$", "", body[: days[0].start])
    body = re.sub(r"^(?:[^\n]*\bmeetings?\s+of\s+)?(?:(?:the|a|an)\s+)?", "", body.strip(" ,:–—-"), flags=re.I)
    body = _KIND_OF_MEETING.sub("", body)
    body = re.sub(r"\s+(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?$", "", body)
    if not re.search(r"\b(?:parish|town|community|village)\s+meeting$", body, re.I):
        body = _TRAILING.sub("", body)
    if re.fullmatch(NOUN, body, re.I) and body != "SACRE":
        return body.capitalize() if " " not in body else " ".join(word.capitalize() for word in body.split())
    return " ".join(cased(body).split())


def parted(council: str, body: str) -> tuple[str, str]:
    """ "Ashford Borough Council Audit Committee" is a council and its body; so is "Audit Committee of Ashford ..."."""
    if council and not body and _MEETS_ITSELF.search(council):
        return council, council
    of = re.match(rf"(?P<body>.*\b{NOUN}(?:\s+\([^)]*\))?)(?:\s+meetings?)?\s+of\s+(?:the\s+)?(?P<council>.+)$", body)
    if of and (named := council_in(of["council"])) and of["council"].startswith(named):
        return council or named, of["body"]
    if is_authority(council) and body.casefold() == "authority":
        return council, council
    if is_small(council) and (not body or _ITSELF.fullmatch(body) or _OF_ITSELF.sub("", body) == council):
        return council, council
    named = council_in(body)
    rest = body[body.find(named) + len(named) :].strip(" ,:–—-’'") if named and body.startswith(named) else ""
    rest = re.sub(r"^s\s+", "", rest)
    if re.match(rf"(?:[A-Z]|\w+ ).*\b{NOUN}\b|{NOUN}\b", rest):
        return council if council and council not in body else named, rest
    if named == body and named and not (is_small(named) or is_authority(named)):
        return council or named, "Council"
    return council, body


def _told(lines: Sequence[str]) -> Iterator[str]:
    """What follows "Minutes of a meeting of", the sentence put together where it goes on in the next lines."""
    for index, line in enumerate(lines[:14]):
        match = _OF_A_MEETING.search(line)
        if not match or len(line.split()) > 60 or _previous(line, match):
            continue
        yield line[match.end() :]
        below = lines[index + 1 : index + 4]
        for count in range(1, len(below) + 1):
            yield " ".join([line[match.end() :], *below[:count]])


def _previous(line: str, match: re.Match[str]) -> bool:
    """Whether the sentence speaks of another meeting than this one."""
    around = line[max(0, match.start() - 60) : match.end() + 40]
    return bool(
        re.search(
            r"\b(?:previous|last|next|approv\w+|confirm\w+|receive|agreed?|inaugural\s+meeting|correct)\b", around, re.I
        )
    )


def _body_in(words: str, council: str) -> str:
    """The body's name at the beginning of the words, or nothing."""
    words = words.strip()
    while match := _INTRODUCES.match(words):
        words = words[match.end() :]
    end = _ENDS.search(words)
    name = _until_comma(words[: end.start()] if end else words).strip(" ,*_‘’'\"")
    if not 3 <= len(name) <= 140 or _SENTENCE.search(name) or not _HAS_NOUN.search(name):
        return ""
    return _short(name, council) if name[:1].isalpha() and len(name.split()) <= 18 else ""


def _until_comma(name: str) -> str:
    """ "Housing, Health and Care Committee, Town Hall" -> without the place."""
    for comma in re.finditer(",", name):
        if _HAS_NOUN.search(name[: comma.start()]) and not _HAS_NOUN.search(name[comma.end() :]):
            return name[: comma.start()]
    return name


def _lines_of_bodies(line: str, council: str) -> Iterator[str]:
    """The parts of a line that are a body's name: "Northmere Council – Planning Committee", "Agenda for Cabinet"."""
    for part in _WITH_DASHES.split(_AGENDA_FOR.sub("", line.strip("*_# "))):
        words = _TRAILING.sub("", _FROM_THE_DAY.split(part)[0]).strip(" ,")
        no_body = not words[:1].isalpha() or _FILING.search(words) or _CHROME.match(words) or _SENTENCE.search(words)
        match = None if no_body else _BODY_LINE.match(words)
        if match and len(words.split()) <= 16 and not _is_only_the_council(match["body"], council):
            yield match["body"]


def _is_only_the_council(words: str, council: str) -> bool:
    """A line with the council's name, which is no body unless the council itself meets."""
    named = council_in(words)
    if named and set(words.casefold().split()) <= {*named.casefold().split(), "the"}:
        return True
    if council and cased(words).casefold() == council.casefold():
        return True
    bare = re.sub(r"^(?:the|draft)\s+", "", words.strip(), flags=re.I).casefold()
    return bool(council) and (
        bare == council.casefold() or council.casefold().endswith(f" / {bare}") or bool(_ITSELF.fullmatch(bare))
    )


def _short(body: str, council: str) -> str:
    """The body without its council's name before it."""
    name = cased(body)
    if council:
        name = re.sub(rf"^(?:{re.escape(council)})(?:[’']s)?\s*[,:–—-]*\s*(?:the\s+)?", "", name, flags=re.I)
    name = re.sub(
        r"^\s*(?:(?:annual|extraordinary)\s+(?:general\s+)?)?(?:meetings?|[ae]gm(?:\s+meeting)?)$",
        "",
        name.strip(" ,:–—-"),
        flags=re.I,
    )
    return name or (council if is_small(council) or is_authority(council) else "Council")


def _the_council_itself(council: str, lines: Sequence[str]) -> str:
    """A small council or an authority meets as itself, and so does any council whose minutes name nothing else."""
    if is_small(council) or is_authority(council):
        return council
    full = next(
        (
            line
            for line in lines[:12]
            if re.fullmatch(r"(?:meeting\s+of\s+)?(?:full\s+|the\s+)?council(?:\s+(?:meeting|minutes))*", line, re.I)
        ),
        "",
    )
    return ("Full Council" if "full" in full.lower() else "Council") if full else ""
