"""The tracker dialog: columns put right, rows as they would be kept, bad files, small windows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from clerk import load, minutes
from desk import Desk
from trackers import FENCE, FIGURES, HEAD, JUNE, comma_separated, hold_meeting, workbook

from annotator.records import Action, ActionStatus
from annotator.settings import Settings
from annotator.store import memory_register
from annotator.ui.dialogs.tracker import TrackerDialog

ROWS = (
    [*HEAD, "Mood"],
    ["1", "16/06/2025", FIGURES, "Head of Early Help", "", "Completed", "12/07/25 – Begun", "calm"],
    ["2", "", "Clerk to get quotations for the churchyard fence", "NW", "", "Ongoing", "", ""],
    ["3", "4/11/2024", "Dredge the duck pond", "", "soonish", "", "", ""],
)


@pytest.fixture
def log_file(tmp_path: Path) -> Path:
    path = tmp_path / "log.csv"
    path.write_bytes(comma_separated(*ROWS))
    return path


def at_desk(desk: Desk) -> Desk:
    register = memory_register()
    hold_meeting(register)
    desk.session.use(register)
    return desk


def shown(desk: Desk, path: Path) -> TrackerDialog:
    desk.chooser.files = [path]
    desk.press("Ctrl+Shift+T", desk.window)
    dialog = desk.window.trackers.dialog
    assert dialog is not None
    return dialog


def cells(dialog: TrackerDialog, column: int) -> list[str]:
    model = dialog.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def requested_by(dialog: TrackerDialog) -> list[str]:
    return [action.requested_by for action in dialog.report.kept if action] if dialog.report else []


def test_the_rows_are_shown_as_they_would_be_kept(desk: Desk, log_file: Path) -> None:
    dialog = shown(at_desk(desk), log_file)
    assert cells(dialog, 0) == ["In minutes", "In minutes", "No source"]
    assert cells(dialog, 1) == ["1", "2", "3"]
    assert cells(dialog, 5) == ["Awaiting agreement to close", "Open", "Open"]
    assert dialog.go.text() == "Import 3 rows"
    assert "Word for word in item 1, Young carers" in dialog.detail.why.text()
    assert desk.session.register.count(Action) == 0
    dialog.reject()


def test_chips_narrow_to_what_wants_a_look(desk: Desk, log_file: Path) -> None:
    dialog = shown(at_desk(desk), log_file)
    dialog.chips.chip("missing").click()
    assert "leaflet" in dialog.detail.words.text()
    dialog.chips.chip("look").click()
    assert cells(dialog, 1) == ["2", "3"]
    desk.press("Down", dialog.table)
    assert "“soonish” names no time" in dialog.detail.told.text()
    dialog.reject()


def test_a_column_is_put_right(desk: Desk, log_file: Path) -> None:
    dialog = shown(at_desk(desk), log_file)
    box = dialog.columns.boxes["owner"]
    box.setCurrentIndex(box.findText("Requested by"))
    desk.qtbot.waitUntil(lambda: requested_by(dialog) == ["Head of Early Help", "NW", ""])
    assert dialog.columns.boxes["mood"].currentText() == "Not known: a note"
    dialog.go.click()
    assert {action.requested_by for action in desk.session.register.find(Action)} == {"Head of Early Help", "NW", ""}


def test_completed_may_mean_closed(desk: Desk, log_file: Path) -> None:
    dialog = shown(at_desk(desk), log_file)
    dialog.completed.setCurrentIndex(1)
    dialog.go.click()  # at once: what is imported is what was chosen last
    assert desk.session.register.find(Action)[0].status is ActionStatus.CLOSED


def test_after_the_import_the_log_is_shown_and_what_to_look_at_is_said(desk: Desk, log_file: Path) -> None:
    dialog = shown(at_desk(desk), log_file)
    dialog.go.click()
    assert desk.window.place == "log"
    told = desk.window.messages.words()
    assert told.startswith("Imported the tracker: 3 new actions.")
    assert "No meeting is given" in told
    assert desk.window.trackers.dialog is None
    desk.press("Ctrl+Z", desk.window)
    assert desk.session.register.count(Action) == 0


def test_a_committee_is_asked_for_where_nobody_says_it(desk: Desk, tmp_path: Path) -> None:
    desk = at_desk(desk)
    load(desk.session.register, minutes(("Apologies", "None."), day=JUNE, body="Cabinet"))
    path = tmp_path / "log.xlsx"
    path.write_bytes(workbook({"Sheet1": [["Action", "Owner"], ["Dredge the duck pond", "Clerk"]]}))
    dialog = shown(desk, path)
    assert "does not say which committee it is of" in dialog.told.text()
    assert not dialog.go.isEnabled()
    dialog.body.setCurrentText("Cabinet")
    desk.qtbot.waitUntil(dialog.go.isEnabled)
    dialog.reject()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("log.xlsx", b"PK\x03\x04rubbish", "log.xlsx is not a whole Excel workbook."),
        ("log.pdf", b"%PDF-1.4", "Ask for the Word or Excel file"),
        ("log.csv", b"no table", "log.csv has no table in it"),
    ],
)
def test_a_bad_file_is_one_sentence(desk: Desk, tmp_path: Path, name: str, data: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    at_desk(desk).window.trackers.show_tracker(path)
    assert says in desk.window.messages.words()
    assert desk.window.trackers.dialog is None


def test_words_of_a_cell_are_never_markup(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes(comma_separated(["Action", "Owner"], ["<b>Mend</b> the <i>old</i> fence", "Clerk"]))
    dialog = shown(at_desk(desk), path)
    assert dialog.detail.words.text() == "<b>Mend</b> the <i>old</i> fence"
    assert dialog.detail.words.textFormat().name == "PlainText"
    dialog.reject()


@pytest.mark.parametrize("text_size", [0, 6])
def test_a_small_window_holds_the_dialog(open_desk: Callable[..., Desk], log_file: Path, text_size: int) -> None:
    desk = at_desk(open_desk(Settings(theme="light", text_size=text_size)))
    desk.window.set_text_size(text_size)
    desk.window.resize(1000, 640)
    log_file.write_bytes(comma_separated(*(["Recommendations-to-be-monitored", *row] for row in ROWS)))
    dialog = shown(desk, log_file)
    assert dialog.width() <= 1000
    assert dialog.height() <= 640
    for box in dialog.columns.boxes.values():
        assert box.mapTo(dialog.columns.viewport(), box.rect().topRight()).x() <= dialog.columns.viewport().width()
    dialog.reject()


def test_the_fence_is_not_taken_for_another(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes(
        comma_separated(HEAD, ["1", "16/06/2025", FENCE, "", "", "", ""], ["2", "", FENCE, "", "", "", ""])
    )
    dialog = shown(at_desk(desk), path)
    assert cells(dialog, 0) == ["In minutes", "Left out"]
    assert dialog.go.text() == "Import 1 row"
    dialog.reject()
