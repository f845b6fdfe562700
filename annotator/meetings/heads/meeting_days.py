"""The day on which the meeting was held, from all the witnesses that a document has; and what they disagree on.

Before it stand `dates`, `day_roles`, `file_days` and `missing_years`; `heads` calls it. A clerk may write last year's
number, and then the weekday, the file's name and the minutes approved tell. The day that most witnesses support is
given, and a sentence says what else stands there: nothing is guessed silently.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from annotator.meetings.dates import MONTHS, WEEKDAYS, FoundDay, a_day, agrees, days_in, in_words
from annotator.meetings.heads.day_roles import Role, fits, other_meetings, role_of
from annotator.meetings.heads.file_days import FileDay, day_of_file
from annotator.meetings.heads.missing_years import dated

_PAGE, _ENTRY, _HEADING, _BY_ITSELF, _FRONT_MATTER, _TITLE, _FILE, _FILE_IN_DOUBT = 6, 6, 4, 2.8, 3, 3, 2.5, 1.5
_MINUTES_HELD = re.compile(r"^\W*(?:draft\s+)?minutes\b.{0,120}\bheld\b", re.I)
_BARE = re.compile(rf"\W*(?:(?:{'|'.join(WEEKDAYS)})\W*)?", re.I)
_WEEKDAY = 1.5
_FAR = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Witness:
    """A day, what names it in the clerk's words, and how much it counts."""

    day: date
    source: str
    weight: float
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """The day of the meeting, or None; and what the clerk should look at."""

    day: date | None
    warnings: tuple[str, ...] = ()


def day_of_meeting(
    lines: Sequence[str], text: str, hints: Mapping[str, str], file_name: str, page: str, *, front_matter: bool
) -> MeetingDay:
    """The day that the witnesses support best. `page` is what a page of the council's own system gives as the day.

    With `front_matter` the file's own entry may be the day of publication, so that it counts for less.
    """
    named = day_of_file(file_name)
    witnesses = list(_witnesses(lines, hints, page, front_matter=front_matter))
    if witnesses and witnesses[0].weekday is not None and _all_agree(witnesses, named, ()):
        return MeetingDay(witnesses[0].day)  # the weekday is right, and nothing says otherwise
    others = list(other_meetings(text))
    if not witnesses:
        return _without_witness(lines, hints, named, others)
    if _all_agree(witnesses, named, others):
        return MeetingDay(witnesses[0].day)
    weight = _FILE if len(named.days) == 1 else _FILE_IN_DOUBT
    witnesses += [Witness(day, "the file's name", weight) for day in named.days]
    best = _best(witnesses, named, others)
    return MeetingDay(best, tuple(_disagreements(best, witnesses, named, others)))


def _without_witness(
    lines: Sequence[str], hints: Mapping[str, str], named: FileDay, others: Sequence[tuple[Role, date]]
) -> MeetingDay:
    """The day where no line gives it with its year: from a line without one, or from the file's name."""
    yearless = dated(lines, hints, named, others)
    if yearless and (yearless.day or not named.days):
        return MeetingDay(yearless.day, (yearless.note,))
    for day in named.days:
        also = "".join(f" It could also be read as {in_words(other)}." for other in named.days[1:])
        return MeetingDay(day, (f"The day was taken from the file's name: the text does not give it.{also}",))
    return MeetingDay(None)


def _witnesses(lines: Sequence[str], hints: Mapping[str, str], page: str, *, front_matter: bool) -> Iterator[Witness]:
    """What names this meeting's day: its page, the file's own entry, the surest line of the head, the title."""
    if page and (days := days_in(page)):
        yield Witness(days[0].day, "the page", _PAGE, days[0].weekday)
    if days := days_in(hints.get("date", "")):
        yield Witness(days[0].day, "the file's own entry", _FRONT_MATTER if front_matter else _ENTRY, days[0].weekday)
    if line := _surest(lines):
        yield line
    title = hints.get("title", "")
    if days := [day for day in days_in(title) if role_of(title, day, "") is not Role.OTHER]:
        yield Witness(days[0].day, "the title", _TITLE, days[0].weekday)


def _surest(lines: Sequence[str]) -> Witness | None:
    """The first line that says when the meeting was held; else the first day that stands by itself.

    A bare day above "Minutes of the meeting held on ..." may be that of the page.
    """
    plain: FoundDay | None = None
    held: FoundDay | None = None
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else ""
        for found in days_in(line):
            role = role_of(line, found, above)
            if role is Role.HELD and _MINUTES_HELD.search(line, 0, found.start):
                return Witness(found.day, "the heading", _HEADING, found.weekday)
            if role is Role.HELD and held is None:
                if line[: found.start].strip() and not _BARE.fullmatch(line[: found.start]):
                    return Witness(found.day, "the heading", _HEADING, found.weekday)
                held = found
            if role is Role.PLAIN and plain is None and len(line.split()) <= 16:
                plain = found
    if held:
        return Witness(held.day, "the heading", _HEADING, held.weekday)
    return Witness(plain.day, "the heading", _BY_ITSELF, plain.weekday) if plain else None


def _all_agree(witnesses: Sequence[Witness], named: FileDay, others: Sequence[tuple[Role, date]]) -> bool:
    day = witnesses[0].day
    of_file = day in named.days if named.days else named.year in (0, day.year) and named.month in (0, day.month)
    same = all(witness.day == day and agrees(day, witness.weekday) for witness in witnesses)
    return of_file and same and fits(day, others)


def _best(witnesses: Sequence[Witness], named: FileDay, others: Sequence[tuple[Role, date]]) -> date:
    """The day with the most support: of those that are named, and those that a wrong year would explain."""
    weekdays = {witness.weekday for witness in witnesses if witness.weekday is not None}

    def support(day: date) -> float:
        told = sum(witness.weight for witness in witnesses if witness.day == day)
        if weekdays:
            told += _WEEKDAY if day.weekday() in weekdays else -_WEEKDAY
        if named.year and not named.days:
            told += 1 if named.year == day.year and named.month in (0, day.month) else -1
        return told + max(-2, min(2, sum(1 if fits(day, [other]) else -1 for other in others[:4])))

    return max(dict.fromkeys([*(witness.day for witness in witnesses), *_of_other_years(witnesses)]), key=support)


def _of_other_years(witnesses: Sequence[Witness]) -> Iterator[date]:
    """The same day of the year before and after, where the weekday says that the year may be wrong."""
    for witness in witnesses:
        if not agrees(witness.day, witness.weekday):
            for more in (-1, 1):
                if day := a_day(witness.day.year + more, witness.day.month, witness.day.day):
                    yield day


def _disagreements(
    best: date, witnesses: Sequence[Witness], named: FileDay, others: Sequence[tuple[Role, date]]
) -> Iterator[str]:
    """A sentence on each thing that speaks against the day that was taken."""
    told = _say([witness.source for witness in witnesses if witness.day == best], best)
    for witness in {witness.source: witness for witness in witnesses if witness.day != best}.values():
        if not (witness.day in named.days and best in named.days):
            yield (
                f"{_opening(witness)} gives {_written(witness)} as the day of the meeting, but {told}. {in_words(best)}"
                " was taken: check it."
            )
    for witness in witnesses:
        if witness.day == best and not agrees(best, witness.weekday):
            was = WEEKDAYS[best.weekday()].capitalize()
            yield f"{_opening(witness)} says {_written(witness)}, but that was a {was}: check the day of the meeting."
            break
    if not named.days and named.year and (named.year != best.year or named.month not in (0, best.month)):
        words = f"{MONTHS[named.month - 1].capitalize()} {named.year}" if named.month else str(named.year)
        yield f"The file's name says {words}, but the document says {in_words(best)}: check the day of the meeting."
    for role, other in others:
        if not fits(best, [(role, other)]) and abs(best - other) > _FAR:
            yield (
                f"The document gives {in_words(other)} as the day of {role.value}, which does not go with"
                f" {in_words(best)}: check the year."
            )
            break


def _say(sources: Sequence[str], best: date) -> str:
    """ "the file's name and the title say 24 May 2022"; or that it fits, where nothing says it."""
    names = list(dict.fromkeys(sources))
    if not names:
        return f"{in_words(best)} was such a weekday and goes with the other meetings that it names"
    return f"{' and '.join(names)} say{'s' if len(names) == 1 else ''} {in_words(best)}"


def _opening(witness: Witness) -> str:
    return witness.source[0].upper() + witness.source[1:]


def _written(witness: Witness) -> str:
    weekday = f"{WEEKDAYS[witness.weekday].capitalize()} " if witness.weekday is not None else ""
    return weekday + in_words(witness.day)
