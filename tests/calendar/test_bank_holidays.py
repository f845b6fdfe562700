"""The listed bank holidays agree with the Act, and with the proclamations that moved or added a day."""

from datetime import date, timedelta

import pytest

from annotator.calendar import Division, bank_holidays, counted, holidays_known_until
from annotator.calendar.feasts import easter

MOVED_SPRING = {2012: date(2012, 6, 4), 2022: date(2022, 6, 2)}
ADDED = {
    2011: [date(2011, 4, 29)],  # a royal wedding
    2012: [date(2012, 6, 5)],  # the Diamond Jubilee
    2022: [date(2022, 6, 3), date(2022, 9, 19)],  # the Platinum Jubilee, the late Queen's funeral
    2023: [date(2023, 5, 8)],  # the coronation
}


def monday(year: int, month: int, *, last: bool) -> date:
    days = [date(year, month, 1) + timedelta(days=ahead) for ahead in range(31)]
    found = [day for day in days if day.month == month and day.weekday() == 0]
    return found[-1 if last else 0]


def by_the_act(year: int, division: Division) -> set[date]:
    scottish, irish = division is Division.SCOTLAND, division is Division.NORTHERN_IRELAND
    early_may = date(2020, 5, 8) if year == 2020 else monday(year, 5, last=False)
    found = {easter(year) - timedelta(2), early_may, MOVED_SPRING.get(year) or monday(year, 5, last=True)}
    found |= {monday(year, 8, last=not scottish), *ADDED.get(year, [])}
    found |= {date(2026, 6, 15)} if scottish and year == 2026 else set()
    found |= set() if scottish else {easter(year) + timedelta(1)}
    fixed = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)]
    fixed += [date(year, 1, 2), date(year, 11, 30)] if scottish else []
    fixed += [date(year, 3, 17), date(year, 7, 12)] if irish else []
    for day in sorted(fixed, key=lambda one: (one.weekday() >= 5, one)):
        while day.weekday() >= 5 or day in found:
            day += timedelta(1)
        found.add(day)
    return found


@pytest.mark.parametrize("division", Division)
def test_the_list_agrees_with_the_act(division: Division):
    for year in range(2008, holidays_known_until(division) + 1):
        assert {day for day in bank_holidays(division) if day.year == year} == by_the_act(year, division), year


@pytest.mark.parametrize(
    ("start", "division", "last"),
    [
        (date(2012, 6, 1), Division.ENGLAND_AND_WALES, date(2012, 6, 6)),
        (date(2020, 5, 7), Division.ENGLAND_AND_WALES, date(2020, 5, 11)),
        (date(2023, 12, 29), Division.SCOTLAND, date(2024, 1, 3)),
        (date(2024, 8, 2), Division.SCOTLAND, date(2024, 8, 6)),
        (date(2024, 11, 29), Division.SCOTLAND, date(2024, 12, 3)),
        (date(2024, 3, 15), Division.NORTHERN_IRELAND, date(2024, 3, 19)),
        (date(2024, 7, 11), Division.NORTHERN_IRELAND, date(2024, 7, 15)),
        (date(2024, 7, 11), Division.ENGLAND_AND_WALES, date(2024, 7, 12)),
    ],
)
def test_the_next_working_day_lies_beyond_them(start: date, division: Division, last: date):
    assert counted("P1B", start, division=division).last == last


@pytest.mark.parametrize("day", [date(2007, 5, 1), date(2035, 5, 1)])
def test_a_count_outside_the_listed_years_warns(day: date):
    assert "listed only" in counted("P10B", day).warning
