"""What runs through the pages of a PDF: headers, footers, page numbers, places to sign."""

import pytest
from reading.printing import BOLD, LONG, WIDTH, Sheet, read, words

TOP, FOOT = 800, 32


def pages(count: int, *running: tuple[float, float, str]):
    """So many pages with a title and a paragraph, and what runs through them; "#" is the page's number."""

    def page(number: int):
        def draw(sheet: Sheet) -> None:
            for left, y, text in running:
                sheet.at(text.replace("#", str(number)), left, y, size=9)
            sheet.write(f"{number + 10}. Item {'ABCDEFGH'[number]}", font=BOLD)
            sheet.write(f"In {'ABCDEFGH'[number]} {LONG}")

        return draw

    return [page(number) for number in range(1, count + 1)]


@pytest.mark.parametrize(
    "footer", ["Page # of 9", "- # -", "#", "Minutes 24.05.22 #", "!#", "# | Page", "Initials ....... Page #"]
)
def test_page_numbers_of_every_style_are_left_out(footer: str) -> None:
    found = read(*pages(3, (WIDTH / 2 - 20, FOOT, footer)))
    assert len(words(found)) == 6
    assert all(text.startswith(("1", "In ")) for text in words(found))


def test_headers_that_alternate_are_left_out_and_titles_stay() -> None:
    drawn = pages(6)
    odd, even = (60, TOP, "Planning Committee"), (400, TOP, "12 July 2022")

    def with_header(draw, number: int):
        left, y, text = odd if number % 2 else even
        return lambda sheet: (sheet.at(text, left, y, size=9), draw(sheet))

    found = read(*(with_header(draw, number) for number, draw in enumerate(drawn, 1)))
    assert "12 July 2022" not in found.text
    assert found.text.count("Planning Committee") == 1  # the first page's: it may say whose minutes these are
    assert sum(passage.bold for passage in found.passages) == 6


def test_a_header_on_the_second_page_alone_is_left_out() -> None:
    def first(sheet: Sheet) -> None:
        sheet.write("Executive", font=BOLD)
        sheet.write("Tuesday 21 June 2022", font=BOLD)
        sheet.write(f"{LONG} It was noted.")

    found = read(
        first,
        lambda sheet: (
            sheet.at("Executive", 72, TOP, size=9),
            sheet.at("21 June 2022", 400, TOP, size=9),
            sheet.write(LONG),
        ),
    )
    assert words(found)[-2:] == [f"{LONG} It was noted.", LONG]


def test_titles_that_count_like_the_pages_stay() -> None:
    def page(number: int):
        return lambda sheet: (sheet.write(f"{number}. Report of page {number}", font=BOLD), sheet.write(LONG))

    assert sum(passage.bold for passage in read(*map(page, (1, 2, 3, 4))).passages) == 4


@pytest.mark.parametrize(
    "line",
    [
        "Signed ............................ Dated .................",
        "Chairman: ______________________",
        "Signed: J Smith   Date: 5 July 2022",
        "Chairman's initials ......",
        "SIGNED",
        "Signed by the Chairman as a true record ...............",
    ],
)
def test_a_place_to_sign_is_left_out(line: str) -> None:
    found = read(lambda sheet: (sheet.write(LONG), sheet.write("The meeting closed at 9 pm."), sheet.write(line)))
    assert words(found) == [LONG, "The meeting closed at 9 pm."]


def test_words_about_signing_and_dates_stay() -> None:
    kept = [
        "The minutes were agreed and signed as a correct record by the Chairman.",
        "Date of next meeting: 5 July 2022",
    ]
    assert words(read(lambda sheet: [sheet.write(text) for text in kept])) == kept


def test_numbers_of_lines_in_the_margin_are_left_out() -> None:
    def draw(sheet: Sheet) -> None:
        for number in range(12):
            sheet.at(str(number + 1), 40, sheet.y - 13.75 * number, size=7)
        sheet.write(f"{LONG} {LONG} {LONG}")

    assert words(read(draw)) == [f"{LONG} {LONG} {LONG}"]
