"""What was read beside what had been written: how much of it came back, form by form.

Before it stand `source` and what the program found; `measure_reading` prints the scores, a test looks at them.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from annotator.meetings.files import FileRead
from annotator.meetings.found import Found, FoundItem
from annotator.records import PartKind
from rendering.source import Item, Meeting

_WORDS = 4  # so many words at the beginning and the end of an item's text tell where it begins and ends
_LABEL = re.compile(r"\A\s*Minutes:")  # the page's own, over the text
_PLAIN_BODIES = {"parish council", "full council", "council", "town council", "community council"}
_CLOSING = {"the meeting closed at 9 05 pm", "the meeting ended at 4 17 p m"}  # it may stand in the last item, or not


@dataclass(slots=True)
class Score:
    """What was right in one form. `items` are (right, found, wanted); the others (right, wanted)."""

    form: str
    files: int = 0
    failed: int = 0
    bounds: list[int] = field(default_factory=lambda: [0, 0, 0])
    numbers: list[int] = field(default_factory=lambda: [0, 0, 0])
    titles: list[int] = field(default_factory=lambda: [0, 0, 0])
    facts: Counter[str] = field(default_factory=Counter[str])
    asked: Counter[str] = field(default_factory=Counter[str])
    likeness: list[float] = field(default_factory=list[float])
    seconds: float = 0.0
    misses: list[str] = field(default_factory=list[str])

    def fact(self, name: str, *, right: bool, miss: str) -> None:
        """Count a fact of the head."""
        self.asked[name] += 1
        self.facts[name] += right
        if not right:
            self.misses.append(miss)

    def f1(self, which: str = "bounds") -> float:
        """The F1 of the items' boundaries, numbers or titles."""
        return f1(*getattr(self, which))


def f1(right: int, found: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (found + wanted) if found + wanted else 0.0


def words_of(text: str) -> list[str]:
    """The text's words, whatever its quotation marks, dashes, marks of lists and line ends."""
    text = unicodedata.normalize("NFKC", re.sub(r"(?<=[a-z])[-\xad]\n(?=[a-z])", "", text)).replace("\xad", "").lower()
    return re.findall(r"[^\W_]+", re.sub(r"[’'‘]", "", text))


def number_of(number: str) -> str:
    """A number without the point or brackets that a house writes around it."""
    return number.strip().strip(".()").lower()


def compare(score: Score, says: Meeting, read: FileRead) -> None:
    """Add one file's reading to the score."""
    score.files += 1
    where = f"{says.name}/{read.name}"
    if len(read.found) != 1:
        score.failed += 1
        score.misses.append(f"{where}: {read.error or f'{len(read.found)} meetings were found instead of one'}")
    found = read.found[0] if read.found else None
    if found and found.kind.value != "minutes":
        score.misses.append(f"{where}: taken for {found.kind.value}")
        found = None
    if not found:
        for totals in (score.bounds, score.numbers, score.titles):
            totals[2] += len(says.items)
        for name in ("date", "body", "council"):
            score.fact(name, right=False, miss="")
        score.misses = [miss for miss in score.misses if miss]
        return
    _compare_head(score, says, found, where)
    _compare_items(score, says, found, where)


def _compare_head(score: Score, says: Meeting, found: Found, where: str) -> None:
    score.fact("date", right=found.date == says.day, miss=f"{where}: date {says.day}, found {found.date}")
    if says.body:
        bodies = {tuple(_name(says.body))} | ({tuple(_name(says.council))} if _is_council(says) else set())
        right = tuple(_name(found.body)) in bodies
        score.fact("body", right=right, miss=f"{where}: body {says.body!r}, found {found.body!r}")
    right = _name(found.council) == _name(says.council)
    score.fact("council", right=right, miss=f"{where}: council {says.council!r}, found {found.council!r}")


def _is_council(says: Meeting) -> bool:
    return says.body.lower() in _PLAIN_BODIES or says.body == says.council


def _name(name: str) -> list[str]:
    return [word for word in words_of(name) if word != "the"]


def _compare_items(score: Score, says: Meeting, found: Found, where: str) -> None:
    pairs = pair(says.items, found.items)
    for totals in (score.bounds, score.numbers, score.titles):
        totals[1] += len(found.items)
        totals[2] += len(says.items)
    for index, item in enumerate(says.items):
        name = f"{where}: item {item.number} {item.title[:50]!r}"
        other = found.items[pairs[index]] if index in pairs else None
        if other is None:
            score.misses.append(f"{name} was not found")
            continue
        _compare_item(score, item, other, name)
    extra = [other for at, other in enumerate(found.items) if at not in pairs.values()]
    score.misses += [f"{where}: extra item {other.number!r} {other.title[:70]!r}" for other in extra]


def _compare_item(score: Score, item: Item, other: FoundItem, name: str) -> None:
    wanted, given = words_of(item.text), _given_words(item, other)
    begins, ends = given[:_WORDS] == wanted[:_WORDS], _ends_alike(wanted, given)
    score.bounds[0] += begins and ends
    score.numbers[0] += number_of(item.number) == number_of(other.number)
    same = words_of(item.title) == words_of(other.title)
    score.titles[0] += same
    score.likeness.append(SequenceMatcher(None, wanted, given, autojunk=False).ratio() if wanted or given else 1.0)
    if not begins:
        score.misses.append(f"{name} begins {' '.join(wanted[:8])!r}, found {' '.join(given[:8])!r}")
    if not ends:
        score.misses.append(f"{name} ends {' '.join(wanted[-8:])!r}, found {' '.join(given[-8:])!r}")
    if number_of(item.number) != number_of(other.number):
        score.misses.append(f"{name}: number found {other.number!r}")
    if not same:
        score.misses.append(f"{name}: title found {other.title!r}")


def _given_words(item: Item, other: FoundItem) -> list[str]:
    """The words of a found item without its lists of documents, after its purpose line where the source has that line.

    The page of an item lists documents, which the source does not have: the item keeps them as a part of its own.
    """
    kept = other.text
    for part in sorted(other.parts, key=lambda part: -part.start):
        if part.kind is PartKind.SUPPORTING:
            kept = kept[: part.start] + kept[part.end :]
    wanted, purpose, given = words_of(item.text), words_of(other.purpose), words_of(_LABEL.sub("", kept))
    closing = next((len(words.split()) for words in _CLOSING if given[-len(words.split()) :] == words.split()), 0)
    given = given[: len(given) - closing]
    return purpose + given if purpose and wanted[: len(purpose)] == purpose else given


def _ends_alike(wanted: list[str], given: list[str]) -> bool:
    """The last words are the same; a word or two of another column may follow them."""
    last = wanted[-_WORDS:]
    return (not wanted and len(given) < 3) or any(
        last == given[len(given) - len(last) - more : len(given) - more] for more in range(3) if last
    )


def pair(wanted: tuple[Item, ...], found: tuple[FoundItem, ...]) -> dict[int, int]:
    """Which found item stands for which wanted one: the likeliest pairs first, each once."""
    likely = sorted(
        ((_alike(item, other), -abs(i - j), i, j) for i, item in enumerate(wanted) for j, other in enumerate(found)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for likeness, _, i, j in likely:
        if likeness > 0 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _alike(item: Item, other: FoundItem) -> int:
    wanted, given = words_of(item.text), _given_words(item, other)
    return (
        3 * (bool(wanted) and wanted[:_WORDS] == given[:_WORDS])
        + 2 * (words_of(item.title) == words_of(other.title))
        + (bool(item.number) and number_of(item.number) == number_of(other.number))
        + (bool(wanted) and _ends_alike(wanted, given))
    )
