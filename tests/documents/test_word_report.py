"""The follow-up report in Word: the rows of the log by what is to be done with them, and the load as a chart."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook
from word_samples import HEADING, TODAY, W, answer, entry, parts, tree

from annotator.documents.chart import Chart, Series
from annotator.documents.follow_up_report import grouped, write_follow_up_report
from annotator.errors import UnreadableFileError
from annotator.reading import read_file
from annotator.records import ActionStatus, Closing, Extension, Item, ProgressNote, Response

CHART = Chart(
    "Open actions",
    "Open actions rose from 3 to 5 & 1 is overdue.",
    ["Apr 2025", "May 2025"],
    [Series("In time", [3, 4], "8FB3D9"), Series("Overdue", [0, None], "1F3A5F")],
    "Actions",
)
MIXED = (
    entry(1, due=date(2026, 1, 9)),
    entry(2, due=date(2026, 3, 20)),
    entry(3, status=ActionStatus.AWAITING_CLOSE),
    entry(4, status=ActionStatus.REPORTED, answers=(answer("Done."),)),
    replace(entry(5), silent_for=3),
    entry(6),
    entry(7, status=ActionStatus.CLOSED),
)


def report(folder, *entries, **options):
    path = folder / "report.docx"
    write_follow_up_report(entries, HEADING, path, today=TODAY, **options)
    return path


def test_each_action_stands_in_one_group_in_the_order_in_which_a_committee_acts():
    groups = grouped(MIXED, TODAY)
    assert [[row.action.number for row in rows] for _, rows in groups] == [[3], [1], [2], [4], [5], [6], [7]]


def test_a_table_for_each_group_repeats_its_header_and_says_what_is_asked(tmp_path):
    document = Document(str(report(tmp_path, *MIXED)))
    assert len(document.tables) == 7
    assert all(table.rows[0]._tr.trPr is not None for table in document.tables)
    assert any("asked to agree" in paragraph.text for paragraph in document.paragraphs)


def test_without_actions_it_says_so(tmp_path):
    assert "There are no actions to report on." in [p.text for p in Document(str(report(tmp_path))).paragraphs]


def test_a_chart_is_drawn_by_word_with_its_numbers_and_its_description(tmp_path):
    path = report(tmp_path, *MIXED, charts=(CHART,))
    inside = parts(path)
    assert "descr" in str(tree(path).xpath("//*[local-name()='docPr']")[0].attrib)
    points = tree(path, "word/charts/chart1.xml").xpath("//*[local-name()='val']//*[local-name()='v']/text()")
    assert points == ["3", "4", "0"]
    rows = load_workbook(BytesIO(inside["word/embeddings/chart1.xlsx"])).active.iter_rows(values_only=True)
    assert list(rows) == [(None, "In time", "Overdue"), ("Apr 2025", 3, 0), ("May 2025", 4, None)]


def test_the_cells_tell_what_became_of_an_action(tmp_path):
    told = replace(
        entry(1, status=ActionStatus.CLOSED, due=date(2026, 1, 9)),
        extensions=(
            Extension(action_id="a", was_due=date(2025, 11, 3), agreed_by="Panel", agreed_on=date(2025, 10, 1)),
        ),
        notes=(ProgressNote(action_id="a", day=date(2025, 12, 1), words="Half the wards are counted.", percent=50),),
        closing=Closing(action_id="a", agreed_on=date(2026, 2, 2), minute="minute 14"),
    )
    cells = [cell.text for cell in Document(str(report(tmp_path, told))).tables[0].rows[1].cells]
    assert "Extended from 3 Nov 2025: Panel, 1 Oct 2025" in cells[4]
    assert "Agreed 2 Feb 2026: minute 14" in cells[5]
    assert "Half the wards are counted." in cells[6]


@pytest.mark.parametrize("public", [True, False])
def test_exempt_words_stay_out_of_a_public_report(tmp_path, public):
    secret = Item(position=1, number="1", title="Ransom", exempt=True, exempt_paragraph="3")
    hidden = replace(
        entry(1, item=secret, words="Pay Mr Ransom."),
        notes=(ProgressNote(action_id="a", day=TODAY, words="Ransom was paid."),),
    )
    inside = b"".join(parts(report(tmp_path, hidden, public=public)).values())
    assert (b"Ransom" in inside) is not public


def test_the_notes_of_the_newest_day_are_told_together_and_a_late_response_is_called_overdue(tmp_path):
    told = replace(
        entry(1, due=date(2026, 1, 9), due_words="by 09/01/2026"),
        notes=tuple(
            ProgressNote(action_id="a", day=date(2025, 12, 1), words=words)
            for words in ("Sent in April.", "Status: Amber")
        ),
        response=Response(action_id="a", due=date(2026, 2, 1)),
        closing=Closing(action_id="a", agreed_on=date(2026, 2, 2), minute="14"),
    )
    cells = [cell.text for cell in Document(str(report(tmp_path, told))).tables[0].rows[1].cells]
    assert "Progress, 1 Dec 2025: Sent in April; Status: Amber" in cells[6]
    assert "Response: none yet, overdue since 1 Feb 2026" in cells[6]
    assert cells[4] == "9 Jan 2026"
    assert "Agreed 2 Feb 2026: minute 14" in cells[5]


def test_a_heading_stays_with_the_first_row_of_its_table(tmp_path):
    body = tree(report(tmp_path, entry(1)))
    (group,) = body.xpath("//*[local-name()='tbl']/preceding-sibling::*[1]")
    assert group.find(f".//{W}keepNext") is not None
    header = body.findall(f".//{W}tr")[0].findall(f"{W}tc")
    assert all(cell.find(f".//{W}keepNext") is not None for cell in header)


def test_an_action_of_an_older_log_says_the_day_and_the_log_it_came_from(tmp_path):
    old = entry(1, item=Item(position=0, title="old.xlsx, row 4"))
    old = replace(old, action=replace(old.action, item_id=None, asked_on=date(2025, 6, 2)), meeting=None)
    cells = [cell.text for cell in Document(str(report(tmp_path, old))).tables[0].rows[1].cells]
    assert cells[1] == "2 Jun 2025, from old.xlsx, row 4"


def test_the_summary_says_how_many_actions_are_without_their_words(tmp_path):
    def told(**options):
        written = Document(str(report(tmp_path, entry(1), entry(2, exempt=True, exempt_paragraph="3"), **options)))
        return " ".join(paragraph.text for paragraph in written.paragraphs)

    assert "1 action is exempt: its words, owner and due day are withheld." in told()
    assert "withheld" not in told(public=False)


def test_what_was_handed_out_is_not_read_back_as_evidence(tmp_path):
    with pytest.raises(UnreadableFileError, match="this program wrote"):
        read_file(report(tmp_path, *MIXED))
