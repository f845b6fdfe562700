"""Titles in bold with their text behind them on the same line: the two are parted, as the letters part them.

Before it stands `layout`; `paragraphs` calls it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.reading.pdf.layout import Line

BULLET = re.compile(r"^[•▪◦‣·►➢✓](?=\s|\w)|^[-–—*o](?=\s)")
LABEL = re.compile(
    r"^(?:\((?:[a-z]{1,4}|\d{1,3}|[A-Z])\)|(?:[a-z]|[ivx]{1,5}|[A-Z])[.)](?=\s)|\d{1,3}[.)](?=\s|$)|\d{1,3}(?:\.\d{1,3}){1,3}[.)]?(?=\s)"
    r"|[A-Z]{0,4}\d{1,4}/\d{1,4}[a-z]?[.)]?(?=\s))"
)
_TITLED = re.compile(
    r"^(?:(?:agenda )?item |minute )?[A-Z]{0,6}[ /.-]?\d{1,4}(?:[/.-]\d{1,4}){0,3}[a-z]?[.):]*\s+"
    r"(?!(?:that|resolved|agreed|decision|decided|recommended|noted|action)\b)\S*[^\W\d_]{3}",
    re.I,
)
_SEVERAL = 3
_SENTENCE = 60  # letters: a longer line is text


def titles_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those parted on which an item's title in bold is followed by its text: "**5. Finance.** The Clerk ..."

    Where no title has a number, bold words with a full stop are titles if there are several.
    """
    unnumbered = _are_titles_unnumbered(lines)
    in_title = False
    for line in lines:
        head = line.bold_words
        rest = line.words[len(head) :].strip() if head and not line.cells else ""
        stops = bool(head) and head[-1] in ".:–—-"
        if len(rest) > 1 and (rest[0].isupper() or (stops and not rest[0].islower())):
            opens = bool(_TITLED.match(head)) or (unnumbered and head[-1] == "." and not _is_marked(line))
            if opens or (in_title and stops):
                yield from _title_and_text(line, head, rest)
                in_title = False
                continue
        in_title = line.bold and (in_title or bool(_TITLED.match(line.words)))
        yield line


def _title_and_text(line: Line, head: str, rest: str) -> Iterator[Line]:
    title = head.rstrip(".:") if head[-3:-2] != "." else head  # the stop only parts the title from its text
    end = line.text_left + (line.right - line.text_left) * len(head) / len(line.words)
    yield replace(line, words=title, bold=True, right=end, hyphen=False, tail="", bold_words="")
    yield replace(line, words=rest, text_left=line.left, begins=True, bold_words="")


def _are_titles_unnumbered(lines: Sequence[Line]) -> bool:
    """Whether bold words with a full stop are the titles: nothing else in the document can be one."""
    if sum(bool(_TITLED.match(line.bold_words or line.words)) for line in lines if line.bold or line.bold_words) > 1:
        return False
    started = next((at for at, line in enumerate(lines) if not line.bold and len(line.words) > _SENTENCE), len(lines))
    if sum(line.bold and not line.cells for line in lines[started:]) >= _SEVERAL:
        return False
    return sum(line.bold_words[-1:] == "." and not _is_marked(line) for line in lines) >= _SEVERAL


def _is_marked(line: Line) -> bool:
    """Whether a line begins with a bullet or a label, so that what is bold behind it is no item's title."""
    return bool(BULLET.match(line.words) or LABEL.match(line.words))
