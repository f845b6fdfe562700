"""Which council or authority the head of a document names: "Northmere Borough Council", "London Borough of Wexcombe".

Before it stands `casing`; `bodies` and `heads` call it. No council is known by name: its kind of name is.
"""

import re
from collections.abc import Iterator, Sequence

from annotator.meetings.heads.casing import SMALL, cased

_KINDS = frozenset((
    "borough", "city", "county", "district", "town", "parish", "community", "metropolitan", "unitary", "islands",
    "island", "isles", "royal", "london", "group", "grouped", "joint", "village", "neighbourhood", "burgh",
    "regional", "shire", "area",
))  # fmt: skip
_LINKS = SMALL | {"&", "-", "–", "along"}
_NO_NAME = frozenset((
    "minutes", "minute", "meeting", "meetings", "committee", "committees", "sub-committee", "subcommittee", "panel",
    "board", "cabinet", "executive", "forum", "commission", "chamber", "hall", "offices", "present", "held",
    "agenda", "agendas", "draft", "notes", "record", "annual", "ordinary", "extraordinary", "special", "general",
    "statutory", "monthly", "full", "virtual", "this", "that", "our", "your", "its", "an", "each", "every", "any",
    "members", "member", "councillors", "councillor", "cllr", "clerk", "chairman", "chair", "mayor", "leader",
    "from", "welcome", "to", "dear", "local", "public", "document", "pack", "browse", "proceedings", "cabinet’s",
    "supporting", "report", "reports", "venue", "place", "location", "time", "date", "host", "contact", "new",
    "former", "previous", "current", "whole", "respective", "constituent", "other", "home", "news", "about",
    "council",
))  # fmt: skip
_NO_COUNCIL = frozenset((
    "youth", "parent", "school", "arts", "church", "medical", "student", "nursing", "research", "privy", "british",
    "sports", "staff", "pupil", "deanery", "works", "advisory", "standing", "international", "national",
    "principal",
))  # fmt: skip
_AUTHORITY = re.compile(
    r"(?:Combined(?:\s+County)?|Fire(?:\s*(?:and|&)\s*(?:Rescue|Civil\s+Defence))?|Police|National\s+Park|Waste(?:\s+\w+)?"
    r"|(?:Integrated\s+|Passenger\s+)?Transport|Broads|Greater\s+London|Strategic|Port\s+Health)$",
    re.I,
)
_BOROUGH_OF = re.compile(
    r"(?:(?<=\s)|^|(?<=\())(?P<kind>(?:(?:London|Royal|Metropolitan)\s+)?Borough\s+of|City\s+(?:and\s+County\s+)?of"
    r"|(?:Borough|City|District|County)\s+Council\s+of)\s+(?=[A-Z])",
    re.I,
)
_HEADWORD = re.compile(
    r"\b(?:Council|Authority)\b(?!\s+(?:Chamber|Tax|House|Leader|Meeting\s+Room|Offices?|Headquarters|Officers?|"
    r"Housing|Buildings?|Employees?|Representatives?|Members?\b|on\s+Religious))",
    re.I,
)
_BOUNDARY = re.compile(r"[:;!?|•\t()\[\]“”\"@]|\s[–—/-]\s|\s{3,}|(?<![Ss][Tt])(?<!\b[Nn][Rr])[.]\s|,")
_LIST = re.compile(
    r"^(?:The\s+)?((?:[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2},\s+)+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}\s+(?:and|&|AND)\s"
    r"[^,.;:()–—]{3,40}?\s+Council)\b",
    re.I,
)
_ONLY_KIND = re.compile(
    rf"(?:(?:and|&)\s+.{{2,40}}\s)?(?:(?:{'|'.join(sorted(_KINDS))})\s+){{0,3}}Council(?:\s+minutes)?", re.I
)
_MENTIONED = re.compile(
    r"(?i:\bmeeting\s+of\s+(?:the\s+)?|\bnext\s+)((?:St\.?\s)?[A-Z][\w’']{0,30}"
    r"(?:[\s-](?:and|on|of|the|upon|with|in|by|le|&|[A-Z][\w’']{0,30})){0,8}?\s+(?:Parish|Town|Community)\s+Council)\b"
)
_SPECIAL = re.compile(
    r"\b(?:Annual|Extraordinary|Ordinary|Special|Full)\s+(?=(?:Parish|Town|Community)\s+Council\b)", re.I
)
_OTHER_TONGUE = re.compile(r"(?:Cyngor|Comhairle)(?:\s+[\w’'-]+){1,5}")
_PARTNERSHIP = re.compile(  # several authorities, as one; its board or joint committee meets
    r"(?!(?i:minutes|meeting|community\s+safety|children))(?:[A-Z][\w’'&-]*\s+|and\s+|AND\s+|of\s+){1,8}(?:Partnership|PARTNERSHIP)"
)
_BILINGUAL = re.compile(r"^\W*(Cyngor\s[^/|\n]{3,60}\s/\s)")
_OF_SOMEBODY = re.compile(  # "Cllr R Aske – Eskford City Council": where somebody is from
    r"\W*(?:Cllrs?|Councill?ors?|Ald(?:erm[ae]n)?|Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:d|erend)?|Sir|Dame|Lord|Lady)\b"
    r"\.?\s+(?!Council)[A-Z]"
)
_SENDS = re.compile(r"\W*(?:nominated|appointed|elected)\s+by\b|\W*(?:representing|on\s+behalf\s+of)\b", re.I)
_OPENS = re.compile(r"\bminutes?\b|\bmeeting\b|\bheld\b|\brecord\b", re.I)
_SMALL_KIND = re.compile(r"\b(?:Parish|Town|Community|Village|Neighbourhood)\s+Council$")


def council_of(lines: Sequence[str], beside: Sequence[str], text: str) -> str:
    """The council that the lines of a head name; else what stands beside the text, such as its title.

    Where neither names one, a small council may name itself in the text: "The next meeting of Amble Parish Council".
    """
    for index, line in enumerate(lines):
        if (len(line.split()) > 30 and not _OPENS.search(line[:120])) or _OF_SOMEBODY.match(line) or _SENDS.match(line):
            continue
        goes_on = line[:4].casefold().startswith(("and ", "& "))
        found = (_over_two_lines(lines, index) if goes_on else "") or council_in(line) or _over_two_lines(lines, index)
        if found:
            return found
    for hint in beside:
        if found := council_in(hint):
            return found
    for line in (*lines[:8], *(part for hint in beside for part in hint.split(" - "))):
        if _OTHER_TONGUE.fullmatch(line) or _PARTNERSHIP.fullmatch(line):
            return cased(line)
    mentioned = _MENTIONED.search(text, max(0, len(text) - 4000)) or _MENTIONED.search(text, 0, 4000)
    return " ".join(mentioned[1].split()) if mentioned else ""


def council_in(line: str) -> str:
    """The council or authority that the words name, or nothing."""
    line = _SPECIAL.sub("", line)
    listed = _LIST.match(line)
    if listed and not any(word.strip(",").casefold() in _NO_NAME for word in listed[1].split()[:-1]):
        return cased(" ".join(listed[1].split()))
    for match in _HEADWORD.finditer(line):
        found = _before(line, match)
        if found:
            bilingual = _BILINGUAL.match(line)
            return f"{bilingual[1]}{found}" if bilingual and bilingual.end() < match.start() else found
    of = _BOROUGH_OF.search(line)
    return _borough_of(line, of) if of else ""


def is_small(council: str) -> bool:
    """Parish, town and community councils meet as the council itself."""
    return bool(_SMALL_KIND.search(council))


def is_authority(council: str) -> bool:
    """A fire, combined, park or other authority."""
    return council.endswith("Authority")


def _before(line: str, headword: re.Match[str]) -> str:
    """The name that leads up to "Council" or "Authority"; empty where it is only a kind: "the Borough Council"."""
    if not headword[0][0].isupper():
        return ""
    words = _name_words(line[: headword.start()])
    if not words or words[-1].casefold() in _NO_COUNCIL:
        return ""
    if headword[0].casefold() == "authority":
        kind = _AUTHORITY.search(" ".join(words))
        if not kind or (kind.start() == 0 and kind[0].casefold() not in ("broads", "greater london")):
            return ""
    elif all(word.casefold() in _KINDS or word.casefold() in _LINKS for word in words):
        return ""
    return cased(" ".join([*words, headword[0]]))


def _name_words(before: str) -> list[str]:
    """The words of a name at the end of a line, without what introduces it ("Minutes of the ...")."""
    cuts = [match.end() for match in _BOUNDARY.finditer(before)]
    words: list[str] = []
    for word in reversed(before[cuts[-1] if cuts else 0 :].split()):
        bare = word.strip("‘’'\"*_").casefold()
        if not bare or bare in _NO_NAME or len(words) > 9:
            break
        if not (word.lstrip("‘'\"*_")[:1].isupper() or bare in _LINKS):
            break
        words.insert(0, word.strip("‘'\"*_"))
    while words and words[0].casefold() in _LINKS:
        words.pop(0)
    return [word for index, word in enumerate(words) if index == 0 or word != words[index - 1]]


def _borough_of(line: str, of: re.Match[str]) -> str:
    """ "London Borough of Kestrel Marsh Cabinet" -> "London Borough of Kestrel Marsh"."""
    if of["kind"].casefold().startswith("city") and line[: of.start()].strip(" *_").casefold() not in ("", "the"):
        return ""
    cut = _BOUNDARY.search(line, of.end())
    words: list[str] = []
    for word in line[of.end() : cut.start() if cut else len(line)].split():
        if word.casefold() in _NO_NAME or not (word[0].isupper() or word.casefold() in _LINKS):
            break
        words.append(word)
        if word.casefold() in ("council", "corporation"):
            break
    while words and (words[-1].casefold() in _LINKS or words[-1].casefold() in ("overview", "planning", "licensing")):
        words.pop()
    return cased(" ".join([*of["kind"].split(), *words])).strip(".") if words else ""


def _over_two_lines(lines: Sequence[str], index: int) -> str:
    """A letterhead that breaks the name: "LLANFAIR UCHAF" above "COMMUNITY COUNCIL"."""
    line = lines[index].strip()
    if not index or not _ONLY_KIND.fullmatch(line):
        return ""
    above = lines[index - 1].strip()
    plain = above and above[0].isupper() and len(above.split()) <= 6 and not any(letter in ".:;\t" for letter in above)
    return council_in(f"{above} {line}") if plain and not any(_is_no_name(above)) else ""


def _is_no_name(words: str) -> Iterator[bool]:
    return (word.casefold() in _NO_NAME for word in words.split())
