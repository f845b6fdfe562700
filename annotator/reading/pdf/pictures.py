"""The pages of a PDF that are only pictures, as a scanner makes them: which they are, and the words read from them.

Before it stand `ocr` and `page`; `pdf` calls it.
"""

import ctypes
from collections.abc import Sequence
from statistics import median
from typing import Any

from annotator.reading.pdf.ocr import Picture, Word
from annotator.reading.pdf.page import pdfium
from annotator.reading.pdf.places import Fragment, Page
from annotator.reading.pdf.words import mended

FEW_LETTERS = 80  # a page number, a stamp: a page with more was not only scanned
_MOST_OBJECTS = 40
_LEAST_SHARE = 0.2  # of the page that a picture covers
_POINTS_PER_INCH = 72
_DOTS_PER_INCH = 300
_MOST_DOTS = 40_000_000  # of one picture: A3 at that fineness has 17 million
_WIDE = 1.5  # times a line's height: the gap between the cells of a table


def shows_picture(document: Any, index: int) -> bool:
    """Whether a picture covers a good part of a page."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return False
    try:
        area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
        objects = (
            pdfium.FPDFPage_GetObject(page, at) for at in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS))
        )
        return sum(_covered(one) for one in objects) > _LEAST_SHARE * area
    finally:
        pdfium.FPDF_ClosePage(page)


def _covered(one: Any) -> float:
    """The area that an object covers, where it is a picture or a form that may hold one."""
    if pdfium.FPDFPageObj_GetType(one) not in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM):
        return 0.0
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(one, *sides):
        return 0.0
    left, bottom, right, top = (side.value for side in sides)
    return max(right - left, 0.0) * max(top - bottom, 0.0)


def picture_of(document: Any, index: int) -> Picture | None:
    """A page drawn in grey at 300 dots an inch; coarser where it is huge, None where it cannot be drawn."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return None
    try:
        wide, high = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        if wide < 1 or high < 1:
            return None
        scale = min(_DOTS_PER_INCH / _POINTS_PER_INCH, (_MOST_DOTS / (wide * high)) ** 0.5)
        return _drawn(page, max(int(wide * scale), 1), max(int(high * scale), 1))
    finally:
        pdfium.FPDF_ClosePage(page)


def _drawn(page: Any, width: int, height: int) -> Picture | None:
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        return None
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        points = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    if stride != width:
        points = b"".join(points[at * stride : at * stride + width] for at in range(height))
    return Picture(width, height, points)


def page_read(page: Page, picture: Picture, words: Sequence[Word]) -> Page:
    """The page with the words that were read from its picture, as fragments like those of any page."""
    scale = page.width / picture.width
    lines: dict[int, list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    heights = [max(one.bottom for one in line) - min(one.top for one in line) for line in lines.values()]
    usual = median(heights) if heights else 1.0
    fragments: list[Fragment] = []
    for line in lines.values():
        for stretch in _stretches(line, _WIDE * usual):
            text = mended(" ".join(one.words for one in stretch))
            if text:
                fragments.append(_fragment(page, text, stretch, usual, scale, len(fragments)))
    return Page(page.number, page.width, page.height, fragments)


def _stretches(line: Sequence[Word], wide: float) -> list[list[Word]]:
    """The words of a line, apart where there is a gap such as between the cells of a table."""
    stretches: list[list[Word]] = []
    for word in line:
        if stretches and word.left - stretches[-1][-1].right <= wide:
            stretches[-1].append(word)
        else:
            stretches.append([word])
    return stretches


def _fragment(page: Page, text: str, words: Sequence[Word], usual: float, scale: float, order: int) -> Fragment:
    """Words as a fragment. The height of a line is that of its letters: it is taken as all others, unless far off."""
    top, bottom = min(one.top for one in words), max(one.bottom for one in words)
    height = usual if 0.6 * usual < bottom - top < 1.5 * usual else bottom - top
    middle = page.height - (top + bottom) / 2 * scale
    size = height * scale
    left, right = words[0].left * scale, words[-1].right * scale
    return Fragment(text, left, right, middle - size / 2, middle + size / 2, size, False, order)
