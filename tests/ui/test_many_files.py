"""The import page with many files: the window answers meanwhile, one step keeps them, the odd ones are put right."""

import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from clerk import load, minutes
from desk import Desk
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from annotator import verbs
from annotator.records import Body, Document, Meeting
from annotator.store import Register, memory_register
from annotator.ui.import_work import Work
from annotator.ui.models.import_preview import preview
from annotator.ui.slices import Slices

WORDS = """Northmere Borough Council
Minutes of the {body} Committee held on {day}

1. Apologies

None.

{number}. Audit plan

RESOLVED: That the Clerk write to the auditor.
"""


def written(folder: Path, name: str, *, body: str = "Audit", day: str = "3 May 2022", number: int = 2) -> Path:
    path = folder / name
    path.write_text(WORDS.format(body=body, day=day, number=number), "utf-8")
    return path


@pytest.fixture
def page(desk: Desk, tmp_path: Path) -> Desk:
    """Three files: one as it should be, one whose weekday is wrong, one whose numbers jump."""
    desk.session.use(memory_register())
    files = [
        written(tmp_path, "a.txt"),
        written(tmp_path, "b.txt", day="Monday 10 May 2022"),
        written(tmp_path, "c.txt", day="17 May 2022", number=5),
    ]
    desk.window.importing.import_files(files)
    desk.wait_for_import_page()
    return desk


def states(desk: Desk) -> list[str]:
    return [row.says()[-1] for row in desk.window.imports.model.rows()]


def days(desk: Desk) -> list[date]:
    return [meeting.date for meeting in desk.session.register.find(Meeting, order="date")]


def test_the_window_is_heard_while_many_things_come(qtbot: QtBot) -> None:
    given: list[int] = []
    heard: list[int] = []
    slices = Slices()

    def give(some: list[int]) -> None:
        time.sleep(0.002)
        given.extend(some)

    slices.begin(give)
    for number in range(2000):
        slices.take(number)
    QTimer.singleShot(1, lambda: heard.append(len(given)))
    ended: list[int] = []
    slices.then(lambda: ended.append(len(given)))
    qtbot.waitUntil(lambda: bool(ended))
    assert given == list(range(2000))
    assert ended == [2000]
    assert heard[0] < 2000


def test_what_waits_is_forgotten_when_another_list_begins(qtbot: QtBot) -> None:
    given: list[str] = []
    slices = Slices()
    slices.begin(given.extend)
    slices.take("old")
    slices.begin(given.extend)
    slices.take("new")
    qtbot.waitUntil(lambda: bool(given))
    assert given == ["new"]


def test_what_was_read_is_kept_when_the_clerk_stops(desk: Desk, tmp_path: Path) -> None:
    first = date(2022, 1, 3)
    files = [written(tmp_path, f"{n}.txt", day=f"{first + timedelta(n):%d %B %Y}") for n in range(12)]
    imports = desk.window.imports
    desk.window.importing.import_files(files)
    desk.qtbot.waitUntil(lambda: imports.model.row_total() > 0)
    imports.stop.click()
    desk.wait_for_import_page()
    assert 0 < imports.model.row_total() <= 12
    assert set(states(desk)) == {"Ready"}
    assert imports.go.isEnabled()


def test_the_page_tells_how_many_are_kept_and_nobody_is_heard_meanwhile(
    page: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.ui.import_work._SHOWN_EVERY", 0.0)
    imports = page.window.imports
    told: list[str] = []
    imports._work.moved.connect(lambda: told.append(imports.progress.text()))
    imports._work.moved.connect(lambda: imports.go.isEnabled() and told.append("it could be pressed again"))
    page.click_import()
    assert told[:2] == ["Keeping: 0 of 3", "Keeping: 1 of 3"]
    assert told[-1].startswith("Writing the register")
    assert imports._work.now is Work.NOTHING
    assert page.session.register.count(Document) == 3
    page.session.undo()
    assert page.session.register.count(Document) == 0


def test_files_with_something_to_look_at_are_marked_and_gone_through(page: Desk) -> None:
    imports = page.window.imports
    assert states(page) == ["Ready", "Check", "Check"]
    assert "2 to check" in imports.progress.text()
    assert imports.go.text() == "Import 3"  # they are imported all the same
    imports.next.click()
    assert "b.txt" in imports.form.question.text()
    imports.form.right.click()
    assert states(page) == ["Ready", "Ready", "Check"]
    assert "c.txt" in imports.form.question.text()
    imports.form.day.setText("18/05/2022")
    page.press("Return", imports.form.day)
    assert states(page) == ["Ready"] * 3
    assert not imports.next.isVisible()
    assert imports.go.hasFocus()


def test_what_differs_between_several_files_stays_as_it_is_in_each(page: Desk) -> None:
    imports = page.window.imports
    imports.table.selectAll()
    assert imports.form.day.text() == ""
    imports.form.body.setCurrentText("Audit and Risk Committee")
    imports.form.use.click()
    page.click_import()
    assert days(page) == [date(2022, 5, 3), date(2022, 5, 10), date(2022, 5, 17)]
    assert [body.name for body in page.session.register.find(Body)] == ["Audit and Risk Committee"]


def test_a_name_that_was_found_wrongly_can_be_emptied(desk: Desk, tmp_path: Path) -> None:
    desk.session.use(memory_register())
    desk.window.importing.import_files([written(tmp_path, "a.txt")])
    desk.wait_for_import_page()
    form = desk.window.imports.form
    form.council.setText("")
    form.use.click()
    (row,) = desk.window.imports.model.rows()
    assert row.found is not None
    assert (row.found.council, row.found.body) == ("", "Audit Committee")


def test_a_file_is_left_out_and_taken_in_again(page: Desk) -> None:
    imports = page.window.imports
    imports.table.selectRow(0)
    imports.table.setFocus()
    page.press("Delete", imports.table)
    assert states(page)[0] == "Left out"
    assert imports.go.text() == "Import 2"
    page.press("Delete", imports.table)
    assert states(page)[0] == "Ready"
    page.press("Delete", imports.table)
    page.press("Ctrl+Return", imports.table)
    page.wait_for_import_page()
    assert days(page) == [date(2022, 5, 10), date(2022, 5, 17)]


def test_the_focus_stays_on_the_page_while_files_are_prepared(page: Desk) -> None:
    imports = page.window.imports
    imports.go.setFocus()
    page.press("Return", imports.go)
    assert imports.table.hasFocus()
    page.wait_for_import_page()
    assert page.window.place == "minutes"


def test_the_page_says_when_there_is_nothing_to_import(page: Desk, tmp_path: Path) -> None:
    page.click_import()
    page.window.importing.import_files([tmp_path])
    page.wait_for_import_page()
    imports = page.window.imports
    assert imports.progress.text() == "3 documents read, all in the register already"
    assert imports.go.text() == "Nothing to import"
    assert imports.cancel.text().replace("&", "") == "Close"


def test_the_preview_says_what_becomes_of_the_tags(register: Register) -> None:
    decided = "RESOLVED: That the Clerk write to the {}.\n\nRESOLVED: That the plan be published."
    draft = minutes(("Roads", decided.format("county council")))
    load(register, draft, suggesting=True)
    verbs.accept_all.run(register)
    corrected = minutes(("Roads", decided.format("Mayor")))
    says = preview(register, corrected, b"").says
    report = load(register, corrected)
    assert report.carried * report.to_check > 0
    assert f"{report.carried} tag" in says
    assert f"{report.to_check} to check" in says


def test_a_draft_and_the_same_words_are_shown_to_change_nothing(register: Register) -> None:
    first = minutes(("Roads", "Potholes were reported to the county."))
    load(register, first)
    for name, item in (("draft minutes.txt", "Other words."), ("again.html", "Potholes were  reported to the county.")):
        found = minutes(("Roads", item), name=name)
        shown = preview(register, found, b"")
        assert shown.is_beside, name
        assert "kept beside" in shown.says
        assert load(register, found).corrected == 0
