"""Tables in Word: rows where they are tables, paragraphs where minutes are written in their cells."""

from word_documents import cell, level, lists, p, row, table, word_file

from annotator.meetings.recognise import recognise
from annotator.reading import ReadText, Style, read_bytes

REPORT = (
    "The Clerk reported that the drains in Mill Lane were blocked since the storm and that three residents had written."
)
HEAD = p("Minutes of the meeting of Little Wick Parish Council held on 6 May 2025")


def read(body: str, **more: str) -> ReadText:
    return read_bytes(word_file(body, **more), "minutes.docx")


def lines(body: str, **more: str) -> list[str]:
    return [line for line in read(body, **more).text.splitlines() if line]


def test_an_action_table_stays_a_table() -> None:
    found = read(
        p(REPORT)
        + table(("No", "Action", "Owner", "Due"), ("1", "Write to the County", "CP", "June"), ("2", "Fence", "", ""))
    )
    rows = [found.words(passage) for passage in found.passages if passage.style is Style.ROW]
    assert rows == ["No\tAction\tOwner\tDue", "1\tWrite to the County\tCP\tJune", "2\tFence"]


def test_a_log_stays_a_table_however_much_stands_in_its_cells() -> None:
    log = table(
        ("Ref", "Action", "Progress"), ("1", "Drains", f"{REPORT}\n{REPORT}"), ("2", "Fence", f"{REPORT}\n{REPORT}")
    )
    assert all(passage.style is Style.ROW for passage in read(log).passages)


def test_merged_cells_are_read_once() -> None:
    wide = cell("Actions", '<w:gridSpan w:val="2"/>')
    first = cell("Clerk", '<w:vMerge w:val="restart"/>') + cell("Drains")
    second = cell("Clerk", "<w:vMerge/>") + cell("Fence")
    assert lines(f"<w:tbl><w:tr>{wide}</w:tr><w:tr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl>") == [
        "Actions",
        "Clerk\tDrains",
        "\tFence",
    ]


def test_rows_and_cells_in_content_controls_are_read_and_deleted_rows_are_not() -> None:
    inside = f"<w:sdt><w:sdtContent>{row('Drains', 'CP')}</w:sdtContent></w:sdt>"
    controlled = f"<w:tr><w:sdt><w:sdtContent>{cell('Fence')}</w:sdtContent></w:sdt>{cell('DA')}</w:tr>"
    gone = row("Bins", "CP", properties='<w:del w:id="1"/>')
    assert lines(f"<w:tbl>{inside}{controlled}{gone}</w:tbl>") == ["Drains\tCP", "Fence\tDA"]


def test_a_table_in_a_cell_is_read_in_its_place() -> None:
    inner = table(("Action", "Owner"), ("Write", "CP"))
    body = table((p("1."), p("Drains") + p(REPORT) + inner + p("Noted.")), ("2.", f"Roads\n{REPORT}"))
    assert lines(body) == ["1. Drains", REPORT, "Action\tOwner", "Write\tCP", "Noted.", "2. Roads", REPORT]


def test_a_frame_around_words_is_no_table() -> None:
    assert [passage.style for passage in read(table(("RESOLVED",), ("That it be noted.",))).passages] == [
        Style.PARAGRAPH
    ] * 2


def test_minutes_in_a_table_are_read_as_paragraphs() -> None:
    body = table(
        ("", "Item", "Action"),
        ("1.", "Apologies\nNone.", ""),
        ("2.", f"Drains\n{REPORT}\nThe Clerk is to write again.", "CP"),
        ("3.", f"Roads\n{REPORT}", "CP\nDA"),
    )
    assert lines(body) == [
        "Item\tAction", "1. Apologies", "None.", "2. Drains", REPORT, "The Clerk is to write again.", "Action: CP",
        "3. Roads", REPORT, "Action: CP", "Action: DA",
    ]  # fmt: skip


def test_short_minutes_in_a_table_are_told_by_their_numbers() -> None:
    body = HEAD + table(("1", "Apologies", "None."), ("2", "Drains", "Noted."), ("3", "Close", "9 pm."))
    found = recognise(read(body), "minutes.docx")[0]
    assert lines(body)[1:] == ["1 Apologies", "None.", "2 Drains", "Noted.", "3 Close", "9 pm."]
    assert [(item.number, item.title, item.text) for item in found.items] == [
        ("1", "Apologies", "None."), ("2", "Drains", "Noted."), ("3", "Close", "9 pm."),
    ]  # fmt: skip


def test_a_table_for_each_item_may_name_the_parts_of_it() -> None:
    body = "".join(
        table((f"Item {number}", title), ("Discussion", said), ("Action", "Clerk to write")) + p()
        for number, title, said in ((1, "Apologies", "None."), (2, "Drains", REPORT), (3, "Roads", REPORT))
    )
    assert lines(body) == [
        "Item 1 Apologies", "Discussion: None.", "Action: Clerk to write",
        "Item 2 Drains", f"Discussion: {REPORT}", "Action: Clerk to write",
        "Item 3 Roads", f"Discussion: {REPORT}", "Action: Clerk to write",
    ]  # fmt: skip


def test_a_table_for_each_item_with_automatic_numbers_alone_in_their_cells() -> None:
    number = p("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    body = "".join(table((number, p(title)), ("", p(REPORT))) + p() for title in ("Apologies", "Drains", "Roads"))
    found = lines(HEAD + body, numbering=lists(level(0, "%1.")))
    assert found[1:] == ["1. Apologies", REPORT, "2. Drains", REPORT, "3. Roads", REPORT]


def test_numbers_that_stand_level_with_their_paragraphs_go_to_them() -> None:
    body = table(("4\n\n4.1\n\n4.2", f"Drains\n\n{REPORT}\n\nIt was noted."), ("5\n\n5.1", f"Roads\n\n{REPORT}"))
    assert lines(body) == ["4 Drains", f"4.1 {REPORT}", "4.2 It was noted.", "5 Roads", f"5.1 {REPORT}"]


def test_who_was_there_is_a_line_each() -> None:
    body = table(("Present:", "Cllr Noakes\nCllr Frith"), ("Apologies:", "Cllr Dunn"))
    assert lines(body) == ["Present:", "Cllr Noakes", "Cllr Frith", "Apologies:\tCllr Dunn"]
    beside = table(("Members", "Officers"), ("Cllr Noakes\nCllr Frith", "A Pell\nB Moss"))
    assert lines(beside) == ["Members", "Cllr Noakes", "Cllr Frith", "Officers", "A Pell", "B Moss"]


def test_votes_and_dates_are_no_items() -> None:
    votes = table(("Councillor", "For", "Against"), ("Noakes", "X", ""), ("Frith", "", "X"))
    dates = table(("6.5.2025", "Meeting"), ("1.7.2025", "Meeting"), ("2.9.2025", "Meeting"))
    assert all(passage.style is Style.ROW for passage in read(votes).passages + read(dates).passages)


def test_one_table_may_hold_the_head_a_title_and_the_minutes() -> None:
    title = "<w:tr>" + cell("PART I", '<w:gridSpan w:val="3"/>') + "</w:tr>"
    broken = "<w:p><w:r><w:t>Drains</w:t><w:br/><w:t>It was noted.</w:t></w:r></w:p>"
    body = (
        row("Date:", "6 May 2025", "")
        + title
        + row("", "Item", "By")
        + row("1.", f"Apologies\n{REPORT}", "")
        + row("2.", broken, "CP")
    )
    assert lines(f"<w:tbl>{body}</w:tbl>") == [
        "Date: 6 May 2025", "PART I", "Item\tBy", "1. Apologies", REPORT, "2. Drains", "It was noted.", "Action: CP",
    ]  # fmt: skip


def test_no_number_is_lost() -> None:
    assert lines(table(("1\n1.1", f"Drains {REPORT}\n{REPORT}"), ("2\n2.1", "Roads"), ("3", f"Bins\n{REPORT}")))[
        2:4
    ] == ["2 Roads", "2.1"]
