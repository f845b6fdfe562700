"""A clerk drops a whole folder, each meeting in another form; then the same again, with one file corrected."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from desk import Desk
from rendering import Item, Meeting, render

from annotator.records import Document, Version
from annotator.records import Item as Kept
from annotator.records import Meeting as Held
from annotator.store import memory_register

FORMS = ("html-moderngov", "word-table", "pdf-hanging", "mail", "markdown", "archive", "service")
ITEMS = (
    Item("1", "Apologies for absence", "Apologies were received from Councillor Ashe."),
    Item("2", "Repairs to the sea wall", "RESOLVED:\n\n1. That it be noted.\n\n2. That a report come back in March."),
    Item("3", "Date of the next meeting", "The Committee would meet again in the spring."),
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of seven meetings in seven forms, a note that is no minutes, and a file that cannot be read."""
    folder = tmp_path / "Minutes"
    for number, form in enumerate(FORMS):
        day = date(2024, 1, 16) + timedelta(weeks=4 * number)
        meeting = Meeting(f"m{number}", "Northmere Borough Council", "Coast Committee", day, ITEMS)
        for one in render(meeting, form):
            place = folder / day.isoformat()
            place.mkdir(parents=True, exist_ok=True)
            (place / one.file_name).write_bytes(one.data)
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7 cut off")
    (folder / "costs.xlsx").write_bytes(b"PK")
    return folder


def test_a_folder_of_every_form_comes_in_as_one_step(desk: Desk, folder: Path) -> None:
    desk.session.use(memory_register())
    desk.window.importing.import_files([folder])
    desk.wait_for_import_page()
    states = [row.says()[-1] for row in desk.window.imports.model.rows()]
    assert states.count("Ready") == len(FORMS)
    assert states.count("Not readable") == 1
    desk.click_import()
    register = desk.session.register
    assert register.count(Held) == register.count(Document) == len(FORMS)
    for held in register.find(Held):
        titles = [item.title.casefold() for item in register.find(Kept, meeting_id=held.id, order="position")]
        assert titles == [item.title.casefold() for item in ITEMS], held.date
    desk.press("Ctrl+Z", desk.window)
    assert register.count(Held) == 0


def test_the_same_folder_again_brings_nothing_and_a_corrected_file_a_new_version(desk: Desk, folder: Path) -> None:
    desk.session.use(memory_register())
    desk.read_and_import(folder)
    corrected = next(folder.rglob("*.md"))
    corrected.write_text(corrected.read_text("utf-8").replace("in March", "in April"), "utf-8")
    desk.window.importing.import_files([folder])
    desk.wait_for_import_page()
    states = [row.says()[-1] for row in desk.window.imports.model.rows()]
    assert states.count("Known already") == len(FORMS) - 1
    assert states.count("New version") == 1
    desk.click_import()
    register = desk.session.register
    assert register.count(Held) == len(FORMS)
    assert max(version.number for version in register.find(Version)) == 2
