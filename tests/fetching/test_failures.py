"""What goes wrong on the way to a page is one clear sentence each, and nothing hangs."""

import socket
import ssl
from collections.abc import Callable

import httpx
import pytest
from local_site import Answering, Site

from annotator.fetching.failures import FetchError, for_exception
from annotator.fetching.fetching import Fetched, fetch
from annotator.fetching.visits import Limits

FAST = Limits(pace=0)


def failure(address: str, limits: Limits = FAST) -> str:
    (found,) = fetch([address], limits=limits)
    assert isinstance(found, FetchError)
    assert found.happened.endswith(".")
    assert found.do_next
    assert "\n" not in str(found)
    return str(found)


def moved(to: str) -> Callable[[Answering], None]:
    return lambda answering: answering.answer(status=302, Location=to)


@pytest.mark.parametrize(
    ("status", "says"), [(404, "has no page"), (403, "does not let"), (503, "too busy"), (500, "failed"), (418, "418")]
)
def test_a_refusal_is_said_plainly(site: Site, status: int, says: str) -> None:
    site.pages["/a"] = lambda answering: answering.answer(b"no", status=status)
    assert says in failure(site.at("/a"))


def test_a_page_that_has_moved_is_found(site: Site) -> None:
    site.pages["/a"] = moved("/b/c.txt")
    site.pages["/b/c.txt"] = ("Minutes", "text/plain")
    (found,) = fetch([site.at("/a")], limits=FAST)
    assert isinstance(found, Fetched)
    assert (found.address, found.name) == (site.at("/b/c.txt"), "c.txt")


@pytest.mark.parametrize(
    ("to", "says"),
    [
        ("/a", "in circles"),
        ("file:///etc/passwd", "no address of the web"),
        ("ftp://127.0.0.1/x", "no address of the web"),
        ("https://a:b@127.0.0.1/x", "name and a password"),
    ],
)
def test_a_page_is_not_followed_in_circles_nor_out_of_the_web(site: Site, to: str, says: str) -> None:
    site.pages["/a"] = moved(to)
    assert says in failure(site.at("/a"))
    assert len(site.asked) <= 6


def test_a_server_that_says_nothing_is_not_waited_for(site: Site) -> None:
    site.pages["/a"] = lambda _: site.ended.wait(5)
    assert "did not answer in time" in failure(site.at("/a"), Limits(pace=0, read=0.1))


def test_a_server_that_drips_is_not_listened_to_for_ever(site: Site) -> None:
    def drip(answering: Answering) -> None:
        answering.send_response(200)
        answering.end_headers()
        while not site.ended.wait(0.01):
            answering.wfile.write(b"x")
            answering.wfile.flush()

    def until_nobody_listens(answering: Answering) -> None:
        try:
            drip(answering)
        except OSError:
            return

    site.pages["/a"] = until_nobody_listens
    assert "took too long" in failure(site.at("/a"), Limits(pace=0, whole=0.1))


def test_too_much_is_not_taken_whether_it_is_announced_or_not(site: Site) -> None:
    def unannounced(answering: Answering) -> None:
        answering.send_response(200)
        answering.end_headers()
        answering.wfile.write(b"x" * 5000)

    site.pages["/a"] = b"x" * 5000
    site.pages["/b"] = unannounced
    for path in ("/a", "/b"):
        assert "larger than 0.001 MB" in failure(site.at(path), Limits(pace=0, largest=1000))


def test_a_page_that_breaks_off_is_no_page(site: Site) -> None:
    def half(answering: Answering) -> None:
        answering.send_response(200)
        answering.send_header("Content-Length", "1000")
        answering.end_headers()
        answering.wfile.write(b"half")

    site.pages["/a"] = half
    assert "broke off" in failure(site.at("/a"))


def test_a_server_that_is_not_there_is_said_so() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "could not be reached" in failure(f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize(
    ("cause", "says"),
    [
        (socket.gaierror(-2, "Name or service not known"), "No server of the name council.gov.uk"),
        (ssl.SSLCertVerificationError(1, "CERTIFICATE_VERIFY_FAILED: expired"), "certificate of council.gov.uk"),
    ],
)
def test_a_name_or_a_certificate_that_fails_is_told_from_the_rest(cause: OSError, says: str) -> None:
    error = httpx.ConnectError("no")
    error.__cause__ = cause
    assert says in str(for_exception("https://council.gov.uk/", "council.gov.uk", error))


@pytest.mark.parametrize(
    "address", ["", "minutes", "file:///etc/passwd", "http://", "https://a b/", "javascript:alert(1)", "http://[::1"]
)
def test_what_is_no_address_is_not_fetched(address: str) -> None:
    assert "no address of the web" in failure(address)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    said = failure("https://ada:secret@council.gov.uk/a")
    assert "name and a password" in said
    assert "secret" not in said
