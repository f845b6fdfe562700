"""What all tests share: Qt without a screen, a register in memory, and guards against what tests leave behind."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from clerk import SHARED

from annotator.store import Register, memory_register


def pytest_addoption(parser: pytest.Parser) -> None:
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
    if "PySide6.QtWidgets" in sys.modules:
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
    if "PySide6.QtWidgets" not in sys.modules:
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
