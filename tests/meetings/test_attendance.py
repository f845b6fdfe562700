"""Who was at a meeting: the lists of minutes in every style."""

import pytest

from annotator.meetings.heads.attendance import attendance_of
from annotator.reading.passages import ReadText
from annotator.reading.text.plain import lines_of
from annotator.records import Attendance

PRESENT, THERE, APOLOGIES = Attendance.PRESENT, Attendance.IN_ATTENDANCE, Attendance.APOLOGIES


def people(text: str, attendance: Attendance = PRESENT) -> list[tuple[str, str]]:
    read = ReadText(form="text", text=text, passages=lines_of(text))
    return [(one.name, one.role) for one in attendance_of(read, 0, len(text)) if one.attendance is attendance]


def names(text: str, attendance: Attendance = PRESENT) -> list[str]:
    return [name for name, _ in people(text, attendance)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Present: Cllrs A Smith (Chair), B Jones and C.D. Patel", ["Cllr A Smith", "Cllr B Jones", "Cllr C.D. Patel"]),
        ("PRESENT\nCouncillor A Smith\nCouncillor B Jones", ["Councillor A Smith", "Councillor B Jones"]),
        ("Present: Mr A Lee; Mrs B Day; Dr C Fox", ["Mr A Lee", "Mrs B Day", "Dr C Fox"]),
        ("Members present: Cllr Mrs P. Smith-Jones MBE, Revd D Coe", ["Cllr Mrs P. Smith-Jones MBE", "Revd D Coe"]),
        ("Present: Mr and Mrs Lee", ["Mr Lee", "Mrs Lee"]),
        ("Present: Jo Bell,\nSam\nNorth, Raj Singh", ["Jo Bell", "Sam North", "Raj Singh"]),
        ("Present:\tCllr A Smith\tCllr B Jones", ["Cllr A Smith", "Cllr B Jones"]),
        ("1. Present\nCouncillors: Adams and van Dyke", ["Councillor Adams", "Councillor van Dyke"]),
        ("In Attendance\nCouncillors S Hale (SH) Chair, P March (PM)", ["Councillor S Hale", "Councillor P March"]),
    ],
)
def test_people_are_split_properly(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_roles_stand_in_brackets_behind_dashes_and_behind_commas() -> None:
    text = (
        "In attendance: Jo Doe (Clerk), J Poe – Head of Finance\nDr W Clay, Director of Adults and Health\nRFO Di Fox"
    )
    assert people(text, THERE) == [
        ("Jo Doe", "Clerk"),
        ("J Poe", "Head of Finance"),
        ("Dr W Clay", "Director of Adults and Health"),
        ("Di Fox", "RFO"),
    ]


def test_parties_and_notes_are_no_roles() -> None:
    assert people("Present: Cllr A Smith (Con), Cllr B Jones (from item 5)") == [
        ("Cllr A Smith", ""),
        ("Cllr B Jones", ""),
    ]


def test_an_office_without_a_name_is_kept_and_the_public_is_not() -> None:
    text = "In attendance:\nChief Executive\nFour members of the public"
    assert people(text, THERE) == [("Chief Executive", "Chief Executive")]


def test_posts_are_listed_one_by_one() -> None:
    assert names("In attendance: Director of Place, Monitoring Officer", THERE) == [
        "Director of Place",
        "Monitoring Officer",
    ]
    assert names("In attendance:\nHead of Resources, Tax & Finance", THERE) == ["Head of Resources, Tax & Finance"]


def test_the_label_may_head_a_column() -> None:
    assert people("Present\tRole\nCllr A Smith\tMember\nCllr B Jones\tChair") == [
        ("Cllr A Smith", "Member"),
        ("Cllr B Jones", "Chair"),
    ]


def test_initials_are_kept_beside_the_name() -> None:
    text = "Present Rob Boyd RB Kenny Combe KC\nMargaret Carey (SBC) MCa\nApologies: Clara Peel (CP)"
    read = ReadText(form="text", text=text, passages=lines_of(text))
    found = attendance_of(read, 0, len(text))
    assert [one.initials for one in found] == ["RB", "KC", "MCa", "CP"]
    assert found[2].role == "SBC"


def test_a_table_gives_a_person_a_row() -> None:
    text = "Attendees:\nName\tOrganisation\tInitials\nAnn Bell (Chair)\tNorthmere\tAB\nEve Ford\tHealth North\tEF"
    assert people(text) == [("Ann Bell", "Chair"), ("Eve Ford", "Health North")]


def test_headings_within_a_list_do_not_end_it() -> None:
    text = "PRESENT\nSchool members:\nJo Bell, Sam North\nObservers:\nAl Dun\n\n1. Apologies for absence\nNone"
    assert names(text) == ["Jo Bell", "Sam North"]
    assert people(text, THERE) == [("Al Dun", "Observer")]


def test_a_list_ends_where_the_minutes_begin() -> None:
    text = "Present: Cllr A Smith\nWELCOME AND OPENING\nCllr B Jones welcomed Mr C Coe to the meeting.\nPeter Piper"
    assert names(text) == ["Cllr A Smith"]


@pytest.mark.parametrize(
    "text",
    [
        "Apologies: Cllr A Smith, Cllr B Jones (work)",
        "Apologies for absence were received from Cllrs A Smith and B Jones.",
        "1. Apologies for absence\nApologies had been received from Cllr A Smith and Cllr B Jones who were ill.",
        "Present: Cllr C Coe\n\nCllr A Smith and Cllr B Jones sent their apologies.",
    ],
)
def test_apologies_are_found_in_lists_and_in_sentences(text: str) -> None:
    assert names(text, APOLOGIES) == ["Cllr A Smith", "Cllr B Jones"]


def test_the_absent_are_told_from_those_who_apologised() -> None:
    text = "Present: Cllr C Coe\nApologies: None\nAbsent: Cllr D Dun"
    assert (names(text, APOLOGIES), names(text, Attendance.ABSENT)) == ([], ["Cllr D Dun"])


def test_a_text_without_people_lists_nobody() -> None:
    assert names("The cause was presented. Present day costs were noted.\nOfficers would report back.") == []
