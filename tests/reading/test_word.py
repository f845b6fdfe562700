"""Word documents: paragraphs, tables, automatic numbers and tracked changes."""

import io
import random
import zipfile
from contextlib import suppress

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from annotator.errors import UnreadableFileError
from annotator.reading import ReadText, Style, read_bytes
from annotator.sample import sample_files


def read(document) -> ReadText:
    file = io.BytesIO()
    document.save(file)
    return read_bytes(file.getvalue(), "minutes.docx")


def test_headings_paragraphs_and_tables_come_in_order() -> None:
    document = Document()
    document.add_heading("12. Young carers", level=2)
    document.add_paragraph("The Panel noted\tthe report.")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Action", "Owner"
    found = read(document)
    assert found.text == "12. Young carers\n\nThe Panel noted\tthe report.\n\nAction\tOwner"
    assert [p.style for p in found.passages] == [Style.HEADING, Style.PARAGRAPH, Style.ROW]


def test_automatic_numbers_are_read_as_printed() -> None:
    document = Document()
    for words in ("First", "Second"):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph("Point", style="List Bullet")
    assert read(document).text == "1. First\n2. Second\n• Point"


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    document = Document()
    paragraph = document.add_paragraph("The Panel ")
    paragraph._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="c"><w:r><w:t>agreed</w:t></w:r></w:ins>'))
    paragraph._p.append(
        parse_xml(f'<w:del {nsdecls("w")} w:id="2" w:author="c"><w:r><w:delText>noted</w:delText></w:r></w:del>')
    )
    found = read(document)
    assert found.text == "The Panel agreed"
    assert len(found.warnings) == 1


def test_a_bold_paragraph_is_known_as_one() -> None:
    document = Document()
    document.add_paragraph().add_run("RESOLVED").bold = True
    document.add_paragraph("That it be noted.")
    assert [p.bold for p in read(document).passages] == [True, False]


def damaged(data: bytes, seed: int) -> bytes:
    """The file with some bytes of it changed, or cut off, or with a value in one of its parts made nonsense."""
    chance = random.Random(seed)
    if seed % 3 == 0:
        return data[: chance.randrange(len(data))]
    if seed % 3 == 1:
        spoilt = bytearray(data)
        for _ in range(20):
            spoilt[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(spoilt)
    whole, file = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    part = chance.choice(whole.namelist())
    with zipfile.ZipFile(file, "w") as changed:
        for name in whole.namelist():
            content = whole.read(name)
            changed.writestr(
                name, content if name != part else content.replace(chance.choice([b"1", b"or", b"w:"]), b"x")
            )
    return file.getvalue()


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_document_is_read_or_refused(seed: int) -> None:
    (data,) = (sample.path.read_bytes() for sample in sample_files() if sample.path.suffix == ".docx")
    with suppress(UnreadableFileError):
        assert read_bytes(damaged(data, seed), "minutes.docx").text


def test_a_document_with_spoilt_contents_says_what_to_do() -> None:
    file = io.BytesIO()
    Document().save(file)
    spoilt = bytearray(file.getvalue())
    with zipfile.ZipFile(file) as package:
        begin = package.getinfo("word/document.xml").header_offset + 60
    for at in range(begin, begin + 60):
        spoilt[at] ^= 0xFF
    with pytest.raises(UnreadableFileError, match="save it again"):
        read_bytes(bytes(spoilt), "minutes.docx")
