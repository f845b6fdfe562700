"""Deadlines as clerks word them, each found whole in its sentence, with its value and how exact it is.

The words in square brackets are the deadline; the meeting was on Tuesday 12 March 2024.
"""

from datetime import date

import pytest

from annotator.calendar import deadline_spans, resolve
from annotator.records import Precision

MEETING = date(2024, 3, 12)

DAY = """
[three weeks on Friday] | 2024-04-05
[a fortnight on Tuesday] | 2024-04-02
[by Friday fortnight] | 2024-03-29
on [Friday of next week] | 2024-03-22
[by the fifth working day of April] | 2024-04-08
[by the 2nd Monday of April] | 2024-04-08
in [the week of the 15th April] | 2024-04-19
[the week after next] | 2024-03-29
in [the week after Easter] | 2024-04-05
[by the Friday before Christmas] | 2024-12-20
on [30 April/1 May] | 2024-05-01
[by Friday 22 March] | 2024-03-22
[by Friday 23rd March] | 2024-03-23
[no later than noon on Thursday 28 March 2024] | 2024-03-28
on [9 and 16 April] | 2024-04-16
[15 and 19 April] | 2024-04-19
[by close of play on Thursday] | 2024-03-14
[by close of business tomorrow] | 2024-03-13
[by the end of next week] | 2024-03-22
[by Monday week] | 2024-03-25
[by COP Friday] | 2024-03-15
[by COB on Friday 15 March] | 2024-03-15
[before 1 April] | 2024-03-31
[prior to 15 May 2024] | 2024-05-14
[on or before 30 June] | 2024-06-30
[by 10/04/2024] | 2024-04-10
[by 10.4.24] | 2024-04-10
[by 10-04-24] | 2024-04-10
[by 15 Mar] | 2024-03-15
on [1 March 2025] | 2025-03-01
[by 29 February] | 2028-02-29
[by Weds 20 March] | 2024-03-20
[by Thurs 21st March] | 2024-03-21
[by Sat 23 March] | 2024-03-23
[by the twentieth of March] | 2024-03-20
[by mid-day on 20 March] | 2024-03-20
[by 17:00 on 20 March] | 2024-03-20
[by 1700 hrs on 20 March] | 2024-03-20
[by 5 o'clock on Wednesday 20 March] | 2024-03-20
[by 12 noon on 20 March] | 2024-03-20
[by 4.30 pm, Wednesday 20 March] | 2024-03-20
[by 5pm on Wednesday, 20th March, 2024] | 2024-03-20
[by Lady Day] | 2024-03-25
[by Michaelmas] | 2024-09-29
[by St Andrew's Day] | 2024-11-30
[by Bonfire Night] | 2024-11-05
[by Remembrance Sunday] | 2024-11-10
[before the August bank holiday] | 2024-08-23
[by the May Day bank holiday] | 2024-05-03
[before the Christmas break] | 2024-12-24
[at least 14 days before the meeting on 16 April] | 2024-04-02
[five clear working days before the meeting on 16 April] | 2024-04-08
[three clear days before 16 April] | 2024-04-12
[ten working days in advance of the meeting on 16 April] | 2024-04-02
on [Tuesday, 18th June] | 2024-06-18
in [the first week of April] | 2024-04-07
in [the week commencing 15 April] | 2024-04-19
in [the week of 15 April] | 2024-04-19
in [week ending 19 April] | 2024-04-19
in [w/e 19 April] | 2024-04-19
on [the first Monday in May] | 2024-05-06
[by the last Friday in April] | 2024-04-26
[by the second week of April] | 2024-04-14
[by the end of Friday 22 March] | 2024-03-22
[by midnight on Sunday 31 March] | 2024-03-31
[by Easter Monday] | 2024-04-01
[this week] | 2024-03-15
[by next Thursday] | 2024-03-14
[by the following Tuesday] | 2024-03-19
"""

MONTH = """
in [Feb] | 2025-02-28
[by Sept] | 2024-09-30
[before the end of April] | 2024-04-30
in [early 2025] | 2025-01-31
[early in 2025] | 2025-01-31
in [mid-April] | 2024-04-15
[by mid May] | 2024-05-15
in [the middle of June] | 2024-06-15
in [late April] | 2024-04-30
[by end of May] | 2024-05-31
[by end May] | 2024-05-31
[by month end] | 2024-03-31
[by the beginning of April] | 2024-04-01
[by the start of April] | 2024-04-01
in [September/October] | 2024-10-31
in [Sept 2024] | 2024-09-30
in [the early part of 2025] | 2025-01-31
[early next month] | 2024-04-30
"""

SEASON = """
in [the autumn] | 2024-11-30
in [late summer] | 2024-08-31
[this winter] | 2025-02-28
in [winter 2024/25] | 2025-02-28
[next spring] | 2025-05-31
in [the summer of 2025] | 2025-08-31
in [Spring/Summer 2025] | 2025-08-31
in [spring 2025] | 2025-05-31
in [the early summer] | 2024-08-31
in [autumn/winter 2024] | 2025-02-28
in [late autumn] | 2024-11-30
[by autumn] | 2024-11-30
in [the coming winter] | 2025-02-28
[by the end of the summer] | 2024-08-31
[before winter] | 2024-11-30
"""

QUARTER = """
in [Q1 and Q2] | 2024-09-30
in [Q1/Q2 2024/25] | 2024-09-30
in [the last quarter of the calendar year] | 2024-12-31
in [the third quarter of 2024] | 2024-09-30
in [Q1 of 2024/25] | 2024-06-30
[by the end of Q1] | 2024-06-30
in [Quarter 3] | 2024-12-31
in [the third quarter of the financial year] | 2024-12-31
in [the last quarter of 2024/25] | 2025-03-31
in [quarter two of 2024/25] | 2024-09-30
in [the 2nd quarter of 2024/25] | 2024-09-30
in [Qtr 2] | 2024-09-30
[by Q4] | 2024-03-31
[by the end of Quarter 2] | 2024-09-30
in [the second quarter] | 2024-09-30
in [quarter one] | 2024-06-30
in [Q3 2024-25] | 2024-12-31
"""

YEAR = """
in [mid-2025] | 2025-06-30
[by the middle of the year] | 2024-06-30
[before the start of the financial year] | 2024-03-31
[by the start of the new municipal year] | 2024-05-01
[by the end of the 2024/25 municipal year] | 2025-04-30
[early in the new municipal year] | 2024-05-31
[by the financial year end] | 2024-03-31
[by the end of the next financial year] | 2025-03-31
in [2025/26] | 2026-03-31
in [H2 of 2024/25] | 2025-03-31
in [the first half of 2024/25] | 2024-09-30
in [the first half of the next financial year] | 2024-09-30
in [the first half of the municipal year 2024/25] | 2024-10-31
in [the second half of the year] | 2024-12-31
in [the first half of 2025] | 2025-06-30
[by the end of the academic year] | 2024-08-31
[by the end of the school year] | 2024-08-31
[before the end of the municipal year 2023/24] | 2024-04-30
[by the end of the civic year] | 2024-04-30
[by the year end] | 2024-12-31
[by the end of this financial year] | 2024-03-31
[by the end of 2023/24] | 2024-03-31
[before the end of 2024] | 2024-12-31
[later this year] | 2024-12-31
in [the second half of the municipal year] | 2024-04-30
in [H1 2024/25] | 2024-09-30
[midway through the year] | 2024-06-30
"""

DURATION = """
[in six months] | 2024-09-12
[within a fortnight] | 2024-03-26
[within 3 weeks] | 2024-04-02
[within the next four weeks] | 2024-04-09
[over the next six weeks] | 2024-04-23
[within 15 working days] | 2024-04-04
[within one calendar month] | 2024-04-12
[within three calendar months] | 2024-06-12
[within 21 days of the decision] | P21D
[within ten working days of receipt] | P10B
[within two months of receiving the report] | P2M
[within the period of two months beginning with the date of receipt] | P2M
[28 days after publication] | P28D
[six weeks after the consultation closes] | P42D
[twelve months from the date of this meeting] | 2025-03-12
[in two years' time] | 2026-03-12
[in a couple of months] | 2024-05-12
[within 2-3 weeks] | 2024-04-02
[in 6 - 8 weeks] | 2024-05-07
[within seven (7) days] | 2024-03-19
[one month from today] | 2024-04-12
[in 12 months' time] | 2025-03-12
[every two months] | 2024-05-12
[annually] | 2025-03-12
[every six weeks] | 2024-04-23
[every third month] | 2024-06-12
[every year] | 2025-03-12
[within thirty days] | 2024-04-11
[within ninety days] | 2024-06-10
[within twenty-one days] | 2024-04-02
[within 1 week] | 2024-03-19
[within a week] | 2024-03-19
[in three weeks] | 2024-04-02
[in about three weeks] | 2024-04-02
[in nine months' time] | 2024-12-12
[in eighteen months' time] | 2025-09-12
[in a year] | 2025-03-12
[after six months] | 2024-09-12
[six months after implementation] | P6M
[three months after the scheme had opened] | P3M
[within six weeks of the date of this decision] | P42D
[within 20 working days of the closure of the consultation] | P20B
"""

MEETING_WORDS = """
to [its April meeting] | meeting:2024-04
to [the May meeting] | meeting:2024-05
to [April's meeting] | meeting:2024-04
to [the April Full Council meeting] | meeting:2024-04
to [next month's meeting] | next-meeting
to [the next meeting but one] | open
to [the following meeting] | next-meeting
to [the July Board] | meeting:2024-07
on [the next agenda] | next-meeting
to [the first meeting after the elections] | open
to [the next appropriate meeting] | next-meeting
to [the next available Cabinet] | next-meeting
"""

OPEN = """
to [Annual Council] | open
to [the Annual Parish Meeting] | open
[when available] | open
[once the survey is complete] | open
[on completion of the works] | open
[as a matter of urgency] | open
[before the elections] | open
[before half term] | open
[by the end of the summer term] | open
[after the recess] | open
[by the start of the autumn term] | open
[before the schools break up] | open
[within a few weeks] | open
[as soon as reasonably practicable] | open
[when resources allow] | open
[nearer the time] | open
[in early course] | open
[at the earliest possible opportunity] | open
[as soon as practicably possible] | open
[as soon as he was able] | open
[when the results were known] | open
[after the summer recess] | open
[before the Committee next meets] | open
[when the Committee next met] | open
[in time for the budget meeting] | open
[by the end of the Easter holidays] | open
[by the end of the spring term] | open
[by the end of term] | open
[in the short term] | open
[in the medium term] | open
"""

TABLES = {
    Precision.DAY: DAY,
    Precision.MONTH: MONTH,
    Precision.SEASON: SEASON,
    Precision.QUARTER: QUARTER,
    Precision.YEAR: YEAR,
    Precision.DURATION: DURATION,
    Precision.MEETING: MEETING_WORDS,
    Precision.OPEN: OPEN,
}
ROWS = [(precision, row) for precision, table in TABLES.items() for row in table.strip().split("\n")]


@pytest.mark.parametrize(("precision", "row"), ROWS)
def test_the_words_are_found_whole_and_come_to_their_value(precision: Precision, row: str):
    marked, _, value = row.partition(" | ")
    words = marked[marked.index("[") + 1 : -1]
    sentence = f"The Director was asked to bring a paper {marked.replace('[', '').replace(']', '')}."
    assert [span.of(sentence) for span in deadline_spans(sentence)] == [words]
    deadline = resolve(words, MEETING)
    assert deadline is not None
    assert (deadline.value, deadline.precision) == (value, precision)


def test_the_tables_are_long_enough_to_mean_something():
    assert len(ROWS) >= 150
