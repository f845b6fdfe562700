"""The command line itself: what can be said, and what becomes of errors.

Before it stand the commands, one file each; `app` calls `run`. A command's file is imported when the command is given,
so that none waits for the libraries of another.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import NoReturn, TextIO, cast

from annotator import __version__
from annotator.errors import UserError, WrongUseError
from annotator.fetching.words import is_address

Command = Callable[[argparse.Namespace], "Outcome | int | None"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended; `window` says that the window should open, with `register` if there is one."""

    exit_code: int = 0
    window: bool = False
    register: Path | None = None


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence; argparse's own usage text stays with --help."""

    def error(self, message: str) -> NoReturn:
        raise WrongUseError(f"{message[:1].upper()}{message[1:]}.", f"See {self.prog} --help.")


def run(arguments: Sequence[str], *, errors: TextIO | None = None) -> Outcome:
    """Do what the arguments say. A UserError becomes its sentence on `errors` (standard error) and its exit code."""
    _speak_utf8()
    try:
        options = parser().parse_args(arguments)
        if not options.command:
            return Outcome(window=True)
        command = cast("Command", import_module(f"annotator.commands.{options.module}").run)
        ended = command(options)
        return ended if isinstance(ended, Outcome) else Outcome(ended or 0)
    except UserError as error:
        print(f"annotator: {error}", file=errors or sys.stderr)
        return Outcome(error.exit_code)
    except KeyboardInterrupt:
        print("annotator: Stopped. Nothing was left half-written.", file=errors or sys.stderr)
        return Outcome(130)


def parser() -> argparse.ArgumentParser:
    """The command line's grammar."""
    top = _Parser(
        prog="annotator",
        description="Tag resolutions, follow-ups and deadlines in minutes, keep the action log, and find out what was "
        "reported back. Without a command the window opens.",
    )
    top.add_argument("--version", action="version", version=f"Matters Arising {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def add(name: str, module: str, explanation: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=explanation, description=explanation)
        command.set_defaults(module=module)
        return command

    demo = add("demo", "demo", "Do the whole job on the sample minutes, step by step, then open the window.")
    demo.add_argument(
        "--folder", type=Path, default=Path("annotator-demo"), metavar="DIR", help="where to put the files"
    )
    demo.add_argument("--no-window", action="store_true", help="do not open the window afterwards")

    read = add("read", "read", "Say what would be imported from files or folders.")
    _files(read)
    read.add_argument("--json", action="store_true", help="one JSON object a line for each document found")

    imports = add("import", "bring_in", "Import files or folders into a register, which is made if it is new.")
    _files(imports)
    _register(imports)
    imports.add_argument(
        "--council",
        default="",
        metavar="C",
        help="the council, where the files do not say it (for one file: in any case)",
    )
    imports.add_argument("--body", default="", metavar="B", help="the body that met, likewise")
    imports.add_argument(
        "--date", default="", metavar="D", help="the day of the meeting, likewise: 2025-09-15 or 15/09/2025"
    )

    accept = add("accept", "accept", "Take the open suggestions as accepted, in one step that can be undone.")
    _register(accept)
    accept.add_argument("--above", type=_score, default=0.0, metavar="SCORE", help="only those of at least this score")

    suggest = add("suggest", "suggest", "Say what would be tagged in files, and why; nothing is kept.")
    _names(suggest, nargs="*")
    suggest.add_argument("--jsonl", action="store_true", help="items as JSON lines on standard input, JSON lines out")
    match = add("match", "match", "Find report backs in series of meetings given as JSON lines on standard input.")
    match.add_argument("--jsonl", action="store_true", required=True, help="JSON lines in, JSON lines out")

    log = add("log", "log", "Write the action log as a Word document.")
    _document(log)
    log.add_argument(
        "--meeting", default="", metavar="DATE", help="only the actions asked for at the meeting of that day"
    )
    report = add(
        "report", "report", "Write the follow-up report as a Word document: what is late, silent, reported back."
    )
    _document(report)

    due = add("due", "due", "List what is overdue, due and promised before the meetings of a body, or of each.")
    _register(due)
    _listing(due, "for a meeting on that day (default: the next one that the register knows, else today)")
    backs = add("report-backs", "report_backs", "Say of each open action whether it was reported back, and where.")
    _register(backs)
    _listing(backs, "judged on that day (default: today)")

    lessons = add("lessons", "lessons", "Write reviewed items as labelled minutes, for the next training.")
    _register(lessons)
    lessons.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER", help="where to put the files")

    periods = add("periods", "periods", "List the periods of law and of your council, with their sources.")
    periods.add_argument("--on", default="", metavar="DATE", help="in force on that day (default: today)")
    periods.add_argument("--own", type=Path, metavar="FILE", help="check this file of the council's own periods")

    tracker = add("tracker", "tracker", "Import an action log kept before: a Word, Excel or comma-separated table.")
    tracker.add_argument("file", type=Path, metavar="FILE", help="the tracker: .docx, .xlsx or .csv")
    _register(tracker)
    tracker.add_argument("--body", default="", metavar="B", help="the committee of rows that name none")
    tracker.add_argument(
        "--columns", nargs="+", default=(), metavar="HEADING=KIND", help="what columns are, where it was taken wrongly"
    )
    tracker.add_argument(
        "--completed",
        choices=("awaiting", "closed"),
        default="awaiting",
        help="what rows that say “completed” become: awaiting the committee's agreement to close (default), or closed",
    )
    tracker.add_argument("--dry-run", action="store_true", help="say what would become of the rows, and keep nothing")

    check = add("check", "check", "Check that a register is whole.")
    _register(check)
    return top


def _names(command: argparse.ArgumentParser, nargs: str) -> None:
    command.add_argument(
        "files", nargs=nargs, type=_path, metavar="FILE", help="a file, a folder of files, or an address (https://...)"
    )


def _files(command: argparse.ArgumentParser) -> None:
    _names(command, nargs="+")
    command.add_argument(
        "--since", default="", metavar="D", help="of a committee's address only the meetings from that day on"
    )
    command.add_argument(
        "--meetings", type=_number, default=24, metavar="N", help="and no more than so many, newest first (default: 24)"
    )


def _register(command: argparse.ArgumentParser) -> None:
    command.add_argument("--register", type=Path, required=True, metavar="R", help="the register's file")


def _document(command: argparse.ArgumentParser) -> None:
    _register(command)
    command.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT.docx", help="the Word document to write"
    )
    command.add_argument("--body", default="", metavar="B", help="only the actions of this body")
    command.add_argument("--as-of", default="", metavar="DATE", help="say what is overdue on that day (default: today)")
    command.add_argument(
        "--with-exempt", action="store_true", help="show exempt words: the document is not for publication"
    )


def _listing(command: argparse.ArgumentParser, on: str) -> None:
    command.add_argument("--body", default="", metavar="B", help="only this body, by its name or code")
    command.add_argument("--on", default="", metavar="DATE", help=on)
    command.add_argument("--with-exempt", action="store_true", help="show exempt words: not for publication")
    command.add_argument("--json", action="store_true", help="one JSON object a line for each action")


def _path(text: str) -> Path | str:
    if not text:
        raise argparse.ArgumentTypeError("a file's name cannot be empty")
    return text if is_address(text) else Path(text)


def _number(text: str) -> int:
    if not text.isdigit() or not int(text):
        raise argparse.ArgumentTypeError(f"a number of meetings is 1 or more, not {text}")
    return int(text)


def _score(text: str) -> float:
    try:
        score = float(text)
    except ValueError:
        score = -1.0
    if not 0 <= score <= 1:
        raise argparse.ArgumentTypeError(f"a score lies between 0 and 1, not {text}")
    return score


def _speak_utf8() -> None:
    """Minutes hold more than a Windows console's own letters."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
