"""Documents come into the register: their meeting, their items, and what an import must never undo."""

from dataclasses import replace
from pathlib import Path

import pytest
from clerk import load, minutes, text_of, words

from annotator import verbs
from annotator.errors import RefusedError, WrongUseError
from annotator.meetings import Found
from annotator.meetings.keeping.importing import Kept, keep
from annotator.meetings.keeping.pairing import same_text
from annotator.meetings.keeping.revising import is_draft
from annotator.meetings.recognise import recognise
from annotator.reading import read_file
from annotator.records import Action, Attendance, Attendee, Body, Document, DocumentKind, Item, Meeting, Tag, TagKind
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


def test_a_meeting_takes_what_its_documents_say_and_keeps_what_it_knows(register: Register) -> None:
    there = (Attendee("Cllr Ash", "Chair"), Attendee("Mr Birch", "", Attendance.APOLOGIES))
    kept(register, replace(minutes(("Roads", "Noted.")), venue="Town Hall"))
    kept(register, replace(minutes(("Budget", "Noted.")), venue="Annexe", chair="Cllr Ash", attendance=there))
    (meeting,) = register.find(Meeting)
    assert (meeting.venue, meeting.chair, meeting.attendance) == ("Town Hall", "Cllr Ash", there)
    register.undo()
    (meeting,) = register.find(Meeting)
    assert (meeting.venue, meeting.chair, meeting.attendance) == ("Town Hall", "", ())


ROADS_AS_A_PAGE = (
    "The Panel’s officers said – in reply – that the roads would be re-surfaced.\n\nRESOLVED that it be noted."
)
ROADS_AS_PRINTED = (
    "The Panel's officers said - in reply -\nthat the roads would be resurfaced.\nRESOLVED  that it be noted."
)


def as_file(found: Found, name: str) -> Found:
    return replace(found, file_name=name, text=f"{name}\n{found.text}")


def test_the_same_words_in_another_form_change_no_text_and_are_kept_beside(register: Register) -> None:
    page = as_file(minutes(("Roads", ROADS_AS_A_PAGE), ("Budget", "Noted.")), "page.html")
    load(register, page)
    text = text_of(register, "Roads")
    verbs.tag_words.run(register, text, TagKind.RESOLUTION, words(text, "RESOLVED that it be noted."))
    done = kept(register, as_file(minutes(("Roads", ROADS_AS_PRINTED), ("Budget", "Noted.")), "minutes.pdf"))
    assert (done.texts, register.count(Document)) == ((), 2)
    assert done.notes == ("minutes.pdf has the same words as page.html: it was kept beside it, and changed no text.",)
    assert text_of(register, "Roads") == text
    assert [tag.text_id for tag in register.find(Tag)] == [text.id]


def test_another_form_with_one_word_more_corrects_that_item_alone(register: Register) -> None:
    load(register, as_file(minutes(("Roads", ROADS_AS_A_PAGE), ("Budget", "Noted.")), "page.html"))
    printed = minutes(("Roads", ROADS_AS_PRINTED), ("Budget", "Noted again."))
    (new,) = kept(register, as_file(printed, "minutes.pdf")).texts
    assert (new.index, new.item.title) == (1, "Budget")


def test_a_hyphen_between_figures_is_no_hyphen_of_a_line_end() -> None:
    assert same_text("co-\noperate", "cooperate")
    assert not same_text("1-2 March", "12 March")
    assert not same_text("noted", "not noted")


def test_an_item_that_a_newer_version_leaves_out_stays_and_is_said(register: Register) -> None:
    load(register, as_file(minutes(("Roads", "Noted."), ("Budget", "Noted."), ("Trees", "Noted.")), "draft.docx"))
    done = kept(register, as_file(minutes(("Roads", "Noted."), ("Trees", "Agreed.")), "final.docx"))
    assert [title for _, title in rows(register)] == ["Roads", "Trees", "Budget"]
    assert "“Budget” is not in final.docx, and left as before, after the others." in done.notes


def test_a_newer_version_that_numbers_its_items_anew_is_followed(register: Register) -> None:
    load(register, minutes(("Roads", "Noted."), ("Budget", "Noted.")))
    done = kept(register, minutes(("Roads", "Noted."), ("Lease", "Agreed."), ("Budget", "Noted.")))
    assert rows(register) == [("1", "Roads"), ("2", "Lease"), ("3", "Budget")]
    assert any("another number" in note for note in done.notes)


def test_an_item_with_another_title_is_known_by_its_whole_text(register: Register) -> None:
    long = "Officers reported on each of the schemes in the programme, and on the money that was left of last year’s."
    load(register, minutes(("Roads", long), ("Budget", "Noted.")))
    done = kept(register, minutes(("Highways programme", long), ("Budget", "Agreed.")))
    assert register.count(Item) == 2
    assert [new.item.title for new in done.texts] == ["Budget"]


def test_a_draft_that_comes_after_the_minutes_takes_the_place_of_nothing(register: Register) -> None:
    load(register, as_file(minutes(("Roads", "Agreed.")), "minutes.docx"))
    draft = closed(minutes(("Roads", "To be agreed."), ("Trees", "Noted.")), "Roads")
    done = kept(register, as_file(draft, "draft minutes.docx"))
    assert (rows(register), text_of(register, "Roads").text) == ([("1", "Roads")], "Agreed.")
    assert "draft minutes.docx is a draft" in done.notes[0]
    assert register.find(Item)[0].exempt


def test_the_minutes_that_come_after_their_draft_correct_it(register: Register) -> None:
    load(register, as_file(minutes(("Roads", "To be agreed.")), "draft minutes.docx"))
    assert len(kept(register, as_file(minutes(("Roads", "Agreed.")), "minutes.docx")).texts) == 1
    assert text_of(register, "Roads").text == "Agreed."


@pytest.mark.parametrize(
    ("name", "title", "head", "says"),
    [
        ("DRAFT_minutes-2025.docx", "Minutes", "", True),
        ("a.docx", "Draft Minutes of the Panel", "", True),
        ("a.docx", "Minutes", "DRAFT\nMinutes of a meeting\n", True),
        ("a.docx", "Minutes", "Minutes of a meeting (subject to confirmation)\n", True),
        ("a.docx", "Minutes", "Minutes of a meeting on the draft Local Plan\n", False),
        ("overdraft.docx", "Minutes", "", False),
    ],
)
def test_a_draft_says_so_in_its_name_its_title_or_its_head(name: str, title: str, head: str, says: bool) -> None:
    found = minutes(("Roads", "The draft minutes were agreed."))
    assert is_draft(replace(found, file_name=name, title=title, text=head + found.text)) is says


def test_a_file_with_two_meetings_is_kept_once_and_brings_nothing_again(register: Register) -> None:
    annual = replace(minutes(("Election of the Chair", "Cllr Ash.")), meeting_name="Annual Meeting")
    both = [verbs.prepare(found, b"one file") for found in (annual, minutes(("Roads", "Noted.")))]
    assert verbs.import_documents.run(register, both).documents == 2
    again = verbs.import_documents.run(register, iter(both))
    assert (again.documents, again.known, register.count(Item), register.undo_name) == (0, 2, 2, "Import documents")
    assert len({document.sha256 for document in register.find(Document)}) == 1


def test_two_parts_of_one_file_that_bear_one_name_are_both_kept(register: Register) -> None:
    parts = [verbs.prepare(minutes(item), b"one file") for item in (("Roads", "Noted."), ("Trees", "Noted."))]
    verbs.import_documents.run(register, [*parts, *parts])
    assert [title for _, title in rows(register)] == ["Roads", "Trees"]
    assert verbs.import_documents.run(register, parts).known == 2
