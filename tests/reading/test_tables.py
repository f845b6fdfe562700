"""Trackers are read as tables: Word, Excel and comma-separated files, whole or harmful."""

import io
import zipfile
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from trackers import comma_separated, document, workbook

from annotator.errors import UnreadableFileError
from annotator.reading.tables import FoundTables, read_tables

HEAD = ["Ref", "Action", "Owner"]


def words(found: FoundTables, table: int = 0) -> list[list[str]]:
    return [[cell.words for cell in row] for row in found.tables[table].rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_delimiter_and_the_encoding_are_found(delimiter: str, encoding: str) -> None:
    rows = [
        HEAD,
        ["1", "Write to the school, and to the Head’s office; soon", "Clerk"],
        ["2", "Mend the fence – £40", ""],
    ]
    assert words(read_tables(comma_separated(*rows, delimiter=delimiter, encoding=encoding), "log.csv")) == rows


def test_excel_says_its_delimiter_in_the_first_line() -> None:
    data = b"sep=;\r\nRef;Action\r\n1;Mend the fence, the gate, the wall\r\n"
    assert words(read_tables(data, "log.csv"))[1] == ["1", "Mend the fence, the gate, the wall"]


def test_a_cell_may_have_lines() -> None:
    data = b'Ref,Action\n1,"Mend the fence\n  and the gate"\n'
    assert words(read_tables(data, "log.csv"))[1][1] == "Mend the fence\nand the gate"


def test_days_numbers_and_parts_of_a_hundred_are_words() -> None:
    data = workbook(
        {"Live": [["Ref", "Due", "Percent", "Done"], [14, date(2025, 3, 7), 0.85, True], [2.5, None, 1, False]]}
    )
    assert words(read_tables(data, "log.xlsx"))[1:] == [["14", "7 March 2025", "0.85", "Yes"], ["2.5", "", "1", "No"]]


def test_sheets_are_tables_with_their_names_and_hidden_ones_are_left_out() -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(workbook({"Live": [HEAD], "Closed": [HEAD], "Lists": [["Open", "Closed"]]})))
    book["Lists"].sheet_state = "hidden"
    data = io.BytesIO()
    book.save(data)
    found = read_tables(data.getvalue(), "log.xlsx")
    assert [(table.place, table.heading) for table in found.tables] == [
        ("Sheet Live", "Live"),
        ("Sheet Closed", "Closed"),
    ]


def test_merged_cells_stand_in_each_place_and_say_so() -> None:
    data = workbook({"S": [["Ref", "Due", ""], ["1", "May", "June"], ["", "July", ""]]}, merged=["B1:C1", "A2:A3"])
    rows = read_tables(data, "log.xlsx").tables[0].rows
    assert [(cell.words, cell.across) for cell in rows[0]] == [("Ref", False), ("Due", False), ("Due", True)]
    assert (rows[2][0].words, rows[2][0].down) == ("1", True)


def test_colours_are_what_they_are_to_the_eye() -> None:
    colours = {"A1": "FF00B050", "A2": "FFFFC000", "A3": "FFC00000", "A4": "FFD9D9D9", "A5": "FF4472C4"}
    data = workbook({"S": [["x", "y"]] * 5}, fills=colours)
    assert [row[0].shade for row in read_tables(data, "log.xlsx").tables[0].rows] == [
        "green",
        "amber",
        "red",
        "grey",
        "",
    ]
    made = document([["Ref", "Status"], ["1", ""]], fills={(0, 1, 1): "92D050"})
    assert read_tables(made, "log.docx").tables[0].rows[1][1].shade == "green"


def test_the_tables_of_a_document_have_the_words_above_them() -> None:
    found = read_tables(document("Tracker", "Table A: live", [HEAD], "Green: achieved", [HEAD]), "log.docx")
    assert [(table.place, table.heading) for table in found.tables] == [
        ("Table 1", "Tracker · Table A: live"),
        ("Table 2", "Green: achieved"),
    ]
    assert "Green: achieved" in found.lines


def test_merged_cells_of_a_document() -> None:
    made = Document()
    table = made.add_table(rows=3, cols=3)
    table.cell(0, 0).text, table.cell(0, 1).text = "Ref", "Due"
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).text = "1"
    table.cell(1, 0).merge(table.cell(2, 0))
    data = io.BytesIO()
    made.save(data)
    rows = read_tables(data.getvalue(), "log.docx").tables[0].rows
    assert [cell.across for cell in rows[0]] == [False, False, True]
    assert (rows[2][0].words, rows[2][0].down) == ("1", True)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("log.pdf", b"%PDF-1.7", "Ask for the Word or Excel file"),
        ("log.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .xlsx"),
        ("log.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password"),
        ("log.docx", b"PK\x03\x04rubbish", "not a whole Word document"),
        ("log.xlsx", b"PK\x03\x04rubbish", "not a whole Excel workbook"),
        ("log.xlsx", b"Ref,Action", "not a whole Excel workbook"),
        ("log.csv", b"Notes of the meeting\nNothing was said\n", "no comma, semicolon or tab"),
        ("log.csv", b"", "no table"),
        ("log.csv", bytes(range(32)) * 40, "not a text file"),
        ("log.docx", document("No table here."), "no table"),
    ],
)
def test_a_bad_file_is_one_sentence(name: str, data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFileError, match=says):
        read_tables(data, name)


def test_every_cut_of_a_workbook_is_refused_or_read() -> None:
    for data, name in ((workbook({"S": [HEAD, ["1", "a", "b"]]}), "log.xlsx"), (document([HEAD]), "log.docx")):
        for cut in range(0, len(data), 211):
            for bad in (data[:cut], data[:cut] + b"\xff\x00" + data[cut + 2 :]):
                try:
                    read_tables(bad, name)
                except UnreadableFileError:
                    continue


def test_far_too_many_rows_are_refused() -> None:
    with pytest.raises(UnreadableFileError, match="far larger than an action log"):
        read_tables(b"Ref,Action\n" + b"1,Mend the fence\n" * 6000, "log.csv")


def sheet_of(xml: str) -> bytes:
    """A workbook with another first sheet."""
    made = workbook({"S": [HEAD]})
    data = io.BytesIO()
    with ZipFile(io.BytesIO(made)) as old, ZipFile(data, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, xml if part == "xl/worksheets/sheet1.xml" else old.read(part))
    return data.getvalue()


SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row>" * 400_000
    with pytest.raises(UnreadableFileError, match="far larger than an action log"):
        read_tables(sheet_of(f'<worksheet xmlns="{SPACE}"><sheetData>{rows}</sheetData></worksheet>'), "log.xlsx")
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    with pytest.raises(UnreadableFileError, match="not a whole Excel workbook"):
        read_tables(sheet_of(f'{bomb}<worksheet xmlns="{SPACE}"><sheetData/></worksheet>'), "log.xlsx")


def test_a_stray_cell_at_the_end_of_a_sheet_costs_nothing() -> None:
    row = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>{1}</t></is></c></row>'
    rows = row.format(1, "Ref") + row.format(3, "7") + row.format(1_048_576, "stray")
    found = read_tables(sheet_of(f'<worksheet xmlns="{SPACE}"><sheetData>{rows}</sheetData></worksheet>'), "log.xlsx")
    assert words(found) == [["Ref"], [""], ["7"]]


def test_a_zip_of_another_kind_is_no_workbook() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("notes.txt", "nothing")
    with pytest.raises(UnreadableFileError):
        read_tables(data.getvalue(), "log.xlsx")


def test_the_fault_of_a_formula_is_left_out_and_words_that_look_like_one_are_kept() -> None:
    data = workbook({"S": [["Ref", "Action"], ["#REF!", "#3: what next?"], ["#N/A", "#1 Mend the gate!"]]})
    rows = read_tables(data, "log.xlsx").tables[0].rows
    assert [[cell.words for cell in row] for row in rows[1:]] == [["", "#3: what next?"], ["", "#1 Mend the gate!"]]
