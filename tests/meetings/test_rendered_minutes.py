"""What councils publish is read back: the same items, numbers, titles, body and day, whatever the form."""

from pathlib import Path

import pytest
from measure_reading import Score, compare, measure, number_of, words_of
from rendering import gold_meeting, names_of, render
from rendering.forms import Rendered
from rendering.samples import SAMPLES

from annotator.meetings.files import read_data

FORMS = names_of()
SAMPLE = ("d03", "d06", "d12", "d19", "d28", "d33")  # of the gold: six house styles

# What was reached, less a little; the gold's meetings are real ones to the last oddity.
FLOORS = {"word": 0.9, "pdf": 0.9, "html": 0.9, "text": 0.85, "mail": 0.85, "markdown": 0.85, "archive": 0.9, "service": 0.9}


WRITTEN = [one for meeting in SAMPLES for form in FORMS for one in render(meeting, form)]


@pytest.fixture(params=WRITTEN, ids=lambda one: f"{one.form}-{one.says.name}")
def rendered(request: pytest.FixtureRequest) -> Rendered:
    return request.param


def test_the_items_come_back_with_their_numbers_and_titles(rendered: Rendered) -> None:
    (found,) = read_data(rendered.data, rendered.file_name).found
    assert [number_of(item.number) for item in found.items] == [item.number for item in rendered.says.items]
    assert [words_of(item.title) for item in found.items] == [words_of(item.title) for item in rendered.says.items]


def test_each_item_begins_and_ends_where_it_did(rendered: Rendered) -> None:
    score = _scored(rendered)
    assert score.f1() == 1.0, score.misses
    assert min(score.likeness) > 0.93, score.likeness


def test_the_head_tells_body_and_day(rendered: Rendered) -> None:
    score = _scored(rendered)
    assert score.facts["date"] == 1, score.misses
    assert score.facts["body"] == score.asked["body"], score.misses


@pytest.mark.parametrize("form", FORMS)
def test_labelled_minutes_come_back_from_every_form(form: str, shared: Path, tmp_path: Path) -> None:
    paths = [path for path in sorted(shared.glob("gold/dev/*.txt")) if path.name.startswith(SAMPLE)]
    score = measure((one for path in paths for one in render(gold_meeting(path), form)), form, tmp_path)
    floor = next(floor for beginning, floor in FLOORS.items() if form.startswith(beginning))
    assert score.f1() >= floor, score.misses


def _scored(rendered: Rendered) -> Score:
    score = Score(rendered.form)
    compare(score, rendered.says, read_data(rendered.data, rendered.file_name))
    return score
