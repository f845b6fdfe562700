"""The words of a paragraph, out of the runs that Word cuts it into.

Before it stand `styles` and `numerals`; `blocks` calls it. What tracked changes inserted is in, what
they deleted is out; the results of fields are in, their codes are out; hidden text, comments and the marks of notes
are out.
"""

from dataclasses import dataclass, field

from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml has no public name

from annotator.reading.word.lines import Piece
from annotator.reading.word.numerals import symbol
from annotator.reading.word.package import MC, W
from annotator.reading.word.styles import PLAIN, Look, Styles, look_of, style_of

_RUN, _RUN_LOOK, _RUN_STYLE, _FONTS = f"{W}r", f"{W}rPr", f"{W}rStyle", f"{W}rFonts"
_SYMBOL, _FIELD_MARK, _CODE = f"{W}sym", f"{W}fldChar", f"{W}instrText"
_TEXTS = {f"{W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}
_FIELD, _BOX, _ALTERNATE = f"{W}fldSimple", f"{W}txbxContent", f"{MC}AlternateContent"
_LETTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
}
_LEFT_OUT = {
    _RUN_LOOK,
    f"{W}pPr",
    f"{W}sdtPr",
    f"{W}sdtEndPr",
    f"{W}del",
    f"{W}moveFrom",
    f"{W}delText",
    f"{W}delInstrText",
    f"{W}rt",  # how a word is said, above it
    f"{W}softHyphen",
}
_SYMBOL_FONTS = {"symbol", "wingdings", "wingdings 2", "webdings"}
_LISTS = {"TOC", "TOA", "INDEX"}  # fields whose result is a list of what stands elsewhere
_SOFT_HYPHEN = "\u00ad"


@dataclass(slots=True)
class Words:
    """The words of a paragraph, cut where they begin or cease to stand out, and the text boxes that hang on it."""

    pieces: list[Piece] = field(default_factory=list[Piece])
    boxes: list[Element] = field(default_factory=list[Element])

    @property
    def text(self) -> str:
        """The words."""
        return "".join(words for words, _ in self.pieces).strip("\n ")

    @property
    def stand_out(self) -> bool:
        """Whether all of them stand out."""
        return all(out for words, out in self.pieces if words.strip()) and bool(self.text)


@dataclass(slots=True)
class _Field:
    code: str = ""
    in_code: bool = True

    @property
    def is_list(self) -> bool:
        return _is_list(self.code)


class WordsReader:
    """Reads the words of one paragraph after the other: a field may begin in one and end in another."""

    def __init__(self, styles: Styles, *, keep_lists: bool = False) -> None:
        self._styles = styles
        self._keep_lists = keep_lists
        self._fields: list[_Field] = []
        self._silent = False
        self._found = Words()
        self._look = PLAIN

    def of(self, paragraph: Element, look: Look, before: Words | None = None) -> Words:
        """The words of a paragraph whose style gives it that look, after those of one that was joined to it."""
        self._found = before or Words()
        self._look = look
        self._read(paragraph, look, "")
        if any(one.in_code for one in self._fields):  # a code that nothing ends would swallow the rest
            self._fields = [one for one in self._fields if not one.in_code]
            self._listen()
        return self._found

    @property
    def is_open(self) -> bool:
        """Whether a field has begun and not ended."""
        return bool(self._fields)

    def _read(self, element: Element, look: Look, font: str) -> None:
        for child in element:
            tag = child.tag
            if tag == _RUN:
                self._read_run(child, look)
            elif tag in _TEXTS:
                self._add(child.text or "", look, font)
            elif tag in _LETTERS:
                self._add(_LETTERS[tag], look, "")
            elif tag not in _LEFT_OUT:
                self._read_other(child, tag, look, font)

    def _read_run(self, run: Element, look: Look) -> None:
        properties = run.find(_RUN_LOOK)
        font = ""
        if properties is not None and len(properties):
            style = style_of(properties, _RUN_STYLE)
            look = look_of(properties).over(self._styles.look(style).over(self._look) if style else self._look)
            fonts = properties.find(_FONTS)
            font = fonts.get(f"{W}ascii", "").lower() if fonts is not None else ""
        self._read(run, look, font if font in _SYMBOL_FONTS else "")

    def _read_other(self, child: Element, tag: str, look: Look, font: str) -> None:
        if tag == _FIELD_MARK:
            self._mark(child.get(f"{W}fldCharType", ""))
        elif tag == _CODE:
            if self._fields:
                self._fields[-1].code += child.text or ""
        elif tag == _SYMBOL:
            self._add(_letter(child), look, "")
        elif tag == _BOX:
            self._found.boxes.append(child)
        elif tag == _FIELD:
            if not _is_list(child.get(f"{W}instr", "")):
                self._read(child, look, font)
        elif tag == _ALTERNATE:  # the same thing in several forms: the first is the newest
            if len(child):
                self._read(child[0], look, font)
        else:
            self._read(child, look, font)

    def _mark(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_code = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        self._listen()

    def _listen(self) -> None:
        self._silent = any(one.in_code or (one.is_list and not self._keep_lists) for one in self._fields)

    def _add(self, words: str, look: Look, font: str) -> None:
        if self._silent or look.hidden or not words:
            return
        if font:
            words = "".join(_shown(letter, font) for letter in words)
        if _SOFT_HYPHEN in words:
            words = words.replace(_SOFT_HYPHEN, "")
        self._found.pieces.append((words, look.stands_out))


def _is_list(code: str) -> bool:
    words = code.split(maxsplit=1)
    return bool(words) and words[0].upper() in _LISTS


def _shown(letter: str, font: str) -> str:
    """A letter as a symbol font shows it; as it stands where that is not known."""
    private = "\uf000" <= letter <= "\uf0ff"
    return symbol(font, ord(letter)) or ("" if private else letter) if private or letter < "\u0100" else letter


def _letter(node: Element) -> str:
    code = node.get(f"{W}char", "")
    try:
        return symbol(node.get(f"{W}font", ""), int(code, 16))
    except ValueError:
        return ""
