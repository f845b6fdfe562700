"""Markdown is read as words, with its headings and lists kept apart."""

import pytest

from annotator.reading import Mark, ReadText, Style, read_bytes

SOURCE = b"""---
council: Northmere Borough Council
date: 2025-12-08
---
## 5. Young *carers*

A line that was
wrapped, with **bold** and a [link](https://example.org).

- **Action:** the Clerk to chase
  - and again

1. First
2. Second

| Ref | Action |
| --- | --- |
| 1 | Write |
"""


def text_of(source: str) -> str:
    return read_bytes(source.encode(), "a.md").text


def headings(read: ReadText) -> list[str]:
    return [read.words(p) for p in read.passages if p.style is Style.HEADING]


def test_marks_go_and_words_stay() -> None:
    text = read_bytes(SOURCE, "a.md").text
    assert "A line that was wrapped, with bold and a link." in text
    assert "• Action: the Clerk to chase\n    • and again" in text
    assert "1. First\n2. Second" in text
    assert "1\tWrite" in text


def test_headings_and_front_matter_are_told_apart() -> None:
    read = read_bytes(SOURCE, "a.md")
    assert headings(read) == ["5. Young carers"]
    assert read.hints == {"council": "Northmere Borough Council", "date": "2025-12-08"}


def test_a_paragraph_after_a_list_is_not_indented() -> None:
    assert text_of("- one\n\nafter\n") == "• one\n\nafter"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("5. One\n6. Two\n8. Four", "5. One\n6. Two\n8. Four"),
        ("1. One\n1. Two\n1. Three", "1. One\n2. Two\n3. Three"),
        ("3) One\n4) Two", "3) One\n4) Two"),
        ("5\\. One\n\n\\*not bold\\*", "5. One\n\n*not bold*"),
    ],
)
def test_numbers_are_those_of_the_file(source: str, text: str) -> None:
    assert text_of(source) == text


def test_underlined_headings_are_headings_and_a_line_under_a_paragraph_is_none() -> None:
    read = read_bytes(b"Apologies\n---------\n\nNone.\n\nThe meeting ended at nine.\n---\n\nThe end", "a.md")
    assert headings(read) == ["Apologies"]
    assert read.text.endswith("ended at nine.\n\nThe end")


def test_quotations_boxes_and_footnotes_leave_their_words() -> None:
    assert text_of("> RESOLVED that\n> > it be noted.") == "RESOLVED that\n\nit be noted."
    assert text_of("- [ ] Clerk to write\n- [x] Clerk wrote") == "• ☐ Clerk to write\n• ☑ Clerk wrote"
    assert text_of("Agreed.[^1]\n\n[^1]: Unanimously") == "Agreed.[1]\n\n[1]: Unanimously"


def test_html_in_markdown_is_read_without_its_tags() -> None:
    read = read_bytes(
        b'<h2 class="x">2. Roads</h2>\n<p>Fees &amp;\n<b>charges</b></p>\n\n'
        b"Held on 3<sup>rd</sup> March<br>at seven\n\n<!-- hidden -->\n\n<strong>3. Close</strong>\n",
        "a.md",
    )
    assert headings(read) == ["2. Roads"]
    assert read.text == "2. Roads\n\nFees & charges\n\nHeld on 3rd March\nat seven\n\n3. Close"
    assert [read.words(p) for p in read.passages if p.bold] == ["3. Close"]


def test_lines_that_begin_something_of_their_own_stay_lines() -> None:
    assert text_of("Present: A. Smith\nApologies: B. Jones, who was\naway on\n31 October") == (
        "Present: A. Smith\nApologies: B. Jones, who was away on 31 October"
    )


def test_what_a_website_s_generator_is_told_is_left_out() -> None:
    assert text_of("{% include head.html %}\n\n# Minutes\n{: .no_toc }\n\nNone.") == "Minutes\n\nNone."


def test_minutes_in_an_entry_of_the_front_matter_are_read_as_markdown() -> None:
    read = read_bytes(b"---\ntitle: May\nminutes: |\n  ## 1. Apologies\n\n  *None*.\n---\n", "a.md")
    assert (headings(read), read.text) == (["1. Apologies"], "1. Apologies\n\nNone.")


def test_items_listed_in_the_front_matter_are_marked() -> None:
    read = read_bytes(b"---\nagenda:\n- no: 4\n  heading: Roads\n  minutes: |\n    - **Noted**\n---\nClosed.", "a.md")
    assert read.text == "4. Roads\n\n• Noted\n\nClosed."
    assert [read.words(p) for p in read.passages if p.mark is Mark.ITEM] == ["4. Roads"]


def test_words_far_behind_their_number_keep_it():
    read = read_bytes(
        b"1.            Those attending: **Cllr Ash**\n\nNobody else.\n\n 2.            Apologies\n", "m.md"
    )
    assert "1. " in read.text.splitlines()[0]
    assert "**" not in read.text
    assert "2. " in read.text
