"""A meeting as data, and its words as blocks: paragraphs, list entries, tables.

Before it stands nothing. The gold's files are one source of meetings, where they are at hand.
"""

import re
import sys
import zlib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item. The text's paragraphs are parted by blank lines; `**bold**` and tables of bars are Markdown's."""

    number: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """What was minuted. `day` is None where the minutes do not say it."""

    name: str
    council: str
    body: str
    day: date | None
    items: tuple[Item, ...]

    def choose(self, what: str, among: int) -> int:
        """One of so many ways of writing, always the same for this meeting and this question."""
        return zlib.crc32(f"{self.name}/{what}".encode()) % among


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    words: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph ("p"), an entry of a list with its mark ("li") or a table's rows ("table")."""

    kind: str
    text: str = ""
    mark: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


_LABEL = re.compile(r"\A\s*Minutes:[ \t]*\n\s*")
_MARK = re.compile(r"^\s*(?P<mark>•|-|–|➢|\(?[a-z]\)|\(?[ivx]{1,4}\)|\(\d{1,2}\)|\d{1,2}\.)\s+(?P<rest>\S.*)$", re.S)
_STYLED = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|(?<!\*)\*(?P<italic>[^*\n]+)\*(?!\*)")
_RULE = re.compile(r"^\|[\s:|-]+\|$")


def blocks_of(text: str) -> list[Block]:
    """The text's blocks in order."""
    blocks: list[Block] = []
    for paragraph in re.split(r"\n[ \t]*\n+", text.strip("\n")):
        lines = [line for line in paragraph.split("\n") if line.strip()]
        while lines:
            taken = _block(lines)
            blocks.append(taken[0])
            lines = lines[taken[1] :]
    return blocks


def _block(lines: list[str]) -> tuple[Block, int]:
    """The block that these lines begin with, and how many of them it takes."""
    if lines[0].lstrip().startswith("|"):
        rows = next((n for n, line in enumerate(lines) if not line.lstrip().startswith("|")), len(lines))
        cells = [line for line in lines[:rows] if not _RULE.match(line.strip())]
        return Block("table", rows=tuple(_cells(line) for line in cells)), rows
    marked = _MARK.match(lines[0])
    size = 1
    while size < len(lines) and not _MARK.match(lines[size]) and not lines[size].lstrip().startswith("|"):
        size += 1
    words = "\n".join(line.strip() for line in lines[:size])
    if marked:
        return Block("li", marked["rest"].strip() + words[len(lines[0].strip()) :], marked["mark"]), size
    return Block("p", words), size


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def runs_of(text: str) -> list[Run]:
    """The text's runs of bold, italic and plain words."""
    runs: list[Run] = []
    at = 0
    for match in _STYLED.finditer(text):
        runs.append(Run(text[at : match.start()]))
        bold, italic = match["bold"], match["italic"]
        runs.append(Run(bold or italic, bold=bool(bold), italic=bool(italic)))
        at = match.end()
    runs.append(Run(text[at:]))
    return [run for run in runs if run.words]


def bare(text: str) -> str:
    """The text without Markdown's marks."""
    return "".join(run.words for run in runs_of(text))


def gold_meeting(path: Path) -> Meeting:
    """A meeting of the gold. The label "Minutes:" over a text is the page's, and left to the page."""
    read = _gold_reader(path.resolve().parents[1] / "score.py").read_meeting(path)
    header = read.header
    items = tuple(
        Item(item.number, item.title.replace("**", ""), _LABEL.sub("", item.text).strip("\n")) for item in read.items
    )
    day = date.fromisoformat(read.date) if read.date else None
    return Meeting(path.stem, header.get("council", ""), header.get("body", ""), day, items)


@cache
def _gold_reader(path: Path) -> ModuleType:
    spec = spec_from_file_location("gold_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # its data classes look themselves up
    spec.loader.exec_module(module)
    return module
