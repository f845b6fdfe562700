"""The words that dates are made of, as patterns and as numbers: months, weekdays, numerals, seasons.

Nothing of this package comes before it; `days`, `periods`, `durations` and `occasions` build on it.
"""

import datetime
import re
from calendar import monthrange

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
NUMERALS = (
    {
        word: value
        for value, word in enumerate(
            [
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
                "twenty",
            ]
        )
    }
    | {"a": 1, "an": 1, "couple": 2, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
    | {"eighty": 80, "ninety": 90}
)
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}

DAY_WORDS = {
    word: value
    for value, word in enumerate(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
            *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
            *("eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third"),
            *("twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth"),
            *("thirtieth", "thirty-first"),
        ),
        1,
    )
}

# The last month of each season, as clerks count them: spring ends on 31 May, and so on.
SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
FULL_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tues?|weds?|thurs?|thur|fri)\b\.?"
    r"|(?:sat|sun)\b\.?(?=,?\s+(?:the\s+)?\d))"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
SEASON = r"(?:spring|summer|autumn|winter)"
NUMBER = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven"
    r"|eight|nine)\b)?|an?|one hundred|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a couple of)"
)


DAY_WORD = rf"(?:{'|'.join(sorted(DAY_WORDS, key=len, reverse=True))})"


def pattern(text: str) -> re.Pattern[str]:
    """The pattern compiled as all deadline patterns are: case is ignored."""
    return re.compile(text, re.IGNORECASE)


def month_number(word: str) -> int:
    """1 to 12 for the full name of a month or its first three letters."""
    start = word.lower()[:3]
    return next(index for index, name in enumerate(MONTHS, 1) if name.startswith(start))


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for the name of a weekday or its first three letters."""
    start = word.lower()[:3]
    return next(index for index, name in enumerate(WEEKDAYS) if name.startswith(start))


def number(word: str) -> int:
    """The value of a numeral in figures or in words; "a couple of" is 2."""
    plain = word.lower().replace("-", " ").removeprefix("a couple").strip()
    if plain.isdigit():
        return int(plain)
    if word.lower().startswith("a couple"):
        return 2
    if plain == "one hundred":
        return 100
    return sum(NUMERALS.get(part, 0) for part in plain.split())


def month_end(year: int, month: int) -> datetime.date:
    """The last day of a month."""
    return datetime.date(year, month, monthrange(year, month)[1])


def next_month_end(month: int, after: datetime.date) -> datetime.date:
    """The end of the first such month that is not over on the day `after`."""
    return month_end(after.year + (month < after.month), month)


def full_year(text: str) -> int:
    """A year in two or four figures as a year of this century."""
    return int(text) + (2000 if len(text) == 2 else 0)
