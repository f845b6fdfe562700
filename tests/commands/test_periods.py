"""`annotator periods`: what is in force on a day, with its source; a council's own file is checked."""

from pathlib import Path

import pytest

from annotator.commands.line import run

OWN = """
[[period]]
name = "Call-in, our council"
length = "P3B"
counted = "after"
start = "the publication of the decision"
source = "Our constitution, part 4"
last_day = 2024-04-30
local = true
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "periods.toml"
    file.write_text(OWN, encoding="utf-8")
    return file


def test_each_period_is_listed_with_its_source_and_whether_it_was_verified(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["periods", "--on", "2024-04-30", "--own", str(own)]).exit_code == 0
    out = capsys.readouterr().out
    assert "Call-in, our council (the council’s own, a local rule)" in out
    assert "Source: Our constitution, part 4" in out
    assert "In force: its first day is not recorded; until 30 April 2024" in out
    assert "Source: SI 2015/1792, regulation 4" in out
    assert out.count("Verified: no") >= 5
    assert f"1 period of the council’s own, from {own}" in out


def test_what_is_no_longer_in_force_is_left_out(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["periods", "--on", "1 May 2024", "--own", str(own)]).exit_code == 0
    assert "our council" not in capsys.readouterr().out


def test_a_mistake_in_the_councils_own_file_is_one_sentence(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own.write_text(OWN.replace("P3B", "3 days"), encoding="utf-8")
    assert run(["periods", "--own", str(own)]).exit_code == 1
    assert "“3 days” is no length such as P28D" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["periods", "--own", str(tmp_path / "none.toml")]).exit_code == 2
    assert "There is no file" in capsys.readouterr().err
