"""The search over all items: what is found, how it is ranked, and that the index follows every change."""

from dataclasses import replace

import pytest
from clerk import load, minutes, text_of

from annotator.records import Body, Item, ItemText
from annotator.store import Register, SearchHit
from annotator.store.integrity import check
from annotator.store.searching import expression

ROADS = ("Highways programme", "The Panel asked for a list of the roads to be resurfaced in Mill Lane ward.")
LEASE = ("Lease of the depot", "RESOLVED that the roads contractor’s lease be renewed at Café Wharf.")


def titles(hits: list[SearchHit]) -> list[str]:
    return [hit.title for hit in hits]


def test_an_item_is_found_by_words_of_its_text_and_title_and_of_its_purpose(register: Register) -> None:
    found = minutes(ROADS, LEASE)
    load(register, replace(found, items=(replace(found.items[0], purpose="To receive an update."), found.items[1])))
    assert titles(register.search("resurfaced")) == ["Highways programme"]
    assert titles(register.search("depot renewed")) == ["Lease of the depot"]
    assert titles(register.search("update")) == ["Highways programme"]
    assert register.search("resurfaced renewed") == []


def test_accents_endings_and_the_beginning_of_the_last_word_are_understood(register: Register) -> None:
    load(register, minutes(ROADS, LEASE))
    assert titles(register.search("cafe")) == ["Lease of the depot"]
    assert titles(register.search("list of road")) == ["Highways programme"]
    assert titles(register.search("resurf")) == ["Highways programme"]
    assert register.search("resurf ") == []


def test_quoted_words_must_stand_in_a_row(register: Register) -> None:
    load(register, minutes(ROADS, LEASE))
    assert titles(register.search("“mill lane”")) == ["Highways programme"]
    assert register.search('"lane mill"') == []


def test_a_word_in_the_title_counts_for_more(register: Register) -> None:
    load(register, minutes(("Budget", "Parking, parking and parking."), ("Parking", "Noted.")))
    assert titles(register.search("parking")) == ["Parking", "Budget"]


def test_the_snippet_shows_where_the_words_are(register: Register) -> None:
    load(register, minutes(ROADS))
    (hit,) = register.search("mill")
    assert [hit.snippet[start:end] for start, end in hit.matches] == ["Mill"]


def test_an_exempt_item_is_found_and_says_so(register: Register) -> None:
    found = minutes(LEASE)
    load(register, replace(found, items=(replace(found.items[0], exempt=True),)))
    assert [hit.exempt for hit in register.search("lease")] == [True]


def test_one_body_can_be_searched_alone(register: Register) -> None:
    load(register, minutes(ROADS), minutes(LEASE, body="Cabinet"))
    (cabinet,) = register.find(Body, name="Cabinet")
    assert titles(register.search("roads", body_id=cabinet.id)) == ["Lease of the depot"]


@pytest.mark.parametrize(
    "typed", ["", '"', '""', "*", "(", "- - -", "AND", "NEAR(", 'a"b"c', "title:", "x\0y", "^", "“"]
)
def test_whatever_is_typed_is_no_error(register: Register, typed: str) -> None:
    load(register, minutes(ROADS))
    assert register.search(typed) == []


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("road list", '"road" "list" *'),
        ("road list ", '"road" "list"'),
        ("“Mill Lane” ward", '"Mill Lane" "ward" *'),
        ("NOT (a OR b)", '"NOT" "(a" "OR" "b)"'),
        ("B/25/0123", '"B/25/0123" *'),
    ],
)
def test_what_is_typed_is_words_and_nothing_else(typed: str, means: str) -> None:
    assert expression(typed) == means


def test_the_index_follows_a_correction_its_undo_and_its_redo(register: Register) -> None:
    load(register, minutes(ROADS))
    load(register, minutes((ROADS[0], "The Panel asked for a list of the bridges.")))
    for turn, old, new in ((None, 0, 1), (register.undo, 1, 0), (register.redo, 0, 1)):
        if turn:
            turn()
        assert (len(register.search("resurfaced")), len(register.search("bridges"))) == (old, new)
        assert check(register).faults == ()


def test_the_index_follows_a_new_title_and_an_item_that_is_taken_back(register: Register) -> None:
    load(register, minutes(ROADS))
    with register.step("Rename") as step:
        step.change(register.find(Item)[0], title="Footways")
    assert (len(register.search("highways")), len(register.search("footways"))) == (0, 1)
    register.undo()
    assert titles(register.search("highways")) == ["Highways programme"]
    register.undo()
    assert register.search("highways") == []
    register.redo()
    assert titles(register.search("highways")) == ["Highways programme"]
    assert check(register).faults == ()


def test_a_step_that_fails_leaves_the_index_as_it_was(register: Register) -> None:
    load(register, minutes(ROADS))
    text = text_of(register, ROADS[0])
    with pytest.raises(ZeroDivisionError), register.step("Fail") as step:
        step.add(ItemText(item_id=text.item_id, version_id=text.version_id, text="bridges"))
        raise ZeroDivisionError
    assert titles(register.search("resurfaced")) == ["Highways programme"]
    assert check(register).faults == ()
