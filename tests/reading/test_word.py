"""Word documents: paragraphs, tables, automatic numbers and tracked changes."""

import io

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from annotator.reading import ReadText, Style, read_bytes


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
