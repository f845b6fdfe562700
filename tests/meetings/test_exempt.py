"""Part II business is marked, with its paragraph of Schedule 12A. Where there is a doubt, it is marked and said."""

import pytest

from annotator.meetings.exempt.marking import Marked, mark_exempt
from annotator.meetings.found import FoundItem
from annotator.meetings.recognise import recognise
from annotator.reading import read_pasted
from annotator.records import DocumentKind

EXCLUDED = (
    "RESOLVED: That the press and public be excluded from the meeting for the following items, as they involve the "
    "likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act."
)
HEADING = "Exclusion of the press and public"


def marked(*items: tuple[str, str, str]) -> Marked:
    return mark_exempt([FoundItem(number=number, title=title, text=text) for number, title, text in items])


def marks(*items: tuple[str, str, str]) -> list[tuple[bool, str]]:
    return [(item.exempt, item.exempt_paragraph) for item in marked(*items).items]


def exempt(*items: tuple[str, str, str]) -> str:
    """The numbers of the items that are exempt."""
    return " ".join(item.number for item in marked(*items).items if item.exempt)


def test_what_follows_the_exclusion_is_exempt_with_its_paragraph() -> None:
    found = marks(("1", "Roads", "Noted."), ("2", HEADING, EXCLUDED), ("3", "A lease", "x"))
    assert found == [(False, ""), (False, ""), (True, "3")]


@pytest.mark.parametrize(
    "words",
    [
        "It was agreed that it was not necessary to exclude the press and public.",
        "There were no exempt items, and it was agreed that the public be not excluded.",
        "The motion that the public be excluded was put and lost. It was agreed to go on.",
        "The Chair reminded the public that they could be excluded. It was agreed to go on.",
    ],
)
def test_an_exclusion_that_was_not_needed_closes_nothing(words: str) -> None:
    assert exempt(("1", "Exclusion", words), ("2", "Roads", "Noted.")) == ""


@pytest.mark.parametrize(
    "words",
    [
        "RESOLVED to exclude the press and public under the Public Bodies (Admission to Meetings) Act 1960 s.1(2).",
        "RESOLVED that, under s.100A(4) of the Act, the public be excluded.",
        "It was proposed and carried that members of the public be asked to leave.",
        "The meeting moved into private session.",
        "RESOLVED that, as it is not in the public interest to disclose exempt information, the public be excluded.",
    ],
)
def test_an_exclusion_has_many_wordings(words: str) -> None:
    assert exempt(("1", HEADING, words), ("2", "Staffing", "x")) == "2"


@pytest.mark.parametrize(
    ("named", "closed"),
    [
        ("item 3", "3"),
        ("items 2 and 4", "2 4"),
        ("items 2 to 4", "2 3 4"),
        ("items 9 and 10", "2 3 4"),
        ("items 3 and 9", "2 3 4"),
        ("the remainder of the meeting", "2 3 4"),
    ],
)
def test_a_resolution_closes_the_items_it_names_and_all_where_their_numbers_are_others(named: str, closed: str) -> None:
    words = "It was noted that item 4 had been deferred. " + EXCLUDED.replace("the following items", named)
    assert exempt(("1", HEADING, words), ("2", "A", "x"), ("3", "B", "y"), ("4", "C", "z")) == closed


def test_a_meeting_that_opens_again_is_public_again() -> None:
    closing = ("1", HEADING, EXCLUDED)
    assert exempt(closing, ("2", "A", "Agreed. The public were readmitted."), ("3", "B", "y")) == "2"
    assert exempt(closing, ("2", "A", "x"), ("3", "Readmission of the public", "Done."), ("4", "B", "y")) == "2"
    assert exempt(closing, ("2", "A", "x"), ("3", "Return to open session", ""), ("4", "B", "y")) == "2"


def test_a_resolution_inside_the_item_that_it_covers_closes_it() -> None:
    words = EXCLUDED + "\n\nThe Director would circulate the valuation."
    assert exempt(("1", "Property", words), ("2", "Depot", "x")) == "1 2"
    assert exempt(("1", "Property", EXCLUDED), ("2", "Depot", "x")) == "2"
    assert exempt(("1", "Land at Mill Lane (Exempt)", words)) == "1"
    assert exempt(("1", HEADING, EXCLUDED + "\n\nThe clerk’s salary was discussed.")) == "1"
    assert exempt(("1", HEADING, EXCLUDED + "\n\nProposed by Cllr A. The public left at 8 pm.")) == ""


def test_part_two_opens_with_its_heading() -> None:
    assert exempt(("1", "Exempt items", "There were none."), ("2", "Roads", "x")) == ""
    assert exempt(("1", "Confidential business", EXCLUDED), ("2", "Mr X", "y")) == "2"
    assert exempt(("1", "Fares", "Agreed.\n\nPART II - EXEMPT BUSINESS"), ("2", "Mr X", "y")) == "2"


@pytest.mark.parametrize(
    ("title", "is_exempt", "paragraph"),
    [
        ("Lease of the depot (Exempt)", True, ""),
        ("Fraud Investigation (Exempt: paragraph 7)", True, "7"),
        ("ENFORCEMENT UPDATE (EXEMPT - Para 6)", True, "6"),
        ("LEASE OF DEPOT (PART B)", True, ""),
        ("EXEMPT ITEM: Depot", True, ""),
        ("Acquisition of land - Exempt report (Paragraph 3)", True, "3"),
        ("Not for publication: lease", True, ""),
        ("Confidential minutes", True, ""),
        ("Exempt accommodation: licensing", False, ""),
        ("Confidential reporting policy", False, ""),
        ("School exclusions", False, ""),
        (HEADING, False, ""),
    ],
)
def test_a_title_may_say_so_itself(title: str, is_exempt: bool, paragraph: str) -> None:
    assert marks(("1", title, "Text.")) == [(is_exempt, paragraph)]


@pytest.mark.parametrize(
    ("line", "paragraph"),
    [
        ("(NOT FOR PUBLICATION by virtue of paragraph 7 of Part 1 of Schedule 12A of the Act 1972)", "7"),
        ("[Exempt by virtue of paragraph 3 of Part 1 of Schedule 12A]", "3"),
        ("Not for publication - paragraph 3", "3"),
        ("(Exempt: paragraphs 1 to 3)", "1, 2, 3"),
        ("Exempt by virtue of Paragraph(s) 3 of Part 1 of Schedule 12A", "3"),
        ("Confidential", ""),
        ("This item was considered in private session.", ""),
        ("The following was said.\nThis report is not for publication.", ""),
    ],
)
def test_a_line_under_the_heading_may_say_so(line: str, paragraph: str) -> None:
    assert marks(("1", "Depot", f"{line}\n\nThe Director would write.")) == [(True, paragraph)]


def test_several_paragraphs_are_kept() -> None:
    several = EXCLUDED.replace("paragraph 3", "paragraphs 1 and 2")
    assert marks(("1", HEADING, several), ("2", "A", "x"))[1] == (True, "1, 2")
    bare = "RESOLVED: That the public be excluded under paragraphs 1 and 2."
    assert marks(("1", HEADING, bare), ("2", "A", "x"))[1] == (True, "1, 2")


def test_what_is_exempt_only_by_its_place_is_told_and_so_is_what_stays_public_in_doubt() -> None:
    (followed,) = marked(("1", HEADING, EXCLUDED), ("2", "Depot", "x")).notes
    assert "2 Depot" in followed
    (doubtful,) = marked(("1", "Budget", "The appendix was not for publication.")).notes
    assert "1 Budget" in doubtful
    assert not marked(("1", HEADING, EXCLUDED)).notes


def test_a_document_whose_head_says_so_is_exempt_as_a_whole() -> None:
    head = "EXEMPT MINUTES of the Audit Committee held on 3 May 2022\n\nPresent: Cllr A\n\n"
    (found,) = recognise(
        read_pasted(f"{head}1. Fraud\n\nNoted.\n\n2. Staff\n\nRESOLVED: noted.\n\n3. Land\n\nx"), "a.txt"
    )
    assert [item.exempt for item in found.items] == [True, True, True]


def test_an_exclusion_above_the_first_item_closes_all() -> None:
    items = [FoundItem(number="1", title="Lease", text="x")]
    assert mark_exempt(items, f"Minutes of the Cabinet\n\n{EXCLUDED}").items[0].exempt_paragraph == "3"


@pytest.mark.parametrize(
    "section", ["PART II", "PART II – EXEMPT INFORMATION", "Exempt information", "PART B", "Part 2 (private session)"]
)
def test_a_section_between_two_items_closes_those_below_it(section: str) -> None:
    head = "Minutes of the Cabinet held on 3 May 2022\n\nPresent: Cllr A\n\n"
    text = f"{head}1. Roads\n\nNoted.\n\n2. Trees\n\nRESOLVED: noted.\n\n{section}\n\n3. Depot\n\nx\n\n4. Lease\n\ny"
    (found,) = recognise(read_pasted(text), "a.txt")
    assert [(item.number, item.exempt) for item in found.items] == [
        ("1", False), ("2", False), ("3", True), ("4", True),
    ]  # fmt: skip


def test_the_paragraph_stands_under_the_title_or_in_it() -> None:
    head = "Minutes of the Cabinet held on 3 May 2022\n\nPresent: Cllr A\n\n1. Roads\n\nNoted.\n\n"
    virtue = "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972."
    (found,) = recognise(
        read_pasted(f"{head}2. Depot (Exempt)\n\n{virtue}\n\nIt was sold.\n\n3. Trees\n\nNone."), "a.txt"
    )
    assert [item.exempt_paragraph for item in found.items if item.exempt] == ["3"]
    assert exempt(("1", "Depot", f"{virtue}\n\nIt was sold."), ("2", "Trees", "None fell.")) == "1"


def test_evidence_may_be_exempt() -> None:
    (found,) = recognise(read_pasted("NOT FOR PUBLICATION by virtue of paragraph 3\n\nThe depot’s valuation"), "a.txt")
    assert found.kind is DocumentKind.EVIDENCE
    assert (found.items[0].exempt, found.items[0].exempt_paragraph) == (True, "3")
