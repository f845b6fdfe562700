"""A web site on this computer, for the tests that fetch: pages by their addresses, and whoever asked for them.

And a clock that goes as fast as it is told to wait.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from unittest.mock import patch

HTML = "text/html; charset=utf-8"


class Answering(BaseHTTPRequestHandler):
    """What a page of the site may do itself, where it is no mere text."""

    site: "Site"

    def do_GET(self) -> None:
        self.site.asked.append((self.path, dict(self.headers)))
        page = self.site.pages.get(self.path)
        if callable(page):
            page(self)
        elif page is None:
            self.answer(b"Not here", status=404)
        else:
            data, kind = page if isinstance(page, tuple) else (page, HTML)
            self.answer(data.encode() if isinstance(data, str) else data, kind)

    def answer(self, data: bytes = b"", kind: str = HTML, *, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


Page = str | bytes | tuple[str | bytes, str] | Callable[[Answering], None]


@dataclass
class Site:
    """`pages` by path and query; `asked` are the requests that came. `ended` is set when the test is over."""

    address: str
    pages: dict[str, Page] = field(default_factory=dict[str, Page])
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list[tuple[str, dict[str, str]]])
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def at(self, path: str) -> str:
        return f"{self.address}{path}"


@contextmanager
def local_site() -> Iterator[Site]:
    """A site that answers until the end of the block."""
    handler = type("Handler", (Answering,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    site = handler.site = Site(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.005})
    thread.start()
    try:
        with patch.dict(os.environ, {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}):
            yield site
    finally:
        site.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class Clock:
    """`clock()` tells the time, `sleep(seconds)` lets it pass."""

    now: float = 1000
    waits: list[float] = field(default_factory=list[float])

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds
