"""Part II business is marked, with its paragraph of Schedule 12A."""

import pytest

from annotator.meetings.exempt import mark_exempt
from annotator.meetings.found import FoundItem

EXCLUDED = (
    "RESOLVED: That the press and public be excluded from the meeting for the following items, as they involve the "
    "likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act."
)


def marks(*items: tuple[str, str, str]) -> list[tuple[bool, str]]:
    found = mark_exempt([FoundItem(number=number, title=title, text=text) for number, title, text in items])
    return [(item.exempt, item.exempt_paragraph) for item in found]


def test_what_follows_the_exclusion_is_exempt_with_its_paragraph() -> None:
    exclusion = ("2", "Exclusion of the press and public", EXCLUDED)
    found = marks(("1", "Roads", "Noted."), exclusion, ("3", "A lease", "x"))
    assert found == [(False, ""), (False, ""), (True, "3")]


def test_an_exclusion_that_was_not_needed_closes_nothing() -> None:
    not_needed = "It was agreed that it was not necessary to exclude the press and public."
    assert marks(("1", "Exclusion", not_needed), ("2", "Roads", "Noted.")) == [(False, ""), (False, "")]


def test_only_the_items_that_the_resolution_names_are_exempt() -> None:
    named = EXCLUDED.replace("the following items", "item 3")
    assert [exempt for exempt, _ in marks(("1", "Exclusion", named), ("2", "A", "x"), ("3", "B", "y"))] == [
        False, False, True,
    ]  # fmt: skip


def test_a_meeting_that_opens_again_is_public_again() -> None:
    found = marks(("1", "Exclusion", EXCLUDED), ("2", "A", "Agreed. The public were readmitted."), ("3", "B", "y"))
    assert [exempt for exempt, _ in found] == [False, True, False]


@pytest.mark.parametrize(
    ("title", "exempt"),
    [
        ("Lease of the depot (Exempt)", True),
        ("Not for publication: lease", True),
        ("Confidential minutes", True),
        ("Exempt accommodation: licensing", False),
        ("Confidential reporting policy", False),
        ("Exclusion of the press and public", False),
    ],
)
def test_a_title_may_say_so_itself(title: str, exempt: bool) -> None:
    assert marks(("1", title, "Text."))[0][0] is exempt


def test_several_paragraphs_are_kept() -> None:
    assert marks(("1", "Exclusion", EXCLUDED.replace("paragraph 3", "paragraphs 1 and 2")), ("2", "A", "x"))[1] == (
        True,
        "1, 2",
    )
