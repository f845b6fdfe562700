"""One page of a PDF as PDFium sees it: fragments, each a stretch of words on one line with its place and look.

Before it stands pypdfium2; `pdf` calls it, `pdf_layout` makes lines of what it gives. PDFium is asked for the text of a
page at once, and for places and fonts only where a line begins and ends: a question for each letter takes ten times as
long.
"""

import ctypes
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from annotator.reading.pdf_words import mended

_LINE = re.compile(r"[^\r\n\ufffe\x02]+")  # PDFium writes U+FFFE for a hyphen at the end of a line
_BOLD = re.compile(rb"bold|black|heavy|demi", re.I)
_FORCED_BOLD = 1 << 18  # ISO 32000-1, table 123
_GAP = 0.8  # of the letters' size: wider than a space, even of a justified line
_MOST_LETTERS = 200_000  # of one page
_MOST_TEXTS = 15_000
_MOST_RECTANGLES = 20_000


@dataclass(slots=True)
class Fragment:
    """Words that stand together on a line. Places are in points, from the page's lower left corner.

    `order` is its place in the page's own order; `hyphen` tells that PDFium saw a hyphen at the end of the line.
    `bold_words` are those with which it begins in bold, where it goes on in plain letters.
    """

    words: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool
    order: int
    hyphen: bool = False
    bold_words: str = ""


@dataclass(slots=True)
class Page:
    """A page: its number (the first is 1), its size, and the fragments upon it."""

    number: int
    width: float
    height: float
    fragments: list[Fragment]


def read_page(document: Any, index: int) -> Page | None:
    """The page of that index in a raw document, or None where it cannot be had."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return None
    try:
        if _is_overfull(page):
            return Page(index + 1, 1.0, 1.0, [])
        text_page = pdfium.FPDFText_LoadPage(page)
        if not text_page:
            return None
        try:
            width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
            turned = pdfium.FPDFPage_GetRotation(page) % 2 == 1
            own = (height, width) if turned else (width, height)
            box = _visible(page, *own)
            fragments = _Letters(text_page).fragments()
        finally:
            pdfium.FPDFText_ClosePage(text_page)
    finally:
        pdfium.FPDF_ClosePage(page)
    return _upright(index + 1, box, fragments)


def _is_overfull(page: Any) -> bool:
    """Whether more texts stand on a page than letters could be read: PDFium would not end."""
    count = pdfium.FPDFPage_CountObjects(page)
    if count <= _MOST_TEXTS:
        return False
    kinds = (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, at)) for at in range(count))
    return sum(kind == pdfium.FPDF_PAGEOBJ_TEXT for kind in kinds) > _MOST_TEXTS


def _visible(page: Any, width: float, height: float) -> tuple[float, float, float, float]:
    """The rectangle of the page that is shown: left, bottom, right, top."""
    sides = [ctypes.c_float() for _ in range(4)]
    for ask in (pdfium.FPDFPage_GetCropBox, pdfium.FPDFPage_GetMediaBox):
        if ask(page, *sides):
            left, bottom, right, top = (side.value for side in sides)
            return min(left, right), min(bottom, top), max(left, right), max(bottom, top)
    return 0.0, 0.0, width, height


@dataclass(slots=True)
class _Piece:
    """A fragment before the page is turned upright; `turn` is the direction in which it is written, in quarters."""

    fragment: Fragment
    turn: int


class _Letters:
    """The letters of one page, asked for as few times as can be."""

    def __init__(self, text_page: Any) -> None:
        self._page = text_page
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._to_box, self._to_matrix = ctypes.byref(self._box), ctypes.byref(self._matrix)
        self._font = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._to_flags = ctypes.byref(self._flags)
        self._bold: dict[tuple[bytes, int], bool] = {}
        count = min(max(pdfium.FPDFText_CountChars(text_page), 0), _MOST_LETTERS)
        units = (ctypes.c_ushort * (count + 1))()
        got = pdfium.FPDFText_GetText(text_page, 0, count, units) if count else 1
        self._text, self._split = _decoded(bytes(units)[: 2 * max(got - 1, 0)])
        self._at: Callable[[int], int] = _same if len(self._text) == count else self._asked

    def _asked(self, index: int) -> int:
        return max(pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, index), 0)

    def fragments(self) -> list[_Piece]:
        """The fragments in the page's own order."""
        spans = [match.span() for match in _LINE.finditer(self._text)]
        rectangles = self._rectangles(len(spans))
        pieces: list[_Piece] = []
        for start, end in spans:
            while start < end and self._text[start].isspace():
                start += 1
            while start < end and self._text[end - 1].isspace():
                end -= 1
            if start < end:
                hyphen = self._text[end : end + 1] in ("\ufffe", "\x02")
                self._add_line(pieces, start, end, hyphen, rectangles)
        return pieces

    def _add_line(self, pieces: list[_Piece], start: int, end: int, hyphen: bool, rectangles: "_Rectangles") -> None:
        first = self._at(start)
        left, bottom, right, top = self._place(first)
        pdfium.FPDFText_GetMatrix(self._page, first, self._to_matrix)
        matrix = self._matrix
        turn = _turn(matrix.a, matrix.b)
        if turn is None:
            return
        scale = abs(matrix.d) if turn % 2 == 0 else abs(matrix.c)
        size = pdfium.FPDFText_GetFontSize(self._page, first) * (scale or 1.0)
        last = self._place(self._at(end - 1)) if end - start > 1 else (left, bottom, right, top)
        if turn:
            sides = min(left, last[0]), min(bottom, last[1]), max(right, last[2]), max(top, last[3])
            self._add(pieces, start, end, sides, size, turn, hyphen)
            return
        at = start
        for gap_left, gap_right in rectangles.gaps(left, last[2], bottom, top, size * _GAP):
            cut = self._first_right_of(at + 1, end - 1, (gap_left + gap_right) / 2)
            if cut is None:
                continue
            until = cut
            while until > at and self._text[until - 1].isspace():
                until -= 1
            if until > at:
                self._add(pieces, at, until, (left, bottom, gap_left, top), size, 0, False)
                at, left = cut, gap_right
                size = self._size(self._at(at)) or size
        self._add(pieces, at, end, (left, bottom, last[2], top), size, 0, hyphen)

    def _add(
        self,
        pieces: list[_Piece],
        start: int,
        end: int,
        sides: tuple[float, float, float, float],
        size: float,
        turn: int,
        hyphen: bool,
    ) -> None:
        words = self._text[start:end]
        if self._split:
            words = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        words = mended(words)
        if not words:
            return
        begins = self._is_bold(self._at(start))
        bold = begins and self._is_bold(self._at(end - 1))
        if bold and end - start > 8:
            middle = (start + end) // 2
            bold = self._text[middle].isspace() or self._is_bold(self._at(middle))
        left, bottom, right, top = sides
        fragment = Fragment(words, left, right, bottom, top, size, bold, len(pieces), hyphen)
        if begins and not bold:
            fragment.bold_words = mended(self._text[start : self._end_of_bold(start, end)])
        pieces.append(_Piece(fragment, turn))

    def _end_of_bold(self, start: int, end: int) -> int:
        """Where the bold letters end with which a stretch begins, found by halving."""
        low, high = start, end
        while high - low > 1:
            middle = (low + high) // 2
            probe = middle
            while probe > low and self._text[probe].isspace():
                probe -= 1
            if self._is_bold(self._at(probe)):
                low = middle
            else:
                high = probe if probe > low else middle
        return high

    def _place(self, index: int) -> tuple[float, float, float, float]:
        pdfium.FPDFText_GetLooseCharBox(self._page, index, self._to_box)
        box = self._box
        return box.left, box.bottom, box.right, box.top

    def _size(self, index: int) -> float:
        pdfium.FPDFText_GetMatrix(self._page, index, self._to_matrix)
        return pdfium.FPDFText_GetFontSize(self._page, index) * (abs(self._matrix.d) or 1.0)

    def _is_bold(self, index: int) -> bool:
        pdfium.FPDFText_GetFontInfo(self._page, index, self._font, 128, self._to_flags)
        name, flags = self._font.value, self._flags.value
        known = self._bold.get((name, flags))
        if known is None:
            known = bool(_BOLD.search(name)) or bool(flags & _FORCED_BOLD)
            self._bold[name, flags] = known
        return known

    def _first_right_of(self, low: int, high: int, edge: float) -> int | None:
        """The first letter from `low` to `high` that stands right of an edge, found by halving."""
        found = None
        while low <= high:
            middle = (low + high) // 2
            probe = middle
            while probe < high and self._text[probe].isspace():
                probe += 1
            if self._place(self._at(probe))[0] >= edge:
                found, high = probe, middle - 1
            else:
                low = probe + 1
        return found

    def _rectangles(self, lines: int) -> "_Rectangles":
        """Where PDFium's text objects stand. One for each line or fewer shows no gap within a line."""
        count = pdfium.FPDFText_CountRects(self._page, 0, -1)
        if count <= lines or count > _MOST_RECTANGLES:
            return _Rectangles([])
        sides = [ctypes.c_double() for _ in range(4)]
        left, top, right, bottom = sides
        to_sides = [ctypes.byref(side) for side in sides]
        ask, page = pdfium.FPDFText_GetRect, self._page
        found: list[tuple[float, float, float]] = []
        for index in range(count):
            ask(page, index, *to_sides)
            found.append((left.value, right.value, (top.value + bottom.value) / 2))
        return _Rectangles(found)


class _Rectangles:
    """The places of the text objects, in the page's order; each line takes its own from the front."""

    def __init__(self, rectangles: list[tuple[float, float, float]]) -> None:
        self._all = rectangles
        self._next = 0

    def gaps(self, left: float, right: float, bottom: float, top: float, wide: float) -> list[tuple[float, float]]:
        """The gaps wider than `wide` in the line of these sides: the right side of what is before, the left after."""
        found: list[tuple[float, float]] = []
        slack = (top - bottom) * 0.3
        low, high = bottom - slack, top + slack
        every, index, reached = self._all, self._next, None
        while index < len(every):
            one_left, one_right, middle = every[index]
            mine = low <= middle <= high and left - slack <= one_left and one_right <= right + 2 * slack  # with a space
            if not mine:
                if reached is None and index - self._next < 8:  # one that belongs to no line: a space, a mark
                    index += 1
                    continue
                break
            if one_right > one_left:
                if reached is not None and one_left - reached > wide:
                    found.append((reached, one_left))
                reached = one_right if reached is None else max(reached, one_right)
            index += 1
        if reached is not None:
            self._next = index
        return found


def _same(index: int) -> int:
    return index


def _decoded(data: bytes) -> tuple[str, bool]:
    """The text with one letter for each unit of UTF-16, and whether some stand in two halves."""
    text = data.decode("utf-16-le", "surrogatepass")
    if len(text) == len(data) // 2:
        return text, False
    return "".join(chr(int.from_bytes(data[at : at + 2], "little")) for at in range(0, len(data), 2)), True


def _turn(a: float, b: float) -> int | None:
    """In which direction a text runs, in quarter turns; None for one that is aslant, as a watermark is."""
    if abs(b) <= 0.1 * abs(a):
        return 0 if a >= 0 else 2
    if abs(a) <= 0.1 * abs(b):
        return 1 if b > 0 else 3
    return None


def _upright(number: int, box: tuple[float, float, float, float], pieces: list[_Piece]) -> Page:
    """The page turned so that most of its text runs from left to right; what runs otherwise, or off it, is left out."""
    left, bottom, right, top = box
    letters = [0, 0, 0, 0]
    for piece in pieces:
        letters[piece.turn] += len(piece.fragment.words)
    turn = letters.index(max(letters))
    width, height = (right - left, top - bottom) if turn % 2 == 0 else (top - bottom, right - left)
    fragments: list[Fragment] = []
    for piece in pieces:
        if piece.turn != turn:
            continue
        fragment = piece.fragment
        x0, y0, x1, y1 = fragment.left - left, fragment.bottom - bottom, fragment.right - left, fragment.top - bottom
        if turn == 1:
            x0, y0, x1, y1 = y0, height - x1, y1, height - x0
        elif turn == 2:
            x0, y0, x1, y1 = width - x1, height - y1, width - x0, height - y0
        elif turn == 3:
            x0, y0, x1, y1 = width - y1, x0, width - y0, x1
        if x1 > 0 and x0 < width and y1 > 0 and y0 < height:
            fragment.left, fragment.bottom, fragment.right, fragment.top = x0, y0, x1, y1
            fragments.append(fragment)
    return Page(number, width, height, fragments)
