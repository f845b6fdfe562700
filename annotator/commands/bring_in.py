"""`annotator import`: files and pages of the web into a register, as one step that can be undone.

Before it stand `files`, `registers` and `verbs`. Files that cannot be imported are named, each with its reason; the
others are imported.
"""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Any

from annotator import verbs
from annotator.commands.files import day_given, each_file, fetched, files_of, listed
from annotator.commands.output import say, warn
from annotator.commands.registers import opened, require_register_name
from annotator.counts import count_of
from annotator.errors import UserError, WrongUseError
from annotator.meetings import Found
from annotator.meetings.files import FileRead
from annotator.records import DocumentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What the command line says of the meetings. `alone`: it was given one file, and means it."""

    council: str
    body: str
    day: date | None
    alone: bool


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What can be imported of one file, and what kept the rest out."""

    incoming: tuple[verbs.Incoming, ...]
    errors: tuple[UserError, ...]


def run(options: Namespace) -> int:
    """Import, and print counts that reconcile. The exit code tells the first thing that went wrong.

    Files are read, and suggestions worked out, while those before them are stored.
    """
    require_register_name(options.register)
    given = listed(options.files)
    since = day_given(options.since, "--since")
    said = _Said(council=options.council, body=options.body, day=day_given(options.date, "--date"), alone=False)
    errors: list[UserError] = []
    incoming = _without_errors(_prepared(given, said, since, options.meetings), errors)
    first = list(islice(incoming, 1))
    report = None
    if first:
        with opened(options.register, make=True) as register:
            report = verbs.import_documents.run(register, chain(first, incoming))
    for error in errors:
        warn(str(error))
    if report:
        tell(report, len(errors))
        if report.suggestions:
            say(f"Look at them in the window, or take all: annotator accept --register {options.register}")
    return errors[0].exit_code if errors else 0


def _prepared(given: Sequence[Path | str], said: _Said, since: date | None, most: int | None) -> Iterator[_Prepared]:
    files = files_of(given)
    yield from each_file(files, partial(_prepare, replace(said, alone=len(given) == 1)))
    pages = list(fetched(given, since=since, most=most))
    for page in pages:
        yield _prepare(replace(said, alone=len(pages) == 1 and not files), page)


def _prepare(said: _Said, read: FileRead) -> _Prepared:
    """What can be imported of a file, with its suggestions. It may run in another process."""
    errors: list[UserError] = [read.error] if read.error else []
    incoming: list[verbs.Incoming] = []
    for one in read.found:
        found = _as_said(one, replace(said, alone=said.alone and len(read.found) == 1))
        missing = _missing(found)
        if missing:
            errors.append(missing)
        else:
            incoming.append(verbs.prepare(found, read.data))
    return _Prepared(tuple(incoming), tuple(errors))


def _without_errors(prepared: Iterator[_Prepared], errors: list[UserError]) -> Iterator[verbs.Incoming]:
    for one in prepared:
        errors += one.errors
        yield from one.incoming


def tell(report: verbs.ImportReport, left_out: int = 0) -> None:
    """Print what an import brought."""
    known = f", {report.known} in the register already" if report.known else ""
    not_read = f", {left_out} left out" if left_out else ""
    evidence = f" ({report.evidence} of them evidence)" if report.evidence else ""
    say(f"Imported {count_of(report.documents, 'document')}{evidence}{known}{not_read}.")
    corrected = f", {report.corrected} corrected" if report.corrected else ""
    say(f"{count_of(report.items, 'new item')}{corrected}; {count_of(report.suggestions, 'suggestion')} to review.")
    if report.corrected:
        say(f"{count_of(report.carried, 'tag')} carried to the corrected text, {report.to_check} to check.")
    if report.answers:
        say(f"{count_of(report.answers, 'passage')} may report an action back.")
    for note in report.notes:
        say(f"Note: {note}")


def _as_said(found: Found, said: _Said) -> Found:
    """What was found, with what the command line says where the file says nothing.

    For one file alone the command line knows better than the file; for several it could not be meant for all.
    """
    if found.kind is DocumentKind.EVIDENCE:
        return found
    given = {"council": said.council, "body": said.body, "date": said.day}
    changed: dict[str, Any] = {
        name: value for name, value in given.items() if value and (said.alone or not getattr(found, name))
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
