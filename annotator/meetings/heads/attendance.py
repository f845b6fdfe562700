"""Who was at a meeting, and as what: "Present", "In attendance", "Apologies", each with the people listed under it.

Before it stand `attendance_labels`, `attendees`, `apologies` and `person_names`; `heads` calls it. The lists stand at
the head, in the first items ("1. Present"), or only in a sentence ("Apologies were received from Cllrs X and Y").
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.meetings.heads.apologies import apologies_told
from annotator.meetings.heads.attendance_labels import Label, Section, label_of, may_open, role_under
from annotator.meetings.heads.attendees import people_in
from annotator.meetings.heads.person_names import OFFICE, has_title, person_in
from annotator.reading import ReadText, Style
from annotator.records import Attendance, Attendee

_WINDOW = 7000  # who was there is told within the first pages
_PASSAGES = 200
_MOST = 250
_LONGEST = 2500
_SOMEBODY = re.compile(
    r"resent|PRESENT|ttend|ATTEND|polog|APOLOG|ederunt|SEDERUNT|Councillors?\s?:|COUNCILLORS|Members\s?:|MEMBERS"
    r"|Chair\w*\s?:"
)
_GAP = re.compile(r"[^\S\n]{4,}")
_BLANK = re.compile(r"\n\s*\n")
_INLINE = re.compile(
    r"(?:In\s[Aa]ttendance|IN\sATTENDANCE|Also\s[Pp]resent|ALSO\sPRESENT|Apologies(?:\sfor\s[Aa]bsence)?|APOLOGIES|Absent"
    r"|Officers(?:\spresent)?|Parish\sClerk|Town\sClerk|Clerk)\s?:"
    r"|There\swere\s(?:no\s)?apologies\b"  # each begins with a letter: quickly looked for
)
_GROUP = re.compile(r"[\s*_•]*(?P<group>[A-Z][^:.\t]{1,60}):\s*(?P<rest>.*)$")
_TITLED = re.compile(r"(?:councill?or|cllr|alderm[ae]n)s?\b", re.I)
_COLUMN_HEADS = re.compile(
    r"\W*(?:(?:name|role|organisation|representing|initials?|title|position|job\s+title|present|apologies|member|attendance"
    r"|ward|party|councillor|status)\b\W*)+",
    re.I,
)
_HOW_THERE = re.compile(
    r"\W*(?:in\s+the\s+(?:chamber|room)|in\s+person|remote(?:ly)?|virtual(?:ly)?|(?:via|by|on)\s+\w+(?:\s+\w+)?|online)\W*",
    re.I,
)
_HEADING = re.compile(r"[\s*_#]*(?:\d{1,3}[.)/]?\d{0,4}[.)]?|[A-Z]{1,4}\s?[./]?\d{1,4})\s+[A-Z]")
_SENTENCE = re.compile(
    r"\b(?:was|were|has|had|have|will|would|welcomed|resolved|proposed|seconded|noted|agreed|opened|declared|received"
    r"|reported|stated|asked|approved|sent|gave|apologi[sz]ed)\b",
    re.I,
)
_GOES_ON = re.compile(
    r"(?:[,;&(/]|\band|\bof|\bfor|\bthe|\bto|[,:]\s?(?:Cllrs?\.?|Councillors?)|\bMr|\bMrs|\bMs|\bDr)\s?$"
)
_OFFICE_ALONE = re.compile(  # the name follows on the next line
    r"(?:^|[:\t])\W*(?:the\s+)?(?:(?:right\s+)?(?:worshipful|honourable)\s+)?(?:the\s+)?(?:(?:lord|deputy|vice)[\s-]+)*"
    r"(?:mayor|chair(?:man|person|woman)?|provost|conven[eo]r)\W*$",
    re.I,
)
_ATTENDING = re.compile(r"\W*attending\b", re.I)
_LONGEST_SIGN = 16  # ", Councillors"
_ENDS = frozenset(",;&(/dfreos:.")  # the last letters of these
_POST = re.compile(
    r"\b(?:officer|director|manager|clerk|head|solicitor|executive|secretary|treasurer|advis[eo]r|lawyer|accountant"
    r"|engineer|planner|auditor|assistant|constable|commissioner|superintendent|inspector)s?\b",
    re.I,
)
_REASONS = re.compile(r"\.\s+(?:The\s+)?(?:reasons?|apologies|absences?)\b[^\n]*$", re.I)  # behind a list
_SERVES = re.compile(  # whoever serves the meeting is no member of it, wherever the list names them
    r"(?:(?:the|acting|deputy|assistant|interim|town|parish|community|locum|temporary|newly\s+appointed)\s+)*"
    r"(?:clerk\b(?!.*\b(?:councillor|member)\b)|r\.?f\.?o\b|responsible\s+financ|proper\s+officer|minutes?\s+(?:taker|secretary)"
    r"|(?:democratic|committee|governance)\s+(?:services\s+|support\s+)?(?:officer|manager|administrator)|monitoring\s+officer"
    r"|solicitor\b|(?:assistant\s+)?director\s+of\b|head\s+of\b)",
    re.I,
)
_NONE = re.compile(r"(?:none|nil|no\s+apologies|there\s+were\s+no)\b", re.I)


def attendance_of(read: ReadText, start: int, end: int) -> tuple[Attendee, ...]:
    """The people whom the minutes between two places list, in the order of the text, each once."""
    window = read.text[start : min(end, start + _WINDOW)]
    if not _SOMEBODY.search(window):
        return ()
    if "  " in window or "\t" in window or not window.isascii():
        window = _GAP.sub(lambda gap: "\t" if "\t" in gap[0] else "   ", window)
    window = _BLANK.sub("\n\n", window)
    headings = {
        read.words(passage).strip()
        for passage in read.passages[:_PASSAGES]
        if passage.style is Style.HEADING and start <= passage.start < start + _WINDOW
    }
    people = _each_once(_listed(_INLINE.sub(_on_its_own, window).split("\n"), headings))
    if not any(one.attendance is Attendance.APOLOGIES for one in people) and "polog" in window.lower():
        people = _each_once([*people, *apologies_told(window)])
    if not any(one.attendance is Attendance.PRESENT for one in people):
        people = [_as_member(one) for one in people]
    members = sum(one.attendance is Attendance.PRESENT and not _SERVES.match(one.role) for one in people)
    if members:
        people = [_as_officer(one) for one in people]
    return tuple(people[:_MOST])


def _on_its_own(label: re.Match[str]) -> str:
    """A label within a line, put on a line of its own: "Parish Clerk: Jo Pitt In attendance: ..."."""
    before = label.string[max(0, label.start() - 2) : label.start()]
    office = label[0].startswith(("Officers", "Parish", "Town", "Clerk"))
    begins = before[-1:].isspace() and (not office or before[:1] in ".;),")
    return f"\n{label[0]}" if begins else label[0]


def _listed(lines: Sequence[str], headings: Collection[str]) -> Iterator[Attendee]:
    """The people of each list: a list begins at a label, and ends where something else begins."""
    at = 0
    section: Section | None = None
    present = False
    while at < len(lines):
        if not lines[at].strip() or (section is None and not may_open(lines[at])):
            at += 1
            continue
        line, at = _whole(lines, at)
        label = label_of(line)
        if section and not label and line.strip() in headings:
            section = None
        else:
            if label and present and _ATTENDING.match(line):  # behind those present, as in Scotland
                label = replace(label, section=replace(label.section, attendance=Attendance.IN_ATTENDANCE))
            section, found = _read(line, label, section)
            present = present or bool(found)
            yield from found


def _read(line: str, label: Label | None, section: Section | None) -> tuple[Section | None, Sequence[Attendee]]:
    """The section that goes on behind a line, and the people of the line."""
    group = _GROUP.match(line) if section else None
    if section and group and not group["rest"] and (not label or label.members):
        return replace(section, role=role_under(group["group"]) or ("" if label else section.role)), ()
    if label and label.rest and "\t" in line and _COLUMN_HEADS.fullmatch(line):
        return replace(label.section, table=True), ()
    if label and not (section and label.members):
        found = _people(label.rest, label.section) if label.rest else []
        return (None if found is None or label.section.one_line else label.section), found or ()
    if section is None:
        return None, ()
    section = replace(section, table=True) if "\t" in line and _COLUMN_HEADS.fullmatch(line) else section
    found = _under(line, section)
    return (None if found is None else section), found or ()


def _whole(lines: Sequence[str], at: int) -> tuple[str, int]:
    """The line with those that one list was wrapped over, and where the next begins."""
    line = lines[at]
    at += 1
    while at < len(lines):
        if not lines[at].strip():
            if not _goes_on(line):
                break
        elif _belongs(line, lines[at]):
            line = f"{line.rstrip()} {lines[at].strip()}"
        else:
            break
        at += 1
    return line, at


def _goes_on(line: str) -> bool:
    """Whether the end of a line leaves a list open."""
    return line.rstrip()[-1:] in _ENDS and _GOES_ON.search(line, len(line) - _LONGEST_SIGN) is not None


def _belongs(above: str, line: str) -> bool:
    """Whether a line goes on with the list above it."""
    if len(above) > _LONGEST or _GROUP.match(line) or label_of(line) or _HOW_THERE.fullmatch(line):
        return False
    if has_title(line.strip()) and _OFFICE_ALONE.search(above):
        return True
    if _goes_on(above) or above.count("(") > above.count(")"):
        return True
    if line.strip()[0].islower() and not line.lstrip().startswith(("•", "-")):
        return True
    return "," in above and "\t" not in above and not _HEADING.match(line) and _breaks_a_name(above, line)


def _breaks_a_name(above: str, line: str) -> bool:
    """Whether a line ends between two names of one person: "..., Sarah" above "North, Raj Singh"."""
    last = above.rsplit(",", 1)[1].strip()
    first = re.split(r"[,;(]|\sand\s", line.strip(), maxsplit=1)[0]
    joined = person_in(f"{last} {first}")
    return bool(last) and person_in(last) is None and joined is not None and not joined.role and len(last.split()) <= 2


def _under(line: str, section: Section) -> list[Attendee] | None:
    """The people of a line under a heading; None where the list has come to its end."""
    if _COLUMN_HEADS.fullmatch(line) or _HOW_THERE.fullmatch(line):
        return []
    if _HEADING.match(line):
        listed = _people(re.sub(r"^[\s*_#]*\d{1,3}[.)]?\s+", "", line), section)
        return listed if listed and not re.search(r"[A-Z]{5,}", line) else None
    group = _GROUP.match(line)
    if group and not _TITLED.match(group["group"]):
        found = _people(group["rest"], section)
        if found is not None:
            office = group["group"].strip() if len(found) == 1 and OFFICE.search(group["group"]) else ""
            return [replace(one, role=one.role or office) for one in found]
    return _people(line, section)


def _people(words: str, section: Section) -> list[Attendee] | None:
    """The people whom words name; None where the words are a sentence rather than a list."""
    if words.startswith("There were apologies"):
        return None
    if _NONE.match(words):
        return []
    words = _REASONS.sub("", words)
    listed = people_in(words, section.attendance, role=section.role, one_a_row=section.table)
    if listed.is_list and (len(listed.people) > 1 or not _SENTENCE.search(words)):
        return list(listed.people)
    return _offices(words, section) if section.attendance is Attendance.IN_ATTENDANCE else None


def _offices(words: str, section: Section) -> list[Attendee] | None:
    """Those who are listed by their posts alone: "Chief Executive", "Director of Place, Monitoring Officer"."""
    words = words.strip(" •·*-–\t.")
    if not words[:1].isupper() or len(words) > 200 or _SENTENCE.search(words) or re.search(r"[.:;\d]", words):
        return None
    pieces = re.split(r",\s*|\s+and\s+(?=the\s)", words)
    posts = pieces if all(_POST.search(piece) for piece in pieces) else [words]
    if not _POST.search(words) or any(len(post.split()) > 9 for post in posts):
        return None
    named = [re.sub(r"^[Tt]he\s+", "", post) for post in posts]
    return [Attendee(post, post, section.attendance) for post in named]


def _as_member(one: Attendee) -> Attendee:
    """Some clerks head the members' list with "In attendance"."""
    member = one.attendance is Attendance.IN_ATTENDANCE and re.match(r"Cllr|Councillor", one.name)
    return replace(one, attendance=Attendance.PRESENT) if member else one


def _as_officer(one: Attendee) -> Attendee:
    """The clerk and other officers whom the minutes list among those present."""
    officer = one.attendance is Attendance.PRESENT and _SERVES.match(one.role) and not _TITLED.match(one.name)
    return replace(one, attendance=Attendance.IN_ATTENDANCE) if officer else one


def _each_once(people: Iterable[Attendee]) -> list[Attendee]:
    """Everybody at the first place, with the role and the initials that another place adds."""
    found: dict[str, Attendee] = {}
    for one in people:
        known = found.setdefault(one.name.casefold(), one)
        if (one.role and not known.role) or (one.initials and not known.initials):
            more = replace(known, role=known.role or one.role, initials=known.initials or one.initials)
            found[one.name.casefold()] = more
    return list(found.values())
