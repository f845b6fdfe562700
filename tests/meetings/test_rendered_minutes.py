"""What councils publish is read back: the same items, numbers, titles, body and day, whatever the form."""

from functools import cache
from pathlib import Path

import pytest
from measure_reading import Score, compare, measure
from rendering import gold_meeting, names_of, render
from rendering.samples import SAMPLES

from annotator.meetings.files import read_data

FORMS = names_of()
LABELLED = ("d03", "d12", "d19", "d33")  # of the gold: four house styles
# What was reached, less a little. Titles that run into their item's first sentence are the hardest.
FLOORS = {"word-run-in": 0.7, "pdf-run-in": 0.85}
FLOOR = 0.92

Written = tuple[str, int]  # a form, and which of the invented meetings


@pytest.fixture(params=[(form, n) for form in FORMS for n in range(len(SAMPLES))], ids=lambda one: f"{one[0]}-{one[1]}")
def score(request: pytest.FixtureRequest) -> Score:
    """What came back of an invented meeting that was written in a form."""
    return _scored(*request.param)


def test_the_items_come_back_with_their_numbers_and_titles(score: Score) -> None:
    assert score.f1("numbers") == 1.0, score.misses
    assert score.f1("titles") == 1.0, score.misses


def test_each_item_begins_and_ends_where_it_did(score: Score) -> None:
    assert score.f1() == 1.0, score.misses
    assert min(score.likeness) > 0.9, score.likeness


def test_the_head_tells_body_and_day(score: Score) -> None:
    assert score.facts["date"] == score.files, score.misses
    assert score.facts["body"] == score.asked["body"], score.misses


@pytest.mark.parametrize("form", FORMS)
def test_labelled_minutes_come_back_from_every_form(form: str, shared: Path, tmp_path: Path) -> None:
    paths = [path for path in sorted(shared.glob("gold/dev/*.txt")) if path.name.startswith(LABELLED)]
    score = measure((one for path in paths for one in render(gold_meeting(path), form)), form, tmp_path)
    assert score.f1() >= FLOORS.get(form, FLOOR), score.misses


@cache
def _scored(form: str, which: int) -> Score:
    score = Score(form)
    for one in render(SAMPLES[which], form):
        compare(score, one.says, read_data(one.data, one.file_name))
    return score
