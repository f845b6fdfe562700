"""Where deadline words stand in a text."""

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
