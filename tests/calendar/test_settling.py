"""A deadline that hangs on a meeting becomes a day once the meetings' days are known, and again when they change."""

from datetime import date

from annotator.calendar import Deadline, Division, resolve, settle

MEETING = date(2023, 2, 15)
MEETINGS = (date(2023, 3, 22), date(2023, 1, 11), MEETING, date(2023, 5, 17), date(2023, 4, 19))


def read(words: str) -> Deadline:
    deadline = resolve(words, MEETING)
    assert deadline is not None
    return deadline


def settled(words: str, body: str = "") -> str:
    return settle(read(words), MEETINGS, body=body).value


def test_the_next_meeting_is_the_first_after_the_minutes_own():
    assert settled("the next meeting") == "2023-03-22"
    assert settled("the meeting after next") == "2023-04-19"


def test_a_named_month_is_that_months_meeting():
    assert settled("its April meeting") == "2023-04-19"


def test_annual_council_is_the_meeting_in_may_unless_it_is_known_apart():
    assert settled("annual council") == "2023-05-17"
    assert settle(read("annual council"), MEETINGS, annual=[date(2023, 6, 1)]).value == "2023-06-01"


def test_so_long_before_a_meeting_is_counted_back_from_its_day():
    assert settled("two weeks before the next meeting") == "2023-03-08"
    assert settled("five clear days before the next meeting") == "2023-03-16"


def test_resolving_settles_at_once_where_the_meetings_are_given():
    deadline = resolve("the next meeting", MEETING, meetings=MEETINGS)
    assert deadline is not None
    assert (deadline.value, deadline.rule) == ("2023-03-22", "The next meeting: Wednesday 22 March 2023")


def test_a_changed_calendar_gives_another_day():
    first = settle(read("the next meeting"), MEETINGS)
    assert settle(first, [date(2023, 3, 29)]).value == "2023-03-29"


def test_without_a_later_meeting_it_stays_and_says_what_is_needed():
    deadline = settle(read("the next meeting"), [date(2023, 1, 11)])
    assert deadline.value == "next-meeting"
    assert "no such meeting after 15 February 2023 is known" in deadline.needs


def test_without_the_meetings_own_date_it_stays():
    deadline = resolve("the next meeting", None, meetings=MEETINGS)
    assert deadline is not None
    assert deadline.value == "next-meeting"
    assert "the date of the meeting" in deadline.needs


def test_another_bodys_meeting_is_not_looked_for_in_this_ones_calendar():
    assert settled("the next meeting of the Cabinet", "Housing Panel") == "next-meeting"
    assert settled("the next meeting of the Panel", "Housing Panel") == "2023-03-22"


def test_next_months_meeting_is_looked_for_in_that_month():
    assert (read("next month's meeting").value, settled("next month's meeting")) == ("next-meeting", "2023-03-22")
    later = settle(read("next month's meeting"), [date(2023, 2, 22), date(2023, 3, 29)])
    assert later.value == "2023-03-29"


def test_the_working_days_before_a_meeting_are_those_of_the_nation():
    words, meetings = "five clear working days before the next meeting", [date(2023, 5, 4)]
    ours = resolve(words, date(2023, 4, 4), meetings=meetings)
    scottish = resolve(words, date(2023, 4, 4), meetings=[date(2023, 4, 12)], division=Division.SCOTLAND)
    assert ours is not None
    assert scottish is not None
    assert (ours.value, scottish.value) == ("2023-04-25", "2023-04-03")


def test_a_day_is_left_as_it_is():
    assert settle(read("by 3 March"), MEETINGS) == read("by 3 March")
