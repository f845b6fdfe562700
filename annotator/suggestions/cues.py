"""Which patterns are worth trying on a stretch of text: a quick look at its words before the long patterns.

Nothing of this package comes before it; `phrases` asks it. Each pattern names words of which one
must stand in the text (`has` in the rules, or what `needed` reads out of the pattern); a word is looked at once, and
then its answer is remembered.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce

MOST_WORDS = 30_000  # remembered words; then it begins again, so that odd texts cannot fill the memory
LONGEST_WORD = 40  # what is longer is no word, and is not remembered
AROUND = ".,;:!?()[]“”\"'‘’"


class Inside:
    """Pieces of words, each with a number. Those in a word are found by the two letters that they begin with."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers
        self._begins: dict[str, list[tuple[str, int]]] = {}
        for piece, number in numbers.items():
            self._begins.setdefault(piece[:2], []).append((piece, number))

    def of(self, word: str) -> int:
        """The numbers of all pieces that stand in the word, joined bit by bit."""
        found = 0
        if len(word) > LONGEST_WORD:
            for piece, number in self._numbers.items():
                if piece in word:
                    found |= number
            return found
        begins = self._begins
        for at in range(len(word) - 1):
            for piece, number in begins.get(word[at : at + 2], ()):
                if word.startswith(piece, at):
                    found |= number
        return found


class Remembered(dict[str, int]):
    """The answer for each word, asked for once."""

    def __init__(self, answer: Callable[[str], int]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, word: str) -> int:
        found = self._answer(word)
        if len(self) >= MOST_WORDS:
            self.clear()
        if len(word) <= LONGEST_WORD:
            self[word] = found
        return found

    def joined(self, low: str) -> int:
        """The answers for all words of a text in small letters, joined bit by bit."""
        return reduce(int.__or__, map(self.__getitem__, low.split()), 0)


class Cues:
    """The patterns' words. The answer is a number whose bit i says that pattern i is worth trying.

    A cue of several words ("had until") is looked for as it stands once its longest word is there.
    """

    def __init__(self, groups: Sequence[Iterable[str]]) -> None:
        self._inside: dict[str, int] = {}
        self._whole: dict[str, int] = {}
        self._phrases: list[str] = []
        self._patterns: list[int] = []  # for each phrase the patterns that are worth trying where it stands
        self._sure = len(groups)  # so many bits are sure; those above them ask for a look at the phrases
        for index, group in enumerate(groups):
            for cue in group:
                self._take(cue, 1 << index)
        self._pieces = Inside(self._inside)
        self._known = Remembered(self._learn)

    def _take(self, cue: str, bit: int) -> None:
        needle, whole = _needle(cue)
        if " " in cue.strip():
            bit = 1 << (self._sure + self._phrase(cue.lower().strip(), bit))
        where = self._whole if whole else self._inside
        where[needle] = where.get(needle, 0) | bit

    def _phrase(self, phrase: str, bit: int) -> int:
        if phrase not in self._phrases:
            self._phrases.append(phrase)
            self._patterns.append(0)
        place = self._phrases.index(phrase)
        self._patterns[place] |= bit
        return place

    def of(self, text: str) -> int:
        """The patterns that are worth trying on a text."""
        low = text.lower()
        found = self._known.joined(low)
        sure = found & ((1 << self._sure) - 1)
        perhaps = found >> self._sure
        while perhaps:
            bit = perhaps & -perhaps
            perhaps ^= bit
            place = bit.bit_length() - 1
            if self._patterns[place] & ~sure and self._phrases[place] in low:
                sure |= self._patterns[place]
        return sure

    def _learn(self, word: str) -> int:
        bare = word.strip(AROUND)
        if bare[:1].isdigit():
            return 0
        return self._whole.get(bare, 0) | self._pieces.of(word)


def _needle(cue: str) -> tuple[str, bool]:
    """The longest word of a cue; whether it must be the whole word (it stands between blanks)."""
    longest = max(cue.lower().split(), key=len)
    return longest, cue.startswith(" ") and cue.endswith(" ")
