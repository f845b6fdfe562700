"""Labelled minutes are read as examples, and what is learned from them rises with the share that is right."""

from pathlib import Path

from calibrating import curve
from labelled import examples, untagged

from annotator.suggestions.weighing import read_off

LABELLED = """---
council: Hollin Vale District Council
body: Scrutiny Committee
date: 2024-03-12
style: reviewed
---
# item: 4 | Parking
<fol id="f1" owner="Clerk" kept-by="somebody" sure_2="yes">The Clerk was asked to write to the bus company.</fol>
It was noted that the roof had been mended.
"""


def test_tags_are_taken_out_though_some_of_their_attributes_are_unknown():
    text, found = untagged('Ann <fol id="f1" seen-on="3 May" x_1="">would ask</fol>.')
    assert (text, [text[one.start : one.end] for one in found]) == ("Ann would ask.", ["would ask"])


def test_a_reviewed_file_gives_an_example_of_each_follow_up(tmp_path: Path):
    path = tmp_path / "reviewed.txt"
    path.write_text(LABELLED, encoding="utf-8")
    found, wanted = examples(path)
    assert wanted == 1
    assert [one.right for one in found] == [True]
    assert "rule: was asked to" in found[0].signs


def test_a_curve_never_falls_and_is_read_off_between_its_points():
    points = curve([(score / 100, score > 40 or score % 3 == 0) for score in range(100)])
    shares = [share for _, share in points]
    assert shares == sorted(shares)
    assert read_off(points, 0.0) == shares[0]
    assert shares[0] <= read_off(points, 0.5) <= shares[-1] == read_off(points, 1.0)
