"""What a browser prints before a list's entry: a bullet, or a number in the list's own style.

Before it stands nothing; `blocks` calls it. A number that the clerk typed into the entry is kept, and the list's
own left out, so that no limb is numbered twice.
"""

import re

from annotator.reading.numerals import roman
from annotator.reading.web.tree import Element

BULLET = "• "
_STYLES = {"a": "a", "A": "A", "i": "i", "I": "I", "1": "1"}
_BY_NAME = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i",
    "upper-roman": "I", "decimal": "1", "none": "", "disc": "•", "circle": "•", "square": "•",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*(?:\w+\s+){0,2}?([a-z-]+)\s*(?:;|$|!)", re.I)
_OWN_NUMBER = re.compile(r"^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+[.)]?)\s", re.I)
_OWN_BULLET = re.compile(r"^[·•▪●◦‣§-]\s+")
_MOST = 3000


class OpenList:
    """A list that the walk is within. `style` is "1", "a", "A", "i", "I", a bullet, or nothing."""

    def __init__(self, style: str, first: int) -> None:
        self.style = style
        self.start = first
        self.single = False  # whether it has one entry alone
        self._next = first

    def go_on(self, before: "OpenList") -> None:
        """Count on where another list ended."""
        self._next = before._next

    def mark(self, entry: Element) -> str:
        """What is printed before this entry."""
        number = _whole(entry.get("value")) or self._next
        self._next = number + 1
        style = _style_of(entry) if entry.get("style") or entry.get("type") else None
        style = self.style if style is None else style
        if style == "•":
            return BULLET
        return f"{_numeral(number, style)}. " if style else ""


def opened(element: Element, before: OpenList | None = None) -> OpenList:
    """The list that this element begins.

    Some programs write every item as a list of its own and give each the same start: such a list goes on with the one
    `before`. A list that begins with 1 may well begin anew, unless both have one entry.
    """
    style = _style_of(element)
    if style is None:
        style = "1" if element.tag == "ol" else "•"
    start = _whole(element.get("start")) or 1
    opens = OpenList(style, start)
    opens.single = len(element) == 1
    if (
        before
        and style == before.style == "1"
        and start == before.start
        and (start > 1 or (opens.single and before.single))
    ):
        opens.go_on(before)
    return opens


def with_mark(mark: str, words: str) -> str:
    """The words behind their mark; a mark of their own takes its place."""
    if mark == BULLET and (own := _OWN_BULLET.match(words)):
        words = words[own.end() :]
    elif mark.strip() and _OWN_NUMBER.match(words):
        return words
    return mark + words


def _style_of(element: Element) -> str | None:
    named = _STYLE.search(element.get("style") or "")
    if named and named[1].lower() in _BY_NAME:
        return _BY_NAME[named[1].lower()]
    return _STYLES.get(element.get("type") or "")


def _whole(value: str | None) -> int:
    return int(value) if value and len(value) < 6 and value.strip().isdecimal() else 0


def _numeral(number: int, style: str) -> str:
    if style == "1" or not 0 < number < _MOST:
        return str(number)
    if style in "aA":
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("a") + rest) + letters
    else:
        letters = roman(number)
    return letters.upper() if style.isupper() else letters
