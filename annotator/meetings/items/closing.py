"""Where the last item of a meeting ends: the lines to sign belong to none, nor does what stands below them.

Before it stands nothing; `recognise` and `splitting` call it. "Signed ... Dated ..." is a trap too: its day is that
of the next meeting.
"""

import re

_SIGNED = re.compile(
    r"\W*(?:signed|authenticated)\b[^\n]{0,80}|\W*(?:chair(?:man|woman|person)?|convener|provost"
    r"|mayor)\W*[._…\s-]*(?:dated?\b[^\n]{0,40})?|\W*dated?\s*[:._…][^\n]{0,40}|\W*dated?\W*",
    re.I,
)
_SIGNING = re.compile(
    r"\W*(?:(?:confirmed|approved)\s+(?:as|on|by)\b[^\n]{0,60}"
    r"|(?:the\s+)?(?:vice[- ])?(?:chair(?:man|woman|person)?|convener|provost|mayor|presiding\s+(?:member"
    r"|officer)|(?:town\s+|parish\s+)?clerk)\b[^\n.]{0,40}[\s._…–-]*"
    r"|(?:signed\s+)?(?:as\s+)?a?\s*(?:true\s+and\s+)?(?:correct|accurate)\s+record[^\n]{0,60}"
    r"|(?:page\s+)?\d{1,4}(?:\s+of\s+\d+)?|(?:end\s+of\s+)?(?:minutes|meeting|document)"
    r"|duration\s+of\s+meeting[^\n]{0,30})\W*",
    re.I,
)
_TALKED_OF = re.compile(r"\b(?:agreed|resolved|minutes\s+of|was|were|had|has|been)\b", re.I)
_RULED = re.compile(r"[\W_]+")
_MOST = 20  # lines that are looked at from the end
_STRANGE = 12  # short lines that may follow the lines to sign: a mail's greeting, a page's links
_LONGEST = 110
_SHORT = 60


def end_of_business(text: str, start: int = 0) -> int:
    """Where the words of the last item end, which began at `start`: before the lines to sign.

    The line that tells when the meeting closed stays: it may be all that the item says.
    """
    end, signed, strange = len(text.rstrip()), -1, 0
    for _ in range(_MOST):
        begin = max(text.rfind("\n", start, end) + 1, start)
        line = text[begin:end]
        if not line.strip() or begin == start:
            break
        if is_signing(line):
            signed = begin if signed >= 0 or _SIGNED.fullmatch(line) else signed
        elif signed >= 0 or len(line) > _SHORT or strange >= _STRANGE:
            break
        else:
            strange += 1
        end = start + len(text[start:begin].rstrip())
    if signed < 0:
        return len(text)
    return start + len(text[start:signed].rstrip())


def is_signing(line: str) -> bool:
    """Whether a line is one to sign: "Signed ........ Dated ........", "Chairman"."""
    if len(line) > _LONGEST or _TALKED_OF.search(line):
        return False
    return bool(_RULED.fullmatch(line) or _SIGNED.fullmatch(line) or _SIGNING.fullmatch(line))
