"""The words of a piece of a page: white space as a browser shows it, lines as it breaks them, bold as it shows it.

Before it stands nothing; `blocks` calls it. The no-break space counts as a space here: web pages push words apart
with it where a document would use a tab ("1.&nbsp;&nbsp;&nbsp;That the report be noted").
"""

import re
from dataclasses import dataclass

# Letters of nobody's alphabet that stand in a run of words for what a page says of it, until its lines are parted.
BREAK = "\ue00a"
BOLD, BOLD_ENDS = "\ue00b", "\ue00c"

_UNSEEN = re.compile("[\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_OURS = re.compile(f"[{BREAK}{BOLD}{BOLD_ENDS}]")
_BOLD_MARKS = re.compile(f"([{BOLD}{BOLD_ENDS}])")
_GOES_ON = re.compile(r"[a-z]")
_ENDS_OPEN = re.compile(r"[a-z,\d]$")
_PARTED_WORD = re.compile(r"[a-z]-$")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")


@dataclass(slots=True)
class Line:
    """A line as the page shows it; `bold` when all of it is."""

    words: str
    bold: bool = False


def words_of(text: str) -> str:
    """The text on one line, without white space at its ends and with one space within."""
    if not text.isascii():
        text = _OURS.sub(" ", _UNSEEN.sub("", text))
    return " ".join(text.split())


def lines_of(text: str, depth: int = 0) -> list[Line]:
    """The text's lines as the page breaks them. A line that was only wrapped stays with the one before it.

    `depth` is how much bold is open where the text begins.
    """
    if text.isascii():
        words = " ".join(text.split())
        return [Line(words, depth > 0)] if words else []
    if BREAK not in text and BOLD not in text and BOLD_ENDS not in text:
        words = words_of(text)
        return [Line(words, depth > 0)] if words else []
    lines: list[Line] = []
    gap = True
    for piece in text.split(BREAK):
        bold, depth = _all_bold(piece, depth)
        words = words_of(_BOLD_MARKS.sub("", piece))
        if words and not gap and bold is lines[-1].bold and _is_wrapped(lines[-1].words, words):
            lines[-1].words = _together(lines[-1].words, words)
        elif words:
            lines.append(Line(words, bold))
        gap = not words
    return lines


def bold_after(text: str, depth: int) -> int:
    """How much bold is open where the text ends."""
    return depth + text.count(BOLD) - text.count(BOLD_ENDS)


def is_bold_style(style: str) -> bool:
    """Whether a style makes bold."""
    return "font-weight" in style and bool(_BOLD_STYLE.search(style))


def _all_bold(piece: str, depth: int) -> tuple[bool, int]:
    """Whether every word of a line is in bold, and how much bold is open behind it."""
    bold = True
    for part in _BOLD_MARKS.split(piece):
        if part == BOLD:
            depth += 1
        elif part == BOLD_ENDS:
            depth -= 1
        elif not depth and part.strip():
            bold = False
    return bold, depth


def _is_wrapped(line: str, after: str) -> bool:
    return bool(_GOES_ON.match(after) and (_ENDS_OPEN.search(line) or _PARTED_WORD.search(line)))


def _together(line: str, after: str) -> str:
    return line[:-1] + after if _PARTED_WORD.search(line) else f"{line} {after}"
