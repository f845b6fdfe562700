"""What a document is, and the agenda items in it."""

from datetime import date
from pathlib import Path

import pytest

from annotator.meetings import Found, recognise
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
    return recognise(read_pasted(text), name)


def test_an_item_page_has_a_title_a_purpose_and_parts_but_no_meeting() -> None:
    page = found(ITEM_PAGE)
    (item,) = page.items
    assert (item.title, item.purpose) == ("Support for young carers", "To report on the strategy.")
    assert [part.kind for part in item.parts] == [
        PartKind.MINUTES, PartKind.DECISION, PartKind.REASONS, PartKind.ALTERNATIVES, PartKind.SUPPORTING,
    ]  # fmt: skip
    assert page.missing == ("body", "date")
    assert page.warnings


def test_the_parts_of_an_item_cover_its_text_without_a_gap() -> None:
    (item,) = found(ITEM_PAGE).items
    ends = [0, *(part.end for part in item.parts)]
    assert [part.start for part in item.parts] == ends[:-1]
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
    ],
)
def test_the_head_names_the_body_and_the_day(head: str, body: str, day: tuple[int, int, int]) -> None:
    minutes = found(
        f"{head}\n\nPresent: Cllr A\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nRESOLVED: approved.\n\n3. Roads\n\nNoted."
    )
    assert (minutes.body, minutes.date) == (body, date(*day))


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
    pages = [recognise(read_file(path), path.name) for path in sorted((shared / "seeds").glob("*.txt"))]
    assert [page.kind for page in pages] == ["evidence", "evidence", "minutes", "minutes", "evidence"]
    ofsted = pages[3].items[0]
    assert ofsted.title == "Ofsted Update"
    assert [part.kind for part in ofsted.parts] == list(PartKind)
    assert all(page.title for page in pages)


def test_real_minutes_of_one_council_give_their_days(shared: Path) -> None:
    for path in (shared / "real" / "ayton").glob("*.md"):
        minutes = recognise(read_file(path), path.name)
        assert minutes.date is not None
        assert minutes.date.isoformat() == path.stem[:10]
        assert len(minutes.items) >= 4
