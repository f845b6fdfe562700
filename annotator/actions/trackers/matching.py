"""Rows of a tracker led to the words of the minutes: those that stand there word for word first, else the likest.

Before it stands `minutes`; `planning` calls it. Never silently to a lookalike: a row whose words are found in no place,
or as well in another, has no source. One place is the source of one row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.actions.trackers.asked import without_days
from annotator.actions.trackers.minutes import MeetingWords, Minutes, Place
from annotator.actions.trackers.telling import TrackerRow
from annotator.actions.trackers.wordings import places_of, without_lead
from annotator.records import Body, Item, Meeting
from annotator.suggestions.terms import Weights, term_set

WORTH = 0.66  # from here on a place is taken for the source (tests/measure_trackers.py has the figures)
CLEARER = 0.08  # by so much the best place must stand out
_LEAST_TERMS = 3
_FEWEST_TERMS = 2  # of a row that has no more
_LEAST_WORDS = 3
_LEAST_WORDS_UNDATED = 6
_NO_TERM = ""
_STRANGE = 0.5
_OF_ITEM = 0.14
_OF_TITLE = 0.06
_OF_OWNER = 0.04
_OF_FOLLOW_UP = 0.12
_STRETCH = 0.5


@dataclass(frozen=True)
class Source:
    """Where a row's words stand: the meeting and place, whether word for word, and how sure that is.

    `own` are the row's very words, where the place is a follow-up that says more.
    """

    meeting: Meeting
    place: Place
    verbatim: bool
    score: float
    own: Place | None = None


@dataclass(frozen=True)
class Search:
    """What came of looking for a row: its source, or why there is none; `meetings` are those it may mean."""

    source: Source | None
    why: str
    meetings: tuple[Meeting, ...] = ()


def find_sources(minutes: Minutes, rows: Sequence[tuple[TrackerRow, Body | None]]) -> list[Search]:
    """For each row its source. Of rows that lead to one place the surest has it."""
    found = [_search(minutes, row, body) for row, body in rows]
    surest = sorted((number for number, one in enumerate(found) if one.source), key=lambda n: -_sure(found[n]))
    taken: list[Source] = []
    for number in surest:
        source = found[number].source
        assert source is not None
        if any(_same_place(source, other) for other in taken) and source.own:
            source = replace(source, place=source.own, own=None)  # one of several things to do in one follow-up
        if any(_same_place(source, other) for other in taken):
            found[number] = replace(found[number], source=None, why="Another row stands for the same words.")
        else:
            found[number] = replace(found[number], source=source)
            taken.append(source)
    return found


def _sure(search: Search) -> float:
    return search.source.score + search.source.verbatim if search.source else 0.0


def _same_place(one: Source, other: Source) -> bool:
    return other.place.shares(one.place.span, one.place.text.id) >= _STRETCH


def _search(minutes: Minutes, row: TrackerRow, body: Body | None) -> Search:
    if body is None:
        return Search(None, "The register has no minutes of that committee.")
    meetings = minutes.held(row.asked, body)
    if not row.asked.day and not row.asked.month:
        return _undated(minutes, row, body)
    if not meetings:
        return Search(None, "The register has no minutes of that meeting.")
    words = [minutes.of(meeting) for meeting in meetings]
    source = _verbatim(words, row)
    if source is None:
        source = _likest(words, row)
    why = "" if source else "Its words are not found in the minutes of that meeting."
    if isinstance(source, str):
        return Search(None, source, tuple(meetings))
    return Search(source, why, tuple(meetings))


# Word for word


def _verbatim(meetings: Sequence[MeetingWords], row: TrackerRow) -> Source | str | None:
    """The one place where the row's words stand whole; a sentence why not where there are several."""
    for words in (row.words, row.summary):
        if len(without_lead(words).split()) < _LEAST_WORDS:
            continue
        found = [source for one in meetings for source in _whole(one, words)]
        likely = [source for source in found if _number_agrees(row, source.place.item)]
        found = likely if len(likely) == 1 else _follow_ups_first(found)
        if len(found) == 1:
            return found[0]
        if found:
            return f"Its words stand in {len(found)} places of the minutes."
    return None


def _follow_ups_first(found: list[Source]) -> list[Source]:
    known = [source for source in found if source.place.is_follow_up]
    return known if len(known) == 1 else found


def _whole(meeting: MeetingWords, words: str) -> Iterator[Source]:
    for item, text in meeting.texts:
        for span in places_of(words, text.text):
            own = Place(item, text, span, term_set(span.of(text.text)))
            known = [place for place in meeting.places if place.is_follow_up and place.meets(span, text.id)]
            around = max(known, key=lambda place: place.shares(span, text.id), default=None)
            if around is None:
                yield Source(meeting.meeting, own, verbatim=True, score=1.0)
            else:
                yield Source(meeting.meeting, around, verbatim=True, score=1.0, own=own)


def _undated(minutes: Minutes, row: TrackerRow, body: Body) -> Search:
    """A row that names no meeting is led only to words that stand whole, and in one item alone."""
    if len(row.words.split()) < _LEAST_WORDS_UNDATED:
        return Search(None, "It names no meeting.")
    found: list[Source] = []
    for item, text in minutes.with_words(row.words, body):
        if places_of(row.words, text.text):
            of_item = minutes.of(minutes.meeting(item))
            found += [source for source in _whole(of_item, row.words) if source.place.item.id == item.id]
    if len(found) == 1:
        return Search(found[0], "", (found[0].meeting,))
    why = f"It names no meeting, and its words stand in {len(found)} places." if found else "It names no meeting."
    return Search(None, why)


# What they have in common


def _likest(meetings: Sequence[MeetingWords], row: TrackerRow) -> Source | str | None:
    """The place that has most in common with the row; a sentence why not where another is as like."""
    scored = sorted(
        (
            Source(one.meeting, place, verbatim=False, score=score(row, place, one.weights))
            for one in meetings
            for place in one.places
        ),
        key=lambda source: -source.score,
    )
    if not scored or scored[0].score < WORTH:
        return None
    best = scored[0]
    others = [source for source in scored[1:] if not _same_place(best, source)]
    if others and others[0].score > best.score - CLEARER:
        return "Two places of the minutes are as like as each other."
    return best


def score(row: TrackerRow, place: Place, weights: Weights) -> float:
    """How like a row and a place are, from 0 to 1: what of the row's terms stands there, and what speaks beside it."""
    return max(_alike(term_set(without_lead(words)), place, weights) for words in (row.words, row.summary)) + _beside(
        row, place
    )


def _alike(terms: frozenset[str], place: Place, weights: Weights) -> float:
    shared = terms & place.terms
    if len(shared) < max(_FEWEST_TERMS, min(_LEAST_TERMS, len(terms))):
        return 0.0
    common = weights.sum(shared)
    usual = common / len(shared)
    strange = weights.of(_NO_TERM)  # a word that the minutes of the meeting have nowhere: the house's own way to say it
    left = (
        usual * _STRANGE if weights.of(term) == strange else min(weights.of(term), usual) for term in terms - shared
    )
    of_row = common / (common + sum(left))
    of_place = common / weights.sum(place.terms)
    return 0.75 * max(of_row, of_place * min(1.0, len(shared) / 4)) + 0.25 * min(of_row, of_place)


def _beside(row: TrackerRow, place: Place) -> float:
    more = 0.0
    if row.asked.numbers and place.item.number:
        more += _OF_ITEM if _number_agrees(row, place.item) else -_OF_ITEM / 2
    title = term_set(without_days(row.item or row.minute))
    if title and len(title & term_set(place.item.title)) * 2 >= len(title):
        more += _OF_TITLE
    if row.owner and term_set(row.owner) & place.terms:
        more += _OF_OWNER
    return more + _OF_FOLLOW_UP * place.is_follow_up


def _number_agrees(row: TrackerRow, item: Item) -> bool:
    number = item.number.casefold().strip(" .")
    return bool(number) and (number in row.asked.numbers or number.rpartition("/")[2] in row.asked.numbers)
