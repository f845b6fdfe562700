"""PDFs for the tests of their reading, drawn line by line with reportlab."""

import io
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from annotator.reading import ReadText, Style, read_bytes

WIDTH, HEIGHT = A4
PLAIN, BOLD = "Helvetica", "Helvetica-Bold"
LONG = (
    "The Committee considered a report of the Director of Place on the upkeep of the roads in the coming year and noted"
    " that the money had been cut by a tenth since the autumn while complaints had risen in every ward of the borough."
)


class Sheet:
    """A page on which words are wrapped as a word processor does."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.y = HEIGHT - 80

    def wrapped(self, words: str, width: float = 440, font: str = PLAIN, size: float = 11) -> list[str]:
        """The words in lines of that width."""
        lines = [""]
        for word in words.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.canvas.stringWidth(longer, font, size) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def write(self, words: str, left: float = 72, width: float = 440, font: str = PLAIN, size: float = 11) -> None:
        """The words in lines of that width, and the space of half a line below them."""
        for line in self.wrapped(words, width, font, size):
            self.line(line, left, font, size)
        self.y -= 7

    def line(self, words: str, left: float = 72, font: str = PLAIN, size: float = 11) -> None:
        """One line, and the next below it."""
        self.at(words, left, self.y, font, size)
        self.y -= 1.25 * size

    def at(self, words: str, left: float, y: float, font: str = PLAIN, size: float = 11) -> None:
        """Words at a place."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(left, y, words)

    def row(self, *cells: tuple[float, float, str]) -> None:
        """A row of a table, written cell by cell: each with where it begins, its width, and its words."""
        top, lowest = self.y, self.y
        for left, width, words in cells:
            self.y = top
            self.write(words, left, width)
            lowest = min(lowest, self.y)
        self.y = lowest


def printed(*draw: Callable[[Sheet], object], title: str = "") -> bytes:
    """A PDF with a page for each of these."""
    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=A4, invariant=1)
    canvas.setTitle(title)
    for each in draw:
        each(Sheet(canvas))
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


def read(*draw: Callable[[Sheet], object], title: str = "") -> ReadText:
    """What is read of it."""
    return read_bytes(printed(*draw, title=title), "minutes.pdf")


def words(found: ReadText, style: Style | None = None) -> list[str]:
    """The words of the passages, of those of that style where one is named."""
    return [found.words(passage) for passage in found.passages if style is None or passage.style is style]
