"""People as minutes list them: "Cllrs A Smith (Chair), B Jones and C.D. Patel" are three, each with name and role.

Before it stand `clerks` and `person_names`; `attendance` calls it. Lists come by comma, by semicolon, in columns and
in tables.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.meetings.heads.clerks import with_names_first
from annotator.meetings.heads.person_names import (
    OFFICE,
    are_initials,
    as_role,
    has_title,
    is_name,
    is_office,
    person_in,
    plural_title,
)
from annotator.records import Attendance, Attendee

_NOBODY = re.compile(
    r"\b(?:members?\s+of\s+(?:the\s+)?(?:public|press|audience)|public|parishioners|electors|nobody|none|no\s+one|nil"
    r"|vacanc(?:y|ies)|quorum|quorate|apologies|n/?a|tbc|others?|all\s+(?:present|members)|as\s+(?:above|listed))\b|^\W*\d+\b"
    r"|\bresidents?\s*$"
)  # in small letters
_PAIR = re.compile(
    r"(?P<one>Mr|Dr|Cllr|Councillor|Sir|Rev\.?d?)\.?\s+(?:and|&)\s+(?P<two>Mrs|Ms|Miss|Dr|Cllr|Councillor|Lady)\.?\s+"
    r"(?P<name>[A-Z].*)"
)
_COLUMN = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}?)\s?(?P<of>[({][^)}]*[)}])?\s(?P<initials>[A-Z]{2,3}[a-z]?)(?=\s|$)\s?"
)
_NO_COMMA = re.compile(
    r"(\((?:[A-Z]{2,4}[a-z]?|(?i:(?:vice|deputy)?[- ]?chair(?:man|person)?))\))\s+(?=[A-Z](?:[a-z’'-]+|\.)?\s+[A-Z])"
    r"|\.\s+Also:?\s+(?=[A-Z])"
)
_NO_SIGN = re.compile(  # "Cllr D Lister (Chair) Cllr S Kaye": a title begins another, but not behind "substitute for"
    r"(?<=[\w).])(?<!\bfor)(?<!\band)(?<!\bof)(?<!\bby)(?<!\bThe)(?<!County)(?<!District)(?<!Borough)(?<!City)(?<!Ward)(?<!Parish)"
    r"(?<!Town)(?<!Unitary)(?<!Mayor)(?<!Leader)(?<!Chair)(?<!Chairman)(?<!Chairperson)(?<!Convener)(?<!Provost)(?<!Sir)"
    r"(?<!Community)(?<!Local)(?<!Y)\s+(?=(?:Cllr|Councillor)\b\.?\s+[A-Z])"
)
_HONOUR_COMMA = re.compile(r",\s*(?=(?:OBE|MBE|CBE|BEM|JP|MP|MSP|MLA|DL|QC|KC)\b)")
_SIGN = re.compile(r"[,;()\[\]{}]")
_AND = re.compile(r"(\s(?:and|&)\s)(?![^()]*\))")
_AND_FIRST = re.compile(r"^\s*(?:and|&|also|plus|together\s+with|with)\s+", re.I)
_CHAIRED = re.compile(r"(?:in\s+the\s+chair|chaired\s+(?:the\s+)?meeting|presiding)\b", re.I)
_THERE = {
    ("present", "yes", "y", "✓", "✔", "attended"): Attendance.PRESENT,
    ("in attendance",): Attendance.IN_ATTENDANCE,
    ("apologies", "apology", "apologies received", "apols"): Attendance.APOLOGIES,
    ("absent", "no", "n", "x", "✗", "✘", "not present"): Attendance.ABSENT,
}
_LONGEST = 3000
_LONGEST_PERSON = 200


@dataclass(frozen=True, slots=True)
class Listed:
    """What words of a list came to: the people, and whether the words were a list at all rather than a sentence."""

    people: tuple[Attendee, ...]
    is_list: bool


def people_in(words: str, attendance: Attendance, *, role: str = "", one_a_row: bool = False) -> Listed:
    """The people that a line lists; `role` is what the heading above says that all of them are.

    With `one_a_row` the cells behind the first tell more of the one person.
    """
    cells = [" ".join(cell.split()) for cell in re.split(r"\t|\s{3,}|\s\|\s", words[:_LONGEST].strip(" \n•·*-–_"))]
    cells = [cell for cell in cells if cell.strip(" -–|")]
    columns = _columns(" ".join(cells), attendance)
    if columns:
        found = Listed(columns, True)
    elif len(cells) > 1:
        found = _row(cells, attendance, one_a_row=one_a_row)
    else:
        found = _listed(" ".join(cells), attendance)
    if not role:
        return found
    return Listed(tuple(one if one.role else replace(one, role=role) for one in found.people), found.is_list)


def _columns(words: str, attendance: Attendance) -> tuple[Attendee, ...]:
    """ "Rob Boyd RB Kenny Combe (SBC) KC": people in columns, each with initials."""
    found: list[Attendee] = []
    at = 0
    for match in _COLUMN.finditer(words):
        if match.start() != at or not are_initials(match["initials"], match["name"]):
            return ()
        found.append(Attendee(match["name"], (match["of"] or "").strip("(){} "), attendance, match["initials"]))
        at = match.end()
    return tuple(found) if found and at >= len(words) else ()


def _row(cells: list[str], attendance: Attendance, *, one_a_row: bool) -> Listed:
    """A row of a table: a name with its role, organisation and initials; or a name in each cell."""
    people: list[Attendee] = []
    for cell in cells:
        of_the_one = bool(people) and (one_a_row or (has_title(people[-1].name) and not has_title(cell)))
        found = _listed(cell, attendance).people if not of_the_one else ()
        people += found
        if people and not found:
            people[-1] = _told_more(people[-1], cell)
    return Listed(tuple(people), bool(people))


def _was_there(cell: str) -> Attendance | None:
    """What a table's column says of somebody: "Present", "Apologies", a tick."""
    for words, attendance in _THERE.items():
        if cell.casefold() in words:
            return attendance
    return None


def _told_more(person: Attendee, cell: str) -> Attendee:
    if are_initials(cell, person.name):
        return replace(person, initials=cell)
    if there := _was_there(cell):
        return replace(person, attendance=there)
    tells = not person.role and len(cell) <= 90 and not _is_nobody(cell) and re.search("[A-Za-z]{2}", cell)
    return replace(person, role=as_role(cell)) if tells else person


def _listed(words: str, attendance: Attendance, title: str = "") -> Listed:
    """The people of a list with commas or semicolons, or of one line. `title` is one that all of them share."""
    people: list[Attendee] = []
    others = 0
    office = ""
    for piece in _pieces(words):
        shared, rest = plural_title(piece)
        title = shared or title
        one = _titled(rest, title, attendance) if title else person_in(piece, attendance)
        if one:
            people.append(replace(one, role=one.role or office))
            office = ""
        elif people and _CHAIRED.match(piece):
            people[-1] = replace(people[-1], role=", ".join(filter(None, (people[-1].role, piece))))
        elif people and not people[-1].role and is_office(piece) and not _is_nobody(piece):
            people[-1] = replace(people[-1], role=as_role(piece))
        elif rest and not _is_nobody(piece):
            office = as_role(re.sub(r"^The\s+", "", piece)) if not people and OFFICE.search(piece) else ""
            others += not office
    nobody = not people and not others and _is_nobody(words)
    return Listed(tuple(people), nobody or (bool(people) and others <= len(people)))


def _is_nobody(words: str) -> bool:
    """Whether words speak of people without naming them, or of none: "two members of the public"."""
    return _NOBODY.search(words.lower()) is not None


def _titled(piece: str, title: str, attendance: Attendance) -> Attendee | None:
    """A person of a list whose title stands once, before the first: "Cllrs A Smith, Mrs B Jones" are both councillors.

    "Councillors A Smith, Leader, ..." names an office; and somebody with a title of office is no councillor.
    """
    own = person_in(piece, attendance)
    civil = re.match(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame)\b", piece) is not None
    if (has_title(piece) and not civil) or (own and re.search(r"\bclerk\b", own.role, re.I)):
        return own
    if own is None and is_office(piece) and not is_name(piece.split("(")[0].strip(), one_word=True):
        return None if not re.match(r"[A-Z][\w.’'-]*\s+[A-Z]", piece) else person_in(f"{title} {piece}", attendance)
    return person_in(f"{title} {piece}", attendance) or own


def _pieces(words: str) -> Iterator[str]:
    """The list cut at commas or semicolons, brackets left whole, and at an "and" between two people."""
    words = _NO_SIGN.sub(", ", with_names_first(words))
    words = _HONOUR_COMMA.sub(" ", _NO_COMMA.sub(lambda match: f"{match[1] or ''}, ", words))
    shared = False
    depth = start = 0
    for sign in _SIGN.finditer(words):
        if sign[0] not in ",;":
            depth += 1 if sign[0] in "([{" else -1
        elif depth <= 0:
            shared = shared or bool(plural_title(words[start : sign.start()].strip())[0])
            yield from _at_and(words[start : sign.start()], shared)
            start = sign.end()
    yield from _at_and(words[start:], shared or bool(plural_title(words[start:].strip())[0]))


def _at_and(piece: str, shared: bool) -> Iterator[str]:
    """A piece cut at an "and" that stands between two people; that of "Director of Adults and Health" does not."""
    piece = _AND_FIRST.sub("", piece.strip(" \t\n.;,"))
    pair = _PAIR.fullmatch(piece)
    if pair:
        yield f"{pair['one']} {pair['name'].split()[-1]}"
        yield f"{pair['two']} {pair['name']}"
        return
    held, *others = _AND.split(piece)
    for sign, other in zip(others[::2], others[1::2], strict=True):
        if len(held) <= _LONGEST_PERSON and _is_somebody(held, shared):
            yield held
            held = _AND_FIRST.sub("", other)
        else:
            held += sign + other
    if held:
        yield held


def _is_somebody(words: str, shared: bool) -> bool:
    """Whether words are a person and nothing more, so that an "and" behind them begins another."""
    title, rest = plural_title(words)
    one = person_in(f"{title or 'Cllr'} {rest}" if (shared or title) and not has_title(rest) else rest)
    return one is not None and (not one.role or words.rstrip().endswith(")"))
