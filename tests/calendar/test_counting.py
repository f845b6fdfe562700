"""Counting from a start: months from date to date, the first day counted or not, clear days."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.calendar import (
    Counting,
    Division,
    add_working_days,
    clear_days_between,
    counted,
    deadline_spans,
    notice_by,
    resolve,
    working,
)

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
NUMBERS = st.integers(0, 90)
DIVISIONS = st.sampled_from(Division)


@pytest.mark.parametrize(
    ("length", "start", "how", "last"),
    [
        ("P4M", date(1978, 9, 30), Counting.AFTER, date(1979, 1, 30)),
        ("P1M", date(2023, 1, 31), Counting.AFTER, date(2023, 2, 28)),
        ("P2M", date(2022, 12, 31), Counting.BEGINNING_WITH, date(2023, 2, 28)),
        ("P2M", date(2023, 1, 1), Counting.BEGINNING_WITH, date(2023, 2, 28)),
        ("P1Y", date(2024, 2, 29), Counting.AFTER, date(2025, 2, 28)),
        ("P7D", date(2023, 3, 1), Counting.BEGINNING_WITH, date(2023, 3, 7)),
        ("P2W", date(2023, 3, 1), Counting.AFTER, date(2023, 3, 15)),
        ("P7B", date(2023, 3, 1), Counting.BEGINNING_WITH, date(2023, 3, 9)),
        ("P7B", date(2023, 3, 4), Counting.BEGINNING_WITH, date(2023, 3, 14)),
        ("P5D", date(2023, 3, 7), Counting.CLEAR_DAYS_BEFORE, date(2023, 3, 1)),
        ("P5B", date(2023, 3, 7), Counting.CLEAR_DAYS_BEFORE, date(2023, 2, 27)),
        ("P-14D", date(2023, 3, 15), Counting.AFTER, date(2023, 3, 1)),
        ("P-1B", date(2024, 4, 2), Counting.AFTER, date(2024, 3, 28)),
    ],
)
def test_the_last_day_of_a_period(length: str, start: date, how: Counting, last: date):
    """The first row is Dodds v Walker: four months from 30 September ended on 30 January, not on the 31st."""
    assert counted(length, start, how).last == last


def test_what_is_no_length_is_refused():
    with pytest.raises(ValueError, match="no length"):
        counted("70 days", date(2023, 1, 1))


@given(DAYS, NUMBERS, DIVISIONS)
def test_one_working_day_more_is_later(start: date, count: int, division: Division):
    assert add_working_days(start, count, division) < add_working_days(start, count + 1, division)


@given(DAYS, DAYS, NUMBERS)
def test_a_later_start_never_ends_sooner(one: date, other: date, count: int):
    first, second = sorted((one, other))
    assert add_working_days(first, count) <= add_working_days(second, count)


@given(DAYS, NUMBERS, st.booleans())
def test_clear_days_are_the_same_from_both_ends(event: date, count: int, in_working_days: bool):
    notice = notice_by(event, count, working=in_working_days)
    assert clear_days_between(notice, event, working=in_working_days) == count


@given(DAYS, st.integers(1, 60), st.sampled_from("DWMY"))
def test_counting_the_first_day_ends_a_day_sooner_or_at_the_months_end(start: date, count: int, unit: str):
    after = counted(f"P{count}{unit}", start).last
    beginning = counted(f"P{count}{unit}", start, Counting.BEGINNING_WITH).last
    assert (after - beginning).days in ((0, 1) if start.day > 28 else (1,))


PIECES = """
by the before end of first next 31 30th 12/11 2023/24 99 February May Q4 half year week two working clear days months
after beginning with Friday meeting Easter inst. prox. new in spring month term within at least every annual council
- / , 29 1/1/1 00 999
"""
WORDS = st.lists(st.sampled_from(PIECES.split()), max_size=9).map(" ".join)


@given(st.one_of(WORDS, st.text(max_size=60)), st.one_of(st.none(), st.dates()))
def test_resolving_never_fails_and_shows_its_working(words: str, meeting: date | None):
    deadline = resolve(words, meeting)
    assert deadline is None or working(deadline)


@given(WORDS, DAYS)
def test_a_day_that_is_worked_out_lies_within_reach_of_the_meeting(words: str, meeting: date):
    deadline = resolve(words, meeting)
    if deadline and deadline.last_day:
        assert abs(deadline.last_day.year - meeting.year) <= 1_000  # "999 years", as of a lease
        assert not deadline.needs


@settings(deadline=None)  # the first example makes the patterns
@given(st.one_of(WORDS, st.text(max_size=80)))
def test_spans_lie_in_the_text_in_order_and_apart(text: str):
    spans = deadline_spans(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
