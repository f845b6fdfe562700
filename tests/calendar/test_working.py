"""A deadline shows how it was worked out, what is wrong with its words, and what it would need."""

from datetime import date

from annotator.calendar import Deadline, Division, resolve, with_law, working

MEETING = date(2021, 11, 4)


def read(words: str, meeting: date | None = MEETING) -> Deadline:
    deadline = resolve(words, meeting)
    assert deadline is not None
    return deadline


def test_the_working_names_words_start_rule_days_left_out_and_the_last_day():
    assert tuple(map(str, working(read("within five working days", date(2021, 12, 22))))) == (
        "Words: within five working days",
        "Counted from: Wednesday 22 December 2021",
        "Rule: Five working days after the meeting of 22 December 2021",
        "Left out: Saturday 25 December 2021; Sunday 26 December 2021; Monday 27 December 2021, a bank holiday; "
        "Tuesday 28 December 2021, a bank holiday",
        "Last day in time: Friday 31 December 2021",
        "How exact: a length of time, counted from its start",
    )


def test_of_a_long_count_the_weekends_are_told_as_a_number():
    (line,) = [line.text for line in working(read("within 70 working days")) if line.label == "Left out"]
    assert line.startswith("30 days at weekends; Monday 27 December 2021, a bank holiday")


def test_what_is_noted_below_is_not_said_in_the_rule_too():
    lines = dict(working(read("Friday 3 May 2022")))
    assert lines["Rule"] == "The date as the text gives it"
    assert lines["Note"] == "3 May 2022 is a Tuesday, no Friday; it is in 2024"


def test_what_the_law_would_give_instead_stands_in_a_line_of_its_own():
    beside = with_law(read("within 70 days"), "a written statement of action", start=date(2021, 10, 1))
    lines = dict(working(beside))
    assert lines["Last day in time"] == "Thursday 13 January 2022"
    assert lines["Rule"] == "70 days after the meeting of 4 November 2021"
    assert "the last day is Wednesday 12 January 2022 (SI 2015/1792" in lines["By the law"]
    assert "Note" not in lines


def test_an_open_deadline_says_that_no_day_can_be_given_and_what_would_give_one():
    lines = dict(working(read("in due course")))
    assert (lines["Last day in time"], lines["Needed"]) == ("None can be given yet", "a day that the committee agrees")


def test_a_weekday_that_is_not_the_dates_is_reported_and_the_date_kept():
    deadline = read("Friday 3 May 2022")
    assert deadline.value == "2022-05-03"
    assert deadline.warnings == ("3 May 2022 is a Tuesday, no Friday; it is in 2024",)
    assert "but 3 May 2022 is a Tuesday" in deadline.rule


def test_a_weekday_that_agrees_needs_no_word():
    assert read("Tuesday 3 May 2022").warnings == ()


def test_a_november_has_no_31st():
    deadline = read("by 31st inst.")
    assert deadline.value == "unresolved"
    assert deadline.rule == "November 2021 has no 31st: there is no such day"


def test_what_cannot_be_resolved_says_what_it_would_need():
    assert read("by 14 December", None).needs == "the date of the meeting"
    assert read("the next meeting").needs == "the committee's calendar of meetings"
    assert read("within 28 days of the letter").needs == "the date of the letter"
    assert read("before the election").needs == "the date of the event: the election"
    assert read("by half term").needs == "the school term dates of the council"


def test_a_count_from_a_dated_start_shows_the_day_that_it_comes_to():
    deadline = read("within two months beginning with 31 December 2021")
    assert (deadline.value, deadline.falls_on) == ("P2M", date(2022, 2, 28))


def test_clear_days_say_what_they_are_if_weekends_do_not_count():
    deadline = read("at least five clear days before the meeting on 7 March")
    assert deadline.value == "2022-03-01"
    assert deadline.warnings == ("if weekends and bank holidays do not count, it is Friday 25 February 2022",)


def test_the_division_decides_which_bank_holidays_are_left_out():
    scottish = resolve("within one working day", date(2021, 12, 31), division=Division.SCOTLAND)
    assert scottish is not None
    assert scottish.value == "2022-01-05"
    assert read("within one working day", date(2021, 12, 31)).value == "2022-01-04"


def test_beyond_the_list_of_bank_holidays_it_warns():
    assert "listed only until" in read("within ten working days", date(2040, 5, 1)).warnings[0]


def test_a_day_that_had_just_passed_is_pointed_out():
    deadline = read("by 1 November")
    assert deadline.value == "2022-11-01"
    assert deadline.warnings == ("1 November had just passed when the meeting was held",)


def test_next_friday_may_mean_two_days():
    assert read("next Friday").warnings == ("“next Friday” may also mean Friday 12 November 2021",)
