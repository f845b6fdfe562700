"""The numbers of agenda items as houses print them: "5.", "18.07.4", "23/031", "PL 45", "(a)", "IV.", "Item 5".

Before it stand `reading` and `titles`; `numbered` looks in the lines made here for the run that numbers the agenda.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.meetings.items.titles import (
    ABBREVIATED,
    LONGEST_INLINE,
    is_business,
    is_decision,
    is_sentence,
    is_title,
    tidy,
)
from annotator.reading import Passage, ReadText, Style

_DIGITS = (
    r"(?:(?:\d{2,4}(?:[-/]\d{2,4})?/[A-Z]{1,6}/)?\d{1,4}(?:[/._-]\d{1,4}){0,3}[a-z]?"
    r"|\d{5}(?=[.:]?[ \t]+[A-Z]))(?![\w%])"  # minutes that have been counted for a century
)
_LETTERED = r"[A-Z]{1,6}[ /.-]?"
_NAMED = r"(?:(?i:agenda\s+)?(?i:item|minute|min)\.?\s*(?i:no\.?|number)?\s*)"
_AFTER = r"(?P<after>[ \t]*[.):–—-]?[ \t*_]*(?:\n[ \t\n]*|[ \t]+|(?<=[.):])|(?=\Z)))"
_NUMBERED = re.compile(rf"[ \t#*_>]*(?P<open>[(\[])?{_NAMED}?(?P<number>{_LETTERED}{_DIGITS}|{_DIGITS})[)\]]?{_AFTER}")
_FIRST = re.compile(r"[ \t#*_>(\[]*(?:[A-Z]{0,6}[ /.-]?\d|(?i:agenda|item|minute|min\b))")
_ORDERED = re.compile(
    r"[ \t#*_]*(?:\((?P<in>[a-z]|[ivx]{1,5})\)|(?P<small>[a-z])\)|(?P<great>[A-Z]|[IVX]{1,6})[.)]"
    r"|(?P<bare>[IVX]{1,6})(?=[ \t]+[A-Z]{3}))[ \t*_]+"
)
_ITEM_BEHIND = re.compile(
    r"[(\[]\s*(?:(?:agenda\s+)?item\s+(?:no\.?\s*)?|agenda\s+no\.?\s*)(?P<number>[\w./]{1,12}?)\.?\s*\)$", re.I
)
_SECOND = re.compile(r"\d{1,2}[.)][ \t]+(?=\S)")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_BARE_YEAR = re.compile(r"(?:19|20)\d\d$")
_NO_NUMBER = re.compile(
    r"(?:st|nd|rd|th|[ap]\.?m|noon|hours?|minutes|members?|people|residents?|parishioners|councillors|of|and|to|or|x|days?|weeks?|months?|years?)\b"
    r"|(?i:members?\s+of\s+(?:the\s+)?(?:public|press)|[ap]m\b|parishioners\b|residents\s+\w+(?:ed|ing)\b"
    r"|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\W*(?:\d|$))"
)
_INTS = re.compile(r"\d+")
SEPARATOR = re.compile(
    r"\s*:-?\s+|\s+[-–—]\s+|[.]\s+|\s+(?=(?:It|There)\s+(?:was|were)\b)|\s+(?=(?:None|Nil|Noted|Agreed|Approved)\.$)"
)
_SUBTITLE = re.compile(r"[A-Z][^\d.:]{2,50}$")
_STOP = re.compile(r"\w{3}\.\s")
_CAPITALS_FIRST = re.compile(r"(?P<title>[A-Z][A-Z &/’',()-]{4,80}[A-Z)])(?<!\bPC)(?<!\bPCSO)\s+(?=[A-Z][a-z])")
_ANSWER = re.compile(
    r"(?:none|nil|no|n/a|not\s+applicable|received|agreed|noted|approved|accepted|cllrs?|councillors?|mrs?|ms|there)\b",
    re.I,
)
_ONLY_ANSWER = re.compile(r"(?:none|nil|n/a|noted|agreed)\W*$", re.I)
_DAY_TOLD = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b|day\b|\bt\.?b\.?[ac]\b", re.I)
_APOLOGIES = re.compile(r"apologies\b", re.I)
_NEXT_TIME = re.compile(r"(?:date|time)\b.{0,25}\bmeetings?$|next\s+meeting$", re.I)
_LEAD_IN = re.compile(
    r"^[^\w\n]*(?:actions?|decisions?|recommendations?)(?:\s+(?:points|arising|required))?\W*$|(?::-?|[;,]|\band|\b(?:resolved|agreed|recommended)\b[^.]{0,30}|\bthat)\s*[*_]*$",
    re.I,
)
_LISTED = re.compile(r"(?:[;,]|[;,.]?\s+(?:and|or))\s*$")


@dataclass(slots=True)
class Numbered:
    """A line that opens with a number. `title` is what may be its title, `end` where the text under that begins.

    `sure` lines look like titles; those with `inline` have their text on the same line; others are sentences.
    `limb` marks an entry of a list that another line leads in ("RESOLVED:").
    """

    index: int
    start: int
    end: int
    number: str
    shape: str
    rank: tuple[int, ...]
    title: str
    sure: bool
    inline: bool
    limb: bool = False
    look: tuple[int, bool, bool] = (0, False, False)

    @property
    def prefix(self) -> tuple[int, ...]:
        """What stands before the running number: (23,) of "23/031"."""
        return self.rank[:-1]


def split_number(words: str) -> tuple[str, str]:
    """A heading's number and title: "12. Support for carers" -> ("12", "Support for carers").

    Without a number of its own it has the agenda's: "Support for carers (Item 5)".
    """
    words = words.strip()
    match = _numbered(words, 0, len(words))
    if match and words[match.end() :].strip():
        return match.group("number"), tidy(words[match.end() :])
    item = _ITEM_BEHIND.search(words) if words.endswith(")") else None
    return (item.group("number") if item else ""), tidy(words)


def numbered_lines(read: ReadText) -> list[Numbered]:
    """Every passage that opens with a number, in the order of the text, the limbs of lists marked."""
    lines: list[Numbered] = []
    for index, passage in enumerate(read.passages):
        line = _line(read, index, passage)
        if line:
            line.limb = _is_limb(read, line, lines[-1] if lines else None)
            lines.append(line)
    _turn_years(lines)
    return lines


def _turn_years(lines: list[Numbered]) -> None:
    """Where the year stands behind the running number ("48/23", "49/23") the ranks are turned round."""
    shapes: dict[str, list[Numbered]] = {}
    for line in lines:
        if len(line.rank) == 2 and "/" in line.number:
            shapes.setdefault(line.shape, []).append(line)
    for alike in shapes.values():
        firsts, lasts = {line.rank[0] for line in alike}, {line.rank[1] for line in alike}
        if len(lasts) < len(firsts) and len(lasts) <= 2 and max(lasts) - min(lasts) <= 1:
            for line in alike:
                line.rank = line.rank[::-1]


def lettered_lines(read: ReadText) -> list[Numbered]:
    """Passages that open with a letter or a Roman number: "(a) Apologies", "IV. Minutes"."""
    lines: list[Numbered] = []
    for index, passage in enumerate(read.passages):
        match = _ORDERED.match(read.text, passage.start, passage.end)
        title = read.text[match.end() : passage.end] if match else ""
        if match and is_title(title):
            number = next(filter(None, match.group("in", "small", "great", "bare")))
            for shape, rank in _orders(number):
                shape += str(match.lastgroup)
                line = Numbered(index, passage.start, passage.end, number, shape, (rank,), tidy(title), True, False)
                lines.append(line)
    return lines


def _orders(number: str) -> list[tuple[str, int]]:
    """As which letter and as which Roman number it may be read: "I" is the ninth letter, or one."""
    orders: list[tuple[str, int]] = []
    small = number.lower()
    if len(small) == 1:
        orders.append(("letter", ord(small) - ord("a") + 1))
    if all(letter in _ROMAN for letter in small):
        values = [_ROMAN[letter] for letter in small]
        total = sum(-one if one < max(values[at:]) else one for at, one in enumerate(values))
        orders.append(("roman", total))
    return orders


def _numbered(text: str, start: int, end: int) -> re.Match[str] | None:
    """The number at the beginning of a line; not a year, a time, a day or a count of people."""
    if not _FIRST.match(text, start, end):
        return None
    match = _NUMBERED.match(text, start, end)
    if match is None or _BARE_YEAR.match(match.group("number")):
        return None
    if not match.group("after").strip() and _NO_NUMBER.match(text, match.end(), end):
        return None
    if match.group("open") and not match.group("number").isdigit():
        return None
    return match


def _line(read: ReadText, index: int, passage: Passage) -> Numbered | None:
    if passage.style is Style.ROW:
        return None
    match = _numbered(read.text, passage.start, passage.end)
    if match is None:
        return None
    below = read.passages[index + 1] if index + 1 < len(read.passages) else None
    number = match.group("number")
    begin, end = match.end(), passage.end
    if not number.isdigit() and (second := _SECOND.match(read.text, begin, end)):
        begin = second.end()  # "C048/23   1.   APOLOGIES": the minute's number, and the agenda's
    words = read.text[begin:end]
    if not words.strip():
        if below is None or below.style is Style.ROW or _numbered(read.text, below.start, below.end):
            return None
        words, begin, end, passage = read.words(below), below.start, below.end, below
        if not is_title(words):
            return None
    line = Numbered(
        index,
        read.passages[index].start,
        end,
        number,
        _shape(number, match),
        rank_of(number),
        tidy(words),
        is_title(words) and not is_decision(words),
        False,
        look=look_of(words, passage),
    )
    _with_its_text(line, words, begin)
    return line


def _with_its_text(line: Numbered, words: str, begin: int) -> None:
    """A heading whose text goes on in its line: the title ends at the first colon, dash or full stop."""
    if not line.sure and (capitals := _CAPITALS_FIRST.match(words)) and is_business(capitals["title"]):
        line.title, line.end, line.inline = tidy(capitals["title"]), begin + capitals.end(), True
        return
    whole = line.sure and not words.rstrip().endswith(".")
    head = words[: LONGEST_INLINE + 3]
    separators = list(SEPARATOR.finditer(head))
    for separator in sorted(separators, key=_colons_first):
        separator = last_of_title(words, separator, separators)
        title = words[: separator.start()]
        if ":" in separator.group() and (not is_title(title) or _STOP.search(title)):
            continue
        if not is_title(title):
            return
        rest = words[separator.end() :]
        if whole and not (is_sentence(rest) or _answers(title, rest, colon=":" in separator.group())):
            return  # "Planning - appeals" is a title, "Apologies - Cllr Ash" is one with its text
        if rest.strip() and not ABBREVIATED.search(title):
            line.title, line.end, line.inline = tidy(title), begin + separator.end(), True
            line.sure = bool(_ONLY_ANSWER.match(rest))
            return


def _answers(title: str, rest: str, *, colon: bool) -> bool:
    """Whether words behind a title are all that was said on it: "None", who sent apologies, the day that is next."""
    if is_business(title) and _ANSWER.match(rest):
        return True
    if _NEXT_TIME.search(title) and _DAY_TOLD.search(rest):
        return True
    if not colon:
        return False
    return bool(_ONLY_ANSWER.match(rest) or _APOLOGIES.match(title))


def last_of_title(words: str, separator: re.Match[str], separators: Sequence[re.Match[str]]) -> re.Match[str]:
    """The separator behind the whole title: "Inspection – Cause of Concern – The Chief Officer presented ..."."""
    kind = separator.group().strip()
    for after in separators:
        if kind and after.start() > separator.start() and after.group().strip() == kind:
            between = words[separator.end() : after.start()]
            if kind == "." or not _SUBTITLE.match(between) or not is_title(words[: after.start()]):
                break
            separator = after
    return separator


def _colons_first(separator: re.Match[str]) -> tuple[bool, int]:
    """ "HMICFRS Inspection – Cause of Concern: the Chief Officer ..." has its title before the colon."""
    return ":" not in separator.group(), separator.start()


def _is_limb(read: ReadText, line: Numbered, before: Numbered | None) -> bool:
    """An entry of a list: it opens one under words that lead in, or goes on with one from line to line."""
    above = read.text[max(0, line.start - 90) : line.start].rstrip()
    if line.rank[-1] == 1 or line.rank[-1] == 0:
        last = above[above.rfind("\n") + 1 :]
        return bool(_LEAD_IN.search(last)) and not re.match(r"\W*(?:agenda|items?|business)\b", last, re.I)
    if before is None or before.shape != line.shape or before.index != line.index - 1 or before.prefix != line.prefix:
        return bool(_LISTED.search(read.text, line.start, read.passages[line.index].end)) and not line.sure
    alike = not line.sure or before.sure
    return before.limb and alike and before.rank[-1] + 1 == line.rank[-1]


def look_of(words: str, passage: Passage) -> tuple[int, bool, bool]:
    """How a line is set: the level of its heading, whether it is bold, whether it is in capitals."""
    return passage.level, passage.bold, words.isupper()


def rank_of(number: str) -> tuple[int, ...]:
    """The numbers in a number, by which items are in order: "18.07.4" -> (18, 7, 4)."""
    return tuple(map(int, _INTS.findall(number)))


def _shape(number: str, match: re.Match[str]) -> str:
    """The pattern of a number: "PL 45" -> "PL 9". "(5)" is of another shape than "5."."""
    shape = _INTS.sub("9", number)
    if shape[-1].islower():
        shape = shape[:-1]
    return f"({shape}" if match.group("open") else shape


def step_to(before: Numbered, after: Numbered) -> int:
    """How far the number goes up; 0 where the one cannot follow the other. After 45.3 comes 45.4 or 46.1."""
    if before.prefix == after.prefix:
        return after.rank[-1] - before.rank[-1]
    one, other = before.prefix, after.prefix
    if len(one) == len(other) and one[:-1] == other[:-1] and other[-1] == one[-1] + 1 and after.rank[-1] <= 1:
        return 1
    return 0
