"""PDFs that are made to fill the memory or never to end."""

import time
import zlib

import pytest
from reading.printing import LONG, printed
from rendering.hostile_pdf import pdf_of

from annotator.errors import UnreadableFileError
from annotator.reading import read_bytes
from annotator.reading.pdf.streams import without_bombs

ROOT = b"<</Type/Catalog/Pages 2 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def page_with(packed: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    stream = b"<</Length %d/Filter %s>>\nstream\n" % (len(packed), filters) + packed + b"\nendstream"
    return pdf_of([ROOT, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream, FONT])


BOMB = zlib.compress(b" " * 50_000_000)


@pytest.mark.parametrize(
    ("packed", "filters"),
    [
        (BOMB, b"/FlateDecode"),
        (zlib.compress(BOMB), b"[/FlateDecode/FlateDecode]"),
        (zlib.compress(b"BT /F1 12 Tf 72 700 Td " + b"(A)Tj " * 100_000 + b"ET"), b"/FlateDecode"),
    ],
    ids=["one", "packed twice", "many words on one spot"],
)
def test_what_unpacks_without_measure_is_refused_soon(packed: bytes, filters: bytes) -> None:
    began = time.monotonic()
    with pytest.raises(UnreadableFileError) as caught:
        read_bytes(page_with(packed, filters), "minutes.pdf")
    assert caught.value.do_next
    assert time.monotonic() - began < 5


def test_a_page_beside_a_bomb_is_read_with_a_warning() -> None:
    good = printed(lambda sheet: sheet.write(LONG))
    head = b"<</Length %d/Filter/FlateDecode>>\nstream\n" % len(BOMB)
    data = good.replace(b"endobj\n", b"endobj\n99 0 obj\n" + head + BOMB + b"\nendstream\nendobj\n", 1)
    found = read_bytes(data, "minutes.pdf")
    assert found.text == LONG
    assert any("too large" in warning for warning in found.warnings)


def test_a_file_without_such_things_is_left_as_it_is() -> None:
    data = printed(lambda sheet: sheet.write(LONG))
    assert without_bombs(data) == (data, False)


@pytest.mark.parametrize("kids", [b"2 0 R", b"2 0 R 2 0 R 2 0 R", b"9 0 R"])
def test_a_page_tree_that_leads_nowhere_is_refused(kids: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="page"):
        read_bytes(pdf_of([ROOT, b"<</Type/Pages/Count 1000000/Kids[" + kids + b"]>>"]), "minutes.pdf")
