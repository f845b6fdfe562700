"""Opening registers: made, closed, older, newer, and what is none."""

import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from annotator.errors import NewerRegisterError, RegisterError
from annotator.records import Body, Item, Meeting
from annotator.store import create_register, open_register
from annotator.store.integrity import check
from annotator.store.schema import SCHEMA

REGISTERS = Path(__file__).parent / "registers"


def make(path: Path) -> Path:
    register = create_register(path, "clerk")
    with register.step("Add") as step:
        body = step.add(Body(name="Panel", council="", code=""))
    with register.step("Rename") as step:
        step.change(body, name="Cabinet")
    register.close()
    return path


def test_undo_and_redo_survive_a_restart(tmp_path: Path) -> None:
    path = make(tmp_path / "a.register")
    register = open_register(path)
    register.undo()
    register.close()
    register = open_register(path)
    assert (register.undo_name, register.redo_name) == ("Add", "Rename")
    register.redo()
    assert [body.name for body in register.find(Body)] == ["Cabinet"]
    register.close()


def test_a_register_made_by_a_newer_program_is_left_untouched(tmp_path: Path) -> None:
    path = make(tmp_path / "a.register")
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    db.close()
    before = path.read_bytes()
    with pytest.raises(NewerRegisterError, match="newer version"):
        open_register(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"", b"Minutes of the Panel", b"SQLite format 3\x00" + bytes(4096)])
def test_another_file_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "minutes.register"
    path.write_bytes(content)
    with pytest.raises(RegisterError, match="not a register"):
        open_register(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.register"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE t (x)")
    db.close()
    with pytest.raises(RegisterError, match="not a register"):
        open_register(path)


def test_a_missing_register_says_so(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="no register at"):
        open_register(tmp_path / "gone.register")


def test_a_new_register_never_replaces_a_file(tmp_path: Path) -> None:
    path = make(tmp_path / "a.register")
    with pytest.raises(RegisterError, match="already"):
        create_register(path)


def test_a_damaged_register_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = make(tmp_path / "a.register")
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xff" * 3996
    path.write_bytes(data)
    with pytest.raises(RegisterError, match="could not be opened"):
        open_register(path)


@pytest.mark.parametrize("stored", sorted(REGISTERS.glob("*.register")), ids=lambda path: path.stem)
def test_a_stored_register_of_each_schema_opens_and_is_whole(tmp_path: Path, stored: Path) -> None:
    path = tmp_path / stored.name
    path.write_bytes(stored.read_bytes())
    register = open_register(path, today=lambda: datetime(2026, 1, 2, 3, 4, 5))  # noqa: DTZ001 - names a file
    health = check(register)
    assert health.faults == ()
    assert health.counts["actions"] > 0
    register.undo()
    assert check(register).faults == ()
    register.close()
    backups = [other for other in tmp_path.iterdir() if other != path]
    assert len(backups) == (0 if stored.stem == f"schema-{SCHEMA}" else 1)


def test_an_older_register_can_be_searched_and_its_meetings_say_no_more_than_they_did(tmp_path: Path) -> None:
    path = tmp_path / "a.register"
    path.write_bytes((REGISTERS / "schema-1.register").read_bytes())
    register = open_register(path)
    item = register.find(Item)[0]
    assert item.id in {hit.item_id for hit in register.search(item.title)}
    assert {(meeting.venue, meeting.chair, meeting.attendance) for meeting in register.find(Meeting)} == {("", "", ())}
    register.close()


def test_there_is_a_stored_register_of_every_schema() -> None:
    assert {path.stem for path in REGISTERS.glob("*.register")} == {f"schema-{n}" for n in range(1, SCHEMA + 1)}


def kill_while_open(path: Path, statements: str) -> None:
    """Run a program that works on a register and is killed: SQLite's log stays beside the file."""
    code = f"import os, pathlib; path = pathlib.Path({str(path)!r})\n{statements}\nos._exit(9)"
    subprocess.run([sys.executable, "-c", code], check=False)
    assert path.with_name(path.name + "-wal").stat().st_size > 0


def test_a_killed_program_loses_no_step(tmp_path: Path) -> None:
    path = tmp_path / "a.register"
    kill_while_open(
        path,
        "from annotator.store import create_register; from annotator.records import Body\n"
        "r = create_register(path)\n"
        "with r.step('Add') as step: step.add(Body(name='Panel'))",
    )
    register = open_register(path)
    assert [body.name for body in register.find(Body)] == ["Panel"]
    register.close()


def test_a_newer_register_is_known_by_its_log_alone(tmp_path: Path) -> None:
    path = make(tmp_path / "a.register")
    kill_while_open(
        path,
        "import sqlite3; db = sqlite3.connect(path, isolation_level=None)\n"
        f"db.execute('PRAGMA user_version = {SCHEMA + 1}')",
    )
    before = path.read_bytes()
    with pytest.raises(NewerRegisterError):
        open_register(path)
    assert path.read_bytes() == before


def test_two_programs_may_have_one_register_open(tmp_path: Path) -> None:
    path = tmp_path / "a.register"
    first = create_register(path)
    second = open_register(path)
    with first.step("Add") as step:
        step.add(Body(name="Panel", council="", code=""))
    assert [body.name for body in second.find(Body)] == ["Panel"]
    first.close()
    second.close()


def test_a_register_is_named_as_one(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="ends in"):
        create_register(tmp_path / "minutes.docx")
    assert list(tmp_path.iterdir()) == []
