"""The words of a Word document: what is printed is read, what is not printed is not."""

import pytest
from word_documents import NAMES, p, run, style, styled, word_file

from annotator.reading import ReadText, Style, read_bytes


def read(body: str, **more: str) -> ReadText:
    return read_bytes(word_file(body, **more), "minutes.docx")


def in_paragraph(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def field(code: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return f"{mark('begin')}<w:r><w:instrText> {code} </w:instrText></w:r>{mark('separate')}{result}{mark('end')}"


def box(words: str) -> str:
    return f"<w:txbxContent>{p(words)}</w:txbxContent>"


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<w:r><w:t>2019</w:t><w:noBreakHyphen/><w:t>20</w:t></w:r>", "2019\u201120"),
        ("<w:r><w:t>commit</w:t><w:softHyphen/><w:t>tee</w:t></w:r>", "committee"),
        ("<w:r><w:t>sub\u00adcommittee</w:t></w:r>", "subcommittee"),
        ("<w:r><w:t>5.</w:t><w:tab/><w:t>Drains</w:t></w:r>", "5.\tDrains"),
        ("<w:r><w:t>Chair</w:t><w:ptab/><w:t>Clerk</w:t></w:r>", "Chair\tClerk"),
        ("<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>", "one\ntwo\nthree"),
        ('<w:r><w:br w:type="page"/><w:t>Next page</w:t></w:r>', "Next page"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t xml:space="preserve"> done</w:t></w:r>', "✓ done"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>ü</w:t></w:r>' + run(" done"), "✓ done"),
        (f'<w:hyperlink r:id="r9" {NAMES}>{run("the report")}</w:hyperlink>', "the report"),
        (f"<w:smartTag><w:customXml>{run('Northmere')}</w:customXml></w:smartTag>", "Northmere"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('6 May')}</w:sdtContent></w:sdt>", "6 May"),
        (run("agreed") + '<w:r><w:footnoteReference w:id="2"/></w:r>', "agreed"),
        (f"{run('Page ')}{field('PAGE', run('3'))}", "Page 3"),
        (f"{run('See ')}{field('REF x ' + 'y', field('QUOTE', run('item 4')))}", "See item 4"),
        (f'<w:fldSimple w:instr=" DATE ">{run("6 May")}</w:fldSimple>', "6 May"),
        (run("Seen") + run(" by none", "<w:rPr><w:vanish/></w:rPr>"), "Seen"),
        (run("Seen") + run(" by all", '<w:rPr><w:vanish w:val="0"/></w:rPr>'), "Seen by all"),
        (f"<w:moveFrom>{run('old')}</w:moveFrom><w:moveTo>{run('moved')}</w:moveTo>", "moved"),
    ],
)
def test_a_paragraph_is_read_as_it_is_printed(inside: str, words: str) -> None:
    assert read(in_paragraph(inside)).text == words


def test_hidden_styles_hide_their_words() -> None:
    styles = style("Note to clerk", look="<w:vanish/>", kind="character") + style("Draft", look="<w:vanish/>")
    hidden = run(" check this", '<w:rPr><w:rStyle w:val="Notetoclerk"/></w:rPr>')
    assert read(in_paragraph(run("Agreed.") + hidden) + styled("Not yet", "Draft"), styles=styles).text == "Agreed."


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    body = (
        p("The Panel ", gone)
        + p("agreed.")
        + in_paragraph(f"<w:pPr>{gone}</w:pPr><w:del>{run('x')}</w:del>")
        + p("End.")
    )
    found = read(body)
    assert found.text == "The Panel agreed.\n\nEnd."
    assert found.warnings == ("The document has tracked changes: they were read as if accepted.",)


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    drawing = f"<w:drawing><wps:txbx>{box('Draft minutes')}</wps:txbx></w:drawing>"
    older = f"<w:pict><v:textbox>{box('Draft minutes')}</v:textbox></w:pict>"
    both = f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{older}</mc:Fallback>'
    body = in_paragraph(f"<w:r>{both}</mc:AlternateContent></w:r>{run('Cabinet')}") + p("5 May")
    assert read(body).text == "Cabinet\n\nDraft minutes\n\n5 May"
    assert read(in_paragraph(f"<w:r>{older}</w:r>")).text == "Draft minutes"


def test_comments_are_left_out_and_said() -> None:
    body = in_paragraph(run("Agreed.") + '<w:r><w:commentReference w:id="0"/></w:r>')
    found = read(body)
    assert (found.text, found.warnings) == ("Agreed.", ("1 comment was left out.",))


def test_a_table_of_contents_is_left_out() -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    control = f"<w:sdt>{gallery}<w:sdtContent>{p('1 Drains 3')}</w:sdtContent></w:sdt>"
    assert read(control + styled("1 Drains 3", "toc1") + p("Drains"), styles=style("toc 1")).text == "Drains"
    begun = in_paragraph(
        field("TOC \\o", run("1 Drains 3")).removesuffix('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    )
    ended = in_paragraph(run("2 Roads 4") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    assert read(begun + ended + p("Drains")).text == "Drains"
    assert read(begun + p("Drains")).text.endswith("Drains")  # one that never ends hides nothing


@pytest.mark.parametrize(
    ("styles", "name", "level"),
    [
        (style("heading 2"), "heading2", 2),
        (style("heading 2") + style("Minute title", based_on="heading2"), "Minutetitle", 2),
        (style("Agenda", '<w:outlineLvl w:val="2"/>'), "Agenda", 3),
        (style("Titre", '<w:outlineLvl w:val="9"/>', based_on="heading1") + style("heading 1"), "Titre", 0),
        (style("Item Heading"), "ItemHeading", 1),
        (style("Sub-heading"), "Sub-heading", 2),
        (style("Table Heading"), "TableHeading", 0),
        (style("header"), "header", 0),
    ],
)
def test_headings_are_known_by_their_styles(styles: str, name: str, level: int) -> None:
    (passage,) = read(styled("Drains", name), styles=styles).passages
    assert passage.level == level
    assert (passage.style is Style.HEADING) is bool(level)


def test_an_outline_level_makes_a_heading_and_length_unmakes_it() -> None:
    outline = '<w:outlineLvl w:val="0"/>'
    found = read(p("Drains", outline) + p("The Panel noted the report. " * 20, outline))
    assert [passage.level for passage in found.passages] == [1, 0]


def test_words_stand_out_by_their_style_too() -> None:
    styles = style("Item", look="<w:caps/>") + style("Strong", look="<w:b/>", kind="character")
    strong = run("Drains", '<w:rPr><w:rStyle w:val="Strong"/></w:rPr>')
    body = (
        styled("Drains", "Item")
        + in_paragraph(strong)
        + in_paragraph(strong + run(" were noted"))
        + p("x", look="<w:u/>")
    )
    found = read(body, styles=styles)
    assert [passage.bold for passage in found.passages] == [True, True, False, True]
    assert found.text.startswith("Drains\n")  # the letters that were typed


def test_a_heading_and_its_text_in_one_paragraph_are_told_apart() -> None:
    title = "<w:r><w:rPr><w:b/></w:rPr><w:t>5. Drains</w:t><w:br/></w:r>"
    found = read(in_paragraph(title + "<w:r><w:t>They were noted.</w:t><w:br/><w:t>Twice.</w:t></w:r>"))
    assert [found.words(passage) for passage in found.passages] == ["5. Drains", "They were noted.\nTwice."]


@pytest.mark.parametrize(
    ("bold", "plain", "cut"),
    [
        ("23/031 Drains. ", "The Clerk reported.", True),
        ("5.\tDrains –", " to note the report.", True),
        ("5.1 Cllr Noakes", " asked for figures.", False),  # a name within a sentence
        ("5. RESOLVED", " That it be noted.", False),
        ("Present:", " Cllr Noakes", False),
        ("(a) Drains.", " The Clerk reported.", False),
    ],
)
def test_a_numbered_title_that_stands_out_in_its_paragraph_is_a_line(bold: str, plain: str, cut: bool) -> None:
    found = read(in_paragraph(run(bold, "<w:rPr><w:b/></w:rPr>") + run(plain)))
    words = [found.words(passage) for passage in found.passages]
    assert words == ([bold.strip(" –."), plain.strip()] if cut else [bold + plain])
    assert found.passages[0].bold is cut


def test_titles_without_numbers_are_lines_where_no_others_are() -> None:
    def title(words: str) -> str:
        return run(f"{words}. ", "<w:rPr><w:b/></w:rPr>")

    begun = "".join(in_paragraph(title(words) + run("It was noted.")) for words in ("Drains", "Roads", "Bins", "Close"))
    assert read(begun).text.startswith("Drains\n\nIt was noted.\n\nRoads\n\n")
    with_others = "".join(in_paragraph(title(f"{number}. Item")) for number in range(4)) + begun
    assert "Drains. It was noted." in read(with_others).text
