"""Pages that are only pictures: said plainly, and read where a program for that is at hand."""

import io
import shutil
from pathlib import Path

import pypdfium2
import pytest
from reading.printing import BOLD, LONG, Sheet, printed, words
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from annotator.errors import UnreadableFileError
from annotator.reading.pdf.document import PdfReader
from annotator.reading.pdf.ocr import Picture, Tesseract, Word, find_picture_reader, words_of


class Reads:
    """Reads the same words in every picture."""

    def __init__(self, *lines: str) -> None:
        self.lines = lines

    def words_in(self, picture: Picture) -> list[Word]:
        assert len(picture.points) == picture.width * picture.height
        return [
            Word(word, 300 + 150 * at, 300 + 60 * line, 430 + 150 * at, 340 + 60 * line, line)
            for line, text in enumerate(self.lines)
            for at, word in enumerate(text.split())
        ]


def page(sheet: Sheet) -> None:
    sheet.write("3. Roads and bridges", font=BOLD, size=14)
    sheet.write(LONG, size=12)


def scanned(pictures: str = "p") -> bytes:
    """A page for each letter: "p" for a picture of a page, "t" for one with text."""
    document = pypdfium2.PdfDocument(printed(page))
    picture = ImageReader(document[0].render(scale=150 / 72, grayscale=True).to_pil())
    document.close()
    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=(595, 842))
    for kind in pictures:
        if kind == "p":
            canvas.drawImage(picture, 0, 0, 595, 842)
        else:
            page(Sheet(canvas))
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


def test_pages_that_are_pictures_are_named_and_the_others_read() -> None:
    found = PdfReader(lambda: None).read(scanned("tppt"), "pack.pdf")
    assert found.text.count(LONG) == 2
    assert len(found.warnings) == 1
    assert found.warnings[0].startswith("Pages 2 and 3 are pictures without text: install Tesseract")


def test_a_file_of_pictures_alone_says_what_to_do() -> None:
    with pytest.raises(UnreadableFileError, match=r"scan\.pdf has no text in it: its pages are pictures.*Tesseract"):
        PdfReader(lambda: None).read(scanned(), "scan.pdf")


def test_what_was_read_from_pictures_is_to_be_checked() -> None:
    found = PdfReader(lambda: Reads("Minutes of the Parish Council")).read(scanned("tp"), "scan.pdf")
    assert words(found)[-1] == "Minutes of the Parish Council"
    assert found.warnings == ("Page 2 was read from a picture: check the words.",)


def test_pictures_in_which_nothing_can_be_read_are_said() -> None:
    with pytest.raises(UnreadableFileError, match="no words could be read"):
        PdfReader(lambda: Reads()).read(scanned(), "scan.pdf")


def test_no_picture_reader_is_looked_for_where_all_pages_have_text() -> None:
    def never() -> None:
        raise AssertionError("looked for")

    assert LONG in PdfReader(never).read(scanned("tt"), "minutes.pdf").text


def test_words_of_which_the_program_is_not_sure_are_left_out() -> None:
    table = "level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext\n"
    table += "5\t1\t1\t1\t1\t1\t10\t20\t30\t12\t96.1\tMinutes\n5\t1\t1\t1\t1\t2\t50\t20\t9\t12\t4.0\t~~\n"
    table += "4\t1\t1\t1\t1\t0\t1\t1\t1\t1\t-1\t\n"
    assert words_of(table) == [Word("Minutes", 10, 20, 40, 32, 0)]


def test_the_program_is_found_where_it_is_named(tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text("")
    assert isinstance(find_picture_reader({"MATTERS_ARISING_TESSERACT": str(program)}), Tesseract)
    assert find_picture_reader({"MATTERS_ARISING_TESSERACT": str(tmp_path / "none")}) is None


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_tesseract_reads_a_scanned_page() -> None:
    found = PdfReader().read(scanned(), "scan.pdf")
    assert words(found) == ["3. Roads and bridges", LONG]
