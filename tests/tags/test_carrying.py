"""A corrected text takes the tags along where their words stand exactly, and nowhere else."""

import pytest
from clerk import load, minutes, text_of, words

from annotator import verbs
from annotator.records import ItemText, Span, Tag, TagKind
from annotator.store import Register
from annotator.tags.carrying import find_again

OLD = "The Panel asked for figures.\n\nRESOLVED that the report be noted.\n\nRESOLVED that it be sent."


def tag(register: Register, quote: str) -> Tag:
    text = text_of(register, "Carers")
    return verbs.tag_words.run(register, text, TagKind.RESOLUTION, words(text, quote))


def test_tags_are_carried_to_where_their_words_stand_now(register: Register) -> None:
    load(register, minutes(("Carers", OLD)))
    kept = tag(register, "that the report be noted")
    report = load(register, minutes(("Carers", f"A new beginning. {OLD}")))
    moved = register.get(Tag, kept.id)
    text = register.get(ItemText, moved.text_id)
    assert (report.corrected, report.carried, report.to_check) == (1, 1, 0)
    assert text.text[moved.start : moved.end] == "that the report be noted"


def test_a_tag_whose_words_were_changed_stays_and_is_to_be_checked(register: Register) -> None:
    load(register, minutes(("Carers", OLD)))
    kept = tag(register, "that it be sent")
    report = load(register, minutes(("Carers", OLD.replace("it be sent", "it be posted"))))
    assert (report.carried, report.to_check) == (0, 1)
    assert register.get(Tag, kept.id).to_check
    assert register.get(Tag, kept.id).text_id == kept.text_id


def test_the_same_file_twice_is_one_document(register: Register) -> None:
    load(register, minutes(("Carers", OLD)))
    report = load(register, minutes(("Carers", OLD)))
    assert (report.documents, report.known, report.items) == (0, 1, 0)


def test_undo_of_a_correction_brings_the_tags_back(register: Register) -> None:
    load(register, minutes(("Carers", OLD)))
    kept = tag(register, "that the report be noted")
    load(register, minutes(("Carers", f"New. {OLD}")))
    register.undo()
    assert register.get(Tag, kept.id).start == kept.start
    assert text_of(register, "Carers").text == OLD


@pytest.mark.parametrize(
    ("old", "quote", "new", "found"),
    [
        ("a be noted b", "be noted", "x be noted y", 2),
        ("one be noted two", "be noted", "be noted! one be noted two", 14),
        ("one be noted two", "be noted", "be noted be noted", None),
        ("one be noted two", "be noted", "be  noted", None),
    ],
)
def test_words_are_found_again_only_where_it_is_certain(old: str, quote: str, new: str, found: int | None) -> None:
    start = old.index(quote)
    span = find_again(old, Span(start, start + len(quote)), new)
    assert (span.start if span else None) == found
