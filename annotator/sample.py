"""The sample: minutes of an invented council, loaded into a register of their own.

Before it stands `verbs`; the first page and `annotator demo` call it. The sample minutes are files like any other and
go the clerk's way: read, imported, suggested, accepted.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from annotator import verbs
from annotator.meetings import Found
from annotator.meetings.files import recognise
from annotator.places import resources
from annotator.reading import read_bytes
from annotator.store import Register

REGISTER_NAME = "Northmere sample.register"
_DONE = 2  # meetings that are done when a clerk tries the sample


@dataclass(frozen=True, slots=True)
class SampleFile:
    """A file of the sample, and what a clerk would say where the file does not."""

    path: Path
    what: str
    council: str
    body: str
    day: date | None

    def read(self) -> tuple[Found, bytes]:
        """What the file says, with the clerk's word for what is missing; and its bytes."""
        data = self.path.read_bytes()
        (found,) = recognise(read_bytes(data, self.path.name), self.path.name)
        if not found.missing and found.council:
            return found, data
        council = found.council or self.council
        return replace(found, council=council, body=found.body or self.body, date=found.date or self.day), data


def sample_files() -> list[SampleFile]:
    """The files of the sample in the order in which a clerk would load them."""
    folder = resources() / "samples"
    return list(_listed(folder, tomllib.loads((folder / "samples.toml").read_text(encoding="utf-8"))))


def sample_day() -> date:
    """The day on which the sample is looked at: after its last meeting, before some of its due dates."""
    manifest = tomllib.loads((resources() / "samples" / "samples.toml").read_text(encoding="utf-8"))
    day: date = manifest["as_of"]
    return day


def free_path(folder: Path, name: str = REGISTER_NAME) -> Path:
    """A path in the folder that no file has yet: a second sample never replaces the first."""
    path = folder / name
    number = 2
    while path.exists():
        path = folder / f"{Path(name).stem} {number}{Path(name).suffix}"
        number += 1
    return path


def _listed(folder: Path, manifest: dict[str, Any]) -> Iterator[SampleFile]:
    for entry in manifest["sample"]:
        yield SampleFile(
            folder / entry["file"],
            entry.get("what", ""),
            entry.get("council", ""),
            entry.get("body", ""),
            entry.get("date"),
        )


def load_for_trial(register: Register) -> None:
    """Load the sample for a clerk to try: the first two meetings are done, the later ones wait for answers."""
    files = sample_files()
    done = [verbs.prepare(*sample.read()) for sample in files[:_DONE]]
    verbs.import_documents.run(register, done)
    verbs.accept_all.run(register)
    verbs.import_documents.run(register, [verbs.prepare(*sample.read()) for sample in files[_DONE:]])
