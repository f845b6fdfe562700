"""Automatic numbers, counted as Word counts them."""

import pytest
from word_documents import level, listed, lists, p, style, styled, word_file

from annotator.reading import read_bytes


def lines(body: str, **more: str) -> list[str]:
    return [line for line in read_bytes(word_file(body, **more), "minutes.docx").text.splitlines() if line]


LEGAL = lists(level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"), level(3, "(%4)", "lowerRoman"))


def test_levels_count_under_each_other_and_begin_anew() -> None:
    body = "".join(
        listed(*one) for one in [("A", 0), ("b", 1), ("c", 1), ("d", 2), ("e", 3), ("F", 0), ("g", 1), ("h", 2)]
    )
    assert lines(body, numbering=LEGAL) == [
        "1. A", "1.1 b", "1.2 c", "(a) d", "(i) e", "2. F", "2.1 g", "(a) h",
    ]  # fmt: skip


def test_a_level_that_was_passed_over_counts() -> None:
    assert lines(listed("a", 1) + listed("B"), numbering=LEGAL) == ["1.1 a", "2. B"]


def test_a_list_that_starts_anew_does_and_one_that_goes_on_does_not() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    numbering = LEGAL + f'<w:num w:numId="2"><w:abstractNumId w:val="1"/>{again}</w:num>'
    numbering += '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    body = listed("A") + listed("B", 0, 2) + listed("C", 0, 2) + listed("D", 0, 3)
    assert lines(body, numbering=numbering) == ["1. A", "7. B", "8. C", "9. D"]


def test_an_override_may_change_the_pattern() -> None:
    changed = f'<w:lvlOverride w:ilvl="0">{level(0, "Item %1:", start=4)}</w:lvlOverride>'
    assert lines(listed("Drains"), numbering=lists(level(0, "%1."), override=changed)) == ["Item 4: Drains"]


def test_a_style_numbers_its_paragraphs_and_nought_takes_the_number_away() -> None:
    numbering = lists(
        level(0, "%1.", more='<w:pStyle w:val="Item"/>'), level(1, "%1.%2", more='<w:pStyle w:val="Para"/>')
    )
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("Item", numbered) + style("Para", numbered) + style("Loose item", based_on="Item")
    none = p("Exempt", '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    body = styled("Drains", "Item") + styled("Noted.", "Para") + none + styled("Roads", "Item")
    assert lines(body, styles=styles, numbering=numbering) == ["1. Drains", "1.1 Noted.", "Exempt", "2. Roads"]


def test_a_list_may_name_a_style_of_lists() -> None:
    linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Minutes"/></w:abstractNum>'
    numbering = linked + LEGAL + '<w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>'
    styles = style("Minutes", '<w:numPr><w:numId w:val="1"/></w:numPr>', kind="numbering")
    assert lines(listed("A", 0, 5) + listed("b", 1, 5), styles=styles, numbering=numbering) == ["1. A", "1.1 b"]


def test_a_level_may_go_on_counting_or_be_in_figures() -> None:
    numbering = lists(
        level(0, "%1.", "upperRoman"),
        level(1, "%2)", more='<w:lvlRestart w:val="0"/>'),
        level(2, "%1.%3", more="<w:isLgl/>"),
    )
    body = listed("A") + listed("b", 1) + listed("C") + listed("d", 1) + listed("e", 2)
    assert lines(body, numbering=numbering) == ["I. A", "1) b", "II. C", "2) d", "2.1 e"]


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("upperLetter", "C"), ("lowerRoman", "iii"), ("ordinal", "3rd"), ("cardinalText", "Three"),
        ("ordinalText", "Third"), ("decimalZero", "03"), ("unheardOf", "3"),
    ],
)  # fmt: skip
def test_numbers_are_written_in_their_form(form: str, written: str) -> None:
    assert lines(listed("A"), numbering=lists(level(0, "%1.", form, start=3))) == [f"{written}. A"]


def test_a_newer_form_of_number_stands_beside_an_older_one() -> None:
    newer = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="25/%1"/></w:lvl>'
    )
    assert lines(listed("Drains"), numbering=lists(newer)) == ["25/007 Drains"]


def test_bullets_are_marked_and_words_without_a_number_kept() -> None:
    bullet, words = lists(level(0, "\uf0b7", "bullet")), lists(level(0, "Action:", "none"), number=2)
    assert lines(listed("Point") + listed("the Clerk", 0, 2), numbering=bullet + words) == [
        "• Point",
        "Action: the Clerk",
    ]


def test_empty_numbered_paragraphs_count_and_are_not_read() -> None:
    empty = p("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert lines(listed("A") + empty + listed("C"), numbering=LEGAL) == ["1. A", "3. C"]
