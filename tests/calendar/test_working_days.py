"""Working days in the three bank-holiday divisions."""

from datetime import date

import pytest

from annotator.calendar import Division, add_working_days, bank_holidays, holidays_known_until, is_working_day


def test_weekends_and_bank_holidays_are_left_out():
    maundy_thursday, tuesday_after_easter = date(2024, 3, 28), date(2024, 4, 2)
    assert add_working_days(maundy_thursday, 1) == tuesday_after_easter


def test_scotland_works_on_easter_monday():
    assert add_working_days(date(2024, 3, 28), 1, Division.SCOTLAND) == date(2024, 4, 1)


@pytest.mark.parametrize(
    ("day", "division"),
    [
        (date(2022, 9, 19), Division.ENGLAND_AND_WALES),
        (date(2023, 1, 3), Division.SCOTLAND),
        (date(2026, 6, 15), Division.SCOTLAND),
        (date(2025, 7, 14), Division.NORTHERN_IRELAND),
    ],
)
def test_single_and_substitute_holidays_are_known(day: date, division: Division):
    assert not is_working_day(day, division)


def test_the_days_between_christmas_and_new_year_are_worked():
    assert is_working_day(date(2023, 12, 27))


@pytest.mark.parametrize("division", Division)
def test_every_listed_year_is_complete(division: Division):
    years = range(2016, holidays_known_until(division) + 1)
    counts = [sum(day.year == year for day in bank_holidays(division)) for year in years]
    assert min(counts) >= 8
    assert all(day.weekday() < 5 for day in bank_holidays(division))


def test_the_published_call_in_example_of_southend():
    """Published on Friday 29 July 2022, five working days: in force from Saturday 6 August 2022."""
    assert add_working_days(date(2022, 7, 29), 5) == date(2022, 8, 5)
