"""Days as clerks and file names write them."""

from datetime import date

import pytest

from annotator.meetings.dates import bare_days_in, days_in
from annotator.meetings.heads.file_days import day_of_file

MAY_24 = date(2022, 5, 24)


@pytest.mark.parametrize(
    "words",
    [
        "Tuesday, 24th May, 2022 2.00 pm",
        "TUESDAY 24TH MAY 2022 AT 7PM",
        "24/05/2022",
        "24.5.22",
        "24 May '22",
        "24 May 22",
        "the 24th day of May 2022",
        "24\nth\nMay 2022",
        "2022-05-24",
        "May 24th, 2022",
        "Tuesday the 24th of May 2022",
        "24 and 25 May 2022",
        "24-25 May 2022",
        "24-May-2022",
        "Tues. 24 May. 2022",
    ],
)
def test_every_british_way_to_write_a_day_is_read(words: str) -> None:
    assert [found.day for found in days_in(words)] == [MAY_24]


@pytest.mark.parametrize("words", ["31 June 2022", "12 members 2022", "24 May 10.30am", "25/01234/FUL", "18.07.4"])
def test_what_is_no_day_is_left_out(words: str) -> None:
    assert days_in(words) == []


def test_a_misspelt_month_or_weekday_is_understood() -> None:
    (found,) = days_in("Wensday 2 Febuary 2022")
    assert (found.day, found.weekday, found.disagrees) == (date(2022, 2, 2), 2, False)
    assert days_in("3 0ctober 2017")[0].day == date(2017, 10, 3)


def test_a_weekday_that_the_day_was_not_is_noticed() -> None:
    assert days_in("Tuesday 7th October 2024")[0].disagrees


def test_a_number_before_a_dash_is_no_second_day() -> None:
    assert days_in("Item 12 - 14 May 2022")[0].day == date(2022, 5, 14)


def test_a_day_without_a_year_is_told_apart() -> None:
    assert bare_days_in("Monday 5th September at 7pm") == [(9, 5, 0)]
    assert days_in("Monday 5th September at 7pm") == []


@pytest.mark.parametrize(
    "name",
    [
        "2022-05-24.pdf",
        "Minutes 24 May 2022.docx",
        "20220524.pdf",
        "24052022_1400_Cabinet.pdf",
        "24th%20May%202022.pdf",
        "2022-05-24-agm.md",
        "Mins-24.5.22-draft.doc",
    ],
)
def test_a_files_name_tells_its_day(name: str) -> None:
    assert day_of_file(name).days == (MAY_24,)


def test_a_files_name_may_tell_less_or_two_days() -> None:
    month = day_of_file("Minutes_May_2022.doc")
    assert (month.days, month.month, month.year) == ((), 5, 2022)
    assert set(day_of_file("220524.pdf").days) == {MAY_24, date(2024, 5, 22)}
    assert day_of_file("g1234.pdf").days == ()


@pytest.mark.parametrize("words", ["Dydd Llun, 21ain Tachwedd, 2022 2.00 yp", "nos Lun, 21 o Dachwedd 2022"])
def test_welsh_days_are_days(words: str):
    assert [found.day for found in days_in(words)] == [date(2022, 11, 21)]
