"""What a document is, and the agenda items in it."""

from datetime import date
from pathlib import Path

import pytest

from annotator.meetings import Found
from annotator.meetings.recognise import recognise
from annotator.reading import read_file, read_pasted
from annotator.records import DocumentKind, PartKind
from annotator.sample import sample_files

ITEM_PAGE = """Agenda item

Support for young carers

To report on the strategy.

Minutes:

The Head of Early Help introduced the report.

AGREED:

1.    That the report be noted; and

2.    That an update be brought to the next meeting.

Reasons for decision

Not applicable.

Alternative options considered

None.

Supporting documents:

Report pdf icon PDF 200 KB
"""


def found(text: str, name: str = "page.txt") -> Found:
    (found,) = recognise(read_pasted(text), name)
    return found


def test_an_item_page_has_a_title_a_purpose_and_parts_but_no_meeting() -> None:
    page = found(ITEM_PAGE)
    (item,) = page.items
    assert (item.title, item.purpose) == ("Support for young carers", "To report on the strategy.")
    assert [part.kind for part in item.parts] == [
        PartKind.MINUTES, PartKind.DECISION, PartKind.LIMB, PartKind.LIMB,
        PartKind.REASONS, PartKind.ALTERNATIVES, PartKind.SUPPORTING,
    ]  # fmt: skip
    assert page.missing == ("body", "date")
    assert page.warnings


def test_the_parts_of_an_item_cover_its_text_without_a_gap() -> None:
    (item,) = found(ITEM_PAGE).items
    parts = [part for part in item.parts if part.kind is not PartKind.LIMB]
    ends = [0, *(part.end for part in parts)]
    assert [part.start for part in parts] == ends[:-1]
    assert ends[-1] == len(item.text)


def test_an_issue_page_tells_its_meeting() -> None:
    page = found("Issue details\n\nRoads\n\nMeeting: 07/02/2023 - Cabinet (Item 5)\n\nMinutes:\n\nNoted.")
    assert page.kind is DocumentKind.MINUTES


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        (
            "MINUTES OF A MEETING OF THE AUDIT COMMITTEE\nHELD ON TUESDAY 3 MAY 2022 AT 7 PM",
            "Audit Committee",
            (2022, 5, 3),
        ),
        ("Agenda and minutes\nCabinet\nMonday, 24th May, 2021 2.00 pm\nVenue: Town Hall", "Cabinet", (2021, 5, 24)),
        ("Minutes of the Planning Committee held on 1st March, 2023", "Planning Committee", (2023, 3, 1)),
        ("Schools Forum - Wednesday 6 October 2021\nMinutes", "Schools Forum", (2021, 10, 6)),
        ("Amble Parish Council\nMinutes of the meeting held on 13/03/2023", "Amble Parish Council", (2023, 3, 13)),
        ("CORPORATE PARENTING BOARD\n20 February 2024\nMinutes", "Corporate Parenting Board", (2024, 2, 20)),
        (
            "Minutes of the Extraordinary Meeting of the Planning Committee, 1 May 2024",
            "Planning Committee",
            (2024, 5, 1),
        ),
        ("MINUTES OF THE CABINET HELD ON 1 MAY 2024", "Cabinet", (2024, 5, 1)),
    ],
)
def test_the_head_names_the_body_and_the_day(head: str, body: str, day: tuple[int, int, int]) -> None:
    minutes = found(
        f"{head}\n\nPresent: Cllr A\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nRESOLVED: approved.\n\n3. Roads\n\nNoted."
    )
    assert (minutes.body, minutes.date) == (body, date(*day))


@pytest.mark.parametrize(
    ("head", "council", "body"),
    [
        (
            "LITTLE WIDDOWBY PARISH COUNCIL\nMinutes of the Ordinary Meeting of the Parish Council held on 8 May 2025",
            "Little Widdowby Parish Council",
            "Little Widdowby Parish Council",
        ),
        (
            "MINUTES of a meeting of the PLANNING COMMITTEE of WEALDEN VALE DISTRICT COUNCIL held on 8 May 2025",
            "Wealden Vale District Council",
            "Planning Committee",
        ),
    ],
)
def test_the_council_and_its_body_are_told_apart(head: str, council: str, body: str) -> None:
    minutes = found(f"{head}\n\nPresent: Cllr A\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nNoted.")
    assert (minutes.council, minutes.body) == (council, body)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Minutes of the Annual General Meeting of the Audit Committee held on 3 May 2022", "Annual General Meeting"),
        ("Minutes of the AGM held on 3 May 2022", "Annual General Meeting"),
        ("EXTRAORDINARY MEETING\nMinutes of the Audit Committee held on 3 May 2022", "Extraordinary Meeting"),
        ("Minutes of the Ordinary Meeting of the Audit Committee held on 3 May 2022", ""),
        ("Minutes of the Audit Committee held on 3 May 2022\nThe minutes of the last Special Meeting were agreed.", ""),
    ],
)
def test_a_meeting_that_is_no_ordinary_one_has_a_name(head: str, name: str) -> None:
    assert found(f"{head}\n\nPresent: A\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nNoted.").meeting_name == name


@pytest.mark.parametrize("above", [True, False])
def test_the_line_of_an_item_page_tells_its_meeting_and_is_no_purpose(above: bool) -> None:
    line = "Meeting of Environment Scrutiny Committee, Tuesday, 14th October, 2025 7.00 pm (Item 6.)"
    page = f"{line}\n\n{ITEM_PAGE}" if above else ITEM_PAGE.replace("carers\n", f"carers\n\n{line}\n")
    minutes = found(page)
    assert (minutes.body, minutes.date) == ("Environment Scrutiny Committee", date(2025, 10, 14))
    assert (minutes.items[0].number, minutes.items[0].purpose) == ("6", "To report on the strategy.")


def test_a_decision_above_the_minutes_stays_a_part_of_its_own() -> None:
    (item,) = found(ITEM_PAGE.replace("Minutes:", "Decision:\n\nRESOLVED: noted.\n\nMinutes:")).items
    assert item.purpose == "To report on the strategy."
    assert [part.kind for part in item.parts][:2] == [PartKind.DECISION, PartKind.MINUTES]


def test_the_documents_of_a_meeting_page_are_a_part() -> None:
    meeting = found(
        "Agenda and minutes\n\nCabinet\n\nMonday, 24th May, 2021 2.00 pm\n\n1.\n\nApologies\n\nMinutes:\n\nNone.\n\n"
        "2.\n\nRoads PDF 9 KB\n\nTo note.\n\nAdditional documents:\n\nMap PDF 1 MB\n\n"
        "Decision:\n\nAgreed.\n\nMinutes:\n\nNoted."
    )
    roads = meeting.items[1]
    assert (roads.title, roads.purpose) == ("Roads", "To note.")
    assert [part.kind for part in roads.parts] == [PartKind.SUPPORTING, PartKind.DECISION, PartKind.MINUTES]


def test_the_day_of_the_last_meeting_is_not_the_day_of_this_one() -> None:
    minutes = found(
        "Minutes of the Audit Committee\nPresent: Cllr A\nThe minutes of the previous meeting held on 1 May 2022\n"
        "1. Apologies\nNone.\n2. Accounts\nRESOLVED noted."
    )
    assert minutes.date is None
    assert minutes.missing == ("date",)


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("{n}. {t}\n\n{x}", ["1", "2", "3"]),
        ("{n}\n\n{t}\n\n{x}", ["12", "13", "14"]),
        ("Item {n}: {t}\n{x}", ["4", "5", "6"]),
        ("{n} {t}\n{x}", ["23/031", "23/032", "23/033"]),
        ("FRA/22/{n} – {t}\n{x}", ["41", "42", "43"]),
        ("## {n}. {t}\n\n{x}", ["7", "8", "9"]),
    ],
)
def test_items_are_told_from_the_numbered_limbs_of_resolutions(form: str, numbers: list[str]) -> None:
    limbs = "The report was introduced.\n\nRESOLVED:\n\n1. That it be noted; and\n\n2. That a report be brought."
    titles = ["Apologies for absence", "Annual report", "Road safety"]
    body = "\n\n".join(form.format(n=n, t=t, x=limbs) for n, t in zip(numbers, titles, strict=True))
    minutes = found(f"Minutes of the Audit Committee held on 3 May 2022\n\nPresent: Cllr A\n\n{body}")
    assert [item.title for item in minutes.items] == titles
    assert all(item.text.endswith("2. That a report be brought.") for item in minutes.items)


PARISH = """Amble Parish Council
Minutes of the meeting held on 8 September 2025

Present: Cllrs A and B

23/031 Apologies for absence: Cllr Eve Ellis (holiday). Accepted.

23/032 Declarations of interest: none.

23/033 Matters arising
a) The Clerk had written to Highways.

23/034 Planning
25/00123/HOU Rose Cottage, extension: no objection.
25/0124 Mill House - no objection.
25/0125 The Barn - no objection.

23/035 St. John’s churchyard - the wall. The Clerk would ask for quotes.
"""


def items_of(text: str) -> list[tuple[str, str, str]]:
    return [(item.number, item.title, item.text.partition("\n")[0]) for item in found(text).items]


def test_a_parish_writes_text_on_the_line_of_the_heading() -> None:
    assert items_of(PARISH) == [
        ("23/031", "Apologies for absence", "Cllr Eve Ellis (holiday). Accepted."),
        ("23/032", "Declarations of interest", "none."),
        ("23/033", "Matters arising", "a) The Clerk had written to Highways."),
        ("23/034", "Planning", "25/00123/HOU Rose Cottage, extension: no objection."),
        ("23/035", "St. John’s churchyard", "the wall. The Clerk would ask for quotes."),
    ]


def test_plain_numbers_with_text_on_their_line_fill_the_gaps_between_sure_headings() -> None:
    head = "Minutes of the Parish Council held on 8 May 2025\n\nPresent: Cllr A\n\n"
    limbs = "RESOLVED:\n\n1. Clerk: to write.\n\n2. Chair: to sign."
    items = (
        f"1. Apologies: Cllr B, ill. Accepted.\n\n2. Roads\n\n{limbs}\n\n3. Trees - cut. All done.\n\n4. Budget\n\nx"
    )
    assert [number for number, *_ in items_of(head + items)] == ["1", "2", "3", "4"]


def test_minutes_of_a_line_for_each_item_are_told_apart() -> None:
    lines = [
        "Apologies: none.",
        "Planning: 25/0101 Rose Cottage, Mill Lane - no objection.",
        "Trees: to be cut by the Clerk.",
    ]
    text = "\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1))
    titles = [title for _, title, _ in items_of(f"Minutes of the meeting held on 3 May 2024\nPresent: A\n\n{text}")]
    assert titles == ["Apologies", "Planning", "Trees"]


def test_a_long_heading_in_capitals_is_a_heading() -> None:
    long = "THE LAND NORTH OF MILL LANE, " + "ERECTION OF TWELVE DWELLINGS WITH ACCESS AND PARKING, " * 3 + "AMBLE"
    head = "Minutes of the Planning Committee held on 14 October 2025\n\n"
    assert [title for _, title, _ in items_of(f"{head}1. A REVIEW\n\nNoted.\n\n2. {long}\n\nRefused.")] == [
        "A REVIEW",
        long,
    ]


def test_short_minutes_are_minutes() -> None:
    short = found(
        "Minutes of the Planning Committee held on 14 October 2025\n\n1. Apologies\nNone.\n\n2. Roads\nNoted."
    )
    assert short.kind is DocumentKind.MINUTES
    assert len(short.items) == 2


def test_what_may_have_been_missed_is_said() -> None:
    head = "Minutes of the Planning Committee held on 14 October 2025\n\nACTION: the Clerk to write.\n\n"
    missed = found(f"{head}1. Apologies\nNone.\n\n2. Roads\nNoted.\n\n4. Trees\nNoted.").warnings
    assert any("from 2 to 4" in warning for warning in missed)
    assert any("above the first agenda item" in warning for warning in missed)


def test_a_text_that_is_no_minutes_is_evidence() -> None:
    article = found("Search\n\nCouncil’s services praised by inspectors\n\n11:08 18 July 2014\n\nInspectors said so.")
    assert (article.kind, article.title) == (DocumentKind.EVIDENCE, "Council’s services praised by inspectors")
    assert article.date == date(2014, 7, 18)


def test_minutes_without_items_stand_as_one_and_say_so() -> None:
    minutes = found("Minutes of the Audit Committee held on 3 May 2022.\nPresent: Cllr A.\nThe accounts were agreed.")
    assert len(minutes.items) == 1
    assert any("one" in warning for warning in minutes.warnings)


def test_the_sample_is_found_as_its_manifest_says() -> None:
    for sample in sample_files():
        minutes, _ = sample.read()
        if minutes.kind is DocumentKind.MINUTES:
            assert (minutes.body, minutes.date, minutes.council) == (sample.body, sample.day, sample.council)


def test_the_real_pages_load_as_two_items_and_three_articles(shared: Path) -> None:
    pages = [recognise(read_file(path), path.name)[0] for path in sorted((shared / "seeds").glob("*.txt"))]
    assert [page.kind for page in pages] == ["evidence", "evidence", "minutes", "minutes", "evidence"]
    ofsted = pages[3].items[0]
    assert ofsted.title == "Ofsted Update"
    assert [part.kind for part in ofsted.parts if part.kind is not PartKind.LIMB] == list(PartKind)[:5]
    assert all(page.title for page in pages)


def test_real_minutes_of_one_council_give_their_days(shared: Path) -> None:
    for path in (shared / "real" / "ayton").glob("*.md"):
        (minutes,) = recognise(read_file(path), path.name)
        assert minutes.date is not None
        assert minutes.date.isoformat() == path.stem[:10]
        assert len(minutes.items) >= 4
