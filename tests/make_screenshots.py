"""Makes the pictures of the README: runs the sample in the real window, without a screen.

Run it from a checkout, after a change to the window: `python tests/make_screenshots.py`.
"""

import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication, QWidget
from rendering import render
from rendering.samples import SAMPLES

from annotator.places import resources
from annotator.records import Item, Suggestion, Tag, TagKind
from annotator.sample import REGISTER_NAME, load_for_trial, sample_day, sample_files
from annotator.settings import Settings
from annotator.store import create_register
from annotator.ui import theme as themes
from annotator.ui.main_window import MainWindow, Surroundings
from annotator.ui.session import Session

SIZE = (1440, 900)
ITEM = "Suspensions"  # an item with tags and open suggestions of every kind


class NobodyChooses:
    """Nothing is asked for while pictures are taken."""

    def open_files(self, title: str, kinds: str, answer: object) -> None: ...

    def open_folder(self, title: str, answer: object) -> None: ...

    def save_file(self, title: str, kinds: str, proposed: Path, answer: object) -> None: ...


def main() -> int:
    app = QApplication([])
    themes.apply(app, themes.light())
    folder = resources() / "screenshots"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        window = sample_window(Path(place) / REGISTER_NAME, sample_day())
        window.show_place("minutes")
        show_an_item_under_review(window)
        take(window, folder / "minutes.png")
        window.show_place("log")
        take(window, folder / "action-log.png")
        window.show_place("report_backs")
        take(window, folder / "report-backs.png")
        show_what_is_imported(window, Path(place))
        take(window, folder / "import.png")
        window.close()
    return 0


def sample_window(path: Path, today: date) -> MainWindow:
    """The window with the sample, two of its meetings done."""
    register = create_register(path, "clerk")
    load_for_trial(register)
    session = Session()
    surroundings = Surroundings(chooser=lambda _: NobodyChooses(), today=lambda: today, save_settings=lambda _: None)
    window = MainWindow(session, Settings(theme="light"), surroundings)
    window.resize(*SIZE)
    window.show()
    session.use(register)
    return window


def show_an_item_under_review(window: MainWindow) -> None:
    """An item of a later meeting, some of it answered, the next follow-up current."""
    register = window.minutes.outline._session.register
    item = [item for item in register.find(Item) if item.title.startswith(ITEM)][-1]
    window.minutes.show_item(item.id)
    for row in window.minutes.review.own_cards()[:2]:
        if isinstance(row, Suggestion):
            window.minutes.show_item(item.id, row.id)
            window.minutes.accept_current()
    rows = window.minutes.review.own_cards()
    wanted = [row for row in rows if not isinstance(row, Tag) and row.kind is TagKind.FOLLOW_UP] or rows
    window.minutes.show_item(item.id, wanted[0].id)


def show_what_is_imported(window: MainWindow, place: Path) -> None:
    """The sample's meetings once more, each in another form that councils publish, for a register that has none."""
    window.importing._session.use(create_register(place / "Scrutiny.register", "clerk"))
    files = [sample.path for sample in sample_files()]
    for form, meeting in zip(("html-moderngov", "word-table", "pdf-hanging"), SAMPLES, strict=True):
        for one in render(meeting, form):
            files.append(place / f"{meeting.body} {meeting.day:%d %B %Y}{Path(one.file_name).suffix}")
            files[-1].write_bytes(one.data)
    window.importing.import_files(files)
    until = time.monotonic() + 30
    while (window.imports.is_busy or len(window.imports.model.rows()) < len(files)) and time.monotonic() < until:
        QApplication.processEvents()
    window.imports.table.selectRow(len(files) - 1)


def take(window: QWidget, path: Path) -> None:
    QApplication.processEvents()
    window.grab().save(str(path))
    print(path)


if __name__ == "__main__":
    sys.exit(main())
