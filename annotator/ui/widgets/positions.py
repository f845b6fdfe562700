"""Positions in a text, there and back: Python counts code points, Qt counts UTF-16 units.

Comes before `item_text`. An emoji is one code point and two units; a text without one needs no table.
"""

from bisect import bisect_left


class Positions:
    """Converts the positions of one text."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() or max(text) <= "\uffff" else _wide_characters(text)
        self._wide_units = [place + earlier for earlier, place in enumerate(self._wide)]

    def to_qt(self, position: int) -> int:
        """The UTF-16 position of a code point."""
        return position + bisect_left(self._wide, position)

    def from_qt(self, position: int) -> int:
        """The code point at a UTF-16 position; the middle of a pair counts as its start."""
        return position - bisect_left(self._wide_units, position)


def _wide_characters(text: str) -> list[int]:
    return [place for place, character in enumerate(text) if character > "\uffff"]
