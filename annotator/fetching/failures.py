"""What can go wrong on the way to a page, each said in one sentence with what to do next.

Before it stands `errors`; the rest of this package raises it.
"""

import socket
import ssl

import httpx

from annotator.errors import UserError

_SAVE_IT = "Open it in a browser, save the page, and import the file."
_LATER = "Try again later, or open it in a browser, save the page, and import the file."


class FetchError(UserError):
    """An address could not be fetched. `address` is the one that was asked for."""

    def __init__(self, address: str, happened: str, do_next: str = "") -> None:
        super().__init__(happened, do_next)
        self.address = address


def for_status(address: str, host: str, status: int) -> FetchError:
    """A server's refusal."""
    match status:
        case 404 | 410:
            return FetchError(address, f"{host} has no page {address} ({status}).", "Check the address.")
        case 401 | 403 | 407:
            return FetchError(address, f"{host} does not let the program read {address} ({status}).", _SAVE_IT)
        case 429 | 503:
            return FetchError(address, f"{host} is too busy to give {address} ({status}).", _LATER)
        case _ if status >= 500:
            return FetchError(address, f"The server of {host} failed on {address} ({status}).", _LATER)
        case _:
            return FetchError(address, f"{host} gave no page for {address} ({status}).", _SAVE_IT)


def for_exception(address: str, host: str, error: Exception) -> FetchError:
    """A failure of the connection."""
    cause = _first(error)
    if isinstance(cause, ssl.SSLError) or "CERTIFICATE_VERIFY_FAILED" in str(error):
        reason = getattr(cause, "verify_message", "") or getattr(cause, "reason", "") or str(error)
        return FetchError(
            address,
            f"The certificate of {host} could not be trusted ({reason}), so nothing was fetched.",
            "Check the address and this computer's date, or ask whoever looks after your network.",
        )
    if isinstance(cause, socket.gaierror):
        return FetchError(address, f"No server of the name {host} was found.", "Check the address and your connection.")
    match error:
        case httpx.TimeoutException():
            return FetchError(address, f"{host} did not answer in time.", _LATER)
        case httpx.ProxyError():
            return FetchError(address, "The proxy of your network gave no connection.", "Ask whoever looks after it.")
        case httpx.ConnectError():
            return FetchError(address, f"{host} could not be reached.", "Check the address and your connection.")
        case _:
            return FetchError(address, f"The connection to {host} broke off.", _LATER)


def _first(error: BaseException) -> BaseException:
    """The error that began it: httpx wraps what the system said."""
    while (before := error.__cause__ or error.__context__) is not None:
        error = before
    return error
