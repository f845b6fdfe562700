"""Whether words can be the title of an agenda item, and which titles are a committee's standing business.

Before it stands nothing; `numbers`, `numbered`, `looks` and `headings` call it.
"""

import re

LONGEST = 140
LONGEST_CAPITALS = 240  # a planning application's whole description
LONGEST_INLINE = 90  # a title with its text on the same line

ABBREVIATED = re.compile(
    r"\b(?:St|No|Nos|Cllrs?|Mr|Mrs|Ms|Dr|Rev|Rd|Ave|vs?|approx|inc|etc|Hon|Sgt|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)$", re.I
)
_SENTENCE = re.compile(
    r"(?:that|the\s+\w+\s+(?:be|was|is|were|are|had|has|will|would)\b|a\s|an\s|it\s|there\s|this\s|an?d\b|or\b"
    r"|(?:cllrs?|councillors?|mrs?|ms|dr|members|officers)\b\.?\s+\S+\s+(?:\S+\s+)?\w+(?:ed|said|asked|gave"
    r"|spoke|was|were|has|had)\b)",
    re.I,
)
_FULL_STOP = re.compile(r"[.;,]\s*(?:and|or)?\s*$|:-?$|\s(?:and|or|the|of|to|in|for|a|with|by|at|was|were|is)$")
_OPENING = re.compile(r"[‘’“\"'(\[]|\d{2,4}/\d+|\d+\w*\s+\w")  # a quotation, a planning application's reference
_VERB = re.compile(r"\b(?:was|were|be|been|is|are|had|has|would|will|shall|reported|agreed|noted|approved)\b")
_CAPITALS = re.compile(r"[^a-z]*[A-Z]{2}[^a-z]*$")
_ICON = re.compile(r"\s*\bpdf icon\b.*$|\s*\b(?:PDF|DOCX?|XLSX?)\s+[\d.,]+\s*[KM]B\b.*$", re.I)
_LEADERS = re.compile(r"\s*(?:\.{4,}|(?:\. ){3,}|…+|_{4,})[\s.]*(?:\d+(?:\s*[-–]\s*\d+)?)?\s*$")

_AGENDA_NUMBER = re.compile(
    r"\s*[(\[]\s*(?:(?:agenda\s+)?item\s+(?:no\.?\s*)?|agenda\s+no\.?\s*)[\w./]{1,12}\s*\)+$", re.I
)
_DECISION = re.compile(
    r"(?:RESOLVED|AGREED|DECIDED|RECOMMENDED|Resolved|Agreed|Decided|Recommended)\b\W*(?:that|to)?\W*$"
)
_FEWEST_WORDS = 6  # of a sentence

_BUSINESS = re.compile(
    r"(?:to\s+(?:\w+\s+)?(?:receive|consider|note|approve|confirm|record|agree|sign|elect"
    r"|accept)\s+(?:and\s+\w+\s+)?(?:any\s+|the\s+|an?\s+)?)?"
    r"(?:apolog(?:y|ies)|declarations?\b|disclosures?\b|minutes?\b|notes\s+of\s+(?:the\s+)?(?:last|previous)"
    r"|matters?\s+(?:arising|outstanding)"
    r"|(?:public|open)\s+(?:participation|forum|session|questions?|speaking|time|comments)|questions?\b"
    r"|petitions?\b|deputations?\b"
    r"|police\b|(?:chair(?:man|person)?|mayor|leader|clerk|treasurer|councillors?|secretary"
    r"|warden)(?:['’]?s['’]?)?\b.{0,25}"
    r"\b(?:report|announcements?|communications?|business|update)|announcements?\b|(?:county|district|borough"
    r"|ward|unitary)\b.{0,25}\breports?"
    r"|correspondence\b|financ(?:e|ial)\b|accounts?\b|payments?\b|planning\b|highways?\b|footpaths?\b|budget\b"
    r"|any\s+other\b|other\s+(?:urgent\s+)?(?:business|matters)|a\.?o\.?c?\.?b\b|urgent\b|(?:date|time"
    r"|day)s?\b.{0,20}\b(?:meeting|next)|next\s+(?:meeting|agm)|dates?\s+of\b"
    r"|exclusion\b|exempt\b|confidential\b|election\b|appointment\b|membership\b|co-?option\b|substitut"
    r"|welcome\b|introductions?\b"
    r"|(?:forward|work)\s+(?:plan|program)|action\s+(?:log|points)|reports?\b|previous\b|close\b|closure\s+of\b"
    r"|cofnodion|ymddiheuriadau|datganiadau|materion|gohebiaeth|cynllunio|dispensations?\b|urgent\b)",
    re.I,
)
_UNNUMBERED = re.compile(
    r"(?:exclusion|(?:press\s+and\s+public|public\s+and\s+press)\b|any\s+other|other\s+(?:urgent\s+)?business"
    r"|a\.?o\.?c?\.?b\b|urgent"
    r"|dates?\s+(?:and\s+time\s+)?of|(?:time\s+and\s+)?date|next\s+meeting|clos(?:e|ure)\b|exempt|confidential"
    r"|part\s+(?:ii|2|b|two)\b"
    r"|private\s+(?:session|business)|re-?admission|open\s+session)",
    re.I,
)
_SECTION = re.compile(
    r"(?:part\s+(?:ii|2|b|two)\b|(?:exempt|confidential|private|closed)\s+(?:items?|business|session|matters|part)\b)",
    re.I,
)
_ATTENDANCE = re.compile(
    r"\W*(?:present|(?:those\s+|also\s+)?(?:in attendance|attending|present)|attendance|attendees"
    r"|(?:list\s+of\s+)?members?(?:\s+of\s+the\s+(?:public|press|council|committee|board))?"
    r"(?:\s+(?:present|in attendance|attending|absent))?|officers?(?:\s+(?:present|in attendance))?"
    r"|councillors?(?:\s+(?:present|in attendance|absent))?"
    r"|absent|observers|sederunt|quorum|members?\s+apologies)\b(?:\W*\d*\W*|\s*:.*)$",
    re.I,
)
_FURNITURE = re.compile(
    r"\W*(?:venue|contact|items?|agenda(?:\s+items?)?|agenda and minutes|business|(?:draft\s+|printed\s+"
    r"|unconfirmed\s+)+minutes|action(?:s|\s+by|\s+points)?|part\s+(?:i|1|a|one)\b.*"
    r"|public\s+(?:items|business|document pack)|contents|index|membership:|(?:supporting|additional"
    r"|background)\s+(?:documents|papers):?"
    r"|decisions?|resolved|resolutions?|agreed|recommend(?:ed|ations?)|reasons?(?:\s+for\s+.*)?|(?:alternative"
    r"|other)\s+options?.*|options?\s+considered.*"
    r"|voting|recorded vote|votes?|for|against|abstentions?|abstained|signed\b.*|dated?\b[\s.:_]*|chair(?:man"
    r"|person)?\b[\s.:_]*|notes?:?|appendix\b.*|annex\b.*|purpose(?:\s+of.*)?|minutes:|summary|page\s+\d+.*)\W*$",
    re.I,
)


def is_title(words: str) -> bool:
    """Whether a line could be a title: no sentence, not too long."""
    words = words.strip(" \t*_")
    if not words or len(words) > LONGEST_CAPITALS:
        return False
    if not (words[0].isalpha() or _OPENING.match(words)):
        return False
    if _CAPITALS.match(words):
        return not words.startswith("THAT ") and words[-1] not in ";,"
    if len(words) > LONGEST or words[0].islower() or _SENTENCE.match(words):
        return False
    if words.startswith("To ") and words[-1] in ".;,":
        return bool(_BUSINESS.match(words)) and words[-1] == "."
    if words.endswith(":") and not words.endswith(":-"):
        return True
    return not _FULL_STOP.search(words) or (words.endswith(".") and _is_short(words))


def _is_short(words: str) -> bool:
    """Some clerks end a title with a full stop: one of few words without a verb's usual ending passes."""
    return len(words.split()) <= 6 and not _VERB.search(words)


def is_business(title: str) -> bool:
    """The standing business of a meeting: apologies, minutes, matters arising, the date of the next one."""
    return bool(_BUSINESS.match(title))


def is_unnumbered_business(title: str) -> bool:
    """What minutes use to leave without a number among numbered items: the exclusion of the public, the close."""
    return bool(_UNNUMBERED.match(title))


def is_section(title: str) -> bool:
    """What heads a section of the agenda: "PART II", "Exempt business"."""
    return bool(_SECTION.match(title))


def is_attendance(title: str) -> bool:
    """What heads a list of those present; it opens no item."""
    return bool(_ATTENDANCE.match(title))


def is_no_item(title: str) -> bool:
    """A heading that opens no agenda item: attendance, venue, the parts of an item."""
    return bool(_ATTENDANCE.match(title) or _FURNITURE.match(title))


def is_capitals(words: str) -> bool:
    """Whether a line is all in capitals."""
    return words.isupper() and bool(_CAPITALS.match(words))


def is_sentence(words: str) -> bool:
    """Whether words tell something, as a title does not."""
    return len(words.split()) >= _FEWEST_WORDS and bool(_VERB.search(words))


def is_decision(words: str) -> bool:
    """Whether a line is the lead-in of a decision: "RESOLVED –"."""
    return bool(_DECISION.match(words))


def tidy(words: str) -> str:
    """A title as it is kept: on one line, without marks, the agenda's number or a page's, a colon, a link's size."""
    words = " ".join(words.split())
    if words.endswith(")") and ("tem" in words or "genda" in words):
        words = _AGENDA_NUMBER.sub("", words)
    if "KB" in words or "MB" in words or "icon" in words:
        words = _ICON.sub("", words)
    if "..." in words or "…" in words or "___" in words or ". . ." in words:
        words = _LEADERS.sub("", words)
    return words.strip("#*_ ").rstrip(":").rstrip()
