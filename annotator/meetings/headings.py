"""Where the agenda items of a document begin: their numbers and titles.

Before it stands `reading`; `recognise` calls it. Three ways are tried, the surest first: the headings that the file
itself marks (Word, Markdown), numbered titles whose numbers run on through the document, titles in capitals.
Numbered limbs of a resolution look like numbered titles; but they begin anew in each item, and they are sentences.
Small councils write an item's text on the line of its heading: "23/031 Apologies for absence: Cllr Ellis. Accepted."
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from annotator.reading import Passage, ReadText, Style

_NUMBER = r"(?:[A-Z]{1,6}[ /.-]?)?\d{1,4}(?:[/.-]\d{1,4}){0,3}[a-z]?"
_NUMBERED = re.compile(
    rf"^[ \t#*_]*(?:(?:agenda\s+)?item\s+(?:no\.?\s*)?|minute\s+(?:no\.?\s*)?|M)?(?P<number>{_NUMBER})"
    r"(?:[ \t]*[.):–—-]?[ \t*_]*(?:\n[ \t\n]*|[ \t]+|(?<=[.):])|(?=\Z)))(?P<title>[^\n]*)$",
    re.I,
)
_ALONE = re.compile(rf"^[ \t]*(?P<number>{_NUMBER})[.)]?[ \t]*$")
_SENTENCE = re.compile(r"^(?:that|the\s+\w+\s+(?:be|was|is|were)\b|a\s|an\s|it\s|there\s|an?d\b|or\b)", re.I)
_FULL_STOP = re.compile(r"[.;,]\s*(?:and|or)?\s*$")
_CAPITALS = re.compile(r"^[^a-z]*[A-Z]{2}[^a-z]*$")
_LEAD_IN = re.compile(
    r"^\W*(?:RESOLVED|AGREED|DECISION|RECOMMENDED|NOTED|ACTION|MINUTES|REASONS?\s|PART\s|PRESENT|IN\s+ATTENDANCE"
    r"|ALSO\s+PRESENT|COUNCILLORS?|APOLOGIES\s*:|CHAIR(?:MAN|PERSON)?\b|VENUE|HELD\b|MEETING\b.*\bCLOSED"
    r"|SIGNED|DATED?\b|NOTES?\b|CONTACT|VOTING|FOR\b|AGAINST\b|ABSTAIN|OFFICERS?\b)",
    re.I,
)
_NO_ITEM = re.compile(
    r"^\W*(?:present|in attendance|also (?:present|in attendance)|attendance|attendees|members? present|officers?"
    r"(?: present)?|venue|contact|supporting documents|items?|agenda and minutes|councillors? present"
    r"|part (?:i|1|a)|membership)\W*$",
    re.I,
)
_OPENING = re.compile(r"[‘’“\"'(\[]|\d{2,4}/\d+")  # a quotation, or a planning application's reference
_ICON = re.compile(r"\s*\bpdf icon\b.*$|\s*\bPDF\s+[\d.,]+\s*[KM]B\b.*$", re.I)  # ModernGov's link to the report
_LONGEST = 140
_LONGEST_CAPITALS = 240  # a planning application's whole description
_LONGEST_INLINE = 90  # a title with its text on the same line
_SEPARATOR = re.compile(r"\s*:\s+|\s+[-–—]\s+|[.]\s+")
_ABBREVIATED = re.compile(r"\b(?:St|No|Nos|Cllrs?|Mr|Mrs|Ms|Dr|Rev|Rd|Ave|vs?|approx|inc|etc)$", re.I)
_MINUTE_NUMBER = re.compile(r"[A-Z/]", re.I)  # "23/031" and "PL.45" number minutes, "1." may number anything
_BARE_YEAR = re.compile(r"^(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Heading:
    """An agenda item's heading: `start` where it begins, `end` where the text under it begins."""

    start: int
    end: int
    number: str
    title: str


def item_headings(read: ReadText) -> list[Heading]:
    """The headings of the agenda items, in the order of the text; empty where none can be told apart."""
    marked = _marked(read)
    if len(marked) >= 2:
        return marked
    numbered = _numbered(read)
    if len(numbered) >= 2:
        return numbered
    capitals = _capitals(read)
    return capitals if len(capitals) >= 3 else numbered or marked


def split_number(words: str) -> tuple[str, str]:
    """A heading's number and title: "12. Support for carers" -> ("12", "Support for carers")."""
    match = _NUMBERED.match(words.strip())
    if match and match.group("title").strip() and not _BARE_YEAR.match(match.group("number")):
        return match.group("number"), _title(match.group("title"))
    return "", _title(words)


def _marked(read: ReadText) -> list[Heading]:
    """The file's own headings of the level that has the most numbered ones, or else the most."""
    levels: dict[int, list[Passage]] = defaultdict(list)
    for passage in read.passages:
        if passage.style is Style.HEADING:
            levels[passage.level].append(passage)
    if not levels:
        return []
    numbered = {level: sum(bool(split_number(read.words(p))[0]) for p in levels[level]) for level in levels}
    level = max(levels, key=lambda level: (numbered[level] >= 2 and numbered[level], len(levels[level]), -level))
    headings = [Heading(p.start, p.end, *split_number(read.words(p))) for p in levels[level]]
    if numbered[level] >= 2:
        headings = [heading for heading in headings if heading.number or _is_business(heading)]
    return [heading for heading in headings if not _NO_ITEM.match(heading.title)]


def _is_business(heading: Heading) -> bool:
    """An unnumbered heading among numbered ones is an item only where minutes use to leave the number out."""
    return bool(re.match(r"(?:exclusion|any other|urgent|date of|close|exempt|part\s+(?:ii|2|b))", heading.title, re.I))


def jumps(headings: list[Heading]) -> list[tuple[str, str]]:
    """The numbers between which some are missing: ("31", "33")."""
    numbered = [heading for heading in headings if heading.number]
    return [
        (before.number, after.number)
        for before, after in pairwise(numbered)
        if _shape(before.number) == _shape(after.number) and _rank(after.number) > _rank(before.number) + 1
    ]


def _numbered(read: ReadText) -> list[Heading]:
    """The longest run of numbered titles of one shape whose numbers rise through the document."""
    shapes: dict[str, list[tuple[int, Heading]]] = defaultdict(list)
    spare: dict[str, list[tuple[int, Heading]]] = defaultdict(list)  # what may as well be a limb: it fills gaps only
    for index, passage in enumerate(read.passages):
        sure = _candidate(read, index, passage)
        heading = sure or _with_its_text(read, passage)
        if heading:
            among = shapes if sure or _MINUTE_NUMBER.search(heading.number.rstrip("abcdefgh")) else spare
            among[_shape(heading.number)].append((_rank(heading.number), heading))
    runs = [_filled(_rising(sure), spare[shape], read) for shape, sure in shapes.items()]
    runs = [run for run in runs if not _is_within_one_item(run, runs)]
    if max(map(len, runs), default=0) < 2:
        both = ([*shapes[shape], *spare[shape]] for shape in {*shapes, *spare})
        runs = [run for found in both if (run := _rising(sorted(found, key=lambda one: one[1].start)))]
    if not runs:
        return []
    best = max(runs, key=lambda run: (len(run), -run[0][1].start))
    return [heading for _, heading in best]


def _filled(
    run: list[tuple[int, Heading]], spare: list[tuple[int, Heading]], read: ReadText
) -> list[tuple[int, Heading]]:
    """The run with those of the spare headings that bear a number which it lacks, at the place of that number.

    Behind its end only where its own headings have text on their line too: the last item may end with limbs.
    """
    filled = run[:1]
    for after in run[1:]:
        for rank, heading in spare:
            last = filled[-1]
            if last[1].start < heading.start < after[1].start and rank == last[0] + 1 < after[0]:
                filled.append((rank, heading))
        filled.append(after)
    for rank, heading in reversed(spare):
        if filled and heading.start < filled[0][1].start and rank == filled[0][0] - 1:
            filled.insert(0, (rank, heading))
    if any(read.text[heading.end : heading.end + 1].strip() for _, heading in run):
        for rank, heading in spare:
            if heading.start > filled[-1][1].start and rank == filled[-1][0] + 1:
                filled.append((rank, heading))
    return filled


def _is_within_one_item(run: list[tuple[int, Heading]], others: Iterable[list[tuple[int, Heading]]]) -> bool:
    """A list of planning applications stands between two items of the meeting."""
    first, last = run[0][1].start, run[-1][1].start
    return any(
        len(other) >= 3
        and any(before.start < first and last < after.start for (_, before), (_, after) in pairwise(other))
        for other in others
    )


def _candidate(read: ReadText, index: int, passage: Passage) -> Heading | None:
    words = read.words(passage)
    if passage.style is Style.ROW:
        return None
    alone = _ALONE.match(words)
    if alone and index + 1 < len(read.passages):
        below = read.passages[index + 1]
        title = read.words(below)
        if _is_title(title) and not _ALONE.match(title):
            return Heading(passage.start, below.end, alone.group("number"), _title(title))
        return None
    match = _NUMBERED.match(words)
    if match is None or not _is_title(match.group("title")) or _BARE_YEAR.match(match.group("number")):
        return None
    if words.rstrip().endswith(".") and _with_its_text(read, passage):
        return _with_its_text(read, passage)
    return Heading(passage.start, passage.end, match.group("number"), _title(match.group("title")))


def _with_its_text(read: ReadText, passage: Passage) -> Heading | None:
    """A numbered heading whose text goes on in its line: the title ends at the first colon, dash or full stop."""
    match = _NUMBERED.match(read.words(passage))
    if match is None or passage.style is Style.ROW or _BARE_YEAR.match(match.group("number")):
        return None
    line = match.group("title")
    for separator in _SEPARATOR.finditer(line):
        title = line[: separator.start()]
        if len(title) > _LONGEST_INLINE or not _is_title(title):
            return None
        if line[separator.end() :].strip() and not _ABBREVIATED.search(title):
            end = passage.start + match.start("title") + separator.end()
            return Heading(passage.start, end, match.group("number"), _title(title))
    return None


def _is_title(words: str) -> bool:
    words = words.strip(" \t*_")
    capitals = bool(_CAPITALS.match(words))
    if not words or len(words) > (_LONGEST_CAPITALS if capitals else _LONGEST):
        return False
    if not (words[0].isalpha() or _OPENING.match(words)):
        return False
    if capitals:
        return not words.startswith("THAT ") and words[-1] not in ";,"
    if words.startswith("To ") and words[-1] in ".;,":
        return False
    if words[0].islower() or _SENTENCE.match(words):
        return False
    return not _FULL_STOP.search(words) or (words.endswith(".") and _is_short(words))


def _is_short(words: str) -> bool:
    """Some clerks end a title with a full stop: one of few words without a verb's usual ending passes."""
    return len(words.split()) <= 6 and not re.search(r"\b(?:was|were|be|is|are|had|has|would|will)\b", words)


def _rising(candidates: list[tuple[int, Heading]]) -> list[tuple[int, Heading]]:
    """The longest chain of headings whose numbers rise, by small steps rather than great ones."""
    best: list[tuple[float, int]] = []
    for index, (rank, heading) in enumerate(candidates):
        score, before = 1.0, -1
        for earlier in range(max(0, index - 60), index):
            step = rank - candidates[earlier][0]
            if 0 < step <= 20 and _year(candidates[earlier][1].number) == _year(heading.number):
                gain = best[earlier][0] + (1.0 if step == 1 else 0.8 - 0.02 * step)
                if gain > score:
                    score, before = gain, earlier
        best.append((score, before))
    if not best:
        return []
    at = max(range(len(best)), key=lambda index: best[index][0])
    chain: list[tuple[int, Heading]] = []
    while at >= 0:
        chain.append(candidates[at])
        at = best[at][1]
    return chain[::-1]


def _shape(number: str) -> str:
    return re.sub(r"[a-z]$", "", re.sub(r"\d+", "9", number))


def _year(number: str) -> str:
    """What stands before the running number of a minute or of a planning application: "23/" of "23/031"."""
    return number[: number.rfind("/") + 1]


def _rank(number: str) -> int:
    digits = re.findall(r"\d+", number)
    return int(digits[-1])


def _capitals(read: ReadText) -> list[Heading]:
    """Lines in capitals, or all in bold, that are no lead-in of a decision."""
    return [
        Heading(passage.start, passage.end, *split_number(read.words(passage)))
        for passage in read.passages
        if _stands_out(read.words(passage).strip(), passage) and not _LEAD_IN.match(read.words(passage))
    ]


def _stands_out(words: str, passage: Passage) -> bool:
    if passage.style is Style.ROW or len(words) < 4:
        return False
    if _CAPITALS.match(words):
        return len(words) <= _LONGEST_CAPITALS
    return passage.bold and len(words) <= _LONGEST and not _FULL_STOP.search(words)


def _title(words: str) -> str:
    return _ICON.sub("", " ".join(words.split())).strip("#*_ ").rstrip(":")
