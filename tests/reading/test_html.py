"""Pages that are not ModernGov's: minutes whole, articles by their main text, and what the page says of itself."""

import pytest

from annotator.errors import UnreadableFileError
from annotator.reading import ReadText, read_bytes, read_pasted_html

MINUTES = (
    "<h1>Minutes of the meeting held on 4 May 2023</h1><p>Present: Cllr Day, Cllr Noon</p><h2>1. Apologies</h2><p>None."
    "</p><h2>2. Footpaths</h2><p>It was resolved that the stile be mended.</p>"
)
BLOG = f"""<!doctype html><html><head><title>Minutes 4 May 2023 – Little Wick Parish Council</title>
<meta property="og:site_name" content="Little Wick Parish Council"><script>var x = "<p>RESOLVED</p>";</script></head>
<body><a class="skip-link" href="#m">Skip to content</a><header class="site-header"><p>Little Wick</p>
<nav><ul><li><a href="/">Home</a></li></ul></nav></header><div id="cookie-notice"><p>We use cookies.</p></div>
<main id="m"><article><header><h1>May minutes</h1><div class="entry-meta">Posted on 9 June 2023</div></header>{MINUTES}
<p hidden>Draft only</p><p style="display: none">Draft too</p></article></main>
<aside><h2>Recent posts</h2></aside><footer><p>Powered by a blog</p></footer></body></html>"""
STORY = "The inspectors found that the home had improved since their last visit in the spring of the year. "
ARTICLE = f"""<html><head><title>Care home improves | The Wick Courier</title>
<meta property="article:published_time" content="2023-06-09T08:00:00Z"></head><body><div class="menu"><ul>
<li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></div><main><article><h1>Care home improves</h1>
<p>{STORY * 3}</p><ol><li>{STORY}</li><li>{STORY}</li></ol><p>{STORY * 4}</p></article></main>
<div class="related"><h2>Read next</h2><p>Cat up a tree</p></div></body></html>"""


def read(page: str | bytes, name: str = "page.html") -> ReadText:
    return read_bytes(page.encode() if isinstance(page, str) else page, name)


def test_the_sites_own_parts_are_left_out_and_the_minutes_kept():
    text = read(BLOG).text
    assert text.startswith("May minutes\n\nMinutes of the meeting held on 4 May 2023\n\nPresent: Cllr Day, Cllr Noon")
    assert text.endswith("It was resolved that the stile be mended.")


def test_the_day_of_posting_is_not_taken_for_the_meetings():
    assert "date" not in read(BLOG).hints
    assert "Posted" not in read(BLOG).text


def test_the_site_tells_the_council_and_the_title():
    hints = read(BLOG).hints
    assert hints["council"] == "Little Wick Parish Council"
    assert hints["title"] == "Minutes 4 May 2023"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>Agenda - London Borough of Wexcombe</title>", ""),
        ("", '<img alt="London Borough of Wexcombe logo">'),
        ("", '<img alt="Link to home page"><img alt="Welcome to London Borough of Wexcombe">'),
        ("", "<footer><p>© 2024 London Borough of Wexcombe</p></footer>"),
    ],
)
def test_the_council_is_found_wherever_the_site_names_it(head: str, body: str):
    assert read(f"<html><head>{head}</head><body>{body}{MINUTES}</body></html>").hints["council"] == (
        "London Borough of Wexcombe"
    )


def test_an_article_is_read_by_its_main_text_with_its_numbers():
    article = read(ARTICLE)
    assert article.text.startswith("Care home improves\n\nThe inspectors")
    assert "1. The inspectors" in article.text
    assert "Sport" not in article.text
    assert "Cat up" not in article.text
    assert article.hints["date"] == "2023-06-09T08:00:00Z"


def test_a_list_of_links_is_a_menu_unless_it_leads_to_documents():
    contents = "<ol><li><a href='#a'>Apologies</a></li><li><a href='#b'>Footpaths</a></li></ol>"
    papers = "<ul><li><a href='a.pdf'>Map</a></li><li><a href='b.pdf'>Plan</a></li></ul>"
    text = read(f"<html><body>{contents}{MINUTES}{papers}<p>Back to top</p></body></html>").text
    assert text.startswith("Minutes of the meeting")
    assert text.endswith("• Map\n• Plan")


def test_linked_data_gives_an_articles_day():
    script = '<script type="application/ld+json">{"@graph": [{"datePublished": "2022-02-03"}]}</script>'
    page = ARTICLE.replace('<meta property="article:published_time" content="2023-06-09T08:00:00Z">', script)
    assert read(page).hints["date"] == "2022-02-03"


def test_a_list_of_facts_above_the_minutes_tells_body_day_and_venue():
    facts = "<table><tr><td>Committee:<td>Licensing Panel</tr><tr><td>Date:<td>3 Aug 2022 10:00</tr></table>"
    parted = "<div><label>Venue:</label></div><div>Town Hall</div>"
    hints = read(f"<html><body>{facts}{parted}{MINUTES}</body></html>").hints
    assert (hints["body"], hints["date"], hints["venue"]) == ("Licensing Panel", "3 Aug 2022 10:00", "Town Hall")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("<meta charset=iso-8859-1><p>Panel’s £5".encode("cp1252"), "Panel’s £5"),
        ("<meta charset=iso-8859-1><p>Panel’s £5".encode(), "Panel’s £5"),
        ('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-15"><p>€5'.encode("iso-8859-15"), "€5"),
        ("\ufeff<p>Panel’s".encode("utf-16"), "Panel’s"),
        (b"\xef\xbb\xbf<p>Panel\xe2\x80\x99s", "Panel’s"),
        (b"<p>The Panel\x92s and the caf\xc3\xa9\xe2\x80\x99s Caf\xc3\xa9", "The Panel’s and the café’s Café"),
        ("<p>Panelâ€™s", "Panel’s"),
        (
            b'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><p>x &pound;5',
            "x £5",
        ),
    ],
)
def test_letters_come_out_right_whatever_the_page_says(data: bytes | str, expected: str):
    assert read(data).text == expected


def test_a_page_saved_by_a_browser_tells_its_address():
    page = f"<!-- saved from url=(0031)https://wick.example/minutes/4 -->\n{BLOG}"
    assert read(page).hints["address"] == "https://wick.example/minutes/4"


def test_html_from_the_clipboard_of_windows():
    head = "Version:0.9\r\nStartHTML:00000143\r\nEndHTML:00000500\r\nStartFragment:00000180\r\nEndFragment:00000400\r\n"
    page = "<html><body><p>Not this</p><!--StartFragment--><p>Minutes</p><ol start=2><li>That</ol><!--EndFragment-->"
    pasted = read_pasted_html(f"{head}SourceURL:https://wick.example/\r\n{page}\0")
    assert pasted.text == "Minutes\n\n2. That"
    assert (pasted.form, pasted.hints["address"]) == ("pasted", "https://wick.example/")


def test_html_from_other_clipboards_is_kept_whole():
    assert (
        read_pasted_html("<meta charset='utf-8'><p>Just a line that was copied.</p>").text
        == "Just a line that was copied."
    )
    with pytest.raises(UnreadableFileError, match="no text to paste"):
        read_pasted_html("<p> </p>")


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>1</script><nav>Home</nav></body></html>", ""])
def test_a_page_without_text_is_told(page: str):
    with pytest.raises(UnreadableFileError, match="no text"):
        read(page)


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 100_000 + "RESOLVED",
        "<html><body>" + "<table><tr><td>" * 100_000 + "RESOLVED",
        "<html><body>" + "<p>" * 2_000_000,
    ],
)
def test_a_page_that_is_far_too_much_is_told_in_a_sentence(page: str):
    with pytest.raises(UnreadableFileError, match=r"web page|damaged"):
        read(page)


def test_megabytes_in_an_attribute_do_no_harm():
    page = f'<html><body><p data-x="{"x" * 5_000_000}">The text</p><img src="data:image/png;base64,{"A" * 3_000_000}">'
    assert read(page).text == "The text"
