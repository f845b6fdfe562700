"""Minutes in the house styles of different councils are read as their clerks meant them."""

from datetime import date

import pytest

from annotator.meetings import Found
from annotator.meetings.recognise import recognise
from annotator.reading import read_bytes, read_pasted
from annotator.records import Attendance

HEAD = "OAKWELL DISTRICT COUNCIL\n\nMinutes of the Cabinet held in the Meeting Room on 5 June 2023\n\n"
ITEMS = "\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.\n\n3. Finance\n\nNoted."


def found(text: str) -> Found:
    return recognise(read_pasted(text), "minutes.txt")[0]


def people(text: str) -> list[tuple[str, str, Attendance]]:
    return [(one.name, one.role, one.attendance) for one in found(HEAD + text + ITEMS).attendance]


def numbers(minutes: Found) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in minutes.items]


def test_a_mayor_whose_name_stands_on_the_next_line_is_in_the_chair():
    minutes = found(
        f"{HEAD}PRESENT: The Right Worshipful the Mayor\nCouncillor A Gill\n\nAldermen – B Hay, C Ives{ITEMS}"
    )
    assert minutes.chair == "Councillor A Gill"
    assert [one.name for one in minutes.attendance] == ["Councillor A Gill", "Alderman B Hay", "Alderman C Ives"]


@pytest.mark.parametrize(
    "line", ["In the Chair: Mayor (Councillor V Doe)", "In the Chair:\tCouncillor V Doe", "Presiding: Councillor V Doe"]
)
def test_who_is_in_the_chair_may_have_a_line_of_its_own(line: str):
    assert found(f"{HEAD}via Microsoft Teams\n\n{line}\n\nPresent: Councillors A Ash and B Birch{ITEMS}").chair == (
        "Councillor V Doe"
    )


def test_substitutes_in_brackets_part_no_list():
    listed = people(
        "Present: Councillor Ash (in the Chair); Councillors Bee, Coe (as substitute for Councillor Dee) and Elm"
    )
    assert [name for name, _, _ in listed] == ["Councillor Ash", "Councillor Bee", "Councillor Coe", "Councillor Elm"]


def test_those_attending_beside_those_present_are_no_members():
    listed = people("Present:\tCouncillor A Kay (Chair)\nAttending:\tMs S Gill, Chief Officer")
    assert [attendance for _, _, attendance in listed] == [Attendance.PRESENT, Attendance.IN_ATTENDANCE]


def test_names_without_commas_are_told_by_their_titles():
    assert len(people("PRESENT - Cllr. D. List (Chair) Cllr. S. Kay Cllr. M. How")) == 3


def test_welsh_and_bilingual_lists_are_lists():
    assert people("Presennol / Present: Cyng/Cllr Gwen Parry (Cadeirydd/Chair), Cyng/Cllr Huw Ellis") == [
        ("Cyng/Cllr Gwen Parry", "Cadeirydd/Chair", Attendance.PRESENT),
        ("Cyng/Cllr Huw Ellis", "", Attendance.PRESENT),
    ]


def test_a_member_of_another_council_does_not_name_the_meetings():
    minutes = found(
        f"WOLD POLICE AND CRIME PANEL\n\n5 June 2023\n\nPresent:\n\nCllr R Aske – Eskford City Council{ITEMS}"
    )
    assert minutes.council == ""


def test_minute_numbers_within_a_paragraph_open_items():
    run_in = (
        "45/22 Declarations of interest. None. 46/22 Minutes. Approved. 47/22 Planning. No objection to 22/01999/FUL."
    )
    minutes = found(f"Minutes of Oakwell Parish Council held on 5 September 2022\n\nPresent: Cllr Ward\n\n{run_in}")
    assert numbers(minutes) == [("45/22", "Declarations of interest"), ("46/22", "Minutes"), ("47/22", "Planning")]
    assert minutes.items[1].text == "Approved."


def test_a_number_may_stand_beneath_its_title():
    below = "APOLOGIES\n\nCAB/25 None.\n\nMINUTES\n\nCAB/26 Agreed and\n\nFINANCE\n\nCAB/27 The Leader spoke."
    assert numbers(found(HEAD + below)) == [("CAB/25", "APOLOGIES"), ("CAB/26", "MINUTES"), ("CAB/27", "FINANCE")]


def test_what_heads_the_exempt_item_below_leaves_the_one_above_public():
    text = (
        f"{HEAD}1. APOLOGIES\n\nNone.\n\n2. THE ANCHOR\n\nRESOLVED to suspend it.\n\n"
        "NOT FOR PUBLICATION by virtue of paragraphs 1 and 2 of Part 1 of Schedule 12A\n\n3. DRIVER X\n\nRevoked."
    )
    assert [(item.exempt, item.exempt_paragraph) for item in found(text).items] == [
        (False, ""),
        (False, ""),
        (True, "1, 2"),
    ]


def test_exempt_items_may_be_numbered_apart_and_the_next_meeting_is_public():
    page = (
        "<h1>Area Committee</h1><p>Minutes of the Area Committee held on 14 June 2023</p><p><b>1. APOLOGIES</b></p>"
        "<p>None.</p><p><b>2. MINUTES</b></p><p>Agreed.</p><p><b>3. ROADS</b></p>"
        "<p>The Committee resolved to exclude the public for the following item of business.</p>"
        "<p><b>E1. PROPERTY</b></p><p>Agreed.</p><p><b>4. DATE OF NEXT MEETING</b></p><p>13 September 2023.</p>"
    )
    (minutes,) = recognise(read_bytes(page.encode(), "minutes.html"), "minutes.html")
    assert [item.number for item in minutes.items if item.exempt] == ["E1"]
    assert [item.number for item in minutes.items] == ["1", "2", "3", "E1", "4"]


def test_the_meeting_room_is_a_place():
    assert found(f"{HEAD}Present: Councillor A Ash{ITEMS}").venue == "Meeting Room"


def test_an_issue_that_one_meeting_took_is_that_meetings():
    line = "Meeting: 20/11/2019 - Council (Item 61)"
    text = f"Issue - meetings\n\nCabinet minutes\n\n{line}\n\n61 To note the minutes\n\nNoted."
    minutes = found(text)
    assert (minutes.body, minutes.date) == ("Council", date(2019, 11, 20))
    assert numbers(minutes) == [("61", "To note the minutes")]
