"""PDF files that are damaged, locked, go round in circles, or hold no words.

Before it stands `hostile_making`; `hostile` lists them.
"""

import io
import zlib
from collections.abc import Iterator

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from rendering.hostile_making import (
    DEEP,
    Sample,
)


def pdf_of(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, the first of which is its root."""
    kept = b"%PDF-1.7\n"
    places: list[int] = []
    for number, words in enumerate(objects, 1):
        places.append(len(kept))
        kept += b"%d 0 obj\n" % number + words + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    start = len(kept)
    kept += b"xref\n0 %d\n0000000000 65535 f \n" % size + table
    return kept + b"trailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, start)


_ROOT = b"<</Type/Catalog/Pages 2 0 R>>"


def pdf_with_stream(packed: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    stream = b"<</Length %d/Filter/FlateDecode>>\nstream\n" % len(packed) + packed + b"\nendstream"
    return pdf_of([_ROOT, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream])


def damaged_pdf() -> Iterator[Sample]:
    itself = b"<</Type/Pages/Count 3/Kids[2 0 R 2 0 R 2 0 R]>>"
    yield Sample("loop.pdf", "error", pdf_of([_ROOT, itself]))
    each_other = [b"<</Type/Pages/Count 9/Kids[3 0 R]>>", b"<</Type/Pages/Count 9/Parent 2 0 R/Kids[2 0 R]>>"]
    yield Sample("loop-of-two.pdf", "error", pdf_of([_ROOT, *each_other]))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    yield Sample("many-pages.pdf", "error", pdf_of([_ROOT, b"<</Type/Pages/Count 2000000000/Kids[3 0 R]>>", page]))
    yield Sample("no-pages.pdf", "error", pdf_of([_ROOT, b"<</Type/Pages/Count 0/Kids[]>>"]))
    kids = b"<</Type/Pages/Count 5000/Kids[" + b"3 0 R " * 5000 + b"]>>"
    yield Sample("same-page.pdf", "error", pdf_of([_ROOT, kids, page]))
    yield Sample("previous.pdf", "error", pdf_of([_ROOT, itself], b"/Prev 9"))
    yield Sample("arrays.pdf", "error", pdf_of([_ROOT, b"[" * DEEP]))
    yield Sample("endless-page.pdf", "either", pdf_with_stream(zlib.compress(b"q 1 0 0 1 0 0 cm " * 500_000)))
    yield Sample("locked.pdf", "error", _printed(password="secret"))
    yield Sample("owner-locked.pdf", "text", _printed(password=""), words="taxi rank")
    yield Sample("picture.pdf", "error", _picture())


def _printed(password: str) -> bytes:
    kept = io.BytesIO()
    canvas = Canvas(kept, encrypt=StandardEncryption(password, ownerPassword="owner", canCopy=0))
    canvas.drawString(72, 700, "Minutes of the meeting: the taxi rank would be moved.")
    canvas.save()
    return kept.getvalue()


def _picture() -> bytes:
    """Pages with nothing but a drawing, as a scanner makes them."""
    kept = io.BytesIO()
    canvas = Canvas(kept)
    for _ in range(3):
        canvas.rect(72, 72, 400, 600, fill=1)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()
