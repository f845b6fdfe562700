"""A sentence as its clauses: each that could be a thing to do for itself.

Before it stand `passages` and `wording`; after it `follow_ups`. A sentence is cut where a new subject or a new verb of
asking or undertaking begins, not within a name ("the Police and Crime Commissioner") nor between two who act together.
"""

import re
from functools import lru_cache

from annotator.records import Span
from annotator.suggestions.passages import trimmed
from annotator.suggestions.wording import TITLE

SUBJECT = (
    r"(?:he|she|they|it|we|I|(?-i:[A-Z]{2,3})|officers|members|(?-i:(?:The|the) )?(?-i:[A-Z])[\w’'.]*(?: "
    r"(?:(?-i:[A-Z])[\w’'.]*|of|and|for|the)){0,6})"
)
# Where a sentence is cut. It begins with plain characters, so that the search can leap to them.
AND = r"(?:(?<=,) |(?<= ))and "
NO_INITIALS = r"(?-i:(?<![A-Z]{2}, and )(?<![A-Z]{2} and ))"
ACTING = (
    r"(?:would|will|agreed|undertook|offered|promised|asked|requested|was to|is to|was asked|were asked|said"
    r"|volunteered|confirmed|suggested|will be|are keen|has agreed|have agreed|(?:is|are|was|were) encouraged)\b"
)
SHORTLY = r"(?:has|have|is to|would|will|agreed|undertook|offered|is going to|was going to|has agreed|to [a-z])"
FINITE = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|should|must|needs?|advised|noted|stated|reported|explained"
    r"|felt|thought|proposed|mentioned|pointed out|added)\b"
)
SOMETHING = (
    r"(?:the|an?|this|these|there|all|any|our|their|his|her|some|other|another|further|both|local)(?: [\w’'-]+){0,5}?"
)
ASKED = r"(?:whether|what|how|who|when|which|where|if|why)"
NEW = rf"(?:(?:{SUBJECT}|{SOMETHING}) (?:also |then |further |now |therefore |still |currently )?(?:{ACTING}|{FINITE}))"
ASKING_ON = (
    r"(?:also |then |further )?(?:suggested|asked|requested|proposed|undertook|offered|promised|recommended|urged)\b"
)
# The first lookahead is a quick look: at a plain blank few words can begin a clause.
CUT = re.compile(
    r"[;,: ](?:(?<=[;,:])|(?=and |but |however|whilst |so |– |(?-i:[A-Z]{2})))"
    r"(?:(?<=;) (?:and )?|(?<=,)(?<!would,)(?<!will,)(?<!should,) (?:but|while|whilst|although|so|however,?) "
    r"|(?<=\w )– (?=[A-Z])"
    r"|(?-i:(?<=[a-z)]:) (?=[A-Z]))"
    r"|(?<=,) (?=(?:he|she|they|we) (?:would|will|(?:has |have )?agreed|undertook|offered|promised)\b)"
    rf"|(?-i:(?<=[a-z0-9),],) (?=[A-Z]{{2,3}} {SHORTLY}\b))"
    r"|(?-i:(?<=[a-z0-9),],) (?=the [a-z]+(?: [a-z]+){0,2} (?:would|will) ))"
    r"|(?<=[,)]) (?=(?:this|these|it) (?:would|will|should)\b)"
    r"|(?<=,) with (?=(?:[\w-]+ ){1,5}to (?:come|be|report)\b)"
    rf"|(?<=,) and (?={ASKING_ON})"
    r"|(?<=,) and (?=(?!that\b|then\b)(?:[\w’-]+ ){1,6}(?:was|were|is|are|had|has|required|should|could)\b)"
    r"|(?<= )however,? (?=(?:he|she|they|we|this|(?-i:[A-Z][\w’]*)) "
    r"(?:would|will|has|have|agreed|undertook|offered|point)\b)"
    r"|(?-i:(?<=[a-z,] )(?<!the )(?<!asked )(?<!for )(?<!from )(?<!with )(?<!by )(?<!and )(?<!of )"
    r"(?=[A-Z]{2,3} to [a-z]+ ))"
    r"|(?-i:(?<=[a-z] )(?<!that )(?<!which )(?<!as )(?<!when )(?<!if )(?<!and )(?<!or )(?<!the )(?<!where )"
    r"(?=[A-Z]{2,3} (?:agreed to|undertook to|offered to|is (?:pursuing|looking|to) |will (?!be)[a-z]+ )))"
    rf"|{AND}{NO_INITIALS}(?={NEW})"
    rf"|(?<=\w )(?:but|however|whilst|so) (?={NEW})"
    rf"|{AND}(?=that (?:\w+ ){{1,5}}(?:be|would|will)\b)"
    rf"|{AND}{NO_INITIALS}(?=(?!that\b|any\b|\d|{ASKED}\b)(?:[\w’]+ ){{1,4}}(?:would|will) "
    rf"|{SUBJECT} (?:also |then |further )?{ACTING}))",
    re.IGNORECASE,
)
TITLED = re.compile(rf"{TITLE}\b")
NAME_WORD = r"(?:[A-Z][\w’'.&-]*|of|for|in|to|and|the|The|,)"
# "The Police", "Mrs Dunn", "the Head of Legal": nothing but names since the last cut, or since "the".
ONLY_NAMES = re.compile(rf"\W*(?:{NAME_WORD},?\s)+")
NAMED_NEXT = re.compile(r"(?:the )?[A-Z]")
LONGEST_NAME = 80
WITHIN_A_NAME = re.compile(r"\b[Tt]he (?:[A-Z][\w’&-]*,? ){1,4}(?:and )?$")


@lru_cache(maxsize=1024)
def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """The clauses of a sentence, in order, without the words that join them. The rules and the words both ask."""
    starts, stops = [sentence.start], list[int]()
    for found in CUT.finditer(text, sentence.start, sentence.end):
        if not _names_go_on(text, starts[-1], found):
            stops.append(found.start())
            starts.append(found.end())
    pieces = zip(starts, [*stops, sentence.end], strict=True)
    return tuple(trimmed(text, start, stop, ".") for start, stop in pieces if start < stop)


def _names_go_on(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the "and" stands within a name, or between two who act together."""
    at = found.end()
    if "and" not in found[0] or not NAMED_NEXT.match(text, at):
        return False
    before = text[max(start, at - LONGEST_NAME) : found.start() + 1]
    if at - start < LONGEST_NAME and ONLY_NAMES.fullmatch(before if before.endswith(" ") else f"{before} "):
        return True
    return WITHIN_A_NAME.search(f"{before.rstrip()} ") is not None and TITLED.match(text, at) is None
