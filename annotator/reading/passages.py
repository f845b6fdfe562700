"""What a reader gives: one text, and the passages (lines, headings, table rows) as spans of it.

Before it stands nothing; the readers build it with `TextBuilder`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Style(StrEnum):
    """What a passage is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ROW = "row"


class Mark(StrEnum):
    """What the file itself says that a passage is, as ModernGov's pages and web service do. Nothing is guessed."""

    MEETING = "meeting"  # opens a meeting ("Meeting: 14/10/2025 - Cabinet (Item 6)"): what follows belongs to it
    ITEM = "item"  # an agenda item's heading, its number (where it has one) before its title
    PURPOSE = "purpose"  # what the item is for
    LABEL = "label"  # heads a part of an item: "Minutes:", "Decision:", "Additional documents:"
    DOCUMENT = "document"  # an entry of a list of documents
    OTHER = "other"  # a heading that opens no agenda item: "Attendance", "Venue"


@dataclass(frozen=True, slots=True)
class Passage:
    """A line or paragraph of the text. `level` is a heading's (1 is the highest); `bold` when all of it is.

    `mark` is what the file says that it is, or None where the file does not say. `number` is the item's number with
    which the words begin, where the file keeps it apart from the title.
    """

    start: int
    end: int
    style: Style = Style.PARAGRAPH
    level: int = 0
    bold: bool = False
    mark: Mark | None = None
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """The text of a document. Line ends are `\\n`; everything else is to the letter.

    `hints` are what the file says of itself beside its text: `title`, `date`, `council`, `body`, `venue`, `author`.
    """

    form: str
    text: str
    passages: tuple[Passage, ...]
    hints: Mapping[str, str] = field(default_factory=dict[str, str])
    warnings: tuple[str, ...] = ()

    def words(self, passage: Passage) -> str:
        """The words of a passage."""
        return self.text[passage.start : passage.end]


class TextBuilder:
    """Puts a text together passage by passage, each on a line of its own with a blank line between paragraphs."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._last: Style | None = None
        self.passages: list[Passage] = []

    def add(
        self,
        words: str,
        style: Style = Style.PARAGRAPH,
        *,
        level: int = 0,
        bold: bool = False,
        mark: Mark | None = None,
        number: str = "",
    ) -> None:
        """Add a passage; one of nothing but white space is left out. List entries and rows stay together."""
        if not words.strip():
            return
        if self._last is not None:
            together = style is self._last and style in (Style.LIST, Style.ROW)
            self._pieces.append("\n" if together else "\n\n")
            self._length += 1 if together else 2
        start = self._length
        self._pieces.append(words)
        self._length += len(words)
        self.passages.append(Passage(start, self._length, style, level, bold, mark, number))
        self._last = style

    @property
    def text(self) -> str:
        """All of it so far."""
        return "".join(self._pieces)
