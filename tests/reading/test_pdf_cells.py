"""Minutes that are written in the cells of a printed table."""

from printing import BOLD, LONG, Sheet, read, words

from annotator.reading import Style

_SECOND = "The engineer is to say in the spring what the new pump costs, and what it would cost to hire one until then."


def _row(sheet: Sheet, *cells: tuple[float, float, tuple[str, ...]], font: str = "Helvetica") -> None:
    """A row of cells with several paragraphs each; the first is in that font."""
    top, lowest = sheet.y, sheet.y
    for at, (left, width, paragraphs) in enumerate(cells):
        sheet.y = top
        for paragraph in paragraphs:
            sheet.write(paragraph, left, width, font if at == 0 else "Helvetica")
        lowest = min(lowest, sheet.y)
    sheet.y = lowest


def _four(sheet: Sheet, item: str, said: tuple[str, ...], decided: str, who: str) -> None:
    _row(sheet, (60, 80, (item,)), (150, 190, said), (350, 110, (decided,)), (470, 70, (who,)))


def test_each_cell_of_minutes_in_four_columns_is_read_whole() -> None:
    def draw(sheet: Sheet) -> None:
        _four(sheet, "Item", ("Discussion",), "Decision", "Action")
        _four(sheet, "1. Apologies", ("There were none.",), "Noted", "")
        _four(sheet, "2. Pumps at the old lock", (LONG, _SECOND), "To buy a new pump at once", "RP")
        _four(sheet, "3. Roads", (LONG,), "Agreed", "KL")

    assert words(read(draw)) == [
        "Item\tDiscussion\tDecision\tAction",
        "1. Apologies",
        "There were none.",
        "Decision: Noted",
        "2. Pumps at the old lock",
        LONG,
        _SECOND,
        "Decision: To buy a new pump at once",
        "Action: RP",
        "3. Roads",
        LONG,
        "Decision: Agreed",
        "Action: KL",
    ]


def test_titles_at_the_side_stand_above_their_text_also_on_the_next_page() -> None:
    def item(sheet: Sheet, title: str, *text: str) -> None:
        _row(sheet, (60, 90, (title,)), (170, 350, text), font=BOLD)

    found = read(
        lambda sheet: (item(sheet, "1. Pumps at the old lock", LONG, _SECOND), item(sheet, "2. Roads", LONG)),
        lambda sheet: item(sheet, "3. The accounts of the year", "Approved.", _SECOND),
    )
    assert words(found) == [
        "1. Pumps at the old lock", LONG, _SECOND, "2. Roads", LONG, "3. The accounts of the year", "Approved.",
        _SECOND,
    ]  # fmt: skip


def test_initials_in_their_column_stay_level_with_what_is_to_be_done() -> None:
    def draw(sheet: Sheet) -> None:
        for title in ("1. Pumps", "2. Roads and paths"):
            top = sheet.y
            sheet.write(title, 60, 90, BOLD)
            sheet.y, second = top, 0.0
            for paragraph in (LONG, _SECOND):
                second = sheet.y
                sheet.write(paragraph, 170, 300)
            below = sheet.y
            sheet.at("RP", 500, top)
            sheet.at("All", 500, second)
            sheet.y = below

    item = [f"{LONG}\tRP", f"{_SECOND}\tAll"]
    assert words(read(draw)) == ["1. Pumps", *item, "2. Roads and paths", *item]


def test_a_log_of_actions_stays_a_table_however_much_stands_in_it() -> None:
    def row(sheet: Sheet, *cells: str) -> None:
        sheet.row((60, 190, cells[0]), (260, 80, cells[1]), (360, 170, cells[2]))

    def draw(sheet: Sheet) -> None:
        row(sheet, "Action", "Owner", "Progress")
        for owner in ("Clerk", "Chair", "Treasurer"):
            row(sheet, _SECOND, owner, _SECOND)

    assert len(words(read(draw), Style.ROW)) == 4
