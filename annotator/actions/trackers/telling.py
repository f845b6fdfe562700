"""What one row tells: its cells, by the kinds of their columns, put into the words of the log.

Before it stand `asked`, `dated` and `statuses`; `rows` calls it with the cells of a row. Nothing is lost: what belongs
into no field of the log becomes a note, under the heading of its column. Nothing is guessed: what is not understood is
said in `unclear`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from annotator.actions.trackers.asked import Asked, asked_in, day_in, without_days
from annotator.actions.trackers.dated import Dated, dated_notes
from annotator.actions.trackers.kinds import LABELS, Kind
from annotator.actions.trackers.statuses import (
    Key,
    Said,
    percent_of,
    response_of,
    status_at_the_end,
    status_of,
)
from annotator.actions.trackers.vocabulary import says
from annotator.records import ActionStatus, ResponseKind

_NOTHING = re.compile(
    r"\W*(?:none(?: stated| yet| recorded| found)?|n/?a|not (?:applicable|stated|recorded)|nil|tbc|tba|\?)?\W*", re.I
)
_BY = re.compile(
    r"\s*[\[(]?\b(?:action(?:ed)?|to be actioned)(?: by)?\s*:\s*(?P<who>[^\n\[\]()]{2,60}?)[\])]?[.\s]*$", re.I
)
_INITIALS = re.compile(r"[A-Z]{2,4}(?:\s*[/,&+]\s*[A-Z]{2,4})+")
_EXEMPT = re.compile(r"exempt|private|confidential|part (?:ii|2|b)\b|not for publication|^\W*(?:y|yes)\b", re.I)
_PARAGRAPH = re.compile(r"para(?:graph)?s?\.?\s*(\d[\d, and&A-C]*)", re.I)
_REVISED = re.compile(
    r"\b(?:(?:date |deadline )?(?:revised|extended|moved|changed|postponed|deferred|put back)(?: date)?"
    r"(?: to| until|:)?|new (?:due )?date:?|now)\s+",
    re.I,
)
_SHORT = 5  # words: a status that is not understood, and no prose

Cells = Mapping[Kind, Sequence[tuple[str, str]]]
"""For each kind the cells: the heading of the column and the words."""


@dataclass(frozen=True, slots=True)
class TrackerRow:
    """A row of a tracker as the log would say it. `unclear` are sentences about what was not understood."""

    place: str
    words: str
    asked: Asked = field(default_factory=Asked)
    body: str = ""
    minute: str = ""
    item: str = ""
    reference: str = ""
    summary: str = ""
    owner: str = ""
    report_to: str = ""
    requested_by: str = ""
    due: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    said: Said | None = None
    status_words: str = ""
    closed_on: date | None = None
    closing: str = ""
    response: ResponseKind | None = None
    response_words: str = ""
    executive_on: date | None = None
    notes: tuple[Dated, ...] = ()
    percent: int | None = None
    exempt: bool | None = None
    paragraph: str = ""
    unclear: tuple[str, ...] = ()


def told(place: str, cells: Cells, key: Key, around: str, before: Asked | None) -> TrackerRow:
    """What the cells of a row tell. `around` names the meeting, `before` is where the row above was asked."""
    one = _Row(cells, key)
    asked = asked_in(one.first(Kind.MEETING_DATE), one.first(Kind.MINUTE), one.all(Kind.ITEM), around)
    if before is not None and not (asked.day or asked.month) and not one.first(Kind.MEETING_DATE):
        asked = Asked(before.day, before.month, asked.numbers or before.numbers)
        one.unclear.append("No meeting is given: it is taken from the row above.")
    words, by = _without_owner(one.all(Kind.WORDS))
    said, status_words = one.status()
    due, revised = one.dues()
    response = one.response()
    return TrackerRow(
        place=place,
        words=words or one.all(Kind.SUMMARY),
        asked=asked,
        body=one.first(Kind.BODY) or without_days(one.first(Kind.MEETING_DATE)),
        minute=one.first(Kind.MINUTE),
        item=one.all(Kind.ITEM),
        reference=" ".join(one.first(Kind.REFERENCE).split()),
        summary=one.all(Kind.SUMMARY) if words else "",
        owner=one.owners() or by,
        report_to=one.all(Kind.REPORT_TO),
        requested_by=one.all(Kind.REQUESTED_BY),
        due=due,
        revised=revised,
        said=said,
        status_words=status_words,
        closed_on=one.closed_on(),
        closing=one.all(Kind.CLOSING),
        response=response,
        response_words=one.all(Kind.RESPONSE),
        executive_on=day_in(one.first(Kind.EXECUTIVE_DATE)),
        percent=one.percent(),
        exempt=one.exempt(),
        paragraph=one.paragraph(),
        notes=tuple(one.notes()),
        unclear=tuple(one.unclear),
    )


class _Row:
    """The cells of a row, asked one thing after the other."""

    def __init__(self, cells: Cells, key: Key) -> None:
        self._cells: dict[Kind, list[tuple[str, str]]] = defaultdict(list)
        for kind, found in cells.items():
            self._cells[kind] = [(heading, words) for heading, words in found if not _NOTHING.fullmatch(words)]
        self._key = key
        self.unclear: list[str] = []

    def first(self, kind: Kind) -> str:
        """The words of the first cell of that kind that has any."""
        return next((words for _, words in self._cells[kind]), "")

    def all(self, kind: Kind) -> str:
        """The words of all cells of that kind."""
        return " ".join(dict.fromkeys(words for _, words in self._cells[kind])).strip()

    def owners(self) -> str:
        """The owners of all its columns, apart by semicolons."""
        named = (_owners(words) for _, words in self._cells[Kind.OWNER])
        return "; ".join(dict.fromkeys(one for one in named if one))

    def dues(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words of the due date, and those to which it was moved, first to last."""
        due: list[str] = []
        revised: list[str] = []
        for _, words in self._cells[Kind.DUE]:
            first, *later = [part.strip(" .,;()\n") for part in _REVISED.split(words)]
            due += [first] if first else []
            revised += [part for part in later if part]
        for _, words in self._cells[Kind.REVISED_DUE]:
            lines = [line.strip() for line in words.split("\n") if line.strip()]
            revised += lines if all(day_in(line) for line in lines) else [" ".join(lines)]
        return tuple(dict.fromkeys(due)), tuple(dict.fromkeys(revised))

    def status(self) -> tuple[Said | None, str]:
        """Where the action stands, and the words that say so."""
        found = next(self._statuses(), (None, ""))
        closing = self.first(Kind.CLOSING)
        if closing and not re.match(r"\W*no\b", closing, re.I) and (found[0] is None or found[0].completed):
            return Said(ActionStatus.CLOSED), closing
        return found

    def _statuses(self) -> Iterator[tuple[Said, str]]:
        for kind in (Kind.STATUS, Kind.CLOSED_ON, Kind.RAG):
            for heading, words in self._cells[kind]:
                said = status_of(words, heading, self._key)
                if said is None and kind is not Kind.RAG and day_in(words) and len(words.split()) <= _SHORT:
                    said = Said(ActionStatus.AWAITING_CLOSE, completed=True)
                if said is not None:
                    yield said, words
                elif kind is Kind.STATUS and len(words.split()) <= _SHORT:
                    self.unclear.append(f"{heading} “{words}” is not understood: it is kept as a note.")
        if self.percent() == 100:
            yield Said(ActionStatus.AWAITING_CLOSE, completed=True), "100%"
        for _, words in self._cells[Kind.REPORTED_AT]:
            yield Said(ActionStatus.REPORTED), words
        for _, words in self._cells[Kind.PROGRESS]:
            said = status_at_the_end(words)
            if said is not None:
                yield said, words.split("\n")[-1]

    def closed_on(self) -> date | None:
        """The day on which it was closed, or done."""
        for kind in (Kind.CLOSED_ON, Kind.CLOSING, Kind.STATUS):
            found = next((day for _, words in self._cells[kind] if (day := day_in(words))), None)
            if found:
                return found
        return None

    def response(self) -> ResponseKind | None:
        """What was answered to it, where that is understood."""
        words = self.first(Kind.RESPONSE)
        return response_of(words) if words else None

    def percent(self) -> int | None:
        """How much of it is done."""
        of_column = (percent_of(words, alone=True) for _, words in self._cells[Kind.PERCENT])
        within = (percent_of(words) for _, words in self._cells[Kind.STATUS])
        return next((percent for percent in (*of_column, *within) if percent is not None), None)

    def exempt(self) -> bool | None:
        """Whether it is exempt, where a column says so."""
        words = self.first(Kind.EXEMPT)
        return bool(_EXEMPT.search(words) or _PARAGRAPH.search(words)) if words else None

    def paragraph(self) -> str:
        """The paragraph of Schedule 12A under which it is exempt."""
        found = _PARAGRAPH.search(self.first(Kind.EXEMPT))
        return found[1].strip(" ,&") if found and self.exempt() else ""

    def notes(self) -> Iterator[Dated]:
        """The dated notes of the progress columns, and what has no field of its own under its column's heading."""
        for _, words in self._cells[Kind.PROGRESS]:
            yield from dated_notes(words)
        for kind, cells in self._cells.items():
            for heading, words in cells:
                if self._is_note(kind, words):
                    yield Dated(None, f"{heading or LABELS[kind]}: {words}")

    def _is_note(self, kind: Kind, words: str) -> bool:
        """Whether the log has no field for a cell, or the cell says more than its field holds."""
        if kind in (Kind.STATUS, Kind.CLOSED_ON):
            day = day_in(words)
            plain_status = says("status", "says_no_more", words) or (day and len(words.split()) <= _SHORT)
            return not plain_status
        if kind is Kind.RESPONSE:
            return response_of(words) is None
        if kind is Kind.EXECUTIVE_DATE:
            return self.response() is None or day_in(words) is None
        if kind is Kind.PERCENT:
            return percent_of(words, alone=True) is None
        return kind in (Kind.DIRECTORATE, Kind.NOTE, Kind.RAG, Kind.REPORTED_AT)


def _without_owner(words: str) -> tuple[str, str]:
    """The words without "Action by: ..." at their end, and who is named there."""
    found = _BY.search(words)
    if found and words[: found.start()].strip():
        return words[: found.start()].strip(), _owners(found["who"])
    return words, ""


def _owners(words: str) -> str:
    """Joint owners stand apart by semicolons: lines of a cell, or initials with a stroke between them."""
    if _INITIALS.fullmatch(words.strip()):
        return "; ".join(re.findall(r"[A-Z]{2,4}", words))
    lines = [" ".join(line.split()).strip(" ;,") for line in words.split("\n")]
    joined: list[str] = []
    for line in filter(None, lines):
        if joined and (line[:1].islower() or line[:1] in "(&" or joined[-1].endswith((" and", "&", "of", "for", ","))):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return "; ".join(dict.fromkeys(joined))
