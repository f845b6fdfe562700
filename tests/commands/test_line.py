"""The command line: the whole path, its files, its errors and its exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from annotator import verbs
from annotator.commands.line import run
from annotator.places import resources
from annotator.records import Action, Meeting
from annotator.store import open_register
from annotator.store.integrity import check

SAMPLES = resources() / "samples"


def said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    captured = capsys.readouterr()
    return captured.out, captured.err


def imported(tmp_path: Path) -> Path:
    register = tmp_path / "a.register"
    assert run(["import", *map(str, sorted(SAMPLES.glob("panel*"))), "--register", str(register)]).exit_code == 0
    return register


def test_the_whole_path_from_files_to_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    register, out = imported(tmp_path), tmp_path / "log.docx"
    assert run(["accept", "--register", str(register)]).exit_code == 0
    assert run(["log", "--register", str(register), "-o", str(out)]).exit_code == 0
    assert run(["check", "--register", str(register)]).exit_code == 0
    assert "is whole" in said(capsys)[0]
    rows = Document(str(out)).tables[0].rows
    with_actions = open_register(register)
    assert len(rows) - 1 == check(with_actions).counts["actions"] > 10
    with_actions.close()


def test_read_prints_one_json_object_for_each_document(capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted(path for path in SAMPLES.iterdir() if path.suffix != ".toml")
    assert run(["read", "--json", *map(str, files)]).exit_code == 0
    lines = [json.loads(line) for line in said(capsys)[0].splitlines()]
    assert [line["file"] for line in lines] == [str(path) for path in files]
    assert set(lines[0]) >= {"file", "form", "kind", "council", "body", "date", "title", "items", "warnings"}
    assert set(lines[0]["items"][0]) >= {"number", "title", "purpose", "text", "exempt"}
    assert [item["exempt"] for line in lines for item in line["items"] if item["exempt"]] == ["paragraph 3"]


def test_a_folder_is_read_file_by_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "--json", str(SAMPLES)]).exit_code == 0
    assert len(said(capsys)[0].splitlines()) == 6


def test_a_page_without_a_meeting_asks_for_it_and_imports_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = str(SAMPLES / "cabinet-item-home-to-school-transport.txt")
    register = tmp_path / "a.register"
    assert run(["import", page, "--register", str(register)]).exit_code == 2
    assert "--body and --date" in said(capsys)[1]
    assert not register.exists()
    where = ["--body", "Cabinet", "--date", "13/01/2026", "--council", "Northmere Borough Council"]
    assert run(["import", page, "--register", str(register), *where]).exit_code == 0


def test_one_bad_file_does_not_keep_the_others_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "scan.pdf"
    bad.write_bytes(b"%PDF-1.4")
    good = SAMPLES / "panel-2025-06-16.txt"
    assert run(["import", str(bad), str(good), "--register", str(tmp_path / "a.register")]).exit_code == 1
    out, err = said(capsys)
    assert "Imported 1 document" in out
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["frobnicate"], 2),
        (["read"], 2),
        (["read", "no-such-file.txt"], 1),
        (["accept", "--register", "no-such.register"], 1),
        (["accept", "--register", "x", "--above", "7"], 2),
        (["log", "--register", "x.register", "-o", "out.pdf"], 2),
        (["check", "--register", __file__], 1),
        (["suggest"], 2),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments).exit_code == code
    out, err = said(capsys)
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("annotator: ")


def test_an_unknown_body_or_meeting_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    register, out = str(imported(tmp_path)), str(tmp_path / "log.docx")
    assert run(["log", "--register", register, "-o", out, "--body", "Cabinet"]).exit_code == 2
    assert run(["log", "--register", register, "-o", out, "--meeting", "2020-01-01"]).exit_code == 2
    assert (
        run(["log", "--register", register, "-o", out, "--body", "cypsp", "--meeting", "16 June 2025"]).exit_code == 0
    )
    assert "It has: Children" in said(capsys)[1]


def test_the_exempt_words_stay_out_unless_asked_for(tmp_path: Path) -> None:
    register, out = str(imported(tmp_path)), tmp_path / "log.docx"
    run(["accept", "--register", register])
    run(["log", "--register", register, "-o", str(out)])
    public = "\n".join(cell.text for row in Document(str(out)).tables[0].rows for cell in row.cells)
    run(["log", "--register", register, "-o", str(out), "--with-exempt"])
    private = "\n".join(cell.text for row in Document(str(out)).tables[0].rows for cell in row.cells)
    assert "not for publication under paragraph 3" in public
    assert "block" not in public.casefold()
    assert "block" in private.casefold()


def test_the_demo_reconciles_and_says_where_the_files_lie(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = run(["demo", "--folder", str(tmp_path / "demo"), "--no-window"])
    assert (outcome.exit_code, outcome.window) == (0, False)
    out = said(capsys)[0]
    for name in ("Northmere sample.register", "Northmere action log.docx"):
        assert str(tmp_path / "demo" / name) in out
        assert (tmp_path / "demo" / name).is_file()


def test_a_second_demo_leaves_the_first_alone(tmp_path: Path) -> None:
    for _ in range(2):
        run(["demo", "--folder", str(tmp_path), "--no-window"])
    assert len(list(tmp_path.glob("*.register"))) == len(list(tmp_path.glob("*.docx"))) == 2


def test_the_commands_need_no_qt() -> None:
    code = (
        "import sys; from annotator.app import main; "
        f"main(['read', r'{SAMPLES / 'panel-2025-06-16.txt'}']); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_a_day_for_several_files_fills_gaps_and_overrules_nothing(tmp_path: Path) -> None:
    register = tmp_path / "a.register"
    files = [str(SAMPLES / "panel-2025-06-16.txt"), str(SAMPLES / "cabinet-item-home-to-school-transport.txt")]
    assert (
        run(["import", *files, "--register", str(register), "--body", "Cabinet", "--date", "2026-01-13"]).exit_code == 0
    )
    opened = open_register(register)
    assert [f"{meeting.date}" for meeting in opened.find(Meeting, order="date")] == ["2025-06-16", "2026-01-13"]
    opened.close()


def test_a_reader_who_has_enough_is_no_failure(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m annotator.app read "{SAMPLES}" | head -n 1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.stdout.count("\n") == 1


def test_a_damaged_register_is_said_to_be_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    register = imported(tmp_path)
    data = bytearray(register.read_bytes())
    data[40_000:80_000] = bytes(40_000)
    register.write_bytes(data)
    assert run(["check", "--register", str(register)]).exit_code == 1
    assert "Traceback" not in said(capsys)[1]


def without(*modules: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start the window's command where modules cannot be imported, as where a library of the system is missing."""
    hide = f"import sys; sys.modules.update(dict.fromkeys({modules!r}))"
    code = f"{hide}; from annotator.app import main; sys.exit(main([]))"
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-c", code], env=clean | environment, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(sys.platform != "linux", reason="displays and packages of Linux")
def test_the_window_says_what_is_missing_instead_of_a_traceback() -> None:
    library = without("PySide6.QtWidgets")
    assert library.returncode == 1
    assert "apt-get install libegl1 libgl1" in library.stderr
    for display in ({}, {"DISPLAY": ":97"}):
        none = without(**display)
        assert none.returncode == 1
        assert none.stderr.count("\n") == 1


BAD_FILES = {
    "empty.docx": b"",
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 8,
    "truncated.docx": (SAMPLES / "panel-2025-09-15.docx").read_bytes()[:20_000],
    "protected.docx": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(5000),
    "zeros.txt": bytes(2_000_000),
    "zeros.docx": bytes(2_000_000),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_gets_one_line_and_leaves_the_register_alone(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = imported(tmp_path)
    before = register.read_bytes()
    (tmp_path / name).write_bytes(BAD_FILES[name])
    said(capsys)
    assert run(["import", str(tmp_path / name), "--register", str(register)]).exit_code == 1
    assert said(capsys)[1].count("\n") == 1
    assert register.read_bytes() == before


def test_suggest_lists_what_would_be_tagged_with_reasons_and_days(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["suggest", str(SAMPLES / "panel-2025-06-16.txt")]).exit_code == 0
    out = said(capsys)[0]
    assert "Resolution (approve)" in out
    assert "due: 30 June 2025" in out
    assert "owner: Dr Nerys Haddow" in out
    assert run(["suggest", "--jsonl", "a.txt"]).exit_code == 2


def test_suggest_shows_values_as_words_and_repeats_no_quotation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        "WESTMERE COUNCIL\n\nHOUSING PANEL\n\nMinutes of the meeting held on 4 June 2026\n\n1. DAMP\n\n"
        "RESOLVED: That the Head of Housing report on damp to the September meeting.\n",
        encoding="utf-8",
    )
    assert run(["suggest", str(file)]).exit_code == 0
    out = said(capsys)[0]
    assert "due: the meeting of September 2026" in out
    assert "meeting:" not in out
    assert "the same words" in out
    assert out.count("report on damp to the September") == 1


def test_a_register_that_is_not_there_is_told_with_those_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    imported(tmp_path)
    said(capsys)
    assert run(["check", "--register", str(tmp_path / "typo.register")]).exit_code == 1
    assert "beside it there is a.register" in said(capsys)[1]


def test_a_name_that_no_register_can_have_is_refused_before_anything_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", "no-such-file.txt", "--register", str(tmp_path / "a.db")]).exit_code == 1
    assert "ends in .register" in said(capsys)[1]


def test_the_log_says_how_many_exempt_actions_are_without_their_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register, out = imported(tmp_path), tmp_path / "log.docx"
    run(["accept", "--register", str(register)])
    store = open_register(register)
    verbs.set_exempt.run(store, store.find(Action)[0], True, "3")
    store.close()
    said(capsys)
    for command in ("log", "report"):
        run([command, "--register", str(register), "-o", str(out)])
        assert "exempt, without the words" in said(capsys)[0]
        run([command, "--register", str(register), "-o", str(out), "--with-exempt"])
        assert "Not for publication" in said(capsys)[0]


def test_a_day_without_a_meeting_is_refused_with_the_days_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = str(imported(tmp_path))
    said(capsys)
    wrong = ["log", "--register", register, "-o", str(tmp_path / "a.docx"), "--meeting", "1.1.2026"]
    assert run(wrong).exit_code == 2
    assert "The newest it has: 16 June 2025, 15 September 2025, 8 December 2025, 9 March 2026." in said(capsys)[1]
    assert not (tmp_path / "a.docx").exists()
