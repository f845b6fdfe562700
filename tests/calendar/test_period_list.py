"""A council keeps periods of its own in a file; a mistake in it is told in one sentence with its place."""

from pathlib import Path

import pytest

from annotator.calendar import about, all_periods, own_periods, read_periods, shipped_periods
from annotator.errors import UnreadableFileError

OWN = """
[[period]]
name = "Call-in, our council"
words = ['''\\bcall-in\\b''']
length = "P3B"
counted = "after"
start = "the publication of the decision"
source = "Our constitution, part 4"
nations = ["england"]
first_day = 2020-05-01
last_day = 2024-04-30
verified = true
local = true
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('length = "P3B"', "", "it has no “length”"),
        ('length = "P3B"', 'lenght = "P3B"', "“lenght” is no part of a period"),
        ('length = "P3B"', "length = 3", "“length” must be words in quotation marks"),
        ('length = "P3B"', 'length = "3 days"', "“3 days” is no length"),
        (
            '"after"',
            '"before"',
            "no way of counting: it must be after, beginning with or clear days before",
        ),
        ('["england"]', '["cornwall"]', "“cornwall” is no nation: it must be england"),
        ('["england"]', '"england"', "“nations” must be a list"),
        ("2020-05-01", '"2020-05-01"', "“first_day” must be a day"),
        ("2024-04-30", "2019-04-30", "its last day is before its first"),
        ("verified = true", 'verified = "yes"', "“verified” must be true or false"),
        ("\\bcall-in\\b", "(call-in", "are no regular expression"),
    ],
)
def test_a_mistake_is_told_with_the_periods_name(old: str, new: str, told: str):
    with pytest.raises(UnreadableFileError, match=r"“Call-in, our council” in periods\.toml") as raised:
        read_periods(OWN.replace(old, new), "periods.toml")
    assert told in str(raised.value)


@pytest.mark.parametrize("text", ["[[period]\n", "period = 3", "period = [3]"])
def test_what_is_no_list_of_periods_is_told(text: str):
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        read_periods(text)


def test_a_file_in_another_encoding_is_told(tmp_path: Path):
    file = tmp_path / "periods.toml"
    file.write_bytes(OWN.encode("utf-16"))
    with pytest.raises(UnreadableFileError, match="could not be read"):
        own_periods(file)


def test_a_changed_file_is_read_again(tmp_path: Path):
    file = tmp_path / "periods.toml"
    file.write_text(OWN, encoding="utf-8")
    assert own_periods(file)[0].length == "P3B"
    file.write_text(OWN.replace("P3B", "P10B") + "\n", encoding="utf-8")
    assert own_periods(file)[0].length == "P10B"


def test_no_file_means_no_periods_of_ones_own(tmp_path: Path):
    assert own_periods(None) == own_periods(tmp_path / "periods.toml") == ()


def test_a_period_of_the_same_name_takes_the_place_of_the_shipped_one():
    name = shipped_periods()[0].name
    own = read_periods(OWN.replace("Call-in, our council", name))
    periods = all_periods(own)
    assert len(periods) == len(shipped_periods())
    assert next(one for one in periods if one.name == name).source == "Our constitution, part 4"


def test_a_period_shows_its_source_its_days_of_force_and_whether_it_was_verified():
    lines = dict(about(read_periods(OWN)[0]))
    assert lines["Period"] == "3 working days after the publication of the decision"
    assert lines["Source"] == "Our constitution, part 4"
    assert lines["In force"] == "from 1 May 2020 until 30 April 2024"
    assert lines["Verified"].startswith("yes")


def test_what_was_not_read_at_its_source_says_so():
    unsure = next(one for one in shipped_periods() if not one.verified)
    assert dict(about(unsure))["Verified"].startswith("no")
