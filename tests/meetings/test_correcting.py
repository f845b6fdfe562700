"""What the clerk corrects on the import page before a document is kept."""

import pytest
from clerk import minutes

from annotator.meetings.correcting import join_with_above, name_item, set_exempt, split_item
from annotator.records import PartKind

MINUTES = minutes(("Apologies", "None."), ("Parking", "The report was noted.\n\nRESOLVED: That it be noted."))


def test_an_item_is_given_its_number_and_title() -> None:
    item = name_item(MINUTES, 1, " 12 ", "Parking   charges").items[1]
    assert (item.number, item.title) == ("12", "Parking charges")
    assert name_item(MINUTES, 1, "12", " ").items[1].title == "Parking"


def test_a_false_item_goes_to_the_one_above_with_all_its_words() -> None:
    (whole,) = join_with_above(MINUTES, 1).items
    assert whole.text == "None.\n\n2 Parking\n\nThe report was noted.\n\nRESOLVED: That it be noted."
    assert [part.kind for part in whole.parts] == [PartKind.MINUTES, PartKind.DECISION]
    with pytest.raises(IndexError):
        join_with_above(MINUTES, 0)


def test_a_missed_item_begins_at_the_line_that_the_clerk_shows() -> None:
    text = "No change.\n\n13. Trees: the oak\n\nThe oak was felled."
    found = minutes(("Parking", text))
    upper, lower = split_item(found, 0, text.index("oak")).items
    assert (upper.title, upper.text) == ("Parking", "No change.")
    assert (lower.number, lower.title, lower.text) == ("13", "Trees: the oak", "The oak was felled.")
    assert split_item(found, 0, 3) == found


def test_what_is_joined_or_split_stays_exempt() -> None:
    closed = set_exempt(MINUTES, 1, True, " 3 ")
    assert (closed.items[1].exempt, closed.items[1].exempt_paragraph) == (True, "3")
    assert join_with_above(closed, 1).items[0].exempt_paragraph == "3"
    assert all(item.exempt for item in split_item(closed, 1, closed.items[1].text.index("RESOLVED")).items[1:])
    assert not set_exempt(closed, 1, False).items[1].exempt
