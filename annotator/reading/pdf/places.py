"""Where things stand on a page of a PDF: fragments, the gaps between them, and which way is up.

Before it stands nothing; `page` and all that works on its pages call it.
"""

from dataclasses import dataclass


@dataclass(slots=True)
class Fragment:
    """Words that stand together on a line. Places are in points, from the page's lower left corner.

    `order` is its place in the page's own order; `hyphen` tells that PDFium saw a hyphen at the end of the line.
    `bold_words` are those with which it begins in bold, where it goes on in plain letters.
    """

    words: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool
    order: int
    hyphen: bool = False
    bold_words: str = ""


@dataclass(slots=True)
class Page:
    """A page: its number (the first is 1), its size, and the fragments upon it."""

    number: int
    width: float
    height: float
    fragments: list[Fragment]


@dataclass(slots=True)
class Piece:
    """A fragment before the page is turned upright; `turn` is the direction in which it is written, in quarters."""

    fragment: Fragment
    turn: int


class Rectangles:
    """The places of the text objects, in the page's order; each line takes its own from the front."""

    def __init__(self, rectangles: list[tuple[float, float, float]]) -> None:
        self._all = rectangles
        self._next = 0

    def gaps(self, left: float, right: float, bottom: float, top: float, wide: float) -> list[tuple[float, float]]:
        """The gaps wider than `wide` in the line of these sides: the right side of what is before, the left after."""
        found: list[tuple[float, float]] = []
        slack = (top - bottom) * 0.3
        low, high = bottom - slack, top + slack
        every, index, reached = self._all, self._next, None
        while index < len(every):
            one_left, one_right, middle = every[index]
            mine = low <= middle <= high and one_right > left - slack and one_left < right + slack
            if not mine:
                if reached is None and index - self._next < 8:  # one that belongs to no line: a space, a mark
                    index += 1
                    continue
                break
            if one_right > one_left:  # it may begin and end with spaces, left and right of the words
                if reached is not None and one_left - reached > wide:
                    found.append((reached, one_left))
                reached = one_right if reached is None else max(reached, one_right)
            index += 1
        if reached is not None:
            self._next = index
        return found


def turn_of(a: float, b: float) -> int | None:
    """In which direction a text runs, in quarter turns; None for one that is aslant, as a watermark is."""
    if abs(b) <= 0.1 * abs(a):
        return 0 if a >= 0 else 2
    if abs(a) <= 0.1 * abs(b):
        return 1 if b > 0 else 3
    return None


def upright(number: int, box: tuple[float, float, float, float], pieces: list[Piece]) -> Page:
    """The page turned so that most of its text runs from left to right; what runs otherwise, or off it, is left out."""
    left, bottom, right, top = box
    letters = [0, 0, 0, 0]
    for piece in pieces:
        letters[piece.turn] += len(piece.fragment.words)
    turn = letters.index(max(letters))
    width, height = (right - left, top - bottom) if turn % 2 == 0 else (top - bottom, right - left)
    fragments: list[Fragment] = []
    for piece in pieces:
        if piece.turn != turn:
            continue
        fragment = piece.fragment
        x0, y0, x1, y1 = fragment.left - left, fragment.bottom - bottom, fragment.right - left, fragment.top - bottom
        if turn == 1:
            x0, y0, x1, y1 = y0, height - x1, y1, height - x0
        elif turn == 2:
            x0, y0, x1, y1 = width - x1, height - y1, width - x0, height - y0
        elif turn == 3:
            x0, y0, x1, y1 = width - y1, x0, width - y0, x1
        if x1 > 0 and x0 < width and y1 > 0 and y0 < height:
            fragment.left, fragment.bottom, fragment.right, fragment.top = x0, y0, x1, y1
            fragments.append(fragment)
    return Page(number, width, height, fragments)
