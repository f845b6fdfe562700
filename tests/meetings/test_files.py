"""Many files in several processes: in their order, with a sentence for each that hangs or brings its process down."""

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import hostile
import pytest
from hostile import child_of, has_qt, nothing, words_of

from annotator.errors import RefusedError, UnreadableFileError, UserError
from annotator.fetching.failures import FetchError
from annotator.fetching.fetching import Fetched
from annotator.meetings import files
from annotator.meetings.files import FileRead, read_each, read_fetched, read_files

MINUTES = "Minutes of the Roads Panel\n\n16 June 2025\n\n1. Apologies\n\nNone {}.\n"


on_posix = pytest.mark.skipif(sys.platform == "win32", reason="asks for processes as Linux and macOS name them")


def written(folder: Path, names: Sequence[str]) -> list[Path]:
    for name in names:
        (folder / name).write_text(MINUTES.format(name), encoding="utf-8")
    return [folder / name for name in names]


def goes_on(pid: int) -> bool:
    """Whether a process is still there after a second: it may take a moment to end."""
    until = time.monotonic() + 1
    while is_running(pid) and time.monotonic() < until:
        time.sleep(0.01)
    return is_running(pid)


def wait_for_child(folder: Path) -> None:
    """Until what hangs has begun."""
    while not (folder / "child.txt").exists() or not (folder / "child.txt").read_text():
        time.sleep(0.01)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"


def test_other_processes_read_the_same_as_this_one_in_order(tmp_path: Path) -> None:
    paths = written(tmp_path, [f"{number}.txt" for number in range(60)])
    paths.insert(7, tmp_path / "gone.txt")
    there, here = (list(read_files(paths, workers=count)) for count in (2, 0))
    assert [read.path for read in there] == paths
    assert [read.found for read in there] == [read.found for read in here]
    assert [read.data for read in there] == [read.data for read in here]
    assert isinstance(there[7].error, UnreadableFileError)
    assert (there[7].error.happened, there[7].error.do_next) == (here[7].error.happened, here[7].error.do_next)


@on_posix
def test_a_file_that_kills_or_hangs_its_process_is_said_and_the_others_are_read(tmp_path: Path) -> None:
    names = ["1.txt", "dies.txt", "2.txt", "fails.txt", "hangs.txt", "3.txt"]
    paths = written(tmp_path, names)
    done = list(read_each(paths, words_of, workers=1, seconds=0.5))
    assert [("None " + name in said) for name, said in zip(names, done, strict=True)] == [
        True,
        False,
        True,
        False,
        False,
        True,
    ]
    assert "dies.txt could not be read: reading it brought the reading process down" in done[1]
    assert "fails.txt could not be read: something went wrong" in done[3]
    assert "hangs.txt could not be read: reading it took too long" in done[4]
    assert not goes_on(child_of(tmp_path))


@on_posix
def test_closing_ends_the_processes_and_the_programs_that_they_called(tmp_path: Path) -> None:
    reading = read_each(written(tmp_path, ["1.txt", "hangs.txt"]), words_of, workers=1)
    assert "None 1.txt" in next(reading)
    wait_for_child(tmp_path)
    started = time.monotonic()
    reading.close()
    assert time.monotonic() - started < 3
    assert not goes_on(child_of(tmp_path))


@on_posix
def test_processes_end_with_the_program_that_is_killed_in_the_midst_of_a_file(tmp_path: Path) -> None:
    written(tmp_path, ["hangs.txt"])
    code = f"import hostile, pathlib; hostile.read_for_ever(pathlib.Path({str(tmp_path)!r}))"
    with subprocess.Popen([sys.executable, "-c", code], cwd=Path(hostile.__file__).parent) as program:
        wait_for_child(tmp_path)
        program.kill()
    assert not goes_on(child_of(tmp_path))


def test_a_cancel_is_heard_while_a_file_is_being_read(tmp_path: Path) -> None:
    paths = written(tmp_path, ["hangs.txt", "2.txt"])
    started = time.monotonic()
    done = list(read_each(paths, words_of, workers=1, cancelled=(tmp_path / "child.txt").exists))
    assert done == []
    assert time.monotonic() - started < 5


def test_a_cancel_ends_reading_in_this_process_too(tmp_path: Path) -> None:
    paths = written(tmp_path, ["1.txt", "2.txt"])
    seen: list[FileRead] = []
    for read in read_files(paths, cancelled=lambda: bool(seen)):
        seen.append(read)  # noqa: PERF402 - the cancel looks at it
    assert len(seen) == 1


def test_files_are_read_no_further_ahead_than_memory_allows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.meetings.workers._HELD", 4)
    paths = written(tmp_path, [f"{number}.txt" for number in range(40)])
    reading = read_each(paths, words_of, workers=1)
    next(reading)
    for path in paths[8:]:
        path.unlink()
    assert sum("could not be read" in said for said in reading) == len(paths[8:])


def test_a_few_small_files_are_worth_no_process_but_pdfs_are_read_apart(tmp_path: Path) -> None:
    few = written(tmp_path, ["1.txt", "2.html"])
    sizes = [path.stat().st_size for path in few]
    assert files._processes(few, sizes) == 0
    assert files._processes(few * 100, sizes * 100) > 0
    assert files._processes([tmp_path / "pack.pdf"], [1000]) == 1


@pytest.mark.parametrize("kind", [UserError, UnreadableFileError, RefusedError])
def test_an_error_keeps_both_its_parts_between_processes(kind: type[UserError]) -> None:
    error = pickle.loads(pickle.dumps(kind("It is torn.", "Mend it.")))
    assert (type(error), error.happened, error.do_next, str(error)) == (
        kind,
        "It is torn.",
        "Mend it.",
        "It is torn. Mend it.",
    )


def test_no_process_that_reads_loads_qt(tmp_path: Path) -> None:
    assert list(read_each(written(tmp_path, ["1.txt"]), has_qt, workers=1)) == [False]


def test_where_no_process_can_be_started_the_files_are_read_in_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.meetings.workers._serve", nothing)
    reads = read_files(written(tmp_path, ["1.txt", "2.txt"]), workers=2)
    assert [read.error for read in reads] == [None, None]


def test_what_was_fetched_is_read_apart_where_it_may_crash() -> None:
    pages = [
        Fetched("https://a.example/m.txt", "m.txt", MINUTES.encode()),
        Fetched("https://a.example/b", "b.pdf", b"%"),
    ]
    failed = FetchError("https://b.example", "It is down.")
    note, scan, none = read_fetched([*pages, failed])
    assert "Roads Panel" in note.found[0].text
    assert (scan.name, scan.path, isinstance(scan.error, UnreadableFileError)) == ("b.pdf", None, True)
    assert (none.name, none.error) == ("https://b.example", failed)
