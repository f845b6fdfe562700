"""The links on ModernGov's pages that lead to minutes: a committee's meetings, a meeting's printed minutes.

Before it stands `addresses`; `fetching` calls it. Only links to the same site are followed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

import httpx
from lxml import etree

from annotator.fetching.addresses import Kind, kind_of, value
from annotator.fetching.visits import Page

_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_MINUTES = re.compile(r"\b(?:minutes|cofnodion)\b", re.I)
_PAPERS = re.compile(r"\b(?:minutes|agenda|decisions|cofnodion)\b", re.I)
_CALLED_OFF = re.compile(r"\b(?:cancelled|postponed|abandoned)\b", re.I)
_EARLIER = re.compile(r"^\W*earlier\b", re.I)
_PRINTED = re.compile(r"^\W*(?:printed|draft|public|full)?\s*(?:draft\s+)?minutes\b", re.I)
_SAYS_MINUTES = re.compile(r">\s*(?:Minutes|Cofnodion)\s*:\s*<", re.I)
_PRINTED_FILE = re.compile(r"/documents/g\d+/[^/]*minutes[^/]*\.(?:pdf|docx?)$|/mgconvert2pdf\.aspx$", re.I)


@dataclass(frozen=True, slots=True)
class ListedMeeting:
    """A meeting in a committee's list, and what the list says of it."""

    url: httpx.URL
    day: date | None
    has_minutes: bool
    says_papers: bool


@dataclass(frozen=True, slots=True)
class _Link:
    url: httpx.URL
    words: str
    beside: str  # the words of the entry that it stands in, without its own


def meetings_on(page: Page) -> list[ListedMeeting]:
    """The meetings that a committee's list names, each once, without those that were cancelled."""
    found: dict[str, ListedMeeting] = {}
    for link in _links(page):
        number = value(link.url, "MId") or value(link.url, "MeetingId")
        if kind_of(link.url) is Kind.MEETING and number and not _CALLED_OFF.search(f"{link.words} {link.beside}"):
            says = bool(_PAPERS.search(link.beside))
            meeting = ListedMeeting(link.url, _day_in(link.words), bool(_MINUTES.search(link.beside)), says)
            found.setdefault(number, meeting)
    return list(found.values())


def earlier_on(page: Page) -> httpx.URL | None:
    """The page of earlier meetings that a list links to."""
    return next(
        (link.url for link in _links(page) if kind_of(link.url) is Kind.MEETINGS and _EARLIER.match(link.words)), None
    )


def list_of(page: Page) -> httpx.URL:
    """The list of meetings of the committee whose page this is."""
    number = value(page.url, "ID")
    for link in _links(page):
        if kind_of(link.url) is Kind.MEETINGS and number in (value(link.url, "CommitteeId"), value(link.url, "CId")):
            return link.url
    return page.url.join(f"ieListMeetings.aspx?CommitteeId={number}")


def printed_minutes_on(page: Page) -> httpx.URL | None:
    """A meeting's printed minutes, where the page itself holds none and links to them; else None."""
    if _SAYS_MINUTES.search(page.data.decode("utf-8", "replace")):
        return None
    printed = [link for link in _links(page) if _PRINTED_FILE.search(link.url.path) and _PRINTED.match(link.words)]
    return printed[0].url if printed else None


def _links(page: Page) -> Iterator[_Link]:
    """The links of a page that lead to its own site."""
    root = _tree(page.data)
    for anchor in root.iter("a") if root is not None else ():
        try:
            url = page.url.join((anchor.get("href") or "").strip())
        except (httpx.InvalidURL, ValueError):
            continue
        if url.scheme in ("http", "https") and url.host == page.url.host:
            words = _words(anchor)
            yield _Link(url.copy_with(fragment=None), words, _entry(anchor).replace(words, "", 1))


def _tree(data: bytes) -> etree._Element | None:  # pyright: ignore[reportPrivateUsage]
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, no_network=True)
    try:
        return etree.fromstring(data.decode("utf-8", "replace").encode(), parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def _entry(anchor: etree._Element) -> str:  # pyright: ignore[reportPrivateUsage]
    """The words of the list's entry or the table's row that a link stands in."""
    around = next((one for one in anchor.iterancestors("li", "tr", "p")), None)
    return _words(around) if around is not None and len(around.findall(".//a")) <= 6 else ""


def _words(element: etree._Element) -> str:  # pyright: ignore[reportPrivateUsage]
    return " ".join("".join(str(piece) for piece in element.itertext()).split())


def _day_in(words: str) -> date | None:
    found = _DAY.search(words)
    for form in ("%d %b %Y", "%d %B %Y") if found else ():
        try:
            return datetime.strptime(f"{found[1]} {found[2]} {found[3]}", form).date() if found else None  # noqa: DTZ007 - a day
        except ValueError:
            continue
    return None
