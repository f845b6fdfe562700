"""Whether an answer came late: by the meetings that heard nothing first, or by what the answer itself says.

Before it stand the words of the log; the window and the commands tell it. A written answer may reach members after its
day and still be noted at the first meeting after it: then its own words tell.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from annotator.actions.log import LogEntry, is_late
from annotator.meetings.dates import a_day, bare_days_in, days_in
from annotator.records import Extent, Meeting
from annotator.suggestions.wording import rule


def came_late(entry: LogEntry, around: Mapping[str, str] | None = None) -> bool:
    """Whether all of it was given only after its day.

    `around` has, by the ids of the answers, the words that stand about them: "sent on 6 February" may be said in the
    sentence before the one that answers.
    """
    if entry.due is None:
        return False
    if is_late(entry):
        return True
    told = around or {}
    return any(
        says_late(f"{told.get(answer.report_back.id, '')} {answer.quote}", entry.due, answer.meeting)
        for answer in entry.answers
        if answer.report_back.extent is Extent.FULL
    )


def says_late(words: str, due: date, meeting: Meeting | None) -> bool:
    """Whether the words of an answer, and those about it, tell that it was given after its day."""
    if rule("threads", "late").search(words):
        return True
    return any(given > due for given in given_on(words, meeting.date if meeting else None))


def given_on(quote: str, met: date | None) -> Iterator[date]:
    """The days on which a passage says that something was sent or given, as far as they lie before the meeting.

    A day without a year is the last such day before the meeting.
    """
    told = [match.end() for match in rule("threads", "given_on").finditer(quote)]
    for at in told:
        for found in days_in(quote[at : at + 40])[:1]:
            if met is None or found.day <= met:
                yield found.day
        if met is not None:
            yield from _last_such(quote[at : at + 20], met)


def _last_such(words: str, met: date) -> Iterator[date]:
    for month, number, _ in bare_days_in(words)[:1]:
        days = (a_day(year, month, number) for year in (met.year, met.year - 1))
        yield from [day for day in days if day is not None and day <= met][:1]
