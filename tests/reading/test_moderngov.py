"""ModernGov's pages: what every passage is, and what the page tells of its meeting."""

import pytest
from reading.moderngov_pages import (
    PageItem,
    agenda_item_page,
    committee_page,
    decision_page,
    header,
    issue_page,
    link_to_pdf,
    meeting_page,
    site,
    word,
)

from annotator.reading import Mark, ReadText, Style, read_bytes

APOLOGIES = PageItem(number="5.", title="Apologies for absence", minutes=["Councillor Lamb sent his apologies."])
REPAIRS = PageItem(
    number="6.",
    title="Housing repairs",
    purpose=["To receive a report of the Head of Housing."],
    additional=["Repairs report", "Appendix A"],
    decision=["RESOLVED –", "<p class=MsoNormal>1.&nbsp;&nbsp;&nbsp;That the report be noted.</p>"],
    minutes=["The Head of Housing introduced the report.", "<ol start='2'><li>That more be told.</li></ol>"],
)
WHEN = "Tuesday, 24th May, 2022 2.00 pm"


def read(page: str) -> ReadText:
    return read_bytes(page.encode(), "page.html")


def marked(page: str, *marks: Mark) -> list[str]:
    found = read(page)
    return [found.words(passage) for passage in found.passages if passage.mark in marks]


def told(page: str) -> list[tuple[str, str]]:
    """Each passage with its mark, from the first item on."""
    found = read(page)
    all_of_it = [(str(passage.mark or "-"), found.words(passage)) for passage in found.passages]
    first = next(index for index, (mark, _) in enumerate(all_of_it) if mark == "item")
    return all_of_it[first:]


def test_a_meetings_page_marks_its_items_and_their_parts():
    assert told(meeting_page("Cabinet", WHEN, [APOLOGIES, REPAIRS])) == [
        ("item", "5. Apologies for absence"),
        ("label", "Minutes:"),
        ("-", "Councillor Lamb sent his apologies."),
        ("item", "6. Housing repairs"),
        ("purpose", "To receive a report of the Head of Housing."),
        ("label", "Additional documents:"),
        ("document", "Repairs report"),
        ("document", "Appendix A"),
        ("label", "Decision:"),
        ("-", "RESOLVED –"),
        ("-", "1. That the report be noted."),
        ("label", "Minutes:"),
        ("-", "The Head of Housing introduced the report."),
        ("-", "2. That more be told."),
    ]


def test_a_meetings_page_tells_council_body_day_and_venue():
    hints = read(meeting_page("Children, Young People and Families Panel", WHEN, [APOLOGIES])).hints
    assert hints["council"] == "Northmere Borough Council"
    assert hints["body"] == "Children, Young People and Families Panel"
    assert hints["date"] == "Tuesday, 24th May, 2022"
    assert hints["venue"] == "Council Chamber, Town Hall"
    assert hints["address"].startswith("https://democracy.northmere.gov.uk/")


def test_navigation_cookies_and_links_are_left_out():
    text = read(meeting_page("Cabinet", WHEN, [APOLOGIES, REPAIRS])).text
    for words in ("cookies", "Bins", "Calendar", "Share", "Skip", "Search", "PDF", "pdf icon", "directions", "Printed"):
        assert words not in text


def test_the_head_of_a_meetings_page_opens_no_item():
    assert marked(meeting_page("Cabinet", WHEN, [APOLOGIES]), Mark.OTHER) == [
        "Agenda and minutes",
        f"Cabinet - {WHEN}",
        "Venue: Council Chamber, Town Hall.",
        "Contact: Ada Quill, Democratic Services Email: ada.quill@northmere.gov.uk",
    ]


@pytest.mark.parametrize(
    ("title", "body", "special"),
    [
        ("Extraordinary, Council", "Council", "Extraordinary Meeting"),
        ("Special Meeting, Planning Committee", "Planning Committee", "Special Meeting"),
        ("Moved from 3 May, Cabinet", "Cabinet", None),
        ("Budget Working Group", "Budget Working Group", None),
    ],
)
def test_what_stands_before_the_body_names_a_special_meeting(title: str, body: str, special: str | None):
    hints = read(meeting_page(title, WHEN, [APOLOGIES])).hints
    assert (hints["body"], hints.get("special_meeting")) == (body, special)


@pytest.mark.parametrize("number", ["142", "18.07.4", "45.3", "(a)", "FRA/22/41", "76.", "CAB.12", "23/031"])
def test_numbers_stand_before_their_titles_as_they_are_printed(number: str):
    item = PageItem(number=number, title="Parks", minutes=["Noted."])
    assert marked(meeting_page("Cabinet", WHEN, [item]), Mark.ITEM) == [f"{number} Parks"]


def test_a_heading_among_the_items_is_no_item():
    parts = [APOLOGIES, PageItem(title="Part II"), REPAIRS]
    assert marked(meeting_page("Cabinet", WHEN, parts), Mark.ITEM) == ["5. Apologies for absence", "6. Housing repairs"]
    assert "Part II" in marked(meeting_page("Cabinet", WHEN, parts), Mark.OTHER)


def test_a_restricted_item_says_so():
    closed = PageItem(number="7.", title="Land at the quay", minutes=["The sale was agreed."], restricted=True)
    assert ("-", "Restricted") in told(meeting_page("Cabinet", WHEN, [APOLOGIES, closed]))


def test_a_table_in_the_minutes_keeps_its_rows():
    table = "<table><tr><th>Action</th><th>Owner</th></tr><tr><td>Ring</td><td>Clerk</td></tr></table>"
    found = read(meeting_page("Cabinet", WHEN, [PageItem(number="1.", title="Log", minutes=["As below.", table])]))
    assert [found.words(p) for p in found.passages if p.style is Style.ROW] == ["Action\tOwner", "Ring\tClerk"]


def test_minutes_without_labels_are_no_purpose():
    row = (
        '<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">1.</p></td><td><p class="mgAiTitleTxt">Parks</p>'
        f"{word(['The gates were painted.'])}</td></tr>"
    )
    page = site("Minutes", f'<table class="mgItemTable">{row}</table>')
    assert told(page) == [("item", "1. Parks"), ("-", "The gates were painted.")]


def test_what_a_meeting_has_only_planned_is_a_purpose():
    planned = PageItem(number="7.", title="Any other business", purpose=["To consider urgent items."])
    assert ("purpose", "To consider urgent items.") in told(meeting_page("Cabinet", WHEN, [APOLOGIES, planned]))


def test_an_items_page_has_its_title_its_parts_and_its_documents():
    passages = told(agenda_item_page(REPAIRS))
    assert passages[:2] == [("item", "Housing repairs"), ("purpose", "To receive a report of the Head of Housing.")]
    assert passages[-3:] == [
        ("label", "Supporting documents:"), ("document", "Housing repairs report"), ("document", "Appendix A"),
    ]  # fmt: skip
    assert "date" not in read(agenda_item_page(REPAIRS)).hints


def test_an_items_page_that_links_to_its_meeting_tells_it():
    page = agenda_item_page(REPAIRS, "Cabinet, Tuesday, 14th October, 2025 6.30 pm")
    assert marked(page, Mark.MEETING) == ["Meeting of Cabinet, Tuesday, 14th October, 2025 6.30 pm (Item 6.)"]
    assert (read(page).hints["body"], read(page).hints["date"]) == ("Cabinet", "Tuesday, 14th October, 2025")


def test_an_issues_page_marks_each_meeting_of_its_history():
    page = issue_page(
        "Housing repairs", [("14/10/2025", "Cabinet", REPAIRS), ("11/11/2025", "Panel (North)", APOLOGIES)]
    )
    assert marked(page, Mark.MEETING, Mark.ITEM) == [
        "Meeting: 14/10/2025 - Cabinet (Item 6.)",
        "6. Housing repairs",
        "Meeting: 11/11/2025 - Panel (North) (Item 5.)",
        "5. Apologies for absence",
    ]


def test_an_issues_page_that_does_not_repeat_the_title_has_an_item_all_the_same():
    line = '<p class="mgLabel">Meeting: 17/10/2017 - Planning Committee (North) (Item 75)</p>'
    minutes = f'<h3 class="mgSubSubTitleTxt">Minutes:</h3>{word(["It was taken later."])}'
    page = site("Issue", f"{header('Issue details', 'Urgent business')}{line}{minutes}")
    assert told(page) == [("item", "Urgent business"), ("label", "Minutes:"), ("-", "It was taken later.")]
    assert (read(page).hints["body"], read(page).hints["date"]) == ("Planning Committee (North)", "17/10/2017")


def test_a_decisions_page_has_its_facts_above_the_decision():
    page = decision_page("New roof", ["That the roof be mended."], purpose=["To mend a roof."])
    assert told(page) == [
        ("item", "New roof"),
        ("purpose", "To mend a roof."),
        ("label", "Decision:"),
        ("-", "That the roof be mended."),
        ("label", "Accompanying Documents:"),
        ("document", "Report"),
    ]
    assert "Date of decision: 27/07/2021" in marked(page, Mark.OTHER)
    assert (read(page).hints["body"], read(page).hints["date"]) == ("Cabinet Member for Housing", "27/07/2021")


def test_a_decision_that_a_meeting_took_is_the_meetings():
    hints = read(decision_page("Roof", ["Agreed."], decided_at="19/10/2015 - Policy Committee")).hints
    assert (hints["body"], hints["date"]) == ("Policy Committee", "19/10/2015")


def test_a_committees_page_has_no_items():
    page = committee_page("Cabinet", [("ieListDocuments.aspx?CId=1&MId=2", "24 May 2022 2.00 pm")])
    assert marked(page, Mark.ITEM, Mark.MEETING) == []
    assert "24 May 2022" in read(page).text


def test_pages_whose_site_put_modern_govs_part_anywhere_are_read():
    page = meeting_page("Cabinet", WHEN, [APOLOGIES]).replace('id="modgov"', 'id="wrapper"')
    assert marked(page, Mark.ITEM) == ["5. Apologies for absence"]
    assert "Bins" not in read(page).text


def test_printed_minutes_as_a_page_without_a_table():
    inner = (
        f'<p class="mgAiTitleTxt">12.</p><p class="mgAiTitleTxt">Parks<br>and gardens</p>'
        f"{word(['RESOLVED: to paint.'])}"
        f'<p class="mgAiTitleTxt">13.</p><p class="mgAiTitleTxt">Roads {link_to_pdf("")}</p>{word(["Noted."])}'
    )
    assert told(site("Printed minutes", inner)) == [
        ("item", "12. Parks and gardens"), ("-", "RESOLVED: to paint."), ("item", "13. Roads"), ("-", "Noted."),
    ]  # fmt: skip


def test_an_items_page_of_plain_headings_is_known_by_its_words():
    page = (
        "<html><body><h1>Agenda item</h1><h2>Parks</h2><p>To consider.</p><h3>Minutes:</h3><p>RESOLVED:</p>"
        "<p>(1) That it be noted.</p><h3>Supporting documents:</h3><ul><li><a href='x.pdf'>Report PDF 12 KB</a></ul>"
    )
    assert told(page) == [
        ("item", "Parks"),
        ("purpose", "To consider."),
        ("label", "Minutes:"),
        ("-", "RESOLVED:"),
        ("-", "(1) That it be noted."),
        ("label", "Supporting documents:"),
        ("document", "Report"),
    ]


def test_welsh_pages_are_read_by_the_same_classes():
    inner = (
        f"{header('Eitem agenda', 'Parciau')}<div class=mgContent>{word(['I ystyried.'])}"
        f"<h3 class=mgSubItemTitleTxt>Cofnodion:</h3>{word(['Nodwyd.'])}</div>"
    )
    assert told(site("Eitem agenda - Parciau", inner, council="Cyngor Sir Glan-yr-Afon")) == [
        ("item", "Parciau"), ("purpose", "I ystyried."), ("label", "Cofnodion:"), ("-", "Nodwyd."),
    ]  # fmt: skip


@pytest.mark.parametrize("number", ["1A", "18-19/FRA/1", "77/21", "3.1"])
def test_a_number_in_a_cell_of_its_own_is_told_apart(number: str):
    page = (
        "<html><head><title>Agenda and minutes - Fire Authority - Monday, 5th June, 2023</title></head><body>"
        '<div class="mgContent"><h1 class="mgMainTitleTxt">Agenda and minutes</h1><table class="mgItemTable">'
        f'<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">{number}</p></td>'
        '<td><p class="mgAiTitleTxt">Membership</p><p class="mgSubItemTitleTxt">Minutes:</p>'
        '<div class="mgWordPara"><p>Noted.</p></div></td></tr></table></div></body></html>'
    )
    (item,) = [passage for passage in read(page).passages if passage.mark is Mark.ITEM]
    assert item.number == number
