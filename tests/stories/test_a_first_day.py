"""A clerk's first day: from the first-run page to the action log in Word, all through the real window."""

from pathlib import Path

from desk import Desk
from docx import Document
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from annotator.places import resources
from annotator.records import Action, Body, Meeting, Suggestion, SuggestionState

SAMPLES = resources() / "samples"
PAGE = SAMPLES / "cabinet-item-home-to-school-transport.txt"


def drop(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(400, 400),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)


def test_from_dropped_files_to_the_action_log_in_word(desk: Desk, tmp_path: Path) -> None:
    assert desk.window.place == "first"
    drop(desk, *sorted(SAMPLES.glob("panel*")))
    desk.wait_for_import_page()
    assert [row.is_ready for row in desk.window.imports.model.rows()] == [True] * 4

    desk.chooser.files = [tmp_path / "Panel.register"]
    desk.click_import()
    assert desk.chooser.asked == ["Where to keep the register"]
    assert (tmp_path / "Panel.register").is_file()
    assert desk.window.place == "minutes"

    waiting = desk.session.register.count(Suggestion, state=SuggestionState.OPEN)
    while desk.window.minutes.current and desk.session.register.count(Suggestion, state=SuggestionState.OPEN):
        row = desk.window.minutes.review.find(desk.window.minutes.current)
        desk.press("A" if isinstance(row, Suggestion) else "N")
    assert waiting > 40
    assert desk.session.register.count(Suggestion, state=SuggestionState.OPEN) == 0

    desk.press("Ctrl+2")
    assert desk.window.place == "log"
    actions = desk.session.register.count(Action)
    assert desk.window.log.model.rowCount() == actions > 10

    desk.chooser.files = [tmp_path / "log.docx"]
    desk.press("Ctrl+E")
    assert len(Document(str(tmp_path / "log.docx")).tables[0].rows) == actions + 1
    assert str(tmp_path / "log.docx") in desk.window.messages.words()


def test_a_page_that_names_no_meeting_is_asked_about(desk: Desk, tmp_path: Path) -> None:
    drop(desk, PAGE)
    desk.wait_for_import_page()
    imports = desk.window.imports
    assert imports.form.isVisible()
    assert not imports.go.isEnabled()

    imports.form.body.setCurrentText("Cabinet")
    imports.form.day.setText("the other day")
    desk.press("Return", imports.form.day)
    assert imports.form.trouble.text()
    assert not imports.go.isEnabled()

    imports.form.day.setText("13/01/2026")
    desk.press("Return", imports.form.day)
    desk.chooser.files = [tmp_path / "Cabinet.register"]
    desk.click_import()
    assert [body.name for body in desk.session.register.find(Body)] == ["Cabinet"]
    assert desk.session.register.find(Meeting)[0].date.isoformat() == "2026-01-13"


def test_pasted_minutes_come_in_like_a_file(desk: Desk, tmp_path: Path) -> None:
    QGuiApplication.clipboard().setText((SAMPLES / "panel-2025-06-16.txt").read_text(encoding="utf-8"))
    desk.press("Ctrl+V", desk.window)
    assert desk.window.place == "import"
    desk.chooser.files = [tmp_path / "Panel.register"]
    desk.click_import()
    assert len(desk.window.minutes.outline.model.item_nodes()) == 7


def test_a_clerk_who_cancels_loses_nothing_and_keeps_nothing(desk: Desk) -> None:
    drop(desk, SAMPLES / "panel-2025-06-16.txt")
    desk.wait_for_import_page()
    desk.click_import()  # and the question for the register is cancelled
    assert desk.window.place == "import"
    assert not desk.session.is_open
    desk.qtbot.mouseClick(desk.window.imports.cancel, Qt.MouseButton.LeftButton)
    assert desk.window.place == "first"


def test_what_cannot_be_read_is_said_beside_what_can(desk: Desk, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4")
    drop(desk, scan, SAMPLES / "panel-2025-06-16.txt")
    desk.wait_for_import_page()
    assert desk.window.imports.go.text() == "Import 1 of 2"
    assert desk.window.imports.model.rows()[0].says()[-1] == "Not readable"
