"""Which patterns are worth trying on a stretch of text: a quick look at its words before the long patterns.

Nothing of this package comes before it; `phrases` asks it. Each pattern names words of which one
must stand in the text (`has` in the rules); a word is looked at once, and then its answer is remembered.
"""

from collections.abc import Iterable, Sequence

MOST_WORDS = 100_000  # remembered words; then it begins again, so that odd texts cannot fill the memory
AROUND = ".,;:!?()[]“”\"'‘’"


class Cues:
    """The patterns' words. The answer is a number whose bit i says that pattern i is worth trying."""

    def __init__(self, groups: Sequence[Iterable[str]]) -> None:
        self._inside: dict[str, int] = {}
        self._whole: dict[str, int] = {}
        for index, group in enumerate(groups):
            for word in group:
                needle, whole = _needle(word)
                where = self._whole if whole else self._inside
                where[needle] = where.get(needle, 0) | 1 << index
        self._known: dict[str, int] = {}

    def of(self, text: str) -> int:
        """The patterns that are worth trying on a text."""
        known, found = self._known, 0
        for word in text.lower().split():
            mask = known.get(word)
            found |= self._learn(word) if mask is None else mask
        return found

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
