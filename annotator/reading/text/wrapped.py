"""Lines that a mail program or a PDF's export broke in the middle of a sentence are put together again.

Before it stands `words`, which knows what becomes of a hyphen; `plain` and `markdown` call it. A resolution that
runs over three lines must be one sentence to whoever looks for it. It is done only where a text is plainly wrapped: no
line is long, and line after line is full and goes on in small letters. Headings, entries of lists, labels and rows of
tables keep their lines.
"""

import re
from itertools import pairwise

from annotator.reading.pdf.words import Hyphens

_WIDEST = 110  # wrapped mails have 65 to 80 letters a line, texts out of PDFs up to some 100
_MOST_LONG = 0.15  # of the lines: where the paragraphs themselves are long lines, nothing was wrapped
_NARROWEST = 40
_OVER = 6  # letters that a wrapped line may have more than most
_ENTRY = re.compile(
    r"[ \t]*(?:[•·▪●○◦‣*–—-][ \t]"
    r"|(?:\d{1,3}(?:[./]\d{1,4}){0,3}[.)]?|[A-Z]{1,4}[/.]?\d+(?:[./]\d+)*)[ \t]+(?=[A-Z“‘\"(])"
    r"|\d{1,3}[.)](?=[ \t])|\(?(?:[a-z]|[ivx]{1,5}|[A-Z]|\d{1,2})\)[ \t]|(?:[a-z]|[ivx]{1,5})\.[ \t]"
    r"|>|\#{1,6}[ \t]|\|)"
)
_LABEL = re.compile(r"[ \t]*[A-Z][\w’' /()-]{1,40}:(?:[ \t]|$)")
_SHORT_LABEL = re.compile(r"[ \t]*[A-Z][\w’'/()-]{2,20}(?: [\w’'/()-]{1,20}){0,2}:(?:[ \t]|$)")
_PERSON = re.compile(
    r"[ \t]*(?:Cllrs?|Councillors?|Alderman|Aldermen|Mrs?|Ms|Miss|Dr|Revd?|Prof(?:essor)?)\b\.?[ \t]+"
    r"[A-Z][\w.’'-]*[ \t,]"
)
_SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]]*$")
_BARE_NUMBER = re.compile(r"[ \t]*\d[\d,]*[ \t]")
_COLUMNS = re.compile(r"\t|\S {3,}\S")
_HYPHENED = re.compile(r"[^\W\d_]-$")
_RULE = re.compile(r"[ \t]*[-=_*~.]{3,}[ \t]*$")
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_ORDINAL_LINE = re.compile(r"^[ \t]*(?:st|nd|rd|th)[ \t]*$", re.M)
_ORDINAL = re.compile(r"[ \t]*(st|nd|rd|th)[ \t]*")
_DAY_LAST = re.compile(r"\b\d{1,2}(?=[ \t]*$)")
_ENDED_DAY = re.compile(r"\d(?:st|nd|rd|th)[ \t]*$")
_MONTH_FIRST = re.compile(rf"[ \t]*(?:{_MONTHS})\b", re.I)
_DAY_AND_MONTH = re.compile(rf"\b(\d{{1,2}})(?=\s+(?:{_MONTHS}|of\s)\b)", re.I)


def begins_anew(line: str) -> bool:
    """The line begins something of its own wherever it stands: an entry of a list, a numbered heading, a label."""
    if _BARE_NUMBER.match(line) and not _SHORT_LABEL.match(line):
        return False  # "31 October" may well stand at the head of a line
    capitals = _in_capitals(line) and len(line) > 8
    return bool(_ENTRY.match(line) or _SHORT_LABEL.match(line) or _RULE.match(line)) or capitals


def rejoined(text: str) -> str:
    """The text with its wrapped lines put together, or as it is where it is not plainly wrapped."""
    lines = text.split("\n")
    width = _width(lines)
    if not width:
        return text
    hyphens = Hyphens((line, _HYPHENED.search(line) is not None) for line in lines) if "-\n" in text else None
    joined: list[str] = []
    last = ""  # the line above, as it stands in the file
    for line in lines:
        if joined and (_goes_on(last, line, width) or _is_title_rest(joined[-1], last, line, width)):
            joined[-1] = _together(joined[-1], line, hyphens)
        else:
            joined.append(line)
        last = line
    return "\n".join(joined)


def _is_title_rest(whole: str, above: str, line: str, width: int) -> bool:
    """Whether a line goes on with a numbered title in capitals, which clerks break before the line is full."""
    if not (_in_capitals(line) and _in_capitals(whole) and _ENTRY.match(whole)) or _ENTRY.match(line):
        return False
    above = above.rstrip()
    return len(above) >= 0.4 * width and not _SENTENCE_END.search(above) and not _COLUMNS.search(f"{above}{line}")


def ordinals_in_place(text: str) -> str:
    """A superscript that was left on a line of its own goes back to its number: "3", "rd", "March" is "3rd March"."""
    if not _ORDINAL_LINE.search(text):
        return text
    lines: list[str] = []
    waiting = ""  # an ending whose number stands on the line below it
    for line in text.split("\n"):
        ending = _ORDINAL.fullmatch(line)
        day = (_DAY_LAST.search(lines[-1]) or _DAY_AND_MONTH.search(lines[-1])) if ending and lines else None
        if day:
            lines[-1] = lines[-1][: day.end()] + ending.group(1) + lines[-1][day.end() :] if ending else ""
        elif ending:
            waiting = ending.group(1)
        elif lines and _ENDED_DAY.search(lines[-1]) and _MONTH_FIRST.match(line):
            lines[-1] = f"{lines[-1].rstrip()} {line.lstrip()}"
        else:
            lines.append(_DAY_AND_MONTH.sub(rf"\g<0>{waiting}", line, count=1) if waiting else line)
            waiting = ""
    return "\n".join(lines)


def _width(lines: list[str]) -> int:
    """The letters of a full line, or 0 where the text is not plainly wrapped."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip() and "://" not in line)
    long = sum(length > _WIDEST for length in lengths)  # a heading, or a line that a person put in
    if len(lengths) < 4 or long > _MOST_LONG * len(lengths):
        return 0
    lengths = lengths[: len(lengths) - long]
    width = lengths[-min(3, len(lengths) // 4)] if len(lengths) >= 8 else lengths[-1]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = [(above, below) for above, below in _pairs(lines) if len(above.rstrip()) >= 0.75 * width]
    runs_on = sum(below.lstrip()[:1].islower() for _, below in full)
    return width if runs_on >= 2 and runs_on >= 0.4 * len(full) else 0


def _pairs(lines: list[str]) -> list[tuple[str, str]]:
    """Lines with the line right below them, where neither is blank."""
    return [
        (above, below)
        for above, below in pairwise(lines)
        if above.strip() and below.strip() and not _ENTRY.match(below)
    ]


def _goes_on(above: str, line: str, width: int) -> bool:
    """Whether a line is the rest of the one above it."""
    above, words = above.rstrip(), line.strip()
    if not above or not words or _COLUMNS.search(above.strip()) or _COLUMNS.search(words) or _RULE.match(above):
        return False
    if _PERSON.match(line) and _PERSON.match(above):
        return False  # a list of those present
    ended = bool(_SENTENCE_END.search(above))
    full = len(above) + 1 + len(words.split(None, 1)[0]) > width
    number = full and not ended and _BARE_NUMBER.match(line)  # "by" / "30 November", not "30 Any other business"
    if (_ENTRY.match(line) and not number) or _RULE.match(line):
        return False
    if _in_capitals(words) != _in_capitals(above) and (_in_capitals(words) or not words[0].islower()):
        return False
    if words[0].islower() and not ended:
        return len(above) >= 0.5 * width
    if _SHORT_LABEL.match(line) or (_LABEL.match(line) and (ended or not full)) or len(above) > width + _OVER:
        return False
    return full if not ended else full and not line[0].isspace()


def _together(above: str, line: str, hyphens: Hyphens | None) -> str:
    above, line = above.rstrip(), line.strip()
    if hyphens and _HYPHENED.search(above) and line[0].isalpha():
        return hyphens.joined(above, line)
    return f"{above} {line}"


def _in_capitals(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return len(letters) >= 3 and all(letter.isupper() for letter in letters)
