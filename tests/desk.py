"""The real window for tests: a chooser that answers at once, a fixed day, a register where the test wants it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.records import Span
from annotator.settings import Settings
from annotator.ui import theme as themes
from annotator.ui.choosing import Answer
from annotator.ui.main_window import MainWindow, Surroundings
from annotator.ui.session import Session

TODAY = date(2026, 3, 31)


@dataclass
class ChooserThatAnswers:
    """Gives what the test laid ready, once; nothing laid ready is a clerk who cancels."""

    files: list[Path] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def open_files(self, title: str, _kinds: str, answer: Answer) -> None:
        self._give(title, answer)

    def open_folder(self, title: str, answer: Answer) -> None:
        self._give(title, answer)

    def save_file(self, title: str, _kinds: str, _proposed: Path, answer: Answer) -> None:
        self._give(title, answer)

    def _give(self, title: str, answer: Answer) -> None:
        self.asked.append(title)
        files, self.files = self.files, []
        if files:
            answer(files)


@dataclass
class Desk:
    """A window with what a test needs to work on it as a clerk would."""

    window: MainWindow
    session: Session
    chooser: ChooserThatAnswers
    settings: list[Settings]
    qtbot: QtBot

    def press(self, key: str, widget: QWidget | None = None) -> None:
        """Press a key where the clerk is: "A", "Ctrl+Z", "Return"."""
        modifiers = Qt.KeyboardModifier.NoModifier
        *held, last = key.split("+")
        for name in held:
            modifiers |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}[name]
        self.qtbot.keyClick(
            widget or QApplication.focusWidget() or self.window, getattr(Qt.Key, f"Key_{last}"), modifiers
        )

    def select(self, words: str) -> None:
        """Select words in the text of the item."""
        view = self.window.minutes.text.view
        start = view.source_text().index(words)
        view.select_span(Span(start, start + len(words)))
        view.setFocus()

    def read_and_import(self, *paths: Path) -> None:
        """Drop files and import what is ready."""
        self.window.importing.import_files(list(paths))
        self.wait_for_import_page()
        self.click_import()

    def wait_for_import_page(self) -> None:
        """Wait until all files were read."""
        self.qtbot.waitUntil(lambda: not self.window.imports.is_busy)

    def click_import(self) -> None:
        """Press the button, and wait until the documents were kept."""
        self.qtbot.mouseClick(self.window.imports.go, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: not self.window.imports.is_busy)


@pytest.fixture
def open_desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Desk]]:
    """Opens windows, and closes them at the end."""
    themes.apply(qapp, themes.light())
    desks: list[Desk] = []

    def make(settings: Settings | None = None) -> Desk:
        chooser = ChooserThatAnswers()
        kept: list[Settings] = []
        session = Session()
        surroundings = Surroundings(chooser=lambda _: chooser, today=lambda: TODAY, save_settings=kept.append)
        window = MainWindow(session, settings or Settings(theme="light"), surroundings)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        desks.append(Desk(window, session, chooser, kept, qtbot))
        return desks[-1]

    yield make
    for desk in desks:
        desk.window.close()
        assert desk.window.background.is_idle, "work was left running in the background"
        desk.window.deleteLater()
    # A window that is left over is dressed again with every later test: it goes now, not at the end.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """One window on its first-run page."""
    return open_desk()
