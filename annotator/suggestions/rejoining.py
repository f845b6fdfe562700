"""Words that a line end has cut ("par-" / "ticular") made whole, and places in the whole text led back.

Nothing of this package comes before it; `suggesting` reads the whole words and gives the places of the text as it is.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from annotator.records import Proposal

CUT_WORD = re.compile(r"(?<=[a-z])-\n[ \t]*(?=[a-z])")


class Rejoined:
    """A text without the hyphens at its line ends; `text` is the same where there are none."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: list[int] = []
        self._taken: list[int] = [0]
        if "-\n" not in text:
            return
        pieces: list[str] = []
        at = 0
        for cut in CUT_WORD.finditer(text):
            pieces.append(text[at : cut.start()])
            self._places.append(cut.start() - self._taken[-1])
            self._taken.append(self._taken[-1] + cut.end() - cut.start())
            at = cut.end()
        self.text = "".join([*pieces, text[at:]])

    def led_back(self, found: list[Proposal]) -> list[Proposal]:
        """The proposals with their places in the text as it is."""
        if not self._places:
            return found
        return [replace(one, start=self._start(one.start), end=self._end(one.end)) for one in found]

    def _start(self, place: int) -> int:
        return place + self._taken[bisect_right(self._places, place)]

    def _end(self, place: int) -> int:
        return place + self._taken[bisect_left(self._places, place)]
