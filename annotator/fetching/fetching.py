"""Addresses in, files out: what the clerk asked for, one after the other, each as soon as it is there.

Before it stand `visits`, `moderngov` and `saved`; the two front doors call `fetch`.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import httpx

from annotator.fetching.addresses import Kind, checked, kind_of
from annotator.fetching.failures import FetchError
from annotator.fetching.moderngov import ListedMeeting, earlier_on, list_of, meetings_on, printed_minutes_on
from annotator.fetching.saved import as_saved, name_of
from annotator.fetching.visits import Limits, NoLongerWanted, Page, Progress, Visits

_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that was fetched: where it stood, a name with the ending of its form, and its bytes."""

    address: str
    name: str
    data: bytes


def _unseen(_: Progress) -> None:
    """Nobody watches."""


def _never() -> bool:
    """Nobody cancels."""
    return False


def fetch(
    addresses: Sequence[str],
    *,
    progress: Callable[[Progress], None] = _unseen,
    cancelled: Callable[[], bool] = _never,
    since: date | None = None,
    limits: Limits = _LIMITS,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Fetched | FetchError]:
    """What stands at each address, as files to be read with `meetings.files.read_data(one.data, one.name)`.

    A meeting, an item, an issue, a decision of ModernGov's, or a direct link, is one file; of a meeting whose page
    holds only the agenda its printed minutes, where there are some. A committee is its meetings that have minutes,
    newest first: no more than `limits.meetings`, none before `since`. What fails comes as a FetchError in its place,
    and the next is tried. It blocks, so run it in another thread than the window's; `progress` is called in that
    thread, and `cancelled` is asked between pieces and while it waits: then it ends without a word. A server that says
    nothing at all holds it for `limits.read` seconds.
    """
    with Visits(limits, progress=progress, cancelled=cancelled, clock=clock, sleep=sleep) as visits:
        try:
            for number, address in enumerate(addresses, 1):
                visits.number, visits.of = number, len(addresses)
                yield from _at(address, visits, limits, since)
        except NoLongerWanted:
            return


def _at(address: str, visits: Visits, limits: Limits, since: date | None) -> Iterator[Fetched | FetchError]:
    """All that one address stands for."""
    try:
        page = visits.get(address)
        kind = kind_of(checked(address))
        if kind is Kind.COMMITTEE and kind_of(page.url) is Kind.COMMITTEE:
            page = visits.get(str(list_of(page)))
        if kind not in (Kind.COMMITTEE, Kind.MEETINGS):
            yield _meeting(page, visits) if kind_of(page.url) is Kind.MEETING else _file(page)
            return
        meetings = _meetings(page, visits, limits, since)
    except FetchError as error:
        yield error
        return
    if not meetings:
        yield _none(address, since)
    for number, meeting in enumerate(meetings, 1):
        visits.number, visits.of = number, len(meetings)
        try:
            yield _meeting(visits.get(str(meeting.url)), visits)
        except FetchError as error:
            yield error


def _meetings(page: Page, visits: Visits, limits: Limits, since: date | None) -> list[ListedMeeting]:
    """A committee's meetings with minutes, newest first, from as many pages of its list as are needed."""
    listed: dict[httpx.URL, ListedMeeting] = {}
    for _ in range(limits.lists):
        before = len(listed)
        listed |= {meeting.url: meeting for meeting in meetings_on(page)}
        wanted = _with_minutes(list(listed.values()), since)
        days = [meeting.day for meeting in listed.values() if meeting.day]
        earlier = earlier_on(page)
        reached = since is not None and bool(days) and min(days) < since
        if len(wanted) >= limits.meetings or reached or earlier is None or len(listed) == before:
            break
        page = visits.get(str(earlier))
    wanted = _with_minutes(list(listed.values()), since)
    return sorted(wanted, key=lambda meeting: meeting.day or date.min, reverse=True)[: limits.meetings]


def _with_minutes(meetings: list[ListedMeeting], since: date | None) -> list[ListedMeeting]:
    """Those that have minutes; where a site's list does not say what papers there are, all that were held."""
    wanted = [meeting for meeting in meetings if not (since and meeting.day and meeting.day < since)]
    if any(meeting.says_papers for meeting in meetings):
        return [meeting for meeting in wanted if meeting.has_minutes]
    return [meeting for meeting in wanted if not meeting.day or meeting.day <= datetime.now().astimezone().date()]


def _meeting(page: Page, visits: Visits) -> Fetched:
    """A meeting's page, or its printed minutes where the page holds the agenda alone."""
    printed = printed_minutes_on(page)
    if printed is None:
        return _file(page)
    return _file(visits.get(str(printed)))


def _file(page: Page) -> Fetched:
    return Fetched(str(page.url), name_of(page), as_saved(page))


def _none(address: str, since: date | None) -> FetchError:
    when = f" since {since.day} {since:%B %Y}" if since else ""
    return FetchError(
        address,
        f"{address} lists no meeting with minutes{when}.",
        "Give the address of a meeting, or of the committee's list of meetings.",
    )
