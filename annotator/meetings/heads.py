"""The council, the body, the day and the meeting's name, from the head of a document. What it does not say stays empty.

Before it stand `reading` and `dates`; `recognise` calls it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from annotator.meetings.dates import days_in
from annotator.reading import ReadText

HEAD_LINES = 40

_COUNCIL_KIND = (
    r"(?:(?:Metropolitan\s+)?Borough|City|County|District|Town|Parish|Community|City\s+and\s+County|County\s+Borough|"
    r"Metropolitan\s+District|Islands?|Unitary)"
)
_NAME = r"(?:St\.?\s)?[A-Z][\w’'-]*(?:[ -](?:and|on|of|the|upon|with|in|by|le|next|&|[A-Z][\w’'-]*)){0,5}?"
_COUNCIL = re.compile(
    rf"\b(?:(?:Royal\s+|London\s+)Borough\s+of\s+{_NAME}(?=[\s,.]*$|[,.\n:;]|\s+[-–—])"
    rf"|{_NAME}\s+(?:{_COUNCIL_KIND}\s+)?Council\b"
    rf"|{_NAME}\s+(?:Combined|Fire(?:\s+and\s+Rescue)?|Police|National\s+Park)\s+Authority\b)",
    re.M,
)
_NO_COUNCIL = re.compile(
    r"^(?:The|This|That|Full|Annual|Special|Extraordinary|Meeting|Ordinary|Minutes|Your|Our|Parent|Youth|Member|Agenda|Standing)\b"
    rf"|^{_COUNCIL_KIND}\s+Council$"
)
_ITSELF = re.compile(
    r"^(?:(?:annual|ordinary|extraordinary|special|statutory)\s+)*(?:parish|town|community)\s+council$", re.I
)
_SMALL_MEETING = re.compile(rf"\bmeeting\s+of\s+(?:the\s+)?({_NAME}\s+(?:Parish|Town|Community)\s+Council)\b")

_BODY_NOUN = (
    r"(?:Committee|Sub-?Committee|Panel|Board|Cabinet|Executive|Council|Forum|Authority|Commission|Assembly|Partnership"
    r"|SACRE|Working\s+(?:Group|Party)|Task\s+(?:Group|and\s+Finish\s+Group)|Joint\s+Committee|Trust)"
)
_OF_A_MEETING = re.compile(
    r"\b(?:minutes|notes?|record)\s+of\s+(?:(?:the|an?)\s+)?(?:\w+\s+){0,3}?(?:(?:meetings?|proceedings)\s+of\s+)?(?:the\s+)?"
    r"(?P<body>[^\n]{3,120}?)(?:\s+meeting)?\s*(?=,?\s*\bheld\b|\s+on\s+(?:\w+day|\d)|[,\n]|\s+[-–—]|$)",
    re.I | re.M,
)
_MEETING_OF = re.compile(
    r"\bmeeting\s+of\s+(?:the\s+)?(?P<body>[^\n,]{3,120}?)\s*(?=,?\s*\bheld\b|\s+on\s+\w*day|[,\n]|$)", re.I
)
_BODY_LINE = re.compile(rf"^(?:The\s+)?(?P<body>[^\n.:;]{{0,90}}\b{_BODY_NOUN}\b[^\n.:;]{{0,40}})$", re.I)
_BODY_BEFORE_DASH = re.compile(rf"^(?P<body>[^\n.:;–—]{{0,90}}\b{_BODY_NOUN})\s*(?:[–—-]|,)\s", re.I)
_ISSUE_LINE = re.compile(
    r"^\s*(?:Meeting:\s*)?(?P<day>\d{1,2}/\d{1,2}/\d{4})\s*[-–]\s*(?P<body>[^\n(]+?)\s*\(Item\s+(?P<item>[\w.]+)\)",
    re.M,
)
_PAGE_LINE = re.compile(
    r"^[ \t]*Meeting\s+of\s+(?:the\s+)?(?P<body>[^\n]+?)\s*(?:[,–-]\s*)?"
    r"(?P<day>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2})\b[^\n]*?)"
    r"\s*\(Item\s+(?P<item>[\w./]+?)\.?\)[ \t]*$",
    re.I | re.M,
)
_NAMED_MEETING = re.compile(
    r"\b(?P<name>A\.?G\.?M\b\.?|E\.?G\.?M\b\.?|(?:(?:Annual|Extraordinary|Special|Adjourned|Reconvened|Emergency|General"
    r"|Parish|Town|Community|Council|Statutory)\s+)+(?:Council\s+)?Meeting\b)",
    re.I,
)
_NAMING = re.compile(r"\b(?:annual|extraordinary|special|adjourned|reconvened|emergency)\b", re.I)
_SAYS_WHAT = re.compile(r"\bminutes\b|\bnotes\b|\bheld\b|\bagenda\b", re.I)
_CHROME = re.compile(
    r"^(?:agenda(?:\s+and\s+minutes)?|minutes|draft\s+minutes|agenda\s+item|printed\s+minutes|browse|search|home|skip\b.*"
    r"|public\s+document\s+pack|venue:.*|contact:.*|items?|decision.*|issue.*|attendance.*)\s*$",
    re.I,
)
_LAST_MEETING = re.compile(
    r"(?:previous|last)\s+meeting|minutes\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:previous|last)|next\s+meeting|published|printed"
    r"|correct\s+record|deadline|despatch|(?:approved|confirmed|signed|submitted)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a document says."""

    council: str
    body: str
    day: date | None
    warnings: tuple[str, ...] = ()
    meeting_name: str = ""


@dataclass(frozen=True, slots=True)
class PageLine:
    """The line of an agenda item's page that tells its meeting: "Meeting of Cabinet, 14th October 2025 (Item 6.)"."""

    start: int
    end: int
    number: str


def page_line(text: str, end: int) -> PageLine | None:
    """The line that tells an item page's meeting, where there is just one of them before `end`."""
    lines = [*_PAGE_LINE.finditer(text, 0, end), *_ISSUE_LINE.finditer(text, 0, end)]
    return PageLine(*lines[0].span(), lines[0].group("item")) if len(lines) == 1 else None


def head_of(read: ReadText, head_end: int, file_name: str) -> Head:
    """The council, body and day that the text before `head_end`, or the file beside it, names."""
    head = read.text[:head_end]
    lines = [line.strip() for line in head.splitlines() if line.strip()][:HEAD_LINES]
    issue = _ISSUE_LINE.search(head) or _PAGE_LINE.search(head)
    council = read.hints.get("council", "") or _council(lines, read)
    body = read.hints.get("body", "") or (issue.group("body") if issue else "") or _body(lines, read, council)
    day, warning = _day(lines, issue, read, file_name)
    council, body = _parted(council, _tidy(body))
    return Head(council, body, day, (warning,) if warning else (), _meeting_name(lines, read))


def _meeting_name(lines: list[str], read: ReadText) -> str:
    """The name of a meeting that is no ordinary one: "Annual General Meeting", "Extraordinary Meeting"."""
    hint = read.hints.get("special_meeting", "")
    if hint:
        return _written_out(hint)
    for line in [read.hints.get("title", ""), *lines[:14]]:
        for match in _NAMED_MEETING.finditer(line):
            says_what = _SAYS_WHAT.search(line) or days_in(line) or match.end() == len(line) or match.start() == 0
            if says_what and len(line.split()) <= 40 and not _LAST_MEETING.search(line):
                name = _written_out(match.group("name"))
                if _NAMING.search(name):
                    return name
    return ""


def _written_out(name: str) -> str:
    short = {"AGM": "Annual General Meeting", "EGM": "Extraordinary General Meeting"}
    words = " ".join(name.split())
    return short.get(words.replace(".", "").upper()) or " ".join(
        word[:1].upper() + word[1:].lower() for word in words.split()
    )


def _parted(council: str, body: str) -> tuple[str, str]:
    """ "Ashford Borough Council Audit Committee" is a council and its body; so is "Audit Committee of Ashford ..."."""
    of = re.match(rf"(?P<body>.*\b{_BODY_NOUN})\s+of\s+(?:the\s+)?(?P<council>.+)$", body)
    if of and _COUNCIL.fullmatch(of.group("council")) and not _NO_COUNCIL.match(of.group("council")):
        return council or of.group("council"), of.group("body")
    if _is_small(council) and _ITSELF.match(body):
        return council, council
    match = _COUNCIL.match(body)
    rest = body[match.end() :].strip(" ,:–—-") if match else ""
    if (
        match
        and re.match(rf"(?:[A-Z]|\w+ ).*\b{_BODY_NOUN}\b|{_BODY_NOUN}\b", rest)
        and not _NO_COUNCIL.match(match.group())
    ):
        return council if council and council not in body else match.group(), rest
    return council, body


def _council(lines: list[str], read: ReadText) -> str:
    for line in lines:
        found = _council_in(line)
        if found:
            return found
    for hint in (read.hints.get("title", ""), read.hints.get("author", "")):
        if _council_in(hint):
            return _council_in(hint)
    small = _SMALL_MEETING.search(read.text)  # "The next meeting of Ayton Community Council will ..."
    return " ".join(small.group(1).split()) if small else ""


def _council_in(line: str) -> str:
    for match in _COUNCIL.finditer(_case(line)):
        name = match.group().strip(" ,.")
        if not _NO_COUNCIL.match(name) and name.casefold() != "council":
            return " ".join(name.split())
    return ""


def _body(lines: list[str], read: ReadText, council: str) -> str:
    title = read.hints.get("title", "")
    for line in _heads_and_pairs([title, *lines]):
        match = _OF_A_MEETING.search(line) or _MEETING_OF.search(line)
        if match and re.search(rf"\b{_BODY_NOUN}\b", match.group("body"), re.I):
            return _without_council(match.group("body"), council)
    for line in [title, *lines[:12]]:
        match = None if _CHROME.match(line) else _BODY_LINE.match(line) or _BODY_BEFORE_DASH.match(line)
        if match and len(line.split()) <= 16 and not _names_only_the_council(match.group("body"), council):
            return _without_council(match.group("body"), council)
    return council if _is_small(council) else ""


def _heads_and_pairs(lines: list[str]) -> Iterator[str]:
    """Each line, and each line with the next: "MINUTES OF THE MEETING OF THE" / "ADULTS PANEL HELD ON ..."."""
    for index, line in enumerate(lines[:14]):
        yield line
        if index + 1 < len(lines) and re.search(r"\b(?:of|the|and)$", line, re.I):
            yield f"{line} {lines[index + 1]}"


def _without_council(body: str, council: str) -> str:
    short = re.sub(
        rf"^(?:{re.escape(council)})(?:[’']s)?\s*[,:–—-]*\s*(?:the\s+)?" if council else r"^$",
        "",
        _case(body),
        flags=re.I,
    )
    return short.strip(" ,:–—-") or council


def _names_only_the_council(words: str, council: str) -> bool:
    return bool(council) and _case(words).casefold().strip() == council.casefold() and not _is_small(council)


def _is_small(council: str) -> bool:
    """Parish, town and community councils meet as the council itself."""
    return bool(re.search(r"\b(?:Parish|Town|Community)\s+Council$", council))


def _tidy(body: str) -> str:
    days = days_in(body)
    if days:  # "Schools Forum - Wednesday 6 October 2021"
        body = re.sub(r"[\s,:–—-]*(?:(?:on|held)\s+)*(?:\w+day)?[\s,]*$", "", body[: days[0].start])
    body = re.sub(r"^(?:[^\n]*\bmeetings?\s+of\s+)?(?:(?:the|a|an)\s+)?", "", body.strip(" ,:–—-"), flags=re.I)
    if re.fullmatch(_BODY_NOUN, body, re.I) and body != "SACRE":
        return body.capitalize()
    return " ".join(_case(body).split())


def _day(lines: list[str], issue: re.Match[str] | None, read: ReadText, file_name: str) -> tuple[date | None, str]:
    hint = days_in(read.hints.get("date", ""))
    if hint:
        return hint[0].day, ""
    if issue:
        return days_in(issue.group("day"))[0].day, ""
    for candidates in (_held(lines), _plain(lines), [read.hints.get("title", "")]):
        for line in candidates:
            found = days_in(line)
            if found:
                return found[0].day, ""
    named = days_in(re.sub(r"[_.\s]+", " ", file_name))
    if named:
        return named[0].day, "The day was taken from the file's name: the text does not give it."
    return None, ""


def _held(lines: list[str]) -> Iterable[str]:
    """Lines that say that the meeting was held, or that begin with a weekday: these give the day most surely."""
    sure = re.compile(r"\bheld\b|\bmeeting\b.*\bon\b|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^date\b", re.I)
    return (line for line in lines if sure.search(line) and not _LAST_MEETING.search(line))


def _plain(lines: list[str]) -> Iterable[str]:
    return (line for line in lines if len(line.split()) <= 16 and not _LAST_MEETING.search(line))


_SMALL = {"of", "the", "and", "on", "in", "for", "upon", "with", "by", "to", "a", "at", "le", "next"}


def _case(words: str) -> str:
    """Words in capitals as a title; others as they are. "CHILDREN'S PANEL" becomes "Children's Panel"."""
    letters = [letter for letter in words if letter.isalpha()]
    if not letters or sum(letter.isupper() for letter in letters) < 0.8 * len(letters) or " " not in words.strip():
        return words
    pieces = re.split(r"([\s-]+)", words)
    return "".join(
        piece.lower() if index and piece.lower() in _SMALL else _capital(piece) for index, piece in enumerate(pieces)
    )


def _capital(word: str) -> str:
    keep = {"SACRE", "SEND", "NHS", "ICB", "II", "III"}
    first = next((index for index, letter in enumerate(word) if letter.isalpha()), 0)
    return word if word in keep else word[: first + 1] + word[first + 1 :].lower()
