"""A clerk who kept a spreadsheet until now: it comes in, is put right, and meets the minutes."""

from datetime import date
from pathlib import Path

from clerk import load, minutes
from desk import Desk
from PySide6.QtCore import Qt
from trackers import FENCE, FIGURES, LEAFLET, NOTED, workbook

from annotator.records import Action, ActionStatus, Closing, Extension, ProgressNote
from annotator.store import memory_register

JUNE = date(2025, 6, 16)


def test_a_spreadsheet_becomes_the_action_log(desk: Desk, tmp_path: Path) -> None:
    register = memory_register()
    items = (("Young carers", f"{FIGURES}\n{LEAFLET}"), ("Churchyard", FENCE), ("Budget", NOTED))
    load(register, minutes(*items, day=JUNE), suggesting=True)
    later = "The figures for young carers by ward were circulated to members on 2 September 2025."
    load(register, minutes(("Matters arising", later), day=date(2025, 9, 15)), suggesting=True)
    desk.session.use(register)

    # The spreadsheet: a title, a heading over two rows, a column that nobody else has, one row closed long ago.
    path = tmp_path / "Panel actions.xlsx"
    path.write_bytes(
        workbook(
            {
                "Live": [
                    ["Children's Panel – actions as at 1 September 2025"],
                    ["Our no", "Raised", "Minute", "What was agreed", "Lead", "", "Due", "", "Position", "Who knows"],
                    ["", "", "", "", "Officer", "Member", "Original", "Revised", "", ""],
                    ["7", JUNE, "Item 1", FIGURES, "Head of Early Help", "", "", date(2025, 11, 30), "In hand", "Ann"],
                    [
                        "8",
                        JUNE,
                        "Item 2",
                        "Clerk to get three quotations, churchyard fence",
                        "Clerk",
                        "",
                        "",
                        "",
                        "",
                        "",
                    ],
                ],
                "Closed": [
                    ["Our no", "Raised", "What was agreed", "Closing agreed at"],
                    ["3", date(2024, 11, 4), "Move the bench by the pond", "Minute 9 of 3 February 2025"],
                ],
            }
        )
    )
    desk.chooser.files = [path]
    desk.press("Ctrl+Shift+T", desk.window)
    dialog = desk.window.trackers.dialog
    assert dialog is not None

    # Two columns were not known: the clerk says what they are, and sees what follows.
    boxes = dialog.columns.boxes
    boxes["our no"].setCurrentIndex(boxes["our no"].findText("Reference"))
    boxes["position"].setCurrentIndex(boxes["position"].findText("Status"))
    desk.qtbot.waitUntil(lambda: dialog.model.index(0, 1).data() == "7")
    assert [dialog.model.index(row, 0).data() for row in range(3)] == ["In minutes", "In minutes", "No source"]
    desk.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    # The log has them, on the words of the minutes where they stand.
    figures, fence, bench = register.find(Action)
    assert [action.reference for action in (figures, fence, bench)] == ["7", "8", "3"]
    assert (figures.words, figures.due) == (FIGURES.rstrip("."), date(2025, 11, 30))
    assert (fence.words, fence.summary) == (FENCE.rstrip("."), "Clerk to get three quotations, churchyard fence")
    assert [one.was_due for one in register.find(Extension)] == [date(2025, 10, 31)]
    notes = register.find(ProgressNote, action_id=figures.id)
    assert [note.words for note in notes] == ["Position: In hand", "Who knows: Ann"]
    assert bench.status is ActionStatus.CLOSED
    assert [one.minute for one in register.find(Closing)] == ["Minute 9 of 3 February 2025"]

    # The later minutes are asked at once, and the same spreadsheet again brings nothing.
    assert desk.window.place == "log"
    assert "1 passage may report an action back" in desk.window.messages.words()
    before = register.undo_name, register.history()
    desk.window.trackers.show_tracker(path)
    again = desk.window.trackers.dialog
    assert again is not None
    assert again.model.index(0, 0).data() == "In the log"
    desk.qtbot.mouseClick(again.go, Qt.MouseButton.LeftButton)
    assert register.count(Action) == 3
    assert (register.undo_name, register.history()) == before
