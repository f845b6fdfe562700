"""Words cut by a line end ("par-" / "ticular") made whole, margin notes and bold marks taken out; places led back.

Nothing of this package comes before it; `suggesting` reads the whole words and gives the places of the text as it is.
A note in the margin is who is to act: "GD to write to the Clerk    GD", at the end of any line of its paragraph.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from annotator.records import Proposal

BOLD = "**"  # Markdown's mark before and behind bold words
INITIALS = r"[A-Z]{2,3}[a-z]?"
IN_MARGIN = rf"(?:(?:{INITIALS}|[Cc]lerk|CLERK)(?: ?[/,&+] ?(?={INITIALS}|[Cc]l)|(?!\S)| and (?={INITIALS}))){{1,5}}"
CUT = re.compile(
    r"(?<=[a-z])-\n[ \t]*(?=[a-z])"
    rf"|(?<=[a-z,;:.)\d”’']) {{3,}}(?P<end>{IN_MARGIN})[ \t]*(?=\n|$)"
    rf"|(?<=[a-z,])\n {{0,40}}(?P<own>{IN_MARGIN})[ \t]*(?=\n[a-z])"
    r"|\*\*"
)


@dataclass(frozen=True, slots=True)
class Noted:
    """A note in the margin: who is to act, and where in the text it stood."""

    at: int
    owner: str


class Rejoined:
    """A text without hyphens at line ends, notes in the margin and bold marks; the same `text` where there are none."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.noted: list[Noted] = []
        self._places: list[int] = []
        self._taken: list[int] = [0]
        if "-\n" not in text and "   " not in text and BOLD not in text:
            return
        pieces: list[str] = []
        at = 0
        for cut in CUT.finditer(text):
            pieces.append(text[at : cut.start()])
            self._places.append(cut.start() - self._taken[-1])
            self._taken.append(self._taken[-1] + cut.end() - cut.start())
            if cut.lastgroup:
                self.noted.append(Noted(self._places[-1], cut[cut.lastgroup].strip()))
            at = cut.end()
        self.text = "".join([*pieces, text[at:]])

    def led_back(self, found: list[Proposal]) -> list[Proposal]:
        """The proposals with their places in the text as it is."""
        if not self._places:
            return found
        return [replace(one, start=self.start(one.start), end=self.end(one.end)) for one in found]

    def start(self, place: int) -> int:
        """Where words that begin at a place of the rejoined text begin in the text as it is."""
        return place + self._taken[bisect_right(self._places, place)]

    def end(self, place: int) -> int:
        """Where words that end at a place of the rejoined text end in the text as it is."""
        return place + self._taken[bisect_left(self._places, place)]
