"""Texts that are no prose stay cheap: twice the text takes about twice the time, and no pattern runs away."""

import time

import pytest

from annotator.suggestions import suggest

CUES = "The Clerk would asked requested minutes agreed resolved due action noted must consider seconded within "
FILLERS = [
    "a",
    "A",
    "Aa’",
    "1",
    "1/2/",
    "The Head Of Planning ",
    "ABC ",
    "he would be ",
    "asked that ",
    ", ",
    "(a) ",
    "– A ",
]
MEGABYTE = 1_000_000
SECONDS_A_MEGABYTE = 6  # it takes less than two; a pattern that runs away takes hours
REPEATED = ["RESOLVED that ", "The Clerk to ", "by 3 May ", "asked that "]
UNSTOPPED = "the panel considered a report on housing, and members asked questions about figures in it, "


def seconds(text: str) -> float:
    start = time.process_time()
    suggest(text)
    return time.process_time() - start


@pytest.mark.parametrize("filler", ["a", "A", "9", "The Head Of Planning ", "would be ", UNSTOPPED, *REPEATED])
def test_a_line_of_a_megabyte_is_read_in_moments(filler: str):
    assert seconds(filler * (MEGABYTE // len(filler))) < SECONDS_A_MEGABYTE


@pytest.mark.parametrize("filler", FILLERS)
@pytest.mark.parametrize("around", [CUES + "{} to be done by Friday.", "RESOLVED: That {} be submitted"])
def test_cues_before_a_long_row_of_the_same_do_not_run_away(filler: str, around: str):
    short, long = (around.format(filler * (size // len(filler))) for size in (20_000, 80_000))
    seconds(short[:1000])
    assert seconds(long) < 0.5 + 12 * seconds(short)


@pytest.mark.parametrize("cue", REPEATED)
def test_lines_of_a_repeated_cue_take_twice_the_time_for_twice_the_text(cue: str):
    line = f"{cue.strip()}\n"
    short, long = (line * (size // len(line)) for size in (100_000, 400_000))
    assert seconds(long) < 0.5 + 8 * seconds(short)


@pytest.mark.parametrize("joint", [" ", "\n"])
def test_thousands_of_sentences_take_a_few_seconds(joint: str):
    sentence = "It was agreed that the Clerk would write to Mr Dunn by 3 May. She would also ask."
    assert seconds(joint.join([sentence] * 2000)) < SECONDS_A_MEGABYTE


def test_a_capital_that_becomes_two_letters_keeps_the_places():
    text = "İİİ. The Clerk was asked to write to Mr Dunn by 3 May 2024."
    assert "The Clerk was asked to write to Mr Dunn by 3 May 2024" in {
        text[one.start : one.end] for one in suggest(text)
    }
