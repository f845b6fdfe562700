"""Pages that are only pictures, read by Tesseract where the clerk has it installed.

Before it stands nothing; `pdf` calls it. The program is found, fed with one picture at a time, and stopped when it
takes too long; nothing is written to the disk.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

WHERE = "MATTERS_ARISING_TESSERACT"  # names the program where it is installed in an unusual place
INSTALL = "Install Tesseract, the free program that reads pictures (tesseract-ocr), and import the file again"
_PLACES = (
    "/usr/bin/tesseract",
    "/usr/local/bin/tesseract",
    "/opt/homebrew/bin/tesseract",
    "/opt/local/bin/tesseract",
    "/snap/bin/tesseract",
    "%ProgramFiles%/Tesseract-OCR/tesseract.exe",
    "%ProgramFiles(x86)%/Tesseract-OCR/tesseract.exe",
    "%LOCALAPPDATA%/Programs/Tesseract-OCR/tesseract.exe",
)
_SECONDS = 40.0  # for one page
_LEAST_SURE = 20  # of 100: what is read with less is a stain
_LINE_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in shades of grey: a byte for each point, line after line from the top."""

    width: int
    height: int
    points: bytes


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a picture, by its points from the upper left corner; `line` counts the lines of the page."""

    words: str
    left: int
    top: int
    right: int
    bottom: int
    line: int


class PictureReader(Protocol):
    """Reads the words in a picture."""

    def words_in(self, picture: Picture) -> list[Word]:
        """The words from left to right, line after line; none where nothing could be read."""
        ...


class Tesseract:
    """Reads pictures with the program of that name."""

    def __init__(self, program: Path, seconds: float = _SECONDS) -> None:
        self._program = program
        self._seconds = seconds

    def words_in(self, picture: Picture) -> list[Word]:
        """The words that Tesseract is sure enough of."""
        command = [str(self._program), "stdin", "stdout", "--dpi", "300", "--psm", "3", "tsv"]
        data = b"P5 %d %d 255\n" % (picture.width, picture.height) + picture.points
        hidden = 0x08000000 if sys.platform == "win32" else 0  # no window of its own
        environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(
                command, input=data, capture_output=True, timeout=self._seconds, creationflags=hidden, env=environment
            )
        except (OSError, subprocess.TimeoutExpired):
            return []
        return words_of(done.stdout.decode("utf-8", "replace")) if done.returncode == 0 else []


def find_picture_reader(environment: Mapping[str, str] = os.environ) -> PictureReader | None:
    """Tesseract, or None where it is not installed. OCRmyPDF brings it along."""
    named = environment.get(WHERE, "")
    if named:
        return Tesseract(Path(named)) if Path(named).is_file() else None
    on_path = shutil.which("tesseract", path=environment.get("PATH", ""))
    places = [on_path] if on_path else [os.path.expandvars(place) for place in _PLACES]
    found = next((Path(place) for place in places if Path(place).is_file()), None)
    return Tesseract(found) if found else None


def words_of(table: str) -> list[Word]:
    """The words of Tesseract's table (TSV): level, page, block, paragraph, line, word, place, sureness, text."""
    words: list[Word] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < _LINE_COLUMNS or cells[0] != "5" or not cells[11].strip() or float(cells[10]) < _LEAST_SURE:
            continue
        left, top, width, height = (int(cell) for cell in cells[6:10])
        line = lines.setdefault(tuple(cells[1:5]), len(lines))
        words.append(Word(cells[11].strip(), left, top, left + width, top + height, line))
    return words
