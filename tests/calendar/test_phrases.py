"""The phrases of minutes and what they come to; the meeting was on Wednesday 15 February 2023."""

from datetime import date

import pytest

from annotator.calendar import resolve

MEETING = date(2023, 2, 15)

DAYS = """
by 3 March | 2023-03-03
3rd March | 2023-03-03
the 3rd of March | 2023-03-03
March 3rd | 2023-03-03
March 3, 2024 | 2024-03-03
Friday 3 March | 2023-03-03
Fri 3 Mar 23 | 2023-03-03
03/03/23 | 2023-03-03
3.3.2023 | 2023-03-03
2023-03-03 | 2023-03-03
by 3/3 | 2023-03-03
1 January | 2024-01-01
15 February | 2023-02-15
14 February | 2024-02-14
29 February | 2024-02-29
by noon on 3 March | 2023-03-03
no later than 5.30pm on Friday 3 March 2023 | 2023-03-03
3 March 10 am | 2023-03-03
on or before 3 March | 2023-03-03
by close of business on 3 March | 2023-03-03
by the end of Friday 3 March | 2023-03-03
before 1 March | 2023-02-28
prior to 1 March 2024 | 2024-02-29
20 and 21 March | 2023-03-21
20-21 March | 2023-03-21
between 20 March and 3 April | 2023-04-03
20 March 2023 or 3 April 2023 | 2023-04-03
the week ending 3 March | 2023-03-03
the week commencing 6 March | 2023-03-10
w/c 6 March 2023 | 2023-03-10
by 28th inst. | 2023-02-28
by 30th inst. | unresolved
the 5th prox. | 2023-03-05
the 31st ult. | 2023-01-31
31 April | unresolved
by the 20th | 2023-02-20
by the 10th | 2023-03-10
the 10th of next month | 2023-03-10
today | 2023-02-15
tomorrow | 2023-02-16
by close of play tomorrow | 2023-02-16
the following day | 2023-02-16
the day after tomorrow | 2023-02-17
by Friday | 2023-02-17
by Wednesday | 2023-02-22
before Friday | 2023-02-16
Friday week | 2023-02-24
a week on Friday | 2023-02-24
a week tomorrow | 2023-02-23
two weeks today | 2023-03-01
by the end of the week | 2023-02-17
next week | 2023-02-24
the last Friday of the month | 2023-02-24
the first Monday of the month | 2023-03-06
the first Tuesday in April | 2023-04-04
the third Thursday of next month | 2023-03-16
the Friday before the meeting on 22 March | 2023-03-17
the day before the meeting on 22 March | 2023-03-21
two weeks before the meeting on 22 March | 2023-03-08
ten working days before the meeting on 22 March | 2023-03-08
at least five clear days before the meeting on 22 March | 2023-03-16
five clear working days before the meeting on 22 March | 2023-03-14
before Easter | 2023-04-06
by the Easter weekend | 2023-04-06
Easter 2024 | 2024-03-28
Easter Monday | 2023-04-10
by Good Friday | 2023-04-07
before Good Friday | 2023-04-06
by Whitsun | 2023-05-26
by Christmas | 2023-12-24
by New Year's Eve | 2023-12-31
by the first of March | 2023-03-01
by the last day of the month | 2023-02-28
the last working day of April | 2023-04-28
the first working day of January 2024 | 2024-01-02
by the weekend | 2023-02-17
at the weekend | 2023-02-19
by 3 March next year | 2024-03-03
before Remembrance Sunday | 2023-11-11
between 3pm on 20 March and noon on 3 April | 2023-04-03
no later than the 15th of each month | 2023-02-15
the 3rd working day of April | 2023-04-05
the 25th working day of April | unresolved
Monday of next week | 2023-02-20
Tuesday fortnight | 2023-03-07
28th instant | 2023-02-28
31st ultimo | 2023-01-31
the day after Boxing Day | 2023-12-27
"""

PERIODS = """
in March | 2023-03-31
by the end of March | 2023-03-31
before the end of March | 2023-03-31
before March | 2023-02-28
by February | 2023-02-28
January | 2024-01-31
October 2024 | 2024-10-31
not later than October 2024 | 2024-10-31
the beginning of April | 2023-04-01
mid-March | 2023-03-15
the middle of March | 2023-03-15
late March | 2023-03-31
next March | 2023-03-31
next February | 2024-02-29
by March next year | 2024-03-31
early in the next financial year | 2023-04-30
by the end of the current municipal year | 2023-04-30
Q4 of the next financial year | 2024-03-31
Q4 of the current financial year | 2023-03-31
May and June 2023 | 2023-06-30
June or July | 2023-07-31
later this month | 2023-02-28
by the end of the month | 2023-02-28
next month | 2023-03-31
the middle of next month | 2023-03-15
the month after next | 2023-04-30
the first week of June | 2023-06-07
the last week of May | 2023-05-31
the first half of March | 2023-03-15
the spring | 2023-05-31
this summer | 2023-08-31
the autumn of 2024 | 2024-11-30
autumn 2023 | 2023-11-30
the winter | 2023-02-28
winter 2023/24 | 2024-02-29
spring of next year | 2024-05-31
before the summer | 2023-05-31
the new year | 2024-01-31
early in the new year | 2024-01-31
before the new year | 2023-12-31
early next year | 2024-01-31
early in 2024 | 2024-01-31
late 2023 | 2023-12-31
mid-2023 | 2023-06-30
by 2030 | 2030-12-31
before 2025 | 2024-12-31
next year | 2024-12-31
later in the year | 2023-12-31
by the end of the year | 2023-12-31
by the end of the calendar year | 2023-12-31
year end | 2023-12-31
financial year end | 2023-03-31
by the end of the municipal year | 2023-04-30
the next municipal year | 2024-04-30
the 2023/24 municipal year | 2024-04-30
by the end of the financial year | 2023-03-31
the end of the financial year 2023/24 | 2024-03-31
the academic year 2023/24 | 2024-08-31
the start of the next financial year | 2023-04-01
2023/24 | 2024-03-31
for the 2023/24 budget | 2023-03-31
Q1 | 2023-06-30
Q4 2022/23 | 2023-03-31
Q2 2023-24 | 2023-09-30
the end of Q2 | 2023-09-30
quarter one of 2023/24 | 2023-06-30
the third quarter of 2023/24 | 2023-12-31
the first quarter of 2024 | 2024-03-31
by the end of the quarter | 2023-03-31
next quarter | 2023-06-30
H1 2023/24 | 2023-09-30
H2 2023/24 | 2024-03-31
the first half of the municipal year | 2023-10-31
the second half of the financial year | 2023-03-31
the first half of the financial year 2023/24 | 2023-09-30
the first half of 2024 | 2024-06-30
the second half of 2024 | 2024-12-31
the second six months of the year | 2023-12-31
the first six months of 2023/24 | 2023-09-30
quarters 2 and 3 | 2023-12-31
half-way through May | 2023-05-15
before the month is out | 2023-02-28
"""

DURATIONS = """
within 28 days | 2023-03-15
within twenty-eight (28) days | 2023-03-15
within 28 days of the meeting | 2023-03-15
within ten working days | 2023-03-01
within 40 working days | 2023-04-14
within two weeks | 2023-03-01
in a fortnight | 2023-03-01
within a fortnight's time | 2023-03-01
within a se'nnight | 2023-02-22
in six months' time | 2023-08-15
in six months time | 2023-08-15
six months from today | 2023-08-15
in three to six months | 2023-08-15
within 4-6 weeks | 2023-03-29
in a year's time | 2024-02-15
within a couple of weeks | 2023-03-01
within 48 hours | 2023-02-17
over the next three months | 2023-05-15
within the next fortnight | 2023-03-01
over the coming year | 2024-02-15
every six months | 2023-08-15
6-monthly | 2023-08-15
every other month | 2023-04-15
quarterly | 2023-05-15
each month | 2023-03-15
each quarter | 2023-05-15
twice a year | 2023-08-15
three weeks hence | 2023-03-08
within one hundred days | 2023-05-26
within 28 days of the letter | P28D
within ten working days of publication | P10B
within two months beginning with the receipt of the report | P2M
within two months beginning with 31 December 2022 | P2M
two weeks after its publication | P14D
within a year of adoption | P1Y
"""

OCCASIONS = """
the next meeting | next-meeting
its next ordinary meeting | next-meeting
before its next meeting | next-meeting
the next Board | next-meeting
each meeting | next-meeting
two weeks before the next meeting | next-meeting
its March meeting | meeting:2023-03
the January meeting | meeting:2024-01
the June 2023 meeting | meeting:2023-06
the meeting in March | meeting:2023-03
the meeting after next | open
in two meetings' time | open
annual council | open
the annual meeting of the Council | open
in due course | open
as soon as possible | open
at the earliest opportunity | open
without delay | open
a future meeting | open
in the coming weeks | open
before the visit | open
once the results are known | open
by half term | open
by the end of the autumn term | open
before the summer recess | open
by the pre-election period | open
before purdah | open
not before 3 March | open
after Easter | open
"""


def rows(table: str) -> list[tuple[str, str]]:
    return [
        (words.strip(), value.strip()) for words, _, value in (row.partition("|") for row in table.split("\n") if row)
    ]


@pytest.mark.parametrize(("words", "value"), rows(DAYS))
def test_a_day(words: str, value: str):
    deadline = resolve(words, MEETING)
    assert deadline is not None
    assert deadline.value == value


@pytest.mark.parametrize(("words", "value"), rows(PERIODS))
def test_a_part_of_the_year_ends_on_its_last_day(words: str, value: str):
    deadline = resolve(words, MEETING)
    assert deadline is not None
    assert deadline.value == value


@pytest.mark.parametrize(("words", "value"), rows(DURATIONS))
def test_a_count_runs_from_the_meeting_or_stays_a_duration(words: str, value: str):
    deadline = resolve(words, MEETING)
    assert deadline is not None
    assert (deadline.value, deadline.precision) == (value, "duration")


@pytest.mark.parametrize(("words", "value"), rows(OCCASIONS))
def test_an_occasion_gets_no_invented_day(words: str, value: str):
    deadline = resolve(words, MEETING)
    assert deadline is not None
    assert deadline.value == value
    assert deadline.needs


def test_the_table_is_long_enough_to_mean_something():
    assert len(rows(DAYS + PERIODS + DURATIONS + OCCASIONS)) >= 150
