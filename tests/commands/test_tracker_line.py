"""`annotator tracker`: an older action log into a register, from the command line."""

from pathlib import Path

import pytest
from trackers import FENCE, FIGURES, HEAD, comma_separated, hold_meeting

from annotator.commands.line import run
from annotator.records import Action
from annotator.store import create_register, open_register


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    register = create_register(tmp_path / "a.register")
    hold_meeting(register)
    register.close()
    rows = (
        [*HEAD, "Mood"],
        ["1", "16/06/2025", FIGURES, "", "", "Completed", "", "calm"],
        ["2", "16/06/2025", FENCE, "", "", "", "", ""],
        ["3", "4/11/2024", "Dredge the duck pond", "", "soonish", "", "", ""],
    )
    (tmp_path / "log.csv").write_bytes(comma_separated(*rows))
    return tmp_path


def tracker(folder: Path, *more: str, name: str = "log.csv") -> int:
    return run(["tracker", str(folder / name), "--register", str(folder / "a.register"), *more]).exit_code


def count(folder: Path) -> int:
    register = open_register(folder / "a.register")
    try:
        return register.count(Action)
    finally:
        register.close()


def test_a_tracker_is_taken_in_and_reported(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tracker(folder) == 0
    told = capsys.readouterr().out
    assert "   Meeting date  Meeting date\n" in told
    assert "   Mood          not known: kept as a note\n" in told
    assert "3 rows: 2 found in the minutes, 1 without a source." in told
    assert "The table, row 4: “Dredge the duck pond” The register has no minutes of that meeting." in told
    assert "Follow-ups without a row (1):" in told
    assert "Opened 3 actions and completed 0 of the log; 0 differences." in told
    assert "The table, row 4: Due “soonish” names no time: the words are kept." in told
    assert tracker(folder) == 0
    assert "3 rows: 3 in the log already." in capsys.readouterr().out
    assert count(folder) == 3


def test_a_dry_run_keeps_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tracker(folder, "--dry-run") == 0
    assert "Would open 3 actions" in capsys.readouterr().out
    assert count(folder) == 0


def test_columns_are_put_right(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tracker(folder, "--columns", "Mood=owner", "Progress=leave_out") == 0
    assert "   Mood          Owner\n" in capsys.readouterr().out
    register = open_register(folder / "a.register")
    assert register.find(Action)[0].owner == "calm"
    register.close()


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("--columns", "Mood=colour"), "says no column's kind"),
        (("--columns", "Whim=owner"), "There is no column Whim in log.csv. It has: Ref; Meeting date"),
        (("--completed", "never"), "invalid choice"),
    ],
)
def test_wrong_use_is_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], says: str
) -> None:
    assert tracker(folder, *more) == 2
    assert says in capsys.readouterr().err


def test_a_file_that_is_not_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tracker(folder, name="none.csv") == 1
    assert "could not be read" in capsys.readouterr().err
