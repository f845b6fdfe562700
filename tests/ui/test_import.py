"""The import page: what is cancelled, what fails, what the register has already, evidence that is made minutes."""

import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from clerk import load, minutes
from desk import Desk
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from annotator import verbs
from annotator.meetings import Found, files
from annotator.places import resources
from annotator.reading import ReadText
from annotator.records import Document, DocumentKind, Item, Meeting
from annotator.store import Register, create_register, memory_register
from annotator.ui.models.import_preview import Preview, preview

SAMPLES = sorted((resources() / "samples").glob("panel*"))
PAGE = resources() / "samples" / "cabinet-item-home-to-school-transport.txt"


def slow(found: Found, data: bytes) -> verbs.Incoming:
    time.sleep(0.05)
    return verbs.Incoming(found, data, ((),) * len(found.items))


def states(desk: Desk) -> list[str]:
    return [row.says()[-1] for row in desk.window.imports.model.rows()]


def read(desk: Desk, *paths: Path) -> None:
    desk.window.importing.import_files(list(paths))
    desk.wait_for_import_page()


def test_what_was_cancelled_is_never_imported(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbs, "prepare", slow)
    desk.session.use(memory_register())
    imports = desk.window.imports
    read(desk, *SAMPLES)
    imports.go.click()
    desk.qtbot.waitUntil(lambda: "1 of 4" in imports.progress.text())
    imports.cancel.click()
    read(desk, PAGE)
    QCoreApplication.processEvents()
    assert [row.name for row in imports.model.rows()] == [PAGE.name]
    assert desk.session.register.count(Document) == 0
    assert desk.window.place == "import"


def test_another_list_takes_the_place_of_the_one_that_is_being_read(desk: Desk) -> None:
    desk.window.importing.import_files(SAMPLES)
    read(desk, PAGE)
    assert [row.name for row in desk.window.imports.model.rows()] == [PAGE.name]


def test_closing_while_files_are_prepared_asks_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbs, "prepare", slow)
    read(desk, *SAMPLES)
    desk.window.imports.go.click()
    desk.window.close()
    QCoreApplication.processEvents()
    assert desk.chooser.asked == []
    assert desk.window.background.is_idle


def test_a_file_that_fails_is_shown_and_nothing_is_imported_unseen(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(found: Found, data: bytes) -> verbs.Incoming:
        if found.file_name == SAMPLES[1].name:
            raise ValueError("a bug")
        return slow(found, data)

    monkeypatch.setattr(verbs, "prepare", failing)
    desk.session.use(memory_register())
    read(desk, *SAMPLES)
    desk.click_import()
    assert states(desk) == ["Ready", "Not prepared", "Ready", "Ready"]
    assert "Nothing was imported" in desk.window.messages.words()
    assert desk.session.register.count(Document) == 0
    assert desk.window.imports.go.text() == "Import 3 of 4"
    desk.click_import()
    assert desk.session.register.count(Document) == 3


def test_a_file_that_breaks_the_reader_keeps_none_of_the_others_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    recognise = files.recognise

    def failing(read: ReadText, name: str) -> tuple[Found, ...]:
        if name == SAMPLES[0].name:
            raise KeyError("a bug")
        return recognise(read, name)

    monkeypatch.setattr(files, "recognise", failing)
    read(desk, *SAMPLES)
    assert states(desk) == ["Not readable", "Ready", "Ready", "Ready"]
    assert "could not be read" in desk.window.imports.model.rows()[0].says()[4]


def test_the_page_goes_on_where_no_register_was_chosen(desk: Desk, tmp_path: Path) -> None:
    read(desk, SAMPLES[0])
    desk.click_import()
    assert desk.window.imports.go.isEnabled()
    desk.chooser.files = [tmp_path / "Panel.register"]
    desk.click_import()
    assert desk.session.register.count(Document) == 1


def test_files_that_the_register_has_are_not_imported_again(desk: Desk, tmp_path: Path) -> None:
    desk.session.use(create_register(tmp_path / "a.register"))
    desk.read_and_import(SAMPLES[0])
    corrected = tmp_path / "corrected.txt"
    corrected.write_text(SAMPLES[0].read_text("utf-8").replace("RESOLVED", "AGREED", 1), "utf-8")
    read(desk, SAMPLES[0], corrected, SAMPLES[1])
    imports = desk.window.imports
    assert states(desk) == ["Known already", "New version", "Ready"]
    assert imports.model.rows()[1].says()[4].startswith("7 items; 1 corrected.")
    assert imports.go.text() == "Import 2"
    imports.table.selectRow(0)
    assert "Children and Young People's Scrutiny Panel, 16 June 2025" in imports.reason.text()
    assert not imports.form.isVisible()


def test_a_page_is_looked_up_again_once_its_meeting_was_said(desk: Desk, tmp_path: Path) -> None:
    desk.session.use(create_register(tmp_path / "a.register"))
    for text in ("", "\nOne more line."):
        page = tmp_path / f"page{len(text)}.txt"
        page.write_text(PAGE.read_text("utf-8") + text, "utf-8")
        read(desk, page)
        form = desk.window.imports.form
        form.body.setCurrentText("Cabinet")
        form.day.setText("13/01/2026")
        desk.press("Return", form.day)
        state = states(desk)
        desk.click_import()
    assert state == ["New version"]
    read(desk, page)
    assert states(desk) == ["Known already"]


def test_evidence_is_made_minutes_and_back(desk: Desk, tmp_path: Path) -> None:
    article = tmp_path / "notes.txt"
    article.write_text("We met in the hall. The Clerk will write to the school about the path.", "utf-8")
    desk.session.use(memory_register())
    read(desk, article)
    imports = desk.window.imports
    imports.table.selectRow(0)
    assert states(desk) == ["Evidence"]
    assert imports.form.are_minutes.isVisible()
    assert not imports.form.day.isVisible()
    for _ in range(2):
        imports.form.are_minutes.click()
        imports.form.body.setCurrentText("Parish Council")
        imports.form.day.setText("13/01/2026")
        desk.press("Return", imports.form.day)
        assert states(desk) == ["Ready"]
        imports.form.are_minutes.click()
        assert states(desk) == ["Evidence"]
    imports.form.are_minutes.click()
    desk.press("Return", imports.form.day)
    desk.click_import()
    (item,) = desk.session.register.find(Item)
    assert desk.session.register.get(Meeting, str(item.meeting_id)).date == date(2026, 1, 13)


def test_a_folder_tells_what_it_left_out(desk: Desk, tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        (tmp_path / name).touch()
    read(desk, tmp_path)
    assert desk.window.place == "first"
    assert "2 files of other forms left out: .xlsx." in desk.window.messages.words()
    (tmp_path / "minutes.txt").write_text(SAMPLES[0].read_text("utf-8"), "utf-8")
    read(desk, tmp_path)
    assert desk.window.messages.words() == "2 files of other forms left out: .xlsx."
    assert states(desk) == ["Ready"]


def test_an_empty_clipboard_opens_no_page(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("  \n")
    desk.press("Ctrl+V", desk.window)
    assert desk.window.place == "first"
    assert "no text to paste" in desk.window.messages.words()


def test_a_file_that_is_twice_in_the_list_is_imported_once(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(SAMPLES[0].read_bytes())
    read(desk, SAMPLES[0], copy)
    assert states(desk) == ["Ready", "Known already"]
    assert SAMPLES[0].name in desk.window.imports.model.rows()[1].says()[4]
    assert desk.window.imports.go.text() == "Import 1"


def test_what_was_not_certain_in_an_import_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    report = verbs.ImportReport(documents=1, items=1, notes=("One.", "Two.", "Three."))
    monkeypatch.setattr(desk.session, "do", lambda *_args: report)
    desk.session.use(memory_register())
    desk.read_and_import(SAMPLES[0])
    assert desk.window.messages.words().endswith("left to review. One. Two. And 1 more.")


def test_the_arrow_keys_go_through_the_list_and_stay_in_it(desk: Desk, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.touch()
    read(desk, SAMPLES[0], PAGE, scan, SAMPLES[1])
    imports = desk.window.imports
    assert imports.form.body.hasFocus()  # the one file that asks is where the clerk goes on
    imports.table.setFocus()
    for _ in range(3):
        desk.press("Up", imports.table)
    for _ in range(3):
        desk.press("Down", imports.table)
    assert imports.table.hasFocus()
    assert SAMPLES[1].name in imports.form.question.text()


def test_another_register_ends_the_import(desk: Desk) -> None:
    read(desk, *SAMPLES)
    desk.session.use(memory_register())
    assert desk.window.imports.model.rows() == []


def test_the_preview_says_what_the_import_does(register: Register) -> None:
    first = minutes(("Carers", "Figures."), ("Roads", "Potholes."))
    load(register, first)
    data = first.text.encode()
    assert preview(register, first, data).is_known
    assert preview(register, replace(first, body="", date=None), data).is_known
    second = minutes(("Roads", "Potholes."), ("carers", "Other figures."), ("Lease", "Terms."))
    assert preview(register, second, b"") == Preview(is_version=True, says="3 items; 1 corrected, 1 new.")
    report = load(register, second)
    assert (report.items, report.corrected) == (1, 1)
    other = minutes(("Roads", "Potholes."), day=date(2025, 9, 1))
    assert preview(register, other, b"") == Preview()
    assert "16 June 2025" in preview(register, other, data).says
    assert preview(register, replace(other, kind=DocumentKind.EVIDENCE), data).is_known
    assert (
        preview(register, minutes(("Parks", "Trees.")), b"").says
        == "1 item more for a meeting that is in the register."
    )


def test_a_body_of_two_councils_is_asked_about(register: Register) -> None:
    for council in ("Northmere", "Southmere"):
        load(register, replace(minutes(("Carers", council)), council=council))
    found = replace(minutes(("Roads", "Potholes.")), council="")
    assert "Northmere and Southmere" in preview(register, found, b"").says


def test_the_selected_row_says_all_of_its_reason(desk: Desk, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.touch()
    read(desk, scan)
    desk.qtbot.mouseClick(
        desk.window.imports.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=desk.window.imports.table.visualRect(desk.window.imports.model.index(0, 0)).center(),
    )
    assert "not a whole PDF" in desk.window.imports.reason.text()


def test_files_of_one_name_are_told_apart_by_their_folders(desk: Desk, tmp_path: Path) -> None:
    for number, sample in enumerate(path for path in SAMPLES if path.suffix == ".txt"):
        (tmp_path / f"meeting {number}").mkdir()
        (tmp_path / f"meeting {number}" / "minutes.txt").write_bytes(sample.read_bytes())
    read(desk, tmp_path)
    assert [row.name for row in desk.window.imports.model.rows()] == ["meeting 0/minutes.txt", "meeting 1/minutes.txt"]
