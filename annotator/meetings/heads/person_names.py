"""One person as minutes write them: "Cllr Mrs P. Smith-Jones MBE (Vice-Chair)", "J Doe – Head of Finance (JD)".

Before it stands `casing`; `attendees` calls it. Nobody is made up: words that are no name are nobody.
"""

import re
from dataclasses import replace
from functools import lru_cache

from annotator.meetings.heads.casing import cased, in_capitals
from annotator.records import Attendance, Attendee

_KIND = (
    r"(?:Cyng(?:horydd|horwyr)?\b\.?\s*/\s*)?"
    r"(?:(?:County|District|Borough|City|Town|Parish|Community|Unitary|Ward|Local|Honorary)\s+)?"
)
_CLLR = rf"(?:Y\s+(?=Cyng))?{_KIND}(?:Cynghor(?:ydd|wyr)|Cyng\b|Councill?ors?|Cllrs?|Clrs?)\b\.?"
OTHER_TITLE = (
    r"(?:The\s+)?(?:(?:Rt\.?\s+)?Hon|Very\s+Revd?|Revd|Rev|Reverend|Ven|Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Prof|Canon|Father|Fr"
    r"|Sister|Sir|Dame|Lord|Lady|Baroness|Baron|Earl|Viscount|Aldermen|Alderman|Ald|Baill?ie|Major|Captain|Capt|Colonel|Col|Lt|Cdr"
    r"|Commander|Brigadier|Inspector|Insp|Sergeant|Sgt|Superintendent|Supt|PCSO|CPO|WPC|PC|DCI|Judge|Messrs|Imam|Rabbi)\b\.?"
)
TITLE = rf"(?:{_CLLR}|{OTHER_TITLE})"
OFFICE = re.compile(
    r"\b(?:vice|deputy|chair\w*|conven[eo]rs?|clerk|officers?|directors?|managers?|heads?|leaders?|mayors?|provost|secretary"
    r"|treasurer|solicitors?|lawyers?|advis[eo]rs?|executive|accountants?|engineers?|planners?|surveyors?|auditors?"
    r"|consultants?|members?|representatives?|reps?|governors?|teachers?|headteachers?|principals?|commissioners?"
    r"|constables?|chief|portfolio|leads?|assistants?|administrators?|co-?ordinators?|substitutes?|observers?|co-?opted"
    r"|minutes?|taker|trustees?|wardens?|rangers?|RFO|monitoring|councill?ors?|cllrs?|residents?|specialists?"
    r"|practitioners?|supervisor|nurse|doctor|GP|partner|guest|speaker|facilitator|apprentice|analyst|editor|reporter|press"
    r"|services?|team|committee|panel|union|police|NHS|university|college|school|academy|diocese|diocesan|community"
    r"|independent|democratic|legal|governance|finance|applicant|agent|objector|caretaker|sexton)\b",
    re.I,
)
_OFFICE_AS_SURNAME = re.compile(
    r"(?!Chief|Police|Deputy|Assistant|Church|Tree|Flood|Guest|Head|Executive|Our|Senior)[A-Z][a-z’'-]+(?:\s[A-Z]\.?)?\s"
    r"(?:Constable|Guest|Head|Warden|Sexton|Leader|Provost|Mayor|Press|Lead|Principal|Nurse)"
)
_TITLES = re.compile(rf"^(?:{TITLE}[\s,]*(?:[:-]\s*)?)+", re.I)
_PLURAL = re.compile(rf"^(?P<title>{_KIND}(?:Councill?ors|Cllrs|Clrs|Messrs|Aldermen))\b\.?[\s:,–-]*", re.I)
_WORD = re.compile(r"[“‘\"'(]?[^\W\d_a-z][^\W\d_]*(?:[.’'`-][^\W\d_]*)*[”’\"')]?")
_PARTICLES = frozenset((
    "de", "da", "di", "du", "del", "der", "den", "van", "von", "la", "le", "ap", "ab", "ferch", "bin", "al", "el",
    "of", "y", "mac", "ter",
))  # fmt: skip
_HONOURS = re.compile(
    r"[,\s]+(?:(?:OBE|MBE|CBE|KBE|DBE|BEM|JP|MP|MSP|MLA|AM|DL|QC|KC|PhD|QPM|QFSM|CPFA|FSLCC|CiLCA)\b[,\s]*)+"
)
_PARTY = re.compile(
    r"(?:lab(?:our)?(?:\s+and\s+co-?op\w*)?|con(?:servative)?s?|lib(?:eral)?\s*dem\w*|ld|green(?:\s+party)?"
    r"|ind(?:ep(?:endent)?)?|snp|plaid(?:\s+cymru)?|reform(?:\s+uk)?|ukip|dup|uup|sdlp|alliance|sf|tuv)",
    re.I,
)
_NOTE = re.compile(
    r"\b(?:from|until|till|left|arriv\w+|late|part|items?|minutes?\s+\d|only|virtual\w*|remote\w*|online|via|v/?c|zoom|teams"
    r"|holiday|ill\w*|work|sick\w*|family|personal|commitment\w*|unwell|leave|business|apolog\w+|\d{1,2}[.:]\d\d|\d\s*[ap]m"
    r"|absen\w+|voting|present|in\s+person|hybrid|unavoidabl\w+|another|away|not\s+\w+|member\s+of\s+the\s+public)\b",
    re.I,
)
_ROLE_AT_ONCE = re.compile(
    r"(?:in\s+the\s+)?(?:vice|deputy)?[- ]?chair|\w*\s*clerk|minute[- ]?tak|substitut|(?:non-?)?voting\s+member", re.I
)
_BEFORE = re.compile(
    r"^(?:the\s+)?(?:(?:right\s+)?(?:worshipful|honourable)\s+)?(?:the\s+)?"
    r"(?P<role>(?:(?:vice|deputy|lord|acting|interim|outgoing|incoming)[- ]?\s?)?"
    r"(?:chair(?:man|person|woman)?|conven[eo]r|mayor|provost|leader)"
    r"|(?:(?:parish|town|deputy|assistant|acting|locum|temporary|community|council|minute)\s+)*(?:clerk|secretary|treasurer"
    r"|RFO|taker)(?:\s*(?:/|\band\b|&)\s*(?:RFO|treasurer|responsible\s+financ\w+\s+officer|secretary))?)"
    rf"\s*[:,–-]?\s+(?=(?:{TITLE}\s*)?(?-i:[A-Z]))",
    re.I,
)
_BEHIND = re.compile(
    r",?\s+(?=(?:the\s+)?(?:in\s+the\s+chair|presiding|vice|deputy|chair|town|parish|clerk|minute|secretary|treasurer|head"
    r"|director|executive|assistant|senior|chief)\b)",
    re.I,
)
_OFFICE_AND_NAME = re.compile(  # "Mayor (Councillor J Montgomery)"
    r"^(?P<role>[^()]{0,40}\b(?:mayor|chair(?:man|person|woman)?|provost|conven[eo]r))\s*"
    rf"\((?P<name>{TITLE}[^()]+)\)$",
    re.I,
)
_ENDS_IN_OFFICE = re.compile(r"\s(?:chair(?:man|person|woman)?|clerk|secretary|treasurer|mayor|vice-chair\w*)$", re.I)
_REPLACES = re.compile(
    r"[,(]?\s?\b(?:substitut\w+|deputi[sz]ing|in\s+place|on\s+behalf|as\s+(?:a\s+)?substitute)\s?(?:of|for)?\s.*$", re.I
)
_DASH = re.compile(r"\s[-–—]+\s?|\s?[–—]\s?|\s?:\s")
_NO_NAME = re.compile(
    r"\b(?:Council|Committee|Panel|Board|Meeting|Minutes|Agenda|Item|Room|Apologies|Absence|Declarations?|Interests?|Public"
    r"|Press|Police|Report|Present|Attendance|Members|Councillors|Officers|Resolved|Agreed|Noted|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|January|February|July|September|October|November|December|The|This|That|Welcome"
    r"|Venue|Voting|Name|Role|Organisation|Title|Position|Representing|Initials|Actions?|Items|Road|Centre|Village|Town|Community|Civic|County|City|Parish|Services?"
    r"|Department|Group|Party|School|Primary|Academy|Trust|Association|Society|Ltd|Limited|LLP|PLC|Healthwatch|University|College"
    r"|Open|Forum|Part|Business|Attendees|Cabinet|Executive|Nil|None|Vacancy|Vacancies|In|At|On|For|And|By|From|To|Also|All|No|Not)\b"
)
_CAPITALISED = re.compile(r"[A-Z]{2,}|[A-Z][\w&’'-]*(?:\s[\w&’'-]+){1,7}")
_BRACKETS = re.compile(r"\s*[(\[{]([^()\[\]{}]*)[)\]}]")
# Signs of the above that are quickly looked for: most names have none of them.
_MAY_REPLACE = re.compile(r"substitut|deputi|in\splace|on\sbehalf")
_HAS_DASH = re.compile(r"[-–—:]")
_HAS_BRACKET = re.compile(r"[(\[{]")
_LONGEST = 160  # a name with its titles and honours


@lru_cache(4096)  # the same people sit on a committee from meeting to meeting
def person_in(words: str, attendance: Attendance = Attendance.PRESENT) -> Attendee | None:
    """The one person that the words name, with role and initials where they stand there; or None."""
    if words.endswith(")") and (held := _OFFICE_AND_NAME.match(words.strip())):
        one = person_in(held["name"], attendance)
        return replace(one, role=_role(held["role"])) if one else None
    name, role, initials = _without_brackets(" ".join(words.split()).strip(" •·*_.,;:"))
    replaced = _REPLACES.search(name) if _MAY_REPLACE.search(name.lower()) else None
    if replaced and replaced.start():
        name, role = name[: replaced.start()], role or "Substitute"
    before = _BEFORE.match(name)
    if before and (before.end() < len(name)) and is_name(name[before.end() :], one_word=False):
        name, role = name[before.end() :], role or _role(before["role"])
    dash = _DASH.search(name) if _HAS_DASH.search(name) else None
    if dash and dash.start():
        name, told = name[: dash.start()], name[dash.end() :].strip()
        if are_initials(told, name):
            initials = initials or told
        else:
            role = role or _role(told)
    name = name.strip(" ,;:–-*_")
    *names, last = name.split() or [""]
    if len(names) > 1 and len(last) <= 4 and are_initials(last, " ".join(names)):
        name, initials = " ".join(names), initials or last
    if not is_name(name):
        name, role = _with_office_behind(name, role)
    return Attendee(_written(name), role, attendance, initials) if name else None


def is_name(words: str, *, one_word: bool = False) -> bool:
    """Whether words are a person's name: two words or more, or one behind a title."""
    if len(words) > _LONGEST:
        return False
    titles = _TITLES.match(words)
    rest = _HONOURS.sub(" ", f"{words[titles.end() :] if titles else words} ").strip(" ,")
    names = rest.split()
    if not names or len(rest) > 60 or len(names) > 6 or not re.search(r"[^\W\d_]{2}", rest):
        return False
    if (
        _NO_NAME.search(rest.title() if rest.isupper() else rest)
        or _ENDS_IN_OFFICE.search(rest)
        or (not titles and _is_office(rest))
    ):
        return False
    if not all(_WORD.fullmatch(name) or name in _PARTICLES for name in names) or names[-1] in _PARTICLES:
        return False
    if names[0] in ("of", "y"):
        return False
    return bool(titles) or one_word or len(names) >= 2 or bool(re.match(r"[A-Z]\.\s?[A-Z]", rest))


def _is_office(rest: str) -> bool:
    """Whether words without a title are an office; "John Constable" is a man and "Chief Constable" none."""
    return bool(OFFICE.search(rest)) and not _OFFICE_AS_SURNAME.fullmatch(rest)


def are_initials(words: str, name: str) -> bool:
    """ "CP" for Clara Peel, "MCa" for Margaret Carey."""
    if not re.fullmatch(r"[A-Z][A-Za-z]{1,4}|(?:[A-Z]\.){2,4}", words) or sum(map(str.isupper, words)) < 2:
        return False
    parts = [part for part in re.split(r"[\s.’'-]+", _TITLES.sub("", name.strip())) if part[:1].isupper()]
    return bool(parts) and words[0] == parts[0][0] and any(part[0] in words[1:] for part in parts[1:] or parts)


def plural_title(words: str) -> tuple[str, str]:
    """ "Cllrs A Smith" -> ("Cllr", "A Smith"): the title that all of a list share, in the singular."""
    match = _PLURAL.match(words)
    return (_one(match["title"]), words[match.end() :]) if match else ("", words)


def has_title(words: str) -> bool:
    """Whether the words begin with a title."""
    return _TITLES.match(words) is not None


def is_office(words: str) -> bool:
    """Whether the words are what somebody is: "Head of Finance", "Primary Academies"."""
    return len(words) <= 90 and bool(OFFICE.search(words) or _CAPITALISED.fullmatch(words))


def as_role(words: str) -> str:
    """The words as somebody's role; nothing where they are a party, a note or a vote."""
    return _role(words)


def _without_brackets(words: str) -> tuple[str, str, str]:
    """The words, and the role and the initials that stand in brackets."""
    role = initials = ""
    if not _HAS_BRACKET.search(words):
        return words, role, initials
    outside = _BRACKETS.sub(" ", words)
    for inside in map(str.strip, _BRACKETS.findall(words)):
        if are_initials(inside, outside) or (not initials and re.fullmatch("[A-Z]{2}", inside)):
            initials = initials or inside
        elif inside and not role and (not _NOTE.search(inside) or _ROLE_AT_ONCE.match(inside)):
            role = _role(inside)
    dash = _DASH.search(words)
    if dash and (bracket := _BRACKETS.search(words)) and dash.start() < bracket.start() and not initials:
        return words, "", ""  # "Leader (and Regeneration)" is the role
    return " ".join(outside.split()), role, initials


def _role(words: str) -> str:
    """What somebody is, without notes on when and how: "Chair – from item 4" is "Chair"."""
    words = " ".join(words.split()).strip(" ,;:.–-*_")
    if "(" not in words:
        words = words.strip("()")
    words = re.split(r"\s?[,;–-]\s(?=(?:from|until|items?|via|virtual|left|arrived|for\sitem)\b)", words, flags=re.I)[0]
    if _PARTY.fullmatch(words) or re.match(r"(?:proposed|seconded|elected|for\s+item)\b", words, re.I):
        return ""
    shouted = in_capitals(words) and OFFICE.search(words) and len(words) > 3
    return (cased(words) if " " in words else words.title()) if shouted else words


def _with_office_behind(name: str, role: str) -> tuple[str, str]:
    """ "Cllr S Hughes Chair": the name and the office behind it; no name where the words hold none."""
    match = _BEHIND.search(name, 0, _LONGEST)
    if match and is_name(name[: match.start()].strip(" ,")):
        return name[: match.start()].strip(" ,"), role or _role(name[match.end() :])
    return "", role


def _written(name: str) -> str:
    """The name as a clerk writes it: one councillor is no "Councillors", and no name is shouted."""
    title, rest = plural_title(name)
    name = f"{title} {rest}" if title else name
    shouted = in_capitals(name) and sum(len(word) > 2 for word in name.split()) > 1
    return " ".join((cased(name) if shouted else name).split())


def _one(title: str) -> str:
    return {"messrs": "Mr", "aldermen": "Alderman"}.get(title.lower()) or title[:-1]
