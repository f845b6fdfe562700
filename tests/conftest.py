"""What all tests share: Qt without a screen, a register in memory, and guards against what tests leave behind."""

import importlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from clerk import SHARED

from annotator.store import Register, memory_register


def _why_qt_is_missing() -> str:
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return str(error)
    return ""


QT_MISSING = _why_qt_is_missing()
collect_ignore = ["ui", "stories"] if QT_MISSING else []


def pytest_report_header() -> str | None:
    if not QT_MISSING:
        return None
    return (
        f"NOT TESTED: the window, since Qt cannot be loaded here ({QT_MISSING}). On Debian or Ubuntu: "
        "apt-get install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
    )


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    if QT_MISSING:  # pytest-qt would end the whole run, with all the tests that need no window
        pluginmanager.unregister(name="pytest-qt")
    parser.addoption("--onscreen", action="store_true", help="show the windows that the tests open")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture
def register() -> Iterator[Register]:
    """An empty register in memory."""
    register = memory_register()
    yield register
    register.close()


@pytest.fixture
def shared() -> Path:
    """The folder of real minutes beside the project; the test is skipped where there is none."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the real minutes in {SHARED}")
    return SHARED


@pytest.fixture(autouse=True)
def no_thread_is_left_running() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread for thread in set(threading.enumerate()) - before if thread.is_alive() and not thread.daemon]
    assert not left, f"threads left running: {left}"
    if not QT_MISSING:
        nothing_of_qt_is_left()


def nothing_of_qt_is_left() -> None:
    """No window stands open, and no thread of Qt's own pool, which Python does not list, is at work."""
    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QApplication

    assert QThreadPool.globalInstance().activeThreadCount() == 0, "work was left running in Qt's pool"
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert not windows, f"windows left open: {windows}"


@pytest.fixture(autouse=True)
def no_modal_box_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """A box that blocks until somebody answers would hang the suite: it fails the test instead."""
    if QT_MISSING:
        return
    from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("a modal box was opened and nobody answered it")

    for blocking in (QDialog, QMessageBox, QMenu, QFileDialog, QInputDialog):
        monkeypatch.setattr(blocking, "exec", refuse)
    for name in ("getOpenFileNames", "getOpenFileName", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, refuse)
    for name in ("information", "warning", "critical", "question"):
        monkeypatch.setattr(QMessageBox, name, refuse)
