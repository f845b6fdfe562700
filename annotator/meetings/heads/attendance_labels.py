"""What heads a list of people in minutes: "Present:", "Also in attendance", "1. Apologies for absence", "Clerk: ...".

Before it stands `records`; `attendance` calls it.
"""

import re
from dataclasses import dataclass

from annotator.records import Attendance

_PRESENT = (
    r"(?:(?:committee|board|panel|forum|cabinet|council|core|voting|elected|parish|town|community|schools?(?:\s+forum)?|other)"
    r"\s+)?"
    r"(?:members?|councill?ors?|cllrs?)\s+(?:present|in\s+attendance|attending)"
    r"|(?:those\s+|committee\s+|persons?\s+)?present"
    r"(?:\s+(?:at\s+the\s+meeting|were|remotely|virtually|in\s+person|members|councill?ors|cllrs))?"
    r"|sederunt|those\s+attending|attend(?:ees|ing|ed)(?:\s+(?:by|via)\s+\w+|\s+remotely)?|attendance(?:\s+details)?"
    r"|(?:voting\s+)?members(?=\W*$|\s*:)|(?:councill?ors|cllrs)(?=\W*$|\s*:)|substitutes?(?:\s+members)?(?=\W*$|\s*:)"
    r"|(?:virtual|remote)\s+attendance|presennol(?:\s*/\s*(?:members\s+)?present)?|(?:aelodau\s+)?(?:yn\s+)?bresennol"
)
_THERE = (
    r"(?:hefyd\s+yn\s+bresennol|hefyd)(?:\s*/\s*(?:in\s+attendance|also\s+(?:present|in\s+attendance)))?"
    r"|(?:also\s+)?in\s+attendance|also\s+(?:present|attending)|council\s+employees\s+present|others?\s+(?:present|attend\w+)"
    r"|(?:council\s+|lead\s+|local\s+authority\s+|other\s+)?(?:officers?|staff|officials)(?:\s+and\s+\w+)?"
    r"(?:\s+(?:present|in\s+attendance|attending))?(?=\W*$|\s*[:\t–-])"
    r"|observers?|guests?|visitors|by\s+invitation|invitees?|advis[eo]rs?|non-?\s?voting\s+members|co-?opted\s+members?"
    r"|(?:cabinet|executive|portfolio)\s+(?:members|holders)(?:\s+(?:present|in\s+attendance))?"
    r"|members?\s+of\s+the\s+public(?:\s+and\s+press)?(?:\s+present)?|minutes?\s+(?:taken\s+by|taker)|(?:minut|record)ed\s+by"
    r"|(?:parish\s+|town\s+|deputy\s+|assistant\s+)*clerk(?:\s+to\s+the\s+\w+)?(?=\s*[:\t])|RFO(?=\s*:)"
)
_AWAY = (
    r"ymddiheuriad(?:au)?(?:\s+am\s+absenoldeb)?(?:\s*/\s*apologies(?:\s+for\s+absence)?)?|"
    r"(?:to\s+(?:receive|consider|note|record|accept)\s+(?:any\s+)?)?apolog(?:y|ies)"
    r"(?:\s+for\s+(?:absence|inability\s+to\s+attend|non-?attendance))?(?:\s+(?:received|accepted|given|noted|from))?"
    r"|absent\s+with\s+apologies|leave\s+of\s+absence"
)
_GONE = (
    r"(?:members?\s+|councill?ors?\s+)?(?:absent(?:\s+without\s+apolog\w+)?|not\s+(?:present|in\s+attendance)"
    r"|did\s+not\s+attend|absence)"
)
_OFFICES = (
    r"(?:(?:vice|deputy)[- ]?)?chair(?:man|person|woman)?(?:\s+of\s+the\s+meeting)?|conven[eo]r|secretary|treasurer"
    r"|(?:deputy\s+)?mayor|provost|in\s+the\s+chair|presiding(?:\s+(?:officer|member))?"
)
_NUMBER = r"(?:(?:item\s+)?\d{1,3}[.):/]?\d{0,3}[.)]?\s+)?"
_LABEL = re.compile(
    rf"[\s*_#•·-]*{_NUMBER}(?:(?P<gone>{_GONE})|(?P<there>{_THERE})|(?P<present>{_PRESENT})|(?P<away>{_AWAY})"
    rf"|(?P<office>{_OFFICES})(?=\s*[:\t]))(?:\s*\([^)]{{0,60}}\))?"
    r"(?P<sign>[\s*_]*[:.\t–—-][\s:.*_–—-]*|\s*$|\s{2,}|\s+(?=[A-Z]))(?P<rest>.*)$",
    re.I,
)
_MAYBE = re.compile(  # how a label may begin, in small letters: quick to ask of each line
    rf"[\s*_#•·-]*{_NUMBER}(?!(?:councill?ors?|cllrs?|members?|officers?)\s+[bce-hj-mq-z])"  # "Members welcomed ..."
    r"(?:a(?:lso|bs|po|tt|dvi|ssi)|b(?:oard|y\s)|c[hloa]|d(?:ep|id)|elec|exec|for|gue|inv|in\s|lea|local"
    r"|m(?:em|in|ay)|no[nt]|o(?:ff|bs|ther)|p(?:res|ers|ort|anel|ari|rov)|r(?:ec|em|fo)|s(?:ed|cho|taf|ubs|ecr)"
    r"|t(?:own|reas|hose|o\s)|v(?:ot|irt|is|ice)|hefyd|y(?:n\sb|mddi)|aelod)"
)
_MEMBERS = re.compile(r"councill?ors?|cllrs?|aldermen|members", re.I)
_WERE_RECEIVED = re.compile(
    r"^(?:(?:for\s+absence|had|have|has|were|was|been|being|are|is|also|received|submitted|given|tendered|accepted|noted"
    r"|intimated|sent|recorded|and|approved)\s+)*(?:from|on\s+behalf\s+of|by)\s*:?\s*",
    re.I,
)
_ROLES = (
    ("observer", "Observer"), ("co-opted", "Co-opted member"), ("coopted", "Co-opted member"), ("guest", "Guest"),
    ("non-voting", "Non-voting member"), ("public", "Member of the public"), ("minute", "Minute taker"),
    ("recorded by", "Minute taker"), ("clerk", "Clerk"), ("rfo", "RFO"), ("advis", "Adviser"),
    ("substitute", "Substitute"),
)  # fmt: skip
_OF_ONE = ("Clerk", "RFO", "Minute taker")


@dataclass(frozen=True, slots=True)
class Section:
    """A list of people: what its heading says of them."""

    attendance: Attendance
    role: str = ""
    one_line: bool = False  # "Chairman: Cllr A Smith"
    table: bool = False  # a heading stands above each column


@dataclass(frozen=True, slots=True)
class Label:
    """A label, the section that it opens, and the words on its line."""

    section: Section
    rest: str
    members: bool  # no more than "Councillors": within a list it is a part of it


def label_of(line: str) -> Label | None:
    """The label that a line begins with; None where it only looks like one ("present day ...")."""
    match = _LABEL.match(line) if may_open(line) else None
    if match is None:
        return None
    rest = match["rest"].strip()
    if rest and not match["sign"].strip(" *_") and line.strip("*_#•·- ")[:1].islower():
        return None
    if match["away"]:
        rest = _WERE_RECEIVED.sub("", rest)
    members = _MEMBERS.fullmatch(match["present"] or "")
    if members and rest and members[0][0] in "CcAa":
        rest = f"{members[0]} {rest}"  # "Councillors: Adams, Baker": the title is theirs
    return Label(_section(match), rest, members is not None)


def may_open(line: str) -> bool:
    """Whether a line may begin with a label; quick."""
    return _MAYBE.match(line.lower()) is not None


def role_under(heading: str) -> str:
    """What a heading says that the people under it are: "Observers" are each an observer."""
    return next((role for word, role in _ROLES if word in heading.casefold()), "")


def _section(match: re.Match[str]) -> Section:
    if match["office"]:
        office = " ".join(match["office"].split())
        return Section(Attendance.PRESENT, office if office.istitle() else office.capitalize(), one_line=True)
    if match["away"]:
        return Section(Attendance.APOLOGIES)
    if match["gone"]:
        return Section(Attendance.ABSENT)
    if match["present"]:
        return Section(Attendance.PRESENT, role_under(match["present"]))
    role = role_under(match["there"])
    return Section(Attendance.IN_ATTENDANCE, role, one_line=role in _OF_ONE)
