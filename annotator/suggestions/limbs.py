"""The operative words of decisions: the limbs that follow a lead-in such as "RESOLVED" or "The Committee:-".

Before it stand `passages` and `wording`; after it `resolutions` and `directions`. One limb is one decision: a
numbered paragraph with its sub-paragraphs, or a clause of an unnumbered sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from annotator.records import Span
from annotator.suggestions.passages import Line, lines, sentences, trimmed
from annotator.suggestions.wording import body, ends, lead_in


@dataclass(frozen=True, slots=True)
class Limb:
    """One decision's words. `lead` is the lead-in as the text has it."""

    start: int
    end: int
    lead: str


VOTE = (
    r"(?:[,:]? ?(?:UNANIMOUSLY|unanimously|nem\.? con\.?|by \d+ votes? to \d+|\((?:[^)]{6,40}|\d+ ?[-–:] "
    r"?\d+)\)))?"
)
ENUMERATOR = re.compile(
    r"(?:(?<=^)|(?<=[\s;:,]))(?:\((?:[ivx]{1,4}|\d{1,2}|[a-h])\)|\d{1,2}\.(?=\s(?:[Tt]o|[Tt]hat)\s))\s+"
)
FIRST = r"\((?:i|a|1)\) "  # the first of several that stand in one sentence
DECIDED = (
    r"(?:[Nn]oted|[Aa]greed|[Aa]pproved|[Rr]esolved|[Rr]equested|[Ii]nstructed|[Dd]elegated|[Rr]emitted|[Rr]eferred"
    r"|[Aa]uthorised)\b"
)
AND_THAT = re.compile(
    r"[,;]? (?:and|but) (?=that\b|agreed (?:to|that)\b|noted (?:the|that)\b|requested\b|approved the\b"
    r"|recommended\b)|[;] (?=that\b|to\b)|(?<=[a-z)])\. (?=That\b)"
)
JOINED = re.compile(r"[,;]? and AGREED (?=to\b|that\b)")
MAY_DECIDE = ("resolved", "agreed", "decided", "(i) ", "(a) ", "(1) ")
VERB = re.compile(DECIDED)
THAT = re.compile(r"(?:that|to)\b", re.IGNORECASE)
ONLY_OPENING = re.compile(
    rf"(?:(?:that )?(?:this|the)? ?(?:[A-Z]\w+ )?{body()}|that|to|as follows|the following)\W*$", re.IGNORECASE
)
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
AHEAD = 8  # so many lines without a number may stand between two numbered limbs
ACTION_LINE = re.compile(r"\W*(?:ACTIONS?|Actions?)\b[^a-z]{0,3}|\|")
TAIL, LONGEST_ENDING = 8, 200  # where the colon of a lead-in stands, and how far before it the lead-in begins
TRAILING = re.compile(r"(?:[;,]? and|[;,.])\s*$")


@cache
def _opening() -> re.Pattern[str]:
    """A line's lead-in: "RESOLVED –", "It was AGREED:", "The Committee accordingly:-", "RECOMMENDED TO COUNCIL:"."""
    words, adverbs = lead_in(), r"(?:unanimously |accordingly |therefore |then |also |further |duly |hereby )*"
    before = (
        rf"(?:(?:(?:It|IT|it) (?:was|WAS) (?:then |also )?|(?:The |the )?{body()} |That |On "
        rf"[^.:]{{0,80}}(?:it was )?)?{adverbs}\**)"
    )
    to = r"(?: (?:to|TO) (?:[A-Z][\w-]*\s?){1,4})?"
    return re.compile(
        rf"{before}(?:{words}){VOTE}{to}(?: (?:that|to|THAT"
        rf"|TO))?\**\s*(?:\([^)]{{1,30}}\)\s*)?[:;–—-]+[–—-]*\s*\**"
        rf"|{before}(?:RESOLVED|AGREED|DECIDED|NOTED|APPROVED|RECOMMENDED){VOTE}\**,?\s+(?=that\b|That\b"
        rf"|THAT\b|to\b|To\b|TO\b|not to\b|\()"
        rf"|Resolved{VOTE}\s+(?=that\b|to\b)"
        rf"|{before}(?:{words}){VOTE}\**(?: to [\w ]{{3,40}})?\s*$"
    )


@cache
def _ending() -> re.Pattern[str]:
    """A lead-in that ends a line: "..., it was resolved that:", "The Committee accordingly:-"."""
    return re.compile(
        rf"\b(?:(?i:resolved|agreed|decided|determined|recommended)(?:,? (?:unanimously|accordingly"
        rf"|therefore))*"
        rf"(?: (?:that|to|as follows|THAT|TO|that th(?:e|is) [A-Z]\w+))*"
        rf"|(?:The|This) (?:[A-Z][\w-]* )*(?!Members|Councillors){body()}(?: (?:unanimously|accordingly"
        rf"|therefore|then|also))*(?: (?:that|to))?)\s*:\s?[-–—]*\s*$"
    )


def _lead(text: str, line: Line) -> re.Match[str] | None:
    opening = _opening().match(text, line.words, line.end)
    if opening or ":" not in text[max(line.words, line.end - TAIL) : line.end]:
        return opening
    return _ending().search(text, max(line.words, line.end - LONGEST_ENDING), line.end)


@cache
def _mid_sentence() -> re.Pattern[str]:
    """A lead-in inside a sentence: "..., it was RESOLVED that", "and resolved that"."""
    return re.compile(
        r"\b(?:RESOLVED|AGREED|DECIDED)\b\s*(?:UNANIMOUSLY\s+)?[:–—-]*\s*(?=that\b|That\b|to\b|To\b)"
        r"|\bit was(?: \w+)? resolved,? (?=that\b|to\b)|\b(?:and|was) (?:unanimously )?resolved,? "
        r"(?=that\b|to\b)"
        r"|(?<=[.:] )[Rr]esolved (?=that\b|to\b)"
        rf"|\b{body()}(?: (?:unanimously|therefore|then|also))*(?:[:;,]| [–—-])? (?={FIRST}{DECIDED})"
        rf"|\b(?:agreed|resolved|decided)(?: (?:that|to))?[:,]? (?={FIRST}(?:that|to|the|an?|[a-z]+)\b)"
    )


def limbs(text: str) -> list[Limb]:
    """The limbs of all decisions in the text, in reading order."""
    found: list[Limb] = []
    rest = lines(text)
    at = 0
    while at < len(rest):
        opening = _lead(text, rest[at])
        if opening:
            taken, more = _listed(text, rest, at, opening)
            found += more
            at += taken
        else:
            found += _inside(text, rest[at])
            at += 1
    return found


def _inside(text: str, line: Line) -> Iterator[Limb]:
    low = text[line.words : line.end].lower()
    if not any(word in low for word in MAY_DECIDE) and not low.endswith(":"):
        return
    for sentence in sentences(text, line.words, line.end):
        match = _mid_sentence().search(text, sentence.start, sentence.end)
        if match:
            ending = text.find(" (proposed", match.end(), sentence.end)
            yield from _split(text, match.end(), ending if ending > 0 else sentence.end, "RESOLVED")
        elif text[sentence.end - 1] == ":" and re.search(r"it was\s*$", text[line.start : sentence.start]):
            return


def _listed(text: str, rest: tuple[Line, ...], at: int, opening: re.Match[str]) -> tuple[int, list[Limb]]:
    """The limbs of a list, and how many lines it takes. The first words may stand on the lead-in's own line."""
    lead = " ".join(opening[0].strip(" :–—-*").split())
    found: list[list[int]] = []
    styles: list[str] = []
    line = rest[at]
    taken = 1
    own_end = _own_end(text, opening.end(), line.end)
    if opening.end() < line.end and not ONLY_OPENING.match(text, opening.end(), line.end):
        start = _after_enumerator(text, opening.end(), line.end)
        found.append([start, own_end])
        styles.append("digit" if start > opening.end() else "")
    numbered = ""
    for index in range(at + 1, len(rest) if own_end == line.end else 0):
        following = rest[index]
        if not _goes_on(text, following, found, styles) and not _numbered_on(text, rest, index, numbered):
            break
        if _is_new(text, following, found, styles):
            found.append([following.words, following.end])
            styles.append(following.style)
            numbered = _number(text, following)
        else:
            found[-1][1] = following.end
        taken += 1
    return taken, [limb for start, end in found for limb in _cut(text, start, end, lead, len(found))]


def _own_end(text: str, start: int, end: int) -> int:
    """Where the words on the lead-in's own line end: "RESOLVED that ..." is one sentence, what follows is narrative."""
    if not text[start : start + 5].startswith(("that ", "to ")) or ENUMERATOR.search(text, start, end):
        return end
    first = next(iter(sentences(text, start, end)), None)
    more = first and text[first.end : end].strip()
    return first.end if first and more and not more.startswith(("That", "To ")) else end


def _after_enumerator(text: str, start: int, end: int) -> int:
    match = ENUMERATOR.match(text, start, end)
    return start if match is None or _enumerators(text, match.end(), end) else match.end()


def _enumerators(text: str, start: int, end: int) -> list[re.Match[str]]:
    return list(ENUMERATOR.finditer(text, start, end))


def _goes_on(text: str, line: Line, found: list[list[int]], styles: list[str]) -> bool:
    words = text[line.words : line.end]
    if ends().match(words) or ACTION_LINE.match(words) or _lead(text, line):
        return False
    if not found:
        return True
    if text[found[-1][1] - 1] in ":," or text.endswith((" and", " or"), 0, found[-1][1]):
        return True
    if words[:1].islower() and not line.style and text[found[-1][1] - 1] not in ".;":
        return True
    if line.style:
        return bool(styles[0]) or text[found[-1][1] - 1] in ":;"
    return bool(THAT.match(words)) and (not styles[0] or words.startswith("That"))


def _number(text: str, line: Line) -> str:
    return text[line.start : line.words].strip(" ().\t*_").lower()


def _numbered_on(text: str, rest: tuple[Line, ...], at: int, last: str) -> bool:
    """Whether lines without a number, such as a list of names, stand before the limb that follows the `last` one."""
    ahead = rest[at : at + AHEAD]
    if not last or ends().match(text, ahead[0].words) or _lead(text, ahead[0]):
        return False
    return any(line.style and _number(text, line) in _next(last) for line in ahead)


def _next(number: str) -> set[str]:
    """The numbers that can follow one: "3" after "2", "c" after "b", "ii" and "j" after "i"."""
    found: set[str] = set()
    if number.isdigit():
        found.add(str(int(number) + 1))
    if len(number) == 1 and number.isalpha():
        found.add(chr(ord(number) + 1))
    if number in ROMANS[:-1]:
        found.add(ROMANS[ROMANS.index(number) + 1])
    return found


def _is_new(text: str, line: Line, found: list[list[int]], styles: list[str]) -> bool:
    """Whether the line opens a limb; else it is a sub-paragraph or the rest of the limb before it."""
    if not found:
        return True
    top, style = styles[0], line.style
    if {top, style} == {"roman", "letter"} and text[found[-1][1] - 1] != ":":
        style = top
    if style == top and (style or THAT.match(text, line.words, line.end)):
        return True
    return not style and bool(THAT.match(text, line.words, line.end))


def _cut(text: str, start: int, end: int, lead: str, count: int) -> Iterator[Limb]:
    """A limb of a list as it stands; the only limb may hold several decisions."""
    if count == 1:
        yield from _split(text, start, end, lead)
    else:
        yield _limb(text, start, end, lead)


def _split(text: str, start: int, end: int, lead: str) -> Iterator[Limb]:
    """The decisions of one paragraph: "(i) to ...; (ii) to ...", "that ... and that ..."."""
    marks = _enumerators(text, start, end)
    opens = [mark for mark in marks if _opens(text, mark.end())]
    if len(opens) > 1 and opens[0].start() - start < 3:
        stops = [mark.start() for mark in opens[1:]] + [end]
        for mark, stop in zip(opens, stops, strict=True):
            yield _limb(text, mark.end(), stop, lead)
        return
    if "\n" not in text[start:end].strip() and not marks:
        for cut in (*AND_THAT.finditer(text, start, end), *JOINED.finditer(text, start, end)):
            if cut.start() > start:
                yield _limb(text, start, cut.start(), lead)
                start = cut.end()
    yield _limb(text, start, end, lead)


def _opens(text: str, at: int) -> bool:
    """Whether a decision begins there: "to ...", "That ...", "Noted ...", and not a name."""
    return THAT.match(text, at) is not None or text[at].islower() or VERB.match(text, at) is not None


def _limb(text: str, start: int, end: int, lead: str) -> Limb:
    ending = TRAILING.search(text, start, end)
    if ending and "." not in ending[0]:
        end = ending.start()
    span: Span = trimmed(text, start, end)
    return Limb(span.start, span.end, lead)
