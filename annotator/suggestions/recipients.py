"""To whom a follow-up must come back, as its words name them.

Before it stands `people`; after it the package's `suggest`. A letter to an outsider does not come back; an answer goes
to whoever asked for it.
"""

import re
from functools import cache

from annotator.suggestions.passages import lowered
from annotator.suggestions.people import named
from annotator.suggestions.wording import body, who

RETURNS = re.compile(
    r"\b(?:report|submi|shar|set out|confirm|come|brought|bring|back|made|present|provid|sen[dt]|circulat|suppl|put"
    r"|laid?|go|return|taken|let|tell|told|inform|updat|notif|advise|give|e-?mail|keep|response|repl)"
)
TOWARDS = re.compile(
    r"\b(?:(?<!write )(?<!written )(?<!wrote )to|before|(?<=set out )for|(?:shar|discuss)\w* (?:[\w’']+ ){0,6}with"
    r"|let|tell|inform|update|notify|advise|give|send|keep|e-?mail) "
    r"(?:(?:a |any |each |the |its |their )?(?:\w+ )?(?:meetings?|attention) of (?:the )?|the |all )?(?=[A-Zmco])"
)
# "The Panel asked for ...", "Councillor Hart asked once again to see ...": what is asked for goes to the asker.
ASKS_FOR = re.compile(
    r" (?:also |then |again |further )?"
    r"(?:(?:asked|wanted|wished|asks)(?: once)?(?: again| more| too)? "
    r"(?:for|to (?:see|have|receive|be (?:given|sent|told|shown|kept|provided))|how (?:many|much))"
    r"|(?:requested|sought|would welcome|would like)(?: to see)? (?!that\b))"
)
ASKS_THAT = re.compile(r" (?:also |then |further )?(?:asked|requested|agreed|wished|resolved)\b")
COMES_BACK = re.compile(
    r"\b(?:(?:be )?(?:brought|reported|bring|come|report|presented)(?: \w+)? back|come back|be brought|be reported)\b"
    r"|\b(?:agreed|undertook|promised|offered) to (?:send|provide|supply|circulate)\b"
)


@cache
def _recipient() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:Panel |Committee |Board |all )?[Mm]embers|[Cc]ouncillors|{body()}|{who()})\b")


@cache
def _asker() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:Panel |Committee |Board )?[Mm]embers|(?:[Tt]he )?{body()}|{who()})(?=[ ])")


def report_to(text: str, start: int, end: int) -> str:
    """The body or person that it must come back to, where the words say so."""
    return _towards(text, start, end) or _asked_by(text, start, end)


def _towards(text: str, start: int, end: int) -> str:
    verb = RETURNS.search(lowered(text), start, end)
    if verb is None:
        return ""
    for towards in TOWARDS.finditer(text, verb.start(), end):
        match = _recipient().match(text, towards.end(), end)
        if match:
            return named(match[0])
    return ""


def _asked_by(text: str, start: int, end: int) -> str:
    asker = _asker().match(text, start, end)
    if asker is None:
        return ""
    if ASKS_FOR.match(text, asker.end(), end):
        return named(asker[0])
    back = ASKS_THAT.match(text, asker.end(), end) and COMES_BACK.search(text, asker.end(), end)
    return named(asker[0]) if back else ""
