"""The composition root: the command line, and the window where it is wanted and there is a display.

Everything stands before it. Qt is imported only when the window opens.
"""

import os
import socket
import sys
from collections.abc import Callable, Sequence
from ctypes.util import find_library
from pathlib import Path

from annotator.commands.line import Outcome, run
from annotator.errors import UserError

_PACKAGES = (
    "On Debian or Ubuntu: apt-get install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say (default: those of the process) and give the exit code."""
    if getattr(sys, "frozen", False):
        _serve_where_asked()
    try:
        outcome = run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has enough of it ("| head"): the work itself is done
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    if outcome.window:
        outcome = _with_window(outcome)
    return outcome.exit_code


def _serve_where_asked() -> None:
    """A packaged program is its own Python: the processes that read files are this program, and go no further."""
    from multiprocessing import freeze_support

    freeze_support()


def _with_window(outcome: Outcome) -> Outcome:
    """Open the window. After a command that did its work, a missing display is no failure."""
    try:
        show = _window()
        _require_display()
        return Outcome(show(outcome.register))
    except UserError as error:
        if outcome.register is not None:
            print(f"The window stays shut. {error.happened}")  # noqa: T201
            return outcome
        print(f"annotator: {error}", file=sys.stderr)  # noqa: T201
        return Outcome(error.exit_code)


def _window() -> Callable[[Path | None], int]:
    """What shows the window with a register, else the last one, else the first-run page; it gives Qt's exit code."""
    try:
        from annotator.ui.starting import show
    except ImportError as error:
        raise UserError(
            f"The window cannot be shown: a library of the system is missing ({error}).", _PACKAGES
        ) from error
    return show


def _require_display() -> None:
    """Without a display Qt would end the program without a word."""
    elsewhere = sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM")
    if elsewhere or os.environ.get("WAYLAND_DISPLAY"):
        return
    display = os.environ.get("DISPLAY", "")
    if not display:
        raise UserError(
            "There is no display to show the window on.", "The commands work without one: annotator --help."
        )
    if not _answers(display):
        raise UserError(f"The display {display} does not answer.", "The commands work without one: annotator --help.")
    if find_library("xcb-cursor") is None:
        raise UserError("The window cannot be shown: the library xcb-cursor is missing.", _PACKAGES)


def _answers(display: str) -> bool:
    """Whether an X server listens at a display such as ":0" or "host:10.0"; Qt ends the program where none does."""
    host, _, number = display.rpartition(":")
    screen = number.partition(".")[0]
    if not screen.isdigit():
        return False
    try:
        if host in ("", "unix"):
            with socket.socket(socket.AF_UNIX) as local:
                local.connect(f"/tmp/.X11-unix/X{screen}")
        else:
            socket.create_connection((host, 6000 + int(screen)), timeout=3).close()
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
