"""Agenda items that do not begin a line: several of them in one paragraph, or behind the head of a table.

Before it stand `numbers` and `titles`; `numbered` calls it with the run that it found, and has back what the run lacks.
"""

import re
from itertools import islice

from annotator.meetings.items.numbers import Numbered, step_to
from annotator.meetings.items.titles import LONGEST_INLINE, is_business, is_title, tidy
from annotator.reading import ReadText

_MOST = 20  # items that may stand in one paragraph
_BACK = 60  # lines above the second item in which the first is looked for
_FIRST_LINES = 25
_FIRST_BEHIND = re.compile(r"[^\d\n]{1,40}[ \t](?P<number>1)[.)]?[ \t]+(?P<title>[A-Z][^\n]{2,60})$")
_FIRST_INSIDE = re.compile(r"(?:^|\s)(?P<number>[1-3])[.)][ \t]+(?=[A-Z][^\n]{0,60}:)")
_SENTENCE_END = re.compile(
    r"\s+[-–—]\s+|:\s+|[.;]\s+|\s+(?=(?:It|The|There|This|Cllrs?|Councillors?|Members?|Mr|Mrs|No|None)\b)"
)
_MINUTE = re.compile(r"(?<![\w/.,£-])(?P<one>\d{1,4})/(?P<other>\d{2,4})[.:)]?[ \t]+(?=[A-Z‘“(])")
_FEWEST_INSIDE = 3
_MOST_MINUTES = 2000
_WORDS = 9  # of a sentence that has no title
_THAT = re.compile(r"that\b|to\b|the\b.{0,60}\bbe\b", re.I)


def with_those_inside_lines(run: list[Numbered], read: ReadText) -> list[Numbered]:
    """The run with the items that stand in the middle of a line: "1. Apologies: none. 2. Declarations: none."."""
    minutes = minute_numbers_inside(read)
    if len(minutes) > 1.5 * len(run):
        return minutes
    if not run:
        return _all_inside(read)
    if len(run[0].rank) != 1 or not run[0].number.isdigit():
        return run
    whole: list[Numbered] = _first_behind_words(run[0], read) if run[0].rank == (2,) else []
    for at, line in enumerate(run):
        whole.append(line)
        after = run[at + 1] if at + 1 < len(run) else None
        missing = step_to(line, after) - 1 if after else _MOST
        if missing > 0:
            whole += _inside(line, read, after.start if after else len(read.text), missing)
    return whole if len(whole) >= 2 or (_is_alone(run[0], read)) else []


def minute_numbers_inside(read: ReadText) -> list[Numbered]:
    """The longest chain of minute numbers, most of them in the middle of lines: "45/22 Apologies. None. 46/22 ..."."""
    if read.text.count("/") < _FEWEST_INSIDE:
        return []
    chain = _longest_chain(list(islice(_MINUTE.finditer(read.text), _MOST_MINUTES)))
    inside = sum(bool(read.text[read.text.rfind("\n", 0, one.start()) + 1 : one.start()].strip()) for one in chain)
    if len(chain) < _FEWEST_INSIDE or 2 * inside < len(chain):
        return []
    ends = [*(match.start() for match in chain[1:]), len(read.text)]
    return [_of_minute(match, end, read) for match, end in zip(chain, ends, strict=True)]


def _longest_chain(found: list[re.Match[str]]) -> list[re.Match[str]]:
    """The most numbers that go up by one, the running number before the year or behind it."""
    chains: dict[tuple[str, str, int], tuple[int, int]] = {}  # how long, and which number is its last
    before: list[dict[str, int]] = []  # of each number the one before it in a chain
    best = (0, -1, "one")
    for at, match in enumerate(found):
        before.append({})
        for running, year in (("one", "other"), ("other", "one")):
            length, before[at][running] = chains.get((running, match[year], int(match[running]) - 1), (0, -1))
            key = (running, match[year], int(match[running]))
            chains[key] = max(chains.get(key, (0, -1)), (length + 1, at))
            best = max(best, (length + 1, at, running))
    chain: list[re.Match[str]] = []
    _, at, running = best
    while at >= 0:
        chain.append(found[at])
        at = before[at][running]
    return chain[::-1]


def _of_minute(match: re.Match[str], end: int, read: ReadText) -> Numbered:
    index = next((at for at, one in enumerate(read.passages) if one.end > match.start()), 0)
    number = f"{match['one']}/{match['other']}"
    rank = (int(match["one"]), int(match["other"]))
    line = Numbered(index, match.start(), match.end(), number, "9/9", rank, "", False, True)
    stop = read.text.find("\n", match.end(), end)
    words = read.text[match.end() : stop if stop >= 0 else end].rstrip()
    again = re.compile(rf"\s+(?={re.escape(words.split(None, 1)[0])}\b)").search(words, 3, LONGEST_INLINE)
    short = _SENTENCE_END.search(words, 3, LONGEST_INLINE)
    if again and (short is None or again.start() < short.start()) and is_title(words[: again.start()]):
        line.title, line.end = tidy(words[: again.start()]), match.end() + again.end()
    elif short is None and len(words) <= LONGEST_INLINE and is_title(words):
        line.title, line.end = tidy(words), match.end() + len(words)
    else:
        _entitle(line, words)
    return line


def _first_behind_words(second: Numbered, read: ReadText) -> list[Numbered]:
    """The first item where a table's head was read into its line: "ITEMS Action 1 Police Report"."""
    for index in range(max(0, second.index - _BACK), second.index):
        passage = read.passages[index]
        match = _FIRST_BEHIND.match(read.text, passage.start, passage.end)
        if match and is_title(match["title"]) and is_business(match["title"]):
            start = match.start("number")
            return [Numbered(index, start, passage.end, "1", "9", (1,), tidy(match["title"]), True, False)]
    return []


def _all_inside(read: ReadText) -> list[Numbered]:
    """The items of minutes that are one paragraph with their head: "... Hall 1. Welcome: ... 2. Apologies: ..."."""
    first = _FIRST_INSIDE.search(read.text)
    if first is None:
        return []
    start = first.start("number")
    line = Numbered(0, start, first.end(), first.group("number"), "9", (int(first.group("number")),), "", False, False)
    stop = read.text.find("\n", line.end)
    _entitle(line, read.text[line.end : stop if stop >= 0 else len(read.text)])
    run = [line, *_inside(line, read, len(read.text), _MOST)]
    return run if len(run) >= 4 and sum(is_business(one.title) for one in run) >= 2 else []


def _is_alone(line: Numbered, read: ReadText) -> bool:
    """Whether the only numbered title of a text is an item's: an extract from the minutes."""
    return line.sure and not line.limb and line.index < _FIRST_LINES and len(read.text) - line.end > len(line.title)


def _inside(line: Numbered, read: ReadText, end: int, most: int) -> list[Numbered]:
    """The next numbers, one after the other, as they open a sentence within the text of an item."""
    found: list[Numbered] = []
    at = line.end
    while len(found) < most:
        number = line.rank[-1] + 1 + len(found)
        match = re.compile(rf"(?<=[.;:!?)])[ \t]+{number}[.)][ \t]+(?=[A-Z‘“(])").search(read.text, at, end)
        if match is None or _opens_a_list(read.text, at, match.start()) or _THAT.match(read.text, match.end()):
            break
        index = line.index
        one = Numbered(index, match.start(), match.end(), str(number), line.shape, (number,), "", False, False)
        stop = read.text.find("\n", match.end(), end)
        _entitle(one, read.text[match.end() : stop if stop >= 0 else end])
        found.append(one)
        at = one.end
    return found


def _opens_a_list(text: str, start: int, end: int) -> bool:
    return bool(re.compile(r"(?:^|[ \t(\n])1[.)][ \t]").search(text, start, end))


def _entitle(line: Numbered, words: str) -> None:
    short = _SENTENCE_END.search(words, 3, LONGEST_INLINE)
    if short and is_title(words[: short.start()]):
        line.title = tidy(words[: short.start()])
        line.end += short.end()
        return
    pieces = words.split()
    line.title = tidy(" ".join(pieces[:_WORDS])).rstrip(".,;") + ("…" if len(pieces) > _WORDS else "")


def name_sentence(line: Numbered, read: ReadText) -> None:
    """A title for a numbered sentence: its first words. Its text is the sentence."""
    passage = read.passages[line.index]
    words = read.text[line.start : passage.end]
    words = words[words.index(line.number) + len(line.number) :].lstrip(" \t.):-–*_")
    short = _SENTENCE_END.search(words, 3, LONGEST_INLINE)
    if short and is_title(words[: short.start()]):
        line.title = tidy(words[: short.start()])
        line.end = passage.end - len(words) + short.end()
        return
    pieces = words.split()
    line.title = tidy(" ".join(pieces[:_WORDS])).rstrip(".,;") + ("…" if len(pieces) > _WORDS else "")
    line.end = passage.end if len(pieces) <= _WORDS else passage.end - len(words)
