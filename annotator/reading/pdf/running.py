"""What stands on every page and belongs to none: running headers and footers, page numbers, lines for a signature.

Before it stands `rows`; `pdf` calls it before the lines are made. "Signed ..... Dated ....." goes too: the day of
signing is not the meeting's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import median

from annotator.reading.pdf.places import Page
from annotator.reading.pdf.rows import Row

_EDGE = 5  # rows at the top and at the bottom of a page among which a running one is looked for
_MARGIN = 0.16  # of the page's height
_DRIFT = 7  # points by which the place of a running line may differ from page to page
_FEW_PAGES = 10
_LONGEST_RUNNING = 70  # letters
_SMALLER = 0.93  # times the size of the text
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_ROMAN = re.compile(r"^\W*[ivxlc]{1,6}\W*$", re.I)
_PAGE_NUMBER = re.compile(
    r"^[^\w\d]*(?:(?:page|pg|p)\.?\s*(?:no\.?\s*)?)?(?P<number>\d{1,4})(?:\s*(?:of|/|-)\s*\d{1,4})?(?:\s*\|?\s*page)?[^\w\d]*$",
    re.I,
)
_SAYS_PAGE = re.compile(
    r"(?:^|\t)[^\t]{0,50}\bpage\s*(?:no\.?\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[^\w\t]*(?:$|\t)"
    r"|(?:^|\t)\W*page\s*(?:no\.?\s*)?\d{1,4}\b[^\t]{0,50}(?:$|\t)|\b\d{1,4}\s*\|\s*page\b",
    re.I,
)
_DECIDES = re.compile(
    r"^\W*(?:resolved|agreed|decision|decided|recommended|noted|action|reasons?|voting|for|against)\b", re.I
)
_NAMES_BODY = re.compile(r"\b(?:council|committee|board|panel|authority|cabinet|minutes|forum|executive)\b", re.I)
_LEADER = re.compile(r"(?:\.\s?){4,}|(?:…\s?){2,}|_{3,}|-{6,}")
_SIGNS = re.compile(
    r"^\W*(?:(?:approved|agreed|confirmed|accepted)\b.{0,60}\b)?(?:signed|signature|chair|initial|date|mayor|presiding|provost|convener"
    r"|president|clerk|name|print|cllr|councillor|leader)",
    re.I,
)
_SIGNED = re.compile(
    r"^\W*(?-i:Signed|SIGNED)(?:[^\w.]*$|\s*(?:\([^)]*\)\s*)?[:–-].{0,90}$|\b.{0,80}\bdated?\b.{0,30}$"
    r"|\s+by\s+(?:the\s+)?(?:chair|mayor|presiding)\w*[^\w.]*$)|^\W*chair\w*['’]?s?['’]?\s+(?:signature|initials?)\b.{0,25}$"
    r"|^\W*initial(?:s|led)?(?:\s+by\s+(?:the\s+)?chair\w*)?\W{0,3}$|^\W*(?:chair\w*['’]?s?\s+)?signature\b.{0,40}$",
    re.I,
)
_WHO_SIGNS = re.compile(
    r"^\W*(?:the\s+)?(?:vice[ -])?(?:chair(?:man|person|woman)?|mayor|town\s+mayor|presiding\s+(?:officer|member)"
    r"|provost|convener|president|dated?|name|clerk)\W*(?:(?:of|to)\s+the\s+(?:meeting|council|committee))?\W*$"
    r"|^\W*dated?\s*[:.]?\s*(?:this\s+)?\d[^a-z]*(?:[a-z]+\W*){0,5}\d*\W*$",
    re.I,
)
_NO_SIGNATURE = re.compile(
    r"\bdates?\s+(?:of|and|for)\b|\bchair\w*\s+(?:report|announce|remark|welcome|business)", re.I
)


def without_running(pages: Sequence[tuple[Page, list[Row]]]) -> list[list[Row]]:
    """The rows of each page without those that run through all of them, page numbers and lines for a signature."""
    body = _body_size(pages)
    running = _repeated(pages, body) | _numbers(pages)
    running |= _alone(pages, running, body)
    kept: list[list[Row]] = []
    for at, (page, rows) in enumerate(pages):
        body = [row for index, row in enumerate(rows) if (at, index) not in running]
        if at == 0:
            body = _names(page, rows, body) + body
        body = [row for index, row in enumerate(body) if not _is_page_number(page, body, index)]
        kept.append(_without_signatures(page, body, is_last=at == len(pages) - 1))
    return kept


def words_of(row: Row) -> str:
    """The words of a row."""
    return row.cells[0].words if len(row.cells) == 1 else "\t".join(cell.words for cell in row.cells)


def _edges(page: Page, rows: Sequence[Row]) -> list[tuple[int, bool]]:
    """The places of the rows near the page's edges, and whether that is its top."""
    top = [(at, True) for at in range(min(_EDGE, len(rows))) if rows[at].bottom > (1 - _MARGIN * 1.3) * page.height]
    first = max(len(top), len(rows) - _EDGE)
    return top + [(at, False) for at in range(first, len(rows)) if rows[at].bottom < _MARGIN * page.height]


def _repeated(pages: Sequence[tuple[Page, list[Row]]], body: float) -> set[tuple[int, int]]:
    """The places of the rows whose words stand at the same height of several pages."""
    found: dict[tuple[str, bool], list[tuple[int, int]]] = defaultdict(list)
    for at, (page, rows) in enumerate(pages):
        for index, is_top in _edges(page, rows):
            if _DECIDES.match(words_of(rows[index])):
                continue
            found[_NUMBER.sub("#", words_of(rows[index]).lower()), is_top].append((at, index))
    fewest = 2 if len(pages) <= _FEW_PAGES else 3
    running: set[tuple[int, int]] = set()
    for (_, is_top), places in found.items():
        if len(places) < fewest:
            continue
        heights = [_height(pages, place, is_top) for place in places]
        middle = median(heights)
        level = [place for place, height in zip(places, heights, strict=True) if abs(height - middle) < _DRIFT]
        if len({at for at, _ in level}) >= fewest and _numbers_run(pages, level):
            running.update(level)
    return _outside(pages, running, body)


def _outside(
    pages: Sequence[tuple[Page, list[Row]]], repeated: set[tuple[int, int]], body: float
) -> set[tuple[int, int]]:
    """Those of the repeated rows that stand apart from the text, or are set smaller, with those on their outer side.

    What several pages begin or end with in the middle of their text is no header.
    """
    outside: set[tuple[int, int]] = set()
    by_page: dict[int, list[int]] = defaultdict(list)
    for at, index in repeated:
        by_page[at].append(index)
    for at, (_, rows) in enumerate(pages):
        for index in sorted(by_page[at], key=lambda index: min(index, len(rows) - 1 - index), reverse=True):
            inner = index + 1 if 2 * index < len(rows) - 1 else index - 1
            small = rows[index].cells[0].size < _SMALLER * body
            first = (at, inner) not in repeated and not _is_sentence(rows[index])
            if small or first or (at, inner) in outside or _is_apart(rows, index):
                outside.add((at, index))
    return outside


def _is_sentence(row: Row) -> bool:
    return len(row.cells) == 1 and len(row.cells[0].words) > _LONGEST_RUNNING


def _body_size(pages: Sequence[tuple[Page, list[Row]]]) -> float:
    """The size of most letters."""
    letters: Counter[float] = Counter()
    for _, rows in pages:
        for row in rows:
            letters[round(row.cells[0].size)] += len(row.cells[0].words)
    return letters.most_common(1)[0][0] if letters else 0.0


def _height(pages: Sequence[tuple[Page, list[Row]]], place: tuple[int, int], is_top: bool) -> float:
    page, rows = pages[place[0]]
    bottom = rows[place[1]].bottom
    return page.height - bottom if is_top else bottom


def _numbers_run(pages: Sequence[tuple[Page, list[Row]]], places: Sequence[tuple[int, int]]) -> bool:
    """Whether each number in a repeated row stays the same or counts the pages: the numbers of items do neither.

    A row whose numbers change stands apart from the text; a title that has the number of its page does not.
    """
    rows = [[int(number[:9]) for number in _NUMBER.findall(words_of(pages[at][1][index]))] for at, index in places]
    changes = False
    for column in range(len(rows[0])):
        values = [(at, row[column]) for (at, _), row in zip(places, rows, strict=True)]
        if len({value for _, value in values}) > 1:
            changes = True
            if len({value - at for at, value in values}) > max(1, len(values) // 3):
                return False
    return not changes or all(_is_apart(pages[at][1], index) for at, index in places)


def _alone(pages: Sequence[tuple[Page, list[Row]]], running: set[tuple[int, int]], body: float) -> set[tuple[int, int]]:
    """The places of headers and footers that stand on one page only: they say again what the first page begins with."""
    if not pages or not pages[0][1]:
        return set()
    head = set(_WORD.findall(" ".join(words_of(row).lower() for row in pages[0][1][:12])))
    found: set[tuple[int, int]] = set()
    for at, (page, rows) in enumerate(pages[1:], 1):
        for index, is_top in _edges(page, rows):
            inner = index + 1 if is_top else index - 1
            if (at, index) in running or (is_top and index > 2) or not 0 <= inner < len(rows):
                continue
            apart = abs(rows[inner].bottom - rows[index].bottom)
            words = set(_WORD.findall(words_of(rows[index]).lower()))
            small = rows[index].cells[0].size < _SMALLER * body
            if small and apart > 2.2 * body and len(words - head) <= len(words) // 4:
                found.add((at, index))
    return found


def _numbers(pages: Sequence[tuple[Page, list[Row]]]) -> set[tuple[int, int]]:
    """The places of the rows at a page's edge that are a number which counts the pages."""
    counted: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, (_, rows) in enumerate(pages):
        for index in {0, len(rows) - 1} if rows else ():
            words = words_of(rows[index])
            match = _PAGE_NUMBER.match(words)
            if match:
                counted[int(match.group("number")) - at].append((at, index))
            elif _ROMAN.match(words) and len(pages) > 1 and len(rows[index].cells) == 1:
                counted[_roman(words) - at].append((at, index))
    return {place for places in counted.values() if len(places) >= 2 for place in places}


def _roman(words: str) -> int:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    digits = [values[letter] for letter in words.lower() if letter in values]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return sum(-digit if digit < after else digit for digit, after in pairs)


def _is_page_number(page: Page, rows: Sequence[Row], index: int) -> bool:
    """A number alone in the margin of a page, apart from its text, or words there that say "Page 3 of 9"."""
    row = rows[index]
    if _MARGIN * page.height <= row.bottom <= (1 - _MARGIN) * page.height or not _is_apart(rows, index):
        return False
    words = words_of(row)
    if _SAYS_PAGE.search(words) and len(words) < 120:
        return True
    match = _PAGE_NUMBER.match(words)
    if not match or len(match.group("number")) > 3 or index not in (0, len(rows) - 1):
        return False
    return row.cells[0].left > 0.3 * page.width or words.startswith(("!", "-", "–"))


def _is_apart(rows: Sequence[Row], index: int) -> bool:
    """Whether a row stands apart from the text of its page, or is all that there is."""
    row = rows[index]
    inner = index + 1 if 2 * index < len(rows) - 1 else index - 1
    return not 0 <= inner < len(rows) or abs(rows[inner].bottom - row.bottom) > 1.7 * (row.top - row.bottom)


def _names(page: Page, rows: Sequence[Row], body: Sequence[Row]) -> list[Row]:
    """The header of the first page where it alone says whose minutes these are."""
    below = " ".join(words_of(row).lower() for row in body)
    return [
        row
        for row in rows[:_EDGE]
        if row not in body
        and row.bottom > (1 - 2 * _MARGIN) * page.height
        and _NAMES_BODY.search(words_of(row))
        and (not _NUMBER.search(words_of(row)) or "minutes" in words_of(row).lower())
        and not _SAYS_PAGE.search(words_of(row))
        and words_of(row).lower() not in below
    ]


def _without_signatures(page: Page, rows: list[Row], *, is_last: bool) -> list[Row]:
    signed = {index for index, row in enumerate(rows) if _is_signature(words_of(row))}
    beside = {other for index in signed for other in range(max(index - 3, 0), min(index + 4, len(rows)))}
    ends = range(max(len(rows) - 2, 0), len(rows))
    low = {
        index for index in ends if is_last or (rows[index].bottom < 0.3 * page.height and len(rows[index].cells) > 1)
    }
    signed |= {index for index in beside | low if _is_signatory(rows[index])}
    return [row for index, row in enumerate(rows) if index not in signed] if signed else rows


def _is_signature(words: str) -> bool:
    """A line on which somebody signs, or has signed."""
    if _may_lead(words) and _LEADER.search(words):
        rest = _LEADER.sub(" ", words).strip(" \t.:_")
        return not rest or (len(rest) < 90 and bool(_SIGNS.match(rest)) and not _NO_SIGNATURE.search(rest))
    return words.lstrip()[:1] in "SsCcIi" and bool(_SIGNED.match(words))


def _may_lead(words: str) -> bool:
    """A first look, since few lines have dots to sign on."""
    return ".." in words or "__" in words or "…" in words or "--" in words or ". ." in words


def _is_signatory(row: Row) -> bool:
    return all(_WHO_SIGNS.match(cell.words) for cell in row.cells)
