"""Addresses that a clerk gives, and what a page of ModernGov's is by its address.

Before it stands `failures`; `fetching` and `moderngov` call it. Only pages of the web are fetched, never files of this
computer. An address within a council's own network is as good as any.
"""

import re
from enum import StrEnum

import httpx

from annotator.fetching.failures import FetchError

_HOST = re.compile(r"[^\s%/?#@<>\"]{1,255}")
_SCHEMES = ("http", "https")
_LONGEST = 4000


class Kind(StrEnum):
    """What stands at an address, as far as its form tells."""

    COMMITTEE = "committee"  # what a committee is, with a link to its meetings
    MEETINGS = "meetings"  # a committee's list of meetings
    MEETING = "meeting"
    OTHER = "other"  # an item, an issue, a decision, a document, or another site's page: taken as it is


_KINDS = (
    (re.compile(r"/mgcommitteedetails\.aspx$", re.I), Kind.COMMITTEE, "ID"),
    (re.compile(r"/ielistmeetings\.aspx$", re.I), Kind.MEETINGS, ""),
    (re.compile(r"/ielistdocuments\.aspx$", re.I), Kind.MEETING, ""),
)


def checked(address: str) -> httpx.URL:
    """The address, ready to be asked for. Raises FetchError where the program does not fetch such a one."""
    given = address.strip().strip("<>\"'")
    try:
        url = httpx.URL(given)
    except (httpx.InvalidURL, ValueError) as error:
        raise _wrong(given) from error
    if url.scheme not in _SCHEMES or not _HOST.fullmatch(url.host) or len(given) > _LONGEST:
        raise _wrong(given)
    if url.userinfo:
        plain = str(url.copy_with(username=None, password=None))
        raise FetchError(plain, "The address holds a name and a password.", f"Leave them out: {plain}")
    return url.copy_with(fragment=None)


def kind_of(url: httpx.URL) -> Kind:
    """What stands at an address."""
    for path, kind, needs in _KINDS:
        if path.search(url.path) and (not needs or value(url, needs)):
            return kind
    return Kind.OTHER


def value(url: httpx.URL, name: str) -> str:
    """What an address says under a name, in whatever case it writes the name; empty where it does not."""
    return next((one for key, one in url.params.multi_items() if key.lower() == name.lower()), "")


def _wrong(address: str) -> FetchError:
    return FetchError(
        address[:200],
        f"“{address[:200]}” is no address of the web.",
        "Copy it from the browser: it begins with https:// or http://.",
    )
