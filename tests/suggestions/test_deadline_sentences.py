"""Deadlines are suggested where they stand in a sentence: in the list of phrases that comes with the real minutes."""

import csv
from datetime import date
from pathlib import Path

import pytest

from annotator.records import TagKind
from annotator.suggestions import suggest

MEETING = date(2021, 11, 4)


def deadlines(sentence: str) -> list[str]:
    return [found.due for found in suggest(sentence, meeting=MEETING) if found.kind is TagKind.DEADLINE]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("The Assistant Director would hold two events on 2 and 3 December.", "2021-12-03"),
        ("There would be a further report to Cabinet in June 2022.", "2022-06-30"),
        ("The paper should be brought back as soon as possible.", "open"),
    ],
)
def test_what_is_to_happen_by_a_day_is_a_follow_up_with_its_deadline(sentence: str, due: str) -> None:
    assert deadlines(sentence) == [due]
    assert TagKind.FOLLOW_UP in {found.kind for found in suggest(sentence, meeting=MEETING)}


def test_each_phrase_is_found_in_its_sentence_with_its_value(shared: Path) -> None:
    with (shared / "gold" / "phrases.tsv").open(encoding="utf-8") as file:
        rows = [row for row in csv.reader(file, delimiter="\t") if len(row) == 4 and row[0] != "phrase"]
    wrong = [
        sentence
        for _, sentence, value, _ in rows
        if (deadlines(sentence) if value == "none" else not set(deadlines(sentence)) & set(value.split("|")))
    ]
    assert len(rows) == 25
    assert wrong == []
