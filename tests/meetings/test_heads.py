"""What the head of a document says of its meeting: council, body, day, name, place, chair."""

from datetime import date
from pathlib import Path

import pytest

from annotator.meetings.files import read_one
from annotator.meetings.heads.head import Head, head_of
from annotator.reading.passages import ReadText
from annotator.reading.text.plain import lines_of


def head(text: str, file_name: str = "minutes.docx", *, form: str = "text", **hints: str) -> Head:
    read = ReadText(form=form, text=text, passages=lines_of(text), hints=hints)
    return head_of(read, len(text), file_name)


@pytest.mark.parametrize(
    ("text", "council", "body"),
    [
        ("London Borough of Wexmere & Fleet\nCabinet\nMinutes", "London Borough of Wexmere & Fleet", "Cabinet"),
        (
            "NORTHMERE BOROUGH COUNCIL\nAt a meeting of the CHILDREN AND YOUNG PEOPLE'S\nSUB-COMMITTEE (WEST) held at",
            "Northmere Borough Council",
            "Children and Young People's Sub-Committee (West)",
        ),
        ("Amble Council – Planning Committee\n3 May 2022", "Amble Council", "Planning Committee"),
        (
            "Ash, Coal and Dean Council\nCare, Health and Arts Panel",
            "Ash, Coal and Dean Council",
            "Care, Health and Arts Panel",
        ),
        ("KIRKHOLM CITY COUNCIL\nSACRE\nMinutes", "Kirkholm City Council", "SACRE"),
        ("ST JOHN’S TOWN COUNCIL\nMinutes of the MCBRIDE PANEL held on", "St John’s Town Council", "McBride Panel"),
        (
            "Marchshire Fire and Rescue Authority\nMinutes of the Authority",
            *["Marchshire Fire and Rescue Authority"] * 2,
        ),
        ("Minutes of Special Meeting of the Lochan Council held in the Council Chamber", "Lochan Council", "Council"),
        ("Lochan Integration Joint Board\nMinute of Meeting", "", "Lochan Integration Joint Board"),
        ("AMBLE PARISH COUNCIL\nMinutes of the Annual Parish Meeting held", "Amble Parish Council", "Parish Meeting"),
    ],
)
def test_every_kind_of_council_and_body_is_found(text: str, council: str, body: str) -> None:
    found = head(text)
    assert (found.council, found.body) == (council, body)


@pytest.mark.parametrize(
    "text",
    [
        "CYNGOR CYMUNED\nAMBLE UCHAF\nCOMMUNITY COUNCIL\nMinutes",
        "Minutes of Amble Uchaf Annual Community Council Meeting held in the Hall",
        "Amble Uchaf Community Council\nMinutes 2022\nPresent: Ms I Kell (Lights Group)",
        "AMBLE AMBLE UCHAF COMMUNITY COUNCIL\nMinutes of the Meeting of the Community Council held on 3 May 2022",
    ],
)
def test_a_small_council_is_its_own_body(text: str) -> None:
    found = head(text)
    assert (found.council, found.body) == ("Amble Uchaf Community Council", "Amble Uchaf Community Council")


def test_a_pages_title_tells_body_council_and_day() -> None:
    found = head("Skip to content", title="Agenda for Cabinet on Tuesday, 24th May, 2022, 2.00 pm - Northmere Council")
    assert (found.council, found.body, found.day) == ("Northmere Council", "Cabinet", date(2022, 5, 24))


def test_a_council_that_is_not_named_is_proposed_from_its_hall_and_that_is_said() -> None:
    found = head("Held in Amble Village Hall at 7pm.\nThe Parish Council agreed.\nThe Parish Council noted.")
    assert found.body == "Amble Parish Council"
    assert "Check it" in found.warnings[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Published 30 May 2022\n24 May 2022\nTown Hall",
        "Draft - to be approved at the next meeting\nTuesday 24 May 2022",
        "Date of despatch: 16 May 2022\nDate of meeting: 24 May 2022",
        "Date of next meeting\n14 June 2022\nMinutes of the meeting held on\n24 May 2022",
        "Cabinet\nTuesday 24\nth\nMay 2022\nSigned ...... Dated 14 June 2022",
    ],
)
def test_other_days_of_a_head_are_not_the_meetings(text: str) -> None:
    found = head(text)
    assert (found.day, found.warnings) == (date(2022, 5, 24), ())


def test_the_day_of_signing_alone_is_no_day_of_a_meeting() -> None:
    assert head("Cabinet\nSigned: J Smith Dated: 3 June 2022").day is None


def test_a_wrong_year_is_put_right_by_the_other_witnesses_and_both_are_shown() -> None:
    found = head("Minutes of the Cabinet held on Tuesday 24th May 2021", "2022-05-24.pdf")
    assert found.day == date(2022, 5, 24)
    assert "Tuesday 24 May 2021" in found.warnings[0]
    assert "file's name says 24 May 2022" in found.warnings[0]


def test_the_minutes_approved_and_the_next_meeting_are_witnesses_too() -> None:
    found = head(
        "Minutes of the Cabinet held on Tuesday 24th May 2021\n\nThe minutes of the meeting held on 12 April 2022 were"
        " approved.\n\nDate of next meeting: 14 June 2022"
    )
    assert found.day == date(2022, 5, 24)
    assert "24 May 2021" in found.warnings[0]


def test_a_weekday_that_is_wrong_is_said_and_the_day_kept() -> None:
    found = head("Minutes of the Cabinet held on Tuesday 7th October 2024")
    assert found.day == date(2024, 10, 7)
    assert "was a Monday" in found.warnings[0]


def test_the_day_of_publication_in_a_web_logs_entry_yields_to_the_heading() -> None:
    found = head("MINUTES of the meeting held on THURSDAY 1 JUNE 2017", form="markdown", date="2017-07-12")
    assert found.day == date(2017, 6, 1)
    assert "12 July 2017" in found.warnings[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cabinet\nMonday 5th September at 7pm", "Minutes_Sept_2022.doc"),
        ("Cabinet minutes 2022/23\nMonday 5th September", "minutes.doc"),
        ("Meeting held Monday 5th September\n\nThe minutes of the meeting held on 4 July 2022 were approved.", "a.doc"),
    ],
)
def test_a_missing_year_is_found_elsewhere_and_that_is_said(text: str, name: str) -> None:
    found = head(text, name)
    assert found.day == date(2022, 9, 5)
    assert "without a year" in found.warnings[0]


def test_a_year_that_stands_nowhere_is_asked_for() -> None:
    found = head("Cabinet\nMonday 5th September at 7pm")
    assert found.day is None
    assert "say in which year" in found.warnings[0]


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Minutes of the Cabinet held at the Town Hall, High Street on 24 May 2022", "Town Hall, High Street"),
        ("Minutes of a meeting held on 5 April 2022\nat 7.00 pm in Amble Hall\nPresent Rob Bo", "Amble Hall"),
        ("Venue:\nCouncil Chamber, Civic Offices\nContact: X", "Council Chamber, Civic Offices"),
        ("Minutes of a Meeting held on 4 May 2021 via Zoom", "via Zoom"),
        ("Cabinet\nCommittee Room 1, County Hall\n7.30pm", "Committee Room 1, County Hall"),
        ("The meeting was held remotely on 4 May 2021", "remotely"),
        ("MEETING HELD AT AMBLE VILLAGE HALL AT 7.00 pm ON 1 JUNE 2017", "Amble Village Hall"),
        ("Minutes of the Cabinet held on 24 May 2022", ""),
    ],
)
def test_the_place_is_told_without_its_time(text: str, venue: str) -> None:
    assert head(text).venue == venue


@pytest.mark.parametrize(
    ("text", "chair"),
    [
        ("Present: Cllrs A Smith (Chair), B Jones", "Cllr A Smith"),
        ("Present: Cllr A Smith (Chair), Cllr B Jones (Vice-Chair, in the Chair)", "Cllr B Jones"),
        ("Present Rob Boyd RB Kenny Combe KC\nKC chaired the meeting.", "Kenny Combe"),
        ("Present: Mr B Lowe, Mr C Dun\nThe meeting was chaired by Bob Lowe.", "Mr B Lowe"),
        ("Chairman: Councillor Mrs P Bell\nPresent: Councillor A Smith", "Councillor Mrs P Bell"),
        ("Present: Cllr B Jones\nApologies: Cllr A Smith (Chair)", ""),
    ],
)
def test_the_chair_is_who_was_in_it(text: str, chair: str) -> None:
    assert head(text).chair == chair


def test_real_minutes_of_one_council_name_their_day_and_body(shared: Path) -> None:
    every = sorted((shared / "real" / "ayton").iterdir())
    for path in [*(path for path in every if path.suffix == ".md"), *every[::9]]:
        (found, *_) = read_one(path).found
        assert found.date is not None, path.name
        assert (found.date.isoformat(), found.body) == (path.stem[:10], "Ayton Community Council"), path.name
