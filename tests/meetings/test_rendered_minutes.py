"""What councils publish is read back: the same items, numbers, titles, body and day, whatever the form."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from measure_reading import measure
from rendering import Item, gold_meeting, names_of, render
from rendering.comparing import Score, compare
from rendering.samples import SAMPLES

from annotator.meetings.files import read_data

FORMS = names_of()
LABELLED = ("d03", "d12", "d19", "d33")  # of the gold: four house styles
FLOOR = 0.92  # F1 of the items' boundaries, in four meetings; 0.95 and more in all of them


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


@pytest.mark.parametrize("house", ["a", "b", "c", "d"])
def test_the_page_of_one_item_does_not_take_its_day_from_the_items_title(house: str) -> None:
    item = Item("5", "Minutes of the meeting held on 4 July 2023", "The minutes were approved as a correct record.")
    (one,) = render(replace(SAMPLES[0], name=house, items=(item,)), "html-moderngov-item")
    (found,) = read_data(one.data, one.file_name).found
    assert found.date == one.says.day


@pytest.mark.parametrize("form", FORMS)
def test_labelled_minutes_come_back_from_every_form(form: str, shared: Path, tmp_path: Path) -> None:
    paths = [path for path in sorted(shared.glob("gold/dev/*.txt")) if path.name.startswith(LABELLED)]
    score = measure((one for path in paths for one in render(gold_meeting(path), form)), form, tmp_path)
    assert score.f1() >= FLOOR, score.misses


@cache
def _scored(form: str, which: int) -> Score:
    score = Score(form)
    for one in render(SAMPLES[which], form):
        compare(score, one.says, read_data(one.data, one.file_name))
    return score
