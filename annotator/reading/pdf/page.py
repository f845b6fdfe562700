"""One page of a PDF as PDFium sees it: fragments, each a stretch of words on one line with its place and look.

Before it stand pypdfium2 and `places`; `pdf` calls it, `rows` puts together what it gives. PDFium is asked for
the text of a page at once, and for places and fonts only where a line begins and ends: a question for each letter takes
ten times as long.
"""

import ctypes
import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

from annotator.reading.pdf.places import Fragment, Page, Piece, Rectangles, turn_of, upright
from annotator.reading.pdf.words import mended

pdfium: Any = import_module("pypdfium2.raw")  # it has no types of its own

_LINE = re.compile(r"[^\r\n\ufffe\x02]+")  # PDFium writes U+FFFE for a hyphen at the end of a line
_BOLD = re.compile(rb"bold|black|heavy|demi", re.I)
_FORCED_BOLD = 1 << 18  # ISO 32000-1, table 123
_LEVEL = 0.05  # points by which the letters of a level line differ in height at most
_GAP = 0.8  # of the letters' size: wider than a space, even of a justified line
_MOST_LETTERS = 200_000  # of one page
_MOST_TEXTS = 15_000
_MOST_RECTANGLES = 20_000


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
    return upright(index + 1, box, fragments)


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


class _Letters:
    """The letters of one page, asked for as few times as can be."""

    def __init__(self, text_page: Any) -> None:
        self._page = text_page
        self._box: Any = pdfium.FS_RECTF()
        self._matrix: Any = pdfium.FS_MATRIX()
        self._to_box, self._to_matrix = ctypes.byref(self._box), ctypes.byref(self._matrix)
        self._font = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._to_flags = ctypes.byref(self._flags)
        self._asked_font = -1
        self._bold: dict[tuple[bytes, int], bool] = {}
        self._sizes: dict[tuple[bytes, float], float] = {}
        count = min(max(pdfium.FPDFText_CountChars(text_page), 0), _MOST_LETTERS)
        units = (ctypes.c_ushort * (count + 1))()
        got = pdfium.FPDFText_GetText(text_page, 0, count, units) if count else 1
        self._text, self._split = _decoded(bytes(units)[: 2 * max(got - 1, 0)])
        self._at: Callable[[int], int] = _same if len(self._text) == count else self._asked

    def _asked(self, index: int) -> int:
        return max(pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, index), 0)

    def fragments(self) -> list[Piece]:
        """The fragments in the page's own order."""
        spans = [match.span() for match in _LINE.finditer(self._text)]
        rectangles = self._rectangles(len(spans))
        pieces: list[Piece] = []
        for start, end in spans:
            while start < end and self._text[start].isspace():
                start += 1
            while start < end and self._text[end - 1].isspace():
                end -= 1
            if start < end:
                hyphen = self._text[end : end + 1] in ("\ufffe", "\x02")
                self._add_line(pieces, start, end, hyphen, rectangles)
        return pieces

    def _add_line(self, pieces: list[Piece], start: int, end: int, hyphen: bool, rectangles: Rectangles) -> None:
        first = self._at(start)
        left, bottom, right, top = place = self._place(first)
        last = self._place(self._at(end - 1)) if end - start > 1 else place
        level = last[0] > left and abs(last[1] - bottom) < _LEVEL
        turn, size = self._turn_and_size(first, round(top - bottom, 1) if level else 0.0)
        if turn is None:
            return
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
        pieces: list[Piece],
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
        pieces.append(Piece(fragment, turn))

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

    def _turn_and_size(self, index: int, height: float) -> tuple[int | None, float]:
        """In which direction a line runs, and the size of its letters. Level lines of one font and height are alike."""
        known = (self._name_of_font(index), height)
        if height and known in self._sizes:
            return 0, self._sizes[known]
        pdfium.FPDFText_GetMatrix(self._page, index, self._to_matrix)
        matrix = self._matrix
        turn = turn_of(matrix.a, matrix.b)
        scale = abs(matrix.c) if turn in (1, 3) else abs(matrix.d)
        size = pdfium.FPDFText_GetFontSize(self._page, index) * (scale or 1.0)
        if height and turn == 0:
            self._sizes[known] = size
        return turn, size

    def _place(self, index: int) -> tuple[float, float, float, float]:
        pdfium.FPDFText_GetLooseCharBox(self._page, index, self._to_box)
        box = self._box
        return box.left, box.bottom, box.right, box.top

    def _size(self, index: int) -> float:
        pdfium.FPDFText_GetMatrix(self._page, index, self._to_matrix)
        return pdfium.FPDFText_GetFontSize(self._page, index) * (abs(self._matrix.d) or 1.0)

    def _name_of_font(self, index: int) -> bytes:
        if index != self._asked_font:
            pdfium.FPDFText_GetFontInfo(self._page, index, self._font, 128, self._to_flags)
            self._asked_font = index
        return self._font.value

    def _is_bold(self, index: int) -> bool:
        known = (self._name_of_font(index), self._flags.value)
        bold = self._bold.get(known)
        if bold is None:
            name, flags = known
            bold = self._bold[known] = bool(_BOLD.search(name)) or bool(flags & _FORCED_BOLD)
        return bold

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

    def _rectangles(self, lines: int) -> Rectangles:
        """Where PDFium's text objects stand. One for each line or fewer shows no gap within a line."""
        count = pdfium.FPDFText_CountRects(self._page, 0, -1)
        if count <= lines or count > _MOST_RECTANGLES:
            return Rectangles([])
        sides = [ctypes.c_double() for _ in range(4)]
        left, top, right, bottom = sides
        to_sides = [ctypes.byref(side) for side in sides]
        ask, page = pdfium.FPDFText_GetRect, self._page
        found: list[tuple[float, float, float]] = []
        for index in range(count):
            ask(page, index, *to_sides)
            found.append((left.value, right.value, (top.value + bottom.value) / 2))
        return Rectangles(found)


def _same(index: int) -> int:
    return index


def _decoded(data: bytes) -> tuple[str, bool]:
    """The text with one letter for each unit of UTF-16, and whether some stand in two halves."""
    text = data.decode("utf-16-le", "surrogatepass")
    if len(text) == len(data) // 2:
        return text, False
    return "".join(chr(int.from_bytes(data[at : at + 2], "little")) for at in range(0, len(data), 2)), True
