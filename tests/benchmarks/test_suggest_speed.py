"""All kinds of suggestion over a long text, against one compiled regular expression, and dateparser's search of dates.

The aim is 200,000 words a second a core. On the computer where this was written the regular expression reads 10 million
words a second and suggesting 125,000, a ratio of 80; the limit keeps it from growing slower unnoticed.
"""

import re
import time
from datetime import date
from statistics import median

import pytest

from annotator.suggestions import suggest

PARAGRAPHS = (
    "The Head of Housing introduced the report, which covered the period from 1 April to 30 September 2022. There "
    "were 318 households in temporary accommodation, and the number had risen since records began.",
    "Members asked that a breakdown by ward be circulated within ten working days. The Head of Housing undertook to "
    "do so. Councillor Noakes felt that the pressure on families was too great and that hotels were no place for them.",
    "RESOLVED –\n\n(1) that the report be noted; and\n\n"
    "(2) that a further report be submitted to the Panel in six months’ time.",
)
BASELINE = re.compile(
    r"\b(?:RESOLVED|AGREED|asked|requested|undertook|within \w+ working days|\d{1,2} [A-Z][a-z]+ \d{4})\b"
)
SLOWEST_RATIO = 130


def items() -> list[str]:
    """Items of which no two have the same sentences, so that nothing remembered helps."""
    return [
        "\n\n".join(
            re.sub(r"\b(?:ward|Housing|report)\b", rf"\g<0> {number}{step}", PARAGRAPHS[(number + step) % 3])
            for step in range(6)
        )
        for number in range(60)
    ]


def seconds(work: object, texts: list[str]) -> float:
    times: list[float] = []
    for _ in range(5):
        start = time.perf_counter()
        for text in texts:
            work(text)
        times.append(time.perf_counter() - start)
    return median(times)


def test_suggesting_stays_within_reach_of_one_regular_expression(capsys):
    texts = items()
    suggest(texts[0])
    one = seconds(lambda text: sum(1 for _ in BASELINE.finditer(text)), texts)
    ours = seconds(lambda text: suggest(text, meeting=date(2022, 11, 10)), texts)
    words = sum(len(text.split()) for text in texts)
    with capsys.disabled():
        print(f"\nsuggest {words / ours:,.0f} words/s, one regex {words / one:,.0f} words/s, ratio {ours / one:.0f}")
    assert ours / one < SLOWEST_RATIO


def test_all_kinds_together_are_quicker_than_dateparser_looking_for_dates(capsys):
    search = pytest.importorskip("dateparser.search", reason="needs dateparser: pip install -e '.[train]'")
    texts = items()[:4]
    suggest(texts[0])
    theirs = seconds(lambda text: search.search_dates(text, languages=["en"]), texts)
    ours = seconds(lambda text: suggest(text, meeting=date(2022, 11, 10)), texts)
    words = sum(len(text.split()) for text in texts)
    with capsys.disabled():
        print(f"\nsuggest {words / ours:,.0f} words/s, dateparser {words / theirs:,.0f}: {theirs / ours:.0f} times")
    assert ours < theirs
