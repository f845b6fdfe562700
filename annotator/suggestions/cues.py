"""Which patterns are worth trying on a stretch of text: a quick look at its words before the long patterns.

Nothing of this package comes before it; `phrases` asks it. Each pattern names words of which one
must stand in the text (`has` in the rules); a word is looked at once, and then its answer is remembered.
"""

from collections.abc import Iterable, Sequence

MOST_WORDS = 100_000  # remembered words; then it begins again, so that odd texts cannot fill the memory
AROUND = ".,;:!?()[]“”\"'‘’"


class Cues:
    """The patterns' words. The answer is a number whose bit i says that pattern i is worth trying.

    A cue of several words ("had until") is looked for as it stands once its longest word is there.
    """

    def __init__(self, groups: Sequence[Iterable[str]]) -> None:
        self._inside: dict[str, int] = {}
        self._whole: dict[str, int] = {}
        self._phrases: dict[int, list[str]] = {}
        self._sure = len(groups)  # so many bits are sure; those above them ask for a look at the phrases
        for index, group in enumerate(groups):
            for cue in group:
                self._take(cue, 1 << index)
        self._known: dict[str, int] = {}

    def _take(self, cue: str, bit: int) -> None:
        needle, whole = _needle(cue)
        if " " in cue.strip():
            self._phrases.setdefault(bit, []).append(cue.lower().strip())
            bit <<= self._sure
        where = self._whole if whole else self._inside
        where[needle] = where.get(needle, 0) | bit

    def of(self, text: str) -> int:
        """The patterns that are worth trying on a text."""
        known, found, low = self._known, 0, text.lower()
        for word in low.split():
            mask = known.get(word)
            found |= self._learn(word) if mask is None else mask
        sure = found & ((1 << self._sure) - 1)
        perhaps = (found >> self._sure) & ~sure
        while perhaps:
            bit = perhaps & -perhaps
            perhaps ^= bit
            if any(phrase in low for phrase in self._phrases[bit]):
                sure |= bit
        return sure

    def _learn(self, word: str) -> int:
        bare = word.strip(AROUND)
        if bare[:1].isdigit():
            return 0
        if len(self._known) >= MOST_WORDS:
            self._known.clear()
        mask = self._whole.get(bare, 0)
        for needle, patterns in self._inside.items():
            if needle in word:
                mask |= patterns
        self._known[word] = mask
        return mask


def _needle(cue: str) -> tuple[str, bool]:
    """The longest word of a cue; whether it must be the whole word (it stands between blanks)."""
    longest = max(cue.lower().split(), key=len)
    return longest, cue.startswith(" ") and cue.endswith(" ")
