"""Where deadline words stand in a text."""

import time

import pytest

from annotator.calendar import deadline_spans


def spotted(text: str) -> list[str]:
    return [span.of(text) for span in deadline_spans(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Clerk would reply on 7 March 2022.", "7 March 2022"),
        ("The Clerk would reply by the end of January.", "by the end of January"),
        ("The plan would come to the next meeting.", "the next meeting"),
        ("The plan would come in six months’ time.", "in six months’ time"),
        ("She would send it before the visit.", "before the visit"),
        ("He would reply by the 15th of next month.", "by the 15th of next month"),
        ("He would reply within 4-6 weeks.", "within 4-6 weeks"),
        ("It would come in a month’s time.", "in a month’s time"),
        ("He would reply by the AGM.", "by the AGM"),
        ("It would go before the meeting of the Board on 9 February.", "9 February"),
        ("He would sweep up before the bonfire night on 5 November.", "before the bonfire night on 5 November"),
        ("It would be ready in time for the fair of 5 May.", "in time for the fair of 5 May"),
        ("It would be ready before the rent was fixed in February.", "before the rent was fixed in February"),
        (
            "It would come to the next meeting of the Cabinet on 14 December.",
            "the next meeting of the Cabinet on 14 December",
        ),
        ("It would come back on 20 and 21 March.", "20 and 21 March"),
        ("It would be done by the end of Friday 3 March.", "by the end of Friday 3 March"),
        ("It would be done within 28 days of 4 May 2022.", "within 28 days of 4 May 2022"),
        (
            "Send it at least five clear days before the meeting on 7 March.",
            "at least five clear days before the meeting on 7 March",
        ),
        ("It was wanted in the first half of the municipal year.", "the first half of the municipal year"),
        ("It was wanted on the last Friday of the month.", "the last Friday of the month"),
        ("Letters would go during the next six weeks.", "the next six weeks"),
        ("It would go to the meeting after next.", "the meeting after next"),
        ("He would report at annual council.", "annual council"),
        ("He would report before the summer recess.", "before the summer recess"),
        ("He would report by Christmas if he could.", "by Christmas"),
        ("He would report in spring 2023.", "spring 2023"),
        ("He would report by 12/11.", "by 12/11"),
        ("He would report in the winter of 2022/23.", "the winter of 2022/23"),
        ("He would report by the 5th prox.", "by the 5th prox"),
        ("She would send it before the end of Q2.", "before the end of Q2"),
        ("She would send it in May or June 2023.", "May or June 2023"),
        ("She would send it after the meeting.", "after the meeting"),
        ("She would report by the end of the trial.", "by the end of the trial"),
        ("She would report at the end of the consultation.", "the end of the consultation"),
        ("She would report when vacancies arose.", "when vacancies arose"),
        ("She would reply on receipt of the letter.", "on receipt of the letter"),
        ("She would do so at the first opportunity.", "at the first opportunity"),
        ("She would do so soon.", "soon"),
    ],
)
def test_a_preposition_is_kept_only_where_it_carries_meaning(text: str, words: str):
    assert spotted(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr. May thanked Mr. March.",
        "12/20 members, 52% of the total.",
        "No. 4 Sun Street",
        "a second time",
        "each year group",
        "the 15th place",
        "in a box",
        "",
    ],
)
def test_names_and_numbers_are_no_times(text: str):
    assert spotted(text) == []


def test_places_count_code_points_so_that_emoji_do_not_shift_them():
    text = "😀  Reply by 7 March 2022."
    (span,) = deadline_spans(text)
    assert text[span.start : span.end] == "by 7 March 2022"


HOSTILE = {
    "one long word": "a" * 200_000,
    "spaces": "by " + " " * 200_000,
    "lead after lead": "by " * 20_000,
    "article after article": "in the " * 20_000,
    "number after number": "12 and 13 of " * 10_000,
    "no full stop": "the next two weeks of the first half of the year in the committee by the end of " * 1_000,
    "slashes": "1/" * 50_000,
    "line ends": "\n" * 400_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_paragraph_without_end_is_read_in_time(text: str):
    started = time.perf_counter()
    deadline_spans.__wrapped__(text)
    assert time.perf_counter() - started < 2


def test_spotting_takes_time_in_proportion_to_the_length():
    """A sentence a hundred times over takes about a hundred times as long, never ten thousand."""
    sentence = "the Clerk would report to the committee by the end of the first week of the next half of it and "

    def seconds(text: str) -> float:
        started = time.perf_counter()
        deadline_spans.__wrapped__(text)
        return time.perf_counter() - started

    short = min(seconds(sentence * 50) for _ in range(3))
    assert seconds(sentence * 1_000) < 20 * short * 6
