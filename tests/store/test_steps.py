"""Writing to the register: one step is one transaction, one undo and one line of history."""

from contextlib import suppress
from datetime import date

import pytest

from annotator.errors import RefusedError
from annotator.records import Attendance, Attendee, Body, Meeting, Setting
from annotator.store import Register


def add_panel(register: Register) -> Body:
    with register.step("Add the Panel") as step:
        return step.add(Body(name="Panel", council="Northmere", code="P"))


def test_a_row_comes_back_as_it_was_kept(register: Register) -> None:
    body = add_panel(register)
    with register.step("Add a meeting") as step:
        meeting = step.add(Meeting(body_id=body.id, date=date(2025, 6, 16)))
    assert register.get(Meeting, meeting.id) == meeting
    assert meeting.revision == 1


def test_ids_sort_in_the_order_in_which_rows_were_added(register: Register) -> None:
    with register.step("Add") as step:
        kept = step.add_all(Setting(key=str(number), value="") for number in range(500))
    assert [row.id for row in kept] == sorted(row.id for row in kept)


def test_a_step_that_fails_leaves_nothing_behind(register: Register) -> None:
    with pytest.raises(ZeroDivisionError), register.step("Fail half-way") as step:
        step.add(Body(name="Panel", council="", code=""))
        raise ZeroDivisionError
    assert register.find(Body) == []
    assert register.history() == []


def test_a_step_that_writes_nothing_is_no_line_of_history(register: Register) -> None:
    body = add_panel(register)
    with register.step("Change nothing") as step:
        step.change(body, name="Panel")
    assert register.undo_name == "Add the Panel"


def test_a_step_inside_a_step_is_undone_with_it(register: Register) -> None:
    with register.step("Outer") as outer:
        outer.add(Setting(key="a", value=""))
        with register.step("Inner") as inner:
            inner.add(Setting(key="b", value=""))
    register.undo()
    assert register.find(Setting) == []


def test_a_link_to_nothing_is_refused_with_the_whole_step(register: Register) -> None:
    body = add_panel(register)
    with pytest.raises(Exception, match="FOREIGN KEY"), register.step("Link") as step:
        step.change(body, name="Renamed")
        step.add(Meeting(body_id="0" * 36, date=date(2025, 6, 16)))
    assert register.get(Body, body.id).name == "Panel"


def test_a_stale_row_cannot_be_changed(register: Register) -> None:
    body = add_panel(register)
    with register.step("Rename") as step:
        step.change(body, name="Cabinet")
    with pytest.raises(RefusedError), register.step("Rename again") as step:
        step.change(body, name="Council")
    assert register.get(Body, body.id).name == "Cabinet"


def test_undo_and_redo_walk_the_steps_back_and_forth(register: Register) -> None:
    body = add_panel(register)
    with register.step("Rename") as step:
        renamed = step.change(body, name="Cabinet")
    with register.step("Remove") as step:
        step.remove(renamed)
    names: list[list[str]] = []
    for turn in (register.undo, register.undo, register.undo, register.redo, register.redo, register.redo):
        assert turn().of(Body) == {body.id}
        names.append([body.name for body in register.find(Body)])
    assert names == [["Cabinet"], ["Panel"], [], ["Panel"], ["Cabinet"], []]


def test_nothing_to_undo_changes_nothing(register: Register) -> None:
    assert not register.undo()
    assert not register.redo()
    assert register.history() == []


def test_undo_raises_the_revision_so_that_another_register_sees_the_change(register: Register) -> None:
    body = add_panel(register)
    with register.step("Rename") as step:
        step.change(body, name="Cabinet")
    register.undo()
    assert register.get(Body, body.id).revision == 3


def test_a_new_step_after_undo_ends_redo_but_not_the_history(register: Register) -> None:
    body = add_panel(register)
    with register.step("Rename") as step:
        step.change(body, name="Cabinet")
    register.undo()
    with register.step("Code") as step:
        step.change(register.get(Body, body.id), code="CAB")
    assert register.redo_name is None
    assert [line.name for line in register.history()] == ["Code", "Rename", "Rename", "Add the Panel"]


def test_the_history_says_who_changed_what(register: Register) -> None:
    body = add_panel(register)
    register.who = "A. Clerk"
    with register.step("Rename") as step:
        step.change(body, name="Cabinet")
    line = register.history()[0]
    assert (line.name, line.who, line.at[-1]) == ("Rename", "A. Clerk", "Z")
    (change,) = register.changes_of(line.seq)
    assert (change.before, change.after) == ({"name": "Panel"}, {"name": "Cabinet"})


def test_bytes_are_kept_once_and_survive_undo(register: Register) -> None:
    with register.step("Keep") as step:
        sha256 = step.keep_bytes(b"minutes")
        assert step.keep_bytes(b"minutes") == sha256
        step.add(Setting(key="a", value=""))
    register.undo()
    assert register.bytes_of(sha256) == b"minutes"


def test_a_part_that_fails_inside_a_step_leaves_no_trace(register: Register) -> None:
    with register.step("Outer") as step:
        step.add(Setting(key="a", value=""))
        with pytest.raises(ZeroDivisionError), register.step("Inner") as inner:
            inner.add(Setting(key="b", value=""))
            raise ZeroDivisionError
        assert len(step.changes.of(Setting)) == 1
        step.add(Setting(key="c", value=""))
    assert [setting.key for setting in register.find(Setting)] == ["a", "c"]
    register.undo()
    assert register.find(Setting) == []


def test_attendance_written_by_another_version_of_the_program_is_read(register: Register) -> None:
    body = add_panel(register)
    with register.step("Add a meeting") as step:
        meeting = step.add(Meeting(body_id=body.id, date=date(2025, 6, 16), attendance=(Attendee("Cllr Ash"),)))
    told = '[{"name": "Cllr Ash", "title": "Dr"}, {"name": "Mr Birch", "attendance": "apologies"}]'
    register._db.conn.execute("UPDATE meetings SET attendance = ?", [told])
    read = register.get(Meeting, meeting.id).attendance
    assert read == (Attendee("Cllr Ash"), Attendee("Mr Birch", attendance=Attendance.APOLOGIES))


def test_a_part_that_fails_leaves_the_rest_of_its_step_which_can_be_undone(register: Register) -> None:
    with register.step("Outer") as outer:
        outer.add(Setting(key="a", value=""))
        with suppress(ZeroDivisionError), register.step("Inner") as inner:
            inner.add(Setting(key="b", value=""))
            raise ZeroDivisionError
        outer.add(Setting(key="c", value=""))
    assert [row.key for row in register.find(Setting)] == ["a", "c"]
    assert [line.row_id for line in register.changes_of(register.history()[0].seq)] == [
        row.id for row in register.find(Setting)
    ]
    register.undo()
    assert register.find(Setting) == []
