"""Documents come into the register: their meeting, their items, and what an import must never undo."""

from dataclasses import replace
from pathlib import Path

import pytest
from clerk import load, minutes, text_of, words

from annotator import verbs
from annotator.errors import RefusedError, WrongUseError
from annotator.meetings import Found, recognise
from annotator.meetings.importing import Kept, keep
from annotator.reading import read_file
from annotator.records import Action, Body, DocumentKind, Item, Meeting, TagKind
from annotator.store import Register

ASKED = "The Panel asked for the terms of the lease."


def kept(register: Register, found: Found) -> Kept:
    with register.step("Import") as step:
        return keep(step, found, repr(found.items).encode())


def closed(found: Found, title: str, paragraph: str = "3") -> Found:
    """The document with the item of that title marked as exempt."""
    items = (replace(i, exempt=True, exempt_paragraph=paragraph) if i.title == title else i for i in found.items)
    return replace(found, items=tuple(items))


def rows(register: Register) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in register.find(Item, order="position")]


def test_an_item_becomes_exempt_with_its_actions_though_its_text_was_known(register: Register) -> None:
    load(register, minutes(("Roads", "Noted."), ("Lease", ASKED)))
    text = text_of(register, "Lease")
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, ASKED))
    kept(register, closed(minutes(("Lease", ASKED)), "Lease"))
    assert [(item.exempt, item.exempt_paragraph) for item in register.find(Item, title="Lease")] == [(True, "3")]
    assert [(action.exempt, action.exempt_paragraph) for action in register.find(Action)] == [(True, "3")]


def test_no_import_makes_an_exempt_item_public(register: Register) -> None:
    kept(register, closed(minutes(("Lease", ASKED)), "Lease"))
    for text in (ASKED, "Taken in private."):
        kept(register, minutes(("Lease", text), ("Roads", "Noted.")))
        assert [item.exempt for item in register.find(Item, title="Lease")] == [True]


def test_an_action_that_the_clerk_marked_keeps_its_own_paragraph(register: Register) -> None:
    load(register, minutes(("Lease", ASKED)))
    text = text_of(register, "Lease")
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, ASKED))
    verbs.set_exempt.run(register, register.find(Action)[0], True, "1")
    kept(register, closed(minutes(("Lease", ASKED)), "Lease"))
    assert register.find(Action)[0].exempt_paragraph == "1"


def test_exempt_evidence_is_kept_as_such(register: Register) -> None:
    found = closed(replace(minutes(("Letter", "x")), kind=DocumentKind.EVIDENCE), "Letter")
    document = kept(register, found).document
    assert document is not None
    assert (document.exempt, document.exempt_paragraph) == (True, "3")
    assert register.find(Item)[0].exempt_paragraph == "3"


def test_items_of_one_title_keep_their_texts_apart(register: Register) -> None:
    load(register, minutes(("Planning application", "Mill Lane."), ("Planning application", "High Street.")))
    again = minutes(("Planning application", "Mill Lane, refused."), ("Planning application", "High Street."))
    (new,) = kept(register, again).texts
    assert new.corrects is not None
    assert new.corrects.text == "Mill Lane."
    assert register.count(Item) == 2


def test_an_item_of_a_title_that_several_bear_is_new_and_said(register: Register) -> None:
    load(register, minutes(("Urgent business", "Snow."), ("Urgent business", "Floods.")))
    page = minutes(("Urgent business", "Ice."))
    done = kept(register, replace(page, items=(replace(page.items[0], number=""),)))
    assert register.count(Item) == 3
    assert "Urgent business" in done.notes[0]


def test_a_whole_document_gives_the_items_their_numbers_and_their_order(register: Register) -> None:
    for title in ("Roads", "Budget", "Photograph"):
        page = minutes((title, "Noted."))
        kept(register, replace(page, items=(replace(page.items[0], number=""),)))
    kept(register, minutes(("Apologies", "None."), ("Budget", "Noted."), ("Roads", "Noted.")))
    assert rows(register) == [("1", "Apologies"), ("2", "Budget"), ("3", "Roads"), ("", "Photograph")]


def test_an_annex_of_new_items_comes_after_the_minutes(register: Register) -> None:
    load(register, minutes(("Apologies", "None."), ("Roads", "Noted."), ("Budget", "Noted.")))
    kept(register, minutes(("Lease", "x"), ("Staffing", "y")))
    assert [title for _, title in rows(register)] == ["Apologies", "Roads", "Budget", "Lease", "Staffing"]


def test_two_meetings_of_one_evening_are_two(register: Register, shared: Path) -> None:
    for name in ("2025-01-07.md", "2025-01-07-agm.md"):
        (found,) = recognise(read_file(shared / "real" / "ayton" / name), name)
        kept(register, replace(found, body="Ayton Community Council"))
    assert {meeting.name for meeting in register.find(Meeting)} == {"", "Annual General Meeting"}
    assert register.count(Body) == 1


def test_a_refusal_names_its_file(register: Register) -> None:
    for council in ("Northmere", "Southmere"):
        load(register, replace(minutes(("Roads", council)), council=council))
    with pytest.raises(RefusedError, match=r"minutes\.txt"):
        kept(register, replace(minutes(("Roads", "x")), council=""))
    with pytest.raises(WrongUseError, match=r"minutes\.txt"):
        kept(register, replace(minutes(("Roads", "x")), date=None))
