"""PDF: printed minutes and agenda packs, as Word, LibreOffice and ModernGov print them.

Before it stand `page`, `layout`, `running`, `paragraphs` and `pictures`; `forms` calls it. PDFium
is not made for threads: one thread at a time. What it is given may be hostile: pages, time and memory are bounded.
"""

import re
import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pypdfium2  # pyright: ignore[reportMissingTypeStubs] - it has none

from annotator.errors import UnreadableFileError
from annotator.reading.passages import ReadText, TextBuilder
from annotator.reading.pdf.cells import Written, lines_in, parts_of
from annotator.reading.pdf.layout import Line, lines_of
from annotator.reading.pdf.limits import set_limits
from annotator.reading.pdf.ocr import INSTALL, PictureReader, find_picture_reader
from annotator.reading.pdf.page import pdfium, read_page
from annotator.reading.pdf.paragraphs import add_paragraphs
from annotator.reading.pdf.pictures import FEW_LETTERS, page_read, picture_of, shows_picture
from annotator.reading.pdf.places import Page
from annotator.reading.pdf.rows import Row, rows_of
from annotator.reading.pdf.running import without_running
from annotator.reading.pdf.streams import without_bombs

_ONE_AT_A_TIME = threading.RLock()
_MOST_PAGES = 4000
_LONGEST = 8.0  # seconds for the pages of a file
_MOST_MISSING = 20
_MOST_PICTURES = 60  # pages read from pictures: each takes seconds
_LONGEST_PICTURES = 240.0
_NO_TITLE = re.compile(
    r"^(?:microsoft word|untitled|document\d*$|print|layout \d|minutes$|agenda$)"
    r"|^\S+\.(?:docx?|pdf|rtf|odt|indd|dotx?)$",
    re.I,
)
_SAVE_AGAIN = "Open it in a PDF viewer, print or save it again as PDF, and import that."
_CUT_OFF = 2048  # bytes at the end of a file in which its end is marked


class PdfReader:
    """Reads `.pdf`; the title in its properties becomes a hint. Another reader of pictures may be given."""

    form = "pdf"
    suffixes = frozenset({".pdf"})

    def __init__(self, pictures: Callable[[], PictureReader | None] = find_picture_reader) -> None:
        self._find_picture_reader = pictures

    def read(self, data: bytes, name: str) -> ReadText:
        """The text in reading order, without what runs through every page."""
        safe, blanked = without_bombs(data)
        with _opened(safe, name) as document:
            told = _Told(name, blanked=blanked, cut_off=b"%%EOF" not in data[-_CUT_OFF:])
            pages = _pages(document, told)
            pages = self._with_pictures(document, pages, told)
            with _ONE_AT_A_TIME:
                title = _title(document)
        builder = TextBuilder()
        add_paragraphs(builder, _lines(pages))
        if not builder.text:
            told.refuse()
        return ReadText(
            form=self.form,
            text=builder.text,
            passages=tuple(builder.passages),
            hints={"title": title} if title else {},
            warnings=tuple(told.warnings()),
        )

    def _with_pictures(self, document: Any, pages: list[Page], told: "_Told") -> list[Page]:
        """The pages, those that are only pictures as they could be read."""
        with _ONE_AT_A_TIME:
            told.pictures = [
                page.number
                for page in pages
                if sum(len(one.words) for one in page.fragments) < FEW_LETTERS
                and shows_picture(document.raw, page.number - 1)
            ]
        reader = self._find_picture_reader() if told.pictures else None
        if reader is None:
            return pages
        told.has_reader = True
        until = time.monotonic() + _LONGEST_PICTURES
        read = list(pages)
        for at, page in enumerate(pages):
            if page.number not in told.pictures[:_MOST_PICTURES] or time.monotonic() > until:
                continue
            with _ONE_AT_A_TIME:
                picture = picture_of(document.raw, page.number - 1)
            words = reader.words_in(picture) if picture else []
            if picture and words:
                read[at] = page_read(page, picture, words)
                told.read.append(page.number)
        return read


@dataclass(slots=True)
class _Told:
    """What the clerk should know of a file beside its text."""

    name: str
    blanked: bool
    cut_off: bool
    pages: int = 0
    missing: int = 0
    late: int = 0
    pictures: list[int] = field(default_factory=list[int])
    read: list[int] = field(default_factory=list[int])
    has_reader: bool = False

    def warnings(self) -> list[str]:
        """A sentence for each."""
        found: list[str] = []
        if self.late:
            found.append(
                f"Only the first {self.late} of {self.pages} pages were read: there are too many, or too full."
            )
        if self.missing:
            found.append("Some pages are damaged and were left out: compare with the file.")
        elif self.cut_off:
            found.append("The end of the file is missing: look whether the last pages were read.")
        if self.blanked:
            found.append("A drawing in the file is too large to read: its page was left out.")
        if self.read:
            found.append(f"{_pages_named(self.read)} read from {_pictures(self.read)}: check the words.")
        unread = [number for number in self.pictures if number not in self.read]
        if unread:
            advice = "check whether they matter" if self.has_reader else f"{INSTALL[0].lower()}{INSTALL[1:]}"
            found.append(f"{_pages_named(unread, 'is', 'are')} {_pictures(unread)} without text: {advice}.")
        return found

    def refuse(self) -> None:
        """Say why there is no text."""
        if self.pictures and not self.has_reader:
            raise UnreadableFileError(
                f"{self.name} has no text in it: its pages are pictures, as a scanner makes them.",
                f"{INSTALL}; or ask for the file that was printed.",
            )
        if self.pictures:
            raise UnreadableFileError(
                f"{self.name} has no text in it: its pages are pictures in which no words could be read.",
                "Ask for the file that was printed.",
            )
        raise UnreadableFileError(f"{self.name} has no text in it.", "Check that it is the right file.")


def _pages_named(numbers: Sequence[int], one: str = "was", several: str = "were") -> str:
    """ "Page 3 was", "Pages 3, 4 and 7 to 9 were"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    names: list[str] = []
    for run in runs:
        names += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else [str(number) for number in run]
    if len(numbers) == 1:
        return f"Page {names[0]} {one}"
    named = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return f"Pages {named} {several}"


def _pictures(numbers: Sequence[int]) -> str:
    return "a picture" if len(numbers) == 1 else "pictures"


@contextmanager
def _opened(data: bytes, name: str) -> Generator[Any]:
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
                raise UnreadableFileError(
                    f"{name} is protected by a password.",
                    "Open it with the password, print or save it as PDF without one, and import that.",
                ) from error
            raise UnreadableFileError(f"{name} is not a whole PDF.", _SAVE_AGAIN) from error
    try:
        yield document
    finally:
        with _ONE_AT_A_TIME:
            document.close()


def _pages(document: Any, told: _Told) -> list[Page]:
    """The pages that can be read."""
    until = time.monotonic() + _LONGEST
    pages: list[Page] = []
    with _ONE_AT_A_TIME:
        told.pages = len(document)
        for index in range(min(told.pages, _MOST_PAGES)):
            page = read_page(document.raw, index)
            if page is None:
                told.missing += 1
                if told.missing >= _MOST_MISSING:
                    break
            else:
                pages.append(page)
            if time.monotonic() > until or index + 1 == _MOST_PAGES:
                told.late = index + 1 if index + 1 < told.pages else 0
                break
    if not pages:
        raise UnreadableFileError(f"{told.name} has no page that can be read.", _SAVE_AGAIN)
    return pages


def _lines(pages: Sequence[Page]) -> list[Line]:
    rows: list[tuple[Page, list[Row]]] = [(page, rows_of(page)) for page in pages]
    lines: list[Line] = []
    tables: list[Written] = []
    for (page, _), kept in zip(rows, without_running(rows), strict=True):
        for part in parts_of(page, kept, tables):
            lines.extend(lines_in(page, part) if isinstance(part, Written) else lines_of(page, part))
    set_limits(lines)
    return lines


def _title(document: Any) -> str:
    """The document's own title, unless it is only the name of the file that was printed."""
    title = " ".join(document.get_metadata_value("Title").split())
    return "" if _NO_TITLE.search(title) or len(title) > 200 else title
