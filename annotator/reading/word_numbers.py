"""The automatic numbers of a Word document, which stand in no paragraph's text.

Before it stands python-docx; `word` calls it. Word keeps for each list (`w:num`) its levels with a pattern such as
"%1.%2" (ECMA-376 part 1, 17.9): the numbers are counted again here, in the document's order.
"""

from dataclasses import dataclass, field

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml has no public name

_BULLETS = {"bullet", "none"}


@dataclass(slots=True)
class _Level:
    start: int
    form: str
    pattern: str


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict[int, int])

    def next(self, depth: int) -> str:
        level = self.levels.get(depth)
        if level is None:
            return ""
        if level.form in _BULLETS:
            return "•"
        for deeper in [other for other in self.counts if other > depth]:
            del self.counts[deeper]
        self.counts[depth] = self.counts.get(depth, level.start - 1) + 1
        words = level.pattern
        for upper in range(depth + 1):
            at = self.levels.get(upper, level)
            words = words.replace(f"%{upper + 1}", _written(self.counts.get(upper, at.start), at.form))
        return words


class Numbers:
    """Gives each paragraph its number, as long as it is asked in the document's order."""

    def __init__(self, document: WordDocument) -> None:
        self._lists: dict[str, _List] = {}
        self._styles = {style.style_id: style.element for style in document.styles if style.style_id}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):  # the document has no lists
            return
        shared = {_value(node, "w:abstractNumId"): _List(_levels(node)) for node in root.iter(qn("w:abstractNum"))}
        for node in root.iter(qn("w:num")):
            wanted = _value(node.find(qn("w:abstractNumId")), "w:val")
            if wanted in shared:
                restarts = node.find(qn("w:lvlOverride")) is not None
                self._lists[_value(node, "w:numId")] = _List(shared[wanted].levels) if restarts else shared[wanted]

    def of(self, paragraph: Paragraph) -> str:
        """The paragraph's number as it is printed ("12.", "(a)", "•"), or nothing."""
        properties = self._number_properties(paragraph)
        if properties is None:
            return ""
        found = self._lists.get(_value(properties.find(qn("w:numId")), "w:val"))
        depth = _value(properties.find(qn("w:ilvl")), "w:val") or "0"
        return found.next(int(depth)) if found else ""

    def _number_properties(self, paragraph: Paragraph) -> Element | None:
        own = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}")  # pyright: ignore[reportPrivateUsage]
        if own is not None:
            return own
        style = paragraph.style
        element: Element | None = self._styles.get(style.style_id) if style is not None else None
        while element is not None:
            found = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if found is not None:
                return found
            element = self._styles.get(_value(element.find(qn("w:basedOn")), "w:val"))
        return None


def _levels(node: Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for level in node.iter(qn("w:lvl")):
        start = _value(level.find(qn("w:start")), "w:val") or "1"
        form = _value(level.find(qn("w:numFmt")), "w:val") or "decimal"
        pattern = _value(level.find(qn("w:lvlText")), "w:val")
        levels[int(_value(level, "w:ilvl") or "0")] = _Level(int(start), form, pattern)
    return levels


def _value(node: Element | None, name: str) -> str:
    value = node.get(qn(name)) if node is not None else None
    return str(value) if value is not None else ""


def _written(number: int, form: str) -> str:
    match form:
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            roman = _roman(number)
            return roman.upper() if form == "upperRoman" else roman
        case "decimalZero":
            return f"{number:02}"
        case _:
            return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ):  # fmt: skip
        count, number = divmod(number, value)
        written += letters * count
    return written
