"""Patterns are tried only where their words stand, and never missed."""

import re

from annotator.suggestions.needed import Worth, needed


def test_the_pieces_are_read_out_of_the_pattern():
    assert frozenset(("asked", "urged")) in needed(re.compile(r"\b(?:asked|urged) (?:him|her)? ?to\b"))


def test_a_pattern_with_an_empty_way_through_needs_nothing():
    assert needed(re.compile(r"(?:asked|)\s*\d*")) == []


def test_a_row_is_worth_trying_where_its_words_stand_and_where_it_names_none():
    worth = Worth(
        {"asks": [(re.compile("(?:asked|urged) to"),), (re.compile(r"\d+"),)], "ends": [(re.compile("end"),)]}
    )
    assert [worth.of("asks", low) for low in ("he asked them to", "he went")] == [0b11, 0b10]
    assert [worth.of("ends", low) for low in ("the ending", "he went")] == [1, 0]
