"""Deadline words become a value, a precision and a rule that shows the working."""

from datetime import date
from pathlib import Path

import pytest

from annotator.calendar import deadline_spans, resolve
from annotator.records import Precision

MEETING = date(2021, 11, 4)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("by Friday", "2021-11-05"),
        ("before 31 January", "2022-01-30"),
        ("by the beginning of August", "2022-08-01"),
        ("before Christmas", "2021-12-24"),
        ("by the Easter weekend", "2022-04-14"),
        ("before Good Friday", "2022-04-14"),
        ("next month", "2021-12-31"),
        ("this winter", "2022-02-28"),
        ("the spring of 2023", "2023-05-31"),
        ("Q1 2022/23", "2022-06-30"),
        ("the fourth quarter of 2022/23", "2023-03-31"),
        ("by the end of the financial year", "2022-03-31"),
        ("every six months", "2022-05-04"),
        ("within the next fortnight", "2021-11-18"),
        ("in a year’s time", "2022-11-04"),
        ("7.3.2022", "2022-03-07"),
        ("March 7th, 2022", "2022-03-07"),
        ("the Panel’s meeting on 7 March 2022", "2022-03-07"),
        ("the next meeting on 7 March 2022", "2022-03-07"),
        ("the following day", "2021-11-05"),
        ("29 February", "2024-02-29"),
        ("by the 15th", "2021-11-15"),
        ("the 3rd of next month", "2021-12-03"),
        ("by the 31st", "2021-12-31"),
        ("by the end of the summer term", "open"),
        ("within 4-6 weeks", "2021-12-16"),
        ("in six to eight weeks", "2021-12-30"),
        ("within 48 hours", "2021-11-06"),
        ("by the end of Jan", "2022-01-31"),
        ("by 1 Dec 21", "2021-12-01"),
        ("later in the year", "2021-12-31"),
        ("by year end", "2021-12-31"),
        ("before Remembrance Sunday", "2021-11-13"),
        ("by half term", "open"),
    ],
)
def test_a_day_is_worked_out_from_the_words_and_the_meeting(words: str, value: str):
    deadline = resolve(words, MEETING)
    assert deadline is not None
    assert deadline.value == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("within 28 days of that date", "P28D"),
        ("within 42 days of the letter’s date", "P42D"),
        ("within five working days of the notice", "P5B"),
        ("two weeks after its publication", "P14D"),
        ("six months after Cabinet had responded", "P6M"),
        ("within two years of the election of 5 May 2022", "P2Y"),
    ],
)
def test_a_count_from_a_start_that_the_text_names_stays_a_duration(words: str, value: str):
    deadline = resolve(words, MEETING)
    assert deadline is not None
    assert (deadline.value, deadline.precision) == (value, Precision.DURATION)


@pytest.mark.parametrize("words", ["in due course", "before the visit", "once it had been settled", "asap", "ongoing"])
def test_vague_words_are_open(words: str):
    deadline = resolve(words, MEETING)
    assert deadline is not None
    assert deadline.value == "open"


@pytest.mark.parametrize("words", ["by 14 December", "by Friday", "the autumn", "next month", "its March meeting"])
def test_nothing_is_guessed_where_the_meeting_has_no_date(words: str):
    deadline = resolve(words, None)
    assert deadline is not None
    assert deadline.value == "unresolved"


def test_a_count_stays_a_duration_where_the_meeting_has_no_date():
    deadline = resolve("within ten working days", None)
    assert deadline is not None
    assert (deadline.value, deadline.needs) == ("P10B", "the date of the meeting")


def test_a_full_date_needs_no_meeting():
    deadline = resolve("by 14 December 2021", None)
    assert deadline is not None
    assert deadline.value == "2021-12-14"


def test_a_day_that_no_calendar_has_is_unresolved_and_says_so():
    deadline = resolve("by 31st inst.", MEETING)
    assert deadline is not None
    assert deadline.value == "unresolved"
    assert "no such day" in deadline.rule


def test_the_rule_shows_the_working():
    deadline = resolve("within ten working days", MEETING)
    assert deadline is not None
    assert deadline.rule == "Ten working days after the meeting of 4 November 2021"


def test_the_rule_says_where_the_list_of_bank_holidays_ends():
    deadline = resolve("within ten working days", date(2040, 5, 1))
    assert deadline is not None
    assert "bank holidays are listed only until" in deadline.rule


@pytest.mark.parametrize("words", ["the report", "a second time", "52% of the total", ""])
def test_words_without_a_time_come_to_nothing(words: str):
    assert resolve(words, MEETING) is None


def test_every_phrase_of_the_shared_list_is_found_and_right(shared: Path):
    rows = (shared / "gold" / "phrases.tsv").read_text(encoding="utf-8").splitlines()[2:]
    wrong = [row for row in rows if not _is_right(*row.split("\t"))]
    assert rows
    assert wrong == []


def _is_right(words: str, sentence: str, values: str, precision: str) -> bool:
    found = [span.of(sentence) for span in deadline_spans(sentence)]
    if values == "none":
        return found == []
    shown, direct = resolve(found[0], MEETING) if found else None, resolve(words, MEETING)
    return (
        len(found) == 1
        and shown is not None
        and direct is not None
        and direct.precision == precision
        and {shown.value, direct.value} <= set(values.split("|"))
    )
