"""Markdown is read as words, with its headings and lists kept apart."""

from annotator.reading import Style, read_bytes

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


def test_marks_go_and_words_stay() -> None:
    text = read_bytes(SOURCE, "a.md").text
    assert "A line that was wrapped, with bold and a link." in text
    assert "• Action: the Clerk to chase\n    • and again" in text
    assert "1. First\n2. Second" in text
    assert "1\tWrite" in text


def test_headings_and_front_matter_are_told_apart() -> None:
    read = read_bytes(SOURCE, "a.md")
    assert [read.words(p) for p in read.passages if p.style is Style.HEADING] == ["5. Young carers"]
    assert read.hints == {"council": "Northmere Borough Council", "date": "2025-12-08"}


def test_a_paragraph_after_a_list_is_not_indented() -> None:
    assert read_bytes(b"- one\n\nafter\n", "a.md").text == "• one\n\nafter"
