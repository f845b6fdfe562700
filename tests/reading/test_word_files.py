"""Word files of every make, and those that are made to do harm: read, or refused in one clear sentence."""

import io
import time
import zipfile

import pytest
from docx import Document
from word_documents import NAMES, W, p, word_file, xml, zipped

from annotator.errors import UnreadableFileError
from annotator.reading import read_bytes

MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
CHUNK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
MEGABYTE = b" " * 1024 * 1024


def text(data: bytes, name: str = "minutes.docx") -> str:
    return read_bytes(data, name).text


def refusal(data: bytes, name: str = "minutes.docx") -> str:
    start = time.perf_counter()
    with pytest.raises(UnreadableFileError) as refused:
        read_bytes(data, name)
    assert time.perf_counter() - start < 5
    return refused.value.happened


def test_a_document_with_macros_is_read() -> None:
    assert text(word_file(p("Drains"), main_type=MACROS), "minutes.docm") == "Drains"


def test_a_document_of_the_strict_standard_is_read() -> None:
    strict = xml(
        f'<x:document xmlns:x="{STRICT}"><x:body><x:p><x:r><x:t>Drains</x:t></x:r></x:p></x:body></x:document>'
    )
    assert text(word_file("", parts={"word/document.xml": strict})) == "Drains"


@pytest.mark.parametrize("part", ["word/styles.xml", "word/numbering.xml", "_rels/.rels", "[Content_Types].xml"])
def test_a_document_without_a_part_that_can_be_missed_is_read(part: str) -> None:
    assert text(word_file(p("Drains"), without=(part,))) == "Drains"


def test_names_with_other_slashes_are_read() -> None:
    document = xml(f"<w:document {NAMES}><w:body>{p('Drains')}</w:body></w:document>")
    assert text(zipped({"word\\document.xml": document})) == "Drains"


def test_a_document_without_text_says_what_it_holds() -> None:
    assert refusal(word_file(p())) == "minutes.docx has no text in it."
    assert "only pictures" in refusal(word_file(p(), parts={"word/media/image1.png": b"x"}))
    deleted = '<w:p><w:del w:id="1"><w:r><w:delText>Drains</w:delText></w:r></w:del></w:p>'
    assert "deleted in its tracked changes" in refusal(word_file(deleted))


def test_a_workbook_by_a_documents_name_says_so() -> None:
    assert (
        refusal(zipped({"xl/workbook.xml": b"<workbook/>"}))
        == "minutes.docx is an Excel workbook, not a Word document."
    )


def test_documents_that_stand_whole_in_a_document_are_read() -> None:
    inner = word_file(p("Roads"))
    relations = "".join(
        f'<Relationship Id="{name}" Type="{CHUNK}" Target="{target}"/>'
        for name, target in [("a", "one.docx"), ("b", "/word/two.txt"), ("c", "three.bin")]
    )
    body = p("Drains") + "".join(f'<w:altChunk r:id="{name}"/>' for name in "abc")
    parts = {"word/one.docx": inner, "word/two.txt": b"Bins", "word/three.bin": b"\x00"}
    found = read_bytes(word_file(body, relations=relations, parts=parts), "minutes.docx")
    assert found.text == "Drains\n\nRoads\n\nBins"
    assert len(found.warnings) == 1


def test_a_title_in_the_properties_is_a_hint() -> None:
    document = Document()
    document.add_paragraph("Drains")
    document.core_properties.title, document.core_properties.author = "Minutes of Cabinet", "A Clerk"
    file = io.BytesIO()
    document.save(file)
    assert read_bytes(file.getvalue(), "minutes.docx").hints == {"title": "Minutes of Cabinet"}


def test_a_part_that_blows_up_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package, package.open("word/document.xml", "w") as part:
        part.write(b"<a>")
        for _ in range(70):
            part.write(MEGABYTE)
    assert "far larger" in refusal(file.getvalue())
    understated = file.getvalue().replace((70 * 1024 * 1024 + 3).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert "not a whole" in refusal(understated)
    assert "far larger" in refusal(word_file(p() * 700_000))


@pytest.mark.parametrize(
    "harm",
    [
        '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>',
        '<!DOCTYPE a [<!ENTITY c SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">',
    ],
)
def test_declarations_of_entities_are_refused(harm: str) -> None:
    words = "&c;" if "ENTITY" in harm else "Drains"
    part = f'{harm}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>'
    assert "not a whole" in refusal(word_file("", parts={"word/document.xml": part.encode()}))


def test_tags_without_end_in_each_other_are_refused() -> None:
    assert "not a whole" in refusal(word_file("<w:sdtContent>" * 100_000 + "</w:sdtContent>" * 100_000))


def test_a_table_in_a_table_forty_times_is_read() -> None:
    body = p("Drains")
    for _ in range(40):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc><w:tc>{p('x')}</w:tc></w:tr></w:tbl>"
    assert "Drains" in text(word_file(body))


def test_a_zip_cut_short_without_its_main_part_or_of_too_many_parts_is_refused() -> None:
    whole = word_file(p("Drains"))
    assert "not a whole" in refusal(whole[: len(whole) // 2])
    assert "not a whole" in refusal(word_file("", without=("word/document.xml",)))
    assert "far larger" in refusal(zipped({f"part{number}": b"" for number in range(20_001)}))


@pytest.mark.parametrize(
    ("part", "called"),
    [
        ("word/styles.xml", "styles"),
        ("word/numbering.xml", "numbers"),
        ("word/_rels/document.xml.rels", ""),
        ("_rels/.rels", ""),
        ("docProps/core.xml", ""),
    ],
)
@pytest.mark.parametrize("noise", [b"", b"<a><b", b"\x00\xff", b"<!DOCTYPE a><a/>"])
def test_damage_beside_the_words_leaves_them_to_read(part: str, called: str, noise: bytes) -> None:
    read = read_bytes(word_file(p("Drains"), parts={part: noise}), "minutes.docx")
    assert read.text == "Drains"
    assert all(called and called in warning for warning in read.warnings)


def test_a_relation_that_leads_nowhere_is_passed_over() -> None:
    missing = '<w:altChunk r:id="nowhere"/>'
    assert read_bytes(word_file(p("Drains") + missing), "minutes.docx").text == "Drains"


def test_styles_and_lists_that_lead_in_a_circle_are_read() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("ab", "ba")
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = p("Drains", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr>')
    assert text(word_file(body, styles=styles, numbering=numbering)) == "Drains"
