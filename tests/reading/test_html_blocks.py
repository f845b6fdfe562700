"""Any page's paragraphs, lists, tables and headings, as a browser shows them."""

from annotator.reading import ReadText, Style, read_bytes

SIGNS = "<p>Minutes of the Panel</p><p>RESOLVED that the minutes be noted.</p>"  # so that all of the page is kept


def page(body: str) -> ReadText:
    return read_bytes(f"<html><body>{SIGNS}{body}</body></html>".encode(), "page.html")


def words(body: str) -> list[str]:
    read = page(body)
    return [read.words(passage) for passage in read.passages][2:]


def styles(body: str) -> list[Style]:
    return [passage.style for passage in page(body).passages][2:]


def test_numbered_lists_keep_the_numbers_that_the_browser_prints():
    assert words("<ol start='3'><li>one</li><li>two</li><li value='9'>nine</li></ol>") == [
        "3. one",
        "4. two",
        "9. nine",
    ]
    assert words("<ol type='a'><li>one<li>two</ol>") == ["a. one", "b. two"]
    assert words("<ol style='list-style-type: lower-roman'><li>one<li>two<li>three<li>four</ol>")[3] == "iv. four"
    assert words("<ol type=A start=27><li>far</ol>") == ["AA. far"]


def test_a_number_typed_by_the_clerk_is_not_doubled():
    assert words("<ol><li>(a) That it be noted</li></ol>") == ["(a) That it be noted"]
    assert words("<ul><li>• That it be noted</li></ul>") == ["• That it be noted"]


def test_lists_within_lists_are_set_in():
    assert words("<ul><li>one<ul><li>under one</li></ul></li><li>two</li></ul>") == [
        "• one", "    • under one", "• two",
    ]  # fmt: skip


def test_a_second_paragraph_of_an_entry_has_no_mark_of_its_own():
    assert words("<ol><li><p>one</p><p>more of it</p></li></ol>") == ["1. one", "   more of it"]
    assert set(styles("<ol><li><p>one</p><p>more of it</p></li></ol>")) == {Style.LIST}


def test_rows_of_a_table_are_cells_with_tabs_between():
    table = (
        "<table><tr><th>Action</th><th>Owner</th></tr><tr><td><p>Ring</p><p>them</p></td><td>Clerk</td></tr></table>"
    )
    assert words(table) == ["Action\tOwner", "Ring them\tClerk"]
    assert set(styles(table)) == {Style.ROW}


def test_a_table_that_only_lays_out_gives_its_paragraphs():
    row = "<tr><td>5.</td><td><h3>Parks</h3><p>The gates were painted.</p></td></tr>"
    assert words(f"<table>{row}</table>") == ["5. Parks", "The gates were painted."]
    long = "The Clerk reported at length. " * 20
    assert words(f"<table><tr><td>6</td><td>{long}</td></tr></table>") == [f"6 {long.strip()}"]


def test_tables_within_tables_are_unfolded():
    inner = "<table><tr><td>a</td><td>b</td></tr></table>"
    assert words(f"<table><tr><td><p>Above</p>{inner}</td></tr></table>") == ["Above", "a\tb"]


def test_a_table_whose_cells_have_titles_of_their_own_holds_minutes():
    rows = "<tr><td>1</td><td><b>Parks</b><br>The gates.</td></tr><tr><td>2</td><td><b>Roads</b><br>A hole.</td></tr>"
    read = page(f"<table>{rows}</table>")
    assert [(read.words(p), p.bold) for p in read.passages][2:] == [
        ("1 Parks", True), ("The gates.", False), ("2 Roads", True), ("A hole.", False),
    ]  # fmt: skip


def test_line_breaks_part_lines_but_not_wrapped_sentences():
    assert words("<div>Present:<br>Cllr A Day<br>Cllr B Noon</div>") == ["Present:", "Cllr A Day", "Cllr B Noon"]
    assert words("<p>The report covered the<br>second quarter and the acad-<br>emies.</p>") == [
        "The report covered the second quarter and the academies."
    ]


def test_spaces_are_as_the_browser_shows_them():
    assert words("<p>1.&nbsp;&nbsp;&nbsp;That  the\n report\u200b be noted&shy;.</p>") == [
        "1. That the report be noted."
    ]
    assert words("<p>on the 3<sup>rd</sup> of May</p>") == ["on the 3rd of May"]


def test_what_was_struck_out_is_left_out():
    assert words("<p>That £5 <del>£4</del><s>£3</s> be paid</p>") == ["That £5 be paid"]


def test_only_what_is_bold_throughout_counts_as_bold():
    read = page("<p><b>Parks</b></p><p><b>Parks</b> were seen</p><p><span style='font-weight:700'>Roads</span></p>")
    assert [passage.bold for passage in read.passages][2:] == [True, False, True]


def test_a_bold_title_over_a_line_break_stands_alone():
    read = page("<div><b>Parks</b><br>The gates were painted.</div>")
    assert [(read.words(p), p.bold) for p in read.passages][2:] == [("Parks", True), ("The gates were painted.", False)]


def test_headings_keep_their_level_on_however_many_lines():
    read = page("<h2>Environment<br>Panel</h2>")
    assert (read.words(read.passages[2]), read.passages[2].level) == ("Environment Panel", 2)


def test_quotations_and_definitions_are_paragraphs():
    assert words("<blockquote>So said he</blockquote><dl><dt>Date</dt><dd>May</dd></dl>") == [
        "So said he",
        "Date",
        "May",
    ]
    assert words("<pre>1. First\n2. Second</pre>") == ["1. First", "2. Second"]
