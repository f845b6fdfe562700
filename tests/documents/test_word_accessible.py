"""The rules for tables in published documents (WCAG 2.2 AA and the councils' guides), and what Word insists on."""

import pytest
from docx import Document
from docx.shared import Pt
from word_samples import W, answer, entry, tree, written

from annotator.documents.log_rows import COLUMNS

ORDER = {
    "tblPr": "tblStyle tblW tblLayout tblLook tblCaption tblDescription",
    "tcPr": "tcW shd vAlign",
    "pPr": "pStyle keepNext keepLines tabs spacing outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs sz szCs lang",
    "sectPr": "footerReference pgSz pgMar",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tblStylePr",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
}


@pytest.fixture
def path(tmp_path):
    return written(tmp_path, entry(1, answers=(answer("Done."),)), entry(2, owner="", exempt=True), public=False)


def test_the_header_row_repeats_and_no_row_breaks_across_pages(path):
    rows = tree(path).findall(f".//{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_row_too_long_to_be_kept_whole_does_not_leave_the_first_page_white(tmp_path):
    long = entry(1, answers=(answer("Some words. " * 20),) * 3)
    rows = tree(written(tmp_path, long, entry(2, answers=(answer("Some words. " * 20),)))).findall(f".//{W}tr")
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True, False, True]


def test_no_cell_is_empty_merged_or_split(path):
    document = tree(path)
    texts = ["".join(cell.itertext()).strip() for cell in document.iter(f"{W}tc")]
    assert len(texts) == 3 * len(COLUMNS)
    assert all(texts)
    assert not [e for tag in ("gridSpan", "vMerge", "hMerge") for e in document.iter(f"{W}{tag}")]


def test_the_table_is_described_for_screen_readers(path):
    properties = tree(path).find(f".//{W}tblPr")
    assert properties.find(f"{W}tblCaption").get(f"{W}val").startswith("Action log: Children")
    assert properties.find(f"{W}tblDescription").get(f"{W}val").startswith("One row for each action")


def test_nothing_is_smaller_than_12_point_in_arial(path):
    styles = tree(path, "word/styles.xml")
    assert {fonts.get(f"{W}ascii") for fonts in styles.iter(f"{W}rFonts")} == {"Arial"}
    assert min(int(size.get(f"{W}val")) for size in styles.iter(f"{W}sz")) == 24
    assert not list(tree(path).find(f".//{W}tbl").iter(f"{W}sz"))


def test_the_header_row_is_shaded_by_the_style_of_the_table(path):
    shade = tree(path, "word/styles.xml").find(f".//{W}tblStylePr[@{W}type='firstRow']/{W}tcPr/{W}shd")
    table = Document(str(path)).tables[0]
    assert table.style.name == "Log Table"
    assert tree(path).find(f".//{W}tblLook").get(f"{W}firstRow") == "1"
    assert shade.get(f"{W}fill") == "E4E8EE"
    assert {run.style.name for cell in table.rows[0].cells for run in cell.paragraphs[0].runs} == {"Strong"}


def test_the_columns_fill_the_width_of_a_landscape_page(path):
    section = Document(str(path)).sections[0]
    text_width = section.page_width - section.left_margin - section.right_margin
    assert section.page_width > section.page_height
    assert sum(Pt(column.width / 20) for column in COLUMNS) == text_width
    assert tree(path).find(f".//{W}tblLayout").get(f"{W}type") == "fixed"


def test_what_looks_like_a_heading_is_a_built_in_heading(path):
    styles = [p.style for p in Document(str(path)).paragraphs]
    assert {style.name for style in styles} <= {"Title", "Subtitle", "Heading 1", "Body Text", "Normal"}
    assert all(style.builtin for style in styles)


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/settings.xml", "word/footer1.xml"])
def test_elements_stand_in_the_order_of_the_schema(path, part):
    for parent in tree(path, part).iter():
        name = str(parent.tag).removeprefix(W)
        if name in ORDER and not (name == "tblPr" and parent.getparent().tag == f"{W}style"):
            places = [ORDER[name].split().index(child.tag.removeprefix(W)) for child in parent]
            assert places == sorted(set(places)), name
