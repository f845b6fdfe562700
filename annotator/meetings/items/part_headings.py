"""The lines that head a part of an agenda item, in the words of the houses; and how far a part goes below its heading.

Before it stands `records`; `parts` calls it.
"""

import re

from annotator.records import PartKind

_DECIDED = (
    r"(?:RESOLVED|AGREED|DECIDED|RECOMMENDED|DETERMINED|PENDERFYNWYD|Resolved|Resolution|Agreed|Decided"
    r"|Recommended|Penderfynwyd|Decisions?|DECISIONS?|RESOLUTIONS?)"
)
_MANNER = r"(?:\s*\(?(?i:unanimously|nem\.?\s*con\.?|by\s+a\s+majority)\)?)?"
_HEADING = re.compile(
    r"[ \t*_#]*+(?:"
    rf"(?P<decision>(?:(?i:it\s+was)\s+|(?i:the\s+\w+(?:\s+\w+)?)\s+)?(?:(?i:unanimously|accordingly"
    rf"|therefore)\s+)?{_DECIDED}{_MANNER}(?:\s*/\s*{_DECIDED})?"
    r"(?=[*_]*\s*[:\-–—.]*\s*(?i:that|to)?\s*[:\-–—]*[*_]*\s*$|\s*[:\-–—]|\s*\*\*)"
    r"|(?:RESOLVED|AGREED|PENDERFYNWYD)\b|(?:IT\s+WAS\s+)(?:\w+\s+)?(?:RESOLVED|AGREED)\b)"
    r"|(?P<reasons>(?i:reasons?\s+for\s+(?:the\s+)?(?:\w+\s+)?(?:decisions?|recommendations?|urgency|refusal"
    r"|approval|exemption)(?:\(?s\)?)?|reasons?)(?=\s*[:\-–—]|\s*[*_]*\s*$))"
    r"|(?P<alternatives>(?i:(?:details\s+of\s+(?:any\s+)?)?(?:alternatives?"
    r"|other)(?:\s+options?)?\s+(?:considered|rejected)|options?\s+considered|alternative\s+options?"
    r"|other\s+options?(?=\s*:|\s*$))\b)"
    r"|(?P<supporting>(?i:(?:supporting|additional|background|attached|related|accompanying)\s+(?:documents?"
    r"|papers?|reports?|information)|documents?\s+attached|list\s+of\s+background\s+papers)(?=[*_]*[ \t]*:"
    r"|[*_]*[ \t]*$))"
    r"|(?P<minutes>(?i:minutes?|discussion|debate|narrative|considerations?)[ \t]*:[*_ \t]*$)"
    r")"
)
_FIRST = re.compile(r"[ \t*_#(\[]*+(?:\d{1,4}(?:\.\d{1,3})+[.)]?\s+)?[*_]*(?P<word>[A-Za-z]+)")
_HEADING_WORDS = frozenset(
  (
    "resolved", "agreed", "decided", "recommended", "determined", "penderfynwyd", "resolution", "resolutions",
    "decision", "decisions", "it", "the", "unanimously", "accordingly", "therefore", "reason", "reasons", "details",
    "alternative", "alternatives", "other", "options", "option", "supporting", "additional", "background",
    "attached", "related", "accompanying", "document", "documents", "list", "minute", "minutes", "discussion",
    "debate", "narrative", "consideration", "considerations",
  )
)  # fmt: skip
_VOTE_WORDS = frozenset(
  (
    "a", "the", "recorded", "named", "roll", "result", "results", "voting", "vote", "votes", "voted", "voters",
    "on", "upon", "councillor", "councillors", "member", "members", "those", "in", "for", "against", "abstained",
    "abstaining", "abstention", "abstentions", "abstain",
  )
)  # fmt: skip
_LEADING = frozenset(":-–—*_")
_ALONE = re.compile(
    r"[ \t*_#]*(?i:decisions?|resolutions?|reasons?[^:\n]{0,40}|alternative[^:\n]{0,40}"
    r"|other\s+options[^:\n]{0,30}|options\s+considered[^:\n]{0,30}|minutes)[*_]*[ \t]*:?[*_ \t]*$"
)
_LEADS_IN = re.compile(r"(?:[:–—-]|\b(?:that|to))[*_.\s:–—-]*$", re.I)
_SHORT = 5  # words of a lead-in without a colon: "It was unanimously RESOLVED"
_ENDS_SO = re.compile(
    r"\b(?:resolved|agreed|recommended|decided|determined)(?:\s+unanimously)?(?:\s+(?:that|to"
    r"|as\s+follows))?\s*[:–—-]+\s*[*_]*$",
    re.I,
)
_VOTE = re.compile(
    r"[ \t*_#(\[]*+(?:(?:a\s+|the\s+)?(?:recorded|named|roll[- ]call)\s+vot(?:e|ing)s?\b"
    r"|(?:results?\s+of\s+(?:the\s+)?)?(?:vot(?:e|ing)|votes?\s+cast)\s*(?:was\s+as\s+follows\b"
    r"|were\s+as\s+follows\b|[:–—-]|record(?:ed)?\b)"
    r"|on\s+(?:a\s+(?:recorded\s+)?vote\s+being\s+taken|being\s+put\s+to\s+the\s+vote)"
    r"|upon\s+(?:a\s+)?(?:being\s+put\s+to\s+the\s+|recorded\s+)?vote"
    r"|(?:(?:councillors?|members?|those)\s+)?(?:voting|voted|votes?|voters)\s+(?:in\s+favour|for|against"
    r"|to\s+abstain)\b"
    r"|(?:in\s+favour|for(?:\s+the\s+(?:motion|amendment|recommendations?|proposal))?"
    r"|against(?:\s+the\s+(?:motion|amendment|recommendations?|proposal))?|abst(?:ained|aining|entions?"
    r"|ain))\s*(?:\(\s*\d+\s*\)|[:–—-]|\d+\b))",
    re.I,
)
_VOTE_ONLY = re.compile(r"[ \t*_]*(?:for|against|abst\w+|in\s+favour)\s*[*_]*\s*$", re.I)
_OVER = re.compile(
    r"[*_\s]*(?:the\s+(?:motion|amendment|recommendation|proposal)\b|whereupon|accordingly|it\s+was"
    r"|the\s+(?:chair|committee|council|cabinet|panel)\b|resolved|agreed)",
    re.I,
)
_NAMED = re.compile(
    r"(?:\b(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Baillie|Provost|Alderman|Lord|Lady)\b"
    r"|\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*\s*[,;]|\band\s+[A-Z])"
)
_TOTAL = re.compile(
    r"\W*(?:\d+|none|nil|total|votes?)\b[^\n]{0,60}$|\W*there\s+(?:voted|were)\b",
    re.I,
)
_DOCUMENT = re.compile(
    r"\b(?:pdf|docx?|xlsx?|KB|MB|appendix|annex|report|minutes|letter|plan|map|enc(?:losure)?|presentation"
    r"|schedule|http|item|none)\b",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)*_]*\s*$")


def heads_part(line: str) -> PartKind | None:
    """The kind of part that a line heads, or None. A paragraph's number may stand before it ("45.3 RESOLVED")."""
    first = _FIRST.match(line)
    if first and first["word"].lower() in _HEADING_WORDS:
        match = _HEADING.match(line, first.start("word"))
        if match and match.lastgroup:
            return PartKind[match.lastgroup.upper()]
    return PartKind.DECISION if line.rstrip()[-1:] in _LEADING and _ENDS_SO.search(line[-90:]) else None


def is_label(line: str) -> bool:
    """Whether the heading stands alone, so that all below belongs to it: "Decision:", "Reasons for decision"."""
    return bool(_ALONE.match(line))


def leads_in(line: str) -> bool:
    """Whether a heading waits for what comes below it: "RESOLVED:", "AGREED", "It was resolved that"."""
    return bool(_LEADS_IN.search(line[-60:])) or (len(line.split()) <= _SHORT and line.rstrip()[-1:] != ".")


def opens_vote(line: str) -> bool:
    """Whether a line tells votes by their names or numbers: "Recorded vote", "For: 5", "Voting against: Cllr A"."""
    first = _FIRST.match(line)
    if first is None or first["word"].lower() not in _VOTE_WORDS:
        return False
    return bool(_VOTE.match(line) or _VOTE_ONLY.match(line))


def names_voters(line: str) -> bool:
    """Whether a line below goes on with a vote: names, or how many."""
    if len(line) < 90 and _TOTAL.match(line):
        return True
    return (
        not _OVER.match(line)
        and bool(_NAMED.search(line))
        and not re.search(r"\b(?:was|were|had|said|asked|that)\b", line)
    )


def ends_documents(line: str) -> bool:
    """Whether a line below "Supporting documents" is no document any more: a sentence of the minutes."""
    return len(line.split()) > 12 and bool(_SENTENCE_END.search(line)) and not _DOCUMENT.search(line)


def stays_open(line: str) -> bool:
    """Whether a line goes on with the sentence above it: it begins small."""
    words = line.lstrip(" \t*_•-–")
    return bool(words) and (words[0].islower() or words.startswith(("AND ", "That ", "Subject to")))
