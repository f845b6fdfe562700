"""The composition root: the command line, and the window where it is wanted and there is a display.

Everything stands before it. Qt is imported only when the window opens.
"""

import os
import sys
from collections.abc import Sequence
from ctypes.util import find_library
from pathlib import Path

from annotator.commands.line import Outcome, run
from annotator.errors import UserError


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say (default: those of the process) and give the exit code."""
    try:
        outcome = run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has enough of it ("| head"): the work itself is done
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    if outcome.window:
        outcome = _with_window(outcome)
    return outcome.exit_code


def _with_window(outcome: Outcome) -> Outcome:
    """Open the window. After a command that did its work, a missing display is no failure."""
    try:
        _require_display()
        return Outcome(open_window(outcome.register))
    except UserError as error:
        if outcome.register is not None:
            print(f"The window stays shut. {error.happened}")  # noqa: T201
            return outcome
        print(f"annotator: {error}", file=sys.stderr)  # noqa: T201
        return Outcome(error.exit_code)


def open_window(register: Path | None) -> int:
    """Show the window with that register, else the last one, else the first-run page. Gives Qt's exit code."""
    try:
        from annotator.ui.starting import show
    except ImportError as error:
        raise UserError(
            f"The window cannot be shown: a library of the system is missing ({error}).",
            "On Debian or Ubuntu: apt-get install libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1.",
        ) from error
    return show(register)


def _require_display() -> None:
    """Without a display Qt would end the program without a word."""
    elsewhere = sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM")
    if elsewhere or os.environ.get("WAYLAND_DISPLAY"):
        return
    if not os.environ.get("DISPLAY"):
        raise UserError(
            "There is no display to show the window on.", "The commands work without one: annotator --help."
        )
    if find_library("xcb-cursor") is None:
        raise UserError(
            "The window cannot be shown: Qt does not reach the display without the library xcb-cursor.",
            "On Debian or Ubuntu: apt-get install libxcb-cursor0.",
        )


if __name__ == "__main__":
    sys.exit(main())
