"""The nation of a council is known by its name, and decides its bank holidays and its law."""

from datetime import date

import pytest

from annotator.calendar import Division, Nation, nation_of, resolve, with_law

NAMES = """
Swansea Council | wales
Cyngor Sir Ynys Môn | wales
Isle of Anglesey County Council | wales
Newport City Council | wales
Llangorwen Community Council | wales
Mid and West Wales Fire and Rescue Authority | wales
City of Edinburgh Council | scotland
Comhairle nan Eilean Siar | scotland
Dumfries & Galloway Council | scotland
Perth and Kinross Council | scotland
Newry, Mourne and Down District Council | northern-ireland
Armagh City, Banbridge & Craigavon Borough Council | northern-ireland
Belfast City Council | northern-ireland
Wales Parish Council | england
Newport Pagnell Town Council | england
North Yorkshire Council | england
Greater Manchester Combined Authority | england
Marl Bridge Community Council | england
 | england
"""


@pytest.mark.parametrize("row", NAMES.strip("\n").split("\n"))
def test_a_councils_name_tells_its_nation(row: str):
    name, _, nation = row.partition("|")
    assert nation_of(name.strip()) == nation.strip()


def test_a_bodys_name_tells_it_where_the_councils_does_not():
    assert nation_of("", "Clyde Valley Integration Joint Board") is Nation.SCOTLAND


def test_england_and_wales_share_their_bank_holidays():
    assert Nation.WALES.division is Nation.ENGLAND.division is Division.ENGLAND_AND_WALES
    assert Nation.NORTHERN_IRELAND.division is Division.NORTHERN_IRELAND


def test_the_law_of_another_nation_is_not_called_up():
    deadline = resolve("within 70 days", date(2021, 11, 4))
    assert deadline is not None
    words = "a written statement of action within 70 days"
    assert with_law(deadline, words, nation=Nation.SCOTLAND) == deadline
    assert with_law(deadline, words, nation=Nation.ENGLAND).instead is not None
