"""Visits to sites: a page asked for, within limits of time, size and pace, and given up when nobody wants it any more.

Before it stand `failures` and `addresses`; `fetching` calls it. No host is visited but the one that was asked for and
those that it sends us on to. Cookies are not kept. Certificates are judged by what this computer trusts, as its
browser does.
"""

import http.cookiejar
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

import httpx
import truststore

from annotator import __version__
from annotator.fetching.addresses import checked
from annotator.fetching.failures import FetchError, for_exception, for_status

_NAP = 0.2  # seconds: no wait is longer before it is asked whether anybody still wants the page
_MOVED = (301, 302, 303, 307, 308)
_HEADERS = {
    "User-Agent": f"MattersArising/{__version__} (a committee clerk's desktop program; fetches pages when asked)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/msword,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "en-GB,en;q=0.9",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long, how much, how often. Times are seconds, sizes bytes."""

    connect: float = 15
    read: float = 30  # between two pieces of a page
    whole: float = 180  # one page from the first byte to the last
    largest: int = 50_000_000
    moves: int = 5  # that a page may send us on to another
    pace: float = 1  # between two visits to one host
    meetings: int = 24  # of a committee
    lists: int = 12  # pages of a committee's list of meetings


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What is being fetched: the bytes so far, of `total` where the site says it; page `number` of `of`."""

    address: str
    received: int
    total: int | None
    number: int = 1
    of: int = 1


@dataclass(frozen=True, slots=True)
class Page:
    """What a site gave. `url` is where it stood in the end."""

    url: httpx.URL
    data: bytes
    headers: httpx.Headers

    @property
    def content_type(self) -> str:
        """Its form as the site names it, in small letters and without the charset."""
        return self.headers.get("content-type", "").split(";")[0].strip().lower()


class NoLongerWanted(Exception):  # noqa: N818 - nothing went wrong
    """Whoever asked for the pages has cancelled."""


class Visits:
    """A client for the pages of one request; close it, or use it in a `with`."""

    def __init__(
        self,
        limits: Limits,
        *,
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.number, self.of = 1, 1
        self._limits, self._progress, self._cancelled = limits, progress, cancelled
        self._clock, self._sleep = clock, sleep
        self._last: dict[str, float] = {}
        self._client = httpx.Client(
            headers=_HEADERS,
            timeout=httpx.Timeout(limits.read, connect=limits.connect),
            verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            cookies=http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[])),
        )

    def __enter__(self) -> "Visits":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    def get(self, address: str) -> Page:
        """The page at an address, or at the one it sends us on to. Raises FetchError, and NoLongerWanted."""
        url = checked(address)
        for _ in range(self._limits.moves + 1):
            found = self._ask(address, url)
            if isinstance(found, Page):
                return found
            url = checked(str(found))
        raise FetchError(address, f"{url.host} sends the program round in circles.", "Check the address in a browser.")

    def _ask(self, address: str, url: httpx.URL) -> Page | httpx.URL:
        """The page, or where it has moved to."""
        self._keep_pace(url.host)
        self._progress(Progress(address=address, received=0, total=None, number=self.number, of=self.of))
        try:
            with self._client.stream("GET", url) as response:
                if response.status_code in _MOVED and "location" in response.headers:
                    return url.join(response.headers["location"])
                if not response.is_success:
                    raise for_status(address, url.host, response.status_code)
                return Page(url, self._received(address, response), response.headers)
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise for_exception(address, url.host, error) from error

    def _received(self, address: str, response: httpx.Response) -> bytes:
        """The page's bytes, no more than the limit, no longer than the limit."""
        total = _length(response)
        began = self._clock()
        data = bytearray()
        self._refuse_large(address, total or 0)
        for chunk in response.iter_bytes():  # as they come: pieces of one size would hide a server that drips
            data += chunk
            self._go_on_or_stop()
            self._refuse_large(address, len(data))
            if self._clock() - began > self._limits.whole:
                raise FetchError(address, f"{response.url.host} took too long.", "Try again later.")
            self._progress(Progress(address=address, received=len(data), total=total, number=self.number, of=self.of))
        return bytes(data)

    def _keep_pace(self, host: str) -> None:
        self._go_on_or_stop()
        while (left := self._last.get(host, float("-inf")) + self._limits.pace - self._clock()) > 0:
            self._sleep(min(left, _NAP))
            self._go_on_or_stop()
        self._last[host] = self._clock()

    def _go_on_or_stop(self) -> None:
        if self._cancelled():
            raise NoLongerWanted

    def _refuse_large(self, address: str, size: int) -> None:
        if size > self._limits.largest:
            most = self._limits.largest / 1_000_000
            raise FetchError(
                address,
                f"What stands at {address} is larger than {most:g} MB.",
                "Save it with a browser, and import the file.",
            )


def _length(response: httpx.Response) -> int | None:
    """The number of bytes that will come, where the site says it and they are not packed."""
    said = response.headers.get("content-length", "")
    return int(said) if said.isdigit() and "content-encoding" not in response.headers else None
