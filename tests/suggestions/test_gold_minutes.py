"""The figures on the labelled minutes, as floors: a change that makes suggestions worse fails here."""

import importlib.util
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from annotator.suggestions import suggest

FLOORS = {"resolution": 0.95, "follow-up": 0.88, "deadline": 0.85}


@pytest.fixture
def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_suggestions_reach_the_floor_on_the_labelled_minutes(scorer: ModuleType, shared: Path):
    counts = {kind: [0, 0, 0] for kind in FLOORS}
    for path in sorted((shared / "gold" / "dev").glob("*.txt")):
        meeting = scorer.read_meeting(path)
        for item in meeting.items:
            _count(scorer, item, date.fromisoformat(meeting.date) if meeting.date else None, counts)
    below = {kind: count for kind, count in counts.items() if scorer.figures(*count)[2] < FLOORS[kind]}
    assert below == {}


def _count(scorer: ModuleType, item: object, meeting: date | None, counts: dict[str, list[int]]) -> None:
    found = suggest(item.text, meeting=meeting)
    for kind, count in counts.items():
        gold = [span for span in item.spans if span.kind == kind]
        given = [{"start": one.start, "end": one.end} for one in found if one.kind == kind]
        for index, number in enumerate((len(scorer.pair(gold, given)), len(given), len(gold))):
            count[index] += number
