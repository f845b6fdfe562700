"""Starting the window: the application, its look, the register to begin with, and what becomes of a bug.

Before it stands `main_window`; `app` calls `show`.
"""

import sys
import traceback
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from annotator import settings as stored
from annotator.errors import UserError
from annotator.places import APP_NAME, resources
from annotator.settings import Settings
from annotator.ui import theme as themes
from annotator.ui.choosing import DialogChooser
from annotator.ui.main_window import MainWindow, Surroundings
from annotator.ui.session import Session


def show(register: Path | None) -> int:
    """Open the window with that register, else the last one, else the first-run page. Gives Qt's exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName(APP_NAME)
    app.setDesktopFileName("matters-arising")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "matters-arising.svg")))
    settings = stored.load()
    window = make_window(app, settings)
    window.show()
    path = register or settings.last_register
    if path is not None:
        window.open_register(path)
    return app.exec()


def make_window(app: QApplication, settings: Settings) -> MainWindow:
    """The window in the clerk's look, with the real surroundings and a net for bugs below it."""
    surroundings = Surroundings(chooser=DialogChooser, today=_today, save_settings=stored.save)
    themes.apply(app, themes.light(), settings.text_size)
    window = MainWindow(Session(), settings, surroundings)
    window.set_theme(settings.theme)
    sys.excepthook = _Net(window)
    return window


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the clerk's own day


class _Net:
    """Catches what nobody foresaw: it goes to standard error, and the clerk is told that nothing was half-written."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        self._window.messages.say_error(
            UserError(
                f"Something went wrong in the program ({kind.__name__}: {error}). What you did last was not saved.",
                "Everything before it was: you can go on, or close the window and open it again.",
            )
        )
