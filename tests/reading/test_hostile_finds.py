"""What the fuzzer found once: each of these made a reader fall over, or give what no text may hold."""

import pytest
from rendering.sound import check

from annotator.reading import read_bytes

_LETTER = b"From: a@example.org\r\nSubject: Minutes\r\nMIME-Version: 1.0\r\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("letter.eml", _LETTER + b"Content-Type: text/plain; charset=\x00\r\n\r\nThe minutes were approved."),
        ("letter.eml", _LETTER + b"Content-Type: text/html; charset=\x00\r\n\r\n<p>The minutes were approved."),
        ("letter.eml", _LETTER + b"Content-Type: text/plain; charset=utf-7\r\n\r\nMinutes +2D0- and +AAE-"),
        ("minutes.txt", b"<h2>Health and Wellbeing Board<br />21 November 2022</h2>\n<p>Present: Cllr Lamb</p>"),
        ("minutes.md", b"<h2>Health and Wellbeing Board<br />21 November 2022</h2>\n\n<p>Present: Cllr Lamb</p>"),
        ("minutes.html", b"<p>Minutes <script>x</script>&#2; of &#x1F; the <style>p</style>&#11;meeting</p>"),
        ("minutes.xml", b"<meeting><agendaitem><agendaitemtitle>&amp;#2;a</agendaitemtitle></agendaitem></meeting>"),
    ],
)
def test_what_the_fuzzer_found_is_read_or_refused(name: str, data: bytes) -> None:
    check(data, name)


def test_a_heading_of_two_lines_in_tags_stays_one_heading() -> None:
    read = read_bytes(b"<h2>Health and Wellbeing Board<br />21 November 2022</h2>\n<p>Present: Cllr Lamb</p>", "a.txt")
    assert read.text.strip().startswith("Health and Wellbeing Board 21 November 2022\n")
