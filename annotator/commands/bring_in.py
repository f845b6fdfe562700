"""`annotator import`: files into a register, as one step that can be undone.

Before it stand `files`, `registers` and `verbs`. Files that cannot be imported are named, each with its reason; the
others are imported.
"""

from argparse import Namespace
from dataclasses import replace
from datetime import date
from typing import Any

from annotator import verbs
from annotator.commands.files import day_given, found_in, listed
from annotator.commands.output import count_of, say, warn
from annotator.commands.registers import opened
from annotator.errors import UserError, WrongUseError
from annotator.meetings import Found
from annotator.records import DocumentKind


def run(options: Namespace) -> int:
    """Import, and print counts that reconcile. The exit code tells the first thing that went wrong."""
    files = listed(options.files)
    day = day_given(options.date, "--date")
    incoming: list[verbs.Incoming] = []
    errors: list[UserError] = []
    for read in found_in(files):
        if read.error:
            errors.append(read.error)
        for one in read.found:
            found = _as_said(one, options, day, alone=len(files) == 1 and len(read.found) == 1)
            missing = _missing(found)
            if missing:
                errors.append(missing)
            else:
                incoming.append(verbs.prepare(found, read.data))
    for error in errors:
        warn(str(error))
    if incoming:
        with opened(options.register, make=True) as register:
            tell(verbs.import_documents.run(register, incoming), len(files) - len(incoming))
    return errors[0].exit_code if errors else 0


def tell(report: verbs.ImportReport, left_out: int = 0) -> None:
    """Print what an import brought."""
    known = f", {report.known} in the register already" if report.known else ""
    not_read = f", {left_out} left out" if left_out else ""
    say(f"Imported {count_of(report.documents, 'document')} ({report.evidence} of them evidence){known}{not_read}.")
    corrected = f", {report.corrected} corrected" if report.corrected else ""
    say(f"{count_of(report.items, 'new item')}{corrected}; {count_of(report.suggestions, 'suggestion')} to review.")
    if report.corrected:
        say(f"{count_of(report.carried, 'tag')} carried to the corrected text, {report.to_check} to check.")
    if report.answers:
        say(f"{count_of(report.answers, 'passage')} may report an action back.")
    for note in report.notes:
        say(f"Note: {note}")


def _as_said(found: Found, options: Namespace, day: date | None, *, alone: bool) -> Found:
    """What was found, with what the command line says where the file says nothing.

    For one file alone the command line knows better than the file; for several it could not be meant for all.
    """
    if found.kind is DocumentKind.EVIDENCE:
        return found
    said = {"council": options.council, "body": options.body, "date": day}
    changed: dict[str, Any] = {
        name: value for name, value in said.items() if value and (alone or not getattr(found, name))
    }
    for name, value in changed.items():
        if getattr(found, name) not in ("", None, value):
            warn(f"{found.file_name} says another {name} ({getattr(found, name)}): it was taken as you said.")
    return replace(found, **changed)


def _missing(found: Found) -> WrongUseError | None:
    if not found.missing:
        return None
    names = " and no ".join(found.missing)
    options = " and ".join(f"--{name}" for name in found.missing)
    return WrongUseError(f"{found.file_name} names no {names} of its meeting.", f"Say it with {options}.")
