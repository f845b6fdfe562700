"""Printed minutes: paragraphs, titles, limbs and tables out of lines on a page."""

import io
from contextlib import suppress

import pytest
from reading.printing import BOLD, HEIGHT, LONG, Sheet, printed, read, words
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from annotator.errors import UnreadableFileError
from annotator.reading import Style, read_bytes


def test_the_lines_of_a_paragraph_are_joined_and_paragraphs_stay_apart() -> None:
    found = read(lambda sheet: (sheet.write(LONG), sheet.write("The report was noted."), sheet.write(LONG)))
    assert words(found) == [LONG, "The report was noted.", LONG]


def test_lines_that_were_not_wrapped_stay_lines_of_their_own() -> None:
    found = read(lambda sheet: (sheet.write(LONG), *(sheet.line(f"Cllr {name}") for name in ("Ives", "Dunn", "Tran"))))
    assert words(found)[1:] == ["Cllr Ives", "Cllr Dunn", "Cllr Tran"]


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    def first(sheet: Sheet) -> None:
        sheet.y = 110
        for line in sheet.wrapped(f"{LONG} {LONG}")[:4]:
            sheet.line(line)

    def second(sheet: Sheet) -> None:
        for line in sheet.wrapped(f"{LONG} {LONG}")[4:]:
            sheet.line(line)

    assert words(read(first, second)) == [f"{LONG} {LONG}"]


def test_a_title_over_two_lines_beside_its_number_is_one_bold_passage() -> None:
    title = "The review of the upkeep of roads, bridges and footpaths and of the money set aside for them until 2026"

    def draw(sheet: Sheet) -> None:
        sheet.at("12.", 72, sheet.y, BOLD)
        sheet.write(title, 108, 400, BOLD)
        sheet.write(LONG, 108, 400)

    found = read(draw)
    assert words(found) == [f"12. {title}", LONG]
    assert [passage.bold for passage in found.passages] == [True, False]


def test_a_title_in_bold_is_parted_from_the_text_behind_it() -> None:
    def draw(sheet: Sheet) -> None:
        for number, title in ((4, "Finance – reserves."), (5, "Roads.")):
            head = f"{number}. {title}"
            sheet.at(head, 72, sheet.y, BOLD)
            sheet.line("The Clerk reported.", 72 + sheet.canvas.stringWidth(f"{head} ", BOLD, 11))
            sheet.y -= 7

    found = read(draw)
    assert words(found) == ["4. Finance – reserves", "The Clerk reported.", "5. Roads", "The Clerk reported."]


def test_each_limb_stays_a_passage_of_its_own() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.write("RESOLVED:")
        for letter in "ab":
            sheet.at(f"({letter})", 90, sheet.y)
            sheet.write(f"that {LONG[4:]}", 112, 390)

    assert words(read(draw), Style.LIST) == [f"(a) that {LONG[4:]}", f"(b) that {LONG[4:]}"]


def test_a_number_within_a_sentence_begins_no_limb() -> None:
    sentence = "20.2 Cllr Wray said that what had been asked for at the last meeting of all, at minute"
    found = read(lambda sheet: (sheet.line(sentence), sheet.line("14.6 of those minutes, had not come.")), title="x")
    assert words(found) == [f"{sentence} 14.6 of those minutes, had not come."]


def test_a_table_is_read_row_by_row_with_its_cells_whole() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.row((72, 180, "Action"), (280, 100, "Owner"), (420, 100, "Due"))
        sheet.row((72, 180, "Write to the county about the verge at Mill Lane"), (280, 100, "Clerk"), (420, 100, "May"))
        sheet.row((72, 180, "Order bulbs"), (280, 100, "Cllr Ives"), (420, 100, "June"))

    assert words(read(draw), Style.ROW) == [
        "Action\tOwner\tDue",
        "Write to the county about the verge at Mill Lane\tClerk\tMay",
        "Order bulbs\tCllr Ives\tJune",
    ]


def test_initials_beside_a_paragraph_stand_at_its_end() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.row((72, 380, LONG), (490, 60, "GD"))
        sheet.row((72, 380, LONG), (490, 60, "TS/KC"))

    assert words(read(draw)) == [f"{LONG}\tGD", f"{LONG}\tTS/KC"]


def test_columns_are_read_one_after_the_other() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.row((60, 220, f"{LONG} {LONG}"), (310, 220, f"{LONG} {LONG}".replace("Committee", "Panel")))

    joined = " ".join(words(read(draw)))
    assert joined.index("Panel") > len(LONG)
    assert joined.count(LONG) == 2


def test_words_cut_at_the_end_of_a_line_are_whole_and_true_hyphens_stay() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.line("The follow-up was agreed, and the Committee turned to the co-")
        sheet.line("operation of the parishes, to the commit-")
        sheet.line("tee rooms, and once more to the follow-")
        sheet.line("up of the last one.")

    assert words(read(draw)) == [
        "The follow-up was agreed, and the Committee turned to the co-operation of the parishes, to the committee"
        " rooms, and once more to the follow-up of the last one."
    ]


def test_a_raised_ending_joins_its_number_and_spaced_letters_close_up() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.line("M I N U T E S", font=BOLD)
        sheet.at("Held on 3", 72, sheet.y, size=12)
        end = 72 + sheet.canvas.stringWidth("Held on 3", "Helvetica", 12)
        sheet.at("rd", end, sheet.y + 5, size=7)
        sheet.at("May 2022", end + 12, sheet.y, size=12)

    assert words(read(draw)) == ["MINUTES", "Held on 3rd May 2022"]


def test_what_is_aslant_or_off_the_page_is_left_out_and_what_is_printed_twice_is_read_once() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.at("Printed twice", 72, 700)
        sheet.at("Printed twice", 72.3, 700)
        sheet.at("far away", -500, 600)
        sheet.canvas.rotate(45)
        sheet.at("DRAFT", 400, 200, size=80)

    assert words(read(draw)) == ["Printed twice"]


def test_a_page_that_lies_on_its_side_is_read_upright() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.translate(500, 60)
        sheet.canvas.rotate(90)
        sheet.y = 400
        sheet.write(LONG)
        sheet.write("The report was noted.")

    assert words(read(draw)) == [LONG, "The report was noted."]


def test_letters_of_a_larger_size_are_headings() -> None:
    def draw(sheet: Sheet) -> None:
        for number in (1, 2):
            sheet.write(f"{number}. Roads and bridges", font=BOLD, size=15)
            sheet.write(LONG)

    found = read(draw)
    assert words(found, Style.HEADING) == ["1. Roads and bridges", "2. Roads and bridges"]


def test_a_title_is_a_hint_unless_it_names_a_file() -> None:
    assert read(lambda sheet: sheet.write(LONG), title="Parish Council, May").hints == {"title": "Parish Council, May"}
    assert not read(lambda sheet: sheet.write(LONG), title="Microsoft Word - minutes.doc").hints


@pytest.mark.parametrize("password", ["secret", ""])
def test_only_a_password_to_open_it_keeps_a_file_from_being_read(password: str) -> None:
    kept = io.BytesIO()
    canvas = Canvas(kept, encrypt=StandardEncryption(password, ownerPassword="owner"))
    canvas.drawString(72, HEIGHT - 80, "Minutes")
    canvas.save()
    if password:
        with pytest.raises(UnreadableFileError, match="password"):
            read_bytes(kept.getvalue(), "minutes.pdf")
    else:
        assert read_bytes(kept.getvalue(), "minutes.pdf").text == "Minutes"


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.98])
def test_a_file_that_was_cut_off_is_refused_or_read_with_a_warning(share: float) -> None:
    data = printed(*[lambda sheet: sheet.write(LONG)] * 4)
    data = data[: max(int(len(data) * share), 20)]
    with suppress(UnreadableFileError):
        assert read_bytes(data, "minutes.pdf").warnings
