"""Periods of law and of constitutions: counted from their start, with their source, and edited by the council."""

from datetime import date

import pytest

from annotator.calendar import (
    Deadline,
    Nation,
    Period,
    deadline_for,
    periods_in,
    read_periods,
    resolve,
    shipped_periods,
    with_law,
)

OWN = """
[[period]]
name = "Call-in, our council"
words = ['''\\bcall-in\\b''']
length = "P3B"
counted = "after"
start = "the publication of the decision"
source = "Our constitution, part 4"
nations = ["england"]
first_day = 2020-05-01
last_day = 2024-04-30
verified = true
local = true
"""


def named(name: str) -> Period:
    return next(one for one in shipped_periods() if one.name.startswith(name))


def of(name: str, start: date | None) -> Deadline:
    return deadline_for(named(name), start)


def test_the_call_in_that_southend_published():
    """Published on Friday 29 July 2022, five working days: in force from Saturday 6 August 2022."""
    deadline = of("Call-in, Southend", date(2022, 7, 29))
    assert deadline.value == "2022-08-05"
    assert "may be put into effect from Saturday 6 August 2022" in deadline.rule
    assert [one.day.day for one in deadline.left_out] == [30, 31]


@pytest.mark.parametrize(
    ("name", "start", "value"),
    [
        ("Response of the executive", date(2022, 12, 31), "2023-02-28"),
        ("Response of the executive", date(2023, 1, 16), "2023-03-15"),
        ("Written statement of action", date(2021, 10, 1), "2022-01-12"),
        ("Agenda and notice of a meeting, England", date(2022, 3, 7), "2022-02-25"),
        ("Agenda and notice of a meeting, Wales", date(2022, 3, 7), "2022-03-01"),
        ("Note of decisions, Wales", date(2022, 3, 7), "2022-03-15"),
        ("Key decision notice", date(2022, 3, 31), "2022-03-02"),
        ("Reply to health scrutiny", date(2022, 3, 1), "2022-03-29"),
        ("Reply to a report on crime", date(2022, 3, 1), "2022-03-29"),
    ],
)
def test_a_period_is_counted_as_its_rule_says(name: str, start: date, value: str):
    assert of(name, start).value == value


def test_without_its_start_it_stays_a_duration_and_says_what_is_needed():
    deadline = of("Written statement of action", None)
    assert (deadline.value, deadline.needs) == ("P70B", "the day of the receipt of the inspection report")


def test_every_period_has_a_source_and_says_whether_it_was_read_there():
    for period in shipped_periods():
        assert period.source
        assert bool(deadline_for(period, None).warnings) is not period.verified


def test_a_record_without_a_number_of_days_gets_none():
    assert of("Record of an executive decision", date(2022, 3, 1)).value == "open"


def test_the_nation_decides_which_notice_applies():
    words = "The agenda must be published in time."
    assert [one.name[-5:] for one in periods_in(words, nation=Nation.WALES)] == ["Wales"]


def test_a_local_example_is_only_for_its_own_council():
    assert periods_in("the call-in period") == ()
    (found,) = periods_in("the call-in period", council="Gloucestershire County Council")
    assert found.length == "P5B"


def test_a_councils_own_period_is_used_while_it_is_in_force():
    own = read_periods(OWN)
    assert [one.name for one in periods_in("the call-in", date(2022, 1, 1), own=own)] == ["Call-in, our council"]
    assert periods_in("the call-in", date(2024, 5, 1), own=own) == ()


def test_seventy_days_in_minutes_are_shown_beside_the_seventy_working_days_of_the_law():
    deadline = resolve("within 70 days", date(2021, 11, 4))
    assert deadline is not None
    beside = with_law(deadline, "A written statement of action was required within 70 days.")
    assert beside.value == deadline.value == "2022-01-13"
    assert beside.instead is not None
    assert beside.instead.value == "P70B"
    assert "70 working days" in beside.rule


def test_with_the_day_of_receipt_the_law_gives_a_day():
    deadline = resolve("within 70 days", date(2021, 11, 4))
    assert deadline is not None
    beside = with_law(deadline, "a written statement of action", start=date(2021, 10, 1))
    assert beside.instead is not None
    assert beside.instead.value == "2022-01-12"


def test_other_words_call_up_no_law():
    deadline = resolve("within 70 days", date(2021, 11, 4))
    assert deadline is not None
    assert with_law(deadline, "The fence was to be mended within 70 days.") == deadline
