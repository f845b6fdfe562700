"""Minutes of small councils, as clerks and their programs set them, are read item by item."""

import pytest

from annotator.meetings import Found
from annotator.meetings.recognise import recognise
from annotator.reading import read_bytes, read_pasted
from annotator.records import Attendance

HEAD = "Oakwell Parish Council\n\nMinutes of the meeting held on 5 June 2023 in the Village Hall\n\n"
PRESENT = "Present: Cllrs A Ash (Chair) and B Bee\n\n"
BUSINESS = (
    ("Apologies for absence", "None were sent."),
    ("Declarations of interest", "There were none that needed a note."),
    ("Minutes", "Those of May were agreed as a correct record."),
    ("Finance", "The bills of May were paid by the clerk."),
)


def found(text: str) -> Found:
    return recognise(read_pasted(HEAD + text), "minutes.txt")[0]


def of_page(body: str) -> Found:
    page = f"<h1>Oakwell Parish Council</h1><p>Minutes of the meeting held on 5 June 2023</p>{body}"
    return recognise(read_bytes(f"<html><body>{page}</body></html>".encode(), "minutes.html"), "minutes.html")[0]


def numbers(minutes: Found) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in minutes.items]


def there(minutes: Found) -> dict[str, Attendance]:
    return {one.name: one.attendance for one in minutes.attendance}


@pytest.mark.parametrize(("start", "first"), [(' start="45"', 45), ("", 1)])
def test_lists_of_one_entry_that_all_begin_alike_count_on(start: str, first: int):
    page = "".join(f"<ol{start}><li><b>{title}</b></li></ol><p>{text}</p>" for title, text in BUSINESS)
    wanted = [(str(first + at), title) for at, (title, _) in enumerate(BUSINESS)]
    assert numbers(of_page(page)) == wanted


def test_a_list_of_limbs_begins_anew_in_each_item():
    page = "".join(f"<p><b>{title}</b></p><ol><li>One.</li><li>Two.</li></ol>" for title, _ in BUSINESS)
    assert [item.text.split("\n")[0].strip() for item in of_page(page).items] == ["1. One."] * 4


def test_a_cell_beside_a_number_may_hold_a_plain_title_over_its_text():
    rows = "".join(f"<tr><td>{at}.</td><td>{title}<br>{text}</td></tr>" for at, (title, text) in enumerate(BUSINESS, 1))
    minutes = of_page(f"<table>{rows}</table>")
    assert [(item.title, item.text) for item in minutes.items] == list(BUSINESS)


@pytest.mark.parametrize("sign", [":", " –"])
def test_the_day_of_the_next_meeting_is_the_text_of_its_item(sign: str):
    minutes = found(
        f"{PRESENT}1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.\n\n3. Date of next meeting{sign} 5 December 2023"
    )
    assert (minutes.items[-1].title, minutes.items[-1].text) == ("Date of next meeting", "5 December 2023")


def test_an_answer_in_one_word_is_no_part_of_a_title():
    minutes = found(
        f"{PRESENT}1. Record of those here Noted.\n\n2. Public comments None.\n\n3. Notices of gifts: None\n"
    )
    assert [item.title for item in minutes.items] == ["Record of those here", "Public comments", "Notices of gifts"]


def test_a_sentence_with_the_number_that_is_missing_opens_an_item():
    minutes = found(
        f"{PRESENT}1. Welcome\n\nAll were welcomed.\n\n2. To declare any personal interest.\n\nNone.\n\n"
        "3. Matters arising\n\nNone.\n\n4. The chairman had met the hall's trustees and told what they plan.\n"
    )
    assert [item.number for item in minutes.items] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [("2020-06_1", "2020-06_2", "2020-06_3"), ("14365", "14366", "14367"), ("I", "II", "III")],
)
def test_rare_numbers_are_the_items_own(first: str, second: str, third: str):
    minutes = found(f"{PRESENT}{first} APOLOGIES\n\nNone.\n\n{second} MINUTES\n\nAgreed.\n\n{third} FINANCE\n\nPaid.")
    assert numbers(minutes) == [(first, "APOLOGIES"), (second, "MINUTES"), (third, "FINANCE")]


def test_bold_business_without_a_number_is_an_item_where_the_numbers_leave_room():
    markdown = (
        "# Oakwell Parish Council\n\nMinutes of the meeting held on 5 June 2023\n\nPresent: Cllr A Ash\n\n"
        "**Election of Chairman**\n\nCllr Ash was elected.\n\n**2. Minutes**\n\nAgreed.\n\n**Police report**\n\n"
        "Two thefts.\n\n**4. Finance**\n\nPaid.\n\n**Planning**\n\nNoted.\n\n**5. Close**\n\nAt 9 pm.\n"
    )
    minutes = recognise(read_bytes(markdown.encode(), "minutes.md"), "minutes.md")[0]
    assert [item.number for item in minutes.items] == ["", "2", "", "4", "5"]
    assert minutes.items[2].title == "Police report"
    assert "Planning" in minutes.items[3].text


@pytest.mark.parametrize(
    "clerk",
    ["and the Clerk, Ms K Orme", "and the clerk K. Orme", "and Ms K Orme (Clerk)", "and Ms K Orme, Parish Clerk"],
)
def test_the_clerk_among_those_present_is_in_attendance(clerk: str):
    people = there(
        found(f"Present: Cllrs A Ash (Chair), B Bee {clerk}\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.")
    )
    assert sorted(people.values()) == [Attendance.IN_ATTENDANCE, Attendance.PRESENT, Attendance.PRESENT]
    assert any(name.endswith("Orme") and one is Attendance.IN_ATTENDANCE for name, one in people.items())


def test_a_clerk_without_a_name_gives_nobody_a_role():
    minutes = found(
        "Present: Cllr A Ash (Chair), Cllr N Pott and the Clerk.\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed."
    )
    assert [(one.name, one.role) for one in minutes.attendance] == [("Cllr A Ash", "Chair"), ("Cllr N Pott", "")]


def test_who_is_named_behind_in_the_chair_is_in_the_chair():
    minutes = found("Present: In the Chair A. Vine, L. Bow, T. Dix\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.")
    assert minutes.chair == "A. Vine"


def test_reasons_behind_those_who_are_away_hide_nobody():
    people = there(
        found(
            f"{PRESENT}1. Apologies\n\nApologies: Cllrs Tarr, Ogg and Johns. Reasons for absence were noted\n\n"
            "2. Minutes\n\nAgreed."
        )
    )
    assert [name for name, one in people.items() if one is Attendance.APOLOGIES] == [
        "Cllr Tarr",
        "Cllr Ogg",
        "Cllr Johns",
    ]


def test_a_bare_day_above_the_heading_is_that_of_the_page():
    text = (
        "Tuesday, August 28, 2007\n\n"
        "Minutes of the meeting of Oakwell Town Council held in the Hall on Monday, 6th August 2007"
        "\n\nPresent: Cllr A Ash\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed."
    )
    assert str(recognise(read_pasted(text), "minutes.txt")[0].date) == "2007-08-06"


def test_who_nominated_a_member_is_not_the_council():
    text = (
        "At a MEETING of the OAKWELL HEALTH AND CARE INTEGRATION JOINT BOARD held on 27 October 2021\n\n"
        "Present:\n\nJo Hart\n\nNominated by Eskford City Council (Elected Member)\n\n"
        "1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed."
    )
    assert recognise(read_pasted(text), "minutes.txt")[0].council == ""
