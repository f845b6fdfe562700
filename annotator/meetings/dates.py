"""Days as minutes write them: "Tuesday, 24th May, 2022", "15 SEPTEMBER 2025", "24/05/2022", "24 May ’22".

Before it stands nothing; `meeting_days` and `file_days` call it. Numbers are read the British way, day before month. A
month or a weekday that is misspelt by a letter or two is understood ("Febuary", "Wensday").
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_TH = r"(?:\s*(?:st|nd|rd|th)\b|(?:af|ail|il|ydd|edd|fed|ed|eg|ain)\b)?"  # Welsh: "21ain Tachwedd"
_GAP = r"[\s,.–-]{0,3}"
_WORD = r"[A-Za-z0][A-Za-z]{2,9}"  # "0ctober" stands in scanned minutes
_WELSH_MONTHS = {
    "ionawr": 1, "chwefror": 2, "mawrth": 3, "ebrill": 4, "mai": 5, "mehefin": 6, "gorffennaf": 7, "awst": 8, "medi": 9,
    "hydref": 10, "tachwedd": 11, "rhagfyr": 12, "fawrth": 3, "fai": 5, "fehefin": 6, "orffennaf": 7, "fedi": 9,
    "dachwedd": 11, "ragfyr": 12,
}  # fmt: skip
_WELSH_DAYS = {"llun": 0, "fawrth": 1, "mawrth": 1, "mercher": 2, "fercher": 2, "iau": 3, "gwener": 4, "wener": 4}
_TWO_DIGITS = r"['’‘]\d{2}|\d{2}(?=\s*(?:$|[,;)\]]|\.(?!\d)|\s(?:at|in|held|from|via|by|commencing)\b|\s[–—-]))"
_YEAR_OF_WORDS = rf"\d{{4}}|{_TWO_DIGITS}"
_WRITTEN = (
    rf"(?P<day>\d{{1,2}}){_TH}(?:\s+day)?(?:\s+(?:of|o)\b)?{_GAP}(?P<month>{_WORD}){_GAP}(?P<year>{_YEAR_OF_WORDS})"
)
_MONTH = "|".join([*MONTHS, *(name[:3] for name in MONTHS), "sept"])
_TURNED = rf"\b(?P<month2>{_MONTH})\.?\s+(?:the\s+)?(?P<day2>\d{{1,2}}){_TH},?\s+(?P<year2>\d{{4}})"
_ISO = r"(?P<year4>\d{4})[-/.](?P<month4>\d{1,2})[-/.](?P<day4>\d{1,2})"
_SLASHED = r"(?P<day3>\d{1,2})(?P<cut>\s?/\s?|[.-])(?P<month3>\d{1,2})(?P=cut)(?P<year3>\d{4}|\d{2})"
_DAY = re.compile(rf"(?<![\d.])(?:{_WRITTEN}|{_TURNED}|(?<!/){_ISO}|(?<!/){_SLASHED}(?![./-]\d))(?!\d)", re.I | re.M)
_FIGURES = re.compile(r"\d\d")
_BARE = re.compile(rf"(?<![\d/.:])(?P<day>\d{{1,2}}){_TH}(?:\s+of)?\s+(?P<month>{_WORD})\b(?!\s+\d{{4}})", re.I)
_WEEKDAY_BEFORE = re.compile(r"\b([A-Za-z]{3,10})[.,]?\s*(?:\(|the\s+)?$", re.I)
_FIRST_OF_TWO = re.compile(
    rf"(?<![\d/.])(?P<day>\d{{1,2}})(?P<th>{_TH})(?:\s+(?P<month>{_WORD}))?"
    r"(?:\s*(?:,|\band\b|&|\bto\b|/)\s*|(?P<dash>\s*[–-]\s*))(?:[A-Z][a-z]+day,?\s+)?$",
    re.I,
)
_LONGEST_MEETING = timedelta(days=10)


def agrees(day: date, weekday: int | None) -> bool:
    """Whether the day is of that weekday (Monday is 0), or none is named."""
    return weekday in (None, day.weekday())


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day in a text, and where its words stand. `weekday` is the one named with it (Monday is 0), if any."""

    day: date
    start: int
    end: int
    weekday: int | None = None

    @property
    def disagrees(self) -> bool:
        """Whether the day was no such weekday as stands beside it."""
        return not agrees(self.day, self.weekday)


def days_in(text: str) -> list[FoundDay]:
    """The days named with their year, in the order of the text. What is no day of the calendar is left out.

    Of two days that belong together ("24 and 25 May 2022") the first is given.
    """
    if not _FIGURES.search(text):  # every day has some, and few lines have
        return []
    return [found for match in _DAY.finditer(text) if (found := _found(match, text)) is not None]


def bare_days_in(text: str) -> list[tuple[int, int, int | None]]:
    """The days named without a year: month, day, and the weekday named with it, if any."""
    found: list[tuple[int, int, int | None]] = []
    for match in _BARE.finditer(text):
        month = month_named(match["month"])
        if month and 1 <= int(match["day"]) <= 31:
            found.append((month, int(match["day"]), _weekday_before(text, match.start())))
    return found


def a_day(year: int, month: int, day: int) -> date | None:
    """The day, where the calendar has it; a year of two digits is of our time."""
    try:
        return date(year if year >= 100 else year + (2000 if year < 70 else 1900), month, day)
    except ValueError:
        return None


@lru_cache(512)
def month_named(word: str) -> int:
    """The number of a month, of its short form or of a misspelling of it; 0 for any other word."""
    word = word.lower().strip(".").replace("0", "o")
    return _WELSH_MONTHS.get(word) or _named(word, MONTHS) + 1


@lru_cache(512)
def weekday_named(word: str) -> int | None:
    """The number of a weekday, its short form or a misspelling of it, with Monday as 0."""
    word = word.lower().strip(".")
    if word in _WELSH_DAYS:
        return _WELSH_DAYS[word]
    if not word.endswith("day") and len(word) > 5:
        return None
    number = _named(word, WEEKDAYS)
    return number if number >= 0 else None


def in_words(day: date) -> str:
    """The day as a clerk writes it: "24 May 2022"."""
    return f"{day.day} {day:%B %Y}"


def _found(match: re.Match[str], text: str) -> FoundDay | None:
    day = _day(match)
    if day is None:
        return None
    first = _FIRST_OF_TWO.search(text, max(0, match.start() - 40), match.start()) if match["day"] else None
    if first and (earlier := _earlier(first, day)):
        return FoundDay(earlier, first.start(), match.end(), _weekday_before(text, first.start()))
    return FoundDay(day, match.start(), match.end(), _weekday_before(text, match.start()))


def _day(match: re.Match[str]) -> date | None:
    for suffix in ("", "2", "3", "4"):
        if match[f"day{suffix}"]:
            month = match[f"month{suffix}"]
            number = int(month) if month.isdigit() else month_named(month)
            return a_day(int(match[f"year{suffix}"].lstrip("'’‘")), number, int(match[f"day{suffix}"]))
    return None


def _earlier(first: re.Match[str], last: date) -> date | None:
    """The first of two days that one meeting sat; "Item 12 - 14 May 2022" are not two days."""
    if first["dash"] and first["dash"] != first["dash"].strip() and not first["th"]:
        return None
    month = month_named(first["month"]) if first["month"] else last.month
    earlier = a_day(last.year, month, int(first["day"]))
    return earlier if earlier and timedelta() < last - earlier <= _LONGEST_MEETING else None


def _weekday_before(text: str, at: int) -> int | None:
    before = _WEEKDAY_BEFORE.search(text[max(0, at - 18) : at])
    return weekday_named(before[1]) if before else None


def _named(word: str, names: tuple[str, ...]) -> int:
    """Which of the names the word is or means; -1 for none. Short names are never guessed at: "Marc" may be a man."""
    for number, name in enumerate(names):
        if name.startswith(word) and len(word) >= 3:
            return number
    if word in ("weds", "thurs", "thrs"):
        return 2 if word == "weds" else 3
    if len(word) < 5:
        return -1
    far = sorted((_apart(word, name), number) for number, name in enumerate(names) if name[0] == word[0])
    near = far and far[0][0] <= (2 if len(word) >= 7 else 1) and (len(far) == 1 or far[0][0] < far[1][0])
    return far[0][1] if near else -1


def _apart(one: str, other: str) -> int:
    """How many letters must be added, left out, changed or swapped to make one word of the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted)))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                row[j] = min(row[j], older[j - 2] + 1)
    return row[-1]
